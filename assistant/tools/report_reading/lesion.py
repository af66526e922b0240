"""Bone lesion: lytic, mixed or blastic. Degenerative sclerosis and MR signal are no bone density."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading

_LYTIC: Final = (
    r"(?:osteo)?lytic|lucen(?:t|cy|cies)|(?:osteo)?lysis|lysed|moth[\s-]?eaten|permeative|"
    r"punched[\s-]?out|soft[\s-]?tissue\s+replacement|"
    r"radiolucent|osteoclastic"
)
_BLASTIC: Final = (
    r"(?:osteo)?blastic|(?:osteo)?sclerotic|(?:osteo)?sclerosis|dense(?:ly)?|ivory|hyperdense|osteoplastic"
)
_MIXED: Final = re.compile(
    rf"\bmixed(?!\s+(?:signal|response|connective))(?:[\s-]+(?:density|{_LYTIC}|"
    rf"{_BLASTIC}))?(?:\s*(?:/|-|–|and|&)\s*(?:{_LYTIC}|{_BLASTIC}))?\b"
    rf"|\b(?:{_LYTIC})\s*(?:/|-|–|and|&|\s)\s*(?:partly\s+|partially\s+)?(?:{_BLASTIC})\b|"
    rf"\b(?:{_BLASTIC})\s*(?:/|-|–|and|&)\s*(?:partly\s+|partially\s+)?(?:{_LYTIC})\b"
    rf"|\bpart(?:ly|ially)?\s+(?:{_LYTIC})\W+(?:\w+\s+)?part(?:ly|ially)?\s+(?:{_BLASTIC})\b|"
    rf"\bpart(?:ly|ially)?\s+(?:{_BLASTIC})\W+(?:\w+\s+)?part(?:ly|ially)?\s+(?:{_LYTIC})\b"
    r"|\bheterogeneous\s+(?:bone\s+)?density\b|\b(?:lyto|lytico)[\s-]?(?:sclerotic|blastic)\b|"
    r"\bboth\s+lytic\s+and\s+(?:sclerotic|blastic)\b",
    re.IGNORECASE,
)
_LYTIC_WORD: Final = re.compile(rf"\b(?:{_LYTIC})\b", re.IGNORECASE)
_BLASTIC_WORD: Final = re.compile(
    rf"\b(?:{_BLASTIC})\b(?!\s+(?:margins?|rims?|borders?|edges?|endplates?|end[\s-]plates?|"
    rf"facets?|ring|line|halo|band|degenerative|breast|contrast))",
    re.IGNORECASE,
)
# Sclerosis of a disc's neighbourhood or of joints is wear.
_WEAR_BEFORE: Final = re.compile(
    r"\b(?:end[\s-]?plates?|degenerative|modic|facet(?:al)?|sub[\s-]?chondral|reactive|"
    r"discogenic|marginal|peripheral|rim\s+of|border\s+of|margin\s+of|sacroiliac|"
    r"facet\s+joint|multiple(?=\s+sclerosis)|tuberous|systemic|athero|glomerulo)\s*$",
    re.IGNORECASE,
)
# Destruction speaks of a lytic process, but not where pedicles or facets are what is destroyed.
_DESTROYED: Final = re.compile(r"\bdestruct(?:ive|ion)\b|\bdestroy(?:s|ed|ing)\b", re.IGNORECASE)
_ARCH: Final = re.compile(
    r"\b(?:pedicles?|facets?|costovertebral|posterior|posterolateral|lamina\w*|spinous|"
    r"transverse|process(?:es)?|arch|joints?|sides?|discs?|endplates?|end[\s-]plates?|endplate)\b",
    re.I,
)


def read_lesion(text: str) -> Iterator[Reading]:
    """What a clause says of the lesion's density; lytic and sclerotic in one clause make it mixed."""
    if either := list(_either(text)):
        yield from either
        return
    readings = [*_stated_mixed(text), *_named(text)]
    found = {reading.fact for reading in readings if not reading.uncertain}
    if {"lytic", "blastic"} <= found and not _SEVERAL_LESIONS.search(text):
        readings = [replace(one, fact="mixed") if one.fact in ("lytic", "blastic") else one for one in readings]
    yield from readings
    yield from _destroyed(text)


