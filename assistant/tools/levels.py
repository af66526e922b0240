"""Vertebral levels: every usual spelling, ranges, segments, and the SINS zone of each level.

Canonical names are `Occiput`, `C1`–`C7`, `T1`–`T12`, `L1`–`L5` and `S1`–`S5`. The coccyx, T13, L6
and the like are not defined by SINS (Fisher 2010): they are refused, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from assistant.errors import InputError, UnknownLevel
from assistant.tools.sins_points import LEVELS_OF_ZONE, Location

MentionKind = Literal["single", "range", "segment", "undefined"]

_HIGHEST_NUMBER: Final = {"C": 7, "T": 12, "L": 5, "S": 5}
LEVELS: Final[tuple[str, ...]] = (
    "Occiput",
    *(f"{region}{number}" for region, last in _HIGHEST_NUMBER.items() for number in range(1, last + 1)),
)
_ZONE_OF: Final = {level: zone for zone, levels in LEVELS_OF_ZONE.items() for level in levels}

_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
)
_REGION_WORDS: Final = {
    "cervical": "C", "thoracic": "T", "dorsal": "T", "lumbar": "L", "sacral": "S", "lumber": "L",
}  # fmt: skip
_PREFIXES: Final = {"C": "C", "T": "T", "D": "T", "TH": "T", "L": "L", "S": "S"}
_NAMED: Final = {
    "atlas": "C1",
    "axis": "C2", "dens": "C2", "odontoid": "C2", "odontoid process": "C2", "odontoid peg": "C2",
    "occiput": "Occiput", "occipital condyle": "Occiput", "occipital condyles": "Occiput", "c0": "Occiput",
}  # fmt: skip

_ORDINAL = (
    r"(?P<{0}ord>" + "|".join(_ORDINALS) + r"|1[0-3](?:\s?th)|[1-9](?:\s?(?:st|nd|rd|th)))"
    r"\s+(?P<{0}region>" + "|".join(_REGION_WORDS) + r")(?:\s+(?:vertebra[le]?|vertebral\s+body|body|level))?"
)
_SHORT = r"(?P<{0}prefix>Th|C|T|D|L|S)[\s.\-]?(?P<{0}number>1[0-9]|[1-9])"
# "thoracic 5" is T5, but "thoracic 2 cm" and "lumbar 3 lesions" count something else.
_WORDED = (
    r"(?P<{0}word>cervical|thoracic|dorsal|lumbar|sacral)\s+(?:vertebra\s+|level\s+|segment\s+)?"
    r"(?P<{0}wnum>1[0-3]|[1-9])(?!\s?(?:%|mm|cm|months|weeks|days|years|/\d+|lesions?|vertebrae|levels|metasta))"
)
# "axis" is also the axis of a scan, so it must stand as the vertebra: "the axis (C2)", "body of the axis".
_NAME = (
    r"(?P<{0}name>odontoid(?:\s+(?:process|peg))?|dens|atlas|occipital\s+condyles?|occiput|C0"
    r"|axis(?=\s+(?:vertebra|\(C2\)|body|is\b|shows|demonstrates|has\b))"
    r"|(?<=body\sof\sthe\s)axis|(?<=\b(?:of|in)\sthe\s)axis(?=[\s,.;:]|$)(?!\s+of\b)|(?<=atlas\sand\s)axis|(?<=atlas\sand\sthe\s)axis)"
)
_ONE = r"(?:" + "|".join((_ORDINAL, _WORDED, _SHORT, _NAME)) + r")"
_SIDE_GUARD = r"(?<![A-Za-z0-9])"
_END_GUARD = r"(?![A-Za-z0-9]|\.\d|\s?mm\b|\s?cm\b)"
_JOIN = r"\s?(?:(?P<slash>/)|(?P<dash>[-–—−]|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\bdown\s+to\b))\s?"
_MENTION = re.compile(
    _SIDE_GUARD
    + _ONE.format("a")
    + r"(?:" + _JOIN + r"(?:" + _ONE.format("b") + r"|(?P<bare>(?:1[0-9]|[1-9])(?!\d|\s?%))))?"
    + _END_GUARD,
    re.IGNORECASE,
)  # fmt: skip
_UNDEFINED_WORDS = re.compile(r"\b(?:coccyx|coccygeal(?:\s+vertebra)?)\b", re.IGNORECASE)
# MR sequences and tumour stages look like levels; what stands around them gives them away.
_SEQUENCE_AFTER = re.compile(
    r"""\s?[-/]?\s?(?: weighted|w\b|wi\b|wtd|hyper|hypo|iso|signal|sequences?|images?|imaging|shortening|fat|
    fs\b|dixon|tse|fse|flair|space|mapping|sagittal|axial|coronal|sag\b|ax\b|pre|post[\s-]?(?:contrast|gad)|bright|
    dark|of\b(?!\s+the\s+(?:spine|thoracic))|high\b|low\b|intermediate|appearance|intensity|behaviou?r|prolongation|relaxation|N[0-3x]|contrast|haste|vibe)
    |\s?(?:,|/|&|\+|and|,\s?and)\s?(?:T2\s?(?:,|/|&|\+|and|,\s?and)\s?)?(?:T[12]-?\s?w|STIR|DWI|diffusion)""",
    re.IGNORECASE | re.VERBOSE,
)
_SEQUENCE_BEFORE = re.compile(
    r"(?:weighted|signal(?:\s+intensity)?\s+on|intense\s+on|intense|(?:low|high|dark|bright|intermediate)(?:\s+on)?(?:\s+both)?|"
    r"sag(?:ittal)?|ax(?:ial)?|coronal|STIR\s?(?:,|/|&|and)|sequences?:?|"
    r"\bon\s+(?:the\s+)?(?:fat[- ]sat\w*\s+)?|contrast|gad\w*|\bc?p)\s*$",
    re.IGNORECASE,
)
_VERTEBRA_AFTER = re.compile(
    r"\s*(?:vertebra|bod(?:y|ies)|lesion|level|pedicle|,?\s?and\s+T(?:[3-9]|1[0-2])|is\b|has\b|shows)",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r"\s*(?:,|/|&|\+|and|or|,\s?and)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LevelMention:
    """One place in a text that names vertebrae; `text == source[start:end]`.

    `kind` is `segment` for "L3/4" (a disc or motion segment: which vertebra is meant must be asked), `range`
    for "T11–L1", and `undefined` where SINS knows no such level (`levels` is then empty).
    """

    start: int
    end: int
    text: str
    levels: tuple[str, ...]
    kind: MentionKind


def zone_of(level: str) -> Location:
    """The SINS zone of a level in any spelling (Fisher 2010). Raises UnknownLevel."""
    return _ZONE_OF[normalise_level(level)]


def normalise_level(text: str) -> str:
    """The canonical name of exactly one level.

    Raises UnknownLevel for a level that SINS does not define or that can't be read, and InputError where
    the text names several vertebrae, since each has a score of its own.
    """
    levels = parse_levels(text)
    if len(levels) > 1:
        raise InputError(f'"{text.strip()}" names several vertebrae; score each on its own: {", ".join(levels)}.')
    return levels[0]


def parse_levels(text: str) -> tuple[str, ...]:
    """Every level that a short text names ("T11–L1" gives three). Raises UnknownLevel."""
    cleaned = re.sub(r"\s+", " ", text).strip().strip(".,;:")
    alone = "C2" if cleaned.lower() == "axis" else _NAMED.get(cleaned.lower())
    if alone:
        return (alone,)
    mentions = find_levels(cleaned, sequences=True)
    for mention in mentions:
        if mention.kind == "undefined":
            raise UnknownLevel(_undefined_message(mention.text))
    if not mentions:
        raise UnknownLevel(_undefined_message(cleaned))
    found = {level for mention in mentions for level in mention.levels}
    return tuple(level for level in LEVELS if level in found)


def find_levels(text: str, *, sequences: bool = False) -> list[LevelMention]:
    """Every mention of a level, in order.

    MR sequences and tumour stages ("T1-weighted", "T2N0") are passed over unless `sequences` is true.
    """
    matches = list(_MENTION.finditer(text)) if sequences else _vertebral(text)
    mentions = [_mention(match) for match in matches]
    mentions += [
        LevelMention(match.start(), match.end(), match.group(), (), "undefined")
        for match in _UNDEFINED_WORDS.finditer(text)
    ]
    return sorted(mentions, key=lambda mention: mention.start)


def levels_between(first: str, last: str) -> tuple[str, ...]:
    """All levels from `first` to `last`, both included, in anatomical order (canonical names only)."""
    low, high = sorted((LEVELS.index(first), LEVELS.index(last)))
    return LEVELS[low : high + 1]


def neighbours(first: str, second: str) -> bool:
    """True where two canonical levels adjoin, as T12 and L1 do."""
    return abs(LEVELS.index(first) - LEVELS.index(second)) == 1


def _undefined_message(text: str) -> str:
    return (
        f'SINS defines no level "{text}"; it knows Occiput, C1–C7, T1–T12, L1–L5 and S1–S5. '
        "Name the nearest of these, and how the levels were counted."
    )


def _vertebral(text: str) -> list[re.Match[str]]:
    """All matches but MR sequences and tumour stages; "T2" right after the sequence "T1 and" is one too."""
    kept: list[re.Match[str]] = []
    sequence_end: int | None = None
    for match in _MENTION.finditer(text):
        follows = sequence_end is not None and bool(_ENUMERATED.fullmatch(text, sequence_end, match.start()))
        if _is_sequence(text, match, follows):
            sequence_end = match.end()
        else:
            kept.append(match)
            sequence_end = None
    return kept


def _is_sequence(text: str, match: re.Match[str], follows_sequence: bool) -> bool:
    if not re.match(r"T[12](?!\d)", match.group(), re.IGNORECASE):
        return False
    if _SEQUENCE_AFTER.match(text, match.end()):
        return True
    if _VERTEBRA_AFTER.match(text, match.end()):
        return False
    return follows_sequence or bool(_SEQUENCE_BEFORE.search(text, max(0, match.start() - 24), match.start()))


def _mention(match: re.Match[str]) -> LevelMention:
    first, second = _named_by(match, "a"), _named_by(match, "b")
    start, end = match.span()
    if match["bare"] and first:
        second = first.rstrip("0123456789") + match["bare"]
    if second is None:
        return _single(start, end, match.group(), first)
    if first not in LEVELS or second not in LEVELS:
        return LevelMention(start, end, match.group(), (), "undefined")
    return _pair(match, first, second)


def _single(start: int, end: int, text: str, level: str | None) -> LevelMention:
    known = level in LEVELS
    return LevelMention(start, end, text, (level,) if known and level else (), "single" if known else "undefined")


# What belongs to two neighbours, however they are written: "the C2-C3 facet", "L5-S1 anterolisthesis".
_OF_A_SEGMENT: Final = re.compile(
    r"\s+(?:(?:degenerative|left|right|grade\s+\d|broad-?based|mild|severe|moderate|old|new|intervertebral)\s+)*(?:dis[ck]s?\b|facets?\b|inter-?space|(?:\w*listhes|slip)\w*|protrusion|herniation|bulg\w+|(?:foramin\w+|canal|spinal)\s+stenosis|stenosis|foramen|joints?\b|segment\b|junction\b)",
    re.IGNORECASE,
)


# "Both facets at L5-S1".
_JOINT_AT: Final = re.compile(
    r"\b(?:facets?|(?:facet|apophyseal|zygapophyseal)\s+joints?|dis[ck]s?|inter-?space)\s+(?:(?:joints?|left|right|bilaterally|is|are|on\s+both\s+sides)\s+)*(?:at|of|in|between)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _pair(match: re.Match[str], first: str, second: str) -> LevelMention:
    start, end = match.span()
    # "L3/4" and "L3-4" are how a disc or a motion segment is written; "L3–L5" spans vertebrae.
    short = bool(match["slash"]) or bool(match["bare"])
    between = _OF_A_SEGMENT.match(match.string, end) or _JOINT_AT.search(match.string, max(0, start - 40), start)
    segment = neighbours(first, second) and (short or bool(between))
    levels = (first, second) if segment or match["slash"] else levels_between(first, second)
    return LevelMention(start, end, match.group(), levels, "segment" if segment else "range")


def _named_by(match: re.Match[str], side: str) -> str | None:
    groups = match.groupdict()
    if groups[f"{side}prefix"]:
        return _PREFIXES[groups[f"{side}prefix"].upper()] + groups[f"{side}number"]
    if groups[f"{side}ord"]:
        return _REGION_WORDS[groups[f"{side}region"].lower()] + str(_ordinal(groups[f"{side}ord"]))
    if groups[f"{side}word"]:
        return _REGION_WORDS[groups[f"{side}word"].lower()] + groups[f"{side}wnum"]
    name = groups[f"{side}name"]
    return None if not name else _NAMED[re.sub(r"\s+", " ", name.lower())]


def _ordinal(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else _ORDINALS.index(text.lower()) + 1
