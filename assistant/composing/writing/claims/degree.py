"""Always, usually, sometimes, rarely, never, only: a statement may not say it more strongly, or less, than its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.composing.writing.claims.reading import Reading, Token

_DEGREES: Final = {
    "always": "always invariably every all overall any universally constantly each whatever regardless irrespective".split(),
    "only": "only solely exclusively purely just merely".split(),
    "never": "never".split(),
    "mostly": """most mostly usually usual typically typical commonly common often frequently frequent generally mainly chiefly main majority
        predominantly primarily largely normally commonest characteristically chief""".split(),
    "sometimes": "some sometimes occasionally occasional".split(),
    "may": "may might can could possible possibly perhaps".split(),
    "rarely": "rarely rare seldom few uncommon uncommonly infrequent infrequently hardly exceptionally unusual unusually scarcely".split(),
}  # fmt: skip
# Phrases that `words.yaml` reads as one word of degree.
_PHRASES: Final = {
    "mostly": (
        "in most cases", "in the majority of cases", "in a majority of cases", "for the most part", "most of the time",
        "more often than not", "in many cases", "in most patients", "as a rule", "principally", "ordinarily",
    ),
    "sometimes": ("at times", "now and then", "in some cases", "from time to time", "on occasion", "every so often", "in certain cases"),
    "rarely": ("in rare cases", "on rare occasions", "hardly ever", "exceptional"),
    "may": ("tend", "tends", "is able to", "are able to", "has the ability to", "have the ability to"),
    "always": ("regardless of", "irrespective of", "no matter", "with or without", "whether or not"),
    "only": ("limited to", "confined to", "restricted to", "reserved for"),
}  # fmt: skip
_DEGREE_OF: Final = {
    word: degree for table in (_DEGREES, _PHRASES) for degree, words in table.items() for word in words
}
_MODAL: Final = frozenset("tend tends may might can could possible possibly perhaps probably".split())
# What a statement may say, given what the source says: the same or something more cautious.
_ALLOWED: Final = {
    "always": frozenset(("always",)),
    "only": frozenset(("only",)),
    "never": frozenset(("never",)),
    "mostly": frozenset(("mostly",)),
    "sometimes": frozenset(("sometimes",)),
    "may": frozenset(("may", "sometimes")),
    "rarely": frozenset(("rarely",)),
}
_STRONG: Final = frozenset(("always", "only", "never"))
_FIRM: Final = frozenset(("always", "only", "never", "mostly", "rarely"))
_HEDGES: Final = frozenset(("mostly", "sometimes", "rarely", "may", "only"))
_WEAKER: Final = {"mostly": frozenset(("mostly", "sometimes", "may")), "sometimes": frozenset(("sometimes", "may"))}
_BROKEN: Final = "it says “{word}”, which the source does not say of this"
_DROPPED: Final = "it leaves out “{word}”"
_WINDOW: Final = 5
_ADJECTIVES: Final = frozenset(
    "commonest common main chief usual".split()
)  # said of a thing, not of how often it is so
_PLAIN_HALF: Final = re.compile(r"more than (?:half|50 %)|over (?:half|50 %)")


def broken_degrees(statement: Reading, source: Reading) -> Iterator[str]:
    """What is wrong with the statement's words of degree, one line each."""
    yield from _added(statement, source)
    yield from _dropped(statement, source)


def _added(statement: Reading, source: Reading) -> Iterator[str]:
    free = list(_cues(source))
    for place, degree, token in _cues(statement):
        if _says_no_degree(statement.tokens, place, source):
            continue
        focus = _focus(statement, place)
        if token.text in _MODAL:
            if not _is_hedged_there(source, focus) and _commanded(statement, source, focus):
                yield _BROKEN.format(word=token.text)
            continue  # to say "may" of what the source states plainly is only more cautious
        if degree == "sometimes" and not any(one[1] in _FIRM for one in _cues(source)):
            continue  # nor does "some" say more than what is stated plainly
        if degree == "mostly" and _PLAIN_HALF.search(source.text):
            continue
        fitting = [one for one in free if one[1] in _ALLOWED[degree] and focus & _focus(source, one[0])]
        if not fitting:
            yield _BROKEN.format(word=token.text)
        elif degree in _STRONG:
            free.remove(fitting[0])


def _is_hedged_there(source: Reading, focus: frozenset[str]) -> bool:
    return any(degree == "may" and focus & _focus(source, at) for at, degree, _ in _cues(source))


def _says_no_degree(tokens: Sequence[Token], place: int, source: Reading) -> bool:
    """ "Not any"; "all six", unless the source speaks of some of the six."""
    word = tokens[place]
    if word.text in ("all", "every"):
        return _is_counted(tokens, place) and not _is_a_part(tokens[place + 1], source)
    return word.text == "any" and word.polarity == "denied"


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    """ "All six items", "half of all cases": the number, or the share, says how many."""
    following = tokens[place + 1 : place + 2]
    return any(
        one.quantity is not None or (one.text == "cases" and tokens[place - 1].text == "of") for one in following
    )


