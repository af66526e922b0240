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

from assistant.tools.report_reading.dictation import statement_starts
from assistant.tools.report_reading.forms import (
    called_by_number,
    form_marks,
    former_values,
    undecided,
    unstated,
    unticked,
)
from assistant.tools.report_reading.tables import slashed_cells, table_cells

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
    "kyfosis": "kyphosis",
    "kyfotic": "kyphotic",
    "kifosis": "kyphosis",
    "kyphoses": "kyphosis",
}
# Short words are mended only towards these, and only where the slip is no word of its own.
_SHORT: Final = frozenset("lytic height facet facets normal mixed".split())
_SHORT_KNOWN: Final = frozenset(
    """
    face faces faced facts fact fixed mixes mixer eight right light night tight fight sight weigh weight heights norm
    norma form formal moral lyric logic topic tonic colic optic lysis facial facile facto height nodal
    """.split()
)
# Words that typing errors are mended towards; anything shorter is too easily another word.
_VOCABULARY: Final = frozenset(
    """
    collapse collapsed compression compressed vertebra vertebral vertebrae pedicle pedicles facet facets alignment
    aligned subluxation translation kyphosis kyphotic scoliosis listhesis anterolisthesis retrolisthesis
    spondylolisthesis malalignment metastasis metastases metastatic sclerotic blastic osteoblastic osteolytic
    destruction destroyed destructive posterolateral posterior involvement involved involving mechanical movement
    bilateral unilateral preserved maintained thoracic lumbar cervical sacral fracture asymptomatic painless deformity
    costovertebral infiltrated height percent lesion lesions tumour deposit normal intact spared without standing
    relieved lying occasional facet heights lytic degenerative osteoporotic haemangioma hemangioma aggravated alleviated
    recumbent infiltration unchanged
    """.split()
)
_KNOWN: Final = frozenset(
    """
    weights eights decompression decompressed compressive compressing compressions collapses collapsing pedicular translational
    translations fractured fractures lesional deposits deposition normally abnormal spare spares sparing movements
    destroys destroying involve involves preserve preserves maintain maintains heights weight eight right light night
    sclerosis sclerosed stability stable instability vertebroplasty metastasise interior exterior anterior superior
    inferior posteriorly bilaterally unilaterally mechanically occasionally destructions deformities facetal
    involvements intake contact within outwith relieve relieves relieving lying laying flying dying trying studying
    tumours tumor tumors humour rumour standings outstanding understanding present percentage lumbarised lumbosacral
    thoracolumbar cervicothoracic sacrum collapsible pedicled vertebrectomy osteoblast osteolysis sclerosing translated
    translating subluxed subluxated kyphoscoliosis scoliotic listhetic realignment aligns align lumber invert covered
    spread spreads lessons lesson infiltrates infiltrate compresses destroy fracturing aligning deformed pedicels
    exchanged changed degeneration osteoporosis haemangiomas hemangiomas incumbent filtration facetectomy lytics
    reduced reduces standard recovered deposited depositing mechanics lesioned session legion region regions season reason formal
    """.split()
)

_SPELLED_PERCENT: Final = (
    rf"\b{_NUMBER_WORD}\b(?=\s*(?:(?:-|–|to)\s*(?:{_NUMBER_WORD}|\d+)\s*)?(?:%|per\s?cent\b|percent\b))"
)

