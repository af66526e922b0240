"""What a follow-up refers to: a short question is read together with the ones before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Record, Turn

_POINTS_BACK = re.compile(
    r"^(?:and|but|so|or|then|ok(?:ay)?|what about|how about|same|also|why|which reference|more|in which|on|with|if|only|is it|"
    r"are they|does it|do they|what if|versus|compared|what else|any|even|after|before|at|for|still|really|else)\b"
    r"|\b(?:it|its|they|their|them|those|these|that one|the same|the other|the latter|this one|one)\b",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(
    r"\b(?:sins|bilsky|escc|noms|tokuhashi|tomita|mirels|genant|metasta\w+|mets|vertebra\w*|spin(?:e|al)|myeloma|paget\w*|"
    r"ha?emangioma|enostos[ei]s|mscc)\b",
    re.IGNORECASE,
)
# "And how reliable is the SINS?" only begins like a follow-up.
_WHOLE_AFTER_AND = re.compile(
    r"\s*(?:and|but|so|ok(?:ay)?|then)[\s,]+(?:how|what|why|which|who|when|is|are|does|do|can)\b(?!\s+(?:about|if)\b)",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\b(?:it|its|they|their|them|those|these|that|this|same|other|latter|one|then|there|else|more|also|instead)\b",
    re.IGNORECASE,
)
_SHORT = 5  # words; so few are no question of their own unless they name a subject
_LEANING = 10  # words up to which an opening or a pronoun points back
# Values that exclude each other: a follow-up that names one replaces the others in the question it continues.
_EXCLUSIVE = (
    r"\b(?:osteo)?(?:lytic|blastic)\b|\bsclerotic\b|\bmixed\b",
    r"\bT[12]\b(?=.*\b(?:signal|weighted|on|mri?|stir)\b)|\bSTIR\b",
    r"\b(?:on |in |by )?(?:MRI?|CT|PET|radiographs?|x-?rays?|plain films?|bone scan|scintigraphy)\b",
    r"\b[CTLS]\d{1,2}\b",
    r"\b(?:cervical|thoracic|lumbar|sacral)\b",
    r"\b(?:grade )?(?:[0-3][abc]?)\b",
    r"\b(?:uni|bi)lateral\b",
    r"\b\d+ (?:weeks?|months?|days?|hours?)\b",
)


class Resolved(Record):
    """A question with what it continues: `earlier` is empty for a question that stands alone."""

    question: str
    earlier: str = ""

    @property
    def text(self) -> str:
        """Both as one text, the earlier question first."""
        return f"{self.earlier}: {self.question}" if self.earlier else self.question


def resolve(question: str, history: Sequence[Turn]) -> Resolved:
    """The question with the earlier one it leans on, less the values it replaces."""
    places = [n for n, turn in enumerate(history) if turn.role == "user"]
    if not places:
        return Resolved(question=question)
    if _is_aside(question, history[places[-1] :]):
        return Resolved(question=question, earlier="" if _OWN_SUBJECT.search(question) else SUBJECT_OF_A_CASE)
    if not is_follow_up(question):
        return Resolved(question=question)
    before = resolve(history[places[-1]].content, history[: places[-1]])
    return Resolved(question=question, earlier=_without_replaced(before.text, question).rstrip("?.: "))


def _is_aside(question: str, last: Sequence[Turn]) -> bool:
    """Whether a whole question to the sources comes after findings of a case: their words are no part of it."""
    scored = any(turn.role == "assistant" and _SCORED.search(turn.content) for turn in last)
    return scored and bool(_WHOLE.match(question)) and not _OF_THE_CASE.search(question)


SUBJECT_OF_A_CASE = "SINS"
_SCORED = re.compile(r"\bSINS (?:[A-Z]\w*\d?|\(level not stated\)): ")
_WHOLE = re.compile(
    r"\s*(?:(?:and|but|so|ok(?:ay)?|then|also|sorry|quick\s+(?:one|question)|by\s+the\s+way|btw|thanks|hm+|right|just\s+(?:checking|wondering|curious)|remind\s+me|out\s+of\s+interest)[\s,:;.–-]+)*"
    r"(?:what['’]?s?\s+(?!about\b|if\b|else\b|now\b|next\b)|how\s+(?!about\b|come\b)|which|who|when|where|why\s+(?!not\b)|(?:does|do|is|are|can|should)\s+(?!it\b|they\b|that\b|this\b|he\b|she\b))(?:[^\s?]+\s+){1,}[^\s?]+",
    re.IGNORECASE,
)
# Questions whose answer needs what was told before.
_OF_THE_CASE = re.compile(
    r"\b(?:it|its|they|their|them|those|these|that|this|same|he|she|his|her|patient|differentials?|ddx|diagnos\w+|likely|primary|here|one|else|instead)\b",
    re.IGNORECASE,
)


def is_follow_up(question: str) -> bool:
    """Whether a question leans on what was said before: very few words, or an opening or pronoun that points back."""
    length = len(question.split())
    if _OWN_SUBJECT.search(question) and _WHOLE_AFTER_AND.match(question) and not _POINTER.search(question):
        return False
    if _OWN_SUBJECT.search(question) and not _POINTS_BACK.match(question.strip()):
        return False
    return length <= _SHORT or (length <= _LEANING and bool(_POINTS_BACK.search(question.strip())))


def _without_replaced(previous: str, question: str) -> str:
    for pattern in _EXCLUSIVE:
        if re.search(pattern, question, re.IGNORECASE):
            previous = re.sub(pattern, "", previous, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", previous).strip()
