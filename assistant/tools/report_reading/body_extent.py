"""How much of a body is involved, told by its place or in words: "from endplate to endplate", "in one corner"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.collapse_words import OF_ARCH
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading

_BODY: Final = r"(?:vertebral\s+)?(?:body|bodies|vertebrae?|segment|marrow|centrum)\b"
_INVOLVEMENT: Final = r"(?:involvement|infiltration|replacement|destruction|extent)"
_WHOLE_BODY: Final = re.compile(
    rf"\bfill(?:s|ed|ing)?\s+(?:up\s+)?(?:(?:the|its|out|practically|virtually|almost|nearly)\s+)*{_BODY}"
    r"|\b(?:fill(?:s|ed|ing)?|occup(?:ies|y|ying)|replac(?:es|ing)|involv(?:es|ing)|tak(?:es|ing)\s+(?:up|over)|permeat(?:es|ing)|infiltrat(?:es|ing))\s+(?:it|this|the\s+latter|(?:the|its)\s+(?:whole\s+)?vertebra)\s+(?:almost\s+|nearly\s+)?(?:completely|entirely|wholly|totally|altogether|in\s+full|throughout|from\s+end\s+to\s+end)"
    r"|\b(?:spar(?:es|ing)|leav(?:es|ing)|preserv(?:es|ing))\s+(?:only|just|no\s+more\s+than|nothing\s+but)\s+(?:the|a|an|its)\s+(?:(?:thin|small|narrow|outer|peripheral|anterior|posterior|left|right|lateral|superior|inferior|upper|lower|ventral|dorsal)[\s-]+)*(?:rim|shell|sliver|strip|margin|corner|crescent|edge|wall|cortex|remnant)s?"
    r"|\b(?:only|just|barely|no\s+more\s+than)\s+(?:a|the|some)\s+(?:thin\s+|small\s+|narrow\s+|outer\s+|peripheral\s+)*(?:rim|shell|sliver|strip|margin|corner|crescent|remnant)s?\s+of\s+(?:(?:normal|healthy|intact|residual|remaining|sound|uninvolved|spared|preserved)\s+)*(?:bone|marrow|body|cortex)\b"
    r"|\bdiffusely\s+(?:replaced|infiltrated|involved|sclerotic|dense|permeated|destroyed|lytic)\b|\b(?:lytic|sclerotic|dense|replaced|infiltrated|involved)\s+(?:diffusely|in\s+full|all\s+over|from\s+top\s+to\s+bottom|through\s+and\s+through)\b"
    r"|\b(?:(?:Th|[CTLSD])\d{1,2}|body|bodies|vertebra|it|they)\s+(?:(?:is|are|was|has\s+become|looks|appears|now)\s+)+(?:almost|nearly|virtually|practically|all\s+but)\s+(?:wholly|entirely|completely|totally|fully)\s+(?:sclerotic|dense|lytic|replaced|infiltrated|destroyed|involved|tumou?r|permeated|eaten|diseased|abnormal|white)\b"
    r"|\bmore\s+of\s+(?:it|(?:the|its)\s+(?:vertebral\s+)?(?:body|marrow|bone))\s+(?:is|has\s+been)\s+\w+\s+than\s+(?:not|is\b|spared|normal)"
    r"|\b(?:very\s+little|little|not\s+much|hardly\s+any|almost\s+none|next\s+to\s+nothing|practically\s+nothing|nothing|none)\s+of\s+(?:the\s+|its\s+)?(?:normal\s+|vertebral\s+)?(?:body|marrow|bone)\s+(?:is|remains|has\s+been|was)\s*(?:left\b|spared\b|uninvolved\b|intact\b|normal\b|preserved\b)?"
    r"|\b(?:three|all|3)\s+(?:(?:out\s+)?of\s+)?(?:the\s+|its\s+)?(?:four|4)\s+quadrants\b"
    r"|\bleav(?:es|ing)\s+(?:only|just)\s+(?:the\s+|an?\s+|its\s+)?(?:(?!half\b|most\b)\w+\s+){1,8}?(?:free|spared|intact|uninvolved|normal|clear|untouched)\b"
    r"|\bsubtotal(?=\s*(?:[,.;)]|$))"
    r"|\bivory(?:[\s-]+(?:vertebra\w*|body|like|appearance|white|dense))?\b(?!\s+coast)"
    r"|\b(?:end[\s-]?plate|cortex|edge|top|front)\s+to\s+(?:end[\s-]?plate|cortex|edge|bottom|back)\b|\bfrom\s+(?:one|the\s+(?:superior|upper))\s+end[\s-]?plate\s+to\s+the\s+(?:other|inferior|lower)"
    r"|\b(?:sclerotic|dense|lytic|abnormal|diseased|tumou?rous|affected|pathological|hypointense|dark|replaced|infiltrated|involved|permeated|destroyed)\s+throughout\b"
    rf"|\bthroughout\s+(?:the|its)\s+(?:entire\s+|whole\s+)?{_BODY}"
    rf"|\b(?:diffuse|complete|total|subtotal|near[\s-]total|near[\s-]complete|wholesale|global|pan-?vertebral|holovertebral)\s+(?:(?:marrow|tumou?r|body|tumou?ral|bony?|(?:osteo)?lytic|sclerotic|blastic|neoplastic|metastatic)\s+){{0,2}}"
    rf"{_INVOLVEMENT}\s+of\s+(?:the\s+|its\s+|this\s+|that\s+)?(?:(?:entire|whole|[CTLSD]\d{{1,2}})\s+)*(?:{_BODY}|[CTLSD]\d{{1,2}}\b)"
    rf"|\b{_BODY}\s+(?:is|was|has\s+been|are)\s+(?:now\s+|already\s+)?(?:diffusely|subtotally|globally|near[\s-]totally|in\s+(?:its\s+)?(?:entirety|toto))\s+(?:replaced|infiltrated|involved|destroyed|permeated|occupied)"
    rf"|\b(?:replac|infiltrat|involv|occup|affect|destroy|permeat|fill)\w*\s+(?:(?:the|its)\s+)?(?:{_BODY}\s+)?(?:almost\s+|nearly\s+)?(?:in\s+(?:its\s+|the\s+)?(?:(?:almost|near|quasi)[\s-]*)?(?:entirety|toto|totality))\b",
    re.IGNORECASE,
)
_SMALL_PLACE: Final = re.compile(
    r"\b(?:(?:anterior|posterior|superior|inferior|left|right|upper|lower|antero\w*|postero\w*|supero\w*|infero\w*)[\s-]+){1,4}corner\b"
    r"|\b(?:one|a\s+single|1)\s+(?:(?:out\s+)?of\s+(?:the\s+|its\s+)?(?:four|4)\s+quadrants|quadrant)\b"
    r"|\bin\s+(?:the\s+|one\s+|a\s+|its\s+)(?:\w+\s+)?corner\b"
    r"|\b(?:confined|limited|restricted)\s+to\s+(?:the\s+|its\s+|one\s+|a\s+)?(?:\w+\s+){0,2}?(?:corner|quadrant|quarter|rim|edge|margin|periphery|endplate|subendplate)\b"
    r"|\b(?:along|beneath|under|below|adjacent\s+to|next\s+to|at)\s+(?:the\s+|its\s+|an?\s+|one\s+)?(?:(?:upper|lower|superior|inferior|cranial|caudal|anterior|posterior)\s+)*(?:end[\s-]?plate|margin|edge|border|cortex|rim)\s+(?:only|alone)\b|\b(?:only|just|solely|merely)\s+(?:along|beneath|under|below|adjacent\s+to|next\s+to|at)\s+(?:the\s+|its\s+|an?\s+|one\s+)?(?:(?:upper|lower|superior|inferior|cranial|caudal|anterior|posterior)\s+)*(?:end[\s-]?plate|margin|edge|border|cortex|rim)\b"
    r"|\b(?:minor|minimal|slight|marginal|limited|trivial|little)\s+(?:vertebral\s+|body\s+)*(?:involvement|infiltration|replacement)\b(?!\s+(?:of|in)\s+(?:the\s+)?(?:\w+\s+)?(?:pedicle|facet|arch|lamina|posterior|epidural|canal|joint|soft))"
    r"|\b(?:involvement|infiltration|extent)(?:\s+of\s+(?:the\s+)?(?:vertebral\s+)?(?:body|vertebra))?\s*(?:is|:|remains)\s*(?:only\s+)?(?:minor|minimal|slight|marginal|limited|small|trivial)\b"
    r"|\b(?:just\s+|only\s+)?a\s+(?:speck|dot|fleck|spot)\b|\b(?:a|one)\s+(?:little\s+|small\s+|tiny\s+)?(?:bit|sliver|fraction|fragment|touch|portion|corner|patch)\s+of\s+(?:the\s+|its\s+)?(?:vertebral\s+)?body\b|\b(?:pea|pinhead|lentil|cherry[\s-]stone)[\s-]sized?\b|\bpin[\s-]?point\b|\bpunctate\b|\bpin[\s-]?prick\b|\bof\s+(?:only\s+)?(?:limited|small|minor|little|minimal)\s+(?:extent|size)\b|\bthe\s+size\s+of\s+a\s+(?:pea|pinhead|lentil|peppercorn|grain)\b",
    re.IGNORECASE,
)
_ARCH: Final = r"(?:spinous\s+process|laminae?|transverse\s+process(?:es)?|neural\s+arch|posterior\s+(?:arch|elements)|pedicles?|facets?(?:\s+joints?)?|articular\s+(?:process(?:es)?|pillar)|lateral\s+mass(?:es)?)"
_BODY_SPARED: Final = re.compile(
    r"\b(?:spar(?:es|ed|ing)|leav(?:es|ing)|does\s+not\s+(?:involve|reach|enter|extend\s+into|touch))\s+(?:the\s+|its\s+)?(?:vertebral\s+)?body\b(?!\s+(?:height|on|through|via|to|towards?|by|behind|at|and\s+(?:enter|reach|run|extend|go|invad)\w*)\b)"
    r"|\b(?:vertebral\s+)?bod(?:y|ies)\s+(?:itself\s+)?(?:has|have|shows?|returns?|is\s+of)\s+(?:a\s+)?(?:normal|unremarkable|preserved|fatty)\s+(?:marrow\s+)?(?:signal|density|marrow|attenuation|texture)"
    rf"|\b(?:confined|limited|restricted|isolated)\s+to\s+(?:(?:the|its|left|right|both|and|posterior|elements|[CTLSD]\d{{1,2}})\s+)*{_ARCH}(?:[\s,]+(?:and|or|the|left|right|adjacent|{_ARCH}))*(?!\s*(?:and|,)\s*(?:the\s+)?(?:\w+\s+)?body)"
    r"|\b(?:lesions?|metastas[ei]s|deposits?|focus|foci|one)\s+(?:in|of|within|involving|centred\s+(?:on|in))\s+(?:the\s+)?(?:(?:left|right|[CTLSD]\d{1,2})\s+)*(?:spinous\s+process|lamina|transverse\s+process)\b(?!\s*(?:and|,)\s*(?:the\s+)?(?:\w+\s+)?body)",
    re.IGNORECASE,
)
_ANOTHER_THING: Final = re.compile(
    r"\b(?:retropuls\w*|fragment|osteophyt\w*|avuls\w*|cement|limbus|effusion|epidural|soft[\s-]tissue|height|wedg\w*|depress\w*|fractur\w*)\b",
    re.IGNORECASE,
)


# "All but the left corner": nearly the whole body.
_ALL_BUT: Final = re.compile(
    r"\b(?:all\s+but|sparing|spares|everything\s+(?:but|except)|except(?:\s+for)?|apart\s+from|save\s+for|only\s+sparing)\s+(?:only\s+|just\s+)?(?:the\s+|a\s+|its\s+|one\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
# What follows in a phrase of its own: "… throughout the body, height kept", "… without height loss".
_NEXT_PHRASE: Final = re.compile(r"[,;.:(]|\b(?:without|with|and|but|no)\b", re.IGNORECASE)


def read_extent_words(text: str) -> Iterator[Reading]:
    """The extents of a clause that are told by place or by a word of the whole."""
    whole = list(_found(text, _WHOLE_BODY, "extent_over"))
    yield from whole
    small = [*_found(text, _SMALL_PLACE, "extent_under")]
    small += [Reading("collapse", "extent_under", *match.span()) for match in _BODY_SPARED.finditer(text)]
    yield from (one for one in small if not within(one, whole))


def within(one: Reading, whole: list[Reading]) -> bool:
    """ "Leaves only a corner of the body free": the small part is what is left."""
    return any(other.start <= one.start and one.end <= other.end for other in whole)


# "Alignment is good from top to bottom": of the spine.
_OF_SPINE: Final = re.compile(
    r"\b(?:align\w*|spine|spinal|vertebrae|levels|imaged|scan\w*|look\w*|check\w*|curv\w*|cord|canal|column)\b",
    re.IGNORECASE,
)


def _found(text: str, pattern: re.Pattern[str], fact: Fact) -> Iterator[Reading]:
    for match in pattern.finditer(text):
        beside = (
            " ".join(text[: match.start()].split()[-3:])
            + match.group()
            + " ".join(_NEXT_PHRASE.split(text[match.end() :])[0].split()[:2])
        )
        along = match.group().lower().startswith(("top", "front")) and _OF_SPINE.search(text)
        if not along and not OF_ARCH.search(text[: match.start()]) and not _ANOTHER_THING.search(beside):
            stated = polarity(text, *match.span())
            spared = fact == "extent_under" and _ALL_BUT.search(text[: match.start()])
            if spared:
                yield Reading("collapse", "extent_over", spared.start(), match.end())
            elif stated != "negated":
                yield Reading("collapse", fact, *match.span(), uncertain=stated == "uncertain")
