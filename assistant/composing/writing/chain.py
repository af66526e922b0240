"""The path of one question through the model, as a LangGraph program: restate, gather, research, write, correct.

Every statement is checked the moment it is complete; only what has passed leaves the graph.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypedDict

from assistant.answer import Turn
from assistant.composing.writing import prompts
from assistant.composing.writing.claims.forbidden import forbidden
from assistant.composing.writing.claims.support import Evidence, Meaning, Verdict, check
from assistant.composing.writing.gathering import TOOL_RESULT, Gathered
from assistant.composing.writing.models import Talk, text_of
from assistant.composing.writing.parsing import StatementParser, Written
from assistant.composing.writing.toolbox import toolbox
from assistant.errors import AssistantError, ModelUnavailable

MOST_STATEMENTS: Final = 6
MOST_CHECKED: Final = 40  # statements of one reply; a model in a loop writes more
LONGEST_RESTATED: Final = 400
TURNS_SHOWN: Final = 6
LONGEST_TURN: Final = 800
RESTATES: Final = 0.75  # cosine from which a sentence says nearly what a statement says
RESEARCH_SHARE: Final = 0.4  # of the time that is left
INVENTED: Final = "it cites {label}, which was not retrieved"


@dataclass(frozen=True, slots=True)
class Passed:
    """A statement that may be shown, with the sentences it rests on."""

    text: str
    resting_on: tuple[Evidence, ...]


class State(TypedDict):
    """What the steps hand on."""

    question: str
    history: list[Turn]
    searched: str
    rejected: list[tuple[str, str]]


@dataclass
class Chain:
    """One question with one model. `failure` says why the model had no say, or fell silent half-way.

    `quoted` counts the sentences shown word for word in the place of statements that did not pass.
    """

    talk: Talk
    gathered: Gathered
    meaning: Meaning | None
    passages: int
    tool_calls: int
    passed: list[Passed] = field(default_factory=list)
    rejected: int = 0
    failure: str | None = None
    quoted: int = 0
    refused: list[Written] = field(default_factory=list)

    def run(self, question: str, history: Sequence[Turn]) -> Iterator[Passed]:
        """Statements as they pass."""
        begin = State(question=question, history=list(history), searched=question, rejected=[])
        try:
            yield from self._graph().stream(begin, stream_mode="custom")
        except ModelUnavailable as error:
            self.failure = str(error)
        except Exception as error:
            # Whatever a reply does to the checks, the reader gets the quoted answer and never an error page.
            logging.getLogger(__name__).exception("a reply of the language model could not be checked")
            self.failure = f"its reply could not be checked ({type(error).__name__})"
        finally:
            self.talk.stopped.set()

    def _graph(self) -> Any:
        from langgraph.graph import END, START, StateGraph

        graph = StateGraph(State)
        for name, step in self._steps():
            graph.add_node(name, step)
        graph.add_edge(START, "restate")
        graph.add_edge("restate", "gather")
        graph.add_edge("gather", "research")
        graph.add_edge("research", "write")
        graph.add_conditional_edges("write", lambda state: "correct" if state["rejected"] else END, ["correct", END])
        graph.add_edge("correct", "quote")
        graph.add_edge("quote", END)
        return graph.compile()

    def _steps(self) -> list[tuple[str, Any]]:
        return [
            ("restate", self._restate),
            ("gather", self._gather),
            ("research", self._research),
            ("write", self._write),
            ("correct", self._correct),
            ("quote", self._quote),
        ]

    def _restate(self, state: State) -> dict[str, Any]:
        """A follow-up as a question that stands alone; used to search, never shown."""
        if not state["history"]:
            return {}
        said = "\n".join(f"{turn.role}: {turn.content[:LONGEST_TURN]}" for turn in state["history"][-TURNS_SHOWN:])
        asked = prompts.RESTATE.format(conversation=said, question=state["question"])
        restated = "".join(self.talk.stream(_messages(asked))).strip()
        line = restated.splitlines()[0][:LONGEST_RESTATED] if restated else ""
        return {"searched": f"{state['question']} {line}".strip()}

    def _gather(self, state: State) -> dict[str, Any]:
        hits = self.gathered.library.search(state["searched"], self.passages)
        room = max(0, self.passages - len(self.gathered.passages))
        self.gathered.add(hit.passage for hit in hits[:room] or hits[:1])
        return {}

    def _research(self, state: State) -> dict[str, Any]:
        """Lets a model that can call tools look further; one that can't writes from what is there."""
        if self.tool_calls:
            try:
                self.talk.run(lambda: self._agent_run(state["searched"]), self.talk.left * RESEARCH_SHARE)
            except ModelUnavailable as error:
                if "reached" in str(error) or "key" in str(error) or "busy" in str(error) or "stopped" in str(error):
                    raise
        return {}

    def _agent_run(self, question: str) -> Any:
        from langchain.agents import create_agent
        from langchain.agents.middleware import ModelCallLimitMiddleware, ToolCallLimitMiddleware

        self.talk.usage.calls += 1
        limits: list[Any] = [
            ToolCallLimitMiddleware(run_limit=self.tool_calls, exit_behavior="end"),
            ModelCallLimitMiddleware(run_limit=self.tool_calls + 1, exit_behavior="end"),
        ]
        agent: Any = create_agent(  # its type parameters follow from middleware that has none
            self.talk.model,
            toolbox(self.gathered),
            system_prompt=prompts.RESEARCH,
            middleware=limits,
        )
        ended = agent.invoke({"messages": [("user", question)]}, {"recursion_limit": 4 * self.tool_calls + 8})
        for message in ended["messages"]:
            self.talk.usage.add(getattr(message, "usage_metadata", None))
        return ended

    def _write(self, state: State) -> dict[str, Any]:
        asked = prompts.WRITE.format(question=state["question"], passages=self.gathered.prompt(), most=MOST_STATEMENTS)
        rejected = self._checked(_messages(asked, prompts.RULES))
        return {"rejected": rejected}

    def _correct(self, state: State) -> dict[str, Any]:
        """One more try for what was not accepted; what passes now is no longer counted as left out."""
        self.rejected = len(state["rejected"])
        asked = prompts.WRITE.format(question=state["question"], passages=self.gathered.prompt(), most=MOST_STATEMENTS)
        correction = prompts.CORRECT.format(rejected=prompts.rejected_block(state["rejected"][:MOST_STATEMENTS]))
        before, first = len(self.passed), list(self.refused)
        try:
            self._checked(_messages(f"{asked}\n\n{correction}", prompts.RULES))
        finally:
            self.refused = first
            self.rejected = max(0, self.rejected - (len(self.passed) - before))
        return {"rejected": []}

    def _quote(self, _state: State) -> dict[str, Any]:
        """The sentences that statements left out come nearest to, word for word: what was true in them is not lost."""
        from langgraph.config import get_stream_writer

        emit = get_stream_writer()
        shown = {evidence.place for one in self.passed for evidence in one.resting_on}
        for written in self.refused if self.passed and self.meaning else ():
            nearest = self._nearest(written)
            if nearest and nearest.place not in shown and len(self.passed) < MOST_STATEMENTS:
                shown.add(nearest.place)
                self.passed.append(Passed(_sentence(nearest.text), (nearest,)))
                self.quoted += 1
                emit(self.passed[-1])
        return {}

    def _nearest(self, written: Written) -> Evidence | None:
        """The sentence of the cited passages that says nearly the same; None if none does, or if it cites what isn't there."""
        labels = [self.gathered.known(cited) for cited in written.cites]
        if self.meaning is None or not labels or any(label is None for label in labels):
            return None
        cited = [one for one in self.gathered.evidence(filter(None, labels)) if one.place != TOOL_RESULT]
        ranked = [(self.meaning.closeness(written.text, one.text), -place) for place, one in enumerate(cited)]
        closeness, place = max(ranked, default=(0.0, 0))
        fit = closeness >= RESTATES and not any(forbidden(cited[-place].text))
        return cited[-place] if fit else None

    def _checked(self, messages: list[Any]) -> list[tuple[str, str]]:
        """Streams a reply, hands on what passes, and gives back the rest with its reasons."""
        from langgraph.config import get_stream_writer

        emit = get_stream_writer()
        parser, rejected = StatementParser(), []
        for seen, written in enumerate(_statements(parser, self.talk, messages), start=1):
            verdict = self._verdict(written)
            if verdict.supported and written.text not in {one.text for one in self.passed}:
                self.passed.append(Passed(_sentence(written.text), verdict.resting_on))
                emit(self.passed[-1])
            elif not verdict.supported:
                self.refused.append(written)
                rejected.append((written.text[:300], "; ".join(verdict.reasons[:2])))
                self.rejected = max(self.rejected, len(rejected))
            if len(self.passed) >= MOST_STATEMENTS or seen >= MOST_CHECKED:
                break
        return rejected

    def _verdict(self, written: Written) -> Verdict:
        labels = []
        for cited in written.cites:
            label = self.gathered.known(cited)
            if label is None:
                return Verdict(False, reasons=(INVENTED.format(label=cited),))
            labels.append(label)
        # Small models forget to cite; then every passage they were given may be the one.
        return check(written.text, self.gathered.evidence(labels or self._all_labels()), self.meaning)

    def _all_labels(self) -> list[str]:
        return [*self.gathered.passages, *self.gathered.results]


def _messages(asked: str, rules: str | None = None) -> list[Any]:
    from langchain_core.messages import HumanMessage, SystemMessage

    return [*([SystemMessage(rules)] if rules else []), HumanMessage(asked)]


def _statements(parser: StatementParser, talk: Talk, messages: list[Any]) -> Iterator[Written]:
    for piece in talk.stream(messages):
        yield from parser.feed(piece)
    yield from parser.finish()


def _sentence(text: str) -> str:
    plain = text.strip()
    return plain if plain.endswith((".", "!", "?")) else f"{plain}."


def try_out(talk: Talk) -> str:
    """The model's reply to the shortest request, for `assistant doctor`."""
    try:
        return "".join(talk.stream(_messages(prompts.SHORTEST_TEST)))
    except AssistantError:
        raise
    except Exception as error:  # a client may fail before it yields anything
        raise ModelUnavailable(f"it could not be used ({type(error).__name__})") from None


__all__ = ["MOST_STATEMENTS", "Chain", "Passed", "text_of", "try_out"]
