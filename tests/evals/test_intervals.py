"""Intervals and curves: laws that hold for any data, and examples worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.calibration import area_under, expected_calibration_error, reliability, risk_coverage
from evals.intervals import cluster_bootstrap, paired_difference, wilson

shares = st.lists(st.floats(0, 1), min_size=1, max_size=25)


@given(shares)
def test_interval_holds_to_0_and_1_and_around_the_mean(values: list[float]) -> None:
    found = cluster_bootstrap(values, [str(n % 7) for n in range(len(values))], resamples=200)
    assert 0 <= found.low <= found.high <= 1
    assert found.value == pytest.approx(sum(values) / len(values))


@given(st.permutations(list(range(12))))
def test_order_of_the_items_changes_nothing(order: list[int]) -> None:
    values, clusters = [n / 11 for n in range(12)], [str(n // 3) for n in range(12)]
    shuffled = cluster_bootstrap([values[n] for n in order], [clusters[n] for n in order], resamples=100)
    assert shuffled == cluster_bootstrap(values, clusters, resamples=100)


def test_constant_data_has_no_width() -> None:
    found = cluster_bootstrap([1.0] * 5, list("abcde"))
    assert (found.low, found.value, found.high) == (1, 1, 1)


def test_whole_clusters_are_resampled() -> None:
    values = [1.0] * 20 + [0.0] * 20
    alone = cluster_bootstrap(values, [str(n) for n in range(40)])
    families = cluster_bootstrap(values, [str(n // 10) for n in range(40)])
    assert families.high - families.low > 1.5 * (alone.high - alone.low)


def test_coverage_of_the_interval() -> None:
    generator = np.random.default_rng(1)
    held = 0
    for _ in range(100):
        values = (generator.random(200) < 0.8).astype(float)
        found = cluster_bootstrap(list(values), [str(n) for n in range(200)], resamples=400)
        held += found.low <= 0.8 <= found.high
    assert held >= 88


def test_wilson_by_hand() -> None:
    found = wilson(8, 10)
    assert (found.value, found.n) == (0.8, 10)
    assert (found.low, found.high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))
    assert wilson(0, 0).high == 1


def test_difference_is_paired_on_shared_ids() -> None:
    found = paired_difference({"a": 1.0, "b": 1.0, "c": 0.0}, {"a": 0.0, "b": 1.0, "d": 1.0}, {"a": "x", "b": "y"})
    assert found is not None
    assert (found.value, found.n) == (0.5, 2)
    assert paired_difference({"a": 1.0}, {"b": 1.0}, {"a": "x"}) is None


def test_risk_coverage_by_hand() -> None:
    points = risk_coverage([0.9, 0.8, 0.8, 0.1], [True, True, False, False])
    assert [(p.coverage, p.risk) for p in points] == [(0.25, 0), (0.75, 1 / 3), (1.0, 0.5)]
    assert area_under(points) == pytest.approx(0.5 * (1 / 3) + 0.25 * 0.5)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=30))
def test_area_lies_between_0_and_1_and_ends_at_the_error_rate(pairs: list[tuple[float, bool]]) -> None:
    points = risk_coverage([c for c, _ in pairs], [r for _, r in pairs])
    assert 0 <= area_under(points) <= 1
    assert points[-1].risk == pytest.approx(sum(not right for _, right in pairs) / len(pairs))


def test_confidence_without_worth_has_the_error_rate_as_area() -> None:
    assert area_under(risk_coverage([0.5] * 4, [True, False, True, False])) == 0.5


def test_reliability_by_hand() -> None:
    bins = reliability([0.95, 1.0, 0.15], [True, False, False])
    assert [(b.low, b.n, b.accuracy) for b in bins] == [(0.1, 1, 0.0), (0.9, 2, 0.5)]
    assert expected_calibration_error(bins) == pytest.approx((0.15 + 2 * (0.975 - 0.5)) / 3)
