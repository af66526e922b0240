"""An answer from the passages: search, choose exact sentences, check them, or say that the corpus has none."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Answer, Citation
from assistant.composing import texts
from assistant.composing.checking import holds
from assistant.composing.confidence import confidence
from assistant.composing.declining import SCOPE_SOURCE, abstention, declined
from assistant.composing.evidence import EvidenceBase, ScoredUnit
from assistant.composing.question import Question, numbers_in, plain_concepts, question_form
from assistant.composing.quoting import choose, joined, statements
from assistant.library.search import Library
from assistant.tools.levels import find_levels

PASSAGES_READ = 12
ABOUT_COVERAGE = 0.6
SINS_SOURCE = "corpus/articles/sins.md"


class PassagesComposer:
    """Composes answers from one opened library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._evidence = EvidenceBase(library)

    def read(self, text: str) -> Question:
        """The question's concepts, numbers and levels."""
        levels = tuple(dict.fromkeys(level for mention in find_levels(text) for level in mention.levels))
        return Question(
            text=text,
            concepts=tuple(plain_concepts(text)),
            numbers=numbers_in(text),
            levels=levels,
            form=question_form(text),
        )

    def answer(self, question: str, resolved: str) -> Answer:
        """Quoted sentences with citations, or an abstention that names the nearest covered topic."""
        read = self.read(resolved)
        hits = self._library.search(resolved, PASSAGES_READ)
        ranked = self._evidence.rank(read, self._library.embed(resolved), hits)
        sure = confidence(read, ranked, self._evidence)
        best = ranked[0] if ranked else None
        if best is None or sure.value < self._library.settings.answer_threshold or best.passage.source == SCOPE_SOURCE:
            return declined(question, abstention(resolved, sure.unknown, hits), confidence=sure.value)
        answerable = [unit for unit in ranked if unit.passage.source != SCOPE_SOURCE]
        return self._quote(question, choose(read, answerable, self._library.settings.max_words), sure.value)

    def rule(self, query: str) -> ScoredUnit | None:
        """The sentence of the SINS article that states a rule."""
        read = self.read(query)
        ranked = self._evidence.rank(read, self._library.embed(query), self._library.search(query, PASSAGES_READ))
        return next((u for u in ranked if u.passage.source == SINS_SOURCE and u.placed.unit.kind == "sentence"), None)

    def about(self, topic: str) -> ScoredUnit | None:
        """The sentence that says most about a named topic, if the corpus covers it."""
        read = self.read(topic)
        ranked = self._evidence.rank(read, self._library.embed(topic), self._library.search(topic, PASSAGES_READ))
        best = next((unit for unit in ranked if unit.placed.unit.kind == "sentence"), None)
        return best if best and best.coverage >= ABOUT_COVERAGE else None

    def _quote(self, question: str, chosen: Sequence[ScoredUnit], value: float) -> Answer:
        said, cited = statements(chosen)
        unchecked = [one.number for one, unit in zip(cited, chosen, strict=True) if self._is_unchecked(one, unit)]
        verified = [one for one in cited if holds(one, lambda source: self._library.catalogue.source(source).text)]
        if len(verified) < len(cited):
            return declined(question, texts.NOT_COVERED)
        notices = (texts.UNCHECKED.format(numbers=", ".join(map(str, unchecked))),) if unchecked else ()
        return Answer(
            question=question, status="answered", kind="passages", text=joined(said), statements=said, citations=cited,
            confidence=value, notices=notices,
        )  # fmt: skip

    def _is_unchecked(self, cited: Citation, unit: ScoredUnit) -> bool:
        references = self._library.catalogue.references
        known = [references[key] for key in cited.references if key in references]
        return unit.placed.unit.unchecked or bool(known) and not any(reference.checked for reference in known)
