"""The words of pain: the pain itself, where it is not of the spine, what loads the spine and what unloads it."""

from __future__ import annotations

import re
from typing import Final

ELSEWHERE: Final = (
    r"(?:leg|arm|hip|chest|band[\s-]?like|girdle|belt[\s-]?like|intercostal|iliac\s+crest|abdominal|head|shoulder|knee|flank|pleuritic|pelvic|groin|thigh|foot|"
    r"calf|facial|radicular|sciatic|"
    r"referred|neuropathic|loin|epigastric|tumou?r|buttock|wrist|ankle|jaw|visceral|joint|rib|"
    r"breast|testicular|testes|testicle|scrotal|perineal|perineum|rectal|anal|bladder|urethral|penile|vaginal|vulval|uterine|ovarian|menstrual|period|renal|kidney|ureteric|biliary|gastric|stomach|tummy|belly|bowel|"
    r"throat|mouth|oral|tongue|dental|tooth|teeth|ear|eye|sinus|temporal|temple|scalp|face|phantom|incisional|incision|wound|scar|stoma|(?:port|drain|biopsy|cannula|catheter|surgical|donor|injection|pacemaker)(?:[\s-]*a[\s-]*cath)?(?:\s+site)?|"
    r"stump|elbow|hand|finger|thumb|toe|heel|shin|tibial|femoral|humeral|sternal|sternum|clavicular|clavicle|collarbone|costal|axilla(?:ry)?|(?:right|left|upper|lower)[\s-]+(?:upper\s+|lower\s+)?(?:quadrant|abdomen|abdominal)|[RL][UL]Q|quadrant|"
    r"subcostal|suprapubic|hypochondri\w+|h(?:a)?emorrhoidal|cardiac|anginal|isch(?:a)?emic|muscle|muscular|leg|lower\s+limb|upper\s+limb|limb|forearm|upper\s+arm)"
)
# What else is called painful, and what else hurts: "painful bladder syndrome", "pain on swallowing".
_OTHER_MATTER: Final = (
    r"(?:(?:\w+\s+){0,2}?(?:syndromes?|neuropath\w+|h(?:a)?emorrhoids?|piles|fissures?|swallowing|micturition|urination|voiding|mucositis|stomatitis|periods?|menstruation|def(?:a)?ecation|intercourse|"
    r"bladder|lymph\w*|nod(?:es?|ules?)|lumps?|rash|blisters?|ulcers?|aphth\w+|bruis\w+|h(?:a)?ematoma|swelling|thrombo\w+|gyn(?:a)?ecomastia|hernia|calf|calves|gums?|nails?|hand-foot\w*|erythrodys\w+|shingles|zoster))"
)
# "His left knee hurts", "the stoma is sore".
_PART_AS_SUBJECT: Final = (
    r"(?:legs?|arms?|hips?|knees?|shoulders?(?!\s+blades?)|feet|foot|calf|calves|thighs?|groin|buttocks?|jaw|chest|ribs?|head|abdomen|belly|tummy|stomach|flank|breasts?|hands?|fingers?|elbows?|wrists?|ankles?|heels?|toes?|"
    r"throat|mouth|tongue|gums?|eyes?|ears?|teeth|tooth|stoma|wound|scar|stump|port|incision|drain\s+site|port\s+site|biopsy\s+site|bladder|perineum|testicles?|pelvis|liver|skin|nails?|face)"
    r"\s+(?:(?:is|are|was|were|feels?|remains?|that|which|also|still|often|sometimes|a\s+bit|very|quite|rather|now|too|badly|really)\s+){0,3}(?=sore|pain|hurt|ach|symptomatic)"
)
_OTHER_OCCASION: Final = (
    r"(?:(?:on|with|when|while|during|after)\s+(?:\w+\s+)?(?:swallowing|swallows?|eating|eats|chewing|chews|meals?|food|urinat\w+|micturition|micturating|voiding|passing|def(?:a)?ecat\w+|opening\s+(?:his|her|the)\s+bowels|"
    r"intercourse|injections?|infusions?|cannulation|venepuncture|(?:deep\s+)?(?:inspiration|breath\w*)|yawning|speaking|mouth\s+opening|blinking))"
)
PAIN: Final = re.compile(
    rf"(?<!neck-)(?<!neck\s)(?<!neck/)(?<!back/)(?<!back-)\b(?P<elsewhere>{ELSEWHERE}\s+(?:(?:tip|joint|girdle|wall|cage|cap)\s+)?|{_PART_AS_SUBJECT})?(?:(?:back|neck|spinal|spine|lumbar|thoracic|cervical|"
    rf"sacral|axial|bone|bony|local|focal)\s*)?"
    r"(?P<word>pain(?:ful|s)?(?!\s+relief\b(?!\s+(?:by|on|when|with|in|from|after|lying)\b))|ach(?:e|es|ing)|backache|discomfort|hurts?|hurting|symptomatic|"
    r"sore(?:ness)?)\b(?!\s*(?:score\s+not|team|clinic|relief\s+clinic|control\b|killers?|medic\w+|manag\w+|therap\w+|service|nurse|specialist|diary|treatment|on\s+(?:palpation|percussion|pressure)|to\s+touch|throat|mouth|tongue|eyes?|gums?|heels?))"
    rf"(?!\s+{_OTHER_OCCASION}\b)(?!(?<=pain)\s+syndromes?\b)(?!(?:(?<=painful)|(?<=sore))\s+{_OTHER_MATTER}\b)(?!(?<=ache)\s+and\s+pains)"
    rf"(?P<place>\s+in\s+(?:the\s+)?[CTLS]\d{{1,2}}\s+(?:dermatom\w*|distribution|root|nerve)|\s+(?:on|when|while|with)\s+\w+\s+(?:in|of)\s+(?:the\s+|his\s+|her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|(?:\s+(?:is|was|felt|said|reported|known|to|be|only|now|being|located|localised|localized|mainly|mostly|predominantly|purely|chiefly|referred|coming|arising|radiating))*\s+(?:in|over|around|round|about|at|from)\s+(?:the\s+|his\s+|her\s+|a\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b(?!\s+(?:blades?|and\s+(?:the\s+)?(?:back|neck|spine)\b))|\s+(?:on|when|while|with)\s+(?:\w+\s+){{1,2}}(?:mostly|mainly|only|chiefly)\s+(?:in\s+)?(?:the\s+|his\s+|her\s+)?{ELSEWHERE}s?\b|\s*[:,]?\s+(?:left|right|both|bilateral|[LR](?=\s))\s+{ELSEWHERE}s?\b(?!\s+blades?)|\s*:\s*radiating\s+(?:in)?to\s+(?:the\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|\s+(?:in|down|into|of|radiating\s+(?:to|into|down))\s+(?:the\s+|his\s+|"
    rf"her\s+)?(?:left\s+|right\s+|both\s+)?{ELSEWHERE}s?\b|(?<=painful)(?:,?\s+(?!and\b)\w+){{0,2}}?,?\s+(?!referred|tumou?r){ELSEWHERE}s?\b)?",
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
    r"(?:(?:each|every|any|first|a|with)\s+)(?:foot)?steps?\b|look(?:s|ing)?\s+(?:round|around|up|down|sideways|over\s+(?:his|her)\s+shoulder|to\s+(?:the|one|either)\s+(?:side|left|right))|nod(?:s|ding)\s+(?:his|her)\s+head|climb(?:s|ing)?\s+(?:the\s+|up\s+|into\s+|out\s+)*(?:stairs|steps|bed|car)|stepping\s+(?:off|down|up|out)|driving|reposition\w*|handl(?:ed|ing)|hoist(?:ed|ing)?|"
    r"(?:changes?|chang(?:es|ing)|shifts?|shifting)\s+(?:of\s+|in\s+|his\s+|her\s+)?(?:position|posture)|on\s+(?:his|her|their)\s+feet|(?:up|out)\s+and\s+about|"
    r"(?:stood|sat|sits?|propped|tilted)\s+(?:up|upright)|bed\s+(?:head\s+)?(?:(?:goes|is|was)\s+)?(?:\w+\s+)?(?:up|raised|tilted|elevated)|"
    r"vertical|orthosta\w+|axial\s+loading|flex(?:ion|ing)(?!\s*(?:[-/]|and|&)\s*ext\w+\s+(?:films?|views?|radiographs?|x-?rays?|mr\w*|imaging|study|studies))|"
    r"(?:flexion|neck|back|spinal|"
    r"lumbar)[\s/-]+(?:and\s+)?extension|posture|position|stairs|mobile|effort|straining|moved|"
    r"out\s+of\s+bed|jolts?|jolting|bumps?|(?:bed\s+)?mobility(?=\s*(?:[.,;)/]|$|\d)))"
)
REST: Final = (
    r"(?:ly(?:ing|ies)(?:\s+(?:flat|down|supine|still|back))?|lies(?:\s+(?:flat|down|still|back))?|"
    r"lay(?:ing|s)\s*(?:flat|down|back)?|recumben\w+|(?:dorsal\s+|lateral\s+)?decubitus|supine|prone|bed\s?rest|flat|"
    r"rest(?:ing|s)?|bracing|brace|collar|corset|unload\w*|offload\w*|horizontal|reclin\w+|in\s+(?:the\s+)?bed|"
    r"on\s+(?:the|his|her)\s+(?:bed|couch|sofa|mattress|back|side)|"
    r"(?:keep\w*|kept|stay\w*|hold\w*|remain\w*|perfectly|absolutely|completely|sitting|quite)\s+still|motionless|"
    r"not\s+(?:mov\w+|being\s+moved)|(?:nobody|no[\s-]?one)\s+(?:moves|touches|turns)|left\s+(?:alone|in\s+peace|undisturbed|be)|undisturbed)"
)
EASE: Final = (
    r"(?:reliev\w+|relief|eas(?:es?|ed|ing)|settl\w+|better|improv\w+|disappear\w*|"
    r"goes(?:\s+away)?|gone|resolv\w+|alleviat\w+|less|subsid\w+|abolished|"
    r"absent|vanish\w+|ceas(?:es?|ed|ing)|remit(?:s|ted)?|cedes|calms?(?:\s+down)?|yields?|melts\s+away|comfortable|lessen\w*|abat\w+|diminish\w*|reduc\w+|stops?)"
)
WORSE: Final = (
    r"(?:worse(?:n\w*)?|aggravat\w+|exacerbat\w+|provok\w+|increas\w+|comes?\s+on|brought\s+on|"
    r"trigger\w*|precipitat\w+|present|hurts?|occur\w*|elicit\w+|"
    r"induced|related|relat\w+|depend\w+|caused|intensif\w+|flares?|reproduc\w+|starts?|painful|"
    r"pain(?:s|ful)?|ach\w+|only|sore|bad|severe|accentuat\w+|limits?|limiting|associated)"
)
LINK: Final = r"(?:\s+|\s*-\s*)(?:\w+['’]?\w*\s+){0,4}?"
LYING: Final = (
    r"(?:ly(?:ing|ies)|lies|laid|lay(?:ing|s)?|lie|recumben\w+|(?:dorsal\s+|lateral\s+)?decubitus|supine|prone|flat|horizontal|in\s+(?:the\s+)?bed|on\s+the\s+(?:bed|couch|sofa|mattress)|"
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
    r"\b(?:pain|pains|ache|aches|aching|backache|discomfort|hurts?|symptoms?|sore|it|this|which|that|painful|symptomatic|agony|spasms?|twing\w+|niggl\w+|bother(?:s|ed|ing)|troubl(?:es|ed|ing)|plagu(?:es|ed|ing))\b",
    re.I,
)


