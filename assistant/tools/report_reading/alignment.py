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
    r"ed)|slipped|(?:displac|shift)ed\s+(?:by\s+)?(?:\d+(?:\.\d+)?\s*mm\s+)?(?:\w+\s+)?(?:anterior(?:ly)?|posterior(?:ly)?|forwards?|backwards?|ventrally|dorsally|laterally)|"
    r"(?:anterior|posterior|ventral|dorsal|forward|lateral)\s+(?:displacement|shift|slippage)|vertebral\s+(?:shift|displacement))\b",
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
    rf"\balign(?:ment|ed)(?:['’]s)?(?:\s*\([^)]*\))?(?:\s*[:=–,-]\s*|\s+(?:corrected|restored)\s*,\s*|"
    rf"\s+(?:[\w–/-]+\s+){{0,6}}?){_GOOD}(?!\s+(?:kypho|abnormal))\b"
    rf"|\balign\w*\s*:?\s*(?:is\s+)?(?:unchanged|stable|as\s+before)\s*,?\s*(?:and\s+)?{_GOOD}\b"
    rf"|\b{_GOOD}(?:\s+(?:spinal|vertebral|sagittal|coronal|overall|lordosis|anteroposterior|"
    rf"cervical|lumbar|thoracic|and|lumbosacral)){{0,4}},?\s+align(?:ment|ed)\b"
    rf"|\b(?:spinal\s+|vertebral\s+)?axis\s+(?:is\s+)?{_GOOD}\b"
    r"|\baligned\b|\b(?:[CTLSD]\d{1,2}|vertebra|levels?)\s+(?:is|are|remains?|stays?|stands?)\s+(?:well\s+|still\s+)?in\s+(?:normal\s+)?line\b|\b(?:spine|vertebrae)\s+(?:\w+\s+)?(?:remains?|is|"
    r"are)?\s*in\s+(?:normal\s+)?line\b|\bspine\s+(?:\w+\s+){0,4}?straight\b|"
    r"\bstraight\s+(?:spine|spinal\s+column)\b|"
    r"\bno\s+(?:\w+\s+)?(?:abnormality|disturbance|disruption|loss)\s+(?:of|"
    r"in)\s+(?:the\s+)?(?:\w+\s+)?alignment\b|\b(?:is|are|remains?|lies|spine|junction|vertebrae|"
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
    r"(?:\s+(?!new\b|no\b)\w+){0,3}?\s*[,(:]?\s*(?:is\s+|was\s+)?(?:also\s+)?(?:old|was\s+there\s+before)\b|[^.;]*?\b(?:degenerative|spondylolytic|isthmic|long[\s-]?standing|chronic|congenital|"
    r"idiopathic|pre[\s-]?existing|physiological|since\s+(?:he|she|they|childhood|his|her|birth|"
    r"adolescence)|been\s+there|for\s+(?:many\s+|several\s+|\d+\s+)?years|"
    r"known\s+(?:since|for)\b|(?:present|existing|documented|there)\s+since\s+(?:19|20)\d\d|teenage\w*|lifelong|age[\s-]related|postural|constitutional|"
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


