"""Retrieval on a foreign collection: the product's own retriever over somebody else's documents, as a TREC run."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.answer import SearchHit
from evals.dataset import DatasetError, read_lines

if TYPE_CHECKING:
    from assistant import Settings
    from assistant.library.progress import Progress

TAG = "assistant"
PASSAGES_PER_DOCUMENT = 3  # so many passages are fetched for every document wanted, as one document may bring several


class Index(Protocol):
    """Anything that ranks passages; `passage.source` is the document's id."""

    def search(self, query: str, k: int) -> list[SearchHit]: ...


def retrieve(docs: Path, queries: Path, run: Path, k: int, settings: Settings, progress: Progress) -> int:
    """Indexes `docs`, searches every query and writes the run; returns the number of queries.

    The index lives in a temporary folder and is gone afterwards. Raises DatasetError for a line without its fields.
    """
    from assistant.library.search import throwaway_index

    asked = list(_fields(queries, "id", "text"))
    documents = [(key, title, text) for key, title, text in _fields(docs, "id", "title", "text")]
    _refuse_repeated(docs, [key for key, _, _ in documents])
    with tempfile.TemporaryDirectory(prefix="assistant-eval-") as folder:
        index = throwaway_index(documents, Path(folder), settings, progress)
        run.parent.mkdir(parents=True, exist_ok=True)
        with run.open("w", encoding="utf-8") as file:
            progress.begin("Searching", len(asked))
            for key, text in asked:
                file.writelines(line + "\n" for line in run_lines(key, best_documents(index, text, k)))
                progress.advance(1)
            progress.finish()
    return len(asked)


def best_documents(index: Index, query: str, k: int) -> list[tuple[str, float]]:
    """The k best documents with the score of their best passage."""
    best: dict[str, float] = {}
    for hit in index.search(query, k * PASSAGES_PER_DOCUMENT):
        best.setdefault(hit.passage.source, hit.score)
    return sorted(best.items(), key=lambda pair: -pair[1])[:k]


def run_lines(query: str, ranked: Sequence[tuple[str, float]]) -> Iterator[str]:
    """`qid Q0 docid rank score tag`, the score strictly falling with the rank whatever ties there were.

    Tools break ties in different ways, so a tied score is lowered by the least step that the printed digits show.
    """
    before = float("inf")
    for rank, (document, score) in enumerate(ranked, 1):
        printed = min(round(score, 6), before - 1e-6)
        before = printed
        yield f"{query} Q0 {document} {rank} {printed:.6f} {TAG}"


def _fields(path: Path, *names: str) -> Iterator[tuple[str, ...]]:
    for number, value in read_lines(path):
        missing = [name for name in names if name != "title" and not isinstance(value.get(name), str)]
        if missing:
            raise DatasetError(
                f"{path.name}, line {number}: {missing[0]!r} must be a text; {json.dumps(names)} are read"
            )
        if " " in str(value["id"]):
            raise DatasetError(f"{path.name}, line {number}: an id must not hold blanks; a TREC run can't tell them")
        yield tuple(str(value.get(name) or "") for name in names)


def _refuse_repeated(path: Path, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise DatasetError(f"{path.name}: the id {key!r} stands twice; give every document its own")
        seen.add(key)
