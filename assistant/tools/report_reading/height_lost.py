"""Height that is lost: the phrases that say so, and the figures that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.body_shares import stated_share
from assistant.tools.report_reading.collapse_words import (
    ANOTHER_MATTER,
    BEYOND_KNOWN,
    CHANGE_BEFORE,
    FALLS,
    FORMER,
    FORMER_AFTER,
    FURTHER_AFTER,
    GUESSED,
    HEIGHT_IS,
    NEAR,
    NO_BEFORE,
    NOT_A_VERTEBRA,
    NOW,
    PLACES,
    PLANA,
    REMAINS,
    REMAINS_AFTER,
    WHOLE,
)
from assistant.tools.report_reading.height_unmeasured import lost_of, read_unmeasured
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import Quantity
from assistant.tools.report_reading.reading import Fact, Reading


def read_losses(
    text: str, losses: list[re.Match[str]], amounts: list[Quantity], continued: bool, left: bool = False
) -> Iterator[Reading]:
    """Every loss with the figures near it; `continued` and `left` say what bare figures are of."""
    if fallen := _fallen(text, amounts):
        yield replace(fallen, part="now")
        return
    severe = list(PLANA.finditer(text))
    yield from _severe(text, severe)
    for match in losses:
        if any(other.start() < match.end() and match.start() < other.end() for other in severe) and not amounts:
            continue
        near = [share for share in amounts if _belongs(text, match, share)]
        yield from _amount(text, match, near)
    if not losses:
        yield from _bare(text, amounts, continued, left)


def _severe(text: str, severe: list[re.Match[str]]) -> Iterator[Reading]:
    for match in severe:
        stated = polarity(text, *match.span())
        if stated != "negated":
            yield Reading("collapse", "loss_over", *match.span(), uncertain=stated == "uncertain")


def _bare(text: str, amounts: list[Quantity], continued: bool, left: bool) -> Iterator[Reading]:
    """Figures without a word of loss in their clause."""
    if left:
        # Of what was left before, what is left now.
        for share in amounts:
            lost = share if re.search(r"\bby\s+(?:\w+\s+)?$", text[: share.start], re.I) else share.remaining()
            yield lost_of(lost, share.start, share.end)
        return
    continued = continued and not NOT_A_VERTEBRA.search(text)
    if not continued and not re.search(r"\bheight\b|\bas\s+(?:tall|high)\s+as\b|\bstands?\s+at\b", text, re.I):
        return
    for share in _current(text, amounts) or amounts:
        if continued and _DOWN_TO.search(text[: share.start]):
            yield lost_of(share.remaining(), share.start, share.end)  # "…, T6 to 80 %"
        elif continued or _is_decided(text, share):
            part = "now" if NOW.search(text) else "bare" if continued and not _WHERE_IT_IS.search(text) else ""
            reading = lost_share(text, share, share.start, share.end)
            yield replace(reading, part=part if reading.lost else reading.part)
        elif not continued and share.high == share.low == WHOLE:
            continue  # "height preserved (100 %)"
        elif 0 < share.high < WHOLE and HEIGHT_IS.search(text[: share.start]):
            yield Reading("collapse", "loss_both", share.start, share.end)  # lost, or left: it doesn't say


# A figure that says of what it is: "no loss of height apart from T10, where it is 60 %".
_WHERE_IT_IS: Final = re.compile(
    r"\b(?:where|in\s+which|at\s+which)\s+(?:it|this|the\s+loss|there)\s+(?:is|has|amounts|comes|reaches|was|stands)\b",
    re.IGNORECASE,
)
_DOWN_TO: Final = re.compile(
    r"^\W*(?:and\s+|while\s+)?(?:the\s+(?:former|latter|first|second|third|other|upper|lower)\s+(?:one\s+)?)?(?:(?:that\s+of\s+|at\s+)?(?:Th|[CTLSD])\d{1,2}\s+)?(?:only\s+|is\s+|has\s+)*(?:down\s+)?to\s+(?:only\s+|about\s+|around\s+|roughly\s+|just\s+\w+\s+|some\s+)*$",
    re.IGNORECASE,
)


def _fallen(text: str, amounts: list[Quantity]) -> Reading | None:
    """ "Its height has fallen from 80 % to 45 %": what is left, and the last figure counts."""
    if len(amounts) != 2 or amounts[0].low <= amounts[1].low:
        return None
    if not FALLS.search(text[: amounts[0].start]) or not re.search(
        r"\bto\s+(?:\w+\s+)?$", text[: amounts[1].start], re.I
    ):
        return None
    sides = amounts[1].remaining().sides()
    fact: Fact = "loss_both" if len(sides) == 2 else "loss_over" if "over" in sides else "loss_under"
    return Reading("collapse", fact, amounts[0].start, amounts[1].end, lost=amounts[1].remaining())


def _is_decided(text: str, share: Quantity) -> bool:
    """ "Height: 70 %" doesn't say whether that is lost or left; "70 % of normal", "- 70 %", "gone" do."""
    before, after = text[: share.start], text[share.end :]
    said = re.search(r"\b(?:lost|gone|missing|loss|reduc\w*|decreas\w*|diminish\w*|down|less|cost\w*)\b", text, re.I)
    said = said or re.search(r"\bonly\s+(?:\w+\s+){0,3}$", before, re.I) or re.match(r"\s*only\b", after, re.I)
    return bool(said or REMAINS.search(before) or REMAINS_AFTER.match(after) or re.search(r"[-–−]\s*$", before))


