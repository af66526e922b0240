"""Documents that a user added, kept apart from the index so that no rebuild can lose them.

A file gives one document, or many (a line of JSON Lines each); `files` remembers what was read from where, so that
an unchanged file is known without being read again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from assistant.answer import Record
from assistant.errors import NotFound
from assistant.library.documents import Document

_SCHEMA = """
CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents (
    source TEXT PRIMARY KEY, file TEXT NOT NULL, digest TEXT NOT NULL, record TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS documents_by_file ON documents (file);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class IngestedFile(Record):
    """A file as it was when its documents were stored.

    `name` is unique and stays; `origin` is the absolute path it was read from; `reading` is the version of the code
    that read it; `sha256` is that of its bytes.
    """

    name: str
    origin: str
    sha256: str
    reading: int
    licence: str = ""


class FileChange(Record):
    """What ingesting one file does to the store: documents to add or replace, and sources that it holds no more."""

    file: IngestedFile
    documents: tuple[Document, ...] = ()
    gone: tuple[str, ...] = ()


class UserDocuments:
    """The store; every change is one transaction, so a killed process leaves it as before or as after."""

    def __init__(self, home: Path) -> None:
        self._path = home / "documents.sqlite"

    def _connect(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=60)
        connection.execute("PRAGMA secure_delete = ON")  # a removed document leaves no words behind in the file
        connection.executescript(_SCHEMA)
        return connection

    def _rows(self, query: str, values: Sequence[str] = ()) -> list[tuple[str, ...]]:
        if not self._path.exists():
            return []
        with closing(self._connect()) as connection:
            return connection.execute(query, values).fetchall()

    def files(self) -> dict[str, IngestedFile]:
        """Every ingested file by its name."""
        rows = self._rows("SELECT name, record FROM files ORDER BY name")
        return {name: IngestedFile.model_validate_json(record) for name, record in rows}

    def all(self) -> list[Document]:
        """All documents, by source."""
        rows = self._rows("SELECT record FROM documents ORDER BY source")
        return [Document.model_validate_json(record) for (record,) in rows]

    def digests(self, file: str | None = None) -> dict[str, str]:
        """Digest of each document, or of those that came from one file."""
        if file is None:
            return dict(self._rows("SELECT source, digest FROM documents"))  # type: ignore[arg-type]
        return dict(self._rows("SELECT source, digest FROM documents WHERE file = ?", (file,)))  # type: ignore[arg-type]

    def digest(self) -> str:
        """Changes with any document; empty if there are none. Kept ready, since every opening of the index asks."""
        rows = self._rows("SELECT value FROM state WHERE name = 'digest'")
        return rows[0][0] if rows else ""

    def after(self, changes: Sequence[FileChange]) -> tuple[list[Document], str]:
        """All documents and the digest as `apply(changes)` would leave them; nothing is stored."""
        documents = {document.source: document for document in self.all()}
        digests = self.digests()
        for change in changes:
            for source in change.gone:
                del documents[source], digests[source]
            for document in change.documents:
                documents[document.source] = document
                digests[document.source] = document_digest(document)
        return [documents[source] for source in sorted(documents)], _combined(digests)

    def apply(self, changes: Iterable[FileChange]) -> None:
        """Stores all changes, or none."""
        with closing(self._connect()) as connection, connection:
            for change in changes:
                _store(connection, change)
            _refresh_digest(connection)

    def remove(self, names: Sequence[str]) -> None:
        """Removes documents by source, or all of a file by its name; if one isn't there, NotFound and none goes."""
        with closing(self._connect()) as connection, connection:
            for name in names:
                query = "DELETE FROM documents WHERE source = ? OR file = ?"
                if connection.execute(query, (name, name)).rowcount == 0:
                    raise NotFound(f"There is no ingested document {name!r}; `assistant library list` names them.")
            connection.execute("DELETE FROM files WHERE name NOT IN (SELECT file FROM documents)")
            _forget_partial_files(connection, names)
            _refresh_digest(connection)


def _store(connection: sqlite3.Connection, change: FileChange) -> None:
    file = change.file
    connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (file.name, file.model_dump_json()))
    connection.executemany("DELETE FROM documents WHERE source = ?", [(source,) for source in change.gone])
    connection.executemany(
        "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)",
        [(d.source, file.name, document_digest(d), d.model_dump_json()) for d in change.documents],
    )


def _forget_partial_files(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """A file of which single documents were removed counts as changed, so that ingesting it again brings them back."""
    for name in names:
        row = connection.execute("SELECT record FROM files WHERE name = ?", (name.partition("#")[0],)).fetchone()
        if row:
            file = IngestedFile.model_validate_json(row[0]).model_copy(update={"sha256": ""})
            connection.execute("UPDATE files SET record = ? WHERE name = ?", (file.model_dump_json(), file.name))


def _refresh_digest(connection: sqlite3.Connection) -> None:
    digests = dict(connection.execute("SELECT source, digest FROM documents"))
    connection.execute("INSERT OR REPLACE INTO state VALUES ('digest', ?)", (_combined(digests),))


def _combined(digests: Mapping[str, str]) -> str:
    return hashlib.sha256(repr(sorted(digests.items())).encode()).hexdigest() if digests else ""


def document_digest(document: Document) -> str:
    """Hash of a document's contents; when and where it was read does not make it another document."""
    return hashlib.sha256(document.model_dump_json(exclude={"provenance"}).encode()).hexdigest()
