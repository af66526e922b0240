"""Alignment: subluxation or translation, new deformity, or normal. Wear and long-standing curves do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading

_SLIP: Final = re.compile(
    r"\b(?:sub[\s-]?luxat\w+|sublux\w*|translation(?:al)?(?!\s*:)|translated|(?:antero|retro|"
    r"spondylo|latero|ptos)?(?:listhesis|listheses)|(?:antero|retro|spondylo)listhetic|"
    r"step[\s-]?off|step(?:ping)?(?!\s*(?:wise|s?\s+(?:down|up)))|slip(?:page)?|dislocat(?:ion|"
    r"ed)|vertebral\s+(?:shift|displacement))\b",
    re.IGNORECASE,
)
_CURVE: Final = re.compile(
    r"\b(?:kypho(?:sis|tic|scoliosis|scoliotic)(?:\s+(?:deformity|angulation|angle|curve))?|"
    r"gibbus(?:\s+deformity)?|scolio(?:sis|tic)(?:\s+(?:deformity|curve))?|"
    r"angulation|angulated|(?:spinal\s+)?curv(?:e|ature)\s+(?:change|abnormality)|(?:new|abnormal)\s+curv(?:e|ature)|"
    r"angular\s+deformity|(?:spinal\s+|de\s+novo\s+|new\s+|sagittal\s+|coronal\s+)*deformity)\b",
    re.IGNORECASE,
)
_ANY: Final = re.compile(
    r"\bmal[\s-]?alignment\b|\bmal[\s-]?aligned\b|\balignment\s+(?:abnormality|disturbance|defect)\b", re.IGNORECASE
)
_GOOD: Final = (
    r"(?:normal(?:ly)?|maintained|preserved|anatomic(?:al(?:ly)?)?|satisfactory|ok(?:ay)?|intact|"
    r"unremarkable|good|well|fine|within\s+normal\s+limits|straight|"
    r"undisturbed|unaltered|conserved|retained|kept|physiological|regular|in\s+order|correct|adequate)"
)
_ALIGNED: Final = re.compile(
    rf"\balign(?:ment|ed)(?:['’]s)?(?:\s*\([^)]*\))?(?:\s*[:=–,-]\s*|"
    rf"\s+(?:[\w–/-]+\s+){{0,6}}?){_GOOD}(?!\s+(?:kypho|abnormal))\b"
    rf"|\b{_GOOD}(?:\s+(?:spinal|vertebral|sagittal|coronal|overall|lordosis|anteroposterior|"
    rf"cervical|lumbar|thoracic|and|lumbosacral)){{0,4}},?\s+align(?:ment|ed)\b"
    r"|\baligned\b|\b(?:spine|vertebrae)\s+(?:\w+\s+)?(?:remains?|is|"
    r"are)?\s*in\s+(?:normal\s+)?line\b|\bspine\s+(?:\w+\s+){0,4}?straight\b|"
    r"\bstraight\s+(?:spine|spinal\s+column)\b|"
    r"\bno\s+(?:\w+\s+)?(?:abnormality|disturbance|disruption|loss)\s+(?:of|"
    r"in)\s+(?:the\s+)?(?:\w+\s+)?alignment\b|\b(?:is|are|remains?|lies|spine|vertebrae|"
    r"bodies)\s+in\s+(?:\w+\s+)?alignment\b|\b(?:no|"
    r"without)\s+(?:change\s+in\s+)?(?:the\s+)?normal\s+alignment\b"
    r"|\balignment\s*[:=–-]\s*(?:0|none|no)(?=\s*(?:[,.;/)]|$))|\bspine\s+is\s+straight\b",
    re.IGNORECASE,
)
_OLD: Final = (
    r"(?:degenerative|spondylolytic|isthmic|old|long[\s-]?standing|chronic|physiological|"
    r"congenital|idiopathic|pre[\s-]?existing|known|previous|established|"
    r"developmental|postural|juvenile|scheuermann\w*|adult|constitutional|age[\s-]related|"
    r"positional|adolescen\w*|since\s+(?:childhood|adolescence))"
)
_OLD_BEFORE: Final = re.compile(rf"\b{_OLD}\b(?:\s+\w+){{0,4}}\s*$", re.IGNORECASE)
_OLD_AFTER: Final = re.compile(
    r"[^.;]*?\b(?:degenerative|spondylolytic|isthmic|long[\s-]?standing|chronic|congenital|"
    r"idiopathic|pre[\s-]?existing|physiological|since\s+(?:he|she|they|childhood|his|her|birth|"
    r"adolescence)|been\s+there|for\s+(?:many\s+|several\s+|\d+\s+)?years|"
    r"teenage\w*|lifelong|"
    r"(?:is|are|was)\s+(?:\w+\s+)?(?:old|unchanged|normal|known|stable)|due\s+to\s+(?:facet|degenerat)\w*)\b",
    re.IGNORECASE,
)
_NEW: Final = re.compile(
    r"\b(?:new(?:ly)?|acute|recent|progressive|developed|developing|resulting|secondary|"
    r"due\s+to\s+(?:the\s+)?(?:collapse|"
    r"tumou?r|metast\w*|fracture)|de\s+novo|pathological)\b",
    re.I,
)
_NO_NEW: Final = re.compile(
    r"\b(?:no|without|nor|any)\s+(?:new|de\s+novo)\s+(?:\w+\s+){0,2}$|"
    r"\b(?:no|without)\s+(?:(?!and\b|with\b|showing\b)\w+\s+){0,3}new\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_REGIONAL: Final = re.compile(
    r"\b(?:thoracic|dorsal|cervical|lumbar|mild|slight|exaggerated|increased|accentuated|overall|"
    r"generalised|generalized|normal)\s+(?:\w+\s+)?$",
    re.I,
)
_CURVATURE_NORMAL: Final = re.compile(
    r"\b(?:spinal\s+)?(?:curvatures?|lordosis)\s*(?:is|are|:)?\s*(?:normal|preserved|maintained|"
    r"physiological)\b|\bnormal\s+(?:\w+\s+)?lordosis\b(?!\s+and\s+align)|"
    r"\bnormal\s+(?:spinal\s+)?curvatures?\b",
    re.IGNORECASE,
)
_LOST_CURVE: Final = re.compile(
    r"\b(?:loss|reversal|straightening|reduction)\s+(?:of|in)\s+(?:\w+\s+){0,3}(?:lordosis|"
    r"kyphosis|curvature)\b",
    re.I,
)


def read_alignment(text: str) -> Iterator[Reading]:
    """What a clause says of alignment."""
    for match in _ALIGNED.finditer(text):
        if not _aligned_is_open(text, match):
            yield Reading("alignment", "normal", *match.span(), sweeping=True)
    for match in _ANY.finditer(text):
        denied = polarity(text, *match.span()) == "negated" or _NO_NEW.search(text[: match.start()])
        if denied and not _only_change(text, match):
            yield Reading("alignment", "normal", *_with_negator(text, match), sweeping=True)
    for match in _SLIP.finditer(text):
        yield from _stated(text, match, "subluxation", "no_subluxation")
    for match in _CURVATURE_NORMAL.finditer(text):
        yield Reading("alignment", "no_deformity", *match.span(), sweeping=True)
    lost = [other.span() for other in _LOST_CURVE.finditer(text)]
    for match in _CURVE.finditer(text):
        if not any(start <= match.start() < end for start, end in lost):
            yield from _stated(text, match, "deformity", "no_deformity")


def _aligned_is_open(text: str, match: re.Match[str]) -> bool:
    negated = re.search(r"\b(?:not|no\s+longer|loss\s+of|lost|abnormal)\s+(?:\w+\s+)?$", text[: match.start()], re.I)
    doubt = polarity(text, *match.span()) == "uncertain"
    inside = re.search(r"\b(?:not|ab|no\s+longer|mal|otherwise\s+not|cannot|difficult)\b", match.group(), re.I)
    previously = re.search(r"\bpreviously\s*$", text[: match.start()], re.I)
    return bool(negated or doubt or inside or previously)


def _stated(text: str, match: re.Match[str], found: Fact, excluded: Fact) -> Iterator[Reading]:
    if _only_change(text, match) or _of_the_body(text, match):
        return
    stated = polarity(text, *match.span())
    if stated == "affirmed" and _NO_NEW.search(text[: match.start()]):
        # SINS asks for *de novo* deformity, so "no new kyphosis" answers it; an old slip may still be there.
        if excluded == "no_subluxation":
            return
        stated = "negated"
    if stated == "negated":
        yield Reading("alignment", excluded, *_with_negator(text, match), sweeping=True)
    elif not _is_old(text, match):
        unclear = found == "deformity" and _age_unknown(text, match)
        yield Reading(
            "alignment", "deformity_age_unknown" if unclear else found, *match.span(), uncertain=stated == "uncertain"
        )


def _of_the_body(text: str, match: re.Match[str]) -> bool:
    """A wedge or compression deformity is collapse, not malalignment; a dislocated facet is the facet's."""
    if match.group().lower().startswith("dislocat"):
        return bool(re.search(r"\b(?:facets?|joints?|articular)\b[^.;,]*$", text[: match.start()], re.I))
    kind = (
        r"\b(?:wedge\w*|shaped|compression|end[\s-]?plate|body|vertebral|biconcave|height|burst|bony|"
        r"grade\s+\d|genant|chest|foot|hip)[\s-]*$"
    )
    return (
        match.group().lower().endswith("deformity")
        and bool(re.search(kind, text[: match.start()], re.I))
        and "kyph" not in match.group().lower()
    )


