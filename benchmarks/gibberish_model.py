"""A hundred questions to an assistant whose model writes gibberish: all of them have to come back quoted, in bounded time.

python benchmarks/gibberish_model.py [QUESTIONS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from tiny_model import make, served

from assistant import Assistant
from assistant.settings import load_settings
from evals.dataset import load_reference_set

TIMEOUT = 20.0
MARGIN = 5.0  # seconds beside the model: search, checks, the quoted answer


def main(count: int) -> None:
    """Prints how many answers were quoted with a notice, and how long they took."""
    quoting = Assistant()
    asked = [item for item in load_reference_set() if not item.history]
    answered = [one.question for one in asked if _is_passages(quoting, one.question)][:count]
    with tempfile.TemporaryDirectory() as folder, served(make(Path(folder) / "model")) as address:
        model = str(Path(folder) / "model")
        given = {"llm": f"openai:{model}", "llm_base_url": address, "llm_timeout": TIMEOUT, "llm_max_tokens": 120}
        worded = Assistant(load_settings(**given))
        times, quoted, same = [], 0, 0
        began = time.perf_counter()
        worded.ask(answered[0])
        print(f"first answer, which loads the libraries: {time.perf_counter() - began:.1f} s")
        for question in answered:
            began = time.perf_counter()
            answer = worded.ask(question)
            times.append(time.perf_counter() - began)
            quoted += answer.composer == "quoting" and answer.writing is not None and bool(answer.notices)
            same += answer.statements == quoting.ask(question).statements
    times.sort()
    print(f"{len(answered)} questions: {quoted} quoted with a notice, {same} with exactly the quoted statements")
    print(f"seconds: median {times[len(times) // 2]:.1f}, longest {times[-1]:.1f}")
    if quoted < len(answered) or same < len(answered) or times[-1] > TIMEOUT + MARGIN:
        raise SystemExit(1)


def _is_passages(assistant: Assistant, question: str) -> bool:
    answer = assistant.ask(question)
    return answer.kind == "passages" and answer.status == "answered"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
