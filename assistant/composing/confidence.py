"""How sure the assistant is that its sentences answer the question; below a threshold it says that they don't."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.composing.english import word_kind
from assistant.composing.evidence import EvidenceBase, ScoredUnit
from assistant.composing.measures import unbound
from assistant.composing.question import Concept, Question
from assistant.composing.spelling import Spelling

# Logistic regression, classes weighed equally, on the development half of the reference set and the questions of two
# more authors, with the list of outside subjects switched off so that it learns what the list has not foreseen.
INTERCEPT = -3.6
WEIGHTS = {
    "dense": 5.1,
    "coverage": 3.8,
    "missing_term": -4.3,
    "unbound": -6.6,
    "unknown_name": -13.8,
    "unknown_noun": -5.7,
    "unknown_either": -2.9,
    "unknown_common": -4.5,
}


@dataclass(frozen=True)
class Confidence:
    """A probability-like value and the words of the question that the corpus does not know."""

    value: float
    unknown: tuple[str, ...]


def confidence(
    question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase, spelling: Spelling
) -> Confidence:
    """From the best sentences' similarity and coverage, and the share of the question that the corpus never names.

    A verb or an adjective that the corpus lacks only words the question ("insist", "relentless"), a noun may be its subject, and
    a name ("FRAX") nearly always is.
    """
    topical = [concept for concept in question.topical if not _is_shorthand(concept.word)]
    strange = [concept for concept in topical if not evidence.known(concept)]
    kinds = {concept.word: word_kind(concept.word) for concept in strange}
    topical = [concept for concept in topical if kinds.get(concept.word) != "wording"]
    rare = [concept for concept in strange if concept in topical and not spelling.is_common(concept.word)]
    common = [concept for concept in strange if concept in topical and concept not in rare]
    unknown = tuple(concept.word for concept in rare)
    if not ranked or not topical:
        return Confidence(0.0, unknown)
    total = sum(evidence.weight(concept) for concept in topical)
    counted = [concept for concept in topical if concept not in common]
    features = {
        "dense": max(unit.dense for unit in ranked),
        "coverage": _coverage(question, ranked, evidence, frozenset(counted)),
        "missing_term": _missing_term(question, ranked[0], evidence, total),
        "unbound": unbound(question, ranked, evidence),
        "unknown_common": sum(map(evidence.weight, common)) / total,
    }
    for kind in ("name", "noun", "either"):
        share = sum(evidence.weight(concept) for concept in rare if kinds[concept.word] == kind)
        features[f"unknown_{kind}"] = share / total
    logit = INTERCEPT + sum(WEIGHTS[name] * value for name, value in features.items())
    return Confidence(1 / (1 + math.exp(-logit)), unknown)


_SHORTHAND = frozenset("pt pts dx hx tx rx sx yo yr yrs ca fx f/u w/o abt cos bc im i'm u r ur plz".split())
_FORM_OF_A_NUMBER = frozenset(("percent", "percents", "percentage", "percentages"))  # sentences write "%"


def _is_shorthand(word: str) -> bool:
    """Whether a word is a typing habit or a form of number and no subject: "pts", "dx", "can't", "percent"."""
    return word in _SHORTHAND or word in _FORM_OF_A_NUMBER or "'" in word or "’" in word


def _missing_term(question: Question, best: ScoredUnit, evidence: EvidenceBase, total: float) -> float:
    """The weight of the heaviest term of the field that the best sentence and the headings above it leave out."""
    missing = (
        evidence.weight(concept) * (1.0 - best.shares[number])
        for number, concept in enumerate(question.concepts)
        if concept.term and not concept.framing
    )
    return max(missing, default=0.0) / total


def _coverage(
    question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase, topical: frozenset[Concept]
) -> float:
    """The best share of the topical concepts that one unit covers."""
    counted = {
        number: evidence.weight(concept) for number, concept in enumerate(question.concepts) if concept in topical
    }
    total = sum(counted.values()) or 1.0
    return max(sum(counted[n] * unit.shares[n] for n in counted) / total for unit in ranked)
