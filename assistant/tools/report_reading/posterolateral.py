"""Posterolateral elements: facets, pedicles and costovertebral joints, by side.

Fisher 2010 counts fracture of, or replacement by tumour in, facet, pedicle or costovertebral joint; laminae and
spinous processes are not listed and give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypedDict

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.posterolateral_bare import noun_start, of_a_side, read_bare, subject_starts
from assistant.tools.report_reading.posterolateral_doubts import doubted_sides
from assistant.tools.report_reading.posterolateral_elements import element_groups, pronoun_groups
from assistant.tools.report_reading.posterolateral_groups import continued_reading, group_reading
from assistant.tools.report_reading.posterolateral_held_off import held_off
from assistant.tools.report_reading.posterolateral_lines import ONE_AT_LEVEL, excepted, named_ahead
from assistant.tools.report_reading.posterolateral_sides import Elements, side_facts
from assistant.tools.report_reading.posterolateral_sight import (
    DOUBTED_AFTER_ALL,
    NOT_SURE_AFTER_ALL,
    gone_from_sight,
    side_left_open,
)
from assistant.tools.report_reading.posterolateral_words import (
    AHEAD,
    APART_FROM,
    BARE_SOUND,
    BEHIND_ONLY,
    HEADED,
    INTACT,
    INVOLVED,
    LISTED_SIDE,
    SECOND_SIDE,
    SHORT_OF_IT,
    SIDE_OF_LEVEL,
    SPREAD_OVER_LEVELS,
    TAIL,
    THROWN_IN,
    WINKING,
    WITHIN_BODY,
    WORN_AFTER_ALL,
)
from assistant.tools.report_reading.reading import QUOTES, Fact, Reading
from assistant.tools.report_reading.topics import topics


class Arch(TypedDict, total=False):
    """What is known of the words around a clause; see `read_posterolateral`."""

    near: bool
    lead: str
    tail: str
    before: bool | None


def read_posterolateral(
    text: str,
    *,
    continued: bool = False,
    near: bool = False,
    lead: str = "",
    tail: str = "",
    before: bool | None = None,
) -> Iterator[Reading]:
    """What a clause says of pedicles, facets and costovertebral joints.

    `continued` is set where the clause before speaks of them, `near` where a sentence shortly before does; `lead` and
    `tail` are its sentence before and after it, `before` tells whether the clause before called its own involved.
    """
    text = gone_from_sight(side_left_open(THROWN_IN.sub(_blank, text.translate(QUOTES))))
    yield from _wholes(text)
    yield from _second_sides(text)
    text = _THERE_AND_THERE.sub(_without_commas, SECOND_SIDE.sub(_blank, text))
    doubts = list(doubted_sides(text, lead, known=continued or near))
    yield from _as_the_tail_says(doubts, tail)
    for doubt in doubts:
        text = text[: doubt.start] + " " * (doubt.end - doubt.start) + text[doubt.end :]
    if HEADED.fullmatch(lead) and before is False:
        before = None  # each entry of a list under a heading speaks for itself
    if SPREAD_OVER_LEVELS.search(text + tail):
        return
    shared = _shared_predicate(tail)
    if (continued or named_ahead(lead)) and (match := ONE_AT_LEVEL.fullmatch(text)) and (excepted(lead) or before):
        # "Pedicles: intact except left T10", "right T8, left T10".
        yield from _of_the_next(match, involved=not (excepted(lead) and before))
    elif shared is not None and (match := SIDE_OF_LEVEL.fullmatch(text)):
        yield from _of_the_next(match, shared)
    elif spared := APART_FROM.match(text):
        yield from _all_but(spared)
    else:
        readings = list(_statements(text, shared, continued=continued, near=near, before=before))
        yield from _on_the_side_ahead(_as_the_tail_says(readings, tail), text, lead)


# "Erosion of the left pedicle and, on the right, of the facet".
_THERE_AND_THERE: Final = re.compile(
    r"(?<=\band)\s*,?\s*on\s+the\s+(?:left|right)(?:\s+side)?\s*,\s*(?:of|in|to|into)?\b", re.IGNORECASE
)


def _without_commas(match: re.Match[str]) -> str:
    return re.sub(r",|\bon\b|\bin\b|\binto\b|\bside\b", lambda one: " " * len(one.group()), match.group())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _wholes(text: str) -> Iterator[Reading]:
    """Words that settle the whole arch without naming an element: signs, "confined to the body", a typed "bilateral"."""
    yield from held_off(text)
    for match in WINKING.finditer(text):
        yield from _winking(text, match)
    for match in (*WITHIN_BODY.finditer(text), *BEHIND_ONLY.finditer(text)):
        if polarity(text, *match.span()) == "affirmed" or re.match(r"no|without|not", match.group(), re.I):
            yield Reading("posterolateral", "neither_side", *match.span(), part="arch")
    if listed := LISTED_SIDE.search(text):
        fact: Fact = "both_sides" if listed["side"].lower() == "bilateral" else "one_side"
        yield Reading("posterolateral", fact, *listed.span("side"), part="arch")


def _second_sides(text: str) -> Iterator[Reading]:
    """ "The left and possibly the right pedicle": the second side is hedged or denied by itself."""
    for match in SECOND_SIDE.finditer(text):
        facts: tuple[Fact, Fact] = ("left", "not_left") if match["side"].lower() == "left" else ("right", "not_right")
        yield Reading("posterolateral", facts[bool(match["no"])], *match.span(), uncertain=not match["no"])


# "… is suspected but could be arthritis".
_OR_WEAR: Final = re.compile(
    r"\W*(?:but|although|though)\s+(?:(?:it|this|that)\s+)?(?:could|may|might|can)\s+(?:\w+\s+){0,3}?(?:arthr\w+|degenerat\w+|stress|reactive|benign|wear|artefact\w*|artifact\w*)\b",
    re.IGNORECASE,
)


def _is_hedged_side(one: Reading) -> bool:
    return one.uncertain and one.fact in ("left", "right")


_FEARED: Final[dict[Fact, Fact]] = {"not_left": "left", "not_right": "right", "not_other_side": "other_side"}


# "The left pedicle has recalcified but is still abnormal".
_STILL_ILL: Final = re.compile(
    r"\W*(?:but|although|though|yet)\s+(?:(?:it|this|that|is|are|remains?|looks?|still|clearly|definitely|not\s+yet)\s+)*"
    r"(?:abnormal|involved|infiltrated|diseased|expanded|destroyed|(?<=not\s)normal)\b",
    re.IGNORECASE,
)


def _as_the_tail_says(readings: list[Reading], tail: str) -> list[Reading]:
    """The readings of a clause after the "but" behind it: "… but this is degenerative", "… but does not invade it"."""
    if readings and WORN_AFTER_ALL.match(tail):
        return [*readings[:-1], *(replace(one, part="or_wear") for one in readings[-1:] if _is_hedged_side(one))]
    if readings and _STILL_ILL.match(tail) and (known := _FEARED.get(readings[-1].fact)):
        return [*readings[:-1], replace(readings[-1], fact=known)]
    if readings and (feared := _FEARED.get(readings[-1].fact)) and NOT_SURE_AFTER_ALL.match(tail):
        # "The right one is spared, but there is artefact": it may be involved.
        return [*readings[:-1], replace(readings[-1], fact=feared, uncertain=True, part="unseen")]
    if readings and _OR_WEAR.match(tail) and _is_hedged_side(readings[-1]):
        return [*readings[:-1], replace(readings[-1], part="or_wear")]
    if readings and (SHORT_OF_IT.match(tail) or DOUBTED_AFTER_ALL.match(tail)):
        return [*readings[:-1], replace(readings[-1], uncertain=True)]
    return readings


def _of_the_next(match: re.Match[str], involved: bool) -> Iterator[Reading]:
    """ "Right T9 and left L4 pedicles are destroyed": the element and the verb stand with the last of the list."""
    group = Elements(*match.span("side"), match["side"], False)
    for fact in side_facts(match["side"].lower(), group, involved):
        yield Reading("posterolateral", fact, *match.span(), part="pedic")


def _all_but(match: re.Match[str]) -> Iterator[Reading]:
    """ "Apart from the left T7 pedicle the posterior elements are intact": one is involved, all the others are not."""
    side = (match["side"] or "").lower()
    fact: Fact = "left" if side == "left" else "right" if side == "right" else "both_sides" if side else "side_unknown"
    yield Reading("posterolateral", fact, *match.span("element"), part="arch")
    if re.search(r"\b(?:all|other|posterior|remaining|pedicles)\b", match["rest"], re.I):
        yield Reading("posterolateral", "neither_side", *match.span("rest"), part="others")


def _on_the_side_ahead(readings: list[Reading], text: str, lead: str) -> Iterator[Reading]:
    """ "On the right, the facet is intact but the pedicle is eroded": the side stands ahead of the contrast."""
    ahead = AHEAD.search(lead) if lead and not re.search(r"\b(?:left|right|both)\b", text, re.I) else None
    if ahead and re.search(r"\b(?:Th|[CTLSD])\d", ahead.group() + text, re.I):
        ahead = None  # "on the left at T5, and absent at L3, where the facets are normal"
    side = (ahead["on"] or ahead["side"] or "").lower() if ahead else ""
    sided: dict[Fact, Fact] = (
        {"side_unknown": "left", "neither_side": "not_left"}
        if side == "left"
        else {"side_unknown": "right", "neither_side": "not_right"}
        if side == "right"
        else {}
    )
    yield from (replace(one, fact=sided.get(one.fact, one.fact)) for one in readings)


def _statements(
    text: str, shared: bool | None, *, continued: bool, near: bool, before: bool | None
) -> Iterator[Reading]:
    """Elements with what is said of them, and sides named alone, each from where its statement begins."""
    edges = [0, *(start for start in subject_starts(text) if start), len(text)]
    known = continued
    for low, high in pairwise(edges):
        chunk = text[low:high]
        groups = element_groups(chunk) or (pronoun_groups(chunk) if known else [])
        alone = chunk[: groups[0].start] if groups else chunk
        bare = list(read_bare(alone, before)) if known or near else []
        before = _told(bare, before)
        yield from (one.shifted(low) for one in bare)
        for index, group in enumerate(groups):
            begin = groups[index - 1].end if index else 0
            end = groups[index + 1].start if index + 1 < len(groups) else noun_start(chunk, group.end)
            said = list(group_reading(chunk, group, begin, end, shared, before))
            before = _told(said, before)
            yield from (one.shifted(low) for one in said)
        if groups:
            last = groups[-1].end
            yield from (one.shifted(low) for one in of_a_side(chunk, last))
        if known and groups and not bare and BARE_SOUND.match(alone):
            yield from (one.shifted(low) for one in continued_reading(alone))
        if known and not groups and not bare and not topics(chunk) - {"posterolateral"}:
            yield from (one.shifted(low) for one in continued_reading(chunk))
        known = known or bool(groups)


_SOUND: Final = ("neither_side", "not_left", "not_right", "not_other_side")


def _told(readings: list[Reading], before: bool | None) -> bool | None:
    """Whether the last of the readings calls its elements involved; what was told before, where there is none."""
    return readings[-1].fact not in _SOUND if readings and not readings[-1].uncertain else before


def _shared_predicate(tail: str) -> bool | None:
    """ "The left pedicle of T4 and both pedicles of L2 are infiltrated": the verb stands with the last of the list."""
    match = TAIL.match(tail)
    if not match:
        return None
    intact, involved = INTACT.search(match["rest"]), INVOLVED.search(match["rest"])
    if intact and (not involved or intact.start() <= involved.start()):
        return False
    return True if involved and polarity(match["rest"], *involved.span()) == "affirmed" else None


def _winking(text: str, match: re.Match[str]) -> Iterator[Reading]:
    if polarity(text, *match.span()) != "affirmed":
        return
    side = re.search(r"left|right|both", match["where"] or "", re.I)
    fact: Fact = {"left": "left", "right": "right", "both": "both_sides"}.get(
        side.group().lower() if side else "", "one_side"
    )  # type: ignore[assignment]
    yield Reading("posterolateral", fact, *match.span())
