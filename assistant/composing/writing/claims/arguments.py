"""What speaks for what, where one sentence names two arguments: "wash-out favours metastasis, and a slow rise favours benign fracture"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.composing.writing.claims.reading import Reading, Token

_CONCLUSIONS: Final = frozenset(("behaviour", "disease"))
_PARTS: Final = frozenset((",", ";", "whereas", "while", "but"))
_CROSSED: Final = "it argues from another finding for “{word}”"

# The keys of the finding, and those of what it argues for.
Argument = tuple[frozenset[str], frozenset[str]]


def crossed_arguments(statement: Reading, source: Reading) -> Iterator[str]:
    """Conclusions that the source draws from another of its findings only."""
    theirs = _arguments(source.tokens)
    if len(theirs) < 2:
        return
    for finding, conclusions in _arguments(statement.tokens):
        shared = [len(finding & other) for other, _ in theirs]
        best = max(range(len(theirs)), key=lambda at: shared[at])
        if shared.count(shared[best]) > 1 or conclusions & theirs[best][1]:
            continue
        for word in sorted(conclusions & frozenset().union(*(drawn for _, drawn in theirs))):
            yield _CROSSED.format(word=word)


def _arguments(tokens: Sequence[Token]) -> list[Argument]:
    places = [
        place for place, token in enumerate(tokens) if token.group == "support" and not _is_passive(tokens, place)
    ]
    starts = [_start(tokens, before, place) for before, place in zip([-1, *places], places, strict=False)]
    ends = [*starts[1:], len(tokens)]
    return [
        (
            frozenset(one.key for one in tokens[start:place] if one.is_content),
            frozenset(one.key for one in tokens[place + 1 : end] if one.group in _CONCLUSIONS),
        )
        for start, place, end in zip(starts, places, ends, strict=False)
    ]


def _start(tokens: Sequence[Token], before: int, place: int) -> int:
    """Where the finding begins: behind the last mark between this argument and the one before."""
    if before < 0:
        return 0
    return next((at for at in range(place, before, -1) if tokens[at].text in _PARTS), place)


def _is_passive(tokens: Sequence[Token], place: int) -> bool:
    return any(one.text == "by" for one in tokens[place + 1 : place + 2])
