"""What a report says a vertebra's finding is in the end: "L4 is a Schmorl node, not a met", "T9 itself is normal".

A vertebra whose finding is called something else, and nowhere later a tumour, is not scored, whatever was described of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from assistant.text import sentence_spans
from assistant.tools.levels import LevelMention, find_levels
from assistant.tools.report_reading.benign_beside import without_parts_beside, without_structures_beside
from assistant.tools.report_reading.negation import polarity

_NO_TUMOUR: Final = re.compile(
    r"\b(?:not|isn't|no longer)\s+(?:an?\s+|considered\s+|thought\s+to\s+be\s+|regarded\s+as\s+|deemed\s+)*"
    r"(?:mets?|metasta\w+|tumou?rs?|tumou?ral|malignan\w+|neoplas\w+)\b"
    r"|\b(?<!there\s)(?:is|are|was|as|it's|probably|likely)\s+(?:an?\s+|old\s+|clearly\s+|purely\s+)*(?:benign|degenerative|traumatic|osteoporotic|reactive)\b"
    r"|\b(?:is|are|was|were|being|probably|likely|merely|just|only)\s+(?:\w+\s+)?(?:due\s+to|from|related\s+to|explained\s+by|attribut\w+\s+to|secondary\s+to|because\s+of|caused\s+by)\s+(?:(?:a|an|the|an?\s+old|old|healing|benign|adjacent|underlying)\s+)*"
    r"(?:\w+\s+)?(?:facet|degenerat\w+|arthr\w+|dis[ck]\w*|osteophyt\w*|paget\w*|modic|schmorl\w*|ha?emangioma|osteoporo\w+|insufficiency|trauma|injury|inflammat\w+|infect\w+|artefact|artifact|red\s+marrow|vascular\s+(?:channel|structure))"
    r"|(?:,|\band|\s[–-]|:)\s*(?:(?:and|so|hence|surely|clearly|probably|certainly|definitely|likely|most\s+likely|no\s+doubt|presumably|purely|almost\s+certainly)\s+)*(?:benign|degenerative|traumatic|osteoporotic|discogenic|(?:just\s+)?wear\s+and\s+tear)"
    r"(?:\s*,?\s*(?:surely|clearly|probably|certainly|definitely|I\s+(?:think|am\s+sure|believe)|I['’]d\s+say|no\s+doubt|presumably|in\s+(?:nature|origin|my\s+view)))?\s*(?:[.;,)]|$)"
    r"|(?<!body\s)(?<!height\s)(?<!pedicle\s)(?<!arch\s)(?<!joint\s)\bitself\s+(?:is|looks|appears)\s+(?:normal|unremarkable|intact)\b(?!\s+(?:in\s+)?(?:heights?|shape|size|contour|align\w*|signal|position))",
    re.IGNORECASE,
)
_ENTITY: Final = re.compile(
    r"(?P<named>\b(?:is|it's|as|represents?|being)\s+(?:an?\s+)?(?:\w+\s+)?)?"
    r"\b(?:schmorl\w*|ha?emangioma\w*|bone\s+islands?|enostos[ei]s|discitis|spondylodiscitis)\b",
    re.IGNORECASE,
)
_INFECTION: Final = re.compile(
    r"\b(?:tubercul\w+|pyogenic|infective|infectious|bacterial)\s+(?:spondyl\w+|disc\w+|osteomyelitis)\b|\bspondylodiscitis\b",
    re.IGNORECASE,
)
_TUMOUR: Final = re.compile(
    r"\b(?:metasta\w+|mets?|deposits?|tumou?rs?|tumou?ral|malignan\w+|neoplas\w+|pathological\s+fracture)\b",
    re.IGNORECASE,
)


# "I disagree with T7", "T7 I don't believe": another's tumour, denied.
_DISAGREED: Final = re.compile(
    r"\b(?:dis-?agree\w*\s+(?:with|w/?|on|about|re|at|over)|(?:do\s+not|don['’]?t|cannot|can['’]?t)\s+(?:believe|buy|accept|support|confirm|see|agree\s+with|agree\s+on)|not\s+convinced\s+(?:by|about|of))\s+(?:the\s+|a\s+|any\s+)?(?:(?:lesion|met|deposit|one)\s+(?:at|in)\s+)?$",
    re.IGNORECASE,
)
# "CT: T6 normal variant, no lesion".
_NONE_THERE: Final = re.compile(
    r"\b(?:no|without\s+an?y?)\s+(?:lesions?|mets?|metasta\w+|deposits?|tumou?r)(?:\s+(?:seen|there|here|found|identified|in\s+it|present))?\s*(?=[.;,)]|$)|\bnormal\s+variant\b",
    re.IGNORECASE,
)
# "?met L3": asked in the request; "L3 is normal" answers it.
_QUERIED: Final = re.compile(
    r"\?\s*(?:\w+\s+){0,2}?(?:mets?|metasta\w+|deposits?|tumou?r|lesion|malignan\w+|path(?:ological)?)\b[^.;\n?]{0,30}|(?:mets?|metasta\w+|deposits?|tumou?r|lesion|malignan\w+)\b[^.;\n?]{0,30}\?|\b(?:query|querying|queried|queries|questioned|raised|wondered|suspected|suspicion\s+of|concern\w*\s+(?:for|about|of)|rule\s+out|r/o|exclude)\b[^.;\n]{0,60}",
    re.IGNORECASE,
)
_IS_SOUND: Final = re.compile(
    r"\s*(?:vertebra\s+|body\s+|vertebral\s+body\s+|itself\s+)*(?:is|looks|appears|are|[:=–-])\s*(?:\w+ly\s+)?(?:normal|unremarkable|clear|healthy|ok(?:ay)?|fine|nil)\s*(?=[.,;\n]|$)",
    re.IGNORECASE,
)
_AT_ITS_HEAD: Final = re.compile(
    r"\W*(?:(?:the|and|but|vertebra|answer|findings|impression|report)\W+)*", re.IGNORECASE
)
_DENSE: Final = re.compile(
    r"\b(?:\w*lytic|\w*blastic|sclerotic|mixed|lucen\w*|destr\w*|destroy\w*|replac\w*|infiltrat\w*)\b", re.IGNORECASE
)
_OF_A_PART: Final = re.compile(
    r"\b(?:facets?|joints?|dis[ck]s?|end[\s-]?plates?|pedicles?|peds?|laminae?|ribs?)\b", re.IGNORECASE
)


# "Metastasis L5, haemangioma L3": the haemangioma is of the vertebra behind it.
_LEADS_ON: Final = re.compile(r"\s*(?:\(?(?:at|in|of|within)\s+)?(?:the\s+)?(?:body\s+of\s+)?\(?", re.IGNORECASE)


class _Stretch(NamedTuple):
    """What is said from one level's name to the next in a sentence, and the words before the first of them."""

    levels: tuple[str, ...]
    before: str
    text: str
    another: bool = False


