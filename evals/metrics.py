"""The figures of a run: which there are, what they are called, and their values with intervals."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Record
from evals.calibration import Bin, CurvePoint, area_under, expected_calibration_error, reliability, risk_coverage
from evals.intervals import Interval, cluster_bootstrap, paired_difference, wilson
from evals.results import Run, Scored


class Metric(Record):
    """A figure averaged over items; `higher_is_better` None where it has no good side."""

    key: str
    title: str
    higher_is_better: bool | None = True
    primary: bool = False
    percent: bool = True


METRICS = (
    Metric(key="key_fact_recall", title="Key-fact recall", primary=True),
    Metric(key="full_answer", title="Full answers", primary=True),
    Metric(key="contradiction", title="Contradictions", higher_is_better=False),
    Metric(key="wrong_number", title="Wrong numbers", higher_is_better=False),
    Metric(key="words_no_list", title="Words (no list asked)", higher_is_better=False, percent=False),
    Metric(key="words", title="Words (all answers)", higher_is_better=False, percent=False),
    Metric(key="citation_recall", title="Citation recall", primary=True),
    Metric(key="citation_precision", title="Citation precision", primary=True),
    Metric(key="quote_fidelity", title="Quote fidelity"),
    Metric(key="reaction_right", title="Named reaction shown", primary=True),
    Metric(key="reaction_accepted", title="Accepted reaction shown"),
    Metric(key="over_refusal", title="Over-refusal", higher_is_better=False, primary=True),
    Metric(key="recall@1", title="Recall@1"),
    Metric(key="recall@5", title="Recall@5"),
    Metric(key="recall@10", title="Recall@10"),
    Metric(key="mrr@10", title="MRR@10"),
    Metric(key="ndcg@10", title="nDCG@10", primary=True),
)


class Declining(Record):
    """Declining as a detection task: positive means declined; "strict" asks for the very reaction named."""

    precision: Interval
    recall: Interval
    strict_recall: Interval
    f1: float
    strict_f1: float
    over_refusal: Interval


def values(run: Run, key: str) -> dict[str, float]:
    """Id -> value of one figure, for the items on which it is defined."""
    return {item.id: item.scores[key] for item in run.items if key in item.scores}


def interval(items: Sequence[Scored], key: str) -> Interval | None:
    """Mean of a figure with its cluster interval; None where no item has it."""
    having = [item for item in items if key in item.scores]
    if not having:
        return None
    return cluster_bootstrap([item.scores[key] for item in having], [item.cluster for item in having])


def difference(run: Run, baseline: Run, key: str) -> Interval | None:
    """Paired difference of a figure, run minus baseline, on the ids that both have."""
    cluster_of = {item.id: item.cluster for item in run.items}
    return paired_difference(values(run, key), values(baseline, key), cluster_of)


def declining(run: Run) -> Declining:
    """Precision, recall and F1 of declining over all items of a run."""
    wanted = [item for item in run.items if item.scores["should_decline"]]
    others = [item for item in run.items if not item.scores["should_decline"]]
    hits = sum(item.scores["declined"] == 1 for item in wanted)
    strict = sum(item.scores["reaction_right"] == 1 for item in wanted)
    false_alarms = sum(item.scores["declined"] == 1 for item in others)
    return Declining(
        precision=wilson(hits, hits + false_alarms),
        recall=wilson(hits, len(wanted)),
        strict_recall=wilson(strict, len(wanted)),
        f1=_f1(hits, false_alarms, len(wanted) - hits),
        strict_f1=_f1(strict, false_alarms, len(wanted) - strict),
        over_refusal=wilson(false_alarms, len(others)),
    )


def is_right(item: Scored) -> bool:
    """A full answer without contradiction, or the correction of a false premise; a declined answer is none."""
    if item.scores.get("contradiction"):
        return False
    if item.scores["should_decline"]:
        return item.reaction == "corrected" and item.scores["reaction_right"] == 1
    return item.answer.status == "answered" and item.scores.get("full_answer") == 1


def curve(run: Run) -> tuple[CurvePoint, ...]:
    """Risk against coverage over all items, surest first."""
    return risk_coverage([item.answer.confidence for item in run.items], [is_right(item) for item in run.items])


def risk_coverage_area(run: Run) -> float:
    """Area under the risk–coverage curve; lower is better."""
    return area_under(curve(run))


def reliability_bins(run: Run) -> tuple[Bin, ...]:
    """The reliability diagram of the questions that were answered."""
    answered = [item for item in run.items if item.answer.status == "answered"]
    return reliability([item.answer.confidence for item in answered], [is_right(item) for item in answered])


def calibration_error(run: Run) -> float:
    """Expected calibration error of the questions that were answered."""
    return expected_calibration_error(reliability_bins(run))


def _f1(hits: int, false_alarms: int, misses: int) -> float:
    return 2 * hits / (2 * hits + false_alarms + misses) if hits else 0.0
