"""Replies to a question for alignment: "any slip?" "No."; and vertebrae of which the same is said as of the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading import alignment_words as words
from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.topics import topics

_SPEAKER: Final = r"\s*(?:[A-Z][\w. ()]{0,25}:\s*)?(?:(?:um+|uh|er|oh|well|so|ok(?:ay)?|sir|ma'?am|mate)\b[\s,]*)*"
_NO: Final = re.compile(
    rf"{_SPEAKER}(?P<answer>no(?:pe|t\s+(?:really|any|at\s+all|seen|that\s+i\s+(?:can\s+)?see))?|nah|none|nil|nothing|neither|negative|nowhere|never)"
    r"(?:\s+(?:seen|there|at\s+all|that\s+i\s+(?:can\s+)?see|to\s+speak\s+of|whatsoever|anywhere|at\s+any\s+level|either|of\s+(?:either|that|those|them)))?(?=\s*(?:[,.;!–-]|$))",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    rf"{_SPEAKER}(?P<answer>yes|yep|yeah|yup|it\s+is|they\s+are|(?:he|she)\s+is|perfectly|absolutely|dead\s+straight)(?=\s*(?:[,.;!]|$))",
    re.IGNORECASE,
)
_IN_LINE: Final = re.compile(
    r"\b(?:align\w*|straight|in\s+line|line[sd]?\s+up)\b(?!\s*(?:abnormal|problem|issue|change))", re.IGNORECASE
)
_ASKS_FOR_FAULTS: Final = re.compile(r"\b(?:any|anything|problem|abnormal|issue|out\s+of)\b", re.IGNORECASE)


def answers(own: str, state: State) -> Iterator[Reading]:
    """What a reply that opens a sentence says of the alignment asked for just before it."""
    if not state.alignment_asked or not state.sentence.startswith(own):
        return
    asked = state.alignment_asked
    if reply := _NO.match(own):
        for fact in _denied(asked):
            yield Reading("alignment", fact, *reply.span("answer"), sweeping=True)
    elif (reply := _YES.match(own)) and _IN_LINE.search(asked) and not _ASKS_FOR_FAULTS.search(asked):
        yield Reading("alignment", "normal", *reply.span("answer"), sweeping=True)
    elif reply and not words.ALIGNED.search(own):
        yield from _affirmed(asked, own, reply)


def _affirmed(asked: str, own: str, reply: re.Match[str]) -> Iterator[Reading]:
    """ "Kyphosis?" "Yes, new since June." """
    if words.SLIP.search(own) or words.CURVE.search(own):
        return
    slip, curve = bool(words.SLIP.search(asked)), bool(words.CURVE.search(asked))
    new = bool(words.NEW.search(own))
    if slip != curve and not re.search(r"\b(?:old|known|degen\w*|chronic|long-?standing)\b", own, re.IGNORECASE):
        fact: Fact = "subluxation" if slip else "deformity"
        unknown: Fact = "subluxation_age_unknown" if slip else "deformity_age_unknown"
        yield Reading("alignment", fact if new else unknown, *reply.span("answer"))


def _denied(asked: str) -> Iterator[Fact]:
    if words.ANY.search(asked) or (_IN_LINE.search(asked) and _ASKS_FOR_FAULTS.search(asked)):
        yield "normal"
        return
    if words.SLIP.search(asked):
        yield "no_subluxation"
    if words.CURVE.search(asked):
        yield "no_deformity"


_LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}"
_LIKENED: Final = re.compile(
    rf"\W*(?:and\s+|or\s+)?(?:nor|neither|so|as|likewise|same\s+(?:for|at|goes\s+for)|ditto)\s+(?:(?:is|are|was|were|does|do|did|has|have|for|that\s+of|at|of|the|with)\s+)*"
    rf"{_LEVEL}(?:\s*(?:,|and|or|nor|&|/)\s*{_LEVEL})*(?:\s+(?:either|too|as\s+well))?\W*",
    re.IGNORECASE,
)


# "T6: as T5, but height reduced by one fifth".
_AS_THAT: Final = re.compile(
    rf"\W*{_LEVEL}\s*[:=–-]\s*(?:much\s+|exactly\s+)?(?:(?:the\s+)?same\s+as|as(?:\s+(?:for|at|in|per))?|like|identical\s+to|similar\s+to)\s+(?:for\s+|at\s+|the\s+)?(?P<model>[CTLSD]\d{{1,2}})\b",
    re.IGNORECASE,
)


def likened_to(own: str) -> str | None:
    """The vertebra that the one heading a line is said to be like."""
    match = _AS_THAT.match(own)
    return match["model"].upper().replace("D", "T") if match else None


# Of T8 no more than "likewise".
_DITTO: Final = re.compile(
    rf"\W*{_LEVEL}\s*[:=–-]?\s*(?:is\s+|shows\s+)?(?:likewise|ditto|idem|the\s+same|same|same\s+again|same\s+(?:findings?|appearances?)|as\s+above|similar(?:ly)?)\W*",
    re.IGNORECASE,
)


def is_ditto(own: str) -> bool:
    """Whether of the vertebra heading a line no more is said than that it is like the one before."""
    return bool(_DITTO.fullmatch(own))


def alike(own: str, levels: tuple[str, ...], start: int, state: State, bindings: Bindings) -> list[Reading]:
    """ "T6 is not out of line, nor is T1": what the sentence has said of the level before."""
    if levels and (model := likened_to(own) or (state.focus_last[-1] if is_ditto(own) and state.focus_last else None)):
        told, spoken = bindings.readings[model], topics(state.sentence)
        same = [one for one in told if one.component != "pain" and one.component not in spoken]
        return [replace(one.shifted(-start), sweeping=False) for one in same]
    if not levels or not state.last or not _LIKENED.fullmatch(own):
        return []
    told = bindings.readings[state.last[-1]]
    same = [one for one in told if one.start >= state.start and one.component in ("alignment", "lesion")]
    return [replace(one.shifted(-start), sweeping=False) for one in same]
