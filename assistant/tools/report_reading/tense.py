"""What a clause tells of an earlier time, and what a report only repeats from another reader."""

from __future__ import annotations

import re
from typing import Final

_NOT_A_STATE: Final = (
    r"(?!\s+(?:irradiated|treated|described|known|reported|noted|documented|seen|mentioned|operated|identified|"
    r"augmented|stented|demonstrated|diagnosed|given|resected|healthy|well|there\b))"
)
# "Formerly it was purely lytic", "(previously 40 %)": to the next mark, or to the word that leads back.
_FORMERLY: Final = re.compile(
    rf"\b(?:previously|formerly|initially|originally|in\s+the\s+past|at\s+(?:that|the)\s+(?:time|point|stage)|back\s+then|in\s+those\s+days|then\s+still)\b"
    rf"{_NOT_A_STATE}(?:(?!\b(?:now|currently|today|has\s+become|to\s+\d|is\s+now|(?:is|are)\s)\b)[^,;:()])*",
    re.IGNORECASE,
)
# "… the study of last month, where there was no collapse, …".
_THERE_WAS: Final = re.compile(
    r"\bwhich\s+(?:was|were|had\s+been)\s+(?!also\b|both\b|not\b|found\b|seen\b|new\b|the\b|shown\b)[^,;]*\b(?:previously|before|earlier|last|ago|formerly|then)\b[^,;]*"
    r"|\bwhich\s+(?:was|were|had\s+been)\b[^,;]*(?=,\s*(?:has|have|is|are)\s+(?:\w+\s+)?(?:now|since|become|been)\b)"
    r"|\b(?:where\s+|and\s+)?(?:it|this|that|they|there|the\s+\w+)\s+used\s+to\s+(?:be|have|take|occupy|fill|measure|stand|involve|reach|affect|lie|look|show|contain)\b(?:(?!\bnow\b|\bbut\b)[^,;:()])*"
    r"|\b(?:where|when|(?:at|on|in)\s+which)\s+(?:there\s+)?(?:\w+\s+){0,3}?(?:was|were|had)\b[^,;]*",
    re.IGNORECASE,
)
_MONTHS: Final = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    r"sept?|oct|nov|dec"
)
_THEN: Final = rf"(?:(?:in|on|at|by)\s+)?(?:(?:in|on|at)\s+(?:the\s+)?(?:early\s+|late\s+|mid[\s-]?)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_MONTHS}|spring|summer|autumn|winter|(?:19|20)\d\d|(?:0?[1-9]|1[0-2])[./](?:19|20)?\d\d|baseline|diagnosis|presentation)|last\s+(?:{_MONTHS}|spring|summer|autumn|winter|year|month|week|time|scan|ct|mri?)|(?:\w+\s+)?(?:weeks|months|years)\s+ago)"
# "In March it was reduced to 80 %", "(earlier 30 %)", "it was 30 % in March".
_DATED: Final = re.compile(
    rf"\b{_THEN}\b(?:\s+(?:19|20)\d\d)?,?\s+(?:(?:about|only|some)\s+)?(?:\d+(?:[-–]\d+)?\s*%\s+(?:of\s+)?)?(?:(?:it|this|the|its|height|ht|body|loss|lesion|metastasis|deposit|tumou?r|collapse|alignment|vertebra|vertebrae|bodies|levels|these|those|both|two|there|they|of|still|itself|vertebral|pedicles?|spine|[CTLSD]\d+)\s+)*(?:was|were|had|occupied|involved|affected|measured|filled|showed|stood|spared|took\s+up|amounted|replaced|covered|came\s+to|still|only|contained)\b(?:(?!\b(?:and|but|while|whereas)\s+(?:it(?:['’]s)?\s+)?(?:now|today|currently|has|is)\b)[^,;:()])*"
    rf"|(?:^|[,;(]|\b(?:and|but))\s*(?:back\s+|still\s+)?(?:in|on)\s+(?:the\s+)?(?:early\s+|late\s+)?(?:{_MONTHS}|(?:19|20)\d\d)(?:\s+(?:19|20)\d\d)?,?\s+(?:still\s+)?(?:no|without|normal|full|preserved|only|nil|just|\d{{1,2}}\s*%)\b[^,;:()]*"
    rf"|\b(?:was|were|had\s+been)\s+(?:(?!\b(?:now|diagnosed|treated|irradiated|which|that)\b)[^,;:()])*?{_THEN}\b"
    r"|\((?:was|were|earlier|before|prior|prev\w*|last\s+\w+|then|baseline|formerly|initially|old|from)\b[^()]*\d[^()]*\)"
    rf"|\((?:(?:in|on|at)\s+)?(?:{_MONTHS}|(?:19|20)\d\d)\b[^()]*\d\s*%[^()]*\)"
    rf"|(?<=,)\s*(?:still\s+|then\s+)?(?:intact|normal|spared|free|preserved|involved|clear|\d+\s*%)(?:\s+\w+)?\s+(?:in|on|at)\s+(?:{_MONTHS}|(?:19|20)\d\d|spring|summer|autumn|winter|baseline)\s*(?=[,;.)]|$)"
    rf"|\b(?:normal|intact|preserved|maintained|spared|unremarkable|\d+\s*%)(?:\s+(?:height|loss|collapse|alignment))*\s+in\s+(?:{_MONTHS}|(?:19|20)\d\d)\s*(?=[,;.)]|$)"
    r"|\b(?:no|without|normal|intact|preserved|full|nil)\b(?:(?!\bas\b|\bthan\b|\bseen\b|\bdescribed\b)[^,;:()]){0,30}\b(?:before|then|at\s+that\s+time)(?=\s*(?:[,;.]|$))"
    r"|\b(?:(?:it|this|the\s+(?:body|vertebra|height))\s+)?(?:measured|had|was|were|showed|stood)\b(?:(?!\bnow\b|\btreated\b|\birradiated\b)[^,;:()])*?\bbefore\s+(?:the\s+|his\s+|her\s+|any\s+)?(?:treatment|radio\w*|rt\b|sbrt|surgery|therapy|chemo\w*|irradiation|that\b|fall|fracture)"
    r"|\b(?:which\s+|that\s+)?had\s+(?:been|lost|caused|produced|shown|had|measured|collapsed|led\s+to)\b(?:(?!\bnow\b)[^,;:()])*?\bbefore\b[^,;:()]*"
    rf"|(?<=,)[^,;:()]*\b(?:last\s+(?:year|month|week|time|scan)|{_THEN})\s*(?=,\s*(?:is|are|has|have|now)\b)"
    r"|\((?![^()]*\b(?:now|today|current\w*)\b)[^()]*(?:\d\s*%|\bno\b|\bnone\b|\bnormal\b)[^()]*\b(?:previously|before|earlier|formerly|initially|prior|last\s+\w+|at\s+baseline)\s*\)"
    r"|(?:\d{1,3}\s?%\s*\([^()%]*\)\s*,?\s*(?:then\s+|and\s+)?)+(?=\d{1,3}\s?%\s*\((?:today|now|current\w*|present|this\s+(?:study|scan))\b[^()]*\))"
    r"|\b\d{1,3}\s*%?\s*(?:→|->|=>)\s*(?=\d{1,3}\s*%?\s*(?:→|->|=>)\s*\d)"
    r"|\bearlier\s+(?:only\s+)?(?:about\s+)?\d+(?:\.\d+)?\s*%",
    re.IGNORECASE,
)
# "Lytic previously, now sclerotic": the adverb stands behind.
_BEHIND: Final = re.compile(
    r"(?:^|[,;:(])(?P<state>[^,;:()]*?)\bpreviously\s*[,;)/-]+\s*(?:but\s+)?(?:now|currently|today)\b", re.IGNORECASE
)
# What another reader wrote, and the words by which this one differs.
_HEARSAY: Final = re.compile(
    r"\b(?:outside|external|referring|other|previous|original|local|first|the|that|this)\s+(?:\w+\s+)?(?:reports?|reading|radiologist|opinion)\s+"
    r"(?:also\s+)?(?:mentions?|describes?|states?|says|speaks?|suggests?|reads?|claims?|gives?|calls?|raised|reported)\b"
    r"|\b(?:outside|external|referring|other|previous|original|local|first|peripheral|provisional|preliminary|initial|verbal|overnight)\s+(?:\w+\s+)?(?:reports?|reading|read|radiologist|opinion|hospital|cent(?:re|er)|team|registrar|unit|resident|consultant)\s+(?:had\s+|has\s+|also\s+)*(?:reported|described|stated|said|wrote|called|read|mentioned|suspected|queried|thought|noted|found|saw|raised|claimed|gave)\b"
    r"|\b(?:reported|described|read|called|interpreted|said)\s+(?:\w+\s+)?(?:elsewhere|outside|externally|locally)\b"
    r"|\b(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:described|reported|called|read|noted|interpreted|documented|labelled|labeled|judged|mentioned|listed|thought|said|given)\b[^.;]*?\b(?:on|in|by|at|from)\s+(?:the\s+|an?\s+|their\s+|his\s+|her\s+)?(?:outside|external|referring|other|previous|prior|original|local|first|peripheral|preliminary|overnight)\b",
    re.IGNORECASE,
)
# "The prelim said no collapse but there's clearly some".
_SAID: Final = re.compile(
    r"\b(?:prelim\w*|preliminary\s+\w+|overnight\s+\w+|outside\s+\w+|initial\s+(?:read|report)|first\s+(?:read|report)|referr\w+|mri?|ct|pet(?:[\s/-]?ct)?|radiographs?|films?|x-?rays?|bone\s+scan|(?:the|their|his|her)\s+(?:report|reading|read|letter|request|registrar|resident|gp)|request)\s+"
    r"(?:form\s+)?(?:had\s+|has\s+)?(?:suggested|raised|queried|questioned|suspected|said|says|called|calls|stated|states|wrote|read|reads|mentioned|mentions|claimed|reported|described|describes|denied|thought|gave|gives)\b",
    re.IGNORECASE,
)
_DISPUTED: Final = re.compile(
    r"\bbut,?\s+(?:(?:the\s+|this\s+|today['’]s\s+)?(?:ct|mri?)\s+(?:shows?|confirms?|demonstrates?|clearly|only|proves?|reveals?)|(?:actually|clearly|on\s+(?:my|our|the|sag\w*|today\S*|thin)\s?\w*|in\s+(?:my|fact)\s?\w*|to\s+me|really|i|we|there|it|that|this|you)\b)",
    re.IGNORECASE,
)
_CORRECTS: Final = re.compile(
    r"[\s,.–-]*(?:(?:no|oh|uh|er|um|sorry|wait|actually)[\s,.–-]+)*(?:correction|scratch\s+that|strike\s+that|i\s+take\s+that\s+back|that['’]?s\s+wrong|that\s+is\s+wrong|i\s+misspoke|wait)\b(?!\s*:)",
    re.IGNORECASE,
)
_DIFFERS: Final = re.compile(
    r"\b(?<!two\s)(?<!reports\s)(?<!readers\s)(?<!they\s)(?<!radiologists\s)(?<!scans\s)(?:dis-?agree|(?<!two\sdo\s)(?<!reports\sdo\s)(?<!they\sdo\s)(?<!readers\sdo\s)(?<!scans\sdo\s)(?:not|(?:do|did|would|could)n['’]t|cannot)\s+(?:agree|share|confirm|concur|support)|contrary|in\s+my\s+(?:view|opinion)|"
    r"on\s+(?:my|our)\s+(?:review|reading|ct|mri?)|but\s+i\s+see|(?:i|we)\s+think\s+(?:that\s+)?only|second\s+(?:opinion|reading|read)|addendum|on\s+(?:re-?|second\s+)review|addendum\W+on\s+review|misinterpret\w*|erroneous\w*|not\s+correct)\b",
    re.IGNORECASE,
)


