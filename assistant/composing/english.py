"""What a word of general English can be: a name, a noun, or wording around the nouns (verb, adjective, adverb)."""

from __future__ import annotations

from typing import Literal

WordKind = Literal["name", "noun", "either", "wording"]


def word_kind(word: str) -> WordKind:
    """`name` for a word no dictionary of English lists, `either` for one that is a noun or something else ("box", "split").

    What a question is about stands in names and nouns; "insist" or "relentless" only words it.
    """
    parts = _parts_of_speech(word)
    if not parts:
        return "name"
    if parts <= _NOUNS:
        return "noun"
    return "either" if parts & _NOUNS else "wording"


def is_listed(word: str) -> bool:
    """Whether the dictionary lists a word in this form."""
    return bool(_parts_of_speech(word))


def may_be_finite_verb(word: str) -> bool:
    """Whether a word can be the verb of a sentence ("shows", "is"); an -ing form alone can't."""
    return not word.endswith("ing") and bool(_parts_of_speech(word) & {"VERB", "AUX"})


_NOUNS = frozenset(("NOUN", "PROPN"))


def _parts_of_speech(word: str) -> frozenset[str]:
    # A table of English inflections that comes with the package: nothing is fetched.
    from lemminflect import getAllLemmas

    return frozenset(getAllLemmas(word))
