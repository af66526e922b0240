"""Sources, passages, quotable units and references of one index generation, in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path

from assistant.answer import Passage, Record
from assistant.errors import IndexUnavailable, NotFound
from assistant.library.documents import Document, Unit
from assistant.library.references import Reference
from assistant.text import stems

_SCHEMA = """
CREATE TABLE sources (source TEXT PRIMARY KEY, record TEXT NOT NULL, curated INTEGER NOT NULL);
CREATE TABLE passages (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, record TEXT NOT NULL
);
CREATE TABLE units (
    position INTEGER PRIMARY KEY, passage INTEGER NOT NULL, record TEXT NOT NULL, stems TEXT NOT NULL
);
CREATE INDEX units_by_passage ON units (passage);
CREATE INDEX passages_by_source ON passages (source);
CREATE TABLE refs (key TEXT PRIMARY KEY, record TEXT NOT NULL);
"""


class PlacedUnit(Record):
    """A quotable unit and where it stands: its number in the library and that of its passage."""

    position: int
    passage: int
    unit: Unit
    stems: frozenset[str]


class Catalogue:
    """Reads one catalogue file; every look-up is by position (order of building) or id."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise IndexUnavailable(f"{path.name} is missing from the index; rebuild it.")
        # Opened read-only and shared: answers are given from several threads of a server.
        self._connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)

    @cached_property
    def passage_ids(self) -> list[str]:
        """All passage ids in the order of building."""
        return [key for (key,) in self._connection.execute("SELECT id FROM passages ORDER BY position")]

    @cached_property
    def position_of(self) -> dict[str, int]:
        """Position of each passage id."""
        return {key: position for position, key in enumerate(self.passage_ids)}

    @cached_property
    def curated_passage_count(self) -> int:
        """The corpus's own passages come first; this is how many there are."""
        query = "SELECT count(*) FROM passages p JOIN sources s ON s.source = p.source WHERE s.curated"
        return int(self._connection.execute(query).fetchone()[0])

    @property
    def has_ingested(self) -> bool:
        """Whether there are passages beside the corpus's own."""
        return self.curated_passage_count < len(self.passage_ids)

    def passages(self, positions: Sequence[int]) -> list[Passage]:
        """The passages at these positions, in this order."""
        found = dict(self._select("SELECT position, record FROM passages WHERE position IN {}", positions))
        return [Passage.model_validate_json(found[position]) for position in positions]

    def passage(self, passage_id: str) -> Passage:
        row = self._connection.execute("SELECT record FROM passages WHERE id = ?", (passage_id,)).fetchone()
        if row is None:
            raise NotFound(f"There is no passage {passage_id!r} in the index; search again, it may have changed.")
        return Passage.model_validate_json(row[0])

    def neighbours(self, passage_id: str) -> tuple[Passage | None, Passage | None]:
        """The passages before and after, within the same source."""
        source = self.passage(passage_id).source
        position = self.position_of[passage_id]
        around = [place for place in (position - 1, position + 1) if 0 <= place < len(self.passage_ids)]
        near = dict(zip(around, self.passages(around), strict=True))
        before, after = near.get(position - 1), near.get(position + 1)
        return (
            before if before and before.source == source else None,
            after if after and after.source == source else None,
        )

    def units_of(self, positions: Sequence[int]) -> list[PlacedUnit]:
        """Quotable units of the passages at these positions, in reading order."""
        rows = self._select(
            "SELECT position, passage, record, stems FROM units WHERE passage IN {} ORDER BY position", positions
        )
        return [_placed(row) for row in rows]

    def units_at(self, positions: Sequence[int]) -> list[PlacedUnit]:
        """The units with these numbers, in this order."""
        rows = self._select("SELECT position, passage, record, stems FROM units WHERE position IN {}", positions)
        found = {row[0]: _placed(row) for row in rows}
        return [found[position] for position in positions]

    def _select(self, query: str, values: Sequence[int]) -> list[tuple]:  # type: ignore[type-arg]
        """Rows for a list of positions, passed as JSON: SQLite bounds the number of plain parameters."""
        chosen = "(SELECT value FROM json_each(?))"
        return self._connection.execute(query.format(chosen), (json.dumps([int(v) for v in values]),)).fetchall()

    def source(self, source: str) -> Document:
        row = self._connection.execute("SELECT record FROM sources WHERE source = ?", (source,)).fetchone()
        if row is None:
            raise NotFound(f"There is no document {source!r} in the index; `assistant library list` names them.")
        return Document.model_validate_json(row[0])

    def sources(self) -> list[tuple[Document, int]]:
        """Every document with its number of passages, the corpus first."""
        rows = self._connection.execute(
            "SELECT s.record, count(p.position) FROM sources s LEFT JOIN passages p ON p.source = s.source "
            "GROUP BY s.source ORDER BY s.curated DESC, s.source"
        )
        return [(Document.model_validate_json(record), count) for record, count in rows]

    @cached_property
    def references(self) -> dict[str, Reference]:
        rows = self._connection.execute("SELECT key, record FROM refs")
        return {key: Reference.model_validate_json(record) for key, record in rows}

    def close(self) -> None:
        self._connection.close()


def _placed(row: tuple[int, int, str, str]) -> PlacedUnit:
    unit = Unit.model_validate_json(row[2])
    return PlacedUnit(position=row[0], passage=row[1], unit=unit, stems=frozenset(row[3].split()))


def write_catalogue(
    path: Path,
    documents: Iterable[Document],
    passages: Sequence[tuple[Passage, tuple[Unit, ...]]],
    references: Iterable[Reference],
) -> None:
    """Writes a new catalogue; positions follow the order of `passages`."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(_SCHEMA)
        connection.executemany(
            "INSERT INTO sources VALUES (?, ?, ?)",
            [(document.source, document.model_dump_json(), document.curated) for document in documents],
        )
        connection.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?)",
            [(n, p.id, p.source, p.model_dump_json()) for n, (p, _) in enumerate(passages)],
        )
        connection.executemany(
            "INSERT INTO units (passage, record, stems) VALUES (?, ?, ?)",
            [(n, unit.model_dump_json(), _stems(unit)) for n, (_, units) in enumerate(passages) for unit in units],
        )
        # SQLite numbers rows from 1; unit positions are rows of a matrix and count from 0.
        connection.execute("UPDATE units SET position = position - 1")
        connection.executemany("INSERT INTO refs VALUES (?, ?)", [(r.key, r.model_dump_json()) for r in references])


def manifest_json(values: dict[str, object]) -> str:
    """The manifest as written, keys sorted so that equal manifests are equal files."""
    return json.dumps(values, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _stems(unit: Unit) -> str:
    """The stems of a unit's words, kept so that no reader has to stem the whole corpus again."""
    return " ".join(sorted(set(stems(unit.display))))