# "The lytic lesion has become sclerotic": its former density.
_BECAME: Final = re.compile(
    r"\b(?:become|became|turned|changed|converted|evolved|transformed|is\s+now|are\s+now|appears\s+now|now\s+appears)\b"
    r"(?=[^.;]*\b(?:lytic|sclerotic|blastic|mixed|dense)\b)",
    re.IGNORECASE,
)
_DENSITY: Final = re.compile(r"\b(?:osteo)?(?:lytic|blastic)\b|\bsclerotic\b|\bmixed\b", re.IGNORECASE)


# "Lytic originally": the density of then.
_DENSE_THEN: Final = re.compile(
    r"\b(?P<then>(?:osteo)?(?:lytic|blastic)|sclerotic|mixed)\s+(?:originally|initially|formerly|previously|at\s+(?:first|the\s+outset|the\s+beginning)|to\s+begin\s+with|in\s+the\s+(?:beginning|past))\s*(?=[.,;)]|$)",
    re.IGNORECASE,
)
# "The previously intact left pedicle has been destroyed": only the adjective tells of the earlier state.
_THEN_SOUND: Final = re.compile(
    r"\b(?:previously|formerly|initially|originally|hitherto)\s+(?:\w+ly\s+)?(?:(?:osteo)?(?:lytic|blastic)|sclerotic|mixed)(?=\s+(?:(?:spinal|vertebral|bony?|breast|prostate|renal|lung|myeloma)\s+)*(?:lesions?|metasta\w+|deposits?|mets?|focus|foci|areas?)\b)|"
    r"\b(?:previously|formerly|initially|originally|hitherto)\s+(?:intact|normal|spared|uninvolved|unaffected|preserved|unremarkable|clear|healthy|question(?:ed|able)|queried|suspect(?:ed)?|suspicious|equivocal)(?=\s+(?:left|right|pedicle|facet|costo|posterior|arch|body|vertebra|[CTLSD]\d))",
    re.IGNORECASE,
)


