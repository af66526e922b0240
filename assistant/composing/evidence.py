"""Which sentences of the library speak to a question: every curated unit, and those of the best ingested passages."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from assistant.answer import Passage, SearchHit
from assistant.composing.question import FRAMING_WEIGHT, Concept, Question, holds_level, holds_number
from assistant.library.catalogue import PlacedUnit
from assistant.library.search import Library
from assistant.text import count_words, stems, words

HEADING_SHARE = 0.6  # a concept named only by the heading or title above a sentence counts less than one in it
RELATED_SHARE = 0.6
WEIGHTS = {"dense": 0.40, "coverage": 0.45, "passage": 0.15}
VALUE_BONUS = 0.12  # the sentence holds the number or vertebra that was asked about, or a span around it
LONG_UNIT_WORDS = 70


@dataclass(frozen=True)
class ScoredUnit:
    """A quotable unit with its score for one question and the parts of that score."""

    placed: PlacedUnit
    passage: Passage
    score: float
    dense: float
    coverage: float
    covered: frozenset[int]

    @property
    def words(self) -> int:
        return count_words(self.placed.unit.display)


@dataclass(frozen=True)
class _Indexed:
    """A unit prepared for matching."""

    placed: PlacedUnit
    own: frozenset[str]
    context: frozenset[str]


class EvidenceBase:
    """The curated units with their stems, loaded once for an opened library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _units(self) -> list[_Indexed]:
        count = len(self._library.generation.unit_vectors)
        placed = self._library.catalogue.units_at(range(count))
        titles = self._titles
        return [_indexed(one, titles) for one in placed]

    @cached_property
    def _titles(self) -> dict[int, str]:
        positions = range(len(self._library.catalogue.passage_ids))
        return {n: passage.article for n, passage in zip(positions, self._curated_passages, strict=False)}

    @cached_property
    def _curated_passages(self) -> list[Passage]:
        catalogue = self._library.catalogue
        count = catalogue.curated_passage_count
        return catalogue.passages(range(count))

    @cached_property
    def _frequencies(self) -> Counter[str]:
        return Counter(stem for unit in self._units for stem in unit.own | unit.context)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the curated sentences, as written but for case and accents."""
        return frozenset(word for unit in self._units for word in words(unit.placed.unit.display))

    def weight(self, concept: Concept) -> float:
        """How much it says that a sentence covers the concept: rare words say more."""
        seen = max((min(self._frequencies[stem] for stem in stems_) for stems_ in concept.alternatives), default=0)
        rarity = math.log(1 + len(self._units) / (1 + seen))
        return rarity * (FRAMING_WEIGHT if concept.framing else 1.0)

    def known(self, concept: Concept) -> bool:
        """Whether any sentence of the corpus could cover the concept."""
        return any(all(self._frequencies[stem] for stem in stems_) for stems_ in concept.alternatives)

    def rank(self, question: Question, vector: np.ndarray, hits: Sequence[SearchHit]) -> list[ScoredUnit]:
        """All candidate units, best first."""
        passage_scores = {hit.passage.id: hit.score for hit in hits}
        weights = [self.weight(concept) for concept in question.concepts]
        scored = [*self._score_curated(question, weights, vector, passage_scores),
                  *self._score_ingested(question, weights, vector, hits)]  # fmt: skip
        return sorted(scored, key=lambda unit: (-unit.score, unit.placed.position))

    def _score_curated(
        self,
        question: Question,
        weights: Sequence[float],
        vector: np.ndarray,
        passage_scores: dict[str, float],
    ) -> list[ScoredUnit]:
        if not self._units:
            return []
        dense = self._library.generation.unit_vectors @ vector
        return [
            self._scored(
                question,
                weights,
                unit,
                float(similarity),
                self._curated_passages[unit.placed.passage],
                passage_scores,
            )
            for unit, similarity in zip(self._units, dense, strict=True)
        ]

    def _score_ingested(
        self, question: Question, weights: Sequence[float], vector: np.ndarray, hits: Sequence[SearchHit]
    ) -> list[ScoredUnit]:
        catalogue = self._library.catalogue
        positions = [catalogue.position_of[hit.passage.id] for hit in hits]
        foreign = [position for position in positions if position >= catalogue.curated_passage_count]
        if not foreign:
            return []
        passages = dict(zip(foreign, catalogue.passages(foreign), strict=True))
        titles = {position: passage.article for position, passage in passages.items()}
        units = [_indexed(placed, titles) for placed in catalogue.units_of(foreign)]
        dense = self._library.embedder.embed([unit.placed.unit.display for unit in units]) @ vector
        scores = {hit.passage.id: hit.score for hit in hits}
        return [
            self._scored(question, weights, unit, float(similarity), passages[unit.placed.passage], scores)
            for unit, similarity in zip(units, dense, strict=True)
        ]

    def _scored(
        self,
        question: Question,
        weights: Sequence[float],
        unit: _Indexed,
        dense: float,
        passage: Passage,
        passage_scores: dict[str, float],
    ) -> ScoredUnit:
        coverage, covered = _coverage(question.concepts, weights, unit)
        score = (
            WEIGHTS["dense"] * dense
            + WEIGHTS["coverage"] * coverage
            + WEIGHTS["passage"] * passage_scores.get(passage.id, 0.0)
            + VALUE_BONUS * _value_share(question, unit.placed.unit.display)
            - _length_penalty(unit)
        )
        return ScoredUnit(unit.placed, passage, score, dense, coverage, covered)


def _indexed(placed: PlacedUnit, titles: dict[int, str]) -> _Indexed:
    own = frozenset(stems(placed.unit.display))
    above = " ".join([titles.get(placed.passage, ""), *placed.unit.heading])
    return _Indexed(placed, own, frozenset(stems(above)) - own)


def _coverage(concepts: Sequence[Concept], weights: Sequence[float], unit: _Indexed) -> tuple[float, frozenset[int]]:
    """Share of the question's weight that a unit covers, and which concepts it covers itself."""
    total = sum(weights) or 1.0
    gained = 0.0
    covered = set()
    for number, (concept, weight) in enumerate(zip(concepts, weights, strict=True)):
        share = _share(concept, unit)
        gained += weight * share
        if share >= RELATED_SHARE:
            covered.add(number)
    return gained / total, frozenset(covered)


def _share(concept: Concept, unit: _Indexed) -> float:
    if any(alternative <= unit.own for alternative in concept.alternatives):
        return 1.0
    everywhere = unit.own | unit.context
    if any(alternative <= everywhere for alternative in concept.alternatives):
        return HEADING_SHARE
    if any(alternative <= unit.own for alternative in concept.related):
        return RELATED_SHARE
    return 0.0


def _value_share(question: Question, text: str) -> float:
    """Share of the numbers and vertebrae asked about that a text holds."""
    asked = len(question.numbers) + len(question.levels)
    if not asked:
        return 0.0
    held = sum(holds_number(text, number) for number in question.numbers)
    return (held + sum(holds_level(text, level) for level in question.levels)) / asked


def _length_penalty(unit: _Indexed) -> float:
    """A long list is quoted whole, so it has to be clearly better than a sentence."""
    return 0.05 if count_words(unit.placed.unit.display) > LONG_UNIT_WORDS else 0.0
