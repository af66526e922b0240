from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from assistant.errors import UnreadableDocument
from assistant.library.formats.factory import read_contents


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_headings_paragraphs_lists_and_tables_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Zebra protocol", 0)
    document.add_heading("MRI", 1)
    document.add_paragraph("Sagittal T1 first.")
    document.add_paragraph("T2", style="List Bullet")
    document.add_paragraph("STIR", style="List Number")
    table = document.add_table(2, 2)
    for place, words in enumerate(["Plane", "Slices", "sagittal", "15"]):
        table.cell(place // 2, place % 2).text = words
    document.add_paragraph("> 3 levels need a second stack.")
    reading = read_contents(saved(document), "x.docx").readings[0]
    assert reading.title == "Zebra protocol"
    assert reading.text == (
        "# Zebra protocol\n\n## MRI\n\nSagittal T1 first.\n\n- T2\n- STIR\n\n| Plane | Slices |\n| --- | --- |\n"
        "| sagittal | 15 |\n\n\u00a0> 3 levels need a second stack.\n"
    )


def test_text_under_revision_counts_as_the_author_left_it() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The dose is ")
    for tag, text_tag, words in (("w:ins", "w:t", "twelve"), ("w:del", "w:delText", "eight")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    text.set(qn("xml:space"), "preserve")
    assert read_contents(saved(document), "x.docx").readings[0].text == "The dose is twelve\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04" + b"x" * 50, "damaged or cut-off"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "password or an old .doc"),
    ],
)
def test_damaged_protected_and_old_files_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read_contents(content, "x.docx")


def test_a_cut_off_document_is_refused() -> None:
    document = docx.Document()
    document.add_paragraph("Words.")
    content = saved(document)
    with pytest.raises(UnreadableDocument, match="damaged or cut-off"):
        read_contents(content[: len(content) // 2], "x.docx")
