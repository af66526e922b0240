"""The readable page of the REST routes at `/docs`: one static page, nothing loaded from anywhere."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

_STYLE = """
:root{color-scheme:dark light}body{margin:0 auto;max-width:62rem;padding:1rem 1.25rem 4rem;font:15px/1.5 system-ui,
sans-serif;background:#0b1017;color:#dde5ee}h1{font-size:1.3rem}h2{font-size:1rem;margin:2rem 0 .25rem;border-top:1px
solid #2b3646;padding-top:1rem}code,pre{font:13px/1.45 ui-monospace,monospace}pre{background:#141c27;border:1px solid
#2b3646;border-radius:6px;padding:.6rem .8rem;overflow-x:auto}a{color:#8cc8ff}.method{display:inline-block;
min-width:3.4em;color:#ffd479}table{border-collapse:collapse}td,th{text-align:left;padding:.15rem 1rem .15rem 0;
vertical-align:top}summary{cursor:pointer;padding:.2rem 0}
@media (prefers-color-scheme:light){body{background:#fff;color:#17202b}pre{background:#f4f6f9;border-color:#cfd7e2}
h2{border-color:#cfd7e2}a{color:#0b5cad}.method{color:#7a4b00}}
"""


def add_documentation(api: FastAPI) -> None:
    """Serve `/docs`, written from the OpenAPI description."""

    @api.get("/docs", include_in_schema=False)
    def documentation(request: Request) -> HTMLResponse:
        root = str(request.base_url).rstrip("/")
        return HTMLResponse(page(api.openapi(), root))


def page(description: dict[str, Any], root: str) -> str:
    """The page for one OpenAPI description; `root` is where the examples are sent."""
    info = description["info"]
    routes = "".join(
        _route(method, path, operation, root)
        for path, operations in description["paths"].items()
        for method, operation in operations.items()
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(info["title"])}: routes</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head><body>'
        f"<main><h1>{escape(info['title'])}: routes</h1><p>{escape(info['description'])}</p>"
        '<p>Every route answers JSON; an error is <code>{"error": "…"}</code>. '
        'The machine-readable description is <a href="openapi.json">openapi.json</a>; the same functions are '
        "offered to agents over the Model Context Protocol at <code>/mcp</code>.</p>"
        f"{routes}</main></body></html>"
    )


def _route(method: str, path: str, operation: dict[str, Any], root: str) -> str:
    parameters = "".join(map(_parameter, operation.get("parameters", [])))
    table = f"<table>{parameters}</table>" if parameters else ""
    return (
        f'<section><h2><code><span class="method">{method.upper()}</span> {escape(path)}</code></h2>'
        f"<p>{_prose(operation.get('description', operation.get('summary', '')))}</p>{table}"
        f"{_examples(method, path, operation, root)}</section>"
    )


def _prose(text: str) -> str:
    """A docstring as HTML; words in backticks are code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _parameter(parameter: dict[str, Any]) -> str:
    name = f"<th scope=row><code>{escape(parameter['name'])}</code></th>"
    return f"<tr>{name}<td>{escape(parameter.get('description', ''))}</td></tr>"


def _examples(method: str, path: str, operation: dict[str, Any], root: str) -> str:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    examples = content.get("examples", {})
    if not examples:
        return f"<pre>curl '{escape(root + path)}'</pre>" if method == "get" else ""
    return "".join(
        f"<details><summary>{escape(example['summary'])}</summary><pre>{escape(_curl(root + path, example['value']))}"
        "</pre></details>"
        for example in examples.values()
    )


def _curl(address: str, body: Any) -> str:
    text = json.dumps(body, ensure_ascii=False, indent=1).replace("'", "'\\''")
    return f"curl -s {address} -H 'content-type: application/json' -d '{text}'"
