"""What a conversation holds so far: vertebra by vertebra, and which of them is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from pydantic import Field

from assistant.answer import Record
from assistant.tools.report_reading.messages import Extent, Said, Side
from assistant.tools.sins_points import COMPONENTS, POINTS, Component
from assistant.tools.sins_records import SinsFindings

UNNAMED: Final = ""  # the vertebra of findings that came before any was named


class Book(Record):
    """Vertebrae by level, in the order in which they came up, and those that the last messages were about."""

    vertebrae: dict[str, Said] = Field(default_factory=dict)
    spoken_of: tuple[str, ...] = ()
    passed_over: frozenset[Component] = frozenset()

    @property
    def shown(self) -> tuple[SinsFindings, ...]:
        """The findings of the vertebrae that are spoken of."""
        return tuple(self.vertebrae[level].findings for level in self.spoken_of)

    @property
    def named(self) -> tuple[str, ...]:
        """The levels that have been named."""
        return tuple(level for level in self.vertebrae if level != UNNAMED)

    def about(self, levels: Iterable[str]) -> Book:
        """The book with other vertebrae spoken of; those that are new begin empty."""
        wanted = tuple(dict.fromkeys(levels))
        fresh = {level: _empty(level) for level in wanted if level not in self.vertebrae}
        return self.model_copy(update={"vertebrae": {**self.vertebrae, **fresh}, "spoken_of": wanted})

    def renamed(self, old: str, new: str) -> Book:
        """The book with the findings of one vertebra moved to another; they stay in their place in the order."""
        moved = {
            (new if level == old else level): (_at(new, said) if level == old else said)
            for level, said in self.vertebrae.items()
            if level != new
        }
        return self.model_copy(update={"vertebrae": moved, "spoken_of": (new,)})

    def likened(self, level: str, source: str) -> Book:
        """The book with one vertebra given the findings of another, but not its treatment."""
        copied = _at(level, self.vertebrae[source])
        findings = copied.findings.model_copy(update={"treated": False, "hardware": False})
        vertebrae = {**self.vertebrae, level: copied.model_copy(update={"findings": findings})}
        return self.model_copy(update={"vertebrae": vertebrae, "spoken_of": (level,)})

    def told(self, level: str, said: Said, *, revised: bool, adds: bool) -> Book:
        """The book after something was said of one vertebra."""
        joined = _joined(self.vertebrae[level], said, revised=revised, adds=adds)
        return self.model_copy(update={"vertebrae": {**self.vertebrae, level: joined}})

    def without(self, level: str, items: Iterable[Component]) -> Book:
        """The book with some items of one vertebra open again."""
        known = self.vertebrae[level]
        gone = set(items)
        values: dict[str, Any] = dict.fromkeys(gone)
        narrowed = {name: left for name, left in known.findings.narrowed.items() if name not in gone}
        findings = known.findings.model_copy(update={**values, "narrowed": narrowed})
        kept = known.model_copy(
            update={
                "findings": findings,
                "sides": {} if "posterolateral" in gone else known.sides,
                "extent": None if "collapse" in gone else known.extent,
            }
        )
        return self.model_copy(update={"vertebrae": {**self.vertebrae, level: kept}})


def _empty(level: str) -> Said:
    return Said(findings=SinsFindings(level=level or None))


def _at(level: str, said: Said) -> Said:
    kept = {name: getattr(said.findings, name) for name in COMPONENTS[1:]}
    flags = {"treated": said.findings.treated, "hardware": said.findings.hardware}
    return said.model_copy(
        update={"findings": SinsFindings(level=level, narrowed=dict(said.findings.narrowed), **kept, **flags)}
    )


def _joined(known: Said, said: Said, *, revised: bool, adds: bool) -> Said:
    """Later values replace earlier ones; what both only narrow is what both leave open."""
    sides = _sides(known, said, revised=revised)
    extent = said.extent or known.extent
    values: dict[str, Any] = {"level": known.findings.level, "narrowed": {}}
    for name in COMPONENTS[1:]:
        left = _left_open(name, known, said, revised=revised)
        if name == "collapse":
            left = _with_extent(left, extent, said)
        if name == "posterolateral":
            left = _with_sides(left, known, said, sides, adds=adds and not revised)
        if len(left) < len(POINTS[name]):
            values["narrowed"][name] = left
    values["treated"] = known.findings.treated or said.findings.treated
    values["hardware"] = known.findings.hardware or said.findings.hardware
    told = "posterolateral" in said.items and not _of_other_elements(known, said)
    parts = (said.parts or known.parts) if told else known.parts
    return Said(findings=SinsFindings.model_validate(values), sides=sides, extent=extent, parts=parts)


def _values(found: SinsFindings, name: Component) -> tuple[str, ...]:
    single = getattr(found, name)
    return (single,) if single is not None else found.narrowed.get(name, tuple(POINTS[name]))


def _left_open(name: Component, known: Said, said: Said, *, revised: bool) -> tuple[str, ...]:
    """ "Left pedicle normal" after "right one gone": what both leave open, unless they exclude each other."""
    if name not in said.items or (name == "posterolateral" and not revised and _of_other_elements(known, said)):
        return _values(known.findings, name)
    new = _values(said.findings, name)
    if getattr(said.findings, name) is not None or revised:
        return new
    return tuple(value for value in new if value in _values(known.findings, name)) or new


def _of_other_elements(known: Said, said: Said) -> bool:
    """ "Pedicles fine" after "right facet gone": other elements, which are intact."""
    if said.findings.posterolateral != "none" or "none" in _values(known.findings, "posterolateral"):
        return False
    named = known.parts | said.parts
    return "arch" not in named and bool(known.parts and said.parts) and not known.parts & said.parts


def _with_extent(left: tuple[str, ...], extent: Extent | None, said: Said) -> tuple[str, ...]:
    """Without collapse the share of the body decides, whichever of the two was said first."""
    if not set(left) <= {"none", "involved_over_50"} and not (said.extent == "over" and set(left) == _RAISED):
        return left
    if set(left) == {"none"} and extent != "over":
        return left
    decided = {"over": ("involved_over_50",), "under": ("none",)}
    return decided.get(extent or "", left)


_RAISED: Final = {"involved_over_50", "under_50", "over_50"}


def _sides(known: Said, said: Said, *, revised: bool) -> dict[Side, bool]:
    if "posterolateral" not in said.items or (not revised and _of_other_elements(known, said)):
        return dict(known.sides)
    corrected = revised and any(
        said.sides.values()
    )  # "actually the right one" replaces, "the left one is fine" does not
    whole = corrected or not known.sides or len(said.sides) != 1
    return dict(said.sides) if whole else {**known.sides, **said.sides}


def _with_sides(
    left: tuple[str, ...], known: Said, said: Said, sides: dict[Side, bool], *, adds: bool
) -> tuple[str, ...]:
    """The left one gone, and now the right one: both. One side of which nothing else is known adds nothing certain."""
    if "posterolateral" not in said.items or len(said.sides) != 1:
        return left
    if len(sides) == 2:
        return (("none",), ("unilateral",), ("bilateral",))[sum(sides.values())]
    unsided = known.findings.posterolateral == "unilateral" and not known.sides
    return ("unilateral", "bilateral") if adds and unsided and any(said.sides.values()) else left


_OTHER_SIDE: Final = re.compile(
    r"\b(?:other|opposite|contralateral)\s+(?:(?:side|one|pedicle|facet|joint|half)\b)?(?!\s*(?:level|vertebra|lesion|met))(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_SPARED: Final = re.compile(
    r"\b(?:fine|ok(?:ay)?|intact|spared|clear|clean|normal|preserved|uninvolved|unaffected|not|isn['’]?t|good|free)\b",
    re.IGNORECASE,
)
_GONE: Final = re.compile(
    r"\b(?:gone|too|as\s+well|also|destroyed|involved|affected|eroded|infiltrated|replaced|blown|lost|abnormal|diseased)\b",
    re.IGNORECASE,
)


def of_other_side(message: str, known: Said) -> Said | None:
    """ "The other side is gone too", where one side is known to be involved."""
    match = _OTHER_SIDE.search(message)
    if not match or known.findings.posterolateral not in ("unilateral", "bilateral"):
        return None
    value = "unilateral" if _SPARED.search(match["rest"]) else "bilateral" if _GONE.search(message) else None
    sides: dict[Side, bool] = {"left": True, "right": True} if value == "bilateral" else {}
    return Said(findings=SinsFindings(posterolateral=value), sides=sides) if value else None
