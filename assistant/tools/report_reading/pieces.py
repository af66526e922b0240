"""A report cut into pieces that each speak of one set of vertebrae."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from assistant.tools.levels import LevelMention, find_levels
from assistant.tools.report_reading.announcing import is_spared, reaches_past
from assistant.tools.report_reading.corrections import CUE
from assistant.tools.report_reading.excepting import main_clause
from assistant.tools.report_reading.mentions import ELSEWHERE
from assistant.tools.report_reading.references import is_reference
from assistant.tools.report_reading.sentences import SectionKind, Sentence, Span, clauses

Reach = Literal["own", "focus", "all", "several", "elsewhere", "rest"]

_JOIN: Final = re.compile(
    r"[\s,/&+]*(?:\(?\s*)(?:and|as\s+well\s+as|plus|n?or)?\s*(?:,\s*(?=to\s+a\s))?(?:(?:in|at|of|the|levels?|"
    r"vertebra[e]?|vertebral|bod(?:y|ies)|also|both|to\s+a\s+(?:lesser|smaller|minor|greater)\s+(?:extent|degree)\s*,?)\s*)*",
    re.IGNORECASE,
)
_NEW_SUBJECT: Final = re.compile(
    r"\s*(?:vertebra\w*\s+|body\s+)*(?:has|is|shows|demonstrates|contains|was|does|doesn|did)\b", re.IGNORECASE
)
_OWN_SUBJECT: Final = re.compile(
    r"\s*,?\s*(?:the|there|a|its)\s+(?:\w+\s+){0,3}?(?:is|are|has|have|was|were)\b|\s*,?\s*(?:both|neither|no)\s+\w+\s+(?:is|are)\b",
    re.IGNORECASE,
)
# "The height of T9 and T10 is preserved": one subject, no statement of T9 alone.
_NOUN_OF: Final = re.compile(
    r"\W*(?:(?:and|but|the|both|left|right|all|vertebral|body|bodies|posterior|posterolateral|facet|spinal|costovertebral|pedicles|facets)\s+)*"
    r"(?:heights?|pedicles?|facets?|joints?|elements?|alignment|bodies|arch(?:es)?|posterior\s+\w+)\s+(?:of|at|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_AT_BEFORE: Final = re.compile(r"\b(?:at|of|in)\s+(?:the\s+)?$", re.IGNORECASE)
_SEPARATOR: Final = re.compile(
    r"\s*(?:\)\s*[,;]?|,|\band\b|\bwith\b(?=\s+(?:a\s+)?(?:further|another))|\s[-–/]\s|:)\s*(?:and\b\s*)?",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    r"^\s*(?:both|neither(?!\s+(?:\w+\s+)?(?:end[\s-]?plates?|cortex|wall)\b)(?!\s+(?:\w+\s+){1,4}nor\b)|each|all|none(?!\s+of\s+(?:its|his|her)\b))\b(?!\s+(?:the\s+)?(?:agree\w*|readers?|radiologists?|reports?|studies|scans?|examinations|sequences|we|doctors|pedic|facet|costo|side|lateral|"
    r"left|right|posterior|of\s+the\s+pedic|articular))"
    r"|\b(?!all\s+(?:of\s+)?(?:the\s+|its\s+)?(?:vertebral\s+)?(?:body|vertebra|lesion|deposit|level)\b)(?:both|neither|each|all|none|every|either|any)\s+(?:of\s+(?:these|them|"
    r"the)\s*)?(?:the\s+)?(?:\w+\s+)?(?:levels?|vertebrae|vertebra|lesions?|deposits?|"
    r"metastas[ei]s|vertebral\s+bod(?:y|ies)|bod(?:y|ies)|sites?)\b"
    r"|^\s*(?:on\s+\w+\s+)?(?:these|those|the(?:\s+two|\s+three)?)\s+(?:lesions|deposits|"
    r"metastases|vertebrae|levels)\b"
    r"|^\s*both\s+(?:the\s+)?(?:left|right)(?:[\s-]sided)?\s+(?:pedicles|facets|facet\s+joints|costovertebral\s+joints)\b"
    r"|\bat\s+(?:both|each|either|any|all(?=\s+(?:of|the|these|those|levels?|sites?|lesions?|three|four|five|six|vertebra\w*|spinal|affected|involved|metasta\w+)))\b"
    r"|(?<!sclerotic\s)(?<!dense\s)(?<!lytic\s)(?<!replaced\s)(?<!infiltrated\s)(?<!involved\s)\bthroughout\b(?!\s+(?:the|its)\s+(?:\w+\s+)?body)",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(
    r"\b(?:both|neither|either|these|those|the(?:\s+two|\s+three)?\s+(?:lesions|deposits|"
    r"metastases|vertebrae|levels))\b",
    re.IGNORECASE,
)
# "T10, correction, T11": the first level is taken back.
_CORRECTED: Final = re.compile(
    rf"(?=[\s,.([–—-]*(?!no\b[\s,.–-]*(?:Th|[CTLSD])\s?\d)|\s*[,–—(]\s*no\s*[,–—])[\s,.([–—-]*(?<=[\s,.([–—-])(?:{CUE}\b[\s,.:–—-]*)+(?=(?:(?:it['’]?s|it\s+is|at|in|the|level)\s+)?(?:Th|[CTLSD])\s?\d)",
    re.IGNORECASE,
)
# "The former study" is no vertebra.
_NO_EXAMINATION: Final = r"(?!\s+(?:stud(?:y|ies)|scans?|ct|mri?|exam\w*|imaging|images?|films?|radiographs?|reports?|x-?rays?|visit|height|level\s+of|patient|smoker))"
_NOUN: Final = r"(?:one|level|vertebra|lesion)"
_COUNTED: Final = (
    r"(?:\s+(?:one|lesion|deposit|metastasis|met|vertebra|level|of\s+(?:these|them|which|the\s+(?:two|three|four))))?"
)
_TOLD: Final = (
    r"(?::|,?\s+(?:\w+ly\s+)?(?:lytic|sclerotic|blastic|mixed|dense)\b"
    r"|,?\s+(?:is|has|had|shows?|keeps?|kept|lost|retains?|retained|occupies|involves|replaces|fills|was|being|remains|looks|appears|measures)\s+(?!(?:\w+\s+)?(?:at|in|of|on)\s+(?:the\s+)?[CTLSD]\d))"
)
_FORMER: Final = re.compile(
    rf"\bthe\s+(?P<which>(?:former|latter){_NO_EXAMINATION}"
    rf"|(?:upper|lower)(?=(?:\s+{_NOUN})?\s*(?:[,.;]|$)|\s+{_NOUN}\s+(?:the|both|only|neither|it|no|there)\b)"
    rf"|(?:first|second|third|fourth|last|upper(?:most)?|lower(?:most)?)(?={_COUNTED}\s*{_TOLD}))\b",
    re.IGNORECASE,
)
_PLACE: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3, "former": 0, "upper": 0, "uppermost": 0}


_EXCEPTION: Final = re.compile(
    r"\s*,?\s*(?:apart\s+from|except|other\s+than|aside\s+from|save\s+for|with\s+(?:the\s+)?exception)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch with the levels it names itself, and how far it reaches where it names none."""

    start: int
    end: int
    levels: tuple[str, ...]
    reach: Reach
    section: SectionKind
    first: bool
    new_line: bool
    segment: str = ""
    excepted: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    start: int
    end: int
    levels: tuple[str, ...]
    segment: str = ""


