"""Answers and results as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation, SearchHit

if TYPE_CHECKING:
    from assistant.tools.differential_records import DifferentialResult
    from assistant.tools.sins_records import SinsResult


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
    """One line a level, the highest named where there are several."""
    lines = [level.sentence for level in result.levels] or ["No vertebral lesion to score was found in the text."]
    if len(result.levels) > 1 and result.highest:
        lines.append(f"Highest: {result.highest}.")
    return "\n".join([*lines, *(f"Note: {notice}" for notice in result.notices)])


def sins_written(result: SinsResult, name: str) -> str:
    """The result in one of the formats, with a line end; InputError if there is none of that name."""
    from assistant.tools.export import export_format

    written = sins_text(result) if name == "text" else export_format(name).write(result)
    return written if written.endswith("\n") else f"{written}\n"


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
