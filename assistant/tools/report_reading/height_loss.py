"""Height that is lost, with the share where one is given.

Height that is *reduced to* a share is lost by the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.height_phrases import (
    ANOTHER_MATTER,
    CHANGE_BEFORE,
    ENDPLATE,
    FORMER,
    FURTHER_AFTER,
    HEIGHT_KEPT,
    NONE,
    PLANA,
    REMAINS,
    REMAINS_AFTER,
    SLIGHT,
    SLIGHT_AFTER,
)
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import Quantity
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.share_polarity import stated_share

_NEAR: Final = 90


def loss_readings(
    text: str, losses: list[re.Match[str]], amounts: list[Quantity], continued: bool
) -> Iterator[Reading]:
    """What each phrase of loss says, with the share that belongs to it; `continued` goes on about a loss named before."""
    claimed: list[Quantity] = []
    severe = list(PLANA.finditer(text))
    for match in severe:
        stated = polarity(text, *match.span())
        if stated != "negated":
            yield Reading("collapse", "loss_over", *match.span(), uncertain=stated == "uncertain")
    for match in losses:
        if any(other.start() < match.end() and match.start() < other.end() for other in severe) and not amounts:
            continue
        near = [share for share in amounts if _belongs(text, match, share)]
        claimed += near
        yield from _amount(text, match, near)
    rest = [share for share in amounts if share not in claimed]
    if rest and not losses and (continued or re.search(r"\bheight\b", text, re.I)):
        yield from (
            _lost(text, share, share.start, share.end) for share in rest if continued or _is_decided(text, share)
        )


def _is_decided(text: str, share: Quantity) -> bool:
    """ "Height: 70 %" doesn't say whether that is lost or left; "70 % of normal", "- 70 %", "gone" do."""
    before, after = text[: share.start], text[share.end :]
    said = re.search(
        r"\b(?:lost|gone|missing|loss|reduc\w*|decreas\w*|diminish\w*|down|less|only|cost\w*)\b", text, re.I
    )
    return bool(said or REMAINS.search(before) or REMAINS_AFTER.match(after) or re.search(r"[-–−]\s*$", before))


def _belongs(text: str, match: re.Match[str], share: Quantity) -> bool:
    """The share lies inside or close to the phrase of loss, with no other statement between."""
    if share.start < match.end() and match.start() < share.end:
        return True
    between = text[share.end : match.start()] if share.end <= match.start() else text[match.end() : share.start]
    return len(between) <= _NEAR and not ANOTHER_MATTER.search(between)


def _amount(text: str, match: re.Match[str], near: list[Quantity]) -> Iterator[Reading]:
    start, end = match.span()
    if CHANGE_BEFORE.search(text[:start]) or FURTHER_AFTER.match(text[end:]):
        return
    current = _current(text, near)
    if current:
        yield from (_lost(text, share, min(start, share.start), max(end, share.end)) for share in current)
        return
    if re.match(r"\s*[:=]\s*(?:no|none|nil|absent|not)\b", text[end:], re.I):
        return  # a heading; its value is read by itself
    stated = polarity(text, start, end)
    if stated == "negated" or re.search(r"\b(?:no|not)\b", text[start:end], re.I):
        yield Reading("collapse", "loss_none", *_with_negator(text, start, end))
    elif NONE.match(text, start) is None and not HEIGHT_KEPT.match(text, start):
        slight = SLIGHT.search(text[:start]) or SLIGHT_AFTER.match(text[end:]) or ENDPLATE.search(match.group())
        yield Reading(
            "collapse", "loss_under" if slight else "loss_present", start, end, uncertain=stated == "uncertain"
        )


def _current(text: str, near: list[Quantity]) -> list[Quantity]:
    """ "From 30 % to 65 %", "30 %, now 65 %": the last one counts."""
    now = [share for share in near if not FORMER.search(text[: share.start])]
    if len(now) < len(near) or len(near) < 2:
        return now
    between = text[near[0].start - 12 if near[0].start > 12 else 0 : near[-1].start]
    progressed = re.search(
        r"\b(?:from|previous\w*|was|now|today|currently|formerly|progress\w*|increas\w*|prior)\b", between, re.I
    )
    return near[-1:] if progressed else near


def _lost(text: str, share: Quantity, start: int, end: int) -> Reading:
    before = text[: share.start]
    remains = REMAINS.search(before) and not re.search(
        r"\b(?:progress\w*|increas\w*|worsened|loss|collapse)\s+(?:\w+\s+){0,3}(?:from\s+\S+\s+)?to\s+$", before, re.I
    )
    remains = remains and not re.match(
        r"\s*(?:of\s+)?(?:\w+\s+)?(?:loss|collapse|compression|reduction)\b", text[share.end :], re.I
    )
    after = REMAINS_AFTER.match(text[share.end :])
    if after and re.match(
        r"\s*(?:height\s+)?(?:loss|collapse|compression|reduction|wedg)", text[share.end + after.end() :], re.I
    ):
        after = None
    lost = share.remaining() if remains or after else share
    stated = stated_share(text, share)
    if lost.high == 0:
        return Reading("collapse", "loss_none", start, end)
    if stated == "negated":
        # "No collapse of more than 50 %" leaves everything below open.
        return Reading("collapse", "unknown", start, end)
    sides = lost.sides()
    fact: Fact = "loss_both" if len(sides) == 2 else "loss_over" if "over" in sides else "loss_under"
    return Reading("collapse", fact, start, end, uncertain=stated == "uncertain", lost=lost)


def _with_negator(text: str, start: int, end: int) -> tuple[int, int]:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return (found[-1] if found else start, end)
