"""Serves the whole app over the fake assistant: `python serve_fake.py PORT [NAME=VALUE of a setting …]`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from fake_assistant import FakeAssistant

from assistant.settings import load_settings
from assistant.web.app import serve

if __name__ == "__main__":
    settings = load_settings(port=int(sys.argv[1]), **dict(pair.split("=", 1) for pair in sys.argv[2:]))
    serve(FakeAssistant(), settings)  # type: ignore[arg-type]
