"""Does the answer say what it must? Recall over an item's key facts."""

from __future__ import annotations

import re

from assistant.answer import Answer
from evals.dataset import Item, KeyFact
from evals.matching import says, sentences, tidy

_NUMBER = r"(?<![\w.])[+-]?\d+(?:\.\d+)?"


def score(item: Item, answer: Answer) -> dict[str, float]:
    """`key_fact_recall` 0..1, `full_answer` 1 where all key facts stand, and `wrong_number` 0 or 1."""
    if not item.key_facts:
        return {}
    text = tidy(answer.text)
    found = [is_stated(fact, text) for fact in item.key_facts]
    return {
        "key_fact_recall": sum(found) / len(found),
        "full_answer": float(all(found)),
        "wrong_number": float(any(is_misstated(fact, text) for fact in item.key_facts)),
    }


def missing_facts(item: Item, text: str) -> list[str]:
    """The names (or first wordings) of the key facts that a text leaves out, for the report."""
    tidied = tidy(text)
    return [_label(fact) for fact in item.key_facts if not is_stated(fact, tidied)]


def is_stated(fact: KeyFact, text: str) -> bool:
    """Whether tidied text states a fact."""
    if fact.quantity is None:
        return any(says(pattern, text, polarity=fact.polarity) for pattern in fact.any_of)
    return any(_is_right(value, fact) for value in _stated_values(fact, text))


def is_misstated(fact: KeyFact, text: str) -> bool:
    """Whether tidied text gives the attribute numbers of that unit, and all of them wrong."""
    if fact.quantity is None:
        return False
    values = _stated_values(fact, text)
    return bool(values) and not any(_is_right(value, fact) for value in values)


def _stated_values(fact: KeyFact, text: str) -> list[float]:
    """All numbers with the fact's unit in the sentences that name its attribute."""
    pattern = re.compile(rf"({_NUMBER})\s?{re.escape(fact.unit)}(?!\w)" if fact.unit else f"({_NUMBER})", re.IGNORECASE)
    named = [s for s in sentences(text) if not fact.attribute or re.search(fact.attribute, s, re.IGNORECASE)]
    return [float(value) for sentence in named for value in pattern.findall(sentence)]


def _is_right(value: float, fact: KeyFact) -> bool:
    assert fact.quantity is not None
    return abs(value - fact.quantity) <= fact.tolerance + 1e-9


def _label(fact: KeyFact) -> str:
    if fact.name:
        return fact.name
    return fact.any_of[0] if fact.any_of else f"{fact.quantity:g} {fact.unit}".strip()
