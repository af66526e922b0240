"""SINS written a second time, from the table and by brute force, to check the product's own (Fisher 2010).

Nothing here is shared with `assistant.tools`: missing items are filled in every possible way, every filling is
added up, and the totals, bands and the consultation are read off the sums.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from assistant.answer import Record

TABLE: dict[str, dict[str, int]] = {
    "location": {"junctional": 3, "mobile": 2, "semirigid": 1, "rigid": 0},
    "pain": {"mechanical": 3, "non_mechanical": 1, "pain_free": 0},
    "lesion": {"lytic": 2, "mixed": 1, "blastic": 0},
    "alignment": {"subluxation": 4, "deformity": 2, "normal": 0},
    "collapse": {"over_50": 3, "under_50": 2, "involved_over_50": 1, "none": 0},
    "posterolateral": {"bilateral": 3, "unilateral": 1, "none": 0},
}


class Verdict(Record):
    """What the score must say for a set of findings."""

    totals: tuple[int, ...]
    bands: tuple[str, ...]
    consult: bool | None
    missing: tuple[str, ...]
    decided_by: tuple[str, ...]


def judge(findings: Mapping[str, str | None]) -> Verdict:
    """The verdict on findings in which None means not known."""
    fillings = [dict(zip(TABLE, values, strict=True)) for values in product(*(_choices(findings, n) for n in TABLE))]
    totals = sorted({_total(filling) for filling in fillings})
    bands = [band for band in ("stable", "indeterminate", "unstable") if band in {_band(t) for t in totals}]
    consults = {total > 6 for total in totals}
    missing = tuple(name for name in TABLE if findings.get(name) is None)
    return Verdict(
        totals=tuple(totals),
        bands=tuple(bands),
        consult=consults.pop() if len(consults) == 1 else None,
        missing=missing,
        decided_by=tuple(name for name in missing if _matters(name, fillings)),
    )


def all_states() -> list[dict[str, str | None]]:
    """Every combination of the six items with each allowed to be missing: 5·4·4·4·5·4 = 6,400."""
    return [dict(zip(TABLE, values, strict=True)) for values in product(*((*TABLE[name], None) for name in TABLE))]


def _choices(findings: Mapping[str, str | None], name: str) -> list[str]:
    known = findings.get(name)
    return list(TABLE[name]) if known is None else [known]


def _total(filling: Mapping[str, str]) -> int:
    return sum(TABLE[name][value] for name, value in filling.items())


def _band(total: int) -> str:
    if total <= 6:
        return "stable"
    return "indeterminate" if total <= 12 else "unstable"


def _matters(name: str, fillings: list[dict[str, str]]) -> bool:
    """Whether some two fillings that differ in this item alone lie in different bands."""
    bands: dict[tuple[str, ...], set[str]] = {}
    for filling in fillings:
        rest = tuple(value for key, value in filling.items() if key != name)
        bands.setdefault(rest, set()).add(_band(_total(filling)))
    return any(len(reached) > 1 for reached in bands.values())
