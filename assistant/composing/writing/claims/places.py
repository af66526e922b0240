"""Two phrases that have changed places while what stood around them stayed: "starts in the body, and the pedicle comes later"
told as "starts in the pedicle, and the body comes later".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.composing.writing.claims.reading import Reading

_EXCHANGED: Final = "it puts “{word}” in the place of “{other}”"
_LIST: Final = frozenset((",", "and", "or", "nor", "/", "&", "as", "well"))
_ARTICLES: Final = frozenset("the a an its their this these that those".split())
_MUTUAL: Final = frozenset(
    "differ differs differed different same similar alike resemble resembles versus vs between equal".split()
)

# The next word of content on one side, and the small words and marks on the way to it.
Neighbour = tuple[str, tuple[str, ...]]
NOTHING: Final[Neighbour] = ("", ())


_TURNED: Final = "it puts the subject of “{word}” in the place of its object"


def turned_relatives(statement: Reading, source: Reading) -> Iterator[str]:
    """ "Cells which activate the tumour" of "cells which the tumour activates"."""
    theirs = set(_relatives(source))
    for first, second in _relatives(statement):
        if (second, first) in theirs and (first, second) not in theirs:
            yield _TURNED.format(word=first)


def _relatives(reading: Reading) -> Iterator[tuple[str, str]]:
    """The two words of content behind every "which"."""
    for at, token in enumerate(reading.tokens):
        behind = [one for one in reading.tokens[at + 1 : at + 6] if one.is_content or one.text == "by"][:3]
        if token.text in ("which", "that") and len(behind) > 1 and not any(one.text == "by" for one in behind):
            yield from ((behind[0].key, one.key) for one in behind[1:])


@dataclass(frozen=True, slots=True)
class Sequenced:
    """The words of content of a text in order, and what stands before each of them and behind the last."""

    keys: tuple[str, ...]
    texts: tuple[str, ...]
    links: tuple[tuple[str, ...], ...]
    place: dict[str, int]

    def left(self, at: int) -> Neighbour:
        return (self.keys[at - 1] if at else "", self.links[at])

    def right(self, at: int) -> Neighbour:
        return (self.keys[at + 1], self.links[at + 1]) if at + 1 < len(self.keys) else NOTHING


def exchanged_places(statement: Reading, source: Reading) -> Iterator[str]:
    """Phrases of both texts that stand in each other's place."""
    mine, theirs = _sequenced(statement), _sequenced(source)
    for key, at in mine.place.items():
        stood = theirs.place.get(key)
        if stood is None or mine.left(at) == theirs.left(stood):
            continue
        rival = _rival(mine, theirs, at, stood)
        if rival is not None:
            yield _EXCHANGED.format(word=mine.texts[at], other=theirs.texts[rival])
            return


def _rival(mine: Sequenced, theirs: Sequenced, at: int, stood: int) -> int | None:
    """Where the source has the phrase that the one at `at` has changed places with; None if it has with none."""
    for other in range(stood):
        now = mine.place.get(theirs.keys[other])
        if now is None or now <= at or theirs.left(other) != mine.left(at) or other not in theirs.place.values():
            continue
        if theirs.right(_end(theirs, mine, stood, at)) != mine.right(_end(mine, theirs, now, other)):
            continue
        between = range(_end(theirs, mine, other, now) + 1, stood)
        if _is_crossed(mine, theirs, at, now, between):
            return other
    return None


def _is_crossed(mine: Sequenced, theirs: Sequenced, at: int, now: int, between: range) -> bool:
    """Whether what stands between the two says something that is not the same either way round."""
    links = [word for place in (*between, between.stop) for word in theirs.links[place]]
    said = [theirs.keys[place] for place in between]
    if _MUTUAL & {*links, *(theirs.texts[place] for place in between)}:
        return False
    if (not links and not said) or _are_listed(links, mine.links[at], bool(said)):
        return False
    return links == [word for place in range(at + 1, now + 1) for word in mine.links[place]]


def _are_listed(links: list[str], before: tuple[str, ...], parted: bool) -> bool:
    """ "In the body, the pedicle and the arch", "in the body and in the pedicle", "this with that": in whichever order."""
    joining = [word for word in links if word not in before]
    if not parted and links == [",", "and"]:
        return False  # a clause of its own begins
    return bool(links) and (set(joining) <= _LIST or links == ["with"])


def _end(one: Sequenced, other: Sequenced, at: int, there: int) -> int:
    """The last word of the phrase that begins at `at`, as far as both texts have it alike."""
    while (
        at + 1 < len(one.keys)
        and there + 1 < len(other.keys)
        and one.keys[at + 1] == other.keys[there + 1]
        and one.links[at + 1] == other.links[there + 1]
    ):
        at, there = at + 1, there + 1
    return at


def _sequenced(reading: Reading) -> Sequenced:
    keys, texts, links = [], [], []
    passed: list[str] = []
    for token in reading.tokens:
        if token.is_content or token.quantity is not None:
            keys.append(str(token.quantity.key) if token.quantity is not None else token.key)
            texts.append(token.text.strip())
            links.append(tuple(passed))
            passed = []
        elif token.text not in _ARTICLES:
            passed.append(token.text)
    counts = Counter(keys)
    place = {key: at for at, key in enumerate(keys) if counts[key] == 1}
    return Sequenced(tuple(keys), tuple(texts), tuple(links), place)
