from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.routing import asks_of_an_unnamed_case, asks_stability, orders_a_score, points_at_nothing, route
from assistant.tools.report_reading import read_report


@pytest.mark.parametrize(
    "question",
    [
        "What's the score?",
        "Which grade is it?",
        "Differential please",
        "The Bilsky grade of my patient?",
        "How urgent is it?",
    ],
)
def test_a_case_that_is_not_described_is_asked_for(question: str) -> None:
    assert asks_of_an_unnamed_case(question)


@pytest.mark.parametrize(
    "question",
    [
        "What is SINS?",
        "Bilsky grades",
        "Tokuhashi score",
        "Which levels are junctional?",
        "Differential of an ivory vertebra",
    ],
)
def test_a_named_subject_is_none_of_that(question: str) -> None:
    assert not asks_of_an_unnamed_case(question)
    assert not points_at_nothing(question)
    assert not orders_a_score(question)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("SINS: T12 lytic, 60% collapse, mechanical pain", "sins"),
        ("L2 blastic deposit", "sins"),
        ("What is the SINS for a T12 metastasis?", "sins"),
        ("Points for T6?", "passages"),
        ("Is S1 rigid?", "passages"),
        ("72M, PSA high, several dense bodies", "differential"),
        ("What does a SINS of 9 mean?", "passages"),
    ],
)
def test_who_answers(question: str, kind: str) -> None:
    assert route(question, read_report(question)) == kind


@given(st.text(max_size=120))
def test_any_text_goes_somewhere(text: str) -> None:
    assert route(text, None) in ("sins", "differential", "passages")
    asks_of_an_unnamed_case(text)
    points_at_nothing(text)
    orders_a_score(text)


@pytest.mark.parametrize(
    ("question", "of_one"),
    [
        ("new deposit, lytic, bit worried about it - is it stable?", True),
        ("is this stable? lytic met, 70% collapse", True),
        ("new lytic met, mechanical pain. unstable?", True),
        ("what makes a spine unstable?", False),
        ("Are lytic lesions with 60% collapse unstable?", False),
    ],
)
def test_stability_of_one_lesion_is_asked_of_a_case(question: str, of_one: bool) -> None:
    assert asks_stability(question) == of_one
