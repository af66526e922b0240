"""What a clause says of levels that it doesn't name: of the others, of one region, of a curve told of before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.pain_places import pain_region
from assistant.tools.report_reading.reading import Reading
from assistant.tools.sins_points import Component

# "It is unclear whether this is new": of a curve or slip named before.
AGE_IN_DOUBT: Final = re.compile(
    r"\b(?:unclear|uncertain|unknown|dunno|unsure|no\s+idea|don['’]?t\s+know|not\s+(?:known|clear|certain|sure|possible|determinable)|undetermined|indeterminate|"
    r"cannot|can't|can\s+not|could\s+not|unable)\b[^.;]*?\b(?:whether|if|how|since|to\s+(?:say|tell|judge)|age|date|duration)\b"
    r"|\b(?:whether|if)\b[^.;]*?\b(?:new|old|recent|acute|chronic|long-?standing|pre-?existing)\b[^.;]*?\b"
    r"(?:unclear|uncertain|unknown|not\s+(?:known|clear|certain)|undetermined|cannot|can't)\b"
    r"|\b(?:of\s+)?(?:unknown|uncertain|indeterminate|unclear)\s+(?:age|date|duration|chronicity|onset)\b"
    r"|\b(?:age|chronicity|duration|onset)\s*:?\s*(?:is\s+)?(?:unknown|uncertain|indeterminate|unclear|not\s+(?:known|clear|stated))\b",
    re.IGNORECASE,
)


def doubt_age(targets: tuple[str, ...], told: Mapping[str, list[Reading]]) -> None:
    """A curve or slip told of before may be old."""
    for level in targets:
        told[level][:] = [_of_any_age(one) for one in told[level]]


def _of_any_age(reading: Reading) -> Reading:
    if reading.fact == "deformity":
        return replace(reading, fact="deformity_age_unknown")
    return replace(reading, uncertain=True) if reading.fact == "subluxation" else reading


_REGIONS: Final = (
    ("CT", re.compile(r"\bcervico[\s-]?(?:thoracic|dorsal)\b", re.IGNORECASE)),
    ("TL", re.compile(r"\b(?:thoraco|dorso)[\s-]?lumbar\b", re.IGNORECASE)),
    ("t", re.compile(r"\b(?:low(?:er)?|distal)\s+(?:thoracic|dorsal)\b", re.IGNORECASE)),
    ("C", re.compile(r"\b(?:neck|cervical|nuchal)\b", re.IGNORECASE)),
    (
        "T",
        re.compile(
            r"(?<!\blower\s)(?<!\blow\s)\b(?:thoracic|dorsal|mid[\s-]?back|inter-?scapular|upper\s+back|shoulder\s+blades)\b",
            re.IGNORECASE,
        ),
    ),
    ("LS", re.compile(r"\b(?:low(?:er)?\s+back|lumbar|lumbosacral|lumbago)\b", re.IGNORECASE)),
    ("S", re.compile(r"\b(?:sacral|sacrum|coccy\w+|tailbone)\b", re.IGNORECASE)),
)


def _named(text: str) -> list[str]:
    return [letters for letters, pattern in _REGIONS if pattern.search(text)]


def with_regions(own: str, readings: list[Reading], before: str = "") -> list[Reading]:
    """Readings with the region that they speak of; `before` is that of the pain told of last."""
    whole = _named(own)
    spine = len(whole) == 1 and re.search(r"\b(?:spine|\w*back|neck|pain|lordosis)\b", own, re.IGNORECASE)
    return [
        replace(one, region=pain_region(own, one) or before)
        if one.component == "pain"
        else replace(one, region=whole[0])
        if spine and one.component == "alignment"
        else one
        for one in readings
    ]


COMPONENT_OF: Final[dict[str, Component]] = {"height": "collapse", "loss": "collapse", "extent": "collapse"}
# "All other posterior elements are normal", "arch otherwise clear": of the levels of which nothing else is said.
OTHER_ELEMENTS: Final = re.compile(
    r"\b(?:other|remaining|rest\s+of\s+the)\s+(?:(?:Th|[CTLSD])\d{1,2}\s+|left\s+|right\s+)?(?:posterior\s+(?:elements|structures)|pedicles|facets?(?:\s+joints)?|joints)\b"
    r"|\b(?:posterior\s+elements|posterolateral\s+elements|pedicles|facets|arch(?:es)?)\s+(?:are\s+|is\s+)?otherwise\b",
    re.IGNORECASE,
)
# Under the heading of alignment: "all other levels normal", "no other".
REST_IN_LINE: Final = re.compile(
    r"\b(?:others?|remaining|rest|elsewhere|remainder)(?:\s+(?:of|the|all|levels?|vertebrae|segments?|spine|regions?|is|are|has|have|remains?|in))*\s*:?\s*"
    r"(?:normal(?:ly)?|in\s+line|aligned|anatomic(?:al)?|maintained|preserved|ok(?:ay)?|fine|unremarkable|intact)\b"
    r"|\bno\s+others?(?=\s*(?:[.,;)]|$))|\b(?:none|nil|nothing)\s+elsewhere\b",
    re.IGNORECASE,
)
THE_OTHERS: Final = re.compile(
    r"\b(?:the\s+)?others?\b(?!\s+(?:\w+\s+)?(?:vertebra|level|bod|segment|bone|spin|pedic|facet|side|element|joint|organ))"
    r"|\b(?:other|remaining)\s+(?:two\s+|three\s+|\w+\s+)?(?:lesions|deposits|metastas[ei]s|mets|tumou?rs)\b"
    r"|\bpain\s+elsewhere\b|\belsewhere\s+(?:\w+\s+)?pain",
    re.IGNORECASE,
)
ANYWHERE: Final = re.compile(
    r"\s*(?:anywhere|everywhere|throughout|(?:at|in|of)\s+(?:any|either|both|all(?!\s*(?:[,.;)]|$))|each)(?:\s+(?:of\s+(?:them|these)|(?:the\s+)?(?:two\s+|three\s+)?(?:levels?|lesions?|vertebrae|sites?|of\s+them|metastases)))?(?=\s*(?:[,.;)]|$)))",
    re.IGNORECASE,
)
_LINE_HEAD: Final = re.compile(
    r"[ \t*•-]*(?:\d+[.)]\s*)?(?:level\s+)?(?:Th|[CTLSD])-?\d{1,2}\s*(?:[:=–-]|\()", re.IGNORECASE
)


def one_level_line(text: str, start: int) -> bool:
    """A line that begins with a vertebra and names no other: what stands in it is that vertebra's."""
    line = text[start:].split("\n", 1)[0]
    levels = {level for mention in find_levels(line) for level in mention.levels}
    return bool(_LINE_HEAD.match(line)) and len(levels) == 1
