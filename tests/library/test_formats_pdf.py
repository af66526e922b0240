from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import UnreadableDocument
from assistant.library.articles import sections
from assistant.library.documents import Document
from assistant.library.formats.factory import read_contents
from assistant.library.formats.markdown_form import to_markdown
from assistant.library.formats.pdf_columns import reading_order
from assistant.library.formats.pdf_paragraphs import ParagraphReader, vocabulary_of, without_running_lines
from assistant.library.formats.reading import Reading
from assistant.library.passages import cut

Line = tuple[float, float, float, str]
"""x, y and size in points, and the words."""

# A busy machine is slow at times; that says nothing of the code.
unhurried = settings(deadline=None)

WORDS = "marrow signal spine image lesion height cortex canal nerve tumour oedema".split()
PROSE = st.lists(st.sampled_from(WORDS), min_size=6, max_size=8).map(" ".join)


def pdf(pages: Sequence[Sequence[Line]], title: str = "") -> bytes:
    """A PDF in Helvetica, each line drawn where it is told, in the order given."""
    writer = pypdf.PdfWriter()
    if title:
        writer.add_metadata({"/Title": title})
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        font = pypdf.generic.DictionaryObject(
            {
                pypdf.generic.NameObject("/Type"): pypdf.generic.NameObject("/Font"),
                pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Type1"),
                pypdf.generic.NameObject("/BaseFont"): pypdf.generic.NameObject("/Helvetica"),
                pypdf.generic.NameObject("/Encoding"): pypdf.generic.NameObject("/WinAnsiEncoding"),
            }
        )
        fonts = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): font})
        page[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
            {pypdf.generic.NameObject("/Font"): fonts}
        )
        drawn = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({escaped(words)}) Tj ET" for x, y, size, words in lines)
        stream = pypdf.generic.StreamObject()
        stream.set_data(drawn.encode("cp1252"))
        page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream)
    return saved(writer)


def saved(writer: pypdf.PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def column(x: float, texts: Sequence[str], top: float = 700, size: float = 10) -> list[Line]:
    return [(x, top - 12 * number, size, words) for number, words in enumerate(texts)]


def read(content: bytes, name: str = "paper.pdf") -> Reading:
    return read_contents(content, name).readings[0]


LEFT = [
    "Plain films show osteo-",
    "blastic lesions of the spine rather late,",
    "and the osteoblastic ones best. The T1-",
    "weighted images come first in every",
    "examination of the spine, and contrast-",
    "enhanced images last. Levels 7-",
    "9 are rigid only in part of the patients.",
]
RIGHT = [
    "The second column begins here and goes",
    "on for several lines, so that nobody can",
    "take it for a table of small numbers. The",
    "marrow is low in signal before treatment,",
    "and the discs are spared for a long time",
    "in most patients with such disease, who",
    "are older than forty years at that time.",
]
JOINED = (
    "Plain films show osteoblastic lesions of the spine rather late, and the osteoblastic ones best. The T1-weighted "
    "images come first in every examination of the spine, and contrast-enhanced images last. Levels 7-9 are rigid only "
    "in part of the patients."
)


@pytest.mark.parametrize("drawn", ["column by column", "line by line"])
def test_columns_are_read_one_after_the_other_and_divided_words_joined(drawn: str) -> None:
    left, right = column(60, LEFT), column(320, RIGHT)
    lines = [*left, *right]
    if drawn == "line by line":
        lines = [line for pair in zip(left, right, strict=True) for line in pair]
    across = [(60.0, 740.0, 18.0, "A title set in large letters across both"), *lines]
    reading = read(pdf([across]))
    assert reading.title == "A title set in large letters across both"
    assert reading.text == f"# {reading.title}\n\n{JOINED}\n\n{' '.join(RIGHT)}\n"


def test_a_table_is_read_row_by_row() -> None:
    rows = [("T1", "low"), ("T2", "low"), ("STIR", "high"), ("DWI", "high"), ("CT", "dense"), ("PET", "hot")]
    lines = [line for n, (a, b) in enumerate(rows) for line in ((60, 700 - 14 * n, 10, a), (320, 700 - 14 * n, 10, b))]
    text = read(pdf([lines])).text
    assert [" ".join(row.split()) for row in text.split("\n") if row] == [f"{a} {b}" for a, b in rows]


def test_every_passage_knows_its_page() -> None:
    pages = [column(60, [f"Page {word} speaks of {word} alone, at some length."]) for word in ("one", "two", "four")]
    reading = read(pdf([*pages[:2], [], pages[2]]))
    assert len(reading.pages) == 4
    document = Document(source="x", title="", text=reading.text, format="markdown", pages=reading.pages)
    for number, word in ((1, "one"), (2, "two"), (4, "four")):
        place = reading.text.index(f"Page {word}")
        assert sum(begin <= place for begin in reading.pages) == number
    (passage, _), *_ = cut(document, lambda text: len(text.split()), 20)
    assert passage.page == 1
    assert [passage.page for passage, _ in cut(document, lambda text: len(text.split()), 10)] == [1, 2, 4]


def test_a_sentence_that_runs_over_a_page_is_whole() -> None:
    first = column(60, ["The lesion that was seen in the body of the vertebra"])
    second = column(60, ["was followed for two years. It did not grow."])
    reading = read(pdf([first, second]))
    assert "the vertebra was followed for two years" in reading.text
    assert reading.text[reading.pages[1] :].startswith("was followed")


def test_running_heads_and_page_numbers_go() -> None:
    words = ("ants", "bees", "cats", "dogs")
    pages = [
        [(60, 770, 8, f"Journal of Stripes {number}"), *column(60, [f"The text of {word}."]), (300, 20, 8, str(number))]
        for number, word in enumerate(words, start=1)
    ]
    text = read(pdf(pages)).text
    assert "Journal" not in text
    assert [line for line in text.split("\n") if line] == [
        f"The text of {w}." for w in ("ants", "bees", "cats", "dogs")
    ]


def test_headings_by_size_become_sections() -> None:
    lines = [
        *column(60, ["The first paragraph is long enough to be the body of the page."]),
        (60, 660, 16, "Results"),
        *column(60, ["The second paragraph is as long and belongs to the results."], top=630),
    ]
    reading = read(pdf([lines], title="A study of stripes"))
    document = Document(source="x", title="", text=reading.text, format="markdown")
    assert ("Results",) in [section.heading for section in sections(document)] or reading.title == "Results"


def test_title_of_the_metadata_or_the_file() -> None:
    lines = column(60, ["Words without any heading."])
    assert read(pdf([lines], title="A study of stripes")).title == "A study of stripes"
    assert read(pdf([lines], title="Microsoft Word - draft3.doc")).title == "paper"


def encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf([column(60, ["Secret words."])])))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    return saved(writer)