_DICTATED: Final[tuple[tuple[str, str], ...]] = (
    (r"\b(?:full stop|period)\b(?=\s|$)", "."),
    (r"\b(?:new|next) (?:para(?:graph)?|line)\b", ".\n"),
    (r"(?<=\w)\s*,?\s+\bcomma\b\s*,?", ","),
    (r"\bsemi-?colon\b", ";"),
    (r"(?<=\w)\s+colon\b(?!\s*(?:ca|cancer|carcinoma))", ":"),
)
_SPOKEN_LEVEL: Final = (
    rf"\b(?P<region>[CTLSDctlsd])[\s-](?P<spoken>{'|'.join(list(_UNITS)[:12])})\b(?!\s*(?:hundred|thirds?|percent))"
)
# "At l four five" is the segment L4/5.
_SPOKEN_SEGMENT: Final = (
    rf"\b(?P<upper>[CTLS]\d{{1,2}})\s+(?:(?P<next>{'|'.join(list(_UNITS)[:12])})\b(?!\s*(?:hundred|thirds?|percent|%|"
    r"mm|millim\w+|cm))|(?P<lower>[CTLS]\d{1,2})\b(?=\s*$|\s+(?:there|disc|facet|level|and(?!\s+[CTLSctls][\s-]?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|degener\w*)))"
)
_PERCENT: Final = r"(?<=\d)\s*(?:per\s?cent|percent|pct)\b"
# The stop of an abbreviation, unless it ends the sentence too.
_DOT: Final = r"(?:\.(?!\s+(?-i:[A-Z])|\s*(?:\n|$)))?"
_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\bmv(?:m?t|mnt)s?\b" + _DOT, "movement"),
    (
        r"\b(pain|alignment|collapse|height|pedicles?|facets?|posterior elements?)\?\s+(?=(?:normal|no|none|yes|mechanical|"
        r"intact|ok|fine|both|left|right|\d|nil|kept|lost|preserved)\b)",
        r"\1: ",
    ),
    (r"\bfcts?\b", "facet"),
    (r"\bminus\s+(?=\d)", "-"),
    (r"\bposterior\s*(?=:)", "posterior elements"),
    (
        r"\b(ht|height|align\w*|post(?:erior)?\.?\s+el\w*|pedicles?|peds?|facets?|arch)\s*/\s*(?=(?:ht|height|align\w*|post|peds?|pedicle|facet|arch)\b)",
        r"\1 and ",
    ),
    (r"\bhts\b", "heights"),
    (r"\bmalalign\b" + _DOT, "malalignment"),
    (r"\blyt\b" + _DOT, "lytic"),
    (r"%\s*(?:of\s+)?(?:vertebral\s+)?body\s+involved\s*:?\s*(\d+)(?!\s*%)", r"\1% of the body"),
    (
        r"\b((?:collapse|height\s+loss|loss\s+of\s+height|compression)\s*(?:of|is|:)?\s*(?:[<>≤≥~]|less\s+than|more\s+than|over|under|about)\s*\d{1,3})"
        r"(?!\s*(?:%|mm|cm|\d|/|[.]\d|-|–|to\b|of\b))\b",
        r"\1%",
    ),
    (r"\bscler\b" + _DOT, "sclerotic"),
    (r"\bkyph\b" + _DOT, "kyphosis"),
    (r"\btransl\b" + _DOT, "translation"),
    (r"\bindep\b" + _DOT, "independent"),
    (r"\bped\b\.(?=\s+[LR]\b)", "pedicle"),
    (r"\s*::+\s*", ": "),
    (r"\bocc\b" + _DOT, "occasional"),
    (r"\bpres\b" + _DOT, "preserved"),
    (r"\bincr\b" + _DOT, "increased"),
    (r"\basympt?\b" + _DOT, "asymptomatic"),
    (r"\bfxs?\b", "fracture"),
    (r"\binvol\b" + _DOT, "involved"),
    (r"\binfiltr?\b" + _DOT, "infiltrated"),
    (r"\bpost\.?\s?-?\s?lat\b" + _DOT, "posterolateral"),
    (r"\b((?:sins|score)(?:\s+\w+){0,3}?)\s+if\b", r"\1 for"),
    (r"\brel\b\.?(?=\s+to\b)", "relation"),
    (r"\b(antero|retro|spondylo)?listh\b" + _DOT, r"\1listhesis"),
    (r"\blat\b\.?(?=\s+mass)", "lateral"),
    (r"\bscl\b\.?(?=\s+(?:met|lesion|dep))", "sclerotic"),
    (r"\bart\b\.?(?=\s+proc)", "articular"),
    (r"\b(does|do|did|is|are|was|were|has|have|could)nt\b", r"\1n't"),
    (r"\bcant\b", "can't"),
    (r"\b(?:n\.\s?s\.?(?!\w)|n/s\b)", "not stated."),
    (r"\bcvjs\b", "costovertebral joints"),
    (r"\bcvj\b", "costovertebral joint"),
    (r"\bfjs\b", "facet joints"),
    (r"\bfj\b", "facet joint"),
    (r"\bples?\b", "posterolateral elements"),
    (r"\bprev\b" + _DOT, "previously"),
    (r"\bunch\b" + _DOT, "unchanged"),
    (r"\bnorm\b" + _DOT, "normal"),
    (r"\bdestr?\b" + _DOT, "destroyed"),
    (r"(?<!\w)\+ve\b", "positive"),
    (r"(?<!\w)[-–]ve\b", "negative"),
    (r"½", "1/2"),
    (r"⅓", "1/3"),
    (r"⅔", "2/3"),
    (r"¼", "1/4"),
    (r"¾", "3/4"),
    (r"\bb/l\b", "bilateral"),
    (r"\bpath\s*#", "pathological fracture"),
    (r"(?<=\s)#(?!\d)|^#(?!\d)", "fracture"),
    (r"\bw/o\b", "without"),
    (r"\bw/(?=\s?\w)|\bw(?=\s+[><~\d])", "with "),
    (r"\b(?:ht|hght|hgt)\b", "height"),
    (r"(?<=height )(?:n|nl|nad)\b(?!/)", "normal"),
    (r"\bvbs?\b", "vertebral body"),
    (r"\b(?:align|algn|alig|aln|alignm|alignmnt)\b" + _DOT, "alignment"),
    (r"\bvbc\b", "vertebral body collapse"),
    (r"\bcoll\b" + _DOT, "collapse"),
    (r"\bmech\b" + _DOT, "mechanical"),
    (r"\bpeds\b", "pedicles"),
    (r"\bped\b", "pedicle"),
    (r"\bbil(?:at)?\b" + _DOT, "bilateral"),
    (r"\binv\b" + _DOT, "involved"),
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
# What must be read before single letters are.
_BEFORE_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\b([Oo])\.\s?([Kk])\b\.?", r"\1\2"),
    (r"\b([Pp]eds?|[Pp]edicles?|[Ff]acets?|PEs?|FJs?|CVJs?)\s*:?\s*[-–]\s*/\s*[-–](?!\d)", r"\1 not involved"),
    (r"\b([Pp]eds?|[Pp]edicles?|[Ff]acets?|FJs?|CVJs?)\s*:?\s*\+\s*/\s*\+", r"bilateral \1 involved"),
    (
        r"\b([CTLSD])(\d{1,2})\s?/\s?([CTLSD]\d{1,2})(?=\s+(?:mets\b|metastases|lesions|deposits|bodies|vertebrae|metastatic))",
        r"\1\2 and \3",
    ),
    (r"\bNP(?=\s+(?:worse|on|with|when|at|mech|only))", "neck pain"),
    # "C6+T7" is a list, no sign of involvement.
    (r"(?<=[CTLSD]\d)\+(?=[CTLSD]\d)|(?<=[CTLSD]1[0-2])\+(?=[CTLSD]\d)", " and "),
    (
        r"\b(?:[Rr]ight\s*[+&/]\s*[Ll]eft|[Ll]eft\s*[+&/]\s*[Rr]ight)(?=\s+(?:[CTLSD]\d{1,2}\s+)?(?:ped|facet|costo|post|side|art))",
        "bilateral",
    ),
    (r"\b(?:L\s?[-–]\s*[/,;]\s*R\s?[-–]|R\s?[-–]\s*[/,;]\s*L\s?[-–])(?!\d)", "left not involved, right not involved"),
    (r"\bR\s?\+\s*[/,;]?\s*L\s?\+", "right involved, left involved"),
    (r"\bR\s?\+\s*[/,;]?\s*L\s?[-–](?!\d)", "right involved, left not involved"),
    (r"\bR\s?[-–]\s*[/,;]\s*L\s?\+", "right not involved, left involved"),
    (r"\bL\s?\+\s*[/,;]?\s*R\s?\+", "left involved, right involved"),
    (r"\bL\s?\+\s*[/,;]?\s*R\s?[-–](?!\d)", "left involved, right not involved"),
    (r"\bL\s?[-–]\s*[/,;]\s*R\s?\+", "left not involved, right involved"),
    (r"\bR\s*[+&/]\s*L\b|\bL\s*[+&/]\s*R\b", "bilateral"),
)
# "R pedicle +, L pedicle -".
_SIGNED: Final = (
    r"\b(?P<element>(?:(?P<sided>left|right|bilateral)\s+)?(?:pedicles?|(?:facet|costovertebral)\s+joints?|facets?|joints?|elements))\s*:?\s*"
    r"(?:\((?P<within>\+{1,3}|[-–0])\)|(?P<plus>\+{1,3})|(?(sided)(?P<minus>[-–0])|(?!)))(?=\s*(?:[,;.\n]|$)|\s+[-–]\s)"
)
_SIGNS: Final = {
    "+": " involved",
    "++": " involved",
    "+++": " involved",
    "-": " not involved",
    "–": " not involved",
    "0": " not involved",
}
# "Alignment apart from L4/5: normal", where the slip at L4/5 is one of wear.
_APART_FROM_SEGMENT: Final = (
    r"\b((?:spinal\s+)?alignment)\s*:?\s+(?:apart\s+from|except(?:\s+for|\s+at)?|other\s+than|aside\s+from)\s+[CTLS]\d{1,2}/[CTLS]?\d{1,2}\s*:?"
    r"(?=\s+(?:is\s+)?(?:normal|preserved|maintained|intact|anatomic\w*)\b)"
)
_WORN_SEGMENT: Final = re.compile(
    r"(?:degenerative|isthmic|spondylolytic|old|long-?standing)\s+(?:\w+\s+)?(?:\w*listhesis|slip)", re.IGNORECASE
)
# In capitals only: the same letters in small are words or belong to words.
_CAPITAL_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\b(does|do|did|is|are|was|were|has|have|could)nt\b", r"\1n't"),
    (r"\bcant\b", "can't"),
    (r"\b(?:n\.\s?s\.?(?!\w)|n/s\b)", "not stated"),
    (r"\bcvjs\b", "costovertebral joints"),
    (r"\bcvj\b", "costovertebral joint"),
    (r"\bfjs\b", "facet joints"),
    (r"\bfj\b", "facet joint"),
    (r"\bples?\b", "posterolateral elements"),
    (r"\bprev\b\.?", "previously"),
    (r"\bunch\b\.?", "unchanged"),
    (r"\bnorm\b\.?", "normal"),
    (r"\bdestr?\b\.?", "destroyed"),
    (r"(?<!\w)\+ve\b", "positive"),
    (r"(?<!\w)[-–]ve\b", "negative"),
    (r"½", "1/2"),
    (r"⅓", "1/3"),
    (r"⅔", "2/3"),
    (r"¼", "1/4"),
    (r"¾", "3/4"),
    (r"(?<=alignment )[nN]\b(?!/)|(?<=height )[nN]\b(?!/)|(?<=otherwise )[nN]\b(?!/)", "normal"),
    (r"\b([Ll]eft|[Rr]ight)-sided\b", r"\1"),
    (r"(?<=\b[Nn]o )PL\b", "posterolateral involvement"),
    (
        r"\bPEs?\b(?=\s*[:-]|\s+(?:otherwise|clear|intact|normal|free|ok|spared|involved|destroyed)\b)",
        "posterior elements",
    ),
    (r"\bR\s*[+&/]\s*L\b|\bL\s*[+&/]\s*R\b", "bilateral"),
    # "Pedicles L; facets none": the side stands as the value.
    (r"\b((?:[Pp]edicles?|[Ff]acets?|[Jj]oints?)\s*[:=]?\s+)L(?=\s*(?:[;,.(\[\n]|$))", r"\1left"),
    (r"\b((?:[Pp]edicles?|[Ff]acets?|[Jj]oints?)\s*[:=]?\s+)R(?=\s*(?:[;,.(\[\n]|$))", r"\1right"),
    (r"\bL(?=\s+(?:destroyed|intact|involved|normal|ok|gone|eroded|spared|side))", "left"),
    (
        r"\bR(?=\s+(?:thin\w*|possibly|suspicious|questionable|partly|partially|yes|no|pos|neg|clear|free|fine|spared|inv)\b)",
        "right",
    ),
    (
        r"\bL(?=\s+(?:thin\w*|possibly|suspicious|questionable|partly|partially|yes|no|pos|neg|clear|free|fine|spared|inv)\b)",
        "left",
    ),
    (r"\bR(?=\s+(?:half|third|part|lateral|posterolateral)\b)", "right"),
    (r"\bL(?=\s+(?:half|third|part|lateral|posterolateral)\b)", "left"),
    (r"\bR(?=\s+(?:destroyed|intact|involved|normal|ok|gone|eroded|spared|side))", "right"),
    (r"\bPL\b(?=\s*(?:[:=-]|none|nil|neg|uni|bi|both|normal|inv|intact|\d))", "posterolateral"),
    (r"\bAl\.(?=\s*:?\s*(?:normal|ok|N\b|nl\b|preserved|maintained|intact|good|fine))", "alignment"),
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
    text = _replace(text, r"[\u00a0\u2007\u202f\r]", _constant(" "))
    if ticks := unticked(text.text):
        text = _replace(_changed(text, ticks), r"[ ]{2,}", _constant(" "))
    text = _changed(text, former_values(text.text))
    text = _changed(text, undecided(text.text))
    text = _tables_read(text)
    text = _replace(text, r"\t", _constant(" "))
    text = _changed(text, form_marks(text.text))
    text = _changed(text, called_by_number(text.text))
    text = _replace(text, r"(?<=\n)\s*\|\s*|^\s*\|\s*|\s*\|\s*(?=\n|$)", lambda match: " " * len(match.group()))
    text = _replace(text, r"(?m)(?<=^)([^|\n]{1,40}?)\s*\|", lambda match: match.group()[:-1] + ":")
    text = _replace(text, r"\s\|", _constant(" ,"))
    for pattern, replacement in (*_DICTATED, (_PERCENT, "%")):
        text = _replace(text, pattern, _constant(replacement))
    text = _replace(text, _SPELLED_PERCENT, _digits)
    text = _replace(text, _PERCENT, _constant("%"))
    text = _replace(text, _SPOKEN_LEVEL, lambda match: match["region"].upper() + str(_UNITS[match["spoken"].lower()]))
    text = _replace(text, _SPOKEN_SEGMENT, _segment)
    text = _replace(text, r"\b[A-Za-z]{4,}\b", lambda match: _mended(match.group()))
    text = _replace(text, r"(?<=\S)\s[-–—]\s(?=\S)", _listed)
    for pattern, replacement in _BEFORE_SHORTHAND:
        text = _replace(text, pattern, _expanded(replacement), case=True)
    for pattern, replacement in _SHORTHAND:
        text = _replace(text, pattern, _expanded(replacement))
    for pattern, replacement in _CAPITAL_SHORTHAND:
        text = _replace(text, pattern, _expanded(replacement), case=True)
    text = _changed(text, unstated(text.text))
    if _WORN_SEGMENT.search(text.text):
        text = _replace(text, _APART_FROM_SEGMENT, _expanded(r"\1 otherwise"))
    text = _replace(
        text, _SIGNED, lambda match: match["element"] + _SIGNS[match["within"] or match["plus"] or match["minus"]]
    )
    return _statements_marked(text)


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


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """The word with a typing error mended, where one known word is one slip away (two in long words)."""
    plain = word.lower()
    if plain in _SLIPS:
        return _SLIPS[plain]
    if plain in _VOCABULARY or plain in _KNOWN or word.isupper():
        return word
    short = len(plain) < _SHORTEST
    if short and plain in _SHORT_KNOWN:
        return word
    allowed = 2 if len(plain) >= _LONG_WORD else 1
    known_words = _SHORT if short else _VOCABULARY
    slips = {known: _slips(plain, known, allowed) for known in known_words if plain[0] == known[0]}
    fewest = min(slips.values(), default=allowed + 1)
    near = [known for known, count in slips.items() if count == fewest]
    return near[0] if fewest <= allowed and len(near) == 1 else word


_SHORTEST: Final = 6
_LONG_WORD: Final = 9


def _slips(word: str, known: str, allowed: int) -> int:
    if abs(len(word) - len(known)) > allowed:
        return allowed + 1
    return DamerauLevenshtein.distance(word, known, score_cutoff=allowed)
