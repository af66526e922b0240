"""An answer worded by a language model: statements that passed the checks, or the quoted answer where none did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from assistant.answer import Answer, Citation, Passage, Statement, Turn, Writing
from assistant.composing import texts
from assistant.composing.evidence import ScoredUnit
from assistant.composing.passages_answer import PassagesComposer
from assistant.composing.quoting import citation, joined, statements
from assistant.composing.writing import models, prompts
from assistant.composing.writing.chain import Chain, Passed
from assistant.composing.writing.gathering import TOOL_RESULT, Gathered
from assistant.composing.writing.meaning import EmbeddedMeaning
from assistant.errors import AssistantError
from assistant.library.search import Library
from assistant.privacy import kinds_of
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_UNCHECKED_TAIL: Final = texts.UNCHECKED.partition("}")[2]
_RULE_OF_SCORES: Final = "SINS items, categories and points"

ModelMaker = Callable[[Settings], "BaseChatModel"]


class WritingComposer:
    """Words answers with the model that the settings name; `make` stands in for it in tests."""

    def __init__(
        self, library: Library, composer: PassagesComposer, settings: Settings, make: ModelMaker | None = None
    ) -> None:
        self._library, self._composer, self._settings = library, composer, settings
        self._make = make or models.open_model
        self._model: BaseChatModel | None = None
        self._meaning = EmbeddedMeaning(library.embedder, settings.llm_nli)

    @property
    def model(self) -> BaseChatModel:
        """The model, opened when first needed. InputError where it can't be set up."""
        if self._model is None:
            self._model = self._make(self._settings)
        return self._model

    def stream(self, question: str, searched: str, quoted: Answer, history: Sequence[Turn]) -> Iterator[Answer]:
        """Growing answers; the last one is complete. `quoted` is shown where the model can't be used."""
        held = self._held_back(question, history)
        if held:
            notice = texts.NOT_SENT.format(kinds=", ".join(held))
            yield self._fallen_back(quoted, None, "identifiers", notice)
            return
        try:
            chain = self._chain(quoted)
        except AssistantError as error:  # also a model that can't be set up: its reason becomes the notice
            yield self._fallen_back(quoted, None, str(error), texts.MODEL_FAILED.format(reason=error))
            return
        draft = _Draft(self._library, self._composer, self._composer.first_of_all(searched), chain.gathered)
        try:
            for passed in chain.run(question, history):
                draft.add(passed)
                yield self._worded(question, quoted, draft, chain, complete=False)
        finally:
            chain.talk.stopped.set()
        yield self._finished(question, searched, quoted, draft, chain)

    def _held_back(self, question: str, history: Sequence[Turn]) -> tuple[str, ...]:
        """The kinds of identifiers that keep a conversation from a model outside."""
        if self._settings.llm_send_identifiers or models.stays_local(self._settings):
            return ()
        return kinds_of([question, *(turn.content for turn in history)])

    def _chain(self, quoted: Answer) -> Chain:
        settings = self._settings
        talk = models.Talk(self.model, settings.llm_timeout, settings.llm_max_tokens * models.CHARACTERS_PER_TOKEN)
        gathered = Gathered(self._library)
        gathered.add(self._cited_passages(quoted)[: settings.llm_passages])
        tool_calls = 0 if settings.llm_tools == "off" else settings.llm_tool_calls
        return Chain(talk, gathered, self._meaning, settings.llm_passages, tool_calls)

    def _cited_passages(self, quoted: Answer) -> list[Passage]:
        ids = dict.fromkeys(one.passage_id for one in quoted.citations)
        return [self._library.catalogue.passage(passage_id) for passage_id in ids]

    def _finished(self, question: str, searched: str, quoted: Answer, draft: _Draft, chain: Chain) -> Answer:
        if chain.passed and self._beside_the_point(searched, quoted, chain.passed, draft):
            return self._fallen_back(quoted, chain, "what it wrote answers another question", texts.BESIDE_THE_POINT)
        if chain.passed:
            return self._worded(question, quoted, draft, chain, complete=True)
        if chain.failure:
            return self._fallen_back(quoted, chain, chain.failure, texts.MODEL_FAILED.format(reason=chain.failure))
        if not chain.rejected:
            return self._fallen_back(quoted, chain, "it wrote no statement", texts.NOTHING_WRITTEN)
        notice = texts.NOTHING_HELD.format(count=chain.rejected)
        return self._fallen_back(quoted, chain, "nothing agreed with the passages", notice)

    def _beside_the_point(self, searched: str, quoted: Answer, passed: Sequence[Passed], draft: _Draft) -> bool:
        """Whether all that passed is true of the corpus and none of it an answer: weak models restate what lies nearby."""
        if any(evidence.place == TOOL_RESULT for one in passed for evidence in one.resting_on):
            return False
        _, cited, _ = draft.answer()
        resting = {one.passage_id for one in cited}
        near = self._composer.to_the_point(searched)
        return resting.isdisjoint({one.passage_id for one in quoted.citations} | near)

    def _worded(self, question: str, quoted: Answer, draft: _Draft, chain: Chain, *, complete: bool) -> Answer:
        said, cited, unchecked = draft.answer()
        kept = tuple(notice for notice in quoted.notices if not notice.endswith(_UNCHECKED_TAIL))
        notices = (*unchecked, *kept, *(_notices(chain) if complete else ()))
        return quoted.model_copy(
            update={
                "question": question,
                "text": joined(said),
                "statements": said,
                "citations": cited,
                "composer": f"writing:{self._settings.llm}",
                "notices": notices,
                "writing": self._record(chain, "written", chain.failure),
            }
        )

    def _fallen_back(self, quoted: Answer, chain: Chain | None, failure: str, notice: str) -> Answer:
        record = self._record(chain, "quoted", failure)
        return quoted.model_copy(update={"notices": (*quoted.notices, notice), "writing": record})

    def _record(self, chain: Chain | None, outcome: str, failure: str | None) -> Writing:
        usage = chain.talk.usage if chain else models.Usage()
        return Writing(
            model=self._settings.llm or "",
            local=models.stays_local(self._settings),
            prompts=prompts.FINGERPRINT,
            outcome="written" if outcome == "written" else "quoted",
            written=len(chain.passed) - chain.quoted if chain and outcome == "written" else 0,
            left_out=chain.rejected if chain else 0,
            calls=usage.calls,
            input_tokens=usage.input_tokens,
            output_tokens=usage.output_tokens,
            failure=failure,
        )