def cut(text: str, sentence: Sentence, previous: tuple[str, ...]) -> list[Piece]:
    """The pieces of one sentence; `previous` are the levels spoken of last, for "the former" and "the latter"."""
    pieces: list[Piece] = []
    for clause in clauses(text, sentence.start, sentence.end):
        groups = _groups(text, clause, previous)
        for span, group in _around(text, clause, groups):
            if group and (rest := main_clause(text, span, group.start, group.end)):
                pieces.append(Piece(rest.start, rest.end, (), "rest", sentence.section, False, False))
                span = Span(span.start, rest.start)
            levels = group.levels if group else ()
            reach: Reach = "own" if group else _reach(text[span.start : span.end], text[sentence.start : span.start])
            segment = group.segment if group else ""
            excepted = bool(_EXCEPTION.match(text, span.end)) and not text[: span.end].rstrip().endswith((".", ";"))
            place = (sentence.section, not pieces, sentence.new_line)
            pieces.append(Piece(span.start, span.end, levels, reach, *place, segment, excepted))
    return pieces


# "As tall as the adjacent vertebrae" speaks of the one in question.
_LIKENED: Final = re.compile(
    r"\b(?:same|equal|identical|similar|compar\w+|tall\w*|high\w*|against|relative|short\w*|low\w*|than|versus|vs\.?|match\w*|\d{1,3}\s?%|half|thirds?|quarters?)\s+(?:as|to|with|than|of|in)?\s*"
    r"(?:(?:that|those|the\s+heights?)\s+(?:of|in|at)\s+)?(?:the\s+|its\s+|of\s+)?$"
    r"|\b(?:versus|vs\.?|against|compared\s+(?:to|with)|as\s+opposed\s+to)\s+[^.;,]{0,30}?\b(?:for|at|of|in)\s+(?:the\s+|its\s+)?$",
    re.IGNORECASE,
)


