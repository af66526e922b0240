"""A SINS result in the forms that other systems take: JSON, FHIR R4, RadElement, CSV and report sentences.

No code is invented: no LOINC code for SINS is known, so the FHIR Observation is named in words, and RadElement's
set is named without element identifiers, which could not be verified. What is open is exported as open.
"""

from __future__ import annotations

import csv
import io
import json
from typing import Any, Final, Literal

from assistant.tools.export_fhir import SOURCE, to_fhir, to_fhir_bundle
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import sentence, short_sentence

__all__ = [
    "CSV_COLUMNS",
    "RADELEMENT_SET",
    "SOURCE",
    "csv_rows",
    "report_text",
    "to_csv",
    "to_fhir",
    "to_fhir_bundle",
    "to_json",
    "to_radelement",
]

Spelling = Literal["uk", "us"]
Length = Literal["short", "full"]

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
