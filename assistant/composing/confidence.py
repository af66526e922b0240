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

# Logistic regression, classes weighed equally, on the development half of the reference set and questions of three
# more authors, with the list of outside subjects switched off so that it learns what the list has not foreseen.
INTERCEPT = -3.1
WEIGHTS = {
    "dense": 4.4,
    "coverage": 2.8,
    "agreement": 1.05,
    "unbound": -5.7,
    "missing_term": -3.2,
    "missing_noun": -3.9,
    "unknown_name": -12.9,
    "unknown_noun": -6.3,
    "unknown_either": -2.4,
    "unknown_common": -4.2,
}
READ_TOGETHER = 3  # sentences; about as many as an answer quotes


@dataclass(frozen=True)
class Confidence:
    """A probability-like value and the words of the question that the corpus does not know."""

    value: float
    unknown: tuple[str, ...]


def confidence(
    question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase, spelling: Spelling
) -> Confidence:
    """From the best sentences' similarity, what of the question they leave out, and what of it the corpus never names.

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
    missing = _missing(question, ranked[:READ_TOGETHER], evidence, frozenset(topical) - {*strange})
    features = {
        "dense": max(unit.dense for unit in ranked),
        "coverage": _coverage(question, ranked, evidence, frozenset(topical) - {*common}),
        "agreement": ranked[0].agreement,
        "unbound": unbound(question, ranked, evidence),
        "missing_term": sum(weight for concept, weight in missing.items() if concept.term) / total,
        "missing_noun": sum(weight for concept, weight in missing.items() if _is_plain_noun(concept)) / total,
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


def _coverage(
    question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase, counted: frozenset[Concept]
) -> float:
    """The best share of the counted concepts that one sentence covers."""
    weights = {place: evidence.weight(one) for place, one in enumerate(question.concepts) if one in counted}
    total = sum(weights.values()) or 1.0
    return max(sum(weight * unit.shares[place] for place, weight in weights.items()) / total for unit in ranked)


def _missing(
    question: Question, best: Sequence[ScoredUnit], evidence: EvidenceBase, counted: frozenset[Concept]
) -> dict[Concept, float]:
    """The weight of each concept that the best sentences and the headings above them leave out together."""
    return {
        concept: evidence.weight(concept) * (1.0 - max(unit.shares[number] for unit in best))
        for number, concept in enumerate(question.concepts)
        if concept in counted
    }


def _is_plain_noun(concept: Concept) -> bool:
    return not concept.term and word_kind(concept.word) in ("name", "noun")
