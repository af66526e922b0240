from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from assistant.library.articles import citation_keys, sections
from assistant.library.corpus import load_articles
from assistant.library.documents import Document, Unit


def units(document: Document) -> list[Unit]:
    return [unit for section in sections(document) for block in section.blocks for unit in block.units]


def read(corpus: Path) -> tuple[Document, list[Unit]]:
    document = load_articles(corpus)[0]
    return document, units(document)


def test_sentences_are_quoted_without_their_keys(small_corpus: Path) -> None:
    document, found = read(small_corpus)
    first, second = [unit for unit in found if unit.kind == "sentence"]
    assert document.text[first.start : first.end].endswith("on an AP film")
    assert first.references == ("algra1992",)
    assert not first.unchecked
    assert second.references == ("algra1992", "smith2001")
    assert second.unchecked


def test_a_list_is_whole_and_its_items_carry_lead_in_and_keys(small_corpus: Path) -> None:
    document, found = read(small_corpus)
    whole = next(unit for unit in found if unit.kind == "list")
    assert document.text[whole.start : whole.end].startswith("Other causes")
    assert document.text[whole.start : whole.end].endswith("lymphoma")
    items = [unit for unit in found if unit.kind == "item"]
    assert [item.display for item in items] == [
        "Other causes of an absent pedicle are these: congenital absence",
        "Other causes of an absent pedicle are these: lymphoma",
    ]
    assert all(item.references == ("smith2001",) for item in items)


def test_rows_are_read_with_their_columns_and_the_captions_keys(small_corpus: Path) -> None:
    _, found = read(small_corpus)
    rows = [unit for unit in found if unit.kind == "row"]
    assert [row.display for row in rows] == [
        "Film AP: Finding one eye of the owl is shut",
        "Lateral: Finding often normal",
    ]
    assert all(row.references == ("algra1992",) for row in rows)


def test_unchecked_reaches_every_item_that_borrows_its_keys() -> None:
    text = "# A\n\n## B\n\nThese are the causes of X:\n\n- one\n- two [@k, unchecked].\n"
    found = units(Document(source="a", title="A", text=text, format="markdown"))
    assert [unit.unchecked for unit in found] == [True, True, True]


def test_the_title_is_no_part_of_the_heading_path(small_corpus: Path) -> None:
    _, found = read(small_corpus)
    assert {unit.heading for unit in found} == {("Meaning",)}


def test_keys_with_suffix() -> None:
    assert citation_keys("a [@x; @y, unchecked] b [@x]") == (("x", "y"), True)


LINES = (
    "# T",
    "## Heading",
    "A sentence of e.g. 3.5 cm [@k].",
    "- item one",
    "- item [@k, unchecked].",
    "",
    "| a | b |",
    "|---|---|",
    "| 1a | x |",
    "Table: c [@k].",
    "1. first",
    "  nested words",
    "Lead-in of a list:",
    "> quoted",
    "```",
    "∅ ≥ 7 – é",
)
MARKDOWN = st.lists(st.sampled_from(LINES), max_size=25).map("\n".join)


@given(st.one_of(MARKDOWN, st.text(max_size=300)), st.sampled_from(["markdown", "plain"]))
def test_every_unit_is_a_slice_of_the_stored_text(text: str, form: str) -> None:
    document = Document(source="a", title="A", text=text, format=form)  # type: ignore[arg-type]
    for unit in units(document):
        assert 0 <= unit.start < unit.end <= len(text)
        assert text[unit.start : unit.end].strip()
        assert unit.display.strip()


def test_the_whole_corpus_is_quotable(settings: object) -> None:
    for document in load_articles(settings.corpus):  # type: ignore[attr-defined]
        found = units(document)
        assert found, document.source
        assert all(unit.references for unit in found), document.source
