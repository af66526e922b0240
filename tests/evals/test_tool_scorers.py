"""SINS from reports, dialogues and the differential: the scoring, on examples worked by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from making import answer

from evals.dataset import DatasetError
from evals.tools import differential, sins_dialogues, sins_reports
from evals.tools.differential import Case
from evals.tools.sins_dialogues import DialogueTurn


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
    reading = {
        "level": "T12",
        "components": {"location": "junctional", "pain": None, "lesion": "lytic"},
        "min": 5,
        "max": 18,
        "consult": None,
        "missing": ["pain"],
    }
    said = answer(kind="sins", tool={"levels": [reading], "highest": "T12"})
    right = {"user": "T12 lytic", "findings": {"level": "T12", "lesion": "lytic"}, "min": 5, "max": 18}
    right |= {"consult": None, "missing": ["pain"]}

    def differences(**fields: object) -> list[str]:
        return sins_dialogues.differences(DialogueTurn.model_validate(right | fields), said)

    assert differences() == []
    assert differences(max=17, consult=True) == ["max", "consult"]
    assert differences(findings={"level": "T12", "lesion": "blastic"}) == ["findings"]
    assert differences(findings={"level": "T11"}) == ["no score of T11"]


@pytest.mark.parametrize("load", [sins_reports.load_reports, sins_dialogues.load_dialogues, differential.load_cases])
def test_a_broken_case_is_named_with_its_line(tmp_path: Path, load: object) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps({"id": "x", "unknown": 1}) + "\n", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"cases\.jsonl, line 1"):
        load(path)  # type: ignore[operator]
