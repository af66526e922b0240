"""What is compared: the assistant itself, and the plain systems it has to beat on the same items."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.errors import InputError
from evals.systems.system import System

if TYPE_CHECKING:
    from assistant import Assistant

NAMES = ("ours", "tutorial", "bm25", "dense")

__all__ = ["NAMES", "System", "open_system"]


def open_system(name: str, assistant: Assistant) -> System:
    """One compared system over the same corpus and the same embedding model. InputError for an unknown name."""
    from evals.systems.arms import Bm25Alone, DenseAlone
    from evals.systems.ours import Ours
    from evals.systems.tutorial import Tutorial

    makers: dict[str, Callable[[Assistant], System]] = {
        "ours": Ours,
        "tutorial": Tutorial,
        "bm25": Bm25Alone,
        "dense": DenseAlone,
    }
    if name not in makers:
        raise InputError(f"There is no system {name!r}; choose one of {', '.join(NAMES)}.")
    return makers[name](assistant)
