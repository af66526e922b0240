"""The Epidural Spinal Cord Compression scale (ESCC, "Bilsky grade") from what is known of the spinal canal.

Grades: 0 bone only; 1a epidural tumour, thecal sac not deformed; 1b sac deformed, cord not touched; 1c sac deformed
and cord touched, not compressed; 2 cord compressed, CSF still seen; 3 cord compressed, no CSF seen. Source:
Bilsky MH et al., J Neurosurg Spine 2010;13:324–8. Each finding leaves a set of grades; what is not known stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assistant.tools.levels import LEVELS

GRADES: Final = ("0", "1a", "1b", "1c", "2", "3")
REFERENCE: Final = "bilsky2010"
CanalFact = Literal[
    "epidural", "no_epidural", "sac_deformed", "sac_kept", "cord_touched", "cord_clear", "cord_pressed",
    "cord_compressed", "cord_not_compressed", "csf_seen", "csf_gone",
]  # fmt: skip

Grades = frozenset[str]
ALL: Final[Grades] = frozenset(GRADES)
# Bilsky 2010: the grades in which each finding can be present.
LEFT_BY: Final[dict[CanalFact, Grades]] = {
    "epidural": ALL - {"0"},
    "no_epidural": frozenset({"0"}),
    "sac_deformed": ALL - {"0", "1a"},
    "sac_kept": frozenset({"0", "1a"}),
    "cord_touched": frozenset({"1c", "2", "3"}),
    "cord_clear": frozenset({"0", "1a", "1b"}),
    # "Displaced", "mass effect on the cord": contact, with or without compression.
    "cord_pressed": frozenset({"1c", "2", "3"}),
    "cord_compressed": frozenset({"2", "3"}),
    "cord_not_compressed": frozenset({"0", "1a", "1b", "1c"}),
    "csf_seen": ALL - {"3"},
    # Grade 3 needs a compressed cord as well; without that word the neighbours stay open.
    "csf_gone": frozenset({"1c", "2", "3"}),
}
# The scale was made for levels that hold the cord. Where the report doesn't say where the conus ends, it is taken to
# end at L1, as it usually does between L1 and L2.
USUAL_CONUS: Final = "L1"

BELOW_CONUS: Final = (
    "the scale was made for cord levels; below the conus describe the thecal sac and the roots in words"
)
AT_CONUS: Final = "the conus usually ends at about L1–L2; the grade holds if the cord reaches this level"
CONTRADICTION: Final = "the report's statements on the canal contradict each other; all of them stay open"
HEDGED: Final = "part of the wording is hedged; what it raises stays open"
DEBATED: Final = "low grade is 0–1b, and 1c is debated"


@dataclass(frozen=True, slots=True)
class Canal:
    """What is said of the canal at one level.

    `certain` sets hold, `doubted` ones are only raised, `sweeping` ones are said of the whole spine and yield. `facts`
    are the findings behind the certain sets.
    """

    certain: tuple[Grades, ...] = ()
    doubted: tuple[Grades, ...] = ()
    sweeping: tuple[Grades, ...] = ()
    facts: frozenset[CanalFact] = frozenset()


def has_cord(level: str, conus: str = USUAL_CONUS) -> bool:
    """True for levels from C1 down to where the conus ends."""
    return LEVELS.index("C1") <= LEVELS.index(level) <= LEVELS.index(conus)


def possible_grades(canal: Canal) -> tuple[Grades, bool]:
    """The grades left open, and whether certain statements contradict each other."""
    certain = [*canal.certain]
    if {"csf_gone", "cord_compressed"} <= canal.facts:
        certain.append(frozenset({"3"}))
    left = _common(certain)
    contradiction = bool(certain) and not left
    if contradiction:
        left = frozenset().union(*_closest(certain))
    for wide in canal.sweeping:
        left = left & wide or left
    for doubt in canal.doubted:
        left |= _within(doubt, certain)
    return left, contradiction


def ordered(grades: Iterable[str]) -> tuple[str, ...]:
    """Lowest grade first."""
    return tuple(sorted(grades, key=GRADES.index))


def between(low: str, high: str) -> Grades:
    """All grades from one to another, both included; "1" alone stands for 1a, 1b and 1c."""
    first, last = _members(low)[0], _members(high)[-1]
    edges = sorted((GRADES.index(first), GRADES.index(last)))
    return frozenset(GRADES[edges[0] : edges[1] + 1])


def _members(grade: str) -> tuple[str, ...]:
    return ("1a", "1b", "1c") if grade == "1" else (grade,)


def _common(sets: Sequence[Grades]) -> Grades:
    left = ALL
    for one in sets:
        left &= one
    return left


def _closest(sets: Sequence[Grades]) -> list[Grades]:
    """The sets without those that merely take in another one."""
    return [one for one in sets if not any(other < one for other in sets)]


def _within(doubt: Grades, certain: Sequence[Grades]) -> Grades:
    """What a doubt raises, narrowed by every certain statement it can be true beside."""
    for one in certain:
        doubt = doubt & one or doubt
    return doubt
