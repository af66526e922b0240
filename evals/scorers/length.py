"""How long is the answer? A reader between two images has seconds."""

from __future__ import annotations

import re

from assistant.answer import Answer
from evals.dataset import Item
from evals.matching import tidy

_WORD = re.compile(r"[^\W_]+(?:[-'./][^\W_]+)*")


def score(item: Item, answer: Answer) -> dict[str, float]:
    """`words` of an answered question; `words_no_list` of those that don't ask for a list."""
    if answer.status != "answered":
        return {}
    words = float(count_words(answer.text))
    return {"words": words} if item.wants_list else {"words": words, "words_no_list": words}


def count_words(text: str) -> int:
    """Words without citation marks; a number, a level or a range is one word."""
    return len(_WORD.findall(tidy(text)))
