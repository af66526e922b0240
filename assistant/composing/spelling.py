"""Words that were mistyped or cut short: the nearest word, if the word typed is no English word of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from string import ascii_lowercase

from assistant.composing.english import is_listed

SHORTEST = 4
COMMON_RANK = 10_000  # words among the more frequent of the embedding model's vocabulary carry no topic by themselves
FREQUENT_RANK = 3_000  # short words are only corrected to one of these
RARE_NAME_RANK = 5_000
SHORTEST_STUB = 4  # letters; "cerv" stands for "cervical", "met" is a word of its own

WordRank = Callable[[str], int | None]


class Spelling:
    """Corrects towards the words of the corpus first, then towards frequent English words.

    The embedding model's vocabulary is a list of English words by falling frequency; a word in it was not mistyped,
    however close it comes to a word of the corpus ("femur" is not "femoral", "liver" is not "lower").
    """

    def __init__(
        self, word_counts: Callable[[], Mapping[str, int]], holds: Callable[[str], bool], word_rank: WordRank
    ) -> None:
        self._word_counts = word_counts
        self._holds = holds
        self._word_rank = word_rank

    @cached_property
    def _candidates(self) -> Mapping[str, int]:
        counts = self._word_counts()
        return {word: counts[word] for word in sorted(counts) if len(word) >= SHORTEST and word.isalpha()}

    def is_common(self, word: str) -> bool:
        """Whether a word is so frequent in general English that it says nothing of the topic."""
        rank = self._word_rank(word)
        return rank is not None and rank < COMMON_RANK

    def corrected(self, word: str) -> str | None:
        """The word that was meant; None if the word is right, or nothing comes close."""
        if not word.isalpha() or self._holds(word) or is_listed(word):
            return None
        stub = self._completed(word)
        if stub or self._is_name(word):
            return stub
        if len(word) < SHORTEST:
            return self._english(_swapped(word), FREQUENT_RANK) or self._english(_lengthened(word), FREQUENT_RANK)
        return self._near(word, 1) or self._english(_edited(word), COMMON_RANK) or self._near(word, 2)

    def _is_name(self, word: str) -> bool:
        """Whether a word that no dictionary lists is a name for all that; a long one may be a slip ("benin")."""
        rank = self._word_rank(word)
        return rank is not None and (rank < RARE_NAME_RANK or not self._near(word, 1))

    def straightened(self, acronym: str) -> str | None:
        """The acronym of the corpus whose letters were mixed up ("sisn"); one that the corpus lacks is a name of its own."""
        if self._holds(acronym) or len(acronym) < SHORTEST:
            return None
        return next((form for form in _swapped(acronym) if form in self._word_counts()), None)

    def _completed(self, word: str) -> str | None:
        """The word of the corpus that was cut short: the most frequent one that begins like it."""
        if len(word) < SHORTEST_STUB:
            return None
        longer = [one for one in self._candidates if one.startswith(word) and len(one) > len(word) + 1]
        return max(longer, key=lambda one: self._candidates[one], default=None)

    def _near(self, word: str, edits: int) -> str | None:
        """The nearest word of the corpus; two edits are too many for a short word."""
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        if edits > 1 and len(word) < 6:
            return None
        found = process.extractOne(word, list(self._candidates), scorer=DamerauLevenshtein.distance, score_cutoff=edits)
        return found[0] if found else None

    def _english(self, forms: Iterator[str], rank: int) -> str | None:
        """The most frequent English word among forms of a word, of those above a rank."""
        ranked = {form: self._word_rank(form) for form in forms}
        known = {form: place for form, place in ranked.items() if place is not None and place < rank}
        listed = {form: place for form, place in known.items() if place < FREQUENT_RANK or is_listed(form)}
        return min(listed, key=lambda form: listed[form], default=None)


def _swapped(word: str) -> Iterator[str]:
    """The word with two neighbouring letters changed over: "teh", "adn"."""
    return (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))


def _lengthened(word: str) -> Iterator[str]:
    """The word with one letter put in: "wat", "giv"."""
    return (word[:n] + letter + word[n:] for n in range(1, len(word) + 1) for letter in ascii_lowercase)


def _edited(word: str) -> Iterator[str]:
    """Every form one edit away."""
    yield from _swapped(word)
    for n in range(len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:n] + letter + word[n:]
            if n < len(word):
                yield word[:n] + letter + word[n + 1 :]
        if n < len(word):
            yield word[:n] + word[n + 1 :]
