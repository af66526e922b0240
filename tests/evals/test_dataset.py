"""Reading a set: clear complaints with the line, and a hash that follows the content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evals.dataset import DatasetError, Item, data_hash, load_items

GOOD: dict[str, Any] = {
    "id": "a-1",
    "question": "What is SINS?",
    "answerable": True,
    "category": "fact",
    "cluster": "a",
    "key_facts": [{"any_of": ["instability"]}],
}


def write(path: Path, *rows: dict[str, Any] | str) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_reads_items_and_passes_over_empty_lines(tmp_path: Path) -> None:
    path = write(tmp_path / "set.jsonl", GOOD, "", GOOD | {"id": "a-2"})
    assert [item.id for item in load_items(path)] == ["a-1", "a-2"]


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("{not json", "line 2: not JSON"),
        ("[1]", "line 2: not a JSON object"),
        (GOOD | {"id": "a-2", "qestion": "x"}, "line 2: qestion"),
        (GOOD | {"id": "a-2", "key_facts": [{"any_of": ["(unclosed"]}]}, "no regular expression"),
        (GOOD | {"id": "a-2", "key_facts": [{"any_of": []}]}, "either any_of or a quantity"),
        (GOOD | {"id": "a-2", "answerable": False}, "answerable item has the reaction"),
        (GOOD | {"id": "a-2", "key_facts": []}, "needs key_facts"),
        (GOOD | {"id": "a-2", "gold_spans": [{"source": "s", "start": 5, "end": 5}]}, "must end after it starts"),
        (GOOD, "stands twice"),
        (GOOD | {"id": "a-2", "split": "dev"}, "both splits"),
    ],
)
def test_names_the_line_and_the_rule(tmp_path: Path, broken: dict[str, Any] | str, words: str) -> None:
    path = write(tmp_path / "set.jsonl", GOOD, broken)
    with pytest.raises(DatasetError) as caught:
        load_items(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_refuses_an_empty_file_and_a_missing_one(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no items"):
        load_items(write(tmp_path / "empty.jsonl", ""))
    with pytest.raises(DatasetError, match="can't be read"):
        load_items(tmp_path / "absent.jsonl")


def test_hash_follows_content_and_not_order() -> None:
    first, second = Item.model_validate(GOOD), Item.model_validate(GOOD | {"id": "a-2"})
    assert data_hash([first, second]) == data_hash([second, first])
    assert data_hash([first]) != data_hash([first.model_copy(update={"reference": "x"})])
