"""What befalls one vertebra alone spares the others: "height is lost only at T10", "T8 alone has pedicle disease"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.posterolateral_lines import said_of_the_rest
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.sins_points import Component

_LEVEL: Final = r"(?:the\s+)?(?:Th|[CTLSD])\d{1,2}(?:\s*(?:,|and|&)\s*(?:Th|[CTLSD])\d{1,2})*"
_LOST: Final = r"(?:collaps\w+|compress(?:ed|ion)(?!\s+of)|(?:vertebral\s+|body\s+)*height\s+(?:loss|(?:is|has\s+been|are)\s+(?:lost|reduced|diminished|compromised))|los(?:t|s)\s+(?:(?:of|any|vertebral|body|its)\s+)*height|fractured?|given\s+way)"
_HIT: Final = (
    r"(?:(?:the\s+|its\s+|any\s+|both\s+)?(?:pedicles?|facets?(?:\s+joints?)?|posterior\s+(?:elements?|arch)|arch)\s+(?:(?:is|are|has|have|been)\s+)*(?:involve\w*|destr\w+|infiltrat\w+|erod\w+|erosion|invad\w+|invasion|disease\w*|affected|extension|replace\w*)"
    r"|posterior\s+(?:element\s+)?(?:disease|involvement|extension|spread|infiltration)"
    r"|(?:pedicle|pedicular|facet|facetal|posterior|arch)\s+(?:involvement|disease|destruction|extension|invasion|infiltration|erosion)"
    r"|(?:involve\w*|destr\w+|infiltrat\w+|erod\w+|erosion|inva\w+|extension|spread)\s+(?:of\s+|into\s+|to\s+|in\s+)?(?:the\s+)?(?:pedicles?|facets?(?:\s+joints?)?|posterior\s+(?:elements?|arch)|arch))"
)


def _alone(said: str) -> re.Pattern[str]:
    """Something said of one vertebra and of no other."""
    return re.compile(
        rf"\b{said}\s+(?:(?:is|are|present|seen|found|visible|there)\s+)*(?:only|solely|exclusively|nowhere\s+(?:else\s+)?but|(?:confined|limited|restricted)\s+to)\s+(?:at|in|of|to)?\s*{_LEVEL}"
        rf"|\b(?:only|solely|exclusively)\s+(?:at\s+|in\s+)?{_LEVEL}\s+(?:(?:has|have|is|are|shows?|been|there|with|undergone|suffered|a|any|the|also)\s+)*{said}"
        rf"|\b{_LEVEL}\s+alone\s+(?:(?:has|have|is|are|shows?|been|with|undergone|suffered|a|any)\s+)*{said}"
        rf"|\b{_LEVEL}\s+(?:is|being)\s+the\s+only\s+(?:one|level|vertebra|body|site)\s+(?:(?:that|which|to|with|has|have|is|be|been|shows?|showing|of|undergone)\s+)*{said}"
        rf"|\bthe\s+only\s+(?:one|level|vertebra|body|site)\s+(?:(?:that|which|to|with|has|have|is|be|been|shows?|showing|of)\s+)*{said}\s+is\s+{_LEVEL}",
        re.IGNORECASE,
    )


_HEADED: Final = re.compile(
    rf"\b(?:pedicles?|facets?(?:\s+joints?)?|posterior\s+(?:elements?|arch(?:es)?)|arch(?:es)?)\s*[:–-]\s*(?:only|solely)\s+{_LEVEL}",
    re.IGNORECASE,
)
_KINDS: Final[tuple[tuple[re.Pattern[str], Component, Fact, str], ...]] = (
    (_alone(_LOST), "collapse", "loss_none", ""),
    (_alone(_HIT), "posterolateral", "neither_side", "others"),
    (_HEADED, "posterolateral", "neither_side", "others"),
)
_NOT_SO: Final = re.compile(r"\b(?:new|further|progress\w*|not|further)\s+(?:\w+\s+)?$", re.IGNORECASE)


def said_of_others(text: str, at: int, sentence: str, start: int) -> Iterator[Reading]:
    """What a sentence says of the vertebrae it doesn't name."""
    yield from said_of_the_rest(text, at, sentence, start)
    for pattern, component, fact, part in _KINDS:
        for match in pattern.finditer(sentence):
            if not _NOT_SO.search(sentence[: match.start()]):
                yield Reading(component, fact, start + match.start(), start + match.end(), part=part)
