"""Tumour that ends before it reaches the arch: "stops short of both pedicles", "keeps clear of the left facet"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading

_HELD_OFF: Final = re.compile(
    r"\b(?:(?:stop|end|halt|fall)(?:s|ed|ing|ped|ping)?\s+(?:(?:just|well|some\s+way|a\s+little)\s+)?(?:short\s+of|before|shy\s+of|in\s+front\s+of)|(?:keep|stay|remain|hold)(?:s|ing)?\s+(?:well\s+)?(?:clear\s+of|away\s+from|off|out\s+of|short\s+of)|kept\s+(?:clear\s+of|away\s+from|off|out\s+of))\s+"
    r"(?:(?:the|its|both|either|all)\s+)*(?P<side>left\s+|right\s+)?(?:pedicles?|facets?(?:\s+joints?)?|costovertebral\s+joints?|posterior\s+(?:elements?|arch|structures)|(?:neural\s+)?arch)\b",
    re.IGNORECASE,
)


def held_off(text: str) -> Iterator[Reading]:
    """The elements, or the side, that tumour has not reached."""
    for match in _HELD_OFF.finditer(text):
        side = (match["side"] or "").strip().lower()
        fact: Fact = "not_left" if side == "left" else "not_right" if side else "neither_side"
        if polarity(text, *match.span()) == "affirmed":
            yield Reading("posterolateral", fact, *match.span(), part="arch")
