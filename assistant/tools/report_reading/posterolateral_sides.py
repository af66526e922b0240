"""Elements named together, and the sides that are said of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.tools.report_reading.posterolateral_words import (
    ANCHOR,
    BOTH_OF_A_KIND,
)
from assistant.tools.report_reading.reading import Fact


@dataclass(frozen=True, slots=True)
class Elements:
    """Elements named together, with the words that say which sides."""

    start: int
    end: int
    names: str
    general: bool


def members_of(group: Elements) -> list[Elements]:
    """ "The left pedicle and both facet joints": each element with its own sides, where they differ."""
    anchors = list(ANCHOR.finditer(group.names))
    edges = [0, *(anchor.end() for anchor in anchors)]
    chunks = [group.names[low:high] for low, high in pairwise(edges)]
    words = [
        frozenset(
            word.lower()
            for word in re.findall(r"\b(?:left|right|both|bilateral|opposite|contralateral|other)\b", one, re.I)
        )
        for one in chunks
    ]
    # "Both the pedicle and the facet" names no side by its "both".
    if len(chunks) < 2 or len(set(words) - {frozenset()}) < 2:
        return [group]
    return [Elements(group.start, group.end, chunk, group.general) for chunk in chunks]


def leading_side(text: str, group: Elements, low: int) -> str:
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


def side_facts(words: str, group: Elements, involved: bool) -> list[Fact]:
    left, right = bool(re.search(r"\bleft\b", words)), bool(re.search(r"\bright\b", words))
    both = bool(re.search(r"\bbilateral|\bboth\s+sides\b|\beither\s+side\b", words)) or (left and right)
    both = both or bool(re.search(r"\bboth\b", words) and not (left or right)) or bool(BOTH_OF_A_KIND.search(words))
    if not (left or right) and not re.search(r"\bboth\s+(?:pedicles|facets)", words):
        if re.search(
            r"\b(?:opposite|opposing|contralateral|other)\b(?!\s+(?:posterior|dorsal|\w*\s?(?:elements|pedicles|facets|joints|structures)))",
            words,
        ):
            return ["other_side" if involved else "not_other_side"]
        if involved and re.search(r"\b(?:ipsilateral|adjacent|adjoining|same)\b|\b(?:that|this|same)\s+side\b", words):
            return ["one_side"]
    if not involved:
        if both or not (left or right):
            return ["neither_side"]
        return ["not_left" if left else "not_right"]
    if both or re.search(r"\bneither\b", words):
        return ["both_sides"]
    if left or right:
        return ["left" if left else "right"]
    if re.search(r"\bat\s+least\b", words):
        return ["side_unknown"]
    if re.search(r"\b(?:one|single|unilateral(?:ly)?|a)\b", words):
        return ["one_side"]
    plural = re.search(
        r"\b(?:pedicles|facets|costovertebral\s+joints|facet\s+joints|lateral\s+masses|"
        r"articular\s+processes)\b",
        words,
    )
    return ["both_sides" if plural and not group.general else "side_unknown"]


def part_of(group: Elements) -> str:
    """The element named, or "arch" where the wording takes in all of them."""
    named = [name for name in ("pedic", "facet", "costo", "articular", "lateral mass") if name in group.names.lower()]
    return "+".join(named) if named and not group.general else "arch"
