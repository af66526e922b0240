"""Both widths, both themes, the keyboard, and axe-core over every tab after it was used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
SIZES = {"wide": {"width": 1280, "height": 800}, "narrow": {"width": 420, "height": 900}}


def use(page: Any, actions: Any, tab: str) -> None:
    """Open a tab and do in it what people do."""
    if tab != "Ask":
        actions.open_tab(page, tab)
    if tab == "Ask":
        actions.ask(page, "T12 lytic")
        actions.ask(page, "decline")
        actions.ask(page, "How does it score?")
        page.locator(".chip").first.click()
        page.wait_for_selector("#source-panel mark")
    elif tab == "SINS":
        page.locator(".vertebra[data-level=T3]").click()
        page.fill(
            "#sins-report textarea",
            "L1 osteolytic metastasis, 60 % loss of height. T8 sclerotic metastasis, Bilsky 1b.",
        )
        page.click("#read-report")
        page.wait_for_selector(".confirm")
        page.click("#sins-settling .why summary")
    elif tab == "Differential":
        page.fill("#differential-text textarea", "65 years, multiple lytic lesions")
        page.press("#differential-text textarea", "Enter")
        page.wait_for_selector(".entities")
    elif tab == "Library":
        page.fill("#library-text textarea, #library-text input", "sins")
        page.press("#library-text textarea, #library-text input", "Enter")
        page.wait_for_selector(".hits")
    else:
        page.wait_for_selector("#evals-view .reading", state="detached", timeout=60_000)
    page.wait_for_timeout(200)


TABS = ("Ask", "SINS", "Differential", "Library", "Evals")


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_axe_finds_nothing_serious(open_page: Any, actions: Any, theme: str, size: str, tab: str) -> None:
    page = open_page(f"/?__theme={theme}", size=SIZES[size])
    use(page, actions, tab)
    page.evaluate(AXE)
    found = page.evaluate(
        """async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter((one) => ['serious', 'critical'].includes(one.impact))
        .map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)"""
    )
    assert found == []
    assert page.evaluate("document.body.classList.contains('dark')") is (theme == "dark")


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("width", [320, 420, 640, 1280])
def test_nothing_scrolls_sideways(open_page: Any, actions: Any, tab: str, width: int) -> None:
    """640 px is what 1280 px become at 200 % zoom."""
    page = open_page(size={"width": width, "height": 800})
    use(page, actions, tab)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("size", SIZES)
def test_score_and_copy_stay_in_view(open_page: Any, size: str) -> None:
    page = open_page("/sins?level=T12&pain=mechanical", size=SIZES[size])
    page.wait_for_selector("#sins-strip [role=meter][data-min='6']")
    for scroll in (0, 400):
        page.evaluate("y => window.scrollTo(0, y)", scroll)
        page.wait_for_timeout(100)
        for selector in (".strip-figure", "#copy-sentence", "#sins-strip [role=meter]"):
            box = page.locator(selector).bounding_box()
            assert box["y"] >= 0, (selector, scroll)
            assert box["y"] + box["height"] <= SIZES[size]["height"] * 0.45, (selector, scroll)


@pytest.mark.parametrize("size", SIZES)
def test_the_quoted_words_are_in_view_after_a_chip(open_page: Any, actions: Any, size: str) -> None:
    page = open_page(size=SIZES[size])
    actions.ask(page, "many")
    page.locator(".chip").nth(30).click()
    page.wait_for_function("document.activeElement.id === 'source-title'")
    page.wait_for_timeout(200)
    box = page.locator("#source-panel mark").bounding_box()
    assert box["y"] >= 0
    assert box["y"] + min(box["height"], 20) <= SIZES[size]["height"]


@pytest.mark.parametrize("size", SIZES)
def test_targets_are_large_enough(open_page: Any, actions: Any, size: str) -> None:
    """24 px in both directions (WCAG 2.2, target size)."""
    page = open_page(size=SIZES[size])
    actions.ask(page, "How?")
    small = page.evaluate(
        """() => [...document.querySelectorAll('#header button, #ask-main button, [role=tab]')]
        .filter((one) => one.offsetParent).map((one) => [one.textContent, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""
    )
    assert small == []
    actions.open_tab(page, "SINS")
    page.wait_for_selector(".vertebra")
    heights = page.evaluate(
        "[...document.querySelectorAll('.vertebra')].map((row) => row.getBoundingClientRect().height)"
    )
    assert min(heights) >= 24


def test_the_first_frame_is_dark_and_the_choice_is_remembered(open_page: Any) -> None:
    page = open_page()
    assert "__theme=dark" in page.url
    page.click("#toggle-theme")
    assert page.evaluate("document.body.classList.contains('dark')") is False
    page.goto(page.url.split("?")[0])
    page.wait_for_selector("#question textarea")
    assert "__theme=light" in page.url
    assert page.evaluate("document.body.classList.contains('dark')") is False


def test_keys_open_tabs_and_the_help(open_page: Any) -> None:
    page = open_page()
    for number, name in enumerate(TABS, 1):
        page.keyboard.press(f"Alt+{number}")
        page.wait_for_selector(f"[role=tab][aria-selected=true]:text-is('{name}')")
    page.keyboard.press("?")
    page.wait_for_selector("#shortcuts[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector("#shortcuts:not([open])", state="attached")


def test_the_keys_that_open_a_tab_are_the_readers_choice(open_page: Any) -> None:
    page = open_page("/")
    page.keyboard.press("?")
    page.select_option("#tab-keys", "ctrl-alt")
    page.click("#close-shortcuts")
    page.keyboard.press("Alt+2")
    assert page.get_attribute("#tabs [role=tab][aria-selected=true]", "aria-controls") != "sins"
    before = page.inner_text("#tabs [role=tab][aria-selected=true]")
    page.keyboard.press("Control+Alt+2")
    page.wait_for_function(
        "(text) => document.querySelector('#tabs [role=tab][aria-selected=true]').innerText !== text", arg=before
    )
    page.reload()
    page.wait_for_selector("body[data-ready=true]")
    assert page.evaluate("localStorage.getItem('tab-keys')") == "ctrl-alt"


def test_the_focus_is_visible(open_page: Any) -> None:
    page = open_page()
    for _ in range(8):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => { const style = getComputedStyle(document.activeElement);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none'
            || document.activeElement === document.body; }"""
        )
        assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_a_server_gone_away_is_said_and_the_page_stays(open_page: Any, actions: Any) -> None:
    page = open_page()
    actions.ask(page, "How?")
    page.context.set_offline(True)
    page.locator(".chip").first.click()
    page.wait_for_selector(".away", state="visible")
    assert page.locator(".statements p").count() > 0
    page.context.set_offline(False)
    page.locator(".chip").first.click()
    page.wait_for_selector("#source-panel mark")
    page.wait_for_selector(".away", state="hidden")


def test_print_shows_the_answer_without_its_buttons(open_page: Any, actions: Any) -> None:
    page = open_page()
    actions.ask(page, "How?")
    page.emulate_media(media="print")
    assert page.locator(".statements p").first.is_visible()
    assert not page.locator("#question").is_visible()
    assert not page.locator(".answer-buttons").first.is_visible()
