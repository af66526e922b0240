"""What a clause says of levels that it doesn't name: of the others, of one region, of a curve told of before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.reading import Reading
from assistant.tools.sins_points import Component

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
    """Readings of pain with the region that they speak of; `before` is that of the pain told of last."""
    return [
        replace(one, region=pain_region(own, one) or before) if one.component == "pain" else one for one in readings
    ]


def pain_region(own: str, reading: Reading) -> str:
    """The regions named beside a phrase of pain: in its own comma, else the nearest before it, else in the clause."""
    start = max(own.rfind(mark, 0, reading.start) for mark in ",;(") + 1
    ends = [place for mark in ",;(" if (place := own.find(mark, reading.end)) >= 0]
    beside = _named(own[start : min(ends, default=len(own))])
    earlier = [_named(part) for part in re.split(r"[,;(]", own[:start])]
    nearest: list[str] = next((one for one in reversed(earlier) if one), [])
    return "+".join(beside or nearest or _named(own))


# "Localised T9 by palpation": the pain is that of the level named.
LOCALISED: Final = re.compile(
    r"\b(?:locali[sz]ed|locali[sz]es|located|locating|centred|centered|maximal|maximum|projected|projecting|felt|reproducible)\s+"
    r"(?:(?:only|exactly|clearly|clinically)\s+)?(?:to|at|over|around|on|in|:)?\s*(?:the\s+)?(?:level\s+(?:of\s+)?)?(?=(?:Th|[CTLSD])\d)",
    re.IGNORECASE,
)


def localised_at(line: str) -> tuple[str, ...]:
    """The levels at which a line places the pain it speaks of."""
    match = LOCALISED.search(line)
    if not match or not re.search(r"\bpain|\bach|\bsore|\bVAS\b", line, re.IGNORECASE):
        return ()
    found = [mention for mention in find_levels(line) if mention.start >= match.end()]
    return tuple(found[0].levels) if found else ()


COMPONENT_OF: Final[dict[str, Component]] = {"height": "collapse", "loss": "collapse", "extent": "collapse"}
NO_PAIN_THERE: Final = re.compile(
    r"\b(?:none|nil|no\s+pain|painless|pain[\s-]?free|not\s+painful|silent|asymptomatic)\b", re.IGNORECASE
)
# "All other posterior elements are normal", "arch otherwise clear": of the levels of which nothing else is said.
OTHER_ELEMENTS: Final = re.compile(
    r"\b(?:other|remaining|rest\s+of\s+the)\s+(?:(?:Th|[CTLSD])\d{1,2}\s+|left\s+|right\s+)?(?:posterior\s+(?:elements|structures)|pedicles|facets?(?:\s+joints)?|joints)\b"
    r"|\b(?:posterior\s+elements|posterolateral\s+elements|pedicles|facets|arch(?:es)?)\s+(?:are\s+|is\s+)?otherwise\b",
    re.IGNORECASE,
)
_NONE_ELSEWHERE: Final = re.compile(
    r"\b(?:none|nil|no\s+pain|painless|pain[\s-]?free|not\s+(?:painful)?)\s+(?:at|in|from|with)?\s*(?:(?:the\s+|any\s+)?"
    r"(?:others?|remaining)(?:\s+(?:levels?|vertebrae|sites?|lesions?|metastases))?|elsewhere)\b"
    r"|\b(?:the\s+)?(?:others?|remaining)\s+(?:levels?\s+|vertebrae\s+|sites?\s+|lesions?\s+)?(?:is\s+|are\s+)?(?:painless|silent|pain[\s-]?free|not\s+painful|asymptomatic)\b",
    re.IGNORECASE,
)
_ONLY_HERE: Final = re.compile(
    r"\bpain\w*\s+(?:is\s+)?(?:felt\s+)?only\s+(?:at|in|from|over)\s+(?=[CTLSD]\d)", re.IGNORECASE
)
# "The metastasis in T12 …; that in L3 …".
THAT_IN: Final = re.compile(
    r"^\W*(?:and\s+|while\s+)?(?:that|those|the\s+(?:one|ones|other|second|third|first|latter|former)(?:\s+one)?|another(?:\s+one)?|a\s+(?:second|third|further)(?:\s+one)?|the\s+(?:upper|lower|larger|smaller|bigger)\s+(?:one)?)\s*(?:\(|\s(?:is\s+)?(?:in|at|of|within)\s+)"
    r"(?:the\s+)?(?:body\s+of\s+)?(?:Th|[CTLSD])\d",
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


def pain_elsewhere(own: str, named: bool) -> re.Match[str] | None:
    """Where a clause denies pain at the levels it doesn't name ("none elsewhere", "pain only at L1")."""
    return _NONE_ELSEWHERE.search(own) or (_ONLY_HERE.search(own) if named else None)


def one_level_line(text: str, start: int) -> bool:
    """A line that begins with a vertebra and names no other: what stands in it is that vertebra's."""
    line = text[start:].split("\n", 1)[0]
    levels = {level for mention in find_levels(line) for level in mention.levels}
    return bool(_LINE_HEAD.match(line)) and len(levels) == 1
