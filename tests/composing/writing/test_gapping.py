"""A verb left out in a second clause is put back, so neither clause is told of the other's subject."""

import pytest

from assistant.composing.writing.claims.gapping import ungapped
from assistant.composing.writing.claims.support import Evidence, check

SOURCE = "Chordoma arises mainly in the sacrum, and giant cell tumour (GCT) mainly in the vertebral body"


def test_the_second_verb_is_put_back() -> None:
    assert ungapped("this lies mostly in the arch, and that mostly in the body") == (
        "this lies mostly in the arch; that lies mostly in the body"
    )


@pytest.mark.parametrize(
    "plain", ["this lies in the arch, and that is in the body", "it lies in the arch, the body and the disc"]
)
def test_nothing_is_put_back_where_nothing_was_left_out(plain: str) -> None:
    assert ungapped(plain) == plain


@pytest.mark.parametrize(
    ("statement", "supported"),
    [
        ("Giant cell tumour arises mainly in the vertebral body.", True),
        ("Chordoma arises mainly in the sacrum.", True),
        ("Chordoma arises mainly in the vertebral body.", False),
        ("Giant cell tumour arises mainly in the sacrum.", False),
        ("Chordoma arises mainly in the vertebral body, and giant cell tumour mainly in the sacrum.", False),
        ("Giant cell tumour arises mainly in the sacrum, and chordoma mainly in the vertebral body.", False),
    ],
)
def test_each_clause_keeps_its_subject(statement: str, supported: bool) -> None:
    assert check(statement, [Evidence(SOURCE)]).supported is supported
