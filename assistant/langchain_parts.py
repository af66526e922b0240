"""How other LangChain programs plug the assistant in: a Runnable, a retriever, and one StructuredTool a function.

from assistant import Assistant
from assistant.langchain_parts import runnable, retriever, tools
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.tools import BaseTool, StructuredTool

from assistant.answer import Answer, Turn
from assistant.library.retriever import HybridRetriever

if TYPE_CHECKING:
    from assistant.assistant import Assistant

Asked = str | dict[str, Any]
Pain = Literal["mechanical", "non_mechanical", "pain_free"]
Lesion = Literal["lytic", "mixed", "blastic"]
Alignment = Literal["subluxation", "deformity", "normal"]
Collapse = Literal["over_50", "under_50", "involved_over_50", "none"]
Posterolateral = Literal["bilateral", "unilateral", "none"]


class AssistantRunnable(Runnable[Asked, Answer]):
    """Question in (text, or `{"question", "history"}`), Answer out; `stream` yields growing answers."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def invoke(self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        return self._assistant.ask(*_asked(input))

    def stream(self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any) -> Iterator[Answer]:
        yield from self._assistant.stream(*_asked(input))


def _asked(given: Asked) -> tuple[str, Sequence[Turn]]:
    if isinstance(given, str):
        return given, ()
    return given["question"], [Turn.model_validate(turn) for turn in given.get("history", ())]


def runnable(assistant: Assistant) -> AssistantRunnable:
    """The assistant as a LangChain Runnable (invoke, stream, batch)."""
    return AssistantRunnable(assistant)


def retriever(assistant: Assistant, k: int = 10) -> HybridRetriever:
    """The assistant's hybrid search as a LangChain retriever."""
    return HybridRetriever(library=assistant.library, k=k)


def tools(assistant: Assistant) -> list[BaseTool]:
    """The deterministic functions as LangChain tools; each returns JSON text."""
    return [StructuredTool.from_function(function) for function in _functions(assistant)]


def _functions(assistant: Assistant) -> list[Any]:
    def search_corpus(query: str, k: int = 5) -> str:
        """Passages of the corpus on vertebral metastases, best first, with ids for citing."""
        return _json([hit.model_dump(mode="json") for hit in assistant.search(query, k)])

    def open_passage(passage_id: str) -> str:
        """One passage by its id."""
        return assistant.passage(passage_id).model_dump_json()

    def sins_score(
        level: str | None = None,
        pain: Pain | None = None,
        lesion: Lesion | None = None,
        alignment: Alignment | None = None,
        collapse: Collapse | None = None,
        posterolateral: Posterolateral | None = None,
    ) -> str:
        """Spinal Instability Neoplastic Score of one vertebra; leave out what is not known, it stays open."""
        given = {"level": level, "pain": pain, "lesion": lesion, "alignment": alignment, "collapse": collapse,
                 "posterolateral": posterolateral}  # fmt: skip
        return assistant.sins({name: value for name, value in given.items() if value is not None}).model_dump_json()

    def sins_read_report(report: str) -> str:
        """SINS of each vertebra that a radiology report describes, with the words behind every point."""
        return assistant.read_report(report).model_dump_json()

    def differential_lookup(case: str) -> str:
        """Ranked differential diagnosis of a spinal bone lesion from a description in words."""
        return assistant.differential(case).model_dump_json()

    return [search_corpus, open_passage, sins_score, sins_read_report, differential_lookup]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
