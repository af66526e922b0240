"""Which of several readings of height and extent count: a figure before a word, today before an earlier study."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading

_LOSSES: Final[frozenset[Fact]] = frozenset({"loss_under", "loss_over", "loss_both", "loss_present"})


def decisive(readings: Iterable[Reading]) -> list[Reading]:
    """The readings of one vertebra without those of its height that others outdo.

    A dent of an endplate and a loss known only at its least yield to a figure; what a loss has come to now
    takes the place of all that was told of the height before it.
    """
    readings = list(readings)
    certain = [one for one in readings if one.component == "collapse" and not one.uncertain]
    if any(one.fact in _LOSSES for one in certain):
        readings = [one for one in readings if one.part != "front"]  # the front is kept, the back is not
    if any(one.part not in ("dent", "least") and (one.lost or one.fact == "loss_over") for one in certain):
        readings = [one for one in readings if one.part not in ("dent", "least")]
    now = [one.start for one in certain if one.part == "now"]
    if now:
        readings = [one for one in readings if not (_of_height(one) and one.part != "now" and one.end <= max(now))]
    return readings


def _of_height(one: Reading) -> bool:
    return one.component == "collapse" and (one.fact in _LOSSES or one.fact in ("loss_none", "collapse_none"))
