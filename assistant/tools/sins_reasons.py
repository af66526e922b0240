"""Why a score is what it is: for each item its points, the rule that gives them, the words behind it, and the source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from assistant.answer import Record
from assistant.tools.levels import LEVELS
from assistant.tools.sins_points import (
    COMPONENTS,
    CONSULTATION_THRESHOLD,
    HIGHEST_INDETERMINATE,
    HIGHEST_STABLE,
    LEVELS_OF_ZONE,
    MAXIMUM,
    POINTS,
    Component,
)
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import COMPONENT_WORDS, VALUE_WORDS
from assistant.tools.sins_validity import DERIVATION, FOURNEY, ITEM_AGREEMENT, VALIDITY, Agreement, Study

# Fisher 2010: what the categories mean, where their names don't say it.
_MEANING: Final[dict[Component, str]] = {
    "pain": "mechanical: eases on lying down, or comes with movement or loading",
    "alignment": "the deformity has to be new; of several categories the highest counts",
    "collapse": "of several categories the highest counts",
    "posterolateral": "facet, pedicle or costovertebral joint, fractured or replaced by tumour",
}
BANDS_RULE: Final = (
    f"0–{HIGHEST_STABLE} stable, {HIGHEST_STABLE + 1}–{HIGHEST_INDETERMINATE} potentially unstable, "
    f"{HIGHEST_INDETERMINATE + 1}–{MAXIMUM} unstable; surgical consultation from {CONSULTATION_THRESHOLD} on"
)


class Rule(Record):
    """The rule of one item, its source (a key of the bibliography), and how well observers agree on it."""

    component: Component
    label: str
    rule: str
    source: str
    agreement: Agreement


class ItemReason(Record):
    """What one item of one level rests on; `points` is None where open, `words` are quoted from the report."""

    component: Component
    label: str
    value: str
    points: int | None
    words: tuple[str, ...]
    rule: str
    source: str


class LevelReasons(Record):
    """The reasons of one level's figures; `frameworks` are the sentences of what is graded beside SINS."""

    level: str | None
    sentence: str
    items: tuple[ItemReason, ...]
    frameworks: tuple[str, ...] = ()


class SinsReasons(Record):
    """Reasons level by level, then the rules for the total, and the studies that validated the score."""

    levels: tuple[LevelReasons, ...]
    rules: tuple[Rule, ...]
    bands: str
    source: Study
    validity: tuple[Study, ...]


def reasons(result: SinsResult | None = None) -> SinsReasons:
    """The reasons behind a result; without one, the rules and studies alone. Pure."""
    levels = () if result is None else tuple(_level(one) for one in result.levels)
    return SinsReasons(
        levels=levels, rules=tuple(map(_rule, COMPONENTS)), bands=BANDS_RULE, source=DERIVATION, validity=VALIDITY
    )


def reasons_lines(given: SinsReasons) -> Iterator[str]:
    """The reasons as lines of plain text."""
    for level in given.levels:
        yield level.sentence
        for item in level.items:
            yield f"  {item.label}: {item.value}{'' if item.points is None else f' = {item.points}'}"
            yield f"    rule: {item.rule} [{item.source}]"
            if item.words:
                yield f"    from: {'; '.join(item.words)}"
        yield from (f"  {said}" for said in level.frameworks)
    if not given.levels:
        yield from (f"{rule.label}: {rule.rule} [{rule.source}]" for rule in given.rules)
    yield f"Total: {given.bands} [{given.source.key}]"
    yield f"[{given.source.key}] {given.source.reference}"
    for study in given.validity:
        yield f"[{study.key}] {study.reference}: {study.setting}"
        yield from (f"  {figure}" for figure in study.figures)
    agreement = ", ".join(f"{rule.label} {rule.agreement.between:.3f}" for rule in given.rules)
    yield f"Single items, kappa between observers [{FOURNEY.key}]: {agreement}"


def rule_of(name: Component) -> str:
    """The points of one item's categories in words, with what they mean."""
    points = "; ".join(f"{_category(name, value)} = {POINTS[name][value]}" for value in reversed(POINTS[name]))
    return f"{points} ({_MEANING[name]})" if name in _MEANING else points


def _category(name: Component, value: str) -> str:
    words = VALUE_WORDS[name][value]
    if name != "location":
        return words
    zone = next(levels for levels_zone, levels in LEVELS_OF_ZONE.items() if levels_zone == value)
    return f"{words} ({', '.join(_stretches(zone))})"


def _stretches(levels: tuple[str, ...]) -> Iterator[str]:
    """ "C7–T2": neighbouring levels drawn together."""
    places = sorted(LEVELS.index(level) for level in levels)
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        found = [LEVELS[place] for _, place in run]
        yield found[0] if len(found) == 1 else f"{found[0]}–{found[-1]}"


def _rule(name: Component) -> Rule:
    return Rule(
        component=name,
        label=COMPONENT_WORDS[name],
        rule=rule_of(name),
        source=DERIVATION.key,
        agreement=ITEM_AGREEMENT[name],
    )


def _level(scored: LevelScore) -> LevelReasons:
    return LevelReasons(
        level=scored.level,
        sentence=scored.sentence,
        items=tuple(_item(scored, name) for name in COMPONENTS),
        frameworks=tuple(grade.sentence for grade in scored.frameworks.values()),
    )


def _item(scored: LevelScore, name: Component) -> ItemReason:
    value = getattr(scored.components, name)
    options = (value,) if value is not None else scored.narrowed.get(name, ())
    words = " or ".join(VALUE_WORDS[name][one] for one in options) or "not stated"
    if value is not None and name == "location" and scored.level:
        words = f"{words} ({scored.level})"
    return ItemReason(
        component=name,
        label=COMPONENT_WORDS[name],
        value=words,
        points=getattr(scored.points, name),
        words=tuple(dict.fromkeys(one.text for one in scored.evidence if one.component == name)),
        rule=rule_of(name),
        source=DERIVATION.key,
    )
