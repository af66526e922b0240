"""Sides that are hedged or undecided: "possibly early change in the left", "the right I keep going back and forth on".

Beside a side that is involved for certain such a side leaves both counts open; no word of it may make it certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.posterolateral_words import ELEMENT, GENERAL
from assistant.tools.report_reading.reading import Fact, Reading

_OTHER: Final = r"other|opposite|opposing|contralateral"
_NOUN: Final = rf"(?:[\s-]+(?:(?:Th|[CTLSD])\d{{1,2}}|hand|sided?|one|{ELEMENT}|{GENERAL}))*"
# Behind a side of the arch; "the right nerve root" and "a left effusion" are none.
_OF_THE_ARCH: Final = (
    r"(?=\s*(?:[.,;:)?–\"”-]|$|(?:is|are|was|were|too|as|also|may|might|could|can|but|and|or|which|where|has|have|on|at|in|of\s+(?:Th|[CTLSD])\d|for|because|"
    r"due|cannot|not|likewise|involve\w*|destr\w*|ero\w*|infiltrat\w*|invasion|disease|extension|cortex|remains?|looks?|with|i|we)\b))"
)
_HEDGE: Final = (
    r"(?:possib(?:ly|le)|probabl[ey]|perhaps|maybe|may(?:\s+well)?|might|could|likely|questionabl[ey]|query|doubtful(?:ly)?|"
    r"equivocal(?:ly)?|suspect(?:ed|s)?|suspici(?:on|ous)|conceivabl[ey]|potential(?:ly)?|arguabl[ey]|presumed|presumably|apparent(?:ly)?|"
    r"debatabl[ey]|uncertain|unclear|borderline|tentative(?:ly)?|indeterminate|hint|suggestion|concern|worry|wonder|unsure|undecided|"
    r"not\s+(?:\w+\s+)?(?:sure|certain|convinced|clear)|cannot\s+(?:\w+\s+)?(?:exclude|rule\s+out)|can['’]?t\s+(?:\w+\s+)?(?:exclude|rule\s+out)|\?)"
)
# A hedge, and behind it the side: no joint may stand between them, nor another side behind.
_HEDGED_BEFORE: Final = re.compile(
    rf"(?:(?<=\W)|^){_HEDGE}(?:[\s,]+(?!(?:and|with|but|or|no|not|is|are|was|were|left|right|both|old|height|lytic|sclerotic)\b)[\w/-]+){{0,6}}?"
    rf"(?:\s+|(?<=\?))(?P<side>left|right|{_OTHER})\b{_NOUN}{_OF_THE_ARCH}(?!\s*(?:,|/|and|or|&|\+)\s*(?:the\s+)?(?:left|right|{_OTHER})\b)",
    re.IGNORECASE,
)
_SPEAKER: Final = r"(?:i|we|he|she|they|one|it|that|this|which|where|about|honestly|really|just|still|also|frankly|is|are|was|were|(?:was|is|were|are)(?=n['’]t)|looks?|remains?|seems?|appears?|['’]m|['’]re|am)"
_HARD: Final = r"(?:hard|difficult|tricky|tough|not\s+easy|impossible)\s+(?:for\s+me\s+)?to\s+(?:be\s+)?(?:call|say|tell|judge|assess|sure|certain|decide|read|make\s+out|know|evaluate|interpret)"
_UNABLE: Final = (
    r"(?:can(?:no|['’]?)t|can\s+not|could(?:\s+not|n['’]?t)|would(?:\s+not|n['’]?t))\s+(?:\w+\s+){0,2}?"
    r"(?:decide|make\s+(?:up|out)|(?:be\s+)?(?:identif\w+|seen?|find|found|delineated?|visuali[sz]ed?|recogni[sz]ed?|made\s+out)|commit|call|be\s+(?:\w+\s+)?(?:sure|certain)|swear|tell|say|settle|agree|judge|bet|put\s+money)"
)
_UNDECIDED: Final = re.compile(
    rf"(?P<side>left|right|{_OTHER})\b{_NOUN}(?:\s+(?:extension|involvement|invasion|disease|breach|infiltration|erosion|destruction|spread)(?=\s+(?:is|seems|appears|looks|remains|can|could|may|might)\b))?(?:\s*[:,=(–-])?(?:\s+{_SPEAKER}(?:\b|(?=n['’]t))(?:['’](?:m|re|ve|s))?)*\s*"
    rf"(?:(?:i|we)?\s*(?:keep|kept|have\s+been|been)\s+(?:going\s+|changing|wavering|flip\w*|switching)[^.;]*|(?:go|went|going)\s+back\s+and\s+forth|{_HARD}|{_UNABLE}|"
    r"(?:(?:un)?likely|possible|probable|suspected)(?=\s*(?:[.,;)]|$|(?:but|though|although|and|yet)\b))|"
    r"equivocal|undecided|indeterminate|debatable|(?:a\s+)?(?:toss[\s-]?up|coin[\s-](?:flip|toss)|question\s+mark|grey\s+area|gray\s+area|maybe|judg\w+\s+call|close\s+call)|"
    r"(?:could|can|might|may)\s+(?:go|be)\s+(?:either\s+way|anything)|on\s+the\s+fence|(?:the\s+)?jury(?:\s+is|['’]s)?(?:\s+still)?\s+out|\?(?=\s*(?:[.,;)]|$))|(?:in|of)\s+two\s+minds|torn|open\s+to\s+(?:debate|question|interpretation)|"
    r"(?:not|less|n['’]t)\s+(?:(?:so|too|quite|entirely|at\s+all|100\s?%|completely|really|very|totally)\s+)*(?:sure|certain|convinced|definite|confident|clear[\s-]?cut|decided)(?!\s+(?:about|of|on|as\s+to|with)\s+(?:the\s+)?(?:left|right|other|opposite))|"
    r"not\s+(?:\w+\s+)?(?:identified|seen|visible|visuali[sz]ed|found|recogni[sz]able)\b|(?:unclear|uncertain|unsure|doubtful|questionable)\b)",
    re.IGNORECASE,
)
# "On the left, motion makes assessment unreliable": the side ahead, and why it can't be judged behind.
_NOT_JUDGED_THERE: Final = re.compile(
    rf"\b(?:on|to|at)\s+the\s+(?P<side>left|right|{_OTHER})(?:\s+side)?\s*,?\s+(?:(?!\b(?:left|right|both|but|intact|normal|spared|clear|pedicles?|facets?)\b)[^.;]){{0,70}}?"
    r"\b(?:unreliable|(?:can(?:no|['’])?t|cannot|could\s+not|can\s+not|couldn['’]?t)\s+(?:\w+\s+){0,2}?(?:excluded?|assess\w*|judged?|evaluat\w+|ruled\s+out|tell|say)|"
    r"limited\s+by|hampered|impaired|precluded?s?|degraded|obscured|prevent\w*|uninterpretable|(?:is|are)\s+(?:limited|difficult|hard|uncertain|unclear|equivocal|open)|not\s+(?:\w+\s+)?(?:assessable|evaluable|interpretable))\b",
    re.IGNORECASE,
)
# Words that go on about a side that can't be decided, to the end of what is said of it.
_COMMENT: Final = re.compile(
    r"[^.;,]*(?:,(?!\s*(?:and\s+)?(?:the\s+|both\s+)?(?:left|right|both|pedic|facet|costo|posterior|other|rest|no\b|height|align|body|[CTLSD]\d))[^.;,]*)*",
    re.IGNORECASE,
)
_BOTH_SIDES: Final = re.compile(rf"\b(?:left|right|both|{_OTHER})\b", re.IGNORECASE)
_FACT: Final[dict[str, Fact]] = {"left": "left", "right": "right"}


def doubted_sides(text: str, lead: str, *, known: bool) -> Iterator[Reading]:
    """Sides of which a clause leaves open whether they are involved.

    A hedge ahead of the only side that is named is left to the reading of its element; `known` tells whether the words
    before the clause speak of the arch, so that a side alone can be one of its sides.
    """
    named = re.search(ELEMENT, lead + text, re.IGNORECASE)
    if not named and not known:
        return
    for match in _HEDGED_BEFORE.finditer(text):
        rest = lead + text[: match.start()] + " " + text[match.end() :]
        if _BOTH_SIDES.search(rest) or (known and not named):
            yield _doubt(match, match.end())
    for match in _NOT_JUDGED_THERE.finditer(text):
        yield _doubt(match, match.end())
    for match in _UNDECIDED.finditer(text):
        comment = _COMMENT.match(text, match.end())
        yield _doubt(match, comment.end() if comment else match.end())


def _doubt(match: re.Match[str], end: int) -> Reading:
    fact = _FACT.get(match["side"].lower(), "other_side")
    return Reading("posterolateral", fact, match.start(), end, uncertain=True)
