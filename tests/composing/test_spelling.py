from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.composing.english import word_kind
from assistant.composing.spelling import Spelling

CORPUS = Counter(
    {"thoracic": 9, "thoracolumbar": 2, "cervical": 5, "metastasis": 9, "lordosis": 1, "benign": 4, "segments": 2}
)
ENGLISH = {
    word: rank for rank, word in enumerate(("the", "and", "that", "white", "called", "femur", "liver"), start=100)
}


def spelling() -> Spelling:
    return Spelling(lambda: CORPUS, CORPUS.__contains__, ENGLISH.get)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("metastsis", "metastasis"),
        ("segmnets", "segments"),
        ("lordossi", "lordosis"),
        ("teh", "the"),
        ("adn", "and"),
        ("taht", "that"),
        ("whte", "white"),
        ("caled", "called"),
        ("cerv", "cervical"),
        ("thor", "thoracic"),
    ],
)
def test_a_slip_and_a_stub_are_mended(typed: str, meant: str) -> None:
    assert spelling().corrected(typed) == meant


def test_an_acronym_is_only_straightened() -> None:
    mend = Spelling(lambda: Counter(("sins", "escc")), ("sins", "escc").__contains__, ENGLISH.get)
    assert mend.straightened("sisn") == "sins"
    assert mend.straightened("sorg") is None
    assert mend.straightened("sins") is None


@pytest.mark.parametrize("word", ["femur", "liver", "dentist", "thoracic", "fapi", "frax", "t12", "885", "mri"])
def test_a_word_of_its_own_and_a_strange_name_are_left_alone(word: str) -> None:
    assert spelling().corrected(word) is None


@given(st.text(max_size=12))
def test_no_word_breaks_the_spelling_and_a_correction_is_a_known_word(word: str) -> None:
    meant = spelling().corrected(word)
    assert meant is None or meant in CORPUS or meant in ENGLISH


@pytest.mark.parametrize(
    ("word", "kind"),
    [("insist", "wording"), ("relentless", "wording"), ("pacemaker", "noun"), ("box", "either"), ("frax", "name")],
)
def test_what_a_word_can_be(word: str, kind: str) -> None:
    assert word_kind(word) == kind
