"""Which points a rule gives for what: "0 points for three or more, 1 point for two and 2 points for one" gives two no 2 points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.composing.writing.claims.reading import Reading

_POINTS: Final = r"(?P<points>\d+(?:-\d+)?) points?"
_FOR: Final = re.compile(rf"{_POINTS} (?:each )?(?:for|if|when) (?P<what>[^,;:]+?)(?=,|;|:|\.|$| and \d| or \d)")
_GIVES: Final = re.compile(
    rf"(?P<what>[^,;:]+?) (?:gives?|gets?|scores?|counts?|receives?|is worth|are worth|carr(?:y|ies)|earns?|adds?|brings?|means?|signif(?:y|ies)|is|are|at)"
    rf" (?:as |for |given |awarded |worth |scored |only )*{_POINTS}"
)
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset(
    "the a an of in for to or and is are more score item points point sins tokuhashi tomita mirels revised".split()
)
_WRONG: Final = "the source gives other points for “{what}”"


def misallotted(statement: Reading, source: Reading) -> Iterator[str]:
    """Points that the source gives for something else."""
    rules = [(match["points"], _words(match["what"])) for match in _FOR.finditer(source.text)]
    if len({points for points, _ in rules}) < 2:
        return
    shared = frozenset.intersection(*(words for _, words in rules))
    for points, what in _allotted(statement.text):
        said = _words(what) - shared
        best = max(len(said & words) for _, words in rules)
        fitting = {given for given, words in rules if len(said & words) == best}
        if best and points not in fitting and points in {given for given, _ in rules}:
            yield _WRONG.format(what=what.strip())


def _allotted(text: str) -> Iterator[tuple[str, str]]:
    found = list(_FOR.finditer(text)) or list(_GIVES.finditer(text))
    yield from ((match["points"], match["what"]) for match in found)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text)) - _SMALL
