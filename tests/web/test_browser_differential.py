"""The Differential and Library tabs in a real browser: what is shown is what REST says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CASE = "65 years, multiple lytic lesions"


@pytest.fixture
def case(open_page: Any) -> Any:
    page = open_page("/differential")
    page.fill("#differential-text textarea", CASE)
    page.press("#differential-text textarea", "Enter")
    page.wait_for_selector(".entities")
    return page


def names(page: Any) -> list[str]:
    return list(page.locator(".entity-name b").all_inner_texts())


def pick(page: Any, facet: str, value: str) -> None:
    page.locator(f"#facet-{facet} input").click()
    page.get_by_role("option", name=value, exact=True).click()


def test_the_list_is_the_one_that_rest_gives(case: Any, fake_server: str) -> None:
    ranked = httpx.post(f"{fake_server}/api/differential", json={"query": CASE}).json()["entities"]
    assert names(case) == [entity["name"] for entity in ranked][:12]
    first = case.locator(".entities details[open]")
    assert first.count() == 1
    for reason in (*ranked[0]["for"], *ranked[0]["against"]):
        assert reason in first.inner_text()


def test_what_was_understood_is_shown(case: Any) -> None:
    assert case.locator(".tags li").all_inner_texts() == ["age: 65", "density: lytic", "number: multiple"]


def test_a_filter_wins_over_the_words(case: Any, fake_server: str) -> None:
    pick(case, "density", "sclerotic")
    case.wait_for_function("document.querySelector('.tags').textContent.includes('sclerotic')")
    body = {"query": CASE, "facets": {"density": "sclerotic"}}
    ranked = httpx.post(f"{fake_server}/api/differential", json=body).json()["entities"]
    assert names(case) == [entity["name"] for entity in ranked][:12]


def test_enter_opens_an_entity(case: Any) -> None:
    summary = case.locator(".entities summary").nth(1)
    summary.focus()
    case.keyboard.press("Enter")
    assert case.locator(".entities details").nth(1).get_attribute("open") is not None


def test_the_case_survives_a_reload_and_clears(case: Any) -> None:
    case.reload()
    case.wait_for_selector(".entities", state="attached")
    assert case.input_value("#differential-text textarea") == CASE
    case.get_by_role("tab", name="Differential").click()
    case.get_by_role("button", name="Clear").click()
    case.wait_for_selector(".entities", state="detached")
    assert case.input_value("#differential-text textarea") == ""


def test_what_is_typical_names_the_leading_entities(case: Any) -> None:
    rows = case.locator(".discriminators tbody th").all_inner_texts()
    assert rows == names(case)[: len(rows)]
    assert case.locator(".discriminators .fits").first.inner_text().startswith("✓")


def test_a_passage_found_in_the_library_opens_beside_the_conversation(open_page: Any) -> None:
    page = open_page("/library")
    page.wait_for_selector(".documents")
    page.fill("#library-text textarea, #library-text input", "range")
    page.press("#library-text textarea, #library-text input", "Enter")
    page.locator(".hit").first.click()
    page.wait_for_selector("section[data-passage='sins#0']", state="visible")


def test_a_document_opens_at_its_beginning(open_page: Any) -> None:
    page = open_page("/library")
    page.locator(".document").first.click()
    page.wait_for_selector("section[data-passage='sins#0']", state="visible")
    assert page.locator("[data-step=previous]").is_disabled()


def test_a_document_is_added_named_and_removed(open_page: Any, real_server: str, tmp_path: Path) -> None:
    """Over the real assistant, since the point is that the file gets into the index and out again."""
    name = "notes <b>of<b> today.md"
    (tmp_path / name).write_text(
        "# Zebra sign\n\nThe zebra sign of this note is a made-up finding.\n", encoding="utf-8"
    )
    page = open_page("/library", server=real_server)
    page.wait_for_selector(".documents", timeout=60_000)
    page.set_input_files("#upload input[type=file], input[type=file]", tmp_path / name)
    page.wait_for_selector("#library-message .notice", timeout=60_000)
    assert page.locator("#library-message b").count() == 0
    page.wait_for_selector(".documents li:has-text('Zebra sign')")
    assert "/tmp" not in page.locator("#library-list").inner_text()
    hits = httpx.get(f"{real_server}/api/search", params={"q": "zebra sign made-up finding", "k": 1}).json()["hits"]
    assert "zebra" in hits[0]["passage"]["text"]
    page.locator("#removable input").click()
    page.get_by_role("option").first.click()
    page.click("#remove-document")
    page.wait_for_selector(".documents li:has-text('Zebra sign')", state="detached", timeout=60_000)


def test_a_file_that_cannot_be_read_is_named(open_page: Any, real_server: str, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing of the kind")
    page = open_page("/library", server=real_server)
    page.wait_for_selector(".documents", timeout=60_000)
    page.set_input_files("#upload input[type=file], input[type=file]", tmp_path / "broken.pdf")
    page.wait_for_selector("#library-message .notice", timeout=60_000)
    said = page.locator("#library-message .error").inner_text()
    assert said.startswith("broken.pdf: ")
    assert "added" not in said
