"""Levels that are only points of reference: "C5 on C6", "against 22 mm at T8", "the L3 nerve root"."""

from __future__ import annotations

import re
from typing import Final

_REFERENCE_BEFORE: Final = re.compile(
    r"^\W*(?:Th|[CTLSD])\d{1,2}\s*[:=–-]\s*(?:much\s+|exactly\s+)?(?:(?:the\s+)?same\s+as|as(?:\s+(?:for|at|in|per))?|like|identical\s+to|similar\s+to)\s+(?:for\s+|at\s+|the\s+)?$|"
    r"\b(?:lies|sits|rests|stands|lying|sitting|resting|seated|stacked|stacks|perched|placed|squarely|directly|straight)\s+(?:\w+ly\s+)?(?:on|upon|over|above)\s+(?:top\s+of\s+)?(?:the\s+)?$|"
    r"\balign\w*\s+(?:\w+\s+)?with\s+(?:the\s+)?$|(?:\b(?:on|upon|over|relative\s+to|"
    r"compared\s+(?:to|with)|with\s+respect\s+to|than|"
    r"adjacent\s+to|in\s+front\s+of|ahead\s+of|behind|(?:anterior|posterior)(?:ly)?\s+to|above|below|beneath|between|"
    r"against)\s+(?:the\s+)?(?:superior\s+endplate\s+of\s+)?$)"
    r"|\bagainst\s+(?:\d+(?:\.\d+)?\s*(?:mm|cm)\s+)?(?:of|at|in|for)?\s*(?:the\s+)?$"
    r"|\bheight\s*:?\s*(?:is\s+|of\s+)?\d{1,3}\s*%\s+of\s+(?:that\s+of\s+)?(?:the\s+)?$"
    r"|\b(?:down|reduced|decreased|diminished|shrunk|squashed|compressed|flattened|remaining|residual|stands?|measures?|only)\s+(?:to|at|about|around)?\s*(?:about\s+|around\s+|only\s+|~\s*)?(?:\d{1,3}\s*%|(?:a|one|two)[\s-]+(?:half|thirds?|quarters?)|half)\s+(?:of\s+)?(?:that\s+of\s+|the\s+height\s+of\s+)?(?:the\s+)?$"
    r"|\bof\s+(?:that|those|the\s+height)\s+(?:of|in|at)\s+(?:the\s+)?$"
    r"|\b(?:against|compar\w+\s+(?:to|with)|versus|vs\.?|opposed\s+to)\b[^.;\n]{0,60}?\d\s*(?:mm|cm)?\s+(?:at|for|of|in)\s+(?:the\s+)?$"
    r"|\b(?:same|equal|identical|similar|comparable)\s+(?:vertebral\s+|body\s+)*(?:heights?\s+)?(?:as|to|with)\s+(?:(?:that|those)\s+(?:of|at|in)\s+)?(?:at\s+|in\s+)?$"
    r"|[:,;(–-]\s*(?:(?:is\s+|looks\s+|much\s+|just\s+|very\s+)*(?:as|same\s+as|similar\s+to|identical\s+to|like|cf\.?)\s+(?:at|in)?\s*)$|\b(?:similar|identical)\s+to\s+(?:that\s+(?:of|at|in)\s+)?$"
    r"|\bheights?\s+(?:(?:is|are|remains?|much|just|exactly|the\s+same)\s+)*as\s+(?:at|in|for|of)\s+(?:the\s+)?$"
    r"|\bmatch(?:es|ing)?\s+(?:(?:that|those)\s+(?:of|at|in)\s+)?(?:the\s+)?$"
    r"|\bas\s+(?:tall|high)\s+as\s+$|\d\s*(?:mm|cm)\s*,\s*as\s+(?:at|in)\s+$"
    r"|\b(?:than|versus|vs\.?|like|comparable\s+(?:to|with)|neighbou?r\w*|adjacent|referring\s+to)\s+"
    r"(?:(?:that|those)\s+)?(?:(?:of|in|at|for)\s+)?(?:the\s+)?$"
    r"|\b(?:conus|cord(?!\s+compress)|counting|numbered|numbering|biops\w+\s+needle)\b[^.;,]*\b(?:at|from|to)\s+$",
    re.IGNORECASE,
)
_REFERENCE_AFTER: Final = re.compile(
    r"\s*(?:(?:exiting\s+|traversing\s+)?(?:nerve|root|roots|foram\w+|discs?|disks?|"
    r"intervertebral|interspace|dermatom\w*|ganglion|myotom\w*|disc\s+space|level\s+counting|"
    r"radiculopathy|distribution)\b|pedicle\s+was\s+used)",
    re.IGNORECASE,
)
_SLIP_BEFORE: Final = re.compile(
    r"(?:listhes\w+|luxat\w*|translat\w*|slip\w*|slid\w*|step\w*|displac\w*|shift\w*|shunt\w*|moved|offset)\b[^.;]*$",
    re.IGNORECASE,
)

