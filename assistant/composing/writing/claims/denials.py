"""How far a denial reaches: "without compressing the cord", "the fluid is not visible", "neither … nor …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

# "open": stands before a denial in its own clause ("fluid" in "fluid is not visible"), so both readings are possible.
Polarity = Literal["affirmed", "denied", "open"]

DENIALS: Final = frozenset(
    "no not without neither nor none never lack lacks lacking lacked absence absent free fail fails failed rather instead nothing nowhere non".split()
)
_BACKWARD: Final = frozenset(
    "outside beyond not never neither absent fail fails failed free lack lacks lacking".split()
)
_PAIRED: Final = {"rather": "than", "instead": "of", "absence": "of", "free": "of"}
_NOT_DENIALS: Final = (("not", "only"), ("no", "longer"), ("not", "just"), ("no", "matter"), ("no", "doubt"))
_ENDS: Final = frozenset(
    """but however although though whereas while which who because since so therefore hence yet except when where if until unless and
    then thus despite unlike""".split()
)
# "pain without symptoms calls for MRI": a noun's denial ends with the verb of the sentence.
_VERBS: Final = frozenset(
    """is are was were be has have had can may might could should must will would calls call called argues argue speaks speak scores score
    shows show gives give means mean suggests suggest favours favour indicates indicate makes make leads lead results result points needs
    need requires require occurs with sto_ totals comes come does do""".split()
)
_RELATIVE: Final = frozenset("that which who whose".split())
_AUXILIARIES: Final = frozenset(
    "is are was were be has have had can could may might should must will would do does did also then".split()
)
_NOMINAL: Final = frozenset("no without neither none lack lacks lacking absence absent free nor".split())
_LINKS: Final = frozenset("by from in on at of for".split())
_MARKS: Final = frozenset(';:)."')


def polarities(tokens: Sequence[str]) -> list[Polarity]:
    """For each word or mark, whether an odd number of denials reaches it."""
    counts = [0] * len(tokens)
    opened = [False] * len(tokens)
    for place in range(len(tokens)):
        if is_denial(tokens, place):
            end = _end(tokens, place)
            for covered in range(place + 1, end):
                counts[covered] += tokens[covered] not in DENIALS
            if tokens[place] in _BACKWARD:
                for covered in range(_begin(tokens, place), place):
                    opened[covered] = True
    return [_polarity(count, is_open) for count, is_open in zip(counts, opened, strict=True)]


def _polarity(count: int, is_open: bool) -> Polarity:
    if count % 2:
        return "denied"
    return "open" if is_open else "affirmed"


def is_denial(tokens: Sequence[str], place: int) -> bool:
    """Whether the word denies what follows; "rather than" does, "rather late" doesn't."""
    word = tokens[place]
    if word in ("outside", "beyond"):
        return place > 0 and tokens[place - 1] in ("is", "are", "was", "were", "lie", "lies", "lay")
    if word not in DENIALS or tuple(tokens[place : place + 2]) in _NOT_DENIALS:
        return False
    needed = _PAIRED.get(word)
    return needed is None or needed in tokens[place + 1 : place + 2]


def _end(tokens: Sequence[str], cue: int) -> int:
    if tokens[cue] == "non" or (tokens[cue] == "absent" and _has_noun(tokens, cue)):
        return min(cue + 2, len(tokens))
    place = cue + 1
    while place < len(tokens) and not _stops(tokens, cue, place):
        place += 1
    return place


def _has_noun(tokens: Sequence[str], cue: int) -> bool:
    """ "an absent pedicle": an adjective denies its noun and no more."""
    following = tokens[cue + 1 : cue + 2]
    return bool(following) and following[0].isalpha() and following[0] not in _LINKS | _ENDS | _VERBS


def _stops(tokens: Sequence[str], cue: int, place: int) -> bool:
    token = tokens[place]
    if token in _MARKS:
        return True
    if token == "and":
        # "without mass and oedema" denies both; "does not bend and stays" denies one.
        return tokens[cue] not in _NOMINAL or tokens[place + 1 : place + 2] in (["is"], ["are"], ["has"], ["shows"])
    if (
        tokens[cue] in ("not", "never")
        and token in _AUXILIARIES - {"be", "been", "also", "then", "have"}
        and place > cue + 1
    ):
        return "that" not in tokens[cue + 1 : place]  # "does not mean that it is stable" reaches on
    if token in _ENDS or (tokens[cue] in _NOMINAL - {"neither", "nor"} and token in _VERBS):
        return True
    return token == "," and not _list_goes_on(tokens, place)


def _list_goes_on(tokens: Sequence[str], comma: int) -> bool:
    for token in tokens[comma + 1 : comma + 7]:
        if token in ("or", "nor"):
            return True
        if token in _MARKS or token in _VERBS or token in _LINKS or token in _ENDS or token in DENIALS:
            return False
    return False


def _begin(tokens: Sequence[str], cue: int) -> int:
    """Where the clause of a denial begins, looking back."""
    place = cue
    while (
        place > 0 and tokens[place - 1] not in _MARKS | DENIALS | _RELATIVE and tokens[place - 1] not in _ENDS - {"and"}
    ):
        place -= 1
        if tokens[place] in ("and", ",") and all(one in _AUXILIARIES for one in tokens[place + 1 : cue]):
            return cue  # "scores 3 points and does not …": another verb, whose clause begins here
    return place
