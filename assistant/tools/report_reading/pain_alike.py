"""Parts of the back of which no more is said than that they are as another, or that there is nothing there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.pain_places import pain_region
from assistant.tools.report_reading.pain_words import OCCASIONAL
from assistant.tools.report_reading.reading import Fact, Reading

_PLACE: Final = (
    r"(?:(?:the|his|her|their|in|for|at|of)\s+)*(?:(?:(?:low(?:er)?|upper|mid(?:dle)?|high)[\s-]*)?(?:back|neck|cervical|thoracic|dorsal|lumbar|sacral|lumbosacral|thoracolumbar|sacrum|[CTL][\s-]spine)"
    r"(?:\s*(?:,|/|&|\band\b|\bor\b)\s*(?:the\s+|his\s+|her\s+)?(?=(?:low|upper|mid|back|neck|cerv|thor|dors|lumb|sacr)))?)+(?:\s+(?:spine|region|area|pain|part|segment|one))*"
)
_SAME: Final = r"(?:(?:much\s+|just\s+|exactly\s+)?(?:the\s+)?same(?:\s+(?:story|again|thing|pattern|picture|problem|pain|there|here|applies|way|deal|as\s+(?:that|above|the\s+\w+)))?|likewise|ditto|idem|similar(?:ly)?|as\s+well|too|also|as\s+bad|equally)"
_ALIKE: Final = re.compile(
    rf"\b(?:and\s+)?(?P<place>{_PLACE})\s*[:=,–-]?\s*(?:(?:is|are|has|does|behaves|hurts|shows)\s+)*{_SAME}(?=\s*(?:[.,;)]|$|and\b|with\b))"
    rf"|\b(?:(?:and\s+)?so\s+(?:is|does|are|has|do)|(?:the\s+)?same\s+(?:(?:goes|holds|is\s+true|applies|story|thing|again|pain|with|for|in|at|of|to)\s*)+|likewise|ditto|similarly|as\s+(?:is|does|has)|identical(?:\s+pain)?\s+in)\s+(?P<after>{_PLACE})",
    re.IGNORECASE,
)
_NIL: Final = re.compile(
    rf"\W*(?:pain\s*[:=–-]\s*)?(?:and\s+|but\s+)?{_PLACE}\s*[:=–-]?\s*(?:is\s+|feels\s+|are\s+|quite\s+|all\s+|both\s+|completely\s+)*"
    r"(?:nil|none|no(?:thing)?|0(?:/10)?|zero|neg(?:ative)?|fine|ok(?:ay)?|quiet|good|comfortable|asymptomatic|symptom[\s-]?free|untroubled|all\s+right|alright|(?:does|is)(?:\s+not|n['’]t)|-|\(-\))\W*",
    re.IGNORECASE,
)
# "Lumbar mechanical, thoracic constant": there is pain in the second part too, of its own kind.
_VALUED: Final = re.compile(
    rf"\W*(?:pain\s*[:=–-]\s*)?(?:and\s+|but\s+)?{_PLACE}\s*[:=–-]?\s*(?:is\s+|are\s+|more\s+|rather\s+|only\s+)*"
    r"(?:constant|continuous|persistent|permanent|dull|burning|severe|mild|moderate|occasional|intermittent|background|present|yes|\+{1,3}|aches?|aching|hurts|sore|painful)(?=\W|$)",
    re.IGNORECASE,
)
_TOLD: Final = ("mechanical", "non_mechanical", "pain_present", "pain_free")


def alike(own: str, readings: list[Reading], told: list[Reading]) -> list[Reading]:
    """ "Mid back same story", "and so is the low back": what was said of the part of the back before."""
    found: list[Reading] = []
    for match in _ALIKE.finditer(own):
        code = _code(match.group())
        model = [one.fact for one in readings if one.component == "pain" and one.end <= match.start()]
        model = [fact for fact in model if fact in _TOLD] or _last_told(told, code)
        if not code or not model:
            continue
        readings[:] = [
            one for one in readings if one.fact != "pain_present" or not match.start() <= one.start < match.end()
        ]
        found += [Reading("pain", fact, *match.span(), region=code) for fact in dict.fromkeys(model)]
    return found


def _last_told(told: list[Reading], code: str) -> list[Fact]:
    placed = [one for one in told if one.component == "pain" and one.region[:1] not in ("~", "@") and one.fact in _TOLD]
    if not placed or placed[-1].region == code:
        return []
    return [one.fact for one in placed if one.region == placed[-1].region and not one.uncertain]


def nothing_there(own: str, readings: list[Reading]) -> Iterator[Reading]:
    """ "Lumbar nil", "neck none / low back dull": a part of the back without pain, where pain is spoken of."""
    for part in re.finditer(r"(?:[^,;/]|(?<=\d)/(?=\d))+", own):
        spoken = any(one.component == "pain" and one.start < part.end() and part.start() < one.end for one in readings)
        if not spoken and (match := _VALUED.match(part.group())):
            fact: Fact = "non_mechanical" if OCCASIONAL.search(part.group()) else "pain_present"
            yield Reading("pain", fact, part.start(), part.start() + match.end(), region=_code(match.group()))
            continue
        covered = any(one.start < part.end() and part.start() < one.end for one in readings if one.fact == "pain_free")
        if not covered and _NIL.fullmatch(part.group()):
            one = Reading("pain", "pain_free", *part.span())
            yield Reading("pain", "pain_free", one.start, one.end, region=_code(part.group()))


def _code(text: str) -> str:
    return pain_region(text, Reading("pain", "unknown", 0, len(text)))
