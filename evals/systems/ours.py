"""The assistant as its users meet it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answer import Answer, Passage, Turn

if TYPE_CHECKING:
    from assistant import Assistant


class Ours:
    """The assistant; retrieval is its own search on the question as typed."""

    name = "ours"

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, question: str, history: Sequence[Turn]) -> Answer:
        return self._assistant.ask(question, history)

    def retrieve(self, question: str, history: Sequence[Turn], k: int) -> list[Passage]:
        """A follow-up is searched with the last question before it, as every system here does."""
        return [hit.passage for hit in self._assistant.search(with_last_question(question, history), k)]

    def source_text(self, source: str) -> str:
        return self._assistant.source_text(source)


def with_last_question(question: str, history: Sequence[Turn]) -> str:
    """The question behind the user's last one, the plainest way to give a search its context."""
    asked = [turn.content for turn in history if turn.role == "user"]
    return f"{asked[-1]} {question}" if asked else question
