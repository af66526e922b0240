"""Shares of a vertebral body that is involved, and how surely they are stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.collapse_words import (
    A_PLACE,
    EXTENT_AFTER,
    EXTENT_BEFORE,
    FORMER_SHARE,
    GUESSED,
    HEIGHT_AT,
    MANY,
    NO_LOSS_AHEAD,
    NONE_IS_MORE,
    NOT_MORE,
    OF_ARCH,
    OF_BODY,
    OF_HEIGHT,
    ROUGH,
    WORD_EXTENT,
)
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import HALF, WHOLE, Quantity
from assistant.tools.report_reading.reading import Fact, Reading


def read_shares(
    text: str, shares: list[Quantity], losses: list[re.Match[str]]
) -> Iterator[tuple[Quantity, Reading | None]]:
    """The shares of the body that is involved, with no reading for what they were before."""
    former = [share for share in shares[:-1] if FORMER_SHARE.search(text[: share.start])]
    found = list(_stated_extents(text, [share for share in shares if share not in former], losses))
    if not found and any(EXTENT_AFTER.match(text, share.end) for share in former) and not losses:
        found = [(shares[-1], extent_of(text, shares[-1], shares[-1].start, shares[-1].end))]
    yield from found
    if found:
        yield from ((share, None) for share in former)  # "from one third to two thirds of the body"


def _stated_extents(
    text: str, shares: list[Quantity], losses: list[re.Match[str]]
) -> Iterator[tuple[Quantity, Reading | None]]:
    for share in shares:
        if share.worded:
            if (match := WORD_EXTENT.match(text, share.start)) and not MANY.fullmatch(match.group()):
                told = share.remaining() if _spared(text, replace(share, end=match.end())) else share
                yield share, extent_of(text, told, share.start, match.end())
            continue
        if (
            A_PLACE.search(text[: share.start])
            and not _after_loss(text, share, losses)
            and not _spared(text, share)
            and not OF_HEIGHT.match(text, share.end)
        ):
            yield (
                share,
                _of_place(text, share, alone=not any(not other.worded for other in shares if other is not share)),
            )
            continue
        if HEIGHT_AT.search(text[: share.start]) and not OF_BODY.match(text, share.end):
            continue
        if _spared(text, share):
            rest = share.remaining()
            yield share, extent_of(text, rest, share.start, share.end)
            continue
        after, before = EXTENT_AFTER.match(text, share.end), EXTENT_BEFORE.search(text[: share.start])
        if _of_something_else(text, share, before, after):
            continue
        after = after or _BEHIND_BRACKET.match(text, share.end)
        if _is_loss(text, share, losses) or not (after or before):
            continue
        yield (
            share,
            extent_of(text, share, before.start() if before else share.start, after.end() if after else share.end),
        )


def _of_something_else(text: str, share: Quantity, before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """A share of height or of the arch that looks like one of the body."""
    if before and OF_ARCH.search(text[: before.start()]):
        return True
    if after and _COLLAPSED.match(text, after.end()):
        return True  # "two thirds of the vertebra has collapsed"
    # "Loss of height: 30 % (L2), 70 % (T10)": what it is of stands ahead.
    return bool(after and not before and _LEVEL_IN_BRACKETS.match(text, share.end))


# "Major (80 %) involvement of the body".
_BEHIND_BRACKET: Final = re.compile(
    r"\s*\)\s*(?:involvement|infiltration|replacement|destruction)\s+of\s+(?:the\s+|its\s+)?(?:vertebral\s+)?(?:body|vertebra)\b",
    re.IGNORECASE,
)
_COLLAPSED: Final = re.compile(
    r"\s+(?:(?:has|have|is|are|been|now)\s+)+(?:collapsed|crushed|compressed|flattened|squashed)\b", re.IGNORECASE
)
_LEVEL_IN_BRACKETS: Final = re.compile(r"\s*\(\s*(?:at\s+|in\s+)?(?:Th|[CTLSD])\d{1,2}\s*\)", re.IGNORECASE)
# "Loss of height: anterior 60 %, mid 40 %".
_PLACED: Final = re.compile(
    r"[\s:=,(]*(?:(?:of|about|around|and|is|was|at|the|ant(?:erior(?:ly)?)?|post(?:erior(?:ly)?)?|mid(?:dle)?|central(?:ly)?|front|back|left|right|maximum|\d{1,3}\s?%)[\s,:/()=-]*)*",
    re.IGNORECASE,
)


def _after_loss(text: str, share: Quantity, losses: list[re.Match[str]]) -> bool:
    if EXTENT_AFTER.match(text, share.end):
        return False
    return any(_PLACED.fullmatch(text, match.end(), share.start) for match in losses if match.end() <= share.start)


def _spared(text: str, share: Quantity) -> bool:
    """ "Only a quarter of the body is spared", "sparing the posterior third": the rest of it is involved."""
    return bool(_SPARED_AFTER.match(text, share.end) or _SPARING.search(text[: share.start]))


_SPARED_AFTER: Final = re.compile(
    r"\s*(?:of\s+(?:the\s+|its\s+)?(?:vertebral\s+)?(?:body|vertebra|marrow|bone|it)\s+)?(?:at\s+(?:the\s+)?most\s+)?(?:(?:is|are|remains?|has\s+been|being|still)\s+(?:\w+ly\s+|left\s+|still\s+)?)?(?:(?:(?<=is\s)|(?<=are\s)|(?<=still\s)|(?<=remains\s))normal\b(?!\s+(?:in\s+|vertebral\s+)?(?:height|shape|align\w*|contour))|(?<=\s)(?:untouched|unharmed)|(?<=is\s)(?:uninvaded|sound|preserved)|spared|free|uninvolved|healthy|unaffected|clear|standing|intact|preserved|tumou?r[\s-]free|disease[\s-]free|of\s+normal\s+(?:marrow|signal|density|bone))\b",
    re.IGNORECASE,
)
_SPARING: Final = re.compile(
    r"\b(?:sparing|spares|leaving|all\s+but|except(?:\s+for)?|apart\s+from|save\s+for)\s+(?:only\s+|just\s+)?(?:the\s+|a\s+|its\s+)?(?:(?:left|right|anterior|posterior|central|upper|lower|superior|inferior|outer)\s+)*$",
    re.IGNORECASE,
)


def _of_place(text: str, share: Quantity, *, alone: bool) -> Reading | None:
    """ "In the left half": perhaps all of that half, perhaps less; a figure beside it says more."""
    if len(share.sides()) == 1:
        return extent_of(text, share, share.start, share.end)
    return Reading("collapse", "share_both", share.start, share.end) if alone else None


def _is_loss(text: str, share: Quantity, losses: list[re.Match[str]]) -> bool:
    """True where the share stands inside, or right beside, a phrase of lost height."""
    if OF_BODY.match(text, share.end) and NO_LOSS_AHEAD.search(text[: share.start]):
        return False
    if re.match(
        r"\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?(?:body\s+|vertebra\s+)?(?:is\s+|being\s+)?"
        r"(?:involved|involvement|replaced|infiltrated|occupied|affected|destroyed|permeated|eroded|diseased)\b",
        text[share.end :],
        re.I,
    ):
        return False
    for match in losses:
        if match.start() <= share.start and share.end <= match.end():
            return True
        between = text[share.end : match.start()] if share.end <= match.start() else text[match.end() : share.start]
        if share.end <= match.start() and "," in between and re.match(r"\W*\w*\W*\d", text[match.end() :]):
            continue  # "60 % of the body, collapse 20 %"
        if share.end <= match.start() and "," in between and OF_BODY.match(text, share.end):
            continue  # "30 % of the body, height loss: none"
        if len(between) <= 22 and re.fullmatch(
            r"\s*(?:\(|vertebral|body|anterior|central|posterior|height|of|by|to|in|about|is|at|"
            r":|=|superior|wedge|pathological|estimated|the|its|or|so|,|\s|-|–|approximately|"
            r"[CTLSD]\d+)*\s*",
            between,
            re.I,
        ):
            return (
                not re.match(r"\s*of\s+(?:the\s+)?(?:\w+\s+)?(?:body|vertebra)\b(?!\s+height)", text[share.end :], re.I)
                or "of" in between
            )
    return bool(
        re.match(
            r"\s*(?:of\s+)?(?:the\s+|its\s+)?(?:(?:normal|original|vertebral|body|anterior|expected)\s+)*height",
            text[share.end :],
            re.I,
        )
    )


# "> 50 % of the body involved: no".
_ANSWERED_NO: Final = re.compile(
    r"(?:\s+(?:of|the|vertebral|body|vertebra|is|involved|involvement|replaced|infiltrated|affected))*\s*[:=?]\s*(?:no\b(?!\s+(?:collapse|loss|height|fracture|\w+\s+of))|n\b|negative|false)",
    re.IGNORECASE,
)


def extent_of(text: str, share: Quantity, start: int, end: int) -> Reading:
    sides = share.sides()
    fact: Fact = "extent_both" if len(sides) == 2 else "extent_over" if "over" in sides else "extent_under"
    stated = stated_share(text, share)
    if _ANSWERED_NO.match(text, end):
        answered: dict[Fact, Fact] = {"extent_over": "extent_under", "extent_under": "extent_over"}
        return Reading(
            "collapse",
            answered.get(fact, "extent_both") if share.high == WHOLE or share.low == 0 else "extent_both",
            start,
            end,
        )
    if share.low <= HALF and share.high == WHOLE and NONE_IS_MORE.search(text[: share.start]):
        return Reading("collapse", "extent_under", start, end)
    if stated == "negated" and fact == "extent_over" and NOT_MORE.search(text[: share.start]):
        return Reading("collapse", "extent_under", start, end)
    return Reading("collapse", fact, start, end, uncertain=stated == "uncertain")


def stated_share(text: str, share: Quantity) -> str:
    """Polarity of a share; "maybe 20 %" doubts the figure, not that it lies well below half."""
    stated = polarity(text, share.start, share.end)
    rough = GUESSED.search(text[: share.start]) or re.search(r"\bpossibly\s+(?:about\s+)?$", text[: share.start], re.I)
    rough = rough or re.match(
        r"\s*(?:of\s+\w+\s*)?[,(]?\s*(?:maybe|perhaps|probably|possibly|or\s+so|i['’]?d\s+(?:say|guess)|i\s+(?:think|guess|reckon)|at\s+a\s+guess)\b",
        text[share.end :],
        re.I,
    )
    return (
        "affirmed"
        if stated == "uncertain" and rough and len(share.sides()) == 1 and abs(share.low - HALF) > ROUGH
        else stated
    )
