"""Does the answer say what it must not?"""

from __future__ import annotations

from assistant.answer import Answer
from evals.dataset import Item
from evals.matching import finds, is_disowned, is_negated, tidy
from evals.scorers import key_facts


def score(item: Item, answer: Answer) -> dict[str, float]:
    """`forbidden` 1 where a forbidden statement is affirmed; `contradiction` 1 there or at a wrong number."""
    forbidden = float(bool(affirmed(item, answer)))
    wrong_number = key_facts.score(item, answer).get("wrong_number", 0.0)
    return {"forbidden": forbidden, "contradiction": max(forbidden, wrong_number)}


def affirmed(item: Item, answer: Answer) -> list[str]:
    """The forbidden patterns that the answer's text or notices affirm, denied and disowned ones aside."""
    text = tidy("\n".join((answer.text, *answer.notices)))
    return [pattern for pattern in item.forbidden if _is_affirmed(pattern, text)]


def _is_affirmed(pattern: str, text: str) -> bool:
    return any(not is_negated(match, pattern, text) and not is_disowned(match, text) for match in finds(pattern, text))