# "Neck: worse upright": a part of the back that is said to be better or worse is one that hurts.
PLACED_PAIN: Final = re.compile(
    r"\W*(?:(?:and|but|while|pain|hx|sx|symptoms)\b[\s:=–-]*)?(?:(?:the|his|her|their|my)\s+)?(?:neck|(?:low(?:er)?|upper|mid(?:dle)?)[\s-]*back|back|c[\s-]spine|t[\s-]spine|l[\s-]spine|(?:lower\s+|upper\s+|mid[\s-]?)?(?:cervical|thoracic|lumbar)(?:\s+(?:spine|region|area))?)\s*[:=–-]?\s*"
    r"(?:(?:is|was|gets|feels|becomes|always|only|much|a\s+lot|far|then|bit)\s+){0,3}(?:worse|worst|better|bad|eases?|eased|relieved|settles?|aggravated|exacerbated|provoked|hurts?|sore|painful|aches|comfortable|(?:VAS\s*|NRS\s*)?\d{1,2}\s*/\s*10)\b",
    re.IGNORECASE,
)


# "Her back bothers her", "his neck is playing up": a pain without its name.
BOTHERS: Final = re.compile(
    r"\b(?:back|neck|spine)\s+(?:(?!not\b|never\b|no\b|nothing\b|doesn|isn|hasn|didn)[\w'’]+\s+){0,3}?(?:bothers?|bothering|bothered|troubl(?:es?|ed|ing)|plagu(?:es?|ed|ing)|play(?:s|ing)?\s+up|act(?:s|ing)?\s+up|"
    r"niggl(?:es|ing)|kill(?:s|ing)|giv(?:es?|ing)\s+(?:him|her|them|me|the\s+patient)?\s*(?:some\s+|a\s+lot\s+of\s+|much\s+)?(?:trouble|grief|gyp|jip|problems|bother|hell|pain))\b",
    re.IGNORECASE,
)


_FROM_THE_SPINE: Final = re.compile(
    r"^(?:back|neck|spin\w+|lumbar|thoracic|cervical|sacral|axial)\b.*\bradiat\w+", re.IGNORECASE | re.DOTALL
)


def is_elsewhere(match: re.Match[str]) -> bool:
    """Whether a pain is in a limb, the chest or the belly; "back pain radiating to the leg" begins in the spine."""
    return bool(match["elsewhere"] or (match["place"] and not _FROM_THE_SPINE.match(match.group())))
