"""Elements of the arch that a clause names together, with the words that say which sides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.tools.report_reading.arch_phrases import ANCHOR, GENERAL, JOINED, SIDE


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """Elements named together, with the words that say which sides."""

    start: int
    end: int
    names: str
    general: bool


def element_groups(text: str) -> list[ElementGroup]:
    """The elements of a clause; those joined by "and", "or" or a comma are one group."""
    groups: list[ElementGroup] = []
    for match in ANCHOR.finditer(text):
        if re.match(r"\s+(?:screws?|signs?)\b", text[match.end() :], re.I) or re.search(
            r"\binter$", text[: match.start()], re.I
        ):
            continue
        general = bool(re.fullmatch(GENERAL, match["element"], re.I))
        if groups and JOINED.fullmatch(text, groups[-1].end, match.start()):
            last = groups[-1]
            groups[-1] = ElementGroup(last.start, match.end(), text[last.start : match.end()], last.general and general)
        else:
            start = _side_start(text, match.start(), groups[-1].end if groups else 0)
            groups.append(ElementGroup(start, match.end(), text[start : match.end()], general))
    return groups


def _side_start(text: str, start: int, low: int) -> int:
    before = re.search(
        rf"\b(?:(?:(?:one|both|either|neither|all|none|each)\s+of|{SIDE}|the|sided|its|"
        rf"left-sided|right-sided)(?:\s+(?:and|&|/|or|nor|but\s+also)\s+|[\s()-]+|"
        rf"/))+(?:[CTLSD]\d{{1,2}}\s+|sided\s+|posterior\s+)*$",
        text[low:start],
        re.I,
    )
    return low + before.start() if before else start


def word_start(text: str, group: ElementGroup) -> int:
    """Where the first element itself stands, behind its article and side."""
    anchor = ANCHOR.search(text, group.start)
    return anchor.start() if anchor else group.start


def members_of(group: ElementGroup) -> list[ElementGroup]:
    """ "The left pedicle and both facet joints": each element with its own sides, where they differ."""
    anchors = list(ANCHOR.finditer(group.names))
    edges = [0, *(anchor.end() for anchor in anchors)]
    chunks = [group.names[low:high] for low, high in pairwise(edges)]
    words = [
        frozenset(word.lower() for word in re.findall(r"\b(?:left|right|both|bilateral)\b", one, re.I))
        for one in chunks
    ]
    # "Both the pedicle and the facet" names no side by its "both".
    if len(chunks) < 2 or len(set(words) - {frozenset()}) < 2:
        return [group]
    return [ElementGroup(group.start, group.end, chunk, group.general) for chunk in chunks]


def part_of(group: ElementGroup) -> str:
    """The element named, or "arch" where the wording takes in all of them."""
    named = [name for name in ("pedic", "facet", "costo", "articular", "lateral mass") if name in group.names.lower()]
    return named[0] if len(named) == 1 and not group.general else "arch"
