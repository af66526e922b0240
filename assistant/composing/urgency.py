"""Red flags in a question or a case: the urgent pathway is quoted above the answer, whatever was asked."""

from __future__ import annotations

import re
from typing import Final

URGENT_SOURCE: Final = "corpus/articles/urgent-pathway.md"

# What is quoted, in this order: how fast, and whom to tell.
URGENT_RULES: Final = (
    "Suspected MSCC with neurological symptoms or signs, such as leg weakness, needs whole-spine MRI within 24 hours",
    "The MSCC coordinator is contacted immediately when a person with cancer has symptoms or signs of cord compression",
)

_WEAK = r"(?:weak\w*|paralys\w+|para(?:plegi\w+|paresis|paretic)|numb\w*|tetrapleg\w+|heavy|giving way|gone off|dead|floppy)"
_LIMBS = r"(?:legs?|limbs?|arms?|feet|foot|lower limbs?|both legs|knees?|hands?)"
_SIGNS = re.compile(
    rf"\b{_WEAK}\b.{{0,25}}\b{_LIMBS}\b|\b{_LIMBS}\b.{{0,25}}\b{_WEAK}\b"
    rf"|\b(?:can'?t|cannot|can not|unable to|stopped|not) (?:feel|move|walk\w*|stand\w*)\b"
    r"|\bpara(?:plegi\w+|paresis)\b|\btetraplegi\w+\b|\bfoot drop\b|\bsensory level\b|\bgait (?:disturbance|unsteady)\b"
    r"|\bsaddle (?:ana?esthesia|numbness|paraesthesia|sensory)\b|\burinary retention\b|\b(?:faecal|fecal|urinary|bowel|bladder) "
    r"(?:incontinence|dysfunction|disturbance|retention)\b|\bincontinent\b|\bsphincter\b|\bneurological deficit\b|\bnew deficit\b"
    r"|\bcauda equina (?:syndrome|compression)\b|\bmyelopath\w+\b|\bhyperreflexi\w+\b",
    re.IGNORECASE,
)
_COMPRESSION_NOW = re.compile(
    r"\b(?:acute|new|my patient|(?:the|this|a) patient|he|she|confirmed)\b.{0,50}\b(?:cord compression|compressed cord|mscc|cauda equina)\b"
    r"|\b(?:cord compression|mscc|cauda equina)\b.{0,60}\b(?:how (?:fast|quick\w*|soon|urgent\w*)|urgently|tonight|now|today|on call|"
    r"who (?:do|should) (?:i|we)|whom (?:do|should) (?:i|we))\b"
    r"|\bhow (?:fast|quick\w*|soon|urgent\w*)\b.{0,60}\b(?:cord compression|mscc|cauda equina)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|without|denies|not any|absent|excluded?|negative for|free of)\b(?:\s+\w+){0,3}\s*$", re.IGNORECASE
)


def is_urgent(text: str) -> bool:
    """Whether a text speaks of signs of cord or cauda equina compression that it does not deny."""
    found = [*_SIGNS.finditer(text), *_COMPRESSION_NOW.finditer(text)]
    return any(not _DENIED.search(text[: match.start()]) for match in found)
