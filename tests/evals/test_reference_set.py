"""The committed questions: enough of every kind, and each with a reference that satisfies its own rules."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from making import answer

from assistant.corpus_location import corpus_folder
from evals.dataset import Item, load_reference_set
from evals.matching import tidy
from evals.scorers.contradiction import affirmed
from evals.scorers.key_facts import is_stated, missing_facts

ITEMS = load_reference_set()
ANSWERABLE = [item for item in ITEMS if item.answerable]
TO_DECLINE = [item for item in ITEMS if not item.answerable]


@pytest.mark.parametrize("item", [i for i in ITEMS if i.reference], ids=lambda i: i.id)
def test_reference_states_every_key_fact_and_nothing_forbidden(item: Item) -> None:
    assert missing_facts(item, item.reference) == []
    assert affirmed(item, answer(item.reference)) == []


def test_every_answerable_item_has_a_reference_and_named_facts() -> None:
    assert all(item.reference for item in ANSWERABLE)
    assert all(fact.name for item in ITEMS for fact in item.key_facts)


def test_there_are_enough_of_every_kind() -> None:
    assert len(ANSWERABLE) >= 260
    kinds = Counter(item.category for item in ANSWERABLE)
    for kind in ("fact", "list", "numeric", "comparison", "calc", "edge", "follow-up", "typos", "terse", "lay"):
        assert kinds[kind] >= 10, kind
    assert kinds["differential"] >= 30
    assert kinds["urgent"] >= 10
    declines = Counter(item.category for item in TO_DECLINE)
    assert len(TO_DECLINE) >= 120
    assert declines["near miss"] / len(TO_DECLINE) >= 0.45
    for kind in ("out of database", "underspecified", "false premise", "treatment decision", "injection"):
        assert declines[kind] >= 8, kind


def test_both_splits_can_be_measured_on() -> None:
    splits = Counter((item.split, item.answerable) for item in ITEMS)
    assert splits["dev", True] >= 100
    assert splits["test", True] >= 100
    assert min(splits["dev", False], splits["test", False]) >= 50


def test_no_question_is_asked_twice() -> None:
    asked = Counter((item.question.lower(), item.history) for item in ITEMS)
    assert [question for (question, _), count in asked.items() if count > 1] == []


def test_no_article_affirms_what_an_item_forbids() -> None:
    """A forbidden pattern that a true sentence matches would call right answers contradictions."""
    articles = sorted((corpus_folder() / "articles").glob("*.md"))
    texts = [(path.name, answer(re.sub(r"\s*\[@[^\]]*\]", "", path.read_text("utf-8")))) for path in articles]
    affirming = [(one.id, name) for one in ITEMS if one.forbidden for name, text in texts if affirmed(one, text)]
    assert affirming == []


def test_gold_spans_still_stand_where_the_corpus_answers() -> None:
    """After a change of the articles run `python -m evals.gold_spans --write`."""
    texts = {f"corpus/articles/{p.name}": p.read_text("utf-8") for p in (corpus_folder() / "articles").glob("*.md")}
    stale = [
        item.id
        for item in ITEMS
        for span in item.gold_spans
        if not any(is_stated(fact, tidy(texts.get(span.source, "")[span.start : span.end])) for fact in item.key_facts)
    ]
    assert stale == []


def test_most_questions_have_gold_passages() -> None:
    wanted = [item for item in ANSWERABLE if item.answered_by == "passages"]
    assert sum(bool(item.gold_spans) for item in wanted) / len(wanted) >= 0.95
