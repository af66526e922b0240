"""A SINS result as FHIR R4 Observations: settled items as values, open ones with the reason why they are absent.

No code is invented: no LOINC code for SINS or its items is known, so they are named in words. The only codes are
FHIR's own (category, reason of absence) and UCUM's unit for a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from assistant.tools.sins_points import (
    BANDS,
    COMPONENTS,
    HIGHEST_INDETERMINATE,
    HIGHEST_STABLE,
    MAXIMUM,
    POINTS,
    Component,
)
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import BAND_WORDS, COMPONENT_WORDS, VALUE_WORDS

SOURCE: Final = "Fisher CG et al., Spine 2010;35(22):E1221–E1229"
_ABSENT_REASON: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
_UNITS: Final = "http://unitsofmeasure.org"
_LOWEST_OF_BAND: Final = (0, HIGHEST_STABLE + 1, HIGHEST_INDETERMINATE + 1)
_HIGHEST_OF_BAND: Final = (HIGHEST_STABLE, HIGHEST_INDETERMINATE, MAXIMUM)


def to_fhir(result: SinsResult, *, subject: str | None = None) -> list[dict[str, Any]]:
    """One FHIR R4 Observation a level, with six components; open items carry a dataAbsentReason.

    `subject` is a FHIR reference such as "Patient/123", left out where none is given. The total stands in
    `valueInteger` where every item that counts is known; else `valueRange` bounds what can still be attained, and a
    note names every total in it. An instrumented level has no total.
    """
    return [_observation(level, result.notices, subject) for level in result.levels]


def to_fhir_bundle(result: SinsResult, *, subject: str | None = None) -> dict[str, Any]:
    """All Observations of a result in one FHIR R4 Bundle; without levels the bundle has no entry."""
    entries = [{"resource": resource} for resource in to_fhir(result, subject=subject)]
    bundle: dict[str, Any] = {"resourceType": "Bundle", "type": "collection"}
    return bundle | ({"entry": entries} if entries else {})  # FHIR knows no empty list


def _observation(level: LevelScore, notices: Iterable[str], subject: str | None) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "resourceType": "Observation",
        "status": "preliminary" if level.missing else "final",
        "category": [{"coding": [{"system": _CATEGORY, "code": "imaging"}]}],
        "code": {"text": "Spinal Instability Neoplastic Score (SINS)"},
        "method": {"text": SOURCE},
        "component": [_component(level, name) for name in COMPONENTS],
        "note": [{"text": text} for text in (level.sentence, *_attainable(level), *_beside(level), *notices)],
    }
    if subject:
        resource["subject"] = {"reference": subject}
    if level.level:
        resource["bodySite"] = {"text": f"{level.level} vertebra" if level.level != "Occiput" else "Occiput"}
    return resource | _total(level)


def _attainable(level: LevelScore) -> tuple[str, ...]:
    """A range can't say which totals inside it are out of reach."""
    if level.declined or level.min == level.max:
        return ()
    return (f"Attainable totals: {', '.join(map(str, level.totals))}.",)


def _beside(level: LevelScore) -> Iterator[str]:
    """Grades of other frameworks are no items of this score; they go with it in words."""
    return (grade.sentence for grade in level.frameworks.values())


def _total(level: LevelScore) -> dict[str, Any]:
    if level.declined:
        return {"dataAbsentReason": _absent("not-applicable", "SINS is not designed for instrumented levels")}
    settled = level.min == level.max
    value = {"valueInteger": level.min} if settled else {"valueRange": _range(level.min, level.max)}
    bands = " or ".join(BAND_WORDS[band] for band in level.bands)
    return {**value, "interpretation": [{"text": bands}], "referenceRange": _reference_ranges()}


def _reference_ranges() -> list[dict[str, Any]]:
    return [
        {**_range(low, high), "text": f"{low}–{high} {BAND_WORDS[band]}"}
        for band, low, high in zip(BANDS, _LOWEST_OF_BAND, _HIGHEST_OF_BAND, strict=True)
    ]


def _range(low: int, high: int) -> dict[str, Any]:
    return {"low": _points(low), "high": _points(high)}


def _points(value: int) -> dict[str, Any]:
    return {"value": value, "unit": "points", "system": _UNITS, "code": "{score}"}


def _component(level: LevelScore, name: Component) -> dict[str, Any]:
    entry: dict[str, Any] = {"code": {"text": COMPONENT_WORDS[name]}}
    value, points = getattr(level.components, name), getattr(level.points, name)
    if value is not None:
        return {**entry, "valueCodeableConcept": {"text": f"{VALUE_WORDS[name][value]} ({points} points)"}}
    options = level.narrowed.get(name)
    said = f"open between {' and '.join(_option(name, one) for one in options)}" if options else "not stated"
    return {**entry, "dataAbsentReason": _absent("unknown" if options else "not-asked", said)}


def _option(name: Component, value: str) -> str:
    return f"{VALUE_WORDS[name][value]} ({POINTS[name][value]} points)"


def _absent(code: str, text: str) -> dict[str, Any]:
    return {"coding": [{"system": _ABSENT_REASON, "code": code}], "text": text}
