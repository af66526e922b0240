"""What is checked before anything is shown: a quote is the exact slice of its stored source."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import Citation

SourceText = Callable[[str], str]


def holds(citation: Citation, source_text: SourceText) -> bool:
    """Whether `source_text[start:end] == quote`, the promise every citation makes."""
    return bool(citation.quote) and source_text(citation.source)[citation.start : citation.end] == citation.quote
