"""From an identifier the browser sends to the panel that shows its passage; every claim is checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, NotFound
from assistant.web.rendering.source_panel import Quote, Referenced, message, source_panel

if TYPE_CHECKING:
    from assistant.assistant import Assistant

NO_PASSAGE = "No passage of this document was found. Search for words that it holds."
SEARCHED = 100


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
        own = quote.references if quote and quote.references else passage.references
        others = [key for key in passage.references if key not in own]
        references = [self._reference(key) for key in own] + [self._reference(key, of_quote=False) for key in others]
        return source_panel(passage, quote, references, before, after)

    def first_passage(self, source: str) -> str:
        """The id of a document's first passage; NotFound where the index holds none of it."""
        document = next((one for one, _ in self.assistant.documents() if one.source == source), None)
        hits = self.assistant.search(document.title or source, SEARCHED) if document else []
        found = next((hit.passage.id for hit in hits if hit.passage.source == source), None)
        if found is None:
            raise NotFound(NO_PASSAGE)
        before = self.assistant.neighbours(found)[0]
        while before is not None:
            found = before.id
            before = self.assistant.neighbours(found)[0]
        return found

    def document_panel(self, source: str) -> str:
        """A document from its beginning; the panel's buttons lead on through it."""
        try:
            return self.panel(self.first_passage(source))
        except AssistantError as error:
            return message(str(error))

    def text(self, key: str) -> str:
        """A formatted reference, or its bare key where the bibliography has none."""
        return self._reference(key).text

    def _reference(self, key: str, *, of_quote: bool = True) -> Referenced:
        try:
            reference = self.assistant.reference(key)
        except AssistantError:
            return Referenced(text=key, checked=False, of_quote=of_quote)
        return Referenced(text=reference.text, checked=reference.checked, of_quote=of_quote)


def quote_of(request: Any) -> Quote | None:
    """The quote a chip claims; None where the request names none or is no quote."""
    try:
        number = request.get("number")
        return Quote(
            text=str(request["quote"]),
            start=int(request["start"]),
            end=int(request["end"]),
            number=int(number) if number else None,
            references=tuple(str(request.get("references", "")).split()),
        )
    except (KeyError, TypeError, ValueError):
        return None
