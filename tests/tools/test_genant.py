from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.genant import GRADES, grades_of_loss

SHARES = st.floats(0, 100)


@pytest.mark.parametrize(
    ("low", "high", "grades"),
    [
        (0, 0, "0"), (10, 10, "0"), (19.9, 19.9, "0"), (20, 20, "1"), (22, 22, "1"), (25, 25, "12"), (26, 26, "2"),
        (33, 33, "2"), (40, 40, "2"), (41, 41, "3"), (60, 60, "3"), (100, 100, "3"),
        (20, 25, "1"), (25, 40, "2"), (20, 30, "12"), (30, 40, "2"), (40, 50, "23"), (10, 20, "01"), (10, 60, "0123"),
    ],
)  # fmt: skip
def test_figures_and_ranges(low: float, high: float, grades: str) -> None:
    assert "".join(grades_of_loss(low, high)) == grades


def test_open_bounds() -> None:
    assert grades_of_loss(40, 100, low_open=True) == ("3",)
    assert grades_of_loss(0, 20, high_open=True) == ("0",)
    assert grades_of_loss(25, 100, low_open=True) == ("2", "3")


@pytest.mark.parametrize(("share", "grades"), [(20, "01"), (25, "12"), (40, "23"), (30, "2"), (45, "3")])
def test_a_rough_figure_on_a_bound_leaves_both_sides_open(share: float, grades: str) -> None:
    assert "".join(grades_of_loss(share, share, rough=True)) == grades


@given(SHARES, SHARES)
def test_a_range_holds_no_grade_outside_it_and_none_is_missing(one: float, other: float) -> None:
    low, high = sorted((one, other))
    found = grades_of_loss(low, high)
    assert found
    places = [GRADES.index(grade) for grade in found]
    assert places == list(range(places[0], places[-1] + 1)), "the grades of a range have no gap"
    assert set(found) & set(grades_of_loss(low, low))
    assert set(found) & set(grades_of_loss(high, high))


@given(SHARES, SHARES)
def test_more_loss_is_never_a_lower_grade(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert grades_of_loss(low, low)[0] <= grades_of_loss(high, high)[0]
