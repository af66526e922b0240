"""Enumerations said one by one: "thoracic in 70 %, lumbar in 20 %" also says "lumbar in 20 %" of the same things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final, NamedTuple

_SEPARATOR: Final = re.compile(r"\s*(?:, and|,|\band\b)\s+(?![^()]*\))")
_NUMBER: Final = re.compile(r"[(~≈<>≥≤]*\d[\d.,/-]*%?[).]*")
_WITH_NUMBERS: Final = frozenset("% ± x about around roughly approximately up least most".split())
_PREPOSITIONS: Final = frozenset(
    "in for with without at of on to from by per as within between versus after before below above under over".split()
)
_VERBS: Final = frozenset("is are was were has have had can may does do gives give shows show".split())
_LEAST_MEMBERS: Final = 2
_FIGURE: Final = r"\d[\d.,]*(?: ?%)?"
_WHERE: Final = r"(?:for|per|in|on|with|at|among) [^,;:]+?"
# "92 % sensitivity and 89 % specificity for these, and 96 % and 89 % for those".
_PAIRS: Final = (
    (
        re.compile(
            rf"(?P<one>{_FIGURE}) (?P<what>[\w-]+) and (?P<two>{_FIGURE}) (?P<other>[\w-]+) {_WHERE},? "
            rf"(?:and|versus|against) (?P<three>{_FIGURE}) and (?P<four>{_FIGURE}) (?P<where>(?:for|per|in|on|with|at|among) .+)$"
        ),
        "{three} {what} and {four} {other} {where}",
    ),
    (
        re.compile(
            rf"(?P<what>[\w-]+) of (?P<one>{_FIGURE}) and (?P<other>[\w-]+) of (?P<two>{_FIGURE}) (?P<here>per \w+)(?P<rest>[^,;:]*?),? "
            rf"and (?P<three>{_FIGURE}) and (?P<four>{_FIGURE}) (?P<where>per .+)$"
        ),
        "{what} of {three} and {other} of {four} {where}{rest}",
    ),
)
_END_OF_FIRST: Final = re.compile(r",? (?:and|versus|against) $")


class _Member(NamedTuple):
    """One of an enumeration: where it begins and ends in the words of the sentence."""

    start: int
    end: int


def shares(plain: str) -> list[str]:
    """The sentence said of each member of its enumerations alone; what the members share is said with each."""
    pairs = [
        said for pattern, put in _PAIRS for found in pattern.finditer(plain) for said in _of_pairs(plain, found, put)
    ]
    each = [said for text in (plain, *pairs) for members in _enumerations(text) for said in _each(text, members)]
    return list(dict.fromkeys((*pairs, *each)))


def _of_pairs(plain: str, found: re.Match[str], put: str) -> tuple[str, str]:
    before = _END_OF_FIRST.sub("", plain[: found.start("three")])
    return before, plain[: found.start()] + put.format(**found.groupdict())


def _each(plain: str, members: Sequence[_Member]) -> Iterator[str]:
    texts = [plain[one.start : one.end].strip(" ,") for one in members]
    head, build = plain[: members[0].start], min((_build(text.split()) for text in texts), key=len)
    for text in texts:
        yield head + _completed(text, texts[0], texts[-1], build) + plain[members[-1].end :]


def _enumerations(plain: str) -> Iterator[list[_Member]]:
    chunks = [_Member(start, end) for start, end in _chunks(plain)]
    place = 1
    while place < len(chunks):
        model = plain[chunks[place].start : chunks[place].end].split()
        following = place + 1
        while following < len(chunks) and _goes_on(
            model, plain[chunks[following].start : chunks[following].end].split()
        ):
            following += 1
        first = _first(plain, chunks[place - 1], model) if _tells(model) else None
        members = [*([first] if first else []), *chunks[place:following]]
        if _tells(model) and len(members) >= _LEAST_MEMBERS and _is_whole(plain, members):
            yield members
        place = following


def _goes_on(model: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are built like the members before them; the last may end with more, which is said of all."""
    build = _build(model)
    return _build(words)[: len(build)] == build and not _VERBS & frozenset(words)


