"""From an identifier the browser sends to the panel that shows its passage; every claim is checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError
from assistant.web.rendering.source_panel import Quote, Referenced, message, source_panel

if TYPE_CHECKING:
    from assistant.assistant import Assistant

UNREADABLE = "This passage can't be shown."


class Sources:
    """Source panels and reference texts, straight from the library."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def panel(self, passage_id: str, quote: Quote | None = None) -> str:
        """The panel's HTML; an unknown passage gives a message in its place."""
        try:
            passage = self.assistant.passage(passage_id)
            before, after = self.assistant.neighbours(passage_id)
        except AssistantError as error:
            return message(str(error))
        references = [self._reference(key) for key in passage.references]
        return source_panel(passage, quote, references, before, after)

    def text(self, key: str) -> str:
        """A formatted reference, or its bare key where the bibliography has none."""
        return self._reference(key).text

    def _reference(self, key: str) -> Referenced:
        try:
            reference = self.assistant.reference(key)
        except AssistantError:
            return Referenced(text=key, checked=False)
        return Referenced(text=reference.text, checked=reference.checked)


def quote_of(request: Any) -> Quote | None:
    """The quote a chip claims; None where the request names none or is no quote."""
    try:
        number = request.get("number")
        return Quote(str(request["quote"]), int(request["start"]), int(request["end"]), int(number) if number else None)
    except (KeyError, TypeError, ValueError):
        return None
