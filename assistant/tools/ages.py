"""Age, sex and adult-or-child from the first words of a request ("72M", "8 yo girl", "man in his 70s")."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

OLDEST = 120
_GROWN = r"(?:man|woman|men|women|lady|gentleman|gent)"
_YOUNG = r"(?:boy|girl|child|kid|infant|teenager)"
_PERSON = rf"(?:m|f|male|female|{_GROWN}|{_YOUNG}|patient|pt|adult|smoker|caucasian|farmer)"
_UNIT = r"(?:y\s?/\s?o|y\.?\s?o\.?|yrs?|years?|y)"
_OLD = r"(?:[\s-]*(?:old|of age))"
_THINGS = r"(?:fracture|lesion|scan|cement|metal|injury|graft|implant|met|surgery|infarct|scar)"
_NOT_AN_AGE = r"(?!\s*(?:%|mm|cm|hu|month|week|day|small|times|x\b|\.\d|/\d))"

# Patterns that can hardly mean anything but an age.
_SURE_AGES = (
    re.compile(rf"\b(?P<age>\d{{1,3}})[\s-]*{_UNIT}{_OLD}(?!\s+{_THINGS})"),
    re.compile(rf"\b(?P<age>\d{{1,3}})[\s,/-]*{_UNIT}[\s,./-]*{_PERSON}\b"),
    re.compile(rf"\b(?:aged?|age[:=]|age of|age is)\s*:?\s*(?P<age>\d{{1,3}})\b{_NOT_AN_AGE}"),
    re.compile(rf"\b{_YOUNG}\s*[,:/(]?\s*(?:of|aged|is)?\s*(?P<age>\d{{1,2}})\b{_NOT_AN_AGE}(?=\s*(?:$|[,.;:)]|y))"),
    re.compile(
        rf"(?<![\w.])(?P<age>\d{{1,3}})[\s,/-]*(?:{_GROWN}|{_YOUNG}|male|female|patient|pt|adult|smoker|caucasian)\b"
    ),
)
# "72M", "M72" and bare years: an age unless the words around say a duration; below 18 only where nothing else fits.
_LIKELY_AGES = (
    re.compile(r"(?<![\w.])(?P<age>\d{1,3})[\s,/-]*[mf]\b(?!\s*(?:protein|band|spike)|-)"),
    re.compile(
        rf"\b(?:m|f|male|female|{_GROWN})\s*[,:/(]?\s*(?:of|aged|is)?\s*(?P<age>1[89]|[2-9]\d|1[01]\d)\b{_NOT_AN_AGE}"
    ),
    re.compile(rf"\b(?:m|f|male|female)\s*[,:/(]?\s*(?P<age>\d|1[0-7])\b{_NOT_AN_AGE}(?=\s*(?:$|[,.;:)]|y))"),
    re.compile(r"\b(?P<age>\d{1,3})\s?(?:yo|y/o|y\.o\.?)(?![a-z])"),
    re.compile(rf"^\s*(?P<age>\d{{1,3}})\s?{_UNIT}\b"),
    re.compile(rf"(?<![\w.])(?P<age>[3-9]\d|1[01]\d)\s?{_UNIT}\b"),
    re.compile(r"(?<![\w.])(?<!ca )(?<!cancer )(?P<age>\d{1,2})\s?yr?\s*(?:$|[,.;)])"),
    re.compile(r"^\s*(?P<age>[1-9]\d)\s*,"),
    re.compile(
        r"\b(?:lesions?|vertebrae?|body|bodies|spine|mass|tumou?r|deposits?|metastas[ei]s|plana|pedicle|adult)"
        r"\s+(?P<age>1[89]|[2-9]\d)\s*$"
    ),
    re.compile(r",\s*(?P<age>[2-9]\d)\s*(?:$|[,.])"),
)
_DURATION_BEFORE = re.compile(
    r"\b(?:for|over|past|last|since|after|every|within|at|about|x|stable|unchanged|ago|previous|follow[- ]?up|fu)\s*$"
)
_DURATION_AFTER = re.compile(
    r"^[\s,]*(?:ago|later|earlier|before|post[- ]?(?:op|treatment|chemo\w*|rt|radiotherapy|surgery|sbrt)"
    r"|previously|after|history|hx|follow|followed|follow-up|f/u|duration|since|survival|in remission|prior to"
    r"|of (?:pain|symptoms|treatment)"
    r"|back(?! pain| ache))\b"
)
_TRACERS = re.compile(
    r"\b(?:18\s?f|f\s?-?\s?18|68\s?ga|ga\s?-?\s?68|99m?\s?tc|tc\s?-?\s?99m?)[- ]*"
    r"(?:fdg|naf|psma\S*|choline|dcfpyl|fluoride|fluciclovine|dotatate|mdp|hdp)?(?=\W|$)"
)
_TRACER_NAMES = re.compile(r"fdg|naf|psma|choline|dcfpyl|fluor|fluciclovine|dotatate|mdp|hdp|f\s?-?\s?18|ga|tc")
_MONTHS = re.compile(r"\b(\d{1,2})[\s-]*(?:months?|mo|mths?|weeks?|wks?|days?)[\s-]*old\b")
_OVER_WORDS = ("over", "above", "older than", ">", "after")
_OVER = re.compile(
    r"\b(?:age|aged|ages|patients?|adults?|man|woman|person|people|someone|child|children)\s*(?:the age of |age )?"
    r"(over|above|older than|>|under|below|younger than|<|after)\s*(?:the age of |age )?(\d{2})\b(?!\s*(?:%|mm|cm|hu))"
)
_DECADE = re.compile(r"\b(?:in (?:his|her|their|the)|an?|her|his)?\s*(?:early|mid|late)?[\s-]*(?P<decade>[2-9]0)'?s\b")
_WORD_RANGES: tuple[tuple[str, tuple[int, int]], ...] = (
    (r"\b(?:neonate|newborn|infant|baby|babies)\b", (0, 1)),
    (r"\btoddler\b", (1, 3)),
    (r"\b(?:teenager|teenage|adolescent|teen)\b", (12, 17)),
    (r"\b(?:child(?!hood)|children|kid|boy|girl|p(?:a)?ediatric|school\s?(?:boy|girl|child))\b", (0, 17)),
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
    """The age in years that the text gives; durations ("for 5 years", "6 m ago") and tracers (18F-FDG) are not ages."""
    text = _TRACERS.sub(_without_tracer, text)
    if match := _MONTHS.search(text):
        days = {"m": 30, "w": 7, "d": 1}[re.sub(r"[\d\s-]", "", match.group())[0]]
        return int(match[1]) * days // 365
    for pattern in (*_SURE_AGES, *_LIKELY_AGES):
        for match in pattern.finditer(text):
            duration = pattern in _LIKELY_AGES and _is_duration(text, match)
            if not duration and 0 < int(match["age"]) <= OLDEST:
                return int(match["age"])
    return None


def _without_tracer(match: re.Match[str]) -> str:
    """ "18F lytic" is a woman of 18, "18F-FDG" a tracer."""
    return " " if _TRACER_NAMES.search(match.group()) else match.group()


def _is_duration(text: str, match: re.Match[str]) -> bool:
    before = _DURATION_BEFORE.search(text[: match.start()])
    return bool(before or _DURATION_AFTER.search(text[match.end() :]))


def _range_in(text: str) -> tuple[int, int] | None:
    if match := _OVER.search(text):
        limit = int(match[2])
        return (limit + 1, limit + 25) if match[1] in _OVER_WORDS else (max(limit - 15, 0), limit - 1)
    if match := _DECADE.search(text):
        start = int(match["decade"])
        return start, start + 9
    return next((years for pattern, years in _WORD_RANGES if re.search(pattern, text)), None)


def _sex_in(text: str) -> Literal["female", "male"] | None:
    male, female = _MALE.search(text), _FEMALE.search(text)
    if bool(male) == bool(female):
        return None
    return "male" if male else "female"
