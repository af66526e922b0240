"""What a pain lets a patient do: bearable only when flat, standing made impossible, up for two minutes at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.pain_words import LOAD, LYING, PAIN, is_elsewhere
from assistant.tools.report_reading.reading import Reading

_BEAR: Final = r"(?:bearable|tolerable|endurable|manageable|acceptable|liveable|livable|controlled|under\s+control|bear|bears|tolerate[sd]?|manage[sd]?|endure[sd]?|stand|cope[sd]?(?:\s+with)?)"
_WHO: Final = r"(?:he|she|they|the\s+patient|patient|is|it|his|her|on|in|at|kept|being|completely|perfectly|totally|quite|left|down|and|a|the|of|lying|remains?|stays?|keeps?|back)"
_ONLY: Final = r"(?:only|just|solely|as\s+long\s+as|so\s+long\s+as|provided|if|once|when|while)"
_LIE: Final = rf"(?:{LYING}|still|a\s+brace|the\s+brace|a\s+corset|the\s+corset|a\s+collar|the\s+collar)"
_ACT: Final = rf"(?:{LOAD}|sit|stand|walk|get\s+up|rise|turn|bend|move|being\s+up|being\s+upright)"
_PERSON: Final = r"(?:him|her|them|the\s+patient|me|this\s+(?:lady|gentleman|man|woman))"
_NO_LONGER_THAN: Final = r"(?:more|longer|further|much)\s+than|(?:only|just|no\s+more\s+than|at\s+most|barely|hardly|scarcely)\s+(?:for\s+|about\s+|around\s+)*(?:an?|one|two|three|five|ten|a\s+few|\d+)"

_LIMITS: Final = (
    # "Bearable only when lying", "can only bear it flat".
    rf"\b{_BEAR}\s+(?:(?:it|the\s+pain|her\s+pain|his\s+pain)\s+)?(?:only\s+)?{_ONLY}\s+(?:{_WHO}\s+){{0,5}}?{_LIE}\b",
    rf"\b(?:only|just)\s+(?:really\s+)?{_BEAR}\s+(?:(?:it|the\s+pain|her\s+pain|his\s+pain)\s+)?(?:{_ONLY}\s+)?(?:{_WHO}\s+){{0,5}}?{_LIE}\b",
    rf"\b{_BEAR}\s+(?:{_WHO}\s+){{0,2}}?{LYING}\b[^.;]{{0,15}}?\b(?:not|never|but\s+not)\s+(?:\w+\s+){{0,2}}?{_ACT}\b",
    # "Makes it impossible to stand", "makes standing impossible", "standing is too painful".
    rf"\b(?:makes?|making|made|renders?|rendering)\s+(?:it\s+)?(?:\w+\s+)?(?:impossible|hard|difficult|unbearable|intolerable|a\s+struggle)\s+(?:for\s+{_PERSON}\s+)?to\s+(?:\w+\s+)?{_ACT}\b",
    rf"\b(?:makes?|making|made|renders?|rendering)\s+(?:\w+\s+)?{LOAD}\s+(?:\w+\s+){{0,3}}?(?:impossible|hard|difficult|unbearable|intolerable|a\s+struggle|agony|hell)\b",
    rf"\b{LOAD}\s+(?:[\w’']+\s+){{0,8}}?(?:is|are|was|becomes|gets)\s+(?:\w+\s+)?(?:too\s+painful|too\s+sore|impossible|unbearable|intolerable|(?:only|just)\s+(?:bearable|tolerable|possible))\b",
    # "Stops her sitting", "keeps him from walking", "won't let him sit up".
    rf"\b(?:stops?|stopping|prevents?|preventing|keeps?|keeping)\s+{_PERSON}\s+(?:from\s+)?(?:\w+\s+)?{_ACT}\b",
    rf"\b(?:won['’]?t|will\s+not|does(?:\s+not|n['’]t)|never)\s+(?:let|allow|permit)s?\s+{_PERSON}\s+(?:to\s+)?{_ACT}\b",
    # "Can stand for only two minutes".
    rf"\b(?:can|could|able\s+to|manages?\s+to)\s+(?:\w+\s+)?{_ACT}(?:\s+up)?\s+(?:for\s+)?(?:{_NO_LONGER_THAN})\b",
    rf"\b(?:can(?:not|['’]t)|unable\s+to|could(?:\s+not|n['’]t))\s+{_ACT}(?:\s+up)?\s+(?:for\s+)?(?:{_NO_LONGER_THAN})\b",
    # "Pain as soon as the feet touch the floor", "each step jars".
    r"\b(?:feet|foot|heels?)\s+(?:\w+\s+)?(?:touch|hit|meet|reach)(?:es)?\s+the\s+(?:floor|ground)\b",
    rf"\b(?:{LOAD}|bumps?)\s+(?:jars?|jolts?|goes\s+through|shoots\s+through|sends\s+(?:a\s+)?\w+\s+through)\b(?!\s+(?:his|her|the)\s+(?:legs?|arms?|hips?|knees?|chest))",
    r"\b(?:gets?|getting|got)\s+(?:up|out\s+of\s+(?:bed|a\s+chair|the\s+chair))\s+(?:only\s+)?(?:in\s+stages|with\s+(?:great\s+)?(?:difficulty|help))\b[^.;]{0,20}?\b(?:because\s+of|due\s+to|from|for|owing\s+to|with)\s+(?:\w+\s+)?pain\b",
)
_LIMITED: Final = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _LIMITS)
_NAMED: Final = re.compile(r"\b(?:back|neck|spine)\b", re.IGNORECASE)
_OTHER_CAUSE: Final = re.compile(
    r"\b(?:weak\w*|paraly\w*|\w*pares[ie]s|\w*plegi\w*|numb\w*|stroke|breath\w*|dyspn\w*|dizz\w*|ataxi\w*|fatigue\w*|frail\w*|unsteady|claudica\w*)\b",
    re.IGNORECASE,
)


def limited_by_pain(text: str, continued: bool) -> Iterator[Reading]:
    """Readings of a mechanical pain from what it keeps the patient from."""
    pains = list(PAIN.finditer(text))
    spinal = (
        any(not is_elsewhere(one) for one in pains)
        or bool(_NAMED.search(text) and not pains)
        or (continued and not pains)
    )
    if not spinal or _OTHER_CAUSE.search(text):
        return
    for pattern in _LIMITED:
        for match in pattern.finditer(text):
            affirmed = polarity(text[: match.end()], *match.span()) == "affirmed"
            if affirmed or _denies_itself(match):
                yield Reading("pain", "mechanical", *match.span())


def _denies_itself(match: re.Match[str]) -> bool:
    return bool(re.match(r"(?:won|will\s+not|does|never|can(?:not|['’]t)|unable|could)", match.group(), re.IGNORECASE))
