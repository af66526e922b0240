"""What a request says of a case: free text in, facets and clues out. Pure; what isn't said stays null."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from assistant.tools.ages import person_in
from assistant.tools.differential_records import Entity, Facets, Finding
from assistant.tools.facet_words import (
    DENSITY_WORDS,
    NUMBER_WORDS,
    PART_WORDS,
    PLURALS,
    REGION_WORDS,
    FacetWords,
    joined_region,
    levels_in,
)
from assistant.tools.measurements import in_words
from assistant.tools.phrases import Match, Phrasebook, Word, longest, read_words
from assistant.tools.signals import signals_in
from assistant.tools.spellings import spelled

ENHANCEMENT_WORDS: FacetWords = {"present": ("enhance", "enhancement", "enhancing", "takes up contrast", "gad uptake")}
_WORDS_OF_FACET: dict[str, FacetWords] = {
    "density": DENSITY_WORDS,
    "number": NUMBER_WORDS,
    "part": PART_WORDS,
    "region": REGION_WORDS,
    "enhancement": ENHANCEMENT_WORDS,
}
CANCER = "known_cancer"
"""Key of the finding that `Facets.history_of_cancer` mirrors."""


class FoundFinding(NamedTuple):
    """A finding that the words state: there, or not there."""

    finding: Finding
    present: bool


class Lexicon(NamedTuple):
    """The table's and the facets' words, compiled once for a table."""

    findings: dict[str, Finding]
    finding_phrases: Phrasebook
    facet_phrases: dict[str, Phrasebook]
    vocabulary: frozenset[str]


@lru_cache(maxsize=8)
def lexicon_of(entities: tuple[Entity, ...]) -> Lexicon:
    """The words of a table, compiled."""
    findings = {
        clue.finding.key: clue.finding for entity in entities for clue in (*entity.clues_for, *entity.clues_against)
    }
    stated: dict[Hashable, tuple[str, ...]] = {}
    for key, finding in findings.items():
        stated[(key, True)] = finding.phrases
        stated[(key, False)] = finding.absent_phrases
    finding_phrases = Phrasebook(stated)
    facet_phrases = {facet: Phrasebook(words) for facet, words in _WORDS_OF_FACET.items()}
    vocabulary = finding_phrases.vocabulary.union(*(book.vocabulary for book in facet_phrases.values()))
    return Lexicon(findings, finding_phrases, facet_phrases, vocabulary)


def read_facets(text: str, entities: Sequence[Entity]) -> Facets:
    """Facets and clues stated in free text.

    Negated words count as stated absences ("no fever", "disc spared"); a text that says both leaves the matter open.
    """
    lexicon = lexicon_of(tuple(entities))
    plain = spelled(text)
    words = read_words(in_words(plain), lexicon.vocabulary)
    person = person_in(plain)
    signals, sequence_offsets = signals_in(plain)
    stated = stated_findings(words, lexicon)
    values = {facet: _values(book, words) for facet, book in lexicon.facet_phrases.items()}
    levels = [level for level in levels_in(plain) if level[2] not in sequence_offsets]
    cancer = next((found.present for found in stated if found.finding.key == CANCER), None)
    given: dict[str, Any] = {
        "age": person.age,
        "age_range": person.age_range,
        "setting": person.setting,
        "sex": person.sex,
        "density": _density(values["density"]),
        "number": _number(values["number"], levels, words),
        "part": _part(values["part"]),
        "region": joined_region([*values["region"], *(region for region, _, _ in levels)]),
        "enhancement": _enhancement(lexicon.facet_phrases["enhancement"], words),
        "history_of_cancer": cancer,
        "clues": tuple(found.finding.text(found.present) for found in stated),
    }
    return Facets(**given, **signals)


def findings_of(facets: Facets, entities: Sequence[Entity]) -> dict[str, bool]:
    """The findings that a case states, by key: its clues in any wording, and the history of cancer.

    Contradicting statements cancel each other, so the order of the clues never matters.
    """
    lexicon = lexicon_of(tuple(entities))
    stated: dict[str, set[bool]] = {}
    for clue in facets.clues:
        for found in _clue_findings(clue, lexicon):
            stated.setdefault(found.finding.key, set()).add(found.present)
    if facets.history_of_cancer is not None and CANCER in lexicon.findings:
        stated.setdefault(CANCER, set()).add(facets.history_of_cancer)
    return {key: next(iter(states)) for key, states in sorted(stated.items()) if len(states) == 1}


def _clue_findings(clue: str, lexicon: Lexicon) -> list[FoundFinding]:
    for finding in lexicon.findings.values():
        if clue in (finding.label, finding.absent_label):
            return [FoundFinding(finding, clue == finding.label)]
    return stated_findings(read_words(in_words(spelled(clue)), lexicon.vocabulary), lexicon)


def stated_findings(words: Sequence[Word], lexicon: Lexicon) -> list[FoundFinding]:
    """Findings that the words state, each once, in the order of the words; contradictions are left out."""
    by_key: dict[str, list[Match]] = {}
    for match in lexicon.finding_phrases.matches(words):
        by_key.setdefault(match.key[0], []).append(match)  # type: ignore[index]
    stated = []
    for key, matches in by_key.items():
        states = {match.key[1] != match.negated for match in longest(matches)}  # type: ignore[index]
        if len(states) == 1:
            stated.append(FoundFinding(lexicon.findings[key], states.pop()))
    return stated


def _values(book: Phrasebook, words: Sequence[Word]) -> list[str]:
    found = longest(book.matches(words))
    masked = frozenset(place for match in found if match.key is None for place in match.covers)
    return [
        str(match.key) for match in found if match.key is not None and not match.negated and not match.covers & masked
    ]


def _density(values: Iterable[str]) -> str | None:
    found = set(values)
    if "mixed" in found or {"lytic", "sclerotic"} <= found:
        return "mixed"
    return next(iter(found), None)


def _number(values: Sequence[str], levels: Sequence[tuple[str, int, int]], words: Sequence[Word]) -> str | None:
    if "solitary" in values:
        return "solitary"
    plural = any(word.text in PLURALS and not word.negated for word in words)
    several_levels = len({level[:2] for level in levels}) > 1
    return "multiple" if "multiple" in values or plural or several_levels else None


def _part(values: Iterable[str]) -> str | None:
    found = set(values)
    if "whole_vertebra" in found or {"body", "posterior_elements"} <= found:
        return "whole_vertebra"
    return next((part for part in ("endplate_disc", "posterior_elements", "body") if part in found), None)


def _enhancement(book: Phrasebook, words: Sequence[Word]) -> str | None:
    states = {match.negated for match in book.matches(words)}
    return None if len(states) != 1 else ("none" if states.pop() else "present")
