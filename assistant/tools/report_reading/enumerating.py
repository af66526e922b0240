"""Points of an impression that are counted aloud in dictation: "impression one … two … three …"."""

from __future__ import annotations

import re
from typing import Final

_COUNT: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_FIRST: Final = re.compile(
    r"\b(?:impression|conclusions?|opinion|summary|comments?)\W+(?:number\s+|point\s+)?one\b(?!\s+(?:of|more|new|lesion|met|level|deposit|or|vertebra)\b)",
    re.IGNORECASE,
)
_MEASURES: Final = r"(?!\s*(?:%|percent|per\s+cent|mm|cm|millimet\w+|centimet\w+|thirds?|quarters?|fifths?|weeks?|months?|days?|years?|levels?|lesions?|deposits?|metastases|mets|vertebrae|pedicles?|facets?|areas|foci|of|or|to|and|further|other|by|point|hundred|degrees?|gray|gy|small|new|large)\b)"
_AFTER_COUNTED: Final = r"(?<!\b[CTLSDctlsd]\s)(?<!\bgrade\s)(?<!\bthe\s)(?<!\bto\s)(?<!\bof\s)(?<!\ball\s)(?<!\bby\s)(?<!\bthese\s)(?<!\babout\s)(?<!\bin\s)(?<!\bat\s)"


def counted_points(text: str) -> list[tuple[int, int, str]]:
    """Changes that put a full stop before each further point of an impression counted aloud."""
    changes: list[tuple[int, int, str]] = []
    for first in _FIRST.finditer(text):
        place = first.end()
        changes.append((place - 3, place, ":"))
        for number in _COUNT[1:]:
            point = re.compile(
                rf"\s+{_AFTER_COUNTED}(?:number\s+|point\s+)?{number}\b{_MEASURES}", re.IGNORECASE
            ).search(text, place)
            if point is None:
                break
            changes.append((*point.span(), ".\n"))
            place = point.end()
    return changes
