"""Vertebral body collapse, and how much of the body is involved where it has not collapsed.

Height that is *reduced to* a share is lost by the rest. Compression of cord, roots or canal is not collapse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.body_extent import read_extent_words
from assistant.tools.report_reading.collapse_words import (
    A_PLACE,
    ANOTHER_MATTER,
    AT_THE_MARGIN,
    BARE_FIGURE,
    BARE_NONE,
    BESIDE_ARCH,
    BEYOND_KNOWN,
    CHANGE_BEFORE,
    ENDPLATE,
    EXTENT_AFTER,
    EXTENT_BEFORE,
    FALLS,
    FOR_THE_MOST,
    FORMER,
    FORMER_SHARE,
    FURTHER_AFTER,
    GUESSED,
    HEIGHT_AT,
    HEIGHT_IS,
    HEIGHT_NEAR,
    LOOSE_LOSS,
    LOSS,
    LOST_NOUN,
    MANY,
    MINUS,
    NEAR,
    NEURAL,
    NO_BEFORE,
    NO_LOSS_AHEAD,
    NONE,
    NONE_TO_SLIGHT,
    NOT_A_VERTEBRA,
    NOT_HEIGHT,
    NOT_MORE,
    OF_BODY,
    OF_HEIGHT,
    OTHER_AFTER,
    OTHER_BEFORE,
    PLANA,
    REMAINS,
    REMAINS_AFTER,
    ROUGH,
    SLIGHT,
    SLIGHT_AFTER,
    SLIGHT_WITHIN,
    TO_COME,
    WEDGE_ALONE,
    WITH_GRAVE,
    WHOLE,
    WHOLLY,
    WORD_EXTENT,
)
from assistant.tools.report_reading.height_kept import HEIGHT_KEPT, read_kept
from assistant.tools.report_reading.height_measured import read_measured
from assistant.tools.report_reading.lesion_size import read_sizes
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import HALF, Quantity, quantities
from assistant.tools.report_reading.reading import Fact, Reading


def read_collapse(text: str, *, continued: str = "") -> Iterator[Reading]:
    """What a clause says of height and extent; `continued` is `loss` or `extent` where the one before spoke of it."""
    losses = [match for match in LOSS.finditer(text) if not _neural(text, match) and not _another_organ(text, match)]
    losses = [match for match in losses if not TO_COME.search(text[: match.start()])]
    losses = [match for match in losses if not (LOOSE_LOSS.match(match.group()) and NOT_HEIGHT.search(text))]
    shares = [share for share in quantities(text) if not _about_something_else(text, share)]
    used: list[Quantity] = []
    extents = list(_extents(text, shares, losses))
    used += [share for share, _ in extents]
    yield from (reading for _, reading in extents if reading)
    kept = list(read_kept(text))
    yield from kept
    yield from read_measured(text)
    if match := NONE_TO_SLIGHT.search(text):
        yield Reading("collapse", "loss_none", *match.span())
        yield Reading("collapse", "loss_under", *match.span())
        losses = []
    if continued in ("loss", "left") and (match := BARE_NONE.fullmatch(text)):
        yield Reading("collapse", "loss_none", *match.span())
    if continued in ("loss", "left") and (match := BARE_FIGURE.fullmatch(text)):
        figure = float(match["figure"])
        share = Quantity(*match.span("figure"), figure, figure)
        yield _lost(text, share, share.start, share.end)
    amounts = [share for share in shares if share not in used and not share.worded]
    beside = [share for share in amounts if _beside_no_loss(text, share)]
    yield from (_extent(text, share, share.start, share.end) for share in beside)
    amounts = [share for share in amounts if share not in beside]
    if continued == "extent" and not losses and not re.search(r"\bheight\b", text, re.I):
        yield from (_extent(text, share, share.start, share.end) for share in amounts)
    else:
        yield from _losses(text, losses, amounts, continued in ("loss", "left"), continued == "left")
        if kept or (losses and all(polarity(text, *match.span()) == "negated" for match in losses)):
            # "In the left half, 40 %, no loss of height": with nothing lost, the share is that of the body.
            yield from (_unsaid(text, share) for share in amounts if _stands_alone(text, share, [*losses, *kept]))
        elif not losses and continued in ("", "share") and not re.search(r"\bheight\b", text, re.I):
            yield from (_unsaid(text, share) for share in amounts if not NOT_A_VERTEBRA.search(text))
    if continued == "extent" and (match := WHOLLY.match(text)):
        yield Reading("collapse", "extent_over", *match.span())
    if continued == "share" and (match := re.search(r"\(\s*(?:all|whole|entire)\s*\)", text, re.I)):
        yield Reading("collapse", "share_over", *match.span())
    for pattern, fact in ((FOR_THE_MOST, "extent_over"), (AT_THE_MARGIN, "extent_under")):
        for match in pattern.finditer(text):
            if (continued == "extent" or match["verb"]) and not BESIDE_ARCH.search(text):
                yield Reading("collapse", fact, *match.span())  # type: ignore[arg-type]
    yield from read_sizes(text)
    yield from read_extent_words(text)


def _unsaid(text: str, share: Quantity) -> Reading:
    """A share that doesn't say of what: of the body, if the body has kept its height."""
    sides = share.sides()
    if MINUS.search(text[: share.start]):
        return _lost(text, share, share.start, share.end)
    fact: Fact = "share_both" if len(sides) == 2 else "share_over" if "over" in sides else "share_under"
    return Reading("collapse", fact, share.start, share.end)


