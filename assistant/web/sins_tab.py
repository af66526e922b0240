"""The SINS tab: spine and five radio groups, the gauge above them, and a report to read them from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import gradio as gr

from assistant.errors import AssistantError
from assistant.rest_bodies import check_length
from assistant.tools.sins_points import Component
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.web import words_sins as words
from assistant.web.components import PRIVATE, html, page_memory, quick
from assistant.web.rendering.cards import findings_of
from assistant.web.rendering.frameworks_view import frameworks
from assistant.web.rendering.markup import text_element
from assistant.web.rendering.reasons_view import why
from assistant.web.rendering.sins_view import (
    downloads,
    levels_list,
    marked_report,
    narrowed_hint,
    settling,
    strip,
)
from assistant.web.rendering.spine import spine
from assistant.web.sins_state import ITEMS, UNKNOWN, SinsState, load_state, state_of_query

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings


CHANGES: dict[str, Callable[[SinsState], SinsState]] = {
    words.ANOTHER_LEVEL: SinsState.with_another_level,
    words.REMOVE_LEVEL: SinsState.without_current,
    words.WHAT_IF: SinsState.with_baseline,
    words.START_AGAIN: lambda _state: SinsState(),
}


@dataclass(frozen=True, slots=True)
class SinsTab:
    """The components that the page wires to loading and to cards of the conversation."""

    state: Any
    outputs: list[Any]
    show: Any
    """state -> the value of every output"""


def build(assistant: Assistant, settings: Settings) -> SinsTab:
    """Build the tab inside the current blocks."""
    desk = Desk(assistant, settings.max_report_characters)
    state = page_memory("sins-state")
    strip_view = html(desk.strip(SinsState()), elem_id="sins-strip")
    with gr.Row(elem_id="sins-body"):
        with gr.Accordion(words.REPORT_LABEL, open=True, elem_id="sins-report-box"):
            report = gr.Textbox(
                label=words.REPORT_LABEL, show_label=False, placeholder=words.REPORT_PLACEHOLDER,
                lines=2, max_lines=8, elem_id="sins-report", container=False,
            )  # fmt: skip
            read = gr.Button(words.READ_REPORT, size="sm", elem_id="read-report")
            marks = html(elem_id="sins-marks")
        spine_view = html(spine(None, ()), elem_id="sins-spine", script="spine.js", events=("choose_level",))
        with gr.Column(elem_id="sins-groups", min_width=180):
            radios = {name: _radio(cast(Component, name)) for name in ITEMS}
            with gr.Row(elem_id="sins-actions"):
                made = [(gr.Button(label, size="sm", min_width=90), change) for label, change in CHANGES.items()]
        settle_view = html(elem_id="sins-settling", script="sins.js", events=("choose_level", "report", "what_if"))
    outputs = [state, strip_view, spine_view, settle_view, *radios.values()]
    _wire(desk, state, outputs, radios, spine_view, settle_view, made)
    quick(read.click, desk.read, [state, report], [*outputs, marks])
    return SinsTab(state=state, outputs=outputs, show=desk.show)


def _radio(name: Component) -> Any:
    return gr.Radio(words.choices(name), value=UNKNOWN, label=words.GROUP_LABELS[name], elem_id=f"sins-{name}")


def _wire(
    desk: Desk, state: Any, outputs: list[Any], radios: Mapping[Any, Any], spine_view: Any, settle_view: Any, made: Any
) -> None:
    def choose(kept: str, event: gr.EventData) -> list[Any]:
        return desk.show(load_state(kept).with_level(str(event._data["level"])))

    def decide(kept: str, event: gr.EventData) -> list[Any]:
        current = load_state(kept)
        changes = {
            "confirm": SinsState.confirmed,
            "discard": SinsState.discarded,
            "back": SinsState.back_to_baseline,
        }
        return desk.show(changes[str(event._data["action"])](current))

    for radio in radios.values():
        # A chosen radio is on the page already; sending it back would only race with the next click.
        quick(radio.input, desk.edit, [state, *radios.values()], outputs[:4])
    for button, change in made:
        quick(button.click, lambda kept, change=change: desk.show(change(load_state(kept))), [state], outputs)
    quick(spine_view.choose_level, choose, [state], outputs)
    quick(settle_view.choose_level, choose, [state], outputs)
    quick(settle_view.report, decide, [state], outputs)
    quick(settle_view.what_if, decide, [state], outputs)


class Desk:
    """State -> what the tab shows; the score itself is the assistant's."""

    def __init__(self, assistant: Assistant, longest_report: int) -> None:
        self.assistant, self.longest_report = assistant, longest_report

    def show(self, state: SinsState) -> list[Any]:
        """Values of all outputs: state, strip, spine, settling, radios."""
        values = [state.current.get(name) or UNKNOWN for name in ITEMS]
        return [*self._views(state), *values]

    def edit(self, kept: str, *values: str) -> list[Any]:
        """The open level's items changed by hand."""
        return self._views(load_state(kept).with_items(dict(zip(ITEMS, values, strict=True))))

    def read(self, kept: str, report: str) -> list[Any]:
        """Fill the groups from a report's words, to be confirmed."""
        state = load_state(kept)
        try:
            check_length(report, self.longest_report)
            result = self.assistant.read_report(report)
        except AssistantError as error:
            return [*self.show(state), text_element("p", str(error), class_="notice error", role="alert")]
        shown = self.show(state.with_result(result))
        return [*shown, marked_report(report, result) + frameworks(result) + self._reading_notices(result)]

    def _reading_notices(self, result: SinsResult) -> str:
        """What the reader of the report has to say beyond what the score says anyway."""
        said = self.assistant.sins([findings_of(one) for one in result.levels]).notices if result.levels else ()
        notices = [notice for notice in result.notices if notice not in said]
        if not result.levels:
            notices.insert(0, words.NO_LESION)
        return "".join(text_element("p", notice, class_="notice", role="note") for notice in notices)

    def strip(self, state: SinsState) -> str:
        """The strip of a state that can be scored."""
        return strip(self._score(state)[0])

    def _views(self, state: SinsState) -> list[Any]:
        try:
            active, result = self._score(state)
        except AssistantError as error:
            return [state.model_dump_json(), gr.skip(), gr.skip(), text_element("p", str(error), class_="notice error")]
        hints = "".join(
            text_element("p", hint, class_="narrowed")
            for name in ITEMS
            if (hint := narrowed_hint(active, cast(Component, name)))
        )
        side = levels_list(result, active.level) + settling(active, result.notices, hints)
        side += why([active]) + downloads(result)
        return [
            state.model_dump_json(),
            strip(active, self._baseline(state), state.unconfirmed),
            spine(active.level, [one for one in result.levels if one.level]),
            side,
        ]

    def _score(self, state: SinsState) -> tuple[LevelScore, SinsResult]:
        result = self.assistant.sins(list(state.levels))
        return result.levels[state.active], result

    def _baseline(self, state: SinsState) -> LevelScore | None:
        return None if state.baseline is None else self.assistant.sins(state.baseline).levels[0]


__all__ = ["PRIVATE", "Desk", "SinsTab", "build", "state_of_query"]
