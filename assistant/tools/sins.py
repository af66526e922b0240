"""The Spinal Instability Neoplastic Score as an interval: what is not known stays open, never 0.

    score(SinsFindings(level="T12", lesion="lytic", collapse="over_50"))

gives every attainable total, the bands they reach, whether surgical consultation is settled, and which
missing item could still change the answer. Source: Fisher 2010 (see `sins_points`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from assistant.errors import InputError
from assistant.tools.sins_options import findings_from_options
from assistant.tools.sins_points import (
    BANDS,
    COMPONENTS,
    CONSULTATION_THRESHOLD,
    EXACTLY_HALF,
    POINTS,
    Component,
    band_of,
)
from assistant.tools.sins_records import (
    Evidence,
    LevelScore,
    SinsComponents,
    SinsFindings,
    SinsPoints,
    SinsResult,
    open_values,
)
from assistant.tools.sins_sentence import sentence

__all__ = [
    "Evidence",
    "LevelScore",
    "SinsComponents",
    "SinsFindings",
    "SinsPoints",
    "SinsResult",
    "findings_from_options",
    "open_values",
    "score",
    "sentence",
]

NOT_SUMMED: Final = "Each vertebra has a score of its own; totals of several levels are never added."
NO_LEVEL: Final = "No vertebra is named; the location item stays open until the level is given."


def score(findings: SinsFindings | Sequence[SinsFindings], notices: Sequence[str] = ()) -> SinsResult:
    """Score one vertebra or several, each for itself (Fisher 2010). Pure.

    Items left out stay open: `min` and `max` (0 to 18 points) bound the attainable totals. Raises InputError
    where one level comes twice.
    """
    given = (findings,) if isinstance(findings, SinsFindings) else tuple(findings)
    _refuse_repeated(given)
    levels = tuple(_score_level(one) for one in given)
    named = [level for level in levels if level.level is not None]
    scored = [level for level in named if not level.declined] or named
    highest = max(scored, key=lambda level: (level.min, level.max)).level if scored else None
    return SinsResult(levels=levels, highest=highest, notices=tuple(dict.fromkeys((*_notices(given), *notices))))


def _refuse_repeated(given: Sequence[SinsFindings]) -> None:
    seen: set[str] = set()
    for one in given:
        if one.level is not None and one.level in seen:
            raise InputError(f"{one.level} is given twice; put all its findings into one record.")
        seen.add(one.level or "")


def _score_level(findings: SinsFindings) -> LevelScore:
    choices = {
        name: tuple(POINTS[name][value] for value in open_values(findings, findings.narrowed, name))
        for name in COMPONENTS
    }
    totals = _sums(choices.values())
    bands = tuple(band for band in BANDS if any(band_of(total) == band for total in totals))
    scored = LevelScore(
        level=findings.level,
        components=SinsComponents(**{name: getattr(findings, name) for name in COMPONENTS}),
        points=SinsPoints(**{name: points[0] for name, points in choices.items() if len(points) == 1}),
        narrowed=findings.narrowed,
        min=totals[0],
        max=totals[-1],
        totals=totals,
        bands=bands,
        consult=_consult(totals, declined=findings.hardware),
        missing=tuple(name for name in COMPONENTS if getattr(findings, name) is None),
        decided_by=tuple(name for name in COMPONENTS if _decides(name, choices)),
        evidence=findings.evidence,
        treated=findings.treated,
        declined=findings.hardware,
    )
    return scored.model_copy(update={"sentence": sentence(scored)})


def _sums(choices: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    totals = {0}
    for points in choices:
        totals = {total + point for total in totals for point in points}
    return tuple(sorted(totals))


def _consult(totals: tuple[int, ...], *, declined: bool) -> bool | None:
    if totals[0] >= CONSULTATION_THRESHOLD:
        return True
    # A low figure says nothing of a level that carries implants or cement.
    return False if totals[-1] < CONSULTATION_THRESHOLD and not declined else None


def _decides(name: Component, choices: Mapping[Component, tuple[int, ...]]) -> bool:
    """True where two completions that differ in `name` alone lie in different bands."""
    others = _sums(points for other, points in choices.items() if other != name)
    return any(
        band_of(rest + low) != band_of(rest + high) for rest in others for low, high in pairwise(sorted(choices[name]))
    )


def _notices(given: Sequence[SinsFindings]) -> Iterator[str]:
    if len(given) > 1:
        yield NOT_SUMMED
    for one in given:
        yield from _notices_of(one)


def _notices_of(findings: SinsFindings) -> Iterator[str]:
    name = findings.level or "This lesion"
    if findings.location is None:
        yield NO_LEVEL
    if findings.hardware:
        yield (
            f"{name}: SINS was not designed for instrumented or cemented levels; no total is given. "
            "Describe the hardware and the residual findings."
        )
    if findings.treated:
        yield f"{name}: treated lesion; its present appearance is scored; SINS has no post-treatment rule."
    if set(findings.narrowed.get("collapse", ())) == set(EXACTLY_HALF["exactly_50"]):
        yield (
            f"{name}: SINS defines collapse of more than 50 % (3 points) and less than 50 % (2 points) only; "
            "both totals are shown."
        )
    if set(findings.narrowed.get("collapse", ())) == set(EXACTLY_HALF["involved_exactly_50"]):
        yield (
            f"{name}: without collapse SINS gives a point for more than 50 % of the body involved; "
            "the report leaves both readings open, and both totals are shown."
        )