def without_earlier(text: str) -> str:
    """The clause with what it tells of an earlier state blanked, every other character in its place."""
    text = _THEN_SOUND.sub(lambda match: " " * len(match.group()), text)
    for low, high in earlier(text):
        before, after = text[:low].rstrip(), re.match(r"\s*[,)]", text[high:])
        if after and before.endswith((",", "(")):
            low, high = len(before) - 1, high + after.end()
        text = text[:low] + " " * (high - low) + text[high:]
    return text


# "On the previous study T7 had lost 20 % of its height".
_HAD_THEN: Final = re.compile(
    r"\b(?:on|in|at)\s+(?:the\s+|his\s+|her\s+)?(?:previous|prior|last|earlier|old|former)\s+(?:study|scan|ct|mri?|examination|imaging|film|visit|radiograph)s?\b[^.;]{0,40}?"
    r"(?P<had>\b(?:had|was|were)\b[^.;,]*)",
    re.IGNORECASE,
)


# "55 %, compared with 20 % on the previous study", "versus normal height on the prior".
_COMPARED: Final = re.compile(
    r"\b(?:compared\s+(?:with|to)|versus|vs\.?|against|up\s+from|c/w|cf\.?)\s+[^.;,]{1,40}?\b(?:on|at|in)\s+(?:the\s+|his\s+|her\s+)?(?:previous|prior|last|earlier|old|former)\b"
    r"(?:\s+(?:study|scan|ct|mri?|examination|imaging|film|visit|radiograph)s?\b)?",
    re.IGNORECASE,
)


