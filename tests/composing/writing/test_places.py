"""Phrases in each other's place are found; the same said in another order is let pass."""

from __future__ import annotations

import pytest

from assistant.composing.writing.claims.allotting import misallotted
from assistant.composing.writing.claims.places import exchanged_places
from assistant.composing.writing.claims.quantities import quantities
from assistant.composing.writing.claims.reading import read

CROSSED = (
    ("Deposits start in the body, and the pedicle is involved later", "Deposits start in the pedicle, and the body is involved later"),
    ("MRI finds disease that PET misses", "PET finds disease that MRI misses"),
    ("Haemangioma mimics metastasis on T1", "Metastasis mimics haemangioma on T1"),
    ("Tuberculosis spares the disc longer than pyogenic infection", "Pyogenic infection spares the disc longer than tuberculosis"),
    ("The grade follows from the axial image, and the score from the report", "The score follows from the axial image, and the grade from the report"),
)  # fmt: skip
KEPT = (
    ("Involvement of the pedicle and the facet is late", "Involvement of the facet and the pedicle is late"),
    ("In the thoracic spine, metastases destroy the pedicle", "Metastases destroy the pedicle in the thoracic spine"),
    ("Haemangioma is mimicked by metastasis on T1", "Metastasis mimics haemangioma on T1"),
    ("The median age was 4.1 years in 22 children", "In 22 children the median age was 4.1 years"),
    ("A lesion with night pain in a child suggests osteoma", "Night pain with a lesion in a child suggests osteoma"),
)


@pytest.mark.parametrize(("source", "statement"), CROSSED)
def test_exchanged_phrases_are_found(source: str, statement: str) -> None:
    assert list(exchanged_places(read(statement), read(source)))
    assert not list(exchanged_places(read(source), read(source)))


@pytest.mark.parametrize(("source", "statement"), KEPT)
def test_another_order_is_let_pass(source: str, statement: str) -> None:
    assert not list(exchanged_places(read(statement), read(source)))


@pytest.mark.parametrize(
    ("said", "stands", "agrees"),
    [
        ("about three quarters", "76 %", True),
        ("about 75 %", "79 %", False),
        ("75 %", "76 %", False),
        ("more than half", "51.4 %", True),
        ("more than half", "49 %", False),
        ("more than 50 %", "94 %", False),
        ("six in ten", "60 %", True),
        ("fifty-five per cent", "55 %", True),
    ],
)
def test_shares_may_be_put_roughly(said: str, stands: str, agrees: bool) -> None:
    (mine,), (theirs,) = quantities(read(said).text), quantities(read(stands).text)
    assert mine.agrees(theirs) is agrees


ITEM = "The item gives 0 points for three or more metastases, 1 point for two and 2 points for one"


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("Two metastases give 2 points.", True),
        ("Two metastases give 1 point.", False),
        ("Three or more score 1 point.", True),
        ("There are 2 points for one metastasis.", False),
    ],
)
def test_points_belong_to_what_they_are_given_for(statement: str, wrong: bool) -> None:
    assert bool(list(misallotted(read(statement), read(ITEM)))) is wrong
