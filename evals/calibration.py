"""What the confidence is worth: risk–coverage curve with its area, and the reliability diagram."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from assistant.answer import Record

BINS = 10


class CurvePoint(Record):
    """Share of the items answered at a threshold, and the share of those that are wrong."""

    coverage: float
    risk: float


class Bin(Record):
    """Answers of like confidence: how sure they were, and how often they were right."""

    low: float
    high: float
    n: int
    confidence: float
    accuracy: float


def risk_coverage(confidences: Sequence[float], right: Sequence[bool]) -> tuple[CurvePoint, ...]:
    """The curve as the threshold falls; items of equal confidence enter together, so their order changes nothing."""
    pairs = sorted(zip(confidences, right, strict=True), key=lambda pair: -pair[0])
    points, taken, wrong = [], 0, 0
    for _, group in groupby(pairs, key=lambda pair: pair[0]):
        members = [is_right for _, is_right in group]
        taken += len(members)
        wrong += members.count(False)
        points.append(CurvePoint(coverage=taken / len(pairs), risk=wrong / taken))
    return tuple(points)


def area_under(points: Sequence[CurvePoint]) -> float:
    """Area under the curve, as steps: 0 if nothing is wrong, the overall error rate if confidence tells nothing."""
    area, before = 0.0, 0.0
    for point in points:
        area += point.risk * (point.coverage - before)
        before = point.coverage
    return area


def reliability(confidences: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """Ten bins of equal width; empty ones are left out."""
    bins = []
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        inside = [
            (confidence, is_right)
            for confidence, is_right in zip(confidences, right, strict=True)
            if low <= confidence < high or (number == BINS - 1 and confidence == 1)
        ]
        if inside:
            sure = sum(confidence for confidence, _ in inside) / len(inside)
            true = sum(is_right for _, is_right in inside) / len(inside)
            bins.append(Bin(low=low, high=high, n=len(inside), confidence=sure, accuracy=true))
    return tuple(bins)


def expected_calibration_error(bins: Sequence[Bin]) -> float:
    """Mean distance between confidence and accuracy, weighted by the bins' sizes; 0 without answers."""
    total = sum(one.n for one in bins)
    return sum(one.n * abs(one.confidence - one.accuracy) for one in bins) / total if total else 0.0
