"""The Ask tab in a real browser: answers, chips, the source panel, the keyboard, the clipboard."""

from __future__ import annotations

import re
import time
from typing import Any

import httpx
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def cited(server: str, question: str) -> list[dict[str, Any]]:
    answer = httpx.post(f"{server}/api/ask", json={"question": question}).json()
    return list(answer["citations"])


@pytest.mark.parametrize("key", ["click", "Enter", "Space"])
def test_the_mark_equals_the_stored_quote(page: Any, fake_server: str, actions: Any, key: str) -> None:
    actions.ask(page, "How does SINS score?")
    citations = cited(fake_server, "How does SINS score?")
    assert page.locator(".chip").count() == len(citations)
    for index, citation in enumerate(citations):
        chip = page.locator(".chip").nth(index)
        chip.click() if key == "click" else chip.press(key)
        # The title has the focus once the panel is ready; before that, the next key would be caught in between.
        page.wait_for_function(
            "n => document.activeElement?.id === 'source-title' && document.activeElement.textContent.startsWith(n)",
            arg=f"{index + 1} ·",
        )
        assert page.evaluate("document.querySelector('#source-panel mark').textContent") == citation["quote"]
        assert page.locator("#source-panel mark").count() == 1


def test_a_second_click_moves_the_focus_and_escape_gives_it_back(page: Any, actions: Any) -> None:
    actions.ask(page, "How does SINS score?")
    chip = page.locator(".chip").nth(1)
    for _ in range(2):
        chip.click()
        page.wait_for_function("document.activeElement.id === 'source-title'")
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.textContent") == "2"
        assert page.evaluate("document.activeElement.className").startswith("chip")


def test_chips_survive_later_answers(page: Any, actions: Any) -> None:
    actions.ask(page, "First")
    actions.ask(page, "Second")
    page.locator(".chip").first.click()
    page.wait_for_selector("#source-panel mark")
    assert page.locator(".exchange").count() == 2


def test_previous_and_next_walk_through_the_source(page: Any, actions: Any) -> None:
    actions.ask(page, "How?")
    page.locator(".chip").first.click()
    page.locator("[data-step=next]").click()
    page.wait_for_selector("section[data-passage='sins#1']")
    assert page.locator("#source-panel mark").count() == 0
    page.locator("[data-step=previous]").click()
    page.wait_for_selector("section[data-passage='sins#0']")
    assert page.locator("[data-step=previous]").is_disabled()


def test_references_stand_in_the_panel_with_their_standing(page: Any, actions: Any) -> None:
    actions.ask(page, "How?")
    page.locator(".chip").first.click()
    references = page.locator("#source-panel .references").inner_text()
    assert "doi:10.1/x" in references
    assert re.search(r"fourney2011 \(not re-read", references)
    assert page.locator("#source-panel a").count() == 0


def test_a_quote_that_is_not_there_any_more_is_said_and_never_marked(page: Any, actions: Any) -> None:
    actions.ask(page, "How?")
    page.evaluate("document.querySelector('.chip').dataset.start = '103'")
    page.locator(".chip").first.click()
    page.wait_for_selector("#source-panel .notice")
    assert page.locator("#source-panel mark").count() == 0
    assert "has changed" in page.locator("#source-panel .notice").inner_text()


def test_copied_answers_are_plain_text(browser: Any, fake_server: str, open_page: Any, actions: Any) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    actions.ask(page, "How does SINS score?")
    page.get_by_role("button", name="Copy", exact=True).click()
    page.wait_for_function("document.querySelector('#status-line').textContent === 'Answer copied'")
    plain = page.evaluate("navigator.clipboard.readText()")
    assert plain.startswith("The SINS ranges from 0 to 18 points")
    assert "<button" not in plain
    assert "#cite" not in plain
    page.get_by_role("button", name="Copy with references").click()
    page.wait_for_function("document.querySelector('#status-line').textContent.includes('references copied')")
    full = page.evaluate("navigator.clipboard.readText()")
    assert "Fisher CG. A novel classification. Spine 2010. doi:10.1/x" in full
    assert "[1] Spinal Instability Neoplastic Score › Totals › Range" in full


