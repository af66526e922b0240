"""What a clause says of levels that it doesn't name: of the others, of one region, of a curve told of before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.pain_places import pain_region
from assistant.tools.report_reading.reading import Reading
from assistant.tools.sins_points import Component


def with_regions(own: str, readings: list[Reading], before: str = "") -> list[Reading]:
    """Readings of pain with the region that they speak of; `before` is that of the pain told of last."""
    return [
        replace(one, region=pain_region(own, one) or before) if one.component == "pain" else one for one in readings
    ]


COMPONENT_OF: Final[dict[str, Component]] = {"height": "collapse", "loss": "collapse", "extent": "collapse"}
# "All other posterior elements are normal", "arch otherwise clear": of the levels of which nothing else is said.
OTHER_ELEMENTS: Final = re.compile(
    r"\b(?:other|remaining|rest\s+of\s+the)\s+(?:(?:Th|[CTLSD])\d{1,2}\s+|left\s+|right\s+)?(?:posterior\s+(?:elements|structures)|pedicles|facets?(?:\s+joints)?|joints)\b"
    r"|\b(?:posterior\s+elements|posterolateral\s+elements|pedicles|facets|arch(?:es)?)\s+(?:are\s+|is\s+)?otherwise\b"
    r"|\belsewhere\b[^.;]*\b(?:posterior\s+elements|pedicles|facets|arch(?:es)?)\b|\b(?:posterior\s+elements|pedicles|facets|arch(?:es)?)\b[^.;]*\belsewhere\b",
    re.IGNORECASE,
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
    r"\s*(?:anywhere|everywhere|throughout|(?:at|in|of)\s+(?:any|either|both|all(?!\s*(?:[.,;)]|$))|each)(?:\s+(?:of\s+(?:them|(?:these|those|the)(?:\s+(?:two|three|four))?(?:\s+(?:levels?|lesions?|vertebrae|sites?|metastases))?)|(?:the\s+)?(?:two\s+|three\s+)?(?:levels?|lesions?|vertebrae|sites?|of\s+them|metastases)))?(?=\s*(?:[,.;)]|$)))",
    re.IGNORECASE,
)
# "Normal apart from …" and "otherwise normal" don't contradict what they except.
OTHERWISE: Final = re.compile(
    r"\b(?:otherwise|apart\s+from|except|other\s+than|aside\s+from|save\s+for|bar(?:ring)?|but\s+for|excluding|with\s+(?:the\s+)?exception)\b",
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
