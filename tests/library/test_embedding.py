from __future__ import annotations

import numpy as np
import pytest

from assistant.errors import IndexUnavailable, InputError
from assistant.library import model
from assistant.library.embedding import SentenceTransformersEmbedder
from assistant.library.model import model_folder, open_embedder
from assistant.settings import Settings

TEXTS = ["Which primaries give sclerotic metastases?", "T1 low", "a", "one two three " * 200]


def test_the_export_gives_the_same_vectors_as_sentence_transformers(settings: Settings) -> None:
    found = open_embedder(settings).embed(TEXTS)
    expected = SentenceTransformersEmbedder(model_folder(settings)).embed(TEXTS)
    assert found.shape == (4, 384)
    assert (found * expected).sum(axis=1).min() >= 0.999


def test_a_vector_does_not_depend_on_its_batch(settings: Settings) -> None:
    embedder = open_embedder(settings)
    assert np.allclose(embedder.embed(TEXTS)[0], embedder.embed(TEXTS[:1])[0], atol=1e-5)


def test_an_unknown_model_is_named(settings: Settings) -> None:
    with pytest.raises(InputError, match="ASSISTANT_EMBEDDING_MODEL"):
        model_folder(settings.model_copy(update={"embedding_model": "no/such-model"}))


def test_altered_weights_are_refused(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "BUNDLED_SHA256", "0" * 64)
    with pytest.raises(IndexUnavailable, match="damaged or altered"):
        model.verify_weights(settings)
