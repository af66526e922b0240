"""A system that returns its best passages as they are, with the passages themselves as citations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer, Citation, Passage, Statement

SHOWN = 4
_KEYS = re.compile(r"\s*\[@[^\]]*\]")


def answer_from(question: str, passages: Sequence[Passage]) -> Answer:
    """An answer of the passages' own words; it never declines, as none of the plain systems does."""
    statements = [
        Statement(text=_KEYS.sub("", passage.text), citations=(number,)) for number, passage in enumerate(passages, 1)
    ]
    return Answer(
        question=question,
        status="answered",
        kind="passages",
        text="\n\n".join(f"{statement.text} [{statement.citations[0]}]" for statement in statements),
        statements=tuple(statements),
        citations=tuple(_citation(number, passage) for number, passage in enumerate(passages, 1)),
        confidence=1.0,
        composer="passages",
    )


def _citation(number: int, passage: Passage) -> Citation:
    return Citation(
        number=number,
        passage_id=passage.id,
        article=passage.article,
        section=passage.section,
        quote=passage.text,
        source=passage.source,
        start=passage.start,
        end=passage.end,
        references=passage.references,
    )
