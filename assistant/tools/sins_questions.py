"""Which missing item to ask for first: the one whose answer would settle most."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from assistant.tools.sins_points import COMPONENTS, CONSULTATION_THRESHOLD, POINTS, Component, band_of
from assistant.tools.sins_records import LevelScore, open_values

QUESTIONS: Final[dict[Component, str]] = {
    "location": "Which vertebra is it?",
    "pain": "What is the pain like: mechanical, occasional and not mechanical, or none?",
    "lesion": "Is the lesion lytic, mixed or blastic?",
    "alignment": "Is there subluxation, a new deformity, or normal alignment?",
    "collapse": "How much height is lost: over 50 %, under 50 %, none with over 50 % of the body involved, or none?",
    "posterolateral": "Are facet, pedicle or costovertebral joint involved on both sides, on one side, or not?",
}
OF_LEVEL: Final = "For {level}: "  # ahead of a question, where several vertebrae are shown


def most_telling(scored: LevelScore, passed_over: Collection[Component] = ()) -> Component | None:
    """The missing item whose answers leave the least open: consultation first, then the band.

    None if no answer could change either. `passed_over` are items that are known not to be known.
    """
    left = [name for name in scored.decided_by if name not in passed_over]
    if not left:
        return None
    return max(left, key=lambda name: (*_settled(scored, name), -COMPONENTS.index(name)))


def _settled(scored: LevelScore, name: Component) -> tuple[int, int]:
    """For how many answers to one item the consultation, and the band, would be settled."""
    consult = bands = 0
    for value in open_values(scored.components, scored.narrowed, name):
        low, high = _bounds(scored, name, POINTS[name][value])
        consult += (low >= CONSULTATION_THRESHOLD) == (high >= CONSULTATION_THRESHOLD)
        bands += band_of(low) == band_of(high)
    return consult, bands


def _bounds(scored: LevelScore, given: Component, points: int) -> tuple[int, int]:
    """Lowest and highest total once one item has its points."""
    low = high = points
    for name in COMPONENTS:
        if name != given:
            values = [POINTS[name][value] for value in open_values(scored.components, scored.narrowed, name)]
            low, high = low + min(values), high + max(values)
    return low, high
