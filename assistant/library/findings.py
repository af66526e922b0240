"""What a check of the corpus reports."""

from __future__ import annotations

from assistant.answer import Record

# Rules that measure and never fail a check.
NOTES = frozenset({"common-run-length"})


class Finding(Record):
    """A place in the corpus that breaks `rule`, or a measurement (`is_note`). `line` counts from 1."""

    file: str
    line: int
    rule: str
    message: str

    @property
    def is_note(self) -> bool:
        """True for a measurement that is reported and is no defect."""
        return self.rule in NOTES

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"