def _stands_alone(text: str, share: Quantity, said: Iterable[re.Match[str] | Reading]) -> bool:
    """Whether a share is no part of a phrase on height, nor of the one before it."""
    spans = [one.span() if isinstance(one, re.Match) else (one.start, one.end) for one in said]
    inside = any(low < share.end and share.start < high for low, high in spans)
    before = text[: share.start]
    for low, high in spans:
        before = before[:low] + "," * len(before[low:high]) + before[high:]
    return (
        not inside
        and not HEIGHT_NEAR.search(before)
        and not OF_HEIGHT.match(text, share.end)
        and not NOT_A_VERTEBRA.search(text)
    )


def _beside_no_loss(text: str, share: Quantity) -> bool:
    """ "No collapse, < 50 %": where nothing is lost, the share is that of the body."""
    before, after = text[: share.start], text[share.end :]
    said = re.search(rf"\b(?:no|without|nil)\s+(?:\w+\s+){{0,2}}?{LOST_NOUN}\s*[,(;]\s*(?:but\s+)?$", before, re.I)
    return bool(said and not re.match(r"\s*(?:\w+\s+){0,2}(?:height|loss|collapse|reduc)", after, re.I))


def _another_organ(text: str, match: re.Match[str]) -> bool:
    """Lungs, hips and discs collapse too."""
    before, after = text[: match.start()], text[match.end() :]
    organ = r"(?:lungs?|lobar|lobe|pulmonary|basal|pelvic|hip|rib|circulatory|airway|tracheal|disc|disk)"
    return bool(
        re.search(rf"\b{organ}\s+$|\bdis[ck](?:\s+space)?s?\s+(?:\w+\s+){{0,3}}$", before, re.I)
        or re.match(rf"\s+of\s+(?:the\s+)?(?:\w+\s+){{0,2}}{organ}\b", after, re.I)
    )


def _neural(text: str, match: re.Match[str]) -> bool:
    if not match.group().lower().startswith("compress") or "fracture" in match.group().lower():
        return False
    before, after = text[max(0, match.start() - 25) : match.start()], text[match.end() : match.end() + 25]
    return bool(
        re.search(rf"\b{NEURAL}\b", before, re.I)
        or re.match(rf"\s*(?:of|on|to|upon)?\s*(?:the\s+)?(?:\w+\s+)?{NEURAL}\b", after, re.I)
    )


def _about_something_else(text: str, share: Quantity) -> bool:
    return bool(OTHER_BEFORE.search(text[: share.start]) or OTHER_AFTER.match(text[share.end :]))


def _extents(
    text: str, shares: list[Quantity], losses: list[re.Match[str]]
) -> Iterator[tuple[Quantity, Reading | None]]:
    """The shares of the body that is involved, with no reading for what they were before."""
    former = [share for share in shares[:-1] if FORMER_SHARE.search(text[: share.start])]
    found = list(_stated_extents(text, [share for share in shares if share not in former], losses))
    if not found and any(EXTENT_AFTER.match(text, share.end) for share in former) and not losses:
        found = [(shares[-1], _extent(text, shares[-1], shares[-1].start, shares[-1].end))]
    yield from found
    if found:
        yield from ((share, None) for share in former)  # "from one third to two thirds of the body"


def _stated_extents(
    text: str, shares: list[Quantity], losses: list[re.Match[str]]
) -> Iterator[tuple[Quantity, Reading | None]]:
    for share in shares:
        if share.worded:
            if (match := WORD_EXTENT.match(text, share.start)) and not MANY.fullmatch(match.group()):
                yield share, _extent(text, share, share.start, match.end())
            continue
        if A_PLACE.search(text[: share.start]) and not OF_HEIGHT.match(text, share.end):
            yield (
                share,
                _of_place(text, share, alone=not any(not other.worded for other in shares if other is not share)),
            )
            continue
        if HEIGHT_AT.search(text[: share.start]) and not OF_BODY.match(text, share.end):
            continue
        after, before = EXTENT_AFTER.match(text, share.end), EXTENT_BEFORE.search(text[: share.start])
        if _is_loss(text, share, losses) or not (after or before):
            continue
        yield (
            share,
            _extent(text, share, before.start() if before else share.start, after.end() if after else share.end),
        )


