"""An ingesting process is killed at thirty moments; the library is then as before or as after, never in between."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.library.search import Library
from assistant.library.user_documents import UserDocuments
from assistant.settings import Settings

MOMENTS = 30
FILES = 3

# Imports everything once, then forks a child for every ingest, so that the moments fall on the work and not on imports.
# It answers each line on its input with the child's process id, and with "ended" when the child has gone.
FORKING = """
import os, sys
from pathlib import Path
import bm25s, chromadb, onnxruntime, tokenizers, yaml, markdown_it, Stemmer
from assistant.library.ingesting import ingest
from assistant.library.progress import Silence
from assistant.settings import Settings
home, corpus, folder = (Path(argument) for argument in sys.argv[1:])
print("ready", flush=True)
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        ingest(Settings(home=home, corpus=corpus), [folder], Silence())
        os._exit(0)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("ended", flush=True)
"""


class Ingester:
    """Starts ingests of a folder in processes of their own, and kills them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, kill_after: float | None) -> float:
        """One ingest, killed after so many seconds; how long it ran."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        child = int(self.line())
        began = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            # The child stays a zombie until its parent has waited for it, but may have been waited for already.
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        assert self.line() == "ended"
        return time.monotonic() - began

    def line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    return tmp_path / "documents"


@pytest.fixture
def ingester(quick_settings: Settings, folder: Path, pytestconfig: pytest.Config) -> Iterator[Ingester]:
    command = [sys.executable, "-c", FORKING, str(quick_settings.home), str(quick_settings.corpus), str(folder)]
    with subprocess.Popen(
        command, cwd=pytestconfig.rootpath, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        started = Ingester(process)
        assert started.line() == "ready"
        yield started
        assert process.stdin is not None
        process.stdin.close()


def write_version(folder: Path, version: int) -> None:
    for number in range(FILES):
        words = f"Department note {number} is in version{version}. Zebra lesions of kind {number} are striped."
        (folder / f"note-{number}.txt").write_text(words, encoding="utf-8")


def version_in(settings: Settings) -> int:
    """The version that the library answers with; fails if its parts disagree."""
    library = Library(settings)
    stored = {document.source: document.text for document in UserDocuments(settings.home).all()}
    indexed = {document.source: document.text for document, _ in library.catalogue.sources() if not document.curated}
    assert indexed == stored
    assert len(stored) == FILES
    versions = {text.partition("version")[2].partition(".")[0] for text in stored.values()}
    assert len(versions) == 1, f"documents of several versions: {versions}"
    found = [hit.passage for hit in library.search("department note version", 10)]
    mine = {passage.source: passage.text for passage in found if passage.source in stored}
    assert mine == stored
    assert library.generation.vectors.count() == len(library.catalogue.passage_ids)
    return int(versions.pop())


@pytest.mark.slow
def test_killed_at_any_moment_the_library_is_as_before_or_as_after(
    quick_settings: Settings, folder: Path, ingester: Ingester
) -> None:
    _ = Library(quick_settings)
    write_version(folder, 0)
    ingester.run(kill_after=None)
    assert version_in(quick_settings) == 0
    write_version(folder, 1)
    whole = ingester.run(kill_after=None)
    current = version_in(quick_settings)
    assert current == 1
    seed = random.SystemRandom().randrange(10**6)
    moments = random.Random(seed)
    outcomes = []
    for number in range(MOMENTS):
        write_version(folder, current + 1)
        moment = (number + moments.random()) / MOMENTS * whole * 1.05
        ingester.run(kill_after=moment)
        after = version_in(quick_settings)
        assert after in (current, current + 1), f"seed {seed}, killed after {moment:.3f} of {whole:.3f} s"
        outcomes.append(after - current)
        current = after
    assert 0 in outcomes, "no kill came in time to interrupt anything"
    write_version(folder, current + 1)
    ingester.run(kill_after=None)
    assert version_in(quick_settings) == current + 1
