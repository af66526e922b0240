"""Stored evaluation runs, reached through entry points: the assistant itself never imports its evals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answer import Record

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.library.progress import Progress

GROUP = "assistant.evals"
LOCAL_RUNS = "eval-*.json"


class Figure(Record):
    """A measured value between 0 and 1 (or a plain number) with its 95 % interval over `n` items."""

    title: str
    value: float
    low: float
    high: float
    n: int
    percent: bool = True
    higher_is_better: bool | None = True


class WorstItem(Record):
    """One item that went wrong."""

    question: str
    category: str
    answer: str


class StoredRun(Record):
    """One run as the tab shows it."""

    label: str
    origin: str
    items: int
    figures: tuple[Figure, ...]
    categories: tuple[Figure, ...]
    curve: tuple[tuple[float, float], ...]
    worst: tuple[WorstItem, ...]


def measure(assistant: Assistant, chosen: str, folder: Path, progress: Progress) -> Path:
    """Asks a set and stores the run in `folder`; the suite must be installed."""
    point = next(point for point in entry_points(group=GROUP) if point.name == "measure")
    return Path(point.load()(assistant, chosen, folder, progress))


def local_runs(folders: Sequence[Path]) -> list[Path]:
    """Runs stored in the folders, newest first."""
    found = [path for folder in folders for path in folder.glob(LOCAL_RUNS)]
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def stored_runs(folders: Sequence[Path]) -> tuple[StoredRun, ...]:
    """The committed baseline and the newest run of the folders; empty where there is none or no suite is installed."""
    suite = {point.name: point for point in entry_points(group=GROUP)}
    if not suite:
        return ()
    load, content_of, baseline = (suite[name].load() for name in ("load", "content", "baseline"))
    paths = [path for path in (Path(baseline), *local_runs(folders)[:1]) if path.is_file()]
    return tuple(_stored_run(path, load, content_of) for path in paths)


def _stored_run(path: Path, load: Callable[[Path], Any], content_of: Callable[[Any], Any]) -> StoredRun:
    content = content_of([load(path)])
    return StoredRun(
        label=content.run.label,
        origin=path.name,
        items=len(content.run.items),
        figures=tuple(
            _figure(row.metric.title, row.intervals[0], row.metric) for row in content.rows if row.intervals[0]
        ),
        categories=tuple(_figure(one.name, one.interval) for one in content.categories),
        curve=tuple((point.coverage, point.risk) for point in content.curves[0]),
        worst=tuple(
            WorstItem(question=item.question, category=item.category, answer=item.answer.text) for item in content.worst
        ),
    )


def _figure(title: str, interval: Any, metric: Any = None) -> Figure:
    return Figure(
        title=title,
        value=interval.value,
        low=interval.low,
        high=interval.high,
        n=interval.n,
        percent=metric.percent if metric else True,
        higher_is_better=metric.higher_is_better if metric else True,
    )
