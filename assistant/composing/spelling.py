"""Words that were mistyped: the nearest word of the corpus, if the word typed is no English word of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property

SHORTEST = 4
COMMON_RANK = 10_000  # words among the more frequent of the embedding model's vocabulary carry no topic by themselves

WordRank = Callable[[str], int | None]


class Spelling:
    """Corrects towards the words of the corpus.

    The embedding model's vocabulary is a list of English words by falling frequency; a word in it was not mistyped,
    however close it comes to a word of the corpus ("femur" is not "femoral", "liver" is not "lower").
    """

    def __init__(
        self, vocabulary: Callable[[], Collection[str]], holds: Callable[[str], bool], word_rank: WordRank
    ) -> None:
        self._vocabulary = vocabulary
        self._holds = holds
        self._word_rank = word_rank

    @cached_property
    def _candidates(self) -> list[str]:
        return sorted(word for word in self._vocabulary() if len(word) >= SHORTEST and word.isalpha())

    def is_common(self, word: str) -> bool:
        """Whether a word is so frequent in general English that it says nothing of the topic."""
        rank = self._word_rank(word)
        return rank is not None and rank < COMMON_RANK

    def corrected(self, word: str) -> str | None:
        """The word of the corpus that was meant; None if the word is right, or nothing comes close."""
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        if len(word) < SHORTEST or not word.isalpha() or self._word_rank(word) is not None or self._holds(word):
            return None
        allowed = 1 if len(word) < 6 else 2
        found = process.extractOne(word, self._candidates, scorer=DamerauLevenshtein.distance, score_cutoff=allowed)
        return found[0] if found else None
