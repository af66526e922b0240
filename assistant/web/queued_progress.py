"""Progress of work in another thread, as the page reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import Empty, Queue
from threading import Thread
from typing import Any, NamedTuple

POLL_SECONDS = 0.5


class Step(NamedTuple):
    """How far the work is: `done` of `total`; `result` or `error` with the last step."""

    task: str
    done: int
    total: int
    result: Any = None
    error: Exception | None = None


class QueuedProgress:
    """A progress that stops the work, at its next step, once nobody reads it any more."""

    def __init__(self) -> None:
        self.steps: Queue[Step] = Queue()
        self.stopped = False
        self._now = Step("", 0, 1)

    def begin(self, task: str, total: int) -> None:
        self._tell(Step(task, 0, total))

    def advance(self, count: int) -> None:
        self._tell(self._now._replace(done=self._now.done + count))

    def finish(self) -> None:
        self._tell(self._now._replace(done=self._now.total))

    def _tell(self, step: Step) -> None:
        if self.stopped:
            raise Stopped
        self._now = step
        self.steps.put(step)


class Stopped(Exception):
    """The reader has gone or pressed stop."""


def steps_of(work: Callable[[QueuedProgress], Any]) -> Iterator[Step]:
    """Runs `work` in a thread of its own and tells its steps; the last one carries its result or its error."""
    progress = QueuedProgress()

    def run() -> None:
        try:
            progress.steps.put(Step("", 1, 1, result=work(progress)))
        except Exception as error:
            progress.steps.put(Step("", 1, 1, error=error))

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        while True:
            step = _newest(progress.steps)
            if step is not None:
                yield step
                if step.result is not None or step.error is not None:
                    return
    finally:
        progress.stopped = True


def _newest(steps: Queue[Step]) -> Step | None:
    """The last step told within the time a page waits; None if there was none."""
    newest: Step | None = None
    try:
        newest = steps.get(timeout=POLL_SECONDS)
        while True:
            newest = steps.get_nowait()
    except Empty:
        return newest
