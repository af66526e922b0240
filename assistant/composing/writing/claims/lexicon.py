"""Loads `words.yaml`: which phrases mean the same, which oppose each other, and which say nothing of medicine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from assistant.text import stems

WORDS: Final = Path(__file__).parent / "words.yaml"
KIN: Final = Path(__file__).parent / "kin.txt"


class Meaning(NamedTuple):
    """The key by which a phrase is compared, and the group of which it is a member ("" for none)."""

    key: str
    group: str


class Lexicon:
    """Looks up the longest known phrase at a place in a sequence of stems."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._phrases: dict[tuple[str, ...], Meaning] = {}
        for group, members in data["opposed"].items():
            for member in members:
                self._add(member, group)
        for member in data["same"]:
            self._add(member, "")
        self._rows: Final = [frozenset(map(str.strip, row.split(","))) for row in data["kin"]]
        self._longest = max(map(len, self._phrases))
        self.kin: Final = self._kin()
        self.general: Final = frozenset(self._general_keys(data["general"]))
        self.licences: Final = self._licences(data["licensed"])
        self.implied: Final = self._licences(data["implied"])
        self.antonyms: Final = dict(self._antonyms(data["antonyms"]))

    def _licences(self, table: dict[str, str]) -> dict[str, frozenset[str]]:
        return {self.key(name): frozenset(str(words).split()) for name, words in table.items()}

    def _kin(self) -> dict[str, frozenset[str]]:
        """The keys of the words of one sense with each word, or with each stem of a phrase (then with the phrase behind)."""
        found: dict[str, set[str]] = {}
        for row in self._rows:
            keys = {self.key(word) for word in row if " " not in word}
            for word in row:
                for name in stems(word) if " " in word else [self.key(word)]:
                    found.setdefault(name, set()).update(keys)
        return {key: frozenset(others) for key, others in found.items()}

    def _antonyms(self, table: dict[str, str]) -> Iterator[tuple[str, str]]:
        for one, other in table.items():
            yield self.key(one), other
            yield self.key(other), one

    def _add(self, member: str, group: str) -> None:
        names = [name.strip() for name in str(member).split("=")]
        key = " ".join(stems(names[0]))
        known = self._phrases.get(tuple(stems(names[0])))
        meaning = known if known and not group else Meaning(key, group)
        for name in names:
            # The first group that names a phrase keeps it: opposed groups stand above plain synonyms.
            self._phrases.setdefault(tuple(stems(name)), meaning)

    def at(self, stemmed: Sequence[str], place: int) -> tuple[Meaning, int] | None:
        """The meaning of the longest phrase that begins at `place`, and how many words it has."""
        for length in range(min(self._longest, len(stemmed) - place), 0, -1):
            found = self._phrases.get(tuple(stemmed[place : place + length]))
            if found is not None:
                return found, length
        return None

    def key(self, phrase: str) -> str:
        """The key under which a phrase is compared."""
        found = self.at(stems(phrase), 0)
        return found[0].key if found else " ".join(stems(phrase))

    def _general_keys(self, words: str) -> Iterator[str]:
        """Stems of general words, and their keys where they oppose nothing."""
        for stem in stems(words):
            found = self._phrases.get((stem,))
            if found is None or not found.group:
                yield stem
                yield from (found.key,) if found else ()


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    import yaml

    text = WORDS.read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    rows = [row for row in KIN.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    return Lexicon({**data, "kin": rows})
