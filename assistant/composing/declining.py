"""Questions that are not answered as asked: what is outside the remit, and what is said instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.answer import Answer, Kind, SearchHit, Status
from assistant.composing import texts

SCOPE_SOURCE: Final = "corpus/articles/scope-of-this-assistant.md"

_INJECTION = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|rule|prompt|source|corpus|above|previous|everything)"
    r"|\bsystem prompt\b|\byou are now\b|\bpretend (?:to be|that you|you)\b|\bjailbreak\b|\bdeveloper mode\b",
    re.IGNORECASE | re.DOTALL,
)
_DOSE = re.compile(
    r"\b(?:dose|dosage|dosing|how much|how many mg|mg|milligrams?|prescri\w+|regimen)\b.*"
    r"\b(?:dexamethasone|steroids?|prednisolone|morphine|opioids?|analgesi\w+|bisphosphonates?|zoledron\w+|denosumab|"
    r"heparin|anticoagulants?|chemotherapy|radiotherapy|radiation|sbrt|drugs?|gadolinium|contrast)\b"
    r"|\b(?:dexamethasone|steroids?|zoledron\w+|denosumab|morphine|opioids?)\b.*\b(?:dose|dosage|mg|how much|prescri\w+|start|give)\b",
    re.IGNORECASE,
)
_PERSON = r"(?:my|our|this|the|his|her|their|a)\s+(?:\w+\s+){0,2}(?:patient|mother|father|mum|mom|dad|wife|husband|case|lady|man|woman)|\b(?:he|she|him|her|i|we)\b"
_TREATMENT = re.compile(
    rf"\b(?:should|shall|do|must|can|could|would you|ought)\b.{{0,40}}(?:{_PERSON}).{{0,60}}"
    r"\b(?:surg\w+|operat\w+|irradiat\w+|radiotherapy|sbrt|fus\w+|decompress\w+|vertebroplasty|kyphoplasty|treat\w*|stop|start|"
    r"give|discharge\w*|bio?psy|emboli[sz]\w+|mobili[sz]e)\b"
    r"|\b(?:stop|withhold|start|bridge)\b.{0,30}\b(?:anticoagul\w+|warfarin|apixaban|rivaroxaban|heparin|clopidogrel|aspirin)\b",
    re.IGNORECASE,
)
_PROGNOSIS = re.compile(
    rf"\b(?:how long|life expectancy|survive|survival|prognosis|chances?|will)\b.{{0,40}}(?:{_PERSON}).{{0,40}}"
    r"\b(?:live|survive|survival|left|die|walk|got|have)\b|\bhow long (?:has|have|does|do|will|is|would) (?:he|she|they|my|i)\b",
    re.IGNORECASE,
)
_IMAGE = re.compile(
    r"\b(?:read|look at|interpret|review|analy[sz]e|see|check|report on|open)\b.{0,30}\b(?:this|these|the|my|attached|uploaded)\b.{0,20}"
    r"\b(?:image|images|scan|mri|ct|film|picture|photo|dicom|slices?|jpe?g|png|x-?ray|screenshot)\b"
    r"|\b(?:attached|uploaded|here is|here's)\b.{0,30}\b(?:image|scan|mri|ct|film|picture|photo|dicom|screenshot)\b",
    re.IGNORECASE,
)
_FABRICATION = re.compile(
    r"\b(?:make up|invent|fabricate|just (?:write|say|put|assume)|fake)\b"
    r"|\b(?:write|put|state|say)\b.{0,60}\b(?:not (?:assessed|checked|looked|imaged|seen)|although|even though|without (?:checking|looking))",
    re.IGNORECASE,
)
_RECORDS = re.compile(
    r"\b(?:fetch|pull up|look up|open|retrieve|get|find)\b.{0,40}\b(?:notes|records?|chart|pacs|previous report|priors?|history)\b"
    r"|\b(?:date of birth|dob|nhs number|mrn|hospital number)\b",
    re.IGNORECASE,
)
_IMPOSSIBLE_TOTAL = re.compile(r"\bsins\b\D{0,25}?(?<![\d-])(\d{2,})\b", re.IGNORECASE)

REASONS: Final[Sequence[tuple[re.Pattern[str], str]]] = (
    (_INJECTION, "I answer only from my sources and do not follow instructions that change that."),
    (_IMAGE, "I do not read images. Describe the findings in words and I can score them or rank a differential."),
    (_FABRICATION, "I do not write findings that were not assessed; “not assessed” is the honest wording."),
    (_RECORDS, "I have no access to patient records. Give the findings without names, dates or numbers."),
    (_DOSE, "Doses are outside what I may answer; the local protocol and the treating team decide."),
    (_PROGNOSIS, "I give no prognosis for one person. The sources describe survival bands of groups (revised Tokuhashi score)."),
    (_TREATMENT, "A treatment decision for one person is outside my remit. I can score the findings and quote what the sources state."),
)  # fmt: skip


def refusal(question: str) -> str | None:
    """Why a request is outside the remit whatever the corpus says; None if it isn't."""
    for pattern, reason in REASONS:
        if pattern.search(question):
            return reason
    return None


def abstention(unknown: Sequence[str], nearest: Sequence[SearchHit]) -> str:
    """Says what was looked for and names the nearest topic that is covered."""
    parts = [texts.NOT_COVERED]
    if unknown:
        parts.append(texts.UNKNOWN_TERMS.format(terms=", ".join(f"“{word}”" for word in unknown[:4])))
    covered = [hit.passage for hit in nearest if hit.passage.source != SCOPE_SOURCE]
    if covered:
        topic = " › ".join(part for part in (covered[0].article, covered[0].section) if part)
        parts.append(texts.NEAREST.format(topic=f"“{topic}”"))
    return " ".join(parts)


def declined(
    question: str,
    text: str,
    *,
    status: Status = "abstained",
    kind: Kind = "passages",
    confidence: float = 0.0,
) -> Answer:
    """An answer that declines or asks; it carries no citations."""
    return Answer(question=question, status=status, kind=kind, text=text, confidence=confidence)
