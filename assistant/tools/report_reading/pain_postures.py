"""How pain and posture go together in plain words: "cries out when rolled", "comfy once flat", "the same lying or standing"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.pain_words import DISTRESS, EASE, LOAD, LYING, REST
from assistant.tools.report_reading.reading import Fact

_IT: Final = r"(?:pain|pains|aches?|discomfort|it|this|that|symptoms?|things|matters|backache|twing\w+|niggl\w+)"
# A word that ties a pain to each time something is done.
_EACH: Final = (
    r"(?:on|with|when(?:ever)?|at|during|if|as\s+soon\s+as|(?:each|every|any)\s+time|once|the\s+(?:moment|minute|instant|second)|upon|by|while|whilst|"
    r"only\s+(?:after|if|once)|through)"
)
_ITERATED: Final = r"(?:whenever|as\s+soon\s+as|(?:each|every|any)\s+time|the\s+(?:moment|minute|instant|second)|only\s+(?:when|if|after|once)|if|once|when)"
_CANNOT: Final = r"(?:can(?:no|')?t|can\s?not|cannot|could(?:\s+not|n['’]t)|unable\s+to|not\s+able\s+to|won['’]?t|refuses\s+to|struggles\s+to|(?:has|with)\s+difficulty|impossible\s+to|too\s+painful\s+to)"
_DO: Final = (
    r"(?:sit|stand|walk|move|turn|roll|get|rise|mobili[sz]e|bend|lift|weight[\s-]?bear|ambulate|transfer|leave\s+(?:his|her|the)\s+bed|be\s+(?:moved|turned|rolled|sat|hoisted)|(?:hold|keep|lift|raise|support)\s+(?:up\s+)?(?:his|her|the)\s+head(?:\s+up)?|(?:turn|move)\s+(?:his|her|the)\s+(?:head|neck)|"
    r"tolerate\s+(?:sitting|standing|walking|being)|do\s+(?:stairs|anything))"
)
_COMFORT: Final = (
    r"(?:comfortabl[ey]|comfy|settled|at\s+ease|peaceful|pain[\s-]?free|painless|free\s+of\s+pain|no\s+pain|without\s+pain|asymptomatic|"
    r"all\s*right|alright|relaxed|happy)"
)
_NOTHING: Final = (
    r"(?:fine|ok(?:ay)?|well|nothing|none(?:\s+at\s+all)?|nil|zero|gone|quiet|(?:has|feels)\s+no(?:ne|thing)|never)"
)
_WHILE: Final = r"(?:when(?:ever)?|while|whilst|if|once|in|on|as\s+(?:soon|long)\s+as|so\s+long\s+as|provid(?:ed|ing)(?:\s+that)?(?:\s+(?:he|she|they)\s+(?:stays?|remains?|keeps?|lies|is\s+kept))?|only|unless|by|at\s+all\s+in)"

PROVOKED: Final = re.compile(
    rf"\b{_CANNOT}\s+(?:\w+\s+){{0,2}}?{_DO}\b[^.;]{{0,30}}?\b(?:without|for|because\s+of|due\s+to|from|with|owing\s+to)\s+(?:\w+\s+){{0,2}}?(?:back\s+|neck\s+|spinal\s+)?(?:pain|{DISTRESS})\b"
    rf"|\b{DISTRESS}\b(?:\W+[\w'’]+){{0,4}}?\W+{_EACH}\s+(?:[\w'’]+\s+){{0,9}}?{LOAD}\b"
    rf"|\b{LOAD}\b(?:\W+[\w'’]+){{0,4}}?\W+(?:is|are|was|means|causes?|brings?|makes?|elicits?|produces?|triggers?|leads\s+to|=|:)\s*(?:[\w'’]+\s+){{0,2}}?{DISTRESS}\b"
    rf"|\b{LOAD}\s+(?:(?!not\b|never\b|no\b|\w+n['’]t\b)[\w'’]+\s+){{0,8}}?(?:sets?\s+(?:it|(?:the|his|her|this)\s+pain|things|this)\s+off|brings?\s+(?:it|(?:the|his|her|this)\s+pain|this)\s+on|brings?\s+on\s+(?:(?:the|his|her|this|that)\s+)?(?:back\s+|neck\s+)?(?:pain|ache)|sets?\s+off\s+(?:the|his|her|this|that)\s+(?:back\s+|neck\s+)?(?:pain|ache)|(?:is|are|was)\s+(?:(?:what|by\s+far|much|always|certainly|clearly|simply)\s+)*(?:the\s+worst(?:\s+(?:of\s+it|part|bit|thing|for\s+(?:it|him|her)))?|does\s+it|hurts\s+(?:most|him|her)|the\s+trigger|the\s+problem|agony|torture|murder|hell|unbearable)|"
    rf"makes?\s+(?:\w+\s+)?{_IT}\s+(?:\w+\s+){{0,2}}?worse|worsens?\s+(?:it|the\s+pain|matters)|aggravates?\s+(?:it|the\s+pain)|provokes?\s+(?:it|the\s+pain|pain)|"
    rf"is\s+(?:\w+\s+)?(?:painful|sore|impossible)|(?:brings?\s+on|reproduces?|provokes?|causes?|triggers?|elicits?|worsens|aggravates|exacerbates|increases|produces?|induces?)\s+(?:\w+\s+){{0,3}}?(?:pain|aches?|symptoms))\b"
    rf"|\b(?:difficulty|trouble|problems?)\s+(?:in\s+|with\s+)?(?:sitting|standing|walking|getting|rising|bending|turning|moving|mobili[sz]ing)\b[^.;]{{0,30}}?\b(?:because\s+of|due\s+to|for|from|owing\s+to)\s+(?:\w+\s+){{0,2}}?(?:pain|{DISTRESS})\b"
    rf"|\b(?:pain[\s-]?free|comfortable|comfy|no\s+pain|fine|painless|ok(?:ay)?)\s+(?:until|till|unless|except|apart\s+from|as\s+long\s+as\s+(?:he|she)\s+(?:does\s+not|doesn['’]t))\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b"
    rf"|\b(?:on|with|when|during|at)\s+(?:[\w'’]+\s+){{0,2}}?{LOAD}\s*,?\s*(?:(?:he|she|patient|the\s+patient|it|then|immediately|always|becomes|is|was)\s+){{0,3}}?{DISTRESS}\b"
    rf"|\b(?:hurts?|pain\w*|ach(?:e|es|ing)|bothers?|sore|it|only)\b[^.;,]{{0,20}}?\b(?:when(?:ever)?|while|once|if)\s+(?:(?:he|she|they|patient|the\s+patient)(?:['’]s|\s+is|\s+are|\s+was)?\s+)?up\b(?!\s+(?:to|at))"
    rf"|\b(?:set\s+off|triggered|provoked|brought\s+on|elicited|sparked|caused|induced|evoked)\s+(?:[\w'’]+\s+){{0,2}}?(?:by|with|when|on)\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b"
    rf"|\b{_IT}\b[^.;,:]{{0,30}}?\b{_ITERATED}\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b"
    rf"|\b(?:it|this|pain|hurts?)\s+(?:only\s+)?(?:comes?|catches|bites|strikes|shoots|starts?|appears?|arises|flares?|returns|recurs|builds\s+up|gets\s+(?:bad|worse|going))\s+(?:[\w'’]+\s+){{0,3}}?{_EACH}\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b"
    rf"|\bhurts?\s+(?:(?:him|her|the\s+patient|most|badly|only|a\s+lot)\s+)*(?:to\s+)?(?:{LOAD}|sit|stand|walk|move|bend|turn|get\s+up)\b"
    rf"|\b(?:murder|hell|agony|torture|excruciating|unbearable|a\s+nightmare)\s+(?:to\s+)?(?:\w+\s+)?{LOAD}\b"
    rf"|\bpainful\s+(?:for\s+\w+\s+)?to\s+(?:\w+\s+)?(?:sit|stand|walk|move|bend|turn|roll|get)\b"
    rf"|\b(?:sharp|bad|sore|catches|seizes|locks|grabs?|gives)\s+(?:[\w'’]+\s+){{0,3}}?(?:back|neck|spine)\s+{_EACH}\s+(?:[\w'’]+\s+){{0,3}}?{LOAD}\b"
    rf"|\b(?:back|neck|spine)\s+(?:\w+\s+)?(?:catches|seizes|locks|goes\s+into\s+spasm|gives\s+way|kills|complains)\s+(?:\w+\s+)?{_EACH}\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b"
    rf"|\b(?:aggravat\w+|exacerbat\w+|provok\w+|provoc\w+|worse(?:ned|ning)?|triggers?|precipitat\w+)(?:\s+factors?|\s+by)?\s*[:=–—-]\s*(?:\w+,\s+)?(?:on\s+|with\s+)?{LOAD}\b"
    rf"|\b(?:back|neck|spine)\s+(?:\w+\s+)?(?:seizes?|locks?|gives|catches|goes)\s+(?:up|out|into\s+spasm)\b|\bbed[\s-]?(?:bound|ridden)\s+(?:by|with|from|because\s+of|due\s+to)\s+(?:\w+\s+){{0,2}}?(?:pain|{DISTRESS})"
    rf"|\bin\s+(?:bits|pieces|agony|tears)\s+{_EACH}\s+(?:[\w'’]+\s+){{0,3}}?(?:{LOAD}|turn|move|roll|lift|shift|sit|stand)\b"
    rf"|(?<!non-)(?<!non\s)(?<!not\s)\b(?:positional|postural|position(?:ally)?[\s-]dependent|incident|instability|dynamic|load[\s-]*bearing|weight[\s-]*bearing|loading|load)"
    rf"(?:[\s-]*(?:type|related|induced|like|dependent))?\s+(?:(?:low|back|neck|spinal|axial|bone|lumbar|thoracic|cervical)\s+)*(?:pain|ache|discomfort|backache)\b"
    rf"|\b(?:pain|ache|discomfort)\s*(?:is|:|=|was|–|-|,)\s*(?:\w+\s+)?(?:positional|postural|position(?:ally)?[\s-]dependent|instability[\s-]type)\b",
    re.IGNORECASE,
)
# Lying takes the pain away. Comfort alone tells it; "fine", "none" and the like tell it of pain only.
RELIEVED: Final = re.compile(
    rf"\b(?:reliev\w+|relief|eas(?:ing|ed)|better|alleviat\w+|improv\w+)(?:\s+factors?|\s+by)?\s*[:=–—-]\s*(?:\w+,\s+)?(?:on\s+|with\s+|by\s+)?(?:{LYING}|bed\s*rest|rest(?:ing)?)\b"
    rf"|\b(?:needs?|has|must|prefers?|likes)\s+(?:to\s+)?(?:be|stay|lie|remain|keep)\s+(?:\w+\s+)?{LYING}?\s*(?:down\s+|flat\s+)?(?:to\s+(?:be|get|feel)|for)\s+(?:any\s+)?(?:comfort\w*|relief|pain)"
    rf"|\b(?:sit|lie|lying)(?:\s+(?:or|and)\s+(?:sit|lie))?\s+(?:back\s+)?down\s+(?:because\s+of|due\s+to|for|owing\s+to|with)\s+(?:(?:his|her|the|severe|bad)\s+)*(?:back|neck|spine|pain)\b"
    rf"|\b{_COMFORT}\s*,?\s*(?:\w+\s+){{0,1}}?{_WHILE}\s+(?:(?:he|she|they|the|patient|is|was|being|a|his|her|back|it|down|has|been|can)\s+){{0,4}}?{LYING}\b"
    rf"|\b(?:only|the\s+(?:only|one|sole))\s+(?:\w+\s+)?(?:comfort\w*|relief|position\w*|way|posture|thing|place)\b[^.;]{{0,30}}?\b{LYING}\b"
    rf"|\b{LYING}\s+(?:\w+\s+){{0,2}}?(?:is|being)\s+(?:\w+\s+){{0,2}}?(?:only|one|best)\s+(?:\w+\s+)?(?:position|posture|way|thing|relief|comfort\w*)\b"
    rf"|\brelief\s+(?:\w+\s+){{0,2}}?(?:from|by|with|on|when|in|through)\s+(?:\w+\s+){{0,1}}?{LYING}\b"
    rf"|\b(?:only\s+tolerates?|tolerates?\s+only|can\s+only\s+(?:tolerate|manage|bear))\s+(?:\w+\s+){{0,2}}?{LYING}\b"
    rf"|\b(?:has|have|had|needs?|forced|forces?|obliged|makes?|drives?)\s+(?:him\s+|her\s+|them\s+|the\s+patient\s+)?(?:to\s+)?(?:lie|lay|recline|go\s+to\s+bed)\b[^.;]{{0,60}}?\bpain\b"
    rf"|\bpain\s+(?:\w+\s+){{0,2}}?(?:forces?|makes?|drives?|obliges?|sends?)\s+(?:him|her|them|the\s+patient)\s+(?:\w+\s+){{0,2}}?(?:lie|lay|recline|bed|flat)\b"
    rf"|\b(?:sit|stand|walk)(?:s|t?ing)?\b[^.;]{{0,40}}?\b(?:only|limited|at\s+most|no\s+more|max(?:imum)?|about|up\s+to|under|less\s+than|few|for)\b[^.;]{{0,20}}?\b(?:minutes?|mins?|metres?|meters?|yards|steps)\b"
    rf"(?!\s+(?:without|with\s+no))[^.;]{{0,30}}?\b(?:before|because|due\s+to|for|owing|until|from|by)\b[^.;]{{0,10}}?\b(?:back\s+|neck\s+|spinal\s+)?(?:pain|it\s+hurts)\b",
    re.IGNORECASE,
)
EASED: Final = re.compile(
    rf"\b{_NOTHING}\s*,?\s*(?:\w+\s+){{0,1}}?{_WHILE}\s+(?:(?:he|she|they|the|patient|is|was|being|a|his|her|he's|she's|it's|back|it|down|has|been|can)\s+){{0,4}}?(?:{LYING}|down|collar|brace|corset)\b"
    rf"|\b{LYING}\s*[,:=–-]?\s*(?:(?:he|she|it|there|is|was|has|feels|the|patient|down|completely|quite|perfectly)\s+){{0,4}}?(?:{_COMFORT}|{_NOTHING})(?!\s+(?:to|of)\b)\b"
    rf"|\b{EASE}\s+(?:(?!not\b|no\b)[\w'’]+\s+){{0,6}}?(?:{LYING})\b",
    re.IGNORECASE,
)

_MATTER: Final = rf"(?:{LOAD}|{REST}|positions?|postures?|loading|bodily\s+activity|activit\w+|(?:what(?:ever)?|anything|how)\s+(?:\w+\s+)?(?:he|she|they|the\s+patient)\s+(?:does|do|is\s+doing|did|lies|sits|moves))"
_MATTERS: Final = rf"{_MATTER}(?:\s*(?:,|/|\bor\b|\band\b|\bnor\b|\bvs\.?)\s*(?:\w+\s+){{0,2}}?{_MATTER}){{0,4}}"  # bounded: a long list may not keep the search busy
_VARYING: Final = r"(?:difference|differen(?:t|ce)|differ|changes?|effect|influence|relation\w*|link|bearing|impact|variation|distinction|discrimination|odds|association|correlation|dependence|dependency|connection|worse|better)"
_QUALITY: Final = r"(?:component|elements?|features?|quality|pattern|character|variation|dependence|dependency|relation\w*|triggers?|aggravation|provocation|association|exacerbation|trait|nature|link|factors?)"
INDIFFERENT: Final = re.compile(
    r"\b(?:(?:does|do|did|would)(?:\s+not|n['’]t)|never|hardly|not)\s+(?:seem\s+to\s+|really\s+)?(?:matter|depend(?:s|ing)?(?:\s+on)?|mind|care)\s*(?:if|whether|how|what|which\s+way)\b[^.;]*|"
    rf"\b(?:no|without(?:\s+any)?|not|nor|little|(?:does|do|did|has|is)(?:\s+not|n['’]t))\s+(?:(?!pain)\w+\s+){{0,2}}?{_VARYING}\s*(?:[:(]\s*)?(?:(?!than\b)[\w'’]+\s+){{0,4}}?{_MATTERS}\b"
    rf"|\b(?:unrelated|unconnected|not\s+(?:\w+\s+)?(?:related|linked|tied|connected))\s+(?:to|with)\s+(?:[\w'’]+\s+){{0,3}}?{_MATTERS}\b"
    rf"|\b(?:no|without|not)\s+(?:\w+\s+){{0,2}}?{_VARYING}\s*,?\s*w/\s*{_MATTERS}\b"
    rf"|\b{_MATTERS}\s+(?:\w+\s+){{0,2}}?(?:makes?|made|has|have|had|play\w*)\s+(?:\w+\s+)?(?:no|little|not\s+much|not\s+any)\s+(?:\w+\s+){{0,2}}?(?:{_VARYING}|role)\b"
    rf"|\b{_MATTERS}\s+(?:\w+\s+)?(?:does|do|did|is|are)(?:\s+not|n['’]t)\s+(?:\w+\s+){{0,1}}?(?:bother|trouble|hurt|upset|disturb|a\s+problem|a\s+trigger|painful|an?\s+issue)\w*"
    rf"|\b{_MATTERS}\s+(?:is|are)\s+(?:irrelevant|immaterial|of\s+no\s+\w+)\b"
    rf"|\b{_MATTERS}\s+(?:\w+\s+)?(?:does|do|did|has|is|are)(?:\s+not|n['’]t)\s+(?:\w+\s+){{0,2}}?(?:influenc|affect|chang|alter|matter|worsen|aggravat|provok|bring|set|make|increas|trigger|caus|exacerbat|relevant|modif|impact)\w*"
    rf"|\b(?:same|constant(?:ly)?|equal(?:ly)?|identical(?:ly)?|unchanged|unaltered|(?:just\s+)?as\s+bad|no\s+better|no\s+worse|no\s+different|steady|alike)\b[^.;]{{0,20}}?"
    rf"\b(?:(?:in|at|with|for)\s+(?:all|any|every|each|either|both)\s+(?:body\s+)?(?:positions?|postures?|times?\s+and\s+positions?)|(?:whether|whatever|wherever|however|no\s+matter)\b[^.;]{{0,20}}?{_MATTERS}|"
    rf"(?:{LOAD}\s*,\s*)*{LOAD}\s*,?\s*(?:and|or|as|/)\s*(?:\w+\s+)?{LYING}|{LYING}\s*(?:,|and|or|as|/)\s*(?:\w+\s+)?{LOAD})(?:\s*(?:,|and|or|/)\s*{LOAD})*"
    rf"|\b(?:in|at|with)\s+(?:all|any|every|each|whatever|whichever)\s+(?:body\s+)?(?:positions?|postures?)\b"
    rf"|\b(?:biologic(?:al)?(?:[\s-]*type)?|tumou?r(?:al)?[\s-]+type|inflammatory(?:\s+\(\w+\))?(?:[\s-]*type)?|oncologic(?:al)?(?:[\s-]*type)?)\s+(?:back\s+|bone\s+)?pain\b|\bpain\s+(?:is\s+)?(?:of|has)\s+(?:an?\s+)?(?:biologic\w*|inflammatory|tumou?r\w*|oncologic\w*)\s+(?:\(\w+\)\s+)?(?:type|character|pattern|quality|nature)"
    rf"|\b(?:both|equally)\s+(?:when\s+|while\s+|on\s+|at\s+)?{REST}\s+and\s+(?:when\s+|while\s+|on\s+|with\s+)?{LOAD}\b|\b{REST}\s+and\s+(?:when\s+|while\s+|on\s+|with\s+)?{LOAD}\s+alike\b"
    rf"|\b(?:regardless|irrespective(?:ly)?|independent(?:ly)?|heedless)\s+of\s+(?:[\w'’]+\s+){{0,4}}?{_MATTERS}\b"
    rf"|\b(?:no\s+matter|it\s+does\s+not\s+matter|whatever|whichever)\s+(?:what|how|whether|which|if|in\s+which)?\s*(?:[\w'’]+\s+){{0,4}}?(?:{_MATTERS}|does|do|is\s+doing)\b"
    rf"|\bwhether\s+(?:[\w'’]+\s+){{0,3}}?(?:up|down|on\s+\w+\s+feet)\s+or\s+(?:\w+\s+){{0,2}}?(?:not|down|up|{REST}|{LYING})\b"
    rf"|\bwhether\s+(?:\w+\s+){{0,3}}?{_MATTER}\s*(?:,|or)\s*(?:or\s+)?(?:\w+\s+)?(?:not|{_MATTER})\b"
    rf"|\bneither\s+(?:\w+\s+){{0,3}}?{_MATTER}\s+(?:\w+\s+)?nor\s+(?:\w+\s+){{0,3}}?{_MATTER}\s+"
    rf"(?:makes?|made|chang\w+|affect\w*|influenc\w+|alter\w*|matter\w*|help\w*|reliev\w+|worsen\w*|aggravat\w+|brings?|provok\w+|has|have|eas\w+|seems?|plays?)\b"
    rf"|\b(?:not|non|never|isn['’]t|is\s+not|in|un)[\s-]*(?:(?:clearly|really|particularly|at\s+all|obviously|strictly|especially)\s+)?"
    rf"(?:positional(?:ly)?|postural(?:ly)?|position[\s-]*(?:al)?[\s-]*dependent|(?:load(?:ing)?|movement|motion|activity|exertion|posture|weight)[\s-]*(?:related|dependent|induced|linked|associated|provoked)|"
    rf"(?:activity|effort|movement)\s+driven)\b"
    rf"|\b(?:no|without(?:\s+(?:any|a))?|lacks?(?:\s+(?:any|a))?)\s+(?:\w+\s+)?(?:positional|postural|mechanical|loading|load|movement|activity|motion|exertional)[\s-]*(?:related|dependent)?\s*(?:\w+\s+)?{_QUALITY}\b"
    rf"|\b(?:unaltered|unchanged|unaffected|uninfluenced|unrelieved|unmodified)\s+(?:by|with|on|in)\s+(?:\w+\s+){{0,2}}?{_MATTERS}\b",
    re.IGNORECASE,
)
# "Worse in bed, better when walking about": the other way round.
INVERSE: Final = re.compile(
    rf"\b{EASE}\s+(?:(?!not\b|no\b)\w+\s+){{0,2}}?(?:on|when|with|by|after|while)\s+(?:\w+\s+){{0,3}}?(?:walk\w*|mov(?:ing|es|ement)|activity|active|exercis\w+|get(?:s|ting)\s+up|mobili[sz]ing|up\s+and\s+about|on\s+(?:his|her)\s+feet|stand(?:s|ing)|upright)\b",
    re.IGNORECASE,
)
# "Pain at rest and on movement": of no one posture.
IN_BOTH: Final = re.compile(
    rf"\b(?:at\s+|in\s+)?{REST}\s+(?:and|as\s+well\s+as|&|\+)\s+(?:also\s+)?(?:on|with|during|when)\s+(?:\w+\s+)?{LOAD}(?=\s*(?:[.,;)]|$|but\b|and\b|with\s+no\b))(?!\s*(?:[,;]\s*)?(?:but\s+)?(?:more|worse|mainly|much|especially|particularly|increas))",
    re.IGNORECASE,
)
# Figures of pain in two postures, in either order: "rest 1, movement 8".
_FIGURE: Final = r"(?P<{0}>\d{{1,2}})(?:\s*/\s*10|\s+out\s+of\s+(?:10|ten))?"
_PAIR: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.]){_FIGURE.format('loaded')}\s*(?:\(?\s*(?:[a-z]+\s+){{0,2}}?){LOAD}\b[^.\d]{{0,20}}?(?<![\w.]){_FIGURE.format('lying')}\s*(?:\(?\s*(?:[a-z]+\s+){{0,2}}?)(?:{LYING}|{REST})",
        rf"(?<![\w.]){_FIGURE.format('lying')}\s*(?:\(?\s*(?:[a-z]+\s+){{0,2}}?)(?:{LYING}|{REST})\b[^.\d]{{0,20}}?(?<![\w.]){_FIGURE.format('loaded')}\s*(?:\(?\s*(?:[a-z]+\s+){{0,2}}?){LOAD}",
        rf"(?:{LYING}|{REST})\s*[:=]?\s*(?:is\s+)?{_FIGURE.format('lying')}\s*[,;/|]?\s*(?:and\s+|vs\.?\s+)?(?:VAS\s+|NRS\s+|pain\s+)?(?:on\s+|with\s+|when\s+)?{LOAD}\s*[:=]?\s*(?:is\s+)?{_FIGURE.format('loaded')}(?!\w|[.,]\d|\s*%)",
        rf"{LOAD}\s*[:=]?\s*(?:is\s+)?{_FIGURE.format('loaded')}\s*[,;/|]?\s*(?:and\s+|vs\.?\s+)?(?:VAS\s+|NRS\s+|pain\s+)?(?:on\s+|with\s+|when\s+|at\s+)?(?:{LYING}|{REST})\s*[:=]?\s*(?:is\s+)?{_FIGURE.format('lying')}(?!\w|[.,]\d|\s*%)",
        # "From 2 to 9 when he stands".
        rf"\bfrom\s+(?P<lying>\d{{1,2}})(?:\s*/\s*10)?\s+(?:[\w\s]{{0,20}}?)to\s+(?P<loaded>\d{{1,2}})(?:\s*/\s*10)?\s+{_EACH}\s+(?:[\w'’]+\s+){{0,3}}?{LOAD}",
        # "NRS rest/movement 1/8", "VAS (standing, lying): 7, 1".
        rf"\b(?:{LYING}|{REST})\s*(?:[/,-]|and|vs\.?)\s*(?:on\s+|with\s+)?{LOAD}\s*\)?\s*(?:[:=]|is|was|of)?\s*(?P<lying>\d{{1,2}})\s*(?:[/,-]|and|vs\.?)\s*(?P<loaded>\d{{1,2}})(?!\w|[.,]\d|\s*%)",
        rf"\b{LOAD}\s*(?:[/,-]|and|vs\.?)\s*(?:at\s+|in\s+)?(?:{LYING}|{REST})\s*\)?\s*(?:[:=]|is|was|of)?\s*(?P<loaded>\d{{1,2}})\s*(?:[/,-]|and|vs\.?)\s*(?P<lying>\d{{1,2}})(?!\w|[.,]\d|\s*%)",
    )
)
_SCORED: Final = re.compile(r"\b(?:pain|VAS|NRS|hurts?|ache|/10|out\s+of\s+(?:10|ten))\b|/\s*10\b", re.IGNORECASE)
# What is examined or pictured in a posture isn't a pain in it.
PICTURED: Final = re.compile(
    r"(?:\s*[-/]\s*|\s+(?:and|&)\s+)?(?:extension\b)?\s*(?:\w+\s+)?(?:films?|radiographs?|views?|x-?rays?|images?|imaging|stud(?:y|ies)|mr\w*|ct)\b",
    re.IGNORECASE,
)


def scored_in_postures(text: str) -> list[tuple[re.Match[str], Fact]]:
    """Pain figures told for load and for rest: none at all, more on load (by over 1 of 10), or much the same."""
    if not _SCORED.search(text):
        return []
    return [
        (match, _of_figures(int(match["loaded"]), int(match["lying"])))
        for pattern in _PAIR
        for match in pattern.finditer(text)
        if max(int(match["loaded"]), int(match["lying"])) <= 10
    ]


def _of_figures(loaded: int, lying: int) -> Fact:
    if loaded == lying == 0:
        return "pain_free"
    return "mechanical" if loaded - lying > 1 else "non_mechanical"
