"""That there is no pain, or none any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.pain_character import FREE_LYING
from assistant.tools.report_reading.pain_gone import GONE, STILL_THERE
from assistant.tools.report_reading.pain_words import LOAD, LYING, PAIN, REST, is_elsewhere
from assistant.tools.report_reading.reading import Reading

FREE: Final = re.compile(
    r"(?:^\s*|[.,;:]\s+)(?:0|zero)\s+pains?\b(?!\s+(?:\w+\s+)?(?:at\s+rest|when|while|on|with|lying|in\s+bed|overnight|at\s+night))|\bpain\s*[:=,–-]\s*(?:(?:he|she|patient|the\s+patient)\s+)?den(?:ies|ied|ying)(?:\s+(?:any|it))?(?=\s*(?:[.,;)]|$|but\b))|"
    r"\bpain\s+(?:that|which|he|she|they|described|reported|present|at)\s+(?:[^.;,:]{0,40}?\s+)?(?:has|is|had|was)\s+(?:now\s+|since\s+|completely\s+|all\s+|fully\s+)*(?:gone|resolved|settled|disappeared|subsided|ceased|vanished)\b(?!\s+(?:\w+\s+)?(?:when|once|if|as\s+soon|on\s+lying|lying|in\s+bed|overnight|by\s+lying))|"
    r"\bpain\s+(?:(?:now|completely|fully|entirely|all)\s+)*(?:gone|resolved|vanished|subsided|settled|ceased|disappeared)(?=\s*(?:[.,;)]|$|after\b|since\b|following\b|now\b|post\b|with\s+(?:rt|radio\w+|treatment|chemo\w*)))|"
    r"\bzero\s+(?:back\s+|neck\s+|spinal\s+)?pain\b(?!\s+(?:\w+\s+)?(?:at\s+rest|when|while|on|with|lying|in\s+bed|overnight|at\s+night))|"
    r"\bpain\s+(?:at|over|around|in|from)\s+(?:the\s+)?[\w/]+\s+(?:(?:has|is|now|completely|all)\s+)*(?:gone|resolved|settled|disappeared|vanished|subsided|ceased)\b(?!\s+(?:\w+\s+)?(?:when|on|with|lying|at|by|in\s+bed|overnight))|"
    r"\bpain\s*[:=,]?\s*(?:vas|nrs|score)\s*[:=]?\s*0(?!\d|\.\d)|\bclinically\s+(?:quiet|quiescent|mute)\b|\b(?:clinically\s+)?silent\b(?!\s+(?:on|about|regarding|concerning|as\s+to)\b)|\bpain\s*(?:score|vas)?\s*(?:of\s+|:\s*)?0\s*/\s*10\b|\b(?:pain[\s-]*free|free\s+(?:of|"
    r"from)\s+(?:any\s+)?(?:\w+\s+)?pain|painless|asymptomatic|"
    r"symptom[\s-]*free)"
    r"|\bpains?\s*(?:[:=–-]|is|are)?\s*(?:\(?\s*)(?:nil|none|no\b(?!\w*t)(?!\s+(?:history|"
    r"information|details?|data))|denie[sd]|absent|free|0(?!\s*/|\d|\.\d)|neg(?:ative)?|resolved)"
    r"(?!\s+(?:\w+\s+)?(?:at\s+rest|when|while|on|with|lying|in\s+bed|overnight|at\s+night))"
    r"|\bpain[\s,]+(?:has|had|is)\s+(?:now\s+|since\s+|completely\s+|fully\s+|entirely\s+|"
    r"all\s+)*(?:resolved|settled|gone|subsided|disappeared|ceased|"
    r"abated)(?!\s+(?:\w+\s+)?(?:when|on|with|lying|at|by|in\s+bed|overnight))",
    re.IGNORECASE,
)
_SPINAL: Final = r"(?:back|neck|spin(?:e|al)|axial|vertebral|local|focal|lumbar|thoracic|cervical|sacral|low\s+back|bony|bone|musculo-?skeletal|pain|painful)"
_TROUBLE: Final = (
    r"(?:bother\w*|troubl\w*|hurt\w*|ach(?:e|es|ed|ing)|pain(?:s|ed|ful)?|sore|symptomatic|uncomfortable|complain\w*|plagu\w*|"
    r"(?:give|given|gives|giving|gave|cause[sd]?|causing)\s+(?:him|her|them|the\s+patient)?\s*(?:any\s+|much\s+)?(?:trouble|problems?|pain|symptoms|bother|grief))"
)
# "No back symptoms", "her back has never troubled her", "the neck feels fine".
_UNTROUBLED: Final = re.compile(
    rf"\b(?:no|nil|without(?:\s+any)?|free\s+(?:of|from)|den(?:ies|ied|ying)(?:\s+any)?)\s+(?:(?:local|current|new|specific|other|relevant|particular|{_SPINAL})[\s,/]+(?:and\s+|or\s+)?){{0,3}}?"
    rf"(?:symptoms?|complaints?|symptomatology)\b(?!\s+(?:of|suggest\w*|suspicious|consistent|indicat\w*|pointing|compatible)\s+(?!(?:any\s+)?{_SPINAL}))"
    rf"|\b(?:symptoms?|complaints?)\s*[:=]\s*(?:none|nil|no|0|nothing|absent|denied|-|–)(?=\s*(?:[.,;)]|$))"
    rf"|\b(?:does(?:n['’]t|\s+not)|did(?:n['’]t|\s+not)|has(?:n['’]t|\s+not)|not|never|no\s+longer)\s+(?:\w+\s+)?(?:bother\w*|troubl\w*|hurt\w*|(?:cause[sd]?|given?|gives|causing|gave))\s+(?:him|her|them|the\s+patient|me)\b"
    rf"(?:(?<=bother him)|(?<=bother her)|(?<=bothered him)|(?<=bothered her)|(?<=trouble him)|(?<=trouble her)|(?<=troubled him)|(?<=troubled her)|(?<=hurt him)|(?<=hurt her)|\s+(?:any\s+|much\s+)?(?:pain|trouble|bother|symptoms?|problems?|grief))"
    rf"|\b(?:back|neck|spine|it|that|area|level|region|lesion|vertebra|one|site|spot|bit|part)\s+(?:\w+\s+){{0,2}}?(?:(?:does|do|did|has|have|had|is|was)(?:\s+not|n['’]t|\s+never|\s+no\s+longer)|never|no\s+longer|not)\s+"
    rf"(?:(?!mechanical|worse|better|the|if|when)\w+\s+){{0,2}}?{_TROUBLE}\b"
    rf"|\b(?:back|neck|that\s+area|spine|it|area|region)\s+(?:(?:itself|there|now)\s+)?(?:feels?|felt|has\s+been|seems?)\s+(?:(?:quite|absolutely|perfectly|completely|entirely|totally|now)\s+)*(?:fine|normal|good|ok(?:ay)?|comfortable|great|well|all\s*right|alright|quiet)\b"
    rf"|\b(?:back|neck)\s+(?:is|was)\s+(?:(?:quite|absolutely|perfectly|completely|entirely|totally|now)\s+)*(?:fine|comfortable|quiet|ok(?:ay)?|good)\b"
    rf"|\b(?:denies|denied|denying|without|no|nil)\s+(?:any\s+)?(?:back|neck|spinal|spine)(?:\s*(?:,|/|or|and|nor)\s*(?:back|neck|spinal|spine))*\s+(?:problems?|trouble|issues)\b"
    rf"|(?:^\s*|[.,;:]\s+)(?:VAS|NRS|pain\s+scores?|pain\s+vas|pain\s+nrs)\s*(?:(?:back|neck|spine|of|is|was|today|now|currently|score)\s+)*[:=]?\s*(?:0|zero|nil|none)(?:\s*/\s*10|\s+out\s+of\s+(?:10|ten))?(?!\d|\.\d|\s*/)(?=\s*(?:[.,;)]|$|today|now|currently|throughout|at\s+present))"
    rf"|\bpain\w*\s*[:=]?\s*[(\[]\s*(?:[-–−]{{1,3}}|neg\w*|no|nil|none|0)\s*[)\]]|\bpain\w*\s*:?\s*(?:[Ø∅]|[-–−](?=\s*(?:[.,;)]\s|[.,;)]?$)))"
    rf"|\b(?:segment|level|site|area|region|spine|lesion|one)\s+(?:\w+\s+)?(?:is\s+|feels\s+|remains\s+|now\s+|has\s+been\s+|completely\s+|quite\s+)*(?:comfortable|untroubled|pain[\s-]?free|painless)\b(?!\s+(?:when|if|while|in|on|only|at|as)\b)"
    rf"|\b(?:comfortable|comfy|at\s+ease|untroubled)\s*,?\s*(?:whatever|no\s+matter\s+what|whichever\s+way)\s+(?:position\s+)?(?:s?he|they)\s+(?:does|do|is|lies|sits|moves|turns)\b(?:\s+in\b)?|\b(?:comfortable|comfy|at\s+ease)\s+(?:in|at)\s+(?:all|any|every|each)\s+(?:positions?|postures?|times?)|\bcomfortable\s+(?:both\s+)?(?:when\s+|on\s+|at\s+)?(?:{LOAD}\s+(?:and|or)\s+(?:at\s+|when\s+)?{REST}|{REST}\s+(?:and|or)\s+(?:on\s+|when\s+|with\s+)?{LOAD})"
    rf"|\bnever\s+(?:\w+\s+)?(?:had|has|have)\s+(?:\w+\s+)?(?:any\s+)?(?:trouble|problems?|bother|issues?|complaints?|difficult\w+)\s+with\s+(?:his|her|the|their)\s+(?:low(?:er)?\s+)?(?:back|neck|spine)\b|\basx\b|\basympt(?:om)?\b\.?"
    rf"|\bneither\s+(?:\w+\s+){{0,3}}?(?:hurts|aches|(?:causes|gives|produces|has)\s+(?:\w+\s+){{0,3}}?(?:pain|symptoms|trouble)|is\s+(?:\w+\s+)?(?:painful|symptomatic|sore))\b"
    rf"|(?:^|[.,;:])\s*(?:the\s+|his\s+|her\s+)?(?:low(?:er)?\s+back|back|neck)\s*[:–-]?\s*(?:fine|ok(?:ay)?|comfortable|all\s+right|no\s+trouble|no\s+problems?)(?=\s*(?:[.,;)]|$))"
    rf"|\b(?:she|he|patient|they)\s+(?:is|are|has\s+been|feels)\s+(?:(?:now|currently|today|since|perfectly|entirely|completely|quite)\s+)+comfortable(?=\s*(?:[.,;)]|$))"
    rf"|\bnot\s+symptomatic\b|\bunsymptomatic\b"
    rf"|\b(?:no|nil|without(?:\s+any)?|den(?:ies|ied|ying)(?:\s+any)?)\s+(?:\w+\s+)?pain\b[^.;:]{{0,20}}?\b(?:(?:at\s+|on\s+|in\s+)?(?:{REST}|night)\s*(?:,\s*(?=n?or\b)|\b(?:or|nor|and)\b|/)\s*(?:or\s+|nor\s+)?(?:on\s+|with\s+|during\s+|when\s+)?{LOAD}|"
    rf"(?:on\s+|with\s+|during\s+|when\s+)?{LOAD}\s*(?:,\s*(?=n?or\b)|\b(?:or|nor|and)\b|/)\s*(?:or\s+|nor\s+)?(?:at\s+|on\s+|in\s+|when\s+)?(?:{REST}|night))\b"
    rf"|\b(?:no|nor|neither)\s+(?:rest|night)\s*(?:,|/|or|nor|and)?\s*(?:pains?\s*(?:,|and|or|nor)?\s*)?(?:no\s+|or\s+|nor\s+)?(?:pain\s+)?(?:(?:on|with|during)\s+)?{LOAD}\b"
    rf"|\bfree\s+of\s+(?:it|this|that|them)\b"
    rf"|(?:^|[.;,:])\s*(?:neck|(?:low(?:er)?|mid|upper)[\s-]*back|back)\s*[:=–-]?\s*(?:nil|none)(?=\s*(?:[.,;)]|$))"
    rf"|\b(?:no\s+longer|not\s+any\s*more|never)\s+(?:has\s+|have\s+|having\s+|in\s+|any\s+|experiences?\s+|suffers?\s+(?:from\s+)?|complains?\s+of\s+)*(?:{_SPINAL}\s+)?pain\b(?!\s+(?:when|on|with|at|in\s+bed|while|lying))"
    rf"|\bpain\w*\s*[:=–-]\s*neither(?:\s+(?:level|one|site|lesion|of\s+(?:them|these|the\s+\w+)))?(?=\s*(?:[.,;)]|$))"
    rf"|\b(?:neck|back|spine)\s*,?\s*(?:he|she|they)\s+(?:has|have|had|reports?|notes?)\s+(?:had\s+)?no\s+(?:trouble|problems?|complaints?|symptoms?|issues?|bother)\b|\bno\s+(?:trouble|bother|grief)\s+(?:with|from|in)\s+(?:the|his|her)\s+(?:low(?:er)?\s+)?(?:back|neck|spine)\b"
    rf"|\bnothing\s+hurts\b(?!\s+(?:more|as|so|like))"
    rf"|\b(?:pain|hurt|ache)\w*\s+(?:there\s+)?(?:is|are|has|was)\s+none\b(?!\s+(?:of|when|on|at|in|if|while))",
    re.IGNORECASE,
)
# "Mechanical pain before radiotherapy, none since": what was is no longer.
NOW_FREE: Final = re.compile(
    rf"\b(?:pain\w*|mechanical)\b[^.;]*?[,;]\s*(?:but\s+|and\s+|which\s+(?:is|has)\s+)?(?:(?:now|today|currently|meanwhile|since)\s+(?:completely\s+|all\s+)?"
    rf"(?:resolved|gone|settled|none|nil|absent|pain[\s-]?free|painless|asymptomatic)|(?:none|nil|nothing|no\s+pain)\s+(?:since|now|any\s*more|today))\b"
    rf"(?!\s+(?:\w+\s+)?(?:when|on|with|at|in|while|if|{REST})\b)"
    r"|\bpain\w*\b[^.;]{0,40}?\bbefore\b[^.;]{0,20}?\b(?:but\s+)?(?:not|none|never)\s+(?:any\s*more\s+)?(?:after|since)\b"
    r"|\b(?:pain\w*|hurt|ached|sore|mechanical)\b[^.;]*?[,)]\s*(?:but\s+|and\s+)?(?:since|after|following)\s+(?:(?:the|his|her|that|this|a)\s+)?(?:\w+plasty|\w*radi\w+|cement\w*|surgery|operation|treatment|fusion|sbrt|sabr|rt|embol\w+|chemo\w*)"
    r"\b[^.;,]{0,15},?\s*(?:(?:he|she|there|the\s+patient|it|has|is|been|was|now|completely|entirely|all)\s+){0,4}(?:free\s+(?:of|from)\s+(?:pain|complaints|symptoms|it)|pain[\s-]?free|without\s+(?:any\s+)?(?:pain|complaints)|asymptomatic|(?:has\s+)?no\s+(?:more\s+)?(?:pain|complaints))\b",
    re.IGNORECASE,
)

# "No back pain, with or without activity", "free of pain both at rest and on exertion", "no pain even on lifting".
ALL_FREE: Final = re.compile(
    rf"\b(?:no|nil|zero|without(?:\s+any)?|never(?:\s+(?:has|had|in|any))*|den(?:ies|ied|ying)(?:\s+any)?|free\s+(?:of|from)(?:\s+any)?|pain[\s-]*free|painless|asymptomatic|(?:pain|VAS|NRS)\s*(?:scores?\s*)?[:=]?\s*(?:is\s+)?(?:0(?:\s*/\s*10)?|zero|none|nil)(?!\w|\.\d)|(?:does|do|is)(?:\s+not|n['’]t)(?:\s+(?:have|feel|in))*(?:\s+any)?)\s*"
    rf"(?:(?:{_SPINAL}|hurt\w*|current|any|at\s+all|the|his|her)\s*){{0,5}},?\s*(?:(?:at\s+all|whatsoever|currently|now|today)\s*,?\s*)?"
    rf"(?:with\s+or\s+without\s+(?:\w+\s+)?{LOAD}|(?:not\s+)?even\s+(?:(?!at\s+night)[\w'’]+\s+){{1,5}}?{LOAD}|(?:neither|either|both|whether)\s+(?:[\w'’]+\s+){{0,3}}?(?:{LOAD}|{REST}|night)\s*,?\s*(?:and|n?or)\b(?:\s+(?:[\w'’]+\s+){{0,3}}?(?:{LOAD}|{REST}|night|not))?"
    rf"|(?:regardless|irrespective)\s+of\s+(?:\w+\s+)?(?:{LOAD}|{REST})|in\s+any\s+(?:position|posture)|whatever\s+(?:he|she)\s+does|(?:at\s+)?(?:{REST}|night)\s*(?:,?\s*n?or\b\s*|/\s*|,\s*(?=on\b|with\b|during\b)|and\s+(?=on\b|with\b|during\b))(?:on\s+|with\s+|during\s+|when\s+)?(?:\w+\s+)?{LOAD}(?=\s*(?:[.,;)]|$))|(?:on\s+|with\s+|during\s+)?{LOAD}\s*(?:/|,?\s*n?or\b|and\s+(?=at\b))\s*(?:at\s+)?(?:{REST}|night)(?=\s*(?:[.,;)]|$)))(?!\w)",
    re.IGNORECASE,
)


def read_absence(text: str) -> Iterator[Reading]:
    for match in (*FREE.finditer(text), *_UNTROUBLED.finditer(text), *GONE.finditer(text)):
        only_lying = any(
            one.start() <= match.start() and match.end() <= one.end() and one.start() < match.start()
            for one in FREE_LYING.finditer(text)
        )
        if _is_free(text, match) and not only_lying:
            yield Reading("pain", "pain_free", *match.span())
    if in_back := _NONE_IN_BACK.search(text):
        yield Reading("pain", "pain_free", *in_back.span())
    for match in PAIN.finditer(text):
        if is_elsewhere(match) or _qualified(text, match) or re.match(r"[\s-]*free\b", text[match.end() :], re.I):
            continue
        if any(other.start() <= match.start() < other.end() for other in FREE_LYING.finditer(text)):
            continue
        if _NONE_THEN.match(text, match.end()) or _EFFECT_ON.search(text[: match.start()]):
            continue
        if any(one.start() <= match.end() <= one.end() for one in STILL_THERE.finditer(text)):
            continue
        if polarity(text, *match.span()) == "negated":
            start = _negator_start(text, match.start())
            yield Reading("pain", "pain_free", start, match.end())


def _is_free(text: str, match: re.Match[str]) -> bool:
    """Whether a phrase of absence is of the back's pain, of all kinds of it, and of today."""
    before, after = text[: match.start()], text[match.end() :]
    if _elsewhere_or_still_there(text, match) or _of_something_else(text, match):
        return False
    kind = _KIND_BEFORE.search(before)
    if kind and not (kind.group().strip().lower() == "mechanical" and _GONE.search(match.group())):
        return False
    if _DOES_NOT.match(match.group()) and _OF_AN_ACT.search(before):
        return False
    in_part = re.match(_AT_REST, after, re.I) or _AT_NIGHT.match(text, match.end()) or _FOR_A_TIME.match(after)
    return not in_part and not _DENIED_BEFORE.search(before)


