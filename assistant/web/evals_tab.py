"""The Evals tab: the committed run and the last local one, read when the tab is first opened."""

from __future__ import annotations

import logging
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from assistant.web import words_evals as words
from assistant.web.components import PRIVATE, html
from assistant.web.rendering.evals_view import evals_view
from assistant.web.rendering.markup import text_element
from assistant.web.stored_runs import GROUP, LOCAL_RUNS, StoredRun, stored_runs


def build(tab: Any) -> None:
    """Build the tab inside the current blocks."""
    view = html(text_element("p", words.READING, class_="quiet reading"), elem_id="evals-view")
    # Intervals are resampled 10,000 times, so the tab waits in the queue, and the result is kept.
    tab.select(lambda: shown(Path.cwd()), None, [view], show_progress="hidden", api_visibility=PRIVATE)


def shown(folder: Path) -> str:
    """The view of the runs, or why there is none."""
    try:
        runs = _read(folder, _newest(folder))
    except Exception:
        logging.getLogger(__name__).exception("stored runs could not be read")
        return text_element("p", words.FAILED, class_="notice error", role="alert")
    return evals_view(runs, installed=bool(entry_points(group=GROUP)))


@lru_cache(maxsize=4)
def _read(folder: Path, _newest_run: float) -> tuple[StoredRun, ...]:
    return stored_runs(folder)


def _newest(folder: Path) -> float:
    """Changes with any new local run."""
    return max((path.stat().st_mtime for path in folder.glob(LOCAL_RUNS)), default=0.0)
