"""Small items, answers and runs for the evaluation tests."""

from __future__ import annotations

from typing import Any

from assistant.answer import Answer, Citation, Statement
from evals.dataset import Item
from evals.results import Run, Scored

SOURCE = "The SINS bands are 0–6 stable, 7–12 potentially unstable and 13–18 unstable. S1 scores 3 points."


def item(**fields: Any) -> Item:
    """An answerable item unless the fields say otherwise."""
    start: dict[str, Any] = {
        "id": "bands-1",
        "question": "SINS bands?",
        "answerable": True,
        "category": "numeric",
        "cluster": "bands",
        "key_facts": [{"name": "stable", "any_of": ["0-6"]}],
    }
    return Item.model_validate(start | fields)


def citation(number: int, quote: str, text: str = SOURCE, **fields: Any) -> Citation:
    """A true citation of a quote inside a text."""
    start = text.index(quote)
    values: dict[str, Any] = {
        "number": number,
        "passage_id": f"p{number}",
        "article": "SINS",
        "section": "Bands",
        "quote": quote,
        "source": "corpus/articles/sins.md",
        "start": start,
        "end": start + len(quote),
    }
    return Citation(**(values | fields))


def answer(text: str = "The SINS bands are 0–6 stable. [1]", **fields: Any) -> Answer:
    """An answered question with one statement and no citation unless given."""
    values: dict[str, Any] = {
        "question": "SINS bands?",
        "status": "answered",
        "kind": "passages",
        "text": text,
        "confidence": 0.9,
        "statements": (Statement(text=text, citations=()),),
    }
    return Answer(**(values | fields))


def scored(key: str, cluster: str = "", **scores: float) -> Scored:
    """A scored item of which only the figures matter."""
    figures = {"should_decline": 0.0, "declined": 0.0, "contradiction": 0.0, "forbidden": 0.0} | scores
    declining = figures["should_decline"] == 1
    return Scored(
        id=key,
        category="treatment decision" if declining else "fact",
        cluster=cluster or key,
        split="test",
        question=f"Question {key}?",
        reaction="abstained" if declining else "answered",
        red_flag=declining,
        answer=answer(),
        scores=figures,
    )


def run(*items: Scored, **fields: Any) -> Run:
    """A run over the items."""
    values: dict[str, Any] = {
        "system": "ours",
        "split": "all",
        "data_hash": "d",
        "corpus_hash": "c",
        "settings": {},
        "versions": {},
        "items": items,
    }
    return Run(**(values | fields))
