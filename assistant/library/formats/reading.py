"""What every adapter takes and gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from assistant.answer import Record


class Reading(Record):
    """One document as an adapter read it; `part` is its id within a file that holds many (empty: the whole file)."""

    title: str
    text: str
    format: Literal["markdown", "plain"] = "plain"
    synonyms: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    part: str = ""


class Readings(Record):
    """All documents of a file, and the parts of it that could not be read (place and reason)."""

    readings: tuple[Reading, ...]
    failures: tuple[tuple[str, str], ...] = ()


Adapter = Callable[[bytes, str], Readings]
"""(contents of the file, its name without suffix) -> its documents. UnreadableDocument gives the bare reason."""


def one(reading: Reading) -> Readings:
    """A file that is one document."""
    return Readings(readings=(reading,))
