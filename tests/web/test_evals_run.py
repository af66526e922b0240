from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.web.evals_tab import EvalRunner
from assistant.web.queued_progress import QueuedProgress, Stopped, steps_of

ITEM = {
    "id": "own-1", "question": "Is S1 rigid?", "answerable": True, "category": "fact", "cluster": "own", "split": "dev",
    "reaction": "answered", "key_facts": [{"any_of": ["junctional"]}],
}  # fmt: skip


def test_a_set_of_ones_own_is_run_with_progress_and_stored(assistant: Assistant, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(json.dumps(ITEM) + "\n", encoding="utf-8")
    views = list(EvalRunner(assistant, (tmp_path, tmp_path / "runs")).run(str(own)))
    stored = list((tmp_path / "runs").glob("eval-*.json"))
    assert len(stored) == 1
    assert stored[0].name in views[-1]
    assert "Key-fact recall" in views[-1]


def test_a_set_that_cannot_be_read_is_told_and_nothing_is_stored(assistant: Assistant, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text("no json\n", encoding="utf-8")
    views = list(EvalRunner(assistant, (tmp_path, tmp_path / "runs")).run(str(own)))
    assert 'role="alert"' in views[-1]
    assert not (tmp_path / "runs").exists()


def test_steps_are_told_in_order_and_the_result_comes_last() -> None:
    def work(progress: QueuedProgress) -> str:
        progress.begin("Asking", 3)
        for _ in range(3):
            progress.advance(1)
        return "done"

    steps = list(steps_of(work))
    assert steps[-1].result == "done"
    assert [step.done for step in steps] == [*sorted(step.done for step in steps[:-1]), 1]


def test_work_that_nobody_reads_stops_at_its_next_step() -> None:
    progress = QueuedProgress()
    progress.begin("Asking", 2)
    progress.stopped = True
    with pytest.raises(Stopped):
        progress.advance(1)
