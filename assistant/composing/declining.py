"""Questions that are not answered as asked: what is outside the remit, and what is said instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.answer import Answer, Kind, SearchHit, Status
from assistant.composing import texts

SCOPE_SOURCE: Final = "corpus/articles/scope-of-this-assistant.md"


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE | re.DOTALL)


_DRUGS = (
    r"(?:dexamethasone|dexa|steroids?|prednisolone|morphine|opioids?|analgesi\w+|painkillers?|bisphosphonates?|zoledron\w+|"
    r"denosumab|heparin|anticoagula\w+|chemotherapy|drugs?|tablets?|medication|abiraterone|enzalutamide|tamoxifen|letrozole)"
)
_RADIATION = r"(?:radiotherapy|radiation|sbrt|sabr|irradiation|fractionation)"
_DOSE = r"(?:dose|doses|dosage|dosing|how much|how many (?:mg|gy|gray|tablets|milligrams?)|mg|milligrams?|prescri\w+|regimen)"
_OWN_PATIENT = (
    r"(?:(?:my|our|this|the|his|her|their|a)\s+(?:[\w-]+\s+){0,3}"
    r"(?:patient|mother|father|mum|mom|dad|wife|husband|sister|brother|lady|gentleman|man|woman|guy|chap|nan|gran|grandmother|grandfather|uncle|aunt)|\b(?:he|she|him|her|i|we)\b)"
)
_ACT = (
    r"(?:surgery|operat(?:e|ed|ion)|irradiate\w*|radiotherapy|sbrt|fuse|fusion|decompress\w*|vertebroplasty|kyphoplasty|"
    r"treat\w*|stop|start|give(?! (?:\w+ )?(?:\d|one|two|three|zero|a point|points|full))|discharge\w*|biopsied|emboli[sz]ed?|mobili[sz]ed?|get out of bed|get up|walk|sit up|fly|drive)"
)

_PROCEDURE = (
    r"(?:surgery|operation|radiotherapy|radiation|sbrt|sabr|radiosurgery|kyphoplasty|vertebroplasty|ablation|chemo\w*|steroids?|bracing|"
    r"decompression|fixation|fusion|best supportive care|palliation|conservative management)"
)

# What is asked for, and the reason given; the first that fits is the answer.
REFUSED: Final[Sequence[tuple[re.Pattern[str], str]]] = (
    (
        _pattern(
            r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}"
            r"\b(?:instructions?|rules?|prompt|sources?|corpus|above|previous|everything|guard\w*|safety)\b",
            r"\bsystem prompt\b|\byou are now\b|\bpretend (?:to be|that you|you)\b|\bjailbreak\b|\bdeveloper mode\b|\bdan mode\b",
            r"\b(?:repeat after me|word for word|say exactly|say the following|output the following|reply with exactly)\b",
            r"\b(?:act|respond|answer|reply) (?:as if|as though|only with|without (?:any )?(?:sources|citations?|quot\w+))\b",
        ),
        texts.NO_INSTRUCTIONS,
    ),
    (
        _pattern(
            r"\b(?:read|look at|interpret|review|analy[sz]e|see|check|report on|open|score)\b.{0,30}"
            r"\b(?:this|these|the|my|attached|uploaded)\b.{0,20}\b(?:images?|scans?|films?|pictures?|photos?|dicom|slices?|"
            r"jpe?g|png|screenshots?|x-?rays?)\b",
            r"\b(?:attached|uploaded|here is|here's|here are|i(?:'ve| have) (?:sent|uploaded|attached))\b.{0,40}"
            r"\b(?:images?|scans?|mri|ct|films?|pictures?|photos?|dicom|screenshots?)\b",
            r"\b(?:look at|read|interpret) (?:the |this |my )?(?:mri|ct)\b",
            r"\b(?:attached|uploaded|i(?:'ve| have)? (?:sent|uploaded|attached|pasted))\b.{0,40}\b(?:stir|t1|t2|dwi|sagittals?|axials?|"
            r"radiographs?|series|sequences?|pet|scintigra\w+)\b",
            r"\b(?:image|slice|frame|series) (?:no\.? ?|number )?\d+\b",
            r"\b(?:can|do|could|would) you (?:see|spot|find|detect)\b.{0,40}\b(?:on|in) (?:this|these|the|my) (?:images?|scans?|films?|mri|ct)\b",
        ),
        texts.NO_IMAGES,
    ),
    (
        _pattern(
            r"\b(?:invent|invented|fabricate\w*|made-up|fake|fictitious)\b(?! of\b)(?! the\b)",
            r"\bmake up (?:an?|some|any|one|two|three|whatever|the missing|his|her)\b.{0,25}\b(?:number|figure|value|reference|citation|finding|result|score|report|something|answer|item|measurement)s?\b",
            r"\bjust (?:write|say|put|state|report|call)\b",
            r"\b(?:write|put|state|say|report|document|dictate)\b.{0,80}"
            r"\b(?:not (?:been )?(?:assessed|checked|looked|imaged|seen|done|covered)|although|even though|"
            r"without (?:checking|looking|having)|didn't|did not|haven't|wasn't|never (?:looked|checked|scanned))\b",
        ),
        texts.NO_FABRICATION,
    ),
    (
        _pattern(
            r"\b(?:fetch|pull up|look up|retrieve|get me|find me|access)\b.{0,40}"
            r"\b(?:notes|records?|chart|pacs|previous reports?|priors?|histor\w+|file)\b",
            r"\b(?:date of birth|dob\b|nhs (?:number|no)|mrn\b|hospital number)",
        ),
        texts.NO_RECORDS,
    ),
    (
        _pattern(
            rf"\b{_DOSE}\b.*\b{_DRUGS}\b|\b{_DRUGS}\b.*\b{_DOSE}\b",
            rf"\b(?:which|what|how (?:much|many))\b.{{0,25}}\b(?:dose|gy|gray|fractions?)\b(?!.*\b(?:named|schedules?|literature|published)\b)"
            rf"(?=.*\b(?:{_RADIATION}|{_OWN_PATIENT}|give|prescribe|use)\b)",
            rf"\b{_RADIATION} (?:dose|prescription)\b",
            rf"\b(?:stop|withhold|hold|pause|start|bridge|switch|continue)\b.{{0,30}}\b(?:{_DRUGS}|warfarin|apixaban|rivaroxaban|"
            r"clopidogrel|aspirin|edoxaban|dabigatran)\b",
        ),
        texts.NO_DOSES,
    ),
    (
        _pattern(
            rf"\b(?:how long|life expectancy|survive|survival|prognosis|chances?|will|odds)\b.{{0,40}}{_OWN_PATIENT}.{{0,40}}"
            r"\b(?:live|survive|survival|left|die|dead|walk|got|have|make it)\b",
            r"\bhow (?:many|much) (?:years|months|weeks|days|time|longer)\b.{0,12}\b(?:has|have|does|do|will|is|would|can)\b.{0,6}\b(?:he|she|they|my|i|we)\b",
            r"\bhow long (?:has|have|does|do|will|is|would|can) (?:he|she|they|my|i)\b",
            rf"\b(?:life expectancy|prognosis) (?:of|for) {_OWN_PATIENT}",
            rf"\b(?:chances?|risk|odds|likelihood|probability)\b.{{0,12}}\b(?:that|of|for)\b.{{0,12}}\b{_OWN_PATIENT}",
            r"\b(?:will|is|are|going)\b.{0,4}\b(?:he|she|they|my \w+|our \w+)\b.{0,25}"
            r"\b(?:paraly[sz]ed|paraplegic|walk(?:ing)? again|recover|be alive|live|fracture|collapse|wheelchair|relapse|cured)\b",
        ),
        texts.NO_PROGNOSIS,
    ),
    (
        _pattern(
            rf"\b(?:should|shall|must|can|could|would|ought|may|do|does|is it (?:safe|ok\w*) (?:for|to))\b.{{0,20}}{_OWN_PATIENT}"
            rf".{{0,60}}\b{_ACT}\b(?!.*\b(?:points?|score|grade|report)\b)",
            rf"\b(?:should|shall|must|can) (?:i|we) {_ACT}\b.*\b(?:patient|him|her|this|it)\b",
            r"\b(?:which|what)\b.{0,30}\b(?:fractionation|schedule|treatment|therapy|operation|surgery|procedure|approach)\b.{0,30}"
            r"\b(?:should|shall|would|do|must|ought)\b.{0,15}(?:\b(?:i|we|you|he|she|they)\b|\b(?:my|our|this|the) patient|\b(?:mrs?|ms|miss|dr)\b)",
            r"\bshould (?:mrs?|ms|miss)\b",
            # Whatever is done to a person is a decision for that person; to score, describe or image them is not.
            r"^(?!.*\b(?:scor|point|grad|sins|report|describ|call|measur|writ|count|imag|scan|mri|ct\b|stag|classif|bilsky|level))"
            r".*\b(?:do|should|shall|must|can|could|would) (?:i|we|you)\b.{0,40}\b(?:him|her|this (?:patient|man|woman|lady|gentleman)|"
            r"my (?:patient|mother|father|mum|mom|dad|wife|husband))\b",
        ),
        texts.NO_TREATMENT,
    ),
    (
        _pattern(
            rf"\b(?:definitely|certainly|for sure|yes or no|is (?:it|this) (?:really )?(?:a )?(?:cancer|metastas[ei]s|malignant))\b"
            rf"(?=.*(?:{_OWN_PATIENT}|\bthis\b))(?=.*\b(?:metastas[ei]s|cancer|malignant|tumour|tumor)\b)",
            r"\b(?:tell me|name|what is|which is)\b.{0,20}\bprimary\b(?=.*\b(?:my|this|his|her) )",
        ),
        texts.NO_CERTAINTY,
    ),
)


def refusal(question: str) -> str | None:
    """Why a request is outside the remit whatever the corpus says; None if it isn't."""
    return next((reason for pattern, reason in REFUSED if pattern.search(question)), None)


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
    question: str, text: str, *, status: Status = "abstained", kind: Kind = "passages", confidence: float = 0.0
) -> Answer:
    """An answer that declines or asks; it carries no citations."""
    return Answer(question=question, status=status, kind=kind, text=text, confidence=confidence)
