"""Question -> Answer: the one place where routing, library, tools and composing meet."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Passage, SearchHit, Turn
from assistant.composing import texts
from assistant.conversation import Resolved, resolve
from assistant.errors import InputError
from assistant.library.progress import Progress, Silence
from assistant.privacy import kinds_of
from assistant.settings import Settings, load_settings
from assistant.tools.sins_points import COMPONENTS

if TYPE_CHECKING:
    from assistant.composing.passages_answer import PassagesComposer
    from assistant.composing.writing.writer import ModelMaker, WritingComposer
    from assistant.library.documents import Document
    from assistant.library.ingesting import IngestReport
    from assistant.library.references import Reference
    from assistant.library.search import Library
    from assistant.tools.differential_records import DifferentialResult
    from assistant.tools.sins_records import SinsResult

SEARCH_LIMIT = 1_000


class Assistant:
    """Answers questions, scores SINS, ranks differentials and searches; opens the index when first needed."""

    def __init__(
        self,
        settings: Settings | None = None,
        progress: Progress | None = None,
        model: ModelMaker | None = None,
    ) -> None:
        """`model` makes the language model in place of the one that the settings name; tests hand in a scripted one."""
        self.settings = settings or load_settings()
        self._make_model = model
        self._progress = progress or Silence()
        self._opening = threading.Lock()
        self._index: tuple[Library, PassagesComposer] | None = None
        self._writer: WritingComposer | None = None

    @property
    def library(self) -> Library:
        """The opened index; built first if it is missing, damaged or out of date."""
        return self._opened[0]

    @property
    def _composer(self) -> PassagesComposer:
        return self._opened[1]

    @property
    def _opened(self) -> tuple[Library, PassagesComposer]:
        # Two first questions of a server arrive in two threads; the index must not be opened twice.
        with self._opening:
            if self._index is None:
                from assistant.composing.passages_answer import PassagesComposer
                from assistant.library.search import Library

                library = Library(self.settings, self._progress)
                self._index = (library, PassagesComposer(library))
            return self._index

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """One answer. Raises InputError for an empty, endless or unreadable question."""
        *_, answer = self._answers(question, history)
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Answer]:
        """Growing answers, a statement at a time; the last one is complete."""
        from assistant.composing.quoting import joined

        for answer in self._answers(question, history):
            if answer.composer == "quoting":
                for count in range(1, len(answer.statements)):
                    shown = answer.statements[:count]
                    yield answer.model_copy(update={"statements": shown, "text": joined(shown)})
            yield answer

    def _answers(self, question: str, history: Sequence[Turn]) -> Iterator[Answer]:
        """The quoted answer, or the growing answers of a language model where one is named and the passages are asked."""
        began = time.perf_counter()
        self._check(question)
        quoted = self._with_true_quotes(self._answer_in(question, history))
        for answer in self._worded(question, history, quoted):
            elapsed = round((time.perf_counter() - began) * 1000, 1)
            shown = self._warned(self._with_true_quotes(answer), question)
            last = shown.model_copy(update={"question": question, "elapsed_ms": elapsed})
            yield last
        if self.settings.llm_audit is not None:
            from assistant.audit import record

            record(self.settings.llm_audit, last)

    def _worded(self, question: str, history: Sequence[Turn], quoted: Answer) -> Iterator[Answer]:
        """What the language model makes of a quoted answer; scores, refusals and questions back are never handed to it."""
        if not self.settings.llm or quoted.kind != "passages" or quoted.status != "answered":
            yield quoted
            return
        from assistant.case import since_reset

        recent = since_reset(history) if history else ()
        yield from self._writing.stream(question, resolve(question, recent).text, quoted, recent)

    @property
    def _writing(self) -> WritingComposer:
        if self._writer is None:
            from assistant.composing.writing.writer import WritingComposer

            self._writer = WritingComposer(self.library, self._composer, self.settings, self._make_model)
        return self._writer

    def _warned(self, answer: Answer, text: str) -> Answer:
        """The answer with a word on identifiers that the text seems to hold."""
        found = kinds_of([text])
        if not found:
            return answer
        notice = texts.IDENTIFIERS.format(kinds=", ".join(found))
        return answer.model_copy(update={"notices": tuple(dict.fromkeys((*answer.notices, notice)))})

    def _with_true_quotes(self, answer: Answer) -> Answer:
        """The answer, whichever part gave it, if every quote is the exact slice of its source; an abstention otherwise."""
        from assistant.composing.checking import holds
        from assistant.composing.declining import declined

        if all(holds(citation, self.source_text) for citation in answer.citations):
            return answer
        return declined(answer.question, texts.QUOTE_BROKEN, kind=answer.kind)

    def _answer_in(self, question: str, history: Sequence[Turn]) -> Answer:
        """The answer within a conversation, of which only what follows the last "reset" counts."""
        if not history:
            return self._answer(Resolved(question=question), ())
        from assistant.case import is_reset, since_reset
        from assistant.composing.declining import declined

        if is_reset(question):
            return declined(question, texts.STARTED_ANEW, status="needs_input", kind="sins")
        recent = since_reset(history)
        return self._answer(resolve(question, recent), recent)

    def _answer(self, resolved: Resolved, history: Sequence[Turn]) -> Answer:
        """The first that applies: a refusal, the case of this conversation, a question back, or the routed answer."""
        return (
            self._refused(resolved.question, history)
            or self._continued_case(resolved.question, history)
            or self._asked_back(resolved)
            or self._routed(resolved)
        )

    def _refused(self, question: str, history: Sequence[Turn]) -> Answer | None:
        """What is outside the remit; findings told in the course of a case, or wanted assumed, are left to the case."""
        from assistant.composing.declining import declined, refusal

        reason = refusal(question)
        if reason in (texts.NO_FABRICATION, texts.NO_IMAGES, texts.NO_RECORDS) and self._concerns_case(
            question, history
        ):
            return None
        return declined(question, reason) if reason else None

    def _concerns_case(self, question: str, history: Sequence[Turn]) -> bool:
        from assistant.case import case_so_far

        case = case_so_far(question, history)
        if case is None or not case.placed:
            return False
        return case.assumed or (bool(history) and case.told and "?" not in question)

    def _asked_back(self, resolved: Resolved) -> Answer | None:
        """Asks for what is missing: a subject, a vertebra, or findings to score; None if nothing is."""
        from assistant.composing.declining import declined
        from assistant.composing.sins_answer import level_needed
        from assistant.routing import (
            asks_of_an_unnamed_case,
            asks_stability,
            lists_findings,
            names_no_scorable_level,
            orders_a_score,
            points_at_nothing,
            told,
        )
        from assistant.tools.sins import SinsFindings, score

        question = resolved.question
        if not resolved.earlier and (points_at_nothing(question) or asks_of_an_unnamed_case(question)):
            return declined(question, texts.NEEDS_SUBJECT, status="needs_input")
        reading = self.read_report(question)
        if reading.levels:
            return None
        interval = self._interval(told(question))
        of_a_case = interval is not None and asks_stability(question)
        if of_a_case or orders_a_score(question) or lists_findings(question, interval):
            return level_needed(question, interval)
        if names_no_scorable_level(question):
            return level_needed(question, score(SinsFindings(), notices=reading.notices))
        return None

    def _routed(self, resolved: Resolved) -> Answer:
        """SINS, differential or passages, as the question itself says; findings of earlier messages were weighed before."""
        from assistant.case.first_message import completed
        from assistant.composing.sins_answer import sins_answer
        from assistant.routing import route

        question = resolved.question
        reading = self.read_report(question)
        kind = route(question, reading)
        if kind == "sins":
            return self._with_notices(sins_answer(question, completed(question, reading), self._composer.rule))
        if kind == "differential":
            return self._with_notices(self._differential_answer(resolved))
        return self._with_notices(self._composer.answer(question, resolved.earlier))

    def _continued_case(self, question: str, history: Sequence[Turn]) -> Answer | None:
        """The SINS of a case that earlier messages began, if this one adds to it or asks about it; None otherwise."""
        from assistant.case import case_so_far, is_assumption
        from assistant.composing.sins_answer import assumption_refused, item_asked, level_needed, sins_answer
        from assistant.routing import points_at_nothing
        from assistant.tools.sins import score

        case = case_so_far(question, history) if history or is_assumption(question) else None
        if case is None:
            return None
        told = case.told or case.asks_state or (case.goes_on and points_at_nothing(question) and not case.looks_up)
        result = score(case.vertebrae, notices=() if told or case.assumed else (texts.SCORES_NOTHING,))
        if case.assumed:
            return assumption_refused(question, result)
        if case.named and not told:
            return item_asked(question, score(case.vertebrae), case.named)
        if not told and not (case.goes_on and case.remark and case.placed):
            return None
        if not case.placed:
            return level_needed(question, result)
        return self._with_notices(sins_answer(question, result, self._composer.rule, case.passed_over))

    def _interval(self, text: str) -> SinsResult | None:
        """SINS of findings that name no vertebra; None if the text holds none."""
        from assistant.tools.report_reading import read_findings
        from assistant.tools.sins import score

        result = score(read_findings(text))
        return result if len(result.levels[0].missing) < len(COMPONENTS) else None

    def _differential_answer(self, resolved: Resolved) -> Answer:
        """The ranked case; without any finding the question is one about differentials, and the passages answer."""
        from assistant.composing.differential_answer import differential_answer

        ranked = differential_answer(resolved.question, self.differential(resolved.text), self._composer)
        if ranked.status == "answered":
            return ranked
        quoted = self._composer.answer(resolved.question, resolved.earlier)
        return quoted if quoted.status == "answered" else ranked

    def _with_notices(self, answer: Answer) -> Answer:
        notices = tuple(dict.fromkeys((*answer.notices, *self.library.notices)))
        return answer.model_copy(update={"notices": notices})

    def _check(self, question: str) -> None:
        if not question.strip():
            raise InputError(texts.EMPTY_QUESTION)
        limit = self.settings.max_question_characters
        if len(question) > limit:
            raise InputError(texts.LONG_QUESTION.format(length=len(question), limit=limit))
        if any(ord(char) < 32 and char not in "\n\r\t" for char in question) or "\ufffd" in question:
            raise InputError(texts.UNREADABLE_QUESTION)

    def sins(self, findings: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> SinsResult:
        """SINS of one vertebra or several from component values; InputError names an unknown value."""
        from assistant.tools.sins import findings_from_options, score

        given = [findings] if isinstance(findings, Mapping) else list(findings)
        return score([findings_from_options(one) for one in given])

    def read_report(self, text: str) -> SinsResult:
        """SINS of every tumour-bearing vertebra that a report describes, with the words behind each point."""
        from assistant.tools.report_reading import read_report

        limit = self.settings.max_report_characters
        if len(text) > limit:
            raise InputError(texts.LONG_REPORT.format(length=len(text), limit=limit))
        result = read_report(text)
        found = kinds_of([text])
        if not found:
            return result
        notice = texts.IDENTIFIERS.format(kinds=", ".join(found))
        return result.model_copy(update={"notices": (*result.notices, notice)})

    def differential(self, query: str | None = None, facets: Mapping[str, Any] | None = None) -> DifferentialResult:
        """Ranked differential from free text, from facets, or from both (facets win)."""
        from assistant.library.differential_table import load_differential_table
        from assistant.tools.differential import differential

        return differential(load_differential_table(self.settings.corpus), query, facets)

    def search(self, query: str, k: int = 10) -> list[SearchHit]:
        """The k best passages with both arms' scores."""
        self._check(query)
        if not 1 <= k <= SEARCH_LIMIT:
            raise InputError(f"k must lie between 1 and {SEARCH_LIMIT}, not {k}.")
        return self.library.search(query, k)

    def passage(self, passage_id: str) -> Passage:
        """One passage; NotFound if the index has none of that id."""
        return self.library.catalogue.passage(passage_id)

    def neighbours(self, passage_id: str) -> tuple[Passage | None, Passage | None]:
        """The passages before and after in the same document."""
        return self.library.catalogue.neighbours(passage_id)

    def source_text(self, source: str) -> str:
        """The stored text of a source, into which citations' offsets count."""
        return self.library.catalogue.source(source).text

    def reference(self, key: str) -> Reference:
        """What a citation key stands for; NotFound if the bibliography has no such key."""
        from assistant.errors import NotFound

        try:
            return self.library.catalogue.references[key]
        except KeyError:
            raise NotFound(f"There is no reference {key!r} in the bibliography.") from None

    def documents(self) -> list[tuple[Document, int]]:
        """Every document in the index with its number of passages."""
        return self.library.catalogue.sources()

    def ingest(self, paths: Sequence[Path], licence: str | None = None) -> IngestReport:
        """Adds documents to the index; the licence note is shown with every citation of them."""
        from assistant.library.ingesting import ingest

        report = ingest(self.settings, paths, self._progress, licence)
        self._reopen()
        return report

    def remove(self, sources: Sequence[str]) -> None:
        """Removes ingested documents from the index; NotFound if one isn't there."""
        from assistant.library.user_documents import UserDocuments

        UserDocuments(self.settings.home).remove(sources)
        self._reopen()

    def rebuild(self) -> None:
        """Builds the index anew even if nothing changed."""
        from assistant.library.generations import build_generation

        build_generation(self.settings, self._progress, force=True)
        self._reopen()

    def _reopen(self) -> None:
        with self._opening:
            self._index = None
            self._writer = None
        _ = self.library

    def health(self) -> dict[str, Any]:
        """What is running: versions, index and model, and that nothing leaves this machine."""
        manifest = self.library.generation.manifest
        return {
            "status": "ok", "documents": manifest["documents"], "passages": manifest["passages"],
            "model": manifest["model"], "corpus": manifest["corpus"][:12], "language_model": self.settings.llm,
        }  # fmt: skip
