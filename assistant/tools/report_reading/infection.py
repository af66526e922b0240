"""An infection of the spine that is proven, or that a report settles on against a tumour: its damage is no tumour's."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.negation import polarity

_INFECTION: Final = (
    r"(?:spondylo-?discitis|discitis|osteomyelitis|spondylitis|tubercul\w+|pott['’]?s|tb\b|brucell\w*|caseating|acid[\s-]fast|staphylococc\w*|"
    r"streptococc\w*|mycobacter\w*|aspergill\w*|(?:pyogenic|infective|infectious|fungal)\s+\w+|e\.?\s?coli|infection)"
)
_SAMPLE: Final = r"(?:biops\w+|cultures?|pcr|aspirat\w+|histolog\w+|microbiolog\w+|serolog\w+|stains?|samples?|sampling|swabs?|specimens?|patholog\w+)"
_SHOWN: Final = r"(?:show\w*|grew|grown|grow\w*|positive|confirm\w*|prov(?:en|ed|es)|isolat\w+|yield\w*|reveal\w*|demonstrat\w+|consistent)"
_PROVEN: Final = re.compile(
    rf"\b{_SAMPLE}\b[^;\n]{{0,80}}?\b{_SHOWN}\b[^;\n]{{0,60}}?\b(?P<one>{_INFECTION})"
    rf"|\b(?P<two>{_INFECTION})\b[^;.\n]{{0,40}}?\b(?:(?:is|was|has\s+been|now|culture|biopsy|histologically|microbiologically)[\s-]+){{1,2}}(?:proven|confirmed|positive)\b"
    rf"|\b(?:proven|confirmed|culture-positive)\s+(?:\w+\s+)?(?P<three>{_INFECTION})",
    re.IGNORECASE,
)
_SETTLED_ON: Final = re.compile(
    rf"\b(?P<named>{_INFECTION})\b[^.\n]{{0,80}}?\b(?:(?:and|is|are|this\s+is)\s+not|rather\s+than|instead\s+of|and\s+no|not)\s+(?:\w+\s+){{0,3}}?(?:metasta\w*|mets?\b|tumou?r\w*|malignan\w*|neoplas\w*|cancer)",
    re.IGNORECASE,
)


def infection_settled(text: str) -> bool:
    """Whether a text proves an infection, or calls the appearances an infection and no tumour."""
    for match in (*_PROVEN.finditer(text), *_SETTLED_ON.finditer(text)):
        name = next(group for group in ("one", "two", "three", "named") if match.groupdict().get(group))
        start = max(text.rfind(mark, 0, match.start(name)) for mark in (". ", ";", "\n")) + 1
        if polarity(text[start : match.end(name)], match.start(name) - start, match.end(name) - start) == "affirmed":
            return True
    return False


# "L3/4 discitis with endplate erosion", "Pott's spine": of the vertebrae of that sentence, or of the one before.
_PLAINLY: Final = re.compile(
    r"\b(?:spondylo-?discitis|discitis|vertebral\s+osteomyelitis|pott['’]?s|(?:tuberculous|pyogenic|infective|tb)\s+spondyl\w+|spinal\s+(?:tb|tuberculosis|infection)|epidural\s+abscess|psoas\s+abscess)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.;\n]*(?:\.(?=\S)[^.;\n]*)*[.;\n]?")


def infected_levels(text: str) -> frozenset[str]:
    """The vertebrae that a text plainly calls infected: their damage alone is no tumour's."""
    found: set[str] = set()
    before: tuple[str, ...] = ()
    for sentence in _SENTENCE.findall(text):
        levels = tuple(level for mention in find_levels(sentence) for level in mention.levels)
        if any(polarity(sentence, *match.span()) == "affirmed" for match in _PLAINLY.finditer(sentence)):
            found.update(levels or before)
        before = levels or before
    return frozenset(found)
