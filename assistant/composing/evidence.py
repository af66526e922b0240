"""Which sentences of the library speak to a question: every curated unit, and those of the best ingested passages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from assistant.answer import Passage, SearchHit
from assistant.composing.definitions import defines
from assistant.composing.exclusive import conflicts, named_values
from assistant.composing.question import Concept, Question, holds_level, holds_number
from assistant.composing.unit_index import UnitIndex
from assistant.library.catalogue import PlacedUnit
from assistant.library.embedding import TokenVectors
from assistant.library.search import Library
from assistant.library.token_index import index_tokens
from assistant.text import count_words

# Chosen on the development half of the reference set for key-fact recall at a bounded length.
WEIGHTS = {"dense": 0.20, "around": 0.60, "coverage": 0.60, "heading": 0.20, "opening": 0.10, "conflict": -0.10}
# "What is SINS?": a hundred sentences name it; the author tells what it is at the head of a section on nothing narrower.
ONE_SUBJECT = {"opening": 0.20, "narrowness": -0.05, "defines": 0.30}
TOKENS_WEIGHT = 1.00
TOKENS_READ = 200  # units whose word pieces are compared; the others are too far behind to catch up
VALUE_BONUS = 0.05  # the sentence holds the number or vertebra that was asked about, or a span around it
VALUES_READ = 300  # units whose numbers are read; the others are too far behind for the bonus to matter
LONG_UNIT_PENALTY = 0.05  # a long list is quoted whole, so it has to be clearly better than a sentence
LONG_UNIT_WORDS = 70
KEPT = 60


@dataclass(frozen=True)
class ScoredUnit:
    """A quotable unit with its score for one question and the parts of that score."""

    placed: PlacedUnit
    passage: Passage
    score: float
    dense: float
    coverage: float
    agreement: float  # 1 in the passage that as a whole is nearest to the question, 1/2 in the next, and so on
    shares: tuple[float, ...]  # how far it covers each concept of the question
    own_stems: frozenset[str]

    @property
    def words(self) -> int:
        return count_words(self.placed.unit.display)


@dataclass(frozen=True)
class Similarities:
    """How near a question comes to units: as wholes, by the passage around each, and, on demand, by their word pieces."""

    whole: np.ndarray
    around: Mapping[int, float]
    tokens: Callable[[Sequence[int]], np.ndarray]


class EvidenceBase:
    """The curated units, loaded once for an opened library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _curated(self) -> UnitIndex:
        catalogue = self._library.catalogue
        passages = catalogue.passages(range(catalogue.curated_passage_count))
        units = catalogue.units_at(range(len(self._library.generation.unit_vectors)))
        return UnitIndex(units, dict(enumerate(passages)))

    @property
    def word_counts(self) -> Mapping[str, int]:
        """Every word of the curated sentences and how often it stands there."""
        return self._curated.word_counts

    def holds(self, word: str) -> bool:
        """Whether the corpus holds a word, in whatever ending."""
        return self._curated.holds(word)

    def weight(self, concept: Concept) -> float:
        """How much the concept says of a question's topic."""
        return self._curated.weight(concept)

    def known(self, concept: Concept) -> bool:
        """Whether the corpus ever names the concept."""
        return self._curated.known(concept)

    def whole_list(self, item: ScoredUnit) -> ScoredUnit | None:
        """The list that an item belongs to, scored as its item."""
        near = self._library.catalogue.units_of([item.placed.passage])
        inside = item.placed.unit
        for one in near:
            if one.unit.kind == "list" and one.unit.start <= inside.start and inside.end <= one.unit.end:
                return replace(item, placed=one)
        return None

    def rank(self, question: Question, read: TokenVectors, hits: Sequence[SearchHit]) -> list[ScoredUnit]:
        """The best units, best first; `read` is the question as the embedding model reads it."""
        generation = self._library.generation
        rarity = generation.unit_tokens.rarity(read, self._library.embedder.token_text)
        curated = Similarities(
            generation.unit_vectors @ read.whole,
            dict(enumerate(generation.curated_vectors @ read.whole)),
            lambda rows: generation.unit_tokens.scores(read, rarity, rows),
        )
        scored = self._score(question, self._curated, curated)
        ingested = self._ingested(hits)
        if ingested is not None:
            texts = self._library.embedder.embed_tokens([one.unit.display for one in ingested.units])
            pieces = index_tokens(texts)
            foreign = Similarities(
                np.stack([text.whole for text in texts]) @ read.whole,
                {self._library.catalogue.position_of[hit.passage.id]: hit.dense for hit in hits},
                lambda rows: pieces.scores(read, rarity, rows),
            )
            scored += self._score(question, ingested, foreign)
        return sorted(scored, key=lambda unit: (-unit.score, unit.placed.position))[:KEPT]

    def _ingested(self, hits: Sequence[SearchHit]) -> UnitIndex | None:
        """Units of the passages found in ingested documents, which are too many to keep in memory."""
        catalogue = self._library.catalogue
        positions = [catalogue.position_of[hit.passage.id] for hit in hits]
        foreign = [position for position in positions if position >= catalogue.curated_passage_count]
        units = catalogue.units_of(foreign) if foreign else []
        return UnitIndex(units, dict(zip(foreign, catalogue.passages(foreign), strict=True))) if units else None

    def _score(self, question: Question, index: UnitIndex, near: Similarities) -> list[ScoredUnit]:
        if not len(index):
            return []
        weights = np.array([self.weight(concept) for concept in question.concepts])
        total = weights.sum() or 1.0
        shares = np.array([index.shares(concept) for concept in question.concepts]).reshape(len(weights), len(index))
        above = np.array([index.heading_shares(concept) for concept in question.concepts]).reshape(shares.shape)
        coverage, headings = weights @ shares / total, weights @ above / total
        scores = WEIGHTS["dense"] * near.whole + WEIGHTS["coverage"] * coverage + WEIGHTS["heading"] * headings
        scores = scores + WEIGHTS["around"] * np.array([near.around[one.passage] for one in index.units])
        scores = scores + WEIGHTS["opening"] * index.openings
        if len(question.topical) == 1:
            scores = scores + _of_one_subject(question.topical[0], index, scores)
        scores = scores + WEIGHTS["conflict"] * conflicts(named_values(question.own_stems), index.values)
        scores = scores - np.array([_length_penalty(one) for one in index.units])
        scores = scores + _value_bonus(question, index, scores)
        scores = _with_tokens(scores, near.tokens)
        best = np.argsort(-scores, kind="stable")[:KEPT]
        nearest = sorted(near.around, key=lambda passage: -near.around[passage])
        places = {passage: place for place, passage in enumerate(nearest, start=1)}
        return [
            ScoredUnit(
                placed=index.units[row],
                passage=index.passage(row),
                score=float(scores[row]),
                dense=float(near.whole[row]),
                coverage=float(coverage[row]),
                agreement=1.0 / places[index.units[row].passage],
                shares=tuple(shares[:, row].tolist()),
                own_stems=index.stem_sets[row],
            )
            for row in best.tolist()
        ]