def test_a_protected_file_is_refused_and_one_that_only_forbids_printing_is_read() -> None:
    with pytest.raises(UnreadableDocument, match="protected by a password"):
        read(encrypted("secret"))
    assert read(encrypted("")).text == "Secret words.\n"


def damaged(content: bytes) -> bytes:
    return content[:40] + b"\x00garbage\x00" * 40 + content[-60:]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda content: content[: len(content) // 2], "cut off"),
        (damaged, "damaged|no text"),
    ],
)
def test_damaged_files_are_refused(change: Callable[[bytes], bytes], reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read(change(pdf([column(60, ["Some words."])])))


def test_a_scan_without_text_is_refused_with_advice() -> None:
    with pytest.raises(UnreadableDocument, match="run text recognition"):
        read(pdf([[], []]))


@unhurried
@given(st.lists(PROSE, min_size=6, max_size=14), st.lists(PROSE, min_size=6, max_size=14))
def test_two_columns_of_prose_come_apart_without_losing_a_word(left: list[str], right: list[str]) -> None:
    edge = max(map(len, left)) + 4
    height = max(len(left), len(right))
    pairs = zip(left + [""] * (height - len(left)), right + [""] * (height - len(right)), strict=True)
    grid = [f"{a:<{edge}}{b}".rstrip() for a, b in pairs]
    runs = reading_order(grid)
    assert [line for run in runs for line in run if line] == [*left, *right]


@unhurried
@given(st.lists(PROSE, min_size=1, max_size=20))
def test_one_column_stays_as_it_is(lines: list[str]) -> None:
    assert [line for run in reading_order(lines) for line in run] == lines


@unhurried
@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=40), st.data())
def test_words_divided_anywhere_are_joined_again(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words) + "."
    lines = [""]
    for word in text.split(" "):
        lines[-1] = f"{lines[-1]} {word}".strip()
        if len(lines[-1]) > 30 and len(word) > 5 and data.draw(st.booleans()):
            lines[-1], rest = lines[-1][:-3], lines[-1][-3:]
            if rest.strip(".").isalpha() and lines[-1][-1].isalpha():
                lines[-1] += "-"
                lines.append(rest)
            else:
                lines[-1] += rest
    reader = ParagraphReader(frozenset(), vocabulary_of([" ".join(WORDS), text]))
    blocks = [*reader.take(lines), *reader.finish()]
    assert to_markdown(blocks).split() == text.split()


def test_only_lines_that_most_pages_share_are_running_lines() -> None:
    pages = [["Same head", "a", "b"], ["Same head", "c", "d"], ["Same head", "e", "f"], ["Other", "g", "h"]]
    assert without_running_lines(pages) == [["a", "b"], ["c", "d"], ["e", "f"], ["Other", "g", "h"]]
    assert without_running_lines(pages[:2]) == pages[:2]
