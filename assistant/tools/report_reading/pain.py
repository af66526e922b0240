"""Pain: mechanical, not mechanical, or none. Pain in legs, hips or chest says nothing of the spine's stability."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.pain_absence import NOW_FREE, read_absence
from assistant.tools.report_reading.pain_character import read_character
from assistant.tools.report_reading.pain_unstated import NOT_KNOWN, NOT_STATED, TOLD_ANYWAY
from assistant.tools.report_reading.pain_words import OCCASIONAL, PAIN, is_elsewhere
from assistant.tools.report_reading.reading import Fact, Reading


def read_pain(text: str, *, continued: bool = False) -> Iterator[Reading]:
    """What a clause says of pain; `continued` where the clause before spoke of pain."""
    if match := NOT_STATED.search(text) or NOT_KNOWN.search(text):
        yield Reading("pain", "unknown", *match.span())
        if told := TOLD_ANYWAY.search(text):
            yield Reading("pain", "pain_present", *told.span())
        return
    if match := NOW_FREE.search(text):
        yield Reading("pain", "pain_free", *match.span())
        return
    facts = [*read_character(text, continued), *read_absence(text)]
    yield from facts
    if not any(reading.fact in ("mechanical", "non_mechanical", "pain_free") for reading in facts):
        yield from _presence(text)


def _presence(text: str) -> Iterator[Reading]:
    for match in PAIN.finditer(text):
        if is_elsewhere(match) or _is_heading(text, match):
            continue
        stated = polarity(text, *match.span())
        if stated == "negated":
            continue
        near = text[max(0, match.start() - 40) : match.end() + 40]
        occasional = bool(OCCASIONAL.search(near))
        fact: Fact = "non_mechanical" if occasional else "pain_present"
        yield Reading("pain", fact, *match.span(), uncertain=stated == "uncertain")


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """ "Pain: leg pain": the item's name says nothing where its value speaks of pain itself."""
    return bool(re.match(r"\s*:", text[match.end() :]) and PAIN.search(text, match.end()))
