"""Abbreviations, signs and side letters of reports, and the words they stand for."""

from __future__ import annotations

import re
from typing import Final

# The stop of an abbreviation, unless it ends the sentence too.
_DOT: Final = r"(?:\.(?!\s+(?-i:[A-Z])|\s*(?:\n|$)))?"
SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\bmv(?:m?t|mnt)s?\b" + _DOT, "movement"),
    (
        r"\b(pain|alignment|collapse|height|pedicles?|facets?|posterior elements?)\?\s+(?=(?:normal|no(?!\s+(?:idea|clue|info\w*|details?|data|comment|mention|record|word|note|answer|history))|none|yes|mechanical|"
        r"intact|ok|fine|both|left|right|\d|nil|kept|lost|preserved)\b)",
        r"\1: ",
    ),
    (r"\bfcts?\b", "facet"),
    (r"\brepl\b" + _DOT, "replaced"),
    (
        r"\bleft\s+(?:more|greater|worse|less)\s+than\s+(?:the\s+)?right\b|\bright\s+(?:more|greater|worse|less)\s+than\s+(?:the\s+)?left\b",
        "bilateral",
    ),
    (r"\bdegen\b" + _DOT, "degenerative"),
    (r"\bosteopor\b" + _DOT, "osteoporotic"),
    (
        r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?=(?:\s*,\s*(?:the\s+)?\w+th|\s*,\s*(?:the\s+)?(?:first|second|third))*,?\s*(?:and|or|to|through)\s+(?:the\s+)?"
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+(cervical|thoracic|dorsal|lumbar)\b)",
        r"\1 \2",
    ),
    (r"\bminus\s+(?=\d)", "-"),
    (r"\bposterior\s*(?=:)", "posterior elements"),
    (
        r"\b(ht|height|align\w*|post(?:erior)?\.?\s+el\w*|pedicles?|peds?|facets?|arch)\s*/\s*(?=(?:ht|height|align\w*|post|peds?|pedicle|facet|arch)\b)",
        r"\1 and ",
    ),
    (r"\bhts\b", "heights"),
    (r"\bmalalign\b" + _DOT, "malalignment"),
    (r"\blyt\b" + _DOT, "lytic"),
    (r"%\s*(?:of\s+)?(?:vertebral\s+)?body\s+involved\s*:?\s*(\d+)(?!\s*%)", r"\1% of the body"),
    (
        r"\b((?:collapse|height\s+loss|loss\s+of\s+height|compression)\s*(?:of|is|:)?\s*(?:[<>≤≥~]|less\s+than|more\s+than|over|under|about)\s*\d{1,3})"
        r"(?!\s*(?:%|mm|cm|\d|/|[.]\d|-|–|to\b|of\b))\b",
        r"\1%",
    ),
    (r"\bscler\b" + _DOT, "sclerotic"),
    (r"\bkyph\b" + _DOT, "kyphosis"),
    (r"\btransl\b" + _DOT, "translation"),
    (r"\bindep\b" + _DOT, "independent"),
    (
        r"(?<!load )(?<!load-)(?<!movement )(?<!position )(?<!posture )(?<!gravity )(?<!dose )(?<!opioid )(?<!steroid )\bdep\b(?!\s+(?:on|upon)\b)"
        + _DOT,
        "deposit",
    ),
    (r"\bdeps\b" + _DOT, "deposits"),
    (r"\bped\b\.(?=\s+[LR]\b)", "pedicle"),
    (r"\s*::+\s*", ": "),
    (r"\bocc\b" + _DOT, "occasional"),
    (r"\bpres\b" + _DOT, "preserved"),
    (r"\bincr\b" + _DOT, "increased"),
    (r"\basympt?\b" + _DOT, "asymptomatic"),
    (r"\bfxs?\b", "fracture"),
    (r"\binvol\b" + _DOT, "involved"),
    (r"\binfiltr?\b" + _DOT, "infiltrated"),
    (r"\bpost\.?\s?-?\s?lat\b" + _DOT, "posterolateral"),
    (r"\b((?:sins|score)(?:\s+\w+){0,3}?)\s+if\b", r"\1 for"),
    (r"\brel\b\.?(?=\s+to\b)", "relation"),
    (r"\b(antero|retro|spondylo)?listh\b" + _DOT, r"\1listhesis"),
    (r"\blat\b\.?(?=\s+mass)", "lateral"),
    (r"\bscl\b\.?(?=\s+(?:met|lesion|dep))", "sclerotic"),
    (r"\bart\b\.?(?=\s+proc)", "articular"),
    (r"\b(does|do|did|is|are|was|were|has|have|could)nt\b", r"\1n't"),
    (r"\bcant\b", "can't"),
    (r"\b(?:n\.\s?s\.?(?!\w)|n/s\b)", "not stated."),
    (r"\bcvjs\b", "costovertebral joints"),
    (r"\bcvj\b", "costovertebral joint"),
    (r"\bfjs\b", "facet joints"),
    (r"\bfj\b", "facet joint"),
    (r"\bples?\b", "posterolateral elements"),
    (r"\bprev\b" + _DOT, "previously"),
    (r"\bunch(?:'?d)?\b" + _DOT, "unchanged"),
    (r"\bnorm\b" + _DOT, "normal"),
    (r"\bdestr?\b" + _DOT, "destroyed"),
    (r"(?<!\w)\+ve\b", "positive"),
    (r"(?<!\w)[-–]ve\b", "negative"),
    (r"½", "1/2"),
    (r"⅓", "1/3"),
    (r"⅔", "2/3"),
    (r"¼", "1/4"),
    (r"¾", "3/4"),
    (r"\bb/l\b", "bilateral"),
    (r"\bpath\s*#", "pathological fracture"),
    (r"(?<=\s)#(?!\d)|^#(?!\d)", "fracture"),
    (r"\bw/o\b", "without"),
    (r"\bw/(?=\s?\w)|\bw(?=\s+[><~\d])", "with "),
    (r"\b(?:ht|hght|hgt)\b", "height"),
    (r"(?<=height )(?:n|nl|nad)\b(?!/)", "normal"),
    (r"\bvbs?\b", "vertebral body"),
    (r"\b(?:align|algn|alig|aln|alignm|alignmnt)\b" + _DOT, "alignment"),
    (r"\bvbc\b", "vertebral body collapse"),
    (r"\bcoll\b" + _DOT, "collapse"),
    (r"\bmech\b" + _DOT, "mechanical"),
    (r"\bexac(?:erb)?\b" + _DOT, "exacerbated"),
    (r"\ballev\b" + _DOT, "alleviated"),
    (r"\baggr?(?:av)?\b" + _DOT, "aggravated"),
    (r"\bintermit?\b" + _DOT, "intermittent"),
    (r"\brelvd?\b" + _DOT, "relieved"),
    (r"\bpeds\b", "pedicles"),
    (r"\bped\b", "pedicle"),
    (r"\bbil(?:at)?\b" + _DOT, "bilateral"),
    (r"\binv\b" + _DOT, "involved"),
    (r"\b(?:abn|abnl)\b", "abnormal"),
    (r"\bpost(?:erior)?\.? el(?:em|e?mt|t)?s?\b\.?|\bpost\.? elements\b", "posterior elements"),
    (r"\brt\b\.?(?=\s+(?:pedicle|facet|costo|sided))", "right"),
    (r"\blt\b\.?(?=\s+(?:pedicle|facet|costo|sided))", "left"),
    (r"(?<![\w'’])r(?=\s+(?:pedicle|facet|costo))", "right"),
    (r"(?<![\w'’])l(?=\s+(?:pedicle|facet|costo))", "left"),
    (r"\bpts?\b", "patient"),
    (r"\blb[pa]\b", "low back pain"),
    (r"\bincr\.?(?=\s+(?:on|with|by)\b)", "increased"),
    (r"\b(?:decr|dec)\.?(?=\s+(?:on|with|by|lying|rest|supine)\b)", "reduced"),
    (r"\brel\.?(?=\s+(?:on|by|with|lying|supine|rest)\b)", "relieved"),
    (r"\bvcf\b", "vertebral compression fracture"),
    (r"\s*\.{3,}\s*", ": "),
    (r"\bscl\b", "sclerotic"),
    (r"\bloh\b", "loss of height"),
    (r"\buni\b(?=\s+(?:facet|pedicle|posterolateral|involvement|costo))", "unilateral"),
    (r"\bs/p\b", "status post"),
    (r"\bwnl\b", "within normal limits"),
    (r"\bsquashed\b", "compressed"),
    (r"\bsquash(?:ing)?\b", "compression"),
    (r"(?<=\d)\s*vol\.?[\s-]*%|(?<=\d)\s*%\s*\(?vol\b\.?\)?", "% of the body"),
    (r"\bcomp\b\.?(?=\s+(?:fracture|fx|deformity|#))", "compression"),
    (r"\bneg\b\.?(?=\s+for\b)", "negative"),
    (r"(?<!short\s)(?<!small\s)\bstature\b|\bvertical\s+(?:dimension|extent|diameter)s?\b", "height"),
    # "Ht red. by 30 %", "red to 40 %": reduced, no colour.
    (r"(?<=height\s)red\b\.?|\bred\b\.?(?=\s*,?\s*(?:by|to)\s+(?:\w+\s+)?\d)", "reduced"),
    # "Collapse (%): 35".
    (
        r"\b(collapse|height\s+loss|loss\s+of\s+height|compression)\s*\(?\s*(?:in\s+)?%\s*\)?\s*[:=]?\s*(\d{1,3})\b(?!\s*%)",
        r"\1: \2%",
    ),
    (r"↓", " reduced by "),
)
# A side letter before a level's element, or before what is said of it.
_ARCH_SIDE: Final = (
    r"\s+(?:[CTLSD]\d{1,2}\s+)?(?:[Pp]edicles?|[Pp]eds?\b|[Ff]acets?|FJs?\b|CVJs?\b|CV\b|[Cc]osto|[Ll]at(?:eral|\.)?\s+[Mm]ass|[Aa]rticular|[Ss]ided?\b|(?:superior|inferior|sup|inf)\.?\s+(?:artic|facet))"
    r"|(?:\s*[:=–-]\s*|\s+(?:(?:is|are|one|looks?|appears?|still|now|partly|partially|completely|totally|probably|possibly)\s+)*)"
    r"(?:tumou?r|wnl|nad|repl|sclerotic|lytic|equivocal|unclear|uncertain|abnormal|neg(?:ative)?|normal|nl|replaced|infiltrated|eroded|fractured|expanded|breached|suspicious|indeterminate|involved|invaded|destroyed|"
    r"gone|ok(?:ay)?|fine|clear|clean|intact|spared|preserved|uninvolved|unaffected|unremarkable|free|thin\w*|eaten|absent|missing|not\s+(?:involved|affected|seen|assess\w*)|obscured|questionable|only|alone)\b"
)
# What must be read before single letters are.
BEFORE_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (
        r"\b([Pp]edicles?|[Pp]eds?|[Ff]acets?|[Jj]oints?|[Dd]estroyed|[Ii]nvolved|[Gg]one|[Ee]roded|[Uu]nilat\w*)\s*\(\s*(?:L|Lt|lt)\s*\)",
        r"\1 left",
    ),
    (
        r"\b([Pp]edicles?|[Pp]eds?|[Ff]acets?|[Jj]oints?|[Dd]estroyed|[Ii]nvolved|[Gg]one|[Ee]roded|[Uu]nilat\w*)\s*\(\s*(?:R|Rt|rt)\s*\)",
        r"\1 right",
    ),
    (r"\b([Uu])nilat\b\.?", r"\1nilateral"),
    (r"\bC[-/ .]?V\.?\s?(?:[Jj]oints|[Jj]n?ts)\b", "costovertebral joints"),
    (r"\bC[-/ .]?V\.?\s?(?:[Jj]oint|[Jj]n?t)\b\.?|\bcv\s(?:joint|jn?t)\b", "costovertebral joint"),
    (r"\bcv\s(?:joints|jn?ts)\b", "costovertebral joints"),
    (r"\b([Ff]acet|[Cc]osto-?vertebral|[Zz]ygapophys\w+) jn?t(s?)\b\.?(?!\w)", r"\1 joint\2"),
    (r"\b[Ll]at\.? [Mm]ass", "lateral mass"),
    # "Collapse (>50 / <50 / none): >50": the options are printed.
    (
        r"\b((?i:collapse|height\s+loss|loss\s+of\s+height|compression))\s*\([^()\n]{0,40}/[^()\n]{0,40}\)\s*[:=]",
        r"\1:",
    ),
    (r"\b([Oo])\.\s?([Kk])\b\.?", r"\1\2"),
    (r"\b([Pp]eds?|[Pp]edicles?|[Ff]acets?|PEs?|FJs?|CVJs?)\s*:?\s*[-–]\s*/\s*[-–](?!\d)", r"\1 not involved"),
    (r"\b([Pp]eds?|[Pp]edicles?|[Ff]acets?|FJs?|CVJs?)\s*:?\s*\+\s*/\s*\+", r"bilateral \1 involved"),
    (
        r"\b([CTLSD])(\d{1,2})\s?/\s?([CTLSD]\d{1,2})(?=\s+(?:mets\b|metastases|lesions|deposits|bodies|vertebrae|metastatic))",
        r"\1\2 and \3",
    ),
    (r"\bNP(?=\s+(?:worse|on|with|when|at|mech|only))", "neck pain"),
    # Pedicles and arches are those of vertebrae, not of a segment.
    (
        r"\b([CTLSD])(\d{1,2})\s?/\s?(\d{1,2})(?=\s*:?\s+(?:arch(?:es)?|pedicles|peds|posterior\s+elements|post\.?\s+el\w*)\b)",
        r"\1\2 and \1\3",
    ),
    (
        r"\b([CTLSD]\d{1,2})\s?/\s?([CTLSD]\d{1,2})(?=\s*:?\s+(?:arch(?:es)?|pedicles|peds|posterior\s+elements|post\.?\s+el\w*)\b)",
        r"\1 and \2",
    ),
    # "It reaches, but does not enter, the left pedicle".
    (
        r"\b(\w+),\s+(but\s+(?:does\s+not|did\s+not|doesn['’]t|has\s+not|without|not)\s+(?:yet\s+)?\w+),\s+(?=(?:the|its|both|either|left|right)\b)",
        r"\1 \2 ",
    ),
    (r"\bOP(?=\s+(?:wedg\w+|fract\w*|#|fxs?\b|collapse|compress\w+|crush\w*|VCF|deform\w+))", "osteoporotic"),
    (r"\b(?:save|bar)(?:\s+for)?\s+(?=(?:the\s+|at\s+)?(?:left|right|[CTLSD]\d))", "except for "),
    (r"\bPL(?=\s+(?:elements?|structures)\b)", "posterolateral"),
    (r"\b(?:[Rr]ight|R)\s*[><]+\s*(?:[Ll]eft|L)\b|\b(?:[Ll]eft|L)\s*[><]+\s*(?:[Rr]ight|R)\b", "bilateral"),
    # "Posterior elements T8 +, T10 -".
    (r"\b([CTLSD]\d{1,2})\s*\+(?=\s*[,;]\s*[CTLSD]\d{1,2}\s*[-–](?:[.;\n]|$))", r"\1 involved"),
    (r"(?<=[,;] )([CTLSD]\d{1,2})\s+[-–](?=(?:[.;]|$))", r"\1 not involved"),
    # "C6+T7" is a list, no sign of involvement.
    (r"(?<=[CTLSD]\d)\+(?=[CTLSD]\d)|(?<=[CTLSD]1[0-2])\+(?=[CTLSD]\d)", " and "),
    (
        r"\b(?:[Rr]ight\s*[+&/]\s*[Ll]eft|[Ll]eft\s*[+&/]\s*[Rr]ight)(?=\s+(?:[CTLSD]\d{1,2}\s+)?(?:ped|facet|costo|post|side|art))",
        "bilateral",
    ),
    (r"\b(?:L\s?[-–]\s*[/,;]\s*R\s?[-–]|R\s?[-–]\s*[/,;]\s*L\s?[-–])(?!\d)", "left not involved, right not involved"),
    (r"\bR\s?\+\s*[/,;]?\s*L\s?\+", "right involved, left involved"),
    (r"\bR\s?\+\s*[/,;]?\s*L\s?[-–](?!\d)", "right involved, left not involved"),
    (r"\bR\s?[-–]\s*[/,;]\s*L\s?\+", "right not involved, left involved"),
    (r"\bL\s?\+\s*[/,;]?\s*R\s?\+", "left involved, right involved"),
    (r"\bL\s?\+\s*[/,;]?\s*R\s?[-–](?!\d)", "left involved, right not involved"),
    (r"\bL\s?[-–]\s*[/,;]\s*R\s?\+", "left not involved, right involved"),
    (r"\bR\s*[+&/]\s*L\b|\bL\s*[+&/]\s*R\b", "bilateral"),
    (rf"(?<![/\w'’])(?:R|Rt|rt)\b\.?(?={_ARCH_SIDE})", "right"),
    (rf"(?<![/\w'’])(?:L|Lt|lt)\b\.?(?={_ARCH_SIDE})", "left"),
)
# "60 %, correction, 40 %": the first figure is taken back.
CORRECTED_FIGURE: Final = (
    r"(?<![\d.])\d{1,3}\s*%\s*[,.;–-]*\s*(?:uh\W+|er\W+|um\W+)?(?:correction|scratch\s+that|strike\s+that|sorry|no\W+wait|wait|i\s+mean(?:t)?|make\s+that|rather|no|or\s+rather)[\s,:.–-]+"
    r"(?=(?:(?:about|roughly|more\s+like|make\s+that|it['’]?s|is|around)\s+)*\d{1,3}\s*%)"
)
# "R pedicle +, L pedicle -".
SIGNED: Final = (
    r"\b(?P<element>(?:(?P<sided>left|right|bilateral)\s+)?(?:pedicles?|(?:facet|costovertebral)\s+joints?|facets?|joints?|elements))\s*:?\s*"
    r"(?:\((?P<within>\+{1,3}|[-–0])\)|(?P<plus>\+{1,3})|(?(sided)(?P<minus>[-–0])|(?!)))(?=\s*(?:[,;.\n]|$)|\s+[-–]\s)"
)
SIGNS: Final = {
    "+": " involved",
    "++": " involved",
    "+++": " involved",
    "-": " not involved",
    "–": " not involved",
    "0": " not involved",
}
# "Alignment apart from L4/5: normal", where the slip at L4/5 is one of wear.
APART_FROM_SEGMENT: Final = (
    r"\b((?:spinal\s+)?alignment)\s*:?\s+(?:apart\s+from|except(?:\s+for|\s+at)?|other\s+than|aside\s+from)\s+[CTLS]\d{1,2}/[CTLS]?\d{1,2}\s*:?"
    r"(?=\s+(?:is\s+)?(?:normal|preserved|maintained|intact|anatomic\w*)\b)"
)
WORN_SEGMENT: Final = re.compile(
    r"(?:degenerative|isthmic|spondylolytic|old|long-?standing)\s+(?:\w+\s+)?(?:\w*listhesis|slip)", re.IGNORECASE
)
# In capitals only: the same letters in small are words or belong to words.
CAPITAL_SHORTHAND: Final[tuple[tuple[str, str], ...]] = (
    (r"\b(does|do|did|is|are|was|were|has|have|could)nt\b", r"\1n't"),
    (r"\bcant\b", "can't"),
    (r"\b(?:n\.\s?s\.?(?!\w)|n/s\b)", "not stated"),
    (r"\bcvjs\b", "costovertebral joints"),
    (r"\bcvj\b", "costovertebral joint"),
    (r"\bfjs\b", "facet joints"),
    (r"\bfj\b", "facet joint"),
    (r"\bples?\b", "posterolateral elements"),
    (r"\bprev\b\.?", "previously"),
    (r"\bunch\b\.?", "unchanged"),
    (r"\bnorm\b\.?", "normal"),
    (r"\bdestr?\b\.?", "destroyed"),
    (r"(?<!\w)\+ve\b", "positive"),
    (r"(?<!\w)[-–]ve\b", "negative"),
    (r"½", "1/2"),
    (r"⅓", "1/3"),
    (r"⅔", "2/3"),
    (r"¼", "1/4"),
    (r"¾", "3/4"),
    (r"(?<=alignment )[nN]\b(?!/)|(?<=height )[nN]\b(?!/)|(?<=otherwise )[nN]\b(?!/)", "normal"),
    (r"\b([Ll]eft|[Rr]ight)-sided\b", r"\1"),
    (r"(?<=\b[Nn]o )PL\b", "posterolateral involvement"),
    (
        r"\bPEs?\b(?=\s*[:-]|\s+(?:otherwise|clear|intact|normal|free|ok|spared|involved|destroyed)\b)",
        "posterior elements",
    ),
    (r"\bR\s*[+&/]\s*L\b|\bL\s*[+&/]\s*R\b", "bilateral"),
    (
        r"\b((?:[Pp]edicles?|[Ff]acets?|[Aa]rch|[Ee]lements|[Jj]oints?)\s*[:=]?\s+)N\b(?=\s+(?:both|bilat|on|at|in|L\b|R\b)|\s*[.,;)\n]|\s*$)",
        r"\1normal",
    ),
    (
        r"\b((?:left|right)\s+(?:pedicle|facet(?:\s+joint)?|costovertebral\s+joint))\s*[:=]?\s*N\b(?!/)(?=\s*(?:[,;.)\n]|$|left|right|and\b|[RL]\b))",
        r"\1 normal",
    ),
    (
        r"\b((?:left|right)\s+(?:pedicle|facet(?:\s+joint)?|costovertebral\s+joint))\s*[:=]?\s*Y\b(?!/)(?=\s*(?:[,;.)\n]|$|left|right|and\b|[RL]\b))",
        r"\1 involved",
    ),
    # "Pedicles L; facets none": the side stands as the value.
    (r"\b((?:[Pp]edicles?|[Ff]acets?|[Jj]oints?|[Ee]lements|[Aa]rch)\s*[:=]?\s+)L(?=\s*(?:[;,.(\[\n]|$))", r"\1left"),
    (r"\b((?:[Pp]edicles?|[Ff]acets?|[Jj]oints?|[Ee]lements|[Aa]rch)\s*[:=]?\s+)R(?=\s*(?:[;,.(\[\n]|$))", r"\1right"),
    (r"\bL(?=\s+(?:\?(?!\w)|out\b|maybe\b|destroyed|intact|involved|normal|ok|gone|eroded|spared|side))", "left"),
    (
        r"\bR(?=\s+(?:thin\w*|possibly|suspicious|questionable|partly|partially|yes|no|pos|neg|clear|free|fine|spared|inv)\b)",
        "right",
    ),
    (
        r"\bL(?=\s+(?:thin\w*|possibly|suspicious|questionable|partly|partially|yes|no|pos|neg|clear|free|fine|spared|inv)\b)",
        "left",
    ),
    (r"\bR(?=\s+(?:half|third|part|lateral|posterolateral)\b)", "right"),
    (r"\bL(?=\s+(?:half|third|part|lateral|posterolateral)\b)", "left"),
    (r"\bR(?=\s+(?:\?(?!\w)|out\b|maybe\b|destroyed|intact|involved|normal|ok|gone|eroded|spared|side))", "right"),
    (r"\bPL\b(?=\s*(?:[:=-]|none|nil|neg|uni|bi|both|normal|inv|intact|\d))", "posterolateral"),
    (r"\bAl\.(?=\s*:?\s*(?:normal|ok|N\b|nl\b|preserved|maintained|intact|good|fine))", "alignment"),
    (r"\b(?:NL|N)(?=\s*[.,;\n]|\s*$)|\bnl\b", "normal"),
    (r"\bR(?=\s+(?:pedicle|facet|costo|sided))", "right"),
    (r"\bL(?=\s+(?:pedicle|facet|costo|sided))", "left"),
)
