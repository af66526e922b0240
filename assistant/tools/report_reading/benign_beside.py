"""Something benign that a lesion only lies next to: "a tiny focus next to the basivertebral vein" is no vein."""

from __future__ import annotations

import re
from typing import Final

_NEAR: Final = (
    r"(?:next\s+to|adjacent\s+to|beside|besides|alongside|close\s+to|near(?:\s+to)?|neighbou?ring|abut(?:s|ting)?|touch(?:es|ing)|border(?:s|ing)(?:\s+on)?|"
    r"(?:just\s+|directly\s+|immediately\s+)?(?:behind|in\s+front\s+of|anterior\s+to|posterior\s+to|lateral\s+to|above|below|beneath|deep\s+to)|around|along|"
    r"separate\s+from|distinct\s+from|away\s+from|reach(?:es|ing)(?:\s+up\s+to)?|extend(?:s|ing)\s+to|contact(?:s|ing)|involv(?:es|ing)|in\s+contact\s+with|at\s+the\s+site\s+of|in\s+the\s+region\s+of|surround(?:s|ing)|displac(?:es|ing)|sparing)"
)
_STRUCTURE: Final = (
    r"(?:(?:small|tiny|old|known|large|typical|stable|unrelated|coincidental|separate|normal|incidental|simple|left|right|anterior|posterior)\s+)*"
    r"(?:basivertebral\s+(?:vein|plexus|foramen|channel|groove|veins|vessels?)|venous\s+(?:plexus|channel)|nutrient\s+\w+|vascular\s+channel|h(?:a)?emangioma\w*|bone\s+islands?|enostos[ie]s|schmorl\w*(?:\s+node)?|bone\s+cyst|lipoma)"
)
_BESIDE: Final = re.compile(
    rf"\b{_NEAR}\s+(?:(?:the|an?|its|this|that|his|her)\s+)?(?P<structure>{_STRUCTURE})\b", re.IGNORECASE
)
# "Beside it lies a small bone island".
_BESIDE_IT: Final = re.compile(
    rf"\b(?:beside|next\s+to|alongside|adjacent\s+to|behind|above|below)\s+(?:it|this|that|the\s+(?:lesion|deposit|metastasis|tumou?r))\s+(?:(?:lies|is|sits|there\s+is)\s+)?(?:an?\s+)?(?P<structure>{_STRUCTURE})\b",
    re.IGNORECASE,
)


def without_structures_beside(text: str) -> str:
    """The text with benign things blanked that a lesion is only near to; all places stay the same."""
    for pattern in (_BESIDE, _BESIDE_IT):
        text = pattern.sub(_blank, text)
    return text


# "Adjacent to a narrowed L5/S1 disc and degenerative": it isn't the disc that is called so.
_PART_BESIDE: Final = re.compile(
    rf"\b{_NEAR}\s+(?:(?:the|an?|its|this|that|his|her)\s+)?(?P<structure>(?:[\w/-]+\s+){{0,3}}?(?:facets?|joints?|dis[ck]s?|end[\s-]?plates?|osteophytes?))\b",
    re.IGNORECASE,
)


def without_parts_beside(text: str) -> str:
    """The text with joints and discs blanked that something is only near to."""
    return _PART_BESIDE.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    low, high = match.span("structure")
    whole, start = match.group(), match.start()
    return whole[: low - start] + " " * (high - low) + whole[high - start :]
