"""Headings that stand in a line of their own: what they head begins in the next line."""

from __future__ import annotations

import re
from typing import Final

Change = tuple[int, int, str]

_ITEM: Final = (
    r"(?:(?:spinal|sagittal|vertebral|overall)\s+)?(?:alignment|curvature)|(?:vertebral\s+)?(?:body\s+)?heights?|collapse|"
    r"(?:back\s+|current\s+)?pain|pedicles?|facets?|pedicles\s*(?:/|and|&)\s*facets|posterior\s+(?:elements?|arch|structures)|(?:neural\s+)?arch"
)
_SECTION: Final = (
    r"clinical(?:\s+(?:details?|history|information|indication|data|question|background|context|summary))?|indications?|history|"
    r"reason\s+for\s+(?:exam(?:ination)?|study|referral)|technique|protocol|comparisons?|priors?"
)
# A heading by itself, with or without its colon, above a line that is neither a list nor another heading.
_LONE: Final = re.compile(
    rf"(?m)^[ \t*#•-]*(?:\d+[.)]\s*)?(?P<name>{_ITEM}|{_SECTION})(?P<colon>[ \t]*:)?[ \t*]*(?P<break>\n)"
    r"(?=[ \t]*(?![-*•]|\d+[.)]\s|(?:Th|[CTLSD])\d{1,2}\b|(?:cervical|thoracic|dorsal|lumbar|sacral)\b[^\n]{0,15}[:=–-]|[^\n:]{1,40}:|[A-Z /&]{4,40}(?:\n|$))\S)",
    re.IGNORECASE,
)
# "**Alignment** Normal": a heading in bold type without its colon.
_BOLD: Final = re.compile(rf"(?m)^[ \t]*\*\*(?:{_ITEM}|{_SECTION})(?P<mark>\*\*[ \t]+)(?=[^\s:=–-])", re.IGNORECASE)


def lone_headings(text: str) -> list[Change]:
    """The break below each such heading, as the colon that it stands for."""
    bold = [(*match.span("mark"), ": ") for match in _BOLD.finditer(text)]
    return sorted(bold + [(*match.span("break"), " " if match["colon"] else ": ") for match in _LONE.finditer(text)])
