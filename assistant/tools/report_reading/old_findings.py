"""Fractures and shapes of long ago or of no disease: no ground to call a vertebra tumour-bearing."""

from __future__ import annotations

import re
from typing import Final

_MISHAP: Final = r"(?:falls?|fell|accident|crash|collision|injury|trauma|car|motor\w*|bike|horse|ladder|childhood|youth|adolescence|birth|teens|school|army|war|service)"
_OLD: Final = (
    r"(?<!year[\s-])(?<!years[\s-])(?<!yr[\s-])(?<!month[\s-])(?<!months[\s-])old(?!\s+(?:ct|mri?|scans?|films?|reports?|images?|imaging|stud(?:y|ies)|man|woman|lady|gentleman|male|female|patient)\b)|"
    r"chronic(?!\s+(?:\w+\s+)?(?:pain|back|ache|kidney|renal|lymph\w*|obstructive|liver|cough|steroid\w*|opioid\w*)\b)|healed|long[\s-]?standing|remote|historic(?:al)?|"
    r"older\s+(?:\w+\s+){0,4}?(?:fractures?|wedg\w+|collapse|compression|deformity|injury)|pre-?existing|pre-?dat\w+|dat(?:es?|ing)\s+(?:back\s+)?(?:to|from)|(?:goes|going|go|went)\s+back\s+(?:to|\w+\s+years|years|decades)|(?:relic|legacy|souvenir|sequel\w*|left\s+over|remnant|residu\w+)\s+(?:of|from|to)|(?:sustained|suffered|incurred|broke\w*)\s+(?:in|when|as|during|years)|since\s+(?:he|she|they)\s+(?:fell|was|were|had|crashed|came\s+off)|when\s+(?:he|she)\s+(?:fell|was\s+(?:a\s+)?(?:young|child|boy|girl|\w+teen|in))|(?:when|as|after|since)\s+(?:he|she)\s+(?:slipped|fell|tripped|stumbled|crashed|came\s+off)\b|(?:result|consequence)\s+of\s+(?:an?|the|his|her)\s+(?:\w+\s+){0,2}?(?:fall|accident|crash|injury)|"
    rf"(?:since|from|after|following|in|off)\s+(?:a|an|the|his|her|their)?\s*(?:\w+\s+){{0,2}}?{_MISHAP}\b|"
    r"(?:years|decades)\s+ago|(?:in|since)\s+(?:his|her|their)\s+(?:early\s+|late\s+)?(?:teens|twenties|thirties|forties|fifties|sixties|\d0s)|for\s+(?:many\s+)?(?:years|decades)|lifelong|"
    r"already\s+(?:there|present|visible|seen|noted|documented|known)|(?:there|present|visible|seen|noted|documented|known|stable)\s+(?:on|in|since|from)\s+(?:\w+\s+){0,4}?(?:19|20)\d\d|"
    r"never\s+(?:been\s+)?(?:fdg[\s-]?|pet[\s-]?)?(?:avid|hot|active)|(?:well[\s-])?corticated"
)
_NO_DISEASE: Final = (
    r"physiological(?!\s+(?:\w+\s+)?(?:curv\w*|kypho\w*|lordo\w*|align\w*|uptake|activity|profile))|developmental|constitutional|congenital|normal\s+variant|anatomical\s+variant|"
    r"scheuermann\w*|juvenile|post-?traumatic|within\s+(?:physiological|normal)\s+limits\s+for\s+age"
)
_BUT_FOR_A_SHAPE: Final = r"(?:vertebrae|bones?|spine|skeleton)\s+(?:(?:is|are|appears?|looks?)\s+)?(?:normal|unremarkable|clear)\s+(?:apart|aside|except|other|save|bar|but)"
_ANY: Final = re.compile(rf"\b(?:{_OLD}|{_NO_DISEASE}|{_BUT_FOR_A_SHAPE}|unchanged)\b", re.IGNORECASE)
_LONG_AGO: Final = re.compile(rf"\b(?:{_OLD}|{_NO_DISEASE})\b", re.IGNORECASE)
_SHAPE: Final = re.compile(
    r"\b(?:fractures?|fractured|wedg\w+|compress\w+|collaps\w+|deform\w+|infract\w+|biconcav\w+|depress\w+)\b",
    re.IGNORECASE,
)


def is_old(text: str) -> bool:
    """True for "old", "healed", "since a fall", "physiological": no ground to call a vertebra tumour-bearing."""
    return bool(_ANY.search(text))


def is_old_fracture(text: str) -> bool:
    """True where a stretch tells of a fracture or shape of long ago, or of no disease at all."""
    return bool(_LONG_AGO.search(text) and _SHAPE.search(text))


def is_long_ago(text: str) -> bool:
    """True for "old", "healed", "physiological", not for what is only unchanged."""
    return bool(_LONG_AGO.search(text) or re.search(rf"\b{_BUT_FOR_A_SHAPE}\b", text, re.IGNORECASE))
