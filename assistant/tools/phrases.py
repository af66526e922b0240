"""Finding a table's phrases in free text: endings, UK and US spelling, typing errors and negation.

A phrase is a run of words; stop words between them don't matter. `a + b` is met when both stand close to each
other in either order. Of two matches of one kind, one inside the other, the longer wins.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.tools.denial import DENIES, DENIES_AFTER, SENTENCE_MARKS, denied
from assistant.tools.spellings import spelled

NEAR = 4
"""How many words may stand between the two halves of `a + b`."""
LEAST_LETTERS = 6
"""Shorter words are never corrected: too many real words lie one letter apart."""

_WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?|[.;:!?\n,()]")
_STOP = frozenset(
    "a an the of is are be been being in on at to and & this that there it its his her has have by as some any".split()
)


@dataclass(frozen=True)
class Word:
    """One word of a text in the form in which it is matched."""

    text: str
    stem: str
    sentence: int
    clause: int
    negated: bool


@dataclass(frozen=True)
class Match:
    """A phrase found: what it stands for, the words it covers, and whether they were denied."""

    key: Hashable
    covers: frozenset[int]
    negated: bool


@dataclass(frozen=True)
class _Phrase:
    key: Hashable
    parts: tuple[tuple[str, ...], ...]
    negates: bool


class Phrasebook:
    """Phrases, each with the key it stands for, compiled for matching."""

    def __init__(self, phrases: Mapping[Any, Iterable[str]]) -> None:
        compiled = [_compiled(key, phrase) for key, texts in phrases.items() for phrase in texts]
        self._by_first: dict[str, list[_Phrase]] = {}
        for phrase in compiled:
            for part in phrase.parts if len(phrase.parts) > 1 else phrase.parts[:1]:
                self._by_first.setdefault(part[0], []).append(phrase)
        self._states = {part[-1] for phrase in compiled if len(phrase.parts) > 1 for part in phrase.parts[1:]}
        self.vocabulary = frozenset(
            word for texts in phrases.values() for phrase in texts for word in re.findall(r"[a-z]+", spelled(phrase))
        )

    def matches(self, words: Sequence[Word]) -> list[Match]:
        """Every phrase that stands in the words, shorter ones inside a longer one of the same key left out."""
        places = [place for place, word in enumerate(words) if word.text not in _STOP]
        found = {
            match
            for position in range(len(places))
            for phrase in self._by_first.get(words[places[position]].stem, ())
            for match in self._at(words, places, position, phrase)
        }
        return sorted(found, key=lambda match: (min(match.covers), str(match.key)))

    def _at(self, words: Sequence[Word], places: Sequence[int], position: int, phrase: _Phrase) -> Iterable[Match]:
        if len(phrase.parts) == 1:
            run = _run(words, places, position, phrase.parts[0])
            return [_match(words, run, phrase)] if run else []
        return self._near(words, places, position, phrase)

    def _near(self, words: Sequence[Word], places: Sequence[int], position: int, phrase: _Phrase) -> Iterable[Match]:
        first, second = phrase.parts
        for one, other in ((first, second), (second, first)):
            run = _run(words, places, position, one)
            if not run:
                continue
            after = position + len(one)
            for step in range(after, min(after + NEAR + 1, len(places))):
                rest = _run(words, places, step, other)
                between = places[after:step]
                if rest and words[rest[-1]].clause == words[run[0]].clause:
                    if not self._interrupted(words, between, run, rest, one is second):
                        yield _match(words, run + rest, phrase)
                    break

    def _interrupted(
        self,
        words: Sequence[Word],
        between: Sequence[int],
        run: tuple[int, ...],
        rest: tuple[int, ...],
        reversed_order: bool,
    ) -> bool:
        """Another state stands between ("CRP normal ESR raised"), or "and" before the organ ("spared and pedicle")."""
        if any(words[place].stem in self._states for place in between):
            return True
        joined = any(words[place].text == "and" for place in range(run[-1] + 1, rest[0]))
        return reversed_order and joined


def _compiled(key: Hashable, phrase: str) -> _Phrase:
    parts = tuple(_phrase_stems(part) for part in phrase.split("+"))
    if not all(parts) or len(parts) > 2:
        raise ValueError(f"the phrase {phrase!r} can't be matched; write words, or 'words + words'.")
    if any(len(stems) == 1 < len(part.split()) for stems, part in zip(parts, phrase.split("+"), strict=True)):
        raise ValueError(f"the phrase {phrase!r} is one word and stop words; write that word alone, if it is meant.")
    return _Phrase(key, parts, any(word in DENIES for word in spelled(phrase).split()))


def _phrase_stems(phrase: str) -> tuple[str, ...]:
    words = [word for word in _WORD.findall(spelled(phrase)) if word not in ",()" and word not in SENTENCE_MARKS]
    return tuple(stem(word) for word in words if word not in _STOP)


def _run(words: Sequence[Word], places: Sequence[int], position: int, part: tuple[str, ...]) -> tuple[int, ...] | None:
    covered = tuple(places[position : position + len(part)])
    if len(covered) < len(part) or any(
        words[place].stem != wanted for place, wanted in zip(covered, part, strict=True)
    ):
        return None
    same_clause = words[covered[0]].clause == words[covered[-1]].clause
    return covered if same_clause else None


def _match(words: Sequence[Word], covers: tuple[int, ...], phrase: _Phrase) -> Match:
    inside = any(words[place].negated for place in covers)
    negated = not phrase.negates and (inside or _denied_after(words, covers))
    return Match(phrase.key, frozenset(covers), negated)


def _denied_after(words: Sequence[Word], covers: tuple[int, ...]) -> bool:
    last = max(covers)
    following = [word for word in words[last + 1 : last + 3] if word.clause == words[last].clause]
    if any(word.text in ("not", "never", "can") for word in following):
        return False
    return any(word.text in DENIES_AFTER and word.text != "negative" for word in following) or (
        bool(following) and following[0].text == "negative"
    )


def longest(matches: Iterable[Match]) -> list[Match]:
    """Without the matches that lie wholly inside a longer one."""
    found = list(matches)
    return [match for match in found if not any(match.covers < other.covers for other in found)]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The Snowball English stem of one word."""
    return str(_stemmer().stemWord(word))  # type: ignore[attr-defined]


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import Stemmer

    return Stemmer.Stemmer("english")


