"""Lost height without a sign of per cent: in words, by kind, or as a bare figure.

A dent of an endplate and a wedge are slight where nothing else is said of them (Genant 1993 begins to count at 20 %).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.collapse_words import (
    ENDPLATE,
    FORMER_AFTER,
    NONE,
    ONLY_BEHIND,
    SLIGHT,
    SLIGHT_AFTER,
    SLIGHT_WITHIN,
    WEDGE_ALONE,
    WITH_GRAVE,
)
from assistant.tools.report_reading.height_kept import HEIGHT_KEPT
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import Quantity
from assistant.tools.report_reading.reading import Fact, Reading


def lost_of(lost: Quantity, start: int, end: int) -> Reading:
    sides = lost.sides()
    fact: Fact = "loss_both" if len(sides) == 2 else "loss_over" if "over" in sides else "loss_under"
    return Reading("collapse", fact, start, end, lost=lost)


def read_unmeasured(text: str, match: re.Match[str], *, alone: bool) -> Iterator[Reading]:
    """What a phrase of loss says that no figure belongs to; `alone` where none stands near it."""
    start, end = match.span()
    if alone and (bare := _BARE_FIGURE.match(text, end)):
        figure = float(bare["figure"])
        share = Quantity(*bare.span("figure"), figure, figure)
        yield replace(lost_of(share, start, bare.end("figure")), uncertain=polarity(text, start, end) == "uncertain")
        return
    if (
        alone
        and FORMER_AFTER.match(text, end)
        and re.search(r"\b(?:now|today|currently|at\s+present)\b", text[end:], re.I)
    ):
        return  # "mild height loss before, severe now"
    if not _HEADING.match(text, end):
        yield from _in_words(text, match)


# A heading; its value is read by itself.
_HEADING: Final = re.compile(
    r"\s*[:=]\s*(?:no|none|nil|absent|not)\b(?!\s+(?:figure|number|percent\w*|degree|grade|measurement|amount))",
    re.IGNORECASE,
)


def _in_words(text: str, match: re.Match[str]) -> Iterator[Reading]:
    start, end = match.span()
    stated = "negated" if _ABSENT.match(text) else polarity(text, start, end)
    if stated == "negated" or re.search(r"\b(?:no|not)\b", text[start:end], re.I):
        if ONLY_BEHIND.search(text[:start]):
            return  # "no posterior height loss"
        yield Reading("collapse", "loss_none", *_with_negator(text, start, end))
    elif NONE.match(text, start) is None and not HEIGHT_KEPT.match(text, start):
        slight = _is_slight(text, match)
        part = "dent" if slight and _of_its_kind(text, match) else ""
        fact: Fact = "loss_under" if slight else "loss_present"
        yield Reading("collapse", fact, start, end, uncertain=stated == "uncertain", part=part)


# "Height down by maybe 20", "height loss 60ish": in per cent.
_BARE_FIGURE: Final = re.compile(
    r"\s*(?:[:=(~]\s*(?:[CTLSD]\d{1,2}\s*[:=]?\s+)?)?(?:(?:is|of|by|at|was|maybe|about|around|roughly|perhaps|some|say|approx\.?|approximately|probably|only|i['’]?d\s+say|i\s+think|like)\s+|~\s*)*"
    r"(?P<figure>[1-9][05])\s*(?:-?ish\b|(?:or|and)\s+so\b)?(?=\s*(?:[.,;)]|$|\bi\s+(?:think|guess|reckon|would)\b))(?!\.\d)",
    re.IGNORECASE,
)


def _is_slight(text: str, match: re.Match[str]) -> bool:
    """Called mild, or of a kind that is so without a figure: a dent of an endplate, a wedge."""
    before, after, said = text[: match.start()], text[match.end() :], match.group()
    called = SLIGHT.search(before) or SLIGHT_AFTER.match(after) or SLIGHT_WITHIN.search(said)
    if called and (_TO_WORSE.search(before) or _OR_WORSE.match(after)):
        return False
    return bool(called) or _of_its_kind(text, match)


# "Mild to moderate collapse"; "collapse, mild and severe respectively".
_TO_WORSE: Final = re.compile(
    r"\b(?:mild|slight|minor|minimal)\w*\s*(?:to|and|or|/|-|–)\s*(?:moderate|severe|marked)\w*\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OR_WORSE: Final = re.compile(
    r"\W*(?:(?:is|was|only)\s+)*(?:mild|slight|minor|minimal)\w*\s*(?:to|and|or|/|,|-|–)\s*(?:moderate|severe|marked)\b",
    re.IGNORECASE,
)


def _of_its_kind(text: str, match: re.Match[str]) -> bool:
    """Of a kind that is slight where no figure says otherwise: a dent of an endplate, a wedge."""
    said = match.group()
    graver = WITH_GRAVE.search(text[: match.start()]) or _GRAVER_AFTER.match(text, match.end())
    return bool(ENDPLATE.search(said) or (WEDGE_ALONE.fullmatch(said) and not graver))


# "Wedging is moderate at T12".
_GRAVER_AFTER: Final = re.compile(
    r"\s*(?:(?:is|was|of|a|appears|remains|\(|:|,)\s*)+(?:(?:now|at\s+least|rather)\s+)*(?:moderate|severe|marked|considerable|pronounced|significant)\b",
    re.IGNORECASE,
)


_ABSENT: Final = re.compile(
    r"\W*(?:absent|not\s+present|not\s+seen|negative|negatives|no\s+evidence\s+of)\s*:", re.IGNORECASE
)


def _with_negator(text: str, start: int, end: int) -> tuple[int, int]:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return (found[-1] if found else start, end)
