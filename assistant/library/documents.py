"""What is in the library before it is cut: a document's stored text, and the quotable units found in it."""

from __future__ import annotations

from typing import Literal

from assistant.answer import Record

UnitKind = Literal["sentence", "list", "item", "row"]


class Document(Record):
    """A source as stored. Offsets of citations count characters of `text`.

    `pages` holds the offset at which each page begins (empty: the source has no pages).
    `curated` marks an article of the project's own corpus.
    """

    source: str
    title: str
    text: str
    format: Literal["markdown", "plain"] = "plain"
    synonyms: tuple[str, ...] = ()
    provenance: str = ""
    licence: str = ""
    pages: tuple[int, ...] = ()
    curated: bool = False


class Unit(Record):
    """The smallest thing that can be quoted: `document.text[start:end]` is the exact quote.

    `display` is the same words for reading: citation keys left out, a table row with its column names.
    `unchecked` says that the point was not re-read in its source.
    """

    kind: UnitKind
    start: int
    end: int
    display: str
    heading: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    unchecked: bool = False


class Section(Record):
    """A run of units under one heading path; `start`/`end` span its text without the heading itself."""

    heading: tuple[str, ...]
    start: int
    end: int
    blocks: tuple[Block, ...]


class Block(Record):
    """A paragraph, list or table: lists and tables are kept whole when passages are cut."""

    kind: Literal["paragraph", "list", "table"]
    start: int
    end: int
    units: tuple[Unit, ...]


Section.model_rebuild()
