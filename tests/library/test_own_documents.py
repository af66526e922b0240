from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.library.documents import Document
from assistant.library.own_documents import LONGEST_SENTENCE
from assistant.library.passages import cut


def quotes(document: Document) -> list[str]:
    return [document.text[unit.start : unit.end] for _, units in cut(document, _count, 200) for unit in units]


def _count(text: str) -> int:
    return len(text.split())


def test_a_lead_in_whose_list_was_lost_is_no_sentence_to_quote_but_stays_in_the_passage() -> None:
    text = "Stripes are common.\n\nThe usual sites include:\n\nStripes fade with age.\n"
    document = Document(source="a.md", title="A", text=text, format="markdown")
    assert quotes(document) == ["Stripes are common", "Stripes fade with age"]
    ((passage, _),) = cut(document, _count, 200)
    assert "The usual sites include:" in passage.text


@settings(deadline=None)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=5))
def test_text_without_full_stops_is_cut_into_lines_and_stretches(lengths: list[int]) -> None:
    text = "\n".join(" ".join(f"w{line}x{word}" for word in range(length)) for line, length in enumerate(lengths))
    found = quotes(Document(source="a.txt", title="A", text=text))
    assert " ".join(found).split() == text.split()
    assert all(len(quote.split()) <= LONGEST_SENTENCE for quote in found)
    if sum(lengths) > LONGEST_SENTENCE:
        assert not any("\n" in quote for quote in found)


def test_a_lead_in_with_its_list_is_quoted_with_it() -> None:
    document = Document(source="a.md", title="A", text="Sites are these:\n\n- leg\n- back\n", format="markdown")
    ((_, units),) = cut(document, _count, 200)
    assert [unit.display for unit in units] == [
        "Sites are these:\n- leg\n- back",
        "Sites are these: leg",
        "Sites are these: back",
    ]


def test_a_document_of_nothing_else_is_still_found() -> None:
    document = Document(source="a.txt", title="", text="The usual sites include:")
    ((passage, units),) = cut(document, _count, 200)
    assert passage.text == "The usual sites include:"
    assert passage.article == "a.txt"
    assert len(units) == 1
    keyed = Document(source="a.md", title="", text="The usual sites [@algra1992]:", format="markdown")
    ((passage, _),) = cut(keyed, _count, 200)
    assert passage.references == ()


def test_keys_are_those_of_the_corpus_alone() -> None:
    text = "The owl is blind [@algra1992, unchecked]."
    for curated, references in ((False, ()), (True, ("algra1992",))):
        document = Document(source="a.md", title="A", text=text, format="markdown", curated=curated)
        ((passage, (unit,)),) = cut(document, _count, 200)
        assert passage.references == unit.references == references
        assert unit.unchecked == curated


def test_a_cell_keeps_its_column_whatever_is_empty_or_escaped() -> None:
    table = "| Plane | T1 | T2 |\n|---|---|---|\n|| low | a \\| b |\n| | | |\n| CT | | high |\n"
    document = Document(source="a.md", title="A", text=table, format="markdown")
    displays = [unit.display for _, units in cut(document, _count, 200) for unit in units]
    assert displays == ["Plane: T1 low; T2 a | b", "Plane CT: T2 high"]
