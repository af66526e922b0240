"""Which words of a text are denied: "no fever, weight loss or night pain", "disc not destroyed"."""

from __future__ import annotations

from collections.abc import Sequence

SENTENCE_MARKS = frozenset(".;:!?\n")
DENIES = frozenset(
    "no not without non nor neither never denies denied deny lacks lacking lack absence free nil negative".split()
)
DENIES_AFTER = frozenset("absent excluded nil negative none unlikely".split())
_ENDS_SCOPE = frozenset(
    "but with however although though yet except while whereas plus then despite which who now since after on".split()
)
_PSEUDO = (("not", "only"), ("no", "doubt"), ("not", "excluded"), ("not", "exclude"), ("no", "longer"), ("not", "just"))
_VERBAL = frozenset({"not", "non", "never"})


def denied(tokens: Sequence[str]) -> list[bool]:
    """For each word or mark, whether a denial before it reaches it."""
    flags = [False] * len(tokens)
    for place, token in enumerate(tokens):
        if token in DENIES and tuple(tokens[place : place + 2]) not in _PSEUDO and not _states_result(tokens, place):
            for covered in range(place + 1, _scope_end(tokens, place)):
                flags[covered] = True
    return flags


def _states_result(tokens: Sequence[str], place: int) -> bool:
    """ "Biopsy negative" or "free of" without an object: the word closes a statement, it does not open one."""
    word, following = tokens[place], tokens[place + 1 : place + 2]
    if word == "free":
        return following != ["of"]
    return word == "negative" and following != ["for"]


def _scope_end(tokens: Sequence[str], cue: int) -> int:
    if tokens[cue] == "non":
        return min(cue + 3, len(tokens)) if tokens[cue + 1 : cue + 2] else cue + 1
    place = cue + 1
    while place < len(tokens) and not _stops(tokens, cue, place):
        place += 1
    return place


def _stops(tokens: Sequence[str], cue: int, place: int) -> bool:
    token = tokens[place]
    if token in SENTENCE_MARKS or token in "()" or token in _ENDS_SCOPE:
        return True
    if token == "and":
        return tokens[cue] in _VERBAL
    if token == ",":
        return not _list_goes_on(tokens, place)
    return False


def _list_goes_on(tokens: Sequence[str], comma: int) -> bool:
    """ "no fever, weight loss or night pain": the comma belongs to a list that ends with "or"."""
    for token in tokens[comma + 1 : comma + 9]:
        if token in ("or", "nor"):
            return True
        if token in SENTENCE_MARKS or token in "()" or token in _ENDS_SCOPE or token in DENIES or token == "and":
            return False
    return False
