from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Turn
from assistant.assistant import Assistant
from assistant.conversation import is_follow_up, resolve


def after(*questions: str) -> list[Turn]:
    return [Turn(role="user", content=question) for question in questions]


@pytest.mark.parametrize(
    "question", ["and on MRI?", "what about lytic ones?", "why?", "only one side?", "after 8 months?"]
)
def test_these_lean_on_the_question_before(question: str) -> None:
    assert is_follow_up(question)
    assert resolve(question, after("Which primaries cause osteoblastic metastases?")).earlier


@pytest.mark.parametrize(
    "question",
    ["What is the Tokuhashi score?", "SINS bands", "Which MRI sequences show the halo sign of a metastasis?"],
)
def test_these_stand_alone(question: str) -> None:
    assert resolve(question, after("Which primaries cause osteoblastic metastases?")).earlier == ""


def test_a_named_value_replaces_the_earlier_one() -> None:
    resolved = resolve("and lytic ones?", after("MRI signal of blastic metastases?"))
    assert "blastic" not in resolved.earlier
    assert "MRI" in resolved.earlier


def test_a_chain_of_follow_ups_keeps_the_subject() -> None:
    resolved = resolve("and grade 3?", after("What is ESCC grade 1c?", "and grade 2?"))
    assert "ESCC" in resolved.text
    assert "1c" not in resolved.text


@given(st.text(max_size=200), st.lists(st.text(max_size=100), max_size=4))
def test_any_history_resolves(question: str, earlier: list[str]) -> None:
    resolved = resolve(question, after(*earlier))
    assert resolved.question == question


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("What is ESCC grade 1c?", "and grade 2?", "compress"),
        ("Which primaries cause osteoblastic metastases?", "and on MRI?", "T1"),
        ("How many points is bilateral posterolateral involvement?", "only one side?", "1"),
    ],
)
def test_follow_ups_are_answered_from_what_was_asked(assistant: Assistant, first: str, then: str, said: str) -> None:
    answer = assistant.ask(then, after(first))
    assert answer.status == "answered"
    assert said in answer.text


def test_without_a_subject_it_asks(assistant: Assistant) -> None:
    assert assistant.ask("why?").status == "needs_input"


SCORED = [
    Turn(role="user", content="hiya, L1 lytic approx 40%"),
    Turn(role="assistant", content="SINS L1: 7–17 of 18, potentially unstable or unstable."),
]


@pytest.mark.parametrize(
    ("question", "earlier"),
    [
        ("what counts as mechanical pain?", "SINS"),
        ("and whats the cutoff for unstable?", "SINS"),
        ("How reliable is the SINS?", ""),
        ("what does Bilsky 2 mean?", ""),
    ],
)
def test_an_aside_takes_nothing_from_the_findings_of_the_case(question: str, earlier: str) -> None:
    assert resolve(question, SCORED).earlier == earlier


def test_a_question_about_the_case_leans_on_it() -> None:
    assert "lytic" in resolve("what could it be?", SCORED).earlier
