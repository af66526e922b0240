"""Late interaction: a question's word pieces, each matched with its nearest in a sentence.

A sentence's one vector blurs what it says; its word pieces in their context do not. After ColBERT (Khattab and Zaharia,
SIGIR 2020, 10.1145/3397271.3401075), with the vectors of the same embedding model and the rarity of each piece as its weight.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from assistant.library.embedding import BATCH, Embedder, Ids, TokenVectors
from assistant.library.lexical import STOP_WORDS

STOP_WORD_SHARE = 0.2  # function words and marks count little
_PARTS = ("vectors.npy", "ids.npy", "ends.npy")

Scores = np.ndarray[tuple[int], np.dtype[np.float32]]


class TokenIndex:
    """The word pieces of many texts; `ends[n]` is where those of text n end."""

    def __init__(self, vectors: np.ndarray, ids: Ids, ends: Ids) -> None:
        self._vectors = vectors
        self._ids = ids
        self._ends = ends
        self._text_of = np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0))

    def scores(self, question: TokenVectors, weights: np.ndarray, rows: Sequence[int]) -> Scores:
        """For each of the texts, the weighted mean of how near the question's pieces come to one of its own (0..1)."""
        found = np.zeros(len(rows), dtype=np.float32)
        total = float(weights.sum()) or 1.0
        for place, row in enumerate(rows):
            begin = int(self._ends[row - 1]) if row else 0
            own = np.asarray(self._vectors[begin : self._ends[row]], dtype=np.float32)
            if len(own) and len(question.ids):
                found[place] = float(weights @ (question.vectors @ own.T).max(axis=1)) / total
        return found

    def rarity(self, question: TokenVectors, text_of: Callable[[int], str]) -> np.ndarray:
        """The weight of each piece of a question: rare pieces say more, function words nearly nothing."""
        return np.array([self._weight(token, text_of(token)) for token in question.ids.tolist()], dtype=np.float32)

    def _weight(self, token: int, text: str) -> float:
        texts = len(np.unique(self._text_of[self._ids == token]))
        share = STOP_WORD_SHARE if text in STOP_WORDS or not text.strip("#").isalnum() else 1.0
        return share * float(np.log(1 + len(self._ends) / (1 + texts)))

    def save(self, folder: Path) -> None:
        """Writes three arrays into a new folder."""
        folder.mkdir()
        for name, array in zip(_PARTS, (self._vectors, self._ids, self._ends), strict=True):
            np.save(folder / name, array)


def index_tokens(read: Sequence[TokenVectors]) -> TokenIndex:
    """An index over texts as the model reads them; half precision moves no score by more than a thousandth."""
    ends = np.cumsum([len(one.ids) for one in read], dtype=np.int64)
    vectors = np.concatenate([one.vectors.astype(np.float16) for one in read]) if read else np.zeros((0, 0), np.float16)
    ids = np.concatenate([one.ids for one in read]) if read else np.zeros(0, np.int64)
    return TokenIndex(vectors, ids, ends)


def build_token_index(embedder: Embedder, texts: Sequence[str], advance: Callable[[int], None]) -> TokenIndex:
    """Reads every text with the model; `advance(n)` is told of every n texts done."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))  # texts of like length need little padding
    read: dict[int, TokenVectors] = {}
    for first in range(0, len(order), BATCH):
        places = order[first : first + BATCH]
        read.update(zip(places, embedder.embed_tokens([texts[place] for place in places]), strict=True))
        advance(len(places))
    return index_tokens([read[place] for place in range(len(texts))])


def open_token_index(folder: Path) -> TokenIndex:
    """An index written by `save`; its vectors stay on disk until they are looked at."""
    vectors, ids, ends = (np.load(folder / name, mmap_mode="r" if name == _PARTS[0] else None) for name in _PARTS)
    return TokenIndex(vectors, ids, ends)


def carry_over(before: Path, after: Path) -> bool:
    """Takes the index of an earlier build for a new one, sharing its disk space where the file system can."""
    if not all((before / name).is_file() for name in _PARTS):
        return False
    after.mkdir()
    for name in _PARTS:
        with suppress(OSError):
            os.link(before / name, after / name)
            continue
        shutil.copyfile(before / name, after / name)
    return True