def _belongs(text: str, match: re.Match[str], share: Quantity) -> bool:
    """The share lies inside or close to the phrase of loss, with no other statement between."""
    if share.start < match.end() and match.start() < share.end:
        return True
    between = text[share.end : match.start()] if share.end <= match.start() else text[match.end() : share.start]
    if share.start >= match.end() and "," in between and NO_BEFORE.search(text[: match.start()]):
        return False  # "no collapse, < 50 %": of the body
    if share.end <= match.start() and re.search(r"\b(?:no|not|without)\b", between, re.I):
        return False
    return len(between) <= NEAR and not ANOTHER_MATTER.search(between)


def _amount(text: str, match: re.Match[str], near: list[Quantity]) -> Iterator[Reading]:
    start, end = match.span()
    known = [share for share in near if BEYOND_KNOWN.search(text[: share.start])]
    if known:
        yield from (lost_of(share, share.start, share.end) for share in known)
        return
    if CHANGE_BEFORE.search(text[:start]) or FURTHER_AFTER.match(text[end:]):
        if _KNOWN_SLIGHT.search(text[:start]):
            yield Reading("collapse", "loss_under", start, end, part="dent")
        return
    current = _current(text, near)
    if current and all(_is_increment(text, share) for share in current):
        yield Reading("collapse", "loss_present", start, end)  # so much more than before, which isn't told
        return
    if current:
        yield from _figured(text, match, current)
        return
    yield from read_unmeasured(text, match, alone=not near)


def _figured(text: str, match: re.Match[str], current: list[Quantity]) -> Iterator[Reading]:
    """A loss with the figures that count."""
    start, end = match.span()
    part = "now" if NOW.search(text[max(0, start - _AROUND) : current[-1].start + _LEAD]) else ""
    doubted = _is_doubted(text, match, current)
    for share in _greatest(text, current):
        lost = lost_share(text, share, min(start, share.start), max(end, share.end))
        yield replace(lost, part=lost.part or part, uncertain=lost.uncertain or doubted)


# "If it is real, 10 % at most".
_IF_ANY: Final = re.compile(
    r"\bif\s+(?:it\s+is|there\s+(?:is|has)|any|real|present|so|true|genuine|at\s+all|anything)\b", re.IGNORECASE
)


