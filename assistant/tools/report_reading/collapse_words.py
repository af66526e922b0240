"""Words for lost height and for the share of a body that is involved."""

from __future__ import annotations

import re
from typing import Final

NEURAL: Final = (
    r"(?:cord|canal|thecal|dural|nerve|root|cauda|sac|neural|conus|foramin\w*|spinal\s+cord|epidural|"
    r"medullary|csf|subarachnoid|lung|neurological|vascular|venous)"
)
_PLATE: Final = r"(?:(?:end|deck|cover|base)[\s-]?plates?|(?:sup|inf)(?:erior)?\.?\s+EPs?\b)"
_PLATE_GAVE_WAY: Final = (
    r"(?:depress(?:ed|ion)|impress(?:ed|ion)|indent(?:ed|ation)|dent(?:ed)?|infract(?:ed|ion)|sunk(?:en)?|sagged|sagging|giv(?:en|ing)\s+way|gave\s+way|failed|"
    r"caved\s+in|gone\s+in|dished|settled|lowered|impacted|crumpled|crushed|caved|dips?|dipped|dipping|sags?|notch(?:ed)?|dimpled?|divot|cracked|denting|sinking|pushed\s+in|concav(?:e|ity)|scalloped|bowed|buckl(?:ed|ing)|collaps(?:e|ed)|compress(?:ed|ion)|fractured?|broken|stepped|imploded|subsided)"
)
# An endplate that has given way, before or behind its verb.
_ENDPLATE_LOSS: Final = (
    rf"{_PLATE}\s+(?:of\s+(?:the\s+)?(?:(?:vertebral\s+)?body|vertebra|[CTLSD]\d{{1,2}})\s+)?(?:(?:there|here|at\s+[CTLSD]\d{{1,2}}|is|are|has|have|was|looks?|appears?|been|also|now|not|has\s+not|slightly|mildly|minimally|just|a\s+bit|a\s+little|shows?|an?|new|fresh|shallow|small|focal|central|anterior|mild|slight|minor|subtle|early|tiny|broad|centrally|anteriorly|\w+ly)\s+)*{_PLATE_GAVE_WAY}"
    r"|(?:depressed|impressed|indented|dented|infracted|sunken|fractured|broken|buckled|collapsed|(?:depression|impression|indentation|infraction|buckling|sag|sagging|notching|dipping|fracture|dent|collapse|denting|sinking|concavity|divot|dip|dimple|notch|step(?:-off)?)\s+(?:of|in|at))"
    rf"\s+(?:(?:the|both|superior|inferior|upper|lower|cranial|caudal|its|and|vertebral)\s+)*{_PLATE}"
)
# What stands between "loss" and its figure: "the loss is now in the region of 65 %".
_LEADING: Final = (
    r"(?:of|is|was|being|put|given|judged|reckoned|quoted|comes?|came|has|had|been|now|today|currently|presently|about|approximately|approx\.?|around|roughly|some|estimated|at|to|up|in|the|region|order|"
    r"stands?|measures?|increased|progressed|risen|grown|gone|reached|reaches|amounts?|put|only|just|over|under|nearly|almost|\d{1,2}\s?%|and)"
)
LOSS: Final = re.compile(
    rf"\b(?:{_ENDPLATE_LOSS}|collaps(?:e|ed|es|ing)|"
    rf"(?<!\bcord\s)(?<!thecal\s)(?<!\broot\s)(?<!de)(?<!sac\s)(?<!canal\s)(?<!equina\s)(?<!foraminal\s)(?<!neural\s)(?<!dural\s)"
    rf"compress(?:ion|ed)(?:\s+(?:fracture|deformity))?(?!\s+(?:of|on|to)\s+(?:the\s+)?(?:\w+\s+)?{NEURAL})"
    r"|(?:loss|reduction|decrease|diminution|drop|deficit|fall|decline|lowering|shortfall)\s+(?:of|in)\s+(?:\S+\s+){0,7}?height|"
    r"height\s+(?:loss|reduction|decrease|diminution|decrement|deficit|deficiency|drop)|sinter(?:ed|ing)(?:\s+fracture)?|(?:lost|lose|loses|losing|shed|sheds|forfeited|surrendered|sacrificed)\s+(?:(?:[^\s,;]+\s+){0,7}?(?:anterior|posterior|ventral|dorsal|central)\s+and\s+(?:[^\s,;]+\s+){0,8}?|(?:\S+\s+){0,6}?)height"
    r"|(?<=%\s)loss\b(?!\s+of\s+(?:signal|blood|weight|function|dis[ck]))"
    r"|(?:anterior(?:ly)?|central(?:ly)?|estimated|overall|maximum|maximal)\s+loss\b(?!\s+of\s+(?:signal|blood|weight|function|dis[ck]|fat|lordosis))"
    rf"|loss(?=\s*[:=]?\s+(?:{_LEADING}\s+)*\d{{1,2}}\s?(?:%|(?=[→>-]))(?!\s+of\s+(?:the\s+)?(?:signal|blood|weight|function|dis[ck])))"
    r"|(?:lost|loses|losing)(?=\s+(?:(?:about|approximately|roughly|around|some|only|just|over|nearly|almost|a\s+good|at\s+least|up\s+to|more\s+than|less\s+than|[<>~])\s*)*(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?%|(?:an?|one|two|three)[\s-]+(?:thirds?|quarters?|fifths?|half)|half)\s*(?:[,.;)]|$|and\b|while\b|whereas\b|anteriorly|centrally))"
    r"|(?<=%\s)(?:pathologic(?:al)?\s+)?fracture\b|shorten(?:ed|ing)|shorter(?=\s+(?:than|compared|in\s+height))|(?:biconcave|codfish|fish)(?:\s+(?:deformity|vertebra\w*|shape))?"
    r"|(?:(?<=third\s)|(?<=quarter\s)|(?<=half\s)|(?<=%\s))(?:lower|shorter|flatter)"
    r"|(?:reduced|decreased|diminished|lowered|dropped|sunk|fallen)\s+(?:by|to)\s+(?:(?:about|roughly|approximately|around|an?\s+estimated|some|maybe|perhaps|nearly|almost|over|more\s+than|less\s+than|just\s+\w+|[<>~])\s*)*(?=\d{1,2}\s?%|a\s+(?:third|quarter|half|fifth)|half|one[\s-]\w+|two[\s-]\w+|three[\s-]\w+)"
    r"|off\s+(?:its|the)\s+(?:\w+\s+)?height"
    r"|(?:given|gave|giving)\s+way|(?:caved|caving)\s+in|imploded"
    r"|down\s+(?:by\s+)?(?:(?:about|roughly|approximately|around|an?\s+estimated|some|maybe|perhaps|nearly|almost|over|more\s+than|less\s+than|[<>~])\s*)*(?=\d{1,2}\s?%|a\s+(?:third|quarter|half|fifth)|half|one[\s-]\w+|two[\s-]\w+|three[\s-]\w+)"
    r"|fracture(?=\s*[,(:]?\s*(?:of\s+|with\s+)?(?:(?:about|approx\w*|roughly)\s+|[~<>]\s*)?\d{1,2}\s?%(?!\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?(?:body|involv|canal|stenos)))"
    r"|height\s+(?:(?:is|has|been|was|now|almost|nearly|roughly|about|virtually)\s+)*halved|wedg(?:e|ed|ing)(?:[\s-](?:shaped?|compression))?(?:\s+(?:fracture|deformity|collapse|"
    r"compression))?|burst\s+fracture|flatten(?:ed|ing)|(?:gone|went|become|looks?|is|now|almost|nearly)\s+flat(?=\s*(?:[,.;)]|$)|\s+(?:with|and|as|now)\b)|squashed|impaction|crush(?:ed)?(?:\s+fracture)?"
    r"|height\s*(?:[:=]\s*|\s(?:is\s+|has\s+been\s+|was\s+)?)(?:\w+\s+)?(?:reduced|decreased|diminished|lost|lowered|compromised|"
    r"down)|(?:reduced|decreased|diminished|lowered)\s+(?:\w+\s+){0,3}height)\b",
    re.IGNORECASE,
)
# Other things go down, give way and shorten too.
NOT_HEIGHT: Final = re.compile(
    r"\b(?:pain\w*|vas|psa|markers?|nodes?|mass|uptake|signal|swelling|ca\s?\d+|weight|dose|temperature|crp|h(?:ae|e)moglobin|leg|legs|knees?|gait|densit\w*|bmd|t-score|attenuation|strength|power|mobility|appetite|range|motion|sensation|platelets?|"
    r"dis[ck]s?|burden|size|volumes?|diameter|extent|canal|stenosis|metabolic|suv|lesion|tumou?r|screws?|rod|cage)\b",
    re.IGNORECASE,
)
LOOSE_LOSS: Final = re.compile(
    r"(?:\w+ed\s+(?:by|to)|lower|flatter|down|giv|gave|cav|implo|shorten|shorter)", re.IGNORECASE
)
_GRAVE: Final = (
    r"(?:severe(?:ly)?|marked(?:ly)?|near[\s-]complete(?:ly)?|complete|total(?:ly)?|advanced|"
    r"gross(?:ly)?|subtotal|high[\s-]grade|extensive|profound|near[\s-]total|massive(?:ly)?|pronounced|drastic(?:ally)?|"
    r"almost\s+complete(?:ly)?|virtually\s+complete|substantial(?:ly)?)"
)
_NIGH: Final = r"(?:almost\s+|nearly\s+|practically\s+|virtually\s+|near\s+)?"
_MOST: Final = rf"(?:{_NIGH}all|most|the\s+majority|the\s+bulk|the\s+(?:greater|better|larger|major)\s+part|the\s+lion['’]s\s+share)"
PLANA: Final = re.compile(
    rf"\b(?:plana|lost\s+(?:its|the|all\s+its)\s+(?:\w+\s+)?height\s+{_NIGH}(?:completely|entirely|totally)|pancak\w+|completely\s+(?:collapsed|flattened|crushed)|coin[\s-]on[\s-]edge)\b|"
    rf"\b{_GRAVE}\s+(?:vertebral\s+|body\s+|pathological\s+|anterior\s+|wedge\s+|"
    r"central\s+)*(?:collaps\w+|compress(?:ion|ed)(?!\s+of)|flatten\w+|"
    r"loss\s+of\s+(?:\w+\s+){0,3}height|height\s+loss|wedg\w+)"
    r"|\b(?:collapse|height\s+loss|loss\s+of\s+(?:\w+\s+){0,3}height)\s*(?:is|was|:)\s*(?:severe|"
    r"marked|complete|near[\s-]complete|total|near[\s-]total|subtotal|massive|pronounced)\b"
    r"|\b(?:crushed|squashed|pressed|compressed|collapsed)\s+(?:completely\s+|almost\s+|nearly\s+)?flat\b"
    rf"|\b(?:lost|loses|losing|loss\s+of)\s+{_MOST}\s+(?:of\s+)?(?:(?:its|the|their|vertebral)\s+)?(?:\w+\s+){{0,2}}?height\b"
    rf"|\b{_MOST}\s+of\s+(?:its|the|their)\s+(?:\w+\s+)?height\s+(?:(?:is|has|been|was|have)\s+)*(?:lost|gone|missing)\b"
    r"|\b(?:hardly|barely|scarcely|almost\s+no|next\s+to\s+no|virtually\s+no|practically\s+no|no)\s+(?:any\s+)?(?:vertebral\s+|body\s+)*height\s+(?:is\s+|has\s+been\s+)?(?:left|remain\w*|preserved)\b"
    r"|\b(?:sliver|wafer)\s+of\s+(?:the\s+|its\s+)?(?:vertebra\w*|body|bone)\b|\b(?:paper|wafer|razor|coin)[\s-]+thin\b"
    r"|\b(?:almost|nearly|practically|virtually|completely|totally|pretty\s+much|more\s+or\s+less|as\s+good\s+as)\s+flat\b(?=\s+(?:as\b|body|vertebra|now|with)|\s*(?:[.,;)]|$))"
    r"|\b(?:flattened|reduced|collapsed|squashed|compressed|crushed|turned|shrunk)\s+(?:down\s+)?(?:in)?to\s+(?:an?|the)\s+(?:thin\s+|mere\s+|\w+\s+)?(?:dis[ck]|wafer|pancake|coin|plate|sliver)\b"
    rf"|\b(?:collaps|compress|flatten|crush)ed\s+{_NIGH}(?:completely|entirely|totally|fully|severely|markedly|massively)\b",
    re.IGNORECASE,
)
WITH_GRAVE: Final = re.compile(
    rf"\b(?:{_GRAVE}|moderate(?:ly)?|significant(?:ly)?|considerabl[ey]|definite(?:ly)?|obvious(?:ly)?|progressive(?:ly)?|increas\w+)\s+(?:\w+\s+){{0,2}}$",
    re.IGNORECASE,
)
# Wedging without a figure is slight, as reports use the word; a wedge fracture may be of any degree.
WEDGE_ALONE: Final = re.compile(r"wedg(?:e|ed|ing)(?:[\s-]shaped?)?(?:\s+deformity)?", re.IGNORECASE)
SLIGHT: Final = re.compile(
    r"\b(?:mild(?:ly)?|minor|slight(?:ly)?|minimal(?:ly)?|early|subtle|small|trivial|little|"
    r"some\s+minor|low[\s-]grade|shallow|trace(?:\s+of)?|a\s+(?:touch|bit|shade|trace|hint)\s+of|(?<!quite\s)a\s+bit|incipient|beginning|discrete?|faint)\b[\s,]*(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
SLIGHT_AFTER: Final = re.compile(
    r"\s*(?:(?:is|was|:|,|\()\s*)?(?:only\s+)?(?:mild|minor|slight|minimal|subtle|trivial)\b", re.IGNORECASE
)
SLIGHT_WITHIN: Final = re.compile(
    r"\b(?:a\s+(?:little|bit|touch|shade|trace)|(?:a\s+)?(?:small|minor|trivial)\s+(?:part|amount|fraction|portion|share|bit)|marginal(?:ly)?|somewhat|negligib\w+|slight(?:ly)?|minor|mild(?:ly)?|minimal(?:ly)?|hardly|barely)\b",
    re.IGNORECASE,
)
ENDPLATE: Final = re.compile(_PLATE, re.IGNORECASE)
NONE: Final = re.compile(
    r"\bheights?\s*(?:is\s+|of\s+|at\s+)?[:=]?\s*100\s*%(?!\s*(?:\w+\s+)?(?:lost|loss|reduc|collaps))|\b(?:collapse|compression|height\s+loss|loss\s+of\s+(?:\w+\s+){0,3}height|"
    r"fracture)\s*[:=–-]?\s*(?:\(?\s*)(?:none|nil|no(?!\w)(?!\s+\w)|"
    r"absent|\(?[-–−]\s*\)|0\s*(?:%|mm)|zero|0(?=\s*(?:[,;)\n]|\.(?:\s|$)|$)))(?![\w/])(?!\s+(?:to|or)\b)",
    re.IGNORECASE,
)
REMAINS: Final = re.compile(
    r"\b(?:restored|re-?expanded|regained|corrected|returned|back|reduced|down|decreased|diminished|collapsed|compressed|flattened|lost|reduction|dwindled|slumped|declined|slipped|fell|worn|"
    r"height|shrunk|fallen|sunk|sunken|sank|dropped|settled|squeezed|squashed|crushed|cut|come\s+down|gone\s+down)\s+(?:\w+\s+)?\(?(?:to|at)\s+(?:only\s+|just\s+)?$|"
    r"\b(?:residual|remaining)\s+(?:vertebral\s+|body\s+)*height\s*(?:[:=]\s*|of\s+|is\s+)*(?:about\s+|only\s+)?$|\b(?:is|now|currently|still)\s+at\s+(?:only\s+|about\s+|just\s+)?$|\b(?:preserved|maintained|kept|retained)\s+(?:to|at)\s+(?:only\s+|about\s+|just\s+)?$|\b(?:stands?|standing)\s+at\s+(?:only\s+|about\s+)?$"
    r"|\b(?:retain(?:s|ing|ed)?|keeps?|kept|remaining|residual|preserv(?:es|ing))\s+(?:(?!loss|lost|"
    r"reduc|collaps|compress|wedg|deform)\w+\s+){0,3}$",
    re.IGNORECASE,
)
REMAINING: Final = re.compile(
    r"\b(?:left|remain\w*|residual|surviv\w+)\b|%\s+of\s+(?:its|the|normal)\s+(?:\w+\s+)?height\b(?!\s+(?:\w+\s+)?(?:lost|gone))",
    re.IGNORECASE,
)
REMAINS_AFTER: Final = re.compile(
    r"\s*(?:of\s+(?:its\s+|the\s+|that\s+)?(?:\w+\s+)?(?:normal|expected|original|usual|former|neighbou?rs|"
    r"adjacent|neighbouring|neighboring|previous|of\s+that|its\s+neighbours?|"
    r"of\s+its\s+neighbours?)\b(?!\s*(?:\w+\s+)?(?:is|has\s+been|was)?\s*lost)"
    r"|of\s+(?:that\s+of\s+)?(?:Th|[CTLSD])\d{1,2}(?=\s*(?:[.,;)]|$))|of\s+that\s+of\b|of\s+what\s+(?:it|is|would|one)\b|(?:its|the)\s+(?:normal|original|former|expected|usual|previous|proper)\s+(?:\w+\s+)?(?:height|stature)\b(?!\s+(?:is|has|was)\s+(?:been\s+)?(?:lost|gone|missing))|of\s+the\s+height\s+(?:of|at|in)\s+(?:the\s+|its\s+)?(?:neighbou?r\w*|adjacent|levels?|vertebrae?\s+(?:above|below)|(?:Th|[CTLSD])\d)"
    r"|as\s+(?:tall|high)\s+as|(?:of\s+)?(?:its\s+|"
    r"the\s+)?(?:\w+\s+){0,2}?height\s+(?:(?:is|was|are|were)\s+)?(?:remain\w*|preserved|kept|retained|maintained|"
    r"left)|residual|remain\w*|(?:is\s+|are\s+)?(?:preserved|maintained|kept|retained|left)\b"
    r"|(?:of\s+)?(?:(?:its|the|vertebral|body|anterior|original|normal)\s+){0,3}height(?:\s+of\s+(?:the\s+|its\s+)?(?:(?:vertebral|[CTLSD]\d{1,2})\s+)?(?:body|vertebra|[CTLSD]\d{1,2}))?\s+(?:(?:is|has|now|still|only|was)\s+)*(?:surviv\w+|there|standing|left|remain\w*|present|retained|preserved|kept)\b|(?:of\s+)?(?-i:N)(?=\s*(?:[.,;)]|$))|surviv(?:es|ing|ed)\b)",
    re.IGNORECASE,
)
_EXTENT_VERBS: Final = (
    r"involv\w+|occup\w+|replac\w+|infiltrat\w+|affect\w+|destroy\w*|tak(?:es?|ing|en)\s+up|"
    r"fill(?:s|ed|ing)|eroded|invad\w+|disease\w*|tumou?r|consumed|"
    r"permeat\w+|lytic|sclerotic|blastic|extends?\s+(?:over|through|across)|abnormal|contain\w*|"
    r"eaten(?:\s+away)?|engulf\w*|encompass\w*|compris\w+|cover\w*|lysed|missing|infiltration"
)
EXTENT_VERB: Final = rf"(?:{_EXTENT_VERBS}|gone)"
# "Has gone up to 60 %" is no extent.
_VERB_AHEAD: Final = rf"(?:{_EXTENT_VERBS})"
BODY: Final = (
    r"(?:bod(?:y|ies)|vertebrae?|segment|marrow|vertebral\s+(?:body|bodies|volume)|volume|bone|"
    r"centrum|cross[\s-]section\w*|of\s+(?:it|which|each)|it|[CTLSD]\d{1,2})"
)
EXTENT_AFTER: Final = re.compile(
    rf"\s*(?:\(?\s*)(?:of\s+)?(?:the\s+|its\s+|each\s+|every\s+|that\s+|this\s+|"
    rf"a\s+)?(?:affected\s+|entire\s+|whole\s+)?(?:[CTLSD]\d{{1,2}}\s+)?(?:vertebral\s+|sacral\s+|"
    rf"T\d+\s+)?(?:{BODY}|(?:(?:is|are|was|has\s+been|have\s+been|being)\s+(?:\w+ly\s+|now\s+|already\s+)?)?{EXTENT_VERB})\b"
    rf"(?!\s+(?:(?!without\b|with\b|no\b|and\b|the\b|its\b|but\b|vertebral\b)\w+\s+)?height)(?!\s*[-–]?\s*(?:collaps|compress))",
    re.IGNORECASE,
)
EXTENT_BEFORE: Final = re.compile(
    rf"\b{_VERB_AHEAD}\s+(?:of\s+)?(?:only\s+|just\s+|now\s+|up\s+to\s+|the\s+|maybe\s+|perhaps\s+|probably\s+|say\s+|easily\s+|"
    rf"by\s+\w+\s+)*(?:left\s+|right\s+|posterior\s+|anterior\s+|central\s+|upper\s+|lower\s+|"
    rf"superior\s+|inferior\s+)?$"
    r"|\bbody\s*:?\s*$"
    r"|\b(?:part|portion|fraction|bit|area|corner|share)(?:\s+of\s+(?:it|(?:the\s+|its\s+)?(?:vertebral\s+)?(?:body|vertebra|marrow)))?\s*[,(–-]\s*(?:(?:about|maybe|perhaps|roughly|i['’]?d\s+say|say)\s+)*$"
    r"|\b(?:tumou?r|lesion|metasta\w+)\s+(?:volume|extent|burden|share)\s*[:=]?\s*(?:of\s+|is\s+)?$"
    r"|\b(?:extent|involvement|infiltration)\s+of\s+(?:the\s+)?(?:[CTLSD]\d{1,2}\s+)?(?:vertebral\s+)?(?:body|vertebra)\s*(?:[:=–-]|is|now|of|at|amounts\s+to|\s)*$"
    r"|\b(?:extent|involvement|infiltration|confined\s+to|limited\s+to|"
    r"restricted\s+to)\s*(?:[:=–-]|of|is|to)?\s*(?:only\s+|just\s+|the\s+)*(?:left\s+|right\s+|"
    r"posterior\s+|anterior\s+|central\s+|upper\s+|lower\s+)?$"
    rf"|\b{_VERB_AHEAD}\s+(?:of\s+)?(?:the\s+)?(?:[CTLSD]\d{{1,2}}\s+)?(?:vertebral\s+)?(?:body|"
    rf"vertebra)\s*(?:[(,]|by|to)\s*$"
    rf"|\b{_VERB_AHEAD}\s+(?:to\s+a\s+\w+\s+(?:extent|degree|part)\s*)[(,:]\s*$",
    re.IGNORECASE,
)
OTHER_BEFORE: Final = re.compile(
    r"\b(?:canal|stenosis|narrow\w*|spondylolisthesis|slip\w*|foramin\w*|risk|probability|blood|"
    r"ejection|saturation|weight|cord|signal(?=\s+(?:loss|drop\w*|intensit\w+|decreas\w*|reduc\w*|fall\w*)\b)|chance|oxygen|sats?|SUV\w*|"
    r"confidence)\s*(?:(?!(?:and|with|but|plus)\b)\w+\s+){0,4}$|\bdis[ck](?:\s+space)?s?\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
OTHER_AFTER: Final = re.compile(
    r"\s*of\s+(?:her|his|their|body)\s+(?:body[\s-]*)?weight\b|\s*(?:\w+\s+){0,3}?(?:stenosis|canal|narrow\w*|spondylolisthesis|slip|of\s+patients|chance|"
    r"risk|confidence|probability|of\s+cases)\b"
    r"|\s*of\s+(?:the\s+|its\s+|their\s+)?(?:(?:left|right|posterior|anterior|one|inferior|superior|articular|vertebral|dorsal)\s+)*(?:facet|pedicle|lamina\w*|cortex|cortical|cortices|wall|joint|arch|spinous|transverse|"
    r"circumference|width|diameter|breadth|ribs?|dis[ck]s?|cord|lordosis|pillar)\b",
    re.I,
)
WORD_EXTENT: Final = re.compile(
    rf"\b(?:entire|whole|complete(?:ly)?|total(?:ly)?|fully|entirely|largely|mostly|predominantly|"
    rf"most|majority|bulk|wholly|(?:greater|better|larger|major|best|main)\s+(?:part|portion|share)|lion['’]s\s+share|subtotal(?:ly)?|minority|smaller\s+part|nearly\s+all|almost\s+all|virtually\s+all|all)\b(?:\s+of)?(?:\s+(?:the|"
    rf"its|of))*(?:\s+[CTLSD]\d{{1,2}})?(?:\s+(?:vertebral|sacral))?\s+"
    rf"(?:{BODY}\b|replac\w+|infiltrat\w+|involv\w+|occupied|marrow)(?!(?<=whole\sbody)[\s-]+(?:(?:low|ultra|dose|diffusion|weighted|skeletal|bone|STIR|FDG|PSMA|[-])[\s-]*)*(?:CT|MRI?|PET\S*|scans?|imaging|survey|DWI|STIR|LDCT|tomogra\w+|scintigra\w+))|\b(?:diffuse(?:ly)?|"
    rf"extensive(?:ly)?)\s+(?:marrow\s+)?(?:replac\w+|infiltrat\w+)(?=\s+(?:of|"
    rf"in)\s+(?:the\s+)?(?:whole|entire))",
    re.IGNORECASE,
)
SMALL: Final = re.compile(
    r"\b(?:small|tiny|sub[\s-]?centimet(?:re|er)|punctate|minute|little|"
    r"circumscribed)\s*,?\s*(?:[\w-]+\s+){0,3}?"
    r"(?:lesions?|metasta\w+|mets?|deposits?|focus|foci|nodules?|lucency|lucencies|spot)\b"
    r"|\b(?:small|tiny|minor|little|circumscribed|lesser|smaller)\s*,?\s+(?:(?!lytic|sclerotic|blastic|mixed|cystic|dense|enhancing|soft|epidural|para\w+|retro\w+|residual)[\w-]+\s+){0,2}?"
    r"(?:part|portion|bit|area|fraction|volumes?|amounts?|burden|share)\b"
    r"(?!\s+(?:of\s+)?(?:\w+\s+){0,2}?(?:ascites|fluid|effusions?|air|gas|blood|h(?:a)?emorrhage|h(?:a)?ematoma|residual\s+cement|cement|contrast|liver|lung|nodal|nod(?:es?|ules?)|disease\s+in))"
    r"|\b(?:nodule|focus)\b|\b(?:small|tiny)\b(?=\s*(?:[,;.)]|$|and\b|in\s+size\b|without\b|with\b|but\b))|\bsub[\s-]?centimet(?:re|er)\b",
    re.IGNORECASE,
)
SIZE: Final = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3}(?:\.\d+)?)\s*(?:x\s*\d+(?:\.\d+)?\s*){0,2}(?P<unit>mm|cm)\b", re.IGNORECASE
)
NOT_BODY: Final = re.compile(
    r"\b(?:body|vertebral\s+body)\s+(?:is\s+|itself\s+)?(?:not\s+involved|uninvolved|spared|"
    r"unaffected|free|not\s+affected|intact|clear|normal(?!\s+(?:in\s+|vertebral\s+)?(?:height|shape|align)))\b"
    r"|\bbody\s*,\s*(?:(?:the|left|right|both|and)\s+)*(?:pedicles?|facets?|joints?|laminae)(?:[\s,]+(?:(?:the|left|right|both|and|joints?|costovertebral|posterior|elements|pedicles?|facets?|laminae)\b[\s,]*)*)?\s*(?:are\s+|is\s+)?(?:all\s+)?(?:normal|spared|uninvolved|clear|intact|free)\b"
    r"|\b(?:spinous\s+process|lamina\w*|transverse\s+process(?:es)?)\s+(?:only|alone)\b",
    re.IGNORECASE,
)
CHANGE_BEFORE: Final = re.compile(
    r"\b(?:no|not|without|nor|any)\s+(?:\w+\s+)?(?:further|new|additional|progressive|interval|"
    r"increas\w+|worsening|more|progression\s+of(?:\s+the)?)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
FURTHER_AFTER: Final = re.compile(r"\s+(?:any\s+)?(?:further|more(?!\s+than)|additionally)\b", re.IGNORECASE)
NONE_TO_SLIGHT: Final = re.compile(
    r"\b(?:height\s+loss|loss\s+of\s+height|collapse|compression)\b[^.;,]{0,12}\b(?:none|nil|"
    r"no)\s+(?:to|or)\s+(?:minimal|mild|slight|minor)\b"
    r"|\b(?:hardly|barely|scarcely)\s+(?:any\s+)?(?:vertebral\s+|body\s+)*(?:height\s+(?:has\s+been\s+|is\s+|was\s+)?lost|(?:height\s+)?loss|collapse|compression)\b|\b(?:hardly|barely|scarcely)\s+(?:lost|collapsed|compressed)\b|\b(?:no\s+more\s+than|at\s+most|no\s+or|if\s+any\s*,?)\s+(?:minimal|slight|mild|minor|trivial|marginal|a\s+slight)\s+(?:vertebral\s+|body\s+)*(?:loss\s+of\s+(?:\w+\s+)?height|height\s+loss|collapse|compression|wedging)\b",
    re.I,
)
# A second level that answers the same question with one word: "…, S2 none".
BARE_NONE: Final = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:(?:(?:Th|[CTLSD])\d{1,2}\W*)?(?:has\s+|shows\s+)?(?:none|nil)\W*$"
    r"|(?:is\s+)?(?:none|nil|absent|zero|no\s+loss)\s+(?:at|in|of)\s+(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\b(?=\W*$|\s*,))",
    re.IGNORECASE,
)
# "…, T11 maybe 30": the sign stands with the level before.
BARE_FIGURE: Final = re.compile(
    r"\W*(?:and\s+)?(?:(?:at|in|of|for)\s+)?(?:Th|[CTLSD])\d{1,2}\W*(?:(?:has|shows|is|was|maybe|about|around|roughly|perhaps|some|approx\w*|only|by|at|like|more|of|with|~)\W+)*(?P<figure>\d{1,2})\W*",
    re.IGNORECASE,
)
# "T12 almost entirely", after a clause on how much of T11 is involved.
WHOLLY: Final = re.compile(
    r"\W*(?:and\s+|while\s+)?(?:that\s+of\s+)?(?:Th|[CTLSD])\d{1,2}\s+(?:is\s+|was\s+)?(?:almost|nearly|virtually|practically)?\s*(?:entirely|completely|wholly|totally|fully|largely|mostly)\b",
    re.IGNORECASE,
)
NOT_A_VERTEBRA: Final = re.compile(
    r"\b(?:hepat\w*|liver|stenos\w*|canal|confidence|lung|kidney|ejection|femor\w*|rib|chance|probab\w*|smok\w*|pack|dose|weight|necro\w*|uptake|cortical|thinning)\b",
    re.IGNORECASE,
)
# "-45 %" among other findings is lost height.
# "The left pedicle is destroyed in its entirety": not the body.
OF_ARCH: Final = re.compile(
    r"\b(?:pedicles?|facets?|laminae?|process(?:es)?|joints?|ribs?|psoas|muscles?|canal|arch|elements?)\s+(?:(?:is|are|was|has|have|been|now|being|also|completely|largely|almost|entirely|itself)\s+)+$"
    r"|\b(?:psoas|muscles?|canal|lung|liver|lobe|kidney|foram\w+)\s+(?:(?!(?:body|vertebra\w*|and|with|but)\b)\w+\s+){0,4}$",
    re.IGNORECASE,
)
MINUS: Final = re.compile(r"(?:^|[\s,;:(])[-–−]\s?$")
FOR_THE_MOST: Final = re.compile(
    r"\b(?P<verb>(?:involve|affect|infiltrate|replace|occup|destroy)\w*\s+(?:(?:the|its|vertebral|body|vertebra|[CTLSD]\d{1,2})\s+)*)?(?:for\s+the\s+most\s+part|in\s+(?:its|their)\s+entirety|(?:almost|nearly|practically|virtually)\s+(?:entirely|completely|wholly|totally))\b",
    re.IGNORECASE,
)
AT_THE_MARGIN: Final = re.compile(
    r"\b(?P<verb>(?:involved|affected|infiltrated|replaced|occupied)\s+)?(?:only|just)\s+(?:marginally|minimally|slightly|peripherally|to\s+a\s+(?:small|minor|lesser)\s+(?:degree|extent))\b",
    re.IGNORECASE,
)
BESIDE_ARCH: Final = re.compile(
    r"\b(?:pedicles?|facets?|joints?|arch|elements?|canal|height|collaps\w*|compress\w*)\b", re.IGNORECASE
)
LOST_NOUN: Final = r"(?:collapse|(?:height\s+)?loss(?:\s+of\s+height)?|compression|fracture)"
HEIGHT_AT: Final = re.compile(r"\bheight\s*(?:[:=]|is|of|at)?\s*(?:only\s+|about\s+)?$", re.IGNORECASE)
OF_BODY: Final = re.compile(r"\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?body\b(?!\s+(?:\w+\s+)?height)", re.IGNORECASE)
NO_LOSS_AHEAD: Final = re.compile(
    r"\b(?:no|without)\s+(?:\w+\s+)?(?:collapse|compression|(?:height\s+)?loss)\W{0,3}$", re.IGNORECASE
)
# "The left half", "the posterior third" name a part of the body, not a loss.
A_PLACE: Final = re.compile(
    r"\b(?:left|right|anterior|posterior|central|upper|lower|superior|inferior|dorsal|ventral)\s+(?:one[\s-]+)?$",
    re.IGNORECASE,
)
OF_HEIGHT: Final = re.compile(
    r"\s*(?:of\s+)?(?:the\s+|its\s+)?(?:(?:vertebral|body|normal|anterior)\s+)*(?:height|loss|collapse|compression|reduction)",
    re.IGNORECASE,
)
# "No lesion occupies more than half": at most half. "No collapse, 60 % of the body" is something else.
NOT_MORE: Final = re.compile(
    rf"\b(?:no|not|none|neither|nor|never)\b(?:\s+\w+){{0,5}}?\s+{EXTENT_VERB}\s*(?:\w+\s+){{0,2}}$",
    re.IGNORECASE,
)
# "In none is more than half of the body replaced".
NONE_IS_MORE: Final = re.compile(
    r"\b(?:none|neither|nowhere|nor|never|(?:no|not\s+one)\s+(?:\w+\s+)?(?:level|vertebra|body|lesion|deposit|metastasis|case|site|one|segment))\b(?:\s+of\s+(?:the\s+)?\w+(?:\s+\w+)?)?(?:\s+(?:is|are|was|were|has|have|does|do)\b(?:\s+\w+){0,2})?\s+$",
    re.IGNORECASE,
)
# "No new loss beyond the known 20 %".
BEYOND_KNOWN: Final = re.compile(
    r"\b(?:beyond|than|besides|from|on\s+top\s+of|apart\s+from|in|to)\s+(?:the\s+|its\s+|that\s+)?(?:already\s+)?(?:known|previous|pre-?existing|existing|old|stable|earlier|documented|reported|prior)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
FALLS: Final = re.compile(
    r"\bheight\s+(?:\w+\s+){0,4}?(?:fallen|dropped|gone\s+down|down|decreased|diminished|shrunk|reduced|declined|fell|dropping)\s+(?:further\s+)?(?:from|since)\b[^.;]*$",
    re.IGNORECASE,
)
HEIGHT_NEAR: Final = re.compile(
    r"\b(?:heights?|collapse|loss|compression|reduced|residual|remain\w*)\W+(?:(?!preserved|normal|kept|maintained|intact|ok|none|nil)\w+\W+){0,3}$",
    re.IGNORECASE,
)
# "All vertebral bodies": their number, not a share of one.
MANY: Final = re.compile(r"(?:all|most)\s+(?:vertebral\s+)?(?:bodies|vertebrae)", re.IGNORECASE)
WHOLE: Final = 100
HEIGHT_IS: Final = re.compile(r"\bheight\s*(?:[:=]|is|of)?\s*$", re.IGNORECASE)
NO_BEFORE: Final = re.compile(r"\b(?:no|without|nil)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
FORMER: Final = re.compile(
    r"\b(?:previously|formerly|initially|(?:was|were)(?!\s+(?:put|estimated|measured|judged|reported|given|quoted|assessed|graded|calculated|found|thought)\b)|had\s+been|from|earlier)\s+(?:(?!to\b)\w+\s+){0,2}$",
    re.IGNORECASE,
)
# What may come is not there.
TO_COME: Final = re.compile(
    r"\b(?:impending|imminent|threaten\w*|incipient\s+risk\s+of|risk\s+(?:of|for)|at\s+risk\s+(?:of|for)|prevent\w*|prophyla\w*|avoid\w*|predispos\w*\s+to|prone\s+to|danger\s+of|before)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "40 % before, 60 % today".
FORMER_AFTER: Final = re.compile(
    r"\s*(?:\(?(?:before(?!\s+\w)|previously|earlier|formerly|initially|originally|at\s+(?:diagnosis|staging|baseline|presentation)|last\s+(?:time|month|year|week)|then))\b",
    re.IGNORECASE,
)
FORMER_SHARE: Final = re.compile(
    r"\b(?:from|previously|formerly|was|were|had\s+been|earlier|then|initially|originally)\s+(?:only\s+|about\s+|roughly\s+|around\s+|still\s+)*$",
    re.IGNORECASE,
)
NEAR: Final = 90
ANOTHER_MATTER: Final = re.compile(
    r";|\)\s*,|,\s*(?:no|not|without)\b|\b(?:pedicles?|facets?|canal|involv\w+|occup\w+|replac\w+|prior|tak(?:es?|ing)\s+up|fill(?:s|ing)|infiltrat\w+|affect(?:s|ing))\b",
    re.IGNORECASE,
)
ONLY_BEHIND: Final = re.compile(
    r"(?<!anterior\sor\s)(?<!anterior/)\b(?:posterior|dorsal|central)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# "Maybe 45 %": the figure is a guess, the loss is not.
GUESSED: Final = re.compile(
    r"\b(?:maybe|perhaps|probably|apparently|borderline|i['’]?d\s+(?:say|guess|estimate))\s+(?:only\s+)?(?:about\s+|around\s+|roughly\s+)?$",
    re.IGNORECASE,
)
# A guessed figure settles the side only where it lies this far (in per cent) from one half.
ROUGH: Final = 9
BESIDE_THE_BODY: Final = re.compile(
    r"\b(?:epidural|para(?:spinal|vertebral)|soft|disc|canal|retropuls\w*|translat\w*|slip\w*|moved|slid\w*|backwards?|forwards?|sideways|"
    r"sublux\w*|\w*listhesis|step|"
    r"displac\w*|extension|node|slices?|kyphosis|shift|thick\w*|screws?|cord|fragment|effusion|margin|rim|offset)\b",
    re.IGNORECASE,
)
# What a loss has come to since an earlier examination: it takes the place of what was told of that.
NOW: Final = re.compile(
    r"\b(?:now|today|currently|at\s+present|meanwhile|in\s+the\s+meantime|in\s+the\s+interval|in\s+total|altogether|since\s+then|this\s+time|by\s+now)\b"
    r"|\b(?:has|have|had)\s+(?:also\s+|since\s+|further\s+|now\s+|clearly\s+|markedly\s+|slightly\s+)*(?:progressed|increased|worsened|advanced|deteriorated|risen|grown|gone\s+up|doubled|come\s+to|reached|gone\s+(?:down\s+)?further)\b"
    r"|\b(?:further|progressive|increas(?:ed|ing)|worsen(?:ed|ing)|additional)\s+(?:\w+\s+){0,2}?(?:loss|collapse|compression|height|reduction|wedging|sintering)\b|\b(?:collapse|loss|compression)\s+(?:\w+\s+){0,2}?(?:progressed|increased|worsened|risen|gone\s+up)\b"
    r"|\bup\s+from\b|\bcollapsed\s+further\b|\blost\s+further\b",
    re.IGNORECASE,
)
# Where a height was taken.
PLACES: Final = re.compile(
    r"\b(?:ant(?:erior(?:ly)?)?|ventral(?:ly)?|post(?:erior(?:ly)?)?|dorsal(?:ly)?|central(?:ly)?|middle|mid|front|back|left|right|rear|behind)\b",
    re.IGNORECASE,
)
# "The contour of the body is intact": its inside may be another matter.
SHAPE_OF: Final = re.compile(
    r"\b(?:contours?|outlines?|shape|heights?|configuration|morphology|stature|alignment|cortex|margins?)\s+of\s+(?:the\s+|its\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
