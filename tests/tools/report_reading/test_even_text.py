from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.report_reading.normalising import even
from assistant.tools.report_reading.quantities import quantities
from assistant.tools.report_reading.sentences import clauses, sentences

BOTH = {"under", "over"}


@given(st.text(max_size=120))
def test_every_character_stands_for_a_stretch_of_the_original(original: str) -> None:
    text = even(original)
    assert len(text.text) == len(text.starts) == len(text.ends)
    for start, end in zip(text.starts, text.ends, strict=True):
        assert 0 <= start < end <= len(original)


@given(st.text(max_size=120))
def test_sentences_and_clauses_lie_inside_the_text(text: str) -> None:
    for sentence in sentences(text):
        assert 0 <= sentence.start < sentence.end <= len(text)
        for clause in clauses(text, sentence.start, sentence.end):
            assert sentence.start <= clause.start < clause.end <= sentence.end


@pytest.mark.parametrize(
    ("written", "even_text"),
    [
        ("collaspe", "collapse"),
        ("left pedical", "left pedicle"),
        ("allignment", "alignment"),
        ("metastsis", "metastasis"),
        ("sixty five percent", "65%"),
        ("T twelve", "T12"),
        ("normal full stop", "normal ."),
        ("compression", "compression"),
        ("decompression", "decompression"),
        ("weight", "weight"),
    ],
)
def test_words_made_even(written: str, even_text: str) -> None:
    assert even(written).text == even_text


def test_evidence_points_to_the_original_words() -> None:
    original = "Loss of sixty five percent of height."
    text = even(original)
    start = text.text.index("65%")
    assert original[slice(*text.span(start, start + 3))] == "sixty five percent"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("30%", {"under"}),
        ("60 %", {"over"}),
        ("50%", BOTH),
        ("40-60%", BOTH),
        ("50-60%", BOTH),
        (">50%", {"over"}),
        ("<50%", {"under"}),
        ("≥50%", BOTH),
        ("at least 60%", {"over"}),
        ("up to 50%", BOTH),
        ("nearly 50%", {"under"}),
        ("nearly 75%", {"over"}),
        ("half", BOTH),
        ("more than half", {"over"}),
        ("just under half", {"under"}),
        ("a third", {"under"}),
        ("two thirds", {"over"}),
        ("3/4", {"over"}),
        ("a third to a half", BOTH),
        ("most", {"over"}),
    ],
)
def test_sides_of_one_half(text: str, sides: set[str]) -> None:
    assert quantities(text)[0].sides() == sides


def test_what_remains_is_the_rest() -> None:
    assert quantities("40%")[0].remaining().sides() == {"over"}
    assert quantities(">50%")[0].remaining().sides() == {"under"}
    assert quantities("50%")[0].remaining().sides() == BOTH


def test_a_course_is_no_range() -> None:
    assert [one.sides() for one in quantities("from 20% to 55%")] == [{"under"}, {"over"}]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("1.5 cm lesion.", 1),
        ("Approx. 30% loss.", 1),
        ("A long line that runs on because it was wrapped by the\nsoftware that wrote it.", 1),
        ("Level: T8\nPain: none", 2),
        ("lytic (30%; left pedicle), aligned", 1),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(sentences(text)) == count
