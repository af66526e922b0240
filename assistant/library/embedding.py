"""Texts -> unit vectors, through onnxruntime (default) or sentence-transformers; both give the same vectors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np

Vectors = np.ndarray[tuple[int, int], np.dtype[np.float32]]
BATCH = 32


class Embedder(Protocol):
    """Turns texts into vectors of length one, one row a text."""

    def embed(self, texts: Sequence[str]) -> Vectors: ...

    def token_count(self, text: str) -> int: ...

    def word_rank(self, word: str) -> int | None:
        """Place of a lower-case word in the model's vocabulary, frequent words first; None if it is no whole word there."""
        ...


class OnnxEmbedder:
    """The exported model on onnxruntime; `folder` holds model.onnx, tokenizer.json and max_tokens."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(max_length=int((self._folder / "max_tokens").read_text()))
        tokenizer.enable_padding()
        return tokenizer

    @cached_property
    def _counter(self) -> Any:
        from tokenizers import Tokenizer

        counter = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        counter.no_truncation()
        counter.no_padding()
        return counter

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            str(self._folder / "model.onnx"), sess_options=options, providers=["CPUExecutionProvider"]
        )

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text. Texts of like length share a batch, so that little padding is computed."""
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        parts = [
            self._run([texts[index] for index in order[first : first + BATCH]]) for first in range(0, len(order), BATCH)
        ]
        if not parts:
            return np.zeros((0, 0), dtype=np.float32)
        sorted_rows = np.concatenate(parts)
        rows = np.empty_like(sorted_rows)
        rows[order] = sorted_rows
        return rows

    def _run(self, texts: Sequence[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([item.ids for item in encoded], dtype=np.int64)
        mask = np.array([item.attention_mask for item in encoded], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        return _unit_length(self._session.run(["embedding"], inputs)[0])

    def token_count(self, text: str) -> int:
        """Tokens of a text with the two that frame it."""
        return len(self._counter.encode(text).ids)

    def word_rank(self, word: str) -> int | None:
        return self._counter.token_to_id(word)  # type: ignore[no-any-return]


class SentenceTransformersEmbedder:
    """The same model in sentence-transformers: slow to start, any model and device it knows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _model(self) -> Any:
        return load_sentence_transformer(self._folder)

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False, batch_size=BATCH)
        return np.asarray(rows, dtype=np.float32)

    def token_count(self, text: str) -> int:
        return len(self._model.tokenizer(text)["input_ids"])

    def word_rank(self, word: str) -> int | None:
        return self._model.tokenizer.get_vocab().get(word)  # type: ignore[no-any-return]


def load_sentence_transformer(folder: Path) -> Any:
    """The model in sentence-transformers, on the CPU and without a look at any hub."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # a command's standard error holds our own progress and nothing else
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def _unit_length(rows: Any) -> Vectors:
    rows = np.asarray(rows, dtype=np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12), dtype=np.float32)
