"""That pain told of before has gone: "it went away after radiotherapy", "she has no more pain"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.pain_words import LOAD, REST

_PAIN: Final = r"(?:pains?|aches?|aching|backache|discomfort|soreness)"
_WHOLLY: Final = (
    r"(?:(?:now|since|then|soon|all|completely|entirely|fully|totally|wholly|altogether|quite|gradually|rapidly|quickly|promptly|finally|"
    r"meanwhile|apparently|happily|thankfully|also|thereafter|subsequently|eventually|pretty\s+much)\s+)*"
)
_GONE: Final = (
    r"(?:gone|went|disappeared|vanished|resolved|settled|subsided|ceased|stopped(?!\s+(?:\w+ing|him|her|them|from)\b)|abated|cleared(?:\s+up)?|lifted|dissipated|"
    r"melted\s+away|been\s+(?:abolished|cured|eliminated|relieved\s+completely|completely\s+relieved|fully\s+relieved))(?:\s+away)?"
)
# "Gone when he lies down" tells of a posture, not of a time; "settled for some hours" of a while.
_ONLY_THEN: Final = (
    rf"(?!\s*,?\s*(?:\w+\s+){{0,3}}?(?:when(?:ever)?|on(?!\s+(?:dexa\w*|steroids?|treatment|chemo\w*|the\s+new))|while|whilst|once|if|as\s+soon|overnight|at\s+night|in\s+bed|until|till|unless|except|partly|partially|somewhat|"
    rf"a\s+(?:bit|little)|temporarily|briefly|initially|for\s+(?:a|an|some|several|two|three|\d+|about|only)\b|but\s+(?:\w+\s+)?(?:returned|recurred|came|is\s+back|has)|(?:with|by|after|in|at|to)\s+(?:\w+\s+)?(?:{LOAD}|{REST}|analgesi\w*|paracetamol|opioids?|morphine|painkillers?|tablets?)))"
)
GONE: Final = re.compile(
    rf"\b{_PAIN}(?!\s+(?:medic\w*|meds|relief|killers?|control|clinic|team|manag\w*|patch\w*|treatment|therap\w*|diary)\b)(?:\s+(?!not\b|never\b|\w+n['’]t\b|partially\b|somewhat\b|incompletely\b|temporarily\b|briefly\b|initially\b|only\b|hardly\b|barely\b|until\b|partly\b|mostly\b|largely\b|almost\b|nearly\b|hardly\b|where\b|when\b|if\b|but\b|without\b|that\s+(?:goes|comes)\b)[\w'’/-]+){{0,7}}?\s+{_WHOLLY}"
    rf"{_GONE}(?:\s+{_WHOLLY}(?:completely|entirely|altogether|fully|totally|away|now))?\b{_ONLY_THEN}"
    rf"|\bno\s+more\s+(?:(?:back|neck|spinal|bone|axial|local|low)\s+)*(?:{_PAIN}|complaints)\b(?!\s+(?:than|as|medic\w*|relief|killers?|when|on|with|at|in\s+bed|while|lying|control|clinic|during|if))"
    rf"|\b(?:since|after|following)\s+(?:the\s+|his\s+|her\s+)?(?:rt|radio\w+|sbrt|sabr|surgery|operation|cement\w*|kyphoplasty|vertebroplasty|treatment|chemo\w*|irradiation)\b[^.;,]{{0,20}},?\s*(?:(?:he|she|the\s+patient)\s+)?(?:has\s+)?(?:(?:no|without(?:\s+any)?)\s+(?:\w+\s+)?{_PAIN}|pain[\s-]?free)\b",
    re.IGNORECASE,
)
# "The pain has not resolved", "it has only partly settled": there still is some.
STILL_THERE: Final = re.compile(
    rf"\b{_PAIN}\b(?:(?!\bfree\b|\bno\b)[^.;:,]){{0,40}}?(?:\b(?:not|never|hardly|barely|incompletely|partially|partly|only|somewhat|little)|\w+n['’]t)\s+(?:(?:yet|been|fully|completely|entirely|really|partly|partially|all|quite|significantly|much|at\s+all)\s+)*"
    r"(?:resolved?|gone|go(?:es)?\s+away|settled?|disappeared?|vanish(?:ed)?|subsided?|abated?|cleared?|improved?|respond(?:ed|s)?|relieved|eased|controlled|changed|better)\b"
    r"(?!\s*(?:(?:by|on|with|when|in|at|if|after)\s+)?(?:\w+\s+)?(?:rest|lying|posture|position|movement|bed|supine|recumb))",
    re.IGNORECASE,
)
