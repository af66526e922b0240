"""Any chat model by one setting, where its text goes, and calls that always end."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from assistant.errors import InputError, ModelUnavailable
from assistant.privacy import is_local
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

EXTRAS: Final = {"ollama": "ollama", "openai": "openai", "azure_openai": "openai", "anthropic": "anthropic"}
_HOMES: Final = {
    "ollama": "http://127.0.0.1:11434",
    "openai": "https://api.openai.com",
    "anthropic": "https://api.anthropic.com",
}
_ADDRESS_VARIABLES: Final = {
    "ollama": ("OLLAMA_HOST",),
    "openai": ("OPENAI_BASE_URL", "OPENAI_API_BASE"),
    "anthropic": ("ANTHROPIC_BASE_URL", "ANTHROPIC_API_URL"),
}
CHARACTERS_PER_TOKEN: Final = 8  # far more than any tokeniser gives; a reply longer than this has run away


def provider(settings: Settings) -> str:
    """The part before the colon of `ASSISTANT_LLM`."""
    return (settings.llm or "").partition(":")[0]


def address(settings: Settings) -> str:
    """Where text for the model goes: the setting, the provider's variable, or its usual place."""
    named = settings.llm_base_url or next(
        (os.environ[name] for name in _ADDRESS_VARIABLES.get(provider(settings), ()) if os.environ.get(name)), None
    )
    return named or _HOMES.get(provider(settings), f"the servers of {provider(settings)}")


def stays_local(settings: Settings) -> bool:
    """Whether the model runs on this machine or in its private network."""
    return is_local(address(settings))


def open_model(settings: Settings) -> BaseChatModel:
    """The model of the settings. InputError where the provider is unknown or its package is missing."""
    from langchain.chat_models import init_chat_model

    name = settings.llm or ""
    try:
        return init_chat_model(name, **_options(settings))  # type: ignore[no-any-return]
    except ImportError:
        extra = EXTRAS.get(provider(settings))
        how = f"pip install 'vertebral-metastases-assistant[{extra}]'" if extra else "install its LangChain package"
        raise InputError(f"The package for {name} is missing: {how}.") from None
    except Exception as error:
        raise InputError(
            f"The model {name} can't be set up: {_first_line(error).rstrip('.')}. Check ASSISTANT_LLM."
        ) from None


def _options(settings: Settings) -> dict[str, Any]:
    kind = provider(settings)
    given: dict[str, Any] = {"temperature": settings.llm_temperature}
    if kind == "ollama":
        given |= {"num_predict": settings.llm_max_tokens, "client_kwargs": _local_client(settings)}
        given |= {"base_url": address(settings), "seed": settings.llm_seed}
    else:
        given |= {"max_tokens": settings.llm_max_tokens, "timeout": settings.llm_timeout, "max_retries": 0}
        given |= {"base_url": settings.llm_base_url} if settings.llm_base_url else {}
        given |= {"api_key": settings.llm_api_key} if settings.llm_api_key else {}
    if kind == "openai":
        given |= {"seed": settings.llm_seed} if settings.llm_seed is not None else {}
        if stays_local(settings):
            given |= {"http_client": _client(settings), "api_key": settings.llm_api_key or "none"}
    return given


def _local_client(settings: Settings) -> dict[str, Any]:
    return {"timeout": settings.llm_timeout, "trust_env": not stays_local(settings), "follow_redirects": False}


def _client(settings: Settings) -> Any:
    """A client that goes straight to a local server: no proxy of the environment, no redirect to elsewhere, no idle connections."""
    import httpx

    return httpx.Client(**_local_client(settings), limits=httpx.Limits(max_keepalive_connections=0))


@dataclass
class Usage:
    """What the calls of one answer took."""

    calls: int = 0
    input_tokens: int | None = None
    output_tokens: int | None = None

    def add(self, metadata: Any) -> None:
        """Adds the counts a server reports with a message; servers that report none leave them unknown."""
        if metadata:
            self.input_tokens = (self.input_tokens or 0) + int(metadata.get("input_tokens", 0))
            self.output_tokens = (self.output_tokens or 0) + int(metadata.get("output_tokens", 0))


