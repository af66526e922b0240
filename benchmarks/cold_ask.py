"""From nothing to an answer: `assistant ask` against the plain LangChain tutorial script, in turn, on one index.

    python benchmarks/cold_ask.py [--runs 5]

Prints both medians and the ratio pair by pair; machines are noisy, so the ratio is the figure to quote.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

from assistant.assistant import Assistant
from assistant.library.generations import collection_name, current_folder
from assistant.library.model import model_folder

QUESTION = "Which primaries give sclerotic vertebral metastases?"
TUTORIAL = """
import sys
from langchain_chroma import Chroma
from langchain_huggingface import HuggingFaceEmbeddings
model, folder, collection, question = sys.argv[1:]
embeddings = HuggingFaceEmbeddings(model_name=model, model_kwargs={"device": "cpu"}, encode_kwargs={"normalize_embeddings": True})
store = Chroma(collection_name=collection, persist_directory=folder, embedding_function=embeddings)
for document in store.similarity_search(question, k=4):
    print(document.page_content)
"""


def seconds(command: list[str]) -> float:
    """Wall seconds of one whole process."""
    began = time.perf_counter()
    environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip(), "an empty answer is no answer"
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    assistant = Assistant()
    _ = assistant.library  # built now, so that neither side pays for it
    folder = current_folder(assistant.settings)
    assert folder is not None
    ours = [sys.executable, "-m", "assistant", "ask", QUESTION, "--json"]
    theirs = [sys.executable, "-c", TUTORIAL, str(model_folder(assistant.settings)), str(folder / "vectors"),
              collection_name(folder.name), QUESTION]  # fmt: skip
    seconds(ours), seconds(theirs)  # warm the disk cache for both
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    ratios = sorted(theirs_s / ours_s for ours_s, theirs_s in pairs)
    print(f"assistant ask   median {statistics.median(pair[0] for pair in pairs):.2f} s")
    print(f"tutorial script median {statistics.median(pair[1] for pair in pairs):.2f} s")
    spread = f"min {ratios[0]:.1f}, max {ratios[-1]:.1f}, {runs} pairs"
    print(f"ratio           median {statistics.median(ratios):.1f}  ({spread})")


if __name__ == "__main__":
    main()
