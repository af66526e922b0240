"""Sides that are named alone: "the right is intact", "left one equivocal", "and the other spared".

The element they speak of stands in an earlier clause, or earlier in the same one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.posterolateral_words import GIVEN_UP, INTACT, INVOLVED, UNASSESSED, UNSURE
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.topics import topics, up_to_another

_OTHER: Final = r"other|opposite|opposing|contralateral"
_SIDE: Final = rf"(?P<side>left|right|{_OTHER})"
_HEAD: Final = r"(?:(?:no|without|nor|not)\s+)?(?:(?:that|those|the\s+(?:one|ones|elements?|structures?|side))\s+(?:of|on|to|at)\s+|(?:about|for|as\s+(?:for|to)|regarding)\s+|on\s+|to\s+)?(?:the\s+)?"
_TAIL: Final = (
    r"(?:[\s-]+(?:sided?|hand)\b)?(?:['’]s)?(?:\s+(?:sides?|ones?(?:['’]s)?|elements?|structures?|joints?|(?:of|at)\s+(?:the\s+)?(?:[CTLSD]\d{1,2}|former|latter|first|second|third|this\s+level|that\s+level)))*"
    r"(?!\s*[-\s](?:pedic|facet|costo|lateral\s+mass|articul|superior\s+art|inferior\s+art|[CTLSD]\d{1,2}\s+(?:pedic|facet|costo)))"
)
# What may stand between a side and what is said of it.
_LINK: Final = (
    r"(?:\s*[:=–-]\s*|\s+)(?:(?:is|are|was|were|be|being|been|has|have|had|remains?|remaining|appears?|appearing|looks?|seems?|looking|shows?|showing|stays?|described|judged|called|"
    r"reported|as|also|only|still|now|to|too|entirely|completely|totally|largely|mostly|partly|partially|partial|perfectly|quite|just|all|the|a|an|some|subtle|slight(?:ly)?|minimal(?:ly)?|"
    r"radiologist|report|reporter|he|she|they|i|we|would|writes?|says?|said|honestly|frankly|probably|possibly|perhaps|maybe|likely|questionably|definitely|clearly|of|with|in)\b[\s:,\"'“]*)*"
)
_SAID: Final = (
    r"(?:intact|clean|spar(?:ed|ing)|preserved|normal|clear|uninvolved|ok(?:ay)?|fine|good|unaffected|unremarkable|free|maintained|not|n't|neg\w*|none|nil|no|untouched|stands|standing|survives|holds|sound|healthy|"
    r"respected|undamaged|unharmed|retained|unscathed|crisp|regular|escap\w+|tumou?r[\s-]free|in\s+order|within\s+normal|"
    r"involved|involvement|destroyed|gone|eroded|erosion|infiltrated|invaded|replaced|diseased|affected|fractured|lytic|sclerotic|absent|missing|lost|eaten|breached|expanded|out|abnormal|positive|"
    r"destruct\w*|engulfed|broken|disrupted|vanished|"
    r"thin\w*|suspicious|suspected|questionable|unclear|indistinct|equivocal|irregular|hazy|blurred|borderline|ill[\s-]defined|doubtful|uncertain|indeterminate|unknown|unsure|obscured|hidden|degraded|"
    r"iffy|dodgy|shaky|ropey|50[\s/]50|fifty[\s-]fifty|can(?:no|')?t|can\s+not|cannot|could|may|might|yes|possible|probable|early|starting|beginning|incipient|probably|possibly|maybe|perhaps|likely|\?)(?!\w)"
)
_STATEMENT: Final = re.compile(
    rf"(?:(?:^|[,;/(.:]|\b(?:and|but|while|whereas|whilst|with|though|although)\b)\s*|(?<=[a-z0-9)])\s+(?!(?:on|to|for|about|that|those|of|as|regarding)\b)(?<!unlike\s)(?<!like\s)(?<!than\s)(?<!the\s)(?<!on\s)(?<!of\s)(?<!or\s)(?<!nor\s)(?<!to\s)(?<!both\s))"
    rf"(?P<subject>{_HEAD}{_SIDE}\b{_TAIL})(?={_LINK}{_SAID})",
    re.IGNORECASE,
)
# "At T6 only the right is", "the left too": the verb stands in the clause before.
_ELLIPSIS: Final = re.compile(
    rf"\b(?:(?P<only>only|just)\s+(?:on\s+)?(?:the\s+)?(?P<one>left|right)(?:\s+(?:side|one|is|was|at\s+[CTLSD]\d{{1,2}}))*|(?<!\bat\s)(?<!\bin\s)(?<!\bof\s)(?P<pair>both|neither)(?:\s+(?:is|are|was|were|sides))*|(?:the\s+)?(?P<too>left|right|{_OTHER})(?:\s+(?:side|one))?\s+(?:too|as\s+well|also|likewise)|(?:so|as)\s+(?:is|was)\s+(?:the\s+)?(?P<so>left|right|{_OTHER})(?:\s+(?:one|side|of|at|in|[CTLSD]\d{{1,2}}))*)"
    r"(?=\s*(?:[,.;)]|$))",
    re.IGNORECASE,
)
# "Possible but not definite erosion of the left", "could not exclude extension into the left".
_NOUN_OF: Final = re.compile(
    r"\b(?P<spared>(?:sparing|preservation|preserving)\s+(?:of\s+)?|(?:leaving|leaves|spares|avoids|avoiding|respects|respecting)\s+|(?:stops?|stopping)\s+short\s+of\s+"
    r"|(?:(?:does|do|did|has|have)(?:\s+not|n['’]t)|without|not)\s+(?:yet\s+)?(?:reach|invad|involv|enter|cross|extend|affect|destroy|spread|infiltrat|touch|erod|breach)\w*\s+(?:(?:in)?to\s+)?)?(?(spared)|(?:destruction|erosion|involvement|infiltration|invasion|replacement|extension|spread|tumou?r|disease|growth|breach|lysis)\s+(?:of|on|in|into|to|at)\s+)"
    rf"(?:the\s+)?(?P<side>left|right|{_OTHER})\b(?:\s+(?:side|one))?(?=\s*(?:[,.;)]|$|is\b|was\b|can|could|not\b|possib|\?))",
    re.IGNORECASE,
)
# "Yes, the left", "no, just the left": the answer to a question about the pedicles.
_ANSWER: Final = re.compile(
    r"\W*(?:(?:yes|yeah|yep|yup)\W+(?:(?:on|the|just|only|but)\s+)*|(?:no|nope)\W+(?:just|only)\s+(?:(?:on|the)\s+)*)(?P<side>left|right|both)(?:\s+(?:one|side|pedicle|facet|only|sides|pedicles|of\s+them))*\W*",
    re.IGNORECASE,
)
_LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}"
_SIDE_AT: Final = re.compile(
    rf"(?:^|[,;:(]|\band\b)\s*(?P<on>(?:just\s+|only\s+)?on\s+)?(?:the\s+)?(?:just\s+|only\s+)?(?P<one>left|right|bilateral(?:ly)?|unilateral(?:ly)?|both|neither|none|absent|nil)(?:[\s-]side[sd]?)?(?:\s+(?:only|alone|side))*\s+(?:at|in|for|of)\s+(?:the\s+)?{_LEVEL}\b(?=\s*(?:[,.;)]|$|and\b))"
    rf"|(?:^|[,;:(]|\band\b)\s*(?:at\s+|in\s+)?{_LEVEL}\s*[:=–(,-]?\s*(?:(?:it\s+is\s+|is\s+|are\s+)?(?:just|only)\s+)?(?:(?:on|in)\s+)?(?:the\s+)?(?P<other>left|right|bilateral(?:ly)?|unilateral(?:ly)?|both|neither|none|nil)(?:[\s-]side[sd]?)?(?:\s+(?:only|alone|out|gone|involved|destroyed|one|just))*(?=\s*(?:[,.;)]|$|and\b))",
    re.IGNORECASE,
)
_OF_WORD: Final[dict[str, Fact]] = {
    "left": "left",
    "righ": "right",
    "both": "both_sides",
    "bila": "both_sides",
    "unil": "one_side",
}
_NOT_THERE: Final = re.compile(
    rf"\W*(?:(?:but|and|though)\s+)?(?:(?:not|nor|none)\s+(?:(?:at|in|for|of|those\s+of)\s+)?(?:the\s+)?{_LEVEL}|(?:those\s+of\s+)?{_LEVEL}\s+(?:does|do|has|have|is|are)(?:\s+not|n['’]t|\s+none))\W*",
    re.IGNORECASE,
)
_FACT_OF: Final[dict[str, tuple[Fact, Fact]]] = {"left": ("left", "not_left"), "right": ("right", "not_right")}
_DOUBTED: Final = re.compile(
    r"\b(?:can(?:no|')?t|can\s+not|cannot|could\s+not|couldn['’]?t|unable\s+to|not\s+(?:possible|able)|difficult|hard)\b[^.;]*?\b(?:tell|say|see|assess\w*|judge\w*|evaluat\w*|exclude\w*|rule\w*|sure|certain|comment\w*|confirm\w*|clear(?:ed)?)\b"
    r"|\b(?:obscured|hidden|degraded|artefacts?|artifacts?|partial\s+volum\w*|poorly\s+seen|not\s+(?:well|clearly|fully)\s+(?:seen|shown|visuali\w+|assess\w+)|n't\s+(?:sure|certain))\b",
    re.IGNORECASE,
)
_DOUBTFUL: Final = re.compile(
    r"\b(?:possibl[ey]|probabl[ey]|likely|perhaps|maybe|may|might|could|suspected|suspicion|suspicious|presumed|uncertain|unclear|indeterminate|conceivabl[ey])\b",
    re.IGNORECASE,
)


_NOT_SURE: Final = re.compile(
    r"\bnot\s+(?:yet\s+)?(?:definite(?:ly)?|certain(?:ly)?|proven|conclusive(?:ly)?|convincing(?:ly)?|unequivocal(?:ly)?|clear(?:ly)?)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


# "I'm not sure about the left".
_DOUBT_ABOUT: Final = re.compile(
    r"\b(?:(?:i|we)\s+(?:suspect|fear|wonder|guess|suppose)(?:\s+(?:that|if|whether))?|(?:not|n['’]t)\s+(?:\w+\s+)?(?:sure|certain|clear|convinced|confident|comment|tell|say|know)|unsure|unclear|uncertain|no\s+idea|(?:(?:would|could|will|wo|ca)(?:\s*not|n['’]?t)|not|reluctant|hesitant|hesitate)\s+(?:(?:like|want|care|going|prepared|willing)\s+)?(?:to\s+)?(?:commit|swear|vouch|be\s+drawn|put\s+money)(?:\s+myself)?|reserve\s+judge?ment|jury(?:['’]s|\s+is)?(?:\s+still)?\s+out|can(?:no|['’])?t\s+(?:\w+\s+)?(?:tell|say|comment|judge|assess|exclude)|"
    rf"cannot\s+(?:\w+\s+)?(?:tell|say|comment|judge|assess|exclude)|doubts?|question\s+mark|wonder\w*)\s+(?:\w+\s+){{0,2}}?(?:about|on|over|for|with|to|of)?\s*(?:the\s+)?(?P<side>left|right|{_OTHER})(?:\s+(?:side|one))?(?=\s*(?:[,.;)?]|$|has\b|is\b|may\b|might\b|because|as\b|due))",
    re.IGNORECASE,
)


_ASKED: Final = re.compile(
    r"\b(?:posterior\s+(?:elements?|arch\w*|structures)|postero-?lateral\w*|pedicles?|facets?(?:\s+joints?)?|arch|costovertebral(?:\s+joints?)?)(?:\s+(?:and|or|/|,)\s*(?:the\s+)?(?:facets?|joints?|pedicles?))*"
    r"(?:\s+(?:do|are|is|ok(?:ay)?|involved|intact|at|in|there|look\w*|then|either|any\w*|[CTLSD]\d{1,2}))*\s*(?::\s*not\s+stated)?\s*\??\s*$",
    re.IGNORECASE,
)


def asks_of_arch(sentence: str) -> bool:
    """Whether a sentence only asks after the arch ("Att: posterior elements?"): what follows answers it."""
    return bool(_ASKED.search(sentence)) and len(sentence.split()) <= _SHORT_QUESTION


_SHORT_QUESTION: Final = 12  # words


# "No other involvement" speaks of other levels, not of the other side.
_NO_OTHER: Final = re.compile(r"(?:no|without)\s+(?:any\s+)?other\b(?!\s+side)", re.IGNORECASE)


def subject_starts(text: str) -> list[int]:
    """Where a side that is named alone begins a statement of its own."""
    return [match.start("subject") for match in _STATEMENT.finditer(text) if not _NO_OTHER.match(match["subject"])]


def read_bare(text: str, before: bool | None = None) -> Iterator[Reading]:
    """What a text without an element says of sides; `before` tells if the clause before called its own involved."""
    starts = subject_starts(text)
    for low, high in pairwise([*starts, len(text)]):
        yield from (one.shifted(low) for one in _statement(text[low:high], before))
    if answer := _ANSWER.fullmatch(text):
        side = answer["side"].lower()
        if side == "both":
            yield Reading("posterolateral", "both_sides", *answer.span(), part="arch")
        else:
            yield _reading(side, True, *answer.span())
    elif not starts:
        yield from _elliptical(text, before)
        yield from _side_at(text, before)
        yield from _not_there(text, before)
    yield from of_a_side(text)


def noun_start(text: str, start: int) -> int:
    """Where, behind an element, a noun of the other side begins ("… and questionable involvement of the left")."""
    match = _NOUN_OF.search(text, start)
    joints = list(re.finditer(r"[,;]|\b(?:and|or|with)\b", text[start : match.start()])) if match else []
    return start + joints[-1].start() if joints else len(text)


def of_a_side(text: str, start: int = 0) -> Iterator[Reading]:
    """ "… and possible erosion of the left" behind `start`: the noun stands, and the element is left out."""
    for match in _NOUN_OF.finditer(text, start):
        if start and not re.search(r"[,;]|\b(?:and|or|with)\b", text[start : match.start()]):
            continue  # "pedicle destruction on the right" is read with its pedicle
        if match["spared"]:
            yield _reading(match["side"], False, *match.span())
            continue
        stated = polarity(text, match.start(), match.end())
        doubt = stated == "uncertain" or bool(
            _DOUBTED.search(text[: match.start()]) or _DOUBTED.match(text, match.end())
        )
        hedged = bool(
            _NOT_SURE.search(text[: match.start()])
            or _DOUBTFUL.search(text[max(0, match.start() - 40) : match.start()])
        )
        yield _reading(match["side"], stated != "negated" or hedged, *match.span(), uncertain=doubt or hedged)
    for match in _DOUBT_ABOUT.finditer(text, start):
        yield _reading(match["side"], True, *match.span(), uncertain=True)


def _elliptical(text: str, before: bool | None) -> Iterator[Reading]:
    if before is None or topics(text) - {"posterolateral"}:
        return
    for match in _ELLIPSIS.finditer(text):
        if GIVEN_UP.search(text[: match.start()]):
            continue
        if match["pair"]:
            own = INVOLVED.search(text[: match.start()])  # "at T6, tumour extends into both"
            said = polarity(text, *own.span()) == "affirmed" if own else before
            fact: Fact = "both_sides" if said is (match["pair"].lower() == "both") else "neither_side"
            yield Reading("posterolateral", fact, *match.span(), part="arch")
            continue
        side = match["one"] or match["too"] or match["so"]
        yield _reading(side, before, *match.span())
        if match["only"]:
            yield _reading("right" if side.lower() == "left" else "left", not before, *match.span())


def _side_at(text: str, before: bool | None) -> Iterator[Reading]:
    """ "… left at T7", "both at L3", "T8: right": a side with its level, and what befalls it said before."""
    for match in _SIDE_AT.finditer(text):
        side = (match["one"] or match["other"]).lower()
        if before is False:
            # "Normal on the left at L1 and on both sides at T6".
            if match["on"] and side[:4] in ("left", "righ", "both"):
                spared: dict[str, Fact] = {"left": "not_left", "righ": "not_right", "both": "neither_side"}
                yield Reading("posterolateral", spared[side[:4]], *match.span(), part="arch")
            continue
        fact: Fact = _OF_WORD.get(side[:4], "neither_side")
        yield Reading("posterolateral", fact, *match.span(), part="arch" if side[:4] in _OF_WORD else "listed")


def _not_there(text: str, before: bool | None) -> Iterator[Reading]:
    """ "… but not at L3", "L3 does not": what was said before is denied of another level."""
    if before and (match := _NOT_THERE.fullmatch(text)):
        yield Reading("posterolateral", "neither_side", *match.span(), part="arch")


# "The right pedicle is intact, the left is not."
_IS_NOT: Final = re.compile(
    r"(?:\s+(?:one|side|ones))?\s+(?:is|are|was|were)(?:\s+not|n['’]t)(?:\s*\(.*\))?\W*", re.IGNORECASE
)


def _statement(text: str, before: bool | None = None) -> Iterator[Reading]:
    """One side and what is said of it, up to where another item is spoken of."""
    match = re.match(rf"{_HEAD}{_SIDE}\b", text, re.IGNORECASE)
    if not match:
        return
    if before is False and _IS_NOT.fullmatch(text, match.end()):
        yield _reading(match["side"], True, 0, len(text.rstrip()))
        return
    own = re.split(r";|\.(?!\d)|,(?=[^,]*\b(?:height|align|collapse|pain|kypho|listhes)\w*)", text, maxsplit=1)[0]
    own = up_to_another(own, "posterolateral") if topics(own) - {"posterolateral"} else own
    one = re.match(r"\s+(?:ones?|sides?)\b", own[match.end() :], re.IGNORECASE)
    said = side_verdict(own, match.end() + (one.end() if one else 0))
    if said is not None:
        involved, end, uncertain = said
        yield _reading(match["side"], involved, 0, end, uncertain=uncertain)


def side_verdict(own: str, start: int) -> tuple[bool, int, bool] | None:
    """Whether a side is called involved, where the words end that say so, and whether they are hedged."""
    intact, involved = INTACT.search(own, start), INVOLVED.search(own, start)
    if UNASSESSED.match(own, start) or (
        (doubt := _DOUBTED.search(own, start)) and not (intact and intact.start() < doubt.start())
    ):
        return True, len(own.rstrip()), True
    if intact and (not involved or intact.start() <= involved.start()):
        unsure = bool(_DOUBTFUL.search(own, start, intact.start())) or polarity(own, *intact.span()) == "uncertain"
        return unsure, intact.end(), unsure  # "the right is probably fine": it may be involved
    if involved:
        stated = polarity(own, *involved.span())
        unsure = (
            stated == "uncertain"
            or bool(_DOUBTFUL.search(own, start))
            or bool(re.match(r"\s*\?", own[involved.end() :]))
        )
        return stated != "negated", involved.end(), unsure
    if (doubt := UNSURE.search(own, start) or _DOUBTFUL.search(own, start)) is not None:
        return True, doubt.end(), True
    return (True, len(own.rstrip()), False) if re.match(r"[\s:,]*yes\b", own[start:], re.IGNORECASE) else None


def _reading(side: str, involved: bool, start: int, end: int, *, uncertain: bool = False) -> Reading:
    facts: tuple[Fact, Fact] = _FACT_OF.get(side.lower(), ("other_side", "not_other_side"))
    return Reading("posterolateral", facts[0 if involved else 1], start, end, uncertain=uncertain)
