"""Document text -> sections, blocks and quotable units, every one with offsets into the stored text.

Markdown is read by markdown-it; each block's line numbers become character offsets, and what is quoted is a slice of
the text as stored. Citation keys (Pandoc's `[@key; @other, unchecked]`) close a sentence, an item or a table caption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.library.documents import Block, Document, Section, Unit
from assistant.text import sentence_spans

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

UNCHECKED = "unchecked"
_KEYS = re.compile(r"\[(@[^\[\]]+)\]")
_TAIL = re.compile(r"(?:\s*\[@[^\[\]]+\])*\s*[.;]?\s*$")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CAPTION = re.compile(r"(?:Table)?:\s")
_BULLET = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+")
_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"(?<!!)\[([^\]@][^\]]*)\]\([^)]*\)")


def front_matter(text: str) -> tuple[str, int]:
    """The YAML between the leading `---` lines (empty if there is none), and where the body begins."""
    match = _FRONT_MATTER.match(text)
    return (match.group()[4:-4], match.end()) if match else ("", 0)


def citation_keys(text: str) -> tuple[tuple[str, ...], bool]:
    """The reference keys in a stretch of Markdown, in order, and whether any is marked unchecked."""
    keys: list[str] = []
    unchecked = False
    for group in _KEYS.findall(text):
        for part in group.split(";"):
            key, _, suffix = part.strip().lstrip("@").partition(",")
            keys.append(key.strip())
            unchecked = unchecked or suffix.strip() == UNCHECKED
    return tuple(dict.fromkeys(keys)), unchecked


def readable(text: str) -> str:
    """Markdown as read aloud: no citation keys, emphasis marks or link targets, blanks folded."""
    text = _LINK.sub(r"\1", _KEYS.sub("", text))
    text = _EMPHASIS.sub(r"\2", text)
    text = re.sub(r"\s+([.,;:])(?=\s|$)", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def sections(document: Document) -> list[Section]:
    """A document's sections in reading order; a section without units is left out."""
    if document.format == "plain":
        blocks = tuple(_plain_blocks(document.text))
        return [_section((), blocks)] if blocks else []
    return list(_MarkdownReader(document).sections())


def _section(heading: tuple[str, ...], blocks: Sequence[Block]) -> Section:
    return Section(heading=heading, start=blocks[0].start, end=blocks[-1].end, blocks=tuple(blocks))


def _plain_blocks(text: str) -> Iterator[Block]:
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        units = tuple(_sentences(text, match.start(), match.end(), ()))
        if units:
            yield Block(kind="paragraph", start=match.start(), end=match.end(), units=units)


def _sentences(text: str, start: int, end: int, heading: tuple[str, ...]) -> Iterator[Unit]:
    for begin, stop in sentence_spans(text, start, end):
        unit = _unit("sentence", text, begin, stop, heading)
        if unit:
            yield unit


def _unit(kind: str, text: str, start: int, end: int, heading: tuple[str, ...]) -> Unit | None:
    """The unit `text[start:end]` without its trailing keys and full stop; None if nothing readable is left."""
    raw = text[start:end]
    quote_end = start + (_TAIL.search(raw) or re.search(r"$", raw)).start()  # type: ignore[union-attr]
    if not re.search(r"\w", text[start:quote_end]):
        return None
    keys, unchecked = citation_keys(raw)
    return Unit(
        kind=kind,
        start=start,
        end=quote_end,
        display=readable(text[start:quote_end]),
        heading=heading,
        references=keys,
        unchecked=unchecked,
    )


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


