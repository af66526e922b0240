"""The report as Markdown, for a repository page or a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from evals.comparing import Comparison
from evals.report.content import Content
from evals.report.figures import change, figure, share
from evals.results import Scored

DIRECTION = {True: "higher is better", False: "lower is better", None: ""}


def markdown(content: Content) -> str:
    """The whole report."""
    parts = [
        *_head(content),
        *_figures(content),
        *_declining(content),
        *_categories(content),
        *_tools(content.run.tools),
        *_speed(content.run.speed),
        *(line for comparison in content.comparisons for line in _comparison(comparison)),
        *_worst(content.worst),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _head(content: Content) -> Iterator[str]:
    run = content.run
    yield f"# Evaluation: {run.label}"
    yield ""
    yield f"{len(run.items)} items · data {run.data_hash} · corpus {run.corpus_hash}"
    yield ""
    yield "Intervals: 95 %, whole paraphrase families resampled 10,000 times, seed 0; counts by Wilson."
    yield ""


def _figures(content: Content) -> Iterator[str]:
    yield "## Figures"
    yield ""
    yield from _table(
        ["Figure", "n", *content.labels, ""],
        [
            [row.metric.title, str(row.intervals[0].n if row.intervals[0] else 0)]
            + [figure(interval, row.metric) for interval in row.intervals]
            + [DIRECTION[row.metric.higher_is_better]]
            for row in content.rows
        ],
    )


def _declining(content: Content) -> Iterator[str]:
    yield "## Declining"
    yield ""
    rows = [
        ["Precision", *(share(one.precision) for one in content.declining)],
        ["Recall", *(share(one.recall) for one in content.declining)],
        ["Recall, named reaction", *(share(one.strict_recall) for one in content.declining)],
        ["F1", *(f"{one.f1:.3f}" for one in content.declining)],
        ["F1, named reaction", *(f"{one.strict_f1:.3f}" for one in content.declining)],
        ["Over-refusal", *(share(one.over_refusal) for one in content.declining)],
        ["Area under risk–coverage", *(f"{area:.3f}" for area in content.areas)],
        ["Expected calibration error", *(f"{error:.3f}" for error in content.calibration_errors)],
    ]
    yield from _table(["", *content.labels], rows)


def _categories(content: Content) -> Iterator[str]:
    yield "## By category"
    yield ""
    rows = [
        [c.name, "full answer" if c.answerable else "named reaction", share(c.interval)] for c in content.categories
    ]
    yield from _table(["Category", "Figure", content.labels[0]], rows)


def _tools(tools: dict[str, dict[str, Any]]) -> Iterator[str]:
    if not tools:
        return
    yield "## Tools"
    yield ""
    for name in sorted(tools):
        plain = {key: value for key, value in tools[name].items() if not isinstance(value, list)}
        yield f"- {name.replace('_', ' ')}: " + ", ".join(f"{key} {_plain(plain[key])}" for key in plain)
    yield ""


def _plain(value: Any) -> str:
    if isinstance(value, dict) and "low" in value:
        return f"{value['value']:.3f} ({value['low']:.3f}–{value['high']:.3f})"
    return str(value)


def _speed(speed: dict[str, float]) -> Iterator[str]:
    if speed:
        yield "## Speed"
        yield ""
        yield ", ".join(f"{name.replace('_', ' ')} {speed[name]:g}" for name in sorted(speed))
        yield ""


def _comparison(comparison: Comparison) -> Iterator[str]:
    yield f"## {comparison.run} against {comparison.baseline}"
    yield ""
    rows = [[d.metric.title, change(d.interval, d.metric), d.verdict] for d in comparison.differences]
    yield from _table(["Figure", "Paired difference", ""], rows)
    yield f"Became right: {len(comparison.became_right)}. Became wrong: {_listed(comparison.became_wrong)}."
    yield ""


def _listed(ids: Sequence[str]) -> str:
    return f"{len(ids)} ({', '.join(ids[:20])}{', …' if len(ids) > 20 else ''})" if ids else "0"


def _worst(items: Sequence[Scored]) -> Iterator[str]:
    yield "## Items to look at first"
    yield ""
    for item in items:
        yield f"### {item.id}: {_one_line(item.question)}"
        yield ""
        yield f"- expected: {item.reaction}; shown: {item.answer.status}, confidence {item.answer.confidence:.2f}"
        if item.missing:
            yield f"- left out: {', '.join(item.missing)}"
        if item.affirmed:
            yield f"- must not be said: {', '.join(f'`{pattern}`' for pattern in item.affirmed)}"
        yield f"- answer: {_one_line(item.answer.text) or '(none)'}"
        for citation in item.answer.citations:
            yield f"- cited [{citation.number}]: {citation.article} › {citation.section}: {_one_line(citation.quote)}"
        for gold in item.gold:
            yield f"- gold: {_one_line(gold)}"
        yield ""


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
