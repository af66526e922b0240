"""Replies of all kinds are read as statements, each as soon as it is complete."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.composing.writing.parsing import StatementParser, Written


def read(reply: str, size: int = 7) -> list[Written]:
    parser = StatementParser()
    found = [one for start in range(0, len(reply), size) for one in parser.feed(reply[start : start + size])]
    return found + list(parser.finish())


A = Written("S1 is junctional.", ("P1",))


@pytest.mark.parametrize(
    "reply",
    [
        '{"statements": [{"statement": "S1 is junctional.", "passages": ["P1"]}]}',
        '```json\n[{"statement": "S1 is junctional.", "passages": "P1"}]\n```',
        '<think>{"statement": "no", "passages": []}</think>{"statement": "S1 is junctional.", "passages": [1]}',
        '{"text": "S1 is junctional.", "sources": ["[P1]"]}',
        "Here are the statements:\n- S1 is junctional. [P1]\n",
        "1. S1 is junctional [1].\n",
        '{"statement": "S1 is junctional.", "passages": ["P1",]}',
        "S1 is junctional. (P1)",
    ],
)
def test_one_statement_in_many_forms(reply: str) -> None:
    assert read(reply) == [A]


@given(st.integers(1, 60))
def test_pieces_of_any_size_give_the_same_statements(size: int) -> None:
    reply = '{"statements": [{"statement": "S1 is junctional.", "passages": ["P1"]}, {"statement": "B.", "passages": ["P2"]}]}'
    assert read(reply, size) == [A, Written("B.", ("P2",))]


def test_half_an_object_is_no_statement() -> None:
    assert read('{"statements": [{"statement": "S1 is junct') == []


@given(st.text(max_size=300))
def test_no_reply_breaks_the_parser(reply: str) -> None:
    assert all(one.text for one in read(reply))
