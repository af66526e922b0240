"""Each arm of the assistant's search alone, on the assistant's own passages: BM25, and MiniLM."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Passage, Turn
from evals.systems.ours import with_last_question
from evals.systems.passages_as_answer import SHOWN, answer_from

if TYPE_CHECKING:
    from assistant import Assistant

_KEYS = re.compile(r"\s*\[@[^\]]*\]")


class _OneArm:
    """Ranks the assistant's passages by one score and returns the best as they are."""

    name = ""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    @cached_property
    def passages(self) -> list[Passage]:
        catalogue = self._assistant.library.catalogue
        return catalogue.passages(range(len(catalogue.passage_ids)))

    @cached_property
    def texts(self) -> list[str]:
        return [f"{p.article}. {p.section}. {_KEYS.sub('', p.text)}" for p in self.passages]

    def ask(self, question: str, history: Sequence[Turn]) -> Answer:
        return answer_from(question, self.retrieve(question, history, SHOWN))

    def retrieve(self, question: str, history: Sequence[Turn], k: int) -> list[Passage]:
        scores = self.scores(with_last_question(question, history))
        order = sorted(range(len(scores)), key=lambda position: (-scores[position], position))
        return [self.passages[position] for position in order[:k]]

    def scores(self, query: str) -> list[float]:
        raise NotImplementedError

    def source_text(self, source: str) -> str:
        return self._assistant.source_text(source)


class Bm25Alone(_OneArm):
    """BM25 with the library's defaults and English stemming; no thesaurus, no typo repair."""

    name = "bm25"

    @cached_property
    def _index(self) -> Any:
        import bm25s

        index = bm25s.BM25()
        index.index(self._tokens(self.texts), show_progress=False)
        return index

    def scores(self, query: str) -> list[float]:
        tokens = self._tokens([query])[0]
        known = [token for token in tokens if token in self._index.vocab_dict]
        if not known:
            return [0.0] * len(self.passages)
        return [float(score) for score in self._index.get_scores(known)]

    @staticmethod
    def _tokens(texts: Sequence[str]) -> list[list[str]]:
        import bm25s
        import Stemmer

        tokens = bm25s.tokenize(
            list(texts), stopwords="en", stemmer=Stemmer.Stemmer("english"), return_ids=False, show_progress=False
        )
        return [list(words) for words in tokens]


class DenseAlone(_OneArm):
    """Cosine similarity of the same MiniLM vectors."""

    name = "dense"

    @cached_property
    def _vectors(self) -> Any:
        return self._assistant.library.embedder.embed(self.texts)

    def scores(self, query: str) -> list[float]:
        return [float(score) for score in self._vectors @ self._assistant.library.embed(query)]
