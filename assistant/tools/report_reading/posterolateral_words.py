"""Words for pedicles, facets and costovertebral joints, their sides, and what befalls them."""

from __future__ import annotations

import re
from typing import Final

ELEMENT: Final = (
    r"(?:pedicles?(?!\s+(?:screws?|marker|sign)\b)|pedicular|facets?(?:\s+joints?)?|facetal|"
    r"zygapophys\w+(?:\s+joints?)?|costo[\s-]?vertebral(?:\s+joints?|\s+junctions?)?|"
    r"costotransverse\s+joints?|articular\s+(?:process(?:es)?|pillars?|masses)|"
    r"lateral\s+mass(?:es)?|postero[\s-]?lateral(?:\s+(?:elements?|structures?|involvement|"
    r"extension|spinal\s+elements?))?|pars(?:\s+interarticularis)?)"
)
GENERAL: Final = (
    r"(?:posterior\s+(?:elements?|arch|column|structures|bits|parts|bone)|neural\s+arch(?:es)?|"
    r"posterior\s+involvement(?!\s+(?:of|by|with))|vertebral\s+arch(?:es)?|arch(?:es)?|posterior\s+element)"
)
SIDE: Final = r"(?:left|right|bilateral(?:ly)?|both|unilateral(?:ly)?|one|single|a|either|neither|each|all|every)"
ANCHOR: Final = re.compile(rf"\b(?P<element>{ELEMENT}|{GENERAL})\b", re.IGNORECASE)
JOINED: Final = re.compile(
    rf"[\s,/&+-]*(?:(?:and|or|nor|as\s+well\s+as|plus)\s+)?(?:(?:{SIDE}|the|its|of|joints?|"
    rf"sides?|spinal|elements?|sided|adjacent|ipsilateral|[CTLSD]\d{{1,2}}|corresponding|"
    rf"adjoining|lamina\w*|transverse\s+process(?:es)?|spinous\s+process(?:es)?|and|,)[\s,/-]*)*",
    re.IGNORECASE,
)
INVOLVED: Final = re.compile(
    r"\b(?:destroy\w*|destruct\w*|involv\w*|infiltrat\w*|invad\w*|invasion|erod\w*|erosion|"
    r"replac\w*|fractur\w*|affect\w*|gone|lysis|lytic|lysed|disease\w*|tumou?r|extend\w*|"
    r"extension|"
    r"abnormal|dislocat\w*|missing|breach\w*|disrupt\w*|sclerotic|sclerosed|positive|(?<!are\s)(?<!is\s)present|yes|blown|"
    r"definite|engulf\w*|spread\w*|encroach\w*|permeat\w*|expan\w*|lost|loss|metasta\w*|deposit|lesion|"
    r"uptake|"
    r"enter(?:s|ed|ing)|vanish\w*|disappear\w*|consum\w*|continu\w*|grow(?:s|n|ing)|grew|attack\w*|broken|"
    r"effac\w*|dissolv\w*|"
    r"confined|limited|restricted|located|centred|centered|situated|"
    r"obliterat\w*|knocked|out|eaten|collaps\w*|compromis\w*|violat\w*|subluxed|deficien\w*)\b|\+",
    re.IGNORECASE,
)
INTACT: Final = re.compile(
    r"\b(?:intact|clean|(?:no|without)\s+(?:any\s+)?abnormalit\w+|spar(?:ed|es|ing)|preserved|normal|clear|uninvolved|ok(?:ay)?|fine|unaffected|"
    r"unremarkable|free|maintained|not\s+(?:\w+\s+)?(?:involved|affected|destroyed|infiltrated|"
    r"invaded|eroded|breached|"
    r"fractured|diseased|abnormal)|uninvaded|unharmed|good|regular|undisturbed|unsuspicious|inconspicuous|in\s+order|escap\w+|(?:is|are)\s+present|sound|(?:no|without)\s+(?:any\s+)?(?:patholog\w*|findings?|lesions?|defects?|alterations?|signs?\s+of\s+\w+)|re-?ossified|re-?calcified|healed|"
    r"untouched|healthy|respected|negative|"
    r"no(?!\s+longer)(?=\s*(?:[.,;)/]|$))|none|nil|neither|neg|undamaged|retained|"
    r"no\s+longer\s+(?:show\w*|contain\w*|demonstrat\w*|involved|infiltrated|affected|destroyed|any)|never\s+involved|(?:is|are)\s+not(?=\s*(?:[.;,)]|$))|within\s+normal\s+limits)\b",
    re.IGNORECASE,
)
ABSENT_ELEMENT: Final = re.compile(r"\babsent\s+(?:\w+\s+)?$|\b(?:winking|blind)\b", re.IGNORECASE)
WINKING: Final = re.compile(
    r"\b(?:winking[\s-]owl|absent\s+pedicle|pedicle)\s+sign\b(?:\s+(?:is\s+)?(?:positive|present|"
    r"seen))?(?P<where>(?:\s+(?:on|at|of|to)\s+(?:the\s+)?(?:left|right|both\s+sides))?)",
    re.IGNORECASE,
)
SIDES_AFTER: Final = re.compile(
    r"\b(?:bilateral(?:ly)?|on\s+both\s+sides|both\s+sides|left|right|unilateral(?:ly)?|"
    r"on\s+one\s+side|one\s+side|one[\s-]sided|either\s+side|(?<=[:=]\s)both|(?<=[:=]\s)one)\b",
    re.IGNORECASE,
)
IRRELEVANT: Final = re.compile(
    r"\b(?:screws?|fixation|reference|arthropath\w*|arthros\w*|osteoarth\w*|hypertroph\w*|"
    r"from\s+stress|stress\s+(?:reaction|response)|reactive|degenerat\w*|injection|block|spondylolysis)\b",
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
    r"confined|limited|restricted|located|centred|centered|situated|loss|lost|present|out|yes|lesions?|metasta\w*|deposit|sclerotic|lytic|lysis|tumou?r|"
    r"positive|collaps\w*|uptake|disease\w*",
    re.IGNORECASE,
)
# What does not leave the body has not reached the arch.
WITHIN_BODY: Final = re.compile(
    r"\b(?:confined|limited|restricted)\s+to\s+(?:the\s+)?(?:vertebral\s+)?body(?=\s*(?:[,.;)]|$|and\b|without\b))"
    r"|\b(?:no|without(?:\s+any)?)\s+(?:extension|spread|growth|tumou?r)\s+(?:beyond|outside)\s+(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?body\b",
    re.IGNORECASE,
)
# In a typed list of SINS items a bare "bilateral" can only mean these elements.
LISTED_SIDE: Final = re.compile(
    r"(?:[,;]\s*|^\s*(?=\w+\s*,\s*(?:aligned|alignment|pain|mechanical|lytic|mixed|blastic|collapse|no)\b))(?P<side>bilateral|unilateral)\s*(?:\(\d\)\s*)?(?:[,;.]|$)",
    re.IGNORECASE,
)
TAIL: Final = re.compile(
    r"(?:[\s,&/-]|\b(?:and|or|both|the|of|at|in|left|right|one|pedicles?|facets?|joints?|"
    r"costovertebral|[CTLSD]\d{1,2}|those|"
    r"posterior|elements?)\b)*\b(?:is|are|was|were|remain|appear)\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
# Not looked at is neither involved nor suspected.
UNASSESSED: Final = re.compile(
    r"\s*(?:[:=–-]|are|is|were|was)?\s*(?:n/?a\b|unknown|not\s+(?:\w+\s+)?(?:assess\w*|seen|visible|"
    r"included|imaged|covered|available|stated|shown|visuali[sz]ed))",
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
    r"\b(?:visible|identifiable|recognisable|recognizable|discernible|left|remains)\b", re.IGNORECASE
)
NEAR_BY: Final = re.compile(
    r"\b(?:abut\w*|adjacent|close|near|reach\w*|towards?|displac\w*|contact\w*|up\s+to|beside|"
    r"border\w*|approach\w*|threaten\w*)\b",
    re.I,
)
ALONE: Final = re.compile(
    r"(?:[\s.:)(/+=-]|\b(?:at|in|of|on|the|only|both|one|single|sides?|left|right|(?:bi|"
    r"uni)lateral(?:ly)?|[CTLSD]?\d{1,2}|joints?|partially|partly|completely|totally|entirely|largely|mostly|and(?=\s*$))\b)*(?:$|[,;]\s*)",
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
    r"\b(?:(?:nor|neither)\s+(?:is|was|are)|(?:and\s+)?so\s+(?:is|was|are)|as\s+(?:is|was|are|does|has)|nor)\s+(?:on\s+)?(?:the\s+|that\s+(?:of|on)\s+the\s+)?"
    r"(?P<side>left|right)\b",
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
    r"\?|\b(?:thin\w*|indistinct|irregular|blurred|suspicious|questionable|equivocal|doubtful|ill[\s-]defined|hazy|borderline)\b",
    re.IGNORECASE,
)
# "Only the left one is spared" says that the other is not.
ONLY: Final = re.compile(r"\bonly\s+(?:the\s+)?$", re.IGNORECASE)
