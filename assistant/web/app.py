"""The whole server: page, REST and MCP in one ASGI application, and how it is started."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from assistant.errors import AssistantError, ServerUnavailable
from assistant.web.middleware import (
    USER,
    Application,
    Authentication,
    PageHead,
    SameOrigin,
    SecurityHeaders,
    ThemeRedirect,
    host_names,
    is_loopback,
)

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

    from assistant.assistant import Assistant
    from assistant.settings import Settings

STATIC = Path(__file__).parent / "static"
# The first frame is dark before anything has loaded; the cookie's theme follows with the style sheet.
HEAD = (
    "<style>html,body{background:#0b1017}</style>"
    '<link rel="stylesheet" href="page/style.css"><link rel="modulepreload" href="page/shared.js">'
)
TABS = ("ask", "sins", "differential", "library", "evals")


def create_app(assistant: Assistant, settings: Settings) -> Application:
    """The ASGI application; nothing in it calls another host."""
    stay_offline()
    from fastapi.staticfiles import StaticFiles

    from assistant.mcp_server import create_mcp
    from assistant.rest import create_api
    from assistant.web.page import mount_page

    api = create_api(assistant, settings)
    api.mount("/page", StaticFiles(directory=STATIC), name="page")
    _add_mcp(api, create_mcp(assistant, settings))
    _add_deep_links(api)
    mount_page(api, assistant, settings, user_of)
    return _guarded(api, settings)


def stay_offline() -> None:
    """Keep gradio and its libraries from asking outside hosts for versions, analytics and fonts."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


def user_of(request: Request) -> str:
    """The user that the middleware let in; the same for gradio's routes as for ours."""
    return str(request.scope.get(USER, "local"))


def _guarded(api: Application, settings: Settings) -> Application:
    guarded: Application = ThemeRedirect(PageHead(api, HEAD))
    if settings.auth:
        guarded = Authentication(guarded, settings.auth)
    hosts = host_names(settings.allowed_hosts)
    guarded = SameOrigin(guarded, loopback_only=is_loopback(settings.host), allowed_hosts=hosts)
    return SecurityHeaders(guarded, settings.frame_ancestors)


def _add_mcp(api: FastAPI, server: Any) -> None:
    """MCP at `/mcp` itself (a mount would redirect to `/mcp/`), its session manager in the app's lifespan."""
    mcp_routes = server.streamable_http_app().routes
    api.router.routes.extend(mcp_routes)
    outer = api.router.lifespan_context

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[Any]:
        async with outer(app) as state, server.session_manager.run():
            yield state

    api.router.lifespan_context = lifespan


def _add_deep_links(api: FastAPI) -> None:
    """`/sins?level=T12…`, `/differential?…` and `/passages/{id}` open the page at that place."""
    from fastapi.responses import RedirectResponse

    def open_tab(request: Request) -> RedirectResponse:
        tab = request.url.path.rstrip("/").rsplit("/", 1)[-1]
        query = [("tab", tab), *request.query_params.multi_items()]
        return RedirectResponse(f"{request.scope.get('root_path', '')}/?{urlencode(query)}", status_code=307)

    def open_passage(request: Request) -> RedirectResponse:
        passage = quote(request.path_params["passage_id"], safe="")
        return RedirectResponse(f"{request.scope.get('root_path', '')}/?passage={passage}", status_code=307)

    for tab in TABS:
        api.add_route(f"/{tab}", open_tab, include_in_schema=False)
    api.add_route("/passages/{passage_id:path}", open_passage, include_in_schema=False)


def serve(assistant: Assistant, settings: Settings) -> None:
    """Serve until interrupted. ServerUnavailable, before anything heavy, where the port is taken."""
    listener = listen(settings.host, settings.port)
    with listener:
        import uvicorn

        app = create_app(assistant, settings)
        config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=3)
        _announce(settings, listener)
        Thread(target=_warm_up, args=(assistant,), daemon=True).start()
        uvicorn.Server(config).run(sockets=[listener])


def _warm_up(assistant: Assistant) -> None:
    """Open index and model before the first question; a failure is told to whoever asks."""
    with suppress(AssistantError):
        assistant.ask("What does SINS stand for?")


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; ServerUnavailable says which address can't be had and what to do."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise ServerUnavailable(
            f"{host}:{port} can't be used ({error.strerror or error}). Stop what runs there or choose another --port."
        ) from None
    return listener


def _announce(settings: Settings, listener: socket.socket) -> None:
    shown = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    host = f"[{shown}]" if ":" in shown else shown
    address = f"http://{host}:{listener.getsockname()[1]}"
    if not is_loopback(settings.host) and not settings.auth:
        print("Anyone who reaches this address can use it; set ASSISTANT_AUTH=user:password to ask for a password.")
    print(f"Assistant at {address}   (REST: {address}/docs, MCP: {address}/mcp; stop with Ctrl+C)", flush=True)
