"""A chat model whose replies are kept on disk, so that a run over the same items asks nothing twice and can be repeated exactly."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, message_to_dict, messages_from_dict
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import ConfigDict


class CachedModel(BaseChatModel):
    """`inner` behind a folder of replies; `identity` names the model and its parameters, and is part of every key."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    inner: Any
    folder: Path
    identity: str

    @property
    def _llm_type(self) -> str:
        return "cached"

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Any:
        """The same cache before the model with its tools."""
        names = ",".join(sorted(str(getattr(tool, "name", tool)) for tool in tools))
        bound = self.inner.bind_tools(tools, **kwargs)
        return CachedModel(inner=bound, folder=self.folder, identity=f"{self.identity} tools={names}")

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        del run_manager
        path = self._path(messages)
        reply = _stored(path)
        if reply is None:
            reply = self.inner.invoke(messages, stop=stop, **kwargs)
            _store(path, reply)
        return ChatResult(generations=[ChatGeneration(message=reply)])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        del run_manager
        path = self._path(messages)
        reply = _stored(path)
        if reply is not None:
            chunk = AIMessageChunk(content=reply.content, usage_metadata=reply.usage_metadata)
            yield ChatGenerationChunk(message=chunk)
            return
        gathered: Any = None
        for chunk in self.inner.stream(messages, stop=stop, **kwargs):
            gathered = chunk if gathered is None else gathered + chunk
            yield ChatGenerationChunk(message=chunk)
        if gathered is not None:
            _store(path, AIMessage(content=gathered.content, usage_metadata=gathered.usage_metadata))

    def _path(self, messages: Sequence[BaseMessage]) -> Path:
        asked = [_without_id(message_to_dict(message)) for message in messages]
        text = json.dumps([self.identity, asked], sort_keys=True, ensure_ascii=False, default=str)
        return self.folder / f"{hashlib.sha256(text.encode()).hexdigest()[:40]}.json"


def _without_id(message: dict[str, Any]) -> dict[str, Any]:
    """Ids of messages are drawn anew in every run and mean nothing to the model."""
    return {**message, "data": {name: value for name, value in message["data"].items() if name != "id"}}


def _stored(path: Path) -> AIMessage | None:
    try:
        (message,) = messages_from_dict([json.loads(path.read_text(encoding="utf-8"))])
    except (OSError, ValueError, KeyError):
        return None
    return message if isinstance(message, AIMessage) else None


def _store(path: Path, message: BaseMessage) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(message_to_dict(message), ensure_ascii=False), encoding="utf-8")
    partial.replace(path)
