"""Elements of the arch that are out of sight, reached but not entered, or doubted in a second breath."""

from __future__ import annotations

import re
from typing import Final

# "The left pedicle can't be identified": it is gone, unless the words give a reason why it isn't seen.
GONE_FROM_SIGHT: Final = re.compile(
    r"\b(?:can(?:no|['’])?t|can\s+not|could\s+not|couldn['’]t)\s+be\s+(?:identified|recogni[sz]ed|made\s+out|traced|found|discerned)\b|\bcan\s+no\s+longer\s+be\s+(?:\w+\s+)?(?:identified|seen|recogni[sz]ed|made\s+out|"
    r"traced|found|discerned|visuali[sz]ed|delineated|defined)\b|\b(?:is|are)\s+(?:not|no\s+longer)\s+(?:identifiable|recogni[sz]able|discernible|traceable)\b|(?<=pedicle\s)not\s+(?:identifiable|recogni[sz]able|discernible)\b",
    re.IGNORECASE,
)
WITH_A_REASON: Final = re.compile(
    r"\s*(?:,\s*)?(?:with\s+(?:certainty|confidence|any)|because|due|for\b|owing|given|on\s+(?:this|these|the\s+(?:current|present|axial|sagittal)|MR|CT|sagittal|axial)|as\b|separately|well|clearly|reliably|behind|through)"
    r"|[^.;]*\b(?:artefacts?|artifacts?|motion|movement|degraded|coverage|cut\s+off|overl\w+|obscur\w+)\b",
    re.IGNORECASE,
)
# "… coming up to the pedicle without entering it".
WITHOUT_ENTERING: Final = re.compile(
    r"\s*,?\s*(?:but\s+)?without\s+(?:\w+ly\s+)?(?:enter|invad|involv|infiltrat|destroy|erod|breach|penetrat|cross|replac|break|affect)\w*\s+(?:(?:in|through)(?:to)?\s+)?(?:it|them|either|its\s+cortex|the\s+(?:bone|cortex))\b",
    re.IGNORECASE,
)
# "A breach of the left one, though this may be partial volume".
DOUBTED_AFTER_ALL: Final = re.compile(
    r"\W*(?:but|although|though|however|which)?\W*(?:(?:this|that|it|which|these)\s+)?(?:may|might|could|can|is\s+possibly|is\s+probably|possibly|probably|perhaps)\s+(?:\w+\s+){0,2}?(?:be|represent|reflect|just|due|only|partial|an?\s+artefact)\b|"
    r"\W*(?:but|although|though|however)\s+(?:i['’]?\s?a?m|we\s+are|he\s+is|he\s+was|she\s+was|one\s+is|this\s+is|it\s+is|that\s+is|that['’]s|it['’]s)\s+(?:not|less|un)\s*(?:\w+\s+)?(?:sure|certain|convinced|definite|clear|confident|convincing)",
    re.IGNORECASE,
)


def gone_from_sight(text: str) -> str:
    """The text with "gone" in place of words that say so in a roundabout way; all places stay the same."""
    return GONE_FROM_SIGHT.sub(_gone, _LEFT_ALONE.sub(_kept_clean, text))


# "It has left the posterior elements alone": no side is meant.
_LEFT_ALONE: Final = re.compile(
    r"(?P<who>\b(?:has|have|had|been|it|which|that|tumou?r|lesion|deposit|metastasis|process|disease|mass)\s+)left(?P<what>\s+(?:the|both|its|all)\s+(?:[\w-]+\s+){1,5}?)(?P<how>alone|intact|untouched|unharmed|free|unaffected)\b",
    re.IGNORECASE,
)


def _kept_clean(match: re.Match[str]) -> str:
    return match["who"] + "kept" + match["what"] + "clean".ljust(len(match["how"]))


def _gone(match: re.Match[str]) -> str:
    reason = WITH_A_REASON.match(match.string, match.end())
    return match.group() if reason else "gone".ljust(len(match.group()))
