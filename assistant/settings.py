"""Every setting, with its bound and its meaning; `ASSISTANT_*` environment variables mirror each one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.corpus_location import corpus_folder
from assistant.errors import InputError

PREFIX = "ASSISTANT_"


class Settings(BaseSettings):
    """How the assistant runs. Unknown names are refused, here and in the environment."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    home: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("vertebral-metastases-assistant", False)),
        description="where the index, the exported model and ingested documents live",
    )
    corpus: Path = Field(default_factory=corpus_folder, description="folder that holds the corpus")

    embedding_model: str = Field("all-MiniLM-L6-v2", description="the bundled model, or a folder on disk")
    embedding_backend: Literal["onnx", "sentence-transformers"] = "onnx"
    chroma_url: str | None = Field(None, description="http(s)://host:port of a Chroma server; none: on disk")
    chroma_token: str | None = Field(None, description="bearer token for the Chroma server")

    passage_tokens: int = Field(256, ge=64, le=512, description="longest passage with its headings, in tokens")
    candidates: int = Field(100, ge=10, le=1000, description="passages each search arm brings to the fusion")
    dense_weight: float = Field(0.6, ge=0, le=1, description="share of the dense arm in the fused score")

    max_words: int = Field(
        90, ge=20, le=300, description="longest quoted answer, in words; a single list may be longer"
    )
    max_question_characters: int = Field(8_000, ge=100, le=100_000, description="longest question")
    max_report_characters: int = Field(40_000, ge=1_000, le=200_000, description="longest report that is read for SINS")
    answer_threshold: float = Field(0.2, ge=0, le=1, description="confidence below which the assistant abstains")

    llm: str | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9_-]*:\S+$",
        description="language model as provider:model (ollama:…, openai:…, anthropic:…); none: answers are quoted",
    )
    llm_base_url: str | None = Field(
        None, pattern=r"^https?://\S+$", description="address of the model server (vLLM, llama.cpp, LM Studio, Azure)"
    )
    llm_api_key: str | None = Field(None, description="key for the model server; none: the provider's own variable")
    llm_temperature: float = Field(0.0, ge=0, le=2, description="randomness of the model's words")
    llm_seed: int | None = Field(0, ge=0, description="seed for providers that take one; none: not sent")
    llm_timeout: float = Field(60.0, ge=1, le=600, description="seconds the model has for one whole answer")
    llm_max_tokens: int = Field(800, ge=64, le=8192, description="longest reply of the model")
    llm_passages: int = Field(8, ge=2, le=30, description="passages given to the model")
    llm_tools: Literal["auto", "off"] = Field("auto", description="auto: the model may search and call tools if it can")
    llm_tool_calls: int = Field(4, ge=1, le=20, description="tool calls of one answer at most")
    llm_send_identifiers: bool = Field(
        False, description="send text that seems to hold identifiers to a model outside this machine and its network"
    )
    llm_audit: Path | None = Field(None, description="file for a log of model calls, without any text; none: no log")
    llm_nli: str | None = Field(
        None, description="NLI cross-encoder (name or folder) as a further check of statements; none: not used"
    )

    host: str = Field("127.0.0.1", description="address the server listens on")
    port: int = Field(7860, ge=1, le=65535, description="port the server listens on")
    auth: str | None = Field(None, description="user:password asked for on every route; none: open")
    allowed_hosts: str = Field(
        "", description="names, beside localhost, under which a proxy serves this machine's server (comma-separated)"
    )
    frame_ancestors: str = Field("'self'", description="who may embed the page (content-security policy)")
    read_only: bool = Field(False, description="no ingesting and removing through web or REST")


def load_settings(**overrides: Any) -> Settings:
    """Settings from the environment and `overrides`; InputError names the setting that can't be used."""
    _refuse_unknown_variables()
    try:
        return Settings(**overrides)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise InputError(f"Setting {name}: {first['msg']}. Correct it or unset {PREFIX}{name.upper()}.") from None


def _refuse_unknown_variables() -> None:
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    for variable in sorted(os.environ):
        if variable.upper().startswith(PREFIX) and variable.upper() not in known:
            raise InputError(f"Unknown setting {variable}; `assistant doctor` lists the known ones. Unset it.")
