"""The conversation: questions, answers with a chip after every statement, notices, cards and their buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from assistant.answer import Answer, Citation, Statement
from assistant.web.exchanges import Exchange, Nearby
from assistant.web.rendering.cards import differential_card, sins_card
from assistant.web.rendering.markup import button, element, escape, text_element
from assistant.web.rendering.notices import other_notices, urgent_notices
from assistant.web.rendering.plain import plain_answer, plain_with_references

ASK_SOMETHING = "Ask about vertebral metastases"
GUIDE = (
    "Answers are exact sentences of cited sources. What the sources do not say is not answered. "
    "Findings of a patient stay in this window and on this server's memory while it answers."
)
LOOKED_AT = "The nearest passages in the sources:"
NEW, EXPORT = "New conversation", "Export"
SEARCHING = "Searching the sources"
DECLINED = "Not in the sources"
NEEDS_MORE = "One more finding is needed"


@dataclass(frozen=True, slots=True)
class Transcript:
    """What the rendering of a conversation needs beside the exchanges."""

    examples: Sequence[str] = ()
    guide: str = GUIDE
    reference_text: Callable[[str], str] = str
    running: bool = False


def conversation(exchanges: Sequence[Exchange], transcript: Transcript) -> str:
    """All exchanges, oldest first, or the examples before the first question."""
    if not exchanges:
        return _welcome(transcript)
    last = len(exchanges) - 1
    return _tools() + "".join(
        _exchange(exchange, index, transcript, running=transcript.running and index == last)
        for index, exchange in enumerate(exchanges)
    )


def _tools() -> str:
    new = button(NEW, class_="ghost", data_new="")
    return element("div", new + button(EXPORT, class_="ghost", id="export-conversation"), class_="conversation-tools")


def _welcome(transcript: Transcript) -> str:
    items = "".join(element("li", button(one, class_="example", data_ask=one)) for one in transcript.examples)
    return element(
        "div",
        text_element("h2", ASK_SOMETHING)
        + text_element("p", transcript.guide, class_="quiet")
        + element("ul", items, class_="examples", aria_label="Example questions"),
        class_="welcome",
    )


def _exchange(exchange: Exchange, index: int, transcript: Transcript, *, running: bool) -> str:
    question = text_element("h2", exchange.question, class_="question")
    if exchange.error:
        body = text_element("p", exchange.error, class_="notice error", role="alert")
    elif exchange.answer is None:
        body = text_element("p", SEARCHING, class_="quiet waiting")
    else:
        body = _answer(exchange.answer, exchange.nearest, index, transcript, running)
    return element("article", question + body, class_="exchange", data_exchange=index)


def _answer(answer: Answer, nearest: Sequence[Nearby], index: int, transcript: Transcript, running: bool) -> str:
    body = (
        urgent_notices(answer.notices)
        + _status(answer)
        + _statements(answer)
        + _card(answer)
        + other_notices(answer.notices)
        + _nearest(nearest)
        + _citations(answer)
    )
    if not running:
        body += _buttons(answer, index, transcript.reference_text)
    return element("div", body, class_=f"answer {answer.status}", aria_busy="true" if running else None)


def _status(answer: Answer) -> str:
    words = {"abstained": DECLINED, "needs_input": NEEDS_MORE}.get(answer.status)
    return text_element("p", words, class_="status-word") if words else ""


def _statements(answer: Answer) -> str:
    cited = {citation.number: citation for citation in answer.citations}
    if not answer.statements:
        return element("div", text_element("p", answer.text), class_="statements")
    return element("div", "".join(_statement(one, cited) for one in answer.statements), class_="statements")


def _statement(statement: Statement, cited: dict[int, Citation]) -> str:
    chips = "".join(chip(cited[number]) for number in statement.citations if number in cited)
    lines = statement.text.split("\n")
    items = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    if not items or len(items) + 1 < len(lines) or lines[0].startswith("- "):
        return element("p", f"{escape(statement.text)} {chips}" if chips else escape(statement.text))
    # The chips stand with the words that introduce the list, since one quote carries all of it.
    listed = element("ul", "".join(text_element("li", item) for item in items), class_="bullets")
    return element("div", element("p", f"{escape(lines[0])} {chips}") + listed)


def chip(citation: Citation) -> str:
    """The button that opens the words a statement rests on."""
    where = f"{citation.article}, {citation.section}" if citation.section else citation.article
    return button(
        str(citation.number),
        class_="chip",
        aria_label=f"Source {citation.number}: {where}",
        aria_controls="source-panel",
        title=where,
        **quote_data(citation),
    )


def quote_data(citation: Citation) -> dict[str, object]:
    """What the page needs to open a citation's source with the quote marked."""
    return {
        "data_open_passage": citation.passage_id,
        "data_number": citation.number,
        "data_start": citation.start,
        "data_end": citation.end,
        "data_quote": citation.quote,
        "data_references": " ".join(citation.references),
    }


def _citations(answer: Answer) -> str:
    if not answer.citations:
        return ""
    items = "".join(
        element(
            "li",
            element(
                "button",
                text_element("span", one.number, class_="number")
                + text_element("span", f"{one.article} › {one.section}" if one.section else one.article),
                type="button",
                class_="citation",
                aria_controls="source-panel",
                **quote_data(one),
            ),
        )
        for one in answer.citations
    )
    return element("ol", items, class_="citations", aria_label="Sources of this answer")


def _nearest(nearest: Sequence[Nearby]) -> str:
    if not nearest:
        return ""
    items = "".join(
        element("li", button(one.title, class_="citation", data_open_passage=one.passage_id)) for one in nearest
    )
    return text_element("p", LOOKED_AT, class_="quiet") + element("ul", items, class_="citations")


def _card(answer: Answer) -> str:
    if answer.tool is None:
        return ""
    try:
        return sins_card(answer.tool) if answer.kind == "sins" else differential_card(answer.tool, answer.question)
    except ValidationError:
        return ""


def _buttons(answer: Answer, index: int, reference_text: Callable[[str], str]) -> str:
    copy = button("Copy", class_="ghost", data_copy=plain_answer(answer), data_said="Answer copied")
    cited = button(
        "Copy with references",
        class_="ghost",
        data_copy=plain_with_references(answer, reference_text),
        data_said="Answer and references copied",
    )
    again = button("Ask again", class_="ghost", data_again=index)
    figures = text_element(
        "span",
        f"{answer.composer} · confidence {answer.confidence:.2f} · {answer.elapsed_ms:.0f} ms",
        class_="quiet figures",
    )
    return element("div", copy + (cited if answer.citations else "") + again + figures, class_="answer-buttons")
