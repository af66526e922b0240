"""Which lesions a density is said of: those of a list after it, all of them, or of an earlier examination alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.alignment_scope import regions_in
from assistant.tools.report_reading.lesion import read_lesion
from assistant.tools.report_reading.reading import Reading

_PLURAL: Final = re.compile(
    r"\b(?:metastases|mets|lesions|deposits|foci|secondaries|tumou?rs|plasmacytomas|myelomas|areas|nodules|ones)\b",
    re.IGNORECASE,
)
_LISTED_ON: Final = re.compile(r"[\s,;)]*(?:and\s+)?(?:Th|[CTLSD])\d{1,2}\s*\(", re.IGNORECASE)
# "… and one in the spinous process of L3": the words before a level that name no finding of their own.
_ELLIPSIS: Final = re.compile(
    r"[\s,;()]*(?:(?:and|plus|also|with|then|as\s+well\s+as)\s+)*(?P<anaphor>(?:(?:one|two|another|(?:the|a|an)\s+(?:other|second|third|fourth|further|first|last|largest|smallest|larger|smaller|similar|additional))(?:\s+(?:small|large|smaller|larger|tiny))?(?:\s+ones?)?\s*,?\s+)?)"
    r"(?:(?:is|are|lies|lie|sits|was|were|seen|located|found|measuring|again|more|present)\s+)*(?:\d+(?:\.\d+)?\s*(?:mm|cm)\s+)?"
    r"(?:(?:(?:in|at|of|on|within|involving|affecting|occupying|the|a|left|right|anterior|posterior|superior|inferior|central|upper|lower|greater|smaller|small|part|half|third|quarter|corner|most|side|body|bodies|vertebra\w*|spinous|"
    r"transverse|process|pedicle|lamina|arch|dens|base|aspect|portion|to|lesser|extent)\s+)*)$",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b(?:all|each|every\s+one|both)\b(?:\s+(?:of\s+(?:these|them|which|the\s+\w+)|two|three|four|five|six|\d|the|these|lesions|deposits|metastases|mets|spinal|vertebral|are|were|being|to\s+be|appear\w*|look\w*|predominantly|purely|densely|"
    r"uniformly|mainly|again|osteo|is|shown|seen|as|described|judged|measured))*\s*$"
    r"|\b(?:lesions|deposits|metastases|mets)\s+(?:\w+\s+){0,3}?(?:are|were|being|appear|look)\s+(?:all|both|each|uniformly)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(
    r"\b(?:as\s+follows|the\s+following|(?:as\s+)?listed\s+below|(?:see\s+)?below)\b|:\s*$", re.IGNORECASE
)
_SHOWS_BONE: Final = re.compile(r"\b(?:ct|cbct|pet|spect|radiographs?|films?|x-?rays?|tomograph\w*)\b", re.IGNORECASE)
_PAST: Final = re.compile(
    r"\b(?:before|prior\s+to|pre[\s-]?)\s*(?:the\s+)?(?:treatment|therapy|radio\w*|rt|sbrt|chemo\w*)\b|\b(?:at|on)\s+(?:diagnosis|staging|baseline|presentation)\b",
    re.IGNORECASE,
)


def lead_of(own: str, readings: Sequence[Reading]) -> list[Reading]:
    """The density ahead of the first level of a sentence, marked where a plural makes it that of several lesions."""
    first = next((mention.start for mention in find_levels(own) if mention.levels), len(own))
    ahead = [one for one in readings if one.component == "lesion" and one.fact != "destroyed" and one.end <= first]
    return [replace(one, part="several" if _PLURAL.search(own, one.end, first) else "") for one in ahead]


def inherits(own: str, lead: Sequence[Reading]) -> list[Reading]:
    """ "Blastic T10 (1/3), T12 (2/3)", "two lytic deposits, one in T9 and one in L3": the density said ahead of the list."""
    if not lead:
        return []
    if _LISTED_ON.match(own):
        return list(lead)
    first = next((mention.start for mention in find_levels(own) if mention.levels), 0)
    elliptic = _ELLIPSIS.fullmatch(own[:first])
    if elliptic and (elliptic["anaphor"].strip() or lead[-1].part == "several"):
        return list(lead)
    return []


# "T12 and L1 both lytic", "T4, T6 and T9 are all lytic": of those alone.
_OF_THOSE: Final = re.compile(
    r"\b(?:Th|[CTLSD])\d{1,2}\s+(?:metastases\s+|mets\s+|lesions\s+|deposits\s+)?(?:(?:are|is|were|being|look|appear|both|all|each)\s+)*(?:both|all|each)\b[^,;]*$",
    re.IGNORECASE,
)
# "Per the CT the thoracic lesions are lytic".
_LESIONS_ARE: Final = re.compile(
    r"(?:^|\b(?:the|these|those|all|her|his|known|and|while|whereas|but|;|,))\s*(?:(?:the|all|of|known)\s+)*(?:(?:(?:two|three|four|five|known|described|above|other|remaining|new|old|bony?|osseous|skeletal|marrow|upper|lower|mid|and)\s+)*)"
    r"(?P<where>(?:(?:cervical|thoracic|dorsal|lumbar|sacral|spinal|spine|vertebral|and|thoraco-?lumbar|upper|lower|mid)\s+)+)?"
    r"(?:ones?|lesions?|deposits?|metastas[ei]s|mets?|secondaries|disease)\s+(?:(?:are|is|was|has|have|were|being|appear|look|all|both|each|to\s+be|also|again|as|described|described\s+as|called|reported|shown|seen)\s+)*(?:\w+ly\s+)?$",
    re.IGNORECASE,
)


def lesions_of(own: str, one: Reading) -> str | None:
    """The regions whose lesions, all of them, a phrase calls lytic or the like: "" for the whole spine, None if it doesn't."""
    match = _LESIONS_ARE.search(own[: one.start])
    if match and "," in own[match.end("where") if match["where"] else 0 : one.start]:
        return None
    if not match or not match["where"] or any(mention.levels for mention in find_levels(own)):
        return None
    return regions_in(match["where"])


def said_of_all(own: str, one: Reading) -> bool:
    """Whether a density is that of all lesions: "all of them lytic", "lytic metastases as follows"."""
    if lesions_of(own, one) is not None:
        return True
    if _ALL.search(own[: one.start]):
        # "T10 and T11 mets, both lytic": of those named, and of no others.
        named = [mention for mention in find_levels(own[: one.start]) if mention.levels]
        return not named and not _OF_THOSE.search(own[: one.start])
    plural = _PLURAL.match(own[one.end :].lstrip(" -"))
    return bool(plural and not find_levels(own) and _FOLLOWING.search(own))


def of_earlier_study(own: str) -> list[Reading]:
    """The density that an earlier examination showed, for lesions of which no later one tells it."""
    if not _SHOWS_BONE.search(own) or _PAST.search(own):
        return []
    return [replace(one, part="earlier") for one in read_lesion(own) if not one.uncertain]
