"""Real servers on loopback and Debian's chromium; browser tests are skipped, with the reason, where it is missing."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.assistant import Assistant
from assistant.settings import Settings

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 420, "height": 900}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, log: Path, **environment: str) -> Iterator[str]:
    """A server process until it answers; its output goes to `log`."""
    address = f"http://127.0.0.1:{port}"
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **environment})
        try:
            _wait(address, process, log)
            yield address
        finally:
            process.terminate()
            process.wait(15)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended: {log.read_text()}")
        try:
            if httpx.get(f"{address}/page/style.css", timeout=5).status_code in (200, 401):
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"the server does not answer: {log.read_text()}")


@pytest.fixture(scope="session")
def fake_server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server process says, every name that it looks up among it."""
    return tmp_path_factory.mktemp("fake") / "log"


@pytest.fixture(scope="session")
def fake_server(fake_server_log: Path) -> Iterator[str]:
    """The app over the fake assistant."""
    port, log = free_port(), fake_server_log
    with running([sys.executable, str(HERE / "serve_fake.py"), str(port)], port, log) as address:
        yield address


@pytest.fixture(scope="session")
def guarded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same behind a password, read only, embeddable by one host."""
    port, log = free_port(), tmp_path_factory.mktemp("guarded") / "log"
    options = ["auth=reader:pa ss:wörd", "read_only=true", "frame_ancestors=https://pacs.example"]
    with running([sys.executable, str(HERE / "serve_fake.py"), str(port), *options], port, log) as address:
        yield address


@pytest.fixture(scope="session")
def real_server(assistant: Assistant, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`assistant serve` itself, over the session's index."""
    port, log = free_port(), tmp_path_factory.mktemp("real") / "log"
    command = [sys.executable, "-m", "assistant", "serve", "--port", str(port)]
    with running(command, port, log, ASSISTANT_HOME=str(settings.home)) as address:
        httpx.get(f"{address}/api/search", params={"q": "warm", "k": 1}, timeout=60)
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if not Path(CHROMIUM).is_file():
        pytest.skip("chromium is not installed (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield launched
        launched.close()


Opened = Callable[..., Any]


@pytest.fixture
def open_page(browser: Any, fake_server: str) -> Iterator[Opened]:
    """`open_page("/sins", size=NARROW)`: a page of the app, ready for the first key; fails on page errors."""
    contexts = []
    problems: list[str] = []

    def opened(path: str = "/", size: dict[str, int] = WIDE, server: str = fake_server, **options: Any) -> Any:
        context = browser.new_context(viewport=size, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(server + path)
        # Loading restores what the tab kept; before that an answer could be overwritten.
        page.wait_for_selector("body[data-ready]", state="attached")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert problems == []


def ask(page: Any, question: str) -> None:
    """Type a question, send it with Enter, wait until its answer is complete."""
    before = page.locator(".exchange .answer-buttons, .exchange .error").count()
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.wait_for_function(
        "n => document.querySelectorAll('.exchange .answer-buttons, .exchange .error').length > n", arg=before
    )


def open_tab(page: Any, name: str) -> None:
    page.get_by_role("tab", name=re.compile(name)).click()


@pytest.fixture
def page(open_page: Opened) -> Any:
    return open_page()


@pytest.fixture
def actions() -> Any:
    """What several files of browser tests do: `actions.ask(page, …)`, `actions.open_tab(page, …)`."""

    class Actions:
        ask = staticmethod(ask)
        open_tab = staticmethod(open_tab)
        wide, narrow = WIDE, NARROW

    return Actions