_DENIED_BEFORE: Final = re.compile(
    r"\b(?:not|no|isn't|no\s+longer|never|previously|initially)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_FOR_A_TIME: Final = re.compile(
    r"\s*(?:(?:up\s+to|before|prior\s+to|except|intervals?|apart)\b|[^.;,]{0,40}\b(?:until|till)\b)", re.IGNORECASE
)
_DOES_NOT: Final = re.compile(r"(?:does|did|do|has|is|not|never|no\s+longer)", re.IGNORECASE)
# "Walking doesn't bother her": of walking alone.
_OF_AN_ACT: Final = re.compile(rf"\b(?:{LOAD}|{REST})\s+(?:\w+\s+)?$", re.IGNORECASE)


def _elsewhere_or_still_there(text: str, match: re.Match[str]) -> bool:
    """ "His chest pain has resolved", "the back pain has not settled": neither says that the back is free of pain."""
    pain = next((one for one in PAIN.finditer(text) if one.start() <= match.start() < one.end()), None)
    still = any(one.start() < match.end() and match.start() < one.end() for one in STILL_THERE.finditer(text))
    return still or (pain is not None and is_elsewhere(pain))


# "Painless jaundice", "asymptomatic gallstones".
_SOMETHING_ELSE: Final = (
    r"(?:jaundice|h(?:a)?ematuria|gall\s?stones?|cholelithiasis|(?:pulmonary\s+)?embol\w*|PEs?|DVT|thromb\w*|effusions?|lymph\w*|nod(?:e|es|al)|lump|mass|swelling|bleeding|hernia\w*|"
    r"cysts?|h(?:a)?emangioma\w*|diverticul\w*|stones?|calcul\w*|aneurysm\w*|bacteriuria|cholecyst\w*|goit(?:re|er)|ulcers?|hydronephrosis|stenos\w*|myopathy|fibrillation|carotid\w*|"
    r"covid\w*|infect\w*|spondyl\w*|schmorl\w*|disc\w*|scoliosis)"
)


