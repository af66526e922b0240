from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

OPEN = {"pain_free", "non_mechanical", "mechanical"}
LESION = "Lytic metastasis of L2, height kept, alignment normal, posterior elements intact. "


def _pain(told: str) -> set[str]:
    (level,) = read_report(LESION + told).levels
    value = level.components.pain
    return {value} if value else set(level.narrowed.get("pain", OPEN))


@pytest.mark.parametrize(
    "told",
    [
        "Pain not on form.",
        "Pain: nothing on the card.",
        "The request does not mention back pain.",
        "Pain section left blank.",
        "Nobody has told us about pain.",
        "Form silent re pain.",
    ],
)
def test_a_form_that_says_nothing_of_pain_leaves_it_open(told: str) -> None:
    assert _pain(told) == OPEN


@pytest.mark.parametrize(
    "told",
    [
        "No back pain at rest, none on moving.",
        "Back pain at rest: no. Back pain on standing: no.",
        "Back hurts neither lying nor standing.",
    ],
)
def test_pain_denied_for_rest_and_for_load_is_none(told: str) -> None:
    assert _pain(told) == {"pain_free"}


@pytest.mark.parametrize("told", ["No back pain at rest.", "No back pain lying, worse when up."])
def test_pain_denied_for_rest_alone_is_not_none(told: str) -> None:
    assert _pain(told) != {"pain_free"}


@pytest.mark.parametrize(
    "told",
    [
        "The back pain stops her sitting.",
        "Back pain makes it impossible to stand.",
        "His back pain is only bearable lying flat.",
        "The back pain won't let him stand up.",
    ],
)
def test_pain_that_keeps_a_patient_from_loading_the_spine_is_mechanical(told: str) -> None:
    assert _pain(told) == {"mechanical"}


def test_weakness_that_keeps_a_patient_from_standing_is_no_pain() -> None:
    assert _pain("Leg weakness stops her standing.") == OPEN
