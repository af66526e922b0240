"""A sentence as the checks see it: tokens with their meaning, segment and polarity, and its quantities."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal

from assistant.composing.writing.claims.denials import DENIALS, Polarity, polarities
from assistant.composing.writing.claims.gapping import ungapped
from assistant.composing.writing.claims.lexicon import lexicon
from assistant.composing.writing.claims.quantities import Quantity, quantities, with_shares_as_numbers
from assistant.composing.writing.claims.rewording import reworded
from assistant.text import normalise, stems

Kind = Literal["word", "number", "mark"]

Raw = tuple[Kind, str, Quantity | None]

# Words that join without meaning anything: they carry neither content nor polarity.
EMPTY: Final = frozenset(
    """a an the of in on at by for with from to into onto as than then that this these those which who whose whom it its they their them
    there here and or nor but is are was were be been being am has have had having do does did will would i.e e.g such via per both also
    not no never without neither none cannot nothing between among within versus vs while whereas when where if because since so therefore
    although though however rather instead sto_ upon itself themselves one ones""".split()
)
_LEVEL_RANGE: Final = re.compile(
    r"\b(?:between |from )?(?P<a>occiput|[ctls])(?P<n>\d{0,2})\s?(?:-|to|through|and(?=\s\S+\b)(?<=between \S\d and)|/)\s?(?P<b>[ctls])(?P<m>\d{1,2})\b"
)
_FROM_TO: Final = re.compile(
    r"\bfrom (?!(?:about )?\d)(?P<first>[^,;:.()]{2,60}?) (?:to|towards?|into) (?:the )?(?=[a-z0-9])"
)
_TOKEN: Final = re.compile(r"[a-zà-ÿα-ω0-9_]+(?:\.[a-z]\b)?(?:'[a-z]+)?|[,;:().\"+=/&]")
_LEVEL: Final = re.compile(r"(?:[ctls]\d{1,2}|occiput)(?:_(?:[ctls]\d{1,2}))?")
_GRADE: Final = re.compile(r"[0-4][abc]")
_SEGMENT_MARKS: Final = frozenset(',;:()."')
_SEGMENT_WORDS: Final = frozenset(
    """and or but whereas while than versus vs against which although though because so unlike instead before after since
    sto_ until nor followed compared from contrast rather then""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """One phrase, number or mark of a sentence. `key` is what is compared, `group` the opposed group it belongs to."""

    kind: Kind
    text: str
    key: str
    group: str
    segment: int
    polarity: Polarity = "affirmed"
    quantity: Quantity | None = None

    @property
    def is_content(self) -> bool:
        return self.kind == "word" and self.text not in EMPTY


@dataclass(frozen=True)
class Reading:
    """All tokens of a text, in order."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def content(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.is_content)

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(token.key for token in self.content)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every plain word, for cues that are no content."""
        return frozenset(word for token in self.tokens if token.kind == "word" for word in token.text.split())

    @cached_property
    def quantities(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.kind == "number")

    def members(self, group: str) -> frozenset[str]:
        """The keys of an opposed group that the text names."""
        return frozenset(token.key for token in self.tokens if token.group == group)

    @cached_property
    def groups(self) -> frozenset[str]:
        return frozenset(token.group for token in self.tokens if token.group)

    @cached_property
    def polarity_of(self) -> dict[str, frozenset[Polarity]]:
        found: dict[str, set[Polarity]] = {}
        for token in self.content:
            found.setdefault(token.key, set()).add(token.polarity)
        return {key: frozenset(values) for key, values in found.items()}


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """Reads one sentence, statement or table row."""
    plain = plain_text(text)
    found = quantities(plain)
    return Reading(plain, tuple(_tokens(plain, found)))


def plain_text(text: str) -> str:
    """Lower case, one spelling of dashes, ranges of vertebrae and shares."""
    plain = normalise(unicodedata.normalize("NFKC", text)).replace("−", "-").replace("⁄", "/")
    plain = re.sub(r"\s+", " ", plain)
    plain = _LEVEL_RANGE.sub(_as_range, plain)
    plain = ungapped(reworded(plain))
    return with_shares_as_numbers(_FROM_TO.sub(r"from \g<first> §to ", plain).replace("§to ", "sto_ "))


def _as_range(match: re.Match[str]) -> str:
    return f"{match['a']}{match['n']}_{match['b']}{match['m']}"


def _tokens(plain: str, found: Sequence[Quantity]) -> list[Token]:
    raw = _raw(plain, found)
    phrases = _phrases(raw)
    flags = polarities(_without_inner_denials(raw, phrases))
    tokens: list[Token] = []
    segment = 0
    for place, length, key, group in phrases:
        kind, text, quantity = raw[place]
        if (kind == "mark" and text in _SEGMENT_MARKS and not _is_aside(raw, place)) or text in _SEGMENT_WORDS:
            segment += 1
        phrase = " ".join(one for _, one, _ in raw[place : place + length])
        tokens.append(Token(kind, phrase, key, group, segment, flags[place + length - 1], quantity))
    return tokens


def _phrases(raw: Sequence[Raw]) -> list[tuple[int, int, str, str]]:
    """Place, length, key and group of every known phrase, and of every word, number and mark between."""
    stemmed = [(stems(text) or [text])[0] if kind == "word" else text for kind, text, _ in raw]
    found: list[tuple[int, int, str, str]] = []
    place = 0
    while place < len(raw):
        key, group, length = _meaning(raw, stemmed, place) if raw[place][0] == "word" else (stemmed[place], "", 1)
        found.append((place, length, key, group))
        place += length
    return found


def _without_inner_denials(raw: Sequence[Raw], phrases: Sequence[tuple[int, int, str, str]]) -> list[str]:
    """The words, but for denials that belong to a phrase ("without pain" for painless) and reach no further."""
    words = [text for _, text, _ in raw]
    for place, length, _, _ in phrases:
        if length > 1:
            words[place : place + length] = ["_" if word in DENIALS else word for word in words[place : place + length]]
    return words


def _is_aside(raw: Sequence[Raw], place: int) -> bool:
    """Brackets around one word, such as an abbreviation, part nothing."""
    text = raw[place][1]
    return (text == "(" and [one[1] for one in raw[place + 2 : place + 3]] == [")"]) or (
        text == ")" and place >= 2 and raw[place - 2][1] == "("
    )


def _meaning(raw: Sequence[Raw], stemmed: Sequence[str], place: int) -> tuple[str, str, int]:
    text = raw[place][1]
    if _LEVEL.fullmatch(text):
        return text, "level", 1
    if _GRADE.fullmatch(text):
        return text, "grade", 1
    run = list(stemmed[place : place + 8])
    for stop, (kind, _, _) in enumerate(raw[place : place + 8]):
        if kind != "word":
            run = run[:stop]
            break
    found = lexicon().at(run, 0)
    if found is None or (found[1] == 1 and text in EMPTY):
        return stemmed[place], "", 1
    return found[0].key, found[0].group, found[1]


def _raw(plain: str, found: Sequence[Quantity]) -> list[Raw]:
    """Words, marks and quantities in order."""
    starts = {one.start: one for one in found}
    covered = [(one.start, one.end) for one in found]
    result: list[tuple[int, Raw]] = [
        (start, ("number", plain[one.start : one.end], one)) for start, one in starts.items()
    ]
    for match in _TOKEN.finditer(plain):
        if not any(start <= match.start() < end for start, end in covered):
            kind: Kind = "word" if match.group()[0].isalnum() else "mark"
            result.append((match.start(), (kind, match.group(), None)))
    return [item for _, item in sorted(result, key=lambda pair: pair[0])]
