"""Stored runs: figures with interval bars, categories, the risk–coverage curve as SVG, and the worst items."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.web import words_evals as words
from assistant.web.rendering.markup import element, escape, text_element
from assistant.web.stored_runs import Figure, StoredRun, WorstItem

WIDTH, HEIGHT, MARGIN = 320, 180, 30
SHOWN_CHARACTERS = 400


def evals_view(runs: Sequence[StoredRun], *, installed: bool = True) -> str:
    """All runs, one after the other."""
    if not installed:
        return text_element("p", words.NOT_INSTALLED, class_="quiet")
    if not runs:
        return text_element("p", words.NO_RUN, class_="quiet")
    return text_element("p", words.INTRODUCTION, class_="quiet") + "".join(map(_run, runs))


def running_view(task: str, done: int, total: int) -> str:
    """How far a run is, as a bar and in words."""
    said = words.RUNNING.format(task=task, done=done, total=total)
    bar = element("progress", "", value=done, max=max(1, total), aria_label=said)
    return element("div", bar + text_element("p", said, class_="quiet"), class_="running", role="status")


def _run(run: StoredRun) -> str:
    head = text_element("h2", run.label) + text_element("p", f"{run.items} items · {run.origin}", class_="quiet")
    return element(
        "section",
        head
        + _table(run.figures, run.label)
        + element("details", text_element("summary", words.CATEGORIES) + _table(run.categories, words.CATEGORIES))
        + element("details", text_element("summary", words.CURVE) + curve(run.curve))
        + element("details", text_element("summary", words.WORST) + _worst(run.worst)),
        class_="run",
    )


def _table(figures: Sequence[Figure], caption: str) -> str:
    rows = "".join(map(_row, figures))
    return element(
        "table", text_element("caption", caption, class_="sr-only") + element("tbody", rows), class_="figures-table"
    )


def _row(figure: Figure) -> str:
    scale = 100 if figure.percent else 1
    unit = " %" if figure.percent else ""
    value = f"{figure.value * scale:.1f}{unit}"
    interval = f"{figure.low * scale:.1f} to {figure.high * scale:.1f}"
    arrow = {True: "", False: "lower is better", None: ""}[figure.higher_is_better]
    return element(
        "tr",
        element("th", escape(figure.title) + (f" {text_element('small', arrow)}" if arrow else ""), scope="row")
        + element("td", _bar(figure) if figure.percent else "", aria_hidden="true")
        + text_element("td", value, class_="number")
        + text_element("td", interval, class_="number quiet")
        + text_element("td", f"n {figure.n}", class_="number quiet"),
    )


def _bar(figure: Figure) -> str:
    """The value as a bar, its interval as a line with two ends."""
    value, low, high = (100 * min(1, max(0, number)) for number in (figure.value, figure.low, figure.high))
    bar = element("rect", x=0, y=4, width=f"{value:.1f}", height=8, class_="value")
    line = element("path", d=f"M{low:.1f} 8H{high:.1f}M{low:.1f} 4v8M{high:.1f} 4v8", class_="interval")
    return element("svg", bar + line, viewBox="0 0 100 16", preserveAspectRatio="none", class_="interval-bar")


def curve(points: Sequence[tuple[float, float]]) -> str:
    """Risk against coverage, with a table for readers who don't see the picture."""
    if not points:
        return ""
    top = max(0.1, *(risk for _, risk in points))
    placed = [
        (MARGIN + coverage * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - risk / top * (HEIGHT - 2 * MARGIN))
        for coverage, risk in points
    ]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in placed)
    axes = f"M{MARGIN} {MARGIN}V{HEIGHT - MARGIN}H{WIDTH - MARGIN}"
    labels = (
        text_element("text", "coverage 100 %", x=WIDTH - MARGIN, y=HEIGHT - 10, text_anchor="end")
        + text_element("text", f"risk {100 * top:.0f} %", x=4, y=MARGIN - 10)
        + text_element("text", "0", x=MARGIN - 12, y=HEIGHT - MARGIN + 12)
    )
    picture = element("path", d=axes, class_="axes") + element("path", d=path, class_="curve") + labels
    last = points[-1]
    said = f"{words.CURVE_TEXT}: {100 * points[0][1]:.0f} % of the surest, {100 * last[1]:.0f} % of all."
    return element(
        "svg", picture, viewBox=f"0 0 {WIDTH} {HEIGHT}", role="img", aria_label=said, class_="risk-curve"
    ) + text_element("p", said, class_="quiet")


def _worst(items: Sequence[WorstItem]) -> str:
    return element(
        "ol",
        "".join(
            element(
                "li",
                text_element("b", one.question)
                + text_element("span", one.category, class_="tag")
                + text_element("p", one.answer[:SHOWN_CHARACTERS], class_="quiet"),
            )
            for one in items
        ),
        class_="worst",
    )