def _is_doubted(text: str, match: re.Match[str], shares: list[Quantity]) -> bool:
    """Whether the loss itself is hedged, not only its figure: "possible loss of height, less than 10 %"."""
    if _IF_ANY.search(text[match.end() : shares[-1].end + _LEAD]):
        return True
    if any(share.start < match.start() or GUESSED.search(text[: share.start]) for share in shares):
        return False
    return polarity(text, *match.span()) == "uncertain" and not _OPEN_FIGURE.match(text, match.end())


# "Height loss possibly 30 %": the figure is.
_OPEN_FIGURE: Final = re.compile(
    r"\W*(?:(?:is|of|was|at|by|to)\s+)?(?:possibly|probably|maybe|perhaps|likely|possible|probable|estimated|suspected)\b",
    re.IGNORECASE,
)


# "No progression of the mild collapse".
_KNOWN_SLIGHT: Final = re.compile(
    r"\b(?:of|in)\s+(?:the|its|this|that)\s+(?:known\s+|previous\s+|old\s+)?(?:mild|slight|minor|minimal|subtle|shallow)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MORE_BY: Final = re.compile(
    r"\b(?:progress\w*|increas\w*|worsen\w*|deteriorat\w*|advanc\w*)\s+(?:of\s+(?:the\s+)?)?(?:in\s+(?:the\s+)?)?(?:(?:height|loss|collapse|compression|vertebral|body|of)\s+)*(?:by\s+)?(?:a\s+further\s+|another\s+|about\s+|roughly\s+|some\s+)?$"
    r"|\b(?:another|a\s+further|an?\s+additional)\s+(?:about\s+)?$",
    re.IGNORECASE,
)


def _is_increment(text: str, share: Quantity) -> bool:
    """ "Progression by 10 %", but not "increased by 20 % to 60 %"."""
    joined = re.search(r"\bto\b|->|→", text[share.start : share.end])
    return bool(_MORE_BY.search(text[: share.start])) and not joined


# So far around a loss stand the words that date it (characters).
_AROUND: Final = 60
_LEAD: Final = 12


_ELSEWHERE_AFTER: Final = re.compile(
    r"\s*(?:posteriorly|centrally|post\b|posterior\b|central\b|dorsally|(?:(?:of|in)\s+)?its\s+(?:posterior|central)\b|of\s+(?:its|the)\s+posterior\b|(?:at|in)\s+the\s+(?:back|rear|middle|cent(?:re|er))|behind)\b",
    re.IGNORECASE,
)
_FRONT_AFTER: Final = re.compile(
    r"\s*(?:ant(?:erior(?:ly)?)?\b|of\s+(?:its|the)\s+(?:anterior|ventral|front)\b|ventrally|(?:at|in)\s+(?:the\s+)?front)\b",
    re.IGNORECASE,
)
_FRONT_FIRST: Final = re.compile(
    r"\bant(?:erior(?:ly)?)?\.?\s*(?:/|and|&|,)\s*post(?:erior(?:ly)?)?\b[^\d;]{0,30}$", re.IGNORECASE
)
_FRONT_AHEAD: Final = re.compile(
    r"\b(?:ant|anterior|ventral|front)(?:ly)?\b(?:(?!\b(?:post|posterior|central|middle|back)(?:ly)?\b|[\d;]).){0,40}$",
    re.IGNORECASE,
)


_IN_TURN: Final = re.compile(r"\bresp(?:ectively)?\b|\bin\s+(?:that|this|the\s+same)\s+order\b", re.IGNORECASE)


