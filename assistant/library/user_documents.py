"""Documents that a user added, kept apart from the index so that no rebuild can lose them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from assistant.errors import NotFound
from assistant.library.documents import Document


class UserDocuments:
    """A table source -> document; every change is one transaction, so a killed process leaves it before or after."""

    def __init__(self, home: Path) -> None:
        self._path = home / "documents.sqlite"

    def _connect(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=60)
        connection.execute(
            "CREATE TABLE IF NOT EXISTS documents (source TEXT PRIMARY KEY, digest TEXT NOT NULL, record TEXT NOT NULL)"
        )
        return connection

    def add(self, documents: Iterable[Document]) -> tuple[int, int, int]:
        """Adds or replaces documents; how many were new, changed and already there as they are."""
        new = changed = same = 0
        with closing(self._connect()) as connection, connection:
            known = dict(connection.execute("SELECT source, digest FROM documents"))
            for document in documents:
                digest = document_digest(document)
                if known.get(document.source) == digest:
                    same += 1
                    continue
                new, changed = (new, changed + 1) if document.source in known else (new + 1, changed)
                connection.execute(
                    "INSERT OR REPLACE INTO documents VALUES (?, ?, ?)",
                    (document.source, digest, document.model_dump_json()),
                )
        return new, changed, same

    def remove(self, sources: Sequence[str]) -> None:
        """Removes documents; NotFound if one isn't there, and then none is removed."""
        with closing(self._connect()) as connection, connection:
            for source in sources:
                if connection.execute("DELETE FROM documents WHERE source = ?", (source,)).rowcount == 0:
                    raise NotFound(f"There is no ingested document {source!r}; `assistant library list` names them.")

    def all(self) -> list[Document]:
        """All documents, by name."""
        if not self._path.exists():
            return []
        with closing(self._connect()) as connection:
            rows = connection.execute("SELECT record FROM documents ORDER BY source").fetchall()
        return [Document.model_validate_json(record) for (record,) in rows]

    def digest(self) -> str:
        """Changes with any document; empty if there are none."""
        if not self._path.exists():
            return ""
        with closing(self._connect()) as connection:
            rows = connection.execute("SELECT source, digest FROM documents ORDER BY source").fetchall()
        return hashlib.sha256(repr(rows).encode()).hexdigest() if rows else ""


def document_digest(document: Document) -> str:
    """Hash of everything that is stored of a document."""
    return hashlib.sha256(document.model_dump_json().encode()).hexdigest()
