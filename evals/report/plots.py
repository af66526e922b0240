"""The report's plots as inline SVG: no library, no outside file, the same bytes for the same numbers.

Colours are the page's CSS classes, so that light and dark both work; every mark has a title for screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from evals.calibration import Bin, CurvePoint
from evals.comparing import Comparison
from evals.report.content import Category, Row
from evals.report.figures import change, share

WIDTH = 720
LABEL_WIDTH = 210
ROW_HEIGHT = 24
SQUARE = 360
MARGIN = 46


def forest(comparison: Comparison) -> str:
    """Paired differences with their intervals around a line at zero, for figures that are shares."""
    rows = [d for d in comparison.differences if d.metric.percent]
    if not rows:
        return ""
    reach = max(0.05, *(max(abs(d.interval.low), abs(d.interval.high)) for d in rows))
    centre, half = LABEL_WIDTH + (WIDTH - LABEL_WIDTH) / 2, (WIDTH - LABEL_WIDTH) / 2 - 20

    def x(value: float) -> float:
        return centre + half * value / reach

    height = ROW_HEIGHT * len(rows) + 34
    marks = [_line(x(0), 6, x(0), height - 24, "axis")]
    for number, row in enumerate(rows):
        y = 18 + ROW_HEIGHT * number
        kind = {"better": "good", "worse": "bad"}.get(row.verdict, "even")
        marks.append(_text(LABEL_WIDTH - 10, y + 4, row.metric.title, "end"))
        marks.append(_line(x(row.interval.low), y, x(row.interval.high), y, f"whisker {kind}"))
        marks.append(_dot(x(row.interval.value), y, kind, f"{row.metric.title}: {change(row.interval, row.metric)}"))
    ticks = {-reach: f"{-reach:+.2f}", 0: "0", reach: f"{reach:+.2f}"}
    marks.extend(_text(x(value), height - 6, words, "middle") for value, words in ticks.items())
    return _svg(WIDTH, height, f"Differences of {comparison.run} and {comparison.baseline}", marks)


def bars(categories: Sequence[Category]) -> str:
    """Share right in each category with its interval."""
    height = ROW_HEIGHT * len(categories) + 30
    span = WIDTH - LABEL_WIDTH - 70
    marks = []
    for number, category in enumerate(categories):
        y, figure = 8 + ROW_HEIGHT * number, category.interval
        title = f"{category.name}: {share(figure)}"
        kind = "even" if category.answerable else "declined"
        marks.append(_text(LABEL_WIDTH - 10, y + 13, f"{category.name} ({figure.n})", "end"))
        marks.append(_bar(LABEL_WIDTH, y + 3, span * figure.value, ROW_HEIGHT - 9, kind, title))
        middle = y + 3 + (ROW_HEIGHT - 9) / 2
        marks.append(
            _line(LABEL_WIDTH + span * figure.low, middle, LABEL_WIDTH + span * figure.high, middle, "whisker")
        )
        marks.append(_text(LABEL_WIDTH + span + 12, y + 13, f"{figure.value:.2f}", "start"))
    marks.append(_line(LABEL_WIDTH, 4, LABEL_WIDTH, height - 22, "axis"))
    return _svg(WIDTH, height, "Share right by category", marks)


def risk_coverage(curves: Sequence[Sequence[CurvePoint]], labels: Sequence[str]) -> str:
    """Share wrong among the answered against the share answered, surest first."""
    marks = _square_axes("coverage: share answered", "risk: share wrong")
    for number, (points, label) in enumerate(zip(curves, labels, strict=True)):
        path = " ".join(f"{_sx(point.coverage):.1f},{_sy(point.risk):.1f}" for point in points)
        if path:
            marks.append(
                f'<polyline class="series s{number % 4}" points="{path}"><title>{escape(label)}</title></polyline>'
            )
            marks.append(_dot(_sx(points[-1].coverage), _sy(points[-1].risk), f"s{number % 4}", label))
    return _with_legend("Risk–coverage curve", marks, labels)


def reliability(bins: Sequence[Bin]) -> str:
    """Share right against confidence; on the diagonal the confidence keeps its word."""
    marks = _square_axes("confidence", "share right")
    marks.append(_line(_sx(0), _sy(0), _sx(1), _sy(1), "guide"))
    for one in bins:
        title = f"confidence {one.confidence:.2f}, right {one.accuracy:.2f}, n = {one.n}"
        marks.append(_dot(_sx(one.confidence), _sy(one.accuracy), "s0", title, 3 + min(9.0, one.n**0.5)))
    return _svg(SQUARE, SQUARE, "Reliability diagram", marks)


def recall_at(rows: Sequence[Row], labels: Sequence[str]) -> str:
    """Recall@1, @5 and @10 of every run."""
    recalls = [row for row in rows if row.metric.key.startswith("recall@")]
    if not recalls:
        return ""
    marks = _square_axes("passages looked at (1, 5, 10)", "recall")
    for number, _ in enumerate(labels):
        points = [(place / 10, row.intervals[number]) for place, row in zip((1, 5, 10), recalls, strict=False)]
        known = [(x, interval.value) for x, interval in points if interval is not None]
        path = " ".join(f"{_sx(x):.1f},{_sy(y):.1f}" for x, y in known)
        marks.append(f'<polyline class="series s{number % 4}" points="{path}"/>')
        marks.extend(_dot(_sx(x), _sy(y), f"s{number % 4}", f"{labels[number]}: {y:.3f}") for x, y in known)
    return _with_legend("Recall at k", marks, labels)


def _square_axes(x_title: str, y_title: str) -> list[str]:
    marks = [_line(_sx(0), _sy(0), _sx(1), _sy(0), "axis"), _line(_sx(0), _sy(0), _sx(0), _sy(1), "axis")]
    for tenth in (0, 5, 10):
        value = tenth / 10
        marks.append(_text(_sx(value), SQUARE - MARGIN + 16, f"{value:g}", "middle"))
        marks.append(_text(MARGIN - 8, _sy(value) + 4, f"{value:g}", "end"))
        marks.append(_line(_sx(0), _sy(value), _sx(1), _sy(value), "grid"))
    marks.append(_text(SQUARE / 2, SQUARE - 10, x_title, "middle"))
    marks.append(
        f'<text x="14" y="{SQUARE / 2:.0f}" text-anchor="middle" transform="rotate(-90 14 {SQUARE / 2:.0f})">'
        f"{escape(y_title)}</text>"
    )
    return marks


def _with_legend(title: str, marks: list[str], labels: Sequence[str]) -> str:
    for number, label in enumerate(labels):
        y = 24 + 20 * number
        marks.append(_line(SQUARE + 10, y, SQUARE + 34, y, f"series s{number % 4}"))
        marks.append(_text(SQUARE + 42, y + 4, label, "start"))
    return _svg(SQUARE + 200, SQUARE, title, marks)


def _sx(value: float) -> float:
    return MARGIN + value * (SQUARE - MARGIN - 14)


def _sy(value: float) -> float:
    return SQUARE - MARGIN - value * (SQUARE - MARGIN - 14)


def _svg(width: float, height: float, title: str, marks: Sequence[str]) -> str:
    body = "\n".join(marks)
    return (
        f'<svg role="img" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}">'
        f"<title>{escape(title)}</title>\n{body}\n</svg>"
    )


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _dot(x: float, y: float, kind: str, title: str, radius: float = 4.5) -> str:
    return (
        f'<circle class="dot {kind}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{escape(title)}</title></circle>'
    )


def _bar(x: float, y: float, width: float, height: float, kind: str, title: str) -> str:
    return (
        f'<rect class="bar {kind}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{height:.1f}">'
        f"<title>{escape(title)}</title></rect>"
    )