def _greatest(text: str, shares: list[Quantity]) -> list[Quantity]:
    """ "20 % in front and 40 % in the middle" of one vertebra: what it has lost at most."""
    if len(shares) < 2 or find_levels(text[shares[0].start : shares[-1].end]) or _IN_TURN.search(text):
        return shares
    placed = PLACES.findall(text[max(0, shares[0].start - _AROUND) : shares[-1].end + _AROUND // 2])
    if len({one.lower()[:3] for one in placed}) < 2:
        return shares
    most = max(shares, key=lambda share: (share.high, share.low))
    if _ELSEWHERE_AFTER.match(text, most.end):
        return shares
    before = text[: most.start]
    front = _FRONT_AHEAD.search(before) or _FRONT_AFTER.match(text, most.end)
    front = front or (_FRONT_FIRST.search(before) if most is shares[0] else None)
    return [most] if front else shares  # lost most elsewhere than in front: which of the two counts isn't said


def _current(text: str, near: list[Quantity]) -> list[Quantity]:
    """ "From 30 % to 65 %", "30 %, now 65 %": the last one counts."""
    now = [
        share for share in near if not FORMER.search(text[: share.start]) and not FORMER_AFTER.match(text, share.end)
    ]
    if len(now) < len(near) or len(near) < 2:
        return now
    between = text[near[0].start - 12 if near[0].start > 12 else 0 : near[-1].start]
    progressed = re.search(
        r"\b(?:from|previous\w*|was|now|today|currently|formerly|progress\w*|increas\w*|prior)\b", between, re.I
    )
    return near[-1:] if progressed else near


def lost_share(text: str, share: Quantity, start: int, end: int) -> Reading:
    before = text[: share.start] + _leading_word(text, share)
    remains = REMAINS.search(before) and not re.search(
        r"\b(?:progress\w*|increas\w*|worsened|loss|collapse)\s+(?:\w+\s+){0,3}(?:from\s+\S+\s+)?(?:to|at)\s+$",
        before,
        re.I,
    )
    remains = remains and not re.match(
        r"\s*(?:of\s+)?(?:\w+\s+)?(?:loss|collapse|compression|reduction|wedg\w+|deform\w+|flatten\w+)\b",
        text[share.end :],
        re.I,
    )
    after = REMAINS_AFTER.match(text[share.end :])
    if after and re.match(
        r"\s*(?:height\s+)?(?:loss|collapse|compression|reduction|wedg)", text[share.end + after.end() :], re.I
    ):
        after = None
    if after and _OF_ITS_HEIGHT.match(after.group()) and _LOST_BEFORE.search(before):
        after = None  # "lost 40 % of the height of L1"
    if _GONE_AFTER.match(text, share.end):
        remains = after = None  # "two thirds of the original height has gone"
    lost = share.remaining() if remains or after else share
    stated = stated_share(text, share)
    if stated == "uncertain" and GUESSED.search(before):
        return Reading("collapse", "loss_both", start, end, lost=lost)  # a loss all the same
    if _ANSWERED_NO.match(text, share.end):
        return Reading("collapse", "unknown", start, end)  # "collapse > 50 %: no" leaves the rest open
    if lost.high == 0:
        return Reading("collapse", "loss_none", start, end)
    if stated == "negated":
        # "No collapse of more than 50 %" leaves everything below open.
        return Reading("collapse", "unknown", start, end)
    return replace(lost_of(lost, start, end), uncertain=stated == "uncertain")


_ANSWERED_NO: Final = re.compile(
    r"(?:\s+(?:collapse|loss|compression|reduction|height|vertebral|body|of))*\s*[:=?]\s*(?:no\b(?!\s+\w+\s+of\b)|n\b|negative|false|0\b(?!\s*%))",
    re.IGNORECASE,
)


def _leading_word(text: str, share: Quantity) -> str:
    """The "at" of "at less than half", which is counted with the share."""
    match = re.match(r"(?:at|to|of|by)\s+", text[share.start : share.end], re.IGNORECASE)
    return match.group() if match else ""


_OF_ITS_HEIGHT: Final = re.compile(r"\s*(?:of\s+the\s+height|(?:of\s+)?(?:its|the)\s)", re.IGNORECASE)
_GONE_AFTER: Final = re.compile(
    r"[^.,;]{0,30}?\bheight\s+(?:(?:has|have|is|are|was|been|now)\s+)*(?:gone|lost|missing|disappeared)\b",
    re.IGNORECASE,
)
_LOST_BEFORE: Final = re.compile(r"\b(?:lost|loss|losing|loses|lacks?|missing)\b", re.IGNORECASE)
