"""How fast: a cold start, answers, and taking in documents, beside the tutorial pipeline in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.dataset import Item
from evals.systems import open_system
from evals.systems.tutorial import Tutorial

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.library.progress import Progress

COLD_QUESTION = "What are the SINS bands?"
ASKED = 60


def measure(assistant: Assistant, items: Sequence[Item], progress: Progress) -> dict[str, float]:
    """Milliseconds at the 50th and 95th percentile, seconds of a cold start, passages taken in a second."""
    figures = {"cold_start_s": cold_start(assistant)}
    for name in ("ours", "tutorial"):
        figures |= _answer_times(name, assistant, items[:ASKED], progress)
    figures["ours_ingest_per_s"] = _ingest_rate(assistant, progress)
    tutorial = Tutorial(assistant)
    tutorial.retrieve(COLD_QUESTION, (), 1)
    figures["tutorial_ingest_per_s"] = round(len(tutorial.passages) / tutorial.ingest_seconds, 1)
    return figures


def cold_start(assistant: Assistant) -> float:
    """Seconds from the shell's call to the printed answer, the index being there already."""
    environment = {"ASSISTANT_HOME": str(assistant.settings.home), "ASSISTANT_CORPUS": str(assistant.settings.corpus)}
    began = time.perf_counter()
    command = [sys.executable, "-m", "assistant", "ask", COLD_QUESTION, "--json"]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment}, timeout=600)
    return round(time.perf_counter() - began, 2)


def _answer_times(name: str, assistant: Assistant, items: Sequence[Item], progress: Progress) -> dict[str, float]:
    import numpy as np

    system = open_system(name, assistant)
    system.ask(items[0].question, items[0].history)  # warm: indexes are opened and built outside the measurement
    times = []
    progress.begin(f"Timing answers ({name})", len(items))
    for item in items:
        began = time.perf_counter()
        system.ask(item.question, item.history)
        times.append(1000 * (time.perf_counter() - began))
        progress.advance(1)
    progress.finish()
    return {f"{name}_p{share}_ms": round(float(np.percentile(times, share)), 1) for share in (50, 95)}


def _ingest_rate(assistant: Assistant, progress: Progress) -> float:
    """Passages a second: cutting, embedding and writing both indexes of the whole corpus anew."""
    from assistant.library.search import throwaway_index

    documents = [(document.source, document.title, document.text) for document, _ in assistant.documents()]
    with tempfile.TemporaryDirectory(prefix="assistant-eval-") as folder:
        began = time.perf_counter()
        index = throwaway_index(documents, Path(folder), assistant.settings, progress)
        seconds = time.perf_counter() - began
        return round(len(index.generation.catalogue.passage_ids) / seconds, 1)
