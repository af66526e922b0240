"""What a system has to offer to be scored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assistant.answer import Answer, Passage, Turn


class System(Protocol):
    """Answers a question after a conversation, ranks passages, and gives the texts it quotes from."""

    name: str

    def ask(self, question: str, history: Sequence[Turn]) -> Answer: ...

    def retrieve(self, question: str, history: Sequence[Turn], k: int) -> list[Passage]: ...

    def source_text(self, source: str) -> str: ...
