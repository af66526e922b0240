"""Measured values are read as words, and a normal value never counts as a raised one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.measurements import LIMITS, VERY_DENSE_ABOVE, in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("psa 0.5", "psa normal"),
        ("psa of 95", "psa raised"),
        ("psa: 300", "psa raised"),
        ("crp 2", "crp normal"),
        ("crp 120", "crp raised"),
        ("alp 400", "alp raised"),
        ("pth 900", "pth raised"),
        ("pth 6", "pth"),
        ("calcium 3.1", "hypercalcaemia"),
        ("calcium 2.4", "calcium normal"),
        ("ca15-3 falling", "ca15-3 falling"),
        ("breast ca 3 years ago", "breast ca 3 years ago"),
        ("hb 8", "anaemia"),
        ("hb 82", "anaemia"),
        ("hb 14", "hb 14"),
        ("1100 hu", "very dense"),
        ("600 hu", "not very dense"),
        ("2500 hu", "cement density"),
        ("4 mm", "subcentimetre"),
        ("0.8 cm", "subcentimetre"),
        ("12 mm", "intermediate size"),
        ("3.5 cm", "over 2 cm"),
        ("t12 lesion of 72 m", "t12 lesion of 72 m"),
    ],
)
def test_values_in_words(text: str, words: str) -> None:
    assert in_words(text) == words


@given(st.sampled_from([limit for limit in LIMITS if limit.name != "pth"]), st.integers(0, 2000))
def test_a_value_is_raised_above_its_limit_only(limit: object, value: int) -> None:
    raised = value > limit.raised_above  # type: ignore[attr-defined]
    assert in_words(f"{limit.name} {value}") == f"{limit.name} {'raised' if raised else 'normal'}"  # type: ignore[attr-defined]


@given(st.integers(10, 1999))
def test_very_dense_starts_above_the_published_cut_off(value: int) -> None:
    assert in_words(f"{value} hu") == ("very dense" if value > VERY_DENSE_ABOVE else "not very dense")
