"""A height in millimetres of an earlier study beside that of today: "it was 21 mm in March and is now 9 mm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.height_measured import read_length_lost
from assistant.tools.report_reading.quantities import HALF
from assistant.tools.report_reading.reading import Reading
from assistant.tools.report_reading.tense import is_of_a_study_then

_OF_HEIGHT: Final = re.compile(
    r"\b(?:heights?|tall|(?:mm|cm)\s+high|(?:anterior|front|leading)\s+(?:edge|wall|margin|border|cortex))\b",
    re.IGNORECASE,
)
_ANOTHER_THING: Final = re.compile(
    r"\b(?:slip\w*|translat\w*|step\w*|retropuls\w*|\w*listhes[ei]s|lesions?|tumou?rs?|deposits?|metasta\w+|mass|fragment|canal|"
    r"foc(?:us|i)|nod\w+|dis[ck]s?|width|depth|offset|displac\w*|shift\w*|component|cyst)\b",
    re.IGNORECASE,
)
_LENGTH: Final = re.compile(
    r"(?<![\w./-])(?P<number>\d{1,2}(?:\.\d{1,2})?)\s*(?P<unit>mm|cm)\b|\bfrom\s+(?P<from>\d{1,2}(?:\.\d)?)(?=\s+to\s+\d)",
    re.IGNORECASE,
)
_MONTHS: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_WAS: Final = re.compile(
    r"\b(?:was|were|had\s+(?:been|measured)|from|previously|formerly|initially|originally|earlier|then|measured|stood\s+at|baseline|prior|before)"
    r"\s*[:=(]?\s*(?:(?:still|about|around|only|at|of|some|the|height|measured|roughly)\s+)*$",
    re.IGNORECASE,
)
_DATED: Final = re.compile(
    r"\s*(?:tall\s+|high\s+)?(?:anteriorly\s+)?[,(]?\s*(?:back\s+)?(?:(?:in|on|at|of|from|last)\s+)?(?:the\s+)?(?:\d{1,2}\.?\s+|early\s+|late\s+|mid-?\s*)?"
    rf"(?:{_MONTHS}\b|(?:19|20)\d\d\b|spring\b|summer\b|autumn\b|winter\b|baseline\b|(?:previous|prior|last|earlier|first|staging|old)\b|(?:\w+\s+)?(?:weeks?|months?|years?)\s+(?:ago|earlier|before)\b|before\b|previously\b|then\b|earlier\b|formerly\b|at\s+(?:diagnosis|staging|presentation))",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"\b(?:now|today|currently|is|to|measures|present(?:ly)?|(?:this|current|today['’]s)\s+(?:study|scan|ct|mri?))\s*[:=(]?\s*(?:(?:only|just|about|around|at|down|to|is|height|measures|some|a\s+mere)\s+)*$",
    re.IGNORECASE,
)
_TODAY: Final = re.compile(
    r"\s*(?:tall\s+|high\s+)?[,(]?\s*(?:now|today|currently|at\s+present|on\s+(?:today|this|the\s+(?:current|present)))\b",
    re.IGNORECASE,
)
_DOWN: Final = re.compile(
    r"\b(?:down|decreased|reduced|fallen|compar\w+|as\s+against|against|versus|vs\.?|v)\s+(?:from|with|to)?\s*(?:the\s+)?$",
    re.IGNORECASE,
)


def read_course(text: str) -> Iterator[Reading]:
    """The loss between two measured heights of one vertebra, of which one is told of an earlier study: the least that is lost.

    No difference says nothing: the vertebra may have been low before.
    """
    lengths = list(_LENGTH.finditer(text))
    if len(lengths) < 2 or not _OF_HEIGHT.search(text) or _ANOTHER_THING.search(_since_height(text, lengths[-1].end())):
        return
    past = [
        _is_past(text, one, before)
        for before, one in zip([0, *(one.start() for one in lengths)], lengths, strict=False)
    ]
    aside = False
    if len(past) == 2 and all(past) and _WAS.search(text[lengths[0].end() : lengths[1].start()]):
        past, aside = [False, True], True  # "7 mm, previously 21 mm"
    if past.count(False) != 1:
        return
    then = max(_millimetres(one) for one, told in zip(lengths, past, strict=True) if told)
    lost = 100 - 100 * _millimetres(lengths[past.index(False)]) / max(then, 1.0)
    if lost > (HALF if aside else 0):
        for one in read_length_lost(lengths[0].start(), lengths[-1].end(), lost):
            yield replace(one, part=one.part or "now")


def with_dated_heights(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings of a clause with what it tells of a dated study marked so, and with the course of a height."""
    if is_of_a_study_then(text):
        readings = [replace(one, part="earlier") if one.component == "collapse" else one for one in readings]
    if any(one.lost and one.part != "now" for one in readings):
        return readings
    return [*readings, *read_course(text)]


def _since_height(text: str, end: int) -> str:
    match = _OF_HEIGHT.search(text)
    return text[match.start() : end] if match and match.start() < end else text[:end]


def _millimetres(match: re.Match[str]) -> float:
    if match["from"]:
        return float(match["from"])
    return float(match["number"]) * (10 if match["unit"].lower() == "cm" else 1)


def _is_past(text: str, one: re.Match[str], low: int) -> bool:
    before = text[low : one.start()]
    if one["from"]:
        return True
    if _TODAY.match(text, one.end()) or _IS.search(before):
        return False
    if _DATED.match(text, one.end()):
        return True
    return bool(_WAS.search(before))
