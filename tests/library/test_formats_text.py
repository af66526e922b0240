from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import UnreadableDocument
from assistant.library.articles import sections
from assistant.library.documents import Document, Unit
from assistant.library.formats.decoding import clean, decode
from assistant.library.formats.factory import read_contents
from assistant.library.formats.markdown_form import TextBlock, bullets, paragraph, to_markdown
from assistant.library.formats.reading import Reading
from assistant.text import words

# A busy machine is slow at times; that says nothing of the code.
unhurried = settings(deadline=None)

PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs")), max_size=200)
SENTENCES = st.text(st.sampled_from("abcXYZ 0123456789#>-+*|<=_~`[]:().,;!?≥&\\"), min_size=1, max_size=60)


def read(content: bytes | str, name: str) -> Reading:
    data = content.encode() if isinstance(content, str) else content
    return read_contents(data, name).readings[0]


def units(reading: Reading) -> list[Unit]:
    document = Document(source="x", title=reading.title, text=reading.text, format=reading.format)
    return [unit for section in sections(document) for block in section.blocks for unit in block.units]


@unhurried
@given(PLAIN, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_text_survives_every_encoding_that_names_itself(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == clean(text)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert decode("Collapse ≥ 50 % of the body".encode(encoding)) == "Collapse ≥ 50 % of the body"


def test_windows_and_latin_bytes() -> None:
    assert decode("5–10 mm, “naïve” Müller".encode("cp1252")) == "5–10 mm, “naïve” Müller"
    assert decode("Müller naïve".encode("latin-1")) == "Müller naïve"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (bytes(range(256)), "binary"),
        (b"\x01\x02\x03\x04\x05 words", "binary"),
        ("≥ 50 % – naïve".encode()[:-3], "cut off|damaged"),
        ("naïve ≥ words".encode() + b" \xff more", "damaged"),
        (b"\xff\xfea\x00b", "UTF-16"),
    ],
)
def test_what_may_be_read_wrongly_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        decode(content)


def test_line_ends_and_invisible_characters() -> None:
    assert decode("osteo\u00adblastic\r\nsecond\rthird\u200b".encode()) == "osteoblastic\nsecond\nthird"


@unhurried
@given(st.lists(SENTENCES, max_size=4))
def test_no_word_of_a_paragraph_is_taken_for_markup(paragraphs: list[str]) -> None:
    assert quoted_words(map(paragraph, paragraphs)) == alphanumeric(paragraphs)


@unhurried
@given(st.lists(SENTENCES, max_size=4))
def test_no_word_of_an_item_is_taken_for_markup(items: list[str]) -> None:
    assert quoted_words([bullets(items)]) == alphanumeric(items)


def quoted_words(blocks: Iterable[TextBlock]) -> list[str]:
    reading = Reading(title="x", text=to_markdown(blocks), format="markdown")
    return alphanumeric(reading.text[unit.start : unit.end] for unit in units(reading) if unit.kind != "list")


def alphanumeric(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in words(text) if word.isalnum()]


def test_a_comparison_at_the_start_of_a_line_keeps_its_sign() -> None:
    reading = Reading(title="x", text=to_markdown([paragraph("> 50 % collapse scores 3.")]), format="markdown")
    (unit,) = units(reading)
    assert reading.text[unit.start : unit.end] == "> 50 % collapse scores 3"


def test_markdown_is_kept_as_it_is() -> None:
    text = "---\ntitle: Zebra protocol\nsynonyms: [stripes]\n---\n# Another\n\n> Quoted words.\n\n    Indented words.\n"
    reading = read(text, "zebra.md")
    assert (reading.title, reading.text, reading.synonyms) == ("Zebra protocol", text, ("stripes",))
    assert [unit.display for unit in units(reading)][-1] == "Indented words"
    assert "Quoted words" in units(reading)[0].display


@pytest.mark.parametrize(
    ("text", "title"),
    [("# Hashed *title*\n\nWords.", "Hashed *title*"), ("Lined\n=====\n\nWords.", "Lined"), ("Only words.", "zebra")],
)
def test_title_of_markdown(text: str, title: str) -> None:
    assert read(text, "zebra.md").title == title


def test_front_matter_that_is_no_yaml_is_named_with_its_line() -> None:
    with pytest.raises(UnreadableDocument, match=r"front matter.*line \d"):
        read("---\ntitle: a\nb: [1\n---\nwords", "zebra.md")


def test_plain_prose_is_kept_as_it_is() -> None:
    text = "Zebra protocol\n\nFirst sentence. Second\nsentence.\n"
    reading = read(text, "zebra.txt")
    assert (reading.title, reading.text, reading.format) == ("Zebra protocol", text, "plain")


def test_lists_in_plain_text_can_be_quoted_item_by_item() -> None:
    text = "Findings were as follows\n  • T1: low\n    in all\n  • T2: high\nImpression: benign. Age: 60\n- -5 HU\n"
    reading = read(text, "report.txt")
    displays = [unit.display for unit in units(reading) if unit.kind == "item"]
    assert displays[:2] == ["Findings were as follows: T1: low in all", "Findings were as follows: T2: high"]
    assert displays[2].endswith("-5 HU")


def test_json_lines_take_title_text_and_any_id() -> None:
    lines = [{"id": 7, "text": "A\u2028B", "pmid": "1"}, {"id": "x#1", "title": "T", "text": "C"}]
    readings = read_contents("\n".join(json.dumps(line) for line in lines).encode(), "a.jsonl").readings
    assert [(reading.part, reading.title) for reading in readings] == [("7", ""), ("x#1", "T")]
    raw = '{"id": "1", "text": "A\u2028B"}\n'
    assert read(raw, "a.jsonl").text == "A\u2028B"


@pytest.mark.parametrize(
    "line", ["[1]", '{"text": "a"}', '{"id": true, "text": "a"}', '{"id": "1", "text": 5}', "[" * 9999]
)
def test_lines_that_are_no_document(line: str) -> None:
    result = read_contents(line.encode(), "a.jsonl")
    assert result.readings == ()
    assert result.failures[0][0] == "line 1"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("page", b"<!DOCTYPE html><html><body><p>Words</p></body></html>", "Words\n"),
        ("page.txt", b"\n<html><p>Words</p></html>", "Words\n"),
        ("notes.log", b"Words", "Words"),
    ],
)
def test_contents_decide_where_the_suffix_does_not(name: str, content: bytes, kind: str) -> None:
    assert read(content, name).text == kind


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.doc", b"x", "save it as .docx"),
        ("a.xlsx", b"x", "save the table"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"--- ...", "no words"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
    ],
)
def test_refusals_say_why(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read_contents(content, name)