_OTHER_NONE: Final = re.compile(r"\bno\s+(?:other|further|additional)\s+(?:\w+\s+)?$", re.IGNORECASE)
# "New kyphosis at T8, otherwise normal": the rest of the spine is in line.
_REST_NORMAL: Final = re.compile(
    rf"\b(?:otherwise|else|elsewhere|rest(?:\s+of\s+(?:the\s+)?(?:spine|levels|vertebrae))?|remainder|others?)"
    rf"(?:\s+(?:the|of|spinal|overall|alignment|spine|is|are|has|remains?|well|in|normally|it)){{0,5}}[\s,:]+"
    rf"(?:{_GOOD}|aligned|in\s+line)(?:\s+align(?:ed|ment))?\b(?!\s+(?:height|body|pedic|facet))",
    re.IGNORECASE,
)
_APART_NORMAL: Final = re.compile(
    rf"\balign\w*\s+(?:is\s+)?(?:apart\s+from|except\s+(?:for|at)|other\s+than|aside\s+from|outside)\s+(?:\S+\s*){{1,4}}?(?:[:,]|\bis)\s*{_GOOD}\b"
    rf"|\b(?:all\s+)?(?:the\s+)?(?:other|remaining)\s+(?:levels|vertebrae|segments)\s*(?:(?:are|is|have|show|remain|all)\s+)*:?\s*(?:{_GOOD}|aligned|in\s+line)\b"
    r"|\bno\s+others?(?=\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
_NOTHING_NEW: Final = re.compile(
    r"\b(?:nil|nothing|none|no)\s+(?:\w+\s+)?new(?=\s*(?:[.,;)]|$)|\s+(?:in|with|regarding|for|on)\s+(?:the\s+)?alignment\b)",
    re.IGNORECASE,
)
_SPEAKS: Final = re.compile(
    r"\b(?:\w*align\w*|kypho\w*|scolio\w*|gibbus|\w*listhes[ie]s|sublux\w*|translat\w*|slip\w*|deformit\w*|"
    r"angulat\w*|tilt\w*|step\w*)\b",
    re.IGNORECASE,
)


def read_alignment(text: str) -> Iterator[Reading]:
    """What a clause says of alignment."""
    yield from _said_normal(text)
    for match in _ANY.finditer(text):
        yield from _no_malalignment(text, match)
    for match in _SLIP.finditer(text):
        yield from _stated(text, match, "subluxation", "no_subluxation")
    for match in _CURVATURE_NORMAL.finditer(text):
        yield Reading("alignment", "no_deformity", *match.span(), sweeping=True)
    lost = [other.span() for other in _LOST_CURVE.finditer(text)]
    for match in _CURVE.finditer(text):
        if not any(start <= match.start() < end for start, end in lost):
            yield from _stated(text, match, "deformity", "no_deformity")


def _said_normal(text: str) -> Iterator[Reading]:
    speaks = _SPEAKS.search(text)
    rest = [*_REST_NORMAL.finditer(text), *_APART_NORMAL.finditer(text), *_NOTHING_NEW.finditer(text)] if speaks else []
    for match in rest:
        yield Reading("alignment", "normal_otherwise", *match.span(), sweeping=True)
    for match in _ALIGNED.finditer(text):
        within = any(other.start() < match.end() and match.start() < other.end() for other in rest)
        if not within and not _aligned_is_open(text, match):
            yield Reading("alignment", "normal", *match.span(), sweeping=True)


def _no_malalignment(text: str, match: re.Match[str]) -> Iterator[Reading]:
    before = text[: match.start()]
    denied = polarity(text, *match.span()) == "negated" or _NO_NEW.search(before)
    if denied or _OTHER_NONE.search(before):
        change = _only_change(text, match) or re.search(r"\bother\s+(?:\w+\s+)?$", before, re.I)
        fact: Fact = "normal_otherwise" if change else "normal"
        yield Reading("alignment", fact, *_with_negator(text, match), sweeping=True)


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
    if re.match(r"(?:displac|shift|anterior|posterior|ventral|dorsal|forward|lateral)", match.group(), re.I):
        return bool(
            _NO_VERTEBRA.search(text[: match.start()].split(",")[-1]) or _NO_VERTEBRA.match(text[match.end() :])
        )
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


_NO_VERTEBRA: Final = re.compile(
    r"(?:.*\b|\s*of\s+(?:the\s+)?(?:\w+\s+)?)(?:cord|sac|canal|fragments?|wall|cortex|trachea|oesophagus|esophagus|aorta|vessels?|roots?|mediastin\w*|"
    r"muscles?|organs?|tumou?r|mass|kidney|bowel|screws?|cement|disc|disk)\b",
    re.IGNORECASE,
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
    behind = re.match(
        r"\s*[,(]\s*(?:which\s+is\s+|is\s+)?(?:de\s+novo|new|recent|acute|not\s+(?:seen|present)\s+before)\b",
        text[match.end() :],
        re.I,
    )
    if (
        behind
        or _NEW.search(text[start : min(ends, default=len(text))])
        or re.search(
            r"\b(?:focal|local|gibbus|angul|acute|sharp)", text[max(0, match.start() - 30) : match.end()], re.I
        )
    ):
        return False
    return bool(_REGIONAL.search(text[: match.start()])) or match.group().lower().startswith("scolio")


def _with_negator(text: str, match: re.Match[str]) -> tuple[int, int]:
    negators = [
        found.start()
        for found in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil)\b", text[: match.start()], re.I)
    ]
    return (negators[-1] if negators else match.start(), match.end())