def _only_change(text: str, match: re.Match[str]) -> bool:
    """ "No progression of the kyphosis" says that there is one; "no new subluxation" of an old one says nothing."""
    before = text[: match.start()]
    return bool(
        re.search(
            r"\b(?:no|without|not)\s+(?:\w+\s+)?(?:progress\w*|further|increas\w*|change|"
            r"worsening|additional)\s+(?:\w+\s+){0,3}$",
            before,
            re.I,
        )
    )


def _is_old(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if _NEW.search(match.group()) or re.search(
        r"\b(?:new|acute|de\s+novo|recent|progressive)\s+(?:\w+\s+){0,2}$", before, re.I
    ):
        return False
    if re.match(r"[^.;,]*,?\s*(?:which\s+is\s+|is\s+)?\bnew\b", after, re.I):
        return False
    return bool(_OLD_BEFORE.search(before) or _OLD_AFTER.match(after))


def _age_unknown(text: str, match: re.Match[str]) -> bool:
    """A curve of a whole region ("mild thoracic kyphosis") may be old; a focal or new one is not."""
    start = max(text.rfind(mark, 0, match.start()) for mark in ",;.") + 1
    ends = [place for mark in ",;." if (place := text.find(mark, match.end())) >= 0]
    if _NEW.search(text[start : min(ends, default=len(text))]) or re.search(
        r"\b(?:focal|local|gibbus|angul|acute|sharp)", text[max(0, match.start() - 30) : match.end()], re.I
    ):
        return False
    return bool(_REGIONAL.search(text[: match.start()])) or match.group().lower().startswith("scolio")


def _with_negator(text: str, match: re.Match[str]) -> tuple[int, int]:
    negators = [
        found.start()
        for found in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil)\b", text[: match.start()], re.I)
    ]
    return (negators[-1] if negators else match.start(), match.end())
