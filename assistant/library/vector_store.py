"""Passage vectors in Chroma: embedded on disk by default, a Chroma server by one setting."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from assistant.answer import Passage
from assistant.errors import IndexUnavailable, InputError
from assistant.library.embedding import Vectors
from assistant.settings import Settings

# Chroma's default search effort loses neighbours on large collections; these values were chosen by measured recall.
_HNSW = {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 32}
_ADD_BATCH = 2_000


class VectorStore:
    """One Chroma collection of passage vectors, keyed by passage id."""

    def __init__(self, collection: Any) -> None:
        self._collection = collection

    def add(self, passages: Sequence[Passage], vectors: Vectors) -> None:
        """Adds passages in batches that both the embedded store and a server accept.

        Text and place go along, so that other LangChain or Chroma programs can read the collection as it is.
        """
        for first in range(0, len(passages), _ADD_BATCH):
            part = passages[first : first + _ADD_BATCH]
            self._collection.add(
                ids=[passage.id for passage in part],
                embeddings=vectors[first : first + _ADD_BATCH],
                documents=[passage.text for passage in part],
                metadatas=[_place(passage) for passage in part],
            )

    def nearest(self, vector: np.ndarray, k: int) -> dict[str, float]:
        """Cosine similarity of the k nearest passages by id, nearest first."""
        found = self._collection.query(query_embeddings=[vector], n_results=k, include=["distances"])
        return {key: 1.0 - distance for key, distance in zip(found["ids"][0], found["distances"][0], strict=True)}

    def similarities(self, vector: np.ndarray, ids: Sequence[str]) -> dict[str, float]:
        """Exact cosine similarity of the passages named by `ids`."""
        if not ids:
            return {}
        found = self._collection.get(ids=list(ids), include=["embeddings"])
        return dict(zip(found["ids"], (np.asarray(found["embeddings"]) @ vector).tolist(), strict=True))

    def stored(self, ids: Sequence[str]) -> np.ndarray:
        """The stored vectors of passages, one row each, in no particular order."""
        return np.asarray(self._collection.get(ids=list(ids), include=["embeddings"])["embeddings"])

    def count(self) -> int:
        return int(self._collection.count())


def _place(passage: Passage) -> dict[str, str | int]:
    return {
        "source": passage.source,
        "article": passage.article,
        "section": passage.section,
        "start": passage.start,
        "end": passage.end,
    }


def create_store(settings: Settings, folder: Path, name: str) -> VectorStore:
    """A new, empty collection `name`."""
    client = _client(settings, folder)
    return VectorStore(client.create_collection(name=name, configuration={"hnsw": _HNSW}, embedding_function=None))


def open_store(settings: Settings, folder: Path, name: str) -> VectorStore:
    """The collection `name`. IndexUnavailable if it isn't there."""
    try:
        return VectorStore(_client(settings, folder).get_collection(name=name, embedding_function=None))
    except IndexUnavailable:
        raise
    except Exception as error:
        raise IndexUnavailable(f"The vector collection {name} can't be opened ({error}); rebuild the index.") from error


def drop_store(settings: Settings, folder: Path, name: str) -> None:
    """Removes a collection from a server; an embedded one goes with its folder."""
    if settings.chroma_url:
        client = _client(settings, folder)
        if name in {collection.name for collection in client.list_collections()}:
            client.delete_collection(name)


def _client(settings: Settings, folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    quiet = ChromaSettings(anonymized_telemetry=False)
    if settings.chroma_url is None:
        return chromadb.PersistentClient(path=str(folder), settings=quiet)
    return _server_client(settings, quiet)


def _server_client(settings: Settings, quiet: Any) -> Any:
    import chromadb

    address = urlsplit(settings.chroma_url or "")
    if address.scheme not in ("http", "https") or not address.hostname:
        raise InputError("ASSISTANT_CHROMA_URL must look like http://host:8000; correct it or unset it.")
    secure = address.scheme == "https"
    headers = {"Authorization": f"Bearer {settings.chroma_token}"} if settings.chroma_token else None
    port = address.port or (443 if secure else 8000)
    try:
        return chromadb.HttpClient(host=address.hostname, port=port, ssl=secure, headers=headers, settings=quiet)
    except Exception as error:
        raise IndexUnavailable(
            f"The Chroma server at {settings.chroma_url} does not answer; start it or unset ASSISTANT_CHROMA_URL."
        ) from error
