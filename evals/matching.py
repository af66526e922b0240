"""How a wording is looked for in an answer: tidied text, and an eye for negation.

The patterns of the reference set are written against `tidy(text)`: straight hyphens, "0-6" for "0 to 6", "50%"
for "50 per cent", no citation marks and no Markdown emphasis. Case never matters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_DASHES = re.compile("[‐‑‒–—―−]")
_CITATION_MARKS = re.compile(r"\s?\[\d+(?:\s?[,;–-]\s?\d+)*\]")
_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_CELL_BORDER = re.compile(r"\s*\|\s*")
_PER_CENT = re.compile(r"\s*(?:%|\bper ?cent\b|\bpct\b)", re.IGNORECASE)
_NUMBER_RANGE = re.compile(r"(?<=\d)(%?)\s*(?:-\s*to\b|\bto\b|-)\s*(?=\d)", re.IGNORECASE)
_RANGE_OF_PERCENT = re.compile(r"(\d)%-(\d+(?:\.\d+)?%)")
_COMPARISON = re.compile(r"([<>≥≤=±+])\s+(?=\d)")
_SPACES = re.compile(r"[ \t\u00a0]+")

_CLAUSE_END = re.compile(
    r"[.!?](?=\s|$)|[;:,\n()]|\s-\s|\b(?:but|although|though|whereas|while|however|except|instead|rather|because|since|so(?! that))\b",
    re.IGNORECASE,
)
_NEGATOR = re.compile(
    r"\b(?:no|not|never|none|without|neither|nor|cannot|can't|isn't|aren't|doesn't|don't|wasn't|lacks?)\b"
    r"|n't\b",
    re.IGNORECASE,
)
_NOT_A_DENIAL = re.compile(r"\bnot (?:only|just|merely|necessarily only)\b|\bno (?:less|fewer) than\b", re.IGNORECASE)
# A new predicate after the denial frees what follows: "pain that is not mechanical scores 1", "no collapse is 0".
_NEW_PREDICATE = re.compile(
    r"\b(?:scores?|gives?|counts?|takes?|carries|gets?|receives?|adds?|earns?|makes?|favou?rs?|suggests?|points? to)\b",
    re.IGNORECASE,
)
_NEW_PREDICATE_OF_NOUN = re.compile(
    rf"{_NEW_PREDICATE.pattern}|\b(?:is|are|has|have|means?|equals?)\b|=", re.IGNORECASE
)
_NOUN_DENIALS = frozenset({"no", "none", "without", "lack", "lacks"})
_REACH_IN_WORDS = 8
_REACH_OF_NOUN_IN_WORDS = 4
_DISOWNED = re.compile(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|misprints?|misprinted|mistaken(?:ly)?|misconception|myth|false|inverted)\b",
    re.IGNORECASE,
)


def tidy(text: str) -> str:
    """The text in the one spelling of dashes, ranges and per cent that patterns are written against."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("⁄", "/")
    text = _EMPHASIS.sub("", _CITATION_MARKS.sub("", _DASHES.sub("-", text)))
    text = _PER_CENT.sub("%", _CELL_BORDER.sub(" ", text))
    text = _RANGE_OF_PERCENT.sub(r"\1-\2", _NUMBER_RANGE.sub(r"\1-", text))
    return _SPACES.sub(" ", _COMPARISON.sub(r"\1", text)).strip()


def finds(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Every place of tidied text that a pattern matches."""
    return re.compile(pattern, re.IGNORECASE).finditer(text)


def says(pattern: str, text: str, *, polarity: str = "affirmed") -> bool:
    """Whether tidied text says it; in an "affirmed" reading a negated clause doesn't count."""
    if polarity == "any":
        return any(True for _ in finds(pattern, text))
    return any(not is_negated(match, pattern, text) for match in finds(pattern, text))


def is_negated(match: re.Match[str], pattern: str, text: str) -> bool:
    """Whether a denial governs the match: earlier in its own clause, or inside it where the pattern has none."""
    if holds_denial(pattern_words(pattern)):
        return False
    return _denial_reaches(_clause_before(text, match.start())) or holds_denial(match.group())


def is_disowned(match: re.Match[str], text: str) -> bool:
    """Whether the sentence of the match calls it wrong, as in "one note misprints this as 3/2/1"."""
    start = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    ends = [end for end in (text.find(". ", match.end()), text.find("\n", match.end())) if end >= 0]
    return bool(_DISOWNED.search(text[start : min(ends, default=len(text))]))


def pattern_words(pattern: str) -> str:
    """A pattern's own words, so that a pattern which itself speaks of a denial is recognised."""
    return re.sub(r"\\b|\\s|[\\^$.|?*+()\[\]{}<>=!:]", " ", pattern)


def sentences(text: str) -> list[str]:
    """Tidied text cut at ends of sentences and at line breaks."""
    return [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()]


def _clause_before(text: str, position: int) -> str:
    start = 0
    for end in _CLAUSE_END.finditer(text, 0, position):
        start = end.end()
    return text[start:position]


def _denial_reaches(words: str) -> bool:
    """Whether the last denial of a clause still governs what stands at the clause's end."""
    kept = _NOT_A_DENIAL.sub(" ", words)
    denials = list(_NEGATOR.finditer(kept))
    if not denials:
        return False
    denial, after = denials[-1], kept[denials[-1].end() :]
    if denial.group().lower() in _NOUN_DENIALS:
        return not _NEW_PREDICATE_OF_NOUN.search(after) and len(after.split()) <= _REACH_OF_NOUN_IN_WORDS
    freed = _NEW_PREDICATE.search(after) and not _is_auxiliary(kept, denial)
    return not freed and len(after.split()) <= _REACH_IN_WORDS


def _is_auxiliary(words: str, denial: re.Match[str]) -> bool:
    """ "does not give", "should never add": the verb behind the denial is the very thing denied."""
    return words[denial.start() :].lower().startswith("n't") or bool(
        re.search(r"\b(?:do|does|did|should|must|can|will|would|may|could)\s*$", words[: denial.start()])
    )


def holds_denial(words: str) -> bool:
    """Whether words hold a denial ("not only" is none)."""
    return bool(_NEGATOR.search(_NOT_A_DENIAL.sub(" ", words)))
