"""One run of one system over a set of items, as it is stored: a JSON file that says all it was measured with."""

from __future__ import annotations

import json
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from assistant.answer import Answer, Record
from assistant.errors import InputError
from evals.dataset import one_line

FORMAT = 1
_PACKAGES = ("numpy", "chromadb", "bm25s", "onnxruntime", "ir-measures", "scipy", "pydantic")
# What differs from machine to machine, or is secret, stays out of a stored result.
_NOT_STORED = frozenset(
    "home corpus chroma_url chroma_token host port auth frame_ancestors read_only embedding_model llm_api_key llm_base_url llm_audit".split()
)


class Scored(Record):
    """One item with what the system made of it and its figures."""

    id: str
    category: str
    cluster: str
    split: str
    question: str
    reaction: str
    red_flag: bool = False
    answer: Answer
    scores: dict[str, float]
    missing: tuple[str, ...] = ()
    affirmed: tuple[str, ...] = ()
    gold: tuple[str, ...] = ()


class LanguageModel(Record):
    """The language model of a run, with the items that MI-CLEAR-LLM asks to be reported."""

    model: str
    provider: str
    access: str
    first_asked: str
    last_asked: str
    parameters: dict[str, Any]
    prompts: str
    run: int = 1
    runs: int = 1
    stochasticity: str = ""
    asked: int = Field(0, description="items on which the model had a say")
    worded: int = Field(0, description="items of which at least one written statement was shown")
    statements: int = 0
    left_out: int = 0
    calls: int = 0
    input_tokens: int | None = None
    output_tokens: int | None = None
    cost: float | None = None


class Run(Record):
    """A stored result. `data_hash` and `corpus_hash` say what was asked and what was known."""

    format: int = FORMAT
    system: str
    split: str
    data_hash: str
    corpus_hash: str
    settings: dict[str, Any]
    versions: dict[str, str]
    items: tuple[Scored, ...]
    tools: dict[str, dict[str, Any]] = Field(default_factory=dict)
    speed: dict[str, float] = Field(default_factory=dict)
    language_model: LanguageModel | None = None

    @property
    def label(self) -> str:
        """How the run is called in tables."""
        model = f" with {self.language_model.model}" if self.language_model else ""
        return f"{self.system}{model} ({self.split})"


def load_run(path: Path) -> Run:
    """A stored result. InputError where the file is missing, no result, or of another format."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path} can't be read ({error.strerror}); write it with `assistant eval run`.") from None
    except json.JSONDecodeError:
        raise InputError(f"{path} is not JSON; write it anew with `assistant eval run`.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise InputError(f"{path} is no result of format {FORMAT}; write it anew with `assistant eval run`.")
    try:
        return Run.model_validate(content)
    except ValidationError as error:
        raise InputError(f"{path}: {one_line(error)}; write it anew with `assistant eval run`.") from None


def brief(run: Run) -> Run:
    """The run without the words of its answers: the figures are kept, the size is a tenth."""
    wordless = {"text": "", "statements": (), "citations": (), "tool": None, "notices": ()}
    items = [
        item.model_copy(update={"answer": item.answer.model_copy(update=wordless), "gold": ()}) for item in run.items
    ]
    return run.model_copy(update={"items": tuple(items)})


def save_run(run: Run, path: Path) -> None:
    """Writes a result with sorted keys, so that equal results are equal files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(run.model_dump(mode="json"), ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def stored_settings(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings that bear on the answers."""
    return {name: value for name, value in sorted(settings.items()) if name not in _NOT_STORED}


def versions() -> dict[str, str]:
    """Versions of Python, this project and the libraries that the figures depend on."""
    found = {"python": platform.python_version()}
    for package in ("vertebral-metastases-assistant", *_PACKAGES):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found
