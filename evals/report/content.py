"""What a report says, before it is set as Markdown or HTML."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Record
from evals.calibration import Bin, CurvePoint
from evals.comparing import Comparison, compare
from evals.intervals import Interval
from evals.metrics import (
    METRICS,
    Declining,
    Metric,
    calibration_error,
    curve,
    declining,
    interval,
    reliability_bins,
    risk_coverage_area,
)
from evals.results import Run, Scored

WORST = 10
CATEGORY_FIGURE = {True: "full_answer", False: "reaction_right"}


class Row(Record):
    """A figure of the first run, and of every other run in their order."""

    metric: Metric
    intervals: tuple[Interval | None, ...]


class Category(Record):
    """Full answers of an answerable category, or named reactions of one to decline."""

    name: str
    answerable: bool
    interval: Interval


class Content(Record):
    """Everything a report shows."""

    run: Run
    labels: tuple[str, ...]
    rows: tuple[Row, ...]
    declining: tuple[Declining, ...]
    areas: tuple[float, ...]
    calibration_errors: tuple[float, ...]
    categories: tuple[Category, ...]
    curves: tuple[tuple[CurvePoint, ...], ...]
    bins: tuple[Bin, ...]
    comparisons: tuple[Comparison, ...]
    worst: tuple[Scored, ...]


def content_of(runs: Sequence[Run]) -> Content:
    """The report's content; the first run is the one reported on, the others stand beside it."""
    first = runs[0]
    rows = (Row(metric=m, intervals=tuple(interval(run.items, m.key) for run in runs)) for m in METRICS)
    return Content(
        run=first,
        labels=tuple(run.label for run in runs),
        rows=tuple(row for row in rows if any(row.intervals)),
        declining=tuple(declining(run) for run in runs),
        areas=tuple(risk_coverage_area(run) for run in runs),
        calibration_errors=tuple(calibration_error(run) for run in runs),
        categories=tuple(_categories(first)),
        curves=tuple(curve(run) for run in runs),
        bins=reliability_bins(first),
        comparisons=tuple(compare(first, other) for other in runs[1:]),
        worst=tuple(worst_items(first)),
    )


def worst_items(run: Run) -> list[Scored]:
    """The ten items to look at first: said what it must not, answered what it must not, left out most."""
    wrong = [item for item in run.items if _badness(item) > 0]
    return sorted(wrong, key=lambda item: (-_badness(item), item.id))[:WORST]


def _badness(item: Scored) -> float:
    if item.scores.get("contradiction"):
        return 3.0
    if item.scores["should_decline"]:
        return 2.0 * (1 - item.scores["reaction_right"]) if item.red_flag else 1 - item.scores["reaction_right"]
    return 1 - item.scores.get("key_fact_recall", 1.0)


def _categories(run: Run) -> list[Category]:
    found = []
    for name in sorted({item.category for item in run.items}):
        members = [item for item in run.items if item.category == name]
        answerable = not members[0].scores["should_decline"]
        figure = interval(members, CATEGORY_FIGURE[answerable])
        if figure is not None:
            found.append(Category(name=name, answerable=answerable, interval=figure))
    return sorted(found, key=lambda category: (not category.answerable, category.name))