def _is_a_part(counted: Token, source: Reading) -> bool:
    """Whether the source speaks of some of as many: "10 of 12 studies", and not all 12."""
    said = counted.quantity
    tokens = [token for token in source.tokens if token.text != "the"]
    return said is not None and any(
        first.quantity is not None
        and of.text == "of"
        and second.quantity is not None
        and said.agrees(second.quantity)
        and not first.quantity.agrees(second.quantity)
        for first, of, second in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _commanded(statement: Reading, source: Reading, focus: frozenset[str]) -> bool:
    """Whether the source says never or must of it, which "may" would weaken."""
    if any(degree == "never" and focus & _focus(source, at) for at, degree, _ in _cues(source)):
        return True
    orders = [at for at, token in enumerate(source.tokens) if token.group == "obligation" and token.text == "must"]
    return bool(orders) and not statement.members("obligation") and any(focus & _focus(source, at) for at in orders)


def _dropped(statement: Reading, source: Reading) -> Iterator[str]:
    mine = list(_cues(statement))
    for place, degree, token in _cues(source):
        hedged = _hedged(source, place)
        if token.text in _ADJECTIVES and (token.text != "usual" or any(other == "mostly" for _, other, _ in mine)):
            continue
        if degree not in _HEDGES or not hedged or len(hedged & statement.keys) * 2 <= len(hedged):
            continue
        allowed = _WEAKER.get(degree, frozenset((degree,)))
        fitting = [
            one for one in mine if one[1] in allowed and (degree == "may" or hedged & _focus(statement, one[0], 9))
        ]
        if not fitting:
            yield _DROPPED.format(word=token.text)
        else:
            mine.remove(next((one for one in fitting if one[1] == degree), fitting[0]))


def _cues(reading: Reading) -> Iterator[tuple[int, str, Token]]:
    for place, token in enumerate(reading.tokens):
        degree = _DEGREE_OF.get(token.text) if token.kind == "word" else None
        if degree and not _is_no_degree(reading.tokens, place):
            yield place, degree, token


def _is_no_degree(tokens: Sequence[Token], place: int) -> bool:
    """ "not only", "most sensitive", "at all", "can not be", "small and few": other uses of the same words."""
    before = tokens[place - 1].text if place else ""
    word = tokens[place].text
    if word == "typical":
        return [one.text for one in tokens[place + 1 : place + 2]] == ["of"]
    if word in ("only", "just", "merely"):
        return before in ("not", "the") or _is_before_a_share(tokens, place)
    if before == "not" and (word in ("every", "all", "always") or word in _PHRASES["only"]):
        return True
    if word == "most":
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        return following in (
            "common",
            "frequent",
            "often",
            "commonly",
            "frequently",
            "sensitive",
            "specific",
            "reliable",
            "severe",
        )
    if word in ("often", "commonly", "frequently", "common", "frequent", "usual"):
        return before in ("more", "less", "most")
    if word == "all":
        return before == "at"
    if word in ("can", "could"):
        return tokens[place].polarity == "open"
    return False


def _is_before_a_share(tokens: Sequence[Token], place: int) -> bool:
    """ "Only 16 %", "only 5 of 23": a remark on a number, which is compared for itself."""
    following = tokens[place + 1 : place + 3]
    if not following or following[0].quantity is None:
        return False
    return bool(following[0].quantity.unit) or all(one.key != "point" for one in following[1:])


def _focus(reading: Reading, place: int, window: int = _WINDOW) -> frozenset[str]:
    """The content around a word of degree."""
    around = reading.tokens[max(0, place - window) : place + window + 2]
    return frozenset(
        token.key if token.kind == "word" else token.text
        for token in around
        if token.is_content and _DEGREE_OF.get(token.text) is None
    )


def _hedged(reading: Reading, place: int) -> frozenset[str]:
    """What a word of degree is said of: up to three content words behind it, or two before it."""
    segment = reading.tokens[place].segment

    def keys(tokens: Sequence[Token], within: int) -> list[str]:
        return [
            one.key for one in tokens
            if one.is_content and abs(one.segment - segment) <= within and one.text not in _DEGREE_OF
        ]  # fmt: skip

    behind = reading.tokens[place + 1 :]
    if behind and behind[0].text in (";", ":", ".") and reading.tokens[place].text == "only":
        return frozenset(keys(reading.tokens[:place], 0)[-2:])  # "covers bone disease only; …"
    return frozenset(keys(behind, 0)[:3] or keys(behind, 1)[:2] or keys(reading.tokens[:place], 0)[-2:])
