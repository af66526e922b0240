"""Height that is said to be kept, and collapse that is said to be absent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.tools.report_reading.height_phrases import CHANGE_BEFORE, HEIGHT_KEPT, NONE
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Reading


def kept_height(text: str) -> Iterator[Reading]:
    """ "Height preserved", "no fracture", and "collapse: none" as the value of its item."""
    for match in HEIGHT_KEPT.finditer(text):
        before = text[: match.start()]
        if CHANGE_BEFORE.search(before) or re.search(
            r"\b(?:further|new|additional|other|hip|rib|femor\w+|pelvic|pedicle|facet|hardware|"
            r"screw|rod|disc|process|stress|insufficiency)\b",
            match.group(),
            re.I,
        ):
            continue
        if re.search(r"\b(?:not|no\s+longer|previously)\s*$", before, re.I) or re.match(
            r"\s+of\s+(?:the\s+)?(?:hip|rib|femur|pedicle|facet|pelvis|hardware)", text[match.end() :], re.I
        ):
            continue
        if re.search(r"\bdis[ck]\s*(?:space)?s?\s*$", before, re.I) or polarity(text, *match.span()) == "uncertain":
            continue
        if re.search(
            r"(?:%|\bhalf|\bthirds?|\bquarters?|\bfifths?|\bto|\bthan)\s+(?:of\s+)?(?:its\s+|"
            r"the\s+|their\s+)?(?:\w+\s+)?$",
            before,
            re.I,
        ):
            continue
        if re.match(r"\s*(?:in\s+the\s+)?(?:anterior|posterior|central)(?:ly)?\b", text[match.end() :], re.I):
            continue
        yield Reading("collapse", "loss_none", *match.span())
    for match in NONE.finditer(text):
        item = match.group().lower().startswith("collapse") and "%" not in match.group()
        yield Reading("collapse", "collapse_none" if item else "loss_none", *match.span())
