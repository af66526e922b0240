"""Progress on standard error: a bar with rate and remaining time in a terminal, one line a task elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress


class ConsoleProgress:
    """Shows long work on standard error, so that standard output holds nothing but the answer."""

    def __init__(self) -> None:
        self._bar: RichProgress | None = None
        self._row: Any = None
        self._task = ""
        self._count = 0
        self._began = 0.0

    def begin(self, task: str, total: int) -> None:
        """Starts a task of `total` steps."""
        self._task, self._count, self._began = task, 0, time.monotonic()
        if sys.stderr.isatty():
            self._bar = _terminal_bar()
            self._row = self._bar.add_task(task, total=total)
            self._bar.start()

    def advance(self, count: int) -> None:
        """Goes `count` steps forward."""
        self._count += count
        if self._bar is not None:
            self._bar.advance(self._row, count)

    def finish(self) -> None:
        """Ends the task; where there is no terminal, says in one line what was done."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
            return
        seconds = max(time.monotonic() - self._began, 1e-9)
        sys.stderr.write(f"{self._task}: {self._count} in {seconds:.1f} s ({self._count / seconds:.0f}/s)\n")


def _terminal_bar() -> RichProgress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _speed_column(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def _speed_column() -> Any:
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.0f}/s" if task.speed else "")

    return Speed()
