"""Wording rules of the corpus: dangling openers, American spellings, words shared with another text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Record

# A sentence is quoted alone, so it can't lean on the one before; "This assistant" names its subject.
_DANGLING = re.compile(
    r"(?:it|its|they|their|them|he|she|those|these|that|such|this(?! assistant\b)|"
    r"the (?:former|latter|above|same)|"
    r"however|moreover|furthermore|therefore|thus|hence|also|additionally|"
    r"in addition|in contrast|conversely|otherwise|here|as above|see below)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:see (?:below|above)|as above|above-mentioned|aforementioned|mentioned above)\b", re.I)

_AMERICAN = re.compile(
    r"\b(?:tumor(?:s|al|ous)?|hemangio[a-z]*|hem(?:orrhag|ato|oglobin|odynam|ostat)[a-z]*|edemas?|edematous|"
    r"center(?:s|ed|ing)?|gray(?:ish|er)?|pediatrics?|orthopedics?|aging|"
    r"esophag[a-z]*|fib(?:er|ers)|colors?|colored|behaviors?|signaling|signaled|label(?:ed|ing)|anemi[ac]s?|"
    r"leukemi[ac]s?|ischemi[ac]s?|hypercalcemi[ac]s?|etiolog[a-z]*|estrogens?|liters?|millimeters?|centimeters?|"
    r"pheochromocytomas?|anesth[a-z]*|paresthesia|favor(?:s|ed|ing|able)?|neighbor[a-z]*|catheteriz[a-z]*)\b",
    re.IGNORECASE,
)
_UNIT_OF_DOSE = re.compile(r"\d\s*$")
_QUOTED = re.compile(r"[\"“][^\"“”\n]*[\"”]")
_WORD = re.compile(r"[^\W_]+")


class CommonRun(Record):
    """The longest run of words that two texts share; `start` is its offset in the first text."""

    length: int
    start: int
    words: str


def dangling_opener(sentence: str) -> str | None:
    """The opener or pointer ("see below") that makes a sentence meaningless alone; None if it has none."""
    match = _DANGLING.match(sentence.lstrip("\"'“(")) or _ELSEWHERE.search(sentence)
    return match.group() if match else None


def american_spellings(text: str) -> Iterator[tuple[int, str]]:
    """Offset and word of each American spelling. Quoted words and names ("Cancer Center") are left alone."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _AMERICAN.finditer(text):
        word = match.group()
        before = text[: match.start()]
        if any(start <= match.start() < end for start, end in quoted) or _is_name(word, before):
            continue
        if word.lower() == "gray" and _UNIT_OF_DOSE.search(before):
            continue
        yield match.start(), word


def _is_name(word: str, before: str) -> bool:
    """A capital inside a sentence is part of a name."""
    inside = before.rstrip(" ")
    return word[0].isupper() and bool(inside) and inside[-1] not in ".:!?\n|-#*"


def longest_common_run(text: str, other: str) -> CommonRun:
    """The longest run of equal words, whatever the case and punctuation; length 0 if no word is shared."""
    places = list(_WORD.finditer(text.lower()))
    mine = [place.group() for place in places]
    theirs = _WORD.findall(other.lower())
    length, first = 0, 0
    while (found := _first_shared(mine, theirs, length + 1)) is not None:
        length, first = length + 1, found
    start = places[first].start() if length else 0
    return CommonRun(length=length, start=start, words=" ".join(mine[first : first + length]))


def _first_shared(mine: Sequence[str], theirs: Sequence[str], length: int) -> int | None:
    """Index in `mine` of the first run of `length` words that `theirs` holds as well."""
    known = {tuple(theirs[index : index + length]) for index in range(len(theirs) - length + 1)}
    runs = (tuple(mine[index : index + length]) for index in range(len(mine) - length + 1))
    return next((index for index, run in enumerate(runs) if run in known), None)
