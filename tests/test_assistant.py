"""Whole answers on the real corpus: what every one of them promises, whatever was asked."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.answer import Answer, Turn
from assistant.assistant import Assistant
from assistant.errors import InputError

QUESTIONS = Path(__file__).parent / "questions.txt"


def asked() -> list[str]:
    return QUESTIONS.read_text(encoding="utf-8").splitlines()


def check_promises(assistant: Assistant, answer: Answer) -> None:
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    for citation in answer.citations:
        assert assistant.source_text(citation.source)[citation.start : citation.end] == citation.quote
        passage = assistant.passage(citation.passage_id)
        assert passage.start <= citation.start < citation.end <= passage.end
        assert citation.quote in passage.text
        assert all(assistant.reference(key) for key in citation.references)
    for statement in answer.statements:
        assert set(statement.citations) <= set(numbers)
        if answer.kind == "passages":
            assert statement.citations
    if answer.status != "answered":
        assert not answer.citations
        assert not answer.statements
    assert answer.text.strip()
    assert 0 <= answer.confidence <= 1


def test_sixty_different_answers_quote_their_sources_exactly(assistant: Assistant) -> None:
    answers = [assistant.ask(question) for question in asked()]
    assert len(answers) >= 60
    for answer in answers:
        check_promises(assistant, answer)
    answered = [answer for answer in answers if answer.status == "answered"]
    assert len(answered) >= 0.8 * len(answers)
    assert sum(len(answer.citations) for answer in answered) >= 60


def test_the_same_question_gives_the_same_answer(assistant: Assistant) -> None:
    for question in asked()[:10]:
        first, second = (assistant.ask(question).model_copy(update={"elapsed_ms": 0}) for _ in range(2))
        assert first == second


def test_a_stream_grows_to_the_whole_answer(assistant: Assistant) -> None:
    parts = list(assistant.stream("Which primaries give sclerotic vertebral metastases?"))
    assert all(len(a.statements) <= len(b.statements) for a, b in pairwise(parts))
    whole = assistant.ask("Which primaries give sclerotic vertebral metastases?")
    assert parts[-1].model_copy(update={"elapsed_ms": 0}) == whole.model_copy(update={"elapsed_ms": 0})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which primaries give sclerotic vertebral metastases?", ["prostate", "carcinoid", "bladder"]),
        ("T1 and T2 of osteoblastic mets?", ["T1", "T2", "low|hypointense"]),
        ("What does a SINS of 9 mean?", ["potentially unstable", "consultation"]),
        ("SINS: T12 lytic, 60% collapse, mechanical pain", ["T12", "11–18|11-18|11 to 18"]),
    ],
)
def test_these_are_answered_rightly_and_cited(assistant: Assistant, question: str, said: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.citations
    for words in said:
        assert any(word in answer.text for word in words.split("|")), (words, answer.text)
    check_promises(assistant, answer)


@pytest.mark.parametrize("question", ["What dose of dexamethasone?", "Which MRI sequence for brain metastases?"])
def test_these_are_declined(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "abstained"
    check_promises(assistant, answer)


def test_an_unknown_topic_names_what_was_not_found(assistant: Assistant) -> None:
    answer = assistant.ask("How is a carburettor tuned?")
    assert answer.status == "abstained"
    assert "carburettor" in answer.text


@pytest.mark.parametrize("question", ["", " \n\t", "x" * 100_000, "a\x00b", "\ufffd\ufffd"])
def test_unusable_questions_are_refused(assistant: Assistant, question: str) -> None:
    with pytest.raises(InputError):
        assistant.ask(question)


def test_the_answer_survives_json(assistant: Assistant) -> None:
    answer = assistant.ask("Is S1 rigid?", [Turn(role="user", content="hello")])
    assert Answer.model_validate(json.loads(answer.model_dump_json())) == answer


@pytest.mark.parametrize(
    "question", ["Is S1 rigid?", "SINS: T12 lytic, 60% collapse", "72M, PSA high, several dense bodies"]
)
def test_no_answer_of_any_kind_shows_a_quote_that_its_source_lacks(
    assistant: Assistant, question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert assistant.ask(question).citations
    monkeypatch.setattr(assistant, "source_text", lambda _source: "something else altogether")
    answer = assistant.ask(question)
    assert answer.status == "abstained"
    assert not answer.citations
