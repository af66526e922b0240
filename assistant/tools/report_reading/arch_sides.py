"""Which side a verdict holds for: left, right, both, one, or unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.tools.report_reading.arch_elements import ElementGroup, members_of, part_of
from assistant.tools.report_reading.arch_phrases import BOTH_OF_A_KIND, INTACT, INVOLVED, SIDES_AFTER
from assistant.tools.report_reading.arch_verdicts import Verdict, own_clause
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading


def sided_readings(text: str, group: ElementGroup, low: int, high: int, verdict: Verdict) -> Iterator[Reading]:
    """One reading for each element and side that the verdict holds for."""
    tail = own_clause(text[group.end : high])
    sides = list(SIDES_AFTER.finditer(tail))
    end = max([verdict.end, *(group.end + side.end() for side in sides)])
    around = " ".join([_lead(text, group, low), *(side.group() for side in sides)])
    for member in members_of(group):
        for fact in _facts(f"{member.names} {around}".lower(), member, bool(verdict.involved)):
            yield Reading("posterolateral", fact, verdict.start, end, verdict.uncertain, part=part_of(member))


def _lead(text: str, group: ElementGroup, low: int) -> str:
    """A side that stands before the verb: "bilateral destruction of the pedicles"."""
    before = text[max(low, group.start - 40) : group.start]
    match = re.search(
        r"\b(?:bilateral(?:ly)?|left(?:-sided)?|right(?:-sided)?|unilateral(?:ly)?)\s+"
        r"(?:(?:destruction|involvement|erosion|infiltration|replacement|invasion|disease|"
        r"extension|fractures?|dislocation|"
        r"sparing|destroyed|involved|eroded|tumou?r|of|in|into|to|the|and)\s+)*$",
        before,
        re.I,
    )
    return match.group() if match else ""


def _facts(words: str, group: ElementGroup, involved: bool) -> list[Fact]:
    left, right = bool(re.search(r"\bleft\b", words)), bool(re.search(r"\bright\b", words))
    both = bool(re.search(r"\bbilateral|\bboth\s+sides\b|\beither\s+side\b", words)) or (left and right)
    both = both or bool(re.search(r"\bboth\b", words) and not (left or right)) or bool(BOTH_OF_A_KIND.search(words))
    if not involved:
        if both or not (left or right):
            return ["neither_side"]
        return ["not_left" if left else "not_right"]
    if both:
        return ["both_sides"]
    if left or right:
        return ["left" if left else "right"]
    if re.search(r"\b(?:one|single|unilateral(?:ly)?|a)\b", words):
        return ["one_side"]
    plural = re.search(
        r"\b(?:pedicles|facets|costovertebral\s+joints|facet\s+joints|lateral\s+masses|"
        r"articular\s+processes)\b",
        words,
    )
    return ["both_sides" if plural and not group.general else "side_unknown"]


def continued_side(text: str) -> Iterator[Reading]:
    """ "… the right is intact": the clause names a side and leaves the element to the clause before."""
    intact, involved = INTACT.search(text), INVOLVED.search(text)
    predicate = intact if intact and (not involved or intact.start() <= involved.start()) else involved
    side = re.search(r"\b(?:left|right|both|neither)\b", text, re.I)
    if not side:
        bare = re.match(
            r"\W*(?:and\s+)?(?:(?:Th|[CTLSD])\d{1,2}\s+)?(?:(?:those|that|these|they)\s+(?:(?:of|at|"
            r"in)\s+(?:the\s+)?[CTLSD]\d+\s+)?)?(?:(?:is|are|was|were)\s+)?(?:intact|spared|"
            r"preserved|normal|uninvolved|not\s+involved)\b(?=\s*(?:at|in|on|[.,;)]|$))",
            text,
            re.I,
        )
        if bare:
            yield Reading("posterolateral", "neither_side", *bare.span(), part="arch")
        return
    stated = polarity(text, *side.span())
    if predicate is None and stated != "uncertain":
        return
    is_involved = predicate is None or (predicate is involved and stated != "negated")
    group = ElementGroup(*side.span(), side.group(), False)
    start, end = side.start(), max(side.end(), predicate.end() if predicate else side.end())
    for fact in _facts(side.group().lower(), group, is_involved and side.group().lower() != "neither"):
        yield Reading("posterolateral", fact, min(start, end), end, uncertain=stated == "uncertain")
