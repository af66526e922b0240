"""Every figure of the README comes from the committed result."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evals.metrics import METRICS, values
from evals.results import load_run

ROOT = Path(__file__).parents[2]
ROWS = re.findall(r"^\| ([A-Z][^|]+?) \| ([\d.]+) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
KEYS = {metric.title: metric.key for metric in METRICS}


@pytest.mark.parametrize(("title", "printed"), ROWS)
def test_a_figure_of_the_readme_is_the_measured_one(title: str, printed: str) -> None:
    run = load_run(ROOT / "evals" / "results" / "baseline.json")
    test_half = run.model_copy(update={"items": tuple(item for item in run.items if item.split == "test")})
    found = values(test_half, KEYS[title])
    mean = sum(found.values()) / len(found)
    assert f"{mean:.{len(printed.partition('.')[2])}f}" == printed


def test_there_are_figures() -> None:
    assert len(ROWS) >= 5