def test_slash_focuses_and_types_inside_a_text(page: Any) -> None:
    page.locator("#toggle-theme").focus()
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.closest('#question')")
    assert page.input_value("#question textarea") == ""
    page.keyboard.type("1/2")
    assert page.input_value("#question textarea") == "1/2"


def test_shift_enter_is_a_newline_and_enter_sends(page: Any) -> None:
    page.focus("#question textarea")
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    assert page.input_value("#question textarea") == "one\ntwo"
    assert page.locator(".exchange").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer-buttons")
    assert page.locator(".question").inner_text() == "one\ntwo"
    assert page.input_value("#question textarea") == ""


def test_stop_stops_and_says_so(page: Any) -> None:
    page.fill("#question textarea", "slow many")
    page.press("#question textarea", "Enter")
    page.wait_for_selector("#stop", state="visible")
    page.wait_for_selector(".statements p")
    page.click("#stop")
    page.wait_for_selector(".answer-buttons")
    count = page.locator(".statements p").count()
    assert "Stopped" in page.locator(".notice").inner_text()
    time.sleep(1)
    assert page.locator(".statements p").count() == count < 40
    assert page.locator("#send").is_visible()


def test_typing_goes_on_while_an_answer_grows(page: Any) -> None:
    page.fill("#question textarea", "slow")
    page.press("#question textarea", "Enter")
    page.wait_for_selector(".statements p")
    page.focus("#question textarea")
    page.keyboard.type("next question")
    page.wait_for_selector(".answer-buttons")
    assert page.input_value("#question textarea") == "next question"


def test_errors_are_one_line_without_details(page: Any, actions: Any) -> None:
    actions.ask(page, "fail")
    assert "secret" not in page.content()
    assert "Ask again" in page.locator(".error").inner_text()
    actions.ask(page, "missing")
    assert "assistant library rebuild" in page.locator(".error").nth(1).inner_text()


def test_a_declined_question_offers_the_nearest_passages(page: Any, actions: Any) -> None:
    actions.ask(page, "decline")
    assert page.locator(".status-word").inner_text() == "Not in the sources"
    page.locator(".answer .citations button").first.click()
    page.wait_for_selector("section[data-passage='sins#0']")


def test_example_questions_ask_themselves(page: Any) -> None:
    question = page.locator(".example").first.inner_text()
    page.locator(".example").first.click()
    page.wait_for_selector(".answer-buttons")
    assert page.locator(".question").inner_text() == question


def test_asking_again_replaces_what_followed(page: Any, actions: Any) -> None:
    actions.ask(page, "First")
    actions.ask(page, "Second")
    page.get_by_role("button", name="Ask again").first.click()
    page.wait_for_function("document.querySelectorAll('.exchange').length === 1")
    page.wait_for_selector(".answer-buttons")
    assert page.locator(".question").all_inner_texts() == ["First"]


def test_a_reload_keeps_the_conversation_and_a_new_tab_does_not(page: Any, open_page: Any, actions: Any) -> None:
    actions.ask(page, "Kept")
    page.reload()
    page.wait_for_selector(".exchange")
    assert page.locator(".question").inner_text() == "Kept"
    other = open_page()
    assert other.locator(".exchange").count() == 0


def test_a_new_conversation_forgets_the_old_one(page: Any, actions: Any) -> None:
    actions.ask(page, "Old")
    page.get_by_role("button", name="New conversation").click()
    page.wait_for_selector(".welcome")
    page.reload()
    page.wait_for_selector(".welcome")
    assert page.locator(".exchange").count() == 0


def test_the_conversation_is_exported_as_markdown(page: Any, actions: Any) -> None:
    actions.ask(page, "First & foremost")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Export").click()
    text = waiting.value.path().read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "conversation.md"
    assert "## First & foremost" in text
    assert "Fisher CG." in text


