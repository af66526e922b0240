"""The records of SINS: what is known of a vertebra, and what its score may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import Field, field_validator, model_validator

from assistant.answer import Record
from assistant.errors import InputError
from assistant.tools.frameworks import Framework, FrameworkGrade
from assistant.tools.levels import normalise_level, zone_of
from assistant.tools.sins_points import (
    EXACTLY_HALF,
    POINTS,
    Alignment,
    Band,
    Collapse,
    Component,
    Lesion,
    Location,
    Pain,
    Posterolateral,
)


class Evidence(Record):
    """The words of a report that gave a component its value: `report[start:end] == text`."""

    component: Component
    text: str
    start: int
    end: int


class SinsComponents(Record):
    """The six categories of one lesion; None where not known."""

    location: Location | None = None
    pain: Pain | None = None
    lesion: Lesion | None = None
    alignment: Alignment | None = None
    collapse: Collapse | None = None
    posterolateral: Posterolateral | None = None


class SinsPoints(Record):
    """Points of the six items; None where the category is not known."""

    location: int | None = None
    pain: int | None = None
    lesion: int | None = None
    alignment: int | None = None
    collapse: int | None = None
    posterolateral: int | None = None


class SinsFindings(SinsComponents):
    """What is known of one vertebra.

    `collapse` also takes `exactly_50` and `involved_exactly_50`, which the score does not define: both
    neighbouring categories stay open. `narrowed` holds components of which only some values are still
    possible. `treated` marks a lesion after radiotherapy or systemic therapy, `hardware` an instrumented or
    cemented level. The location follows from the level. Raises UnknownLevel, and InputError for contradictions.
    """

    level: str | None = None
    narrowed: dict[Component, tuple[str, ...]] = Field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    treated: bool = False
    hardware: bool = False

    @field_validator("level")
    @classmethod
    def _canonical_level(cls, level: str | None) -> str | None:
        return None if level is None else normalise_level(level)

    @model_validator(mode="before")
    @classmethod
    def _open_exact_half(cls, data: Any) -> Any:
        collapse = data.get("collapse") if isinstance(data, dict) else None
        if not isinstance(collapse, str) or collapse not in EXACTLY_HALF:
            return data
        narrowed = {**(data.get("narrowed") or {}), "collapse": EXACTLY_HALF[collapse]}
        return {**data, "collapse": None, "narrowed": narrowed}

    @model_validator(mode="after")
    def _settle(self) -> SinsFindings:
        # The record is frozen for its readers; here it is still being built.
        object.__setattr__(self, "narrowed", {name: _ordered(name, self.narrowed[name]) for name in self.narrowed})
        if self.level is not None:
            self._follow_level(zone_of(self.level))
        for name in list(self.narrowed):
            self._settle_narrowed(name)
        return self

    def _follow_level(self, zone: Location) -> None:
        if self.location not in (None, zone):
            raise InputError(
                f"{self.level} is {zone}, not {self.location}; leave the location out, the level gives it."
            )
        object.__setattr__(self, "location", zone)

    def _settle_narrowed(self, name: Component) -> None:
        values, known = self.narrowed[name], getattr(self, name)
        if known is not None and known not in values:
            raise InputError(
                f"{name} is given as {known}, but only {', '.join(values)} are left open; give one of them."
            )
        if known is None and len(values) == 1:
            object.__setattr__(self, name, values[0])
        if known is not None or len(values) == 1 or len(values) == len(POINTS[name]):
            del self.narrowed[name]


class LevelScore(Record):
    """SINS of one vertebra: every attainable total and what it depends on.

    `missing` lists items without one settled value, narrowed ones among them. `decided_by` lists the missing
    items whose answer could still change band or consultation: some two completions that differ in this item
    alone lie in different bands. `declined` is true for instrumented or cemented levels, for which the score
    was not designed: the figures then describe the findings and are no total to act on. `frameworks` holds ESCC and
    Genant grades where a report's words say something of them; they add nothing to the score.
    """

    level: str | None
    components: SinsComponents
    points: SinsPoints
    narrowed: dict[Component, tuple[str, ...]]
    min: int
    max: int
    totals: tuple[int, ...]
    bands: tuple[Band, ...]
    consult: bool | None
    missing: tuple[Component, ...]
    decided_by: tuple[Component, ...]
    evidence: tuple[Evidence, ...] = ()
    sentence: str = ""
    treated: bool = False
    declined: bool = False
    frameworks: dict[Framework, FrameworkGrade] = Field(default_factory=dict)


class SinsResult(Record):
    """Scores of all levels in the order given.

    `highest` names the level whose lowest possible total is highest; ties go to the higher possible total, then
    to the level named first. Declined levels are passed over where others remain; None where no level is named.
    """

    levels: tuple[LevelScore, ...]
    highest: str | None
    notices: tuple[str, ...] = ()


def open_values(
    findings: SinsComponents, narrowed: Mapping[Component, tuple[str, ...]], name: Component
) -> tuple[str, ...]:
    """The values that one component can still take, lowest points first."""
    known = getattr(findings, name)
    return (known,) if known is not None else narrowed.get(name, tuple(POINTS[name]))


def _ordered(name: Component, values: Sequence[str]) -> tuple[str, ...]:
    unknown = [value for value in values if value not in POINTS[name]]
    if unknown or not values:
        raise InputError(f"{name} can't be narrowed to {list(values)}; allowed are {', '.join(POINTS[name])}.")
    return tuple(value for value in POINTS[name] if value in values)
