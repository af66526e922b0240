"""Answers as plain text, for the clipboard and for the exported conversation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answer import Answer
from assistant.web.exchanges import Exchange


def plain_answer(answer: Answer) -> str:
    """The statements alone, without source numbers."""
    if not answer.statements:
        return answer.text
    return "\n".join(statement.text for statement in answer.statements)


def plain_with_references(answer: Answer, reference_text: Callable[[str], str]) -> str:
    """The statements with source numbers, then each source with its quote and its references."""
    lines = [answer.text] if not answer.statements else [_numbered(answer)]
    if answer.citations:
        lines.append("")
    for citation in answer.citations:
        lines.append(f"[{citation.number}] {' › '.join(filter(None, (citation.article, citation.section)))}")
        lines.append(f"    “{citation.quote.strip()}”")
        lines += [f"    {reference_text(key)}" for key in citation.references]
    return "\n".join(lines)


def _numbered(answer: Answer) -> str:
    return "\n".join(
        f"{statement.text} {''.join(f'[{number}]' for number in statement.citations)}".strip()
        for statement in answer.statements
    )


def exported(exchanges: Sequence[Exchange], reference_text: Callable[[str], str]) -> str:
    """The conversation as Markdown."""
    parts = ["# Conversation", ""]
    for exchange in exchanges:
        answer = exchange.answer
        said = plain_with_references(answer, reference_text) if answer else (exchange.error or "")
        notices = [f"> {notice}" for notice in answer.notices] if answer else []
        parts += [f"## {exchange.question}", "", said, "", *notices, ""]
    return "\n".join(parts).rstrip() + "\n"
