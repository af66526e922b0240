"""Answers and results as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation, SearchHit

if TYPE_CHECKING:
    from assistant.tools.differential_records import DifferentialResult
    from assistant.tools.sins_records import LevelScore, SinsResult


def answer_text(answer: Answer) -> str:
    """The answer, then its sources, then what the reader should know."""
    parts = [answer.text]
    if answer.citations:
        parts.append("\n".join(_source(citation) for citation in answer.citations))
    parts.extend(f"Note: {notice}" for notice in answer.notices)
    return "\n\n".join(parts)


def _source(citation: Citation) -> str:
    place = " › ".join(part for part in (citation.article, citation.section) if part)
    page = f", page {citation.page}" if citation.page else ""
    keys = f" ({', '.join(citation.references)})" if citation.references else ""
    own = not citation.source.startswith("corpus/")
    origin = "".join(f"; {part}" for part in (citation.provenance, citation.licence) if own and part)
    return f"[{citation.number}] {place}{page}{keys}{origin}"


def sins_text(result: SinsResult) -> str:
    """The lines of each level, the highest named where there are several."""
    lines = [line for level in result.levels for line in level_lines(level)]
    lines = lines or ["No vertebral lesion to score was found in the text."]
    if len(result.levels) > 1 and result.highest:
        lines.append(f"Highest: {result.highest}.")
    return "\n".join([*lines, *(f"Note: {notice}" for notice in result.notices)])


def level_lines(level: LevelScore) -> Iterator[str]:
    """The sentence of one level, then what the report says in other frameworks, each with its words."""
    yield level.sentence
    for grade in level.frameworks.values():
        yield f"  {grade.sentence}"
        if grade.applies:
            yield f"    from: {'; '.join(words.text for words in grade.evidence)}"


def sins_written(result: SinsResult, name: str) -> str:
    """The result in one of the formats, with a line end; InputError if there is none of that name."""
    from assistant.tools.export import export_format

    written = sins_text(result) if name == "text" else export_format(name).write(result)
    return written if written.endswith("\n") else f"{written}\n"


def reasons_text(result: SinsResult | None) -> str:
    """Each point with its rule, words and source; without a result the rules alone; then how the score was validated."""
    from assistant.tools.sins_reasons import reasons, reasons_lines

    notes = () if result is None else result.notices
    return "\n".join([*reasons_lines(reasons(result)), *(f"Note: {notice}" for notice in notes)])


def differential_text(result: DifferentialResult) -> str:
    """The ranked entities with their reasons."""
    lines = [line for rank, entity in enumerate(result.entities, start=1) for line in _entity_lines(rank, entity)]
    return "\n".join([*lines, *(f"Note: {notice}" for notice in result.notices)])


def _entity_lines(rank: int, entity: Any) -> Iterator[str]:
    reasons = entity.model_dump(mode="json", by_alias=True)
    yield f"{rank}. {entity.name}{' (urgent)' if entity.urgent else ''}"
    for mark, name in (("+", "for"), ("-", "against"), ("?", "separates")):
        yield from (f"   {mark} {reason}" for reason in reasons[name])


def hits_text(hits: Sequence[SearchHit]) -> str:
    """Passages with their scores."""
    return "\n\n".join(
        f"{rank}. {_place(hit)}  score {hit.score:.3f} "
        f"(dense {hit.dense:.3f}, lexical {hit.lexical:.2f})\n   {' '.join(hit.passage.text.split())}"
        for rank, hit in enumerate(hits, start=1)
    )


def _place(hit: SearchHit) -> str:
    return " › ".join(part for part in (hit.passage.article, hit.passage.section) if part)


def examination_text(found: Mapping[str, Any]) -> str:
    """What `doctor` found, a line each."""
    return "\n".join(_examination_lines(found))


def _examination_lines(found: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for name, value in found.items():
        if isinstance(value, Mapping):
            yield f"{indent}{name}:"
            yield from _examination_lines(value, indent + "  ")
        else:
            yield f"{indent}{name}: {value}"
