"""Turns measured values of a request into words: "PSA 0.5" is a normal PSA, "1100 HU" is very dense.

The limits are the usual adult reference limits of hospital laboratories, and serve only to read a request; a value
whose unit decides (calcium, haemoglobin) is read in either unit where the ranges do not overlap.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Limit(NamedTuple):
    """A quantity, the value above which it counts as raised, and the unit and source of that value."""

    pattern: str
    raised_above: float
    name: str
    reason: str


LIMITS: Final = (
    Limit(r"psa|prostate specific antigen", 4.0, "psa", "ng/mL, the conventional limit for men"),
    Limit(r"crp|c reactive protein", 10.0, "crp", "mg/L; values up to 10 are unspecific"),
    Limit(r"esr", 30.0, "esr", "mm/h, generous for age"),
    Limit(r"alp|alk phos|alkaline phosphatase", 130.0, "alp", "IU/L, usual adult limit"),
    Limit(r"pth|parathyroid hormone", 65.0, "pth", "pg/mL; lower numbers may be pmol/L and are left open"),
)
VERY_DENSE_ABOVE: Final = 885.0
"""Mean HU that favours enostosis over an untreated metastasis (Ulano 2016)."""
CEMENT_FROM: Final = 2000.0
"""HU: denser than any bone."""
SMALL_TO_MM: Final = 10.0
"""A bone island is usually smaller (Greenspan 1995)."""
LARGE_FROM_MM: Final = 20.0
"""Osteoblastoma is larger than 1.5 to 2 cm."""
_OPEN_BELOW: Final = frozenset({"pth"})
_VALUE = r"(?:\s*(?:level|count|value|of|is|was|at|=|:|~|>|<))*\s*(?P<value>\d+(?:\.\d+)?)(?![\d/-])"
_HU = re.compile(
    r"(?:(?:mean|max|maximum)\s*)?(?P<value>\d{2,4})\s*(?:hu\b|hounsfield)|\bhu\s*(?:of|=|:|>)?\s*(?P<after>\d{2,4})\b"
)
_SIZE = re.compile(r"(?<![\w.])(?P<value>\d+(?:\.\d+)?)\s*(?P<unit>mm|cm)\b")
_CALCIUM = re.compile(rf"\b(?:ca2\+|calcium){_VALUE}")
_HAEMOGLOBIN = re.compile(rf"\b(?:hb|haemoglobin|hemoglobin){_VALUE}")


def in_words(text: str) -> str:
    """The lower-cased text with its measured values said in words."""
    for limit in LIMITS:
        text = re.sub(rf"\b(?:{limit.pattern}){_VALUE}", lambda match, limit=limit: _level(match, limit), text)  # type: ignore[misc]
    text = _CALCIUM.sub(_calcium, text)
    text = _HAEMOGLOBIN.sub(_haemoglobin, text)
    text = _HU.sub(_density, text)
    return _SIZE.sub(_size, text)


def _level(match: re.Match[str], limit: Limit) -> str:
    if float(match["value"]) > limit.raised_above:
        return f"{limit.name} raised"
    return limit.name if limit.name in _OPEN_BELOW else f"{limit.name} normal"


def _calcium(match: re.Match[str]) -> str:
    value = float(match["value"])
    raised = 2.65 < value < 5 or 10.5 < value < 20  # mmol/L or mg/dL
    return (
        "hypercalcaemia"
        if raised
        else "calcium normal"
        if 2.1 <= value <= 2.65 or 8.5 <= value <= 10.5
        else match.group()
    )


def _haemoglobin(match: re.Match[str]) -> str:
    value = float(match["value"])
    return "anaemia" if 2 < value < 10 or 25 < value < 100 else match.group()  # g/dL or g/L


def _density(match: re.Match[str]) -> str:
    value = float(match["value"] or match["after"])
    if value >= CEMENT_FROM:
        return "cement density"
    return "very dense" if value > VERY_DENSE_ABOVE else "not very dense"


def _size(match: re.Match[str]) -> str:
    size = float(match["value"]) * (10 if match["unit"] == "cm" else 1)
    if size <= SMALL_TO_MM:
        return "subcentimetre"
    return "over 2 cm" if size >= LARGE_FROM_MM else "intermediate size"
