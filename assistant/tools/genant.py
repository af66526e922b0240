"""Genant's grade of vertebral height loss, from a stated figure.

Grades: 0 below 20 %; 1 20–25 %; 2 25–40 %; 3 above 40 %. Source: Genant HK et al., J Bone Miner Res 1993;8:1137–48.
The method was made for osteoporotic deformity; its cuts are not the 50 % of SINS.
"""

from __future__ import annotations

from typing import Final

GRADES: Final = ("0", "1", "2", "3")
REFERENCE: Final = "genant1993"
# Genant 1993, in per cent of height lost.
_LOWEST_OF_1: Final = 20.0
_BETWEEN_1_AND_2: Final = 25.0
_HIGHEST_OF_2: Final = 40.0

MADE_FOR: Final = "made for osteoporotic deformity; its cuts are not the 50 % of SINS"
HEDGED: Final = "the figure is hedged; every grade stays open"


def grades_of_loss(
    low: float, high: float, *, low_open: bool = False, high_open: bool = False, rough: bool = False
) -> tuple[str, ...]:
    """The grades that a loss of `low` to `high` per cent can have, lowest first.

    Exactly 25 % bounds grades 1 and 2 and leaves both open. A `rough` figure ("about 40 %") that stands on a bound
    leaves both of its sides open.
    """
    if rough and low == high and low in (_LOWEST_OF_1, _BETWEEN_1_AND_2, _HIGHEST_OF_2):
        low, high = low - 1, high + 1
    one_figure = low == high
    reached = {
        "0": low < _LOWEST_OF_1,
        "1": _above(high, _LOWEST_OF_1, high_open) and (low < _BETWEEN_1_AND_2 or (one_figure and low == high == 25.0)),
        "2": (low < _HIGHEST_OF_2 or (low == _HIGHEST_OF_2 and not low_open))
        and (high > _BETWEEN_1_AND_2 or (one_figure and high == _BETWEEN_1_AND_2)),
        "3": high > _HIGHEST_OF_2,
    }
    return tuple(grade for grade in GRADES if reached[grade])


def _above(value: float, bound: float, is_open: bool) -> bool:
    return value > bound or (value == bound and not is_open)
