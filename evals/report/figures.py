"""How numbers are written in a report."""

from __future__ import annotations

from evals.intervals import Interval
from evals.metrics import Metric


def figure(interval: Interval | None, metric: Metric) -> str:
    """ "0.812 (0.770–0.851)", or a dash where the run hasn't the figure."""
    if interval is None:
        return "–"
    return f"{number(interval.value, metric)} ({number(interval.low, metric)}–{number(interval.high, metric)})"


def number(value: float, metric: Metric) -> str:
    """Three decimals for shares, one for counts."""
    return f"{value:.3f}" if metric.percent else f"{value:.1f}"


def change(interval: Interval, metric: Metric) -> str:
    """A difference with its sign and interval."""
    digits = 3 if metric.percent else 1
    return f"{interval.value:+.{digits}f} ({interval.low:+.{digits}f} to {interval.high:+.{digits}f})"


def share(interval: Interval) -> str:
    """A proportion with its interval and the number of trials."""
    return f"{interval.value:.3f} ({interval.low:.3f}–{interval.high:.3f}), n = {interval.n}"
