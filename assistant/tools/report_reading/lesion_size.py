"""Small lesions and measured ones: below a size they cannot fill half of a vertebral body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.tools.report_reading.collapse_words import (
    BESIDE_THE_BODY,
    NOT_BODY,
    SIZE,
    SMALL,
    SMALL_MM,
)
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Reading


def read_sizes(text: str) -> Iterator[Reading]:
    for match in SMALL.finditer(text):
        if polarity(text, *match.span()) != "negated" and not BESIDE_THE_BODY.search(match.group()):
            yield Reading("collapse", "extent_under", *match.span())
    if spared := NOT_BODY.search(text):
        yield Reading("collapse", "extent_under", *spared.span())
    for match in SIZE.finditer(text):
        millimetres = float(match["number"]) * (10 if match["unit"].lower() == "cm" else 1)
        if millimetres <= SMALL_MM and not _measures_something_else(text, match):
            yield Reading("collapse", "extent_under", *match.span())


def _measures_something_else(text: str, match: re.Match[str]) -> bool:
    """A slip, a fragment, a slice or a mass beside the body says nothing of the share of the body involved."""
    before = " ".join(text[: match.start()].split()[-5:])
    after = " ".join(re.split(r"[,;.]", text[match.end() :])[0].split()[:4])
    return bool(
        BESIDE_THE_BODY.search(before) or BESIDE_THE_BODY.search(after) or re.search(r"\bpreviously\s*$", before)
    )
