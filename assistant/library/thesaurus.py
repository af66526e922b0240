"""The thesaurus: which terms mean the same, read from a file that needs no code to change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.answer import Record
from assistant.errors import CorpusError
from assistant.text import stems, words

LONGEST_TERM = 6  # words


class Group(Record):
    """Terms that stand for each other, and weaker ones that may stand for them."""

    same: tuple[str, ...]
    related: tuple[str, ...] = ()


class Term(Record):
    """Words `first` to `last` (exclusive) of a text name a term of the thesaurus."""

    first: int
    last: int
    same: tuple[str, ...]
    related: tuple[str, ...] = ()


class Thesaurus:
    """Finds terms in a list of words, longest first; endings and hyphens do not matter."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._by_stems: dict[tuple[str, ...], list[Group]] = {}
        for group in groups:
            for key in {tuple(stems(term)) for term in group.same}:
                self._by_stems.setdefault(key, []).append(group)

    def find(self, words_of_text: Sequence[str]) -> list[Term]:
        """The terms of a text from left to right, none overlapping another."""
        stemmed = [stem for word in words_of_text for stem in (stems(word) or [word])[:1]]
        found: list[Term] = []
        index = 0
        while index < len(stemmed):
            term = self._term_at(stemmed, index)
            if term:
                found.append(term)
            index = term.last if term else index + 1
        return found

    def _term_at(self, stemmed: Sequence[str], first: int) -> Term | None:
        for last in range(min(len(stemmed), first + LONGEST_TERM), first, -1):
            groups = self._by_stems.get(tuple(stemmed[first:last]))
            if groups:
                same = dict.fromkeys(term for group in groups for term in group.same)
                related = dict.fromkeys(term for group in groups for term in group.related)
                return Term(first=first, last=last, same=tuple(same), related=tuple(related))
        return None


def load_thesaurus(path: Path) -> Thesaurus:
    """The thesaurus of a corpus; an absent file is an empty one. CorpusError names what can't be read."""
    import yaml

    if not path.is_file():
        return Thesaurus([])
    try:
        # The C loader reads the file in a tenth of the time.
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise CorpusError(f"{path.name} is not valid YAML ({error}); correct it.") from None
    groups = data.get("groups") if isinstance(data, Mapping) else None
    if not isinstance(groups, list):
        raise CorpusError(f"{path.name} needs a list `groups:`; see its first lines.")
    return Thesaurus([_group(path, number, group) for number, group in enumerate(groups, start=1)])


def _group(path: Path, number: int, given: Any) -> Group:
    same = given.get("same") if isinstance(given, Mapping) else None
    if not isinstance(same, list) or len(same) < 2:
        raise CorpusError(f"{path.name}, group {number}: `same:` needs at least two terms; add one or remove the group.")
    texts = [str(term) for term in same]
    unreadable = [text for text in texts if not words(text)]
    if unreadable:
        raise CorpusError(f"{path.name}, group {number}: {unreadable[0]!r} holds no word; remove it.")
    return Group(same=tuple(texts), related=tuple(str(term) for term in given.get("related") or ()))
