"""Which of several readings of height and extent count: a figure before a word, today before an earlier study."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading

_LOSSES: Final[frozenset[Fact]] = frozenset({"loss_under", "loss_over", "loss_both", "loss_present"})


def decisive(readings: Iterable[Reading]) -> list[Reading]:
    """The readings of one vertebra without those of its height that others outdo.

    A dent of an endplate and a loss known only at its least yield to a figure; what a loss has come to now
    takes the place of all that was told of the height before it.
    """
    readings = list(readings)
    readings = list(_of_today(readings))
    certain = [one for one in readings if one.component == "collapse" and not one.uncertain]
    if any(one.fact in _LOSSES for one in certain):
        readings = [one for one in readings if one.part != "front"]  # the front is kept, the back is not
    if any(one.part not in ("dent", "least") and (one.lost or one.fact == "loss_over") for one in certain):
        readings = [one for one in readings if one.part not in ("dent", "least")]
    readings = list(_of_the_body(readings, certain))
    now = [one.start for one in certain if one.part == "now"]
    if now:
        readings = [one for one in readings if not (_of_height(one) and one.part != "now" and one.end <= max(now))]
    return readings


def _of_today(readings: list[Reading]) -> Iterator[Reading]:
    """What a dated study showed yields to what is told of the same matter without a date."""
    today = [one for one in readings if one.component == "collapse" and one.part != "earlier" and not one.uncertain]
    height, extent = any(map(_of_height, today)), any(one.fact.startswith("extent") for one in today)
    for one in readings:
        told_again = height if _of_height(one) else extent or height
        if one.component != "collapse" or one.part != "earlier" or not told_again:
            yield one


def _of_the_body(readings: list[Reading], certain: list[Reading]) -> Iterator[Reading]:
    """ "L4 is not fractured, less than 50 %": a bare share of a vertebra that has kept its height is the body's."""
    kept = any(one.fact in ("loss_none", "collapse_none") for one in certain)
    lost = any(one.fact in _LOSSES and one.part != "bare" for one in certain)
    for one in readings:
        bare = one.component == "collapse" and one.part == "bare" and one.fact in _SHARES
        yield replace(one, fact=_SHARES[one.fact], lost=None) if bare and kept and not lost else one


_SHARES: Final[dict[Fact, Fact]] = {
    "loss_under": "share_under", "loss_over": "share_over", "loss_both": "share_both",
}  # fmt: skip


def _of_height(one: Reading) -> bool:
    return one.component == "collapse" and (one.fact in _LOSSES or one.fact in ("loss_none", "collapse_none"))
