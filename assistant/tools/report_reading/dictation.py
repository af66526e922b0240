"""Where one statement ends and the next begins in text without punctuation, as in raw dictation.

In a long stretch without any mark a new statement begins at a noun phrase that nothing governs: "… of C6 | both
facets are destroyed | no other lesion". Words that govern what follows (prepositions, verbs, "and") keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

LEAST_WORDS: Final = 6
"""A stretch without a mark must be longer than this before statements are looked for in it."""
LONG: Final = 36
"""So many words without a mark are never one statement, whatever the rest of the text looks like."""
SPARSE: Final = 14
"""Words a mark from which on a text counts as written without punctuation."""

_MARK: Final = re.compile(r"[.;:!?\n|]|,(?=\s)|(?<=\s)[-–—](?=\s)")
_WORD: Final = re.compile(r"\S+")

_LEVEL: Final = r"(?:Th|[CTLSD])-?\d{1,2}(?:/\S+)?"
_HEAD: Final = (
    r"(?:pedicles?|facets?|joints?|alignment|malalignment|heights?|collapse|kyphosis|scoliosis|subluxation|"
    r"\w*listhesis|translation|deformity|slip|pain|lesions?|metastas[ei]s|deposits?|fractures?|elements?|compression|"
    r"loss|vertebra\w*|bod(?:y|ies)|spine|destruction|involvement|masses|mass|marrow|canal|cord|disease|evidence|"
    r"metastatic|epidural|other|further|symptoms|step|arch|posterior|posterolateral|costovertebral|bony)"
)
_PLAIN: Final = r"(?!(?:no|and|or|the|of|in|at|with|is|are|normal|on|without|there)\b)\w+\s+"
_OPENER: Final = re.compile(
    r"(?:there\s+(?:is|are|was|has|appears)\b"
    rf"|(?:the|his|her|its|both|neither|all|each|this|these|an?|one|another)\s+"
    rf"(?:(?:{_PLAIN}){{0,3}}?{_HEAD}|(?!(?:of|and|or)\b)\w+)\b"
    rf"|(?:no|without)\s+(?:{_PLAIN}){{0,2}}?{_HEAD}\b"
    rf"|(?:normal|preserved|new|old|known|mechanical|non-?mechanical|occasional|severe|mild|moderate|left|right|"
    rf"bilateral|vertebral|spinal|sagittal|posterior|body(?=\s+height)|lytic|sclerotic|blastic|mixed)\s+(?:{_PLAIN}){{0,2}}?{_HEAD}\b"
    r"|(?:alignment|height|posterior\s+elements|pedicles?|facets?|costovertebral|pain|patient|subluxation|collapse|"
    r"kyphosis|he|she|it|they|neither|none|impression|conclusion|findings|comparison|compared)\b"
    r"|(?:left|right)\s+side\s+(?:not|is|normal|intact|involved|destroyed|clear|free|uninvolved|unaffected|ok|spared|preserved)\b"
    r"|on\s+the\s+(?:left|right)\s+(?:side\s+)?(?:normal|intact|preserved|destroyed|spared|they\s+are|it\s+is|all|these\s+are)\b|new\s+since\b|(?:previously|now|currently|today)\s+(?:there|it|the|this)\b|pain\s+free\b|painless\b|asymptomatic\b"
    r"|(?:more|less|greater)\s+than\s+(?:\w+\s+)?(?:half|\d+\s?%|a\s+\w+)|(?:approximately|about|nearly|almost|"
    r"roughly|around)\s+(?:\d+\s?%|half|a\s+\w+|two|three)"
    rf"|(?:at|in|on)\s+{_LEVEL}\s+(?:there|an?|tumou?r|it)\b"
    rf"|{_LEVEL}\s+(?:lytic|sclerotic|blastic|mixed|osteolytic|osteoblastic|ha?emangioma|metastasis|lesion|normal|is|has|shows?|was|also|body|demonstrates|contains|remains|appears|vertebra|less|more|about|height|left|right|both|reduced|collapsed|involved|involves)\b)",
    re.IGNORECASE,
)
_GOVERNS: Final = re.compile(
    r"(?:of|in|on|at|to|by|with|for|from|into|within|without|over|under|than|between|about|after|before|during|"
    r"since|through|per|via|as|like|upon|against|towards?|around|beyond|behind|below|above|near|up|"
    r"and|or|but|nor|while|whilst|whereas|which|that|who|whom|whose|because|if|when|where|although|though|"
    r"is|are|was|were|be|been|being|has|have|had|does|do|did|may|might|can|cannot|could|will|would|should|not|"
    r"shows?|showing|showed|demonstrates?|demonstrating|contains?|containing|reveals?|revealing|suggests?|"
    r"indicates?|describes?|reports?|denies|has|complains|experiences|"
    r"involv(?:es|ing)|occup(?:ies|ying)|replac(?:es|ing)|destroys|destroying|erod(?:es|ing)|infiltrat(?:es|ing)|"
    r"invad(?:es|ing)|affect(?:s|ing)|reach(?:es|ing)|extends|extending|causing|causes|measuring|measures|"
    r"the|an?|no|his|her|its|both|all|each|this|these|those|neither|either|any|one|two|three|only|also|just|"
    r"very|more|less|most|approximately|about|nearly|almost|roughly|least|half|new|old|known|mild|moderate|severe|"
    r"slight|marked|left|right|bilateral|vertebral|spinal|normal|lytic|sclerotic|blastic|mixed|posterior|anterior|"
    r"superior|inferior|cervical|thoracic|lumbar|sacral|focal|small|large|further|other|same|"
    r"otherwise|elsewhere|neck|back|spine|chest|lumbar|band-like|leg|arm|bone|"
    r"previous|prior|ct|mri?|please|query|\d+(?:\.\d+)?%?|[+&/=~<>])",
    re.IGNORECASE,
)
_PREDICATIVE: Final = re.compile(
    r"(?:normal|new|old|known|mild|moderate|severe|marked|lytic|sclerotic|blastic|mixed|left|right|bilateral|same|half|small|large)",
    re.IGNORECASE,
)
# "C2/3 facet joint", "pedicles facets": a compound or a list.
_ELEMENT: Final = re.compile(r"(?:pedicles?|facets?|costovertebral|posterior)\b", re.IGNORECASE)
_JOINS: Final = re.compile(rf"{_LEVEL}|pedicles?|facets?|joints?", re.IGNORECASE)
_COPULA: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|remains?|appears?|looks|than)\s+(?:\w+ly\s+|not\s+|both\s+|still\s+|all\s+|now\s+|only\s+|also\s+)?\S+$",
    re.IGNORECASE,
)
_PARTICIPLE: Final = re.compile(r"(?:\w+ed|shown|seen|gone|lost|taken|broken|intact|eaten)", re.IGNORECASE)
_ACTIVE: Final = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)?\S+$", re.IGNORECASE)
_SUBJECT: Final = re.compile(rf"\b(?:{_HEAD}|(?:left|right)\s+side)\s+(?:not\s+)?\S+$", re.IGNORECASE)
_NOUN_SIDE: Final = re.compile(r"\b(?:the|on|side)\s+(?:left|right)$", re.IGNORECASE)


def statement_starts(text: str) -> Iterator[int]:
    """Places in `text` at which an unmarked statement begins, in order."""
    marks = list(_MARK.finditer(text))
    sparse = len(text.split()) >= SPARSE * (len(marks) + 1)
    edges = [0, *(mark.end() for mark in marks), len(text)]
    for low, high in pairwise(edges):
        words = list(_WORD.finditer(text, low, high))
        if len(words) > (LEAST_WORDS if sparse else LONG):
            yield from _inside(text, words)


def _inside(text: str, words: list[re.Match[str]]) -> Iterator[int]:
    start, opened = words[0].start(), 0
    for before, word in pairwise(words):
        opener = _OPENER.match(text, word.start())
        if not opener or word.start() < opened:
            continue
        if _PREDICATIVE.fullmatch(word.group()) and _BARE_SUBJECT.fullmatch(text[start : before.end()]):
            continue  # "posterior elements normal | alignment …"
        if not _governed(text[start : before.end()], before.group(), opener.group()):
            start = _with_its_level(text, start, word.start())
            yield start
        elif _PREDICATIVE.fullmatch(word.group()) and _IS.fullmatch(before.group()):
            continue  # "is normal | subluxation …": the adjective closes its own statement
        if re.match(_LEVEL, word.group(), re.IGNORECASE):
            continue  # "at L1 | less than half …": what follows the level may open a statement of its own
        opened = opener.end()


# "… half of the body at T6 | and at L1 the extent is …": the level leads the new statement where the old one has its own.
_LEADING_LEVEL: Final = re.compile(
    rf"\s(?P<lead>and\s+(?:at|in)\s+{_LEVEL}\s+)$|\b(?:spared|intact|normal|involved|destroyed|free|preserved|clear)\s+(?P<bare>at\s+{_LEVEL}\s+)$",
    re.IGNORECASE,
)
_STATED_AT: Final = re.compile(rf"\b(?:at|in|of)\s+{_LEVEL}", re.IGNORECASE)
_NAMES_LESIONS: Final = re.compile(r"\b(?:metasta\w*|mets?|lesions?|deposits?|secondaries|tumou?rs?)\b", re.IGNORECASE)


def _with_its_level(text: str, start: int, opening: int) -> int:
    said = text[start:opening]
    lead = _LEADING_LEVEL.search(said)
    if not lead or not _STATED_AT.search(said[: lead.start()]) or _NAMES_LESIONS.search(said):
        return opening
    return start + lead.start("lead" if lead["lead"] else "bare")


_BARE_SUBJECT: Final = re.compile(
    r"(?:(?:the|left|right|both|all|posterior|vertebral|body|facet|costovertebral|spinal|and)\s+)*"
    r"(?:pedicles?|facets?|joints?|alignment|heights?|elements?|arch)",
    re.IGNORECASE,
)
_IS: Final = re.compile(r"(?:is|are|was|were|remains?|appears?)", re.IGNORECASE)


_AWAITS: Final = re.compile(rf"\bthere\s+(?:is|are|was)\s+(?:\w+\s+)?(?:at|in|on)\s+{_LEVEL}$", re.IGNORECASE)


def _governed(said: str, last: str, opener: str) -> bool:
    """Whether the words said so far still govern what comes."""
    if len(said.split()) < 2 and not _PARTICIPLE.fullmatch(last):
        return True
    if _AWAITS.search(said) or (_ELEMENT.match(opener) and _JOINS.fullmatch(last)):
        return True
    if _PREDICATIVE.fullmatch(last) and re.match(r"(?:no|there)\b", opener, re.IGNORECASE):
        return False
    if last.endswith("%") and re.match(
        r"(?:the|there|new|no|both|neither|alignment|he|she|it)\b", opener, re.IGNORECASE
    ):
        return False
    if _NOUN_SIDE.search(said) or (_PREDICATIVE.fullmatch(last) and (_COPULA.search(said) or _SUBJECT.search(said))):
        return False
    if _GOVERNS.fullmatch(last):
        return True
    if last.endswith("ing") and last.lower() not in (
        "lying",
        "standing",
        "walking",
        "sitting",
        "bearing",
        "wedging",
        "bending",
        "loading",
        "moving",
        "narrowing",
        "lifting",
        "turning",
        "resting",
        "imaging",
        "staging",
    ):
        return True
    if not _PARTICIPLE.fullmatch(last):
        return False
    # "Has destroyed the pedicle" governs, "the joints are destroyed | the alignment" and "pedicle gone |" do not.
    if _ACTIVE.search(said) and not re.search(r"\bbeen\s+\S+$", said, re.IGNORECASE):
        return True
    return not (_COPULA.search(said) or _SUBJECT.search(said) or re.match(r"no\b|there\b", opener, re.IGNORECASE))
