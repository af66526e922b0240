"""US and UK spellings and short forms come out as one."""

from __future__ import annotations

import pytest

from assistant.tools.spellings import spelled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tumor", "tumour"),
        ("bone marrow edema", "bone marrow oedema"),
        ("hemangioma", "haemangioma"),
        ("leukemia", "leukaemia"),
        ("anemia", "anaemia"),
        ("pheochromocytoma", "phaeochromocytoma"),
        ("disk", "disc"),
        ("end plates", "endplate"),
        ("pediatric", "paediatric"),
        ("w/o fever", "without fever"),
        ("cancer of the prostate", "prostate cancer"),
        ("mineralized", "mineralised"),
        ("Paget's", "Paget"),
    ],
)
def test_both_spellings_meet(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)
