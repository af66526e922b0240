"""Lists of members of one group ("lung, kidney and thyroid"): they are owned, own and keep company together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from assistant.composing.writing.claims.reading import Reading, Token

_JOINERS: Final = frozenset(", / & and or versus vs ( ) to from both a an the in of with nor between only".split())
COUNTED: Final = frozenset(
    "patient studi case item observ reader rater vertebra children tumour focus level men women".split()
)
_DATED: Final = frozenset("studi seri review guidelin meta analysi paper cohort trial".split())
_CLAUSE_ENDS: Final = frozenset(";:.")
SOFT_UNITS: Final = frozenset(("", "years"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A token with its name, group, clause, list, and the segment it stands in once lists are joined."""

    token: Token
    name: str
    group: str
    segment: int
    clause: int
    cluster: frozenset[str]


def group_of(token: Token) -> str:
    """The group of a token; numbers of one unit are a group."""
    if token.quantity is not None:
        return "number" if token.quantity.unit in SOFT_UNITS else f"number {token.quantity.unit}"
    return token.group


def name_of(token: Token) -> str:
    """What is compared: the key of a word, the amount of a number."""
    quantity = token.quantity
    if quantity is None:
        return token.key
    span = f"{quantity.low:g}" if quantity.low == quantity.high else f"{quantity.low:g}–{quantity.high:g}"
    unit = "" if quantity.unit in SOFT_UNITS else quantity.unit
    return f"{quantity.comparison}{span} {unit}".strip()


@lru_cache(maxsize=2048)
def placed(reading: Reading) -> tuple[Placed, ...]:
    """Content words and numbers in order."""
    segments = {token.segment: token.segment for token in reading.tokens}
    lists: dict[int, frozenset[str]] = {}
    for places in _runs(reading.tokens):
        _merge(segments, reading.tokens[places[0]].segment, reading.tokens[places[-1]].segment)
        names = frozenset(name_of(reading.tokens[place]) for place in places)
        lists.update(dict.fromkeys(places, names))
    return tuple(_placed(reading.tokens, segments, lists))


def _placed(tokens: Sequence[Token], segments: dict[int, int], lists: dict[int, frozenset[str]]) -> list[Placed]:
    result, clause = [], 0
    for place, token in enumerate(tokens):
        clause += token.text in _CLAUSE_ENDS
        if token.quantity is not None or token.is_content:
            cluster = lists.get(place, frozenset())
            group = (not cluster and _counted_group(tokens, place)) or group_of(token)
            result.append(Placed(token, name_of(token), group, segments[token.segment], clause, cluster))
    return result


def counted(reading: Reading) -> dict[int, str]:
    """For every number of a text what it counts ("number patient"), by its place among the tokens."""
    return {
        place: _counted_group(reading.tokens, place)
        for place, token in enumerate(reading.tokens)
        if token.quantity is not None
    }


def _counted_group(tokens: Sequence[Token], place: int) -> str:
    """Numbers of patients and numbers of points are no rivals: "number patient" for "495 patients"."""
    token = tokens[place]
    if token.quantity is None or token.quantity.unit not in SOFT_UNITS:
        return ""
    if token.quantity.is_year and tokens[place + 1 : place + 2] and tokens[place + 1].key in _DATED:
        return "number year"
    near = takewhile(lambda one: one.kind == "word", tokens[place + 1 : place + 4])
    following = next((one.key for one in near if one.key in COUNTED), "")
    if following:
        return f"number {following}"
    return "number year" if token.quantity.is_year else ""


def clusters(reading: Reading) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Texts and names of every list."""
    return [
        (
            tuple(reading.tokens[place].text for place in places),
            tuple(name_of(reading.tokens[place]) for place in places),
        )
        for places in _runs(reading.tokens)
    ]


def clusters_by_group(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """Group and names of every list."""
    return [
        (group_of(reading.tokens[places[0]]), tuple(name_of(reading.tokens[place]) for place in places))
        for places in _runs(reading.tokens)
    ]


def _runs(tokens: Sequence[Token]) -> list[list[int]]:
    """Places of the members of each list, two or more, from left to right."""
    open_runs: dict[str, list[int]] = {}
    found: list[list[int]] = []
    for place, token in enumerate(tokens):
        group = group_of(token)
        if not group:
            continue
        run = open_runs.get(group)
        if run and all(_joins(one) for one in tokens[run[-1] + 1 : place]) and place > run[-1] + 1:
            run.append(place)
        else:
            open_runs[group] = [place]
            found.append(open_runs[group])
    return [run for run in found if len(run) > 1]


def _joins(token: Token) -> bool:
    return token.text in _JOINERS or token.key in ("cancer", "carcinoma", "sign")


def _merge(segments: dict[int, int], first: int, last: int) -> None:
    target = segments[first]
    for segment in segments:
        if first <= segment <= last:
            segments[segment] = target
