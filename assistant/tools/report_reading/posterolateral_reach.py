"""Of which vertebrae a statement on the arch speaks that names none: those of a region, or all the others."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.alignment_scope import regions_in
from assistant.tools.report_reading.reading import Reading

_REGION: Final = r"(?:(?:upper|lower|mid)[\s-]+)?(?:cervical|thoracic|dorsal|lumbar|sacral)"
_VERTEBRAE: Final = (
    r"(?:levels?|vertebra[e]?|lesions?|deposits?|metastas[ei]s|mets?|bod(?:y|ies)|ones?|sites?|tumou?rs?)"
)
_ARCH: Final = (
    r"(?:pedicles?|facets?|posterior\s+(?:elements?|arch\w*|structures)|arch(?:es)?|costovertebral\s+joints?)"
)
# "At the two thoracic levels", "the lumbar lesions", "the thoracic pedicles".
_OF_A_REGION: Final = re.compile(
    rf"\b{_REGION}\s+(?:and\s+{_REGION}\s+)?(?:(?:spine|spinal|vertebral|\w+tic)\s+)?(?:{_VERTEBRAE}|{_ARCH}|(?:spine|segments?)(?=[^.;]*\b{_ARCH}))\b",
    re.IGNORECASE,
)
# "… are not involved at the other levels", "no posterior element disease at any other level".
OTHER_LEVELS: Final = re.compile(
    rf"\b(?:at|in|of|for)\s+(?:the\s+|any\s+|every\s+|each\s+(?:of\s+the\s+)?|all\s+(?:of\s+)?(?:the\s+)?|either\s+)?(?:others|(?:other|remaining)\s+(?:\w+\s+){{0,2}}?{_VERTEBRAE})\b",
    re.IGNORECASE,
)
_DENIED: Final = frozenset({"neither_side"})


def region_of(own: str, reading: Reading) -> str:
    """The code of the regions of whose vertebrae a statement on the arch speaks, "" where it names none."""
    if reading.component != "posterolateral":
        return ""
    parts = [match.end() for match in re.finditer(r"[,;]", own[: reading.start])]
    match = _OF_A_REGION.search(own, parts[-1] if parts else 0) or _OF_A_REGION.search(own)
    return regions_in(match.group()) if match else ""


def is_of_the_others(own: str, reading: Reading) -> bool:
    """Whether a denial speaks of all levels but those named beside it."""
    if reading.component != "posterolateral" or reading.fact not in _DENIED:
        return False
    match = OTHER_LEVELS.search(own, reading.start)
    return bool(match and not re.search(r"[;.]|\b(?:Th|[CTLSD])\d", own[reading.end : match.start()]))
