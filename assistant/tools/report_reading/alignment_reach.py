"""Reaches named by a vertebra: "below T4", "from C5 down"; and vertebrae that are only what another lies in line with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.levels import LEVELS, find_levels
from assistant.tools.report_reading.pieces import Piece

_LEVEL: Final = r"(?P<{}>(?:Th|[CTLSD])\d{{1,2}})\b"
_DOWN: Final = r"(?:down(?:wards?|ward)?|below|caudally|caudad|distally|inferiorly|and\s+below|on\s+down|and\s+lower)"
_UP: Final = r"(?:up(?:wards?|ward)?|above|cranially|cephalad|proximally|rostrally|superiorly|and\s+above|and\s+higher)"
_BOTH: Final = r"(?:above\s+and\s+below|below\s+and\s+above|(?:on\s+)?either\s+side\s+of|both\s+sides\s+of|away\s+from|remote\s+from)"
_TO: Final = r"(?:(?:to|from|of|the|level)\s+)*"
_BEYOND: Final = re.compile(
    rf"\b(?:(?P<both>{_BOTH})\s+{_TO}{_LEVEL.format('middle')}"
    rf"|(?:below|beneath|caudal(?:ly)?|distal(?:ly)?|inferior(?:ly)?|lower\s+than|downstream)\s+{_TO}{_LEVEL.format('over')}"
    rf"|(?:above|cranial(?:ly)?|proximal(?:ly)?|superior(?:ly)?|rostral(?:ly)?|cephalad|higher\s+than)\s+{_TO}{_LEVEL.format('under')}"
    rf"|(?:from\s+)?{_LEVEL.format('first')}\s+(?:and\s+|on\s+|level\s+)?{_DOWN}\b(?!\s+to\b)"
    rf"|(?:from\s+)?{_LEVEL.format('last')}\s+(?:and\s+|level\s+)?{_UP}\b(?!\s+to\b)"
    rf"|(?:down|up)\s+to\s+(?:and\s+including\s+)?(?:the\s+level\s+of\s+)?{_LEVEL.format('until')})",
    re.IGNORECASE,
)


def beyond(text: str) -> str:
    """The code of what a stretch calls below, above, or on either side of a vertebra; "" if nothing."""
    match = _BEYOND.search(text)
    if not match:
        return ""
    if match["both"]:
        level = _named(match["middle"])
        return f"<{level}+>{level}"
    for group, sign in (("over", ">"), ("under", "<"), ("first", ">="), ("last", "<="), ("until", "<=")):
        if match[group]:
            return sign + _named(match[group])
    return ""


def _named(level: str) -> str:
    return find_levels(level)[0].levels[0]


def lies_beyond(level: str, code: str) -> bool:
    """Whether a level lies where such a code says."""
    sign = code.rstrip("CTLS0123456789")
    place, edge = LEVELS.index(level), LEVELS.index(code[len(sign) :])
    if place == edge:
        return "=" in sign
    return place > edge if sign[0] == ">" else place < edge


_LINED_UP_WITH: Final = re.compile(
    r"\b(?:in\s+(?:(?:good|normal|straight|proper|perfect|a)\s+)*line|line[sd]?\s+up(?:\s+\w+)?|aligned|aligns(?:\s+\w+)?|straight|continuous|(?:normal|good|anatomical)\s+alignment)\s+(?:with|on)\s+(?:both\s+)?"
    r"(?P<others>(?:Th|[CTLSD])\d{1,2}(?:\s*(?:,|and|&|/|or)\s*(?:Th|[CTLSD])\d{1,2})*)\b",
    re.IGNORECASE,
)


def without_neighbours(own: str, piece: Piece) -> Piece:
    """A clause on a vertebra "in line with T9" speaks of that vertebra, not of T9."""
    match = _LINED_UP_WITH.search(own)
    if not match or len(piece.levels) == 0:
        return piece
    others = {level for one in find_levels(match["others"]) for level in one.levels}
    before = {level for one in find_levels(own[: match.start()]) for level in one.levels}
    return replace(piece, levels=tuple(one for one in piece.levels if one not in others or one in before))
