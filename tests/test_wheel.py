"""The wheel carries the corpus and the evals' items, so that it works outside a checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    pytest.importorskip("hatchling", reason="hatchling is not installed: the wheel can't be built without a network")
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)], cwd=ROOT, check=True)
    with zipfile.ZipFile(next(target.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


@pytest.mark.parametrize(
    "folder", ["articles/sins.md", "references.bib", "differentials.yaml", "thesaurus.yaml", "scope.yaml"]
)
def test_the_corpus_is_inside(wheel_names: set[str], folder: str) -> None:
    assert f"assistant/_corpus/{folder}" in wheel_names


def test_the_items_and_page_files_are_inside(wheel_names: set[str]) -> None:
    assert "evals/items/questions.jsonl" in wheel_names
    assert "assistant/web/static/style.css" in wheel_names
    assert "assistant/py.typed" in wheel_names


def test_nothing_of_the_tests_is_inside(wheel_names: set[str]) -> None:
    assert not [name for name in wheel_names if name.startswith(("tests/", "docs/"))]
