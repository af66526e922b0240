"""What is said of one of two contrasted things may not be told of the other: "malignant by a mass; osteoporotic by a dark band"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.composing.writing.claims.reading import Reading, read

_CONTRASTS: Final = re.compile(r";\s+|,?\s+(?:whereas|while)\s+|,\s+but\s+")
# The groups of things of which something is said; the rest is what is said of them.
_THINGS: Final = frozenset(("disease", "behaviour", "modality", "score", "tracer", "age_group", "organ"))
_AMONG: Final = {"behaviour": "disease"}  # "malignant" and "osteoporotic" are rivals
_LEAST: Final = 2  # words said of one thing alone
_CROSSED: Final = "it tells of “{word}” what the source says of something else"


def crossed_contrasts(statement: Reading, source: Reading) -> Iterator[str]:
    """Things named beside what the source says in its other clause, of another thing."""
    clauses = [read(clause) for clause in _CONTRASTS.split(source.text)]
    if len(clauses) < 2:
        return
    alone = [clause.keys - _united(clauses[:at] + clauses[at + 1 :]) for at, clause in enumerate(clauses)]
    for clause in _CONTRASTS.split(statement.text):
        yield from _crossed(read(clause), alone, _groups(clauses))


def _kinds(groups: set[str]) -> set[str]:
    return {_AMONG.get(group, group) for group in groups}


def _united(clauses: Sequence[Reading]) -> frozenset[str]:
    return frozenset().union(*(clause.keys for clause in clauses))


def _groups(clauses: Sequence[Reading]) -> dict[str, str]:
    return {token.key: token.group for clause in clauses for token in clause.content if token.group in _THINGS}


def _crossed(said: Reading, alone: Sequence[frozenset[str]], groups: dict[str, str]) -> Iterator[str]:
    things = frozenset(token.key for token in said.content if token.group in _THINGS)
    told = [len((said.keys - things) & own) for own in alone]
    place = max(range(len(told)), key=lambda at: told[at])
    if told[place] < _LEAST or told[place] < sum(told) or things & alone[place]:
        return
    rivals = {groups[key] for key in alone[place] & groups.keys()}
    for own in alone:
        for word in sorted(key for key in things & own if _AMONG.get(groups[key], groups[key]) in _kinds(rivals)):
            yield _CROSSED.format(word=word)
