"""Sections, sentences and clauses of an even text, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

SectionKind = Literal["clinical", "technique", "comparison", "findings"]

_HEADINGS: Final[tuple[tuple[SectionKind, str], ...]] = (
    (
        "clinical",
        r"clinical(?:\s+(?:details?|history|information|indication|data|question|background|context|summary))?"
        r"|indications?|history|reason for (?:exam(?:ination)?|study|referral)|background|"
        r"presenting complaint|hx|hpc",
    ),
    ("technique", r"technique|protocol|procedure|exam(?:ination)?|scan protocol|sequences|contrast"),
    ("comparison", r"comparisons?|prior(?:s| studies)?|previous(?: imaging| studies)?"),
    (
        "findings",
        r"findings?|report|impression|conclusions?|opinion|summary|interpretation|results?|description|comment|spine|"
        r"bones?|musculoskeletal|assessment",
    ),
)
_SECTION: Final = re.compile("|".join(rf"(?P<{kind}>{words})" for kind, words in _HEADINGS), re.IGNORECASE)
_HEADING_LINE: Final = re.compile(
    r"(?:^|\n)[ \t*#\d.)-]*(?P<heading>[A-Za-z][A-Za-z /()]{1,40}?)\s*:[ \t]*", re.MULTILINE
)

# A stop ends a sentence unless it belongs to a number or an abbreviation.
_ABBREVIATIONS: Final = (
    "approx",
    "ca",
    "dr",
    "mr",
    "mrs",
    "prof",
    "vs",
    "e.g",
    "i.e",
    "fig",
    "st",
    "incl",
    "ant",
    "post",
    "sup",
    "inf",
)
_STOP: Final = re.compile(
    "".join(rf"(?<!\b{re.escape(word)})" for word in _ABBREVIATIONS)
    + r"[.!](?!\d)(?=[\"”’']?(?:\s|$)|(?-i:[A-Z][a-z]))|(?<=\w)\?(?=[\"”’']?(?:\s|$))|;",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(
    r",\s*(?=(?:the\s+)?(?:others|rest|remaining|other\s+(?:two|three|four|five|ones?|lesions?|deposits?|metastas[ei]s))\b)|\s*,?\s*\b(?:(?<!\ball\s)(?<!\beverything\s)(?<!\bnothing\s)but(?!\s+also\b)(?!\s+not\s+(?:on\s+)?(?:the\s+)?(?:left|right)\b)(?!\s+(?:is\s+|"
    r"are\s+|remains?\s+|still\s+|otherwise\s+)*(?:intact|normal|"
    r"preserved|spared)\s*(?:[.;,]|$))|whereas|while(?!\s+\w+ing\b)|whilst(?!\s+\w+ing\b)|"
    r"although|though|(?<!\bis\s)(?<!\bare\s)(?<!\bhas\s)(?<!\bbeen\s)(?<!remains\s)(?<!\bis,\s)(?<!\bare,\s)(?<!\bhas,\s)however|(?<!not\s)(?<!as\s)(?<!no\s)yet(?!\s+to\b)|"
    r"except(?:ing)?(?: for| that)?|albeit|(?<!\bis\s)(?<!\bare\s)(?<!\bhas\s)(?<!\bbeen\s)(?<!remains\s)(?<!\bis,\s)nevertheless|"
    r"(?:other\s+than|save(?:\s+for)?)(?=\s+(?:at|in)\s+(?:the\s+)?(?:Th|[CTLSD])\d)|with (?:the )?exception of|apart from|aside from)\b\s*,?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the even text, its section, and whether a line break stands before it."""

    start: int
    end: int
    section: SectionKind
    new_line: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the even text."""

    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """All sentences in order; hard-wrapped lines are joined, list lines are not."""
    found: list[Sentence] = []
    section: SectionKind = "findings"
    told = False
    for line in _lines(text):
        heading = _HEADING_LINE.match(text, line.start, line.end)
        start = line.start
        if section in _ONE_LINE and told:
            section = "findings"  # what technique or comparison has to say stands in one line
        if heading and (kind := _section_of(heading["heading"])):
            section, start = kind, heading.end()
        told = bool(text[start : line.end].strip())
        new_line = True
        for part in _stops(text, start, line.end):
            if text[part.start : part.end].strip():
                found.append(Sentence(part.start, part.end, section, new_line))
                new_line = False
    return found


_ONE_LINE: Final[tuple[SectionKind, ...]] = ("technique", "comparison")


def clauses(text: str, start: int, end: int) -> list[Span]:
    """A sentence cut where a contrast begins ("but", "whereas", "although")."""
    cuts = [match for match in _CONTRAST.finditer(text, start, end) if match.start() > start]
    cuts = [
        match
        for match in cuts
        if not (_LOWER_BOUND.search(text, start, match.start()) and _UPPER_BOUND.match(text, match.end()))
    ]
    edges = [start, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), end]
    return [Span(low, high) for low, high in zip(edges, ends, strict=True) if text[low:high].strip()]


# "More than a quarter but less than half": one share, no contrast.
_LOWER_BOUND: Final = re.compile(
    r"(?:\b(?:more\s+than|over|above|at\s+least|exceed(?:s|ing)|greater\s+than|beyond)|[>≥])\s*(?:an?\s+|one\s+|two\s+)?[\w-]+\s*%?$",
    re.IGNORECASE,
)
_UPPER_BOUND: Final = re.compile(
    r"(?:(?:still|clearly|certainly|definitely|probably)\s+)?(?:(?:less\s+than|under|below|not\s+(?:more\s+than|over|quite)|no\s+more\s+than|short\s+of)\b|[<≤])"
    r"(?!\s*(?:about\s+)?[\w-]+(?:\s+\w+)?\s*%?\s+(?:at|in)\s+(?:the\s+)?(?:Th|[CTLSD])\d)",
    re.IGNORECASE,
)


def _section_of(heading: str) -> SectionKind | None:
    match = _SECTION.fullmatch(heading.strip())
    return match.lastgroup if match else None  # type: ignore[return-value]


def _lines(text: str) -> list[Span]:
    """Lines, with hard-wrapped ones joined: a long line without a stop goes on in the next."""
    edges = [0]
    widest = max(map(len, text.split("\n")))
    for match in re.finditer(r"\n", text):
        before = text[edges[-1] : match.start()]
        after = text[match.end() :].split("\n", 1)[0]
        # Where a line after a break begins small, small letters say nothing: it is a list.
        listed = before.lstrip()[:1].islower() and edges[-1] > 0
        last = before.rsplit("\n", 1)[-1]
        if listed or not _wrapped(last, after) or _ends_early(last, after, widest):
            edges.append(match.end())
    return [Span(low, high) for low, high in zip(edges, [*edges[1:], len(text)], strict=True)]


def _ends_early(before: str, after: str, widest: int) -> bool:
    """Whether a line stops where its next words had room: it was ended, not wrapped."""
    if _GOES_ON.search(before.strip()):
        return False
    return len(before) + 1 + len(after.split()[0]) < _NEARLY_FULL * widest


_NEARLY_FULL: Final = 0.7
_GOES_ON: Final = re.compile(
    r"\b(?:at|in|of|the|and|to|a|an|with|from|or|is|are|no|on|by|than|over|has|both|left|right)$", re.IGNORECASE
)


def _wrapped(before: str, after: str) -> bool:
    stripped = before.strip()
    if not stripped or not after.strip() or stripped[-1] in ".:;!?":
        return False
    if re.match(
        r"\s*(?:[-*•]?\s*[A-Za-z][\w /()]{0,40}:|(?:lesion|level|vertebra|met)\b\s*\w{0,2}\s*[/:|,=-])", after, re.I
    ):
        return False
    if re.match(r"(?:[-*•]|\d+[.)])\s", stripped) and after[:1].isupper():
        return False
    if len(re.findall(r"\s/\s", stripped)) > 1:
        return False
    if _GOES_ON.search(stripped):
        return True
    if re.match(r"\s*(?:(?:[-*•]|\d+[.)])\s|(?:Th|[CTLSD])\d{1,2}\b)", after) or re.match(
        r"\s*[A-Za-z][\w /()]{0,40}:", after
    ):
        return False
    # Short lines are a list, whatever letter they begin with; only a full line runs on.
    return len(stripped) > (_FULL_LINE if after.lstrip()[0].islower() else _VERY_FULL_LINE)


_FULL_LINE: Final = 45
_VERY_FULL_LINE: Final = 60


def _in_brackets(text: str, start: int, stop: re.Match[str]) -> bool:
    """A semicolon inside brackets doesn't end the sentence."""
    open_at = text.rfind("(", start, stop.start())
    return (
        stop.group() == ";"
        and open_at > text.rfind(")", start, stop.start())
        and ")" in text[stop.end() :].split("\n")[0]
    )


def _stops(text: str, start: int, end: int) -> list[Span]:
    edges = [
        start,
        *(match.end() for match in _STOP.finditer(text, start, end) if not _in_brackets(text, start, match)),
    ]
    spans = [Span(low, high) for low, high in zip(edges, [*edges[1:], end], strict=True) if low < high]
    return [part for span in spans for part in _bearable(span)]


def _bearable(span: Span) -> list[Span]:
    """No sentence is longer than this, or text without any stop would take minutes."""
    starts = range(span.start, span.end, _LONGEST)
    return [Span(low, min(low + _LONGEST, span.end)) for low in starts]


_LONGEST: Final = 1000
