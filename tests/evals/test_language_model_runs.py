"""Runs with a language model: replies kept on disk, several at a time, and the record of how the model was used."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from assistant.assistant import Assistant
from assistant.composing.writing.scripted import ScriptedModel
from assistant.library.progress import Silence
from assistant.settings import Settings
from evals.dataset import load_reference_set
from evals.language_model import describe, identity
from evals.reply_cache import CachedModel
from evals.results import load_run, save_run
from evals.running import run
from evals.systems import open_system

BANDS = "SINS totals of 0–6 are stable, 7–12 potentially unstable (indeterminate) and 13–18 unstable."
REPLY = f'{{"statements": [{{"statement": "{BANDS}", "passages": []}}]}}'


def worded(settings: Settings, folder: Path, model: ScriptedModel) -> Assistant:
    changed = settings.model_copy(
        update={"llm": "openai:m", "llm_base_url": "http://127.0.0.1:9/v1", "llm_timeout": 20.0}
    )
    cached = CachedModel(inner=model, folder=folder, identity=identity(changed))
    return Assistant(changed, model=lambda _: cached)


def test_a_second_run_asks_the_model_nothing(settings: Settings, assistant: Assistant, tmp_path: Path) -> None:
    model = ScriptedModel(script=[REPLY])
    question = "What does a SINS of 9 mean?"
    first = worded(settings, tmp_path, model).ask(question)
    asked = len(model.asked)
    second = worded(settings, tmp_path, model).ask(question)
    assert first.composer == "writing:openai:m"
    assert second.statements == first.statements
    assert asked > 0
    assert len(model.asked) == asked


def test_a_run_says_how_its_model_was_used(settings: Settings, assistant: Assistant, tmp_path: Path) -> None:
    items = [item for item in load_reference_set() if item.answerable][:4]
    other = worded(settings, tmp_path / "replies", ScriptedModel(script=[REPLY]))
    made = run(open_system("ours", other), items, other, Silence(), concurrency=3)
    described = describe(other.settings, made.items, began=date.today(), cached=True, prices=(1.0, 2.0))
    save_run(made.model_copy(update={"language_model": described}), tmp_path / "run.json")
    stored = load_run(tmp_path / "run.json")
    assert [item.id for item in stored.items] == [item.id for item in items]
    assert stored.language_model is not None
    assert stored.language_model.provider == "openai"
    assert stored.language_model.access == "local server"
    assert stored.language_model.prompts
    assert "temperature 0" in stored.language_model.stochasticity
    assert stored.language_model.cost is None  # a server that reports no tokens has no cost
    assert "openai:m" in stored.label
    assert "llm_api_key" not in stored.settings
