"""That a form or a letter says nothing of pain: "pain not on form", "request doesn't mention pain"."""

from __future__ import annotations

import re
from typing import Final

_ITEM: Final = (
    r"(?:status|scores?|assessment|history|hx|details?|info\w*|type|kind|nature|character|presence|box|section|field|part|"
    r"question|item|line|column|row|entry)"
)
_OWN: Final = (
    r"(?:(?:the|his|her|their|this|that|our|my|any|his\s+own|referral|request|clinic|gp|mdt|ward|nursing|patient)\s+)*"
)
_PAPER: Final = (
    r"(?:forms?|proforma|pro-forma|request|requests|req|requisition|cards?|notes?|referr(?:al|er)|letters?|sheets?|charts?|slips?|"
    r"questionnaire|files?|records?|documents?|paperwork|order|emails?|summary|history|hx|information|info|details|report)"
)
_PAIN: Final = rf"(?:back\s+|neck\s+|spinal\s+)*pain(?:\s+{_ITEM}\b)?(?:\s+(?:and|or)\s+{_ITEM})*"
_BE: Final = r"(?:(?:is|was|are|were|has|have|had|been|did|does|do)\s+)*"
_NEVER: Final = r"(?:not|never|nowhere|nothing|isn['’]?t|wasn['’]?t|hasn['’]?t|didn['’]?t|haven['’]?t|doesn['’]?t)"
_TELL: Final = (
    r"(?:mention\w*|stat(?:e[sd]?|ing)|say\w*|said|tell\w*|told|record\w*|document\w*|giv(?:e[sn]?|ing)|gave|specif\w+|describ\w+|address\w*|cover\w*|comment\w*|includ\w+|"
    r"ask\w*|enquir\w+|inquir\w+|disclos\w+|divulg\w+|reveal\w*|explor\w+|discuss\w*|complet\w+|tick\w*|fill\w*|answer\w*|enter\w*|charted|noted|list\w*|"
    r"assess\w*|score[sd]?|rated|touch\w*|refer(?:s|red)?|suppl\w+|provid\w+|obtain\w*|taken|known|communicat\w+|clarif\w+|inform\w*)"
)
_EMPTY: Final = (
    r"(?:left\s+(?:blank|empty|open|out|untouched|unanswered)|blank|empty|skipped|omitted|missing|unanswered|unrecorded|undocumented|unstated|unspecified|unmentioned|incomplete|unknown|"
    r"overlooked|forgotten|illegible|unreadable|n\.?d\.?|n[./\s]?s\.?|n[./\s]?r\.?|n[./\s]?k\.?|n[./\s]?a\.?)"
)
# "Pain not on form", "pain: nothing on the card", "pain not disclosed", "pain section left blank".
_PAIN_NOWHERE: Final = re.compile(
    rf"\b{_PAIN}\s*[:=?–-]*\s*{_BE}(?:"
    rf"{_NEVER}\s+(?:(?:at\s+all|yet|been|simply|even|found|to\s+be|anything|anywhere|any)\s+)*(?:(?:(?:on|in|from|part\s+of|covered\s+by|among)\s+)?{_OWN}{_PAPER}\b|{_TELL}\b)"
    rf"|(?:(?:simply|just|also|all)\s+)?{_EMPTY}(?=\s*(?:[.,;)]|$|on\b|in\b|from\b)))",
    re.IGNORECASE,
)
# "The request doesn't mention pain", "form silent re pain", "nobody has told me about pain".
_TOLD_NOTHING: Final = re.compile(
    rf"\b(?:{_PAPER}|gp|clinician|referrer|they|nobody|no\s+one|we|i|who\s+referred\s+(?:him|her)|team)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:(?:{_NEVER}|can(?:not|['’]t)|fails?\s+to|omits?\s+to|neglects?\s+to)\s+(?:\w+\s+){{0,2}}?{_TELL}|has\s+(?:\w+\s+)?{_TELL}(?<=told)|omits?|lacks?|says?\s+nothing|is\s+(?:\w+\s+)?silent|silent|makes\s+no\s+mention)"
    rf"(?:\s+(?:anything|us|me|about|of|on|re|regarding|as\s+to|whether|if|there\s+is|any|the|his|her|presence\s+of|to))*\s+(?:back\s+|neck\s+|spinal\s+)*(?:pain|symptoms)\b"
    rf"|\b(?:nobody|no\s+one)\s+(?:has\s+|had\s+|ever\s+)*{_TELL}(?:\s+(?:me|us|anything|about|of|whether|if|the|any|his|her))*\s+pain\b"
    rf"|\b(?:silent|quiet|mute)\s+(?:re|about|on|regarding|as\s+to)\.?\s+(?:any\s+|the\s+)?pain\b",
    re.IGNORECASE,
)
# "He says he has not told us of pain": what the patient doesn't tell is another matter than what a form doesn't.
_KIND_ONLY: Final = re.compile(
    r"[\s,]*(?:further|otherwise|more|specified\s+further|beyond)\b|\s+(?:by|whether|if|as\s+to|in\s+detail|how|what)\b",
    re.IGNORECASE,
)


def unrecorded(text: str) -> re.Match[str] | None:
    """Where a clause says that nothing was written or asked about pain."""
    for pattern in (_PAIN_NOWHERE, _TOLD_NOTHING):
        for match in pattern.finditer(text):
            if not _KIND_ONLY.match(text, match.end()):
                return match
    return None
