"""Shorthand that people type to an assistant but in no report, written out before it is read."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.spelling import mended

_ITEM: Final = (
    r"(?P<item>pain|lesion|alignment|collapse|height\s+loss|slip|subluxation|\w*listhesis|scoliosis|kyphosis|deformity|translation|"
    r"pedicles?|facets?|posterior\s+elements|posterolateral(?:\s+\w+)?)"
)
# "Slip? None. Collapse? 40 %": a form in questions of the user's own.
_ASKED_AND_DENIED: Final = re.compile(
    rf"\b(?:any\s+)?{_ITEM}\s*\?\s+(?:none|no|nil|nope)\b(?!\s+(?:pain|slip|collapse|idea|clue|info\w*|details?|data|comment|mention|record|word|note|answer|history))",
    re.IGNORECASE,
)
_ASKED_AND_TOLD: Final = re.compile(
    rf"\b(?:any\s+)?{_ITEM}\s*\?\s+(?=(?:yes|normal|intact|preserved|both|left|right|mechanical|lytic|mixed|blastic|\d))",
    re.IGNORECASE,
)
# "Collapse 55": nobody gives it in anything but per cent.
_FIGURE_OF_HEIGHT: Final = re.compile(
    r"\b(?:collapsed?|height\s+loss|loss(?:\s+of\s+height)?|compression|compressed|wedg(?:ing|ed?))\s*(?:of|is|was|now|by|at|to|:|=|about|around|approx\w*|roughly|~|maybe|only|just|actually|\s)*\b[1-9]\d(?=\s*(?:$|[,;.)]|and\b|now\b|not\b|actually\b|instead\b|sorry\b|after\s+all\b|really\b))(?![.,]\d)",
    re.IGNORECASE,
)
# "No movement pain" denies one kind of pain, not pain.
_KIND_DENIED: Final = re.compile(
    r"\b(?:no|without|nil)\s+(?:movement|motion|load(?:ing)?|weight[\s-]?bearing|exertional|postural|activity)[\s-]*(?:related\s+|induced\s+)?pain\b",
    re.IGNORECASE,
)
_ELEMENTS: Final = re.compile(
    r"(?<!posterior\s)(?<!posterolateral\s)(?<!post\s)(?<!lateral\s)\belements\b", re.IGNORECASE
)


# "Alignment no problem": said of an item, it is what a report calls normal.
_NO_PROBLEM: Final = re.compile(
    r"\b(?P<item>alignment|pedicles?|facets?|posterior\s+elements|posterolateral\s+elements)\s*[:,–-]?\s*(?:(?:is|are|has|have|shows?)\s+)?"
    r"(?:no\s+(?:problems?|issues?|concerns?|worries)|nothing\s+(?:wrong|to\s+see|there|of\s+note)|all\s+good|not\s+an?\s+(?:issue|problem))\b",
    re.IGNORECASE,
)


# "The second one, L2: …" is L2.
_NAMED_AT_ONCE: Final = re.compile(
    r"\b(?:the\s+)?(?:second|next|other|third|first|last)\s+(?:one|level|lesion)\s*[,:(–-]?\s*(?:is\s+|in\s+|at\s+)?(?=(?:Th|[CTLSD])\d)",
    re.IGNORECASE,
)


# "Posterolateral involvement is bilateral": as a form has it.
_POSTEROLATERAL: Final = re.compile(
    r"\bposterolateral(?:\s+(?:involvement|disease|elements?|item|score|component|status))?\s+(?:is|are|as|=)\s+(?=(?:bi|uni)lateral|both|left|right|none|absent|nil|one)",
    re.IGNORECASE,
)
_ASKED_SIDE: Final = re.compile(r"(?:^|(?<=[\s,;]))\?\s?(?=(?:the\s+)?(?:left|right)\b)", re.IGNORECASE)
_NONE_OF_IT: Final = re.compile(
    r"(?P<lead>\b(?:and|with|,)\s+)no\s+posterolateral\s+(?:involvement|disease|destruction)\b", re.IGNORECASE
)
_LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}"
_CHANGED_LEVEL: Final = re.compile(
    rf"\b(?:change|rename|relabel|correct|swap|switch|move|amend)\s+(?:(?:the|level|all|findings|of|from|that|it)\s+)*(?P<wrong>{_LEVEL})\s+(?:to|into|for|with)\s+(?:be\s+)?(?P<right>{_LEVEL})\b",
    re.IGNORECASE,
)
# "Both sides at T10".
_SIDE_AT: Final = re.compile(
    rf"^\W*(?:(?:it['’]?s|just|only|now|the)\s+)*(?P<side>both|left|right)(?:\s+(?:sides?|one|only))*\s+(?:at|in|for|of)\s+(?P<level>{_LEVEL})\W*$",
    re.IGNORECASE,
)
# "T10 aligned, T11 too".
_TOO: Final = re.compile(
    rf"^\W*(?P<first>{_LEVEL})[\s:]+(?P<said>[^,;.]+?)\s*[,;]?\s+(?:and\s+|so\s+is\s+)?(?P<second>{_LEVEL})\s+(?:too|as\s+well|also|likewise|(?:the\s+)?same|ditto)\W*$",
    re.IGNORECASE,
)
# "No collapse pain on movement": two findings without a comma.
_RUN_ON: Final = re.compile(
    r"(?P<denied>\b(?:no|nil|without)\s+(?:collapse|slip|kyphosis|deformity|height\s+loss|loss\s+of\s+height|subluxation|\w*listhesis|malalignment|compression))\s+"
    r"(?=(?:mechanical|pain(?!\s*free)|painful|lytic|sclerotic|blastic|aligned|alignment|pedicles?|facets?|left|right|both|unilateral|bilateral)\b)",
    re.IGNORECASE,
)
_KNOWN_NOW: Final = re.compile(r"\bpain\s+(?:is\s+|status\s+)?(?:now\s+)?known(?:\s+now)?\s*[:–-]\s*", re.IGNORECASE)
# "30 % body only" tells how much of the body, and nothing of the arch.
_SHARE_ONLY: Final = re.compile(
    r"\b(?P<share>(?:\d{1,3}\s*%|half|a\s+third|a\s+quarter|two\s+thirds)\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?body)\s+(?:only|alone)\b",
    re.IGNORECASE,
)
_NO_LOSS: Final = re.compile(r"\b(?:no|nil)\s+loss\b(?!\s+(?:of|in)\b)", re.IGNORECASE)
# "L2 60", as the collapse is the only item with a figure.
_LEVEL_AND_FIGURE: Final = re.compile(
    r"^\W*(?P<level>(?:Th|[CTLSD])\d{1,2})\s*[:,=–-]?\s+(?:about\s+|~\s*|now\s+)?(?P<figure>[1-9]\d)\s*%?\s*[.!]*\s*$",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    r"(?<=\w)[\s,]+(?:actually|sorry|in\s+fact|after\s+all|i\s+mean|instead|mate|pls|please|thanks|cheers|btw)\s*[.!]*\s*$",
    re.IGNORECASE,
)
# "Old films turned up, the kyphosis is new": what is old are the films.
_FILMS_FOUND: Final = re.compile(
    r"\b(?:the\s+|some\s+|her\s+|his\s+)?(?:old|prior|previous|earlier|outside)\s+(?:films?|imaging|cts?|scans?|mris?|x-?rays?|radiographs?|studies)\s+(?:have\s+|has\s+|just\s+|now\s+)*(?:turned\s+up|been\s+found|found|arrived|came(?:\s+(?:in|through))?|are\s+(?:in|here))\b\s*[,;:.–-]*\s*(?:and\s+|so\s+)?",
    re.IGNORECASE,
)
_CURVE: Final = r"(?:kypho\w*|scolio\w*|gibbus|angulation|curve)"
_AGE_NOT_KNOWN: Final = (
    r"(?:\b(?:no|nothing|without(?:\s+any)?)\s+(?:\w+\s+){0,2}?(?:priors?|previous\w*|comparisons?|comparators?|compare\w*|old\s+(?:films?|imaging|cts?|scans?))\b"
    r"|\b(?:can(?:no|['’]?)t|can\s+not|don['’]?t|do\s+not|dunno|couldn['’]?t|not|no\s+idea|un)\s*(?:\w+\s+)?(?:say|tell|know|sure|clear|certain)?\s+(?:if|whether)\b[^.;,]{0,20}\b(?:new|old|recent|acute|chronic)\b)"
)
_OF_UNKNOWN_AGE: Final = re.compile(
    rf"(?<!new\s)(?<!recent\s)(?<!no\s)\b{_CURVE}\b(?![^.]*\bis\s+(?:clearly\s+|definitely\s+)?new\b(?<!if\sit\sis\snew)(?<!whether\sit\sis\snew))[^.;]{{0,60}}?{_AGE_NOT_KNOWN}[^.;]*",
    re.IGNORECASE,
)


def spelled(message: str) -> str:
    """The message with typing errors mended, sides among them, which are too short for a report's spelling."""
    return re.sub(r"[A-Za-z]{4,}", lambda match: _SLIPS.get(match.group().lower()) or mended(match.group()), message)


