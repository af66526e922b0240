"""Pure ASGI middleware around everything that is served: page, REST, MCP and documentation alike."""

from __future__ import annotations

import base64
import binascii
import hmac
import ipaddress
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from assistant.errors import InputError

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

THEME_COOKIE = "theme"
USER = "assistant.user"


class SecurityHeaders:
    """Adds the content-security policy and its companions to every response.

    The policy keeps the browser from calling any other host, whatever a document or a question may contain.
    Gradio's templates need 'unsafe-eval'; no text of a document ever reaches a template.
    """

    def __init__(self, app: Application, frame_ancestors: str = "'self'") -> None:
        self.app = app
        self.headers = [
            (b"content-security-policy", policy(frame_ancestors).encode("latin-1")),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *self.headers]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def policy(frame_ancestors: str) -> str:
    """The content-security policy; `frame_ancestors` says who may embed the page."""
    ancestors = " ".join(frame_ancestors.replace(";", " ").replace(",", " ").split()) or "'none'"
    return (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        f"form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors {ancestors}"
    )


class Authentication:
    """Asks for `user:password` on every route (HTTP basic; the password alone as a bearer token serves programs)."""

    def __init__(self, app: Application, credentials: str) -> None:
        self.app = app
        self.user, _, password = credentials.partition(":")
        if not self.user or not password:
            raise InputError("Setting auth must read user:password, neither of them empty. Correct ASSISTANT_AUTH.")
        encoded = base64.b64encode(credentials.encode()).decode()
        self.accepted = (f"basic {encoded}".encode(), f"bearer {password}".encode())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http" and self._knows(header(scope, b"authorization")):
            await self.app({**scope, USER: self.user}, receive, send)
        elif scope["type"] == "http":
            challenge = (b"www-authenticate", b'Basic realm="assistant", charset="UTF-8"')
            await refuse(send, 401, "Sign in with the user and password of this server.", challenge)
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _knows(self, given: bytes) -> bool:
        scheme, _, secret = given.partition(b" ")
        tried = scheme.lower() + b" " + _repadded(secret.strip())
        # Both are compared every time, each in constant time.
        return sum(hmac.compare_digest(tried, accepted) for accepted in self.accepted) > 0


def _repadded(secret: bytes) -> bytes:
    """Base64 as this module writes it, so that other alphabets' padding makes no difference."""
    try:
        decoded = base64.b64decode(secret, validate=True)
    except binascii.Error:
        return secret
    return base64.b64encode(decoded) if b":" in decoded else secret


class SameOrigin:
    """Refuses requests that another site's page makes a browser send, and foreign host names for a local server.

    Without the second check a page on the internet could have its own name point at 127.0.0.1 and read along.
    """

    def __init__(self, app: Application, loopback_only: bool, allowed_hosts: Collection[str] = ()) -> None:
        self.app, self.loopback_only, self.allowed_hosts = app, loopback_only, allowed_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        host = header(scope, b"host").decode("latin-1").lower()
        origin = header(scope, b"origin").decode("latin-1").lower()
        # A proxy may rename the host; a foreign page can't send this header without being asked first, and refused.
        own = {host, header(scope, b"x-forwarded-host").decode("latin-1").lower()}
        if self.loopback_only and not self._is_ours(urlsplit(f"//{host}").hostname or ""):
            message = "This server answers to localhost only. Open it as http://127.0.0.1, or name the host in ASSISTANT_ALLOWED_HOSTS."
            await refuse(send, 421, message)
        elif origin and scope["method"] not in ("GET", "HEAD") and urlsplit(origin).netloc not in own:
            await refuse(send, 403, "A page of another site sent this request. Open the assistant's own page.")
        else:
            await self.app(scope, receive, send)

    def _is_ours(self, host: str) -> bool:
        return is_loopback(host) or host in self.allowed_hosts


def host_names(listed: str) -> frozenset[str]:
    """The names of a comma-separated list, in lower case."""
    return frozenset(name.strip().lower() for name in listed.split(",") if name.strip())


def is_loopback(host: str) -> bool:
    """True for localhost and the loopback addresses."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class PageHead:
    """Puts our style sheet into the page's head, so that it is there before gradio's script draws anything."""

    def __init__(self, app: Application, head: str) -> None:
        self.app, self.head = app, head.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/":
            await self.app(scope, receive, send)
            return
        # A compressed page could not be added to.
        headers = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
        start: Any = None
        body = b""

        async def held(message: Any) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send(start, body, send)

        await self.app({**scope, "headers": headers}, receive, held)

    async def _send(self, start: Any, body: bytes, send: Send) -> None:
        page = body.replace(b"</head>", self.head + b"</head>", 1)
        kept = [pair for pair in start["headers"] if pair[0].lower() != b"content-length"]
        length = (b"content-length", str(len(page)).encode())
        await send({**start, "headers": [*kept, length]})
        await send({"type": "http.response.body", "body": page})


class ThemeRedirect:
    """Sends `/` to `/?__theme=dark` (or the remembered theme), so that the first frame is dark already."""

    def __init__(self, app: Application) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and scope["path"] == "/":
            query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
            if "__theme" not in dict(query):
                target = "/?" + urlencode([*query, ("__theme", chosen_theme(scope))])
                await redirect(scope, send, target)
                return
        await self.app(scope, receive, send)


def chosen_theme(scope: Scope) -> str:
    """`light` where the reader chose it, else `dark`."""
    try:
        cookie = SimpleCookie(header(scope, b"cookie").decode("latin-1"))
    except CookieError:
        return "dark"
    return "light" if THEME_COOKIE in cookie and cookie[THEME_COOKIE].value == "light" else "dark"


def header(scope: Scope, name: bytes) -> bytes:
    """The first header of that name, or nothing."""
    return next((value for key, value in scope["headers"] if key == name), b"")


async def redirect(scope: Scope, send: Send, target: str) -> None:
    """A temporary redirect to a path of this server."""
    location = (scope.get("root_path", "") + target).encode("latin-1")
    headers = [(b"location", location), (b"cache-control", b"no-store"), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 307, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def refuse(send: Send, status: int, message: str, *headers: tuple[bytes, bytes]) -> None:
    """A refusal in the form that REST uses for every error."""
    import json

    body = json.dumps({"error": message}).encode()
    kind = (b"content-type", b"application/json")
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [kind, length, *headers]})
    await send({"type": "http.response.body", "body": body})
