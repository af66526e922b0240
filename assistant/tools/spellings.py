"""One spelling for every writer: lower case, UK forms, the commonest short forms written out."""

from __future__ import annotations

import re

from assistant.text import normalise

_SPELLINGS = (
    (re.compile(r"tumor"), "tumour"),
    (re.compile(r"(?<!o)edema"), "oedema"),
    (re.compile(r"\bhem(?=ang|orr|ato|odia|oglo|oly)"), "haem"),
    (re.compile(r"leuk"), "leuc"),
    (re.compile(r"(?<!a)emi(?=a\b|c\b)"), "aemi"),
    (re.compile(r"pheochrom"), "phaeochrom"),
    (re.compile(r"\besoph"), "oesoph"),
    (re.compile(r"center"), "centre"),
    (re.compile(r"(?<=[a-z]{3})iz(?=e|ed|ing|ation)"), "is"),
    (re.compile(r"\bdis[ck]s?\b"), "disc"),
    (re.compile(r"\bdisk(?=itis|al)"), "disc"),
    (re.compile(r"\bpediatric"), "paediatric"),
    (re.compile(r"\bend[ -]?plates?\b"), "endplate"),
    (re.compile(r"'s\b"), ""),
    (re.compile(r"\bw/o\b"), "without"),
    (re.compile(r"\bw/"), "with "),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\bcannot\b"), "can not"),
    (re.compile(r"[↑]"), " high "),
    (re.compile(r"[↓]"), " low "),
    (re.compile(r"\bh/o\b"), "history of"),
    (re.compile(r"\bhx(?: of)?\b"), "history of"),
    (re.compile(r"\bca(?= of\b)"), "cancer"),
    (re.compile(r"\bmets\b"), "metastases"),
    (
        re.compile(
            r"\b(ca|cancer|carcinoma|malignancy|primary)( of)?( the)? "
            r"(prostate|breast|lung|kidney|thyroid|bladder|colon|cervix)\b"
        ),
        r"\4 \1",
    ),
)


def spelled(text: str) -> str:
    """The text in lower case and UK spelling, with the commonest short forms written out."""
    plain = normalise(text)
    for pattern, replacement in _SPELLINGS:
        plain = pattern.sub(replacement, plain)
    return plain
