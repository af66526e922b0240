"""A server on loopback with the interface of OpenAI's chat completions that misbehaves as its path says."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

GOOD = (
    '{"statements": [{"statement": "SINS totals of 0–6 are stable, 7–12 potentially unstable (indeterminate) and 13–18 unstable.", '
    '"passages": ["P1"]}]}'
)


def chunk(text: str) -> bytes:
    body = {
        "id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m",
        "choices": [{"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}],
    }  # fmt: skip
    return f"data: {json.dumps(body)}\n\n".encode()


class Handler(BaseHTTPRequestHandler):
    """`/good/v1`, `/half/v1`, `/busy/v1`, `/endless/v1`, `/hang/v1`, `/broken/v1`, `/empty/v1`, `/drip/v1`, `/away/v1`."""

    protocol_version = "HTTP/1.1"
    asked: list[dict[str, Any]] = []  # noqa: RUF012 - one list for the whole server, read by the tests

    def log_message(self, format: str, *args: object) -> None:
        del format, args

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", 0))
        Handler.asked.append(json.loads(self.rfile.read(length)))
        getattr(self, self.path.split("/")[1])()

    def _begin(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()

    def _say(self, *pieces: bytes) -> None:
        for piece in pieces:
            self.wfile.write(piece)
            self.wfile.flush()

    def good(self) -> None:
        self._begin()
        self._say(*(chunk(GOOD[start : start + 30]) for start in range(0, len(GOOD), 30)), b"data: [DONE]\n\n")

    def half(self) -> None:
        self._begin()
        self._say(chunk(GOOD[:-2]), chunk(', {"statement": "A SINS of 7 or mo'))
        self.close_connection = True

    def busy(self) -> None:
        self.send_response(429)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def endless(self) -> None:
        self._begin()
        try:
            while True:
                self._say(chunk("bla " * 50))
        except OSError:
            return

    def drip(self) -> None:
        self._begin()
        try:
            while True:
                self._say(chunk(" "))
                time.sleep(0.3)
        except OSError:
            return

    def hang(self) -> None:
        time.sleep(30)

    def broken(self) -> None:
        self._begin()
        self._say(b"data: {not json}\n\n")

    def empty(self) -> None:
        self._begin()
        self._say(b"data: [DONE]\n\n")

    def away(self) -> None:
        self.send_response(307)
        self.send_header("location", "http://203.0.113.9/v1/chat/completions")
        self.send_header("content-length", "0")
        self.end_headers()


@contextmanager
def running() -> Iterator[str]:
    """The server's address, without the path that chooses how it behaves."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
