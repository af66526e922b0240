"""The words of pain: the pain itself, where it is not of the spine, what loads the spine and what unloads it."""

from __future__ import annotations

import re
from typing import Final

ELSEWHERE: Final = (
    r"(?:leg|arm|hip|chest|band[\s-]?like|girdle|belt[\s-]?like|intercostal|iliac\s+crest|abdominal|head|shoulder|knee|flank|pleuritic|pelvic|groin|thigh|foot|"
    r"calf|facial|radicular|sciatic|"
    r"referred|neuropathic|loin|epigastric|tumou?r|buttock|wrist|ankle|jaw|visceral|joint|rib)"
)
PAIN: Final = re.compile(
    rf"\b(?P<elsewhere>{ELSEWHERE}\s+)?(?:(?:back|neck|spinal|spine|lumbar|thoracic|cervical|"
    rf"sacral|axial|bone|bony|local|focal)\s*)?"
    r"(?P<word>pain(?:ful|s)?|ach(?:e|es|ing)|backache|discomfort|hurts?|hurting|"
    r"sore(?:ness)?)\b(?!\s*(?:score\s+not|team|clinic|relief\s+clinic|control\b|killers?|medic\w+|manag\w+|therap\w+|service|nurse|specialist|diary|treatment|on\s+(?:palpation|percussion|pressure)|to\s+touch|throat|mouth|tongue|eyes?|gums?|heels?))"
    rf"(?P<place>\s+in\s+(?:the\s+)?[CTLS]\d{{1,2}}\s+(?:dermatom\w*|distribution|root|nerve)|\s+(?:on|when|while|with)\s+\w+\s+(?:in|of)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|(?:\s+(?:is|was|felt|said|reported|known|to|be|only|now|being|located|localised|localized|mainly|mostly|predominantly|purely|chiefly|referred|coming|arising|radiating))*\s+(?:in|over|around|at|from)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|\s+(?:on|when|while|with)\s+(?:\w+\s+){{1,2}}(?:mostly|mainly|only|chiefly)\s+(?:in\s+)?(?:the\s+|his\s+|her\s+)?{ELSEWHERE}s?\b|\s*:\s*radiating\s+(?:in)?to\s+(?:the\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|\s+(?:in|down|into|of|radiating\s+(?:to|into|down))\s+(?:the\s+|his\s+|"
    rf"her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|(?<=painful)(?:,?\s+\w+){{0,2}}?,?\s+{ELSEWHERE}s?\b)?",
    re.IGNORECASE,
)
LOAD: Final = (
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
REST: Final = (
    r"(?:ly(?:ing|ies)(?:\s+(?:flat|down|supine|still))?|lies(?:\s+(?:flat|down|still))?|"
    r"lay(?:ing|s)\s*(?:flat|down)?|recumben\w+|supine|bed\s?rest|flat|"
    r"rest(?:ing|s)?|bracing|brace|collar|corset|unload\w*|offload\w*|horizontal|reclin\w+|in\s+bed)"
)
EASE: Final = (
    r"(?:reliev\w+|relief|eas(?:es?|ed|ing)|settl\w+|better|improv\w+|disappear\w*|"
    r"goes(?:\s+away)?|gone|resolv\w+|alleviat\w+|less|subsid\w+|abolished|"
    r"absent|vanish\w+|comfortable|lessen\w*|abat\w+|diminish\w*|reduc\w+|stops?)"
)
WORSE: Final = (
    r"(?:worse(?:n\w*)?|aggravat\w+|exacerbat\w+|provok\w+|increas\w+|comes?\s+on|brought\s+on|"
    r"trigger\w*|precipitat\w+|present|hurts?|occur\w*|elicit\w+|"
    r"induced|related|relat\w+|depend\w+|caused|intensif\w+|flares?|reproduc\w+|starts?|painful|"
    r"pain(?:s|ful)?|ach\w+|only|sore|bad|severe|accentuat\w+|limits?|limiting|associated)"
)
LINK: Final = r"(?:\s+|\s*-\s*)(?:\w+['’]?\w*\s+){0,4}?"
LYING: Final = r"(?:ly(?:ing|ies)|lies|laid|lay(?:ing|s)?|recumben\w+|supine|flat|horizontal|in\s+bed)"


OCCASIONAL: Final = re.compile(
    r"\b(?:occasional(?:ly)?|intermittent(?:ly)?|dull|background|now\s+and\s+(?:then|again)|"
    r"from\s+time\s+to\s+time|comes\s+and\s+goes|on\s+and\s+off|at\s+times|sometimes|"
    r"once\s+in\s+a\s+while|sporadic|vague|infrequent)\b",
    re.IGNORECASE,
)
SUBJECT: Final = re.compile(
    r"\b(?:pain|pains|ache|aches|aching|backache|discomfort|hurts?|symptoms?|sore|it|this|which|that|painful)\b", re.I
)


def is_elsewhere(match: re.Match[str]) -> bool:
    return bool(match["elsewhere"] or match["place"])
