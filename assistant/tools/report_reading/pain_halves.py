"""Pain that is denied both for rest and for load is none: "no pain at rest, none on moving"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from assistant.tools.report_reading.pain_words import LOAD, LYING, REST

_HURT: Final = r"(?:(?:back|neck|spinal|any|much|local)\s+)*(?:pains?|painful|sore(?:ness)?|aches?|aching|discomfort|hurts?|hurting|complaints?|symptoms?|trouble)"
_STILL: Final = rf"(?:{REST}|{LYING}|night|nights|in\s+bed|at\s+night|overnight|asleep|resting)"
_LOADED: Final = rf"(?:{LOAD}|mvt|mvmt|up|day|daytime|active)"
_NOT: Final = (
    r"(?:no|not|nil|none|nothing|never|without(?:\s+any)?|zero|0(?:/10)?|den(?:ies|ied|ying)(?:\s+(?:any|having))?|free\s+(?:of|from)|"
    r"(?:does|do|is|has|did)(?:\s+not|n['’]t)(?:\s+have)?(?:\s+any)?|neither|nor|either)"
)
_LINK: Final = r"(?:(?:either|both|neither|at|in|on|when(?:ever)?|while|whilst|with|during|by|upon|if|the|he|she|they|is|being|is\s+being|his|her|even|there|patient|to)\s+)*"
_NOUNED: Final = rf"(?:{_STILL}|{_LOADED})\s+{_HURT}"
# "Pain at rest: no", "rest pain nil", "0 at rest", "no pain on moving", "none when up".
_DENIED: Final = re.compile(
    rf"\b{_NOT}\s+(?:{_HURT}\s*,?\s+)?{_LINK}(?:(?P<still>{_STILL})|(?P<loaded>{_LOADED}))(?:\s+{_HURT})?(?:\s+(?:still|flat|down|up|about|around|or\s+about))*(?![\w-])"
    rf"|\b(?:{_HURT}\s+{_LINK})?(?:(?P<still2>{_STILL})|(?P<loaded2>{_LOADED}))(?:\s+{_HURT})?\s*[:=–-]?\s*(?:no(?!\w|\s+(?:change|difference))|none|nil|0(?!\d|\.\d)(?:/10)?|absent|denied|negative)(?![\w-])",
    re.IGNORECASE,
)
# "No pain sitting, standing or lying", "hurts neither at rest nor on movement".
_ALL: Final = re.compile(
    rf"\b{_NOT}\s+(?:{_HURT}\s*,?\s+)?(?P<list>{_LINK}(?:{_STILL}|{_LOADED})(?:\s*(?:,|/|\bor\b|\band\b|\bnor\b|&)\s*(?:or\s+|nor\s+|and\s+)?{_LINK}(?:{_STILL}|{_LOADED})){{1,4}})(?:\s+{_HURT})?(?![\w-])",
    re.IGNORECASE,
)
_CONJOINED: Final = re.compile(r"\b(?:or|and|nor)\b|[/&]", re.IGNORECASE)
_STILL_WORD: Final = re.compile(rf"\b{_STILL}\b", re.IGNORECASE)
_LOADED_WORD: Final = re.compile(rf"\b{_LOADED}\b", re.IGNORECASE)
# "No relief", "no worse", "makes no difference": what is denied there isn't pain.
_OF_PAIN: Final = re.compile(r"\b(?:pain|sore|hurt|ach|discomfort|VAS|NRS|symptom|complain|sx\b)", re.IGNORECASE)
_CHANGING: Final = re.compile(
    r"\b(?:worse|better|reliev\w*|relief|eas(?:e|es|ed|ing)|difference|change\w*|depend\w*|affect\w*|aggravat\w*|provok\w*|brought|influenc\w*|relat\w*|alter\w*|var(?:y|ies)|until|unless|except|but|only|apart)\b",
    re.IGNORECASE,
)


_CONDITION: Final = rf"{_LINK}(?:{_STILL}|{_LOADED})"
# Items of a form: "pain at rest: no", "movement pain: nil".
_ANSWERED: Final = re.compile(
    rf"\b(?P<item>{_HURT}\s+{_CONDITION}|(?:{_STILL}|{_LOADED})\s+{_HURT})\s*[:=]\s*(?:no|none|nil|absent|denied|negative)(?=\s*(?:[.;,\n]|$))",
    re.IGNORECASE,
)
_NO_HALF: Final = rf"(?:no|nil|without|denies)\s+(?:{_HURT}\s+{_CONDITION}|(?:{_STILL}|{_LOADED})\s+{_HURT})"
_IN_TURN: Final = re.compile(
    rf"\b(?P<first>{_NO_HALF})(?P<stop>\s*[.;\n]\s*)(?={_NO_HALF}(?=\s*(?:[.;\n]|$)))", re.IGNORECASE
)


def answered_halves(text: str) -> list[tuple[int, int, str]]:
    """Changes that put the items of a form as sentences do: "no pain at rest"."""
    return [(*match.span(), f"no {match['item']}") for match in _ANSWERED.finditer(text)]


def joined_halves(text: str) -> list[tuple[int, int, str]]:
    """Changes that make one sentence of two denials that follow each other: "no pain at rest. No pain on moving"."""
    return [(*match.span("stop"), ", ") for match in _IN_TURN.finditer(text)]


class Half(NamedTuple):
    start: int
    end: int
    still: bool
    loaded: bool


def _halves(text: str) -> Iterator[Half]:
    for match in _ALL.finditer(text):
        told = match["list"]
        if not _CONJOINED.search(told):
            continue  # "no pain at rest, standing is impossible"
        yield Half(*match.span(), bool(_STILL_WORD.search(told)), bool(_LOADED_WORD.search(told)))
    for match in _DENIED.finditer(text):
        still = match["still"] or match["still2"]
        yield Half(*match.span(), bool(still), bool(match["loaded"] or match["loaded2"]))


def denied_in_both(text: str) -> tuple[int, int] | None:
    """Where a stretch denies pain at rest and under load alike, and says nothing else of it."""
    if not _OF_PAIN.search(text) or _CHANGING.search(text):
        return None
    halves = list(_halves(text))
    if not any(one.still for one in halves) or not any(one.loaded for one in halves):
        return None
    low, high = min(one.start for one in halves), max(one.end for one in halves)
    rest = list(text)
    for one in halves:
        rest[one.start : one.end] = " " * (one.end - one.start)
    left = "".join(rest)
    return None if _STILL_WORD.search(left) or _LOADED_WORD.search(left) else (low, high)