def _is_whole(plain: str, members: Sequence[_Member]) -> bool:
    """Whether "and" stands before the last, all begin alike, and none takes up a noun from before them all."""
    starts = [plain[one.start :].split()[0] for one in members]
    alike = len({start for start in starts if _kind(start) == "p"}) + any(_kind(start) != "p" for start in starts) == 1
    head = frozenset(plain[: members[0].start].split())
    names = [_name(plain[one.start : one.end].split()) for one in members[1:]]
    joined = plain[members[-2].end : members[-1].start].strip(" ,") == "and"
    return joined and alike and not head & frozenset(filter(None, names))


def _name(words: Sequence[str]) -> str:
    """The last of the plain words that a member begins with."""
    run = list(takewhile(lambda word: _kind(word) == "-", words))
    return run[-1] if run else ""


def _chunks(plain: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for found in _SEPARATOR.finditer(plain):
        yield begin, found.start()
        begin = found.end()
    yield begin, len(plain)


def _tells(words: Sequence[str]) -> bool:
    """Whether a member has a number and something that the number is of."""
    return "0" in (build := _build(words)) and len(build) > 1 and not _VERBS & frozenset(words)


def _kind(word: str) -> str:
    if _NUMBER.fullmatch(word) or word in _WITH_NUMBERS:
        return "0"
    return "p" if word in _PREPOSITIONS else "-"


def _build(words: Sequence[str]) -> tuple[str, ...]:
    """Numbers, prepositions and other words, in order, neighbours of one kind taken together."""
    return tuple(kind for kind, _ in groupby(map(_kind, words)))


def _first(plain: str, chunk: _Member, model: Sequence[str]) -> _Member | None:
    """The end of a chunk that is built like the members after it; what these leave out may stand there besides."""
    text = plain[chunk.start : chunk.end]
    words = [(found.start() + chunk.start, found.group()) for found in re.finditer(r"\S+", text)]
    wanted = _build(model)
    for at in range(len(words) - 1, -1, -1):
        build = _build([word for _, word in words[at:]])
        if build[0] == wanted[0] and _is_like(wanted, build):
            start = _begin(at, model) if wanted[0] == "-" else _with_its_words(words, at)
            return _Member(words[start][0], chunk.end)
    return None


def _is_like(wanted: Sequence[str], build: Sequence[str]) -> bool:
    """One may be the beginning of the other, or the first may hold more in its middle."""
    shorter = min(len(wanted), len(build))
    if "0" in wanted[:shorter] and wanted[:shorter] == build[:shorter] and shorter > 1:
        return True
    left = iter(build)
    return all(one in left for one in wanted) and build[-1] == wanted[-1]


def _begin(at: int, model: Sequence[str]) -> int:
    """Where the words before a number begin: as many as the other members have."""
    length = next(place for place, word in enumerate(model) if _kind(word) != "-")
    return max(0, at - length + 1)


def _with_its_words(words: Sequence[tuple[int, str]], at: int) -> int:
    """A number or preposition begins where the words of its kind begin."""
    while at and _kind(words[at - 1][1]) == _kind(words[at][1]):
        at -= 1
    return at


def _completed(text: str, first: str, last: str, build: Sequence[str]) -> str:
    """A member with what the first says for all ("3 *points* to these, 2 to those") and the last ("benign, pathological *fractures*")."""
    words, opening = text.split(), first.split()
    unit = opening[1:2]
    if unit and words[1:2] and _kind(opening[0]) == "0" and _kind(unit[0]) == "-" and _kind(words[1]) == "p":
        words[1:1] = unit
    for other in (first, last):
        more = _beyond(other.split(), build) or (_shared(other.split()) if other == last else [])
        if text != other and not set(more) & set(words):
            words += more
    return " ".join(words)


def _beyond(words: Sequence[str], build: Sequence[str]) -> list[str]:
    """The words behind those that are built like that."""
    kinds = [(kind, list(group)) for kind, group in groupby(words, key=_kind)]
    alike = [kind for kind, _ in kinds[: len(build)]] == list(build)
    return [word for _, group in kinds[len(build) :] for word in group] if alike else []


def _shared(words: Sequence[str]) -> list[str]:
    """The noun at the end that the other members may have left out: all plain words but the first of them."""
    run = next((place for place, word in enumerate(reversed(words)) if _kind(word) != "-"), len(words))
    tail = list(words[len(words) - run + 1 :]) if run > 1 else []
    return tail if all(word.isalpha() and len(word) > 3 for word in tail) else []
