"""The lexical arm: BM25 over stemmed words, kept on disk beside the vectors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from assistant.text import stems

Scores = np.ndarray[tuple[int], np.dtype[np.float32]]

# Function words carry no topic; comparison words and negations are kept, since they change what is asked.
STOP_WORDS = frozenset(
    """a an and are as at be been being but by can could did do does for from had has have how i in into is it its
    of on or our shall should so some such than that the their them then there these they this those to was we were
    what when where which who whom whose why will with would you your me my""".split()
)


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry meaning."""
    from assistant.text import words

    return [stem for word, stem in zip(words(text), stems(text), strict=True) if word not in STOP_WORDS]


# Measured on two public collections of abstracts and snippets: flatter than the usual 1.2 and 0.75.
K1, B = 0.9, 0.4


class LexicalIndex:
    """BM25 scores of every passage for a list of stems, in the order in which passages were added."""

    def __init__(self, model: Any) -> None:
        self._model = model

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every stem that occurs in the library."""
        return frozenset(self._model.vocab_dict)

    def scores(self, query: Sequence[str]) -> Scores:
        """One score a passage; 0 where no stem of the query occurs."""
        known = [stem for stem in query if stem in self._model.vocab_dict]
        if not known:
            return np.zeros(int(self._model.scores["num_docs"]), dtype=np.float32)
        return np.asarray(self._model.get_scores(known), dtype=np.float32)

    def save(self, folder: Path) -> None:
        self._model.save(str(folder), show_progress=False)


def build_lexical(texts: Sequence[str]) -> LexicalIndex:
    """An index over texts (at least one)."""
    import bm25s

    model = bm25s.BM25(k1=K1, b=B)
    model.index([content_stems(text) or ["∅"] for text in texts], show_progress=False)
    return LexicalIndex(model)


def open_lexical(folder: Path) -> LexicalIndex:
    import bm25s

    return LexicalIndex(bm25s.BM25.load(str(folder)))
