"""Every figure of the README comes from the committed result."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evals.metrics import METRICS, values
from evals.results import Run, load_run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([A-Z][^|]+?) \| ([\d.]+) \|$", README, re.MULTILINE)
KEYS = {metric.title: metric.key for metric in METRICS}


@pytest.mark.parametrize(("title", "printed"), ROWS)
def test_a_figure_of_the_readme_is_the_measured_one(title: str, printed: str) -> None:
    assert _mean(_test_half("baseline"), title, printed) == printed


def _test_half(name: str) -> Run:
    run = load_run(ROOT / "evals" / "results" / f"{name}.json")
    return run.model_copy(update={"items": tuple(item for item in run.items if item.split == "test")})


def _mean(run: Run, title: str, printed: str) -> str:
    """The mean of a figure with as many decimals as are printed."""
    found = values(run, KEYS[title])
    return f"{sum(found.values()) / len(found):.{len(printed.partition('.')[2])}f}"


COMPARED = re.findall(r"^\| [^|]+\(`(\w+)\.json`\) \|(.+)\|$", README, re.MULTILINE)
COLUMNS = re.findall(r"^\| system [^|]+\|(.+)\|$", README, re.MULTILINE)[0].split("|")


@pytest.mark.parametrize(("name", "printed"), COMPARED)
def test_a_figure_of_the_comparison_is_the_measured_one(name: str, printed: str) -> None:
    run = _test_half(name)
    for column, figure in zip(COLUMNS, printed.split("|"), strict=True):
        assert _mean(run, column.strip(), figure.strip()) == figure.strip()


def test_there_are_figures() -> None:
    assert len(ROWS) >= 5
    assert len(COMPARED) == 4
