"""A chat model that plays a script: the double for tests, attacks and trying things out without any model.

    Assistant(settings, model=lambda settings: ScriptedModel(script=['{"statement": "…", "passages": ["P1"]}']))

Each reply is text, or a step that goes wrong: an exception is raised, `Hangs` waits, `BreaksOff` fails half-way, `Endless` never
stops. The last reply is repeated. Requests to restate a question and to gather have replies of their own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import ConfigDict, Field, PrivateAttr

from assistant.composing.writing import prompts

PIECE = 24  # characters of one chunk
LIMIT = 1_000_000


@dataclass(frozen=True)
class Hangs:
    """Says nothing for so many seconds."""

    seconds: float


@dataclass(frozen=True)
class BreaksOff:
    """Says this much, then the connection is gone."""

    text: str
    error: Exception


@dataclass(frozen=True)
class Endless:
    """Says the same over and over."""

    text: str


@dataclass(frozen=True)
class CallsTool:
    """Calls a tool, whatever it was asked."""

    name: str
    arguments: tuple[tuple[str, Any], ...] = ()


Step = str | Exception | Hangs | BreaksOff | Endless | CallsTool


class ScriptedModel(BaseChatModel):
    """Plays `script`; `research` answers the request to gather, `restated` the request to restate a question."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    script: list[Any] = Field(default_factory=list)
    research: list[Any] = Field(default_factory=lambda: ["done"])
    restated: list[Any] = Field(default_factory=lambda: [""])
    calls_tools: bool = True
    _places: dict[str, int] = PrivateAttr(default_factory=dict)
    _asked: list[list[BaseMessage]] = PrivateAttr(default_factory=list)

    @property
    def asked(self) -> list[list[BaseMessage]]:
        """Every request so far, as it was sent."""
        return self._asked

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Any:
        """Itself, since a script needs no tools; NotImplementedError for the double of a model without them."""
        if not self.calls_tools:
            raise NotImplementedError("this model calls no tools")
        return self

    def _step(self, messages: list[BaseMessage]) -> Step:
        self._asked.append(messages)
        name, steps = self._steps(messages)
        place = self._places.get(name, 0)
        self._places[name] = place + 1
        step: Step = steps[min(place, len(steps) - 1)] if steps else ""
        return step

    def _steps(self, messages: list[BaseMessage]) -> tuple[str, list[Any]]:
        opening = str(messages[0].content)
        if opening == prompts.RESEARCH:
            return "research", self.research
        if opening.startswith(prompts.RESTATE.partition("{")[0]):
            return "restated", self.restated
        return "script", self.script

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        del stop, run_manager, kwargs
        step = self._step(messages)
        if isinstance(step, CallsTool):
            call = {"name": step.name, "args": dict(step.arguments), "id": f"call-{len(self._asked)}"}
            return ChatResult(generations=[ChatGeneration(message=AIMessage("", tool_calls=[call]))])
        text = "".join(_pieces(step))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(text))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        del stop, run_manager, kwargs
        for piece in _pieces(self._step(messages)):
            yield ChatGenerationChunk(message=AIMessageChunk(content=piece))


def _pieces(step: Step, sleep: Callable[[float], None] = time.sleep) -> Iterator[str]:
    if isinstance(step, Exception):
        raise step
    if isinstance(step, Hangs):
        sleep(step.seconds)
        return
    if isinstance(step, Endless):
        for _ in range(LIMIT):
            yield step.text
        return
    text = step.text if isinstance(step, BreaksOff) else str(step)
    for start in range(0, len(text), PIECE):
        yield text[start : start + PIECE]
    if isinstance(step, BreaksOff):
        raise step.error
