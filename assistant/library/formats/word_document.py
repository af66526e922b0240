"""Word documents (.docx) as Markdown: headings, paragraphs, lists and tables in their order; deleted text stays out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.errors import UnreadableDocument
from assistant.library.formats.decoding import clean
from assistant.library.formats.markdown_form import (
    TextBlock,
    bullets,
    folded,
    heading,
    paragraph,
    table,
    to_markdown,
    under_one_title,
)
from assistant.library.formats.reading import Reading, Readings, one

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_OLE = b"\xd0\xcf\x11\xe0"
# A few kilobytes can unpack to gigabytes; no protocol or paper comes near this.
_LARGEST_UNPACKED = 500_000_000
_HEADING_STYLE = re.compile(r"heading (\d)", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list (?:bullet|number|paragraph)", re.IGNORECASE)


def read_word_document(content: bytes, name: str) -> Readings:
    """One document. UnreadableDocument if it is damaged, protected or in the old binary form."""
    if content.startswith(_OLE):
        raise UnreadableDocument(
            "it is protected by a password or an old .doc file; save it as .docx without a password"
        )
    document = _opened(content)
    blocks = list(_gathered(_blocks(document)))
    title = _title(document, blocks) or name
    return one(Reading(title=title, text=clean(to_markdown(under_one_title(blocks))), format="markdown"))


def _opened(content: bytes) -> WordDocument:
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_UNPACKED:
                raise UnreadableDocument("it unpacks to more than 500 MB")
        return docx.Document(io.BytesIO(content))
    except UnreadableDocument:
        raise
    except Exception as error:
        # A damaged archive fails in zipfile, lxml or python-docx, each in its own way.
        raise UnreadableDocument(f"it is a damaged or cut-off Word document ({type(error).__name__})") from None


def _title(document: WordDocument, blocks: list[TextBlock]) -> str:
    first = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), "")
    return first or folded(document.core_properties.title or "")


def _blocks(document: WordDocument) -> Iterator[TextBlock]:
    from docx.text.paragraph import Paragraph

    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            yield from _paragraph_blocks(part)
        else:
            yield from _table_blocks(part)


def _paragraph_blocks(part: Any) -> Iterator[TextBlock]:
    words = _words(part._p)
    if not words.strip():
        return
    style = (part.style.name if part.style is not None else "") or ""
    level = _HEADING_STYLE.match(style)
    if style.lower() == "title" or level:
        yield heading(words, int(level.group(1)) if level else 1)
    elif _LIST_STYLE.match(style) or part._p.xpath("./w:pPr/w:numPr"):
        yield bullets([words])
    else:
        yield paragraph(words)


def _table_blocks(part: Any) -> Iterator[TextBlock]:
    rows = [_row(row) for row in part.rows]
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if max((len(row) for row in rows), default=0) < 2:
        for row in rows:
            yield from (paragraph(cell) for cell in row if cell.strip())
    elif len(rows) > 1:
        yield table(rows[0], rows[1:])
    else:
        yield from (paragraph(" ".join(row)) for row in rows)


def _row(row: Any) -> list[str]:
    """A row's cells; one that spans several columns stands once."""
    cells: list[Any] = []
    for cell in row.cells:
        if not cells or cell._tc is not cells[-1]._tc:
            cells.append(cell)
    return [" ".join(_words(paragraph._p) for paragraph in cell.paragraphs) for cell in cells]


def _words(element: Any) -> str:
    """The words of a paragraph with text that was inserted under revision, without text that was deleted."""
    query = (
        ".//*[self::w:t or self::w:tab or self::w:br or self::w:noBreakHyphen]"
        "[not(ancestor::w:del) and not(ancestor::w:moveFrom) and not(ancestor::w:pPr) and not(ancestor::w:txbxContent)]"
    )
    kinds = {"t": None, "noBreakHyphen": "-"}
    parts = []
    for node in element.xpath(query):
        kind = node.tag.rsplit("}", 1)[-1]
        parts.append((node.text or "") if kind == "t" else (kinds.get(kind) or " "))
    return "".join(parts)


def _gathered(blocks: Iterator[TextBlock]) -> Iterator[TextBlock]:
    """Word stores every item as a paragraph of its own; items in a row are one list."""
    items: list[str] = []
    for block in blocks:
        if block.kind == "list":
            items.extend(block.items)
            continue
        if items:
            yield bullets(items)
            items = []
        yield block
    if items:
        yield bullets(items)
