"""Numbers of a sentence with their unit, comparison and range, so that "more than 50 %" never passes for "50 %"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

_COUNT_WORDS: Final = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_SHARES: Final = {
    "two thirds": "2/3", "two-thirds": "2/3", "one third": "1/3", "one-third": "1/3", "a third": "1/3",
    "three quarters": "75 %", "three-quarters": "75 %", "a quarter": "25 %", "one quarter": "25 %",
    "one half": "50 %", "a half": "50 %", "half": "50 %",
}  # fmt: skip
_UNITS: Final = {
    "%": "%", "percent": "%", "per cent": "%", "percentage points": "%-points",
    "mm²/s": "mm2/s", "mm2/s": "mm2/s", "mm": "mm", "millimetres": "mm", "millimeters": "mm", "millimetre": "mm",
    "cm": "cm", "centimetres": "cm", "centimeters": "cm", "centimetre": "cm", "m": "m", "metres": "m",
    "ml": "ml", "millilitres": "ml", "milliliters": "ml", "l": "l", "litres": "l", "liters": "l",
    "gy": "gy", "gray": "gy", "grays": "gy", "mgy": "mgy", "milligray": "mgy", "cgy": "cgy", "kgy": "kgy", "sv": "sv", "msv": "msv",
    "mg": "mg", "milligrams": "mg", "milligram": "mg", "g": "g", "grams": "g", "kg": "kg", "µg": "ug", "mcg": "ug", "micrograms": "ug",
    "hu": "hu", "hounsfield units": "hu", "t": "tesla", "tesla": "tesla", "ms": "ms", "milliseconds": "ms",
    "seconds": "s", "second": "s", "minutes": "min", "minute": "min", "mbq": "mbq", "gbq": "gbq", "mmol/l": "mmol/l", "ng/ml": "ng/ml",
    "hours": "hours", "hour": "hours", "h": "hours", "days": "days", "day": "days", "weeks": "weeks", "week": "weeks",
    "months": "months", "month": "months", "years": "years", "year": "years", "yr": "years", "yrs": "years", "-year": "years",
    "degrees": "degrees", "°": "degrees", "fold": "fold", "times": "fold",
    "kv": "kv", "kvp": "kv", "mev": "mev", "mv": "mv",
}  # fmt: skip
_SOFT: Final = frozenset(("", "years"))  # "before 20 years" may be called "before the age of 20"
_COMPARISONS: Final[Sequence[tuple[str, str]]] = (
    ("<=", r"no more than|not more than|not over|not above|not exceed(?:ing)?|(?:can ?not|can't|does not|never) exceed|at most|up to|as much as|maximum of|≤|<="),
    (">=", r"no less than|not less than|no fewer than|not under|not below|at least|minimum of|as little as|≥|>="),
    (">", r"(?:more|greater|larger|higher|longer|older|bigger|wider|later) than|over|above|exceed(?:s|ing|ed)?|in excess of|beyond|>"),
    ("<", r"(?:less|fewer|smaller|lower|younger|shorter|thinner) than|under|below|<"),
)  # fmt: skip
_AFTER: Final[Sequence[tuple[str, str]]] = (
    (
        ">=",
        r"or (?:more|above|higher|greater|over|older|longer)|and (?:above|over|older)|upwards?|\+(?![\d\s]*\d)",
    ),
    ("<=", r"or (?:less|below|lower|fewer|under|smaller|younger)|and (?:below|under)"),
)
# Shares that people say in words, and how far from an exact figure they may be said of it, in points of a per cent.
_PLAIN_SHARES: Final = frozenset((20.0, 25.0, 50.0, 75.0, 80.0))
_ROUNDING: Final = 1.5
_NOT_FAR_ABOVE: Final = 12
_ROUGHLY: Final = re.compile(r"\b(?:about|around|approximately|approx|roughly|circa)\b|[~≈]")
_ABOUT: Final = r"(?:(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|ca\.?|~|≈|exactly|age of|a mean of|aged|loss of)\s+)*"
_NUMBER: Final = r"\d+(?:[.,]\d{3})*(?:\.\d+)?(?:/\d+)?"
_UNIT: Final = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_LEVEL: Final = r"(?:[ctlsd]\d{1,2}|occiput)"
_QUANTITY: Final = re.compile(
    r"(?:(?P<op>" + "|".join(f"(?P<o{n}>{pattern})" for n, (_, pattern) in enumerate(_COMPARISONS)) + r")\s*)?"
    + _ABOUT
    + r"(?<![\w.])(?P<low>" + _NUMBER + r")(?:\s?(?P<lowunit>" + _UNIT + r")(?![\w]))?"
    + r"(?:\s?(?:-|to|±|\+/-)\s?(?P<high>" + _NUMBER + r")(?![\w]))?"
    + r"(?:\s?x\s?10(?P<power>\s?-?\s?\d+|⁻?[⁰¹²³⁴-⁹]+))?"
    + r"(?:\s?-?(?P<unit>" + _UNIT + r")(?![\w/²]))?"
    + r"(?![\w])"
    + r"(?:\s+(?P<after>" + "|".join(f"(?P<a{n}>{pattern})" for n, (_, pattern) in enumerate(_AFTER)) + r")(?!\w))?"
)  # fmt: skip
_GRADED: Final = re.compile(r"(?:grade|type|stage|phase|version|class)s?\s+$")
_JOINED: Final = re.compile(
    r"\s*(?:,|-|to|and|or|versus|vs\.?|against|compared with|,\s?and|of which|;)\s*(?:(?!rises|is|was|are|were|has|reaches|and|with)[a-z]+\s+){0,2}$"
)
_IN_PARTS: Final = re.compile(r"\bgy in $")  # "20 Gy in 5, 30 Gy in 10": a number of fractions
_PLUS_MINUS: Final = re.compile(r"±|\+/-")


@dataclass(frozen=True, slots=True)
class Quantity:
    """`low` to `high` (equal for a single number) of `unit`, under a comparison (">", ">=", "<", "<=" or "")."""

    low: float
    high: float
    unit: str
    comparison: str
    start: int
    end: int
    spread: bool = False
    rounded: bool = False

    @property
    def key(self) -> tuple[float, float, str, bool]:
        """What has to agree beside the unit."""
        return (self.low, self.high, self.comparison, self.spread)

    @property
    def is_year(self) -> bool:
        """Whether the number looks like a year of the calendar."""
        return self.low == self.high and 1900 <= self.low <= 2100 and not self.unit and not self.comparison

    @property
    def is_range(self) -> bool:
        """Whether it runs from one number to another."""
        return self.low != self.high

    def agrees(self, other: Quantity) -> bool:
        """Whether both say the same amount; only an age may leave its unit unsaid."""
        if {self.unit, other.unit} == {"", "%"} and self.comparison == other.comparison:
            share, whole = (self.low, other.low) if not self.unit else (other.low, self.low)
            # "a third" for 33 %; what is written with digits is no share of one.
            return (
                self.low == self.high and other.low == other.high and 0.3 < share < 0.7 and abs(100 * share - whole) < 1
            )
        same_unit = self.unit == other.unit or (self.unit in _SOFT and other.unit in _SOFT)
        return same_unit and (self.key == other.key or self._is_put_roughly(other))

    def _is_put_roughly(self, other: Quantity) -> bool:
        """ "About three quarters" for 76 %, "more than half" for 51.4 %: a plain share that holds for the exact one."""
        if self.unit != "%" or self.low != self.high or other.low != other.high or other.comparison:
            return False
        if self.rounded and not self.comparison:
            return self.low in _PLAIN_SHARES and abs(self.low - other.low) <= _ROUNDING
        return (
            self.comparison == ">" and self.low in _PLAIN_SHARES and self.low < other.low <= self.low + _NOT_FAR_ABOVE
        )


_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_TENS_AND_ONES: Final = re.compile(
    rf"(?<![\w-])(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?P<ones>{_ONES})(?![\w-])"
)
_IN_TEN: Final = re.compile(
    rf"(?<![\w-])(?P<count>{_ONES}|[1-9]) (?:\w+ )?(?:in|out of) (?:every )?(?P<of>ten|10|five|5|two|2)(?![\w-])(?! ?[%\d])"
)


def _ones(word: str) -> int:
    return int(word) if word.isdigit() else _COUNT_WORDS.get(word, 1)  # "one" counts nothing elsewhere


def _share_of(found: re.Match[str]) -> str:
    share = 100 * _ones(found["count"]) // _ones(found["of"])
    return f"{share} %" if share <= 100 else found.group()


def with_shares_as_numbers(text: str) -> str:
    """ "two thirds" and "six" written with digits; "one" stays a word, because it often counts nothing."""
    for words, digits in _SHARES.items():
        text = re.sub(rf"(?<![\w-]){words}(?![\w-])", digits, text)
    text = _TENS_AND_ONES.sub(lambda found: str(_COUNT_WORDS[found["tens"]] + _ones(found["ones"])), text)
    text = _IN_TEN.sub(_share_of, text)
    return re.sub(
        r"(?<![\w-])(?:" + "|".join(_COUNT_WORDS) + r")(?![\w])", lambda found: str(_COUNT_WORDS[found.group()]), text
    )


def quantities(text: str) -> list[Quantity]:
    """The quantities of a normalised text (lower case, plain dashes) from left to right."""
    found = [one for match in _QUANTITY.finditer(text) for one in _falling_apart(_quantity(text, match), match)]
    return list(_with_shared_units(text, found))


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    low = _value(match["low"])
    high = _value(match["high"]) if match["high"] else low
    unit = _UNITS.get(match["unit"] or match["lowunit"] or "", "")
    if match["power"]:
        unit = f"e{re.sub(r'[^0-9⁰-⁹¹²³-]', '', match['power'])} {unit}"
    if not unit and match["high"] is None and _GRADED.search(text[: match.start("low")]):
        unit = ""
    spread = bool(match["high"]) and bool(_PLUS_MINUS.search(match.group()))
    rounded = bool(_ROUGHLY.search(match.group()))
    return Quantity(low, high, unit, _comparison(match), match.start(), match.end(), spread, rounded)


def _falling_apart(one: Quantity, match: re.Match[str]) -> tuple[Quantity, ...]:
    """ "fell from 4,350 to 1,800 mL" is no range but two numbers."""
    units = {_UNITS.get(match[name] or "", "") for name in ("lowunit", "unit")} - {""}
    if not match["high"] or (one.high >= one.low and len(units) < 2) or one.spread:
        return (one,)
    middle = match.start("high")
    first = _UNITS.get(match["lowunit"] or "", one.unit)
    return replace(one, high=one.low, unit=first, end=middle), replace(one, low=one.high, comparison="", start=middle)


def _value(digits: str) -> float:
    plain = re.sub(r"[.,](?=\d{3}(?:\D|$).*\.)|,(?=\d{3}(?:\D|$))", "", digits)
    numerator, _, denominator = plain.replace(",", ".").partition("/")
    try:
        return float(numerator) / (float(denominator or 1) or 1.0)
    except ValueError:
        return float("inf")  # digits that are no number agree with nothing in print


def _comparison(match: re.Match[str]) -> str:
    for number, (sign, _) in enumerate(_COMPARISONS):
        if match[f"o{number}"]:
            return sign
    for number, (sign, _) in enumerate(_AFTER):
        if match[f"a{number}"]:
            return sign
    return ""


def _with_shared_units(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """ "84 versus 83 %": the unit behind the last number of a run is that of the whole run."""
    result = list(found)
    for place in range(len(result) - 2, -1, -1):
        following = result[place + 1]
        between = text[result[place].end : following.start]
        if (
            not result[place].unit
            and not result[place].is_year
            and following.unit
            and _JOINED.fullmatch(between)
            and not _IN_PARTS.search(text[: result[place].start])
            and (result[place].is_range == following.is_range or "," not in between)
        ):
            result[place] = replace(result[place], unit=following.unit)
    yield from result
