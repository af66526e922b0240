"""Vectors already computed, by model and text: an interrupted or repeated build computes only what is new."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from assistant.library.embedding import BATCH, Embedder, Vectors

_BATCH = 8 * BATCH
_LOOKUP = 500


class VectorCache:
    """A table text hash -> vector in one SQLite file; each batch is committed as soon as it is computed."""

    def __init__(self, path: Path, model: str) -> None:
        self._path = path
        self._model = model
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._connect()) as connection, connection:
            connection.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=60)

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self._model}\x00{text}".encode()).digest()[:16]

    def embed(self, embedder: Embedder, texts: Sequence[str], advance: Callable[[int], None]) -> Vectors:
        """One row a text; `advance(n)` is told of every n texts done, known ones included."""
        keys = [self._key(text) for text in texts]
        with closing(self._connect()) as connection:
            known = self._known(connection, keys)
            advance(sum(key in known for key in keys))
            new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
            pending = sorted(new.items(), key=lambda pair: len(pair[1]))
            for first in range(0, len(pending), _BATCH):
                batch = pending[first : first + _BATCH]
                rows = embedder.embed([text for _, text in batch])
                fresh = {key: row for (key, _), row in zip(batch, rows, strict=True)}
                self._store(connection, fresh)
                known.update(fresh)
                advance(len(batch))
        return np.stack([known[key] for key in keys]) if keys else np.zeros((0, 0), dtype=np.float32)

    @staticmethod
    def _known(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, np.ndarray]:
        found: dict[bytes, np.ndarray] = {}
        for first in range(0, len(keys), _LOOKUP):
            part = keys[first : first + _LOOKUP]
            marks = ",".join("?" * len(part))
            rows = connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part)
            found.update((key, np.frombuffer(blob, dtype=np.float32)) for key, blob in rows)
        return found

    @staticmethod
    def _store(connection: sqlite3.Connection, rows: dict[bytes, np.ndarray]) -> None:
        with connection:
            connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, np.asarray(row, dtype=np.float32).tobytes()) for key, row in rows.items()],
            )