def read_words(text: str, vocabulary: frozenset[str] = frozenset()) -> list[Word]:
    """The words of a text with clause numbers and negation; unknown long words are corrected to the vocabulary."""
    tokens = _WORD.findall(spelled(text))
    tokens = [_split_non(corrected(token, vocabulary), vocabulary) for token in tokens]
    flat = [part for parts in tokens for part in parts]
    negated = denied(flat)
    words, sentence, clause = [], 0, 0
    for place, token in enumerate(flat):
        if token in SENTENCE_MARKS or token in ",()":
            sentence += token in SENTENCE_MARKS
            clause += 1
            continue
        words.append(Word(token, stem(token), sentence, clause, negated[place]))
    return words


def _split_non(word: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    if word.startswith("non") and len(word) > 6 and word not in vocabulary and stem(word[3:]) in _stems(vocabulary):
        return ("non", word[3:])
    return (word,)


def corrected(word: str, vocabulary: frozenset[str]) -> str:
    """The one vocabulary word a typing error away, if the word itself is unknown and long enough."""
    if len(word) < LEAST_LETTERS or word in vocabulary or not word.isalpha() or not vocabulary:
        return word
    return _nearest(word, vocabulary)


@lru_cache(maxsize=4096)
def _nearest(word: str, vocabulary: frozenset[str]) -> str:
    from rapidfuzz.distance import OSA

    if stem(word) in _stems(vocabulary):
        return word
    allowed = 1 if len(word) < 9 else 2
    near = [
        (distance, known)
        for known in vocabulary
        if known[0] == word[0]
        and len(known) >= LEAST_LETTERS - 1
        and (distance := OSA.distance(word, known, score_cutoff=allowed)) <= allowed
    ]
    if not near:
        return word
    best = min(near)[0]
    candidates = sorted({stem(known): known for distance, known in near if distance == best}.values())
    return candidates[0] if len(candidates) == 1 else word


@lru_cache(maxsize=8)
def _stems(vocabulary: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in vocabulary)
