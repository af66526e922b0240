"""Are the quotes what the sources say, character for character, and do the numbers point at citations?"""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import Answer, Citation
from assistant.errors import AssistantError
from evals.dataset import Item

SourceText = Callable[[str], str]


def score(_item: Item, answer: Answer, source_text: SourceText) -> dict[str, float]:
    """`quote_fidelity`: share of citations with `source[start:end] == quote`; `out_of_range` 0 or 1."""
    scores = {"out_of_range": float(not _numbers_point_at_citations(answer))}
    if answer.citations:
        true = sum(_is_true(citation, source_text) for citation in answer.citations)
        scores["quote_fidelity"] = true / len(answer.citations)
    return scores


def _is_true(citation: Citation, source_text: SourceText) -> bool:
    try:
        return source_text(citation.source)[citation.start : citation.end] == citation.quote != ""
    except AssistantError:
        return False


def _numbers_point_at_citations(answer: Answer) -> bool:
    numbers = {citation.number for citation in answer.citations}
    return all(number in numbers for statement in answer.statements for number in statement.citations)
