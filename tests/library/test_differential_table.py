"""The table in the corpus is whole, and a broken one is refused with the place and the rule."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.corpus_location import corpus_folder
from assistant.errors import CorpusError
from assistant.library.differential_table import SCHEMA, TABLE, load_differential_table

ENTITIES = load_differential_table()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (TABLE, SCHEMA):
        shutil.copy(corpus_folder() / name, tmp_path / name)
    return tmp_path


def _edit(folder: Path, old: str, new: str) -> None:
    path = folder / TABLE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_table_holds_enough_for_every_density_and_both_settings() -> None:
    assert len(ENTITIES) >= 45
    for density in ("lytic", "sclerotic", "mixed"):
        assert sum(1 for one in ENTITIES if one.density and density in one.density.typical) >= 8
    assert sum(1 for one in ENTITIES if one.setting in ("child", "both")) >= 20
    assert any(one.urgent for one in ENTITIES)


def test_every_reference_stands_in_the_bibliography() -> None:
    bibliography = (corpus_folder() / "references.bib").read_text(encoding="utf-8")
    missing = {key for one in ENTITIES for key in one.references if f"{{{key}," not in bibliography}
    assert missing == set()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("setting: adult", "setting: grown-up", "grown-up"),
        ("    setting: adult\n", "", "setting"),
        ("clues_for: {", "clues_for: {no_such_finding: strong, ", "no_such_finding"),
        ("clues_for: {", "clues_for: {no new_lesions: strong, ", "new_lesions"),
        ("  known_cancer:", "  unused_one: {label: a, absent_label: b, phrases: [c]}\n  known_cancer:", "unused_one"),
        ("phrases: [known cancer,", "phrases: [a + b + c,", "phrase"),
        ("- name: Osteolytic vertebral metastasis", "- name: Paget disease", "twice"),
        ("version: 1", "version: [", "can't be read"),
    ],
)
def test_a_broken_table_is_refused(folder: Path, old: str, new: str, says: str) -> None:
    _edit(folder, old, new)
    with pytest.raises(CorpusError, match=says):
        load_differential_table(folder)


def test_an_edit_is_seen_at_the_next_call(folder: Path) -> None:
    load_differential_table(folder)
    _edit(folder, "name: Paget disease", "name: Paget disease of bone")
    assert "Paget disease of bone" in {one.name for one in load_differential_table(folder)}
