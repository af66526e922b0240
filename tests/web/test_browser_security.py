"""What must never happen: a call to another host, text that acts, or a patient's words that stay behind."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAYLOAD = (
    "${window.hit=1} `${window.hit=1}` {{value}} <img src=x onerror='window.hit=1'> <svg onload='window.hit=1'> "
    "<form action='http://127.0.0.1:%d/'><button>go</button></form> "
    "<div style='position:fixed;inset:0;z-index:9999'>overlay</div> ![x](http://127.0.0.1:%d/pixel.png) "
    "<script>window.hit=1</script> [link](javascript:window.hit=1) <mark>false</mark>"
)
REPORT = "Patient Jane Unmistakable, L1 osteolytic metastasis, 60 % loss of height."


@pytest.fixture
def sink() -> Any:
    """A second host that writes down every request it gets."""
    seen: list[str] = []

    class Sink(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_GET

        def log_message(self, *_: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Sink)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port, seen
    server.shutdown()
    thread.join()
    server.server_close()


def everywhere(page: Any, actions: Any, text: str) -> None:
    """The text as a question, an answer, a passage, a report, findings and a search, with every tab opened."""
    actions.ask(page, text)
    actions.ask(page, "hostile")
    page.locator(".chip").last.click()
    page.wait_for_selector("#source-panel mark")
    page.keyboard.press("Escape")
    actions.open_tab(page, "SINS")
    page.fill("#sins-report textarea", f"{text} {REPORT}")
    page.click("#read-report")
    page.wait_for_selector(".marked-report")
    actions.open_tab(page, "Differential")
    page.fill("#differential-text textarea", f"{text} multiple lytic lesions, 65 years")
    page.press("#differential-text textarea", "Enter")
    page.wait_for_selector(".entities, #differential-results .notice")
    actions.open_tab(page, "Library")
    page.wait_for_selector(".documents")
    page.fill("#library-text textarea, #library-text input", text)
    page.press("#library-text textarea, #library-text input", "Enter")
    page.wait_for_selector(".hits")


def test_hostile_text_is_shown_and_does_nothing(open_page: Any, actions: Any, sink: Any) -> None:
    port, seen = sink
    text = PAYLOAD % (port, port)
    page = open_page()
    everywhere(page, actions, text)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert seen == []
    assert page.locator("#transcript form, #transcript img, #transcript script, #source-panel form").count() == 0
    assert (
        page.locator("#transcript [style*=fixed], #sins-marks [style*=fixed], #library-hits [style*=fixed]").count()
        == 0
    )
    assert page.evaluate("document.querySelector('.question').textContent") == text.strip()


def test_the_hostile_passage_is_marked_word_for_word(page: Any, actions: Any) -> None:
    actions.ask(page, "hostile")
    page.locator(".chip").first.click()
    page.wait_for_selector("#source-panel mark")
    quote = page.evaluate("document.querySelector('.chip').dataset.quote")
    assert "<img src=x onerror" in quote
    assert page.evaluate("document.querySelector('#source-panel mark').textContent") == quote


def test_no_request_leaves_for_another_host(
    open_page: Any, actions: Any, fake_server: str, fake_server_log: Path
) -> None:
    page = open_page()
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.reload()
    page.wait_for_selector("#question textarea")
    everywhere(page, actions, "an ordinary question")
    page.goto(f"{fake_server}/docs")
    page.wait_for_selector("h1")
    foreign = [url for url in requests if not url.startswith((fake_server, "data:", "blob:"))]
    assert foreign == []
    assert "LOOKED UP" not in fake_server_log.read_text()


def test_the_policy_is_in_force(page: Any, fake_server: str) -> None:
    blocked = page.evaluate(
        """() => new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
        new Image().src = 'http://127.0.0.2:9/x.png';
        setTimeout(() => done('nothing'), 3000); })"""
    )
    assert blocked == "img-src"


def test_nothing_of_a_report_stays_in_the_browser(open_page: Any, actions: Any) -> None:
    page = open_page()
    everywhere(page, actions, "an ordinary question")
    page.wait_for_timeout(300)
    kept = page.evaluate("JSON.stringify({...localStorage})")
    databases = page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
    session = page.evaluate("JSON.stringify({...sessionStorage})")
    assert "Unmistakable" not in kept
    assert "ordinary question" not in kept
    assert databases == []
    assert "Unmistakable" not in session  # findings stay for a reload, a report's words do not
    assert json.loads(page.evaluate("sessionStorage.getItem('sins-state')"))["levels"][0]["level"] == "L1"


def test_a_report_fills_the_groups_marks_its_words_and_asks(open_page: Any) -> None:
    page = open_page("/sins")
    report = "T8: sclerotic metastasis. L1: osteolytic metastasis with 60 % loss of height; posterior elements are not described."
    page.fill("#sins-report textarea", report)
    page.click("#read-report")
    page.wait_for_selector(".confirm")
    marks = page.locator(".marked-report mark").all_inner_texts()
    assert marks
    assert all(mark in report for mark in marks)
    assert page.locator("#sins-lesion").get_by_label("Lytic (2)").is_checked()
    assert page.locator("#sins-pain").get_by_label("Not known").is_checked()
    assert page.locator("#sins-posterolateral").get_by_label("Not known").is_checked()
    assert page.evaluate("document.querySelector('.marked-report').textContent").startswith("T8: sclerotic")
    page.get_by_role("button", name="Discard").click()
    page.wait_for_function("document.querySelector('.strip-level').textContent === 'No level'")
    page.click("#read-report")
    page.get_by_role("button", name="Confirm these values").click()
    page.wait_for_function("!document.querySelector('.confirm')")
    assert page.locator(".strip-level").inner_text() == "L1"


def test_negated_findings_stay_unset(open_page: Any) -> None:
    page = open_page("/sins")
    page.fill(
        "#sins-report textarea",
        "L2: metastasis. No lytic destruction. No pain. Collapse can not be excluded.",
    )
    page.click("#read-report")
    page.wait_for_selector(".marked-report")
    assert page.locator("#sins-lesion").get_by_label("Lytic (2)").is_checked() is False
    assert page.locator("#sins-pain").get_by_label("Mechanical (3)", exact=True).is_checked() is False