def earlier(text: str) -> list[tuple[int, int]]:
    """The stretches of a clause that tell of an earlier state."""
    found = [
        match.span()
        for pattern in (_FORMERLY, _THERE_WAS, _DATED, _HAD_THEN, _COMPARED)
        for match in pattern.finditer(text)
        if not (_LATELY.match(match.group()) and _SCANNED.search(text[: match.start()]))
    ]
    if became := _BECAME.search(text):
        found += [match.span() for match in _DENSITY.finditer(text, 0, became.start())]
    found += [match.span("then") for match in _DENSE_THEN.finditer(text)]
    return found + [match.span("state") for match in _BEHIND.finditer(text)]


# "On standing films last week there was": the examination that is spoken of.
_LATELY: Final = re.compile(r"last\s+(?:week|month|night)\b", re.IGNORECASE)
_SCANNED: Final = re.compile(
    r"\b(?:films?|radiographs?|x-?rays?|scans?|CT|MRI?|PET\S*|imaging|views?|study)\s+(?:\w+\s+)?$", re.IGNORECASE
)


# "In January an MRI showed a deposit with no height loss": told of that study, whatever a later one shows.
_STUDY_THEN: Final = re.compile(
    rf"\W*(?:(?:and|but|also|back)\s+)*{_THEN}\b(?:\s+(?:19|20)\d\d)?,?\s+(?:(?:an?|the|his|her|your|our|outside|staging|first|spinal|whole|spine|body)\s+)*(?:CT|MRI?|PET\S*|scan|imaging|x-?rays?|films?|radiographs?)\s+(?:\w+\s+){{0,2}}?(?:showed|had\s+shown|found|revealed|demonstrated|described|reported|gave|picked\s+up)\b",
    re.IGNORECASE,
)


