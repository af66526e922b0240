"""What one phrase of a report says of one component, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from assistant.tools.report_reading.quantities import Quantity
from assistant.tools.sins_points import Component

# Quoted words are words: 'loss of "more than 50 %" of its height'. Blanks keep the places.
QUOTES: Final = str.maketrans(dict.fromkeys('"“”„', " "))

Fact = Literal[
    # pain
    "mechanical", "non_mechanical", "pain_free", "pain_present", "no_mechanical",
    # bone lesion
    "lytic", "mixed", "blastic", "destroyed",
    # alignment
    "normal", "normal_otherwise", "subluxation", "deformity", "no_subluxation", "no_deformity", "no_new_subluxation",
    "no_new_deformity", "deformity_age_unknown", "subluxation_age_unknown", "old_deformity",
    # body collapse and extent
    "loss_under", "loss_over", "loss_both", "loss_present", "loss_none", "collapse_none",
    "extent_under", "extent_over", "extent_both", "share_under", "share_over", "share_both",
    # posterolateral elements
    "left", "right", "one_side", "both_sides", "side_unknown", "not_left", "not_right", "neither_side",
    "other_side", "not_other_side",
    # left open on purpose ("not stated", "cannot be assessed")
    "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One phrase: its component, what it says, its place (in its clause, later in the whole text).

    `uncertain` marks a hedged phrase, `sweeping` one that speaks of all levels ("alignment is normal"), `part` the
    element of the arch that a posterolateral phrase names or the kind of a curve, `region` the letters of the levels a pain
    is in or the code of the regions whose alignment is meant, `lost` the height that a stated figure says is lost,
    `millimetres` the diameter of a lesion that is called small by its size.
    """

    component: Component
    fact: Fact
    start: int
    end: int
    uncertain: bool = False
    sweeping: bool = False
    part: str = ""
    region: str = ""
    lost: Quantity | None = None
    millimetres: float = 0.0

    def shifted(self, offset: int) -> Reading:
        """The same reading with its place counted from the start of the whole text."""
        return replace(self, start=self.start + offset, end=self.end + offset)
