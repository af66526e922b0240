"""Losses of height told by their degree alone: "severe at T12, slight at T10", "T9: moderate"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading

_DEGREES: Final[tuple[tuple[Fact, str], ...]] = (
    (
        "loss_over",
        r"severe(?:ly)?|marked(?:ly)?|near[\s-](?:total|complete)|(?:almost\s+)?complete|subtotal|gross|advanced|profound|pronounced|extreme|massive",
    ),
    ("loss_present", r"moderate(?:ly)?|considerable|appreciable|significant|definite|obvious"),
    ("loss_under", r"mild(?:ly)?|slight(?:ly)?|minor|minimal(?:ly)?|subtle|trivial|little|marginal|negligible|early"),
    ("loss_none", r"absent|none|nil|lacking|not\s+(?:seen|present|found|evident|apparent)|no(?=\s+such)"),
)
_WORDS: Final = "|".join(rf"(?P<{fact}>{words})" for fact, words in _DEGREES)
_LEVELS: Final = r"(?:the\s+)?(?:Th|[CTLSD])\d{1,2}(?:\s*(?:,|and|&|/)\s*(?:(?:at|in)\s+)?(?:Th|[CTLSD])\d{1,2})*"
# The noun stands in the clause before; here a degree and a vertebra are all that is left.
_DEGREE_AT: Final = re.compile(
    rf"\W*(?:(?:and|but|while|whereas|though|or)\s+)?(?:(?:is|it\s+is|was|being|only|just|rather|quite|very|more|less|at\s+most)\s+)*(?:{_WORDS})(?:\s+(?:only|so|in\s+degree))?\s+(?:at|in|of|for)\s+{_LEVELS}(?:\W+(?:and|but|while))?\W*",
    re.IGNORECASE,
)
_AT_DEGREE: Final = re.compile(
    rf"\W*(?:(?:and|but|while|whereas|though)\s+)?(?:(?:at|in|that\s+of)\s+)?{_LEVELS}\s*[:=,–-]?\s*(?:(?:it\s+is|is|was|shows|has|only|just|quite|very)\s+)*(?:{_WORDS})(?:\s+(?:only|loss|collapse|wedging|compression))?(?:\W+(?:and|but|while))?\W*",
    re.IGNORECASE,
)


def read_degrees(text: str) -> Iterator[Reading]:
    """What is left of a clause that goes on about lost height: a degree, and where it is."""
    match = _DEGREE_AT.fullmatch(text) or _AT_DEGREE.fullmatch(text)
    if match and match.lastgroup:
        yield Reading("collapse", match.lastgroup, *match.span(match.lastgroup))  # type: ignore[arg-type]
