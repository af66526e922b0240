from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.composing.definitions import defines
from assistant.composing.question import Concept
from assistant.text import stems

SINS = Concept(
    word="sins", alternatives=(frozenset(stems("sins")), frozenset(stems("spinal instability neoplastic score")))
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Spinal Instability Neoplastic Score (SINS) measures tumour-related instability.", True),
        ("The SINS is a consensus score.", True),
        ("The SINS pain item grades pain.", False),
        ("The limits of the SINS are the lack of epidural items.", False),
        ("The SINS is often misquoted.", False),
        ("No verb here", False),
    ],
)
def test_a_definition_has_the_concept_and_nothing_narrower_as_its_subject(sentence: str, expected: bool) -> None:
    assert defines(sentence, SINS) is expected


@pytest.mark.parametrize(
    ("question", "word"),
    [("What is SINS?", "score"), ("superscan", "bone scan"), ("What is NOMS?", "Neurologic"), ("Genant", "height")],
)
def test_a_question_that_names_one_thing_is_told_what_it_is(assistant: Assistant, question: str, word: str) -> None:
    assert word in assistant.ask(question).statements[0].text
