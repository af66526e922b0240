"""One way of saying for turns of phrase that mean the same, before anything is compared: "is different from" as "is not"."""

from __future__ import annotations

import re
from typing import Final

_PREFIXED: Final = {
    "unnecessary": "not necessary", "unaffected": "non affected", "uninvolved": "non involved", "unrelated": "non related",
    "inconclusive": "non conclusive", "unable": "not able", "insensitive": "non sensitive", "nonspecific": "non specific",
    "undetected": "non detected", "unmeasured": "non measured", "cannot": "can not", "can't": "can not", "won't": "will not",
    "unreliable": "not reliable", "unsuitable": "not suitable", "impossible": "not possible", "invisible": "not visible",
    "ineffective": "not effective", "inappropriate": "not appropriate", "unstated": "not stated", "irrelevant": "not relevant",
    "unproven": "not proven", "unsupported": "not supported", "incorrect": "not correct", "unspecific": "non specific", "nondiagnostic": "non diagnostic", "untouched": "non touched", "uncompressed": "non compressed",
    "unseen": "not seen", "undemonstrated": "not demonstrated", "unaltered": "unchanged",
}  # fmt: skip
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
# Turns of phrase that would hide what the checks look for.
_TURNS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (
            r"\bbetween (?:about |around |roughly |approximately )?(\d[\d.,]*(?: ?%)?) and (?:about |around )?(?=\d)",
            r"\1-",
        ),
        (
            r"\b(?:ranges?|ranged|ranging|lies?|lay|varies|varied) from (?:about |around |roughly )?(\d[\d.,]*(?: ?%)?) to (?=\d)",
            r"lie \1-",
        ),
        (r"\blow(?= (?:on )?(?:fat-suppressed )?(?:t1|t2|stir)\b)", "dark"),
        (r"\bhigh(?= (?:on )?(?:fat-suppressed )?(?:t1|t2|stir)\b)", "bright"),
        (r"\bagainst (?=(?:about |only |an? average of )?\d)", "versus "),
        (r"\b(?:maximum|highest total) (?:is|was) ", "at most "),
        (r"\b(?:minimum|lowest total) (?:is|was) ", "at least "),
        (r"(?<=[a-z]) \(((?:19|20)\d\d)\)", r" \1"),
        (
            r"\b(?:gives?|carries|offers?|provides?|holds?) no information (?:on|about)\b|\b(?:is|are) silent (?:on|about)\b|\btells? nothing (?:about|of)\b",
            "says nothing about",
        ),
        (r"\b(?:is|are) no (?:proof|evidence|guarantee) (?=that\b|of\b)", "does not prove "),
        (r"\bwithholds? (?:an? |any |the )?", "gives no "),
        (r"\b(must|should) be kept (?:apart|separate|separated)\b", r"\1 not be mixed"),
        (r"\bneed not\b", "does not have to"),
        (r"\buntil (?:proven|proved|demonstrated|established) otherwise\b", "until shown otherwise"),
        (r"\b(?:is|are) something (?:other than|else than|different from)\b", "is not"),
        (r"(?:,? (?:and|but))? not so much (?![^,;.]{0,60} as\b)", " rather than "),
        (r"\bnot only (?:to |in |of |for |on )?the (?=[\w-]+(?:[,;.]|$))", "not only "),
        (
            r"\bthe (?:right|proper|correct|appropriate) (?=(?:test|choice|tool|method|study|examination|place)\b)",
            "the ",
        ),
        (r",? (?:and|but) (?:no|not|nothing) more(?=[,;.]|$)", " only"),
        (r"\bin childhood\b", "in children"),
        (r"\b(?!pain)([a-z]+)-free\b", r"without \1 ,"),
        (r"(\bsignal\b[^.;:,]{0,40}?)\blow\b", r"\1dark"),
        (r"(\bsignal\b[^.;:,]{0,40}?)\bhigh\b", r"\1bright"),
        (r"\breach(?:es)? (?=the (?:spinal |thecal )?(?:cord|sac|dura))", "touch "),
        (r"\d+(?:\s?\+\s?\d+){2,}", lambda found: "sum" + re.sub(r"\D+", "p", found.group())),
        (r"\bno need of\b|\bno need for\b", "not needed"),
        (r"\b(?:do|does|did) not (?:change|alter) (the )?(size|shape|height)\b", r"leaves \1\2 unchanged"),
        (r"\bleaves? the (size|shape|height) of ([^,;.]{3,30}?) unchanged\b", r"leaves \1 unchanged of \2"),
        (r"\b(?:no|zero) (sins )?(?=points?\b)", r"0 \1"),
        (r"\bgas-filled\b", "gas"),
        (r"\bfree (?:of|from) (?=\w)", "without "),
        (r"(?<!not )\b(?:has|have) to be\b", "must be"),
        (r"\birradiation\b", "radiation"),
        (r"\bexceeding\b", "above"),
        (r"\bone[- ](?=(?:week|day|month|year|hour)\b)", "1 "),
        (
            rf"\b(\d+|{_ONES}|ten|eleven|twelve) points or (more|fewer|less|higher|above|over|below|lower)\b",
            r"\1 or \2 points",
        ),
        (r"\b(?:to )?raises? (?:the |a )?(?:thought|question|possibility|suspicion) of\b", "is suspicious for"),
        (r"\b(?:should|must) (?=(?:is|are) suspicious for\b)", ""),
        (r"\bolder (?=(?:imaging|images|scans?|films?|examinations?|studies|radiographs?)\b)", "prior "),
        (
            r"(?<=[a-z]s )mean\b(?= (?:a |an |the )?(?:high|low|better|worse|longer|shorter|risk|progression|healing|loss|that))",
            "signify",
        ),
        # What is left is not what is lost.
        (
            r"\b(reduc\w+|decreas\w+|diminish\w+|shrunk|shrunken|cut|falls?|fell|fallen|drop\w*|down) to (?=(?:about |only )?\d)",
            r"\1 residually to ",
        ),
        (
            r"\b(reduc\w+|decreas\w+|diminish\w+|shrunk|shrunken|cut|falls?|fell|fallen|drop\w*|down) by (?=(?:about |only )?\d)",
            r"\1 subtractively by ",
        ),
        (r"\bseveral\b", "multiple"),  # its stem is that of "severe"
        (r"\bleft (?=to |over |open |undefined |by )", "given "),
        (r"\bmeans\b", "signifies"),  # its stem is that of the mean
        (r"(?<=\bnot )mean\b|(?<=\bcan )mean\b|(?<=\bmay )mean\b|(?<=\bonly )mean\b|(?<=\bsimply )mean\b", "signify"),
        (r"\bno longer\b(?! than)", "not"),
        (r"\bnothing (?:but|other than|else than)\b", "only"),
        (r"\bhow many\b", "number of"),
        (r"\bback (?=(?:wall|border|edge|margin)\b)", "posterior "),
        (r"\bone (?=more\b|points?\b)", "1 "),
        (r"\bless stable\b", "more unstable"),
        (r"\b(?:keeps?|stops?) ([^,;.]{3,40}?) from (?=\w+ing\b)", r"does not let \1 "),
        (r"\bhalf a year\b", "6 months"),
        (r"\bthree (?:out of|in) (?:every )?four\b", "75 %"),
        (r"\bthree (?:out of|in) (?:every )?five\b", "60 %"),
        (r"\bfour (?:out of|in) (?:every )?five\b", "80 %"),
        (r"\bnine (?:out of|in) (?:every )?ten\b", "90 %"),
        (r"\btwo (?:out of|in) (?:every )?three\b", "2/3"),
        (r"\bput to use\b", "used"),
        (r"\binferior (?=quality\b)", "poor "),
        (r"\bone in (?:every )?four\b", "25 %"),
        (r"\bone in (?:every )?three\b", "1/3"),
        (r"\bone in (?:every )?five\b|\b(?:one|a) fifth\b", "20 %"),
        (r"\b(?:one|a) in (?:every )?ten\b|\b(?:one|a) tenth\b", "10 %"),
        (r"\bnothing\b", "not anything"),
        (r"\blikelier\b", "more likely"),
        (r"\bunlikely\b", "improbable"),
        (r"\blikely\b", "probable"),  # its stem is that of "like"
        (r"\bcommoner\b", "more common"),
        (r"\bfollowing\b", "after"),  # its stem is that of "followed by"
        (r"\bct density\b", "density on ct"),
        (r"\bpartly\b", "partially"),  # its stem is that of "part"
        (r"(?<!\d )\b(?:points? to|pointing to)(?:wards?)?\b", "suggests"),
        (r"\bdefinitions?\b", "description"),  # its stem is that of "definitely"
        (r"\bas well as\b", "and"),
        (r"\bas (?:many|much|late|high) as (?=\d|(?:about |one |a |two )?(?:third|quarter|half|\d))", "up to "),
        (r"\bover (?=\d+ or more\b)", "across "),
        (r"\bsome other\b", "another"),
        (r"\beven (?=(?:though|if|when|where|after|before|in|on|with|without|more|less|at|an?|the|one|for)\b)", ""),
        (r"\bearlier (?=imaging|images|scans?|films?|examinations?|studies)", "prior "),
        # Word senses that a stem alone would confuse.
        (r"\bobserve(?:d|s)?\b", "seen"),  # not the observation that stands against treatment
        (r"\b(?:a |the )?typical (?:finding|feature|sign|appearance|picture) (?:in|of|for)\b", "typical of"),
        (r"\bhighly\b", "very"),
        (r"\b(?:far|much|considerably|clearly|markedly|even) (?=(?:more|less|better|worse|higher|lower)\b)", ""),
        (r"\bsummed(?: up)?\b", "added"),
        (r"\bindicators? (?:of|for)\b", "sign of"),
        (r"\bfresh (?=(?:bone )?(?:destruction|lesions?|foci|focus))", "new "),
        (r"\bsome of (?=(?:its|their|the)\b)", ""),
        (
            r"\b(?:several|multiple) (?=(?:\w+ )?(?:signs|criteria|methods|features|findings|factors|causes|sources|references|ways|items)\b)",
            "",
        ),
        (r"\b(?:stability (?:in|of) size|stable (?:in )?size)\b", "unchanged size"),
        (
            r"\bsize (?:that )?(?:is|has been|has remained|remains|stays) (?:stable|constant|the same)\b",
            "unchanged size",
        ),
        (r"\b(?:outperform|surpass)(?:es|ed)?\b", "exceeds"),
        (r"\bmost (?=(?:reliable|reproducible|accurate|sensitive|specific)\b)", "best "),
        (r"\bleast (?=(?:reliable|reproducible|accurate|sensitive|specific)\b)", "worst "),
        (
            r"\b(?:highest|greatest) (?=(?:\w+ ){0,2}(?:sensitivity|specificity|accuracy|agreement|reliability|kappa)\b)",
            "best ",
        ),
        (
            r"\b(?:lowest|poorest) (?=(?:\w+ ){0,2}(?:sensitivity|specificity|accuracy|agreement|reliability|kappa)\b)",
            "worst ",
        ),
        (r"\(mscc\)", ""),
        (r"\bmscc\b", "metastatic spinal cord compression"),
        (r"\ba third of\b|\bone third of\b", "1/3 of"),
        (r"\b(?:is|are) (?:also )?(?:able to|capable of)\b", "can"),
        (r"\b(?:higher|greater) (?=(?:t[12] )?signal\b)", "brighter "),
        (r"\blower (?=(?:t[12] )?signal\b)", "darker "),
        (r"\blow (?=(?:to|or) intermediate\b)", "dark "),
        (r"\bhigh and low areas\b", "bright and dark areas"),
        (r"\blow and high areas\b", "dark and bright areas"),
        (r"\blow (?=(?:\w+ )?signal\b)", "dark "),
        (r"\bhigh (?=(?:\w+ )?signal\b)(?!b-)", "bright "),
        (r"\bgrade is (low|high) or (low|high)\b", r"\1 grade or \2 grade"),
        (r"\bsystems?\b", "scheme"),  # its stem is that of "systemic"
        (r"\bhow old ([^,;.]{3,40}?) is\b", r"age of \1"),
        (r"\b(affected|involved|seen|found) most\b", r"most often \1"),
        (r"\b(?:without anything else|with not anything else|and not anything else)\b", "alone"),
        (r"\bjust (?=(?:as|like)\b)", ""),
        (r"\bhow (?:often|frequently)\b", "frequency of"),
        (r"\bonly (?=(?:rarely|seldom|sometimes|occasionally|moderately)\b)", ""),
        (r"\bi\.e\.?", "namely"),
        # One way of arguing: "clue for", "more likely than", "over", "rather than".
        (r"\bclues? (?:for|to|towards?)\b", "suggests"),
        (r"\bclues? against\b", "argues against"),
        (r"(?<=against )([^,;.]{3,60}) and for\b", r"\1 and in favour of"),
        # One way of denying.
        (r"\bin (?:every|each) case\b|\bin all cases\b|\bwithout exception\b", "always"),
        (
            r"\b(?:does|do) not respect\b|\b(?:pays?|takes?) no (?:attention|account|notice) (?:to|of)\b|\b(?:does|do) not take into account\b",
            "ignores",
        ),
        (r"\bnot (?:clear|certain)\b", "unclear"),
        (r"\bnot (?:usually|often|commonly|frequently|common)\b", "rarely"),
        (
            r"\b(?:do|does|did) not agree\b|\b(?:is|are) not (?:agreed|in agreement)\b|\bno (?:agreement|consensus)\b",
            "disagree",
        ),
        (
            r"\b(?:is|are) (?:different|distinct) from\b|\b(?:is|are) not (?:the same(?: thing)? as|identical (?:to|with)|equivalent to)\b",
            "is not",
        ),
        (
            r"\b(?:should|must|may|can) not be (?:confused|equated|mixed up) with\b|\b(?:should|must|may|can) not be mistaken for\b",
            "is not",
        ),
        (r"\b(?:does|do) not (?:amount|equate) to\b|\b(?:does|do) not (?:equal|constitute)\b", "is not"),
        (
            r"\b(?:does|do) not (?:by itself |alone |on its own |thereby )?make ((?:\w+ ){1,4}?)(?=(?:stable|unstable|mechanical|benign|malignant)\b)",
            r", \1is not ",
        ),
        (r"\b(?:stays?|keeps?|remains?|staying|keeping|remaining) clear of\b", "without touching"),
        (
            r"\bwithout (?:reaching|contacting|contact with|abutting|getting to|coming into contact with)\b",
            "without touching",
        ),
        (r"\b(?:does|do|did) not (?:touch|reach|contact|abut)\b", "without touching"),
        (
            r"\bshape of the (thecal )?sac is (?:preserved|kept|retained|maintained|unchanged)\b",
            r"\1sac keeps its shape",
        ),
        (r"\b(?:no|without|lacks?|lacking) (?:any |tracer |increased |abnormal )?uptake\b", "cold"),
        (
            r"\b(?:leaves?|leaving) ([^,;.]{3,40}?) (?:intact|alone|untouched|unaffected|non affected|non touched)\b",
            r"spares \1",
        ),
        (r"\bvalveless\b", "without valves"),
        (r"\bnot (?:yet )?(?:spared|preserved)\b", "destroyed"),
        (r"\bsuch as\b", "for example"),
    )
)

_PREFIXED_WORD: Final = re.compile("|".join(rf"\b{word}\b" for word in _PREFIXED))


def reworded(plain: str) -> str:
    """A text in lower case with its turns of phrase written in one way."""
    plain = re.sub(r"\bnon-", "non ", plain)
    plain = _PREFIXED_WORD.sub(lambda found: _PREFIXED[found.group()], plain)
    plain = re.sub(r"n't\b", " not", plain)
    for pattern, replacement in _TURNS:
        plain = pattern.sub(replacement, plain)
    return plain
