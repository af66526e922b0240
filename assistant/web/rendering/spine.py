"""The spine as one radio group: every level with its zone, its points and, where scored, its total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import pi, sin

from assistant.tools.levels import LEVELS, zone_of
from assistant.tools.sins_points import POINTS
from assistant.tools.sins_records import LevelScore
from assistant.web.rendering.gauge import figure
from assistant.web.rendering.markup import element, text_element

LABEL = "Vertebra"


def spine(active: str | None, scored: Sequence[LevelScore]) -> str:
    """All levels from head to tail; `active` is the chosen one."""
    totals = {one.level: figure(one) for one in scored if one.level}
    first = active or "T1"
    rows = "".join(_row(index, level, level == active, level == first, totals) for index, level in enumerate(LEVELS))
    return element("div", rows, class_="spine", role="radiogroup", aria_label=LABEL)


def _row(index: int, level: str, checked: bool, focusable: bool, totals: Mapping[str, str]) -> str:
    zone = zone_of(level)
    points = POINTS["location"][zone]
    total = totals.get(level)
    said = f"{level}, {zone}, {points} {'point' if points == 1 else 'points'}" + (f", SINS {total}" if total else "")
    body = (
        text_element("span", level if level != "Occiput" else "Occ", class_="level")
        + element("span", element("i", "", style=_shape(index, level)), class_="body")
        + text_element("span", total or f"{zone} {points}", class_="total" if total else "zone")
    )
    return element(
        "div",
        body,
        class_=f"vertebra {zone}{' scored' if total else ''}",
        role="radio",
        tabindex="0" if focusable else "-1",
        aria_checked="true" if checked else "false",
        aria_label=said,
        data_level=level,
        title=said,
    )


def _shape(index: int, level: str) -> str:
    """Width grows downwards; the offset follows lordosis and kyphosis of a spine seen from the side."""
    width = 16 + 16 * min(index, 24) / 24 if level[0] != "S" else 26 - 3 * (index - 25)
    offset = 6 * sin(2 * pi * (index - 1) / 20 + pi)
    return f"width:{width:.0f}px;transform:translateX({offset:.1f}px)"