@dataclass
class Talk:
    """The model within one answer: a deadline for all calls together, and a stop that reaches into a running one."""

    model: BaseChatModel
    seconds: float
    most_characters: int
    usage: Usage = field(default_factory=Usage)
    stopped: threading.Event = field(default_factory=threading.Event)
    began: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return self.seconds - (time.monotonic() - self.began)

    def stream(self, messages: Sequence[BaseMessage], **options: Any) -> Iterator[str]:
        """The reply in pieces. ModelUnavailable at the deadline, on any failure of the model, and when it runs away."""
        self.usage.calls += 1
        length = 0
        for chunk in self._bounded(lambda: self.model.stream(list(messages), **options)):
            self.usage.add(getattr(chunk, "usage_metadata", None))
            piece = text_of(chunk)
            length += len(piece)
            if length > self.most_characters:
                raise ModelUnavailable("it did not stop writing")
            if piece:
                yield piece

    def run(self, work: Callable[[], Any], seconds: float) -> Any:
        """The result of work that calls the model by itself, within its share of the time."""
        return next(self._bounded(lambda: iter([work()]), min(seconds, self.left)))

    def _bounded(self, call: Callable[[], Iterator[Any]], seconds: float | None = None) -> Iterator[Any]:
        """What `call` yields, read in a thread, since no client keeps to a deadline over a whole stream."""
        items: queue.Queue[tuple[str, Any]] = queue.Queue()
        abandoned = threading.Event()
        deadline = time.monotonic() + (self.left if seconds is None else seconds)
        threading.Thread(target=_pump, args=(call, items, abandoned, self.stopped), daemon=True).start()
        try:
            while True:
                kind, value = _next(items, deadline, self.stopped)
                if kind == "end":
                    return
                if kind == "error":
                    raise ModelUnavailable(reason(value)) from None
                yield value
        finally:
            abandoned.set()


def _next(items: queue.Queue[tuple[str, Any]], deadline: float, stopped: threading.Event) -> tuple[str, Any]:
    while not stopped.is_set():
        left = deadline - time.monotonic()
        if left <= 0:
            raise ModelUnavailable("it did not answer in time")
        try:
            return items.get(timeout=min(left, 0.25))
        except queue.Empty:
            continue
    raise ModelUnavailable("it was stopped")


def _pump(
    call: Callable[[], Iterator[Any]],
    items: queue.Queue[tuple[str, Any]],
    abandoned: threading.Event,
    stopped: threading.Event,
) -> None:
    from langsmith import tracing_context

    try:
        # A tracing variable in the environment would send every prompt to an outside host.
        with tracing_context(enabled=False):
            stream = call()
            for item in stream:
                items.put(("item", item))
                if abandoned.is_set() or stopped.is_set():
                    getattr(stream, "close", lambda: None)()  # and with it the connection
                    return
        items.put(("end", None))
    except BaseException as error:
        items.put(("error", error))


def text_of(message: Any) -> str:
    """The words of a message or chunk; what is no text (tool calls, thoughts) is left out."""
    content = getattr(message, "content", "")
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list) else []
    return "".join(str(one.get("text", "")) if isinstance(one, dict) else str(one) for one in parts)


def reason(error: BaseException) -> str:
    """Why a call failed, in a few words that hold nothing the server said."""
    if isinstance(error, ModelUnavailable):
        return str(error)
    status = getattr(error, "status_code", None) or getattr(getattr(error, "response", None), "status_code", None)
    names = " ".join(one.__name__ for one in type(error).__mro__)
    if status == 429:
        return "its server is too busy (rate limit)"
    if status in (401, 403):
        return "its server refuses the key"
    if status == 404:
        return "its server does not know the model"
    if isinstance(status, int):
        return f"its server failed (status {status})"
    if isinstance(error, ValueError) and "No generation" in str(error):
        return "it said nothing"
    if "Timeout" in names:
        return "it did not answer in time"
    if "Connect" in names or "Protocol" in names or "ReadError" in names:
        return "its server can't be reached or broke off"
    return f"it could not be used ({type(error).__name__})"


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:160]
