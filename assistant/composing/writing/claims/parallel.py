"""Parallel lists: "84, 83 and 34 patients in the low, middle and high bands"; the first belongs to the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.composing.writing.claims.clusters import clusters_by_group, placed
from assistant.composing.writing.claims.reading import Reading

_CROSSED: Final = "it pairs “{first}” with “{second}”, which stand at different places of the source's lists"


def crossed_lists(statement: Reading, source: Reading) -> Iterator[str]:
    """Pairs of the statement that take members from different places of two parallel lists of the source."""
    partner = _partners(source)
    if not partner:
        return
    for first, second in _pairs(statement):
        allowed = partner.get(first)
        if (
            allowed is not None
            and second in {name for names in partner.values() for name in names}
            and second not in allowed
        ):
            yield _CROSSED.format(first=first, second=second)


def _partners(reading: Reading) -> dict[str, set[str]]:
    lists = clusters_by_group(reading)
    found: dict[str, set[str]] = {}
    for group, names in lists:
        for other, others in lists:
            if group.startswith("number") and not other.startswith("number") and len(names) == len(others) > 1:
                for first, second in zip(names, others, strict=True):
                    found.setdefault(first, set()).add(second)
    return found


def _pairs(reading: Reading) -> Iterator[tuple[str, str]]:
    """Numbers with the members they stand next to, or, in parallel lists, at the same place."""
    parallel = _partners(reading)
    if parallel:
        for first, seconds in parallel.items():
            yield from ((first, second) for second in seconds)
        return
    tokens = placed(reading)
    for one in tokens:
        if one.group.startswith("number"):
            for other in tokens:
                if other.group and not other.group.startswith("number") and other.token.segment == one.token.segment:
                    yield one.name, other.name
