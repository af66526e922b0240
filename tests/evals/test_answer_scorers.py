"""Key facts, contradictions, length, fidelity, citations and declining on examples worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import SOURCE, answer, citation, item

from assistant.answer import Statement
from evals.scorers import citations, contradiction, declining, fidelity, key_facts, length

BANDS = "The SINS bands are 0–6 stable, 7–12 potentially unstable and 13–18 unstable"
FACTS = [{"any_of": ["0-6"]}, {"any_of": ["7-12"]}, {"any_of": ["13-18"]}, {"any_of": ["0-18"]}]


def test_recall_counts_each_fact_once() -> None:
    scores = key_facts.score(item(key_facts=FACTS), answer(BANDS))
    assert scores == {"key_fact_recall": 0.75, "full_answer": 0.0, "wrong_number": 0.0}


def test_denied_fact_does_not_count() -> None:
    wanted = item(key_facts=[{"any_of": ["unstable"]}])
    assert key_facts.score(wanted, answer("SINS 7 does not mean that the spine is unstable."))["full_answer"] == 0


@pytest.mark.parametrize(
    ("text", "stated", "misstated"),
    [
        ("Sensitivity was 95.7 % and specificity 79.5 %.", 1.0, 0.0),
        ("Sensitivity was 59.7 %.", 0.0, 1.0),
        ("Specificity was 79.5 %.", 0.0, 0.0),
        ("The sensitivity is high.", 0.0, 0.0),
    ],
)
def test_quantities_are_read_with_attribute_and_unit(text: str, stated: float, misstated: float) -> None:
    fact = {"quantity": 95.7, "unit": "%", "tolerance": 0.05, "attribute": "sensitivity"}
    scores = key_facts.score(item(key_facts=[fact]), answer(text))
    assert (scores["full_answer"], scores["wrong_number"]) == (stated, misstated)


@given(st.lists(st.sampled_from(["0–6", "7–12", "13–18", "other words"]), max_size=6))
def test_more_words_never_lower_recall(parts: list[str]) -> None:
    wanted = item(key_facts=FACTS)
    less = key_facts.score(wanted, answer(". ".join(parts[:-1]) + "."))["key_fact_recall"]
    more = key_facts.score(wanted, answer(". ".join(parts) + "."))["key_fact_recall"]
    assert 0 <= less <= more <= 1


def test_forbidden_counts_only_when_affirmed() -> None:
    wanted = item(forbidden=["7 means unstable"])
    assert contradiction.score(wanted, answer("SINS 7 means unstable."))["contradiction"] == 1
    assert contradiction.score(wanted, answer("It is not so that 7 means unstable."))["contradiction"] == 0
    assert contradiction.score(wanted, answer("One note prints wrongly that 7 means unstable."))["contradiction"] == 0


def test_forbidden_is_looked_for_in_notices_too() -> None:
    wanted = item(forbidden=["can wait"])
    assert contradiction.score(wanted, answer("0–6", notices=("This can wait.",)))["forbidden"] == 1


def test_length_leaves_out_citation_marks_and_lists() -> None:
    assert length.score(item(), answer("T12 scores 3–4 points. [1]")) == {"words": 4, "words_no_list": 4}
    assert "words_no_list" not in length.score(item(wants_list=True), answer())
    assert length.score(item(), answer(status="abstained")) == {}


def test_fidelity_is_character_for_character() -> None:
    true, moved = citation(1, BANDS), citation(2, BANDS, start=1)
    assert fidelity.score(item(), answer(citations=(true,)), lambda _: SOURCE)["quote_fidelity"] == 1
    assert fidelity.score(item(), answer(citations=(true, moved)), lambda _: SOURCE)["quote_fidelity"] == 0.5


def test_a_number_without_citation_is_out_of_range() -> None:
    stray = answer(statements=(Statement(text="x", citations=(2,)),), citations=(citation(1, BANDS),))
    assert fidelity.score(item(), stray, lambda _: SOURCE)["out_of_range"] == 1


@pytest.mark.parametrize(
    ("said", "supported"),
    [
        (BANDS, True),
        ("SINS bands: 0–6 stable, 7–12 potentially unstable.", True),
        ("The SINS bands are 0–5 stable, 7–12 potentially unstable and 13–18 unstable.", False),
        ("The SINS bands are not 0–6 stable.", False),
        ("Metastases of the thyroid bleed heavily.", False),
    ],
)
def test_support_needs_quantities_lemmas_and_polarity(said: str, supported: bool) -> None:
    assert citations.supports([citation(1, BANDS)], said) is supported


def test_citation_precision_counts_useless_citations() -> None:
    useless = citation(2, "S1 scores 3 points")
    said = Statement(text=BANDS, citations=(1, 2))
    scores = citations.score(item(), answer(statements=(said,), citations=(citation(1, BANDS), useless)))
    assert scores == {"citation_recall": 1.0, "citation_precision": 0.5}


def test_uncited_statement_is_unsupported() -> None:
    assert citations.score(item(), answer())["citation_recall"] == 0


def test_reactions() -> None:
    refuse = item(answerable=False, reaction="abstained", key_facts=[])
    assert declining.score(refuse, answer(status="abstained"))["reaction_right"] == 1
    assert declining.score(refuse, answer(status="needs_input"))["reaction_right"] == 0
    assert declining.score(refuse, answer(status="needs_input"))["declined"] == 1
    assert declining.score(refuse, answer())["declined"] == 0
    assert declining.score(item(), answer(status="abstained"))["over_refusal"] == 1


def test_a_premise_is_corrected_by_saying_so() -> None:
    premise = item(answerable=False, reaction="corrected", key_facts=[{"any_of": ["potentially unstable"]}])
    assert declining.reaction_of(premise, answer("No, 7 is potentially unstable.")) == "corrected"
    assert declining.reaction_of(premise, answer("Yes.")) == "answered"
