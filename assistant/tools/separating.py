"""What would tell one entity of a differential from another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.tools.differential_records import Clue, Entity

MOST_CLUES = 3
_RANK = {"decisive": 0, "strong": 1, "supportive": 2}
_SIGNALS = {
    "t2": "T2 signal",
    "t1": "T1 signal",
    "density": "density",
    "part": "part of the vertebra",
    "number": "number",
}


def separations(entity: Entity, compared: Sequence[Entity], stated: Mapping[str, bool]) -> tuple[str, ...]:
    """One line for each other entity: what would speak for this one rather than for that one."""
    return tuple(_separation(entity, other, stated) for other in compared if other.name != entity.name)


def _separation(entity: Entity, other: Entity, stated: Mapping[str, bool]) -> str:
    written = _written(entity, other)
    if written:
        return f"From {other.name}: {written}"
    lines = [*_telling_clues(entity, other, stated), *_telling_facets(entity, other)][:MOST_CLUES]
    if not lines:
        return f"From {other.name}: imaging overlaps; laboratory findings, follow-up or biopsy decide."
    return f"From {other.name}: {'; '.join(lines)} would favour {entity.name}."


def _written(entity: Entity, other: Entity) -> str:
    """The table's own sentence, which every entity but metastasis has for metastasis."""
    if other.group == "metastasis":
        return entity.versus_metastasis
    return other.versus_metastasis if entity.group == "metastasis" else ""


def _telling_clues(entity: Entity, other: Entity, stated: Mapping[str, bool]) -> list[str]:
    """Clues for this entity that the other does not share, those still unasked and those against the other first."""
    shared = {(clue.finding.key, clue.present) for clue in other.clues_for}
    speaking = {(clue.finding.key, clue.present) for clue in other.clues_against}

    def order(clue: Clue) -> tuple[bool, int, bool, str]:
        sign = (clue.finding.key, clue.present)
        return clue.finding.key in stated, _RANK[clue.weight], sign not in speaking, clue.text

    telling = [
        clue
        for clue in entity.clues_for
        if (clue.finding.key, clue.present) not in shared and clue.weight != "supportive"
    ]
    return [clue.text for clue in sorted(telling, key=order)]


def _telling_facets(entity: Entity, other: Entity) -> list[str]:
    lines = []
    for name, label in _SIGNALS.items():
        mine, theirs = getattr(entity, name), getattr(other, name)
        if mine and theirs and mine.typical and theirs.typical:
            own = [value for value in mine.typical if value not in (*theirs.typical, *theirs.possible)]
            if own:
                lines.append(f"{label} {' or '.join(own).replace('_', ' ')}")
    return lines
