"""Items typed as bare points ("Pain: 3. Alignment: 0. Collapse: 2."): read only where several stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.sins_points import Component

_ITEM: Final = re.compile(
    r"\b(?P<item>pain|(?:bone\s+)?(?:lesion|bone|quality)|alignment|collapse|"
    r"posterolateral(?:\s+\w+)?|posterior\s+elements?)(?:\s+(?:score|points?))?\s*[:=]\s*"
    r"(?P<points>[0-4])(?!\s*[(,]?\s*(?:at\s+rest|lying|supine|when|in\s+bed|flat|recumb|rest\b|sitting|standing|on\s))(?![\d%/.]\d|\s*(?:%|/|cm|mm|of\b))(?:\s*(?:points?|pts?))?\b",
    re.IGNORECASE,
)
_FACTS: Final[dict[Component, dict[str, tuple[Fact, ...]]]] = {
    "pain": {"0": ("pain_free",), "1": ("non_mechanical",), "3": ("mechanical",)},
    "lesion": {"0": ("blastic",), "1": ("mixed",), "2": ("lytic",)},
    "alignment": {"0": ("normal",), "2": ("deformity",), "4": ("subluxation",)},
    "collapse": {"0": ("collapse_none",), "1": ("loss_none", "extent_over"), "2": ("loss_under",), "3": ("loss_over",)},
    "posterolateral": {"0": ("neither_side",), "1": ("one_side",), "3": ("both_sides",)},
}


def read_points(text: str) -> Iterator[Reading]:
    """One reading an item, for points that the item can have (Fisher 2010)."""
    for match in _ITEM.finditer(text):
        component = _component(match["item"].lower())
        for fact in _FACTS[component].get(match["points"], ()):
            yield Reading(component, fact, *match.span())


def _component(item: str) -> Component:
    for name in ("pain", "alignment", "collapse"):
        if item.startswith(name):
            return name
    return "posterolateral" if item.startswith("poster") else "lesion"
