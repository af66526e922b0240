"""A real OpenAI-compatible server with a random model: what it writes never reaches the reader."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
import tiny_model

pytestmark = [
    pytest.mark.slow,
    # A call that is left behind keeps its socket until its own time-out; the collector may find it first.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(find_spec("accelerate") is None, reason="the model server asks for accelerate (dev extra)"),
]
QUESTION = "What does a SINS of 9 mean?"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, object]]:
    folder = tiny_model.make(tmp_path_factory.mktemp("tiny-model"))
    with tiny_model.served(folder) as address:
        yield {"llm": f"openai:{folder}", "llm_base_url": address, "llm_max_tokens": 80, "llm_tools": "off"}


def test_gibberish_never_reaches_the_reader(
    settings: Settings, assistant: Assistant, server: dict[str, object]
) -> None:
    worded = Assistant(settings.model_copy(update={**server, "llm_timeout": 60.0}))
    answer, quoted = worded.ask(QUESTION), assistant.ask(QUESTION)
    assert answer.composer == "quoting"
    assert answer.statements == quoted.statements
    assert any("uoted sentences" in notice for notice in answer.notices)
    assert answer.writing is not None
    assert answer.writing.calls > 0


def test_a_real_server_keeps_to_the_deadline(
    settings: Settings, assistant: Assistant, server: dict[str, object]
) -> None:
    changes = {**server, "llm_timeout": 1.0, "llm_max_tokens": 4_000}
    began = time.monotonic()
    answer = Assistant(settings.model_copy(update=changes)).ask(QUESTION)
    assert time.monotonic() - began < 15
    assert answer.composer == "quoting"
