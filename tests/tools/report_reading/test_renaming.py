from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.report_reading import read_report


def _levels(report: str) -> set[str]:
    return {str(one.level) for one in read_report(report).levels}


@given(wrong=st.integers(1, 5), right=st.integers(1, 5))
@pytest.mark.parametrize(
    "correction",
    [
        "L{wrong} should read L{right}.",
        "For L{wrong} read L{right}.",
        "The deposit described as L{wrong} is actually L{right}.",
    ],
)
def test_a_vertebra_put_right_has_its_right_name(correction: str, wrong: int, right: int) -> None:
    report = f"Lytic metastasis of L{wrong} with 30 % height loss. " + correction.format(wrong=wrong, right=right)
    assert _levels(report) == {f"L{right}"}


def test_two_vertebrae_are_never_made_one() -> None:
    assert _levels("Lytic metastases of L2 and L3. For L3 read L2.") == {"L2", "L3"}


@pytest.mark.parametrize(
    "report",
    [
        "Lytic metastasis of T8 adjacent to the basivertebral vein.",
        "Metastasis of T8 next to a small haemangioma.",
        "Lytic deposit in T8 abutting a Schmorl node.",
    ],
)
def test_a_benign_structure_beside_a_lesion_does_not_make_it_benign(report: str) -> None:
    assert _levels(report) == {"T8"}


@pytest.mark.parametrize("report", ["Haemangioma of T8.", "Focus in T8: a typical haemangioma, no metastasis."])
def test_a_benign_structure_itself_is_no_lesion(report: str) -> None:
    assert _levels(report) == set()


def test_a_region_without_tumour_denies_none_elsewhere() -> None:
    assert _levels("C-spine: no metastases. L3: lytic metastasis with 30 % height loss.") == {"L3"}
