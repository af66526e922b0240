"""The SINS table: categories, points, zones, bands and the referral threshold, in one place.

Source of every number here: Fisher CG et al., "A novel classification system for spinal instability in
neoplastic disease", Spine 2010;35(22):E1221–E1229. Nothing else in the package repeats a point.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

Component = Literal["location", "pain", "lesion", "alignment", "collapse", "posterolateral"]
Location = Literal["junctional", "mobile", "semirigid", "rigid"]
Pain = Literal["mechanical", "non_mechanical", "pain_free"]
Lesion = Literal["lytic", "mixed", "blastic"]
Alignment = Literal["subluxation", "deformity", "normal"]
Collapse = Literal["over_50", "under_50", "involved_over_50", "none"]
Posterolateral = Literal["bilateral", "unilateral", "none"]
Band = Literal["stable", "indeterminate", "unstable"]

COMPONENTS: Final[tuple[Component, ...]] = get_args(Component)
BANDS: Final[tuple[Band, ...]] = get_args(Band)

# Fisher 2010, table of the six elements.
POINTS: Final[dict[Component, dict[str, int]]] = {
    "location": {"rigid": 0, "semirigid": 1, "mobile": 2, "junctional": 3},
    "pain": {"pain_free": 0, "non_mechanical": 1, "mechanical": 3},
    "lesion": {"blastic": 0, "mixed": 1, "lytic": 2},
    "alignment": {"normal": 0, "deformity": 2, "subluxation": 4},
    "collapse": {"none": 0, "involved_over_50": 1, "under_50": 2, "over_50": 3},
    "posterolateral": {"none": 0, "unilateral": 1, "bilateral": 3},
}

# Fisher 2010: junctional occiput–C2, C7–T2, T11–L1, L5–S1; mobile C3–C6, L2–L4; semirigid T3–T10;
# rigid S2–S5.
LEVELS_OF_ZONE: Final[dict[Location, tuple[str, ...]]] = {
    "junctional": ("Occiput", "C1", "C2", "C7", "T1", "T2", "T11", "T12", "L1", "L5", "S1"),
    "mobile": ("C3", "C4", "C5", "C6", "L2", "L3", "L4"),
    "semirigid": ("T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"),
    "rigid": ("S2", "S3", "S4", "S5"),
}

MAXIMUM: Final = 18
# Fisher 2010: 0–6 stable, 7–12 potentially unstable (indeterminate), 13–18 unstable.
HIGHEST_STABLE: Final = 6
HIGHEST_INDETERMINATE: Final = 12
# Fisher 2010: surgical consultation is advised from this total on.
CONSULTATION_THRESHOLD: Final = 7

# The table names "more than" and "less than" 50 % only; a report of exactly half leaves both neighbours open.
EXACTLY_HALF: Final[dict[str, tuple[str, str]]] = {
    "exactly_50": ("under_50", "over_50"),
    "involved_exactly_50": ("none", "involved_over_50"),
}


def band_of(total: int) -> Band:
    """The band of one complete total, 0 to 18 points (Fisher 2010)."""
    if total <= HIGHEST_STABLE:
        return "stable"
    return "indeterminate" if total <= HIGHEST_INDETERMINATE else "unstable"
