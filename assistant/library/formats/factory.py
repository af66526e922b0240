"""Which adapter reads a file: its contents decide where they are unmistakable, its suffix otherwise."""

from __future__ import annotations

import re
from pathlib import PurePath

from assistant.errors import UnreadableDocument
from assistant.library.formats.html_page import read_html
from assistant.library.formats.json_lines import read_json_lines
from assistant.library.formats.markdown_text import read_markdown
from assistant.library.formats.pdf_document import read_pdf
from assistant.library.formats.plain_text import read_plain_text
from assistant.library.formats.reading import Adapter, Reading, Readings
from assistant.library.formats.web_archive import read_web_archive
from assistant.library.formats.word_document import read_word_document

READING_VERSION = 1
"""Raised whenever an adapter reads the same bytes otherwise, so that files ingested before are read again."""

_BY_SUFFIX: dict[str, Adapter] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain_text,
    ".text": read_plain_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".mhtml": read_web_archive,
    ".mht": read_web_archive,
    ".pdf": read_pdf,
    ".docx": read_word_document,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}
SUFFIXES = frozenset(_BY_SUFFIX)
"""What is taken from a folder; a file that is named itself may have any suffix."""

_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_ADVICE = {
    ".doc": "it is an old Word file; save it as .docx",
    ".rtf": "rich text can't be read; save it as .docx",
    ".odt": "OpenDocument can't be read; save it as .docx",
    ".pptx": "slides can't be read; save them as PDF",
    ".ppt": "slides can't be read; save them as PDF",
    ".xlsx": "spreadsheets can't be read; save the table as text or Markdown",
    ".xls": "spreadsheets can't be read; save the table as text or Markdown",
    ".epub": "e-books can't be read; save it as HTML or PDF",
}


def read_contents(content: bytes, file_name: str) -> Readings:
    """The documents in a file's contents. UnreadableDocument gives the reason why there are none."""
    if not content.strip():
        raise UnreadableDocument("it is empty")
    path = PurePath(file_name)
    found = adapter_for(content, path.suffix.lower())(content, path.stem)
    with_words = tuple(reading for reading in found.readings if _holds_words(reading))
    if not with_words and not found.failures:
        raise UnreadableDocument("it holds no words")
    return found.model_copy(update={"readings": with_words})


def adapter_for(content: bytes, suffix: str) -> Adapter:
    """The adapter for contents of this suffix. UnreadableDocument with advice for kinds that have none."""
    if content.startswith(b"%PDF-"):
        return read_pdf
    if suffix in _BY_SUFFIX and suffix not in (".txt", ".text"):
        return _BY_SUFFIX[suffix]
    if suffix in _ADVICE:
        raise UnreadableDocument(_ADVICE[suffix])
    if content.startswith(b"PK\x03\x04") and b"word/" in content:
        return read_word_document
    if _HTML.match(content[:4096]):
        return read_html
    return read_plain_text


def _holds_words(reading: Reading) -> bool:
    return any(char.isalnum() for char in reading.text)
