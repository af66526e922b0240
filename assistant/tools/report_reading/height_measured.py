"""Height measured in millimetres against the neighbours, the expected height or the back of the same body.

SINS (Fisher 2010) asks for the share of height that is lost; a report may give only both lengths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assistant.tools.report_reading.quantities import HALF, Quantity
from assistant.tools.report_reading.reading import Fact, Reading

_OF_HEIGHT: Final = re.compile(
    r"\b(?:heights?|tall|taller|mm\s+high|mm\s+anteriorly\s+(?:as\s+)?against|front\s+of\s+(?:the\s+|its\s+)?(?:vertebra|body)|(?:front|anterior|leading)\s+(?:edge|wall|margin|border|cortex))\b|\bant(?:erior(?:ly)?)?\b.*\bpost(?:erior(?:ly)?)?\b",
    re.IGNORECASE,
)
_LENGTH: Final = re.compile(
    r"(?<![\w./-])(?P<number>\d{1,2}(?:\.\d{1,2})?)\s*(?P<unit>mm|cm)?(?![\w%°/]|\.\d|\s*(?:(?:and|to|or|-|–)\s*\d{1,3}\s*%|%|degrees?|weeks?|months?|years?|days?|x\b))",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(
    r"\b(?:against|versus|vs\.?|compar\w+|expected|than|neighbou?r\w*|adjacent|normal(?:ly)?|should|opposed|where|whereas|instead|original(?:ly)?|out|of|(?:above|below)|for)\b|\b(?:Th|[CTLSD])\d",
    re.IGNORECASE,
)
_REFERENCE_AFTER: Final = re.compile(
    r"\s*(?:(?:at|for|of|in|on)\s+(?:the\s+|its\s+)?(?:neighbou?r\w*|adjacent|levels?|vertebrae?|(?:Th|[CTLSD])\d)|expected|normally|(?:above|below)\b)",
    re.IGNORECASE,
)
_BACK: Final = re.compile(r"\b(?:post(?:erior(?:ly)?)?|back|rear|dorsal(?:ly)?)\b", re.IGNORECASE)
_BACK_AFTER: Final = re.compile(r"\s*(?:posteriorly|at\s+the\s+back|dorsally|behind)\b", re.IGNORECASE)
_FRONT: Final = re.compile(r"\b(?:ant(?:erior(?:ly)?)?|front|central(?:ly)?|middle|mid|leading)\b", re.IGNORECASE)
_FRONT_AFTER: Final = re.compile(
    r"\s*(?:anteriorly|at\s+the\s+front|centrally|in\s+front|in\s+the\s+middle)\b", re.IGNORECASE
)
_ANOTHER_LENGTH: Final = re.compile(
    r"\b(?:slip\w*|translat\w*|step\w*|retropuls\w*|lesion|tumou?r|deposit|metastas[ei]s|mass|fragment|canal|focus|nod\w+|dis[ck]|width|depth|"
    r"listhes[ei]s|\w+listhesis|offset|displac\w*|shift\w*|kypho\w*|previously|formerly|was|margin|extension|component)\b(?:(?!\bheights?\b|\btall\b|\bedge\b|\bfront\b)[^,;:])*$",
    re.IGNORECASE,
)
_LOST_OF: Final = re.compile(
    r"\b(?:lost|loss\s+of)\s+(?:about\s+)?(?P<lost>\d{1,2}(?:\.\d)?)\s*(?:mm)?\s+(?:(?:out\s+)?of|against|from|compared\s+(?:with|to))\s+(?:its\s+|the\s+|an?\s+|expected\s+|normal\s+|original\s+)*(?P<whole>\d{1,2}(?:\.\d)?)\s*mm\b",
    re.IGNORECASE,
)
# "Anterior/posterior height 9/25 mm".
_FRONT_AND_BACK: Final = re.compile(
    r"\bant(?:erior)?\.?\s*/\s*post(?:erior)?\.?\s*(?:vertebral\s+|body\s+)*heights?\s*(?:[:=]|is|of)?\s*(?P<front>\d{1,2}(?:\.\d)?)\s*(?:mm)?\s*/\s*(?P<back>\d{1,2}(?:\.\d)?)\s*mm\b",
    re.IGNORECASE,
)
# "Anterior height 60 % of the posterior".
_OF_THE_BACK: Final = re.compile(
    r"\bant(?:erior)?\.?\s+(?:vertebral\s+|body\s+)*(?:heights?|wall|edge|margin)\s*(?:[:=]|is|at|of)?\s*(?:only\s+|just\s+|about\s+|~\s*|reduced\s+to\s+|down\s+to\s+)*(?P<share>\d{1,2})\s*%\s+(?:of\s+)?(?:the\s+|its\s+|that\s+of\s+the\s+)*(?:posterior|back|dorsal)\b",
    re.IGNORECASE,
)
_ANOTHER_LENGTH_AFTER: Final = re.compile(
    r"\s*(?:(?:of|thick|focal|posterior|anterior|bony|new|mild|lytic|sclerotic|mixed|ventral|epidural)\s+)*(?:retropuls\w*|slip\w*|translat\w*|step\b|\w*listhes\w+|lesion|metasta\w+|deposit|mass|focus|fragment|displac\w*|offset|bulg\w*|protrusion|extension|component|soft)",
    re.IGNORECASE,
)
# Measured heights of sound vertebrae differ by about this much (in per cent).
_SAME: Final = 5.0
# Less than this is how many sound thoracic bodies are shaped (in per cent; Genant 1993 begins at 20).
_WEDGED: Final = 20.0
_SHORTEST, _TALLEST = 2.0, 50.0  # millimetres

_Role = Literal["own", "back", "reference"]


@dataclass(frozen=True, slots=True)
class _Length:
    start: int
    end: int
    millimetres: float
    role: _Role
    front: bool


def read_measured(text: str) -> Iterator[Reading]:
    """The loss of height that two measured lengths amount to."""
    if match := _LOST_OF.search(text):
        yield _reading(match.start(), match.end(), 100 * float(match["lost"]) / max(float(match["whole"]), 1.0))
        return
    yield from _against_the_back(text)
    if _FRONT_AND_BACK.search(text):
        return
    if not _OF_HEIGHT.search(text) or not re.search(r"\d\s*(?:mm|cm)\b", text, re.I):
        return
    lengths = _lengths(text)
    own = [one for one in lengths if one.role == "own"]
    whole = [one for one in lengths if one.role == "reference"]
    if own and not whole and any(one.front for one in own):
        whole = [one for one in lengths if one.role == "back"]
    if own and whole and whole[0].role == "back":
        # The back may have come down as well: what the front has lost against it is the least that is lost.
        lost = 100 - 100 * min(one.millimetres for one in own) / whole[0].millimetres
        if lost >= _WEDGED:
            yield _at_least(lost, min(own[0].start, whole[0].start), max(own[-1].end, whole[-1].end))
    elif own and whole:
        share = min(one.millimetres for one in own) / (sum(one.millimetres for one in whole) / len(whole))
        both = (*own, *whole)
        yield _reading(min(one.start for one in both), max(one.end for one in both), max(0.0, 100 - 100 * share))


def _against_the_back(text: str) -> Iterator[Reading]:
    for told in _OF_THE_BACK.finditer(text):
        if (lost := 100 - float(told["share"])) >= _WEDGED:
            yield _at_least(lost, *told.span())
    if match := _FRONT_AND_BACK.search(text):
        lost = 100 - 100 * float(match["front"]) / max(float(match["back"]), 1.0)
        if lost >= _WEDGED:
            yield _at_least(lost, *match.span())


def _at_least(lost: float, start: int, end: int) -> Reading:
    """A loss of which only the least is known; a figure of it says more."""
    if lost > HALF:
        return Reading("collapse", "loss_over", start, end)
    return Reading("collapse", "loss_both", start, end, part="least")


def _reading(start: int, end: int, lost: float) -> Reading:
    share = Quantity(start, end, lost, lost)
    sides = share.sides()
    fact: Fact = (
        "loss_none"
        if lost <= _SAME
        else "loss_both"
        if len(sides) == 2
        else "loss_over"
        if "over" in sides
        else "loss_under"
    )
    return Reading("collapse", fact, start, end, lost=share)


def read_length_lost(start: int, end: int, lost: float) -> Iterator[Reading]:
    """The reading of a loss in per cent that lengths amount to, unless it is within what measuring differs by."""
    if lost > _SAME:
        yield _at_least(lost, start, end)


def _lengths(text: str) -> list[_Length]:
    found: list[_Length] = []
    done, measured = 0, False
    for match in _LENGTH.finditer(text):
        before, after = text[done : match.start()], text[match.end() :]
        done = match.end()
        measured = (
            measured or bool(match["unit"]) or bool(re.search(r"^[^.;]*?\d\s*(?:mm|cm)\b", after, re.I) and not found)
        )
        millimetres = float(match["number"]) * (10 if (match["unit"] or "").lower() == "cm" else 1)
        if (
            not measured
            or _ANOTHER_LENGTH.search(before)
            or _ANOTHER_LENGTH_AFTER.match(after)
            or not _SHORTEST <= millimetres <= _TALLEST
        ):
            continue
        front = bool(_FRONT.search(before) or _FRONT_AFTER.match(after))
        role = _role(before, after, bool(found))
        if found and found[-1].role == "reference" and _AND.fullmatch(before):
            role = "reference"  # "T7 and T9 are 20 and 21 mm"
        found.append(_Length(*match.span(), millimetres, role, front))
    return found


_AND: Final = re.compile(r"\s*(?:and|,|/|&)\s*(?:respectively\s*)?", re.IGNORECASE)


def _role(before: str, after: str, later: bool) -> _Role:
    if _BACK_AFTER.match(after) or _BACK.search(before):
        return "back"
    if later and (_REFERENCE.search(before) or _REFERENCE_AFTER.match(after)):
        return "reference"
    return "own"
