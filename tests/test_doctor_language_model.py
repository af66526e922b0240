"""`assistant doctor` says whether the language model answers and where text would go."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.examination import examine
from assistant.settings import Settings

sys.path.insert(0, str(Path(__file__).parent / "composing" / "writing"))
import misbehaving_server

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def test_no_model_is_the_default(settings: Settings) -> None:
    found = examine(settings)
    assert found["language_model"] == "none; answers are quoted"
    assert found["leaves_this_machine"] == "nothing"


@pytest.mark.parametrize(
    ("behaviour", "expected"), [("good", "answered in"), ("busy", "failed: its server is too busy")]
)
def test_a_local_model_is_tried(settings: Settings, behaviour: str, expected: str) -> None:
    with misbehaving_server.running() as address:
        changes = {"llm": "openai:m", "llm_base_url": f"{address}/{behaviour}/v1", "llm_api_key": "secret-key"}
        found = examine(settings.model_copy(update=changes))
    assert found["language_model"]["test"].startswith(expected)
    assert found["language_model"]["runs_on"].startswith("this machine")
    assert found["leaves_this_machine"] == "nothing"
    assert "secret-key" not in str(found)


def test_a_model_outside_is_named_as_what_leaves_this_machine(settings: Settings) -> None:
    changes = {"llm": "openai:m", "llm_base_url": "https://models.example.invalid/v1", "llm_api_key": "secret-key"}
    found = examine(settings.model_copy(update=changes))
    assert "https://models.example.invalid/v1" in found["leaves_this_machine"]
    assert found["language_model"]["runs_on"] == "OUTSIDE this machine"
    assert found["language_model"]["test"].startswith("failed")
