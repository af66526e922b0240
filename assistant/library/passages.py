"""Sections -> passages: as much of a section as the embedding model can read at once, never across a heading.

Lists and tables stay whole as long as they fit; a longer block is cut between its units.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answer import Passage
from assistant.library.articles import readable
from assistant.library.documents import Block, Document, Section, Unit
from assistant.library.own_documents import quotable_sections

TokenCount = Callable[[str], int]


def embedding_text(title: str, heading: Sequence[str], text: str) -> str:
    """What the model reads for a passage: where the words stand, then the words without markup."""
    place = " › ".join([part for part in (title, *heading) if part])
    return f"{place}. {readable(text)}" if place else readable(text)


def cut(document: Document, token_count: TokenCount, limit: int) -> list[tuple[Passage, tuple[Unit, ...]]]:
    """All passages of a document with the quotable units inside each, in reading order."""
    seen: dict[str, int] = {}
    result = []
    for section in quotable_sections(document):
        for units, end in _runs(document, section, token_count, limit):
            result.append((_passage(document, section, units, end, seen), units))
    return result


def _runs(
    document: Document, section: Section, token_count: TokenCount, limit: int
) -> Iterator[tuple[tuple[Unit, ...], int]]:
    """Groups of units that fit the limit together, each with the offset at which the group ends."""

    def fits(start: int, end: int) -> bool:
        return token_count(embedding_text(document.title, section.heading, document.text[start:end])) <= limit

    gathered: list[Unit] = []
    gathered_end = 0
    for block in section.blocks:
        for units, end in _pieces(block, fits):
            if gathered and not fits(gathered[0].start, end):
                yield tuple(gathered), gathered_end
                gathered = []
            gathered.extend(units)
            gathered_end = end
    if gathered:
        yield tuple(gathered), gathered_end


def _pieces(block: Block, fits: Callable[[int, int], bool]) -> Iterator[tuple[tuple[Unit, ...], int]]:
    """A whole block if it fits, otherwise its units one by one."""
    if fits(block.start, block.end):
        yield block.units, block.end
        return
    inner = [unit for unit in block.units if unit.kind != "list"]
    for unit, following in zip(inner, [*inner[1:], None], strict=True):
        yield (unit,), _unit_end(unit, following, block)


def _unit_end(unit: Unit, following: Unit | None, block: Block) -> int:
    """Citation keys and the full stop behind a unit belong to its passage."""
    return block.end if following is None else max(unit.end, following.start)


def _passage(document: Document, section: Section, units: tuple[Unit, ...], end: int, seen: dict[str, int]) -> Passage:
    start = units[0].start
    text = document.text[start:end].rstrip("\n -*|")
    return Passage(
        id=_stable_id(document.source, section.heading, text, seen),
        source=document.source,
        article=document.title or document.source,
        heading=section.heading,
        start=start,
        end=start + len(text),
        text=text,
        references=tuple(dict.fromkeys(key for unit in units for key in unit.references)),
        page=_page(document.pages, start),
        provenance=document.provenance,
        licence=document.licence,
    )


def _stable_id(source: str, heading: Sequence[str], text: str, seen: dict[str, int]) -> str:
    """Same place and words, same id, whatever else changes in the document."""
    digest = hashlib.sha256("\x1f".join([source, *heading, text]).encode()).hexdigest()[:12]
    stem = re.sub(r"[^a-z0-9]+", "-", source.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()).strip("-")[:40]
    seen[digest] = seen.get(digest, 0) + 1
    repeat = f"-{seen[digest]}" if seen[digest] > 1 else ""
    return f"{stem or 'document'}-{digest}{repeat}"


def _page(pages: Sequence[int], offset: int) -> int | None:
    """Number (from 1) of the page that holds an offset; None for a source without pages."""
    return sum(1 for begin in pages if begin <= offset) or None
