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
    rf"\b(?P<elsewhere>{ELSEWHERE}\s+(?:(?:tip|joint|girdle|wall|cage|cap)\s+)?)?(?:(?:back|neck|spinal|spine|lumbar|thoracic|cervical|"
    rf"sacral|axial|bone|bony|local|focal)\s*)?"
    r"(?P<word>pain(?:ful|s)?(?!\s+relief\b(?!\s+(?:by|on|when|with|in|from|after|lying)\b))|ach(?:e|es|ing)|backache|discomfort|hurts?|hurting|symptomatic|"
    r"sore(?:ness)?)\b(?!\s*(?:score\s+not|team|clinic|relief\s+clinic|control\b|killers?|medic\w+|manag\w+|therap\w+|service|nurse|specialist|diary|treatment|on\s+(?:palpation|percussion|pressure)|to\s+touch|throat|mouth|tongue|eyes?|gums?|heels?))"
    rf"(?P<place>\s+in\s+(?:the\s+)?[CTLS]\d{{1,2}}\s+(?:dermatom\w*|distribution|root|nerve)|\s+(?:on|when|while|with)\s+\w+\s+(?:in|of)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|(?:\s+(?:is|was|felt|said|reported|known|to|be|only|now|being|located|localised|localized|mainly|mostly|predominantly|purely|chiefly|referred|coming|arising|radiating))*\s+(?:in|over|around|at|from)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|\s+(?:on|when|while|with)\s+(?:\w+\s+){{1,2}}(?:mostly|mainly|only|chiefly)\s+(?:in\s+)?(?:the\s+|his\s+|her\s+)?{ELSEWHERE}s?\b|\s*:\s*radiating\s+(?:in)?to\s+(?:the\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|\s+(?:in|down|into|of|radiating\s+(?:to|into|down))\s+(?:the\s+|his\s+|"
    rf"her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|(?<=painful)(?:,?\s+\w+){{0,2}}?,?\s+{ELSEWHERE}s?\b)?",
    re.IGNORECASE,
)
# Rising and climbing are a laboratory value's too, so these need the bed, the chair or the stairs.
LOAD: Final = (
    r"(?:mov(?:ement|ements|ing|es)|moves?|motion|stand(?:s|ing)?|sit(?:s|ting)?|walk(?:s|ing)?|"
    r"load(?:s|ing|ed|ed)?|weight[\s-]?bearing|wt\.?\s*bearing|"
    r"bear(?:s|ing)\s+weight|bend(?:s|ing)?|stoop(?:s|ing)?|lean(?:s|ing)?\s+(?:forwards?|over|back(?:wards?)?)|lift(?:s|ing)?|"
    r"carr(?:y|ies|ying)\s+(?:\w+\s+)?(?:shopping|bags?|weights?|things?|loads?|objects?|anything)|turn(?:s|ing|ed)?|twist(?:s|ing)?|"
    r"rotat(?:ion|ing|es)|transfer(?:s|ring|red)?|upright|activity|ambulat(?:ion|ing|es?)|"
    r"activities|exertion|exercises?|physio\w*|gets?\s+(?:up|out\s+of|into|in\s+and\s+out)|getting\s+(?:up|out|into|in\s+and\s+out|dressed)|got\s+up|"
    r"(?:log[\s-]*)?roll(?:s|ing|ed)|log[\s-]*roll|roll\s+(?:over|him|her|onto|in\s+bed)|cough(?:s|ing)?|sneez(?:es|ing|e)|mobilis\w+|mobiliz\w+|"
    r"ris(?:ing|es|e)(?=\s+(?:from|out|up|off|to\s+(?:his|her|their|the)\s+feet|in\s+the\s+morning)|\s*(?:[.,;)]|$|and\b|or\b))|"
    r"climb(?:s|ing)?\s+(?:the\s+|up\s+|into\s+|out\s+)*(?:stairs|steps|bed|car)|stepping\s+(?:off|down|up|out)|driving|reposition\w*|handl(?:ed|ing)|hoist(?:ed|ing)?|"
    r"(?:changes?|chang(?:es|ing)|shifts?|shifting)\s+(?:of\s+|in\s+|his\s+|her\s+)?(?:position|posture)|on\s+(?:his|her|their)\s+feet|(?:up|out)\s+and\s+about|"
    r"(?:stood|sat|sits?|propped|tilted)\s+(?:up|upright)|bed\s+(?:head\s+)?(?:(?:goes|is|was)\s+)?(?:\w+\s+)?(?:up|raised|tilted|elevated)|"
    r"vertical|axial\s+loading|flex(?:ion|ing)(?!\s*(?:[-/]|and|&)\s*ext\w+\s+(?:films?|views?|radiographs?|x-?rays?|mr\w*|imaging|study|studies))|"
    r"(?:flexion|neck|back|spinal|"
    r"lumbar)[\s/-]+(?:and\s+)?extension|posture|position|stairs|mobile|effort|straining|moved|"
    r"jolts?|jolting|bumps?|(?:bed\s+)?mobility(?=\s*(?:[.,;)/]|$|\d)))"
)
REST: Final = (
    r"(?:ly(?:ing|ies)(?:\s+(?:flat|down|supine|still|back))?|lies(?:\s+(?:flat|down|still|back))?|"
    r"lay(?:ing|s)\s*(?:flat|down|back)?|recumben\w+|supine|prone|bed\s?rest|flat|"
    r"rest(?:ing|s)?|bracing|brace|collar|corset|unload\w*|offload\w*|horizontal|reclin\w+|in\s+(?:the\s+)?bed|"
    r"on\s+(?:the|his|her)\s+(?:bed|couch|sofa|mattress|back|side)|"
    r"(?:keep\w*|kept|stay\w*|hold\w*|remain\w*|perfectly|absolutely|completely|sitting|quite)\s+still|motionless|"
    r"not\s+(?:mov\w+|being\s+moved)|(?:nobody|no[\s-]?one)\s+(?:moves|touches|turns)|left\s+(?:alone|in\s+peace|undisturbed|be)|undisturbed)"
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
LYING: Final = (
    r"(?:ly(?:ing|ies)|lies|laid|lay(?:ing|s)?|lie|recumben\w+|supine|prone|flat|horizontal|in\s+(?:the\s+)?bed|on\s+the\s+(?:bed|couch|sofa|mattress)|"
    r"on\s+(?:his|her)\s+(?:back|side)|reclin\w+|(?:keep\w*|kept|stay\w*|hold\w*|remain\w*|perfectly|absolutely|completely)\s+still|motionless|"
    r"not\s+(?:mov\w+|being\s+moved)|(?:nobody|no[\s-]?one)\s+(?:moves|touches|turns)|left\s+(?:alone|in\s+peace|undisturbed|be)|undisturbed)"
)
# What a patient in pain is seen or heard to do, and words for pain that name no pain.
DISTRESS: Final = (
    r"(?:winc(?:es|ed|ing)|grimac\w+|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|shriek\w*|cr(?:y|ies|ied|ying)(?:\s+out)?|howl\w*|moan\w*|groan\w*|"
    r"yelp\w*|whimper\w*|flinch\w*|agon(?:y|ies|i[sz]ing)|tortur(?:e|ous|ing)|excruciating|unbearable|intolerable|spasms?|in\s+tears|hell|murder|kill(?:s|ing)|"
    r"stab(?:s|bing)|suffer(?:s|ing)?|distress(?:ed|ing)?)"
)
MINOR: Final = r"(?:twing\w+|niggl\w+)"


OCCASIONAL: Final = re.compile(
    r"\b(?:occasional(?:ly)?|intermittent(?:ly)?|dull|background|now\s+and\s+(?:then|again)|"
    r"from\s+time\s+to\s+time|comes\s+and\s+goes|on\s+and\s+off|at\s+times|sometimes|"
    r"once\s+in\s+a\s+while|sporadic|vague|infrequent(?:ly)?|odd|off\s+and\s+on|on\s*/\s*off|on-and-off|every\s+(?:so\s+often|now\s+and\s+(?:then|again))|now\s*&\s*then|fleeting|transient|rare(?:ly)?|seldom|episodic|grumbling|comes?\s+and\s+goes?|coming\s+and\s+going)\b",
    re.IGNORECASE,
)
SUBJECT: Final = re.compile(
    r"\b(?:pain|pains|ache|aches|aching|backache|discomfort|hurts?|symptoms?|sore|it|this|which|that|painful|symptomatic|agony|spasms?|twing\w+|niggl\w+)\b",
    re.I,
)


def is_elsewhere(match: re.Match[str]) -> bool:
    return bool(match["elsewhere"] or match["place"])
