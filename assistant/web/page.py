"""The page: header, tabs, what loading restores, and how gradio is mounted beside the other routes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.web import ask_tab, differential_tab, evals_tab, library_tab, sins_tab
from assistant.web import words_page as words
from assistant.web.components import PRIVATE, html, quick
from assistant.web.exchanges import load_exchanges
from assistant.web.rendering.header import header
from assistant.web.sins_state import load_state, state_of_query
from assistant.web.theme import quiet_theme

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.assistant import Assistant
    from assistant.settings import Settings

FAVICON = Path(__file__).parent / "static" / "favicon.png"
UPLOAD_LIMIT = "50mb"

# Session storage is the browser tab's own memory: it survives a reload and ends with the tab.
REMEMBER = "(value) => { try { sessionStorage.setItem('%s', value); } catch {} }"
READY = "() => { document.body.dataset.ready = 'true'; }"
RECALL = "() => ['conversation', 'sins-state', 'differential-state'].map((name) => sessionStorage.getItem(name) ?? '')"


def mount_page(api: FastAPI, assistant: Assistant, settings: Settings, user_of: Callable[[Any], str | None]) -> None:
    """Mount the page at `/`; `user_of` tells gradio whom the middleware let in."""
    gr.mount_gradio_app(
        api,
        build_page(assistant, settings),
        path="/",
        auth_dependency=user_of,
        footer_links=[],
        run_history=False,
        mcp_server=False,
        pwa=False,
        ssr_mode=False,
        enable_monitoring=False,
        show_error=False,
        max_file_size=UPLOAD_LIMIT,
        theme=quiet_theme(),
        favicon_path=str(FAVICON),
    )


def build_page(assistant: Assistant, settings: Settings) -> Any:
    """The blocks of the page."""
    with gr.Blocks(title=words.TITLE, analytics_enabled=False, fill_width=True) as blocks:
        html(header(), elem_id="header", script="header.js")
        with gr.Tabs(elem_id="tabs") as tabs:
            with gr.Tab(words.TABS["ask"], id="ask"):
                ask = ask_tab.build(assistant, settings)
            with gr.Tab(words.TABS["sins"], id="sins", render_children=True):
                sins = sins_tab.build(assistant, settings)
            with gr.Tab(words.TABS["differential"], id="differential", render_children=True):
                differential = differential_tab.build(assistant, settings)
            with gr.Tab(words.TABS["library"], id="library", render_children=True) as library:
                library_tab.build(assistant, settings, library)
            with gr.Tab(words.TABS["evals"], id="evals", render_children=True) as evals:
                evals_tab.build(assistant, settings, evals)
        _wire_loading(blocks, tabs, ask, sins, differential)
        _wire_cards(tabs, ask, sins, differential)
    return blocks


def _wire_loading(
    blocks: Any,
    tabs: Any,
    ask: ask_tab.AskTab,
    sins: sins_tab.SinsTab,
    differential: differential_tab.DifferentialTab,
) -> None:
    """Restore what the browser tab kept, then follow the address (`?tab=`, `?q=`, `?level=`)."""

    def restore(conversation: str, sins_state: str, given: str, request: gr.Request) -> list[Any]:
        query = dict(request.query_params)
        tab = query.get("tab", "")
        findings = state_of_query(query) if tab == "sins" else None
        case = differential_tab.given_of_query(query) if tab == "differential" else None
        return [
            # A reader who opened a tab while the page was loading stays there.
            gr.Tabs(selected=tab) if tab in words.TABS else gr.skip(),
            *ask.desk.restored(conversation),
            *sins.show(findings or load_state(sins_state)),
            *differential.show(case or differential_tab.load_given(given)),
        ]

    def ask_of_address(kept: str, request: gr.Request) -> Any:
        question = request.query_params.get("q", "")
        already = question in [one.question for one in load_exchanges(kept)]
        yield from ask.desk.answer("" if already else question, kept)

    kept = [ask.kept, sins.state, differential.state]
    outputs = [tabs, *ask.outputs, *sins.outputs, *differential.outputs]
    loaded = quick(blocks.load, restore, kept, outputs, js=RECALL)
    loaded.then(ask_of_address, [ask.kept], ask.outputs, show_progress="hidden", api_visibility=PRIVATE)
    loaded.then(None, None, None, js=READY, api_visibility=PRIVATE)
    for one in kept:
        one.change(None, [one], None, js=REMEMBER % one.elem_id, api_visibility=PRIVATE)


def _wire_cards(
    tabs: Any, ask: ask_tab.AskTab, sins: sins_tab.SinsTab, differential: differential_tab.DifferentialTab
) -> None:
    def open_sins(event: gr.EventData) -> list[Any]:
        kept = json.dumps({"levels": json.loads(event._data["findings"])})
        return [gr.Tabs(selected="sins"), *sins.show(load_state(kept))]

    def open_differential(event: gr.EventData) -> list[Any]:
        given = differential_tab.load_given(event._data["given"])
        return [gr.Tabs(selected="differential"), *differential.show(given)]

    quick(ask.transcript.open_sins, open_sins, [], [tabs, *sins.outputs])
    quick(ask.transcript.open_differential, open_differential, [], [tabs, *differential.outputs])
