"""The age of a curve or slip that was told of before: in doubt, or old after all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.reading import Fact, Reading

# "It is unclear whether this is new": of a curve or slip named before.
AGE_IN_DOUBT: Final = re.compile(
    r"\b(?:unclear|uncertain|unknown|dunno|unsure|no\s+idea|don['’]?t\s+know|not\s+(?:known|clear|certain|sure|possible|determinable)|undetermined|indeterminate|"
    r"cannot|can't|can\s+not|could\s+not|unable)\b[^.;]*?\b(?:whether|if|how|since|to\s+(?:say|tell|judge|date)|age|date|dated|aged|timed|duration)\b"
    r"|\b(?:undated|undatable|no\s+(?:way\s+of\s+)?(?:dating|telling\s+(?:the\s+)?age)|(?:dating|ageing|aging)\s+(?:it\s+|this\s+|the\s+\w+\s+)?(?:is\s+)?(?:not\s+possible|impossible|difficult))\b"
    r"|\b(?:whether|if)\b[^.;]*?\b(?:new|old|recent|acute|chronic|long-?standing|pre-?existing)\b[^.;]*?\b"
    r"(?:unclear|uncertain|unknown|not\s+(?:known|clear|certain)|undetermined|cannot|can't)\b"
    r"|\b(?:dunno|unclear|unknown|don['’]?t\s+know|not\s+sure|can['’]?t\s+(?:tell|say)|no\s+idea)\s+(?:about\s+)?(?:before|prior|earlier)\b"
    r"|\b(?:could|may|might|can)\s+(?:well\s+|also\s+|equally\s+)?be\s+(?:old|new|chronic|long-?standing|acute|recent|pre-?existing)\b|\b(?:possibly|probably|presumably|likely|perhaps|maybe|conceivably|arguably)\s+(?:to\s+be\s+)?(?:old|chronic|long-?standing|pre-?existing|new|acute)\b"
    r"|\b(?:could|may|might)\s+(?:well\s+)?(?:just\s+|simply\s+|merely\s+|purely\s+|all\s+|partly\s+|only\s+)*be\s+(?:just\s+|simply\s+|merely\s+|purely\s+|all\s+|partly\s+|only\s+)*(?:positional|postural|projectional|due\s+to\s+(?:posture|position\w*))\b"
    r"|\b(?:of\s+)?(?:unknown|uncertain|indeterminate|unclear|undetermined)\s+(?:age|date|duration|chronicity|onset|vintage)\b"
    r"|\b(?:age|chronicity|duration|onset|acuity|vintage)(?:\s+of\s+(?:the\s+|this\s+|that\s+)?\w+)?\s*:?\s*(?:is\s+|are\s+|remains?\s+)?(?:unknown|uncertain|undetermined|indeterminate|unclear|not\s+(?:known|clear|stated|determin\w+|certain|given|established)|cannot|can't|\?)"
    r"|\?\s*(?:new|old|acute|chronic|recent|longstanding|long-standing)\b|\b(?:new|old|acute|chronic)\s*\?(?!\w)|\bnew\s+(?:or|vs\.?|versus)\s+(?:old|chronic|long-?standing|pre-?existing)\b|\b(?:old|chronic)\s+(?:or|vs\.?|versus)\s+new\b|\bnew/old\b",
    re.IGNORECASE,
)


NO_PRIORS: Final = re.compile(
    r"\b(?:no|without|(?:absence|lack|want)\s+of)\s+(?:(?:available|relevant|old|any)\s+)*(?:prior|previous|earlier|comparison|old)s?\b(?!\s+(?:surgery|radio\w+|treatment|history|trauma|fracture|fusion))",
    re.IGNORECASE,
)


def doubt_age(targets: tuple[str, ...], told: Mapping[str, list[Reading]]) -> None:
    """A curve or slip told of before may be old."""
    for level in targets:
        told[level][:] = [_of_any_age(one) for one in told[level]]


def _of_any_age(reading: Reading) -> Reading:
    if reading.fact == "deformity":
        return replace(reading, fact="deformity_age_unknown")
    return replace(reading, fact="subluxation_age_unknown") if reading.fact == "subluxation" else reading


# "She was straight in 2021, so it's new": the age that was in doubt is settled.
IS_NEW_AFTER_ALL: Final = re.compile(
    r"(?<!whether\s)(?<!if\s)\b(?:(?:so|hence|thus|therefore|then|meaning|indeed|clearly|definitely|indicating|confirming)\s+)*(?:that\s+)?(?:it|this|that|they|the\s+(?:\w+\s+)?(?:\w*kyphos\w*|kyphos|slip|step|curve|deformity|\w*scoliosis|\w*listhesis|angulation))"
    r"\s*(?:['’]s|is|was|are|must\s+be|has\s+to\s+be|appears\s+to\s+be|looks)\s+(?:(?:therefore|thus|hence|so|indeed|clearly|definitely|in\s+fact|all|confirmed\s+(?:to\s+be|as))\s+)*(?:new|recent|acute)\b(?!\s*(?:\?|or\b))",
    re.IGNORECASE,
)


def told_new(targets: tuple[str, ...], told: Mapping[str, list[Reading]]) -> None:
    """A curve or slip told of before, of an age not known then, is new."""
    for level in targets:
        told[level][:] = [replace(one, fact=_OF_LATE.get(one.fact, one.fact)) for one in told[level]]


_OF_LATE: Final[dict[Fact, Fact]] = {
    "deformity_age_unknown": "deformity", "subluxation_age_unknown": "subluxation",
}  # fmt: skip


# "… but that's his old degenerative slip": of what was told of before.
THAT_IS_OLD: Final = re.compile(
    r"\W*(?:but\s+)?always\s+(?:has|have)\s+been\b|\W*(?:but\s+|and\s+|though\s+)?(?:(?:that|this|it|which|these|they|both)\b\s*(?:['’]?s|is|are|was|were|has|have)?|"
    r"(?:the\s+)?(?:\w*kyphosis|slip|curve|\w*scoliosis|deformity|\w*listhesis|angulation)\s+(?:is|was|has))\b"
    r"[^.;]{0,60}?\b(?:old|degenerative|degen|long[\s-]?standing|chronic|known\s+(?:since|for)|baseline|not\s+new|nothing\s+new|isn['’]t\s+new|pre-?exist\w*|predat\w+|"
    r"always\s+(?:has|have|had)\s+been|(?:has|have|had|he['’]s|she['’]s)\s+always|always\s+been|congenital|developmental|postural|positional|constitutional|since\s+(?:childhood|(?:19|20)\d\d)|for\s+(?:many\s+|several\s+|\d+\s+)?years)\b",
    re.IGNORECASE,
)


# "… that's there on the films of 2022": not new since then, but maybe since the lesion.
THAT_WAS_THERE: Final = re.compile(
    r"\W*(?:but\s+|and\s+)?(?:(?:in|on|at)\s+[^.,;]{1,30}?,?\s+)?(?:that|this|it|which|these|they)\b\s*(?:['’]?s|is|are|was|were|has|have)?\s*(?:\w+\s+)?(?:there|present|seen|visible|unchanged|the\s+same|stable)\b",
    re.IGNORECASE,
)


def told_old(targets: tuple[str, ...], told: Mapping[str, list[Reading]]) -> None:
    """A curve or slip told of before is old: it is none that the score counts."""
    for level in targets:
        told[level][:] = [_of_old(one) for one in told[level] if not one.fact.startswith("subluxation")]


def _of_old(reading: Reading) -> Reading:
    return replace(reading, fact="old_deformity") if reading.fact in _CURVES else reading


_CURVES: Final = frozenset({"deformity", "deformity_age_unknown", "subluxation_age_unknown"})
