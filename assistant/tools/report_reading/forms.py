"""Printed forms made even: boxes to tick, columns of blanks, arrows, quoted keys, and lesions called by a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LEVEL: Final = r"(?:Th|[CTLSD])-?\d{1,2}\b"
_TICKED: Final = re.compile(r"\[\s*[xX✓✔*]\s*\]|\(\s*[xX✓✔]\s*\)|[☒☑✓✔]")
_OPEN_BOX: Final = re.compile(r"(?:\[\s*\]|\(\s+\)|☐|□)(?:(?!\[|\(\s|\([xX✓✔]|[☐□☒☑✓✔]|\n).)*")
_ITEM: Final = (
    r"(?:vertebral\s+|spinal\s+|bone\s+|body\s+|affected\s+)*(?:level|vertebra|location|pain|lesion|density|bone|tumou?r|alignment|collapse|"
    r"height|body|extent|involvement|posterolateral(?:\s+\w+){0,2}|posterior(?:\s+elements?)?|pedicles?|facets?)"
)
_COLUMN: Final = re.compile(rf"^[ ]*{_ITEM}(?P<gap>[ ]{{2,}})(?=\S)", re.IGNORECASE | re.MULTILINE)
# "30 -> 35 %" is a course, no item with its value.
_ARROW: Final = re.compile(
    r"^[ ]*[A-Za-z][\w ]{0,30}?(?:(?<!\d)|(?=\s*(?:->|→|=>)\s*\D))(?P<gap>\s*(?:->|→|=>)\s*)", re.MULTILINE
)
_KEY: Final = re.compile(r"(?P<mark>[\"{}])")
_JSON: Final = re.compile(r"\"\w+\"\s*:\s*\"")
_NUMBERED: Final = re.compile(
    rf"(?:^|(?<=\s))(?:lesion\s+|level\s+|met(?:astasis)?\s+|#\s?|no\.?\s?)?(?P<name>\d|[A-D])\s?[).:]\s+(?P<level>{_LEVEL})",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    rf"(?:#\s?|\bno\.\s?|\bnumber\s|\blesion\s+|\bmet(?:astasis)?\s+)(?P<name>\d|[A-D])\b(?!\s?[).:]\s+{_LEVEL})(?!\s*(?:mm|cm|%|x\b|of\b|\d))",
    re.IGNORECASE,
)

_LETTERED: Final = re.compile(r"(?:(?<=\b[Pp]ain\s)|(?<=[Aa]lignment\s)|(?<=[;,]\s))(?P<name>[A-D])(?=\s*:)")

# A blank in other words: "to be confirmed", "left blank", "n/a" as the whole value of an item.
_UNSTATED: Final = re.compile(
    r"(?<!%\s)(?<!\d\s)(?<!cent\s)\b(?:pain|(?:spinal\s+)?alignment|collapse|height(?:\s+loss)?|(?:postero-?lateral|posterior)(?:\s+\w+)?|pedicles?|facets?(?:\s+joints?)?|"
    r"(?:body\s+)?involvement|extent|(?:bone\s+)?lesion)(?P<value>\s*[:=–-]?\s*(?:(?:is|are|was|were)\s+)?\(?"
    r"(?:not\s+(?!otherwise|further)(?:\w+\s+)?(?:stated|given|known|assessed|assessable|evaluable|evaluated|described|documented|reported|mentioned|imaged|applicable|"
    r"recorded|provided|available|specified|covered|included)|un(?:known|clear|certain)|n/?[ak]|no\s+(?:data|info\w*|comment|entry|details?|statement)(?:\s+(?:given|available))?|"
    r"to\s+(?:be\s+(?:confirmed|clarified|assessed|determined|asked)|follow)|pending|t\.?b\.?[acd]\.?|(?:left\s+)?blank|empty|"
    r"cannot\s+be\s+(?:assessed|determined|judged|evaluated)|out(?:side|\s+of)\s+(?:the\s+)?(?:field\s+of\s+view|range|scan)|"
    r"see\s+(?:\w+\s+)?(?:report|notes?|letter)|limited\s+by\s+\w+|\?+|[–—-]|\.{2,}|_+)\)?)(?=\s*(?:[.;,\n]|$))",
    re.IGNORECASE,
)

Change = tuple[int, int, str]


def unticked(text: str) -> list[Change]:
    """Options of a form that were not ticked, and the ticks themselves, as blanks."""
    if not _TICKED.search(text):
        return []
    found = [match.span() for match in (*_OPEN_BOX.finditer(text), *_TICKED.finditer(text))]
    return [(low, high, " ") for low, high in _apart(sorted(found))]


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = 0
    for low, high in spans:
        if low >= done:
            yield low, high
            done = high


def form_marks(text: str) -> list[Change]:
    """Columns of blanks and arrows behind an item as its colon; keys without their quotes."""
    found = [(*match.span("gap"), ": ") for pattern in (_COLUMN, _ARROW) for match in pattern.finditer(text)]
    if _JSON.search(text):
        found += [(*match.span(), " ") for match in _KEY.finditer(text)]
    return sorted(found)


def called_by_number(text: str) -> list[Change]:
    """ "Pain at #1 only" after "1) T12 …": the number as the level it stands for."""
    names = {match["name"].upper(): match["level"] for match in _NUMBERED.finditer(text)}
    if not names:
        return []
    called = [match.span() for match in _CALLED.finditer(text) if match["name"].upper() in names]
    lettered = [match.span("name") for match in _LETTERED.finditer(text) if match["name"] in names]
    return [
        (low, high, names[text[low:high].strip()[-1].upper()]) for low, high in _apart(sorted([*called, *lettered]))
    ]


def unstated(text: str) -> list[Change]:
    """Every wording of an item left blank as "not stated"."""
    return [(*match.span("value"), ": not stated") for match in _UNSTATED.finditer(text) if not _speaks(text, match)]


_PAIN_LINE: Final = re.compile(r"^[ \t*•-]*(?:pain|sx|symptoms)\b[^\n]*", re.IGNORECASE | re.MULTILINE)
_NONE_THERE: Final = re.compile(
    r"(?<=[.;,]\s)(?:thoracic|lumbar|cervical|neck|mid-?back)(?P<gap>\s*[-–:]\s*)(?:none|nil)(?=\s*(?:[.;\n]|$))",
    re.IGNORECASE,
)


def regions_without_pain(text: str) -> list[Change]:
    """ "Pain: neck - on movement. Thoracic - none.": the regions of a line on pain."""
    return [
        (*match.span("gap"), " pain: ")
        for line in _PAIN_LINE.finditer(text)
        for match in _NONE_THERE.finditer(text, *line.span())
    ]


def _speaks(text: str, match: re.Match[str]) -> bool:
    """ "B: height?" on a line of its own is a question that is answered next, "collapse (-)" is a denial."""
    if match["value"].strip(" :=") in ("(-)", "(–)"):
        return True
    if re.search(r"\b(?:left|right)\s+(?:(?:Th|[CTLSD])\d{1,2}\s+)?$", text[: match.start()], re.IGNORECASE):
        return True  # one side that can't be judged is a doubt
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start("value")]
    return match["value"].startswith("?") and ":" in line and len(line.split()) <= _QUESTION


_QUESTION: Final = 6  # words of a short question


_IN_BRACKETS: Final = re.compile(
    r"\b(?:comparison|previous\w*|prior|earlier|former\w*|last|old|baseline)\b[^.\n]{0,30}?\b(?:in|within)\s+"
    r"(?:square\s+|round\s+)?(?:brackets|parenthes[ie]s)\b",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(r"\[[^\]\n]{0,40}\]")
_ROUND: Final = re.compile(r"(?<!^)\([^)\n]{0,40}\)")
# "60 % [30 %]": a second value in brackets is the one before.
_AFTER_VALUE: Final = re.compile(r"(?<=%)\s*(?P<former>\[[^\]\n]{0,20}%\s*\])")


def former_values(text: str) -> list[Change]:
    """Bracketed values of an earlier study, as blanks."""
    if said := _IN_BRACKETS.search(text):
        pattern = _BRACKETED if _BRACKETED.search(text) else _ROUND
        return [(*match.span(), " ") for match in pattern.finditer(text) if not _within(match, said)]
    return [(*match.span("former"), " ") for match in _AFTER_VALUE.finditer(text)]


def _within(match: re.Match[str], said: re.Match[str]) -> bool:
    return match.start() < said.end() and said.start() < match.end()


# "Alignment: normal / deformity / subluxation (delete as applicable)": nobody has chosen.
_TO_CHOOSE: Final = re.compile(
    r"[:=](?P<options>[^:=\n]*?\b(?:delete|strike)\s+(?:as|where|whichever)\b[^\n]*|[^:=\n]*?\(?(?:please\s+)?(?:circle|select|choose|tick)\s+(?:one|as|which)\b[^\n]*)",
    re.IGNORECASE,
)


def undecided(text: str) -> list[Change]:
    """Options of a printed form among which nobody has chosen, as "not stated"."""
    return [(*match.span("options"), " not stated") for match in _TO_CHOOSE.finditer(text)]
