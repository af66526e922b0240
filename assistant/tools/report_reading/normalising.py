"""A report's words made even for reading: typing errors, spelled-out numbers and dictated punctuation.

Every character of the even text remembers the stretch of the original it stands for, so that evidence is always
quoted from the original.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

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

# Slips too far from the word for the rule below.
_SLIPS: Final = {
    "pedical": "pedicle",
    "pedicals": "pedicles",
    "pedicule": "pedicle",
    "pedicules": "pedicles",
    "metasis": "metastasis",
}
# Words that typing errors are mended towards; anything shorter is too easily another word.
_VOCABULARY: Final = frozenset(
    """
    collapse collapsed compression compressed vertebra vertebral vertebrae pedicle pedicles facet facets alignment
    aligned subluxation translation kyphosis kyphotic scoliosis listhesis anterolisthesis retrolisthesis
    spondylolisthesis malalignment metastasis metastases metastatic sclerotic blastic osteoblastic osteolytic
    destruction destroyed destructive posterolateral posterior involvement involved involving mechanical movement
    bilateral unilateral preserved maintained thoracic lumbar cervical sacral fracture asymptomatic painless deformity
    costovertebral infiltrated height percent lesion lesions tumour deposit normal intact spared without standing
    relieved lying occasional
    """.split()
)
_KNOWN: Final = frozenset(
    """
    decompression decompressed compressive compressing compressions collapses collapsing pedicular translational
    translations fractured fractures lesional deposits deposition normally abnormal spare spares sparing movements
    destroys destroying involve involves preserve preserves maintain maintains heights weight eight right light night
    sclerosis sclerosed stability stable instability vertebroplasty metastasise interior exterior anterior superior
    inferior posteriorly bilaterally unilaterally mechanically occasionally destructions deformities facetal
    involvements intake contact within outwith relieve relieves relieving lying laying flying dying trying studying
    tumours tumor tumors humour rumour standings outstanding understanding present percentage lumbarised lumbosacral
    thoracolumbar cervicothoracic sacrum collapsible pedicled vertebrectomy osteoblast osteolysis sclerosing translated
    translating subluxed subluxated kyphoscoliosis scoliotic listhetic realignment aligns align lumber invert covered
    spread spreads lessons lesson infiltrates infiltrate compresses destroy fracturing aligning deformed pedicels
    reduced reduces standard recovered deposited depositing mechanics lesioned session legion region regions season reason formal
    """.split()
)

_SPELLED_PERCENT: Final = (
    rf"\b{_NUMBER_WORD}\b(?=\s*(?:(?:-|–|to)\s*(?:{_NUMBER_WORD}|\d+)\s*)?(?:%|per\s?cent\b|percent\b))"
)

_DICTATED: Final[tuple[tuple[str, str], ...]] = (
    (r"\b(?:full stop|period)\b(?=\s|$)", "."),
    (r"\bnew (?:paragraph|line)\b", "\n"),
    (r"(?<=\w)\s*,?\s+\bcomma\b\s*,?", ","),
    (r"\bsemi-?colon\b", ";"),
    (r"(?<=\w)\s+colon\b(?!\s*(?:ca|cancer|carcinoma))", ":"),
)
_SPOKEN_LEVEL: Final = (
    rf"\b(?P<region>[CTLSDctlsd])[\s-](?P<spoken>{'|'.join(list(_UNITS)[:12])})\b(?!\s*(?:hundred|thirds?|percent))"
)
_PERCENT: Final = r"(?<=\d)\s*(?:per\s?cent|percent|pct)\b"
_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\bb/l\b", "bilateral"),
    (r"\bpath\s*#", "pathological fracture"),
    (r"(?<=\s)#(?!\d)|^#(?!\d)", "fracture"),
    (r"\bw/o\b", "without"),
    (r"\bw/(?=\s?\w)|\bw(?=\s+[><~\d])", "with "),
    (r"\b(?:ht|hght|hgt)\b", "height"),
    (r"\bvbs?\b", "vertebral body"),
    (r"\b(?:align|algn|alig|aln)\b\.?", "alignment"),
    (r"\bcoll\b\.?", "collapse"),
    (r"\bmech\b\.?", "mechanical"),
    (r"\bpeds\b", "pedicles"),
    (r"\bped\b", "pedicle"),
    (r"\bbil(?:at)?\b\.?", "bilateral"),
    (r"\binv\b\.?", "involved"),
    (r"\b(?:abn|abnl)\b", "abnormal"),
    (r"\bpost(?:erior)?\.? el(?:em)?s?\b\.?|\bpost\.? elements\b", "posterior elements"),
    (r"\brt\b\.?(?=\s+(?:pedicle|facet|costo|sided))", "right"),
    (r"\blt\b\.?(?=\s+(?:pedicle|facet|costo|sided))", "left"),
    (r"(?<![\w'’])r(?=\s+(?:pedicle|facet|costo))", "right"),
    (r"(?<![\w'’])l(?=\s+(?:pedicle|facet|costo))", "left"),
    (r"\bpts?\b", "patient"),
    (r"\blbp\b", "low back pain"),
    (r"\bvcf\b", "vertebral compression fracture"),
    (r"\s*\.{3,}\s*", ": "),
    (r"\bscl\b", "sclerotic"),
    (r"\bloh\b", "loss of height"),
    (r"\buni\b(?=\s+(?:facet|pedicle|posterolateral|involvement|costo))", "unilateral"),
    (r"\bs/p\b", "status post"),
    (r"\bwnl\b", "within normal limits"),
    (r"\bsquashed\b", "compressed"),
    (r"↓", " reduced by "),
)
# In capitals only: the same letters in small are words or belong to words.
_CAPITAL_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\bPEs?\b(?=\s*[:-])", "posterior elements"),
    (r"\bR\s*[+&/]\s*L\b|\bL\s*[+&/]\s*R\b", "bilateral"),
    (r"\bL(?=\s+(?:destroyed|intact|involved|normal|ok|gone|eroded|spared|side))", "left"),
    (r"\bR(?=\s+(?:destroyed|intact|involved|normal|ok|gone|eroded|spared|side))", "right"),
    (r"\bPL\b(?=\s*(?:[:=-]|none|nil|neg|uni|bi|both|normal|inv|intact|\d))", "posterolateral"),
    (r"\b(?:NL|N)(?=\s*[.,;\n]|\s*$)|\bnl\b", "normal"),
    (r"\bR(?=\s+(?:pedicle|facet|costo|sided))", "right"),
    (r"\bL(?=\s+(?:pedicle|facet|costo|sided))", "left"),
)


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
    text = _replace(text, r"[\u00a0\u2007\u202f\t\r]", _constant(" "))
    text = _replace(text, r"(?<=\n)\s*\|\s*|^\s*\|\s*|\s*\|\s*(?=\n|$)", lambda match: " " * len(match.group()))
    text = _replace(text, r"(?m)(?<=^)([^|\n]{1,40}?)\s*\|", lambda match: match.group()[:-1] + ":")
    text = _replace(text, r"\s\|", _constant(" ,"))
    for pattern, replacement in (*_DICTATED, (_PERCENT, "%")):
        text = _replace(text, pattern, _constant(replacement))
    text = _replace(text, _SPELLED_PERCENT, _digits)
    text = _replace(text, _PERCENT, _constant("%"))
    text = _replace(text, _SPOKEN_LEVEL, lambda match: match["region"].upper() + str(_UNITS[match["spoken"].lower()]))
    text = _replace(text, r"\b[A-Za-z]{6,}\b", lambda match: _mended(match.group()))
    for pattern, replacement in _SHORTHAND:
        text = _replace(text, pattern, _constant(replacement))
    for pattern, replacement in _CAPITAL_SHORTHAND:
        text = _replace(text, pattern, _constant(replacement), case=True)
    return text


def _constant(replacement: str) -> Callable[[re.Match[str]], str]:
    return lambda _match: replacement


def _digits(match: re.Match[str]) -> str:
    words = re.split(r"[\s-]", match.group().lower())
    return str(sum(_TENS.get(word, _UNITS.get(word, 0)) for word in words))


def _replace(text: EvenText, pattern: str, change: Callable[[re.Match[str]], str], *, case: bool = False) -> EvenText:
    """`re.sub` that keeps the places: every new character stands for the whole stretch it replaces."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in re.finditer(pattern, text.text, 0 if case else re.IGNORECASE):
        new = change(match)
        if new == match.group() or match.start() == match.end():
            continue
        start, end = match.span()
        parts += [text.text[done:start], new]
        starts += [*text.starts[done:start], *[text.starts[start]] * len(new)]
        ends += [*text.ends[done:start], *[text.ends[end - 1]] * len(new)]
        done = end
    if not done:
        return text
    parts.append(text.text[done:])
    return EvenText("".join(parts), text.original, (*starts, *text.starts[done:]), (*ends, *text.ends[done:]))


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """The word with a typing error mended, where one known word is one slip away (two in long words)."""
    plain = word.lower()
    if plain in _SLIPS:
        return _SLIPS[plain]
    if plain in _VOCABULARY or plain in _KNOWN or word.isupper():
        return word
    allowed = 2 if len(plain) >= 9 else 1
    slips = {known: _slips(plain, known, allowed) for known in _VOCABULARY if plain[0] == known[0]}
    fewest = min(slips.values(), default=allowed + 1)
    near = [known for known, count in slips.items() if count == fewest]
    return near[0] if fewest <= allowed and len(near) == 1 else word


def _slips(word: str, known: str, allowed: int) -> int:
    if abs(len(word) - len(known)) > allowed:
        return allowed + 1
    return DamerauLevenshtein.distance(word, known, score_cutoff=allowed)
