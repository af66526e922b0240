"""Loads `thesaurus.yaml` and expands a question's terms with words that mean the same, or nearly so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from assistant.corpus_location import corpus_folder
from assistant.errors import CorpusError
from assistant.text import stems, words

THESAURUS: Final = "thesaurus.yaml"
SCHEMA: Final = "thesaurus.schema.json"


class Group(NamedTuple):
    """Terms that mean the same, the ones that need exact capitals, and weaker, one-way neighbours."""

    same: tuple[str, ...]
    exact: tuple[str, ...]
    related: tuple[str, ...]

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term that stands for the group."""
        return (*self.same, *self.exact)


class Expansion(NamedTuple):
    """What a text's terms also go by; nothing in it stands in the text itself."""

    found: tuple[str, ...]
    same: tuple[str, ...]
    related: tuple[str, ...]


class PlacedTerm(NamedTuple):
    """Words `first` to `last` (exclusive) of a text name a group with these terms."""

    first: int
    last: int
    same: tuple[str, ...]
    related: tuple[str, ...]


class Thesaurus:
    """Finds the longest terms of a text and gives the other words of their groups."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups = tuple(groups)
        self._by_stems: dict[tuple[str, ...], list[tuple[str, bool, int]]] = {}
        for place, group in enumerate(self.groups):
            for term in group.same:
                self._by_stems.setdefault(tuple(stems(term)), []).append((term, False, place))
            for term in group.exact:
                self._by_stems.setdefault(tuple(stems(term)), []).append((term, True, place))
        self._longest = max(map(len, self._by_stems), default=0)

    def expand(self, terms: str | Sequence[str]) -> Expansion:
        """Equivalent and related terms for a text, or for several terms taken one by one.

        A term inside a longer one is not expanded by itself ("renal cell carcinoma" does not bring what
        "carcinoma" means). Lower-case "all" is no leukaemia: exact terms count only in their own capitals.
        """
        texts = [terms] if isinstance(terms, str) else list(terms)
        found = [hit for text in texts for hit in self._find(text)]
        present = {tuple(stems(term)) for term, _ in found}
        same = _others((term for _, place in found for term in self.groups[place].terms), present)
        seen = present | {tuple(stems(term)) for term in same}
        related = _others((term for _, place in found for term in self.groups[place].related), seen)
        return Expansion(tuple(dict.fromkeys(term for term, _ in found)), same, related)

    def terms(self, text: str) -> list[PlacedTerm]:
        """The terms of a text from left to right, none overlapping another, with the words of their groups."""
        return [
            PlacedTerm(place, place + length, self.groups[group].terms, self.groups[group].related)
            for _, group, place, length in self._placed(text)
        ]

    def _find(self, text: str) -> list[tuple[str, int]]:
        return [(term, group) for term, group, _, _ in self._placed(text)]

    def _placed(self, text: str) -> Iterator[tuple[str, int, int, int]]:
        stemmed, written = stems(text), _as_written(text)
        place = 0
        while place < len(stemmed):
            hit, length = self._longest_at(stemmed, written, place)
            if hit is not None:
                yield *hit, place, length
            place += length

    def _longest_at(
        self, stemmed: Sequence[str], written: Sequence[str], place: int
    ) -> tuple[tuple[str, int] | None, int]:
        for length in range(min(self._longest, len(stemmed) - place), 0, -1):
            for term, exact, group in self._by_stems.get(tuple(stemmed[place : place + length]), ()):
                if not exact or " ".join(written[place : place + length]) == term:
                    return (term, group), length
        return None, 1


def _others(terms: Iterable[str], known: set[tuple[str, ...]]) -> tuple[str, ...]:
    """Terms whose words are not known yet, one of each."""
    chosen: dict[tuple[str, ...], str] = {}
    for term in terms:
        key = tuple(stems(term))
        if key not in known:
            chosen.setdefault(key, term)
    return tuple(chosen.values())


def _as_written(text: str) -> list[str]:
    """The words of a text in their own capitals, in step with `words`; lower-cased where they can't be matched up."""
    lowered = words(text)
    written, start = [], 0
    folded = text.lower()
    for word in lowered:
        at = folded.find(word, start)
        written.append(text[at : at + len(word)] if at >= 0 else word)
        start = at + len(word) if at >= 0 else start
    return written


def load_thesaurus(folder: Path | None = None) -> Thesaurus:
    """The thesaurus of a corpus folder (default: the assistant's own).

    Raises CorpusError, naming the rule, if the file can't be used.
    """
    path = (folder or corpus_folder()) / THESAURUS
    if not path.is_file():
        path = corpus_folder() / THESAURUS
    return _load(path, path.stat().st_mtime_ns)


def expand(terms: str | Sequence[str]) -> Expansion:
    """`load_thesaurus().expand(terms)` with the assistant's own thesaurus."""
    return load_thesaurus().expand(terms)


@lru_cache(maxsize=4)
def _load(path: Path, _changed: int) -> Thesaurus:
    import jsonschema
    import yaml

    try:
        # The C loader reads the file in a tenth of the time.
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise CorpusError(f"{path.name} can't be read: {reason}. Correct the file.") from error
    schema = json.loads((corpus_folder() / SCHEMA).read_text(encoding="utf-8"))
    broken = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if broken is not None:
        place = "/".join(str(part) for part in broken.absolute_path) or "top"
        raise CorpusError(f"{path.name}, {place}: {broken.message[:200]}. See {SCHEMA}.")
    groups = [_group(given) for given in data["groups"]]
    _check_once(path, groups)
    return Thesaurus(groups)


def _group(given: Mapping[str, Any]) -> Group:
    return Group(*(tuple(str(term) for term in given.get(name, ())) for name in Group._fields))


def _check_once(path: Path, groups: Sequence[Group]) -> None:
    """A term, endings aside, stands in one group only; otherwise the first group would hide the second."""
    seen: dict[tuple[bool, tuple[str, ...]], int] = {}
    for place, group in enumerate(groups):
        for exact, term in (*((False, term) for term in group.same), *((True, term) for term in group.exact)):
            first = seen.setdefault((exact, tuple(stems(term))), place)
            if first != place:
                owner = groups[first].terms[0]
                raise CorpusError(
                    f"{path.name}: {term!r} stands in the groups of {owner!r} and {group.terms[0]!r}; keep one."
                )
