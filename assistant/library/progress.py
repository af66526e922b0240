"""How long work says how far it is; the faces decide how that looks."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told what is being done, how much there is of it, and every step forward."""

    def begin(self, task: str, total: int) -> None: ...

    def advance(self, count: int) -> None: ...

    def finish(self) -> None: ...


class Silence:
    """Progress that nobody looks at."""

    def begin(self, task: str, total: int) -> None:
        pass

    def advance(self, count: int) -> None:
        pass

    def finish(self) -> None:
        pass
