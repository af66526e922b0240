"""Whether a statement denies what its source affirms, or affirms what it denies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from assistant.composing.writing.claims.denials import denial_scopes
from assistant.composing.writing.claims.lexicon import lexicon
from assistant.composing.writing.claims.reading import Reading, Token

_REACH: Final = 4
_MOST: Final = 0.6
_SAME_SUBJECT: Final = 2
_TURNED: Final = "“{word}” is {mine} in it and {theirs} in the source"
_LEFT_OUT: Final = "it leaves out “{word}”"
_UNGROUNDED: Final = "it denies something (“{word}”) that the source does not deny"


class Denial(NamedTuple):
    """Where a denial stands and ends, and the keys within its reach and before it, the nearest first."""

    place: int
    end: int
    inside: tuple[str, ...]
    before: tuple[str, ...]


def turned(statement: Reading, source: Reading) -> Iterator[str]:
    """Words of both whose polarity differs, and denials that the source knows nothing of."""
    for place, token in enumerate(statement.content):
        if token.polarity == "open" or token.key not in source.keys or _is_aside(statement, token):
            continue
        if not token.group and token.key in lexicon().general:
            continue
        if len(statement.polarity_of[token.key]) > 1 and len(source.polarity_of[token.key]) > 1:
            continue  # both say it of one thing and deny it of another; which is which is a matter of bindings
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
    mine = statement.content[place]
    places = [at for at, token in enumerate(source.content) if token.key == mine.key]
    # Of synonyms ("surgical", "operation") the same word is meant where there is one.
    places = [at for at in places if source.content[at].text[:5] == mine.text[:5]] or places
    around = _around(statement, place)
    likeness = {at: _likeness(around, _around(source, at)) for at in places}
    best = max(likeness.values())
    return [at for at, shared in likeness.items() if shared >= best - 0.01]


def _likeness(mine: dict[str, float], theirs: dict[str, float]) -> float:
    return sum(min(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())


def _around(reading: Reading, place: int) -> dict[str, float]:
    """The neighbours, nearer ones and those in the same segment weighing more."""
    found: dict[str, float] = {}
    for at in range(max(0, place - _REACH), min(len(reading.content), place + _REACH + 1)):
        token = reading.content[at]
        if at != place:
            same = 1.0 if token.segment == reading.content[place].segment else 0.4
            found[token.key] = max(found.get(token.key, 0.0), same / abs(at - place))
    return found


def _ungrounded(statement: Reading, source: Reading) -> Iterator[str]:
    """Denials of the statement that stand over nothing the source denies, and those of the source that it leaves out."""
    mine, theirs = _denials(statement), _denials(source)
    if _nested(mine) and not _nested(theirs):
        yield _UNGROUNDED.format(word="not … not")
    fewer = _count(mine, statement) < _count(theirs, source)
    if _count(mine, statement) > _count(theirs, source):
        yield _UNGROUNDED.format(word="not")
    free = list(theirs)
    for denial in mine:
        word = statement.tokens[denial.place].text
        same_word = [one for one in free if word == "none" == source.tokens[one.place].text]
        match = _matching(denial, free) or _matching(denial, theirs) or next(iter(same_word), None)
        if match is None:
            yield _UNGROUNDED.format(word=word)
        elif match in free:
            free.remove(match)
    for denial in free:
        about = _telling(denial.inside)[:3] or denial.inside[:3] or _telling(denial.before)[:4]
        kept = [key for key in about if key in statement.keys and (fewer or not _left_open(key, statement))]
        if about and len(kept) >= _MOST * len(about):
            yield _LEFT_OUT.format(word=f"{source.tokens[denial.place].text} {about[0]}")


def _count(denials: list[Denial], reading: Reading) -> int:
    """How many denials there are, those of one list ("no collapse, no slip and no mass") counting once."""
    words = [reading.tokens[one.place].text for one in denials]
    return len(words) - sum(first == second == "no" for first, second in pairwise(words))


def _nested(denials: list[Denial]) -> bool:
    return any(outer.place < inner.place < outer.end for outer in denials for inner in denials)


def _denials(reading: Reading) -> list[Denial]:
    # A phrase that holds its own denial ("without pain" for painless) is none here.
    plain = [token.text if " " not in token.text else "" for token in reading.tokens]
    found = []
    for place, end in denial_scopes(plain):
        inside = [token.key for token in reading.tokens[place + 1 : end] if token.is_content]
        segment = reading.tokens[place].segment
        before = [token.key for token in reading.tokens[:place] if token.is_content and segment - token.segment <= 1]
        found.append(Denial(place, end, tuple(inside), tuple(before[::-1])))
    return found


def _telling(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in lexicon().general)


def _matching(denial: Denial, others: list[Denial]) -> Denial | None:
    """The denial of the source that shares most words with this one; one about numbers alone matches any."""
    mine = set(_telling((*denial.inside, *denial.before)))
    if not others or not mine:
        return others[0] if others else None
    focus = set(_telling(denial.inside)[:4] or denial.inside[:3]) or mine
    best = max(others, key=lambda one: (len(focus & set(one.inside)), len(mine & {*one.inside, *one.before})))
    shared = focus & {*best.inside, *best.before} or (_telling(denial.inside) and mine & set(best.inside))
    # What is denied may be said in other words; of what it is denied must then be the same.
    return best if shared or len(mine & set(_telling((*best.inside, *best.before)))) >= _SAME_SUBJECT else None


def _left_open(key: str, statement: Reading) -> bool:
    """Whether the statement says the word only where it leaves open what is denied."""
    return all(token.polarity != "affirmed" for token in statement.content if token.key == key)