def _of_one_subject(concept: Concept, index: UnitIndex, scores: np.ndarray) -> np.ndarray:
    """What tells sentences apart when a question names one thing only: place, heading, and whether they say what it is."""
    bonus = ONE_SUBJECT["opening"] * index.openings + ONE_SUBJECT["narrowness"] * index.narrowness
    for row in np.argsort(-scores, kind="stable")[:VALUES_READ].tolist():
        bonus[row] += ONE_SUBJECT["defines"] * defines(index.units[row].unit.display, concept)
    return np.asarray(bonus)


def _with_tokens(scores: np.ndarray, tokens: Callable[[Sequence[int]], np.ndarray]) -> np.ndarray:
    """The scores with those of the word pieces for the best units, and out of reach for the others."""
    best = np.argsort(-scores, kind="stable")[:TOKENS_READ]
    found = np.full(len(scores), -1.0)
    found[best] = scores[best] + TOKENS_WEIGHT * tokens(best.tolist())
    return found


def _length_penalty(one: PlacedUnit) -> float:
    is_long = one.unit.kind == "list" and count_words(one.unit.display) > LONG_UNIT_WORDS
    return LONG_UNIT_PENALTY if is_long else 0.0


def _value_bonus(question: Question, index: UnitIndex, scores: np.ndarray) -> np.ndarray:
    """A bonus for the share of the numbers and vertebrae asked about that a unit holds."""
    bonus = np.zeros(len(index))
    asked = len(question.numbers) + len(question.levels)
    if asked:
        for row in np.argsort(-scores, kind="stable")[:VALUES_READ].tolist():
            bonus[row] = VALUE_BONUS * _values_held(question, index.units[row].unit.display) / asked
    return bonus


def _values_held(question: Question, text: str) -> int:
    held = sum(holds_number(text, number) for number in question.numbers)
    return held + sum(holds_level(text, level) for level in question.levels)
