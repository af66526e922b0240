"""Age, sex and adult-or-child from the first words of a request ("72M", "8 yo girl", "man in his 70s")."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

OLDEST = 120
_PERSON = (
    r"(?:m|f|male|female|man|woman|men|women|boy|girl|lady|gentleman|gent|child|kid|infant|teenager|patient|pt|adult|smoker"
    r"|caucasian|farmer)"
)
_UNIT = r"(?:y\s?/\s?o|y\.?\s?o\.?|yrs?|years?|y)"
_OLD = r"(?:[\s-]*(?:old|of age))"
_DURATION_BEFORE = re.compile(
    r"\b(?:for|over|past|last|since|after|every|within|about|x|stable|unchanged|ago|previous)\s*$"
)
_DURATION_AFTER = re.compile(
    r"^[\s,]*(?:ago|later|earlier|before|post|previous|previously|after|history|follow|followed|follow-up"
    r"|of (?!age)|on|back|duration|since|survival|in remission|prior)\b"
)
_AGES = (
    re.compile(rf"\b(?P<age>\d{{1,3}})[\s-]*{_UNIT}{_OLD}"),
    re.compile(rf"\b(?P<age>\d{{1,3}})[\s,/-]*{_UNIT}[\s,./-]*{_PERSON}\b"),
    re.compile(r"\b(?:aged?|age[:=]|age of|age is)\s*:?\s*(?P<age>\d{1,3})\b(?!\s*(?:-\s*)?month)"),
    re.compile(rf"(?<![\w.])(?P<age>\d{{1,3}})[\s,/-]*{_PERSON}\b(?!\s*(?:protein|band|spike))"),
    re.compile(rf"(?<![\w.])(?P<age>\d{{1,3}})[\s-]*(?:year|yr)[\s-]{_PERSON}\b"),
    re.compile(
        rf"\b{_PERSON}\s*[,:/(]?\s*(?:of|aged|is)?\s*(?P<age>\d{{1,3}})\b(?!\s*(?:%|mm|cm|hu|month|week|day|vertebra|level|lesion|bod|adjacent|disc|rib|foci|segment|small|times|x\b|\.\d|/\d))"
    ),
    re.compile(r"\b(?P<age>\d{1,3})\s?(?:yo|y/o|y\.o\.?)(?![a-z])"),
    re.compile(rf"(?<![\w.])(?P<age>\d{{1,3}})\s?{_UNIT}\b"),
    re.compile(r"^\s*(?P<age>[1-9]\d)\s*,"),
)
_BARE_YEARS = re.compile(rf"\d{{1,3}}[\s-]*{_UNIT}")
"""Years without "old" or a person may be a duration."""
_MONTHS = re.compile(r"\b(\d{1,2})[\s-]*(?:months?|mo|mths?|weeks?|wks?|days?)[\s-]*old\b")
_DECADE = re.compile(r"\b(?:in (?:his|her|their|the)|an?|her|his)?\s*(?:early|mid|late)?[\s-]*(?P<decade>[2-9]0)'?s\b")
_WORD_RANGES: tuple[tuple[str, tuple[int, int]], ...] = (
    (r"\b(?:neonate|newborn|infant|baby|babies)\b", (0, 1)),
    (r"\btoddler\b", (1, 3)),
    (r"\b(?:teenager|teenage|adolescent|teen)\b", (12, 17)),
    (r"\b(?:child(?!hood)|children|kid|boy|girl|p(?:a)?ediatric|school\s?(?:boy|girl|child))\b", (4, 14)),
    (r"\byoung (?:adult|man|woman|male|female|lady)\b", (18, 35)),
    (r"\bmiddle[\s-]aged\b", (40, 60)),
    (
        r"\b(?:elderly|octogenarian|geriatric|old(?:er)? (?:man|woman|lady|gentleman|patient|adult))\b",
        (65, 90),
    ),
    (r"\b(?:post-?\s?menopausal)\b", (55, 85)),
)
_ADULT = re.compile(r"\b(?:adult|man|woman|men|women|lady|gentleman|mother|father|pregnant)\b")
_MALE = re.compile(r"\b(?:m|male|man|men|boy|gentleman|his|he|prostate|prostatic|psa|testicular|testis)\b|(?<=\d)m\b")
_FEMALE = re.compile(
    r"\b(?:f|female|woman|women|girl|lady|her|she|postmenopausal|cervix|uterine|endometrial|ovarian)\b|(?<=\d)f\b"
)


class Person(NamedTuple):
    """What the words say of the person; None where they don't."""

    age: int | None
    age_range: tuple[int, int] | None
    setting: Literal["adult", "child"] | None
    sex: Literal["female", "male"] | None


def person_in(text: str) -> Person:
    """Age in years, age range, adult or child, and sex from lower-cased text."""
    age = age_in(text)
    age_range = None if age is not None else _range_in(text)
    setting: Literal["adult", "child"] | None = None
    if age is None and age_range is not None:
        setting = "child" if age_range[1] < 18 else "adult"
    elif age is None and _ADULT.search(text):
        setting = "adult"
    return Person(age, age_range, setting, _sex_in(text))


def age_in(text: str) -> int | None:
    """The age in years that the text gives; durations ("for 5 years", "3 years ago") are not ages."""
    if match := _MONTHS.search(text):
        days = {"m": 30, "w": 7, "d": 1}[re.sub(r"[\d\s-]", "", match.group())[0]]
        return int(match[1]) * days // 365
    for pattern in _AGES:
        for match in pattern.finditer(text):
            if not _is_duration(text, match) and 0 < int(match["age"]) <= OLDEST:
                return int(match["age"])
    return None


def _is_duration(text: str, match: re.Match[str]) -> bool:
    if not _BARE_YEARS.fullmatch(match.group()):
        return False
    before = _DURATION_BEFORE.search(text[: match.start("age")])
    return bool(before or _DURATION_AFTER.search(text[match.end() :]))


def _range_in(text: str) -> tuple[int, int] | None:
    if match := _DECADE.search(text):
        start = int(match["decade"])
        return start, start + 9
    return next((years for pattern, years in _WORD_RANGES if re.search(pattern, text)), None)


def _sex_in(text: str) -> Literal["female", "male"] | None:
    male, female = _MALE.search(text), _FEMALE.search(text)
    if bool(male) == bool(female):
        return None
    return "male" if male else "female"
