"""PDF files: text in reading order with the offset of every page; damaged, protected and scanned files are refused."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from assistant.errors import UnreadableDocument
from assistant.library.formats.decoding import clean
from assistant.library.formats.markdown_form import TextBlock, folded, to_markdown
from assistant.library.formats.pdf_columns import reading_order
from assistant.library.formats.pdf_paragraphs import (
    PAGE_MARK,
    ParagraphReader,
    vocabulary_of,
    without_running_lines,
)
from assistant.library.formats.reading import Reading, Readings, one

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

# Wide enough that a column's words never run into the next one's place on the grid of characters.
_GRID_SCALE = 2.0
# The grid leaves out turned text and what stands in nested forms; a page that loses more than this share of its words
# is taken in the order in which the file draws it.
_GRID_SHARE = 0.9
_HEADING_SIZE = 1.15
_LONGEST_HEADING = 14
_TITLE_WITHIN = 6
_LONGEST_BOLD_HEADING = 8
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", PAGE_MARK: None}
)


def read_pdf(content: bytes, name: str) -> Readings:
    """One document with its page offsets. UnreadableDocument if it is protected, damaged, cut off or without text."""
    if b"%%EOF" not in content[-4096:]:
        raise UnreadableDocument("it is cut off (the end of the PDF is missing); fetch it again")
    with _quiet():
        try:
            reader = _opened(content)
            pages = [_Page(page) for page in reader.pages]
        except UnreadableDocument:
            raise
        except Exception as error:
            # pypdf meets damage in many places, each with an error of its own.
            raise UnreadableDocument(f"it is a damaged PDF ({type(error).__name__})") from None
        title = _metadata_title(reader)
    if not any(line.strip() for page in pages for line in page.lines):
        raise UnreadableDocument("its pages hold no text (a scan?); run text recognition on it first")
    return one(_reading(pages, title, name))


@contextmanager
def _quiet() -> Iterator[None]:
    """pypdf logs every oddity it works around; the reader of the progress bar can do nothing about them."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _opened(content: bytes) -> PdfReader:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        raise UnreadableDocument("it is protected by a password; save an unprotected copy")
    return reader


def _opens_without_password(reader: PdfReader) -> bool:
    """A file that only restricts printing opens with the empty password."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # an algorithm that pypdf lacks; the advice is the same
        return False


def _metadata_title(reader: PdfReader) -> str:
    try:
        title = folded(str((reader.metadata and reader.metadata.title) or ""))
    except Exception:  # a damaged information dictionary is no reason to refuse the text
        return ""
    made_up = title.lower().startswith(("microsoft word", "untitled", "file:")) or "." in title[-5:]
    return "" if made_up or " " not in title else title


def _reading(pages: Sequence[_Page], title: str, name: str) -> Reading:
    headings = _headings(pages)
    lines_by_page = without_running_lines([page.lines for page in pages])
    reader = ParagraphReader(headings, vocabulary_of(line for lines in lines_by_page for line in lines))
    blocks: list[TextBlock] = []
    for lines in lines_by_page:
        reader.begin_page()
        for run in reading_order(lines):
            blocks += reader.take(run)
    blocks += reader.finish()
    place = _title_place(blocks, pages[0])
    if place is not None:
        blocks[place] = blocks[place].model_copy(update={"level": 1})
        title = blocks[place].text.replace(PAGE_MARK, "")
    marked = to_markdown(blocks)
    text = marked.replace(PAGE_MARK, "")
    return Reading(title=title or name, text=text, format="markdown", pages=_page_offsets(marked, len(pages)))


def _title_place(blocks: Sequence[TextBlock], first_page: _Page) -> int | None:
    """The heading near the beginning that is set in the largest letters of the first page."""
    sizes = {words: size for words, size, _ in reversed(first_page.pieces)}
    largest = max(sizes.values(), default=0.0)
    for place, block in enumerate(blocks[:_TITLE_WITHIN]):
        if block.kind == "heading" and sizes.get(block.text.replace(PAGE_MARK, ""), 0.0) >= largest:
            return place
    return None


def _page_offsets(marked: str, count: int) -> tuple[int, ...]:
    """Where each page's first letter stands in the text without marks; pages without text at the end have none."""
    offsets: list[int] = []
    place = -1
    while (place := marked.find(PAGE_MARK, place + 1)) != -1:
        # A mark follows the letter that it marks, and earlier marks will be gone.
        offsets.append(place - len(offsets) - 1)
    end = len(marked) - len(offsets)
    same_letter = offsets[:1] and [0, *offsets[1:]]
    return (*same_letter, *[end] * (count - len(same_letter)))


class _Page:
    """Lines of one page on a grid of characters, and the pieces of text with their sizes."""

    def __init__(self, page: PageObject) -> None:
        self.pieces: list[tuple[str, float, bool]] = []
        drawn = _plain(page.extract_text(visitor_text=self._take))
        laid_out = _plain(page.extract_text(extraction_mode="layout", layout_mode_scale_weight=_GRID_SCALE))
        complete = len(laid_out.split()) >= _GRID_SHARE * len(drawn.split())
        self.lines = (laid_out if complete else drawn).split("\n")

    def _take(self, text: str, outer: Any, inner: Any, font: Any, size: Any) -> None:
        words = folded(_plain(text))
        if words:
            scale = abs(float(outer[3]) * float(inner[3])) or 1.0
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            self.pieces.append((words, round(float(size) * scale, 1), bold))


def _plain(text: str) -> str:
    return clean(text.translate(_LIGATURES))


def _headings(pages: Sequence[_Page]) -> frozenset[str]:
    """Pieces of text larger than the body, and short bold ones; only a whole line that equals one is a heading."""
    pieces = [piece for page in pages for piece in page.pieces]
    sizes: Counter[float] = Counter()
    for words, size, _ in pieces:
        sizes[size] += len(words)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    body_is_bold = sum(len(words) for words, _, bold in pieces if bold) > sum(sizes.values()) / 2
    return frozenset(
        words
        for words, size, bold in pieces
        if any(char.isalpha() for char in words) and words[-1] not in ".,;"
        and (
            (size >= _HEADING_SIZE * body and len(words.split()) <= _LONGEST_HEADING)
            or (bold and not body_is_bold and size >= body and len(words.split()) <= _LONGEST_BOLD_HEADING)
        )
    )  # fmt: skip
