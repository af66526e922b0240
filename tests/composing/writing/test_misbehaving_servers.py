"""Whatever a model server does, the reader gets checked statements or the quoted answer, in bounded time."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
import misbehaving_server

# A call that is left behind keeps its socket until its own time-out; the collector may find it first.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
QUESTION = "What does a SINS of 9 mean?"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with misbehaving_server.running() as address:
        yield address


def ask(settings: Settings, address: str, behaviour: str, **changes: object) -> Answer:
    given = {"llm": "openai:m", "llm_base_url": f"{address}/{behaviour}/v1", "llm_tools": "off", "llm_timeout": 5.0}
    return Assistant(settings.model_copy(update={**given, **changes})).ask(QUESTION)


def test_a_good_server_words_the_answer(settings: Settings, server: str, assistant: Assistant) -> None:
    answer = ask(settings, server, "good")
    assert answer.composer == "writing:openai:m"
    assert [one.quote for one in answer.citations] == [
        "The SINS bands are 0–6 stable, 7–12 potentially unstable (indeterminate) and 13–18 unstable"
    ]
    assert answer.writing is not None
    assert answer.writing.local


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        ("busy", "rate limit"), ("endless", "did not stop"), ("drip", "in time"), ("hang", "in time"), ("empty", "nothing"),
        ("broken", "could not be used"), ("away", "status 307"),
    ],
)  # fmt: skip
def test_a_failing_server_gives_the_quoted_answer(
    settings: Settings, server: str, assistant: Assistant, behaviour: str, reason: str
) -> None:
    began = time.monotonic()
    answer = ask(settings, server, behaviour, llm_timeout=2.0)
    assert time.monotonic() - began < 12
    assert answer.composer == "quoting"
    assert answer.citations
    assert any(reason in notice and "Quoted sentences" in notice for notice in answer.notices)


def test_half_a_stream_keeps_what_was_complete_and_checked(
    settings: Settings, server: str, assistant: Assistant
) -> None:
    answer = ask(settings, server, "half")
    assert [one.text[:12] for one in answer.statements] == ["SINS totals "]
    assert any("stopped early" in notice for notice in answer.notices) or answer.writing is not None


def test_nobody_listens(settings: Settings, assistant: Assistant) -> None:
    answer = ask(settings, "http://127.0.0.1:9", "good")
    assert answer.composer == "quoting"
    assert any("can't be reached" in notice for notice in answer.notices)


def test_a_proxy_of_the_environment_is_not_used_for_a_local_server(
    settings: Settings, server: str, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://203.0.113.9:3128")
    assert ask(settings, server, "good").composer == "writing:openai:m"


def test_stopping_reaches_into_the_running_call(settings: Settings, server: str, assistant: Assistant) -> None:
    given = {"llm": "openai:m", "llm_base_url": f"{server}/half/v1", "llm_tools": "off", "llm_timeout": 20.0}
    growing = Assistant(settings.model_copy(update=given)).stream(QUESTION)
    first = next(growing)
    began = time.monotonic()
    growing.close()
    assert time.monotonic() - began < 2
    assert first.statements
