"""A ranked differential as an answer: the first entities with their reasons, and corpus sentences that support them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answer import Answer, Statement
from assistant.composing import texts
from assistant.composing.quoting import as_sentence, citation, joined

if TYPE_CHECKING:
    from assistant.composing.evidence import ScoredUnit
    from assistant.composing.passages_answer import PassagesComposer
    from assistant.tools.differential_records import DifferentialResult, RankedEntity

SHOWN = 3
REASONS_SHOWN = 4


def differential_answer(question: str, result: DifferentialResult, composer: PassagesComposer) -> Answer:
    """The three best entities; asks for findings where nothing was understood."""
    tool = result.model_dump(mode="json", by_alias=True)
    if not result.entities or not _says_anything(result):
        return Answer(question=question, status="needs_input", kind="differential", text=texts.NO_FACETS, confidence=1.0,
                      tool=tool, notices=result.notices)  # fmt: skip
    top = result.entities[:SHOWN]
    child = result.facets.setting == "child"
    found = [composer.about(entity.name, child=child) for entity in top]
    units: dict[int, ScoredUnit] = {unit.placed.position: unit for unit in found if unit}
    numbers = {position: number for number, position in enumerate(units, start=1)}
    cited = tuple(citation(unit, numbers[position]) for position, unit in units.items())
    said = [_ranked(rank, entity) for rank, entity in enumerate(top, start=1)]
    said += [
        Statement(text=as_sentence(unit.placed.unit.display), citations=(numbers[p],)) for p, unit in units.items()
    ]
    return Answer(
        question=question, status="answered", kind="differential", text=joined(said), statements=tuple(said),
        citations=cited, confidence=1.0, tool=tool, notices=result.notices,
    )  # fmt: skip


def _says_anything(result: DifferentialResult) -> bool:
    facets = result.facets.model_dump(exclude={"setting", "sex", "age", "age_range"})
    return any(value not in (None, (), []) for value in facets.values())


def _ranked(rank: int, entity: RankedEntity) -> Statement:
    reasons = "; ".join(entity.supporting[:REASONS_SHOWN])
    against = f" Against: {'; '.join(entity.against[:2])}." if entity.against else ""
    return Statement(text=f"{rank}. {entity.name}: {reasons or 'no finding stated for it'}.{against}")
