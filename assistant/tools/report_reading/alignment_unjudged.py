"""Curves and slips that nobody can judge ("angulation not evaluable"), and those that are there no longer."""

from __future__ import annotations

import re
from typing import Final

_JUDGE: Final = (
    r"(?:judge|assess|evaluate|comment|exclude|rule\s+out|determine|say|tell|measure|appreciate|quantify|grade|verify|rate|"
    r"estimate|appraise|ascertain|confirm|establish|call|score|conclude)"
)
_JUDGED: Final = (
    r"(?:judged|assess(?:ed|able)|evalua(?:ted|ble)|commented(?:\s+(?:up)?on)?|excluded|ruled\s+out|determined|determinable|measured|measurable|"
    r"appreciated|quantified|quantifiable|graded|gradable|verified|verifiable|rated|estimated|appraised|ascertained|confirmed|established|"
    r"interpretable|reportable|scored|examined|answered|possible\s+to\s+\w+|looked\s+(?:at|for)|reliable|diagnostic|addressed|included)"
)
_CANNOT: Final = (
    r"(?:can(?:['’]?t|\s?not)|could(?:n['’]?t|\s+not)|(?:un|not\s+)able\s+to|(?:is|are|was)\s+unable\s+to|difficult\s+to|hard\s+to|impossible\s+to|not\s+possible\s+to|"
    r"unwilling\s+to|reluctant\s+to|insufficient\s+to|inadequate\s+(?:to|for)|not\s+(?:adequate|suitable|suited|designed|sufficient)\s+(?:to|for)|did\s+not|didn['’]?t|won['’]?t|would\s+not|wouldn['’]?t)"
)
_BEFORE: Final = re.compile(
    rf"\b{_CANNOT}\s+(?:[\w'’-]+\s+){{0,2}}?{_JUDGE}(?:ing)?\s+(?:(?!but\b|and\b|with\b|there\b|new\b)[\w'’/-]+,?\s+){{0,5}}?$"
    rf"|\b(?:preclud|prevent|preclude|hamper|hinder|impair|limit|compromis|preventing|impede?)(?:s|es|ed|ing)?\s+(?:(?!but\b|with\b)[\w'’-]+\s+){{0,2}}?(?:assess|evaluat|judg|measur|exclu|apprais|grading|comment|detect|analys|interpret)\w*\s+(?:(?!but\b|and\b|with\b|there\b)[\w'’-]+\s+){{0,4}}?$"
    rf"|\b(?:no|without)\s+(?:(?:reliable|proper|formal|valid|adequate|meaningful|firm|definite)\s+)?(?:assessment|evaluation|judge?ment|measurement|comment|statement|information|view)\s+(?:is\s+possible\s+)?(?:of|on|about|for|regarding|as\s+to)\s+(?:(?!but\b|and\b|with\b|there\b)[\w'’-]+\s+){{0,4}}?$"
    r"|\b(?:not|never)\s+(?:be(?:en)?\s+)?(?:assess|evaluat|judg|check|look|imag|examin|measur|comment)\w*\s+(?:for|on|as\s+to)\s+(?:(?!but\b|and\b|with\b|there\b)[\w'’-]+\s+){0,4}?$"
    r"|\b(?:suboptimal|poor|unreliable|limited|useless|no\s+good|blind|insensitive)\s+(?:in|for|to|regarding)\s+(?:(?:the|any|assessing|judging|assessment|detection|of|a)\s+)*$",
    re.IGNORECASE,
)
# Words that may stand between a curve and the verdict on it.
_OF_IT: Final = r"(?:\s*\([^)]*\))?(?:\s+(?!(?:has|have|but|with|new|which|that|whose|age|of\s+\d)\b)[\w'’/-]+){0,5}?\s*[:=(,–-]?\s*"
_AFTER: Final = re.compile(
    rf"{_OF_IT}\b(?:(?:is|are|was|were|has|have|therefore|thus|also|be|been)\s+)*"
    rf"(?:(?:can(?:['’]?t|\s?not)|could(?:n['’]?t|\s+not))\s+(?:(?:therefore|really|reliably|properly|be|safely|confidently|fully|adequately|accurately|formally)\s+)*{_JUDGED}"
    rf"|(?:is|are|was|were)?\s*(?:not|n['’]t|in|un|non-?)\s*(?:(?:be|been|reliably|properly|safely|fully|adequately|accurately|formally|really|well|possible\s+to|yet)\s+)*{_JUDGED}"
    rf"|(?:difficult|hard|impossible|not\s+possible)\s+to\s+(?:\w+\s+)?{_JUDGE}"
    rf"|(?:i|we)\s+(?:can(?:['’]?t|\s?not)|could(?:n['’]?t|\s+not))\s+(?:\w+\s+)?(?:{_JUDGE}|see)"
    r"|(?:beyond|outside)\s+(?:the\s+)?(?:scope|reach|field|limits?)|requires?\s+(?:standing|upright|erect|weight|sagittal)|needs?\s+(?:standing|upright|erect|weight|sagittal|a\s+standing)"
    r"|(?:left\s+)?open\b|n/?a\b)\b",
    re.IGNORECASE,
)
_AGED: Final = re.compile(r"\b(?:whether|if|how\s+(?:old|long)|age|date|new|old|since)\b", re.IGNORECASE)
# "New kyphosis can neither be confirmed nor excluded": nor need there be one.
_UNDECIDED: Final = re.compile(
    r"(?:\s+(?!(?:has|have|but|with|which|that|whose)\b)[\w'’/-]+){0,4}?\s+(?:(?:is|are|was|were)\s+)?(?:can\s+be\s+neither|(?:can|could|may)\s+neither\s+be|neither)\s+(?:\w+ly\s+)?(?:confirmed|excluded|ruled|proven|affirmed)\b",
    re.IGNORECASE,
)
# "New kyphosis, not measured": there is one, whatever its angle.
_THERE: Final = re.compile(
    r"\b(?:new|focal|acute|progressive|marked|severe|obvious|clear|increasing|increased|definite|there\s+is(?:\s+now)?(?:\s+an?)?|shows?(?:\s+an?)?|with\s+an?)\s+(?:[\w-]+\s+){0,2}?$",
    re.IGNORECASE,
)