# "The report is silent", "for T5 it is silent": nothing is said, of whatever.
_SAYS_NOTHING: Final = re.compile(
    r"\b(?:reports?|radiolog\w+|form|request|letter|notes?|records?|text|author|CT|MRI?|scan|study|imaging|description|(?:for|at|of|on|about|regarding|concerning)\s+[CTLS]\d{1,2},?\s+(?:it|they|this|he|she))\s+"
    r"(?:(?:is|are|was|were|stays?|remains?|remained|keeps?|falls?|itself|also|quite|entirely|completely)\s+)+$",
    re.IGNORECASE,
)


def _of_something_else(text: str, match: re.Match[str]) -> bool:
    if match.group().lower() == "silent" and _SAYS_NOTHING.search(text[: match.start()]):
        return True
    if not re.fullmatch(r"painless|asymptomatic|(?:clinically\s+)?silent", match.group(), re.IGNORECASE):
        return False
    after = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{_SOMETHING_ELSE}\b", re.IGNORECASE).match(text, match.end())
    before = re.search(rf"\b{_SOMETHING_ELSE}(?:\s+(?:is|are|was|were))?[\s,(]*$", text[: match.start()], re.IGNORECASE)
    return bool(after or before)


_NONE_IN_BACK: Final = re.compile(
    r"\b(?:none|nil|no\s+pain|nothing)\s+(?:felt\s+)?(?:in|from|at)\s+(?:the|his|her)\s+(?:(?:low(?:er)?|upper|mid(?:dle)?)[\s-]+)?(?:back|spine|neck|lumbar(?:\s+(?:spine|region|area))?|thoracic\s+(?:spine|region|area)|cervical\s+(?:spine|region|area))(?=\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
# "Pain free when flat" says that there is pain, and that lying takes it away.
_AT_REST: Final = rf"\s*[,(]?\s*(?:only\s+|as\s+(?:soon|long)\s+as\s+|\w+\s+)?(?:when|while|whilst|if|once|in|on|at|by|lying|with)?\s*(?:\w+\s+){{0,2}}?(?:{REST})\b"
_AT_NIGHT: Final = re.compile(
    r"\s*[,(]?\s*(?:at|by|during\s+the|through\s+the|in\s+the)\s+night|\s*[,(]?\s*(?:overnight|nocturnally|when\s+asleep|in\s+(?:his|her)\s+sleep)\b",
    re.IGNORECASE,
)
# "Pain: none at rest, severe when moving": one posture only is spoken of.
_NONE_THEN: Final = re.compile(
    rf"\s*[:=–-]?\s*(?:none|nil|no|0|absent|not)\s+(?:\w+\s+)?(?:at|when|while|on|in|with)\s+(?:the\s+)?(?:{REST}|{LOAD}|night|bed)\b",
    re.IGNORECASE,
)
# "Moving makes no difference to the pain", "lying does not help the pain": what is denied isn't the pain.
_EFFECT_ON: Final = re.compile(
    r"\b(?:difference|change|effect|influence|impact|bearing|help\w*|affect\w*|alter\w*|reliev\w*|relief|eas(?:e|es|ing)|worsen\w*|improv\w*|explain\w*|"
    r"increase|decrease|account|control\w*|settl\w*|abolish\w*|aggravat\w*|provok\w*|bring|worse|better|about|due|because|caus(?:e|es|ed|ing)|source|site|characteri\w*|describ\w*|locali\w*|specif\w*)"
    r"(?:\s+(?:to|on|of|in|for|by|from|with|the|his|her|any|this|that))*\s*$|(?<!negative\s)(?<!nil\s)(?<!neg\s)\b(?:for|against)\s+(?:(?:the|his|her|any|its)\s+)?$",
    re.IGNORECASE,
)
# "The mechanical pain he had has gone": a pain that is gone leaves none, whatever kind it was.
_GONE: Final = re.compile(r"\b(?:gone|resolved|settled|disappeared|vanished|subsided|ceased)\b", re.IGNORECASE)
_KIND_BEFORE: Final = re.compile(
    r"\b(?:night|nocturnal|rest|mechanical|severe|significant|new|worsening|constant|increased|"
    r"instability|much|more|further|other)\s*$",
    re.IGNORECASE,
)


def _qualified(text: str, match: re.Match[str]) -> bool:
    """ "No night pain", "no pain on standing", "lies flat without pain" exclude one kind of pain only."""
    after = (
        rf"\s*(?:{LYING}|at\s+(?:night|rest)|(?:on|with|when|during|while|in)\s+(?:\w+\s+)?(?:{LOAD}|"
        rf"{REST}|bed)|relief|control|"
        rf"medication|score)"
    )
    posture = (
        rf"\b(?:{LOAD}|{REST})\s+(?:without|with\s+no)\s+(?:any\s+)?$|(?:^|[.,;:]|\b(?:and|but|when|while))\s*(?:at|in|on|when|while|with)?\s*(?:\w+\s+){{0,2}}?(?:{LOAD}|{REST})\s*,?\s+"
        r"(?:he|she|they|there|it|pt|the\s+patient)\s+(?:has|is|feels|reports|says|denies|experiences|gets)\s+(?:no|denies|any|without|not)?\s*(?:any\s+|back\s+)*$"
    )
    before = text[: match.start()]
    kind = _KIND_BEFORE.search(before) or re.search(posture, before, re.I)
    return bool(kind or re.match(after, text[match.end() :], re.I))


def _negator_start(text: str, start: int) -> int:
    negators = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|denie[sd]|denying|nil|never|absence)\b", text[:start], re.I)
    ]
    return negators[-1] if negators else start
