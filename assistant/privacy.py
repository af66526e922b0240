"""Text that seems to hold identifiers of a person: found by patterns of our own, see docs/design/0006-identifiers.md.

Patterns ask for a label ("Name:", "DOB", "MRN") or for a form that nothing in a report shares (an e-mail, a valid NHS number), since
vertebrae, dates of examinations, sizes and scores are full of letters and digits that identify nobody.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

_DATE: Final = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})"
_NAME: Final = r"[A-ZÀ-Ý][\w'’-]+"
_NUMBER: Final = r"[:#.\s]*(?:is\s+|no\.?\s*|number\s*)?[:#]?\s*[A-Z]{0,4}[-/]?\d[\d\s/-]{3,}"

_PATTERNS: Final[Sequence[tuple[str, re.Pattern[str]]]] = (
    ("e-mail address", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    ("date of birth", re.compile(rf"(?i:\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?|geb\.?))[:\s]*(?:is\s+)?(?:{_DATE}|\d{{4}}\b)")),
    ("hospital number", re.compile(rf"(?i:\b(?:mrn|hospital (?:no\.?|number|id)|patient (?:no\.?|number|id)|unit (?:no\.?|number)|case (?:no\.?|number)|chi(?: number)?|medical record(?: number)?|pid|ssn|insurance (?:no\.?|number)))(?i:{_NUMBER})")),
    ("accession number", re.compile(r"(?i:\b(?:accession|acc\.?|study id|exam(?:ination)? (?:no\.?|number|id)|order (?:no\.?|number)))[:#.\s]*(?i:(?:no\.?|number)?)[:#\s]*[A-Z]{0,5}[-/]?\d[\dA-Z/-]{3,}")),
    ("NHS number", re.compile(rf"(?i:\bnhs)(?i:{_NUMBER})")),
    ("telephone number", re.compile(r"(?i:\b(?:tel(?:ephone)?|phone|mobile|mob|fax|cell|call(?:ed)?|bleep|pager|contact)\b)\.?[:\s]*(?:is\s+|on\s+|at\s+|number\s+|no\.?\s+)?\+?\(?\d[\d\s()-]{4,}\d|(?<![\w.])\+\d{1,3}[\s-]?\(?\d{1,5}\)?(?:[\s-]?\d{2,5}){2,4}\b|(?<![\w.-])0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?![\w.])")),
    ("postcode", re.compile(r"\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?)\s\d[ABD-HJLNP-UW-Z]{2}\b")),
    ("address", re.compile(rf"(?i:\b(?:address|lives at|residing at|resident at))[:\s]+\S+|\b\d{{1,4}}[a-z]?,?\s+(?:{_NAME}\s+){{1,3}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Crescent|Terrace|Way|Gardens|Square|Boulevard|Blvd)\b")),
    ("name", re.compile(rf"(?i:\b(?:(?:patient(?:['’]s)?|pt|full|family|given|first|last|sur|fore)\s?name|name of (?:the )?patient|surname|forename|name|patient|pt|re|referring (?:doctor|physician|clinician)|consultant|gp))\s*(?:[:=]|\bis\b(?=\s+{_NAME}\s+{_NAME}))\s*(?:(?i:mrs?|ms|miss|dr|prof)\.?\s+)?{_NAME}(?:[,\s]+{_NAME})*")),
    ("name", re.compile(rf"\b(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Herr|Frau)\.?\s+(?:[A-Z]\.\s*)*{_NAME}")),
    ("name", re.compile(rf"(?i:\b(?:patient|gentleman|lady|man|woman|called|named))\s+(?:called\s+|named\s+)?(?!(?i:with|who|has|had|and|in|on|at|is|was|after)\b){_NAME}\s+{_NAME}\b")),
)  # fmt: skip
_TEN_DIGITS: Final = re.compile(r"(?<![\d.,/-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\d.,/-])")
# Capitalised words behind a label or title that name no person.
_NO_NAMES: Final = re.compile(
    r"(?i)\b(?:unknown|not|none|n/a|anonym\w*|redacted|paget|modic|schmorl|bilsky|genant|mirels|tokuhashi|tomita|ct|mri|pet|sins|escc|"
    r"known|history|lesion|metasta\w+|breast|prostate|lung|renal|lytic|sclerotic|adult|child|male|female|age[d]?|stable)\b"
)


# Private networks in the strict sense; the standard library also counts addresses for documentation and metadata services.
_PRIVATE: Final = tuple(
    ipaddress.ip_network(network) for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)


class Identifier(NamedTuple):
    """What kind of identifier a stretch of text seems to be."""

    kind: str
    start: int
    end: int


def identifiers(text: str) -> list[Identifier]:
    """Stretches that seem to identify a person, in order, at most one of a kind at a place."""
    return sorted(set(_found(text)), key=lambda one: one.start)


def _found(text: str) -> Iterator[Identifier]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if kind != "name" or not _NO_NAMES.search(match.group()):
                yield Identifier(kind, match.start(), match.end())
    for match in _TEN_DIGITS.finditer(text):
        if _is_nhs_number(re.sub(r"\D", "", match.group())):
            yield Identifier("NHS number", match.start(), match.end())


def _is_nhs_number(digits: str) -> bool:
    """The check digit of NHS numbers (modulo 11) keeps other ten-digit numbers out."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    check = (11 - total % 11) % 11
    return check != 10 and check == int(digits[9]) and len(set(digits)) > 2


def kinds_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The kinds of identifiers that any of the texts seems to hold."""
    return tuple(dict.fromkeys(one.kind for text in texts for one in identifiers(text)))


def is_local(address: str) -> bool:
    """Whether an address is this machine or its private network; a name other than localhost counts as outside."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        parsed = ipaddress.ip_address(host)
    except ValueError:
        return False
    return parsed.is_loopback or any(parsed in network for network in _PRIVATE if network.version == parsed.version)
