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
_NOT_DENIALS: Final = (("not", "only"), ("not", "just"), ("no", "matter"), ("no", "doubt"))
_PARTIAL: Final = (["not", "every"], ["not", "all"], ["not", "always"], ["none", "of"])
_ENDS: Final = frozenset(
    """but however although though whereas while which who because since so therefore hence yet except when where if until unless and
    then thus despite unlike""".split()
)
# "pain without symptoms calls for MRI": a noun's denial ends with the verb of the sentence.
_VERBS: Final = frozenset(
    """is are was were be has have had can may might could should must will would calls call called argues argue speaks speak scores score
    shows show gives give means mean suggests suggest favours favour indicates indicate makes make leads lead needs
    need requires require occurs with sto_ totals comes come does do""".split()
)
_RELATIVE: Final = frozenset("that which who whose".split())
_AUXILIARIES: Final = frozenset(
    "is are was were be has have had can could may might should must will would do does did also then".split()
)
_NOMINAL: Final = frozenset("no without neither none lack lacks lacking absence absent free nor".split())
_LINKS: Final = frozenset("by from in on at of for under".split())
_ARTICLES: Final = frozenset("the a an this these".split())
_JOINS: Final = _LINKS | frozenset(
    "and or nor , to with than as into within between beyond across through over either".split()
)
_MARKS: Final = frozenset(';:)."')


def polarities(tokens: Sequence[str]) -> list[Polarity]:
    """For each word or mark, whether a denial reaches it."""
    denied = [False] * len(tokens)
    opened = [False] * len(tokens)
    for place in range(len(tokens)):
        if is_denial(tokens, place):
            partial = tokens[place : place + 2] in _PARTIAL
            end = _clause_end(tokens, place) if partial else _end(tokens, place)
            focus = end if partial else _focus_end(tokens, place, end)
            for covered in range(place + 1, end):
                # "Not every …" denies less than "no …"; and "no rule for treated vertebrae" denies the rule, not what it is for.
                (opened if partial or covered >= focus else denied)[covered] = True
            if (
                tokens[place] == "no"
                and place
                and tokens[place - 1] not in _LINKS | _ENDS | _AUXILIARIES | _MARKS | {","}
            ):
                opened[place - 1] = True  # "prescribes no score" is "does not prescribe a score"
            if tokens[place] in _BACKWARD and not (tokens[place] == "absent" and _has_noun(tokens, place)):
                for covered in range(_begin(tokens, place), place):
                    opened[covered] = True
    return [_polarity(is_denied, is_open) for is_denied, is_open in zip(denied, opened, strict=True)]


def _polarity(is_denied: bool, is_open: bool) -> Polarity:
    if is_denied:
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


def _focus_end(tokens: Sequence[str], cue: int, end: int) -> int:
    """Where the words end that a denial is about: before the first preposition that follows one of them."""
    for place in range(cue + 2, end):
        if tokens[place] in _LINKS | {"to", "across", "with"} and tokens[place - 1] not in _AUXILIARIES | {"than"}:
            return place
    return end


def _end(tokens: Sequence[str], cue: int) -> int:
    if tokens[cue] == "non" or (tokens[cue] == "absent" and _has_noun(tokens, cue)):
        return min(cue + 2, len(tokens))
    if tokens[cue] == "absent":
        return cue + 1
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
        return token != ")" or "(" not in tokens[cue:place]  # "no cerebrospinal fluid (CSF) visible" is one denial
    if token == "and":
        # "without mass and oedema" denies both; "does not bend and stays" denies one.
        return tokens[cue] not in _NOMINAL or bool(_VERBS & frozenset(tokens[place + 1 : place + 2]))
    if (
        tokens[cue] in ("not", "never")
        and token in _AUXILIARIES - {"be", "been", "also", "then", "have"}
        and place > cue + 1
    ):
        return "that" not in tokens[cue + 1 : place]  # "does not mean that it is stable" reaches on
    if token in _ENDS or (
        tokens[cue] in _NOMINAL - {"neither", "nor"} and token in _VERBS and not _is_subject(tokens, cue)
    ):
        return True
    if tokens[cue] in _NOMINAL and token in _ARTICLES and place > cue + 2 and tokens[place - 1] not in _JOINS:
        return True  # "in absence of a pedicle the edges are smooth": another noun begins
    return token == "," and not _list_goes_on(tokens, place)


def _is_subject(tokens: Sequence[str], cue: int) -> bool:
    """ "No SINS can be given": the denial of a subject is that of its verb."""
    if tokens[cue] not in ("no", "none", "nothing"):
        return False
    before = tokens[:cue][::-1]
    return not before or before[0] in (",", ";", ":", ".") or before[:2] == ["and", ","]


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
        if tokens[place] == "," and (_AUXILIARIES | _VERBS) & frozenset(tokens[_clause_start(tokens, place) : place]):
            return place + 1  # "Because it is so, that is not …": the first clause has a verb of its own
    return place


def _clause_end(tokens: Sequence[str], place: int) -> int:
    while place < len(tokens) and tokens[place] not in _MARKS | {",", "because", "since"}:
        place += 1
    return place


def denial_scopes(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Every denial with the place where its reach ends; "nor" goes on with the denial before it."""
    return [
        (place, _end(tokens, place))
        for place in range(len(tokens))
        if is_denial(tokens, place) and tokens[place] != "nor"
    ]


def _clause_start(tokens: Sequence[str], place: int) -> int:
    while place > 0 and tokens[place - 1] not in _MARKS:
        place -= 1
    return place