def is_unjudged(text: str, match: re.Match[str]) -> bool:
    """Whether a clause says of a curve or slip no more than that it can't be judged, excluded or measured."""
    if re.search(r"\bnew\b", text[match.end() : match.end() + 60], re.IGNORECASE):
        return False
    before = text[: match.start()]
    if _UNDECIDED.match(text, match.end()):
        return True
    if found := _BEFORE.search(before):
        return not _AGED.search(found.group()) or bool(re.search(r"\b(?:whether|if)\s+there\b", found.group(), re.I))
    after = _AFTER.match(text, match.end())
    return bool(after) and not _THERE.search(before) and not (after and _AGED.search(after.group()))


# "The slip of L4 is new, the kyphosis of T6 is not": not new, or not there.
_NOT_EITHER: Final = re.compile(
    r"(?:\s+(?:of|at|in)\s+(?:the\s+)?\S+)?\s+(?:is|was|does|has)(?:\s+not|n['’]t)(?:\s+(?:so|either|it))?\W*",
    re.IGNORECASE,
)
_NO_LONGER: Final = re.compile(
    r"\bno\s+longer\s+(?:(?:has|have|shows?|is|are|there|any|an?|the|visible|seen|evidence|sign|of)\s+)*$",
    re.IGNORECASE,
)
_GONE: Final = re.compile(
    r"(?:\s+(?:of|at|in|seen|noted|there)\s+\S+){0,2}\s+(?:(?:is|are|has|have)\s+)?(?:no\s+longer\s+(?:\w+ly\s+)?(?:seen|present|visible|there|evident|apparent|identified|found)|(?:has|have|is)\s+(?:been\s+)?(?:fully\s+|completely\s+)?(?:resolved|disappeared|gone(?!\s+(?:from|up|to|on|further|\d))|vanished|corrected|reduced\s+completely))\b",
    re.IGNORECASE,
)


def ends_denied(text: str, match: re.Match[str]) -> bool:
    """Whether a clause ends in a bare "is not" after a curve or slip."""
    return bool(_NOT_EITHER.fullmatch(text, match.end()))


def is_gone(text: str, match: re.Match[str]) -> bool:
    """Whether a curve or slip was there before and is no longer."""
    return bool(_NO_LONGER.search(text, 0, match.start()) or _GONE.match(text, match.end()))
