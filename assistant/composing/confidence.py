"""How sure the assistant is that its sentences answer the question; below a threshold it says that they don't."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.composing.evidence import EvidenceBase, ScoredUnit
from assistant.composing.question import Question

# Logistic weights; `benchmarks/` holds how they were fitted on the development half of the reference set.
INTERCEPT = -5.0
WEIGHTS = {"dense": 5.0, "coverage": 4.0, "unknown": -5.0}


@dataclass(frozen=True)
class Confidence:
    """A probability-like value and the words of the question that the corpus does not know."""

    value: float
    unknown: tuple[str, ...]


def confidence(question: Question, ranked: Sequence[ScoredUnit], evidence: EvidenceBase) -> Confidence:
    """From the best sentences' similarity and coverage, and the share of the question that the corpus never mentions."""
    topical = question.topical
    unknown = tuple(concept.word for concept in topical if not evidence.known(concept))
    if not ranked or not topical:
        return Confidence(0.0, unknown)
    weights = [evidence.weight(concept) for concept in topical]
    lost = sum(w for concept, w in zip(topical, weights, strict=True) if concept.word in unknown)
    features = {
        "dense": max(unit.dense for unit in ranked[:5]),
        "coverage": max(unit.coverage for unit in ranked[:5]),
        "unknown": lost / sum(weights),
    }
    logit = INTERCEPT + sum(WEIGHTS[name] * value for name, value in features.items())
    return Confidence(1 / (1 + math.exp(-logit)), unknown)
