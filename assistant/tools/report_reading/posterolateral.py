"""Posterolateral elements: facets, pedicles and costovertebral joints, by side.

Fisher 2010 counts fracture of, or replacement by tumour in, facet, pedicle or costovertebral joint; laminae and
spinous processes are not listed and give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.tools.report_reading.arch_elements import ElementGroup, element_groups, part_of
from assistant.tools.report_reading.arch_phrases import (
    ALONE,
    INTACT,
    INVOLVED,
    IRRELEVANT,
    LISTED_SIDE,
    NEXT_SIDE,
    OPPOSED,
    TAIL,
    UNASSESSED,
    WINKING,
)
from assistant.tools.report_reading.arch_sides import continued_side, sided_readings
from assistant.tools.report_reading.arch_verdicts import verdict_of
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.topics import topics


def read_posterolateral(text: str, *, continued: bool = False, tail: str = "") -> Iterator[Reading]:
    """What a clause says of pedicles, facets and costovertebral joints; `tail` is the rest of its sentence."""
    shared = _shared_predicate(tail)
    for match in WINKING.finditer(text):
        yield from _winking(text, match)
    if listed := LISTED_SIDE.search(text):
        fact: Fact = "both_sides" if listed["side"].lower() == "bilateral" else "one_side"
        yield Reading("posterolateral", fact, *listed.span("side"), part="arch")
    groups = element_groups(text)
    for index, group in enumerate(groups):
        low = groups[index - 1].end if index else 0
        high = groups[index + 1].start if index + 1 < len(groups) else len(text)
        yield from _group_reading(text, group, low, high, shared)
    if continued and not groups and not topics(text) - {"posterolateral"}:
        yield from continued_side(text)


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


def _group_reading(text: str, group: ElementGroup, low: int, high: int, shared: bool | None) -> Iterator[Reading]:
    if IRRELEVANT.search(text[max(low, group.start - 15) : min(high, group.end + 40)]):
        return
    opposed = list(_opposed(text, group, high))
    if opposed:
        yield from opposed
        return
    if UNASSESSED.match(text[group.end : high]):
        return
    verdict = verdict_of(text, group, low, high)
    if shared is not None and ALONE.fullmatch(text[group.end :]):
        verdict = replace(verdict, involved=shared)
    if verdict.involved is not None and not (verdict.uncertain and verdict.involved is False):
        yield from sided_readings(text, group, low, high, verdict)
    yield from _other_side(text, group, high)


def _opposed(text: str, group: ElementGroup, high: int) -> Iterator[Reading]:
    """ "Preserved on the right and destroyed on the left": two predicates, each with its side."""
    match = OPPOSED.search(text, group.end, high)
    if not match:
        return
    for name in ("one", "other"):
        side, said = match[f"{name}_side"].lower(), match[name]
        fact: Fact | None = None
        if INTACT.search(said):
            fact = "not_left" if side == "left" else "not_right"
        elif INVOLVED.search(said):
            fact = "left" if side == "left" else "right"
        if fact:
            yield Reading("posterolateral", fact, group.start, match.end(), part=part_of(group))


def _other_side(text: str, group: ElementGroup, high: int) -> Iterator[Reading]:
    """ "Pedicles: right involved, left not involved": the second side stands in a comma of its own."""
    for match in NEXT_SIDE.finditer(text[group.end : high]):
        start = group.end + match.end()
        chunk = re.split(r"[,;]", text[start:high])[0]
        if not topics(chunk) - {"posterolateral"}:
            yield from (reading.shifted(start) for reading in continued_side(chunk))
