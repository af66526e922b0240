from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.library.model import open_embedder
from assistant.library.token_index import build_token_index, carry_over, open_token_index
from assistant.settings import Settings

TEXTS = ["A lytic metastasis destroys the pedicle.", "Bone scan flare after therapy.", "T1 low."]


@pytest.mark.parametrize("backend", ["onnx", "sentence-transformers"])
def test_a_text_is_nearest_to_itself_and_scores_one(settings: Settings, backend: str) -> None:
    embedder = open_embedder(settings.model_copy(update={"embedding_backend": backend}))
    index = build_token_index(embedder, TEXTS, lambda _: None)
    for row, text in enumerate(TEXTS):
        question = embedder.embed_tokens([text])[0]
        scores = index.scores(question, index.rarity(question, embedder.token_text), range(len(TEXTS)))
        assert int(scores.argmax()) == row
        assert scores[row] == pytest.approx(1.0, abs=2e-3)


def test_both_backends_read_the_same_word_pieces(settings: Settings) -> None:
    exported = open_embedder(settings).embed_tokens(TEXTS)
    original = open_embedder(settings.model_copy(update={"embedding_backend": "sentence-transformers"})).embed_tokens(
        TEXTS
    )
    for mine, theirs in zip(exported, original, strict=True):
        assert mine.ids.tolist() == theirs.ids.tolist()
        assert (mine.vectors * theirs.vectors).sum(axis=1).min() >= 0.999
        assert float(mine.whole @ theirs.whole) >= 0.999


def test_function_words_weigh_little_and_rare_words_much(settings: Settings) -> None:
    embedder = open_embedder(settings)
    index = build_token_index(embedder, TEXTS, lambda _: None)
    question = embedder.embed_tokens(["the flare of the pedicle"])[0]
    weights = dict(zip([embedder.token_text(one) for one in question.ids.tolist()],
                       index.rarity(question, embedder.token_text), strict=True))  # fmt: skip
    assert weights["the"] < weights["flare"] / 3


def test_a_saved_index_scores_alike_and_can_be_carried_over(settings: Settings, tmp_path: Path) -> None:
    embedder = open_embedder(settings)
    index = build_token_index(embedder, TEXTS, lambda _: None)
    index.save(tmp_path / "one")
    assert carry_over(tmp_path / "one", tmp_path / "two")
    assert not carry_over(tmp_path / "none", tmp_path / "three")
    question = embedder.embed_tokens(["Which therapy flares?"])[0]
    weights = index.rarity(question, embedder.token_text)
    before, after = (one.scores(question, weights, [0, 1, 2]) for one in (index, open_token_index(tmp_path / "two")))
    assert np.allclose(before, after)