def _slips(word: str) -> set[str]:
    """The word with two neighbouring letters exchanged, or one doubled."""
    exchanged = {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)}
    return (exchanged | {word[:n] + word[n] + word[n:] for n in range(len(word))}) - {word}


_SLIPS: Final = {slip: word for word in ("left", "right", "both", "pain", "none", "mixed") for slip in _slips(word)}


def tidied(message: str) -> str:
    """The message with shorthand written out; its offsets change."""
    message = _CHANGED_LEVEL.sub(r"it's \g<right>, not \g<wrong>", message)
    message = _SIDE_AT.sub(r"\g<level>: \g<side> pedicle", message)
    message = _TOO.sub(r"\g<first> \g<said>; \g<second> \g<said>", message)
    message = _RUN_ON.sub(r"\g<denied>, ", message)
    message = _KNOWN_NOW.sub("pain: ", message)
    message = _SHARE_ONLY.sub(r"\g<share>", message)
    message = _NO_LOSS.sub("no height loss", message)
    message = _LEVEL_AND_FIGURE.sub(r"\g<level> collapse \g<figure>%", message)
    message = _FILMS_FOUND.sub("", _TRAILING.sub("", message))
    message = _POSTEROLATERAL.sub("posterolateral involvement: ", message)
    message = _ASKED_SIDE.sub("possibly ", message)
    message = _NONE_OF_IT.sub(r"\g<lead>posterolateral elements intact", message)
    message = _OF_UNKNOWN_AGE.sub("kyphosis of unknown age", message)
    message = _NAMED_AT_ONCE.sub("", message)
    message = _ASKED_AND_DENIED.sub(r"no \g<item>", message)
    message = _ASKED_AND_TOLD.sub(r"\g<item>: ", message)
    message = _NO_PROBLEM.sub(r"\g<item> normal", message)
    message = _KIND_DENIED.sub("no pain on movement", message)
    message = _ELEMENTS.sub("posterior elements", message)
    return _FIGURE_OF_HEIGHT.sub(r"\g<0>%", message)