def _notices(chain: Chain) -> Iterator[str]:
    are = "is" if chain.rejected == 1 else "are"
    if chain.rejected and chain.quoted:
        stand = "stands" if chain.quoted == 1 else "stand"
        yield texts.QUOTED_INSTEAD.format(count=chain.rejected, are=are, quoted=chain.quoted, stand=stand)
    elif chain.rejected:
        yield texts.LEFT_OUT.format(count=chain.rejected, are=are)
    if chain.failure:
        yield texts.MODEL_CUT.format(reason=chain.failure)


class _Draft:
    """Statements and citations gathered so far; what stands above every answer is quoted first."""

    def __init__(
        self, library: Library, composer: PassagesComposer, first: Sequence[ScoredUnit], gathered: Gathered
    ) -> None:
        self._composer, self._gathered = composer, gathered
        self._units: dict[int, ScoredUnit] = {unit.placed.position: unit for unit in first}
        self._said = list(statements(first)[0])
        self._library = library

    def add(self, passed: Passed) -> None:
        """A statement with the sentences it rests on."""
        numbers = []
        for evidence in passed.resting_on:
            unit = self._gathered.unit(evidence) or self._composer.rule(_RULE_OF_SCORES)
            if unit is not None:
                self._units.setdefault(unit.placed.position, unit)
                numbers.append(list(self._units).index(unit.placed.position) + 1)
        self._said.append(Statement(text=passed.text, citations=tuple(dict.fromkeys(numbers))))

    def answer(self) -> tuple[tuple[Statement, ...], tuple[Citation, ...], tuple[str, ...]]:
        """Statements, citations, and the notice on points that were not re-read."""
        units = list(self._units.values())
        cited = tuple(citation(unit, number) for number, unit in enumerate(units, start=1))
        return tuple(self._said), cited, self._composer.unchecked_notices(cited, units)
