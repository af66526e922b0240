"""A report's words made even for reading: typing errors, spelled-out numbers and dictated punctuation.

Every character of the even text remembers the stretch of the original it stands for, so that evidence is always
quoted from the original.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from assistant.tools.report_reading.dictation import statement_starts
from assistant.tools.report_reading.enumerating import counted_points
from assistant.tools.report_reading.forms import (
    called_by_number,
    form_marks,
    former_values,
    regions_without_pain,
    undecided,
    unstated,
    unticked,
)
from assistant.tools.report_reading.lone_headings import lone_headings
from assistant.tools.report_reading.misheard import MISHEARD
from assistant.tools.report_reading.pain_halves import answered_halves, joined_halves
from assistant.tools.report_reading.recasting import recast, recast_asides, recast_joined, the_other
from assistant.tools.report_reading.renaming import renamed_levels
from assistant.tools.report_reading.shorthand import (
    APART_FROM_SEGMENT,
    BEFORE_SHORTHAND,
    CAPITAL_SHORTHAND,
    CORRECTED_FIGURE,
    SHORTHAND,
    SIGNED,
    SIGNS,
    WORN_SEGMENT,
)
from assistant.tools.report_reading.spelling import mended
from assistant.tools.report_reading.tables import slashed_cells, table_cells
from assistant.tools.report_reading.telegraphic import CLIPPED, CLIPPED_CAPITALS

_UNITS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100,
}  # fmt: skip
_NUMBER_WORD: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(list(_UNITS)[:9])}))?|(?:{'|'.join(_UNITS)}))"


_SPELLED_PERCENT: Final = rf"\b{_NUMBER_WORD}\b(?=\s*(?:(?:-|–|to|or|and(?:\s+perhaps|\s+maybe)?)\s*(?:{_NUMBER_WORD}|\d+)\s*)?(?:%|per\s?cent\b|percent\b))"
# "Eight millimetres".
_SPELLED_LENGTH: Final = rf"\b{_NUMBER_WORD}\b(?=[\s-]*(?:(?:-|–|to|by|x|×)\s*(?:{_NUMBER_WORD}|\d+)[\s-]*)?(?:mm|cm|millimet(?:re|er)s?|centimet(?:re|er)s?)\b)"
# "Nine millimetres against an expected eighteen".
_SPELLED_REFERENCE: Final = (
    rf"(?:(?<=\bexpected\s)|(?<=\bagainst\s)){_NUMBER_WORD}\b(?!\s*(?:%|third|quarter|fifth|half|of\b))"
)
_LENGTHS: Final = ((r"(?<=\d)[\s-]*millimet(?:re|er)s?\b", " mm"), (r"(?<=\d)[\s-]*centimet(?:re|er)s?\b", " cm"))

_DICTATED: Final[tuple[tuple[str, str], ...]] = (
    (r"\bfull stop\s*\.(?=\s|$)", "."),
    (r"\b(?:full stop|period)\b(?=\s|$)", "."),
    (r"\b(?:new|next) (?:para(?:graph)?|line)\b", ".\n"),
    (r"(?<=\w)\s*,?\s+\bcomma\b(?:\s*,)?", ","),
    (r"\bsemi-?colon\b", ";"),
    (r"(?<=\d)\s?-?ish\b", ""),
    (r"(?<=\w)\s+colon\b(?!\s*(?:ca|cancer|carcinoma))", ":"),
)
_SPOKEN_LEVEL: Final = rf"(?<!['’])\b(?P<region>[CTLSDctlsd])[\s-](?P<spoken>{'|'.join(list(_UNITS)[:12])})\b(?!\s*(?:hundred|thirds?|percent))"
# "At l four five" is the segment L4/5.
_SPOKEN_SEGMENT: Final = (
    rf"\b(?P<upper>[CTLS]\d{{1,2}})\s+(?:slash\s+)?(?:(?P<next>{'|'.join(list(_UNITS)[:12])})\b(?!\s*(?:hundred|thirds?|percent|%|"
    r"mm|millim\w+|cm))|(?P<lower>[CTLS]\d{1,2})\b(?=\s*$|\s+(?:there|disc|facet|level|and(?!\s+[CTLSctls][\s-]?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|degener\w*)))"
)
_PERCENT: Final = r"(?<=\d)[\s-]*(?:per\s?cent|percent|pct|pc)\b"


@dataclass(frozen=True, slots=True)
class EvenText:
    """Even text with, for each character, where its original stretch starts and ends."""

    text: str
    original: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original stretch behind `text[start:end]`, without blanks at its edges."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return (self.starts[start], self.ends[end - 1]) if start < end else (0, 0)


def even(original: str) -> EvenText:
    """The report made even; its characters keep their places in the original."""
    text = EvenText(original, original, tuple(range(len(original))), tuple(range(1, len(original) + 1)))
    return _statements_marked(_recast(_shorthand_read(_spelling_read(_figures_read(_form_read(text))))))


def _form_read(text: EvenText) -> EvenText:
    """Ticks, tables, headings and marks of a form as text."""
    text = _replace(text, r"[\u00a0\u2007\u202f\r]", _constant(" "))
    if ticks := unticked(text.text):
        text = _replace(_changed(text, ticks), r"[ ]{2,}", _constant(" "))
    text = _changed(text, former_values(text.text))
    text = _changed(text, undecided(text.text))
    text = _tables_read(text)
    text = _replace(text, r"\t", _constant(" "))
    text = _changed(text, lone_headings(text.text))
    text = _changed(text, form_marks(text.text))
    text = _changed(text, called_by_number(text.text))
    text = _replace(text, r"(?<=\n)\s*\|\s*|^\s*\|\s*|\s*\|\s*(?=\n|$)", lambda match: " " * len(match.group()))
    text = _replace(text, r"(?m)(?<=^)([^|\n]{1,40}?)\s*\|", lambda match: match.group()[:-1] + ":")
    return _replace(text, r"\s\|", _constant(" ,"))


def _figures_read(text: EvenText) -> EvenText:
    """Dictated and spelled-out figures as figures."""
    for pattern, replacement in MISHEARD:
        text = _replace(text, pattern, _expanded(replacement))
    for pattern, replacement in (*_DICTATED, (_PERCENT, "%")):
        text = _replace(text, pattern, _constant(replacement))
    text = _changed(text, counted_points(text.text))
    text = _replace(text, _SPELLED_PERCENT, _digits)
    text = _replace(text, _PERCENT, _constant("%"))
    text = _replace(text, _SPELLED_LENGTH, _digits)
    if re.search(r"\d\s*(?:mm|cm|milli)", text.text, re.IGNORECASE):
        text = _replace(text, _SPELLED_REFERENCE, _digits)
    for pattern, replacement in _LENGTHS:
        text = _replace(text, pattern, _constant(replacement))
    return text


def _spelling_read(text: EvenText) -> EvenText:
    """Levels as they are written, slips of the pen mended, dashes as lists."""
    text = _replace(text, _SPOKEN_LEVEL, lambda match: match["region"].upper() + str(_UNITS[match["spoken"].lower()]))
    text = _replace(text, _SPOKEN_SEGMENT, _segment)
    text = _replace(text, _SHORT_LIST, _named_in_full)
    text = _replace(text, CORRECTED_FIGURE, _constant(" "))
    text = _replace(text, r"\b[A-Za-z]{4,}\b", lambda match: mended(match.group()))
    return _replace(text, r"(?<=\S)\s[-–—]\s(?=\S)", _listed)


def _shorthand_read(text: EvenText) -> EvenText:
    """Clipped words and signs in full."""
    for pattern, replacement in CLIPPED:
        text = _replace(text, pattern, _expanded(replacement))
    for pattern, replacement in BEFORE_SHORTHAND:
        text = _replace(text, pattern, _expanded(replacement), case=True)
    for pattern, replacement in SHORTHAND:
        text = _replace(text, pattern, _expanded(replacement))
    for pattern, replacement in (*CAPITAL_SHORTHAND, *CLIPPED_CAPITALS):
        text = _replace(text, pattern, _expanded(replacement), case=True)
    text = _changed(text, regions_without_pain(text.text))
    text = _changed(text, unstated(text.text))
    if WORN_SEGMENT.search(text.text):
        text = _replace(text, APART_FROM_SEGMENT, _expanded(r"\1 otherwise"))
    return _replace(
        text, SIGNED, lambda match: match["element"] + SIGNS[match["within"] or match["plus"] or match["minus"]]
    )


def _recast(text: EvenText) -> EvenText:
    """Turns of phrase put into the order that the readers know, and vertebrae under the names they should have had."""
    for change in (renamed_levels, answered_halves, joined_halves):
        text = _changed(text, change(text.text))
    for changes in recast(text.text):
        text = _changed(text, changes)
    text = _changed(text, the_other(text.text))
    return _changed(_changed(text, recast_joined(text.text)), recast_asides(text.text))


def _tables_read(text: EvenText) -> EvenText:
    """Cells of tables read under their headings."""
    cells = {(cell.start, cell.end): cell.words for cell in table_cells(text.text)}
    text = _changed(text, [(start, end, words) for (start, end), words in cells.items()])
    in_turn = {(cell.start, cell.end): cell.words for cell in slashed_cells(text.text)}
    return _changed(text, sorted((start, end, words) for (start, end), words in in_turn.items()))


def _statements_marked(text: EvenText) -> EvenText:
    """A full stop where an unmarked statement begins."""
    return _changed(text, [(start - 1, start, ". ") for start in statement_starts(text.text) if start])


def _changed(text: EvenText, changes: list[tuple[int, int, str]]) -> EvenText:
    """The text with some stretches (not empty, in order) written anew."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end, new in changes:
        parts += [text.text[done:start], new]
        starts += [*text.starts[done:start], *[text.starts[start]] * len(new)]
        ends += [*text.ends[done:start], *[text.ends[end - 1]] * len(new)]
        done = end
    parts.append(text.text[done:])
    return EvenText("".join(parts), text.original, (*starts, *text.starts[done:]), (*ends, *text.ends[done:]))


