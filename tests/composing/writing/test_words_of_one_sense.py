"""The rows of words of one sense: what may stand for another must not oppose, deny or weigh it."""

import pytest

from assistant.composing.writing.claims.lexicon import KIN, lexicon

ROWS = [
    tuple(word.strip() for word in row.split(","))
    for row in KIN.read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]


def test_no_row_stands_twice() -> None:
    assert len(set(map(frozenset, ROWS))) == len(ROWS)


def test_no_row_holds_opposites_denied_words_or_numbers() -> None:
    words = lexicon()
    for row in ROWS:
        assert len(set(row)) == len(row) > 1, row
        assert not [word for word in row if word.startswith(("not ", "no ", "without ", "never "))], row
        assert not [word for word in row if words.antonyms.get(words.key(word)) in row], row
        assert not any(character.isdigit() for word in row for character in word), row


@pytest.mark.parametrize(
    ("one", "other"),
    [("proven", "shown"), ("cortex", "wall"), ("hepatic", "liver"), ("calculated", "computed"), ("prefers", "favours")],
)
def test_words_of_a_row_stand_for_each_other(one: str, other: str) -> None:
    words = lexicon()
    assert words.key(one) in words.kin[words.key(other)]
    assert words.key(other) in words.kin[words.key(one)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agreement", "accuracy"),
        ("chemotherapy", "systemic"),
        ("dexamethasone", "steroid"),
        ("absent", "unstated"),
        ("some", "certain"),
        ("identical", "similar"),
        ("excellent", "perfect"),
    ],
)
def test_neighbouring_senses_do_not(one: str, other: str) -> None:
    words = lexicon()
    assert words.key(one) not in words.kin.get(words.key(other), frozenset())