# "Erosion of the left pedicle, the other one looks suspicious".
_ONE_OF_TWO: Final = re.compile(
    r"\b(?:left|right)\b[^.;]*\b(?:pedicle|facet|joint|lateral\s+mass)\b(?!s)[^.;]*$", re.IGNORECASE
)


def _reach(text: str, before: str) -> Reach:
    match = ELSEWHERE.search(text)
    other_side = match and match.group().lower() == "the other one" and _ONE_OF_TWO.search(before)
    if match and not other_side and not _LIKENED.search(text[: match.start()]):
        return "elsewhere"
    if _SEVERAL.search(text):
        return "several" if _BOTH.search(text) else "all"
    return "focus"


def _groups(text: str, clause: Span, previous: tuple[str, ...]) -> list[_Group]:
    own = text[clause.start : clause.end]
    groups: list[_Group] = []
    for mention in _mentions(own, previous):
        levels = mention.levels
        segment = mention.text if mention.kind == "segment" else ""
        if groups and not set(levels) & set(groups[-1].levels) and _joined(own, groups[-1], mention):
            last = groups[-1]
            groups[-1] = _Group(last.start, mention.end, (*last.levels, *levels), last.segment or segment)
        else:
            groups.append(_Group(mention.start, mention.end, levels, segment))
    merged = [
        _Group(clause.start + one.start, clause.start + one.end, tuple(dict.fromkeys(one.levels)), one.segment)
        for one in groups
    ]
    return _without_repeats(merged)


def _without_repeats(groups: list[_Group]) -> list[_Group]:
    """The same level named twice in a row is one subject: "T10 shows … of T10"."""
    kept: list[_Group] = []
    for group in groups:
        if kept and set(group.levels) == set(kept[-1].levels):
            kept[-1] = _Group(kept[-1].start, group.end, kept[-1].levels, kept[-1].segment)
        else:
            kept.append(group)
    return kept


def _mentions(own: str, previous: tuple[str, ...]) -> list[LevelMention]:
    found: list[LevelMention] = []
    reference: LevelMention | None = None
    for mention in find_levels(own):
        if not mention.levels:
            continue
        # "Against 24 mm of T12 and L2": what is joined to a reference is one too.
        joined = reference is not None and _JOIN.fullmatch(own, reference.end, mention.start)
        if _TREATMENT_OF.search(own[: mention.start]) and re.search(r"\bpain\w*\b", own, re.IGNORECASE):
            continue  # "no pain since RT to T8" speaks of the patient's pain
        if (joined and not _NEW_SUBJECT.match(own, mention.end)) or _only_refers(own, mention):
            reference = mention
        else:
            found.append(mention)
    found = [mention for mention in found if not _CORRECTED.match(own, mention.end)]
    for match in _FORMER.finditer(own):
        here = [level for mention in found if mention.end <= match.start() for level in mention.levels]
        pair = here if len(here) > 1 else previous
        place = _PLACE.get(match["which"].lower(), -1)
        if 1 < len(pair) > place:
            level = pair[place]
            found.append(LevelMention(*match.span(), match.group(), (level,), "single"))
    found += _pairs_of(own, previous)
    return sorted(found, key=lambda mention: mention.start)


def _pairs_of(own: str, previous: tuple[str, ...]) -> list[LevelMention]:
    """ "The first two are lytic": two of the three or more levels told of before."""
    places = {"first": previous[:2], "upper": previous[:2], "last": previous[-2:], "lower": previous[-2:]}
    return [
        LevelMention(*match.span(), match.group(), places[match["which"].lower()], "single")
        for match in _TWO_OF.finditer(own)
        if len(previous) > 2
    ]


