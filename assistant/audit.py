"""A log of model calls for those who must keep one: off by default, and without a word of what was asked or answered."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
from pathlib import Path

from assistant.answer import Answer

_WRITING = threading.Lock()


def record(path: Path, answer: Answer) -> None:
    """Adds a line on an answer that a model took part in: time, model, outcome and counts."""
    if answer.writing is None:
        return
    line = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "status": answer.status,
        **answer.writing.model_dump(mode="json"),
        "elapsed_ms": answer.elapsed_ms,
    }
    with _WRITING, path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, sort_keys=True) + "\n")
