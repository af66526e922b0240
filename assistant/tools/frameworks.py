"""Grades of other frameworks, shown beside SINS: what the report's words settle, and what they leave open."""

from __future__ import annotations

from typing import Final, Literal

from assistant.answer import Record

Framework = Literal["escc", "genant"]
FRAMEWORK_WORDS: Final[dict[Framework, str]] = {"escc": "ESCC (Bilsky)", "genant": "Genant"}


class ReportWords(Record):
    """Words of a report that a grade rests on: `report[start:end] == text`."""

    text: str
    start: int
    end: int


class FrameworkGrade(Record):
    """One framework's grade of one vertebra.

    `grades` are those that the words leave possible, lowest first; `grade` is set where only one is left. `stated` is
    true where the report names the grade itself. `applies` is false where the framework was not made for the level:
    then no grade is given, whatever the words. `references` are keys of the bibliography.
    """

    grade: str | None
    grades: tuple[str, ...]
    stated: bool
    applies: bool
    evidence: tuple[ReportWords, ...]
    notes: tuple[str, ...]
    references: tuple[str, ...]
    sentence: str
