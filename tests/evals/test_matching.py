"""Wordings are found whatever their dashes and spellings, and denials don't count as statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.matching import says, tidy


@pytest.mark.parametrize(
    ("written", "tidied"),
    [
        ("0–6", "0-6"),
        ("0 to 6 points", "0-6 points"),
        ("30 % to 50 %", "30-50%"),
        ("50 per cent", "50%"),
        ("> 50 %", ">50%"),
        ("**bold** and `code` [1][2]", "bold and code"),
        ("stable [1, 2].", "stable."),
        ("¹⁸F‑PSMA‑1007", "18F-PSMA-1007"),
        ("| Lytic | 2 |", "Lytic 2"),
    ],
)
def test_tidy(written: str, tidied: str) -> None:
    assert tidy(written) == tidied


@given(st.text(max_size=200))
def test_tidy_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == tidy(tidy(once))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("unstable", "A SINS of 7 does not mean that the spine is unstable.", False),
        ("unstable", "A SINS of 14 is unstable.", True),
        ("stable", "It is not unstable but stable.", True),
        ("prostate", "Not only prostate cancer gives sclerotic metastases.", True),
        ("#1|1 point", "Pain that is not mechanical scores 1 point.", True),
        ("1 point", "No collapse but more than half involved: 1 point.", True),
        ("13", "Without the pain item the total lies between 13 and 16.", True),
        ("mass", "Compression without epidural mass.", False),
        ("disc", "Metastases do not destroy the disc.", False),
        ("not mechanical", "Night pain is not mechanical.", True),
        ("add", "Totals are never added.", False),
        ("retropulsion", "Malignancy shows no retropulsion; benign fractures show retropulsion.", True),
        ("kyphosis scores 4", "It isn't true that kyphosis scores 4.", False),
    ],
)
def test_says_heeds_denials(pattern: str, text: str, expected: bool) -> None:
    assert says(pattern, text) is expected


def test_any_polarity_takes_denied_mentions() -> None:
    assert says("cord", "SINS does not grade the cord.", polarity="any")
    assert not says("cord", "SINS does not grade the cord.")
