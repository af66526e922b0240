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
# "… is spared but there is artefact and I cannot be certain", "…, although motion limits assessment".
NOT_SURE_AFTER_ALL: Final = re.compile(
    r"\W*(?:but|although|though|however|yet|with)\W+(?:(?!\b(?:left|right|pedicles?|facets?|costo\w+|levels?|height|alignment|[CTLSD]\d{1,2})\b)[^.;]){0,60}?"
    r"\b(?:artefacts?|artifacts?|motion|movement|(?:can(?:no|['’])?t|cannot|can\s+not|could\s+not|couldn['’]?t|would\s+not|wouldn['’]?t|not|n['’]t|less|never)\s+(?:\w+\s+){0,3}?(?:certain|sure|swear|confident|definite|guarantee|excluded?|convinced|rule\w*|assess\w*|evaluat\w*|conclusive)|"
    r"degraded|suboptimal|non-?diagnostic|limit(?:s|ed|ing)|hard\s+to|difficult\s+to|uncertain|unclear|partial\s+volum\w+|poorly\s+seen)\b",
    re.IGNORECASE,
)
# "… if it is one side or both", "unclear whether unilaterally or bilaterally".
_EITHER_WAY: Final = re.compile(
    r"(?:[,;(–-]\s*)?(?:\b(?:(?:(?:it\s+is|it['’]s|is)\s+)?(?:unclear|uncertain|unknown|undetermined|not\s+(?:\w+\s+)?(?:clear|certain|sure|stated|said|given))|unsure|(?:i\s+|we\s+)?(?:honestly\s+)?(?:can(?:no|['’])?t|cannot|could\s+not|couldn['’]?t)\s+(?:\w+\s+)?(?:tell|say|determine|judge|see))\s+)?"
    r"(?:\b(?:if|whether)\s+)?(?:(?:it|this|that|they|involvement)\s+(?:is|are)\s+)?(?:\b(?:on|only|just)\s+)*"
    r"\b(?:(?P<at>(?:one|a\s+single)(?:\s+(?:side|one|pedicle|facet))?(?:\s+only)?\s+or\s+(?:on\s+)?(?:both|the\s+two)(?:\s+sides)?)|uni-?lateral(?:ly)?\s*(?:or|/|vs\.?|versus)\s*bi-?lateral(?:ly)?|both\s+sides?\s+or\s+(?:just\s+|only\s+)?(?:on\s+)?one(?:\s+side)?|bi-?lateral(?:ly)?\s+or\s+uni-?lateral(?:ly)?)\b(?:[\s,]*(?:(?:i|we)\s+)?(?:can(?:no|['’])?t|cannot|could\s+not|couldn['’]?t)\s+(?:\w+\s+)?(?:say|tell|determine|judge))?",
    re.IGNORECASE,
)


def side_left_open(text: str) -> str:
    """The text without words that leave open on how many sides; "one or both pedicles" are at least one."""
    return _EITHER_WAY.sub(_at_least, text)


def _at_least(match: re.Match[str]) -> str:
    behind = re.match(
        r"\s+(?:of\s+)?(?:the\s+)?(?:pedic|facet|costo|joint|lateral\s+mass|articul)", match.string[match.end() :], re.I
    )
    return ("at least" if match["at"] and behind else "").rjust(len(match.group()))


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
