from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.composing.confidence import WEIGHTS
from assistant.composing.measures import asked_measures


@pytest.mark.parametrize(
    "question",
    [
        "What is the inter-observer kappa of the Tokuhashi score?",
        "ICC of the Tomita score",
        "kappa of the NOMS framework",
    ],
)
def test_a_measure_of_another_subject_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "abstained"
    assert not answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "What is the inter-observer kappa for bone quality in SINS?",
        "How sensitive and specific is SINS?",
        "% of prostate cancers that spread to bone",
        "kappa of the alignment item between observers",
        "What survival goes with the revised Tokuhashi bands?",
    ],
)
def test_a_measure_that_stands_beside_its_subject_is_quoted(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "answered"


@pytest.mark.parametrize(
    ("habit", "plain"),
    [
        ("spine mets prevalence cancer pts", "spine mets prevalence cancer"),
        ("What doesn't a bone scan show", "What does a bone scan miss"),
    ],
)
def test_a_typing_habit_is_no_unknown_subject(assistant: Assistant, habit: str, plain: str) -> None:
    assert assistant.ask(habit).status == assistant.ask(plain).status == "answered"


def test_what_is_missing_lowers_the_confidence_and_what_is_found_raises_it() -> None:
    lowering = {name for name, weight in WEIGHTS.items() if weight < 0}
    assert WEIGHTS.keys() - lowering == {"dense", "coverage", "agreement"}


@pytest.mark.parametrize("word", ["relentless", "insist", "genuinely"])
def test_a_verb_or_adjective_that_the_corpus_lacks_makes_no_question_strange(assistant: Assistant, word: str) -> None:
    assert assistant.ask(f"Which {word} primaries give sclerotic vertebral metastases?").status == "answered"


@pytest.mark.parametrize("name", ["FRAX", "Katagiri", "FAPI", "zxqvw"])
def test_a_name_that_the_corpus_lacks_makes_a_question_strange(assistant: Assistant, name: str) -> None:
    known = assistant.ask("What is the sensitivity of MRI for vertebral metastases?").confidence
    assert assistant.ask(f"What is the sensitivity of {name} for vertebral metastases?").confidence < known / 3


def test_a_question_without_a_measure_asks_for_none() -> None:
    assert not asked_measures("What is the mini-brain sign?")
    assert asked_measures("mean SUVmax cut-off?")
