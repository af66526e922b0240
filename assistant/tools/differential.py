"""A ranked differential diagnosis of a vertebral lesion, from a table and points that anyone can read.

Deterministic: the same facets give the same list with the same reasons. The laws it keeps:
vertebral metastasis is always named in an adult over 40 or of unknown age; a child (below 18) never gets an entity
of the adult list; a further clue for an entity never lowers its score; the order of the clues changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from assistant.errors import InputError
from assistant.tools import differential_weights as weights
from assistant.tools.differential_notices import notices_for, worth_asking
from assistant.tools.differential_records import (
    CHILD_BELOW,
    Choices,
    Clue,
    DifferentialResult,
    Entity,
    Facets,
    RankedEntity,
)
from assistant.tools.facet_words import regions_within
from assistant.tools.facets import findings_of, read_facets
from assistant.tools.separating import separations

METASTASIS = "metastasis"
"""The group of the table whose best-fitting member is always named in adults over 40."""
ALWAYS_NAMED_OVER = 40
"""Years; "over the age of 40" is the rule of the vertebral metastasis literature (see corpus/articles)."""
USUAL_LIMIT = 8
_FACETS_COMPARED = ("density", "number", "region", "part", "t1", "t2", "enhancement")
_FACET_TEXT = {
    "density": "density",
    "number": "number",
    "region": "region",
    "part": "part of the vertebra",
    "t1": "T1 signal",
    "t2": "T2 signal",
    "enhancement": "enhancement",
}


class Reason(NamedTuple):
    """Points given to an entity, with the words that explain them; no words, no line in the answer."""

    points: float
    text: str


class Scored(NamedTuple):
    """An entity with its reasons and their sum."""

    entity: Entity
    score: float
    reasons: tuple[Reason, ...]


def differential(
    entities: Sequence[Entity],
    query: str | None = None,
    facets: Mapping[str, Any] | Facets | None = None,
    limit: int = USUAL_LIMIT,
) -> DifferentialResult:
    """The ranked differential for free text, for facets, or for both, where a given facet wins over the words.

    Raises InputError for a facet that can't be used.
    """
    read = read_facets(query, entities) if query else Facets()
    return rank(with_given(read, facets), entities, limit)


def with_given(read: Facets, given: Mapping[str, Any] | Facets | None) -> Facets:
    """Facets read from words, overridden by those given on purpose; clues are joined."""
    if given is None:
        return read
    values = given.model_dump() if isinstance(given, Facets) else dict(given)
    values = {name: value for name, value in values.items() if value is not None}
    clues = values.get("clues", ())
    clues = [clues] if isinstance(clues, str) else clues
    if not isinstance(clues, list | tuple):
        raise InputError("The facet 'clues' can't be used: give a list of short texts.")
    base = {name: value for name, value in read.model_dump().items() if value is not None}
    if "age" in values:
        base.pop("age_range", None)
    elif "setting" in values and values["setting"] != read.setting:
        base.pop("age", None), base.pop("age_range", None)
    try:
        return Facets.model_validate({**base, **values, "clues": tuple(dict.fromkeys([*read.clues, *clues]))})
    except ValidationError as error:
        raise InputError(_facet_problem(error)) from None


def _facet_problem(error: ValidationError) -> str:
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"]) or "facets"
    message = first["msg"][:1].lower() + first["msg"][1:]
    return f"The facet {name!r} can't be used: {message}."


def rank(facets: Facets, entities: Sequence[Entity], limit: int = USUAL_LIMIT) -> DifferentialResult:
    """Entities in falling order of score, at most `limit`, each with what speaks for and against it."""
    table = tuple(entities)
    stated = findings_of(facets, table)
    ranked = best_of_groups(score_all(facets, stated, table))
    listed = _listed(ranked, facets, max(limit, 1))
    shown = [one.entity for one in listed]
    return DifferentialResult(
        facets=facets,
        entities=tuple(
            _explained(one, separations(one.entity, shown[:3], stated) if place < 3 else ())
            for place, one in enumerate(listed)
        ),
        notices=notices_for(facets, stated, shown),
        ask=worth_asking(facets, lambda case: _leader(case, stated, table)),
    )


def score_all(facets: Facets, stated: Mapping[str, bool], entities: Iterable[Entity]) -> list[Scored]:
    """Every entity that the setting allows, best first; equal scores in the order of the table."""
    scored = [
        Scored(entity, round(sum(reason.points for reason in reasons), 2), reasons)
        for entity in entities
        if allowed(entity, facets)
        for reasons in [_reasons(entity, facets, stated)]
    ]
    return sorted(scored, key=lambda one: -one.score)


def allowed(entity: Entity, facets: Facets) -> bool:
    """Whether the entity belongs to the list of this setting; an unknown setting excludes nothing."""
    return facets.setting is None or entity.setting in ("both", facets.setting)


def best_of_groups(scored: Sequence[Scored]) -> list[Scored]:
    """Of each group (the forms of metastasis) the best-fitting member only."""
    seen: set[str] = set()
    kept = []
    for one in scored:
        if one.entity.group in seen:
            continue
        if one.entity.group is not None:
            seen.add(one.entity.group)
        kept.append(one)
    return kept


def metastasis_always_named(facets: Facets) -> bool:
    """True in an adult over 40 or of unknown age; never in a child."""
    return facets.setting != "child" and (facets.ages is None or facets.ages[1] > ALWAYS_NAMED_OVER)


def _listed(ranked: Sequence[Scored], facets: Facets, limit: int) -> list[Scored]:
    least = max(weights.LISTED_FROM.points, weights.LISTED_SHARE * ranked[0].score if ranked else 0.0)
    listed = [one for one in ranked if one.score >= least][:limit]
    metastasis = next((one for one in ranked if one.entity.group == METASTASIS), None)
    if metastasis is not None and metastasis not in listed and metastasis_always_named(facets):
        listed = [*listed[: limit - 1], metastasis]
    return listed


def _leader(facets: Facets, stated: Mapping[str, bool], table: tuple[Entity, ...]) -> str:
    return best_of_groups(score_all(facets, stated, table))[0].entity.name


def _explained(one: Scored, separates: Sequence[str]) -> RankedEntity:
    ordered = sorted(one.reasons, key=lambda reason: (-abs(reason.points), reason.text))
    return RankedEntity(
        name=one.entity.name,
        score=one.score,
        supporting=tuple(reason.text for reason in ordered if reason.text and reason.points > 0),
        against=tuple(reason.text for reason in ordered if reason.text and reason.points < 0),
        separates=tuple(separates),
        urgent=one.entity.urgent is not None,
        references=one.entity.references,
    )


def _reasons(entity: Entity, facets: Facets, stated: Mapping[str, bool]) -> tuple[Reason, ...]:
    reasons = [
        Reason(weights.FREQUENCY[_frequency(entity, facets)].points, ""),
        *_setting_reason(entity, facets),
        *_age_reason(entity, facets.ages),
        *(_choice_reason(entity, facets, name) for name in _FACETS_COMPARED),
        *_unsaid_density_reason(entity, facets),
        *_sex_reason(entity, facets),
        *_clue_reasons(entity, stated),
        *_missing_clue_reason(entity, stated),
    ]
    return tuple(reason for reason in reasons if reason is not None)


def _frequency(entity: Entity, facets: Facets) -> str:
    return (facets.setting == "child" and entity.in_children) or entity.how_common


def _unsaid_density_reason(entity: Entity, facets: Facets) -> Iterable[Reason]:
    always = entity.density is not None and (*entity.density.typical, *entity.density.possible) == ("sclerotic",)
    if facets.density is None and always:
        yield Reason(weights.SCLEROTIC_UNSAID.points, "")


def _missing_clue_reason(entity: Entity, stated: Mapping[str, bool]) -> Iterable[Reason]:
    pointing = (clue for clue in entity.clues_for if clue.weight != "supportive")
    if entity.needs_a_clue and not any(stated.get(clue.finding.key) == clue.present for clue in pointing):
        yield Reason(weights.NO_CLUE.points, "no particular clue to it is given")


def _setting_reason(entity: Entity, facets: Facets) -> Iterable[Reason]:
    if facets.setting is None and entity.setting == "child":
        yield Reason(
            weights.CHILD_ENTITY_WITHOUT_AGE.points, f"a diagnosis of children (below {CHILD_BELOW}); age not given"
        )


def _age_reason(entity: Entity, ages: tuple[int, int] | None) -> Iterable[Reason]:
    """An age in words ("elderly", "a child") is a range and fits where it overlaps."""
    if ages is None:
        return
    typical = "; ".join(_years(low, high) for low, high in entity.age.typical)
    said = f"age {_years(*ages)}" if ages[0] != ages[1] else f"age {ages[0]}"
    if any(_overlap(ages, years) for years in entity.age.typical):
        yield Reason(weights.TYPICAL["age"].points, f"{said} is typical ({typical})")
    elif _overlap(ages, entity.age.possible):
        yield Reason(weights.POSSIBLE_AGE.points, f"{said} is not typical ({typical})")
    else:
        yield Reason(weights.UNUSUAL["age"].points, f"{said} is outside its range ({typical} typical)")


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _years(low: int, high: int) -> str:
    if high < 100:
        return f"{low}–{high}"
    return f"over {low - 1}" if low else "any age"


def _choice_reason(entity: Entity, facets: Facets, name: str) -> Reason | None:
    value, choices = getattr(facets, name), getattr(entity, name)
    if value is None or choices is None:
        return None
    label = f"{_FACET_TEXT[name]}: {value.replace('_', ' ')}"
    fits = _fits(name, value, choices)
    if fits == "typical":
        return Reason(weights.TYPICAL[name].points, label)
    return Reason(weights.UNUSUAL[name].points, f"{label} is unusual") if fits is None else None


def _fits(name: str, value: str, choices: Choices) -> str | None:
    values = regions_within(value) if name == "region" else {value}
    if values & set(choices.typical):
        return "typical"
    return "possible" if values & set(choices.possible) else None


def _sex_reason(entity: Entity, facets: Facets) -> Iterable[Reason]:
    if entity.sex is not None and entity.sex == facets.sex:
        yield Reason(weights.TYPICAL["sex"].points, f"commoner in {'women' if entity.sex == 'female' else 'men'}")


def _clue_reasons(entity: Entity, stated: Mapping[str, bool]) -> Iterable[Reason]:
    """Points for clues that are stated, and smaller ones where the opposite of a clue is stated."""
    explained = {(clue.finding.key, clue.present) for clue in (*entity.clues_for, *entity.clues_against)}
    sides = (
        (entity.clues_for, weights.CLUE_FOR, weights.CLUE_FOR_DENIED),
        (entity.clues_against, weights.CLUE_AGAINST, weights.CLUE_AGAINST_DENIED),
    )
    for clues, met, denied in sides:
        for clue in clues:
            yield from _clue_reason(clue, stated, met, denied, explained)


def _clue_reason(
    clue: Clue,
    stated: Mapping[str, bool],
    met: Mapping[str, weights.Points],
    denied: Mapping[str, weights.Points],
    explained: set[tuple[str, bool]],
) -> Iterable[Reason]:
    key = clue.finding.key
    if key not in stated:
        return
    if stated[key] == clue.present:
        yield Reason(met[clue.weight].points, clue.text)
    elif (key, stated[key]) not in explained:
        yield Reason(denied[clue.weight].points, clue.finding.text(stated[key]))
