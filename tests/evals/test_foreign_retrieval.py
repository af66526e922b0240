"""Retrieval on a foreign collection: the TREC run's form, and the real retriever on a small collection."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.library.progress import Silence
from assistant.settings import Settings
from evals.retrieval import best_documents, retrieve, run_lines

DOCS = [
    {"id": "d-cord", "title": "Cord compression", "text": "Epidural tumour compresses the spinal cord."},
    {"id": "d-flare", "title": "Flare", "text": "Bone scan flare follows effective therapy of metastases."},
    {"id": "d-cake", "text": "Butter, sugar and flour make a cake."},
]
QUERIES = [{"id": "q1", "text": "spinal cord compression"}, {"id": "q2", "text": "flare on bone scan"}]


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@given(st.lists(st.floats(0, 1), min_size=1, max_size=150))
def test_printed_scores_fall_strictly(scores: list[float]) -> None:
    ranked = [(f"d{n}", score) for n, score in enumerate(sorted(scores, reverse=True))]
    columns = [line.split() for line in run_lines("q", ranked)]
    printed = [float(column[4]) for column in columns]
    assert all(before > after for before, after in pairwise(printed))
    assert [int(column[3]) for column in columns] == list(range(1, len(ranked) + 1))


@pytest.mark.slow
def test_ranks_documents_with_the_real_retriever(tmp_path: Path, settings: Settings) -> None:
    run = tmp_path / "out" / "run.trec"
    docs, queries = write(tmp_path / "docs.jsonl", DOCS), write(tmp_path / "queries.jsonl", QUERIES)
    assert retrieve(docs, queries, run, 2, settings, Silence()) == 2
    rows = [line.split() for line in run.read_text().splitlines()]
    assert [row[0] for row in rows] == ["q1", "q1", "q2", "q2"]
    assert [row[2] for row in rows if row[3] == "1"] == ["d-cord", "d-flare"]


@pytest.mark.parametrize(
    ("docs", "words"),
    [
        ([{"id": "a b", "text": "x"}], "blanks"),
        ([{"id": "a"}], "'text' must be a text"),
        ([DOCS[0], DOCS[0]], "stands twice"),
    ],
)
def test_bad_lines_are_named(tmp_path: Path, settings: Settings, docs: list[dict[str, str]], words: str) -> None:
    with pytest.raises(InputError, match=words):
        retrieve(
            write(tmp_path / "d.jsonl", docs),
            write(tmp_path / "q.jsonl", QUERIES),
            tmp_path / "r",
            5,
            settings,
            Silence(),
        )


def test_one_row_a_document() -> None:
    class Twice:
        def search(self, query: str, k: int) -> list[object]:
            return hits[:k] if query else []

    from assistant.answer import Passage, SearchHit

    hits = [
        SearchHit(
            passage=Passage(id=f"{source}-{n}", source=source, article="", start=n, end=n + 1, text="x"),
            score=score, dense=0, lexical=0,
        )
        for n, (source, score) in enumerate([("a", 0.9), ("a", 0.8), ("b", 0.7)])
    ]  # fmt: skip
    assert best_documents(Twice(), "q", 2) == [("a", 0.9), ("b", 0.7)]  # type: ignore[arg-type]
