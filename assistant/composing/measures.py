"""Measures a question asks for: a kappa of one score is no kappa of another, so subject and measure stand together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.composing.evidence import EvidenceBase, ScoredUnit
from assistant.composing.exclusive import GROUPS, named_values
from assistant.composing.question import Concept, Question
from assistant.text import stems


@dataclass(frozen=True)
class Measure:
    """A measure with the words that ask for it and the wording by which a sentence gives it."""

    asked: re.Pattern[str]
    given: re.Pattern[str]


def _measure(asked: str, given: str) -> Measure:
    return Measure(re.compile(rf"\b(?:{asked})", re.IGNORECASE), re.compile(given, re.IGNORECASE))


_NUMBERED_TIME = r"\d.{0,12}\b(?:hours?|days?|weeks?|months?|years?)\b"

MEASURES: Final[Sequence[Measure]] = (
    _measure(
        r"kappas?\b|icc\b|intra-?class|inter[- ]?(?:observer|reader|rater)|intra[- ]?(?:observer|reader|rater)|reproducib\w+|reliabilit\w+",
        r"kappa|\bICC\b|intraclass|(?:inter|intra)-?(?:observer|reader|rater)|reproducib|reliab|agreement (?:between|among) (?:the )?(?:observers|readers|raters)",
    ),
    _measure(
        r"sensitivity|specificity|predictive values?|ppv\b|npv\b|auc\b|diagnostic (?:yield|accuracy)|false[- ]positive rate",
        r"sensitiv|specific\b|specificity|predictive value|accura|\bAUC\b|\bmiss.{0,60}%|%.{0,60}\bmiss",
    ),
    _measure(
        r"percent\w*|per cent|proportion|what (?:share|fraction)|incidence|prevalence|rates?\b|how (?:often|common|frequent\w*)|%",
        r"%|per cent|\d+ of (?:the )?\d+|one in|\bhalf\b|\bthird\b",
    ),
    _measure(r"survival|survive|life expectancy|mortality", r"surviv|\bmonths?\b|mortality|prognos"),
    _measure(r"cut-?offs?|cut off|thresholds?", r"cut-?off|threshold|\d"),
    _measure(r"suv\w*", r"\bSUV"),
    _measure(r"b-?values?\b", r"\bb-?values?\b.{0,30}\d|\bb\s?=?\s?\d"),
    _measure(r"kvp?\b|tube (?:voltage|current)|mas\b", r"\bkVp?\b|tube voltage"),
    _measure(r"costs?\b|qalys?\b|price|how expensive", r"\bcosts?\b|QALY|expens"),
    _measure(r"complications?\b|side effects?|adverse", r"complicat|side effect|adverse"),
    _measure(r"particle sizes?|particle diameter|gauge\b|needle size", r"µm|micromet|microns|gauge"),
    _measure(r"correlat\w+|r value|p-?values?|odds ratio|hazard ratio", r"correlat|associat|predict|\bp\s?[=<]|odds|hazard"),
    _measure(r"how (?:many|much) (?:minutes|time)|how long (?:does|do) (?:it|they) take|reading time", r"\d.{0,12}\b(?:seconds?|minutes?)\b"),
    _measure(r"(?:how many|in) (?:weeks|months|days|years)\b|intervals?\b", _NUMBERED_TIME),
    _measure(r"adc\b", r"\bADC\b|apparent diffusion"),
)  # fmt: skip


def asked_measures(text: str) -> list[Measure]:
    """The measures that a question asks for."""
    return [measure for measure in MEASURES if measure.asked.search(text)]


def unbound(question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase) -> float:
    """The share of the subject that no sentence with the measure asked for is about; 0 without a measure.

    A sentence is about what it names, and less about what only a heading above it names.
    """
    return max((_unbound(one, question, ranked, evidence) for one in asked_measures(question.text)), default=0.0)


def _unbound(measure: Measure, question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase) -> float:
    subject = {
        number: evidence.weight(concept)
        for number, concept in enumerate(question.concepts)
        if _is_subject(concept, measure)
    }
    total = sum(subject.values())
    if not total:
        return 0.0
    scores = named_values(question.own_stems)[_SCORES]
    giving = [unit for unit in ranked if measure.given.search(unit.placed.unit.display) and _speaks_of(unit, scores)]
    named = (sum(weight * unit.shares[number] for number, weight in subject.items()) for unit in giving)
    return 1.0 - max(named, default=0.0) / total


_SCORES: Final = next(place for place, group in enumerate(GROUPS) if "SINS" in group)


def _speaks_of(unit: ScoredUnit, scores: frozenset[str]) -> bool:
    """Whether a sentence or the headings above it name one of the scores asked about; true if none is."""
    above = frozenset(stems(" ".join((unit.passage.article, *unit.placed.unit.heading))))
    return not scores or bool(scores & named_values(unit.own_stems | above)[_SCORES])


def _is_subject(concept: Concept, measure: Measure) -> bool:
    """Whether a concept names what is measured: a term of the field other than the measure itself."""
    return concept.term and not measure.asked.search(concept.word)
