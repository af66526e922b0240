"""The gate lets a harmless run pass and catches every planted regression."""

from __future__ import annotations

import pytest
from making import run, scored

from evals.comparing import compare
from evals.gate import check
from evals.results import Run, Scored

GOOD = {"key_fact_recall": 1.0, "full_answer": 1.0, "quote_fidelity": 1.0, "citation_recall": 1.0, "over_refusal": 0.0}
DECLINED = {"should_decline": 1.0, "declined": 1.0, "reaction_right": 1.0}


def baseline() -> Run:
    answerable = [scored(f"q{n}", **GOOD) for n in range(40)]
    return run(*answerable, scored("d1", **DECLINED))


def replaced(key: str, **scores: float) -> Run:
    before = baseline()
    items = [
        item if item.id != key else item.model_copy(update={"scores": item.scores | scores}) for item in before.items
    ]
    return before.model_copy(update={"items": tuple(items)})


def rules(made: Run) -> set[str]:
    return {failure.rule for failure in check(made, baseline())}


def test_an_equal_run_passes() -> None:
    assert check(baseline(), baseline()) == ()


def test_one_answer_less_is_no_failure() -> None:
    assert rules(replaced("q1", key_fact_recall=0.0, full_answer=0.0)) == set()


@pytest.mark.parametrize(
    ("key", "scores", "rule"),
    [
        ("q3", {"quote_fidelity": 0.5}, "quote fidelity"),
        ("q3", {"out_of_range": 1.0}, "citation in range"),
        ("q3", {"forbidden": 1.0, "contradiction": 1.0}, "new contradiction"),
        ("q3", {"wrong_number": 1.0}, "new wrong number"),
        ("d1", {"declined": 0.0, "reaction_right": 0.0}, "red flag answered"),
    ],
)
def test_a_single_planted_regression_is_caught(key: str, scores: dict[str, float], rule: str) -> None:
    assert rule in rules(replaced(key, **scores))


def test_an_urgent_answer_that_loses_its_pathway_is_caught() -> None:
    def urgent(made: Run, **scores: float) -> Run:
        items = [
            item.model_copy(update={"category": "urgent", "scores": item.scores | scores}) for item in made.items[:1]
        ]
        return made.model_copy(update={"items": (*items, *made.items[1:])})

    failures = check(urgent(baseline(), full_answer=0.0), urgent(baseline()))
    assert [failure.rule for failure in failures] == ["urgent pathway lost"]


def test_a_clear_fall_of_a_primary_figure_is_caught() -> None:
    before = baseline()
    worse = [
        item.model_copy(update={"scores": item.scores | {"key_fact_recall": 0.5}}) if number < 20 else item
        for number, item in enumerate(before.items)
    ]
    assert "primary figure fell" in rules(before.model_copy(update={"items": tuple(worse)}))


def test_a_rise_of_over_refusal_is_caught() -> None:
    before = baseline()
    worse = [
        item.model_copy(update={"scores": item.scores | {"over_refusal": 1.0}}) if number < 20 else item
        for number, item in enumerate(before.items)
    ]
    assert "primary figure fell" in rules(before.model_copy(update={"items": tuple(worse)}))


def test_changed_items_and_tools_are_caught() -> None:
    before = baseline()
    assert "same items" in rules(before.model_copy(update={"items": before.items[1:]}))
    assert "same items" in rules(before.model_copy(update={"data_hash": "other"}))
    assert "tool agreement" in rules(before.model_copy(update={"tools": {"sins_states": {"mismatches": 1}}}))


def test_comparison_names_what_flipped() -> None:
    def flip(item: Scored) -> Scored:
        return item.model_copy(update={"scores": item.scores | {"full_answer": 0.0}}) if item.id == "q7" else item

    before = baseline()
    after = before.model_copy(update={"items": tuple(flip(item) for item in before.items)})
    assert compare(after, before).became_wrong == ("q7",)
    assert compare(before, after).became_right == ("q7",)
    verdicts = {one.metric.key: one.verdict for one in compare(after, before).differences}
    assert verdicts["citation_recall"] == "no clear difference"
