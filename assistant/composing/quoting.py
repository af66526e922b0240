"""Answers without a language model: the fewest exact sentences that answer, each with its citation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answer import Citation, Statement
from assistant.composing.evidence import ScoredUnit

MAX_STATEMENTS = 5
NEAR_BEST = 0.86  # a further sentence has to come this close to the best one
REPEATS = 0.65  # share of words two sentences may have in common before the second says nothing new
SAME_SECTION_BONUS = 0.03  # sentences of one section make one thread
LONGEST_LIST = 120  # words; a longer list is not quoted whole for the sake of one item

NOVELTY_BONUS = 0.20  # for the share of the question that only this sentence covers

WholeList = Callable[[ScoredUnit], ScoredUnit | None]


def choose(
    ranked: Sequence[ScoredUnit],
    weights: Sequence[float],
    whole_list: WholeList,
    max_words: int,
    *,
    first: Sequence[ScoredUnit] = (),
    lists_first: bool = False,
) -> list[ScoredUnit]:
    """The units to quote: `first`, the best one, then what is nearly as good and says something new.

    `weights` say how much each concept of the question counts. The length stays within `max_words`, not counting `first`:
    an answer isn't cut short because a warning stands above. An item is quoted with its whole list, because one member alone
    would pass for the answer.
    """
    chosen = list(first)
    candidates = [unit for unit in ranked if unit.score >= NEAR_BEST * ranked[0].score]
    used = 0
    while candidates and len(chosen) < MAX_STATEMENTS + len(first):
        unit = max(candidates, key=lambda one: _value(one, chosen[len(first) :], weights))
        candidates.remove(unit)
        unit = _with_its_list(unit, whole_list)
        if (not used or used + unit.words <= max_words) and not any(_repeats(unit, other) for other in chosen):
            chosen.append(unit)
            used += unit.words
    return sorted(chosen, key=lambda unit: unit.placed.unit.kind != "list") if lists_first else chosen


def _value(unit: ScoredUnit, chosen: Sequence[ScoredUnit], weights: Sequence[float]) -> float:
    """A unit's score, and what it adds to the sentences chosen so far."""
    if not chosen:
        return unit.score
    covered = [max(shares) for shares in zip(*(one.shares for one in chosen), strict=True)]
    gained = [weight * max(0.0, share - had) for weight, share, had in zip(weights, unit.shares, covered, strict=True)]
    novelty = float(sum(gained)) / (float(sum(weights)) or 1.0)
    return unit.score + NOVELTY_BONUS * novelty + SAME_SECTION_BONUS * _same_section(unit, chosen[0])


def _same_section(unit: ScoredUnit, other: ScoredUnit) -> bool:
    return (unit.passage.source, unit.passage.heading) == (other.passage.source, other.passage.heading)


def _with_its_list(unit: ScoredUnit, whole_list: WholeList) -> ScoredUnit:
    if unit.placed.unit.kind != "item":
        return unit
    whole = whole_list(unit)
    return whole if whole and whole.words <= LONGEST_LIST else unit


def _repeats(unit: ScoredUnit, other: ScoredUnit) -> bool:
    first, second = unit.placed.unit, other.placed.unit
    overlap = first.start < second.end and second.start < first.end
    if unit.passage.source == other.passage.source and overlap:
        return True
    mine, theirs = unit.own_stems, other.own_stems
    return len(mine & theirs) / max(1, min(len(mine), len(theirs))) > REPEATS


def statements(chosen: Sequence[ScoredUnit], first: int = 1) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """One statement and one citation for each unit, numbered from `first`."""
    said, cited = [], []
    for number, unit in enumerate(chosen, start=first):
        said.append(Statement(text=as_sentence(unit.placed.unit.display), citations=(number,)))
        cited.append(citation(unit, number))
    return tuple(said), tuple(cited)


def as_sentence(display: str) -> str:
    """A unit as it is said: a sentence ends with a full stop, a list keeps its lines."""
    return display if "\n" in display or display.endswith((".", "?", "!", ":")) else f"{display}."


def citation(unit: ScoredUnit, number: int) -> Citation:
    """The citation of a unit: the exact slice of the passage's source."""
    quoted, passage = unit.placed.unit, unit.passage
    offset = quoted.start - passage.start
    return Citation(
        number=number,
        passage_id=passage.id,
        article=passage.article,
        section=passage.section,
        quote=passage.text[offset : offset + quoted.end - quoted.start],
        source=passage.source,
        start=quoted.start,
        end=quoted.end,
        references=quoted.references,
        page=passage.page,
        provenance=passage.provenance,
        licence=passage.licence,
    )


def joined(said: Sequence[Statement]) -> str:
    """The answer's text: every statement with the numbers of its citations behind it."""
    parts = []
    for statement in said:
        marks = "".join(f"[{number}]" for number in statement.citations)
        separator = "\n" if "\n" in statement.text else " "
        parts.append(f"{statement.text}{separator}{marks}".rstrip())
    return "\n".join(parts) if any("\n" in part for part in parts) else " ".join(parts)
