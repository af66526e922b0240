"""A SINS result for RadElement's set RDES21, with what the set can't hold named beside it.

RadElement's SINS set carries the five imaging items. It has no element for pain and none for the total, so neither
can be said in it. An ESCC grade goes into a set of its own, RDES288. Identifiers of single elements and values are
left out: they could not be verified.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import COMPONENT_WORDS, VALUE_WORDS

RADELEMENT_SET: Final = "RDES21"
RADELEMENT_ESCC_SET: Final = "RDES288"
NO_ELEMENT: Final = f"{RADELEMENT_SET} has no element for {{}}"
NO_IDENTIFIERS: Final = "Element identifiers are left out because they could not be verified."
_HELD: Final[tuple[Component, ...]] = tuple(name for name in COMPONENTS if name != "pain")


def to_radelement(result: SinsResult) -> list[dict[str, Any]]:
    """One record a level (and one for its ESCC grade, where there is one): `elements` that RDES21 holds (None where open), `narrowed` ones with the values left,
    their `words`, and `gaps`: pain and total with their values here and why the set can't carry them.
    """
    return [record for level in result.levels for record in (_record(level), *_escc(level))]


def _escc(level: LevelScore) -> Iterator[dict[str, Any]]:
    """The grade for the set of the epidural scale, where the report's words speak of it and it applies."""
    grade = level.frameworks.get("escc")
    if grade and grade.applies:
        left = {"narrowed": {"grade": list(grade.grades)}} if grade.grade is None else {}
        elements = {"grade": grade.grade}
        yield {"set": RADELEMENT_ESCC_SET, "level": level.level, "elements": elements, **left, "note": NO_IDENTIFIERS}


def _record(level: LevelScore) -> dict[str, Any]:
    values = {name: getattr(level.components, name) for name in _HELD}
    return {
        "set": RADELEMENT_SET,
        "level": level.level,
        "elements": values,
        "words": {COMPONENT_WORDS[name]: _words(level, name) for name in _HELD},
        "narrowed": {name: list(level.narrowed[name]) for name in _HELD if name in level.narrowed},
        "gaps": {"pain": _pain(level), "total": _total(level)},
        "note": NO_IDENTIFIERS,
    }


def _words(level: LevelScore, name: Component) -> str:
    value = getattr(level.components, name)
    options = (value,) if value is not None else level.narrowed.get(name, ())
    return " or ".join(VALUE_WORDS[name][one] for one in options) or "not stated"


def _pain(level: LevelScore) -> dict[str, Any]:
    narrowed = {"narrowed": list(level.narrowed["pain"])} if "pain" in level.narrowed else {}
    return {"value": level.components.pain, **narrowed, "why": NO_ELEMENT.format("pain")}


def _total(level: LevelScore) -> dict[str, Any]:
    """No figures where the score was not designed for the level: they would be read as a total."""
    figures = {} if level.declined else {"min": level.min, "max": level.max, "bands": list(level.bands)}
    return {**figures, "declined": level.declined, "why": NO_ELEMENT.format("the total")}
