"""How much of the vertebral body tumour takes up: "60 % of the body", "the whole vertebra is replaced"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.quantities import Quantity
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.share_polarity import stated_share

_EXTENT_VERB: Final = (
    r"(?:involv\w+|occup\w+|replac\w+|infiltrat\w+|affect\w+|destroy\w*|tak(?:es|ing|en)\s+up|"
    r"fill(?:s|ed|ing)|eroded|invad\w+|disease\w*|tumou?r|consumed|gone|"
    r"permeat\w+|lytic|sclerotic|blastic|extends?\s+(?:over|through|across)|abnormal|contain\w*|"
    r"engulf\w*|encompass\w*|compris\w+|cover\w*|lysed|missing|infiltration)"
)
_BODY: Final = (
    r"(?:bod(?:y|ies)|vertebrae?|segment|marrow|vertebral\s+(?:body|bodies|volume)|volume|bone|"
    r"centrum|cross[\s-]section\w*|of\s+(?:it|which|each)|it|[CTLSD]\d{1,2})"
)
_EXTENT_AFTER: Final = re.compile(
    rf"\s*(?:\(?\s*)(?:of\s+)?(?:the\s+|its\s+|each\s+|every\s+|that\s+|this\s+|"
    rf"a\s+)?(?:affected\s+|entire\s+|whole\s+)?(?:[CTLSD]\d{{1,2}}\s+)?(?:vertebral\s+|sacral\s+|"
    rf"T\d+\s+)?(?:{_BODY}|{_EXTENT_VERB})\b"
    rf"(?!\s+(?:\w+\s+)?height)(?!\s*[-–]?\s*(?:collaps|compress))",
    re.IGNORECASE,
)
_EXTENT_BEFORE: Final = re.compile(
    rf"\b{_EXTENT_VERB}\s+(?:of\s+)?(?:only\s+|just\s+|now\s+|up\s+to\s+|the\s+|"
    rf"by\s+\w+\s+)*(?:left\s+|right\s+|posterior\s+|anterior\s+|central\s+|upper\s+|lower\s+|"
    rf"superior\s+|inferior\s+)?$"
    r"|\b(?:extent|involvement|infiltration|confined\s+to|limited\s+to|"
    r"restricted\s+to)\s*(?:[:=–-]|of|is|to)?\s*(?:only\s+|just\s+|the\s+)*(?:left\s+|right\s+|"
    r"posterior\s+|anterior\s+|central\s+|upper\s+|lower\s+)?$"
    rf"|\b{_EXTENT_VERB}\s+(?:of\s+)?(?:the\s+)?(?:[CTLSD]\d{{1,2}}\s+)?(?:vertebral\s+)?(?:body|"
    rf"vertebra)\s*[(,]\s*$",
    re.IGNORECASE,
)
_WORD_EXTENT: Final = re.compile(
    rf"\b(?:entire|whole|complete(?:ly)?|total(?:ly)?|fully|entirely|largely|mostly|predominantly|"
    rf"most|majority|bulk|nearly\s+all|almost\s+all|virtually\s+all|all)\b(?:\s+of)?(?:\s+(?:the|"
    rf"its|of))*(?:\s+[CTLSD]\d{{1,2}})?(?:\s+(?:vertebral|sacral))?\s+"
    rf"(?:{_BODY}|replac\w+|infiltrat\w+|involv\w+|occupied|marrow)|\b(?:diffuse(?:ly)?|"
    rf"extensive(?:ly)?)\s+(?:marrow\s+)?(?:replac\w+|infiltrat\w+)(?=\s+(?:of|"
    rf"in)\s+(?:the\s+)?(?:whole|entire))",
    re.IGNORECASE,
)
# "No lesion occupies more than half": at most half. "No collapse, 60 % of the body" is something else.
_NOT_MORE: Final = re.compile(
    rf"\b(?:no|not|none|neither|nor|never)\b(?:\s+\w+){{0,5}}?\s+{_EXTENT_VERB}\s*(?:\w+\s+){{0,2}}$", re.IGNORECASE
)


def extent_readings(
    text: str, shares: list[Quantity], losses: list[re.Match[str]]
) -> Iterator[tuple[Quantity, Reading]]:
    """Each share that is one of the body involved, with its reading; those of height are left for others."""
    for share in shares:
        if share.worded:
            if match := _WORD_EXTENT.match(text, share.start):
                yield share, extent_reading(text, share, share.start, match.end())
            continue
        after, before = _EXTENT_AFTER.match(text, share.end), _EXTENT_BEFORE.search(text[: share.start])
        if _is_loss(text, share, losses) or not (after or before):
            continue
        yield (
            share,
            extent_reading(text, share, before.start() if before else share.start, after.end() if after else share.end),
        )


def _is_loss(text: str, share: Quantity, losses: list[re.Match[str]]) -> bool:
    """True where the share stands inside, or right beside, a phrase of lost height."""
    if re.match(
        r"\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?(?:body\s+|vertebra\s+)?(?:is\s+|being\s+)?"
        r"(?:involved|involvement|replaced|infiltrated|occupied|affected)\b",
        text[share.end :],
        re.I,
    ):
        return False
    for match in losses:
        if match.start() <= share.start and share.end <= match.end():
            return True
        between = text[share.end : match.start()] if share.end <= match.start() else text[match.end() : share.start]
        if len(between) <= 22 and re.fullmatch(
            r"\s*(?:\(|vertebral|body|anterior|central|posterior|height|of|by|to|in|about|is|at|"
            r":|=|superior|wedge|pathological|estimated|the|its|or|so|,|\s|-|–|approximately|"
            r"[CTLSD]\d+)*\s*",
            between,
            re.I,
        ):
            return (
                not re.match(r"\s*of\s+(?:the\s+)?(?:\w+\s+)?(?:body|vertebra)\b(?!\s+height)", text[share.end :], re.I)
                or "of" in between
            )
    return bool(
        re.match(
            r"\s*(?:of\s+)?(?:(?:the|its|normal|original|vertebral|body|anterior|expected|"
            r"vertebral\s+body)\s+)*height",
            text[share.end :],
            re.I,
        )
    )


def extent_reading(text: str, share: Quantity, start: int, end: int) -> Reading:
    """The reading of one share of the body."""
    sides = share.sides()
    fact: Fact = "extent_both" if len(sides) == 2 else "extent_over" if "over" in sides else "extent_under"
    stated = stated_share(text, share)
    if stated == "negated" and fact == "extent_over" and _NOT_MORE.search(text[: share.start]):
        return Reading("collapse", "extent_under", start, end)
    return Reading("collapse", fact, start, end, uncertain=stated == "uncertain")
