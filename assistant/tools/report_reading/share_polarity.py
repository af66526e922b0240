"""Whether a percentage or fraction is stated, denied or left open."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import HALF, Quantity

# A guessed figure settles the side only where it lies this far (in per cent) from one half.
_ROUGH: Final = 15


def stated_share(text: str, share: Quantity) -> str:
    """Polarity of a share; "maybe 20 %" doubts the figure, not that it lies well below half."""
    stated = polarity(text, share.start, share.end)
    rough = re.search(
        r"\b(?:maybe|perhaps|probably|possibly|apparently)\s+(?:about\s+|around\s+)?$", text[: share.start], re.I
    )
    return (
        "affirmed"
        if stated == "uncertain" and rough and len(share.sides()) == 1 and abs(share.low - HALF) > _ROUGH
        else stated
    )
