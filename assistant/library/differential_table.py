"""Loads `differentials.yaml`, checks it against its schema and its own rules, and gives the entities of the tool."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from assistant.corpus_location import corpus_folder
from assistant.errors import CorpusError
from assistant.tools.differential_records import AgeRanges, Choices, Clue, Entity, Finding
from assistant.tools.facets import lexicon_of

TABLE: Final = "differentials.yaml"
SCHEMA: Final = "differentials.schema.json"
_ANY: Final[dict[str, tuple[str, ...]]] = {
    "number": ("solitary", "multiple"),
    "region": ("cervical", "thoracic", "lumbar", "sacral"),
    "part": ("body", "posterior_elements", "whole_vertebra", "endplate_disc"),
    "density": ("lytic", "sclerotic", "mixed"),
    "t1": ("low", "intermediate", "high"),
    "t2": ("low", "intermediate", "high"),
    "enhancement": ("none", "present"),
}


def load_differential_table(folder: Path | None = None) -> tuple[Entity, ...]:
    """The entities of the table in a corpus folder (default: the assistant's own), in the table's order.

    Raises CorpusError, naming the file and the rule, if the table can't be used.
    """
    path = (folder or corpus_folder()) / TABLE
    if not path.is_file():
        path = corpus_folder() / TABLE
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _load(path: Path, _changed: int) -> tuple[Entity, ...]:
    data = _read(path)
    _check_schema(path, data)
    findings = {
        key: Finding(key=key, **{name: _texts(value) for name, value in given.items()})
        for key, given in data["findings"].items()
    }
    entities = tuple(_entity(path, given, findings) for given in data["entities"])
    _check_rules(path, entities, findings)
    try:
        lexicon_of(entities)
    except ValueError as error:
        raise CorpusError(f"{path.name}: {error}") from error
    return entities


def _read(path: Path) -> Any:
    import yaml

    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise CorpusError(f"{path.name} can't be read: {reason}. Correct the file.") from error


def _check_schema(path: Path, data: Any) -> None:
    import jsonschema

    schema = json.loads((path.parent / SCHEMA).read_text(encoding="utf-8"))
    error = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if error is not None:
        place = "/".join(str(part) for part in error.absolute_path) or "top"
        raise CorpusError(f"{path.name}, {place}: {error.message[:200]}. See {SCHEMA}.")


def _texts(value: Any) -> Any:
    return tuple(str(text) for text in value) if isinstance(value, list) else value


def _entity(path: Path, given: Mapping[str, Any], findings: Mapping[str, Finding]) -> Entity:
    choices = {name: _choices(name, given[name]) for name in _ANY if name in given}
    age = given["age"]
    return Entity(
        **{name: _texts(given[name]) for name in given if name not in (*_ANY, "age", "clues_for", "clues_against")},
        age=AgeRanges(typical=tuple((low, high) for low, high in age["typical"]), possible=tuple(age["possible"])),
        **choices,
        clues_for=tuple(_clues(path, given, "clues_for", findings)),
        clues_against=tuple(_clues(path, given, "clues_against", findings)),
    )


def _choices(name: str, given: Mapping[str, Any]) -> Choices:
    values = {
        kind: _ANY[name] if given.get(kind) == "any" else tuple(given.get(kind) or ())
        for kind in ("typical", "possible")
    }
    return Choices(**values)


def _clues(path: Path, given: Mapping[str, Any], side: str, findings: Mapping[str, Finding]) -> Iterable[Clue]:
    for written, weight in given[side].items():
        key = written.removeprefix("no ").strip()
        if key not in findings:
            raise CorpusError(f"{path.name}, {given['name']}, {side}: there is no finding {key!r}; add it to findings.")
        yield Clue(finding=findings[key], present=key == written, weight=weight)


def _check_rules(path: Path, entities: Iterable[Entity], findings: Mapping[str, Finding]) -> None:
    names: set[str] = set()
    used: set[str] = set()
    for entity in entities:
        if entity.name in names:
            raise CorpusError(f"{path.name}: {entity.name!r} stands twice; merge the two.")
        names.add(entity.name)
        _check_clues(path, entity)
        used |= {clue.finding.key for clue in (*entity.clues_for, *entity.clues_against)}
    if unused := sorted(set(findings) - used):
        raise CorpusError(f"{path.name}: the finding {unused[0]!r} is used by no entity; use or remove it.")


def _check_clues(path: Path, entity: Entity) -> None:
    both = {(clue.finding.key, clue.present) for clue in entity.clues_for} & {
        (clue.finding.key, clue.present) for clue in entity.clues_against
    }
    if both:
        key = min(both)[0]
        raise CorpusError(f"{path.name}, {entity.name}: {key!r} stands both for and against; keep one.")
