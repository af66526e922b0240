"""Runs that are started from the assistant's page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import InputError
from evals.dataset import Item, load_items, load_reference_set
from evals.results import save_run
from evals.running import run
from evals.systems import open_system

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.library.progress import Progress


def measure(assistant: Assistant, chosen: str, folder: Path, progress: Progress) -> Path:
    """Asks a half of the reference set (`dev`, `test`), all of it, or a set of one's own (a path), and stores the run.

    The result lies in `folder` as `eval-TIME.json`. Raises InputError for a set that can't be read or is empty.
    """
    items, split = _items(chosen)
    made = run(open_system("ours", assistant), items, assistant, progress, split)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"eval-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    save_run(made, target)
    return target


def _items(chosen: str) -> tuple[list[Item], str]:
    if chosen not in ("dev", "test", "all"):
        items, split = list(load_items(Path(chosen))), "all"
    else:
        items, split = [item for item in load_reference_set() if chosen in ("all", item.split)], chosen
    if not items:
        raise InputError("The set holds no item; each line is one JSON object (docs/writing-an-evaluation-set.md).")
    return items, split
