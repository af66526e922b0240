"""Gradio components as this page uses them: private events, no run history, HTML that never sees raw text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import gradio as gr

PRIVATE: Literal["private"] = "private"


def html(
    value: str = "",
    *,
    elem_id: str,
    script: str | None = None,
    events: Sequence[str] = (),
    server: Sequence[Callable[..., Any]] = (),
) -> Any:
    """An HTML component whose `value` is already escaped; `script` names its module under /page.

    Gradio finds custom events by their quoted names in `js_on_load`.
    """
    return gr.HTML(
        value,
        elem_id=elem_id,
        apply_default_css=False,
        js_on_load=_loader(script, events) if script else None,
        server_functions=[_callable(function) for function in server] or None,
    )


def _callable(function: Callable[..., Any]) -> Callable[..., Any]:
    """A plain function of the same name: gradio marks what it is given, and a bound method can't be marked."""

    def called(request: Any) -> Any:
        return function(request)

    called.__name__ = function.__name__
    return called


def _loader(script: str, events: Sequence[str]) -> str:
    names = ", ".join(f"'{event}'" for event in events)
    return (
        f"const events = [{names}]; import(new URL('page/{script}', document.baseURI).href)"
        ".then((module) => module.start({element, trigger, props, server, watch, events}));"
    )


def page_memory(name: str) -> Any:
    """A value that the browser tab keeps over a reload (session storage), hidden from view."""
    return gr.Textbox(visible="hidden", elem_id=name, container=False, show_label=False, interactive=True)


def quick(
    listener: Any, function: Callable[..., Any], inputs: Sequence[Any], outputs: Sequence[Any], **options: Any
) -> Any:
    """An event answered at once, outside the queue, the last one winning."""
    return listener(
        function,
        list(inputs),
        list(outputs),
        queue=False,
        show_progress="hidden",
        trigger_mode="always_last",
        api_visibility=PRIVATE,
        **options,
    )
