"""A SINS result in the forms that other systems take: JSON, FHIR R4, RadElement, CSV and report sentences.

No code is invented: no LOINC code for SINS is known, so the FHIR Observation is named in words, and RadElement's
set is named without element identifiers, which could not be verified. What is open is exported as open.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, Final, Literal

from assistant.tools.sins_points import COMPONENTS, MAXIMUM, Component
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import BAND_WORDS, COMPONENT_WORDS, VALUE_WORDS, sentence, short_sentence

Spelling = Literal["uk", "us"]
Length = Literal["short", "full"]

SOURCE: Final = "Fisher CG et al., Spine 2010;35(22):E1221–E1229"
_ABSENT_REASON: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
CSV_COLUMNS: Final = (
    "level",
    *COMPONENTS,
    *(f"{name}_points" for name in COMPONENTS),
    *("narrowed", "min", "max", "bands", "consult", "missing", "decided_by", "treated", "declined", "sentence"),
)
_AMERICAN: Final = {"tumour": "tumor", " %": "%"}

RADELEMENT_SET: Final = "RDES21"
# RadElement's SINS set carries the five imaging items; it has no element for pain and none for the total.
_RADELEMENT_ITEMS: Final[tuple[Component, ...]] = ("location", "lesion", "alignment", "collapse", "posterolateral")


def to_json(result: SinsResult) -> str:
    """The result as the JSON text that command line, REST and MCP give."""
    return json.dumps(result.model_dump(mode="json"), ensure_ascii=False)


def to_fhir(result: SinsResult, *, subject: str | None = None) -> list[dict[str, Any]]:
    """One FHIR R4 Observation a level, with six components; open items carry a dataAbsentReason.

    `subject` is a FHIR reference such as "Patient/123", left out where none is given. A total stands in
    `valueInteger` only where every item is known; otherwise the attainable range stands in a note.
    """
    return [_observation(level, result.notices, subject) for level in result.levels]


def to_radelement(result: SinsResult) -> list[dict[str, Any]]:
    """One record a level for RadElement set RDES21, with its gaps named: no element for pain, none for the total."""
    return [_radelement(level) for level in result.levels]


def to_csv(result: SinsResult) -> str:
    """One row a level with a header; empty cells are open items."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, CSV_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(csv_rows(result))
    return buffer.getvalue()


def csv_rows(result: SinsResult) -> list[dict[str, str]]:
    """The rows of `to_csv` as plain text cells. A declined level has no total: its figures stay empty."""
    return [_row(level) for level in result.levels]


def report_text(result: SinsResult, *, spelling: Spelling = "uk", length: Length = "full") -> str:
    """Sentences for the report, one line a level, the highest first where there are several."""
    lines = [_line(level, length) for level in _highest_first(result)]
    if len(lines) > 1:
        lines.append(f"Highest: {result.highest}; each level is scored on its own.")
    text = "\n".join(lines)
    return _american(text) if spelling == "us" else text


def _highest_first(result: SinsResult) -> list[LevelScore]:
    return sorted(result.levels, key=lambda level: (level.declined, -level.min, -level.max))


def _line(level: LevelScore, length: Length) -> str:
    return sentence(level) if length == "full" else short_sentence(level)


def _american(text: str) -> str:
    for british, american in _AMERICAN.items():
        text = text.replace(british, american)
    return text


def _observation(level: LevelScore, notices: Iterable[str], subject: str | None) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "resourceType": "Observation",
        "status": "preliminary" if level.missing else "final",
        "category": [{"coding": [{"system": _CATEGORY, "code": "imaging"}]}],
        "code": {"text": "Spinal Instability Neoplastic Score (SINS)"},
        "method": {"text": SOURCE},
        "component": [_component(level, name) for name in COMPONENTS],
        "note": [{"text": text} for text in (level.sentence, *notices)],
    }
    if subject:
        resource["subject"] = {"reference": subject}
    if level.level:
        resource["bodySite"] = {"text": f"{level.level} vertebra" if level.level != "Occiput" else "Occiput"}
    resource.update(_total(level))
    return resource


def _total(level: LevelScore) -> dict[str, Any]:
    if level.declined:
        return {"dataAbsentReason": _absent("not-applicable", "SINS is not designed for instrumented levels")}
    if level.min != level.max:
        return {"dataAbsentReason": _absent("unknown", f"attainable totals {level.min}–{level.max} of {MAXIMUM}")}
    return {
        "valueInteger": level.min,
        "interpretation": [{"text": BAND_WORDS[level.bands[0]]}],
        "referenceRange": [{"text": "0–6 stable, 7–12 potentially unstable, 13–18 unstable"}],
    }


def _component(level: LevelScore, name: Component) -> dict[str, Any]:
    entry: dict[str, Any] = {"code": {"text": COMPONENT_WORDS[name]}}
    value, points = getattr(level.components, name), getattr(level.points, name)
    if value is not None:
        return {**entry, "valueCodeableConcept": {"text": f"{VALUE_WORDS[name][value]} ({points} points)"}}
    options = level.narrowed.get(name)
    said = f"open between {' and '.join(options)}" if options else "not stated"
    return {**entry, "dataAbsentReason": _absent("unknown" if options else "not-asked", said)}


def _absent(code: str, text: str) -> dict[str, Any]:
    return {"coding": [{"system": _ABSENT_REASON, "code": code}], "text": text}


def _radelement(level: LevelScore) -> dict[str, Any]:
    return {
        "set": RADELEMENT_SET,
        "level": level.level,
        "elements": {name: getattr(level.components, name) for name in _RADELEMENT_ITEMS},
        "narrowed": {name: list(level.narrowed[name]) for name in _RADELEMENT_ITEMS if name in level.narrowed},
        "gaps": {
            "pain": {"value": level.components.pain, "why": f"{RADELEMENT_SET} has no element for pain"},
            "total": {"min": level.min, "max": level.max, "why": f"{RADELEMENT_SET} has no element for the total"},
        },
        "note": "Element identifiers are left out because they could not be verified.",
    }


def _row(level: LevelScore) -> dict[str, str]:
    row = {"level": level.level or ""}
    for name in COMPONENTS:
        row[name] = getattr(level.components, name) or ""
        points = getattr(level.points, name)
        row[f"{name}_points"] = "" if points is None else str(points)
    total = level.model_dump(mode="json", include={"min", "max"})
    row |= {key: "" if level.declined else str(value) for key, value in total.items()}
    row["narrowed"] = " ".join(f"{name}={'|'.join(values)}" for name, values in level.narrowed.items())
    row["bands"] = "" if level.declined else "|".join(level.bands)
    row["consult"] = "" if level.consult is None else str(level.consult).lower()
    row["missing"], row["decided_by"] = "|".join(level.missing), "|".join(level.decided_by)
    row["treated"], row["declined"] = str(level.treated).lower(), str(level.declined).lower()
    row["sentence"] = level.sentence
    return row
