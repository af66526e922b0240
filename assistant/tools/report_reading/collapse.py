"""Vertebral body collapse, and how much of the body is involved where it has not collapsed.

Compression of cord, roots or canal is not collapse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.body_extent import extent_reading, extent_readings
from assistant.tools.report_reading.height_kept import kept_height
from assistant.tools.report_reading.height_loss import loss_readings
from assistant.tools.report_reading.height_phrases import BARE_NONE, LOSS, NEURAL, NONE_TO_SLIGHT
from assistant.tools.report_reading.lesion_size import small_sizes
from assistant.tools.report_reading.quantities import Quantity, quantities
from assistant.tools.report_reading.reading import Reading

_OTHER_BEFORE: Final = re.compile(
    r"(?:canal|stenosis|narrow\w*|spondylolisthesis|slip\w*|foramin\w*|risk|probability|blood|"
    r"ejection|saturation|weight|cord|signal|chance|oxygen|sats?|SUV\w*|"
    r"confidence)\s*(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_OTHER_AFTER: Final = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:stenosis|canal|narrow\w*|spondylolisthesis|slip|of\s+patients|chance|"
    r"risk|confidence|probability|of\s+cases)\b",
    re.I,
)


def read_collapse(text: str, *, continued: str = "") -> Iterator[Reading]:
    """What a clause says of height and extent; `continued` is `loss` or `extent` where the one before spoke of it."""
    losses = [match for match in LOSS.finditer(text) if not _neural(text, match) and not _another_organ(text, match)]
    shares = [share for share in quantities(text) if not _about_something_else(text, share)]
    used: list[Quantity] = []
    extents = list(extent_readings(text, shares, losses))
    used += [share for share, _ in extents]
    yield from (reading for _, reading in extents)
    yield from kept_height(text)
    if match := NONE_TO_SLIGHT.search(text):
        yield Reading("collapse", "loss_none", *match.span())
        yield Reading("collapse", "loss_under", *match.span())
        losses = []
    if continued == "loss" and (match := BARE_NONE.fullmatch(text)):
        yield Reading("collapse", "loss_none", *match.span())
    amounts = [share for share in shares if share not in used and not share.worded]
    if continued == "extent" and not losses and not re.search(r"\bheight\b", text, re.I):
        yield from (extent_reading(text, share, share.start, share.end) for share in amounts)
    else:
        yield from loss_readings(text, losses, amounts, continued == "loss")
    yield from small_sizes(text)


def _another_organ(text: str, match: re.Match[str]) -> bool:
    """Lungs, hips and discs collapse too."""
    before, after = text[: match.start()], text[match.end() :]
    organ = r"(?:lungs?|lobar|lobe|pulmonary|basal|pelvic|hip|rib|circulatory|airway|tracheal|disc|disk)"
    return bool(
        re.search(rf"\b{organ}\s+$", before, re.I) or re.match(rf"\s+of\s+(?:the\s+)?(?:\w+\s+)?{organ}\b", after, re.I)
    )


def _neural(text: str, match: re.Match[str]) -> bool:
    if not match.group().lower().startswith("compress") or "fracture" in match.group().lower():
        return False
    before, after = text[max(0, match.start() - 25) : match.start()], text[match.end() : match.end() + 25]
    return bool(
        re.search(rf"\b(?:{NEURAL}|bilsky|escc)\b", before, re.I)
        or re.match(rf"\s*(?:of|on|to|upon)?\s*(?:the\s+)?(?:\w+\s+)?{NEURAL}\b", after, re.I)
    )


def _about_something_else(text: str, share: Quantity) -> bool:
    return bool(_OTHER_BEFORE.search(text[: share.start]) or _OTHER_AFTER.match(text[share.end :]))
