"""Percentages and fractions of a report, as bounds around one half.

SINS (Fisher 2010) asks only whether a quantity lies above or below 50 %, so a quantity is read as the set of sides
it leaves open; exactly half leaves both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Side = Literal["under", "over"]

HALF: Final = 50.0
WHOLE: Final = 100
_FRACTIONS: Final = {
    "half": 50, "a half": 50, "one half": 50, "one-half": 50, "1/2": 50,
    "third": 33, "a third": 33, "one third": 33, "one-third": 33, "1/3": 33,
    "two thirds": 67, "two-thirds": 67, "2/3": 67, "2/3rds": 67, "2/3rd": 67, "1/3rd": 33,
    "quarter": 25, "a quarter": 25, "one quarter": 25, "one-quarter": 25, "1/4": 25,
    "fourth": 25, "a fourth": 25, "one fourth": 25, "one-fourth": 25, "three fourths": 75, "three-fourths": 75,
    "three quarters": 75, "three-quarters": 75, "3/4": 75,
    "fifth": 20, "a fifth": 20, "one fifth": 20, "one-fifth": 20, "two fifths": 40, "two-fifths": 40, "three-fifths": 60, "four-fifths": 80, "three fifths": 60, "four fifths": 80,
    "1/5": 20, "2/5": 40, "3/5": 60, "4/5": 80, "1/6": 17, "5/6": 83, "1/8": 13, "3/8": 38, "5/8": 63, "7/8": 88,
    "a sixth": 17, "one sixth": 17, "five sixths": 83, "an eighth": 13, "one eighth": 13, "1/10": 10, "9/10": 90,
    "a tenth": 10, "one tenth": 10, "two tenths": 20, "three tenths": 30, "four tenths": 40, "six tenths": 60,
    "seven tenths": 70, "eight tenths": 80, "nine tenths": 90, "two sixths": 33, "four sixths": 67, "three eighths": 38,
    "five eighths": 63, "seven eighths": 88, "one quadrant": 25, "a quadrant": 25, "two quadrants": 50, "three quadrants": 75,
    "1 quadrant": 25, "2 quadrants": 50, "3 quadrants": 75,
}  # fmt: skip
_WORDS: Final = {
    "entire": 100, "entirety": 100, "whole": 100, "wholly": 100, "all": 100, "complete": 100, "completely": 100,
    "entirely": 100, "total": 100, "totally": 100, "fully": 100, "full": 100,
    "greater part": 75, "better part": 75, "larger part": 75, "major part": 75, "best part": 75, "main part": 75,
    "greater portion": 75, "larger portion": 75, "major portion": 75, "greater share": 75, "larger share": 75, "lion's share": 75,
    "smaller part": 20, "most": 75, "majority": 75, "mostly": 75, "largely": 75, "predominantly": 75, "bulk": 75,
    "virtually all": 95, "subtotal": 90, "subtotally": 90,
    "nearly all": 95, "almost all": 95, "minority": 20,
}  # fmt: skip
_COMPARE: Final = (
    r"(?P<{0}>(?:(?:just|hardly|barely|scarcely|little|slightly|well|far|clearly|marginally|a little(?:\s+bit)?|a bit|somewhat|much|"
    r"significantly|estimated|of|by|at|is)\s+)*"
    r"(?:more\s+than|greater\s+than|over|above|exceed(?:s|ing)|in\s+excess\s+of|upwards?\s+of|"
    r"at\s+least|no\s+less\s+than|not\s+less\s+than|superior\s+to|inferior\s+to|"
    r"less\s+than|under|below|fewer\s+than|up\s+to|no\s+more\s+than|not\s+more\s+than|at\s+most|"
    r"not\s+exceeding|not\s+over|(?:do(?:es)?|did|has|have)\s+not\s+(?:exceed|reach|amount\s+to)|not\s+(?:exceed|reach(?:ing)?|greater\s+than|quite|even)|no\s+greater\s+than|"
    r"fall(?:s|ing)?\s+short\s+of|nowhere\s+near|beyond|"
    r"nearly|almost|closer?\s+to|(?:just\s+)?short\s+of|approaching|exactly|>=|=>|<=|=<|≥|≤|>|<|gt|lt))?"
)
_ABOUT: Final = (
    r"\s*(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|~|≈|some|an?\s+estimated|"
    r"estimated\s+at|in\s+the\s+order\s+of|=)?\s*"
)
_NUMBER: Final = re.compile(
    _COMPARE.format("compare")
    + _ABOUT
    + r"(?<![CTLSDctlsd])(?P<low>\d{1,3}(?:\.\d+)?)\s*%?\s*(?:(?P<join>-+>|=>|→|⇒|➔|>|-|–|—|to|or|(?<=between\s\d\d\s)and|"
    r"(?<=between\s\d\d%\s)and)\s*(?:now\s+)?(?P<high>\d{1,3}(?:\.\d+)?)\s*)?%",
    re.IGNORECASE,
)
_ANY_FRACTION: Final = "|".join(sorted(map(re.escape, _FRACTIONS), key=len, reverse=True))
_FRACTION: Final = re.compile(
    _COMPARE.format("compare")
    + _ABOUT
    + rf"(?<![\w/])(?P<fraction>{_ANY_FRACTION})(?![\w/])(?:\s*(?P<join>-+>|=>|→|⇒|➔|-|–|to|or|and)\s*(?:(?:about|roughly|around|perhaps|maybe)\s+)?(?P<upper>{_ANY_FRACTION})(?!\w))?",
    re.IGNORECASE,
)
_WORD: Final = re.compile(
    r"(?P<compare>nearly|almost|near)?[\s-]*\b(?P<word>"
    + "|".join(re.escape(word).replace("\\ ", r"\s+") for word in sorted(_WORDS, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"more|greater|superior|over|above|exceed|excess|upward|least|no\s+less|not\s+less|beyond|>|≥|gt", re.IGNORECASE
)
_EQUAL: Final = re.compile(
    r"least|no\s+less|not\s+less|=|≥|≤|up\s+to|no\s+more|not\s+more|most|not\s+exceed|not\s+over", re.IGNORECASE
)
_LESS: Final = re.compile(
    r"less|under|below|fewer|inferior|up\s+to|no\s+more|not\s+more|at\s+most|not\s+exceed|not\s+over|not\s+(?:reach|amount|greater|quite|even)|no\s+greater|nowhere|"
    r"nearly|almost|close|short|approach|<|≤|lt",
    re.IGNORECASE,
)

_BARELY: Final = re.compile(r"just|hardly|barely|scarcely|slightly|little|marginally|somewhat", re.IGNORECASE)
_SLIGHTLY: Final = 10.0
_NEARLY: Final = re.compile(r"nearly|almost|close|short|approach", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A percentage or fraction and its place; `low`/`high` are its bounds in per cent, open where so marked."""

    start: int
    end: int
    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    worded: bool = False

    def sides(self) -> frozenset[Side]:
        """Which sides of one half the quantity can lie on; exactly half counts for both."""
        below = self.low < HALF or (self.low == HALF and not self.low_open)
        above = self.high > HALF or (self.high == HALF and not self.high_open)
        sides: list[Side] = []
        if below:
            sides.append("under")
        if above:
            sides.append("over")
        return frozenset(sides)

    def remaining(self) -> Quantity:
        """What is left of the whole: 40 % of the height kept is 60 % lost."""
        return Quantity(
            self.start, self.end, 100 - self.high, 100 - self.low, self.high_open, self.low_open, self.worded
        )  # fmt: skip