_SEVERAL_LESIONS: Final = re.compile(r"\b(?:respectively|others?|another|one|both\s+lesions|either)\b", re.IGNORECASE)


def _stated_mixed(text: str) -> Iterator[Reading]:
    # "Lytic and sclerotic respectively" are two lesions, not a mixed one.
    if _SEVERAL_LESIONS.search(text) and "respectively" in text.lower():
        return
    for match in _MIXED.finditer(text):
        if polarity(text, *match.span()) != "negated":
            yield _reading(text, match, "mixed")


def _named(text: str) -> Iterator[Reading]:
    mixed = [] if "respectively" in text.lower() else list(_MIXED.finditer(text))
    patterns: tuple[tuple[re.Pattern[str], Fact], ...] = ((_LYTIC_WORD, "lytic"), (_BLASTIC_WORD, "blastic"))
    for pattern, fact in patterns:
        for match in pattern.finditer(text):
            if not any(other.start() <= match.start() < other.end() for other in mixed):
                yield from _density(text, match, fact)


# "Mixed vs lytic": either.
_EITHER: Final = re.compile(
    rf"\b(?P<one>mixed|{_LYTIC}|{_BLASTIC})\s*(?:vs\.?|versus|or)\s+(?P<other>mixed|{_LYTIC}|{_BLASTIC})\b",
    re.IGNORECASE,
)


def _either(text: str) -> Iterator[Reading]:
    for match in _EITHER.finditer(text):
        for name in ("one", "other"):
            said = match[name].lower()
            fact: Fact = "mixed" if said == "mixed" else "lytic" if _LYTIC_WORD.fullmatch(said) else "blastic"
            yield Reading("lesion", fact, *match.span(name))


def _density(text: str, match: re.Match[str], fact: Fact) -> Iterator[Reading]:
    if (
        _WEAR_BEFORE.search(text[: match.start()])
        or polarity(text, *match.span()) == "negated"
        or _change_only(text, match)
    ):
        return
    if re.search(
        r"\b(?:previous(?:ly)?|formerly|initially|originally|was|were)\s+(?:\w+\s+)?$", text[: match.start()], re.I
    ) and re.search(r"\b(?:now|currently|today|has\s+become)\b", text, re.I):
        return
    was = re.search(r"\b(?:was|were|had\s+been|previously)\s+(?:\w+\s+)?$", text[: match.start()], re.I)
    if was and re.match(
        r"[^.;,]*\b(?:before|prior|initially|previously|baseline|diagnosis|earlier|originally)\b",
        text[match.end() :],
        re.I,
    ):
        return
    yield _reading(text, match, fact)


def _change_only(text: str, match: re.Match[str]) -> bool:
    """ "No new lytic lesion" says nothing of the known one."""
    return bool(
        re.search(
            r"\b(?:no|without)\s+(?:\w+\s+)?(?:new|further|other|additional)\s+(?:\w+\s+)?$",
            text[: match.start()],
            re.I,
        )
    )


def _reading(text: str, match: re.Match[str], fact: Fact) -> Reading:
    # "Suspected lytic metastasis" doubts the metastasis, "possibly lytic" the density.
    doubt = re.search(
        r"(?:possibly|probably|perhaps|maybe|\?|may\s+be|might\s+be|could\s+be|questionabl[ye]|"
        r"equivocal\w*)\s*(?:\w+\s+)?$",
        text[: match.start()],
        re.I,
    )
    after = re.match(r"\s*\?", text[match.end() :])
    return Reading("lesion", fact, *match.span(), uncertain=bool(doubt or after))


def _destroyed(text: str) -> Iterator[Reading]:
    for match in _DESTROYED.finditer(text):
        named = re.search(r"\b(?:bon[ey]|osseous|cortical)\s+$", text[: match.start()], re.I) or re.match(
            r"\w*\s+(?:lesion|mass|process|tumou?r|metasta)", text[match.start() :], re.I
        )
        around = text[max(0, match.start() - 30) : match.end() + 32]
        body = re.match(
            r"\w*\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+){0,2}?(?:body|vertebra|bone|lesion|metasta|"
            r"mass|deposit|left\s+half|right\s+half)",
            text[match.start() + 8 :],
            re.I,
        )
        if polarity(text, *match.span()) == "affirmed" and (body or named or not _ARCH.search(around)):
            yield Reading("lesion", "destroyed", *match.span())
