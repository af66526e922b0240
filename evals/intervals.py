"""Intervals that respect paraphrase families: whole clusters are resampled, never single items.

Percentile bootstrap, 10,000 resamples, seed 0; BCa gives NaN on constant data. Counts get Wilson's interval.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from assistant.answer import Record

RESAMPLES = 10_000
SEED = 0
LEVEL = 0.95
_CHUNK = 1_000


class Interval(Record):
    """A figure with its 95 % interval and the number of items behind it."""

    value: float
    low: float
    high: float
    n: int


def cluster_bootstrap(values: Sequence[float], clusters: Sequence[str], *, resamples: int = RESAMPLES) -> Interval:
    """Mean of the values with a percentile interval from resampling whole clusters.

    Raises ValueError without values, or where values and clusters differ in number.
    """
    if not values or len(values) != len(clusters):
        raise ValueError("as many values as clusters are needed, and at least one")
    # Sorted, so that the order of the items changes nothing, not even in the last digit.
    ordered = sorted(zip(clusters, values, strict=True))
    names, positions = np.unique([cluster for cluster, _ in ordered], return_inverse=True)
    numbers = np.array([value for _, value in ordered], dtype=float)
    sums = np.bincount(positions, weights=numbers, minlength=len(names))
    counts = np.bincount(positions, minlength=len(names)).astype(float)
    means = _resampled_means(sums, counts, resamples)
    low, high = np.percentile(means, [100 * (1 - LEVEL) / 2, 100 * (1 + LEVEL) / 2])
    return Interval(value=float(numbers.mean()), low=float(low), high=float(high), n=len(values))


def wilson(successes: int, total: int) -> Interval:
    """A proportion with Wilson's 95 % interval; without any trial it is 0 with the interval 0..1."""
    if total == 0:
        return Interval(value=0.0, low=0.0, high=1.0, n=0)
    from scipy.stats import binomtest

    bounds = binomtest(successes, total).proportion_ci(LEVEL, method="wilson")
    return Interval(value=successes / total, low=float(bounds.low), high=float(bounds.high), n=total)


def paired_difference(
    ours: Mapping[str, float], theirs: Mapping[str, float], cluster_of: Mapping[str, str]
) -> Interval | None:
    """Mean of ours minus theirs on the ids that both have; None if they share none."""
    shared = sorted(ours.keys() & theirs.keys())
    if not shared:
        return None
    differences = [ours[key] - theirs[key] for key in shared]
    return cluster_bootstrap(differences, [cluster_of[key] for key in shared])


def _resampled_means(sums: np.ndarray, counts: np.ndarray, resamples: int) -> np.ndarray:
    generator = np.random.default_rng(SEED)
    parts = []
    for first in range(0, resamples, _CHUNK):
        drawn = generator.integers(0, len(sums), (min(_CHUNK, resamples - first), len(sums)))
        parts.append(sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1))
    return np.concatenate(parts)
