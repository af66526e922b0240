"""A SINS result in the forms that other systems take: JSON, FHIR R4, RadElement, CSV and report sentences.

What is open is exported as open; no code is invented (see `export_fhir` and `export_radelement`).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from assistant.errors import InputError
from assistant.tools.export_fhir import SOURCE, to_fhir, to_fhir_bundle
from assistant.tools.export_radelement import RADELEMENT_SET, to_radelement
from assistant.tools.frameworks import FRAMEWORK_WORDS, Framework
from assistant.tools.sins_points import COMPONENTS
from assistant.tools.sins_reasons import reasons
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import sentence, short_sentence

__all__ = [
    "CSV_COLUMNS",
    "FORMATS",
    "RADELEMENT_SET",
    "SOURCE",
    "cohort_columns",
    "cohort_rows",
    "csv_rows",
    "export_format",
    "report_text",
    "to_csv",
    "to_fhir",
    "to_fhir_bundle",
    "to_json",
    "to_radelement",
    "to_reasons",
]

Spelling = Literal["uk", "us"]
Length = Literal["short", "full"]

CSV_COLUMNS: Final = (
    "level",
    *COMPONENTS,
    *(f"{name}_points" for name in COMPONENTS),
    *("narrowed", "min", "max", "bands", "consult", "missing", "decided_by", "treated", "declined", "sentence"),
    *("escc", "genant"),
)
_AMERICAN: Final = {"tumour": "tumor", " %": "%"}


def to_json(result: SinsResult) -> str:
    """The result as the JSON text that command line, REST and MCP give."""
    return json.dumps(result.model_dump(mode="json"), ensure_ascii=False)


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


def cohort_columns() -> tuple[str, ...]:
    """The columns of a table of many cases: one row a level, and what is wrong with a case beside it."""
    return ("id", *CSV_COLUMNS, "highest", "notices", "error")


def cohort_rows(case: Mapping[str, Any]) -> Iterator[list[str]]:
    """The rows of one case: `{"id", "result"}` or `{"id", "error"}`; a case without levels keeps one row."""
    result: SinsResult | None = case.get("result")
    shared = {"id": str(case["id"]), "error": str(case.get("error", ""))}
    rows: list[dict[str, str]] = []
    if result is not None:
        shared["notices"] = " ".join(result.notices)
        rows = [{**row, "highest": str(row["level"] == result.highest).lower()} for row in csv_rows(result)]
    for row in rows or [{}]:
        cells = row | shared
        yield [cells.get(column, "") for column in cohort_columns()]


def report_text(result: SinsResult, *, spelling: Spelling = "uk", length: Length = "full") -> str:
    """Sentences for the report, one line a level, the highest first where there are several."""
    lines = [_line(level, length) for level in _highest_first(result)]
    if len(lines) > 1:
        lines.append(f"Highest: {result.highest}; each level is scored on its own.")
    text = "\n".join(lines)
    return _american(text) if spelling == "us" else text


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a result: what writes it, its media type, and the file name it is saved under."""

    write: Callable[[SinsResult], str]
    media_type: str
    file_name: str


def to_reasons(result: SinsResult) -> dict[str, Any]:
    """Each point with its rule, the words behind it and their source, and the studies that validated the score."""
    return reasons(result).model_dump(mode="json")


def _indented(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


FORMATS: Final[dict[str, Format]] = {
    "text": Format(report_text, "text/plain", "sins.txt"),
    "json": Format(to_json, "application/json", "sins.json"),
    "fhir": Format(lambda result: _indented(to_fhir_bundle(result)), "application/fhir+json", "sins-fhir.json"),
    "radelement": Format(
        lambda result: _indented({"records": to_radelement(result)}), "application/json", "sins-radelement.json"
    ),
    "csv": Format(to_csv, "text/csv", "sins.csv"),
    "why": Format(lambda result: _indented(to_reasons(result)), "application/json", "sins-why.json"),
}


def export_format(name: str) -> Format:
    """The format of that name; InputError lists those there are."""
    try:
        return FORMATS[name]
    except KeyError:
        raise InputError(f'There is no format "{name}"; choose one of {", ".join(FORMATS)}.') from None


def _highest_first(result: SinsResult) -> list[LevelScore]:
    return sorted(result.levels, key=lambda level: (level.declined, -level.min, -level.max))


def _line(level: LevelScore, length: Length) -> str:
    return sentence(level) if length == "full" else short_sentence(level)


def _american(text: str) -> str:
    for british, american in _AMERICAN.items():
        text = text.replace(british, american)
    return text


def _grades(level: LevelScore, name: Framework) -> str:
    """The grades left open; empty where the report says nothing of them or the framework doesn't apply."""
    grade = level.frameworks.get(name)
    return "|".join(grade.grades) if grade else ""


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
    row |= {name: _grades(level, name) for name in FRAMEWORK_WORDS}
    return row
