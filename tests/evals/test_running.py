"""A whole small run over the real assistant, and the plain systems on the same index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from making import item
from typer.testing import CliRunner

from assistant import Assistant
from assistant.errors import InputError
from assistant.library.progress import Silence
from assistant.settings import Settings
from evals.cli import app
from evals.dataset import load_reference_set
from evals.gate import check
from evals.report import write_report
from evals.results import load_run, save_run
from evals.running import run
from evals.systems import NAMES, open_system

FEW = [one for one in load_reference_set("dev") if one.category in ("numeric", "urgent", "near miss")][:6]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_system_can_be_scored(assistant: Assistant, name: str) -> None:
    made = run(open_system(name, assistant), FEW, assistant, Silence())
    assert [scored.id for scored in made.items] == [one.id for one in FEW]
    assert all(scored.scores["out_of_range"] == 0 for scored in made.items)
    assert all(scored.scores.get("quote_fidelity", 1.0) == 1.0 for scored in made.items)
    assert made.speed["p95_ms"] >= made.speed["p50_ms"] > 0


@pytest.mark.slow
def test_run_report_and_gate_fit_together(assistant: Assistant, tmp_path: Path) -> None:
    made = run(open_system("ours", assistant), FEW, assistant, Silence())
    save_run(made, tmp_path / "run.json")
    stored = load_run(tmp_path / "run.json")
    assert check(stored, made) == ()
    text, page = write_report([stored], tmp_path / "report")
    assert text.stat().st_size > 0
    assert page.stat().st_size > 0
    assert str(assistant.settings.home) not in (tmp_path / "run.json").read_text()


def test_unknown_system_is_refused(settings: Settings) -> None:
    with pytest.raises(InputError, match="choose one of"):
        open_system("oracle", Assistant(settings))


def test_own_dataset_with_an_unknown_split_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps(item().model_dump(mode="json")) + "\n", encoding="utf-8")
    outcome = CliRunner().invoke(app, ["run", "--dataset", str(path), "--split", "training"])
    assert isinstance(outcome.exception, InputError)
