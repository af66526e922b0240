"""Headings, paragraphs, lists and tables -> Markdown that reads back as exactly these blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from assistant.answer import Record

# A no-break space before what Markdown would take as markup ("> 50 %", "# 3", "1. ") keeps it words; it is no part
# of any quote, since quotes begin at the first character that is not blank.
_GUARD = "\u00a0"
_LOOKS_LIKE_MARKUP = re.compile(r"(?:[#>|<]|[-+*•](?:\s|$)|\d{1,9}[.)](?:\s|$)|[-=_*~`]{3,}|\[[^\]]+\]:|=+$|:\s)")
_BLANKS = re.compile(r"\s+")


class TextBlock(Record):
    """A heading (`level` 1 to 6), a paragraph, or a list with one entry in `items` an item."""

    kind: Literal["heading", "paragraph", "list", "table"]
    text: str = ""
    level: int = 0
    items: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def heading(text: str, level: int = 2) -> TextBlock:
    return TextBlock(kind="heading", text=folded(text), level=min(max(level, 1), 6))


def paragraph(text: str) -> TextBlock:
    return TextBlock(kind="paragraph", text=folded(text))


def bullets(items: Iterable[str]) -> TextBlock:
    return TextBlock(kind="list", items=tuple(item for item in map(folded, items) if item))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> TextBlock:
    """A table; an empty header stands for columns without names."""
    return TextBlock(kind="table", header=tuple(header), rows=tuple(tuple(row) for row in rows))


def under_one_title(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Level 1 is kept for the title: a level-1 heading further down would be no part of a section's path."""
    tops = [number for number, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    if tops in ([], [0]):
        return list(blocks)
    return [
        block.model_copy(update={"level": min(block.level + 1, 6)}) if block.kind == "heading" and number else block
        for number, block in enumerate(blocks)
    ]


def folded(text: str) -> str:
    """All blanks and line ends as one space."""
    return _BLANKS.sub(" ", text).strip()


def to_markdown(blocks: Iterable[TextBlock]) -> str:
    """The blocks as Markdown, one blank line between them, ended by a line feed (empty if there are none)."""
    parts = [part for part in (_written(block) for block in blocks) if part]
    return "\n\n".join(parts) + "\n" if parts else ""


def _written(block: TextBlock) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {block.text}".rstrip()
    if block.kind == "paragraph":
        return guarded(block.text)
    if block.kind == "list":
        return "\n".join(f"- {guarded(item)}" for item in block.items)
    return _table(block)


def guarded(text: str) -> str:
    """A paragraph's words, kept from being read as markup."""
    return _GUARD + text if _LOOKS_LIKE_MARKUP.match(text) else text


def _table(block: TextBlock) -> str:
    width = max((len(row) for row in (block.header, *block.rows)), default=0)
    if not width or not block.rows:
        return ""
    lines = [_row(block.header, width), "|" + " --- |" * width, *(_row(row, width) for row in block.rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str], width: int) -> str:
    # A bar would open another cell, and a backslash before it would show in the quote.
    named = [folded(cell).replace("|", "∣") for cell in cells]
    return "| " + " | ".join([*named, *[""] * (width - len(named))]) + " |"
