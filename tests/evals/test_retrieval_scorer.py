"""Ranking figures over gold spans: laws, and one ranking worked by hand."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import item

from assistant.answer import Passage
from evals.scorers.retrieval import covers, score

SPANS = [
    {"source": "s", "start": 0, "end": 100, "need": 0},
    {"source": "s", "start": 500, "end": 600, "need": 0},
    {"source": "t", "start": 0, "end": 100, "need": 1},
]


def passage(source: str, start: int, end: int) -> Passage:
    return Passage(id=f"{source}{start}", source=source, article="A", start=start, end=end, text="x")


NOISE = [passage("noise", 100 * number, 100 * number + 50) for number in range(12)]
USEFUL = [passage("s", 0, 120), passage("s", 490, 600), passage("t", 20, 100)]


def test_half_of_a_span_is_enough() -> None:
    span = item(gold_spans=SPANS).gold_spans[0]
    assert covers(passage("s", 50, 300), span)
    assert not covers(passage("s", 51, 300), span)
    assert not covers(passage("t", 0, 100), span)


def test_a_ranking_worked_by_hand() -> None:
    scores = score(item(gold_spans=SPANS), [NOISE[0], USEFUL[1], NOISE[1], NOISE[2], NOISE[3], USEFUL[2]])
    ideal = 1 + 1 / log2(3)
    assert scores["recall@1"] == 0
    assert scores["recall@5"] == 0.5
    assert scores["recall@10"] == 1
    assert scores["mrr@10"] == 0.5
    assert scores["ndcg@10"] == pytest.approx((1 / log2(3) + 1 / log2(7)) / ideal)


def test_without_gold_there_is_nothing_to_score() -> None:
    assert score(item(), NOISE) == {}


@given(st.lists(st.sampled_from(NOISE + USEFUL), unique_by=lambda p: p.id, max_size=10))
def test_figures_are_shares_and_a_useful_passage_never_lowers_recall(ranked: list[Passage]) -> None:
    wanted = item(gold_spans=SPANS)
    before, after = score(wanted, ranked), score(wanted, [USEFUL[0], *ranked])
    assert all(0 <= value <= 1 for value in before.values())
    assert after["recall@10"] >= before["recall@10"] or len(ranked) == 10
    assert after["mrr@10"] == 1


@given(st.permutations(SPANS))
def test_order_of_the_gold_changes_nothing(spans: list[dict[str, object]]) -> None:
    ranked = [NOISE[0], USEFUL[0], USEFUL[2]]
    assert score(item(gold_spans=spans), ranked) == score(item(gold_spans=SPANS), ranked)
