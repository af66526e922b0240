"""SINS from reports, dialogues and the differential: the scoring, on examples worked by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from making import answer

from evals.dataset import DatasetError
from evals.tools import differential, sins_dialogues, sins_reports
from evals.tools.differential import Case


@pytest.mark.parametrize(
    ("wanted", "read", "narrowed", "outcome"),
    [
        ("lytic", "lytic", (), "right"),
        (None, None, (), "right"),
        ("lytic", None, (), "missing"),
        ("lytic", "blastic", (), "wrong"),
        (None, "normal", (), "wrong"),
        (("under_50", "over_50"), None, ("under_50", "over_50"), "right"),
        (("under_50", "over_50"), "over_50", (), "wrong"),
        ("over_50", None, ("under_50", "over_50"), "missing"),
        ("none", None, ("under_50", "over_50"), "wrong"),
    ],
)
def test_component_outcomes(
    wanted: str | tuple[str, ...] | None, read: str | None, narrowed: tuple[str, ...], outcome: str
) -> None:
    assert sins_reports.component_outcome(wanted, read, narrowed) == outcome


def test_differential_scores() -> None:
    case = Case(id="x", query="q", expected=("Paget",), must_not=("Langerhans",))
    ranked = ["Lymphoma of bone", "Paget disease", "Enostosis", "Langerhans cell histiocytosis"]
    assert differential.score(case, ranked) == {"top_1": 0, "top_3": 1, "must_not": 0}
    assert differential.score(case, ranked[3:])["must_not"] == 1
    assert differential.score(case, []) == {"top_1": 0, "top_3": 0, "must_not": 0}


def test_dialogue_differences() -> None:
    level = {"level": "T12", "min": 8, "max": 17, "bands": ["indeterminate", "unstable"], "components": {"pain": None}}
    said = answer(kind="sins", tool={"levels": [level], "highest": "T12"})
    assert sins_dialogues.differences({"level": "T12", "min": 8, "pain": None, "status": "answered"}, said) == []
    assert sins_dialogues.differences({"level": "T12", "max": 18, "kind": "passages"}, said) == ["max", "kind"]


@pytest.mark.parametrize("load", [sins_reports.load_reports, sins_dialogues.load_dialogues, differential.load_cases])
def test_a_broken_case_is_named_with_its_line(tmp_path: Path, load: object) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps({"id": "x", "unknown": 1}) + "\n", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"cases\.jsonl, line 1"):
        load(path)  # type: ignore[operator]
