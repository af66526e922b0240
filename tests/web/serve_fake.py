"""Serves the whole app over the fake assistant: `python serve_fake.py PORT [NAME=VALUE of a setting …]`."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from fake_assistant import FakeAssistant

from assistant.settings import load_settings
from assistant.web.app import serve

LOOK_UP = socket.getaddrinfo


def noted_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
    """Writes down every name that this process looks up."""
    if host not in (None, "", "127.0.0.1", "localhost", "::1", b"127.0.0.1"):
        print(f"LOOKED UP {host}", flush=True)
    return LOOK_UP(host, *arguments, **options)


if __name__ == "__main__":
    socket.getaddrinfo = noted_look_up
    settings = load_settings(port=int(sys.argv[1]), **dict(pair.split("=", 1) for pair in sys.argv[2:]))
    serve(FakeAssistant(), settings)  # type: ignore[arg-type]
