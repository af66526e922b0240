"""Whether pain is mechanical: brought on by load or movement, taken away by lying (Fisher 2010)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.pain_postures import (
    EASED,
    IN_BOTH,
    INDIFFERENT,
    INVERSE,
    PICTURED,
    PROVOKED,
    RELIEVED,
    scored_in_postures,
)
from assistant.tools.report_reading.pain_words import (
    BOTHERS,
    EASE,
    ELSEWHERE,
    LINK,
    LOAD,
    LYING,
    PAIN,
    PLACED_PAIN,
    REST,
    SUBJECT,
    WORSE,
    is_elsewhere,
)
from assistant.tools.report_reading.reading import Fact, Reading

_MECHANICAL: Final = re.compile(
    rf"(?P<named>\bmechanical(?:ly)?(?:\s+(?:back|neck|spinal|type|axial|instability|in\s+nature))?(?:\s+pain)?\b)"
    rf"|\b{WORSE}{LINK}(?:on|with|when|by|after(?!\s+(?:lifting|carrying|moving|pushing|pulling|turning|rolling)\s+(?:a|an|the|her|his|some|heavy|something|furniture)\b)|during|upon|while|to|if|whenever)\s+(?:\w+\s+){{0,4}}?{LOAD}\b"
    rf"|\b{WORSE}{LINK}at\s+(?:the\s+)?{LOAD}\b"
    rf"|\b(?:worse|worst|hurts?|sore|painful|aggravated|exacerbated)\s+(?:\w+\s+)?{LOAD}\b"
    rf"|\b{EASE}{LINK}(?:on|with|when|by|after|once|in|if|while|whilst|upon|at)?\s*(?:\w+\s+){{0,3}}?{REST}\b"
    rf"|\b(?:prevents?|stops?|limits?)\s+(?:him|her|them|the\s+patient)?\s*(?:from\s+)?(?:\w+\s+)?{LOAD}\b"
    rf"|\b{LOAD}\s+(?:(?:and|or|,)\s+{LOAD}\s+)*(?:\w+\s+)?(?:hurts?|aggravates?|worsens?|provokes?|brings?\s+(?:it\s+)?on|"
    rf"causes?|triggers?|increases?|exacerbates?|makes?\s+(?:it|the\s+pain|things)\s+worse|painful(?!\s+(?:in|down|to)\b)|(?:is|are)\s+(?:\w+\s+)?painful)\b"
    rf"|\b(?:{REST})\s+(?:(?:and|or)\s+(?:{REST})\s+)?(?:\w+\s+)?(?:relieves?|eases?|helps?|settles?|alleviates?|"
    rf"abolishes|takes?\s+(?:it|the\s+pain)\s+away|brings?\s+relief|makes?\s+(?:it|the\s+pain)\s+(?:go\s+away|better))\b"
    rf"|\b(?:movement|load|motion|activity|position|posture)[\s-]*(?:related|dependent|induced|provoked|evoked)\b"
    rf"|\b(?:unable\s+to|can(?:no|')?t|cannot)\s+(?:walk|move|get\s+up|rise)\s+(?:because\s+of|due\s+to|for|with)\s+(?:\w+\s+)?(?:back\s+|neck\s+)?pain\b"
    rf"|\bcan\s+only\s+(?:lie|lay)\b"
    rf"|\b(?:can(?:no|')?t|can\s?not|unable\s+to)\s+(?:\w+\s+)?(?:sit|stand)(?:\s+(?:up|unsupported|upright))?\b"
    rf"|\b(?:only\s+)?(?:on|with|when)\s+(?:(?!pain)\w+\s+){{0,3}}?(?:{LOAD})\b",
    re.IGNORECASE,
)
FREE_LYING: Final = re.compile(
    rf"\b(?:pain[\s-]?free|free\s+(?:of|from)\s+(?:any\s+)?pain|(?:no|nil|without|zero|0)\s+pain|painless|pain\s*[:=]?\s*(?:is\s+)?(?:none|nil|absent|gone|0)|comfortable|fine)"
    rf"\s*,?\s*(?:only\s+)?(?:when|while|whilst|if|once|in|on|as\s+(?:soon|long)\s+as|provided(?:\s+that)?)?\s*(?:(?:he|she|the\s+patient|a|the|is|was|completely)\s+){{0,3}}?{LYING}\b"
    rf"|\b(?:{LYING})\s*(?:down\s+|flat\s+)?[=:,–-]?\s*(?:(?:he|she|the\s+patient|is|was|in\s+bed)\s+){{0,3}}?(?:pain[\s-]?free|comfortable|free\s+of\s+pain|painless|fine|(?:(?:has|have|had|feels?|reports?|with)\s+)?(?:no|0|zero|without)\s+(?:\w+\s+)?(?:pain|complaints?|trouble|symptoms?|discomfort)|nil)\b",
    re.IGNORECASE,
)
_UNRELATED: Final = re.compile(
    rf"\b(?:(?:not|never|no|without|nor|isn['’]t|doesn['’]t)[\s-]+(?:(?!pains?\b|and\b|with\b|"
    rf"but\b)\w+\s+){{0,3}}?|un|in)(?:related|"
    rf"relation|relationship|affected|influenced|worsened|worse|aggravated|increased|intensified|accentuated|induced|caused|elicited|"
    rf"provoked|exacerbation|aggravation|worsening|increase|provocation|accentuation|intensification|flares?|amelioration|variation|changed?|dependent|linked|altered|vary|varying|exacerbated|triggered|brought\s+on|"
    rf"link|depend|reliev\w+|associated)\s*(?:\w+\s+){{0,4}}?(?:{LOAD}|{REST})\b"
    r"|\b(?:not|isn['’]t|never)\s+(?:\w+\s+)?(?:brought\s+on|provoked|triggered|worsened|"
    r"aggravated|set\s+off|affected)\s+by\s+(?:anything|any\s+\w+)\b"
    rf"|\b(?:nothing\s+to\s+do\s+with|irrespective\s+of|independently\s+of)\s+(?:\w+\s+){{0,2}}?(?:{LOAD}|{REST})\b"
    rf"|\b(?:{EASE}|{WORSE})\s+(?:neither|not|never)\s+(?:by|on|with|in|at)\b[^.;]*"
    rf"|\b(?:{LOAD}|{REST})[\s-]+independent\b"
    rf"|\b(?:{LOAD}|{REST})\s+(?:does|do|did|has|have)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:influenc|affect|chang|worsen|alter|aggravat|provok|increas|effect|impact|influence)\w*"
    rf"|\bneither\s+\w+\s+(?:by|on|with)\s+(?:\w+\s+)?(?:{LOAD}|{REST})\s+nor\b[^.;]*"
    rf"|\bunaffected\s+by\s+(?:\w+\s+){{0,2}}?(?:{LOAD}|{REST})\b|"
    rf"\bindependent\s+of\s+(?:\w+\s+){{0,2}}?(?:{LOAD}|{REST})\b"
    rf"|\bregardless\s+of\s+(?:\w+\s+)?(?:{LOAD}|{REST})\b|\birrespective\s+of\s+(?:\w+\s+)?(?:{LOAD}|{REST})\b"
    r"|\bno\s+(?:\w+\s+)?mechanical\s+(?:component|element|features?|quality|pattern|character)\b",
    re.IGNORECASE,
)
_NOT_MECHANICAL: Final = re.compile(
    r"\bnon[\s-]?mechanical\b|\bnot\s+(?:\w+\s+){0,3}?mechanical\b|\bnonmechanical\b", re.IGNORECASE
)
NIGHTLY: Final = re.compile(
    r"\b(?:worse|worst|mainly|mostly|predominantly|primarily|especially|particularly|chiefly|largely|more|maximal|troublesome|severe)\s+(?:so\s+)?(?:(?:at|by|during\s+the|through\s+the|in\s+the)\s+night|overnight|nocturnal(?:ly)?)\b"
    r"|\b(?:mainly|mostly|predominantly|primarily|largely)\s+nocturnal\b|\bnocturnal\s+(?:back\s+|neck\s+|spinal\s+|bone\s+|axial\s+|low\s+)*(?:pain|ache)\b"
    r"|\b(?:wak(?:es|ing|ens|ened)|awakens|keep(?:s|ing)|woken|kept)\s+(?:him|her|them|the\s+patient|awake|up|by\s+(?:it|pain))\b(?:\s+(?:up|awake|at\s+night|from\s+sleep|in\s+the\s+night|most\s+nights|every\s+night))*",
    re.IGNORECASE,
)
_REST_ONLY: Final = re.compile(
    r"\b(?:rest|night|nocturnal)\s+pain\s+only\b|\bpain\s+(?:only\s+)?at\s+(?:rest|"
    r"night)\s+only\b|\bonly\s+at\s+(?:rest|night)\b",
    re.I,
)


def read_character(text: str, continued: bool) -> Iterator[Reading]:
    unrelated = [
        match for pattern in (_UNRELATED, _NOT_MECHANICAL, _REST_ONLY, INDIFFERENT) for match in pattern.finditer(text)
    ]
    unrelated += [one for one in INVERSE.finditer(text) if polarity(text, *one.span()) == "affirmed"]
    untold = [*unrelated, *IN_BOTH.finditer(text)]
    untold += [one for one, _ in scored_in_postures(text)]
    unrelated += [one for one in NIGHTLY.finditer(text) if _of_the_night(text, one)]
    about_pain = continued or PLACED_PAIN.match(text) or SUBJECT.search(text) or FREE_LYING.search(text)
    for match in unrelated:
        if about_pain or "mechanical" in match.group().lower():
            yield Reading("pain", "non_mechanical", *match.span())
    if about_pain:
        for match in (*_BARE_LYING.finditer(text), *_BARE_LOAD.finditer(text)):
            yield Reading("pain", "mechanical", *match.span())
    for match in (*_lower_lying(text), *FREE_LYING.finditer(text)):
        yield Reading("pain", "mechanical", *match.span())
    for match, fact in scored_in_postures(text):
        yield Reading("pain", fact, *match.span())
    yield from _in_plain_words(text, unrelated, bool(about_pain))
    for match in _MECHANICAL.finditer(text):
        if any(match.start() < other.end() and other.start() < match.end() for other in untold):
            continue
        if _about_spine(text, match, bool(about_pain)):
            yield from _mechanical(text, match)


def _of_the_night(text: str, match: re.Match[str]) -> bool:
    """ "Worse at night": not mechanical, as long as no load is told with it."""
    return polarity(text, *match.span()) == "affirmed" and not _WITH_LOAD.match(text, match.end())


_WITH_LOAD: Final = re.compile(
    rf"[^.;]{{0,20}}?\b(?:on|with|when(?:ever)?|by|if|while|during|after)\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b",
    re.IGNORECASE,
)


def _in_plain_words(text: str, unrelated: list[re.Match[str]], about_pain: bool) -> Iterator[Reading]:
    """ "Cries out when rolled", "comfy if left alone": told without a word of relation, or of pain."""
    eased = EASED.finditer(text) if about_pain else ()
    for match in (*PROVOKED.finditer(text), *RELIEVED.finditer(text), *eased):
        if any(match.start() < other.end() and other.start() < match.end() for other in unrelated):
            continue
        if PICTURED.match(text, match.end()) or _of_another_part(text, match):
            continue
        yield from _mechanical(text, match)


def _of_another_part(text: str, match: re.Match[str]) -> bool:
    """Whether the pain that a phrase tells of is one in a limb, the chest or the belly."""
    if _THERE.match(text, match.end()):
        return True
    pains = [pain for pain in PAIN.finditer(text) if not _GIRDLE.match(pain.group())]
    if any(is_elsewhere(pain) and pain.start() < match.end() and match.start() < pain.end() for pain in pains):
        return True
    return bool(pains) and all(is_elsewhere(pain) for pain in pains)


# Pain round the trunk is that of a thoracic root: where load brings it on, it is the spine's.
_GIRDLE: Final = re.compile(r"(?:band|girdle|belt|intercostal|radicular)", re.IGNORECASE)


# "VAS 7 upright / 1 supine".
_SCORES: Final = re.compile(
    rf"\b(?:VAS|NRS|pain)\s*:?\s*(?P<loaded>\d{{1,2}})(?:\s*/\s*10)?\s*(?:\(?\w+\s+)?{LOAD}\)?\s*(?:[,/;]|and|vs\.?)\s*(?:VAS\s*|NRS\s*)?"
    rf"(?P<lying>\d{{1,2}})(?:\s*/\s*10)?\s*(?:\(?\w+\s+)?{LYING}",
    re.IGNORECASE,
)
_BARE_LYING: Final = re.compile(
    rf"\b(?:nil|none|nothing|0|zero|gone|ok|no\s+more)\s+(?:when\s+|while\s+|if\s+|on\s+|in\s+)?(?:he\s+|she\s+|is\s+)*{LYING}\b",
    re.IGNORECASE,
)
_BARE_LOAD: Final = re.compile(
    rf"\b{LOAD}(?:\s+(?:on|down|up|it|that))*\s*[=:]\s*(?:severe\s+|more\s+|worse\s+)?pain\w*|\bpain\w*\s*(?:\+{{1,3}}|!+|only|just)?\s*(?:[:=(]\s*)?(?:only\s+)?(?:{LOAD})\b"
    rf"|\bpain\w*\s*[:=]?\s*(?:\+{{1,3}}|yes|present|severe|marked|y)\s*[,(]\s*(?:(?:only|on|with|upon|mainly)\s+)*{LOAD}\b",
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
    if re.match(
        r"[^.;,]*\b(?:is|has)\s+(?:(?:now|since|completely|all|entirely)\s+)*(?:gone|resolved|disappeared|subsided|ceased|settled)\b"
        r"(?!\s+(?:\w+\s+)?(?:when|on|with|lying|at|by|in\s+bed|in\s+the|overnight|once|if|after|as\s+soon))",
        text[match.end() :],
        re.I,
    ):
        return
    if re.match(
        r"\s*(?:pain|component|character|element|features?)?\s*(?:[:=?–-]\s*|\s(?=(?:no|n)\s*(?:[.,;)/]|$)))(?:no|none|nil|absent|negative|denied|n)\b(?!\s+(?:info|data|details?))",
        text[match.end() :],
        re.I,
    ):
        stated = "negated"
    # "No mechanical pain" or "no pain on standing" leaves other pain open.
    fact: Fact = "no_mechanical" if stated == "negated" else "mechanical"
    yield Reading("pain", fact, *match.span(), uncertain=stated == "uncertain")


# "The hip is worse on walking".
_PART_IS: Final = re.compile(
    r"\b(?:hips?|legs?|arms?|shoulders?|knees?|thighs?|chest|groin|buttocks?|foot|feet|calf|calves|ribs?|pelvis|abdomen|head)\s+(?:(?:one|pain|is|are|was|gets|being|the|bit|much)\s+){1,3}$",
    re.IGNORECASE,
)
# "… on walking in his left hip".
_THERE: Final = re.compile(
    rf"\s+(?:radiating\s+)?(?:in|into|to|of|from|down|at|around|round)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b",
    re.IGNORECASE,
)


# "Gets it on every transfer", "but not on walking": no more than when the pain spoken of comes.
_IT_COMES: Final = re.compile(
    r"[\s,:;–-]*(?:(?:and|but|then|he|she|they|only|mostly|mainly|just|yes|it|there|is|gets?|has|feels?|comes?|starts?|experiences?|some|severe|bad|pain|it['’]?s|not|never|none|nothing|always|present|"
    r"worst|worse|hurts|sharp|returned|recurred|back|came|come|again|flared|recurring|reappeared|\d{1,2}(?:/10)?|particularly|especially|chiefly|predominantly|immediately)[\s,]+){0,6}?"
    rf"(?:on|with|when(?:ever)?|while|during|at)\s+(?:(?:each|every|any|all|the|a|his|her|he|she|is|being|first|prolonged|long|slight\w*|even|gentle|attempted|attempting|trying|to)\s+){{0,4}}?{LOAD}(?:\W+[\w-]+){{0,5}}[\s.,;:)]*",
    re.IGNORECASE,
)
_HEADED: Final = re.compile(r"\W*(?:symptoms?|sx|complaints?)\s*[:=–-]", re.IGNORECASE)
# Who can't stand for weakness says nothing of pain on standing.
_WEAK: Final = re.compile(
    r"\b(?:weak\w*|paraly\w*|\w*pares[ie]s|\w*plegi\w*|numb\w*|stroke|neurolog\w*|breath\w*|dyspn\w*|dizz\w*|ataxi\w*|fatigue\w*|frail\w*)\b",
    re.IGNORECASE,
)


def _about_spine(text: str, match: re.Match[str], about_pain: bool) -> bool:
    if match["named"]:
        return not re.match(
            r"\s+(?:thrombectomy|ventilation|obstruction|failure|valve|fall|bowel|complication)",
            text[match.end() :],
            re.I,
        )
    if re.match(r"can|unable", match.group(), re.I) and _WEAK.search(text):
        return False
    if _PART_IS.search(text, 0, match.start()) and not match["named"]:
        return False
    if not about_pain or _THERE.match(text, match.end()) or PICTURED.match(text, match.end()):
        return False
    pains = [pain for pain in PAIN.finditer(text) if not _GIRDLE.match(pain.group())]
    if not pains and _GIRDLE.search(text):
        return True
    if not pains and re.match(r"(?:only\s+)?(?:on|with|when)\b", match.group(), re.I):
        return bool(BOTHERS.search(text) or _HEADED.match(text) or _IT_COMES.fullmatch(text))
    if any(is_elsewhere(pain) and pain.start() < match.end() and match.start() < pain.end() for pain in pains):
        return False
    return not pains or any(not is_elsewhere(pain) for pain in pains)