def _constant(replacement: str) -> Callable[[re.Match[str]], str]:
    return lambda _match: replacement


_LEVEL_FIRST: Final = re.compile(r"\s*(?:[-*•]\s*|\d+[.)]\s*)?(?:Th|[CTLSD])\d{1,2}\b", re.IGNORECASE)


def _listed(match: re.Match[str]) -> str:
    """In "T7 - lytic - 30 % collapse" the dashes divide a list."""
    stops = [stop.end() for stop in re.finditer(r"\n|\.\s", match.string[: match.start()])]
    start = stops[-1] if stops else 0
    line = re.split(r"\n|\.\s", match.string[start:], maxsplit=1)[0]
    listed = _LEVEL_FIRST.match(line) and len(re.findall(r"\S\s[-–—]\s", line)) > 1
    if not listed:
        return match.group()
    return "; " if re.search(r"\S\s[-–—]\s\S", match.string[start : match.start()]) else ": "


def _expanded(replacement: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(replacement)


def _segment(match: re.Match[str]) -> str:
    """Two neighbouring levels spoken in a row as one segment; others as they are."""
    region, number = match["upper"][0], int(match["upper"][1:])
    if match["next"]:
        return f"{region}{number}/{number + 1}" if _UNITS[match["next"].lower()] == number + 1 else match.group()
    joined = match["lower"] == f"{region}{number + 1}" or (match["upper"], match["lower"]) in _JUNCTIONS
    return f"{match['upper']}/{match['lower']}" if joined and match["lower"] else match.group()


# "T3, 5 and 8": the letter is said once.
_SHORT_LIST: Final = (
    r"\b(?P<region>Th|[CTLSD])(?P<first>\d{1,2})(?P<others>(?:\s*,\s*\d{1,2})*\s*,?\s*(?:and|&|\+)\s*\d{1,2})\b"
    r"(?!\s*(?:%|[./]\d|mm|cm|[-–]\s*\d|to\s+\d|months?|weeks?|years?|days?|hours?|lesions?|levels?|deposits?|metasta\w+|others?|more|of\b|x\b|°|degrees?|fractions?|Gy\b))"
)
_LAST: Final = {"C": 7, "T": 12, "TH": 12, "D": 12, "L": 5, "S": 5}


def _named_in_full(match: re.Match[str]) -> str:
    """The letter of the first before each of the others, if they run on downwards in its region."""
    region = match["region"]
    numbers = [int(one) for one in re.findall(r"\d+", match["first"] + match["others"])]
    if numbers != sorted(set(numbers)) or numbers[-1] > _LAST[region.upper()]:
        return match.group()
    return region + match["first"] + re.sub(r"(\d+)", region + r"\1", match["others"])


_JUNCTIONS: Final = {("L5", "S1"), ("T12", "L1"), ("C7", "T1")}


def _digits(match: re.Match[str]) -> str:
    words = re.split(r"[\s-]", match.group().lower())
    return str(sum(_TENS.get(word, _UNITS.get(word, 0)) for word in words))


def _replace(text: EvenText, pattern: str, change: Callable[[re.Match[str]], str], *, case: bool = False) -> EvenText:
    """`re.sub` that keeps the places: every new character stands for the whole stretch it replaces."""
    changes = [
        (*match.span(), new)
        for match in re.finditer(pattern, text.text, 0 if case else re.IGNORECASE)
        if (new := change(match)) != match.group() and match.start() != match.end()
    ]
    return _changed(text, changes) if changes else text
