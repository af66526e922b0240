"""Lesions too small to fill half of a vertebral body, by word ("small deposit") or by measure ("9 mm")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Reading

_SMALL: Final = re.compile(
    r"\b(?:small|tiny|focal|sub[\s-]?centimet(?:re|er)|punctate|minute|little|"
    r"circumscribed)\s*,?\s*(?:[\w-]+\s+){0,3}?"
    r"(?:lesions?|metasta\w+|mets?|deposits?|focus|foci|nodules?|lucency|lucencies|part|portion|area|fraction|spot)\b"
    r"|\b(?:nodule|focus)\b|\b(?:small|tiny)\b(?=\s*(?:[,;.)]|$|and\b|in\s+size\b))|\bsub[\s-]?centimet(?:re|er)\b",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3}(?:\.\d+)?)\s*(?:x\s*\d+(?:\.\d+)?\s*){0,2}(?P<unit>mm|cm)\b", re.IGNORECASE
)
# A vertebral body is some 30–45 mm wide: a lesion up to this size can't fill half of it.
_SMALL_MM: Final = 15.0
_NOT_BODY: Final = re.compile(
    r"\b(?:body|vertebral\s+body)\s+(?:is\s+|itself\s+)?(?:not\s+involved|uninvolved|spared|"
    r"unaffected|free|not\s+affected)\b",
    re.IGNORECASE,
)
_BESIDE_THE_BODY: Final = re.compile(
    r"\b(?:epidural|para(?:spinal|vertebral)|soft|disc|canal|retropuls\w*|translat\w*|slip\w*|"
    r"sublux\w*|\w*listhesis|step|"
    r"displac\w*|extension|node|slices?|kyphosis|shift|thick\w*|screws?|cord|fragment|effusion|margin|rim|offset)\b",
    re.IGNORECASE,
)


def small_sizes(text: str) -> Iterator[Reading]:
    """Readings of a lesion that can only take up less than half of the body."""
    for match in _SMALL.finditer(text):
        if polarity(text, *match.span()) != "negated" and not _BESIDE_THE_BODY.search(match.group()):
            yield Reading("collapse", "extent_under", *match.span())
    if spared := _NOT_BODY.search(text):
        yield Reading("collapse", "extent_under", *spared.span())
    for match in _SIZE.finditer(text):
        millimetres = float(match["number"]) * (10 if match["unit"].lower() == "cm" else 1)
        if millimetres <= _SMALL_MM and not _measures_something_else(text, match):
            yield Reading("collapse", "extent_under", *match.span())


def _measures_something_else(text: str, match: re.Match[str]) -> bool:
    """A slip, a fragment, a slice or a mass beside the body says nothing of the share of the body involved."""
    before = " ".join(text[: match.start()].split()[-5:])
    after = " ".join(re.split(r"[,;.]", text[match.end() :])[0].split()[:4])
    return bool(
        _BESIDE_THE_BODY.search(before) or _BESIDE_THE_BODY.search(after) or re.search(r"\bpreviously\s*$", before)
    )
