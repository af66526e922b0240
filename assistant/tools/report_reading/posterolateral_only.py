"""That tumour has reached the arch of one vertebra only: the others' arches are then free of it."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.reading import Fact

_LEVEL: Final = r"(?:the\s+)?(?:(?:one|deposit|lesion|metastasis|disease|tumou?r|that|vertebra)\s+(?:at|in|of)\s+)?(?:the\s+)?(?:Th|[CTLSD])\d{1,2}(?:\s+(?:one|deposit|lesion|metastasis|vertebra|level))?"
_OF_THESE: Final = r"of\s+(?:these|those|them|which|all\s+(?:of\s+)?(?:these|them)|the\s+(?:two|three|four|five|(?:\w+\s+)?(?:levels|lesions|deposits|metastases|vertebrae)))"
_SPREADS: Final = r"(?:shows?|has|have|extends?|reach\w*|breach\w*|involv\w*|spread\w*|invad\w*|infiltrat\w*|ero\w*|destroy\w*|runs?|goes|leaves|grows?|affects?|encroach\w*|transgress\w*|enters?|crosses|exhibits?|demonstrates?|is\s+(?:there|involvement|associated))"
# "Of the three only L5 shows extension", "T8 alone reaches the pedicle", "L5 is the only one with …".
_ONLY_ONE: Final = re.compile(
    rf"\b{_OF_THESE}\s*,?\s*(?:it\s+is\s+)?(?:only|just|solely)\s+{_LEVEL}\b"
    rf"|(?:^|[,;:]|\band)\s*(?:it\s+is\s+)?(?:only|just|solely)\s+{_LEVEL}\s+(?:which\s+|that\s+)?{_SPREADS}\b"
    rf"|\bonly\s+(?:at|in)\s+{_LEVEL}\s+(?:does|do|has|have|is|are)\b"
    rf"|{_LEVEL}\s+alone\s+{_SPREADS}\b"
    rf"|{_LEVEL}\s+(?:is|being)\s+the\s+(?:only|sole)\s+(?:one|level|vertebra|lesion|deposit|site)\b",
    re.IGNORECASE,
)


def only_of_these(own: str, fact: Fact) -> bool:
    """Whether a clause sets one vertebra apart by tumour in its arch; of two sides it may set apart the second."""
    return bool(_NOWHERE_ELSE.search(own)) or (fact != "both_sides" and bool(_ONLY_ONE.search(own)))


# "… at T6 and is absent elsewhere", "… at T6, nowhere else".
_NOWHERE_ELSE: Final = re.compile(
    r"(?:,|\band\b|\bbut\b)\s*(?:(?:is|are|it\s+is)\s+)?(?:absent|lacking|none|not\s+(?:seen|present|found|evident|there))\s+(?:elsewhere|(?:at|in)\s+(?:the\s+|any\s+|all\s+)?others?(?:\s+(?:levels?|vertebrae?|sites?))?)\b|\b(?:nowhere|not\s+anywhere)\s+else\b|(?:,|\bbut)\s*not\s+elsewhere\b",
    re.IGNORECASE,
)
