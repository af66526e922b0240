"""The Differential tab: free text and filters above, the ranked list below."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.errors import AssistantError
from assistant.library.differential_table import load_differential_table
from assistant.rest_bodies import check_length
from assistant.web import words_differential as words
from assistant.web.components import html, page_memory, quick
from assistant.web.rendering.differential_view import differential_view, placeholder
from assistant.web.rendering.markup import text_element
from assistant.web.sources import Sources

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

Given = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DifferentialTab:
    """The components that the page wires to loading and to cards of the conversation."""

    state: Any
    outputs: list[Any]
    show: Any
    """query and facets -> the value of every output"""


def build(assistant: Assistant, settings: Settings) -> DifferentialTab:
    """Build the tab inside the current blocks."""
    ranking = Ranking(assistant, settings)
    state = page_memory("differential-state")
    with gr.Row(elem_id="differential-query"):
        query = gr.Textbox(
            label=words.QUERY_LABEL, show_label=False, placeholder=words.QUERY_PLACEHOLDER, lines=1, max_lines=4,
            container=False, elem_id="differential-text", scale=1,
        )  # fmt: skip
        rank = gr.Button(words.RANK, variant="primary", scale=0, min_width=64, elem_id="rank")
        clear = gr.Button(words.CLEAR, scale=0, min_width=64, elem_id="clear-differential")
    with gr.Row(elem_id="differential-filters"):
        age = gr.Number(label=words.AGE_LABEL, minimum=0, maximum=120, precision=0, min_width=80, elem_id="age")
        filters = {name: _filter(name) for name in words.FILTERS}
    results = html(placeholder(), elem_id="differential-results")
    inputs = [query, age, *filters.values()]
    outputs = [state, results, *inputs]
    for listener in (rank.click, query.submit):
        quick(listener, ranking.rank, inputs, [state, results])
    for one in filters.values():
        quick(one.input, ranking.rank, inputs, [state, results])
    quick(age.change, ranking.rank, inputs, [state, results])
    quick(clear.click, lambda: ranking.show({}), [], outputs)
    return DifferentialTab(state, outputs, ranking.show)


def _filter(name: str) -> Any:
    label, values = words.FILTERS[name]
    choices = [(words.ANY, ""), *((words.shown(value), value) for value in values)]
    return gr.Dropdown(choices, value="", label=label, min_width=104, filterable=False, elem_id=f"facet-{name}")


class Ranking:
    """Inputs -> what the tab shows; the ranking itself is the assistant's."""

    def __init__(self, assistant: Assistant, settings: Settings) -> None:
        self.assistant, self.sources, self.settings = assistant, Sources(assistant), settings

    def rank(self, query: str | None, age: float | None, *values: str) -> list[Any]:
        """State and ranked list for the inputs as they stand."""
        facets: Given = {name: value for name, value in zip(words.FILTERS, values, strict=True) if value}
        if age is not None:
            facets["age"] = int(age)
        given = {"query": (query or "").strip(), "facets": facets}
        return [json.dumps(given, ensure_ascii=False), self._list(given)]

    def show(self, given: Mapping[str, Any]) -> list[Any]:
        """Values of all outputs for a query with facets from elsewhere."""
        facets = dict(given.get("facets") or {})
        values = [facets[name] if facets.get(name) in words.FILTERS[name][1] else "" for name in words.FILTERS]
        kept = json.dumps(dict(given), ensure_ascii=False)
        return [kept, self._list(given), given.get("query") or "", facets.get("age"), *values]

    def _list(self, given: Mapping[str, Any]) -> str:
        query, facets = given.get("query") or None, given.get("facets") or None
        if query is None and facets is None:
            return placeholder()
        try:
            check_length(query or "", self.settings.max_question_characters)
            result = self.assistant.differential(query, facets)
            table = {entity.name: entity for entity in load_differential_table(self.settings.corpus)}
        except AssistantError as error:
            return text_element("p", str(error), class_="notice error", role="alert")
        return differential_view(result, self.sources.text, table)


def load_given(text: str | None) -> Given:
    """What the page kept; anything else gives nothing."""
    try:
        given = json.loads(text or "{}")
    except ValueError:
        return {}
    return given if isinstance(given, dict) and isinstance(given.get("facets", {}), dict) else {}


def given_of_query(query: Mapping[str, str]) -> Given | None:
    """Query and facets of a deep link such as `text=…&density=lytic&age=65`; None where it names none."""
    facets: Given = {name: query[name] for name in words.FILTERS if query.get(name)}
    if query.get("age", "").isdigit():
        facets["age"] = int(query["age"])
    text = query.get("text", "")
    return {"query": text, "facets": facets} if text or facets else None
