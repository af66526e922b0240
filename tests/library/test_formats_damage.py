"""Whatever the bytes, reading gives documents whose quotes lie in their text, or one error with a reason."""

from __future__ import annotations

import io

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import UnreadableDocument
from assistant.library.documents import Document
from assistant.library.formats.factory import read_contents
from assistant.library.own_documents import quotable_sections


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Protocol", 1)
    document.add_paragraph("Some words.")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def empty_pdf() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


WHOLE = {
    "a.md": b"---\ntitle: x\n---\n# T\n\n- a\n  - b\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\nText [@key].\n\n> quoted\n",
    "a.txt": "Title\n\nFirst ≥ 5. Second:\n  • one\n  • two\n\n\nrID: 5\nShare article\nCases and figures\n".encode(),
    "a.html": b"<html><h1>T</h1><p>a<br>b</p><ul><li>c<ul><li>d</li></ul></li></ul><table><tr><td>1<td>2</table></html>",
    "a.jsonl": b'{"id": "1", "text": "a"}\n{"id": "2", "title": "t", "text": "b"}\n',
    "a.mhtml": b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>words</p>\r\n",
    "a.docx": word(),
    "a.pdf": empty_pdf(),
}


@pytest.mark.parametrize("name", WHOLE)
def test_damage_anywhere_gives_sound_documents_or_a_reason(name: str) -> None:
    whole = WHOLE[name]

    @settings(deadline=None, max_examples=60)
    @given(st.integers(0, len(whole)), st.integers(0, 40), st.binary(max_size=20))
    def damage(start: int, length: int, inserted: bytes) -> None:
        try:
            readings = read_contents(whole[:start] + inserted + whole[start + length :], name).readings
        except UnreadableDocument:
            return
        for reading in readings:
            document = Document(source="x", title=reading.title, text=reading.text, format=reading.format)
            for section in quotable_sections(document):
                for unit in (unit for block in section.blocks for unit in block.units):
                    assert 0 <= unit.start < unit.end <= len(reading.text)
                    assert not reading.text[unit.start].isspace()

    damage()
