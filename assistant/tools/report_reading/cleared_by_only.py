"""What is said of the arch of one vertebra only: "arch: only L4, left" clears the others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading

_LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}\b"
_ONLY: Final = re.compile(
    rf"\b(?:only|solely|exclusively|alone)\s+(?:(?:at|in|of|on|for|the|left|right|both|pedicles?|of|one|level|vertebra|body)\s+){{0,4}}?{_LEVEL}"
    rf"(?!\s*(?:[-–/]|and\s+(?:Th|[CTLSD])\d|,\s*(?:Th|[CTLSD])\d))"
    rf"|{_LEVEL}\s+(?:alone|only)\b|{_LEVEL}\s+is\s+the\s+only\s+(?:one|level|vertebra|lesion|deposit)\b",
    re.IGNORECASE,
)
_CLEARED: Final[dict[Fact, Fact]] = {
    "left": "neither_side", "right": "neither_side", "both_sides": "neither_side", "one_side": "neither_side",
    "side_unknown": "neither_side",
}  # fmt: skip


def of_no_other(own: str, levels: tuple[str, ...], readings: list[Reading]) -> list[Reading]:
    """What a clause with one vertebra denies, by its "only", of all others of which nothing else is said."""
    if len(levels) != 1 or not _ONLY.search(own):
        return []
    told = [one for one in readings if one.fact in _CLEARED and not one.uncertain]
    first = {one.component: one for one in reversed(told)}
    return [replace(one, fact=_CLEARED[one.fact], part="") for one in first.values()]
