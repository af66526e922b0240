"""Texts -> unit vectors, through onnxruntime (default) or sentence-transformers; both give the same vectors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np

Vectors = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Ids = np.ndarray[tuple[int], np.dtype[np.int64]]
BATCH = 32


@dataclass(frozen=True)
class TokenVectors:
    """A text as the model reads it: its word pieces with a vector of length one for each, and the vector of the whole."""

    ids: Ids
    vectors: Vectors
    whole: np.ndarray


class Embedder(Protocol):
    """Turns texts into vectors of length one, one row a text."""

    def embed(self, texts: Sequence[str]) -> Vectors: ...

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """Every word piece in its context, without the two marks that frame a text."""
        ...

    def token_text(self, token: int) -> str:
        """The word piece of a number."""
        ...

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
        return _unit_length(self._session.run(["embedding"], _inputs(self._encoded(texts)))[0])

    def _encoded(self, texts: Sequence[str]) -> list[Any]:
        return list(self._tokenizer.encode_batch(list(texts)))

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        found = []
        for first in range(0, len(texts), BATCH):
            encoded = self._encoded(texts[first : first + BATCH])
            wholes, tokens = self._session.run(["embedding", "tokens"], _inputs(encoded))
            for one, whole, rows in zip(encoded, wholes, tokens, strict=True):
                own = np.flatnonzero(np.array(one.attention_mask) * (1 - np.array(one.special_tokens_mask)))
                found.append(_token_vectors(np.array(one.ids)[own], rows[own], whole))
        return found

    def token_text(self, token: int) -> str:
        return str(self._tokenizer.id_to_token(token))

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

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        rows = self._model.encode(list(texts), output_value=None, show_progress_bar=False, batch_size=BATCH)
        special = set(self._model.tokenizer.all_special_ids)
        found = []
        for row in rows:
            ids = np.array(row["input_ids"].tolist())
            own = np.array([place for place, token in enumerate(ids.tolist()) if token not in special], dtype=np.int64)
            found.append(
                _token_vectors(ids[own], row["token_embeddings"].numpy()[own], row["sentence_embedding"].numpy())
            )
        return found

    def token_text(self, token: int) -> str:
        return str(self._model.tokenizer.convert_ids_to_tokens(token))

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


def _inputs(encoded: Sequence[Any]) -> dict[str, np.ndarray]:
    ids = np.array([item.ids for item in encoded], dtype=np.int64)
    mask = np.array([item.attention_mask for item in encoded], dtype=np.int64)
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}


def _token_vectors(ids: np.ndarray, rows: Any, whole: Any) -> TokenVectors:
    vector = np.asarray(whole, dtype=np.float32)
    return TokenVectors(ids.astype(np.int64), _unit_length(rows), _unit_length(vector[None])[0])


def _unit_length(rows: Any) -> Vectors:
    rows = np.asarray(rows, dtype=np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12), dtype=np.float32)
