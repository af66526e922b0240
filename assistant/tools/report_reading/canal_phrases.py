"""The phrases in which reports describe the spinal canal: epidural space, thecal sac, cord and CSF.

Each row: what the phrase says where it is affirmed, what where it is denied (None: nothing), and its pattern. The
group `key` is what a negation has to reach; without it, the whole phrase.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.escc import CanalFact

CORD: Final = (
    r"(?:(?:spinal\s+|thoracic\s+|cervical\s+|distal\s+)?(?<!vocal\s)(?<!spermatic\s)(?<!umbilical\s)cord\b|"
    r"conus(?:\s+medullaris)?\b|myelon\b)"
)
SAC: Final = r"(?:thecal\s+(?:sac|contour)|dural\s+(?:sac|tube|margin)|theca|dura|(?<=the\s)sac)\b"
_CSF: Final = r"(?:csf|cerebrospinal\s+fluid)"
_THE: Final = (
    r"(?:(?:the|its|ventral|anterior|dorsal|posterior|left|right|adjacent|lateral|underlying|anterolateral)\s+){0,3}"
)
_ON: Final = r"(?:\s+(?:of|on|upon|to|against|with|into|over))?\s+"
_IS: Final = r"(?:\s+(?:is|are|was|being|appears?|remains?|has\s+been|seems?))?(?:\s+(?:not|no\s+longer))?"
_HOW: Final = (
    r"(?:\s+(?:clearly|mildly|slightly|markedly|severely|focally|moderately|minimally|otherwise|still|also|now|"
    r"ventrally|anteriorly|completely|definitely|significantly|visibly))?"
)
_TUMOUR: Final = (
    r"(?:tumou?rs?|disease|extension|components?|mass(?:es)?|soft[\s-]tissue|deposits?|metastas[ei]s|involvement|"
    r"spread|infiltration|lesions?|invasion|growth)"
)
_SPACE: Final = r"(?:epidural|extradural|intraspinal|intracanalicular)"
_INTO: Final = r"(?:extend(?:s|ed|ing)?|extension|spread(?:s|ing)?|invad(?:es?|ing)|invasion|growth|breach\w*)"
_DEFORMITY: Final = (
    r"(?:deformation|deformity|indentation|effacement|compression|impression|flattening|distortion|narrowing|"
    r"impingement|mass\s+effect|encroachment|compromise)"
)
_DEFORMS: Final = r"(?:deform|indent|effac|compress|impress|flatten|distort|narrow|imping|encroach)(?:s|es|ed|ing|e)?"
_DEFORMED: Final = r"(?:deform|indent|effac|compress|impress|flatten|distort|narrow)ed"
_SQUEEZES: Final = r"(?:compress|deform|indent|flatten|distort)(?:s|es|ed|ing)?"
_SQUEEZED: Final = r"(?:compress|deform|indent|flatten|distort)ed"
_SQUEEZING: Final = r"(?:compression|deformation|indentation|flattening|distortion)"
_TOUCHES: Final = r"(?:abut|touch|contact|reach)(?:s|es|ed|ing|ting|ted)?"
_PRESSES: Final = r"(?:displac|push|imping|encroach)(?:e|es|ed|ing)?"
_KEPT: Final = r"(?:preserved|normal|undeformed|intact|unaffected|maintained|spared|unremarkable)"

_ROWS: Final[tuple[tuple[CanalFact | None, CanalFact | None, str], ...]] = (
    # the epidural space
    ("no_epidural", None, r"\b(?:confined|limited|restricted)\s+to\s+(?:the\s+)?(?:bone|vertebra\w*(?:\s+body)?|marrow)\b"),
    ("no_epidural", None, rf"\bepidural\s+space{_IS}{_HOW}\s+(?:clear|free|normal|preserved|uninvolved|spared)\b"),
    ("epidural", "no_epidural",
     rf"\b{_SPACE}(?:\s*(?:or|and|/|and/or)\s*(?:paraspinal|paravertebral|foraminal))?\s+"
     rf"(?:(?:metastatic|neoplastic|tumou?r|soft[\s-]tissue)\s+)?{_TUMOUR}\b"),
    ("epidural", "no_epidural", rf"\b{_INTO}\s+(?:\w+\s+)?(?:in|into|of|to)?\s*{_THE}{_SPACE}(?:\s+space)?\b"),
    ("epidural", "no_epidural", rf"\b{_INTO}\s+(?:\w+\s+){{0,5}}?(?:into|to|within)\s+{_THE}{_SPACE}(?:\s+space)?\b"),
    ("epidural", "no_epidural", rf"\b{_INTO}\s+(?:\w+\s+)?(?:in|into|of|to)?\s*{_THE}(?:spinal\s+|vertebral\s+)?canal\b"),
    (None, "sac_kept", r"\b(?:spinal\s+|central\s+)?canal\s+(?:compromise|narrowing|stenosis|encroachment)\b"),
    # the thecal sac
    ("sac_kept", None, rf"\b{SAC}{_HOW}{_IS}{_HOW}\s+(?P<key>{_KEPT})\b"),
    ("sac_kept", None, r"\b(?:undeformed|normal|preserved|intact)\s+thecal\s+sac\b"),
    ("sac_deformed", "sac_kept", rf"\b{SAC}{_IS}{_HOW}\s+(?P<key>{_DEFORMED})\b"),
    ("sac_deformed", "sac_kept", rf"\b(?P<key>(?:{_DEFORMS}|{_DEFORMITY})){_ON}{_THE}{SAC}"),
    ("sac_deformed", "sac_kept", rf"\b(?P<key>(?:(?:thecal|dural)\s+)?sac\s+{_DEFORMITY}|(?:thecal|dural)\s+{_DEFORMITY})\b"),
    ("sac_kept", None, rf"\bsac\s+(?:and|&)\s+{CORD}{_IS}{_HOW}\s+(?P<key>{_KEPT}|uninvolved|clear|free)\b"),
    # the cord: clear of tumour, touched, pressed upon, compressed
    ("cord_clear", None, rf"\b{CORD}{_IS}{_HOW}\s+(?P<key>uninvolved|spared|free|clear|untouched|unaffected)\b"),
    ("cord_clear", None, rf"\b(?:clear\s+of|away\s+from|short\s+of|separate\s+from|remote\s+from)\s+{_THE}{CORD}"),
    ("cord_clear", None, rf"\b{_CSF}\s+(?:cleft\s+|plane\s+|rim\s+)?(?:\w+\s+){{0,2}}(?:between|separat\w+)\s+(?:\w+\s+){{0,4}}{CORD}"),
    ("cord_touched", "cord_clear", rf"\b{CORD}{_IS}{_HOW}\s+(?P<key>abutted|touched|contacted|reached|in\s+contact)\b"),
    ("cord_touched", "cord_clear", rf"\b(?P<key>{_TOUCHES}|in\s+contact|abutment|contact){_ON}{_THE}{CORD}"),
    ("cord_touched", "cord_clear", rf"\b(?P<key>{CORD}\s+(?:contact|abutment))\b"),
    ("cord_touched", None,
     rf"\b(?P<key>abut\w*|touch\w*|contact\w*)[\s,]+(?:but|and|without|though)\s+(?:(?:does|do|is|did)\s+)?(?:not\s+)?"
     rf"(?:compress|deform|indent|displac)\w*\s+{_THE}{CORD}"),
    ("cord_pressed", None, rf"\b{CORD}{_IS}{_HOW}\s+(?P<key>displaced|pushed|impinged)\b"),
    ("cord_pressed", None, rf"\b(?P<key>{_PRESSES}){_ON}{_THE}{CORD}"),
    ("cord_pressed", "cord_not_compressed", rf"\b(?P<key>mass\s+effect|impingement|displacement){_ON}{_THE}{CORD}"),
    ("cord_pressed", "cord_not_compressed", rf"\b(?P<key>{CORD}\s+(?:impingement|displacement))\b"),
    ("cord_not_compressed", None, rf"\buncompressed\s+{CORD}"),
    ("cord_compressed", "cord_not_compressed", rf"\b{CORD}{_IS}{_HOW}\s+(?P<key>{_SQUEEZED})\b"),
    ("cord_compressed", "cord_not_compressed", rf"\b(?P<key>{_SQUEEZES}){_ON}{_THE}{CORD}"),
    ("cord_compressed", "cord_not_compressed", rf"\b(?P<key>{_SQUEEZING})\s+(?:of|on|to)\s+{_THE}{CORD}"),
    ("cord_compressed", "cord_not_compressed", rf"\b(?P<key>{CORD}\s+{_SQUEEZING}|MSCC)\b"),
    ("cord_compressed", "cord_not_compressed",
     rf"\b(?P<key>{CORD}\s*(?:or|and|/|,)\s*(?:cauda\s+equina|conus|(?:nerve\s+)?roots?|thecal\s+sac)\s+{_SQUEEZING})\b"),
    # the CSF around the cord
    ("csf_gone", "csf_seen", rf"\b(?:{_CSF}|subarachnoid)(?:\s+(?:space|signal|rim))?{_IS}{_HOW}\s+(?P<key>effaced|obliterated|lost|absent|gone)\b"),
    ("csf_gone", "csf_seen", rf"\b(?P<key>(?:complete\s+)?(?:loss|effacement|obliteration)\s+of\s+(?:the\s+|all\s+)?(?:surrounding\s+)?(?:{_CSF}|subarachnoid\s+space))\b"),
    ("csf_gone", None, rf"\b(?P<key>efface[sd]?|effacing|obliterat(?:es|ing))\s+(?:the\s+|all\s+)?(?:surrounding\s+)?{_CSF}\b"),
    ("csf_seen", "csf_gone",
     rf"\b{_CSF}(?:\s+(?:space|signal|rim|around\s+(?:the\s+)?cord|around\s+it|at\s+this\s+level))*{_IS}{_HOW}\s+"
     r"(?P<key>visible|seen|preserved|present|maintained|identifiable|visuali[sz]ed|remaining|remains|discernible)\b"),
    ("csf_seen", "csf_gone", rf"\b(?P<key>(?:visible|preserved|residual|remaining|surrounding|some|persistent|any|intervening)\s+(?:rim\s+of\s+|surrounding\s+)?{_CSF})\b"),
    ("csf_seen", "csf_gone", rf"\b(?P<key>{_CSF})\b(?=\s*(?:signal\s*)?(?:around\b|at\s+this\s+level|remains\b|[.,;)]|$))"),
)  # fmt: skip
# No phrase does without one of these; most sentences of a report have none.
ANY_OF_THEM: Final = re.compile(
    r"cord|conus|myelon|sac\b|thecal?\b|dural?\b|csf|cerebrospinal|subarachnoid|canal|epidural|extradural|intraspinal|bilsky|escc|scc\b|"
    r"confined|limited|restricted",
    re.IGNORECASE,
)
PHRASES: Final = tuple((said, denied, re.compile(pattern, re.IGNORECASE)) for said, denied, pattern in _ROWS)
# "… abuts it without compression": denied of what was named last.
BARE_DENIAL: Final = re.compile(
    r"\b(?:not|without|no|never)\s+(?:\w+\s+){0,2}?(?P<what>compress(?:ed|es|ion|ing)?|deform(?:ed|ation|ing|s|ity)?|"
    r"indent(?:ed|ation|ing)?|displac(?:ed|ing)|flatten(?:ed|ing)?|touch(?:ed|ing)?|abut(?:ted|ting|ment)?|contact)\b"
    rf"(?!\s+(?:of|on|to|with)?\s*{_THE}(?:{CORD}|{SAC}|nerve|root|fracture|deformity|vertebra|body))",
    re.IGNORECASE,
)
NAMED: Final = re.compile(rf"(?P<cord>{CORD})|(?P<sac>{SAC})", re.IGNORECASE)
# Another cause than epidural tumour.
CAUSE: Final = (
    r"(?:dis[ck]|osteophyt\w*|retropuls\w*\s+(?:\w+\s+){0,2}(?:fragments?|bone|cortex|wall|corner)|bony?\s+fragments?|"
    r"h(?:a)?ematoma|abscess|lipomatosis|ligament\w*|spondylo\w*|listhesis|degenerat\w*)"
)
OTHER_CAUSE_BEFORE: Final = re.compile(rf"\b{CAUSE}\b[^.;,]*$", re.IGNORECASE)
OTHER_CAUSE_AFTER: Final = re.compile(
    rf"\s*(?:by|from|due\s+to|secondary\s+to|caused\s+by|related\s+to)\s+(?:\w+\s+){{0,3}}{CAUSE}\b", re.IGNORECASE
)
# Speaks of change, of the past, or of a question, not of what is seen.
NOT_A_FINDING_BEFORE: Final = re.compile(
    r"\b(?:no|not|without)\s+(?:\w+\s+)?(?:new|further|additional|progressive|interval|increas\w+|worsening|more)\s+"
    r"(?:\w+\s+){0,3}$"
    r"|\b(?:symptoms?|signs?|clinical(?:ly)?|history|previous|prior|known|old|resolved|query|exclude|rule\s+out|"
    r"to\s+(?:assess|evaluate|look))\s+(?:(?:of|for|evidence\s+of|metastatic|spinal)\s+)*$",
    re.IGNORECASE,
)
NOT_A_FINDING_AFTER: Final = re.compile(r"\s*(?:has\s+|have\s+|is\s+|now\s+)*(?:resolved|relieved)\b", re.IGNORECASE)
PARTLY: Final = re.compile(
    r"\b(?:ventral|anterior|dorsal|posterior|left|right|lateral|partial(?:ly)?|incomplete|near[\s-]complete|subtotal)\s+$",
    re.IGNORECASE,
)
NEARLY: Final = re.compile(r"\b(?:almost|nearly|barely|just)\s+$", re.IGNORECASE)

_GRADE: Final = r"(?:0|1\s?[abc]|[123]|III|II)"
_FIGURE: Final = (
    rf"(?P<least>at\s+least\s+|≥\s?|>=\s?)?(?P<low>{_GRADE})(?:\s?(?:-|–|/|to|or)\s?(?P<high>{_GRADE}|[abc]))?"
    r"(?![\w%]|\.\d|\s?(?:mm|cm)\b)"
)
_SCALE: Final = r"(?:ESCC|Bilsky(?:['’]s)?|epidural\s+spinal\s+cord\s+compression)"
STATED_GRADE: Final = (
    re.compile(
        rf"\b{_SCALE}(?:[\s(),/]*(?:{_SCALE}|scale|score|grade|grading|class|type|stage))*[\s:=–-]*"
        rf"(?:(?:of|is|as)\s+)?{_FIGURE}",
        re.IGNORECASE,
    ),
    re.compile(rf"\bgrade\s+{_FIGURE}[\s(]*(?:on\s+(?:the\s+)?)?{_SCALE}", re.IGNORECASE),
)
STATED_HEIGHT: Final = re.compile(
    rf"\b(?P<height>high|low)[\s-]grade[\s(]+(?:{_SCALE}|epidural\s+(?:disease|tumou?r|compression)|cord\s+compression)",
    re.IGNORECASE,
)
# "Cord compression at T10": the level that a phrase names itself.
AT_LEVEL: Final = re.compile(
    r"\s*(?:is\s+|are\s+)?(?:seen\s+|present\s+|noted\s+|evident\s+)?(?:only\s+)?at\s+(?:the\s+)?(?:level\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# Where the report says that the conus ends.
CONUS_AT: Final = re.compile(
    r"\bconus(?:\s+medullaris)?\b(?:\s+(?:tip|terminates|ends|lies|is|sits|located|seen|at|to|opposite|the|level|of|"
    r"upper|lower|mid|border|body|endplate|normal|position|in)\b)*[\s,:]*(?P<level>(?:Th|[TDL])[\s.-]?\d{1,2})(?!\d)",
    re.IGNORECASE,
)
