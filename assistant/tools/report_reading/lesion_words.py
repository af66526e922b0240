"""Words of a lesion's density, and of what only looks like one: wear, the arch, a density of the past."""

from __future__ import annotations

import re
from typing import Final

_LESION_NOUN: Final = r"(?:lesions?|metasta\w+|deposits?|foc(?:us|i)|areas?|defects?|mets?|mass)"
LYTIC: Final = (
    r"(?:osteo)?lytic(?!\s+(?:spondylo)?(?:listhesis|slip|pars|defects?\s+(?:of|in)\s+the\s+pars))|lucen(?:t|cy|cies)|(?:osteo)?lys[ie]s(?!\s+of\s+(?:the\s+)?pars)|lysed|moth[\s-]?eaten|permeative|"
    r"punched[\s-]?out|soft[\s-]?tissue\s+replacement|radiolucen(?:t|cy|cies)|osteoclastic|rarefaction|rarefied|"
    rf"(?:hypo(?:dense|attenuating)|low[\s-](?:attenuation|density))(?=\s+{_LESION_NOUN})"
)
BLASTIC: Final = (
    r"(?:osteo)?blastic|(?<!multiple\s)(?<!tuberous\s)(?:osteo)?scleros(?:is|ed|ing)|(?:osteo)?sclerotic|dense(?:ly)?|ivory|hyper(?:dense|attenuating)|osteoplastic|"
    r"bone[\s-]forming|eburnat\w+|chalky|increased\s+(?:bone\s+)?density|high[\s-](?:attenuation|density)"
)
_AND: Final = r"\s*(?:/|-|–|and|&|\+|with|>{1,3}|<{1,3})\s*"
_PARTLY: Final = r"(?:partly|partially|part)"
MIXED: Final = re.compile(
    rf"\bmixed(?!\s+(?:signal|response|connective|pain|germ|cell|histolog\w*|tumou?rs?|adeno\w*|type\s+(?:pain|tumou?r)))(?:[\s-]+(?:density|{LYTIC}|"
    rf"{BLASTIC}))?(?:\s*(?:/|-|–|and|&)\s*(?:{LYTIC}|{BLASTIC}))?\b"
    rf"|\b(?:{LYTIC})(?:{_AND}|\s*,\s*|\s)(?:{_PARTLY}\s+)?(?:{BLASTIC})\b(?!\s+(?:margins?|rims?|borders?|edges?))|"
    rf"\b(?:{BLASTIC}){_AND}(?:{_PARTLY}\s+)?(?:{LYTIC})\b"
    rf"|\b{_PARTLY}\s+(?:{LYTIC})\W+(?:\w+\s+)?{_PARTLY}\s+(?:{BLASTIC})\b|"
    rf"\b{_PARTLY}\s+(?:{BLASTIC})\W+(?:\w+\s+)?{_PARTLY}\s+(?:{LYTIC})\b"
    r"|\bheterogeneous\s+(?:bone\s+)?density\b|\b(?:lyto|lytico|osteolytico|osteolyto)[\s-]?(?:osteo)?(?:sclerotic|blastic)\b|"
    r"\bboth\s+lytic\s+and\s+(?:sclerotic|blastic)\b|\bmixture\s+of\s+(?:lytic|sclerotic|blastic|both|the\s+two)\b"
    rf"|\bnot\s+(?:purely|only|exclusively|entirely|wholly|just|completely)\s+(?:{LYTIC}|{BLASTIC})\b",
    re.IGNORECASE,
)
LYTIC_WORD: Final = re.compile(rf"\b(?:{LYTIC})\b", re.IGNORECASE)
BLASTIC_WORD: Final = re.compile(
    rf"\b(?:{BLASTIC})\b(?!\s+(?:margins?|rims?|borders?|edges?|endplates?|end[\s-]plates?|"
    rf"facets?|ring|line|halo|band|degenerative|breasts?(?!\s+(?:ca(?:ncer|rcinoma)?\s+)?(?:met|depos|secondar|lesion|disease))|contrast|cement|material|athero\w*|calcif\w*|effusion|consolidat\w*|pedicles?|laminae?))"
    r"(?!\s+(?:(?:reaction|change|response|bone|reactive)\s+)?(?:at|along|around|of|in|about)\s+(?:[^\s,;]+\s+){0,4}?(?:margins?|rims?|borders?|edges?|periphery|end[\s-]?plates?|plates|facets?|joints?|dis[ck]s?)\b)",
    re.IGNORECASE,
)
# Sclerosis of a disc's neighbourhood or of joints is wear.
WEAR_BEFORE: Final = re.compile(
    r"\b(?:end[\s-]?plates?|degenerative|modic|facet(?:al)?|sub[\s-]?chondral|reactive|"
    r"discogenic|marginal|peripheral|rim\s+of|border\s+of|margin\s+of|sacroiliac|"
    r"facet\s+joint|systemic|athero|glomerulo|(?:margins?|rims?|borders?|edges?|periphery|halo|shell)\s+(?:is|are|appears?|looks?|being)(?:\s+\w+ly)?)\s*$",
    re.IGNORECASE,
)
# "The right pedicle is sclerotic", "pedicles: R sclerotic": not the density of the lesion in the body.
ARCH_BEFORE: Final = re.compile(
    r"\b(?:pedicles?|facets?(?:\s+joints?)?|laminae?|process(?:es)?|costovertebral\s+joints?|lateral\s+mass(?:es)?|arch|ribs?|end[\s-]?plates?)\s*[:(=]?\s*"
    r"(?:(?:is|are|was|were|both|now|also|left|right|bilaterally|appears?|looks?|shows?|remains?|slightly|mildly|partly|the|R|L)\b\s*)*$",
    re.IGNORECASE,
)
_ANY: Final = rf"(?:mixed|{LYTIC}|{BLASTIC})"
# "Mixed vs lytic": either.
EITHER: Final = re.compile(
    rf"(?<!from\s)\b(?P<one>{_ANY})(?:\s+(?:metasta\w+|lesion|deposit))?\s*(?:vs\.?|versus|or|to)\s+(?:(?:\w+ly|already|now|rather|else|even|perhaps|more|is|an?|it\s+is)\s+)*(?P<other>{_ANY})\b",
    re.IGNORECASE,
)
# "Does not allow a comment on lytic versus sclerotic".
CANNOT: Final = re.compile(
    r"\b(?:not|n['’]t|cannot|can\s?not|unable|no\s+(?:comment|statement|information)|nothing|whether|indeterminate|unclear|unknown|uncertain|difficult|impossible|never|without|neither|nor)\b|\?",
    re.IGNORECASE,
)
# "Lytic -> sclerotic", "from lytic to mixed", "lytic, now sclerotic": the first is past.
FORMER: Final = re.compile(
    rf"\b(?P<former>{_ANY})\s*(?:-+>|→|=+>|⇒)\s*(?=(?:now\s+)?{_ANY}\b)"
    rf"|\b(?:no\s+longer(?:\s+(?:shows?|demonstrates?|exhibits?|displays?|has|contains?|appears?|looks?|is|any))*|not\s+(?:any\s+)?longer|(?:has|have)\s+lost\s+(?:its|their)|(?:has|have)\s+ceased\s+to\s+be|(?:has|have)\s+stopped\s+being|used\s+to\s+be|once|hitherto|until\s+now|erstwhile)\s+(?:an?\s+)?(?:\w+ly\s+)?(?P<nolonger>{_ANY})"
    rf"|\b(?:is\s+not|isn['’]t|are\s+not|aren['’]t)\s+(?P<anymore>{_ANY})\s+(?:any\s*more|any\s+longer)"
    rf"|\b(?:was|were|had\s+been)\s+(?:then|at\s+(?:the|that)\s+time|at\s+that\s+point|originally|initially|still)\s+(?:an?\s+)?(?:\w+ly\s+)?(?P<wasthen>{_ANY})"
    rf"|\((?:was|were|previously|formerly|prev\w*|prior|before|initially|originally|once)\b[\s:]*(?:\w+ly\s+)?(?P<bracket>{_ANY})"
    rf"|\bfrom\s+(?:\w+ly\s+)?(?P<from>{_ANY})(?:\s+\w+){{0,2}}\s+(?:in)?to\s+(?=(?:\w+\s+){{0,3}}?{_ANY}\b)"
    rf"|\b(?:called|described|labell?ed|reported|termed|read|interpreted|thought|said|regarded|mentioned|reads|calls|says)\s+(?:it\s+|them\s+)?(?:to\s+be\s+|as\s+(?:being\s+)?)?(?:an?\s+)?(?:\w+ly\s+)?(?P<called>{_ANY})\b(?=[^.;]*\b(?:in\s+fact|actually|in\s+reality|really|to\s+my\s+eye|clearly|in\s+truth|but)\b[^.;]*\b{_ANY}\b)"
    rf"|\b(?P<until>{_ANY})(?:\s+(?!and\b|with\b|or\b)\w+){{0,3}}?\s*[,;–-]?\s*(?:but\s+|and\s+is\s+)?\bnow\s+(?=(?:\w+\s+){{0,3}}?{_ANY}\b(?!\s+(?:margins?|rims?|borders?|edges?|shell|halo)))",
    re.IGNORECASE,
)
# "Lytic, strike that, mixed".
RETRACTED: Final = re.compile(
    r"\b(?:strike\s+that|scratch\s+that|correction|make\s+that|i\s+mean|no\s+wait|sorry|rather\s*,|i\s+misspoke|delete\s+that)\b",
    re.IGNORECASE,
)
# "Formerly 40 % lytic destruction, now fully sclerotic": what it has become.
NOW: Final = re.compile(
    rf"\b(?:now|currently|today|meanwhile)\s+(?:(?:is|are|it\s+is|appears?|looks?|completely|more|of|an?|\w+ly)\s+)*{_ANY}\b(?!\s+(?:margins?|rims?|borders?|edges?|shell|halo|component|areas?|foci|parts?))",
    re.IGNORECASE,
)
# "Lytic on the staging CT": of an examination that shows bone, which counts where no later one tells it.
ON_A_SCAN: Final = re.compile(
    rf"(?:\s+{_LESION_NOUN})?\s*[,(]?\s*(?:at|on|in)\s+(?:the\s+|his\s+|her\s+)?(?:(?:staging|previous|prior|last|earlier|initial|first|baseline|diagnostic|old|original|recent|outside|planning|PET)[\s-]+)*(?:PET[\s/-]*)?(?:CT|scan|tomogra\w+|radiographs?|x-?rays?|films?)\b",
    re.IGNORECASE,
)
# "Lytic at staging", "sclerotic before radiotherapy".
THEN_AFTER: Final = re.compile(
    rf"(?:\s+{_LESION_NOUN})?\s*\(?(?:(?:at|on)\s+(?:the\s+)?(?:time\s+of\s+)?(?:staging|diagnosis|baseline|presentation|outset|first|initial\w*|primary|(?:previous|prior|last|earlier)\s+\w+)|initially|originally|formerly|previously|beforehand|"
    r"(?:before|prior\s+to|pre[\s-]?)\s*(?:the\s+|any\s+)?(?:treatment|therapy|radio\w*|rt\b|sbrt|sabr|chemo\w*|tx\b|starting)|until\s+\w+)",
    re.IGNORECASE,
)
# "Lytic in March": of an earlier examination, which counts where no later one tells it.
DATED_AFTER: Final = re.compile(
    rf"(?:\s+{_LESION_NOUN})?\s*\(?(?:(?:on|in)\s+(?:the\s+)?(?:CT|scan|MRI?|PET[\s/-]*CT|study)\s+(?:of|from)\s+)?(?:(?:back\s+)?(?:in|on)\s+)?(?:(?:early|late|mid|the)\s+)*(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|"
    r"(?:19|20)\d\d|last\s+(?:year|month|time|scan|ct)|(?:\w+\s+)?(?:weeks|months|years)\s+ago)\b",
    re.IGNORECASE,
)
# "The thoracic deposits are sclerotic, the lumbar ones lytic": lesions of several regions in one clause.
BY_REGION: Final = re.compile(
    rf"\b(?:cervical|thoracic|dorsal|lumbar|sacral)\s+(?:and\s+(?:cervical|thoracic|lumbar|sacral)\s+)?(?:(?:spine|vertebral|bony)\s+)?(?:ones?|{_LESION_NOUN}|levels?|disease|(?:are|is|all)\s+(?:all\s+)?(?={_ANY}))",
    re.IGNORECASE,
)
# "CT: lytic, lytic, sclerotic": one for each lesion.
IN_A_ROW: Final = re.compile(rf"\b{_ANY}(?:\s*(?:,|/|;|and|,\s*and)\s*{_ANY}){{2,}}\b", re.IGNORECASE)
# A signal suggests, and doesn't show, a density.
SUGGESTED: Final = re.compile(
    r"\bsuggest\w*(?:\s+of)?\s+(?:(?:an?|the|more|predominantly)\s+)*(?:\w+\s+)?$", re.IGNORECASE
)
SIGNAL: Final = re.compile(
    r"\b(?:signal|hypo-?intens\w*|hyper-?intens\w*|T[12](?:-?w\w*)?|STIR|MRI?|dark|bright)\b", re.IGNORECASE
)
