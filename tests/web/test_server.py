"""The served app as a whole, over HTTP: authentication, headers, deep links, a taken port."""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from assistant.errors import InputError, ServerUnavailable
from assistant.web.app import listen
from assistant.web.middleware import Authentication, SameOrigin, host_names

pytestmark = pytest.mark.slow

INITIALIZE = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}  # fmt: skip
CALL = {
    "jsonrpc": "2.0", "id": 2, "method": "tools/call",
    "params": {"name": "sins_score", "arguments": {"level": "T12", "pain": "mechanical"}},
}  # fmt: skip
LIST = {"jsonrpc": "2.0", "id": 3, "method": "tools/list", "params": {}}
ACCEPT = {"accept": "application/json, text/event-stream"}
ROUTES: list[tuple[str, str, Any]] = [
    ("GET", "/", None),
    ("GET", "/?__theme=dark", None),
    ("GET", "/config", None),
    ("GET", "/gradio_api/info", None),
    ("GET", "/page/style.css", None),
    ("GET", "/docs", None),
    ("GET", "/openapi.json", None),
    ("GET", "/api/health", None),
    ("GET", "/sins?level=T12", None),
    ("POST", "/api/ask", {"question": "x"}),
    ("POST", "/api/sins", {"level": "T12"}),
    ("POST", "/mcp", INITIALIZE),
    ("POST", "/mcp", LIST),
    ("POST", "/mcp", CALL),
    ("POST", "/gradio_api/upload", None),
]


def basic(credentials: str) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(credentials.encode()).decode()}


@pytest.mark.parametrize(("method", "path", "body"), ROUTES)
@pytest.mark.parametrize("headers", [{}, basic("reader:wrong"), {"authorization": "Bearer nonsense"}, basic("nobody")])
def test_every_route_asks_for_the_password(
    guarded_server: str, method: str, path: str, body: Any, headers: Any
) -> None:
    answer = httpx.request(method, guarded_server + path, json=body, headers={**ACCEPT, **headers})
    assert answer.status_code == 401
    assert "error" in answer.json()
    assert answer.headers["www-authenticate"].startswith("Basic")


@pytest.mark.parametrize("headers", [basic("reader:pa ss:wörd"), {"authorization": "Bearer pa ss:wörd".encode()}])
@pytest.mark.parametrize(("path", "body"), [("/api/sins", {"level": "T12"}), ("/mcp", CALL)])
def test_the_password_opens_every_route(guarded_server: str, headers: Any, path: str, body: Any) -> None:
    answer = httpx.post(guarded_server + path, json=body, headers={**ACCEPT, **headers})
    assert answer.status_code == 200
    assert httpx.get(f"{guarded_server}/?__theme=dark", headers=headers).status_code == 200


def test_headers_and_who_may_embed(fake_server: str, guarded_server: str) -> None:
    for path in ("/?__theme=dark", "/docs", "/api/health", "/page/style.css", "/nowhere", "/mcp"):
        policy = httpx.get(fake_server + path).headers["content-security-policy"]
        assert "connect-src 'self'" in policy
        assert "frame-ancestors 'self'" in policy
    guarded = httpx.get(f"{guarded_server}/").headers["content-security-policy"]
    assert "frame-ancestors https://pacs.example" in guarded


def test_rest_and_mcp_give_the_same_score(fake_server: str) -> None:
    rest = httpx.post(f"{fake_server}/api/sins", json={"level": "T12", "pain": "mechanical"}).json()
    called = httpx.post(f"{fake_server}/mcp", json=CALL, headers=ACCEPT).json()["result"]
    assert json.loads(called["content"][0]["text"]) == rest
    assert called["structuredContent"] == rest


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/", "/?__theme=dark"),
        ("/?q=a%26b", "/?q=a%26b&__theme=dark"),
        ("/sins?level=T12&pain=mechanical", "/?tab=sins&level=T12&pain=mechanical"),
        ("/passages/hostile/%C3%A9%232", "/?passage=hostile%2F%C3%A9%232"),
    ],
)
def test_redirects(fake_server: str, path: str, target: str) -> None:
    answer = httpx.get(fake_server + path, follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == target


def test_the_theme_cookie_decides(fake_server: str) -> None:
    for cookie, theme in (
        ("theme=light", "light"),
        ("theme=dark", "dark"),
        ("theme=<script>", "dark"),
        ("=;;", "dark"),
    ):
        answer = httpx.get(fake_server, headers={"cookie": cookie}, follow_redirects=False)
        assert answer.headers["location"] == f"/?__theme={theme}"


def test_other_sites_and_foreign_names_are_refused(fake_server: str) -> None:
    foreign = httpx.post(f"{fake_server}/api/sins", json={}, headers={"origin": "https://evil.example"})
    assert foreign.status_code == 403
    rebound = httpx.get(f"{fake_server}/api/health", headers={"host": "evil.example:80"})
    assert rebound.status_code == 421
    own = httpx.post(f"{fake_server}/api/sins", json={"level": "T12"}, headers={"origin": fake_server})
    assert own.status_code == 200


def test_a_proxy_that_renames_the_host_is_understood(fake_server: str) -> None:
    headers = {"origin": "https://pacs.example", "x-forwarded-host": "pacs.example"}
    assert httpx.post(f"{fake_server}/api/sins", json={"level": "T12"}, headers=headers).status_code == 200


@pytest.mark.parametrize("auth", ["secret", "user:", ":secret", ":"])
def test_half_a_password_is_refused(auth: str) -> None:
    with pytest.raises(InputError, match="user:password"):
        Authentication(None, auth)  # type: ignore[arg-type]


def test_events_of_the_page_are_private(fake_server: str) -> None:
    described = httpx.get(f"{fake_server}/gradio_api/info").json()
    assert described["named_endpoints"] == {}
    assert described["unnamed_endpoints"] == {}


def test_uploading_is_off_when_read_only(fake_server: str, guarded_server: str) -> None:
    open_config = httpx.get(f"{fake_server}/config").text
    guarded_config = httpx.get(f"{guarded_server}/config", headers=basic("reader:pa ss:wörd")).text
    assert "remove-document" in open_config
    assert "remove-document" not in guarded_config


def test_a_taken_port_is_said_before_anything_heavy() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ServerUnavailable, match=f"127.0.0.1:{port} can't be used.*--port"):
            listen("127.0.0.1", port)
        said = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "assistant", "serve", "--port", str(port)],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert said.returncode == 1
    assert f"assistant: 127.0.0.1:{port} can't be used" in said.stderr
    assert "| gradio" not in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize(
    ("host", "status"), [("assistant.example", 200), ("elsewhere.example", 421), ("127.0.0.1", 200)]
)
def test_a_proxy_may_serve_a_local_server_under_the_names_it_was_given(host: str, status: int) -> None:
    async def answer(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    guarded = SameOrigin(answer, loopback_only=True, allowed_hosts=host_names("Assistant.example, other.example"))
    transport = httpx.ASGITransport(app=guarded)

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
            return await client.get("/")

    with ThreadPoolExecutor(1) as thread:  # the browser tests leave a running loop in this one
        assert thread.submit(asyncio.run, ask()).result().status_code == status
