"""Two runs side by side: paired differences with intervals, and the items that flipped."""

from __future__ import annotations

from assistant.answer import Record
from assistant.errors import InputError
from evals.intervals import Interval
from evals.metrics import METRICS, Metric, difference, is_right
from evals.results import Run


class MetricDifference(Record):
    """A figure of both runs' shared items: run minus baseline."""

    metric: Metric
    interval: Interval

    @property
    def verdict(self) -> str:
        """ "better", "worse", or "no clear difference" where the interval holds 0."""
        if self.metric.higher_is_better is None or self.interval.low <= 0 <= self.interval.high:
            return "no clear difference"
        return "better" if (self.interval.value > 0) == self.metric.higher_is_better else "worse"


class Comparison(Record):
    """All differences, and the ids that became right or wrong."""

    run: str
    baseline: str
    differences: tuple[MetricDifference, ...]
    became_right: tuple[str, ...]
    became_wrong: tuple[str, ...]


def compare(run: Run, baseline: Run) -> Comparison:
    """Paired comparison on the ids that both runs have. InputError where they share none."""
    right, right_before = _right(run), _right(baseline)
    shared = sorted(right.keys() & right_before.keys())
    if not shared:
        raise InputError("the two results share no item; compare runs over the same set")
    found = [(metric, difference(run, baseline, metric.key)) for metric in METRICS]
    return Comparison(
        run=run.label,
        baseline=baseline.label,
        differences=tuple(MetricDifference(metric=m, interval=i) for m, i in found if i is not None),
        became_right=tuple(key for key in shared if right[key] and not right_before[key]),
        became_wrong=tuple(key for key in shared if right_before[key] and not right[key]),
    )


def _right(run: Run) -> dict[str, bool]:
    """For items to decline, right means that the named reaction was shown."""
    return {
        item.id: item.scores["reaction_right"] == 1 if item.scores["should_decline"] else is_right(item)
        for item in run.items
    }