def test_a_sins_card_opens_its_tab_with_the_same_findings(page: Any, actions: Any) -> None:
    actions.ask(page, "T12 lytic")
    assert page.locator(".card [role=meter]").get_attribute("aria-valuetext").startswith("8–18 of 18")
    page.get_by_role("button", name="Open in SINS").click()
    page.wait_for_selector("#sins-strip [role=meter][data-min='8'][data-max='18']")
    assert page.locator(".vertebra[aria-checked=true]").get_attribute("data-level") == "T12"
    assert page.get_by_label("> 50 % (3)", exact=True).is_checked()


def test_a_differential_card_opens_its_tab_with_the_same_case(page: Any, actions: Any) -> None:
    actions.ask(page, "differential: 65 years, multiple lytic lesions, raised calcium")
    assert "density: lytic" in page.locator(".card .tags").inner_text()
    page.get_by_role("button", name="Open in Differential").click()
    page.wait_for_selector(".entities")
    page.wait_for_function("document.querySelector('#age input').value === '65'")
    page.wait_for_function("document.querySelector('#facet-density input').value === 'lytic'")
    assert "raised calcium" in page.input_value("#differential-text textarea")


@pytest.mark.parametrize(
    ("address", "selector"),
    [
        ("/?q=How%20does%20it%20score%3F", ".exchange .answer-buttons"),
        ("/passages/sins%230", "section[data-passage='sins#0']"),
        ("/sins?level=T12&pain=mechanical", ".vertebra[data-level=T12][aria-checked=true]"),
        ("/differential?text=multiple%20lytic%20lesions", ".entities"),
    ],
)
def test_deep_links_open_their_place(open_page: Any, address: str, selector: str) -> None:
    open_page(address).wait_for_selector(selector)


FIRST_WORDS = """n => { window.seen = new Promise((done) => {
  document.addEventListener('keydown', () => { window.began = performance.now(); }, { once: true, capture: true });
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('.statements').length < n) return;
    observer.disconnect();
    done(performance.now() - window.began);
  }).observe(document.querySelector('#transcript'), { childList: true, subtree: true });
}); }"""
PASSAGE = """index => new Promise((done) => {
  const start = performance.now();
  new MutationObserver((_, observer) => { observer.disconnect(); done(performance.now() - start); })
    .observe(document.querySelector('#source-panel'), { childList: true, subtree: true, characterData: true });
  document.querySelectorAll('.chip')[index].click();
})"""


def time_of_first_words(page: Any, question: str, number: int) -> float:
    """Milliseconds from Enter to the first words of the answer."""
    page.fill("#question textarea", question)
    page.evaluate(FIRST_WORDS, number)
    page.press("#question textarea", "Enter")
    seen = float(page.evaluate("window.seen"))
    page.wait_for_function("n => document.querySelectorAll('.answer-buttons').length === n", arg=number)
    return seen


def test_the_first_words_come_within_half_a_second(page: Any) -> None:
    times = [time_of_first_words(page, f"question {number}", number) for number in (1, 2, 3)]
    assert min(times) < 500, times


def test_a_passage_opens_within_a_fifth_of_a_second(page: Any, actions: Any) -> None:
    actions.ask(page, "How?")
    times = [page.evaluate(PASSAGE, index) for index in range(4)]
    assert min(times) < 200, times


def test_the_real_assistant_answers_as_fast(open_page: Any, real_server: str) -> None:
    page = open_page(server=real_server)
    questions = ("What does SINS stand for?", "How is SINS location scored?", "What is the winking owl sign?")
    times = [time_of_first_words(page, question, number) for number, question in enumerate(questions, 1)]
    assert min(times) < 500, times
    chips = page.locator(".chip").count()
    assert chips > 0
    assert min(page.evaluate(PASSAGE, index) for index in range(chips)) < 200
    for index in range(chips):
        quote = page.evaluate("index => document.querySelectorAll('.chip')[index].dataset.quote", index)
        page.locator(".chip").nth(index).click()
        page.wait_for_function(
            "quote => document.querySelector('#source-panel mark')?.textContent === quote", arg=quote
        )