# "Pain over L1" is a place of its own.
_FELT_OVER: Final = re.compile(
    r"\b(?:pain\w*|tender\w*|ach(?:e|es|ing)|sore\w*|percussion|palpation|pressure)\s+(?:\w+\s+){0,2}?(?:over|on|around|above|below)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


# "C6 on C7: 4 mm anterolisthesis".
_LEVEL_ON: Final = re.compile(r"\b(?:Th|[CTLSD])\d{1,2}\s+(?:on|over)\s+(?:the\s+)?$", re.IGNORECASE)
_SLIPPED_AFTER: Final = re.compile(
    r"[^.;]{0,40}?\b(?:\w*listhes\w+|\w*luxat\w*|translat\w*|slip\w*|slid|step\w*|displac\w*|shift\w*|moved|offset)\b",
    re.IGNORECASE,
)


# "Adjacent L2 and L4 are of normal height": what follows is theirs.
_NEIGHBOURS_THEMSELVES: Final = re.compile(
    r"\W*(?:the\s+)?(?:adjacent|neighbou?ring|uninvolved|flanking)\s+(?:vertebrae\s+|levels\s+|bodies\s+|segments\s+)?(?:(?:Th|[CTLSD])\d{1,2}\s*(?:,|and|&)\s*)*",
    re.IGNORECASE,
)
# "Height 10 mm (L1: 26 mm)": the neighbour's.
_MEASURED_BEFORE: Final = re.compile(
    r"\b(?:heights?|tall|anterior(?:ly)?|posterior(?:ly)?)\b(?:(?!\b(?:Th|[CTLSD])\d)[^.;\n])*?\d\s*(?:mm|cm)\b[^.;\n]*$|\b\d+\s*(?:mm|cm)\s+(?:in\s+height|tall|high)\b[^.;\n]*$",
    re.IGNORECASE,
)
_MEASURED_AFTER: Final = re.compile(
    r"(?:\s*(?:and|,|/|&)\s*(?:Th|[CTLSD])\d{1,2})?\s*(?:[:=,(]|is|are|measures?|has|have|being)?\s*(?:at\s+|both\s+)?\d{1,2}(?:\.\d)?(?:\s*(?:mm\s*)?(?:and|,|/)\s*\d{1,2}(?:\.\d)?)?\s*(?:mm|cm|both|each|[).]|$)",
    re.IGNORECASE,
)


def _is_measured_beside(text: str, start: int, end: int) -> bool:
    before = text[:start]
    if _THAT_OF.search(before) and re.match(
        r"\s+(?:is\s+|being\s+|measures?\s+)?\d+(?:\.\d+)?\s*(?:mm|cm)\b", text[end:]
    ):
        return True
    return bool(_MEASURED_AFTER.match(text[end:]) and _MEASURED_BEFORE.search(before))


# "…; that of L2 is 25 mm".
_THAT_OF: Final = re.compile(r"\b(?:that|those)\s+(?:of|in|at)\s+(?:the\s+)?$", re.IGNORECASE)


# "A new sensory level at T10" is one of the cord.
_SENSORY: Final = re.compile(
    r"\b(?:sensory|motor|neurological|neuro|dermatomal|spinal\s+cord)\s+level\s+(?:(?:at|of|to|around|about|is|from|[:=~–-])\s+)*$|\b(?:numb\w*|sensation|power|paraesthesia\w*|anaesthe\w+|analges\w+)\s+(?:\w+\s+)?(?:below|from|at|to)\s+$",
    re.IGNORECASE,
)
# "Beneath the superior endplate of L4 sits a metastasis": within that vertebra.
_UNDER_ITS_PLATE: Final = re.compile(
    r"\b(?:(?:beneath|under(?:neath)?|below)\s+(?:the\s+)?(?:superior|upper|cranial)|above\s+(?:the\s+)?(?:inferior|lower|caudal)|(?:adjacent\s+to|along|against|abutting)\s+(?:the\s+)?(?:superior|inferior|upper|lower|posterior|anterior))\s+(?:end[\s-]?plate|wall|margin|cortex|edge)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "The T8 body is about half the height of T7": the neighbour, unless the height is what is lost.
_FRACTION_OF_NEIGHBOUR: Final = re.compile(
    r"\b(?:(?:Th|[CTLSD])\d{1,2}|(?:the|its)\s+body|it|which)\b(?:(?!\b(?:los[st]\w*|reduc\w+\s+by|involv\w*|replac\w*)\b)[^.;\n])*?(?:\d{1,3}\s*%|half|thirds?|quarters?)\s+(?:of\s+)?(?:the\s+height|as\s+(?:tall|high))\s+(?:of|as)\s+(?:that\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# "Ant ht ~45 % of T7", "height is about two thirds that of T7".
_SHARE_OF_NEIGHBOUR: Final = re.compile(
    r"\b(?:heights?|hts?|tall|high)\b(?:(?!\b(?:los[st]\w*|reduc\w*|preserv\w*|normal|kept|maintain\w*|involv\w*|replac\w*|nl|ok)\b)[^.;,\n]){0,30}?"
    r"(?:\d{1,3}\s*%|half|thirds?|quarters?|fifths?)\s+(?:of\s+)?(?:that\s+(?:of|at|in)\s+|the\s+height\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_SENTENCE: Final = 120  # characters


def is_reference(text: str, start: int, end: int) -> bool:
    """True where a level is only a point of reference: "C5 on C6", "the L3 nerve root", "the conus at L1"."""
    before = text[:start]
    if _NEIGHBOURS_THEMSELVES.fullmatch(before):
        return False
    if _SENSORY.search(before):
        return True
    if _UNDER_ITS_PLATE.search(before):
        return False
    if _REFERENCE_AFTER.match(text[end:]) or _is_measured_beside(text, start, end):
        return True
    if _FRACTION_OF_NEIGHBOUR.search(before[-_SENTENCE:]) or _SHARE_OF_NEIGHBOUR.search(before[-_SENTENCE:]):
        return True
    if _LEVEL_ON.search(before) and _SLIPPED_AFTER.match(text[end:]):
        return True
    match = _REFERENCE_BEFORE.search(before)
    if not match or _FELT_OVER.search(before):
        return False
    return not match.group().lower().startswith("on ") or bool(_SLIP_BEFORE.search(before))
