"""Draws the pictures under `docs/pictures/` anew: `python docs/make_pictures.py`.

Starts the server on this machine over the usual index, opens it in Debian's chromium, and asks and clicks what the
pictures show. Nothing leaves the machine.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

PICTURES = Path(__file__).parent / "pictures"
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 420, "height": 900}
REPORT = (
    "Known breast cancer. L1: osteolytic metastasis with 60 % loss of height, left pedicle destroyed. "
    "T8: sclerotic metastasis without collapse. Pain on movement, relieved by lying down."
)
QUESTION = "Which MRI signs suggest a metastatic vertebral compression fracture?"
FINDINGS = "T12 lytic lesion, 60 % collapse, mechanical pain: what is the SINS?"
CASE = "65 years, multiple lytic lesions, pedicle destroyed"


@contextmanager
def server() -> Iterator[str]:
    """`assistant serve` on a free port, until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "assistant", "serve", "--port", str(port)])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/api/health", process)
        yield address
    finally:
        process.terminate()
        process.wait(15)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            urlopen(address, timeout=300).close()
        except (URLError, TimeoutError):
            time.sleep(0.5)
        else:
            return
    raise SystemExit("The server did not start; run `assistant doctor`.")


def ask(page: Any, question: str) -> None:
    """Ask and wait for the complete answer."""
    answered = page.locator(".answer-buttons").count()
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.wait_for_function("n => document.querySelectorAll('.answer-buttons').length > n", arg=answered)


def opened(browser: Any, address: str, size: dict[str, int]) -> Any:
    """A page that is ready for the first key."""
    page = browser.new_context(viewport=size).new_page()
    page.goto(address)
    page.wait_for_selector("body[data-ready]", state="attached")
    return page


def draw_ask(page: Any) -> None:
    """An answer with its source open, a declined question being out of view."""
    ask(page, QUESTION)
    page.locator(".chip").first.click()
    page.wait_for_selector("#source-panel mark")


def draw_card(page: Any) -> None:
    """A SINS card inside the conversation."""
    ask(page, FINDINGS)


def draw_sins(page: Any) -> None:
    """A report that was read and waits to be confirmed."""
    page.get_by_role("tab", name="SINS").click()
    page.fill("#sins-report textarea", REPORT)
    page.click("#read-report")
    page.wait_for_selector(".confirm")


def draw_differential(page: Any) -> None:
    """A ranked differential."""
    page.get_by_role("tab", name="Differential").click()
    page.fill("#differential-text textarea", CASE)
    page.press("#differential-text textarea", "Enter")
    page.wait_for_selector(".entities")


def draw_library(page: Any) -> None:
    """The documents, and passages found in them."""
    page.get_by_role("tab", name="Library").click()
    page.wait_for_selector(".documents")
    page.fill("#library-text textarea, #library-text input", "absent pedicle")
    page.press("#library-text textarea, #library-text input", "Enter")
    page.wait_for_selector(".hits")


def draw_evals(page: Any) -> None:
    """The committed evaluation run."""
    page.get_by_role("tab", name="Evals").click()
    page.wait_for_selector("#evals-view .reading", state="detached", timeout=120_000)


DRAWN = {
    "ask": (draw_ask, WIDE),
    "sins": (draw_sins, WIDE),
    "differential": (draw_differential, WIDE),
    "library": (draw_library, WIDE),
    "evals": (draw_evals, WIDE),
    "ask-narrow": (draw_ask, NARROW),
    "card-narrow": (draw_card, NARROW),
    "sins-narrow": (draw_sins, NARROW),
}


def main() -> None:
    """Draw every picture."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("chromium is missing; install it with: apt-get install chromium")
    PICTURES.mkdir(exist_ok=True)
    with server() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, (draw, size) in DRAWN.items():
            page = opened(browser, address, size)
            draw(page)
            page.wait_for_timeout(400)  # the last focus ring and scroll come to rest
            page.screenshot(path=PICTURES / f"{name}.png")
            page.context.close()
        browser.close()


if __name__ == "__main__":
    main()
