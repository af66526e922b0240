"""What one message of a conversation says, vertebra by vertebra, with what must be kept to join later messages to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Literal

from pydantic import Field

from assistant.answer import Record
from assistant.tools.report_reading.binding import bind
from assistant.tools.report_reading.bindings import Bindings
from assistant.tools.report_reading.composing_values import OPEN, in_region, values_of
from assistant.tools.report_reading.lesion_size import of_a_fitting_size
from assistant.tools.report_reading.normalising import even
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.short_answers import all_readings, only_level
from assistant.tools.report_reading.tying import POSITIVE
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_records import SinsFindings

Side = Literal["left", "right"]
Extent = Literal["over", "under", "both"]


class Said(Record):
    """Findings of one vertebra, with the sides of the posterolateral ones and the share of the body that is involved.

    Sides and share are kept because a later message may name the other side, or the height alone; `parts` are the elements
    of the arch that were named, as intact elements take nothing from others.
    """

    findings: SinsFindings = Field(default_factory=SinsFindings)
    sides: dict[Side, bool] = Field(default_factory=dict)
    extent: Extent | None = None
    parts: frozenset[str] = frozenset()

    @property
    def items(self) -> tuple[Component, ...]:
        """The items that are settled or narrowed."""
        found = self.findings
        return tuple(name for name in COMPONENTS[1:] if getattr(found, name) is not None or name in found.narrowed)

    @property
    def anything(self) -> bool:
        """Whether anything of the score is said."""
        return bool(self.items or self.extent)


def read_one(text: str) -> Said:
    """All that a message says, taken as of one vertebra."""
    bindings = bind(even(text).text)
    return _said(of_a_fitting_size(only_level(text), [*all_readings(bindings), *bindings.sweeping]), ())


def read_each(text: str, levels: Iterable[str]) -> dict[str, Said]:
    """What a message on several vertebrae says of each of `levels`."""
    bindings = bind(even(text).text)
    return {
        level: _said(_close(level, bindings), _sweeping(level, bindings)).model_copy(
            update={"findings": _findings(level, bindings)}
        )
        for level in levels
    }


def diseased(text: str) -> list[str]:
    """The vertebrae with tumour in a message; damage by itself counts, as the conversation is about metastases."""
    bindings = bind(even(text).text)
    damaged = [
        level
        for level, readings in bindings.readings.items()
        if bindings.tumour.get(level) not in ("benign", "absent")
        and any(one.fact in POSITIVE and not one.uncertain for one in readings)
    ]
    return list(dict.fromkeys([*bindings.lesions(), *damaged]))


def _findings(level: str, bindings: Bindings) -> SinsFindings:
    close = _close(level, bindings)
    found = _said([*close, *_bare_shares(close)], _sweeping(level, bindings)).findings
    flags = {"treated": level in bindings.treated, "hardware": level in bindings.hardware}
    return found.model_copy(update=flags)


def _close(level: str, bindings: Bindings) -> list[Reading]:
    return of_a_fitting_size(level, in_region(level, [*bindings.readings[level], *bindings.everywhere]))


def _sweeping(level: str, bindings: Bindings) -> list[Reading]:
    return of_a_fitting_size(level, in_region(level, bindings.sweeping))


def _bare_shares(close: Iterable[Reading]) -> list[Reading]:
    """ "T12 20 %, L1 60 %": figures beside vertebrae of which no height and no share is told are the collapse."""
    about = [one for one in close if one.component == "collapse"]
    if any(one.fact not in _LOSS_OF_SHARE for one in about):
        return []
    return [replace(one, fact=_LOSS_OF_SHARE[one.fact]) for one in about]


_LOSS_OF_SHARE: Final[dict[Fact, Fact]] = {
    "share_under": "loss_under", "share_over": "loss_over", "share_both": "loss_both",
}  # fmt: skip


def _said(close: list[Reading], sweeping: Iterable[Reading]) -> Said:
    wide = list(sweeping)
    narrowed: dict[Component, tuple[str, ...]] = {}
    for component in COMPONENTS[1:]:
        values = values_of(component, close, wide)
        if values != OPEN[component]:
            narrowed[component] = tuple(values)
    certain = [one for one in [*close, *wide] if not one.uncertain]
    facts = {one.fact for one in certain}
    parts = {part for one in certain if one.component == "posterolateral" for part in (one.part or "arch").split("+")}
    return Said(
        findings=SinsFindings(narrowed=narrowed), sides=_sides(facts), extent=_extent(facts), parts=frozenset(parts)
    )


def _sides(facts: set[Fact]) -> dict[Side, bool]:
    """Which sides are involved (True) or spared (False); a side of which both is said counts as involved."""
    found: dict[Side, bool] = {}
    if facts & {"neither_side", "not_left"}:
        found["left"] = False
    if facts & {"neither_side", "not_right"}:
        found["right"] = False
    if facts & {"both_sides", "left"}:
        found["left"] = True
    if facts & {"both_sides", "right"}:
        found["right"] = True
    return found


def _extent(facts: set[Fact]) -> Extent | None:
    named = [name for name in _EXTENTS if f"extent_{name}" in facts]
    return named[0] if len(named) == 1 else None


_EXTENTS: Final[tuple[Extent, ...]] = ("over", "under", "both")
