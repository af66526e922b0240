from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.report_reading import read_report


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("T12, lytic, mechanical, aligned, 30 %, one pedicle?", (11,)),
        ("T12 / lytic / mechanical / aligned / 25% / left pedicle -> SINS", (11,)),
        ("C7 lytic, mechanical, translation, 60 %, bilateral?", (18,)),
        ("L3 blastic, painless, otherwise nil?", (2,)),
        ("L1, new kyphosis, lytic, > 50 %, bilateral, pain not given?", (13, 14, 16)),
        ("T9 lytic, mechanical pain, aligned, 50 %, both pedicles", (11, 12)),
        ("L2 lytic, occasional non-mechanical pain, normal alignment, ~20%, rest normal", (7,)),
    ],
)
def test_bare_items_of_a_typed_list_are_read(text: str, totals: tuple[int, ...]) -> None:
    (level,) = read_report(text).levels
    assert level.totals == totals


@pytest.mark.parametrize(
    "text",
    [
        "T12 lytic, mechanical pain, 30 % of the body, left pedicle",
        "Renal function 30 %. T12 lytic metastasis with mechanical pain and normal alignment.",
        "T12 lytic, 30 %",
    ],
)
def test_a_figure_of_something_else_is_no_collapse(text: str) -> None:
    (level,) = read_report(text).levels
    assert level.components.collapse is None


@given(st.integers(1, 99), st.sampled_from(["one pedicle", "both pedicles", "bilateral", "left facet"]))
def test_the_figure_decides_the_collapse_and_the_words_behind_it_are_exact(figure: int, arch: str) -> None:
    text = f"T8, lytic, mechanical, aligned, {figure} %, {arch}"
    (level,) = read_report(text).levels
    expected = {True: "over_50", False: "under_50"}[figure > 50] if figure != 50 else None
    assert level.components.collapse == expected
    assert all(text[one.start : one.end] == one.text for one in level.evidence)
