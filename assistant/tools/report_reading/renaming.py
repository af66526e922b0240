"""Vertebrae counted or dictated wrongly and put right in so many words: "for L3 read L2", "reported at T5 is at T4"."""

from __future__ import annotations

import re
from typing import Final

Change = tuple[int, int, str]

_LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}"
_WRONG: Final = rf"(?P<wrong>{_LEVEL})"
_RIGHT: Final = rf"(?:at\s+|in\s+|the\s+|level\s+)*(?P<right>{_LEVEL})\b(?!\s*/)"
_REALLY: Final = r"(?:actually|in\s+fact|in\s+reality|really|truly|correctly|of\s+course|on\s+(?:re-?)?count(?:ing)?)"
_SHOULD: Final = r"(?:should|must|ought\s+to|has\s+to|needs\s+to|was\s+meant\s+to|is\s+to)\s+(?:read|be|say|be\s+read(?:\s+as)?|be\s+called|be\s+labelled|be\s+numbered|have\s+(?:been|read|said))"
_CALLED: Final = r"(?:reported|described|labell?ed|given|listed|called|named|numbered|dictated|recorded|written)"
_RENAMED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WRONG}\s*[\"'”’]?\s+(?:here\s+|above\s+)?{_SHOULD}\s+[\"'“‘]?{_RIGHT}",
        rf"\bfor\s+[\"'“‘]?{_WRONG}[\"'”’]?\s*,?\s*(?:please\s+)?read\s+[\"'“‘]?{_RIGHT}",
        rf"\bread\s+[\"'“‘]?{_RIGHT}[\"'”’]?\s*,?\s*(?:for|instead\s+of|in\s+place\s+of|not)\s+[\"'“‘]?{_WRONG}\b",
        rf"\b{_CALLED}\s+(?:above\s+|there\s+|before\s+)?(?:as|at|in|to\s+be(?:\s+(?:at|in))?)\s+{_WRONG}\s+(?:is|lies|was|sits|{_SHOULD})\s+(?:{_REALLY}\s+)?{_RIGHT}",
        rf"\b{_CALLED}\s+{_WRONG}\s+(?:is|was)\s+(?:{_REALLY}\s+)?{_RIGHT}",
        rf"\b{_WRONG}\s*\(\s*(?:{_REALLY}|recte|correct(?:ed)?(?:\s+to)?|corr\.?)\s*[:,]?\s*{_RIGHT}",
        rf"\b{_WRONG}\s+(?:is|was)\s+{_REALLY}\s+{_RIGHT}",
    )
)
_AT_ONCE: Final = re.compile(
    rf"(?:(?<=\band\s)|(?<=,\s)|(?<=&\s))(?P<slip>{_LEVEL}\s*[,–—-]?\s*(?:(?:no|er+|um|sorry)[\s,]+)*(?:I\s+mean[t]?|correction|make\s+that|scratch\s+that|strike\s+that|or\s+rather)[\s,:]+)(?={_LEVEL}\b)",
    re.IGNORECASE,
)


def renamed_levels(text: str) -> list[Change]:
    """Every mention of a vertebra that is put right later, under its right name; slips put right at once are left out."""
    changes = [(*match.span("slip"), " ") for match in _AT_ONCE.finditer(text)]
    for pattern in _RENAMED:
        for match in pattern.finditer(text):
            wrong, right = match["wrong"], match["right"]
            if wrong.lower() == right.lower() or _is_named(right, text[: match.start()]):
                continue
            changes += [(*one.span(), right) for one in re.finditer(rf"\b{wrong}\b", text, re.IGNORECASE)]
    return _in_order(changes)


def _is_named(level: str, text: str) -> bool:
    """Whether a vertebra has a name of its own in the text already: two may then not be made one."""
    return bool(re.search(rf"\b{level}\b", text, re.IGNORECASE))


def _in_order(changes: list[Change]) -> list[Change]:
    kept: list[Change] = []
    for change in sorted(set(changes)):
        if not kept or change[0] >= kept[-1][1]:
            kept.append(change)
    return kept
