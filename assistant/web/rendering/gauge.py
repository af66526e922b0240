"""SINS as an interval on a scale from 0 to 18: attainable totals filled, bands named, never told by colour alone."""

from __future__ import annotations

from assistant.tools.sins_points import (
    CONSULTATION_THRESHOLD,
    HIGHEST_INDETERMINATE,
    HIGHEST_STABLE,
    MAXIMUM,
    Band,
    band_of,
)
from assistant.tools.sins_records import LevelScore
from assistant.tools.sins_sentence import BAND_WORDS
from assistant.web.rendering.markup import element, text_element

BAND_RANGES: dict[Band, tuple[int, int]] = {
    "stable": (0, HIGHEST_STABLE),
    "indeterminate": (HIGHEST_STABLE + 1, HIGHEST_INDETERMINATE),
    "unstable": (HIGHEST_INDETERMINATE + 1, MAXIMUM),
}


def figure(scored: LevelScore) -> str:
    """`14` or `8–14`; a dash where the score does not apply."""
    if scored.declined:
        return "–"
    return str(scored.min) if scored.min == scored.max else f"{scored.min}–{scored.max}"


def bands(scored: LevelScore) -> str:
    """The bands reached, in words."""
    return "no total" if scored.declined else " or ".join(BAND_WORDS[band] for band in scored.bands)


def gauge(scored: LevelScore) -> str:
    """The scale with its attainable totals; a screen reader hears figure and bands."""
    cells = "".join(_cell(total, scored) for total in range(MAXIMUM + 1))
    names = "".join(_band_name(band, scored) for band in BAND_RANGES)
    # A meter has one value: the lowest attainable total; the text says the whole interval.
    return element(
        "div",
        element("div", cells, class_="gauge-cells", aria_hidden="true")
        + element("div", names, class_="gauge-bands", aria_hidden="true"),
        class_="gauge",
        role="meter",
        aria_label=f"SINS {scored.level or 'without a level'}",
        aria_valuemin=0,
        aria_valuemax=MAXIMUM,
        aria_valuenow=scored.min,
        aria_valuetext=f"{figure(scored)} of {MAXIMUM}, {bands(scored)}",
        data_min=scored.min,
        data_max=scored.max,
    )


def _cell(total: int, scored: LevelScore) -> str:
    reached = total in scored.totals and not scored.declined
    classes = f"cell {band_of(total)}{' reached' if reached else ''}"
    classes += " threshold" if total == CONSULTATION_THRESHOLD else ""
    return text_element("span", total, class_=classes)


def _band_name(band: Band, scored: LevelScore) -> str:
    low, high = BAND_RANGES[band]
    reached = band in scored.bands and not scored.declined
    return text_element(
        "span", BAND_WORDS[band], class_=f"band {band}{' reached' if reached else ''}", style=f"flex:{high - low + 1}"
    )
