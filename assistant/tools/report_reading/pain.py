"""Pain: mechanical, not mechanical, or none. Pain in legs, hips or chest says nothing of the spine's stability."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading

_ELSEWHERE: Final = (
    r"(?:leg|arm|hip|chest|band[\s-]?like|girdle|belt[\s-]?like|intercostal|iliac\s+crest|abdominal|head|shoulder|knee|flank|pleuritic|pelvic|groin|thigh|foot|"
    r"calf|facial|radicular|sciatic|"
    r"referred|neuropathic|loin|epigastric|tumou?r|buttock|wrist|ankle|jaw|visceral|joint|rib)"
)
_PAIN: Final = re.compile(
    rf"\b(?P<elsewhere>{_ELSEWHERE}\s+)?(?:(?:back|neck|spinal|spine|lumbar|thoracic|cervical|"
    rf"sacral|axial|bone|bony|local|focal)\s*)?"
    r"(?P<word>pain(?:ful|s)?|ach(?:e|es|ing)|backache|discomfort|hurts?|hurting|"
    r"sore(?:ness)?)\b(?!\s*(?:score\s+not|team|clinic|relief\s+clinic|control\b|killers?|medic\w+|manag\w+|therap\w+|service|nurse|specialist|diary|treatment|on\s+(?:palpation|percussion|pressure)|to\s+touch|throat|mouth|tongue|eyes?|gums?|heels?))"
    rf"(?P<place>\s+in\s+(?:the\s+)?[CTLS]\d{{1,2}}\s+(?:dermatom\w*|distribution|root|nerve)|\s+(?:on|when|while|with)\s+\w+\s+(?:in|of)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{_ELSEWHERE}s?\b|(?:\s+(?:is|was|felt|said|reported|known|to|be|only|now|being|located|localised|localized|mainly|mostly|predominantly|purely|chiefly|referred|coming|arising|radiating))*\s+(?:in|over|around|at|from)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{_ELSEWHERE}s?\b|\s+(?:on|when|while|with)\s+(?:\w+\s+){{1,2}}(?:mostly|mainly|only|chiefly)\s+(?:in\s+)?(?:the\s+|his\s+|her\s+)?{_ELSEWHERE}s?\b|\s*:\s*radiating\s+(?:in)?to\s+(?:the\s+)?(?:left\s+|right\s+|both\s+)?{_ELSEWHERE}s?\b|\s+(?:in|down|into|of|radiating\s+(?:to|into|down))\s+(?:the\s+|his\s+|"
    rf"her\s+)?(?:left\s+|right\s+|both\s+)?{_ELSEWHERE}s?\b|(?<=painful)(?:,?\s+\w+){{0,2}}?,?\s+{_ELSEWHERE}s?\b)?",
    re.IGNORECASE,
)
_LOAD: Final = (
    r"(?:mov(?:ement|ements|ing|es)|motion|stand(?:s|ing)?|sit(?:s|ting)?|walk(?:s|ing)?|"
    r"load(?:s|ing|ed|ed)?|weight[\s-]?bearing|"
    r"bear(?:s|ing)\s+weight|bend(?:s|ing)?|lift(?:s|ing)?|turn(?:s|ing)?|twist(?:s|ing)?|"
    r"rotat(?:ion|ing|es)|transfer(?:s|ring)?|upright|activity|"
    r"activities|exertion|exercise|gets?\s+(?:up|out\s+of)|getting\s+(?:up|out\s+of\s+bed)|"
    r"roll(?:s|ing)|cough(?:s|ing)?|mobilis\w+|mobiliz\w+|rising|rises|"
    r"vertical|axial\s+loading|flex(?:ion|ing)|(?:flexion|neck|back|spinal|"
    r"lumbar)[\s/-]+(?:and\s+)?extension|posture|position|stairs|mobile|effort|straining|moved|"
    r"jolts?)"
)
_REST: Final = (
    r"(?:ly(?:ing|ies)(?:\s+(?:flat|down|supine|still))?|lies(?:\s+(?:flat|down|still))?|"
    r"lay(?:ing|s)\s*(?:flat|down)?|recumben\w+|supine|bed\s?rest|flat|"
    r"rest(?:ing|s)?|bracing|brace|collar|corset|unload\w*|offload\w*|horizontal|reclin\w+|in\s+bed)"
)
_EASE: Final = (
    r"(?:reliev\w+|relief|eas(?:es?|ed|ing)|settl\w+|better|improv\w+|disappear\w*|"
    r"goes(?:\s+away)?|gone|resolv\w+|alleviat\w+|less|subsid\w+|abolished|"
    r"absent|vanish\w+|comfortable|lessen\w*|abat\w+|diminish\w*|reduc\w+|stops?)"
)
_WORSE: Final = (
    r"(?:worse(?:n\w*)?|aggravat\w+|exacerbat\w+|provok\w+|increas\w+|comes?\s+on|brought\s+on|"
    r"trigger\w*|precipitat\w+|present|hurts?|occur\w*|elicit\w+|"
    r"induced|related|relat\w+|depend\w+|caused|intensif\w+|flares?|reproduc\w+|starts?|painful|"
    r"pain(?:s|ful)?|ach\w+|only|sore|bad|severe|accentuat\w+|limits?|limiting|associated)"
)
_LINK: Final = r"(?:\s+|\s*-\s*)(?:\w+['’]?\w*\s+){0,4}?"
_MECHANICAL: Final = re.compile(
    rf"(?P<named>\bmechanical(?:\s+(?:back|neck|spinal|type|axial|instability|in\s+nature))?(?:\s+pain)?\b)"
    rf"|\b{_WORSE}{_LINK}(?:on|with|when|by|after|during|upon|while|to|if|whenever)\s+(?:\w+\s+){{0,4}}?{_LOAD}\b"
    rf"|\b{_WORSE}{_LINK}at\s+(?:the\s+)?{_LOAD}\b"
    rf"|\b(?:worse|worst|hurts?|sore|painful|aggravated|exacerbated)\s+(?:\w+\s+)?{_LOAD}\b"
    rf"|\b{_EASE}{_LINK}(?:on|with|when|by|after|once|in|if|while|whilst|upon|at)?\s*(?:\w+\s+){{0,3}}?{_REST}\b"
    rf"|\b(?:prevents?|stops?|limits?)\s+(?:him|her|them|the\s+patient)?\s*(?:from\s+)?(?:\w+\s+)?{_LOAD}\b"
    rf"|\b{_LOAD}\s+(?:(?:and|or|,)\s+{_LOAD}\s+)*(?:\w+\s+)?(?:hurts?|aggravates?|worsens?|provokes?|brings?\s+(?:it\s+)?on|"
    rf"causes?|triggers?|increases?|exacerbates?|makes?\s+(?:it|the\s+pain|things)\s+worse|painful(?!\s+(?:in|down|to)\b)|(?:is|are)\s+(?:\w+\s+)?painful)\b"
    rf"|\b(?:{_REST})\s+(?:(?:and|or)\s+(?:{_REST})\s+)?(?:\w+\s+)?(?:relieves?|eases?|helps?|settles?|alleviates?|"
    rf"abolishes|takes?\s+(?:it|the\s+pain)\s+away|brings?\s+relief|makes?\s+(?:it|the\s+pain)\s+(?:go\s+away|better))\b"
    rf"|\b(?:movement|load|motion|activity|position|posture)[\s-]*(?:related|dependent|induced|provoked|evoked)\b"
    rf"|\b(?:unable\s+to|can(?:no|')?t|cannot)\s+(?:walk|move|get\s+up|rise)\s+(?:because\s+of|due\s+to|for|with)\s+(?:\w+\s+)?(?:back\s+|neck\s+)?pain\b"
    rf"|\bcan\s+only\s+(?:lie|lay)\b"
    rf"|\b(?:can(?:no|')?t|can\s?not|unable\s+to)\s+(?:\w+\s+)?(?:sit|stand)(?:\s+(?:up|unsupported|upright))?\b"
    rf"|\b(?:only\s+)?(?:on|with|when)\s+(?:(?!pain)\w+\s+){{0,3}}?(?:{_LOAD})\b",
    re.IGNORECASE,
)
_LYING: Final = r"(?:ly(?:ing|ies)|lies|laid|lay(?:ing|s)?|recumben\w+|supine|flat|horizontal|in\s+bed)"
_FREE_LYING: Final = re.compile(
    rf"\b(?:pain[\s-]?free|free\s+(?:of|from)\s+(?:any\s+)?pain|(?:no|nil|without|zero|0)\s+pain|painless|pain\s*[:=]?\s*(?:is\s+)?(?:none|nil|absent|gone|0)|comfortable|fine)"
    rf"\s*,?\s*(?:only\s+)?(?:when|while|whilst|if|once|in|on|as\s+(?:soon|long)\s+as|provided(?:\s+that)?)?\s*(?:(?:he|she|the\s+patient|a|the|is|was|completely)\s+){{0,3}}?{_LYING}\b"
    rf"|\b(?:{_LYING})\s*(?:down\s+|flat\s+)?[=:,–-]?\s*(?:(?:he|she|the\s+patient|is|was|in\s+bed)\s+){{0,3}}?(?:pain[\s-]?free|comfortable|free\s+of\s+pain|painless|fine|(?:no|0|zero|without)\s+pain|nil)\b",
    re.IGNORECASE,
)
_UNRELATED: Final = re.compile(
    rf"\b(?:(?:not|never|no|without|nor|isn['’]t|doesn['’]t)[\s-]+(?:(?!pains?\b|and\b|with\b|"
    rf"but\b)\w+\s+){{0,3}}?|un|in)(?:related|"
    rf"relation|relationship|affected|influenced|worsened|worse|aggravated|increased|intensified|accentuated|induced|caused|elicited|"
    rf"provoked|changed?|dependent|linked|altered|vary|varying|exacerbated|triggered|brought\s+on|"
    rf"link|depend|reliev\w+|associated)\s*(?:\w+\s+){{0,4}}?(?:{_LOAD}|{_REST})\b"
    r"|\b(?:not|isn['’]t|never)\s+(?:\w+\s+)?(?:brought\s+on|provoked|triggered|worsened|"
    r"aggravated|set\s+off|affected)\s+by\s+(?:anything|any\s+\w+)\b"
    rf"|\b(?:nothing\s+to\s+do\s+with|irrespective\s+of|independently\s+of)\s+(?:\w+\s+){{0,2}}?(?:{_LOAD}|{_REST})\b"
    rf"|\b(?:{_LOAD}|{_REST})[\s-]+independent\b"
    rf"|\b(?:{_LOAD}|{_REST})\s+(?:does|do|did|has|have)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:influenc|affect|chang|worsen|alter|aggravat|provok|increas|effect|impact|influence)\w*"
    rf"|\bneither\s+\w+\s+(?:by|on|with)\s+(?:\w+\s+)?(?:{_LOAD}|{_REST})\s+nor\b[^.;]*"
    rf"|\bunaffected\s+by\s+(?:\w+\s+){{0,2}}?(?:{_LOAD}|{_REST})\b|"
    rf"\bindependent\s+of\s+(?:\w+\s+){{0,2}}?(?:{_LOAD}|{_REST})\b"
    rf"|\bregardless\s+of\s+(?:\w+\s+)?(?:{_LOAD}|{_REST})\b|\birrespective\s+of\s+(?:\w+\s+)?(?:{_LOAD}|{_REST})\b"
    r"|\bno\s+(?:\w+\s+)?mechanical\s+(?:component|element|features?|quality|pattern|character)\b",
    re.IGNORECASE,
)
_NOT_MECHANICAL: Final = re.compile(
    r"\bnon[\s-]?mechanical\b|\bnot\s+(?:\w+\s+){0,3}?mechanical\b|\bnonmechanical\b", re.IGNORECASE
)
_FREE: Final = re.compile(
    r"(?:^\s*|[.,;:]\s+)(?:0|zero)\s+pains?\b(?!\s+(?:\w+\s+)?(?:at\s+rest|when|while|on|with|lying|in\s+bed|overnight|at\s+night))|\bpain\s*[:=,–-]\s*(?:(?:he|she|patient|the\s+patient)\s+)?den(?:ies|ied|ying)(?:\s+(?:any|it))?(?=\s*(?:[.,;)]|$|but\b))|"
    r"\bpain\s+(?:that|which)\s+[^.;,:]{0,40}?\s+has\s+(?:now\s+|since\s+|completely\s+|all\s+)*(?:gone|resolved|settled|disappeared|subsided|ceased)\b|"
    r"\bpain\s+(?:(?:now|completely|fully|entirely|all)\s+)*(?:gone|resolved|vanished|subsided)(?=\s*(?:[.,;)]|$|after\b|since\b|following\b|now\b|post\b|with\s+(?:rt|radio\w+|treatment|chemo\w*)))|"
    r"\bzero\s+(?:back\s+|neck\s+|spinal\s+)?pain\b(?!\s+(?:\w+\s+)?(?:at\s+rest|when|while|on|with|lying|in\s+bed|overnight|at\s+night))|"
    r"\bpain\s+(?:at|over|around|in|from)\s+(?:the\s+)?[\w/]+\s+(?:(?:has|is|now|completely|all)\s+)*(?:gone|resolved|settled|disappeared|vanished|subsided|ceased)\b(?!\s+(?:\w+\s+)?(?:when|on|with|lying|at|by|in\s+bed|overnight))|"
    r"\bpain\s*[:=,]?\s*(?:vas|nrs|score)\s*[:=]?\s*0(?!\d|\.\d)|\b(?:clinically\s+)?silent\b|\bpain\s*(?:score|vas)?\s*(?:of\s+|:\s*)?0\s*/\s*10\b|\b(?:pain[\s-]*free|free\s+(?:of|"
    r"from)\s+(?:any\s+)?(?:\w+\s+)?pain|painless|asymptomatic|"
    r"(?:no|nil|without(?:\s+any)?|free\s+of)\s+(?:symptoms|complaints)|symptom[\s-]*free|"
    r"without\s+(?:any\s+)?(?:symptoms)\b)"
    r"|\bpains?\s*(?:[:=–-]|is|are)?\s*(?:\(?\s*)(?:nil|none|no\b(?!\w*t)(?!\s+(?:history|"
    r"information|details?|data))|denie[sd]|absent|free|0(?!\s*/|\d|\.\d)|neg(?:ative)?|resolved)"
    r"(?!\s+(?:\w+\s+)?(?:at\s+rest|when|while|on|with|lying|in\s+bed|overnight|at\s+night))"
    r"|\bpain\s+(?:has|had|is)\s+(?:now\s+|since\s+|completely\s+|fully\s+|entirely\s+|"
    r"all\s+)*(?:resolved|settled|gone|subsided|disappeared|ceased|"
    r"abated)(?!\s+(?:\w+\s+)?(?:when|on|with|lying|at|by|in\s+bed|overnight))",
    re.IGNORECASE,
)
_OCCASIONAL: Final = re.compile(
    r"\b(?:occasional(?:ly)?|intermittent(?:ly)?|dull|background|now\s+and\s+(?:then|again)|"
    r"from\s+time\s+to\s+time|comes\s+and\s+goes|on\s+and\s+off|at\s+times|sometimes|"
    r"once\s+in\s+a\s+while|sporadic|vague|infrequent)\b",
    re.IGNORECASE,
)
_REST_ONLY: Final = re.compile(
    r"\b(?:rest|night|nocturnal)\s+pain\s+only\b|\bpain\s+(?:only\s+)?at\s+(?:rest|"
    r"night)\s+only\b|\bonly\s+at\s+(?:rest|night)\b",
    re.I,
)
# What is said of pain may be that nothing is known of it.
_KNOWING: Final = (
    r"(?:info\w*|data|details?|history|mention\w*|comment\w*|record\w*|entr(?:y|ies)|document\w*|statements?|stated|given|provided|"
    r"known|knowledge|addressed|asked|enquired|inquired|assess\w*|ascertain\w*|elicited|specified|available|supplied|communicated|"
    r"transmitted|noted|word|answer)"
)
_NOT_KNOWN: Final = re.compile(
    rf"\b(?:no|nothing|without|lack\s+of|lacking)\s+(?:\w+\s+){{0,4}}?(?:{_KNOWING}\s+)?(?:\w+\s+)?(?:about|on|of|regarding|concerning|as\s+to)\s+"
    rf"(?:(?:the|his|her|any|patient['’]?s?|type|kind|character|of|presence|back)\s+)*(?:pain|symptoms)\b(?<!complaints of pain)(?<!complaint of pain)(?<!history of pain)"
    rf"(?<!free of pain)(?<!evidence of pain)"
    rf"|\bpain\w*\s*(?:status|score|type|level)?\s*[:=–-]?\s*(?:(?:is|was|has|have|been)\s+)*(?:not?|nothing|never)\s+"
    rf"(?!further|otherwise|more)(?:(?:yet|been|clinical|further|any|other)\s+)*{_KNOWING}\b"
    r"|\bpain\w*\s*(?:status|score|assessment|history|details?|info\w*|type)?\s*[:=–-]\s*(?:to\s+(?:be|follow)|pending|t\.?b\.?[acd]\b|awaited|awaiting|"
    r"ask\b|will\s+ask|see\b|refer\s+to|cf\b|\(?\s*(?:left\s+)?(?:blank|empty)|n/?k\b|n/?a\b|[-–—.…_]+\s*$|\?+)"
    r"|\bpain\w*\s*(?:status|score|assessment|history|details?|info\w*|type)?\s+(?:to\s+(?:be\s+\w+|follow)|pending|t\.?b\.?[acd]\b|awaited|impossible|not\s+possible|dunno)",
    re.IGNORECASE,
)
_NOT_STATED: Final = re.compile(
    r"\b(?:data|information|details?|history|notes?)\s+(?:on|about|regarding|of|for)\s+(?:the\s+)?(?:back\s+)?pain\b[^.;]*?\b(?:lacking|missing|absent|not|unavailable|wanting|incomplete)\b"
    r"|\bpain\b[^.;,]{0,25}\b(?:lacking|missing|unavailable)\b"
    r"|\bno\s+(?:information|history|details?|data|mention|comment|"
    r"record)\s+(?:\w+\s+){0,2}?(?:on|of|about|regarding|as\s+to)?\s*(?:\w+\s+){0,2}?(?:pain|"
    r"symptoms)\b"
    r"|\bno\s+pain\s+(?:was\s+|is\s+|were\s+)?(?:info|hx|hist|documented|documentation|recorded|mentioned|stated|given|specified|noted\s+on|status|questionnaire|description)\b"
    r"|\bno\s+pain\s+(?:history|information|score|details?|data|assessment|diary)\b|"
    r"\bpain\s*(?:history|character|type|status|quality)?\s*(?:[:=–-]|is|was)?\s*"
    r"(?:not\s+(?:\w+\s+)?(?:stated|known|given|documented|available|recorded|provided|specified|"
    r"mentioned|assessed|supplied|obtained|forthcoming|to\s+hand|elicited)|none\s+(?:stated|"
    r"given|recorded|documented|mentioned)|unknown|unclear|uncertain|n/?a\b|\?(?=\s*(?:$|[,;)]))|"
    r"to\s+be\s+(?:clarified|confirmed))",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"\b(?:pain|pains|ache|aches|aching|backache|discomfort|hurts?|symptoms?|sore|it|this|which|that|painful)\b", re.I
)


# "Pain unclear, only 'back pain' on the form", "pain +, type unknown": there is pain, of a kind not told.
_TOLD_ANYWAY: Final = re.compile(
    r"\bpain\s*(?:\+{1,3}|:?\s*(?:yes|present|reported|positive))(?!\w)|\b(?:only|just|form|says?|states?|reads?|simply)\b[^.;]{0,12}\b(?:back|neck|spinal)\s*pain\b",
    re.IGNORECASE,
)


# "Mechanical pain before radiotherapy, none since": what was is no longer.
_NOW_FREE: Final = re.compile(
    rf"\b(?:pain\w*|mechanical)\b[^.;]*?[,;]\s*(?:but\s+|and\s+|which\s+(?:is|has)\s+)?(?:(?:now|today|currently|meanwhile|since)\s+(?:completely\s+|all\s+)?"
    rf"(?:resolved|gone|settled|none|nil|absent|pain[\s-]?free|painless|asymptomatic)|(?:none|nil|nothing|no\s+pain)\s+(?:since|now|any\s*more|today))\b"
    rf"(?!\s+(?:\w+\s+)?(?:when|on|with|at|in|while|if|{_REST})\b)",
    re.IGNORECASE,
)


def read_pain(text: str, *, continued: bool = False) -> Iterator[Reading]:
    """What a clause says of pain; `continued` where the clause before spoke of pain."""
    if match := _NOT_STATED.search(text) or _NOT_KNOWN.search(text):
        yield Reading("pain", "unknown", *match.span())
        if told := _TOLD_ANYWAY.search(text):
            yield Reading("pain", "pain_present", *told.span())
        return
    if match := _NOW_FREE.search(text):
        yield Reading("pain", "pain_free", *match.span())
        return
    facts = [*_character(text, continued), *_absence(text)]
    yield from facts
    if not any(reading.fact in ("mechanical", "non_mechanical", "pain_free") for reading in facts):
        yield from _presence(text)


def _character(text: str, continued: bool) -> Iterator[Reading]:
    unrelated = [*_UNRELATED.finditer(text), *_NOT_MECHANICAL.finditer(text), *_REST_ONLY.finditer(text)]
    about_pain = continued or _SUBJECT.search(text) or _FREE_LYING.search(text)
    for match in unrelated:
        if about_pain or "mechanical" in match.group().lower():
            yield Reading("pain", "non_mechanical", *match.span())
    if about_pain:
        for match in (*_BARE_LYING.finditer(text), *_BARE_LOAD.finditer(text)):
            yield Reading("pain", "mechanical", *match.span())
    for match in (*_lower_lying(text), *_FREE_LYING.finditer(text)):
        yield Reading("pain", "mechanical", *match.span())
    for match in _MECHANICAL.finditer(text):
        if any(match.start() < other.end() and other.start() < match.end() for other in unrelated):
            continue
        if _about_spine(text, match, bool(about_pain)):
            yield from _mechanical(text, match)


# "VAS 7 upright / 1 supine".
_SCORES: Final = re.compile(
    rf"\b(?:VAS|NRS|pain)\s*:?\s*(?P<loaded>\d{{1,2}})(?:\s*/\s*10)?\s*(?:\(?\w+\s+)?{_LOAD}\)?\s*(?:[,/;]|and|vs\.?)\s*(?:VAS\s*|NRS\s*)?"
    rf"(?P<lying>\d{{1,2}})(?:\s*/\s*10)?\s*(?:\(?\w+\s+)?{_LYING}",
    re.IGNORECASE,
)
_BARE_LYING: Final = re.compile(
    rf"\b(?:nil|none|nothing|0|zero|gone|ok|no\s+more)\s+(?:when\s+|while\s+|if\s+|on\s+|in\s+)?(?:he\s+|she\s+|is\s+)*{_LYING}\b",
    re.IGNORECASE,
)
_BARE_LOAD: Final = re.compile(
    rf"\b{_LOAD}(?:\s+(?:on|down|up|it|that))*\s*[=:]\s*(?:severe\s+|more\s+|worse\s+)?pain\w*|\bpain\w*\s*(?:\+{{1,3}}|!+|only|just)?\s*(?:[:=(]\s*)?(?:only\s+)?(?:{_LOAD})\b",
    re.IGNORECASE,
)


def _lower_lying(text: str) -> list[re.Match[str]]:
    return [match for match in _SCORES.finditer(text) if int(match["loaded"]) > int(match["lying"])]


def _mechanical(text: str, match: re.Match[str]) -> Iterator[Reading]:
    stated = polarity(text, *match.span())
    if re.search(
        r"\b(?:was|were|had(?:\s+been)?|used\s+to\s+have)\s+(?:(?:a|some|severe|marked|the)\s+)*$",
        text[: match.start()],
        re.I,
    ) and re.match(
        r"[^.;]*\b(?:before|initially|previously|until|prior|resolved|gone|last|ago|at\s+first|in\s+the\s+past)\b",
        text[match.end() :],
        re.I,
    ):
        return  # it is so no longer
    if re.match(
        r"\s+(?:pain\s+)?(?:was|were)\s+(?:present|there|reported|noted)\s+(?:before|until|prior)\b",
        text[match.end() :],
        re.I,
    ):
        return
    # "No mechanical pain" or "no pain on standing" leaves other pain open.
    fact: Fact = "no_mechanical" if stated == "negated" else "mechanical"
    yield Reading("pain", fact, *match.span(), uncertain=stated == "uncertain")


# "… on walking in his left hip".
_THERE: Final = re.compile(
    rf"\s+(?:radiating\s+)?(?:in|into|to|of|from|down|at|around|round)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{_ELSEWHERE}s?\b",
    re.IGNORECASE,
)


def _about_spine(text: str, match: re.Match[str], about_pain: bool) -> bool:
    if match["named"]:
        return not re.match(
            r"\s+(?:thrombectomy|ventilation|obstruction|failure|valve|fall|bowel|complication)",
            text[match.end() :],
            re.I,
        )
    if not about_pain or _THERE.match(text, match.end()):
        return False
    pains = list(_PAIN.finditer(text))
    if not pains and re.match(r"(?:only\s+)?(?:on|with|when)\b", match.group(), re.I):
        return False
    if any(_elsewhere(pain) and pain.start() < match.end() and match.start() < pain.end() for pain in pains):
        return False
    return not pains or any(not _elsewhere(pain) for pain in pains)


def _absence(text: str) -> Iterator[Reading]:
    for match in _FREE.finditer(text):
        if _KIND_BEFORE.search(text[: match.start()]):
            continue
        if (
            not re.search(
                r"\b(?:not|no|isn't|no\s+longer|never|previously|initially)\s+(?:\w+\s+)?$", text[: match.start()], re.I
            )
            and not re.match(_AT_REST, text[match.end() :], re.I)
            and not re.match(
                r"\s*(?:until|till|up\s+to|before|prior\s+to|except|intervals?|apart)\b", text[match.end() :], re.I
            )
        ):
            yield Reading("pain", "pain_free", *match.span())
    if in_back := _NONE_IN_BACK.search(text):
        yield Reading("pain", "pain_free", *in_back.span())
    for match in _PAIN.finditer(text):
        if _elsewhere(match) or _qualified(text, match) or re.match(r"[\s-]*free\b", text[match.end() :], re.I):
            continue
        if any(other.start() <= match.start() < other.end() for other in _FREE_LYING.finditer(text)):
            continue
        if _NONE_THEN.match(text, match.end()):
            continue
        if polarity(text, *match.span()) == "negated":
            start = _negator_start(text, match.start())
            yield Reading("pain", "pain_free", start, match.end())


_NONE_IN_BACK: Final = re.compile(
    r"\b(?:none|nil|no\s+pain|nothing)\s+in\s+(?:the|his|her)\s+(?:back|spine|neck)(?=\s*(?:[.,;)]|$))", re.IGNORECASE
)
# "Pain free when flat" says that there is pain, and that lying takes it away.
_AT_REST: Final = rf"\s*[,(]?\s*(?:only\s+|as\s+(?:soon|long)\s+as\s+|\w+\s+)?(?:when|while|whilst|if|once|in|on|at|by|lying|with)?\s*(?:\w+\s+){{0,2}}?(?:{_REST})\b"
# "Pain: none at rest, severe when moving": one posture only is spoken of.
_NONE_THEN: Final = re.compile(
    rf"\s*[:=–-]?\s*(?:none|nil|no|0|absent|not)\s+(?:\w+\s+)?(?:at|when|while|on|in|with)\s+(?:the\s+)?(?:{_REST}|{_LOAD}|night|bed)\b",
    re.IGNORECASE,
)
_KIND_BEFORE: Final = re.compile(
    r"\b(?:night|nocturnal|rest|mechanical|severe|significant|new|worsening|constant|increased|"
    r"instability|much|more|further|other)\s*$",
    re.IGNORECASE,
)


def _qualified(text: str, match: re.Match[str]) -> bool:
    """ "No night pain", "no pain on standing", "lies flat without pain" exclude one kind of pain only."""
    after = (
        rf"\s*(?:at\s+(?:night|rest)|(?:on|with|when|during|while|in)\s+(?:\w+\s+)?(?:{_LOAD}|"
        rf"{_REST}|bed)|relief|control|"
        rf"medication|score)"
    )
    posture = rf"\b(?:{_LOAD}|{_REST})\s+(?:without|with\s+no)\s+(?:any\s+)?$"
    before = text[: match.start()]
    kind = _KIND_BEFORE.search(before) or re.search(posture, before, re.I)
    return bool(kind or re.match(after, text[match.end() :], re.I))


def _presence(text: str) -> Iterator[Reading]:
    for match in _PAIN.finditer(text):
        if _elsewhere(match) or _is_heading(text, match):
            continue
        stated = polarity(text, *match.span())
        if stated == "negated":
            continue
        near = text[max(0, match.start() - 40) : match.end() + 40]
        occasional = bool(_OCCASIONAL.search(near))
        fact: Fact = "non_mechanical" if occasional else "pain_present"
        yield Reading("pain", fact, *match.span(), uncertain=stated == "uncertain")


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """ "Pain: leg pain": the item's name says nothing where its value speaks of pain itself."""
    return bool(re.match(r"\s*:", text[match.end() :]) and _PAIN.search(text, match.end()))


def _elsewhere(match: re.Match[str]) -> bool:
    return bool(match["elsewhere"] or match["place"])


def _negator_start(text: str, start: int) -> int:
    negators = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|denie[sd]|denying|nil|never|absence)\b", text[:start], re.I)
    ]
    return negators[-1] if negators else start