def called_something_else(text: str) -> frozenset[str]:
    """Levels whose finding the text calls no tumour, and never a tumour in a later word."""
    benign: set[str] = set()
    tumour: set[str] = set()
    sound: set[str] = set()
    for stretch in _stretches(text):
        if _IS_SOUND.match(stretch.text) and _AT_ITS_HEAD.fullmatch(stretch.before):
            sound.update(stretch.levels)
        elif _DENSE.search(stretch.text):
            tumour.update(set(stretch.levels) & sound)
        if _DISAGREED.search(stretch.before):
            tumour.difference_update(stretch.levels)  # what a first reader called it no longer counts
            benign.update(stretch.levels)
            continue
        verdict = _verdict(stretch)
        if verdict is False and _ON_REVIEW.search(stretch.before + stretch.text):
            tumour.difference_update(stretch.levels)  # an addendum takes back what stands above it
        if verdict is not None:
            (tumour if verdict else benign).update(stretch.levels)
    asked = {level for match in _QUERIED.finditer(text) for one in find_levels(match.group()) for level in one.levels}
    return frozenset((benign | ((sound | _settled(text)) & asked)) - tumour)


# "Acute osteoporotic fracture L1": what was asked after, in the end.
_SETTLED: Final = re.compile(
    r"\b(?:osteoporotic|insufficiency|traumatic|benign|osteopenic|fragility)\s+(?:(?:wedge|compression|endplate|crush|burst|vertebral)\s+)*(?:fractures?|collapse|compression|wedging)\s+(?:(?:of|at|in)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


def _settled(text: str) -> set[str]:
    """Levels that are named behind a fracture of a benign kind."""
    return {
        level
        for stretch in _stretches(text)
        if (said := _SETTLED.search(stretch.before)) and polarity(stretch.before, *said.span()) == "affirmed"
        for level in stretch.levels
    }


# "It was called a met in January but today it's clearly a Schmorl's node".
_BUT_IT_IS: Final = re.compile(
    r"\b(?:but|however|although)\b[^.;]*\b(?:it|this|that)(?:['’]s|\s+(?:is|looks|was|has\s+to\s+be|must\s+be))\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_ON_REVIEW: Final = re.compile(
    r"\b(?:in\s+(?:retrospect|hindsight)|on\s+(?:re-?|second\s+|further\s+|closer\s+)?(?:review|reflection|inspection|second\s+look)|addendum|after\s+all|re-?reviewed|downgraded|reclassified)\b",
    re.IGNORECASE,
)


def _verdict(stretch: _Stretch) -> bool | None:
    """Whether a stretch calls it a tumour in the end; None if it doesn't say."""
    stretch = stretch._replace(text=without_structures_beside(stretch.text))
    named = [one.start() for one in _TUMOUR.finditer(stretch.text) if polarity(stretch.text, *one.span()) == "affirmed"]
    denied = [one.end() for one in _NO_TUMOUR.finditer(stretch.text) if not _denies_itself(stretch.text, one)]
    # A haemangioma beside a metastasis denies nothing; "it's a haemangioma" does.
    denied += [
        one.end()
        for one in _ENTITY.finditer(stretch.text)
        if (one["named"] or not named or _BUT_IT_IS.search(stretch.text[: one.start()]))
        and polarity(stretch.text, *one.span()) == "affirmed"
        and not (stretch.another and _LEADS_ON.fullmatch(stretch.text, one.end()))
    ]
    if not named:
        denied += [
            one.end() for one in _NONE_THERE.finditer(stretch.text) if not _DENSE.search(stretch.text[: one.end()])
        ]
    denied += [0 for one in _INFECTION.finditer(stretch.before) if polarity(stretch.before, *one.span()) == "affirmed"]
    if not named and not denied:
        return None
    return max(named, default=-1) >= max(denied, default=-1)


def _denies_itself(text: str, match: re.Match[str]) -> bool:
    """ "No haemangioma" calls nothing benign, and "facets degenerate but not tumour" speaks of the facets."""
    if not match.group().startswith(",") and _OF_A_PART.search(
        without_parts_beside(text[: match.start()]).rsplit(",", 1)[-1]
    ):
        return True
    return not match.group().lower().startswith(("not", "isn't", "no ")) and polarity(text, *match.span()) != "affirmed"


def _stretches(text: str) -> Iterator[_Stretch]:
    for start, end in _clauses(text):
        sentence = text[start:end]
        mentions = [one for one in find_levels(sentence) if one.kind != "segment" or not _beside(sentence, one)]
        places = [one.start for one in mentions] + [len(sentence)]
        for number, (mention, (_, following)) in enumerate(zip(mentions, pairwise(places), strict=True)):
            before = sentence[: mention.start] if number == 0 else ""
            if mention.kind in ("single", "range"):
                another = number + 1 < len(mentions)
                yield _Stretch(mention.levels, before, sentence[mention.end : following], another)


def _beside(sentence: str, mention: LevelMention) -> bool:
    """Whether a segment is named only for the disc that a finding lies next to."""
    part = re.match(r"\s+(?:dis[ck]|facet|joint|end[\s-]?plate)\w*", sentence[mention.end :], re.IGNORECASE)
    named = sentence[: mention.end] + (part.group() if part else "")
    return bool(part) and not without_parts_beside(named).rstrip().lower().endswith(named.split()[-1].lower())


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, also where only a new line or a semicolon ends them."""
    for start, end in sentence_spans(text):
        at = start
        for mark in re.finditer(r"[;\n]", text[start:end]):
            yield at, start + mark.start()
            at = start + mark.end()
        yield at, end
