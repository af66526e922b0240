"""What a follow-up refers to: a short question is read together with the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Turn

_FOLLOW_UP = re.compile(
    r"^(?:and|but|so|or|then|ok(?:ay)?|what about|how about|same|also|why|which reference|more|in which|on|with|if|is it|"
    r"are they|does it|do they|what if|versus|compared)\b"
    r"|\b(?:it|they|them|those|these|that one|the same|the other|the latter)\b",
    re.IGNORECASE,
)
_SHORT = 7
# Values that exclude each other: a follow-up that names one replaces the others in the question it continues.
_EXCLUSIVE = (
    r"\b(?:osteo)?(?:lytic|blastic)\b|\bsclerotic\b|\bmixed\b",
    r"\bT1\b|\bT2\b|\bSTIR\b",
    r"\b(?:on |in |by )?(?:MRI?|CT|PET|radiographs?|x-?rays?|plain films?|bone scan|scintigraphy)\b",
    r"\b[CTLS]\d{1,2}\b",
    r"\b(?:cervical|thoracic|lumbar|sacral)\b",
)


def standalone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked without what came before."""
    earlier = [turn.content for turn in history if turn.role == "user"]
    if not earlier or not is_follow_up(question):
        return question
    previous = standalone(earlier[-1], [Turn(role="user", content=text) for text in earlier[:-1]])
    return f"{_without_replaced(previous, question).rstrip('?. ')}: {question}"


def is_follow_up(question: str) -> bool:
    """Whether a question leans on what was said before: few words, or an opening or pronoun that points back."""
    return len(question.split()) <= _SHORT and bool(_FOLLOW_UP.search(question.strip()))


def _without_replaced(previous: str, question: str) -> str:
    for pattern in _EXCLUSIVE:
        if re.search(pattern, question, re.IGNORECASE):
            previous = re.sub(pattern, "", previous, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", previous).strip()
