"""Pain: mechanical, not mechanical, or none. Pain in legs, hips or chest says nothing of the spine's stability."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.pain_absence import ALL_FREE, NOW_FREE, read_absence
from assistant.tools.report_reading.pain_character import NIGHTLY, read_character
from assistant.tools.report_reading.pain_gone import STILL_THERE
from assistant.tools.report_reading.pain_halves import denied_in_both
from assistant.tools.report_reading.pain_limits import limited_by_pain
from assistant.tools.report_reading.pain_questions import believed, without_questions
from assistant.tools.report_reading.pain_unrecorded import unrecorded
from assistant.tools.report_reading.pain_unstated import NOT_KNOWN, NOT_STATED, TOLD_ANYWAY
from assistant.tools.report_reading.pain_words import BOTHERS, MINOR, OCCASIONAL, PAIN, is_elsewhere
from assistant.tools.report_reading.reading import Fact, Reading


def read_pain(text: str, *, continued: bool = False) -> Iterator[Reading]:
    """What a clause says of pain; `continued` where the clause before spoke of pain."""
    second = _SECOND_PAIN.search(text)
    if not second or not PAIN.search(text, 0, second.start()):
        yield from _read_pain(text, continued=continued)
        return
    yield from _read_pain(text[: second.start()], continued=continued)
    yield from (one.shifted(second.start()) for one in _read_pain(text[second.start() :], continued=True))


# "The thoracic pain is constant, the lumbar pain comes with standing": two pains, each with a character of its own.
_SECOND_PAIN: Final = re.compile(
    r",\s*(?:(?:and|but|while|whereas)\s+)?(?=(?:the|his|her|that\s+in\s+the)\s+(?:neck|back|(?:low(?:er)?|upper|mid(?:dle)?)[\s-]+back|(?:lower\s+|upper\s+|mid[\s-]?)?(?:cervical|thoracic|dorsal|lumbar|sacral))"
    r"(?:\s+(?:spine|region|area|back))?\s+(?:pains?|aches?|one|hurts?|is|was|comes|feels|gets|starts|bothers|only|does)\b)",
    re.IGNORECASE,
)


def _read_pain(text: str, *, continued: bool) -> Iterator[Reading]:
    if match := NOT_STATED.search(text) or NOT_KNOWN.search(text) or unrecorded(text):
        yield Reading("pain", "unknown", *match.span())
        if told := TOLD_ANYWAY.search(text):
            yield Reading("pain", "pain_present", *told.span())
    elif none := _none_at_all(text):
        yield Reading("pain", "pain_free", *none)
    elif not _LETTER.search(text):  # "Pain: N" may be no pain as well as none that is mechanical
        yield from _told_in_words(text, continued=continued)


def _none_at_all(text: str) -> tuple[int, int] | None:
    free = NOW_FREE.search(text)
    return free.span() if free else denied_in_both(text)


def _told_in_words(text: str, *, continued: bool) -> Iterator[Reading]:
    text = _NAMED_AT.sub(lambda match: match["item"] + " " * (len(match.group()) - len(match["item"])), text)
    text = _OPTIONS.sub(lambda match: match["item"] + " " * (len(match.group()) - len(match["item"])), text)
    asked, text = text, without_questions(text)
    left_open = text != asked
    text = without_earlier_pain(text)
    for match in ALL_FREE.finditer(text):
        yield Reading("pain", "pain_free", *match.span())
    text = ALL_FREE.sub(lambda match: " " * len(match.group()), text)
    facts = [
        believed(text, one)
        for one in (*read_character(text, continued), *limited_by_pain(text, continued), *read_absence(text))
    ]
    if left_open:  # "It wakes her, I am not sure whether moving makes it worse": of whatever kind
        facts = [
            replace(one, fact="pain_present")
            if one.fact == "non_mechanical" and NIGHTLY.match(text, one.start)
            else one
            for one in facts
        ]
    free = [one for one in facts if one.fact == "pain_free"]
    facts = [  # "comfortable whatever she does" is no pain of any kind
        one
        for one in facts
        if one.fact != "non_mechanical"
        or not any(one is not other and other.start <= one.start and one.end <= other.end for other in free)
    ]
    yield from facts
    if not any(reading.fact in _SETTLING and not reading.uncertain for reading in facts):
        yield from _presence(text)
        if continued and (again := _CAME_BACK.search(text)) and polarity(text, *again.span()) == "affirmed":
            yield Reading("pain", "pain_present", *again.span())
        if continued and len(text.split()) < _SHORT and (often := OCCASIONAL.search(text)) and not PAIN.search(text):
            yield Reading("pain", "non_mechanical", *often.span())


# "Pain (T6): none": the level isn't part of the value.
_NAMED_AT: Final = re.compile(
    r"(?P<item>\bpain)\s*(?:at|in|of|for|from|over|score)?\s*\(?(?:Th|[CTLSD])\d{1,2}\)?(?=\s*(?:[:=]|[–-]\s))",
    re.IGNORECASE,
)
# "Pain (mechanical/occasional/none): none": the choices of a form are no values.
_OPTIONS: Final = re.compile(
    r"(?P<item>\bpain)\s*[(\[](?=[^()\[\]]*(?:none|no\b|free|absent))(?:[\w\s-]+[/|,;]){1,5}[\w\s-]+[)\]](?=\s*(?:[:=–-]|$))",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"^\W*pain(?:\s+(?:score|status|type))?\s*[:=–-]?\s*(?:N|normal)\W*$", re.IGNORECASE)
# A few words after a sentence on pain, as "not when she moves, just every so often".
_SHORT: Final = 16
_CAME_BACK: Final = re.compile(
    r"\b(?:(?:has|have|had|it|that|but)\s+(?:\w+\s+){0,2}?(?:returned|recurred|relapsed|come\s+back|reappeared)|came\s+back|is\s+back\s+again)\b",
    re.IGNORECASE,
)
_SETTLING: Final = ("mechanical", "non_mechanical", "pain_free")
_MINOR: Final = re.compile(rf"\b{MINOR}\b", re.IGNORECASE)
# "(was mechanical before radiotherapy)", "she had mechanical pain before the brace".
_EARLIER: Final = re.compile(
    r"\((?:was|were|previously|formerly|initially|originally|had|before|prior|pre|used\s+to)\b[^()]*\)"
    r"|\b(?:had|was|were|used\s+to\s+(?:have|be))\s+(?:(?!now\b|no\b|not\b)[\w-]+\s+){0,6}?(?:pain\w*|mechanical)\b[^.;,()]*?\b(?:before|until|prior\s+to|at\s+first|initially|in\s+the\s+past)\b[^.;,()]*"
    r"|(?<=,)\s*(?:which|that)\s+(?:used\s+to|was|had|previously|formerly|initially|once)\b[^.;,()]*(?=,)|\bused\s+to\s+\w+(?:(?!\s+(?:has|is|are|now|but)\b)[^.;,()])*"
    r"|\b(?:formerly|previously|initially|originally|once|at\s+first)\s+(?:\w+\s+)?(?:mechanical|painful|pain|occasional)\b[^,;.]*"
    r"|\b(?:had|was|were)\s+(?:(?!now\b|no\b|not\b)[\w-]+\s+){0,6}?(?:pain\w*|mechanical)\s+(?:[\w-]+\s+){0,3}?(?:(?:in|last|at|on)\s+(?:the\s+)?(?:early\s+|late\s+|last\s+)?"
    r"(?:spring|summer|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|diagnosis|presentation|year|month)|(?:\w+\s+)?(?:weeks|months|years)\s+ago)\b[^.;,()]*"
    r"|\b(?:before|until|prior\s+to|up\s+to)\s+(?:this|that|then|now|the\s+(?:fall|injury|event|fracture|accident))\b[^.;,()]{0,12}?\s(?:was|were|had\s+been|had)\b[^.;,()]*"
    r"|\bpre[\s-]?(?:op\w*|treatment|rt|xrt|sbrt|radiotherapy|surgery)\s+(?:back\s+|neck\s+|mechanical\s+)*pain\b(?!\s*(?:is|persist|continu|unchanged))",
    re.IGNORECASE,
)


def without_earlier_pain(text: str) -> str:
    """The clause with the pain of an earlier time blanked."""
    return _EARLIER.sub(lambda match: " " * len(match.group()), text)


def _presence(text: str) -> Iterator[Reading]:
    for match in _MINOR.finditer(text):
        if polarity(text, *match.span()) == "affirmed":
            yield Reading("pain", "non_mechanical", *match.span())
    for match in (*PAIN.finditer(text), *BOTHERS.finditer(text)):
        if (match.re is PAIN and is_elsewhere(match)) or _is_heading(text, match):
            continue
        if re.match(r"\s*[:=?–-]\s*(?:no|none|nil|absent|negative|denied)\b", text[match.end() :], re.IGNORECASE):
            continue
        # "Back pain, ?cord compression" queries the cause, not the pain; "pain, not otherwise specified" its kind.
        query = re.compile(r"[\s,–-]*\?\s*(?=\w)").match(text, match.end())
        query = (
            query
            or STILL_THERE.match(text, match.start("word") if match.re is PAIN else match.start())
            or _KIND_UNTOLD.match(text, match.end())
        )
        stated = polarity(text[: match.end()] if query else text, *match.span())
        if stated == "negated":
            continue
        near = text[max(0, match.start() - 40) : match.end() + 40]
        occasional = bool(OCCASIONAL.search(near))
        fact: Fact = "non_mechanical" if occasional else "pain_present"
        yield Reading("pain", fact, *match.span(), uncertain=stated == "uncertain")


_KIND_UNTOLD: Final = re.compile(
    r"[\s,(–-]*(?:not\s+(?:otherwise|further|more\s+closely|better)\s+\w+|n\.?o\.?s\b|unspecified|(?:of\s+)?(?:\w+\s+)?(?:type|character|nature|quality|kind|pattern|details?|cause|site|onset)\b[^.;]{0,15}?\b(?:not|un\w+|nil|open|unclear))",
    re.IGNORECASE,
)


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """ "Pain: leg pain": the item's name says nothing where its value speaks of pain itself."""
    return bool(re.match(r"\s*:", text[match.end() :]) and PAIN.search(text, match.end()))
