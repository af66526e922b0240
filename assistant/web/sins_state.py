"""What the SINS tab holds: findings of one or several levels, which one is open, and a state to go back to.

The page keeps it (never the words of a report), so that a reload loses nothing and the server holds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from assistant.answer import Record
from assistant.tools.sins_points import COMPONENTS
from assistant.tools.sins_records import SinsResult
from assistant.web.rendering.cards import findings_of

UNKNOWN = "unknown"
ITEMS = tuple(name for name in COMPONENTS if name != "location")
Findings = dict[str, Any]


class SinsState(Record):
    """Immutable; every change gives a new state."""

    levels: tuple[Findings, ...] = ({},)
    active: int = 0
    baseline: Findings | None = None
    unconfirmed: bool = False
    before_report: tuple[Findings, ...] | None = None

    @property
    def current(self) -> Findings:
        """The findings of the open level."""
        return self.levels[self.active]

    def with_current(self, findings: Findings) -> SinsState:
        """The open level's findings replaced."""
        levels = tuple(findings if index == self.active else one for index, one in enumerate(self.levels))
        return self.model_copy(update={"levels": levels})

    def with_items(self, items: Mapping[str, str | None]) -> SinsState:
        """Items as the radio groups give them; choosing a value ends what a report had narrowed."""
        findings = dict(self.current)
        narrowed = dict(findings.get("narrowed", {}))
        for name, value in items.items():
            findings.pop(name, None)
            if value and value != UNKNOWN:
                findings[name] = value
                narrowed.pop(name, None)
        return self.with_current(_with_narrowed(findings, narrowed))

    def with_level(self, level: str) -> SinsState:
        """Open that level if it is scored already, else give it to the open findings."""
        for index, one in enumerate(self.levels):
            if one.get("level") == level:
                return self.model_copy(update={"active": index, "baseline": None})
        findings = {name: value for name, value in self.current.items() if name != "location"}
        return self.with_current({**findings, "level": level})

    def with_another_level(self) -> SinsState:
        """A further, empty level, opened."""
        if not self.current:
            return self
        update = {"levels": (*self.levels, {}), "active": len(self.levels), "baseline": None}
        return self.model_copy(update=update)

    def without_current(self) -> SinsState:
        """The open level taken away."""
        left = tuple(one for index, one in enumerate(self.levels) if index != self.active) or ({},)
        return SinsState(levels=left, active=min(self.active, len(left) - 1), unconfirmed=self.unconfirmed)

    def with_result(self, result: SinsResult) -> SinsState:
        """The levels that a report gave, not confirmed yet; the highest is opened."""
        if not result.levels:
            return self
        levels = tuple(findings_of(one) for one in result.levels)
        named = [one.level for one in result.levels]
        active = named.index(result.highest) if result.highest in named else 0
        before = self.before_report if self.unconfirmed else self.levels
        return SinsState(levels=levels, active=active, unconfirmed=True, before_report=before)

    def confirmed(self) -> SinsState:
        """The report's values taken over."""
        return self.model_copy(update={"unconfirmed": False, "before_report": None})

    def discarded(self) -> SinsState:
        """Back to what was there before the report."""
        return SinsState(levels=self.before_report or ({},))

    def with_baseline(self) -> SinsState:
        """Remember the open findings, to compare and come back."""
        return self.model_copy(update={"baseline": dict(self.current)})

    def back_to_baseline(self) -> SinsState:
        """The remembered findings again."""
        back = self if self.baseline is None else self.with_current(self.baseline)
        return back.model_copy(update={"baseline": None})


def _with_narrowed(findings: Findings, narrowed: Findings) -> Findings:
    findings.pop("narrowed", None)
    return {**findings, "narrowed": narrowed} if narrowed else findings


def load_state(text: str | None) -> SinsState:
    """The state as the page kept it; anything else gives an empty one."""
    try:
        state = SinsState.model_validate_json(text or "{}")
    except ValidationError:
        return SinsState()
    return state if state.levels and 0 <= state.active < len(state.levels) else SinsState()


def state_of_query(query: Mapping[str, str]) -> SinsState | None:
    """The state of a deep link such as `level=T12&pain=mechanical`; None where it names no finding."""
    given = {name: query[name] for name in ("level", *ITEMS) if query.get(name)}
    return SinsState(levels=(given,)) if given else None