_TWO_OF: Final = re.compile(r"\bthe\s+(?P<which>first|last|upper|lower)\s+two\b", re.IGNORECASE)
_TREATMENT_OF: Final = re.compile(
    r"\b(?:radiotherapy|rt|xrt|sbrt|sabr|irradiation|radiation|vertebroplasty|kyphoplasty|ablation|cement\w*|surgery)\s+"
    r"(?:(?:\w+\s+)?(?:to|of|at|for)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


_FOUND_AT: Final = re.compile(
    r"\b(?:kypho\w*|scolio\w*|gibbus|sublux\w*|\w*listhesis|translat\w*|destr\w*|involv\w*|infiltr\w*|erod\w*|collaps\w*|lost|loss|fractur\w*|"
    r"lytic|pain\w*|tumou?r|metastas[ei]s|lesions?|pedicles?|facets?)\b(?!\s+(?:is|are|was)\s+(?:normal|intact))",
    re.IGNORECASE,
)
_SOUND_AFTER: Final = re.compile(
    r"\s*(?:is\s+|are\s+|has\s+)?(?:fine|normal|ok(?:ay)?|intact|clear|none|nil|not\b|no\b|spared|unremarkable|free|healthy|painless|silent|does\s*n|does\s+not)\b",
    re.IGNORECASE,
)


def _only_refers(own: str, mention: LevelMention) -> bool:
    if re.search(r"\blocation\s*:\s*$", own[: mention.start], re.IGNORECASE):
        return mention.kind != "single"  # "Location: C3-C6" names a zone of the score
    if mention.kind == "range" and reaches_past(own, mention.start):
        return True
    if mention.kind == "range" and _spanned_by_metal(own, mention):
        return True
    return is_reference(own, mention.start, mention.end) or is_spared(own, mention.start, mention.end)


_METAL: Final = (
    r"(?:fixation|instrument\w*|fusion|fused|construct|stabili[sz]\w*|rods?|screws?|metalwork|hardware|fixed)"
)
_METAL_BEFORE: Final = re.compile(
    rf"\b{_METAL}\s+(?:\w+\s+)?(?:(?:from|at|of|between|spanning|across|over)\s+)?$", re.IGNORECASE
)
_METAL_AFTER: Final = re.compile(rf"\s+(?:\w+\s+){{0,2}}?{_METAL}\b", re.IGNORECASE)


def _spanned_by_metal(own: str, mention: LevelMention) -> bool:
    """ "Fixation from T10 to T12 for a metastasis of T11": the span of the metal beside the vertebra that is meant."""
    if not (_METAL_BEFORE.search(own[: mention.start]) or _METAL_AFTER.match(own, mention.end)):
        return False
    return any(one.kind == "single" for one in find_levels(own))


# "Pedicles: left at T7, both at L3": a value of its own.
_VALUE_AT: Final = re.compile(r",\s*(?:and\s+)?both(?:\s+(?:at|in|of)\b|\s*$)", re.IGNORECASE)


def _joined(own: str, last: _Group, mention: LevelMention) -> bool:
    if not _JOIN.fullmatch(own, last.end, mention.start) or _FORMER.fullmatch(mention.text):
        return False
    if _VALUE_AT.search(own, last.end, mention.start):
        return False
    # "… no collapse at L1 and L2 has lost a third": a new subject, not a list.
    between = own[last.end : mention.start]
    if (
        not _NOUN_OF.fullmatch(own[: last.start])
        and _FOUND_AT.search(own[: last.start])
        and _SOUND_AFTER.match(own, mention.end)
    ):
        return False  # "new kyphosis L1, L4 fine"
    if (
        re.search(r"\band\s+(?:at|in)\b", between)
        and _AT_BEFORE.search(own[: last.start])
        and _OWN_SUBJECT.match(own, mention.end)
    ):
        return False  # "… half of the body at T6 and at L1 the extent is …"
    return not (
        ("and" in between or "," in between)
        and len(mention.levels) == 1
        and _AT_BEFORE.search(own[: last.start])
        and not _NOUN_OF.fullmatch(own[: last.start])
        and _NEW_SUBJECT.match(own, mention.end)
        and own[: last.start].strip().count(" ") > 1
    )


def _around(text: str, clause: Span, groups: list[_Group]) -> list[tuple[Span, _Group | None]]:
    """Cut a clause with several groups of levels between them, at the last separator before the later group."""
    if not groups:
        return [(clause, None)]
    edges = [clause.start]
    for low, high in pairwise(groups):
        edges.append(_edge(text, low.end, high))
    ends = [*edges[1:], clause.end]
    pieces: list[tuple[Span, _Group | None]] = [
        (Span(start, end), group) for start, end, group in zip(edges, ends, groups, strict=True)
    ]
    ahead = text[clause.start : groups[0].start]
    several = _SEVERAL.match(ahead) or _OF_SEVERAL.search(ahead)
    separators = list(_SEPARATOR.finditer(text, clause.start, groups[0].start)) if several else []
    if separators:
        # "Both show …, and at T7 …": what is said of both comes first.
        edge = separators[-1].end()
        pieces[:1] = [(Span(clause.start, edge), None), (Span(edge, pieces[0][0].end), groups[0])]
    return _distributed(text, pieces, groups)


# "The right pedicles of both vertebrae are destroyed and at T5 the left one too".
_OF_SEVERAL: Final = re.compile(
    r"\b(?:of|in|at)\s+(?:both|all|each|either|every)\s+(?:of\s+(?:these|them|the)\s*)?(?:(?:two|three|four)\s+)?(?:vertebrae?|levels?|lesions?|bodies|sites?|of\s+them)\b.*?(?:,\s*(?:and\s+)?|\band\s+)(?:at|in|of)\s+(?:the\s+)?$",
    re.IGNORECASE | re.DOTALL,
)


def _distributed(
    text: str, pieces: list[tuple[Span, _Group | None]], groups: list[_Group]
) -> list[tuple[Span, _Group | None]]:
    """ "One in T9 and one in L3, each under 1 cm": the last words are said of all of them."""
    last = pieces[-1][0]
    match = _EACH_OF_THEM.search(text, groups[-1].end, last.end)
    levels = tuple(dict.fromkeys(level for group in groups for level in group.levels))
    if not match or len(groups) < 2 or any(group.segment for group in groups):
        return pieces
    every = _Group(groups[0].start, match.end(), levels)
    return [*pieces[:-1], (Span(last.start, match.start()), pieces[-1][1]), (Span(match.start(), last.end), every)]


_EACH_OF_THEM: Final = re.compile(
    r"(?<=[,;])\s*(?:and\s+)?(?:each|all\s+(?:of\s+(?:them|which)\s+)?|both|neither|none)(?=\s+(?!(?:the\s+)?(?:pedic|facet|costo|side|lateral|left|right|posterior|of\s+the\s+pedic|articular|joint|arch|end))\w|\s*[<>])",
    re.IGNORECASE,
)


# "Fixation from T10 to T12 for a lytic metastasis of T11": what it was done for is the later level's.
_FOR_A_LESION: Final = re.compile(
    r"\b(?:for|because\s+of|due\s+to|owing\s+to|to\s+treat|on\s+account\s+of|in\s+view\s+of|following|after|by|from)\s+(?:(?:an?|the|his|her|known|new|old|large|painful|unstable|solitary|lytic|sclerotic|blastic|mixed|pathological|patholog\w+|spinal|vertebral|destructive|metastatic|symptomatic|epidural|extra-?dural|soft[\s-]tissue)\s+)*"
    r"(?:(?:metasta\w+|mets?|lesions?|deposits?|tumou?r|fractures?|collapse|plasm[ao]cytoma|disease|compression|cord)\s+)*(?:of|in|at|to|involving|(?:arising\s+|originating\s+|extending\s+)?from|at)?\s*(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)


# "T2 and T11 metastases, with collapse and kyphosis at T11": both findings are the later level's.
_TWO_FINDINGS: Final = re.compile(
    r",\s*with\s+(?:(?!(?:preserved|normal|no|without|intact|kept|maintained|and)\b)[\w-]+\s+){1,4}and\s+(?:(?!(?:no|without|normal)\b)[\w-]+\s+){1,4}(?:at|of|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _edge(text: str, start: int, high: _Group) -> int:
    separators = list(_SEPARATOR.finditer(text, start, high.start))
    if both := _TWO_FINDINGS.search(text, start, high.start):
        return both.start()
    if not separators:
        lead = re.search(
            r"\b(?:with|involving|extending|extension|spreading|including|(?:as\s+)?(?:against|opposed\s+to)(?=\s+\S+\s+\S)|(?:versus|vs\.?|compared\s+(?:with|to)|rather\s+than)(?=\s+\d))\b",
            text[start : high.start],
            re.I,
        )
        if lead:
            return start + lead.start()
        cause = _FOR_A_LESION.search(text, start, high.start)
        if cause:
            return cause.start()
        modifiers = re.search(
            r"(?:\b(?:the|an?|left|right|both|bilateral|of|in|at|on|no|new|to|into|and|than|vertebra|vertebral|level|facet|"
            r"lytic|sclerotic|blastic|mixed)\s+)+$",
            text[start : high.start],
            re.I,
        )
        return start + modifiers.start() if modifiers else high.start
    # "One in T7 … and one in T10": the words that lead to the later group belong to it.
    return separators[-1].end()
