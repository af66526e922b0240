"""How far a statement of alignment reaches: the levels it names, a region, the rest, or the whole spine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.tools.levels import find_levels, levels_between
from assistant.tools.report_reading import alignment_words as words
from assistant.tools.report_reading.alignment_reach import beyond, lies_beyond
from assistant.tools.report_reading.reading import Fact, Reading

_CODES: Final[dict[str, tuple[str, ...]]] = {
    "C": levels_between("Occiput", "C7"), "T": levels_between("T1", "T12"), "L": levels_between("L1", "L5"),
    "S": levels_between("S1", "S5"), "uc": levels_between("Occiput", "C3"), "ut": levels_between("T1", "T6"),
    "mt": levels_between("T4", "T9"), "lt": levels_between("T7", "T12"), "ct": levels_between("C5", "T4"),
    "tl": levels_between("T10", "L3"), "ls": levels_between("L3", "S2"), "ul": levels_between("L1", "L3"),
    "ct1": levels_between("C6", "T2"), "tl1": levels_between("T11", "L2"), "ls1": levels_between("L4", "S1"),
    "ll": levels_between("L3", "L5"), "lc": levels_between("C4", "C7"),
}  # fmt: skip
_NARROW: Final = {"ct": "ct1", "tl": "tl1", "ls": "ls1"}
_JUNCTION: Final = r"\s+(?:junction|transition|hinge)\b"
_SPINE: Final = r"(?:[\s-]?(?:spine|sp\b|column))?"
_REGIONS: Final[tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]] = tuple(
    (codes, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
    for codes, pattern in (
        (("ct",), rf"(?:cervico[\s-]?(?:thoracic|dorsal)|C/?T){_JUNCTION}|CTJ\b"),
        (("tl",), rf"(?:(?:thoraco|dorso)[\s-]?lumbar|T/?L){_JUNCTION}|TLJ\b"),
        (("ls",), rf"(?:lumbo[\s-]?sacral|L/?S){_JUNCTION}|LSJ\b"),
        (("uc",), r"(?:cranio[\s-]?(?:cervical|vertebral)|atlanto[\s-]?(?:axial|occipital|dental)|CCJ|CVJ)\b|(?:high|upper)\s+cervical\b"),
        (("lc",), r"low(?:er)?\s+cervical\b"),
        (("C", "T"), r"cervico[\s-]?(?:thoracic|dorsal)\b"),
        (("T", "L"), r"(?:thoraco|dorso)[\s-]?lumbar\b|T/?L[\s-]?spine\b"),
        (("L", "S"), r"lumbo[\s-]?sacral\b|L/?S[\s-]?spine\b"),
        (("ut",), r"(?:high|upper)\s+(?:thoracic|dorsal)\b"), (("mt",), r"mid[\s-]?(?:thoracic|dorsal)\b"),
        (("lt",), r"low(?:er)?\s+(?:thoracic|dorsal)\b"), (("ul",), r"(?:high|upper)\s+lumbar\b"),
        (("ll",), r"low(?:er)?\s+lumbar\b"),
        (("C",), r"cervical\b|neck\b|C[\s-]?spine\b|Cx\b"), (("T",), r"thoracic\b|dorsal\b|[TD][\s-]?spine\b"),
        (("L",), r"lumb[ae]r\b|L[\s-]?spine\b"), (("S",), r"sacral\b|sacrum\b"),
    )
)  # fmt: skip
# In a list of alignment: "C nl, T stable, L nl".
_LETTER: Final = re.compile(
    r"(?<![\w/-])(?P<letter>[CTLS])(?:\s*[&/+,]\s*(?P<second>[CTLS]))?(?=\s*[:=]?\s+(?:normal|nl|ok|fine|straight|unremarkable|good|preserved|maintained|intact|no)\b)"
)


def regions_in(text: str, *, letters: bool = False) -> str:
    """The codes of the regions that a stretch names, joined by "+"; "" if none."""
    codes: list[str] = []
    for found, pattern in _REGIONS:
        if pattern.search(text):
            codes += found
            text = pattern.sub(" ", text)
    if letters:
        codes += [one for match in _LETTER.finditer(text) for one in match.groups() if one]
    return "+".join(dict.fromkeys(codes))


def covers(region: str, level: str) -> bool:
    """Whether a level lies in one of the regions of a code."""
    codes = region.split("+")
    return not region or any(lies_beyond(level, one) if one[0] in "<>" else level in _CODES[one] for one in codes)


@dataclass
class Spread:
    """Readings of one piece by their reach: still to be tied, of the spine or a region, of every lesion, of levels."""

    near: list[Reading] = field(default_factory=list)
    wide: list[Reading] = field(default_factory=list)
    every: list[Reading] = field(default_factory=list)
    at: list[tuple[str, Reading]] = field(default_factory=list)


_POSITIVE: Final = frozenset({"subluxation", "deformity", "deformity_age_unknown", "subluxation_age_unknown"})
_ANYWHERE: Final = re.compile(
    r"\b(?:anywhere(?!\s+else)|nowhere(?!\s+else)|everywhere|throughout|(?:at|in|of)\s+(?:any|every|each|all|either|both|no)\b(?:\s+of\s+(?:them|these|the\s+\w+))?(?:\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:levels?|segments?|vertebrae?|regions?|points?|"
    r"bod(?:y|ies)|lesions?|sites?|deposits?|metastas[ei]s))?|(?:whole|entire)\s+(?:\w+\s+)?(?:spine|column)|or\s+(?:anywhere|elsewhere)(?:\s+else)?)\b",
    re.IGNORECASE,
)
_OF_THE_SPINE: Final = re.compile(
    r"\b(?:(?:alignment|axis|line|profile)\s+of\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:spine|column|backbone)|(?:spinal|spine|overall|global|general)\s+(?:\w+\s+)?alignment|"
    r"(?:spine|(?:spinal|vertebral)\s+column)\s+(?:as\s+a\s+whole\s+)?(?:is|remains|looks|appears|shows|lines|stays)|overall\b[^,;]*\balign)",
    re.IGNORECASE,
)
_REST: Final = re.compile(rf"\b{words.REST_WORD}\b", re.IGNORECASE)
_ALSO_AT: Final = re.compile(
    r"(?:[\s,]*(?:as\s+(?:is|are)|in\s+particular|particularly|notably|including|also|and(?:\s+also)?|specifically|e\.?g\.?|i\.?e\.?)\s*)+(?:(?:at|in|of|the|both)\s+)*$",
    re.IGNORECASE,
)
_ONLY_REGIONS: Final = re.compile(
    r"\W*(?:(?:in|of|at|the|both|and|spine|spinal|segments?|region|whole|entire|upper|lower|mid|high|cervical|thoracic|dorsal|lumbar|sacral|"
    r"cervico-?thoracic|thoraco-?lumbar|lumbo-?sacral|[CTL][\s-]?spine)\b\W*)+",
    re.IGNORECASE,
)
_ACROSS: Final = re.compile(
    r"\b(?:across|spanning|over|involving|between|at|from)\s+(?:the\s+|these\s+|those\s+|both\s+)*(?:two|both|three|these|affected|involved|collapsed|said|latter\s+two)?\s*(?:levels|vertebrae|segments|bodies|of\s+them)\b|\bat\s+both\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class About:
    """What stands around a piece: its sentence, the region of its section, whether it stands under "Alignment"."""

    sentence: str
    section: str = ""
    aligning: bool = False
    line_own: bool = False


def spread(own: str, readings: list[Reading], levels: tuple[str, ...], about: About) -> Spread:
    """Share out the alignment readings of a piece that names `levels` (other readings stay near)."""
    found = Spread()
    for one in readings:
        if one.component != "alignment":
            found.near.append(one)
        elif one.fact == "old_deformity":
            found.wide.append(one)
        elif one.fact in _POSITIVE:
            _place_positive(own, one, levels, about, found)
        else:
            _place_negative(own, one, levels, about, found)
    return found


def _place_positive(own: str, one: Reading, levels: tuple[str, ...], about: About, found: Spread) -> None:
    named = _named_in(about.sentence)
    apex = _apex(about.sentence)
    if one.fact == "subluxation" and _ATLAS.search(own):
        found.at += [(level, one) for level in ("C1", "C2")]
    elif apex in (here := levels or _named_in(own)) and len(here) > 1 and "deformity" in one.fact:
        # "Kyphosis at T5-6, apex at T5": the neighbour has a part in it, or none.
        found.at += [
            (one_level, one if one_level == apex else replace(one, fact="deformity_age_unknown")) for one_level in here
        ]
    elif _ACROSS.search(own, one.end) and len(named) > 1:
        found.at += [(level, one) for level in named]
    else:
        region = regions_in(_part(own, one), letters=about.aligning)
        # A kyphosis "at the thoracolumbar junction" is nearer to it than what is in line there.
        region = "+".join(_NARROW.get(code, code) for code in region.split("+"))
        found.near.append(one if levels else replace(one, region=region))


# "Kyphosis at T5-6, its apex at T5".
_APEX: Final = re.compile(
    r"\b(?:apex|apical|maxim\w+|cent(?:re|er)d?|point(?:ed)?|most\s+(?:marked|pronounced)|hinge|tip)\b[^.;,\d]{0,30}?(?P<level>\b(?:Th|[CTLSD])\d{1,2})\b(?!\s*(?:[-–/&,]|and|to|or)\s*(?:Th|[CTLSD])?\d)",
    re.IGNORECASE,
)
_ATLAS: Final = re.compile(
    r"\batlanto-?\s?axial\s+(?:\w+\s+)?(?:sub-?luxation|dislocation|displacement|slip|translation|malalignment|instability)",
    re.IGNORECASE,
)


def _named_in(own: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(level for mention in find_levels(own) for level in mention.levels))


def _apex(sentence: str) -> str:
    match = _APEX.search(sentence)
    return find_levels(match["level"])[0].levels[0] if match else ""


def _place_negative(own: str, one: Reading, levels: tuple[str, ...], about: About, found: Spread) -> None:
    part = _part(own, one)
    region = _region(own, one, part, about)
    if region[:1] in ("<", ">"):
        found.wide.append(replace(one, fact=_otherwise(one.fact), region=region))
        return
    rest: object = one.fact == "normal_otherwise" or (
        _REST.search(part) and not re.search(r"\bor\s+(?:anywhere|elsewhere)", part, re.I)
    )
    if rest:
        found.wide.append(replace(one, fact=_otherwise(one.fact), region=region))
        found.at += [(level, replace(one, fact="normal")) for level in _also_named(own, one)]
    elif (_ANYWHERE.search(part) and not regions_in(part)) or _throughout(own, one):
        found.every.append(one)
    elif region:
        found.wide.append(replace(one, region=region))
        if levels and (all(covers(region, level) for level in levels) or find_levels(part)):
            found.near.append(one)
        elif not levels and about.section == region:
            found.near.append(replace(one, region=region))
    elif _OF_THE_SPINE.search(part) and not about.line_own and not levels:
        found.every.append(one)
    else:
        first = _before_the_level(own, one) or _leads(own, one, about)
        if levels and (_OF_THE_SPINE.search(part) or first) and not about.line_own:
            found.wide.append(replace(one, fact=_otherwise(one.fact)))
        found.near.append(one)


def _throughout(own: str, one: Reading) -> bool:
    """ "Cervical lordosis preserved and alignment normal throughout": the region is that of the first half alone."""
    said = own[one.start : _part_span(own, one)[1]]
    joined = re.search(r"\b(?:and|with|but)\s+(?:\w+\s+)?$", own[: one.start])
    return bool(joined and _ANYWHERE.search(said) and not regions_in(said))


def _otherwise(fact: Fact) -> Fact:
    return "normal_otherwise" if fact == "normal" else fact


def _part(own: str, one: Reading) -> str:
    start, end = _part_span(own, one)
    return own[start:end]


def _part_span(own: str, one: Reading) -> tuple[int, int]:
    start = max(own.rfind(mark, 0, one.start) for mark in ",;(") + 1
    ends = [place for mark in ",;(" if (place := own.find(mark, one.end)) >= 0]
    return start, min(ends, default=len(own))


def _region(own: str, one: Reading, part: str, about: About) -> str:
    """The regions named beside a phrase, or in a list before it ("in the cervical, thoracic and lumbar spine …")."""
    start, _ = _part_span(own, one)
    before = own[:start]
    while (head := re.search(r"[^,;(]*[,;(]\s*$", before)) and _ONLY_REGIONS.fullmatch(head.group()):
        part = head.group() + part
        before = before[: head.start()]
    if code := beyond(part) or beyond(_led_by(before)):
        return code
    if (more := _AND_THERE.match(own, _part_span(own, one)[1])) and regions_in(more.group()):
        part += more.group()
    named = regions_in(part, letters=about.aligning)
    return named or _of_the_phrase_before(own, one, about) or about.section


# "A normal thoracic curve, no step": bare denials that go on with a statement on one region.
_GOES_ON: Final = re.compile(
    rf"[^,;(]*\b(?:align\w*|curv\w+|lordosis|kyphosis|{words.GOOD})\b[^,;(]*,\s*(?:and\s+|with\s+)?$", re.IGNORECASE
)


def _of_the_phrase_before(own: str, one: Reading, about: About) -> str:
    if find_levels(own) or one.fact not in ("no_subluxation", "no_deformity"):
        return ""
    if _ANYWHERE.search(own, one.end) or len(own[_part_span(own, one)[0] : one.start].split()) > 1:
        return ""
    ahead = _GOES_ON.search(own[: _part_span(own, one)[0]])
    return regions_in(ahead.group(), letters=about.aligning) if ahead else ""


def _led_by(before: str) -> str:
    """ "Below T4, the alignment is normal": the part before, where it is no more than a place."""
    part = before.rstrip(", ").rsplit(",", 1)[-1]
    return part if len(part.split()) <= _JUST_A_PLACE else ""


_JUST_A_PLACE: Final = 5


# "Lumbar alignment is normal, including at the lumbosacral junction".
_AND_THERE: Final = re.compile(
    r"\s*[,(]\s*(?:including|as\s+well\s+as|and\s+also|also|as\s+is(?:\s+that)?|and\s+so\s+is(?:\s+that)?|(?:right\s+)?down\s+to|through\s+to|likewise)\s+"
    r"(?:(?:at|in|of|across|the|that|cervical|thoracic|lumbar|sacral|\w+o-?\w+|upper|lower|mid|spine|junction|levels?|and|region)\b[\s-]*)+(?=[.,;)]|$)",
    re.IGNORECASE,
)


def _also_named(own: str, one: Reading) -> Iterator[str]:
    """ "Otherwise normal, in particular at T6", "the other levels are aligned, as is T3"."""
    for mention in find_levels(own):
        if mention.start >= one.end and _ALSO_AT.search(own[: mention.start]):
            yield from mention.levels


_SUBJECT: Final = re.compile(
    r"\s*(?:itself\s+|body\s+|level\s+|too\s+)?(?:is|are|was|has|have|shows?|remains?|looks?|lines?|:|=|contains)\b",
    re.IGNORECASE,
)


def _before_the_level(own: str, one: Reading) -> bool:
    """ "No listhesis, and T11 is straight": the denial stands before the level and is not its own."""
    first = next((mention for mention in find_levels(own) if mention.levels), None)
    if first is None or one.end > first.start or not _SUBJECT.match(own, first.end):
        return False
    return bool(re.search(r"[,;]|\band\b", own[one.end : first.start]))


def _leads(own: str, one: Reading, about: About) -> bool:
    """ "Alignment: normal, no kyphosis at T11": what opens the sentence without a level is said of the spine."""
    mentions = find_levels(own)
    if (
        not mentions
        or mentions[0].start < one.end
        or not re.search(r"[,;(]|\s[-–]\s", own[one.end : mentions[0].start])
    ):
        return False
    opening = own.lstrip()[:_OPENING]
    return bool(opening) and about.sentence.lstrip().startswith(opening)


_OPENING: Final = 20


_HEAD: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[.;]\s))(?P<indent>[ \t]*)(?:[*•-]\s*|\d+[.)]\s*)?(?P<name>(?:upper\s+|lower\s+|mid[\s-]?)?(?:cervical|thoracic|dorsal|lumb[ae]r|sacral|lumbo-?sacral|thoraco-?lumbar|cervico-?thoracic|[CTL][\s-]?spine|T/?L[\s-]?spine|L/?S[\s-]?spine))"
    r"(?:[\s-]+(?:spine|vertebrae|levels?|region|segments?|column))?[ \t]*(?:[:.](?=\s)|[-–](?=\s)|(?=\n))",
    re.IGNORECASE,
)
_OTHER_HEAD: Final = re.compile(
    r"(?:^|(?<=\n))(?P<indent>[ \t]*)(?:[*•-]\s*)?(?!(?:Th|[CTLSD])\d)(?P<name>(?:[A-Z]|alignment)[A-Za-z /&()-]{2,40}?|alignment)\s*(?:[:](?=\s)|\.\s*(?=\n))"
)
_INLINE_HEAD: Final = re.compile(r"(?<=[.;]\s)(?!(?:Th|[CTLSD])\d)[A-Z][a-z]+(?:\s[a-z]+){0,2}:(?=\s)")
_SUMMARY: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=\.\s))[ \t]*(?:impression|conclusion|opinion|summary|comment|findings?|recommendation|in\s+summary)\b",
    re.IGNORECASE,
)


def sections(text: str) -> list[tuple[int, int, str]]:
    """Stretches of a report under the heading of a region ("LUMBAR SPINE: …")."""
    found: list[tuple[int, int, str]] = []
    heads = list(_HEAD.finditer(text))
    alignments = len(re.findall(r"(?im)(?:^|(?<=[.;] ))[ \t*•-]*(?:\w+\s+)?alignment\b\s*[:=,–-]", text))
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        ends = [one.start() for one in _OTHER_HEAD.finditer(text, head.end(), end) if _closes(one, head, alignments)]
        if "\n" not in text[head.start() : head.end() + 1]:
            ends += [one.start() for one in _INLINE_HEAD.finditer(text, head.end(), end)]
        ends += [one.start() for one in _SPOKEN_ALIGNMENT.finditer(text, head.end(), end) if alignments < _REPEATED]
        ends += [one.start() for one in _SUMMARY.finditer(text, head.end(), end)]
        region = regions_in(head["name"])
        ends += [
            one.start() for one in _LINE_OF_LEVEL.finditer(text, head.end(), end) if _is_beyond(one["level"], region)
        ]
        found.append((head.start(), min([end, *ends]), region))
    return found


# "Alignment, there is …": dictated without a line of its own.
_SPOKEN_ALIGNMENT: Final = re.compile(r"(?<=[.;]\s)(?:spinal\s+)?alignment\s*[,:]", re.IGNORECASE)
# A line on a vertebra of another region ends the section, where nothing else does.
_LINE_OF_LEVEL: Final = re.compile(r"(?<=\n)[ \t]*(?:[*•-]\s*)?(?P<level>(?:Th|[CTLSD])\d{1,2})\s*[:–-]")


def _is_beyond(level: str, region: str) -> bool:
    found = find_levels(level)
    return bool(region and found) and not any(covers(region, one) for one in found[0].levels)


def _closes(other: re.Match[str], head: re.Match[str], alignments: int) -> bool:
    if len(other["indent"]) > len(head["indent"]):
        return False
    return "lignment" not in other["name"].lower() or alignments < _REPEATED


_REPEATED: Final = 2
