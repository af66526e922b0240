"""That nothing is known of the pain."""

from __future__ import annotations

import re
from typing import Final

# What is said of pain may be that nothing is known of it.
_KNOWING: Final = (
    r"(?:info\w*|data|details?|history|mention\w*|comment\w*|record\w*|entr(?:y|ies)|document\w*|statements?|stated|given|provided|"
    r"known|knowledge|addressed|asked|enquired|inquired|assess\w*|ascertain\w*|elicited|specified|available|supplied|communicated|"
    r"transmitted|noted|word|answer)"
)
NOT_KNOWN: Final = re.compile(
    rf"\b(?:no|nothing|without|lack\s+of|lacking)\s+(?:(?!complain|histor|hx|free|eviden|symptom|episod|sign|hint|suggest|trace|source|experienc|report)\w+\s+){{0,4}}?(?:{_KNOWING}\s+)?"
    rf"(?:(?!complain|histor|hx|free|eviden|symptom|episod|sign|hint|suggest|trace|source|experienc|report)\w+\s+)?(?:about|on|of|regarding|concerning|as\s+to)\s+"
    rf"(?:(?:the|his|her|any|patient['’]?s?|type|kind|character|of|presence|back)\s+)*(?:pain|symptoms)\b"
    rf"|\bpain\w*\s*(?:status|score|type|level)?\s*[:=–-]?\s*(?:(?:is|was|has|have|been)\s+)*(?:not?|nothing|never)\s+"
    rf"(?!further|otherwise|more)(?:(?:yet|been|clinical|further|any|other)\s+)*{_KNOWING}\b"
    r"|\bpain\w*\s*(?:status|score|assessment|history|details?|info\w*|type)?\s*[:=–-]\s*(?:to\s+(?:be|follow)|pending|t\.?b\.?[acd]\b|awaited|awaiting|"
    r"ask\b|will\s+ask|see\b|refer\s+to|cf\b|\(?\s*(?:left\s+)?(?:blank|empty)|n/?k\b|n/?a\b|[-–—.…_]+\s*$|\?+)"
    r"|\bpain\w*\s*(?:status|score|assessment|history|details?|info\w*|type)?\s+(?:to\s+(?:be\s+\w+|follow)|pending|t\.?b\.?[acd]\b|awaited|impossible|not\s+possible|dunno)",
    re.IGNORECASE,
)
_TELLER: Final = (
    r"(?:info\w*|data|details?|history|status|scores?|notes?|referrer|requester|referring\s+\w+|referral|request|form|field|box|clinicians?|gp|entry|"
    r"item|section|question|character|type|description|nobody|no\s+one|we|i)"
)
NOT_STATED: Final = re.compile(
    rf"\bpain\b\s*(?:\w+\s*)?[:=–-]\s*(?:the\s+|any\s+)?{_TELLER}\b(?:\s+(?:is|was|were|are|has|have|had|been|did|does|do|could|on|about|this|it|to|me|us|left|still|of|which|that|simply|here|the|for))*\s*"
    r"(?:not|n['’]t|never|cannot|can['’]?t|un(?:available|known|clear|recorded|documented|stated|specified)|missing|blank|empty|awaited|pending|lacking|absent|outstanding|requested|illegible|silent|omitted|to\s+(?:follow|come)|asked\s+for|needed)\b|"
    r"\bpain\b\s*(?:\w+\s*)?[:=–-]\s*(?:no\s+(?:entry|answer|reply|response|note|remark|statement)|(?:the\s+|this\s+)?(?:patient|pt|he|she)?\s*(?:is\s+|was\s+)?(?:sedated|intubated|ventilated|unconscious|confused|non-?verbal|aphasic|demented|"
    r"unable\s+to\s+(?:say|answer|communicate|tell|report)|not\s+assessable|unassessable|not\s+communicat\w+|comatose|obtunded))\b|"
    r"\bpain\b\s*(?:\w+\s+)?(?:(?:is|was|has|have|are|were)(?:\s+not|n['’]t)|not)\s+(?:been\s+)?(?:written|entered|filled|noted|charted|addressed|covered|touched|discussed|commented|referred|alluded|included|listed|put\s+down|written\s+down|asked|enquired|inquired)\b|"
    r"(?<!the\s)(?<!his\s)(?<!her\s)(?<!this\s)\bpain(?:\s+(?:status|level|score|character))?\s+(?:(?:can(?:not|['’]?t)|could(?:\s+not|n['’]t))\s+(?:\w+ly\s+)?be|(?:is|was)\s+(?:not|im)\s*(?:possible\s+to\s+be)?)\s+"
    r"(?:\w+ly\s+)?(?:characteri[sz]ed|assessed|scored|judged|graded|classified|rated|evaluated|established|elicited|obtained|determined|quantified|clarified|enquired)\b|"
    r"\b(?:makes?|made|with|contains?|gives?|without|is|there\s+is)\s+(?:no|any|not\s+any)\s+(?:reference|allusion|clue|pointer)\s+(?:to|as\s+to|about|regarding)\s+(?:the\s+|any\s+|his\s+|her\s+)?(?:back\s+|neck\s+)?(?:pain|symptoms)\b|"
    r"\b(?:silent|quiet|says\s+nothing|unclear|vague)\s+(?:on|about|regarding|concerning|as\s+to)\s+(?:the\s+|any\s+|his\s+|her\s+)?(?:back\s+|neck\s+)?(?:pain|symptoms)\b|"
    r"\b(?:data|information|details?|history|notes?)\s+(?:on|about|regarding|of|for)\s+(?:the\s+)?(?:back\s+)?pain\b[^.;]*?\b(?:lacking|missing|absent|not|unavailable|wanting|incomplete)\b"
    r"|\bpain\b[^.;,]{0,25}\b(?:lacking|missing|unavailable)\b"
    r"|\bno\s+(?:information|history|details?|data|mention|comment|"
    r"record)\s+(?:\w+\s+){0,2}?(?:on|of|about|regarding|as\s+to)?\s*(?:\w+\s+){0,2}?(?:pain|"
    r"symptoms)\b"
    r"|\bno\s+(?:\w+\s+){0,2}?(?:info\w*|data|details?|mention|comment|record|word|notes?)\s+(?:re|wrt|w\.?r\.?t\.?|as\s+regards)\.?:?\s+(?:the\s+|any\s+|back\s+)*(?:pain|symptoms)\b"
    r"|\b(?:no\s+one|nobody|none\s+of\s+\w+)\s+(?:has\s+|have\s+|had\s+)?(?:documented|recorded|asked|mentioned|noted|stated|charted|commented)\b[^.;,]{0,20}?\b(?:pain|symptoms)\b"
    r"|\bno\s+(?:relevant|clear|specific|adequate|proper|further|detailed|reliable|written|clinical|documented)\s+(?:back\s+)?pain\s+(?:history|info\w*|details?|data|score|assessment|record|notes?|description)\b"
    r"|\bno\s+pain\s+(?:was\s+|is\s+|were\s+)?(?:info|hx|hist|documented|documentation|recorded|mentioned|stated|given|specified|noted\s+on|status|questionnaire|description)\b"
    r"|\bpain\s*[:=–-]\s*(?:please|kindly|pls|plz)\b|\bpain\s+(?:history|status|score)\s+(?:was\s+|is\s+)?(?:un(?:obtainable|available)|not\s+obtainable|could\s+not|cannot|impossible)\b"
    r"|\b(?:cannot|can['’]?t|can\s+not|could\s+not|couldn['’]?t|unable\s+to|not\s+able\s+to|impossible\s+to)\s+(?:\w+\s+)?(?:comment|assess|judge|say|tell|evaluate|score|report|rate)\s+(?:\w+\s+)?(?:on|about|regarding|as\s+to)?\s*(?:the\s+|any\s+|his\s+|her\s+)?(?:back\s+)?pain\b"
    r"|\bwithout\s+(?:the|a|knowing|knowledge\s+of|information\s+(?:on|about))\s+(?:\w+\s+)?pain\s+(?:component|item|score|history|status|points?|value)\b"
    r"|\bpain\s+(?:component|item|points?|value|field|box)\s+(?:\w+\s+){0,3}?(?:missing|open|blank|empty|unknown|outstanding|pending|lacking|needed|required|not)\b"
    r"|\bno\s+pain\s+(?:history|information|score|details?|data|assessment|diary)\b|"
    r"\bpain\s*(?:history|character|type|status|quality)?\s*(?:[:=–-]|is|was)?\s*"
    r"(?:not\s+(?:(?!otherwise|further)\w+\s+)?(?:stated|known|given|documented|available|recorded|provided|specified|"
    r"mentioned|assessed|supplied|obtained|forthcoming|to\s+hand|elicited)|none\s+(?:stated|"
    r"given|recorded|documented|mentioned)|unknown|unclear|uncertain|n/?a\b|\?(?=\s*(?:$|[,;)]))|"
    r"to\s+be\s+(?:clarified|confirmed))",
    re.IGNORECASE,
)
# "Pain unclear, only 'back pain' on the form", "pain +, type unknown": there is pain, of a kind not told.
TOLD_ANYWAY: Final = re.compile(
    r"\b(?:back|neck|spinal)\s*pain\s*[,(–-]\s*(?:type|character|nature|kind|pattern|quality)\b|"
    r"\b(?:back|neck|spinal|new|severe|worsening|local)\s*pain\s*,?\s*(?:but\s+)?not\s+(?:otherwise|further)\s+\w+|"
    r"\bpain\s*(?:\+{1,3}|:?\s*(?:yes|present|reported|positive))(?!\w)|\b(?:only|just|form|says?|states?|reads?|simply)\b[^.;]{0,12}\b(?:back|neck|spinal)\s*pain\b",
    re.IGNORECASE,
)