def _of_place(text: str, share: Quantity, *, alone: bool) -> Reading | None:
    """ "In the left half": perhaps all of that half, perhaps less; a figure beside it says more."""
    if len(share.sides()) == 1:
        return _extent(text, share, share.start, share.end)
    return Reading("collapse", "share_both", share.start, share.end) if alone else None


def _is_loss(text: str, share: Quantity, losses: list[re.Match[str]]) -> bool:
    """True where the share stands inside, or right beside, a phrase of lost height."""
    if OF_BODY.match(text, share.end) and NO_LOSS_AHEAD.search(text[: share.start]):
        return False
    if re.match(
        r"\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?(?:body\s+|vertebra\s+)?(?:is\s+|being\s+)?"
        r"(?:involved|involvement|replaced|infiltrated|occupied|affected)\b",
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


def _extent(text: str, share: Quantity, start: int, end: int) -> Reading:
    sides = share.sides()
    fact: Fact = "extent_both" if len(sides) == 2 else "extent_over" if "over" in sides else "extent_under"
    stated = _stated(text, share)
    if stated == "negated" and fact == "extent_over" and NOT_MORE.search(text[: share.start]):
        return Reading("collapse", "extent_under", start, end)
    return Reading("collapse", fact, start, end, uncertain=stated == "uncertain")


def _losses(
    text: str, losses: list[re.Match[str]], amounts: list[Quantity], continued: bool, left: bool = False
) -> Iterator[Reading]:
    claimed: list[Quantity] = []
    if fallen := _fallen(text, amounts):
        yield fallen
        return
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
    if left and rest and not losses:
        yield from (
            _lost_of(share.remaining(), share.start, share.end) for share in rest
        )  # "80 % was left, now it is 40 %"
        return
    continued = continued and not NOT_A_VERTEBRA.search(text)
    if rest and not losses and (continued or re.search(r"\bheight\b|\bas\s+(?:tall|high)\s+as\b", text, re.I)):
        for share in rest:
            if continued or _is_decided(text, share):
                yield _lost(text, share, share.start, share.end)
            elif 0 < share.high < WHOLE and HEIGHT_IS.search(text[: share.start]):
                yield Reading("collapse", "loss_both", share.start, share.end)  # lost, or left: it doesn't say


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
    said = re.search(
        r"\b(?:lost|gone|missing|loss|reduc\w*|decreas\w*|diminish\w*|down|less|only|cost\w*)\b", text, re.I
    )
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
        yield from (_lost_of(share, share.start, share.end) for share in known)
        return
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
        slight = _is_slight(text, match)
        yield Reading(
            "collapse", "loss_under" if slight else "loss_present", start, end, uncertain=stated == "uncertain"
        )


def _is_slight(text: str, match: re.Match[str]) -> bool:
    """Called mild, or of a kind that is so without a figure: a dent of an endplate, a wedge."""
    before, after, said = text[: match.start()], text[match.end() :], match.group()
    if SLIGHT.search(before) or SLIGHT_AFTER.match(after) or SLIGHT_WITHIN.search(said) or ENDPLATE.search(said):
        return True
    return bool(WEDGE_ALONE.fullmatch(said) and not WITH_GRAVE.search(before))


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


def _stated(text: str, share: Quantity) -> str:
    """Polarity of a share; "maybe 20 %" doubts the figure, not that it lies well below half."""
    stated = polarity(text, share.start, share.end)
    rough = GUESSED.search(text[: share.start]) or re.search(r"\bpossibly\s+(?:about\s+)?$", text[: share.start], re.I)
    return (
        "affirmed"
        if stated == "uncertain" and rough and len(share.sides()) == 1 and abs(share.low - HALF) > ROUGH
        else stated
    )


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
    if after and after.group().lstrip().lower().startswith("of the height") and _LOST_BEFORE.search(before):
        after = None  # "lost 40 % of the height of L1"
    lost = share.remaining() if remains or after else share
    stated = _stated(text, share)
    if stated == "uncertain" and GUESSED.search(before):
        return Reading("collapse", "loss_both", start, end, lost=lost)  # a loss all the same
    if lost.high == 0:
        return Reading("collapse", "loss_none", start, end)
    if stated == "negated":
        # "No collapse of more than 50 %" leaves everything below open.
        return Reading("collapse", "unknown", start, end)
    return replace(_lost_of(lost, start, end), uncertain=stated == "uncertain")


def _lost_of(lost: Quantity, start: int, end: int) -> Reading:
    sides = lost.sides()
    fact: Fact = "loss_both" if len(sides) == 2 else "loss_over" if "over" in sides else "loss_under"
    return Reading("collapse", fact, start, end, lost=lost)


_LOST_BEFORE: Final = re.compile(r"\b(?:lost|loss|losing|loses|lacks?|missing)\b", re.IGNORECASE)


def _with_negator(text: str, start: int, end: int) -> tuple[int, int]:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return (found[-1] if found else start, end)
