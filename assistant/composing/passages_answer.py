"""An answer from the passages: search, choose exact sentences, check them, or say that the corpus has none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from assistant.answer import Answer, Citation, SearchHit
from assistant.composing import texts
from assistant.composing.confidence import confidence
from assistant.composing.declining import SCOPE_SOURCE, abstention, declined
from assistant.composing.evidence import EvidenceBase, ScoredUnit
from assistant.composing.premises import BEYOND_RANGE, NEVER_SUMMED, impossible_total, misapplied, sums_levels
from assistant.composing.question import Question
from assistant.composing.quoting import choose, joined, statements
from assistant.composing.reading import QuestionReader
from assistant.composing.spelling import Spelling
from assistant.composing.urgency import URGENT_RULES, URGENT_SOURCE, is_urgent
from assistant.library.search import Library

PASSAGES_READ = 12
CHILDREN_SOURCE = "corpus/articles/differential-children.md"
INTENDED_USE = "intendeduse"  # the key of the project's own intended-use statement
FIRST_OF_ALL = 0.9  # confidence of an answer that opens with a rule found by its own words
ABOUT_COVERAGE = 0.6
CLEARLY_BEHIND = 0.9
TO_THE_POINT = (
    0.75  # of the best sentence's score; 99.5 % of the sentences that answer a question of the evals reach it
)
OWN_DOCUMENT_SIMILARITY = 0.45
SINS_SOURCE = "corpus/articles/sins.md"


class PassagesComposer:
    """Composes answers from one opened library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._evidence = EvidenceBase(library)

    @cached_property
    def _reader(self) -> QuestionReader:
        return QuestionReader(self._library.thesaurus, self._spelling)

    @cached_property
    def _spelling(self) -> Spelling:
        evidence = self._evidence
        return Spelling(lambda: evidence.word_counts, evidence.holds, self._library.embedder.word_rank)

    def read(self, text: str, earlier: str = "") -> Question:
        """The question's concepts, numbers and levels."""
        return self._reader.read(text, earlier)

    def answer(self, question: str, earlier: str = "") -> Answer:
        """Quoted sentences with citations, or an abstention that names the nearest covered topic.

        The urgent pathway and the correction of an impossible premise come first where the question calls for them.
        """
        first = self._first_of_all(f"{earlier} {question}")
        outside = self._library.scope.outside(question, earlier)
        read = self.read(question, earlier)
        hits, ranked = self._ranked(read)
        if outside is not None and not first and not _from_own_documents(hits):
            return declined(question, outside.instead)
        sure = confidence(read, ranked, self._evidence, self._spelling)
        if not first and self._is_too_weak(ranked, sure.value):
            nearest = hits or self._library.search(read.text, PASSAGES_READ)
            return declined(question, abstention(sure.unknown, nearest), confidence=sure.value)
        return self._quote(question, self._chosen(first, ranked, read), max(sure.value, FIRST_OF_ALL if first else 0.0))

    def _is_too_weak(self, ranked: Sequence[ScoredUnit], value: float) -> bool:
        threshold = self._library.settings.answer_threshold
        return not ranked or value < threshold or _says_no_above_all(ranked)

    def _first_of_all(self, text: str) -> list[ScoredUnit]:
        """What stands above any other answer: the urgent pathway, or the rule that an impossible premise breaks."""
        found: list[ScoredUnit | None] = []
        if is_urgent(text):
            found += [self.rule(rule, URGENT_SOURCE) for rule in URGENT_RULES]
        if impossible_total(text) is not None:
            found.append(self.rule(BEYOND_RANGE))
        if sums_levels(text):
            found.append(self.rule(NEVER_SUMMED))
        found += [self.rule(rule, source) for rule, source in misapplied(text)]
        return list({unit.placed.position: unit for unit in found if unit}.values())

    def _chosen(self, first: list[ScoredUnit], ranked: Sequence[ScoredUnit], read: Question) -> list[ScoredUnit]:
        answerable = [unit for unit in ranked if not _only_says_no(unit)]
        longest = self._library.settings.max_words
        weights = [self._evidence.weight(concept) for concept in read.concepts]
        lists_first = read.form == "list"
        return choose(answerable, weights, self._evidence.whole_list, longest, first=first, lists_first=lists_first)

    def _ranked(self, read: Question) -> tuple[list[SearchHit], list[ScoredUnit]]:
        tokens = self._library.embedder.embed_tokens([read.text])[0]
        # The corpus's own sentences are all weighed; only ingested documents have to be searched for.
        hits = (
            self._library.search_near(tokens.whole, read.text, PASSAGES_READ)
            if self._library.catalogue.has_ingested
            else []
        )
        return hits, self._evidence.rank(read, tokens, hits)

    def first_of_all(self, text: str) -> list[ScoredUnit]:
        """The units that open an answer however it is worded: the urgent pathway, the rule an impossible premise breaks."""
        return self._first_of_all(text)

    def to_the_point(self, question: str) -> frozenset[str]:
        """Ids of the passages that hold a sentence near enough to the best one to answer the question."""
        _, ranked = self._ranked(self.read(question))
        return frozenset(unit.passage.id for unit in ranked if unit.score >= TO_THE_POINT * ranked[0].score)

    def unchecked_notices(self, cited: Sequence[Citation], units: Sequence[ScoredUnit]) -> tuple[str, ...]:
        """The notice on citations whose point was not re-read in its reference; none if all were."""
        unchecked = [one.number for one, unit in zip(cited, units, strict=True) if self._is_unchecked(one, unit)]
        return (texts.UNCHECKED.format(numbers=", ".join(map(str, unchecked))),) if unchecked else ()

    def rule(self, query: str, source: str = SINS_SOURCE) -> ScoredUnit | None:
        """The sentence of one article that states a rule."""
        _, ranked = self._ranked(self.read(query))
        return next((u for u in ranked if u.passage.source == source and u.placed.unit.kind == "sentence"), None)

    def about(self, topic: str, *, child: bool = False) -> ScoredUnit | None:
        """The sentence that says most about a named diagnosis, for a child only from the article on children."""
        _, ranked = self._ranked(self.read(f"{topic} in a child" if child else topic))
        fitting = [unit for unit in ranked if (unit.passage.source == CHILDREN_SOURCE) == child]
        best = next((unit for unit in fitting if unit.placed.unit.kind == "sentence"), None)
        return best if best and best.coverage >= ABOUT_COVERAGE else None

    def _quote(self, question: str, chosen: Sequence[ScoredUnit], value: float) -> Answer:
        said, cited = statements(chosen)
        notices = self.unchecked_notices(cited, chosen)
        return Answer(
            question=question, status="answered", kind="passages", text=joined(said), statements=said, citations=cited,
            confidence=value, notices=notices,
        )  # fmt: skip

    def _is_unchecked(self, cited: Citation, unit: ScoredUnit) -> bool:
        references = self._library.catalogue.references
        known = [references[key] for key in cited.references if key in references]
        return unit.placed.unit.unchecked or (bool(known) and not any(reference.checked for reference in known))


def _from_own_documents(hits: Sequence[SearchHit]) -> bool:
    """Whether a document that the user added speaks to the question: then nothing of it is outside."""
    return any(
        hit.dense >= OWN_DOCUMENT_SIMILARITY and not hit.passage.source.startswith("corpus/") for hit in hits[:3]
    )


def _says_no_above_all(ranked: Sequence[ScoredUnit]) -> bool:
    """Whether what the assistant leaves out fits the question clearly better than anything it covers."""
    covered = next((unit.score for unit in ranked if not _only_says_no(unit)), 0.0)
    return _only_says_no(ranked[0]) and covered < CLEARLY_BEHIND * ranked[0].score


def _only_says_no(unit: ScoredUnit) -> bool:
    """Whether a sentence only declares what the assistant leaves out, resting on no other source."""
    return unit.passage.source == SCOPE_SOURCE and set(unit.placed.unit.references) <= {INTENDED_USE}
