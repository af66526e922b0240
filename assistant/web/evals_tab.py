"""The Evals tab: the committed run and the last local one, and running a set from here."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.errors import AssistantError
from assistant.web import words_evals as words
from assistant.web.components import PRIVATE, html
from assistant.web.queued_progress import Step, steps_of
from assistant.web.rendering.evals_view import evals_view, running_view
from assistant.web.rendering.markup import text_element
from assistant.web.stored_runs import GROUP, StoredRun, local_runs, measure, stored_runs

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

RUNS = "runs"  # folder under the assistant's home for runs that were started from the page


def build(assistant: Assistant, settings: Settings, tab: Any) -> None:
    """Build the tab inside the current blocks."""
    folders = (Path.cwd(), settings.home / RUNS)
    installed = bool(entry_points(group=GROUP))
    if installed and not settings.read_only:
        _build_run(EvalRunner(assistant, folders))
    view = html(text_element("p", words.READING, class_="quiet reading"), elem_id="evals-view")
    # Intervals are resampled 10,000 times, so the tab waits in the queue, and the result is kept.
    tab.select(lambda: shown(folders), None, [view], show_progress="hidden", api_visibility=PRIVATE)


def _build_run(runner: EvalRunner) -> None:
    with gr.Row(elem_id="evals-run"):
        chosen = gr.Dropdown(
            [(label, key) for key, label in words.SETS.items()], value="dev", label=words.SET_LABEL,
            elem_id="evals-set", interactive=True, min_width=200,
        )  # fmt: skip
        own = gr.UploadButton(words.OWN_SET, file_types=[".jsonl"], size="sm", elem_id="evals-own")
        run = gr.Button(words.RUN, variant="primary", size="sm", scale=0, min_width=80, elem_id="evals-start")
        stop = gr.Button(words.STOP, size="sm", scale=0, min_width=80, elem_id="evals-stop")
    said = html(elem_id="evals-progress")
    options: dict[str, Any] = {"show_progress": "hidden", "api_visibility": PRIVATE, "concurrency_limit": 1}
    started = [
        run.click(runner.run, [chosen], [said], concurrency_id="evals", **options),
        own.upload(runner.run, [own], [said], concurrency_id="evals", **options),
    ]
    stop.click(
        lambda: text_element("p", words.STOPPED, class_="quiet"), None, [said], cancels=started, queue=False,
        api_visibility=PRIVATE,
    )  # fmt: skip


class EvalRunner:
    """Runs a set and tells how far it is."""

    def __init__(self, assistant: Assistant, folders: Sequence[Path]) -> None:
        self.assistant = assistant
        self.folders = folders

    def run(self, chosen: str) -> Iterator[str]:
        """One view after the other; the last one holds the figures of the run, or why there are none."""
        yield text_element("p", words.STARTING, class_="quiet")
        for step in steps_of(lambda progress: measure(self.assistant, chosen, self.folders[-1], progress)):
            yield self._view(step)

    def _view(self, step: Step) -> str:
        if step.error is not None:
            known = isinstance(step.error, AssistantError)
            if not known:
                logging.getLogger(__name__).error("the run failed", exc_info=step.error)
            reason = str(step.error) if known else words.FAILED
            return text_element("p", words.RUN_FAILED.format(reason=reason), class_="notice error", role="alert")
        if step.result is not None:
            return text_element("p", words.DONE.format(name=step.result.name), class_="quiet") + shown(self.folders)
        return running_view(step.task, step.done, step.total)


def shown(folders: Sequence[Path]) -> str:
    """The view of the runs, or why there is none."""
    try:
        runs = _read(tuple(folders), tuple(path.stat().st_mtime for path in local_runs(folders)[:1]))
    except Exception:
        logging.getLogger(__name__).exception("stored runs could not be read")
        return text_element("p", words.FAILED, class_="notice error", role="alert")
    return evals_view(runs, installed=bool(entry_points(group=GROUP)))


@lru_cache(maxsize=4)
def _read(folders: tuple[Path, ...], _newest_run: tuple[float, ...]) -> tuple[StoredRun, ...]:
    return stored_runs(folders)
