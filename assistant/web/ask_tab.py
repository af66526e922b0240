"""The Ask tab: the conversation, its input line and the source panel beside it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.answer import Passage
from assistant.errors import AssistantError
from assistant.web import words_ask as words
from assistant.web.components import PRIVATE, html, page_memory, quick
from assistant.web.exchanges import Exchange, Nearby, dump_exchanges, history, load_exchanges
from assistant.web.rendering.conversation import GUIDE, Transcript, conversation
from assistant.web.rendering.plain import exported
from assistant.web.rendering.source_panel import placeholder
from assistant.web.sources import Sources, quote_of
from assistant.web.streaming import coalesced

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

NEAREST = 3
OUTPUTS = 5


@dataclass(frozen=True, slots=True)
class AskTab:
    """The components that the page wires to loading and to the other tabs."""

    transcript: Any
    kept: Any
    question: Any
    outputs: list[Any]
    desk: AskDesk


def build(assistant: Assistant, settings: Settings) -> AskTab:
    """Build the tab inside the current blocks."""
    sources = Sources(assistant)
    desk = AskDesk(assistant, sources, guide(settings))
    kept = page_memory("conversation")
    with gr.Row(elem_id="ask-body"):
        with gr.Column(elem_id="ask-main", scale=3, min_width=300):
            transcript = html(
                desk.render(()),
                elem_id="transcript",
                script="ask.js",
                events=("ask", "again", "new", "open_sins", "open_differential"),
                server=[desk.export],
            )
            with gr.Row(elem_id="ask-line"):
                question = gr.Textbox(
                    label=words.QUESTION_LABEL, show_label=False, placeholder=words.PLACEHOLDER, lines=1, max_lines=6,
                    elem_id="question", container=False, scale=1, max_length=settings.max_question_characters,
                    html_attributes=gr.InputHTMLAttributes(autocomplete="off", spellcheck=False),
                )  # fmt: skip
                send = gr.Button(words.SEND, variant="primary", scale=0, min_width=64, elem_id="send")
                stop = gr.Button(words.STOP, variant="stop", scale=0, min_width=64, elem_id="stop", visible=False)
        with gr.Column(elem_id="source-column", scale=2, min_width=280):
            html(placeholder(), elem_id="source-panel", script="source.js", server=[desk.open_source])
    tab = AskTab(transcript, kept, question, [question, transcript, kept, send, stop], desk)
    _wire(tab, send, stop)
    return tab


def _wire(tab: AskTab, send: Any, stop: Any) -> None:
    desk = tab.desk
    streamed: dict[str, Any] = {"show_progress": "hidden", "api_visibility": PRIVATE, "concurrency_limit": 4}

    def one_click(kept: str, event: gr.EventData) -> Iterator[list[Any]]:
        yield from desk.answer(str(event._data["question"]), kept)

    def again(kept: str, event: gr.EventData) -> Iterator[list[Any]]:
        exchanges = load_exchanges(kept)[: int(event._data["index"]) + 1]
        if exchanges:
            yield from desk.answer(exchanges[-1].question, dump_exchanges(exchanges[:-1]))

    typed = gr.on([tab.question.submit, send.click], desk.answer, [tab.question, tab.kept], tab.outputs, **streamed)
    clicked = tab.transcript.ask(one_click, [tab.kept], tab.outputs, **streamed)
    repeated = tab.transcript.again(again, [tab.kept], tab.outputs, **streamed)
    quick(tab.transcript.new, lambda: desk.restored(""), [], tab.outputs)
    quick(stop.click, desk.stopped, [tab.kept], tab.outputs, cancels=[typed, clicked, repeated])


class AskDesk:
    """Questions in, rendered conversation out; holds nothing between two calls."""

    def __init__(self, assistant: Assistant, sources: Sources, guide: str = GUIDE) -> None:
        self.assistant, self.sources, self.guide = assistant, sources, guide

    def render(self, exchanges: Sequence[Exchange], running: bool = False) -> str:
        """The conversation as HTML."""
        return conversation(exchanges, Transcript(words.EXAMPLES, self.guide, self.sources.text, running))

    def answer(self, question: str, kept: str) -> Iterator[list[Any]]:
        """Values for the tab's outputs while the answer grows; the first one empties the input line."""
        question = question.strip()
        if not question:
            # A generator that yields nothing would empty every output.
            yield [gr.skip()] * OUTPUTS
            return
        earlier = load_exchanges(kept)
        line: Any = ""
        exchange = Exchange(question=question)
        for exchange in coalesced(self._growing(question, earlier)):
            yield [line, *self._outputs((*earlier, exchange), running=True)]
            line = gr.skip()
        yield [line, *self._outputs((*earlier, self._with_nearest(exchange)), running=False)]

    def _growing(self, question: str, earlier: Sequence[Exchange]) -> Iterator[Exchange]:
        try:
            for answer in self.assistant.stream(question, list(history(earlier))):
                yield Exchange(question=question, answer=answer)
        except AssistantError as error:
            yield Exchange(question=question, error=str(error))
        except Exception:
            logging.getLogger(__name__).exception("an answer failed")
            yield Exchange(question=question, error=words.FAILED)

    def stopped(self, kept: str) -> list[Any]:
        """The conversation as far as it came, with a word on why the last answer ends."""
        exchanges = load_exchanges(kept)
        if exchanges and exchanges[-1].answer is not None:
            cut = exchanges[-1].answer
            cut = cut.model_copy(update={"notices": (*cut.notices, words.STOPPED)})
            exchanges = (*exchanges[:-1], exchanges[-1].model_copy(update={"answer": cut}))
        return [gr.skip(), *self._outputs(exchanges, running=False)]

    def restored(self, kept: str) -> list[Any]:
        """The outputs for a conversation that the page kept."""
        return [gr.skip(), *self._outputs(load_exchanges(kept), running=False)]

    def export(self, kept: str) -> str:
        """The conversation as Markdown."""
        return exported(load_exchanges(kept), self.sources.text)

    def open_source(self, request: dict[str, Any]) -> str:
        """The source panel for a chip, a citation, a neighbour or a whole document."""
        if request.get("document"):
            return self.sources.document_panel(str(request["document"]))
        return self.sources.panel(str(request.get("passage", "")), quote_of(request))

    def _outputs(self, exchanges: Sequence[Exchange], *, running: bool) -> list[Any]:
        return [
            self.render(exchanges, running),
            dump_exchanges(exchanges),
            gr.update(visible=not running),
            gr.update(visible=running),
        ]

    def _with_nearest(self, exchange: Exchange) -> Exchange:
        """A declined question with the passages that came closest to it."""
        if exchange.answer is None or exchange.answer.status != "abstained":
            return exchange
        try:
            hits = self.assistant.search(exchange.question, NEAREST)
        except AssistantError:
            return exchange
        nearest = tuple(Nearby(passage_id=hit.passage.id, title=_title(hit.passage)) for hit in hits)
        return exchange.model_copy(update={"nearest": nearest})


def guide(settings: Settings) -> str:
    """What stands above the examples; with a language model, who words the answers and where text goes."""
    if not settings.llm:
        return GUIDE
    from assistant.composing.writing import models

    if models.stays_local(settings):
        return words.GUIDE_LOCAL_MODEL.format(model=settings.llm)
    return words.GUIDE_OUTSIDE_MODEL.format(model=settings.llm, address=models.address(settings))


def _title(passage: Passage) -> str:
    return " › ".join(part for part in (passage.article, passage.section) if part)
