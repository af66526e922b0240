from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library.articles import sections
from assistant.library.documents import Document, Unit
from assistant.library.formats.plain_text import reading_of_text
from assistant.library.formats.reading import Reading
from assistant.library.ingesting import ingest
from assistant.library.page_furniture import is_reference_page
from assistant.library.progress import Silence
from assistant.library.search import Library
from assistant.settings import Settings

PAGE = """Zebra osteoma

Zebra osteomas are striped lesions of hay-fed mammals. Most are found by chance.

The usual sites include:

Plain film

A film shows stripes. Case reports from 3 zoos agree.


Stripes are dense on CT.


MRI shows the marrow between the stripes.

Young zebras
  • T1: low
  • T2: low
Old zebras
  • T1: intermediate to low
    in most
  • T1 C+ (Gd): bright

A stripe count of 7-18 warrants a keeper.

 For young zebras consider:

(mostly single stripes)

Stripe tumours

The differential depends on the herd.

Share article

Article information

rID: 4711
Section: Zoology
Synonyms or Alternate Spellings:
  • Osteoma - zebra
  • Striped osteoma

Support Zoopaedia and see fewer ads

Cases and figures

  • Drag
    Case 1
    Drag here to reorder.
  • Drag
    An image of a str...
    Case 2: from a foal
    Drag here to reorder.
  • Drag
    Fig. 3

    Case 3: with grass : rare
    Drag here to reorder.
  • Updating… Please wait.

    Alert accept

    Error Unable to process the form. Check for errors and try again.

    Alert accept Thank you for updating your details."""

FURNITURE = (
    "Share", "Support Zoopaedia", "fewer ads", "Drag", "reorder", "Case 1", "foal", "grass", "Fig. 3", "Updating",
    "Alert", "Unable to process", "Thank you", "Cases and figures", "An image of",
)  # fmt: skip


@pytest.fixture
def reading() -> Reading:
    return reading_of_text(PAGE, "zebra")


def units(reading: Reading) -> list[Unit]:
    document = Document(source="x", title=reading.title, text=reading.text, format=reading.format)
    return [unit for section in sections(document) for block in section.blocks for unit in block.units]


@pytest.mark.parametrize("words", FURNITURE)
def test_furniture_goes(reading: Reading, words: str) -> None:
    assert words not in reading.text


def test_title_synonyms_and_identifiers_stay(reading: Reading) -> None:
    assert reading.title == "Zebra osteoma"
    assert reading.synonyms == ("Osteoma - zebra", "Striped osteoma")
    displays = [unit.display for unit in units(reading)]
    assert "rID: 4711" in displays
    assert "Section: Zoology" in displays


def test_every_line_of_the_article_stays(reading: Reading) -> None:
    article = PAGE.partition("Share article")[0]
    kept = " ".join(reading.text.split())
    for line in article.split("\n"):
        assert " ".join(line.replace("•", " ").split()) in kept


def test_headings_are_sections_and_a_lost_heading_ends_the_one_before(reading: Reading) -> None:
    place = {unit.display: unit.heading for unit in units(reading)}
    assert place["A film shows stripes"] == ("Plain film",)
    assert place["Stripes are dense on CT"] == ()
    assert place["The differential depends on the herd"] == ("Stripe tumours",)


def test_items_are_said_with_the_line_above_them(reading: Reading) -> None:
    displays = [unit.display for unit in units(reading) if unit.kind == "item"]
    assert displays[:4] == [
        "Young zebras: T1: low",
        "Young zebras: T2: low",
        "Old zebras: T1: intermediate to low in most",
        "Old zebras: T1 C+ (Gd): bright",
    ]


def test_a_text_of_ones_own_is_not_taken_for_such_a_page() -> None:
    text = "Report\n\nShare article\n\nCase 1: lytic lesion.\n"
    assert not is_reference_page(text.split("\n"))
    assert reading_of_text(text, "x").text == text


def test_sections_of_links_go_and_the_frame_goes_on() -> None:
    text = PAGE.replace("Article information", "Related articles\n\n  • Zebra crossing\n\nArticle information")
    reading = reading_of_text(text, "zebra")
    assert "Zebra crossing" not in reading.text
    assert "rID: 4711" in reading.text


def test_every_fact_is_found_by_search(quick_settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "zebra.txt"
    path.write_text(PAGE, encoding="utf-8")
    ingest(quick_settings, [path], Silence())
    library = Library(quick_settings)
    for fact in ("A stripe count of 7-18 warrants a keeper", "T1: intermediate to low", "rID: 4711", "dense on CT"):
        passages = [hit.passage for hit in library.search(fact, 3)]
        assert any(fact in passage.text and passage.source == "zebra.txt" for passage in passages)
