"""Whether a statement denies what its source affirms, or affirms what it denies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.composing.writing.claims.denials import is_denial
from assistant.composing.writing.claims.reading import Reading, Token

_REACH: Final = 3
_TURNED: Final = "“{word}” is {mine} in it and {theirs} in the source"
_UNGROUNDED: Final = "it denies something (“{word}”) that the source does not deny"


def turned(statement: Reading, source: Reading) -> Iterator[str]:
    """Words of both whose polarity differs, and denials that the source knows nothing of."""
    for place, token in enumerate(statement.content):
        if token.polarity == "open" or token.key not in source.keys or _is_aside(statement, token):
            continue
        theirs = {source.content[at].polarity for at in _same_place(statement, place, source)}
        if "open" not in theirs and token.polarity not in theirs:
            yield _TURNED.format(word=token.text, mine=token.polarity, theirs=next(iter(theirs)))
    yield from _ungrounded(statement, source)


def _is_aside(statement: Reading, token: Token) -> bool:
    """ "In the SINS collapse is not added": where a rule holds is not what is denied."""
    at = statement.tokens.index(token)
    return token.group == "score" and any(
        one.text in ("in", "on", "for") for one in statement.tokens[max(0, at - 2) : at]
    )


def _same_place(statement: Reading, place: int, source: Reading) -> list[int]:
    """Where the source has the word among most of the same neighbours; several places on a tie."""
    key = statement.content[place].key
    around = _around(statement, place)
    likeness = {at: len(around & _around(source, at)) for at, token in enumerate(source.content) if token.key == key}
    best = max(likeness.values())
    return [at for at, shared in likeness.items() if shared == best]


def _around(reading: Reading, place: int) -> frozenset[str]:
    near = (*reading.content[max(0, place - _REACH) : place], *reading.content[place + 1 : place + 1 + _REACH])
    return frozenset(token.key for token in near)


def _ungrounded(statement: Reading, source: Reading) -> Iterator[str]:
    """A denial has to stand over, or behind, words that the source denies as well."""
    plain = [token.text for token in statement.tokens]
    theirs = [token.text for token in source.tokens]
    denies = any(is_denial(theirs, place) for place in range(len(theirs)))
    touched = {key for key, values in source.polarity_of.items() if values & {"denied", "open"}}
    for place, token in enumerate(statement.tokens):
        if not is_denial(plain, place):
            continue
        near = {
            other.key for other in statement.tokens
            if other.is_content and other.polarity != "affirmed" and abs(other.segment - token.segment) <= 1
        }  # fmt: skip
        if not near & source.keys and token.text in theirs:
            continue
        if not denies or not near & touched:
            yield _UNGROUNDED.format(word=token.text)
