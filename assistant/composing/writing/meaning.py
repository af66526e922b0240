"""What the embedding model, and an NLI cross-encoder where one is named, add to the comparison of words."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any, Final

import numpy as np

from assistant.library.embedding import Embedder
from assistant.text import stems

LEAST_COSINE: Final = 0.45  # sentences on one subject; what is lower speaks of something else
ALIKE: Final = 0.72  # single words; below it stand opposites and neighbours as well as synonyms
COMMONEST: Final = 9_000  # rank in the model's vocabulary up to which a word is everyday English
_PREFIXES: Final = ("un", "in", "im", "ir", "dis", "non", "a", "anti", "mis")
_FAR: Final = "its meaning is not that of the passage"
_DENIED: Final = "the passage contradicts it, or does not say it"
LEAST_ENTAILMENT: Final = 0.5


class EmbeddedMeaning:
    """Likeness of words and sentences by the library's own embedding model."""

    def __init__(self, embedder: Embedder, nli: str | None = None) -> None:
        self._embedder = embedder
        self._nli = nli
        self._vector = lru_cache(maxsize=20_000)(lambda text: embedder.embed([text])[0])

    def alike(self, word: str, others: frozenset[str]) -> bool:
        """Whether an everyday word is close to one of the others and not its opposite by prefix."""
        rank = self._embedder.word_rank(word)
        if rank is None or rank > COMMONEST:
            return False
        return any(
            float(self._vector(word) @ self._vector(other)) >= ALIKE for other in others if not _opposite(word, other)
        )

    def disagreement(self, statement: str, source: str) -> str | None:
        """Why the source does not mean what the statement says; None if it may."""
        if self.closeness(statement, source) < LEAST_COSINE:
            return _FAR
        if self._nli is not None and self._entailment(source, statement) < LEAST_ENTAILMENT:
            return _DENIED
        return None

    def closeness(self, statement: str, source: str) -> float:
        """The cosine of the two sentences."""
        return float(self._vector(statement) @ self._vector(source))

    def _entailment(self, premise: str, hypothesis: str) -> float:
        scores = np.asarray(self._cross_encoder.predict([(premise, hypothesis)], apply_softmax=True))[0]
        return float(scores[self._entailing])

    @cached_property
    def _cross_encoder(self) -> Any:
        from sentence_transformers import CrossEncoder

        return CrossEncoder(self._nli, device="cpu", local_files_only=True)

    @cached_property
    def _entailing(self) -> int:
        """The column of the label "entailment"; models order their labels differently."""
        labels = {int(place): str(name).lower() for place, name in self._cross_encoder.model.config.id2label.items()}
        return next((place for place, name in labels.items() if name.startswith("entail")), 1)


def _opposite(word: str, other: str) -> bool:
    pairs = {(word, other), (other, word)}
    if any(longer == f"{prefix}{shorter}" for longer, shorter in pairs for prefix in _PREFIXES):
        return True
    return stems(word) == stems(other) and word != other and ("less" in word) != ("less" in other)
