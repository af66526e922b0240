"""Small lesions and measured ones: below a size they cannot fill half of a vertebral body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assistant.tools.report_reading.collapse_words import (
    BESIDE_THE_BODY,
    NOT_BODY,
    OTHER_AFTER,
    SHAPE_OF,
    SIZE,
    SMALL,
)
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Reading

# Bodies of the neck are smaller than those of the chest, and these than lumbar ones: a lesion of up to this diameter
# (millimetres, set with a margin) cannot fill half of one.
_FILLS_LESS_THAN_HALF: Final = {"C": 10.0, "T": 15.0, "L": 20.0, "S": 20.0}
_OF_ANY_LEVEL: Final = min(_FILLS_LESS_THAN_HALF.values())
_LARGEST: Final = max(_FILLS_LESS_THAN_HALF.values())


def read_sizes(text: str) -> Iterator[Reading]:
    for match in SMALL.finditer(text):
        beside = BESIDE_THE_BODY.search(match.group()) or OTHER_AFTER.match(text[match.end() :])
        if polarity(text, *match.span()) != "negated" and not beside:
            yield Reading("collapse", "extent_under", *match.span())
    if (spared := NOT_BODY.search(text)) and not SHAPE_OF.search(text[: spared.start()]):
        yield Reading("collapse", "extent_under", *spared.span())
    for match in SIZE.finditer(text):
        millimetres = float(match["number"]) * (10 if match["unit"].lower() == "cm" else 1)
        if 0 < millimetres <= _LARGEST and not _measures_something_else(text, match):
            yield Reading("collapse", "extent_under", *match.span(), millimetres=millimetres)
    yield from _worded(text)


def _worded(text: str) -> Iterator[Reading]:
    """ "About a centimetre across", "half a centimetre", "a few millimetres"."""
    for match in _WORDED.finditer(text):
        if not _MORE_THAN.search(text[: match.start()]) and not _measures_something_else(text, match):
            millimetres = next(size for name, size in _SIZES.items() if match[name])
            yield Reading("collapse", "extent_under", *match.span(), millimetres=millimetres)


_WORDED: Final = re.compile(
    r"\b(?:(?P<half>half\s+an?|half[\s-]a)\s+(?:centimet(?:re|er)|cm)|(?P<few>(?:a\s+few|a\s+couple\s+of|some|several)\s+(?:millimet(?:re|er)s|mm))"
    r"|(?P<couple>a\s+couple\s+of\s+(?:centimet(?:re|er)s|cm))|(?P<one>(?:an?|the\s+odd)\s+(?:centimet(?:re|er)|cm)))\b(?!\s+(?:slip|step|shift))",
    re.IGNORECASE,
)
_SIZES: Final = {"half": 5.0, "few": 8.0, "couple": 20.0, "one": 10.0}
_MORE_THAN: Final = re.compile(
    r"\b(?:over|more\s+than|above|exceeding|greater\s+than|beyond|within|every|half)\s+$", re.IGNORECASE
)


def of_a_fitting_size(level: str | None, readings: Iterable[Reading]) -> list[Reading]:
    """The readings without the sizes that could fill half of so small a body."""
    bound = _FILLS_LESS_THAN_HALF.get((level or "?")[0], _OF_ANY_LEVEL)
    return [one for one in readings if one.millimetres <= bound]


_OF_HEIGHT: Final = re.compile(
    r"\b(?:heights?|edge|wall)\s*(?:(?:is|was|of|measures?|measuring|at|about|only|anteriorly|centrally|just|now|loss)\s+|[:=,(]\s*)*$",
    re.IGNORECASE,
)
# What a length was measured of: the noun named last.
_MEASURED: Final = re.compile(
    r"\b(?:heights?|tall|high|lesions?|deposits?|metasta\w+|mets?|foc(?:us|i)|nodules?|tumou?rs?|lucenc\w+|defects?|diameter|across)\b",
    re.IGNORECASE,
)
_ANOTHER_MATTER: Final = re.compile(
    r"\b(?:preserved|maintained|kept|normal|intact|unremarkable|ok(?:ay)?|fine|full|with|no|not|loss|lost|replac\w+|occup\w+|involv\w+)\b|;",
    re.IGNORECASE,
)
_IN_HEIGHT: Final = re.compile(r"\s*(?:in\s+(?:vertebral\s+)?height|tall|high|of\s+height)\b", re.IGNORECASE)


def _measures_something_else(text: str, match: re.Match[str]) -> bool:
    """A slip, a fragment, a slice or a mass beside the body says nothing of the share of the body involved."""
    if _OF_HEIGHT.search(text[: match.start()]) or _IN_HEIGHT.match(text[match.end() :]):
        return True
    nouns = list(_MEASURED.finditer(text, 0, match.start()))
    between = text[nouns[-1].end() : match.start()] if nouns else ""
    if (
        nouns
        and nouns[-1].group().lower().startswith(("height", "tall", "high"))
        and not _ANOTHER_MATTER.search(between)
    ):
        return True
    before = " ".join(text[: match.start()].split()[-7:])
    after = " ".join(re.split(r"[,;.]", text[match.end() :])[0].split()[:4])
    return bool(
        BESIDE_THE_BODY.search(before) or BESIDE_THE_BODY.search(after) or re.search(r"\bpreviously\s*$", before)
    )
