"""The pipeline of LangChain's own retrieval tutorial: split at 1,000 characters with 200 overlap, Chroma, top 4.

The same articles and the same MiniLM; the passages are returned as they are, since no language model is at hand.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.answer import Answer, Passage, Turn
from evals.systems.ours import with_last_question
from evals.systems.passages_as_answer import SHOWN, answer_from

if TYPE_CHECKING:
    from assistant import Assistant

CHUNK_CHARACTERS, OVERLAP_CHARACTERS = 1_000, 200


class Tutorial:
    """RecursiveCharacterTextSplitter(1000, 200) into an in-memory Chroma collection."""

    name = "tutorial"

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.ingest_seconds = 0.0

    @cached_property
    def passages(self) -> list[Passage]:
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(
            chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS, add_start_index=True
        )
        return [
            _passage(document.source, document.title, chunk)
            for document, _ in self._assistant.documents()
            for chunk in splitter.create_documents([document.text])
        ]

    @cached_property
    def _collection(self) -> Any:
        import chromadb
        from chromadb.config import Settings as ChromaSettings

        began = time.perf_counter()
        client = chromadb.EphemeralClient(ChromaSettings(anonymized_telemetry=False))
        collection = client.get_or_create_collection("tutorial", embedding_function=None)
        vectors = self._embed([passage.text for passage in self.passages])
        collection.upsert(ids=[passage.id for passage in self.passages], embeddings=vectors)
        self.ingest_seconds = time.perf_counter() - began
        return collection

    def _embed(self, texts: Sequence[str]) -> np.ndarray:
        return np.asarray(self._assistant.library.embedder.embed(list(texts)), dtype=np.float32)

    def ask(self, question: str, history: Sequence[Turn]) -> Answer:
        began = time.perf_counter()
        answer = answer_from(question, self.retrieve(question, history, SHOWN))
        return answer.model_copy(update={"elapsed_ms": round((time.perf_counter() - began) * 1000, 1)})

    def retrieve(self, question: str, history: Sequence[Turn], k: int) -> list[Passage]:
        vector = self._embed([with_last_question(question, history)])
        found = self._collection.query(query_embeddings=vector, n_results=min(k, len(self.passages)))
        by_id = {passage.id: passage for passage in self.passages}
        return [by_id[key] for key in found["ids"][0]]

    def source_text(self, source: str) -> str:
        return self._assistant.source_text(source)


def _passage(source: str, title: str, chunk: Any) -> Passage:
    start = int(chunk.metadata["start_index"])
    text = str(chunk.page_content)
    return Passage(id=f"{source}:{start}", source=source, article=title, start=start, end=start + len(text), text=text)
