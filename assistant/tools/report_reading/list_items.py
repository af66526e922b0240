"""Bare items of a typed list: in "T12, lytic, mechanical, aligned, 30 %, one pedicle" the figure is the collapse.

Who types the items of the score one after the other names some by their value alone. That is read only in a short list
about one vertebra whose other items were read by their own words, and only for items that nothing else speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.sins_points import Component

LONGEST_LIST = 200  # characters
FEWEST_SEGMENTS = 3
FEWEST_READ = 2  # items that the list names by their own words

_SEGMENT = re.compile(r"[^,;/|\n]+")
# What follows the last item: "-> SINS", "- what is the SINS?", "?"
_TAIL = re.compile(r"\s*(?:[-=]+>|=>|\s-\s|\?|\bSINS\b|:).*$", re.IGNORECASE | re.DOTALL)
_FIGURE = re.compile(r"(?:about|approx\.?|approximately|around|~|c\.|ca\.?)?\s*(?P<sign>[<>]|over|under|more than|less than)?\s*(?P<figure>\d{1,3})\s?%", re.IGNORECASE)  # fmt: skip
_ONE = re.compile(r"(?:(?:one|1|single|left|right|unilateral) (?:pedicle|facet|facet joint|side)|one-sided|unilat(?:eral)?)", re.IGNORECASE)  # fmt: skip
_BOTH = re.compile(r"(?:(?:both|two|2|bilateral) (?:pedicles?|facets?|facet joints|sides?)|bilat(?:eral)?)", re.IGNORECASE)  # fmt: skip
_REST = re.compile(r"(?:(?:otherwise|rest|everything else|all else|the rest|others?)(?: is| are)? (?:nil|normal|none|unremarkable|ok|clear|zero|0)|nothing else|nil else)", re.IGNORECASE)  # fmt: skip
_OF_REST: Final[tuple[tuple[Component, Fact], ...]] = (
    ("alignment", "normal"),
    ("collapse", "loss_none"),
    ("collapse", "extent_under"),
    ("posterolateral", "neither_side"),
)


def is_bare_share(reading: Reading) -> bool:
    """Whether a figure was read without what it is a share of."""
    return reading.fact.startswith("share_")


def list_items(text: str, read: Sequence[Reading]) -> list[Reading]:
    """Further readings of a list about one vertebra, beside those that its words gave."""
    if len(text) > LONGEST_LIST or len(_SEGMENT.findall(text)) < FEWEST_SEGMENTS:
        return []
    named = {one.component for one in read if not is_bare_share(one)}
    if len(named - {"collapse", "posterolateral"}) < FEWEST_READ:
        return []
    bare = [(one, is_rest) for one, is_rest in _bare(text) if one.component not in named]
    said = {one.component for one, is_rest in bare if not is_rest}
    return [one for one, is_rest in bare if not is_rest or one.component not in said]


def _bare(text: str) -> Iterator[tuple[Reading, bool]]:
    """Every bare item, and whether it only speaks of what the list does not name."""
    for segment in _SEGMENT.finditer(text):
        said = _TAIL.sub("", segment.group())
        start = segment.start() + len(said) - len(said.lstrip())
        said = said.strip()
        for component, fact in _facts(said):
            yield Reading(component, fact, start, start + len(said)), _REST.fullmatch(said) is not None


def _facts(said: str) -> Iterator[tuple[Component, Fact]]:
    figure = _FIGURE.fullmatch(said)
    if figure:
        yield "collapse", _loss(figure["sign"], int(figure["figure"]))
    elif _ONE.fullmatch(said):
        yield "posterolateral", "one_side"
    elif _BOTH.fullmatch(said):
        yield "posterolateral", "both_sides"
    elif _REST.fullmatch(said):
        yield from _OF_REST


def _loss(sign: str | None, figure: int) -> Fact:
    """The SINS category of a loss of height: exactly 50 % belongs to neither."""
    if sign and sign.lower() in (">", "over", "more than") and figure >= 50:
        return "loss_over"
    if sign and sign.lower() in ("<", "under", "less than") and figure <= 50:
        return "loss_under"
    if sign:
        return "loss_both"
    return "loss_over" if figure > 50 else "loss_under" if figure < 50 else "loss_both"