def quantities(text: str) -> list[Quantity]:
    """Every percentage and fraction, then words such as "most" and "entire", in order and without overlap."""
    found: list[Quantity] = []
    for quantity in (*_numbers(text), *_fractions(text), *_words(text)):
        if all(quantity.end <= other.start or quantity.start >= other.end for other in found):
            found.append(quantity)
    return _between(text, sorted(found, key=lambda quantity: quantity.start))


def _between(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "More than a quarter but less than half": one share with two bounds."""
    joined: list[Quantity] = []
    for share in found:
        last = joined[-1] if joined else None
        if last and _bounds_it(last, share) and _BUT.fullmatch(text, last.end, share.start):
            joined[-1] = Quantity(last.start, share.end, last.low, share.high, last.low_open, share.high_open)
        else:
            joined.append(share)
    return joined


def _bounds_it(least: Quantity, most: Quantity) -> bool:
    return least.high == WHOLE and most.low == 0 < least.low < most.high and not most.worded


_BUT: Final = re.compile(
    r"\s*(?:of\s+(?:the\s+|its\s+)?(?:body|height|vertebra|it)\s*)?,?\s*(?:but|and|yet|though)\s+(?:(?:clearly|still|certainly|definitely)\s+)?",
    re.IGNORECASE,
)


def _numbers(text: str) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        low = float(match["low"])
        high = float(match["high"] or low)
        if high > 100 or low > 100:
            continue
        earlier = _LISTED.search(text[: match.start("low")])
        if earlier and not match["high"] and not match["compare"]:
            for figure in re.finditer(r"\d{1,3}", earlier["shares"]):
                start = earlier.start("shares")
                yield Quantity(start + figure.start(), start + figure.end(), float(figure[0]), float(figure[0]))
        if match["high"] and re.search(r"\bfrom\s*$", text[: match.start("low")], re.IGNORECASE):
            # "From 20 % to 55 %" is a course, not a range.
            yield Quantity(*match.span("low"), low, low)
            yield Quantity(match.start("high"), match.end(), high, high)
        elif match["join"] and (match["join"] in _ARROWS or _grown(text, match)):
            yield Quantity(*_span(match), high, high)
        else:
            yield _bounded(match, min(low, high), max(low, high))


def _grown(text: str, match: re.Match[str]) -> bool:
    return match["join"] == "to" and bool(_GROWS.search(text[: match.start("low")]))


# "Has increased by 20 % to 60 %", "progression, 30 % to 60 %": a course too.
_GROWS: Final = re.compile(
    r"\b(?:increas\w*|progress\w*|worsen\w*|deteriorat\w*|risen|grown|advanced|doubled|gone\s+up)\b[^.;%]{0,30}$",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:(?:about|roughly|around)\s+)?$", re.IGNORECASE)
# "Has gone up to 60 %": to just that.
_GONE_UP: Final = re.compile(
    r"\b(?:gone|went|going|risen|rose|increased?|progressed|grown|grew|climbed|crept|worsened|advanced|moved|extended|come|came|deteriorated|jumped|is|was|now)\s+(?:further\s+|now\s+)?$",
    re.IGNORECASE,
)
# "20 % -> 35 %": what it has come to.
_ARROWS: Final = ("->", "-->", "=>", "→", "⇒", "➔", ">")
# "30 and 60 %", "20/0/60 %": the sign stands once for all.
_LISTED: Final = re.compile(
    r"(?<![\w./])(?P<shares>\d{1,2}(?:\s*(?:,|/|and|&)\s*\d{1,2})*)\s*(?:,\s*and|,|/|and|&)\s*$", re.IGNORECASE
)


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        if _counts(text, match):
            continue  # "a third one, smaller"
        low = float(_FRACTIONS[match["fraction"].lower()])
        high = float(_FRACTIONS[match["upper"].lower()]) if match["upper"] else low
        if match["join"] == "and" and not _BETWEEN.search(text[: match.start("fraction")]):
            # Two fractions, not a range of one.
            yield _bounded(match, low, low, match.end("fraction"))
            yield Quantity(*match.span("upper"), high, high)
            continue
        if match["upper"] and re.search(r"\bfrom\s*$", text[: match.start("fraction")], re.IGNORECASE):
            yield Quantity(*match.span("fraction"), low, low)
            yield Quantity(match.start("upper"), match.end(), high, high)
            continue
        if match["join"] and match["join"] in _ARROWS:
            low = high
        # "The left third" or "the posterior half" is a place, but also no more than that share.
        yield _bounded(match, min(low, high), max(low, high))


def _counts(text: str, match: re.Match[str]) -> bool:
    """ "A third one, smaller", "in the third, S1, …": one in a row, and no share."""
    if match["fraction"].lower() not in _COUNTING:
        return False
    named = _NAMED_NEXT.match(text, match.end("fraction")) and _THE.search(text[: match.start("fraction")])
    return bool(named or _ORDINAL.match(text, match.end("fraction")))


_THE: Final = re.compile(r"\bthe\s*$", re.IGNORECASE)
_NAMED_NEXT: Final = re.compile(r"\s*(?:[,(:–-]\s*)?(?:(?:in|at|is|lies|sits)\s+)*(?:the\s+)?[CTLSD]\d", re.IGNORECASE)
_COUNTING: Final = ("third", "a third", "fourth", "a fourth", "fifth", "a fifth", "a sixth", "an eighth", "a tenth")
_ORDINAL: Final = re.compile(
    r"\s+(?:(?:small|smaller|further|new|lytic|sclerotic|mixed|tiny|larger|separate|known|lumbar|thoracic|cervical|sacral|vertebral)\s+){0,2}"
    r"(?:one|lesions?|deposits?|metasta\w+|mets?|vertebra|levels?|focus|site|area|spot|scan|study|ct|mri?|line|time|opinion|cycle|fraction|patient|day|week|month|course)\b",
    re.IGNORECASE,
)


def _words(text: str) -> Iterator[Quantity]:
    for match in _WORD.finditer(text):
        if match["word"].lower() == "most" and re.search(r"\bat(?:\s+the)?\s+$", text[: match.start("word")], re.I):
            continue  # "a quarter at most of the body"
        share = float(_WORDS[" ".join(match["word"].lower().split())])
        yield Quantity(match.start("word"), match.end(), share, share, worded=True)


def _span(match: re.Match[str]) -> tuple[int, int]:
    """The match without blanks before it."""
    return match.start() + len(match.group()) - len(match.group().lstrip()), match.end()


def _bounded(match: re.Match[str], low: float, high: float, end: int | None = None) -> Quantity:
    span = (_span(match)[0], end or match.end())
    compare = match["compare"] or ""
    if re.match(r"up\s+to", compare, re.IGNORECASE) and _GONE_UP.search(match.string[: match.start("compare")]):
        compare = ""
    equal = bool(_EQUAL.search(compare))
    if not compare or re.search(r"exactly", compare):
        return Quantity(*span, low, high)
    if _NEARLY.search(compare):
        return Quantity(*span, max(0, high - 10), high, high_open=True)
    if _LESS.search(compare) and not re.search(r"(?:no|not)\s+less", compare):
        return Quantity(*span, 0, high, high_open=not equal)
    if _MORE.search(compare) and _BARELY.search(compare):
        return Quantity(*span, low, min(100.0, high + _SLIGHTLY), True, True)  # "just over a third"
    if _MORE.search(compare):
        return Quantity(*span, low, 100, low_open=not equal)
    return Quantity(*span, low, high)
