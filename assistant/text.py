"""Words, sentences and spans; every function keeps offsets into the text it was given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

Span = tuple[int, int]

_ABBREVIATIONS = frozenset(
    "e.g i.e et al vs fig figs no nos approx ca cf dr prof mr mrs ms st resp incl ref refs vol pp ed eds".split()
)
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s|$)")
_WORD = re.compile(r"[A-Za-z0-9À-ÿ]+(?:[.'’][A-Za-z0-9]+)*|[≥≤<>%]")
_DASHES = re.compile(r"[‐‑‒–—−]")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "×": "x"})
_COUNT_WORDS = re.compile(r"[A-Za-zÀ-ÿ0-9%≥≤<>]+(?:[-'’./–][A-Za-zÀ-ÿ0-9]+)*")


def normalise(text: str) -> str:
    """Lower case, plain quotes and dashes, accents folded; the length may change."""
    folded = unicodedata.normalize("NFKD", _DASHES.sub("-", text.translate(_QUOTES)))
    return "".join(char for char in folded if not unicodedata.combining(char)).lower()


def words(text: str) -> list[str]:
    """Normalised words of a text, numbers and comparison signs included."""
    return _WORD.findall(normalise(text))


def count_words(text: str) -> int:
    """How many words a reader sees."""
    return len(_COUNT_WORDS.findall(text))


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the sentences in `text[start:end]`, without the blanks around them.

    A full stop inside a number, after a known abbreviation or before a lower-case word does not end a sentence.
    """
    end = len(text) if end is None else end
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if _ends_sentence(text, begin, match, end):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _ends_sentence(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    last_word = text[begin : match.start()].rsplit(maxsplit=1)[-1:] or [""]
    word = last_word[0].strip("([\"'").lower()
    if match.group().startswith(".") and (word in _ABBREVIATIONS or re.fullmatch(r"[a-z]", word)):
        return False
    following = text[match.end() : end].lstrip()
    return not following[:1].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import Stemmer

    return Stemmer.Stemmer("english")


def stems(text: str) -> list[str]:
    """Stemmed words (Snowball English), the form in which words are matched."""
    return list(_stemmer().stemWords(words(text)))  # type: ignore[attr-defined]
