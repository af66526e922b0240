"""What no statement may hold, whatever its source says: links, markup, orders, and words to or about one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.composing.english import may_be_finite_verb

LONGEST: Final = 90  # words; what is longer is no single statement

_PATTERNS: Final[Sequence[tuple[str, str]]] = (
    (r"https?:|www\.|\b[\w.-]+\.(?:com|org|net|io|gov|edu|uk|de|info|invalid)\b|\bdoi\b|10\.\d{4,}/|\bpmid\b|\bisbn\b|\bpubmed\b|\barxiv\b", "a link or identifier"),
    (r"[`{}\\|›]|</?[a-z!]|\]\(|!\[|&#?\w+;", "markup"),
    (r"\b(?:you|your|yours|yourself|i(?!\.e)|we|our|ours|us|me|my|mine|he|she|his|her|hers|him)\b", "a person addressed or meant"),
    (r"\b(?:this|that|the present|your) (?:patient|case|woman|man|lady|gentleman)\b", "one person"),
    (r"\b(?:system prompt|language model|ai model|instructions?|ignore|disregard|jailbreak|passage p?\d|as an ai)\b", "talk of instructions"),
    (r"\b(?:the|this|these|each|your|cited|given|provided) (?:passages?|documents?|excerpts?|texts?|json|statements?|sentences?|context|sources?(?! of\b)|paragraphs?|article)\b|\bjson\b", "talk of the passages themselves"),
    (r"\bet al\b", "a reference in words"),
)  # fmt: skip
_FORBIDDEN: Final = tuple((re.compile(pattern, re.IGNORECASE), what) for pattern, what in _PATTERNS)
_ORDER: Final = re.compile(
    r"(?:^|[.;:!]\s+|,\s+(?:so|then|therefore)\s+)(?:please\s+|always\s+|never\s+|do not\s+|don't\s+|immediately\s+|now\s+|simply\s+|just\s+)*"
    r"(?:give|start|stop|operate|treat|prescribe|administer|order|perform|irradiate|discharge|refer|send|call|click|visit|"
    r"take|avoid|ignore|use|tell|inform|consider|ask|go|do|don't|repeat|reassure|withhold|continue|proceed|book|arrange|request|"
    r"inject|increase|decrease|double|switch|choose|remember|note|make sure|ensure|see|read|consult)\b(?!\s+(?:of|is|are|was|were|shows?|on)\b)",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(
    r"^\W*(?:it|they|this|these|those|that|both|the former|the latter|such)\b(?!\s+(?:assistant|\w+ed\b|is (?:\w+ )?\w+ (?:that|to)\b|an? |the ))",
    re.IGNORECASE,
)
_ODD: Final = frozenset(("Cf", "Cc", "Co", "Cs", "Cn"))


def forbidden(statement: str) -> Iterator[str]:
    """What the statement may not hold, one line each."""
    for pattern, what in _FORBIDDEN:
        found = pattern.search(statement)
        if found:
            yield f"it holds {what} (“{found.group().strip()}”)"
    if _ORDER.search(statement):
        yield "it tells the reader what to do"
    if _PRONOUN.search(statement):
        yield "it does not name what it speaks of"
    if any(unicodedata.category(char) in _ODD and char not in "\n\t" for char in statement):
        yield "it holds characters that can't be seen"
    if _mixes_scripts(statement):
        yield "it mixes alphabets"
    # A row of a table, "Ivory vertebra: Typical causes …", has none either.
    if ":" not in statement and not any(may_be_finite_verb(word) for word in re.findall(r"[a-z]+", statement.lower())):
        yield "it is no sentence"
    if len(statement.split()) > LONGEST:
        yield "it is too long for one statement"


def _mixes_scripts(text: str) -> bool:
    """Cyrillic or Greek look-alikes inside Latin words; single Greek letters are units and symbols."""
    for word in re.findall(r"\w+", text):
        scripts = {unicodedata.name(char, "UNNAMED").split()[0] for char in word if char.isalpha()}
        if len(scripts - {"MICRO", "MODIFIER", "SUPERSCRIPT"}) > 1 or scripts & {"CYRILLIC", "CJK", "ARABIC", "HEBREW"}:
            return True
    return False
