"""A conversation as the page keeps it: the server holds none, so nothing of a patient stays behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import TypeAdapter, ValidationError

from assistant.answer import Answer, Record, Turn

HISTORY_EXCHANGES = 12


class Nearby(Record):
    """A passage close to a question that was declined."""

    passage_id: str
    title: str


class Exchange(Record):
    """One question with what came of it."""

    question: str
    answer: Answer | None = None
    error: str | None = None
    nearest: tuple[Nearby, ...] = ()


_EXCHANGES = TypeAdapter(tuple[Exchange, ...])


def load_exchanges(text: str | None) -> tuple[Exchange, ...]:
    """Exchanges from what the page kept; anything that is not a conversation gives an empty one."""
    try:
        return _EXCHANGES.validate_json(text or "[]")
    except ValidationError:
        return ()


def dump_exchanges(exchanges: Iterable[Exchange]) -> str:
    """Exchanges as the page keeps them."""
    return _EXCHANGES.dump_json(tuple(exchanges)).decode()


def history(exchanges: Sequence[Exchange]) -> Iterator[Turn]:
    """The last answered exchanges as turns, oldest first."""
    for exchange in exchanges[-HISTORY_EXCHANGES:]:
        if exchange.answer is not None:
            yield Turn(role="user", content=exchange.question)
            yield Turn(role="assistant", content=exchange.answer.text)
