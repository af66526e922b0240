"""An assistant on vertebral metastases that quotes its sources word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation, Passage, SearchHit, Statement, Turn
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Citation",
    "Passage",
    "SearchHit",
    "Settings",
    "Statement",
    "Turn",
]

# Loaded when first asked for, so that the command line starts before pydantic-settings and the library are needed.
_LATER = {"Assistant": "assistant.assistant", "Settings": "assistant.settings"}


def __getattr__(name: str) -> Any:
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
