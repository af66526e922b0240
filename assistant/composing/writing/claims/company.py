"""Which words keep company with which: a word that stands where its rival stands in the source has been exchanged.

Of "sclerotic" and "lytic" the source says "treated lytic metastases first gain a sclerotic rim". A statement on "treated sclerotic
metastases" gives "sclerotic" the company that the source gives to "lytic".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from assistant.composing.writing.claims.clusters import Placed, clusters, clusters_by_group, placed
from assistant.composing.writing.claims.reading import Reading

REACH: Final = 5  # content words on either side
MARGIN: Final = 0.30
ACROSS: Final = 0.25  # what a word in the next segment weighs
NEAR_ENOUGH: Final = 1.5
# What is said of a study is said of all its figures, wherever it stands.
_EVERYWHERE: Final = frozenset(
    "patient studi seri cohort review meta analysi analysi pool overal publish author 19 20 give show use".split()
)
_EXCHANGED: Final = "it puts “{word}” where the source has “{other}”"
_TWICE: Final = "it names “{word}” twice in one list"
_LONGER: Final = "it puts “{word}” into a list that the source ends before it"
_MIXED: Final = "it calls by the name “{word}” what the source does not"


@dataclass(frozen=True, slots=True)
class Company:
    """One occurrence of a member of a group and the weighted words around it."""

    name: str
    text: str
    group: str
    around: Mapping[str, float]
    cluster: frozenset[str]


def exchanged(statement: Reading, source: Reading) -> Iterator[str]:
    """Members of a group that keep the company of another member of it."""
    said, theirs = _companies(statement), _companies(source)
    for mine in said:
        own = [one for one in theirs if _same(one, mine)]
        rivals = [
            one for one in theirs if one.group == mine.group and not _same(one, mine) and mine.name not in one.cluster
        ]
        if not own or not rivals:
            continue
        partial = all(_same(one, mine) for one in said if one.group == mine.group)
        alone = _without(mine, _common(source, mine.group)) if partial else mine
        rival = _rival(mine, own, rivals)
        if rival and _rival(alone, own, rivals) and not _stays(rival, own, said):
            yield _EXCHANGED.format(word=mine.text, other=rival.text)
    yield from _broken_lists(statement, source)


def _rival(mine: Company, own: Sequence[Company], rivals: Sequence[Company]) -> Company | None:
    """The rival whose company it keeps rather than its own."""
    best = max(_likeness(mine, one) for one in own)
    rival = max(rivals, key=lambda one: _likeness(mine, one))
    return rival if _likeness(mine, rival) > best + MARGIN else None


def _common(source: Reading, group: str) -> frozenset[str]:
    """What stands before the first member of a group is said of all that follow: "metastases are thoracic in 70 %, lumbar in 20 %"."""
    before = takewhile(lambda one: one.group != group, placed(source))
    return frozenset(one.name for one in before)


def _without(mine: Company, names: frozenset[str]) -> Company:
    return replace(mine, around={name: weight for name, weight in mine.around.items() if name not in names})


def _same(one: Company, other: Company) -> bool:
    return one.name == other.name and one.group == other.group


def _stays(rival: Company, own: Sequence[Company], said: Sequence[Company]) -> bool:
    """Whether the rival stands in the statement too and keeps its own company rather than the other's."""
    return any(_likeness(one, rival) > max(_likeness(one, place) for place in own) for one in said if _same(one, rival))


def _likeness(mine: Company, theirs: Company) -> float:
    """How much of one company is that of the other; about 1 where they agree."""
    shared = [name for name in mine.around if name in theirs.around]
    return sum(min(mine.around[name], theirs.around[name] * 2) for name in shared) / NEAR_ENOUGH


def _broken_lists(statement: Reading, source: Reading) -> Iterator[str]:
    theirs = [names for _, names in clusters(source)]
    for texts, names in clusters(statement):
        if (
            texts[0][:1].isalpha()
            and len(set(names)) < len(names)
            and not any(len(set(other)) < len(other) for other in theirs)
        ):
            yield _TWICE.format(word=texts[0])
    yield from _lengthened(statement, source)
    yield from _repeated(statement, source)
    known = set(_other_names(source))
    for first, second in _other_names(statement):
        if (first, second) not in known and (second, first) not in known:
            yield _MIXED.format(word=second)


def _lengthened(statement: Reading, source: Reading) -> Iterator[str]:
    """ "Grade 0, 1a, 1b or 1c" of "grade 0, 1a or 1b, and some texts include 1c"."""
    theirs = [set(names) for group, names in clusters_by_group(source) if group == "grade"]
    for group, names in clusters_by_group(statement):
        nearest = max(theirs, key=lambda one: len(one & set(names)), default=set[str]())
        if group == "grade" and len(nearest & set(names)) > 1 and not set(names) <= nearest:
            yield _LONGER.format(word=min(set(names) - nearest))


def _repeated(statement: Reading, source: Reading) -> Iterator[str]:
    """A value that stands more often than in the source, where another of its group is gone: "grades 0, 1b and 1b"."""
    mine, theirs = _counts(statement), _counts(source)
    for (group, name), count in mine.items():
        gone = any(other == group and rival != name and (other, rival) not in mine for other, rival in theirs)
        if gone and 0 < theirs[group, name] < count:
            yield _TWICE.format(word=name)


def _counts(reading: Reading) -> Counter[tuple[str, str]]:
    return Counter(
        (one.group, one.name)
        for one in placed(reading)
        if one.group.startswith("number ") or one.group in ("level", "grade", "age_group", "sequence_mr")
    )


def _other_names(reading: Reading) -> Iterator[tuple[str, str]]:
    """ "Spinal Instability Neoplastic Score (SINS)": a member of a group with another one in brackets behind it."""
    for first, mark, second in zip(reading.tokens, reading.tokens[1:], reading.tokens[2:], strict=False):
        if mark.text == "(" and first.group and first.group == second.group and first.key != second.key:
            yield first.key, second.key


@lru_cache(maxsize=2048)
def _companies(reading: Reading) -> tuple[Company, ...]:
    tokens = placed(reading)
    return tuple(
        Company(one.name, one.token.text.strip(), one.group, _around(tokens, place), one.cluster)
        for place, one in enumerate(tokens)
        if one.group
    )


def _around(tokens: Sequence[Placed], place: int) -> dict[str, float]:
    """The words around a token, or around the whole list it belongs to, nearer ones weighing more."""
    mine = tokens[place]
    found: dict[str, float] = {}
    for step in (-1, 1):
        distance, at = 0, place + step
        while 0 <= at < len(tokens) and distance < REACH and tokens[at].clause == mine.clause:
            other = tokens[at]
            if other.token.key in _EVERYWHERE:
                at += step
                continue
            if other.group != mine.group or not other.group:
                distance += 1
                apart = ACROSS if other.segment != mine.segment else 1.0
                found[other.name] = max(found.get(other.name, 0.0), apart / (1 + 0.35 * (distance - 1)))
            elif not (mine.cluster and other.cluster == mine.cluster):
                break  # beyond a rival the words are the rival's
            at += step
    return found
