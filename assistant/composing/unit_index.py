"""Quotable units prepared for matching: for each stem, the units that hold it, themselves or in the headings above."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np

from assistant.answer import Passage
from assistant.composing.exclusive import named_values
from assistant.composing.question import FRAMING_WEIGHT, Concept
from assistant.library.catalogue import PlacedUnit
from assistant.library.lexical import content_stems
from assistant.text import stems, words

HEADING_SHARE = 0.6  # a concept named only by the heading or title above a sentence counts less than one in it
RELATED_SHARE = 0.6

_OPENING_SHARES = {1: 1.0, 2: 0.5}

Rows = np.ndarray[tuple[int], np.dtype[np.int64]]
Shares = np.ndarray[tuple[int], np.dtype[np.float64]]


class UnitIndex:
    """Units with the passages they lie in; row numbers count from 0 in the order given."""

    def __init__(self, units: Sequence[PlacedUnit], passages: Mapping[int, Passage]) -> None:
        self.units = units
        self.passages = passages
        own = [one.stems for one in units]
        stemmed: dict[str, frozenset[str]] = {}
        above = [stemmed.setdefault(text, frozenset(stems(text))) if text not in stemmed else stemmed[text]
                 for text in map(self._headings, units)]  # fmt: skip
        self.stem_sets = own
        self.values = [_values(mine, theirs) for mine, theirs in zip(own, above, strict=True)]
        self._own = _postings(own)
        self._above = _postings(above)
        self._everywhere = _postings([mine | theirs for mine, theirs in zip(own, above, strict=True)])

    def _headings(self, one: PlacedUnit) -> str:
        return " ".join([self.passages[one.passage].article, *one.unit.heading])

    def __len__(self) -> int:
        return len(self.units)

    def passage(self, row: int) -> Passage:
        """The passage in which a unit lies."""
        return self.passages[self.units[row].passage]

    @cached_property
    def openings(self) -> Shares:
        """1 for the first unit of a section, 0.5 for the second: authors put the headline there."""
        seen: dict[tuple[str, tuple[str, ...]], int] = {}
        result = np.zeros(len(self.units))
        for row, one in enumerate(self.units):
            section = (self.passages[one.passage].source, one.unit.heading)
            place = seen[section] = seen.get(section, 0) + 1
            result[row] = _OPENING_SHARES.get(place, 0.0)
        return result

    @cached_property
    def narrowness(self) -> Shares:
        """How many words of meaning the nearest heading has: "SINS pain item" is narrower than "What the SINS measures"."""
        nearest = [one.unit.heading[-1] if one.unit.heading else "" for one in self.units]
        sizes = {heading: float(len(set(content_stems(heading)))) for heading in set(nearest)}
        return np.array([sizes[heading] for heading in nearest])

    @cached_property
    def word_counts(self) -> Mapping[str, int]:
        """Every word of the units, as written but for case and accents, and how often it stands there."""
        return Counter(word for one in self.units for word in words(one.unit.display))

    def holds(self, word: str) -> bool:
        """Whether any unit holds a word, in whatever ending."""
        return all(stem in self._everywhere for stem in stems(word))

    def known(self, concept: Concept) -> bool:
        """Whether any unit could cover the concept."""
        return any(len(self._rows(self._everywhere, stems_)) for stems_ in concept.alternatives)

    def weight(self, concept: Concept) -> float:
        """How much it says that a unit covers the concept: rare words say more."""
        seen = max((len(self._rows(self._everywhere, stems_)) for stems_ in concept.alternatives), default=0)
        rarity = math.log(1 + len(self.units) / (1 + seen))
        return rarity * concept.share * (FRAMING_WEIGHT if concept.framing else 1.0)

    def shares(self, concept: Concept) -> Shares:
        """For every unit, how far it covers the concept (0..1)."""
        shares = np.zeros(len(self.units))
        for stems_ in concept.related:
            shares[self._rows(self._own, stems_)] = RELATED_SHARE
        for stems_ in concept.alternatives:
            rows = self._rows(self._everywhere, stems_)
            shares[rows] = np.maximum(shares[rows], HEADING_SHARE)
        for stems_ in concept.alternatives:
            shares[self._rows(self._own, stems_)] = 1.0
        return shares

    def heading_shares(self, concept: Concept) -> Shares:
        """For every unit, whether the headings above it name the concept (0 or 1)."""
        shares = np.zeros(len(self.units))
        for stems_ in concept.alternatives:
            shares[self._rows(self._above, stems_)] = 1.0
        return shares

    @staticmethod
    def _rows(postings: Mapping[str, Rows], stems_: Iterable[str]) -> Rows:
        """Units that hold all of the stems."""
        result: Rows | None = None
        for stem in stems_:
            rows = postings.get(stem)
            if rows is None:
                return _NONE
            result = rows if result is None else np.intersect1d(result, rows, assume_unique=True)
        return _NONE if result is None else result


def _values(own: frozenset[str], above: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The exclusive values a unit names, or, of a group it is silent on, those of the headings above it."""
    return tuple(mine or theirs for mine, theirs in zip(named_values(own), named_values(above), strict=True))


_NONE: Rows = np.zeros(0, dtype=np.int64)


def _postings(stem_sets: Sequence[frozenset[str]]) -> dict[str, Rows]:
    gathered: dict[str, list[int]] = {}
    for row, found in enumerate(stem_sets):
        for stem in found:
            gathered.setdefault(stem, []).append(row)
    return {stem: np.array(rows, dtype=np.int64) for stem, rows in gathered.items()}