def is_of_a_study_then(text: str) -> bool:
    """Whether a clause tells what a dated study showed."""
    return bool(_STUDY_THEN.match(text))


# "CT of 20 May: …" after "MRI of 3 May: …": the examination that is spoken of last.
_EXAM: Final = re.compile(
    rf"(?:^|(?<=[.;\n]))\W*(?:CT|MRI?|PET\S*|scan|x-?rays?|radiographs?)\s+(?:\w+\s+){{0,2}}?(?:(?:of|from|on|dated)\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b|(?:{_MONTHS})\s+\d{{1,2}}\b|\d{{1,2}}[./]\d{{1,2}})[^:.;\n]{{0,12}}:",
    re.IGNORECASE,
)


def latest_exam(text: str) -> int:
    """Where the last of several dated examinations begins to be told, -1 where there are not several."""
    found = list(_EXAM.finditer(text))
    return found[-1].end() if len(found) > 1 else -1


def is_hearsay(text: str) -> bool:
    """Whether a clause only repeats another reader's report."""
    return bool(_HEARSAY.search(text))


def is_disputed(text: str, after: str) -> bool:
    """Whether a clause repeats another reader, and `after`, the words around its end, leads to another opinion."""
    return bool((_HEARSAY.search(text) or _SAID.search(text)) and _DISPUTED.search(after))


def takes_back(text: str) -> bool:
    """Whether a clause begins by taking back what was said just before."""
    return bool(_CORRECTS.match(text))


def differs_from_others(text: str) -> bool:
    """Whether the reader of the whole text disagrees with another's report."""
    return bool(_DIFFERS.search(text))


# "Would you call that more than half?" asks, and says nothing.
_ASKS: Final = re.compile(
    r"(?!\W*so\s+(?:is|are|does|has)\b)\W*(?:\w[\w .]{0,20}(?:\([^)]*\))?:\W*)?(?:(?:ugh|so|and|ok(?:ay)?|hm+|well|but|also|sorry|right)\W+)*"
    r"(?:(?:would|do|did|could|can)\s+(?:you|we|i)\s+(?:call|say|think|see|reckon|agree|get|make)|(?:is|was|are)\s+(?:it|that|this|there|the)|(?:does|has|did)\s+(?:it|that|this|the)|any(?:thing)?)\b",
    re.IGNORECASE,
)
_LONGEST_QUESTION: Final = 16  # words
_SHORT_QUESTION: Final = 7


def asks(sentence: str) -> bool:
    """Whether a sentence is a question about a finding, with or without its mark."""
    words = len(sentence.split())
    if sentence.rstrip().endswith("?") and words <= _SHORT_QUESTION and not re.search(r"[,;%]", sentence):
        return True
    match = _ASKS.match(sentence)
    # "Is there collapse: no": asked and answered.
    return bool(match and words <= _LONGEST_QUESTION and not re.search(r":\s*\w", sentence[match.end() :]))


# "Pain-free was wrong, it's intermittent": what is taken back.
_TAKEN_BACK: Final = re.compile(
    r"[^,;.:]*\b(?:was|is|were)\s+(?:wrong|incorrect|mistaken|an?\s+(?:\w+\s+)?(?:mistake|error|typo|slip)|not\s+(?:right|correct|true))\s*(?:[,;:–-]\s*(?=\S)|(?=[.]?\s*$))",
    re.IGNORECASE,
)


def without_retracted(text: str) -> str:
    """The clause with what it takes back blanked."""
    return _TAKEN_BACK.sub(lambda match: " " * len(match.group()), text)
