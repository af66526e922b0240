"""Vertebrae that a tumour of a neighbour has grown into: "T9 invading T10", "through the endplate into L5"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.negation import polarity

_GROWS: Final = r"(?:invad\w+|infiltrat\w+|extend\w*|extension|spread\w*|cross\w*|grow\w*|grew|continu\w+|contiguous|breach\w*|erod\w+|erosion|destroy\w*|pass(?:es|ing)|reach\w*|bridg\w+|involv\w+|encroach\w+|direct)"
_INTO: Final = re.compile(
    rf"\b(?P<verb>{_GROWS})\b(?P<between>[^.;:]{{0,70}}?)\b(?:into|invad\w+|invasion\s+of|infiltrat\w+(?:\s+of)?|erod\w+|destroy\w*|involving|to\s+involve|involvement\s+of|inside)\s+"
    r"(?P<where>(?:(?:the|a|an|its|upper|lower|superior|inferior|anterior|posterior|adjacent|neighbouring|neighboring|contiguous|body|vertebra|vertebral|end[\s-]?plate|half|third|quarter|part|parts|corner|portion|aspect|left|right|side|of|in|level|also|most|directly|much)\s+)*)$"
    rf"|\b(?P<alone>invad\w+|infiltrat\w+|erod\w+)\s+(?:(?:the|upper|lower|superior|inferior|part|half|third|corner|body|end[\s-]?plate|of|adjacent|also|into)\s+)*$",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"\b(?:epidural|extra-?dural|canal|foram\w+|soft[\s-]tissue|para-?(?:vertebral|spinal)|pre-?vertebral|muscle|psoas|cord|root|rib)\b",
    re.IGNORECASE,
)
_OF_SPACE: Final = re.compile(
    r"\s*(?:/|[-–])?\d*\s*(?:level\s+in\s+the|foram\w+|root|nerve|neural|epidural|canal|dis[ck]|rib|cord|dermatome)",
    re.IGNORECASE,
)


def is_grown_into(before: str, after: str) -> bool:
    """Whether the words `before` a level say that tumour has grown into it; `after` is what follows the level."""
    match = _INTO.search(before)
    if not match or _OF_SPACE.match(after):
        return False
    name = "verb" if match["verb"] else "alone"
    if _BESIDE.search(match["between"] or ""):
        return False
    start = max(before.rfind(mark, 0, match.start()) for mark in ".;") + 1
    stretch = before[start:]
    return polarity(stretch, match.start(name) - start, match.end(name) - start) == "affirmed" and not _DENIED.search(
        stretch[max(0, match.start() - start - _NEAR) :]
    )


_NEAR: Final = 30
_DENIED: Final = re.compile(r"\b(?:not|no|without|never|nor|n['’]t|may|might|possibl[ey]|threaten\w*)\b", re.IGNORECASE)
