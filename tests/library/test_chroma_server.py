"""A real Chroma server on loopback instead of the embedded store, by one setting."""

from __future__ import annotations

import gc
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from chromadb.api.shared_system_client import SharedSystemClient

from assistant.errors import IndexUnavailable, InputError
from assistant.library.search import Library
from assistant.settings import Settings


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`chroma run` on a free port; the address once it answers."""
    port = free_port()
    chroma = Path(sys.executable).with_name("chroma")
    command = [
        str(chroma),
        "run",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--path",
        str(tmp_path_factory.mktemp("chroma")),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        _wait(address)
        yield address
        process.terminate()


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            if httpx.get(f"{address}/api/v2/heartbeat", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError("the Chroma server did not start")


@pytest.fixture(autouse=True)
def _connections_end_here() -> Iterator[None]:
    """Chroma's client has no close; its sockets are collected here and not in the middle of another test."""
    yield
    SharedSystemClient.clear_system_cache()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def test_the_same_answers_come_from_a_server(server: str, scratch_settings: Settings, small_corpus: Path) -> None:
    here = scratch_settings.model_copy(update={"corpus": small_corpus})
    there = here.model_copy(update={"chroma_url": server})
    local = Library(here).search("absent pedicle", 3)
    remote = Library(there).search("absent pedicle", 3)
    assert [hit.passage.id for hit in remote] == [hit.passage.id for hit in local]
    assert all(abs(one.dense - other.dense) < 1e-4 for one, other in zip(remote, local, strict=True))


def test_a_silent_server_is_named(scratch_settings: Settings, small_corpus: Path) -> None:
    address = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(IndexUnavailable, match="ASSISTANT_CHROMA_URL"):
        Library(scratch_settings.model_copy(update={"corpus": small_corpus, "chroma_url": address}))


def test_an_address_that_is_none_is_refused(scratch_settings: Settings, small_corpus: Path) -> None:
    with pytest.raises(InputError, match="ASSISTANT_CHROMA_URL"):
        Library(scratch_settings.model_copy(update={"corpus": small_corpus, "chroma_url": "chroma.local"}))
