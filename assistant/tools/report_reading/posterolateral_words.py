"""Words for pedicles, facets and costovertebral joints, their sides, and what befalls them."""

from __future__ import annotations

import re
from typing import Final

ELEMENT: Final = (
    r"(?:pedicles?(?!\s+(?:screws?|marker|sign)\b)(?:\s+(?:shadows?|outlines?|contours?|rings?|remnants?|stumps?))?|pedicular|(?:(?:superior|inferior)\s+)?(?:articular\s+)?facets?(?:\s+joints?)?|facetal|"
    r"(?:zyg\w*|apophys\w+)\s+joints?|costo[\s-]?vert(?:ebral)?(?:\s+(?:joints?|jts?|jnts?|junctions?|articulations?))?|"
    r"costo[\s-]?transverse(?:\s+(?:joints?|articulations?))?|rib(?:[\s-]+(?:head|vertebral))?\s+(?:joints?|articulations?)|"
    r"(?:superior|inferior)\s+articular\s+process(?:es)?|articular\s+(?:process(?:es)?|pillars?|mass(?:es)?)|"
    r"lateral\s+mass(?:es)?|postero[\s-]?lateral(?!\s+(?:(?:corner|quadrant|third|half|quarter|margin|cortex|wall|rim)\b|(?:part|aspect|portion|region|edge|segment|side)s?\s+of\s+(?:the\s+|its\s+)?(?:vertebral\s+|[CTLSD]\d{1,2}\s+)?body\b|(?:vertebral\s+)?body\b))(?:\s+(?:elements?|structures?|(?:involvement|"
    r"extension)(?:\s+of\s+(?:the\s+)?(?:spinal|posterior)\s+elements?)?|spinal\s+elements?))?|pars(?:\s+interarticularis)?)"
)
GENERAL: Final = (
    r"(?:(?:posterior|dorsal|back)\s+(?:bony\s+|bone\s+|osseous\s+|vertebral\s+|neural\s+)?(?:elements?|arch(?:es)?|column|structures|bits|parts|bones?|ring|complex)|"
    r"neural\s+arch(?:es)?|"
    r"posterior\s+involvement(?!\s+(?:of|by|with))|vertebral\s+arch(?:es)?|arch(?:es)?|posterior\s+element)"
)
SIDE: Final = (
    r"(?:at\s+least|left|right|bilateral(?:ly)?|both|unilateral(?:ly)?|one|single|a|either|neither|each|all|every|other|opposite|"
    r"opposing|contralateral|ipsilateral|adjacent|adjoining|neighbou?ring|corresponding|same-sided)"
)
ANCHOR: Final = re.compile(rf"\b(?P<element>{ELEMENT}|{GENERAL})\b", re.IGNORECASE)
JOINED: Final = re.compile(
    rf"[\s,/&+-]*(?:(?:and|or|nor|as\s+well\s+as|plus)\s+)?(?:(?:{SIDE}|the|its|of|joints?|"
    rf"sides?|spinal|elements?|sided|adjacent|ipsilateral|equivalents?|regions?|[CTLSD]\d{{1,2}}|corresponding|"
    rf"adjoining|lamina\w*|pars(?:\s+interarticularis)?|transverse\s+process(?:es)?|spinous\s+process(?:es)?|and|,)[\s,/-]*)*",
    re.IGNORECASE,
)
# A verb of motion means spread only with the way it takes: "runs back into", "has eaten through".
_ON_ITS_WAY: Final = (
    r"(?:(?:run|pass|push|pour|seep|stretch|sweep|leak|come|go|get|move|carr(?:y|ie)|climb|wander|work|burrow|spill|bite|eat|cut|bore|pierce|dip|advance|travel)(?:e?s|ed|d|n|ning|ing)?"
    r"|ran|swept|came|went|got|bitten|biting|ate|cutting|boring|burrowing|moving|piercing|advancing|dipping)"
    r"(?=\s+(?:(?:on|back|backwards?|posteriorly|its|their|way|\w+wards?|right|straight|round|up|down)\s+)*(?:in|into|through|along|over|across|away|out\s+to|as\s+far\s+as|up\s+to)\b)"
)
_INTO_THE_ARCH: Final = (
    r"(?:into|along|back\s+through)(?=\s+(?:(?:of|the|its|both|left|right|adjacent|one|as\s+far\s+as|[CTLSD]\d{1,2})\s+)*"
    r"(?:$|pedic|facet|costov|lateral\s+mass|articul|(?:posterior|dorsal)\s+(?:elem|arch)|neural\s+arch))"
)
INVOLVED: Final = re.compile(
    r"\b(?:destroy\w*|destruct\w*|involv\w*|infiltrat\w*|invad\w*|invasion|erod\w*|erosion|"
    r"replac\w*|fractur\w*|affect\w*|gone|lysis|lytic|lysed|disease\w*|tumou?r|extend\w*|"
    r"extension|"
    r"abnormal|dislocat\w*|missing|breach\w*|disrupt\w*|sclerotic|sclerosed|(?:osteo)?blastic|positive|(?<!are\s)(?<!is\s)present|yes|blown|split|"
    r"definite|engulf\w*|spread\w*|encroach\w*|permeat\w*|break(?:s|ing)?(?=\s+(?:in|out|through))|expan\w*|lost|loss|metasta\w*|deposit|lesion|"
    r"uptake|"
    rf"{_ON_ITS_WAY}|{_INTO_THE_ARCH}|"
    r"enter(?:s|ed|ing)?|crossed|nibbl\w+|gnaw\w*|penetrat\w+|pierc\w+|burrow\w*|demolish\w*|absorbed|creep\w*|crept|munch\w*|swallow\w*|"
    r"(?:take[sn]?|took|taking)\s+(?:up|in|out|over)|vanish\w*|disappear\w*|consum\w*|continu\w*|grow(?:s|n|ing)|grew|attack\w*|broken|taken|"
    r"enhanc\w*|reach(?:es|ed|ing)?(?!\s+(?:up\s+)?to\s+but)|effac\w*|dissolv\w*|spill(?:s|ed|ing)?|pour(?:s|ed|ing)|bit(?:es|ing|ten)|sweep(?:s|ing)|"
    r"confined|limited|restricted|located|centred|centered|situated|"
    r"obliterat\w*|knocked|out(?!\s+of\b)|eaten|sits|sitting|lies|lying|seated|resid\w+|occup(?:y|ies|ied|ying)|centering|based|crosses|crossing|tracks?|tracking|track(?:s|ed)?|"
    r"bulg\w+|fills|filling|filled|riddled|hollowed|shattered|swallowed|toast|shot|wasted|trashed|wrecked|chewed|smashed|crumbl\w+|melted|wiped|overrun|overtaken|defect|defects|hole|avid|collaps\w*|compromis\w*|violat\w*|subluxed|deficien\w*)\b|\+",
    re.IGNORECASE,
)
INTACT: Final = re.compile(
    r"\b(?:intact|(?:stays|remains|stayed|survived|holds)(?=\s*(?:[.,;)]|$))|clean|crisp|tidy|unscathed|stands|standing|surviv(?:es?|ed|ing)|(?:stops?|stopping|stopped|falls?|ends?|ending|ended|halts?)\s+(?:\w+\s+)?short|(?:stay|keep|remain)(?:s|ing|ed)?\s+(?:\w+\s+)?(?:out|away|clear|off)|kept\s+(?:out|away|clear|off)|(?:far|away|well\s+off)\s+from|clear\s+of|holds?|holding|left\s+alone|respects?|withstood|alright|all\s+right|unbroken|unbreached|uninterrupted|unviolated|nad|leaves|leaving|continuous|unfractured|tumou?r[\s-]free|well[\s-](?:defined|corticated|preserved)|"
    r"(?:no|without)\s+(?:any\s+)?abnormalit\w+|spar(?:e|ed|es|ing)|avoid(?:s|ed|ing)?|preserved|normal|clear|uninvolved|ok(?:ay)?|fine|unaffected|"
    r"unremarkable|free|maintained|not\s+(?:\w+\s+)?(?:involved|affected|destroyed|infiltrated|"
    r"invaded|eroded|breached|"
    r"fractured|diseased|abnormal)|uninvaded|unharmed|good|regular|undisturbed|unsuspicious|inconspicuous|in\s+order|escap\w+|(?:is|are)\s+present|sound|(?:no|without)\s+(?:any\s+)?(?:patholog\w*|findings?|lesions?|defects?|alterations?|signs?\s+of\s+\w+)|re-?ossified|re-?calcified|healed|"
    r"untouched|healthy|respect(?:s|ed|ing)|negative|"
    r"no(?!\s+longer)(?=\s*(?:[.,;)/]|$))|none|nil|neither|neg|undamaged|retained|"
    r"no\s+longer\s+(?:show\w*|contain\w*|demonstrat\w*|involved|infiltrated|affected|destroyed|any)|never\s+involved|(?:is|are|does|do|has|have)(?:\s+not|n't)(?=\s*(?:[.;,)]|$))|within\s+normal\s+limits)\b",
    re.IGNORECASE,
)
ABSENT_ELEMENT: Final = re.compile(r"\babsent\s+(?:\w+\s+)?$|\b(?:winking|blind)\b", re.IGNORECASE)
WINKING: Final = re.compile(
    r"\b(?:winking[\s-]owl(?:\s+sign)?|(?:absent\s+pedicle|pedicle)\s+sign)\b(?:\s+(?:at|in|of)\s+[CTLSD]\d{1,2}\b)?(?:\s+(?:is\s+)?(?:positive|present|"
    r"seen))?(?P<where>(?:\s+(?:on|at|of|to)\s+(?:the\s+)?(?:left|right|both\s+sides))?)",
    re.IGNORECASE,
)
SIDES_AFTER: Final = re.compile(
    r"\b(?:bilateral(?:ly)?|on\s+both\s+sides|both\s+sides|(?:left|right)(?!\s+(?:lamina\w*|(?:spinous|transverse)\s+process\w*|psoas|ribs?\b|hemi\w+|half|neural|foram\w*|lateral\s+recess|para\w+|kidney|lung|pleura\w*|nerve|epidural))|unilateral(?:ly)?|"
    r"on\s+one\s+side|one\s+side|one[\s-]sided|either\s+side|(?<=[:=]\s)both|(?<=[:=]\s)one)\b",
    re.IGNORECASE,
)
IRRELEVANT: Final = re.compile(
    r"\b(?:screws?|fixation|reference|pars\s+(?:interarticularis\s+)?defects?|lysis\s+defects?|arthropath\w*|arthros\w*|osteoarth\w*|hypertroph\w*|"
    r"from\s+stress|post-?surgical|post-?operative|iatrogenic|surgical(?:ly)?\s+(?:removed|resect\w+|absent|defect)|stress\s+(?:reaction|response)|reactive|degenerat\w*|injection|block|spondylolysis)\b",
    re.IGNORECASE,
)
LISTED_NONE: Final = re.compile(
    r"\b(?:posterolateral|posterior\s+elements?|pedicles?|"
    r"facets?)(?:\s+\w+){0,5}?\s*[:=–-]\s*(?P<value>none|nil|no\b|absent|neither|normal|intact|"
    r"clear|0\b|bilateral|both|unilateral|one|left|right|yes|involved|"
    r"not\s+\w+|unknown|\?)",
    re.IGNORECASE,
)
WEAK: Final = re.compile(
    r"sits|sitting|lies|lying|seated|resid\w+|centering|based|track\w*|defects?|hole|avid|fills|filled|filling|confined|limited|restricted|located|centred|centered|situated|loss|lost|present|out|yes|lesions?|metasta\w*|deposit|sclerotic|lytic|lysis|tumou?r|"
    r"positive|collaps\w*|uptake|disease\w*",
    re.IGNORECASE,
)
# What does not leave the body has not reached the arch.
_NO_ELEMENT: Final = r"(?!\s*(?:,|and\b|/|&|\+|or\b|plus\b|as\s+well)\s*(?:(?:the|its|left|right|both|one|adjacent|also|to|in|of|into)\s+)*(?:pedic|facet|costo|articul|arch\b|neural|posterior|lateral\s+mass))"
_PORTION: Final = (
    r"(?:(?:\w+[\s-]+){0,3}?(?:half|third|part|portion|side|aspect|corner|quarter|thirds|quarters|segment|margin|rim|edge|centre|center)\s+of\s+)?(?:the\s+|its\s+)?"
    r"(?:(?:anterior|posterior|ventral|dorsal|central|left|right|upper|lower|superior|inferior|mid|vertebral|middle|[CTLSD]\d{1,2})[\s-]+)*(?:body|bodies|corpus|centrum)"
)
WITHIN_BODY: Final = re.compile(
    rf"\b(?:confined|limited|restricted|contained|localised|localized|isolated)\s+(?:entirely\s+|purely\s+)?(?:to|within|in)\s+(?:the\s+|an?\s+)?{_PORTION}\b{_NO_ELEMENT}"
    r"|\b(?:confined|limited|restricted|contained)\s+(?:entirely\s+|purely\s+)?(?:to|within|in)\s+(?:(?:the|an?|one|its)\s+)?(?:(?:anterior|posterior|ventral|central|left|right|upper|lower|superior|inferior|antero\w*|postero\w*|supero\w*|infero\w*)[\s-]+)+(?:quadrant|corner|third|quarter)(?=\s*(?:[.,;)]|$|with\b|without\b|where\b))"
    r"|\b(?:purely|entirely|wholly|strictly)\s+(?:intra-?vertebral|within\s+the\s+(?:vertebral\s+)?body)\b|\bnothing\s+posterior(?:ly)?\b(?=\s*(?:[.,;)]|$))"
    rf"|\b(?:stays?|staying|remains?|remaining|lies|keeps)\s+(?:\w+\s+)?(?:within|inside|(?<=stays\s)in|(?<=remains\s)in|(?<=keeps\s)in)\s+(?:the\s+)?{_PORTION}\b{_NO_ELEMENT}"
    r"|\bspared\s+posteriorly\b|\bposteriorly\s+(?:it\s+)?(?:is\s+)?(?:spared|clear|intact|uninvolved)\b"
    r"|\b(?:(?:vertebral\s+)?body)\s+only(?=\s*(?:[,.;)]|$))"
    r"|\b(?:no|without(?:\s+any)?|not)\s+(?:extension|spread|growth|tumou?r|extend\w*|leav\w+|reach\w*|spread\w*|go)\s+(?:(?:beyond|outside)\s+)?(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?body\b",
    re.IGNORECASE,
)
# Laminae and processes aren't listed by Fisher 2010: where nothing but these is affected, no element counts.
_NOT_LISTED: Final = r"(?:lamina\w*|(?:spinous|transverse)\s+process(?:es)?)"
BEHIND_ONLY: Final = re.compile(
    rf"\b(?:only|solely|just|exclusively|merely|(?:confined|limited|restricted|isolated|localised|localized)\s+(?:to|in))\s+(?:(?:in|of|to|involves|affects|the|tip|base|left|right|both|one|[CTLSD]\d{{1,2}})\s+)*"
    rf"{_NOT_LISTED}(?:\s*(?:,|/|and|or|&)\s*(?:(?:the|left|right|both)\s+)*{_NOT_LISTED})*{_NO_ELEMENT}"
    rf"|\b{_NOT_LISTED}\s+(?:only|alone)\b",
    re.IGNORECASE,
)
# In a typed list of SINS items a bare "bilateral" can only mean these elements.
LISTED_SIDE: Final = re.compile(
    r"(?:[,;]\s*|^\s*(?=\w+\s*,\s*(?:aligned|alignment|pain|mechanical|lytic|mixed|blastic|collapse|no)\b))(?P<side>bilateral|unilateral)\s*(?:\(\d\)\s*)?(?:[,;.]|$)",
    re.IGNORECASE,
)
TAIL: Final = re.compile(
    r"(?:[\s,&/-]|\b(?:and|or|both|the|of|at|in|left|right|one|pedicles?|facets?|joints?|"
    r"costovertebral|[CTLSD]\d{1,2}|those|that|former|latter|first|second|"
    r"posterior|elements?)\b)*\b(?:is|are|was|were|remain|appear)\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
# Not looked at is neither involved nor suspected.
UNASSESSED: Final = re.compile(
    r"\s*(?:joints?\s*)?(?:(?:of|at|in|on)\s+(?:[CTLSD]\d{1,2}|this\s+level)\s*)?(?:[:=–,-]|are|is|were|was|also|too|,)*\s*(?:n/?a\b|unknown|obscured|not\s+(?:\w+\s+)?(?:assess\w*|seen(?!\s+to)|visible|"
    r"included|imaged|covered|available|stated|shown|visuali[sz]ed|evaluat\w*|judged|commented|mentioned|described|documented|reported|asked)"
    r"|(?:i\s+|we\s+|it\s+|which\s+i\s+|which\s+)?(?:can(?:no|')?t|can\s+not|could\s+not|couldn't)\s+(?:\w+\s+){0,2}?(?:tell|say|see|assess\w*|judged?|evaluat\w*|seen|visuali[sz]ed|comment\w*|determin\w+|confirm\w*|clear(?:ed)?|excluded?)"
    r"|(?:is|are|was|were)?\s*(?:hidden|obscured|degraded|difficult|hard)\b|partial\s+volum\w+|(?:(?:is|are)\s+)?(?:poorly|incompletely|insufficiently|inadequately|suboptimally|barely|hardly|(?:only\s+)?part(?:ly|ially))\s+(?:seen|visuali[sz]ed|shown|assess\w+|imaged|included|covered|evaluat\w+|depicted|demonstrated|delineated|defined))",
    re.IGNORECASE,
)
OPPOSED: Final = re.compile(
    r"\b(?P<one>(?:not\s+)?\w+)\s+on\s+the\s+(?P<one_side>left|right)\b[\s,]*(?:and|"
    r"but)?\s*(?:\w+\s+)?(?P<other>(?:not\s+)?\w+)\s+on\s+the\s+(?P<other_side>left|right)\b",
    re.IGNORECASE,
)
# "Posterior elements and height normal": two items, one predicate.
NORMAL_TOGETHER: Final = re.compile(
    r"\s*(?:,|and|/)\s*(?:the\s+)?(?:\w+\s+){0,2}?(?:heights?|alignment|body)\s+(?:(?:is|are|remains?|both|all|also|of|T\d+|L\d+)\s+)*"
    r"(?:normal|preserved|intact|unremarkable|maintained)\b",
    re.IGNORECASE,
)
# "Absent pedicle involvement" denies it; "absent pedicles" are destroyed ones.
OF_TUMOUR: Final = re.compile(
    r"\s*(?:involv|destruct|invas|infiltr|eros|diseas|abnormal|fract|tumou?r|extens|lesion)\w*", re.IGNORECASE
)
VISIBLE: Final = re.compile(
    r"\b(?:surviv\w+|visible|identifiable|identified|seen|found|traced|delineated|discerned|recogni[sz]ed|visuali[sz]ed|made\s+out|recognisable|recognizable|discernible|left|remains)\b",
    re.IGNORECASE,
)
NEAR_BY: Final = re.compile(
    r"\b(?:abut\w*|adjacent|close|near|towards?|displac\w*|contact\w*|up\s+to|beside|"
    r"border\w*|approach\w*|threaten\w*)\b",
    re.I,
)
ALONE: Final = re.compile(
    r"(?:[\s.:)(/+=\]\[-]|\b(?:for\s+sure|for\s+certain|definitely|certainly|clearly|at|in|of|on|the|only|both|one|single|sides?|left|right|(?:bi|"
    r"uni)lateral(?:ly)?|[CTLSD]?\d{1,2}|joints?|partially|partly|completely|totally|entirely|largely|mostly|incl(?:uded)?|rib\s+heads?|laminae?|(?:transverse|spinous)\s+process(?:es)?|and(?=\s*$|\s+(?:the\s+)?(?:rib|lamina|transverse|spinous)))\b)*(?:$|[,;]\s*)",
    re.IGNORECASE,
)
NEXT_SIDE: Final = re.compile(
    r"(?:,|/|\band\b|(?<=\w)(?=\s+(?:left|right)\s+(?:is\s+|are\s+)?(?:ok|okay|normal|intact|clear|fine|free|spared|not|preserved|"
    r"uninvolved|unaffected|sound|thin\w*|suspicious|questionable|unclear|indistinct|equivocal|irregular|hazy|blurred|borderline|breached)\b))\s*(?:and\s+)?(?:that\s+(?:to|of|on)\s+)?(?:the\s+)?(?=(?:left|"
    r"right)\b(?!\s+(?:pedic|facet|costo|lateral|articul)))",
    re.IGNORECASE,
)
SIDE_SAID: Final = (
    r"(?:left|right)\s+(?:side\s+|one\s+)?(?:is\s+|are\s+)?(?:ok|okay|normal|intact|clear|fine|free|spared|not|preserved|uninvolved|"
    r"unaffected|sound|destroyed|involved|gone|eroded|infiltrated|thin\w*|suspicious|questionable|unclear|indistinct|equivocal|irregular|hazy|blurred|borderline|breached|partly|partially|possibly)\b"
)
CLAUSE_END: Final = re.compile(
    rf"(?<=[a-z])(?<!the)(?<!on)(?<!and)(?<!both)(?<!or)\s(?={SIDE_SAID})|"
    r";|\s/\s|(?<=[a-z])\s(?<!the\s)(?<!on\s)(?:left|right)\s+side\s+(?=\w)|,(?!\s*(?:which|and\s+(?:is|are)|are|is|not|both)\b)|\bbut\b|"
    r"\bwith\s+(?:a\s+)?(?:normal|preserved|no)\b"
    r"|\b(?:and|but|then)\s+(?=(?:spares|leaves|avoids|respects|stops\s+short|(?:does|do|did|has|have)(?:\s+not|n['’]t))\s+(?:\w+\s+){0,4}?(?:left|right|other|opposite|contralateral)\b)"
    r"|\bwithout\b(?!\s+(?:\w+\s+)?(?:tumou?r|involve|disease|destruct|infiltr|erosion|evidence|abnormal|patholog|finding|lesion|defect|alteration|change|sign))|/(?=\s*\w+\s*:)"
    r"|\band\s+(?:that\s+(?:to|of|on)\s+)?(?:the\s+)?(?:left|right)\s+(?:side\s+|one\s+)?(?:is|"
    r"are|was|remains?|appears?|has|looks)\b",
    re.IGNORECASE,
)
DENIED_SIDE: Final = re.compile(
    r"[,(]?\s*(?:but\s+|and\s+)?not\s+(?:on\s+)?(?:the\s+|that\s+(?:of|on)\s+the\s+)?(?P<side>left|right)\b", re.I
)
# "Nor is the right", "as is the left": the same is said of the other side.
SAME_SIDE: Final = re.compile(
    r"(?:\b(?:(?:nor|neither)\s+(?:is|was|are)|(?:and\s+)?so\s+(?:is|was|are)|as\s+(?:is|was|are|does|has)|nor)\s+"
    r"|(?:,\s*)?\b(?:more|greater|worse|less)\s+(?:so\s+)?than\s+(?=(?:on\s+)?(?:the\s+)?(?:left|right)\b)"
    r"|[,;]\s*(?:and\s+)?(?=(?:the\s+)?(?:left|right)(?:\s+(?:side|one))?\s+(?:even\s+more|more\s+so|less\s+so|entirely|completely|totally|partially|partly|in\s+part|only\s+partly|slightly|minimally|mostly|largely|too)\s*(?:[.,;)]|$))"
    r"|\band\s*,?\s*(?:to\s+a\s+(?:lesser|smaller|minor|greater)\s+(?:degree|extent)|less\s+so|also|likewise),?\s+"
    r"|\band\s+(?=(?:on\s+)?(?:the\s+)?(?:left|right)\s+(?:side\s+|one\s+)?(?:to\s+a\s+(?:lesser|smaller|minor|greater)|less\s+so|too\b|as\s+well|also\b|likewise)))"
    r"(?:on\s+)?(?:the\s+|that\s+(?:of|on)\s+the\s+)?(?P<side>left|right)\b(?!\s+(?:pedic|facet|costo|lateral|articul))",
    re.I,
)
# "On the left the pedicle is gone", "Right side: facet intact": the side stands ahead of the element.
AHEAD: Final = re.compile(
    r"(?:^|[,;:.(]|\b(?:and|but|while|whereas)\b)\s*(?:(?:on|at)\s+the\s+(?P<on>left|right)(?:[\s-]+(?:hand\s+)?side)?\b,?|"
    r"(?:the\s+)?(?P<side>left|right)(?:[\s-]+side)?\s*[:–-]|(?P<both>on\s+both\s+sides|bilaterally)\b,?)(?:(?!\b(?:left|right|both)\b)[^;.])*$",
    re.I,
)
# "Both pedicles and the left facet" is bilateral, "both the pedicle and the facet on the left" is not.
BOTH_OF_A_KIND: Final = re.compile(
    r"\bboth\s+(?:of\s+)?(?:the\s+)?(?:[ctlsd]\d+\s+)?(?:pedicles|facets|facet\s+joints|"
    r"costo\w+\s+joints|lateral\s+masses|articular\s+p\w+s)\b"
)
# What is neither gone nor sound may be either.
UNSURE: Final = re.compile(
    r"\?|\b(?:possibly|perhaps|maybe|probably|likely|presumably|may\s+be|might\s+be|could\s+be)(?:\s+(?:too|also|as\s+well|likewise|so))?(?=\s*(?:[.,;(]|$))|\b(?:thin\w*|indistinct|irregular\w*|blurred|suspicious|questionabl[ey]|equivocal|doubtful|ill[\s-]defined|hazy|borderline|fuzzy|asymmetric\w*|unclear|uncertain|inhomogeneous|iffy|dodgy|shaky|ropey|50[\s/]50|fifty[\s-]fifty|"
    r"heterogeneous|faint\w*|subtle|oedema\w*|edema\w*|dense|density|densit\w+|lucen\w+|prominent|odd|funny|patchy|mottled|rarefied|rarefaction|demineralis\w+|demineraliz\w+|"
    r"(?:signal|stir|marrow)\s+(?:change|alteration|hyperintensity|abnormality)|touch\w*|abut\w*)\b",
    re.IGNORECASE,
)
# "Only the left one is spared" says that the other is not.
ONLY: Final = re.compile(r"\bonly\s+(?:the\s+)?$", re.IGNORECASE)
# "The posterior elements are not commented on" may also stand before: "nothing is said about the pedicles".
UNSPOKEN: Final = re.compile(
    r"\b(?:(?:nobody|no[\s-]one|none)\s+(?:has\s+|have\s+)?(?:commented|said|mentioned|looked|reported|remarked)|(?:no|without(?:\s+any)?|any)\s+(?:\w+\s+)?(?:remarks?|comments?|mention|statement|information|data|details?|word)|(?:says?|said|states?|stated|writes?|mentions?|reports?)\s+(?:nothing|not)|"
    r"nothing\s+(?:is\s+|was\s+|has\s+been\s+)?(?:said|stated|mentioned|written|reported|recorded)|(?:does|did|do)(?:\s+not|n't)\s+(?:\w+\s+)?(?:mention|comment|describe|address|discuss|state|say|speak|specify|refer|include|cover|show)|"
    r"(?:not|never)\s+(?:mention\w*|comment\w*|describ\w*|address\w*|asked)|silent|"
    r"(?:can(?:no|')?t|can\s+not|could\s+not|couldn't|unable\s+to)\s+(?:\w+\s+)?(?:comment|assess|judge|evaluate|see|tell|say)|"
    r"(?:can|could)\s+you\s+(?:\w+\s+)?(?:see|check|look\w*|comment)|what\s+about|how\s+about|looked\s+for|look(?:ed|ing)?\s+at)\b[^.;,]*$",
    re.IGNORECASE,
)
# A place named by an element, of which nothing is said: "anterior to the pedicles", "at the height of the pedicle".
REFERRED_TO: Final = re.compile(
    r"\b(?:(?:biops\w+|needles?|access\w*|approach\w*|cement\w*|screws?|kyphoplasty|vertebroplasty|cannula\w*|augment\w+|trocar)\b[^.;,]*\b(?:via|through|using|by\s+way\s+of)|(?:anterior|ventral|posterior|dorsal|medial|lateral|caudal|cranial|close|next|adjacent|in\s+relation)\s+to|in\s+front\s+of|between|behind|beneath|below|above|"
    r"(?:level|height|plane)\s+of)\s+(?:the\s+|both\s+|either\s+|any\s+of\s+the\s+)?$",
    re.IGNORECASE,
)
# "The right pedicle is sclerotic but this is degenerative rather than tumour".
DENIED_AS_WEAR: Final = re.compile(
    r"\b(?:degenerative|arthritic|facet\s+disease|osteoarthritic|stress|physiological|reactive|old\s+(?:trauma|fracture)|benign|artefact\w*|artifact\w*)\b[^.;]*?\b(?:rather\s+than|not|and\s+not|instead\s+of)\s+(?:\w+\s+){0,2}?(?:tumou?r|metasta\w*|neoplas\w*|malignan\w*)"
    r"|\b(?:rather\s+than|not|instead\s+of)\s+(?:\w+\s+){0,2}?(?:tumou?r|metasta\w*|neoplas\w*|malignan\w*)\b(?!\s*free)",
    re.IGNORECASE,
)
# From a weak word to the element: "the lytic defect of the body and of both …", "sits in the left half of the body and the …".
LEADING_TO: Final = re.compile(
    r"(?:\s+(?:at|in|of)\s+(?:the\s+)?[CTLSD]\d{1,2}\b)?,?\s+(?:(?:lesion|defect|change|changes|area|focus|deposit|tumou?r|destruction|process|signal|tissue|mainly|chiefly|mostly|entirely|also|is|are|was|lies|sits|seen|found|present|visible|noted|shown|identified|now|clearly|definitely)\s+)*(?:of|in|into|to|within|at|involving|on|over|through)\s+"
    r"(?:(?:the\s+|its\s+)?(?:(?:\w+\s+){1,2}?(?:half|third|side|part|aspect|portion|corner|quarter|two\s+thirds)\s+of\s+)?(?:the\s+|its\s+)?(?:[CTLSD]\d{1,2}\s+)?(?:whole\s+|entire\s+)?(?:(?:left|right|posterior|anterior)\s+)?(?:vertebral\s+)?(?:body|bodies|vertebra)(?:\s+of\s+[CTLSD]\d{1,2})?\s*,?\s*(?:and|as\s+well\s+as|plus|,)\s+(?:also\s+)?(?:(?:of|in|into|to|within)\s+)?)?(?:the\s+|its\s+)?",
    re.IGNORECASE,
)
# "Bilateral disease, but at different levels (left L1, right L3)" is unilateral at each.
SPREAD_OVER_LEVELS: Final = re.compile(
    r"\bbilateral[^.;]*\b(?:(?:at|on|in|of)\s+(?:two\s+)?(?:different|separate|differing|two)\s+(?:levels|vertebrae)|not\s+(?:at|in|of)\s+the\s+same\s+(?:level|vertebra)|(?:one|a\s+single)\s+(?:side|pedicle|facet)\s+(?:at|per)\s+each)\b",
    re.IGNORECASE,
)
# "Thinned but intact".
BUT_SOUND: Final = re.compile(
    r"(?:\bbut\s+|,\s*(?:though\s+|although\s+)?)(?:(?!left|right|the)\w+\s+){0,2}?(?:intact|normal|preserved|spared|continuous|uninvolved)\b",
    re.IGNORECASE,
)
# "…, but I think this is degenerative": said behind, of the element named last.
WORN_AFTER_ALL: Final = re.compile(
    r"\W*(?:but|although|though|however|which)?\W*(?:(?:i|we)\s+(?:think|believe|feel)\s+|probably\s+|likely\s+|in\s+my\s+view\s+)*(?:(?:this|that|it|which|these)\s+)?(?:is|are|looks?|appears?|seems?|(?:was|were)\s+felt\s+to\s+be|represents?|reflects?|due\s+to|related\s+to)\b"
    r"[^.;,]{0,40}?\b(?:degenerative|arthrosis|arthritis|arthropathy|stress|benign|artefact\w*|artifact\w*|partial\s+volum\w+|old\s+trauma|physiological|wear)\b",
    re.IGNORECASE,
)
# "Both fine", "T8: clean", "looks good there": a whole arch, named in the clause or the question before.
BARE_SOUND: Final = re.compile(
    r"\W*(?:[A-Za-z]{1,12}:\s+)?(?:and\s+|yes\W+|no\W+|yep\W+|yeah\W+)?(?:(?:the\s+)?(?:others?|rest)\s+)?(?:at\s+|in\s+)?(?:(?:Th|[CTLSD])\d{1,2}(?:\s*(?:,|and|&)\s*(?:Th|[CTLSD])\d{1,2})*[\s:,=–-]+)?(?:(?:those|that|these|they|all|it)\s+(?:(?:of|at|"
    r"in)\s+(?:the\s+)?[CTLSD]\d+\s+)?)?(?:(?:is|are|was|were|all|both|look|looks|appear|appears|remain|remains|totally|completely|also|perfectly)\s+)*(?:intact|spared|clean|good|untouched|not\s+touched|"
    r"preserved|normal|uninvolved|unaffected|not\s+(?:involved|affected)|clear|free|fine|ok(?:ay)?|nothing|nil|none|unremarkable|negative|nad)\b"
    r"(?:\s+(?:there|too|as\s+well|throughout|on\s+both\s+sides|bilaterally|both\s+sides|at\s+(?:this|that)\s+level))?(?=\s*(?:at|in|on|[.,;)]|$))",
    re.IGNORECASE,
)
WITHOUT_FINDING: Final = re.compile(
    r"\s*(?:(?:is|are|was|were)\s+)?(?:without|with\s+no|free\s+of|(?:show|shows|showing)\s+no)\s+(?:any\s+|evidence\s+of\s+|signs?\s+of\s+)*(?:\w+\s+)?"
    r"(?:lesions?|deposits?|metasta\w+|tumou?r|lysis|fracture|involvement|destruction|changes?|signal)\b",
    re.IGNORECASE,
)
# Not told is not the same as not to be judged: it raises no doubt.
UNTOLD: Final = re.compile(
    r"\W*(?:is\s+|are\s+|was\s+|were\s+)?(?:n/?a\b|not\s+(?:\w+\s+)?(?:stated|available|mentioned|commented|described|documented|reported|asked|given))",
    re.IGNORECASE,
)
THAT_OF: Final = re.compile(
    r"\W*(?:(?:and|but|while|whereas)\s+)?(?P<pronoun>(?:that|those|the\s+same)\s+(?:of|at|in)\s+(?:the\s+)?(?:(?:Th|[CTLSD])\d{1,2}|former|latter|other))\b",
    re.IGNORECASE,
)
APART_FROM: Final = re.compile(
    rf"\W*(?:apart\s+from|except(?:ing)?(?:\s+for)?|other\s+than|aside\s+from|save\s+for|bar|with\s+the\s+exception\s+of)\s+(?:involvement\s+of\s+|destruction\s+of\s+)?(?:the\s+|an?\s+)?(?:(?:\w+ly\s+)?(?:destroyed|eroded|involved|infiltrated|invaded|replaced|diseased|affected|lytic|sclerotic)\s+)?"
    rf"(?P<element>(?:(?P<side>left|right|both)\s+)?(?:(?:Th|[CTLSD])\d{{1,2}}\s+)?(?:{ELEMENT})(?:\s+(?:of|at|in)\s+(?:Th|[CTLSD])\d{{1,2}})?),?\s+"
    rf"(?P<rest>[^.;]*?\b(?:{ELEMENT}|{GENERAL})\b[^.;]*?\b(?:intact|normal|spared|clear|preserved|uninvolved|not\s+(?:involved|affected)|free|unremarkable))\b",
    re.IGNORECASE,
)
# "… reaches the left pedicle, where breakthrough is possible".
DOUBTED_THERE: Final = re.compile(
    r"\s*,?\s*(?:where|which|whose|although|with)\b[^.;]*\b(?:possibl[ey]|uncertain|questionabl[ey]|suspected|suspicious|equivocal|not\s+(?:certain|definite|clear)|cannot|may|might|probabl[ey]|doubtful)\b",
    re.IGNORECASE,
)
# "I first thought the right pedicle was gone, but …": an impression that was given up.
GIVEN_UP: Final = re.compile(
    r"\b(?:(?:i|we|he|she|they|one)\s+(?:had\s+)?(?:first|initially|originally|at\s+first)\s+\w+|(?:first|initially|originally|at\s+first)(?:\s+(?:sight|glance|look))?,?\s+(?:i|we|it|the|he|she|they)?\s*(?:thought|looked|appeared|seemed|read|suspected|called|took)|(?:prelim\w*|preliminary\s+\w+|overnight\s+\w+)\s+(?:\w+\s+)?(?:said|called|says|calls|read|reads|has|had))\b[^.;]*$",
    re.IGNORECASE,
)
SHORT_OF_IT: Final = re.compile(
    r"\W*(?:but|though|although|yet)\s+(?:it\s+)?(?:(?:does|do|did|has|is)(?:\s+not|n['’]t)|without|not)\s+(?:\w+\s+){0,2}?(?:invad\w*|involv\w*|infiltrat\w*|destroy\w*|destruct\w*|enter\w*|cross\w*|erod\w*|penetrat\w*)",
    re.IGNORECASE,
)
# "The left and possibly the right pedicle", "the left, but not the right, pedicle".
SECOND_SIDE: Final = re.compile(
    r"(?<=t)\s*,?\s*(?:and|but|or)\s+(?:(?P<doubt>possibly|probably|perhaps|maybe|likely|questionably|suspected|arguably)|(?P<no>not))\s+(?:also\s+|even\s+)?(?:(?:of|in|on)\s+)?(?:the\s+)?(?P<side>left|right)\s*,?(?=\s+(?:pedic|facet|costo|lateral|articular|posterior|side))",
    re.IGNORECASE,
)
# A word thrown in between commas.
THROWN_IN: Final = re.compile(
    r",\s*(?:thankfully|fortunately|happily|luckily|however|though|interestingly|notably|importantly|incidentally|again|reassuringly|by\s+contrast|in\s+contrast|on\s+the\s+other\s+hand|in\s+turn|to\s+an?\s+(?:lesser|smaller|greater|minor)\s+(?:degree|extent)|I\s+think|to\s+my\s+eye)\s*,",
    re.IGNORECASE,
)
THE_REST: Final = re.compile(r"\b(?:rest|remainder|remaining|other|others)\b[^,;.]{0,14}$", re.IGNORECASE)
# The left half of a body, and then "the pedicle": that of its side.
BODY_SIDE: Final = re.compile(
    r"\b(?:broken|breaks?|bulg\w+|extends?|extending|extension|grow\w*|spread\w*|runs?|running|pushe[sd]|pushing|burst\w*|out)\s+(?:\w+\s+){0,2}?(?:on|to|towards?)\s+the\s+(?:left|right)(?:\s+side)?(?=\s*,|\s+(?:taking|destroying|eroding|involving|with|and)\b)"
    r"|\b(?:left|right)[\s-]+(?:sided\s+)?(?:half|side|part|third|aspect|portion|lateral|hemi\w+|two\s+thirds)\b"
    r"|\b(?:mass|tumou?r|component|soft[\s-]tissue)\s+on\s+the\s+(?:left|right)(?:\s+side)?\s+(?:(?:that|which|and|has|have|is)\s+)*(?:ero|destr|inva|infiltr|involv|replac|extend|grow)\w+"
    r"|\b(?:left|right)(?:[\s-]+sided)?\s+para-?(?:vertebral|spinal)\s+(?:soft[\s-]tissue\s+)?(?:mass|tumou?r|component|extension)\s+(?:(?:that|which|and|has|have|is)\s+)*(?:ero|destr|inva|infiltr|involv|replac|extend|grow)\w+",
    re.IGNORECASE,
)
A_QUESTION: Final = re.compile(r"\s*\?\s*$")
SIDE_OF_LEVEL: Final = re.compile(
    r"\W*(?:(?:and|the)\s+)*(?P<side>left|right|both|bilateral)\s+(?:Th|[CTLSD])\d{1,2}\s*(?:,|and|&|/)?\s*",
    re.IGNORECASE,
)
# "Pedicles: D7 both out, D9 clear, D12 left only".
HEADED: Final = re.compile(rf"\W*(?:the\s+)?(?:{ELEMENT}|{GENERAL})\s*[:=–-].*", re.IGNORECASE | re.DOTALL)
# An "intact pars" beside a slip, or its old defect, says nothing of pedicles and facets; tumour in it does.
ONLY_PARS: Final = re.compile(
    r"(?:(?:the|left|right|both|bilateral|of|[CTLSD]\d{1,2})\s+)*pars(?:\s+interarticularis)?", re.IGNORECASE
)
TUMOUR_IN_IT: Final = re.compile(
    r"\b(?:tumou?r\w*|patholog\w*|metasta\w*|destr\w*|replac\w*|infiltrat\w*|inva[ds]\w*|ero[ds]\w*|involv\w*|extend\w*|extension|gone)\b",
    re.IGNORECASE,
)