class _MarkdownReader:
    """Walks markdown-it's flat token list once and gathers blocks under their headings."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        _, body = front_matter(document.text)
        self.body = body
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", document.text))]
        # Blanking the front matter keeps every later line number as it is in the stored text.
        blanked = "\n" * document.text[:body].count("\n") + document.text[body:]
        self.tokens = _markdown().parse(blanked)
        self.heading: list[tuple[int, str]] = []
        self.blocks: list[Block] = []

    def sections(self) -> Iterator[Section]:
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.type == "heading_open":
                yield from self._flush()
                self._enter_heading(token, self.tokens[index + 1].content)
            elif token.level == 0 and token.map:
                self._take_block(token, index)
            index += 1
        yield from self._flush()

    def _flush(self) -> Iterator[Section]:
        if self.blocks:
            yield _section(self.path, self.blocks)
        self.blocks = []

    @property
    def path(self) -> tuple[str, ...]:
        """Headings above the current place without the document's own title (level 1)."""
        return tuple(title for depth, title in self.heading if depth > 1 and title)

    def _enter_heading(self, token: Token, title: str) -> None:
        depth = int(token.tag[1])
        self.heading = [entry for entry in self.heading if entry[0] < depth] + [(depth, readable(title))]

    def _take_block(self, token: Token, index: int) -> None:
        start, end = self._span(token)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self._take_list(end, index)
        elif token.type == "table_open":
            self._take_table(start, end, index)
        elif token.type in ("paragraph_open", "blockquote_open", "fence", "code_block"):
            self._take_paragraph(start, end)

    def _span(self, token: Token) -> tuple[int, int]:
        first, last = token.map or [0, 0]
        end = self.line_starts[last] if last < len(self.line_starts) else len(self.text)
        start = self.line_starts[first]
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def _take_paragraph(self, start: int, end: int) -> None:
        if self.blocks and self.blocks[-1].kind == "table" and _CAPTION.match(self.text, start):
            self._caption_table(start, end)
            return
        units = tuple(_sentences(self.text, start, end, self.path))
        if units:
            self.blocks.append(Block(kind="paragraph", start=start, end=end, units=units))

    def _inner(self, index: int, opening: str) -> Iterator[Token]:
        """Tokens of kind `opening` between the block token at `index` and its closing token."""
        outer = self.tokens[index]
        for token in self.tokens[index + 1 :]:
            if token.level == outer.level and token.nesting == -1:
                return
            if token.type == opening and token.map:
                yield token

    def _take_list(self, end: int, index: int) -> None:
        lead_in = self._take_lead_in()
        opened = [self._item(token) for token in self._inner(index, "list_item_open") if token.level == 1]
        items = [item for item in opened if item]
        if not items:
            return
        source = lead_in if lead_in and lead_in.references else items[-1]
        self._append_list(lead_in, [_sourced_like(item, source) for item in items], end)

    def _take_lead_in(self) -> Unit | None:
        """Takes the last sentence before a list out of its paragraph if it introduces the list."""
        if not self.blocks or self.blocks[-1].kind != "paragraph":
            return None
        block = self.blocks[-1]
        unit = block.units[-1]
        if not self.text[unit.end - 1 : block.end].lstrip().startswith(":") and not unit.display.endswith(":"):
            return None
        self.blocks.pop()
        if len(block.units) > 1:
            rest = block.units[:-1]
            self.blocks.append(Block(kind="paragraph", start=block.start, end=rest[-1].end, units=rest))
        return unit

    def _item(self, token: Token) -> Unit | None:
        start, end = self._span(token)
        bullet = _BULLET.match(self.text, start)
        return _unit("item", self.text, bullet.end() if bullet else start, end, self.path)

    def _append_list(self, lead_in: Unit | None, items: Sequence[Unit], end: int) -> None:
        start = lead_in.start if lead_in else items[0].start
        opening = lead_in.display.rstrip(": ") if lead_in else (self.path[-1] if self.path else "")
        whole = Unit(
            kind="list",
            start=start,
            end=items[-1].end,
            display="\n- ".join([f"{opening}:" if opening else "", *(item.display for item in items)]).lstrip("\n"),
            heading=self.path,
            references=tuple(dict.fromkeys(key for item in items for key in item.references)),
            unchecked=any(item.unchecked for item in items),
        )
        named = [item.model_copy(update={"display": _named(opening, item.display)}) for item in items]
        self.blocks.append(Block(kind="list", start=start, end=end, units=(whole, *named)))

    def _take_table(self, start: int, end: int, index: int) -> None:
        rows = [self._span(token) for token in self._inner(index, "tr_open")]
        filled = [row for row in rows[1:] if re.search(r"\w", self.text[slice(*row)])]
        if not filled:
            return
        header = self._cells(*rows[0])
        units = tuple(self._row(header, *row) for row in filled)
        self.blocks.append(Block(kind="table", start=start, end=end, units=units))

    def _cells(self, start: int, end: int) -> list[str]:
        inner = self.text[start:end].strip().removeprefix("|").removesuffix("|")
        return [readable(cell.replace("\\|", "|")) for cell in _CELL_BORDER.split(inner)]

    def _row(self, header: list[str], start: int, end: int) -> Unit:
        raw = self.text[start:end]
        keys, unchecked = citation_keys(raw)
        inner_start = start + len(raw) - len(raw.lstrip("| "))
        inner_end = start + len(raw.rstrip("| "))
        first, *rest = self._cells(start, end)
        named = "; ".join(f"{name} {cell}".strip() for name, cell in zip(header[1:], rest, strict=False) if cell)
        return Unit(
            kind="row",
            start=inner_start,
            end=inner_end,
            display=f"{_row_name(header[0], first)}: {named}",
            heading=self.path,
            references=keys,
            unchecked=unchecked,
        )

    def _caption_table(self, start: int, end: int) -> None:
        """Gives a table's rows the keys of its caption, and the caption to the table's block."""
        table = self.blocks.pop()
        keys, unchecked = citation_keys(self.text[start:end])
        caption = table.units[0].model_copy(update={"references": keys, "unchecked": unchecked})
        units = tuple(_sourced_like(row, caption) for row in table.units)
        self.blocks.append(Block(kind="table", start=table.start, end=end, units=units))


def _row_name(column: str, cell: str) -> str:
    """A bare code such as "1a" is said with its column's name; a name such as "Osteoblastic" needs none."""
    return cell if len(cell) > 3 else f"{column} {cell}".strip()


def _named(opening: str, item: str) -> str:
    return f"{opening}: {item}" if opening else item


def _sourced_like(unit: Unit, source: Unit) -> Unit:
    """The unit with the keys of `source`, and its word on whether they were checked, unless it has keys of its own."""
    if unit.references:
        return unit
    return unit.model_copy(update={"references": source.references, "unchecked": source.unchecked})
