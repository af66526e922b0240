from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.composing.premises import impossible_total
from assistant.composing.urgency import URGENT_SOURCE, is_urgent


@pytest.mark.parametrize(
    "text",
    [
        "prostate cancer, legs weak since this morning",
        "Can't feel her legs",
        "new urinary retention and back pain in breast cancer",
        "saddle anaesthesia",
        "SINS 4 but paraplegic? paraplegia since yesterday",
        "suspected cord compression, how fast?",
    ],
)
def test_red_flags(text: str) -> None:
    assert is_urgent(text)


@pytest.mark.parametrize(
    "text", ["no leg weakness", "Which MRI sequence grades cord compression?", "denies urinary retention", "T12 lytic"]
)
def test_no_red_flags(text: str) -> None:
    assert not is_urgent(text)


def test_the_urgent_pathway_stands_above_the_answer(assistant: Assistant) -> None:
    answer = assistant.ask("SINS 4 and new leg weakness, can it wait until Monday?")
    assert answer.status == "answered"
    assert answer.citations[0].source == URGENT_SOURCE
    assert "24 hours" in answer.statements[0].text
    assert any("coordinator" in statement.text for statement in answer.statements[:2])


@pytest.mark.parametrize(
    ("text", "total"),
    [("SINS 25, what band?", 25), ("a total of 19 in SINS", 19), ("her SINS came out as 20", 20), ("SINS of 22", 22)],
)
def test_impossible_totals(text: str, total: int) -> None:
    assert impossible_total(text) == total


@pytest.mark.parametrize(
    "text",
    ["SINS 18", "SINS 7–12", "SINS of 0", "SINS in 30 patients", "SINS 50% collapse", "SINS 2010 paper by Fisher"],
)
def test_possible_totals(text: str) -> None:
    assert impossible_total(text) is None


def test_an_impossible_total_is_corrected(assistant: Assistant) -> None:
    answer = assistant.ask("SINS 23 - unstable?")
    assert answer.status == "answered"
    assert "18" in answer.statements[0].text
