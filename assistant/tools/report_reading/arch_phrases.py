"""The words for facets, pedicles and costovertebral joints, and for what happens to them."""

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
    r"(?:posterior\s+(?:elements?|arch|column|structures)|neural\s+arch(?:es)?|"
    r"vertebral\s+arch(?:es)?|arch(?:es)?|posterior\s+element)"
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
    r"abnormal|dislocat\w*|missing|breach\w*|disrupt\w*|sclerotic|positive|present|yes|blown|"
    r"engulf\w*|spread\w*|encroach\w*|permeat\w*|expan\w*|lost|loss|metasta\w*|deposit|lesion|"
    r"uptake|"
    r"obliterat\w*|knocked|out|eaten|collaps\w*|compromis\w*|violat\w*|subluxed|deficien\w*)\b|\+",
    re.IGNORECASE,
)
INTACT: Final = re.compile(
    r"\b(?:intact|spar(?:ed|es|ing)|preserved|normal|clear|uninvolved|ok(?:ay)?|fine|unaffected|"
    r"unremarkable|free|maintained|not\s+(?:\w+\s+)?(?:involved|affected|destroyed|infiltrated|"
    r"invaded|eroded|breached|"
    r"fractured|diseased|abnormal)|uninvaded|unharmed|good|untouched|healthy|respected|negative|"
    r"no(?!\s+longer)(?=\s*(?:[.,;)/]|$))|none|nil|neither|neg|undamaged|retained|"
    r"never\s+involved|(?:is|are)\s+not(?=\s*(?:[.;,)]|$))|within\s+normal\s+limits)\b",
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
    r"degenerat\w*|injection|block|spondylolysis)\b",
    re.IGNORECASE,
)
WEAK: Final = re.compile(
    r"loss|lost|present|out|yes|lesions?|metasta\w*|deposit|sclerotic|lytic|lysis|tumou?r|"
    r"positive|collaps\w*|uptake|disease\w*",
    re.IGNORECASE,
)
# In a typed list of SINS items a bare "bilateral" can only mean these elements.
LISTED_SIDE: Final = re.compile(r"[,;]\s*(?P<side>bilateral|unilateral)\s*(?:\(\d\)\s*)?(?:[,;.]|$)", re.IGNORECASE)
TAIL: Final = re.compile(
    r"(?:[\s,&/-]|\b(?:and|or|both|the|of|at|in|left|right|one|pedicles?|facets?|joints?|"
    r"costovertebral|[CTLSD]\d{1,2}|those|"
    r"posterior|elements?)\b)*\b(?:is|are|was|were|remain|appear)\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
# Not looked at is neither involved nor suspected.
UNASSESSED: Final = re.compile(
    r"\s*(?:[:=–-]|are|is|were|was)?\s*(?:n/?a\b|unknown|not\s+(?:\w+\s+)?(?:assess\w*|seen|"
    r"included|imaged|covered|available|stated|shown|visuali[sz]ed))",
    re.IGNORECASE,
)
OPPOSED: Final = re.compile(
    r"\b(?P<one>(?:not\s+)?\w+)\s+on\s+the\s+(?P<one_side>left|right)\b[\s,]*(?:and|"
    r"but)?\s*(?:\w+\s+)?(?P<other>(?:not\s+)?\w+)\s+on\s+the\s+(?P<other_side>left|right)\b",
    re.IGNORECASE,
)
NEAR_BY: Final = re.compile(
    r"\b(?:abut\w*|adjacent|close|near|reach\w*|towards?|displac\w*|contact\w*|up\s+to|beside|"
    r"border\w*|approach\w*|threaten\w*)\b",
    re.I,
)
ALONE: Final = re.compile(
    r"(?:[\s.:)(/+=-]|\b(?:at|in|of|on|the|only|both|one|single|sides?|left|right|(?:bi|"
    r"uni)lateral(?:ly)?|[CTLSD]?\d{1,2}|joints?|and(?=\s*$))\b)*(?:$|[,;]\s*)",
    re.IGNORECASE,
)
NEXT_SIDE: Final = re.compile(
    r"(?:,|/|\band\b)\s*(?:and\s+)?(?:that\s+(?:to|of|on)\s+)?(?:the\s+)?(?=(?:left|"
    r"right)\b(?!\s+(?:pedic|facet|costo|lateral|articul)))",
    re.IGNORECASE,
)
CLAUSE_END: Final = re.compile(
    r";|\s/\s|,(?!\s*(?:which|and\s+(?:is|are)|are|is|not|both)\b)|\bbut\b|"
    r"\bwith\s+(?:a\s+)?(?:normal|preserved|no)\b"
    r"|\bwithout\b(?!\s+(?:\w+\s+)?(?:tumou?r|involve|disease|destruct|infiltr|erosion|evidence))|/(?=\s*\w+\s*:)"
    r"|\band\s+(?:that\s+(?:to|of|on)\s+)?(?:the\s+)?(?:left|right)\s+(?:side\s+|one\s+)?(?:is|"
    r"are|was|remains?|appears?|has|looks)\b",
    re.IGNORECASE,
)
# "Both pedicles and the left facet" is bilateral, "both the pedicle and the facet on the left" is not.
BOTH_OF_A_KIND: Final = re.compile(
    r"\bboth\s+(?:of\s+)?(?:the\s+)?(?:[ctlsd]\d+\s+)?(?:pedicles|facets|facet\s+joints|"
    r"costo\w+\s+joints|lateral\s+masses|articular\s+p\w+s)\b"
)
