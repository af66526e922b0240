"""Words of alignment: slips, curves, their age, and all ways of saying that the spine is in line."""

from __future__ import annotations

import re
from typing import Final

_MEASURE: Final = r"(?:(?:by|about|approximately|roughly|some|a|of|only|now|~)\s+)*(?:~\s*)?(?:\d+(?:\.\d+)?\s*(?:mm|millimet\w+|cm)\s+)?"
_FORWARD: Final = (
    r"(?:anterior(?:ly)?|posterior(?:ly)?|forwards?|backwards?|ventrally|dorsally|laterally|sideways|"
    r"in\s+front(?=\s+of)|behind|ahead(?=\s+of))"
)
_LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}\b"
_BY: Final = (
    r"(?:(?:by|about|approximately|roughly|some|only|now|~)\s+)*(?:~\s*)?\d+(?:\.\d+)?\s*(?:mm|millimet\w+|cm)\s+"
)
_ON: Final = rf"(?:\s+(?:on|over|of|to|relative\s+to|in\s+relation\s+to))?(?=\s+(?:the\s+)?{_LEVEL})"
SLIP: Final = re.compile(
    r"\b(?:sub[\s-]?luxat\w+|sublux\w*|translations|translation(?:al(?!\s+(?:research|study|studies|medicine|oncology|science)))?(?!\s*:\s*(?!no\b|none|nil|absent|yes|present|new|\d|n\b|normal|neg)|\s+(?:of\s+(?:the\s+|his\s+|her\s+)?(?:report|letter|text)|service|by\s+\D))|"
    r"translated(?!\s+(?:from|into|by\s+\D|to\s+(?!the\b)[A-Z]|report|version|text))|translatory|(?:antero|retro|"
    r"spondylo|latero|ptos)?(?:o?listhesis|o?listheses|o?listhetic)|o?listhesed|listhesed|"
    r"step[\s-]?offs?|(?<!next\s)(?<!first\s)(?<!further\s)(?<!last\s)(?<!each\s)step(?!\s*(?:wise|[\s-](?:down|up|by|in|out|one|two|count)\b)|\s+(?:towards?|therapy|is\s+to|in\s+(?:the\s+)?(?:management|treatment|plan)|would)\b)|"
    r"stepped\s+(?:forwards?|back\w*|anterior\w*|posterior\w*)|stepped\s+(?:on|over)(?=\s+(?:the\s+)?(?:Th|[CTLSD])\d)|stepping(?!\s+(?:down|up|out|off|onto|into|over))|"
    r"slips(?!\s+(?:of\s+(?:paper|the)|away|into|up|in|by|down|over|and\s+falls|on\s+(?:the|some|a|wet|ice)\b))|(?<=no\s)steps(?!\s+(?:taken|towards?|to|were|in\s+the\s+plan))|(?<=or\s)steps(?=\s*[.,;)])|slip(?:page|ping)?|slipped(?!\s+(?:dis[ck]|and\b|over\b|in\s+the|on\s+(?:the\s+|some\s+|a\s+|his\s+|her\s+|wet\s+)*(?:ice|snow|stairs?|steps?|floors?|mats?|rugs?|bath\w*|pavement|leaves|kerb|curb|carpet|grass|way|toilet|shower|tiles?|mud)))|"
    r"dislocat(?:ions?|ed)|"
    rf"(?:displac|shift|shunt|slid)(?:ed|den)?,?\s+{_MEASURE}(?:\w+\s+)?{_FORWARD}|(?:moves?|slides|shifts|moved|pushed|knocked|slid|jumped|crept|drifted|gone|come|migrated|sheared|jumps|hopped)\s+{_BY}{_FORWARD}|"
    rf"(?:moved|pushed|slid|slipped)\s+(?:{_BY})?(?:\w+\s+)?{_FORWARD}(?:\s+{_BY})?\s*(?:on|over|relative\s+to)(?=\s+(?:the\s+)?{_LEVEL})|(?:moved|slid|shifted|jumped|crept|drifted|gone|come|migrated|sheared|hopped)\s+{_FORWARD}\s+(?:(?:by|about|roughly|some|approximately)\s+)*~?\s*\d+(?:\.\d+)?\s*(?:mm|cm)|"
    rf"(?:lies|sits|stays|stands|stood|sitting|lying|standing)\s+{_BY}{_FORWARD}{_ON}|"
    rf"(?:slides|slid|has\s+slid|slips)\s+{_MEASURE}(?:{_FORWARD}\s+)?(?:on|over|off)(?=\s+(?:the\s+)?{_LEVEL})|"
    r"(?:anterior|posterior|ventral|dorsal|forward|backward|lateral|sagittal|horizontal)\s+(?:displacement|shift|slippage|offset)|vertebral\s+(?:shift|displacement|offset))(?<!\s)(?!\w)",
    re.IGNORECASE,
)
CURVE: Final = re.compile(
    r"\b(?:(?:hyper)?kypho(?:sis|tic|scoliosis|scoliotic|sed)(?:\s+(?:deformity|angulation|angle|curve|look))?|kyph[ou]s|"
    r"gibb(?:us|ous|osity)(?:\s+(?:deformity|angulation))?|(?:\w*dextro|\w*levo|\w*laevo)?scolio(?:sis|tic)(?:\s+(?:deformity|curve|tilt))?|"
    r"angulation|angulated|(?:angled|bent|bowed|buckl(?:ed|ing)|collapsed)\s+(?:forwards?|anteriorly|ventrally)|cobb(?:\s+angle)?(?=\D{0,25}\d)|(?<!buffalo\s)hump(?:ed)?(?:\s*back)?|(?:kyphotic\s+|angular\s+)?kink(?:ing|ed)?(?=\s+(?:at|of|in|across|there)\b|\s*[.,;(]|$)|(?:spinal\s+)?curv(?:e|ature)\s+(?:change|abnormality)|(?:new|abnormal|focal)\s+curv(?:es?|atures?)|"
    r"(?:lateral|coronal|sagittal|angular)\s+tilt|tilt(?:ed|s)\s+(?:forwards?|laterally|sideways|to\s+(?:one|the)\s+\w+)|"
    r"angular\s+deformity|(?:spinal\s+|de\s+novo\s+|new\s+|sagittal\s+|coronal\s+)*deformit(?:y|ies))\b",
    re.IGNORECASE,
)
ANY: Final = re.compile(
    r"\bmal[\s-]?alignments?\b|\bmal[\s-]?aligned\b|\balignment\s+(?:abnormality|disturbance|defect|change|problem|issues?)\b|"
    r"\b(?:abnormal|altered)\s+alignment\b|\bout\s+of\s+(?:line|alignment)\b",
    re.IGNORECASE,
)
GOOD: Final = (
    r"(?:normal(?:ly)?|maintained|preserved|anatomic(?:al(?:ly)?)?|satisfactory|satisfactorily|ok(?:ay)?|intact|"
    r"unremarkable|good|well|fine|within\s+(?:normal\s+|physiological\s+)?limits|within\s+normal|straight|"
    r"undisturbed|unaltered|conserved|retained|kept|physiological(?:ly)?|regular(?:ly)?|in\s+order|correct(?:ly)?|adequate|acceptabl[ey]|"
    r"perfect(?:ly)?|respected|without\s+(?:any\s+)?(?:abnormalit(?:y|ies)|alterations?|disturbances?|particularit\w+|patholog\w+|peculiarit\w+|disruption|deviation)|free\s+of\s+abnormalit\w+|proper(?:ly)?|unaffected|undisplaced|uncompromised|congruent|harmonious|held|as\s+(?:expected|it\s+should\s+be)|"
    r"n\.?a\.?d\.?|no\s+(?:abnormality|problems?|issues?|concerns?)|nothing\s+(?:abnormal|of\s+note|amiss|wrong))"
)
# A few words that speak of another matter end what "alignment … normal" may reach over.
_FILL_SAME: Final = r"(?:(?!(?:height|heights|pedicles?|facets?|marrow|signal|cord|canal|discs?|not|no|and\s+the)\b)(?:(?:Th|[CTLSD])\d{1,2}\s*[,:]|[\w–/-]+)\s+){0,9}?"
ALIGNED: Final = re.compile(
    rf"\balign(?:ment|ed)(?:['’]s)?(?:\s*(?:and|/|&)\s*(?:curvatures?|curves|balance|posture|stability))?(?:\s*\([^)]*\))?(?:\s*[:=–,-]\s*|\s+(?:corrected|restored)\s*,\s*|"
    rf"\s+{_FILL_SAME}){GOOD}(?!\s+(?:(?:\w+\s+)?kypho|abnormal|(?:\w+\s+)?lordosis|(?:\w+\s+)?curv))\b"
    rf"|\balign\w*,?\s+(?:which|that|and|it|this)\s+(?:(?:is|was|are|remains?|appears?|looks?|has|been|still|therefore|otherwise|all)\s+)+{GOOD}"
    rf"|\b(?:{GOOD}\s+)?in\s+(?:good\s+|normal\s+|straight\s+|a\s+|proper\s+)*line\s+with(?=\s*$|\s+(?:both\s+)?(?:{_LEVEL}|(?:its|the|their)\s+(?:neighbou?r\w*|adjacent|adjoining|rest|others?|remainder|vertebra\w*|levels?|one)))"
    rf"|\balign\w*\b[^.;:]{{0,50}}?[\s,(](?:i\.?e\.?|that\s+is(?:\s+to\s+say)?|namely|meaning|and\s+therefore|and\s+thus)[\s,:]+{GOOD}\b"
    rf"|\balign\w*\s+{_FILL_SAME}not\s+(?:\w+ly\s+)?(?:disturbed|altered|affected|compromised|disrupted|lost|impaired|abnormal|disordered|deranged|changed\s+and\s+normal)\b"
    rf"|\balign\w*\s*:?\s*(?:is\s+)?(?:unchanged|stable|as\s+before)\s*,?\s*(?:and\s+)?{GOOD}\b"
    rf"|\b{GOOD}(?:\s+(?:spinal|vertebral|sagittal|coronal|overall|bod(?:y|ies)|AP|frontal|lateral|global|axial|segmental|regional|general|bony|osseous|lordosis|anteroposterior|"
    rf"cervical|lumbar|thoracic|and|lumbosacral|thoracolumbar|cervicothoracic|atlantoaxial|craniocervical|(?:vertebral\s+|body\s+)?heights?(?=\s+and))){{0,4}},?\s+align(?:ment|ed)\b"
    rf"|\b(?:spinal\s+|vertebral\s+|long\s+)?axis\s+(?:of\s+the\s+(?:\w+\s+)?(?:spine|column)\s+)?(?:is\s+|remains\s+)?{GOOD}\b"
    r"|\b(?:levels?|vertebrae|segments?|bodies|spine)\s+(?:(?:all|still|well|nicely|themselves)\s+)*in\s+(?:good\s+|normal\s+|a\s+straight\s+)?line\b(?!\s+with)"
    r"|\b(?:Th|[CTLSD])\d{1,2}\s+(?:(?:is|are|both|also|remains?|looks?|lies|sits|stands|stays|still|ok(?:ay)?|well|nicely|fine|all|itself)\s+)*(?:straight|in\s+(?:good\s+|normal\s+)?line)\b"
    rf"|\b(?:spinal\s+)?statics?\s+(?:of\s+the\s+spine\s+)?(?:is\s+|are\s+)?{GOOD}\b"
    r"|\b(?:regular|normal|correct)\s+position\s+of\s+(?:the\s+|all\s+)*vertebra\w*|\bvertebra\w*(?:\s+bodies)?\s+(?:are\s+)?(?:regularly|normally|correctly)\s+positioned\b"
    r"|\b(?:keep|retain|maintain|preserve|hold|show|demonstrate)(?:s|ing|ed)?\s+(?:(?:their|its|the|a|normal|good|anatomical|satisfactory|proper|vertebral|spinal)\s+)+alignment\b"
    r"|\baligned\b|\baligns?\s+(?:well|normally|nicely|perfectly|satisfactorily|anatomically|ok(?:ay)?|fine|properly|as\s+(?:expected|normal))\b"
    r"|\b(?:line[sd]?\s+up|stack(?:s|ed)?(?:\s+up)?)(?:\s+(?:\w+\s+)?(?:normally|well|nicely|ok(?:ay)?|fine|perfectly|properly|correctly|straight|as\s+(?:expected|normal|before))(?:\s+enough)?)?\b"
    r"|\b(?:[CTLSD]\d{1,2}|vertebra|levels?|dens|odontoid|everything|all|it|they|bodies|segments?)\s+(?:is|are|remains?|stays?|stands?|sits?|looks?)\s+(?:well\s+|still\s+|all\s+)?in\s+(?:normal\s+|good\s+|correct\s+|anatomical\s+|a\s+straight\s+)?line\b"
    r"|\b(?:spine|vertebrae|column)\s+(?:\w+\s+)?(?:remains?|is|"
    r"are)?\s*in\s+(?:normal\s+|good\s+|a\s+straight\s+)?line\b|\b(?:spine|(?:spinal|vertebral)\s+column)\s+(?:\w+\s+){0,4}?straight\b|"
    r"\bstraight\s+(?:spine|spinal\s+column)\b|"
    r"\bno\s+(?:\w+\s+)?(?:abnormality|disturbance|disruption|loss)\s+(?:of|"
    r"in)\s+(?:the\s+)?(?:\w+\s+)?alignment\b|\b(?:is|are|remains?|lies|spine|junction|vertebrae|"
    r"bodies|stays?|sits?)\s+in\s+(?:\w+\s+)?alignment\b|\b(?:no|"
    r"without)\s+(?:change\s+in\s+)?(?:the\s+)?normal\s+alignment\b"
    r"|\balignment\s*[:=–-]\s*(?:0|none|no)(?=\s*(?:[,.;/)]|$))|\bspine\s+is\s+straight\b"
    r"|\b(?:he|she|spine|everything|they|it)(?:['’]s|\s+is|\s+are|\s+looks?|\s+remains?)\s+(?:(?:all|dead|perfectly|nice|and|quite|pretty|still)\s+)*straight\b(?!\s*(?:away|after|leg|on\b|to\b|into\b|forward|back|off|at\b|in\b|then))|\b(?:straight\s+as\s+a\s+(?:die|rod|arrow|ruler|poker)|(?:all|dead|perfectly)\s+straight(?=\s*(?:[.,;)]|$)))"
    r"|\b(?:nothing|no\s+(?:vertebra|level|body|segment))\s+(?:is\s+|has\s+|looks?\s+|else\s+)*(?:out\s+of\s+(?:line|alignment|place)|malaligned|displaced|off)\b"
    r"|\balignment\s*:?\s*(?:is\s+)?(?:not|un)\s*(?:disturbed|altered|affected|compromised|disrupted|lost|impaired|abnormal)\b",
    re.IGNORECASE,
)
_OLD: Final = (
    r"(?:degenerative|degen|spondylolytic|isthmic|lytic(?=\s+(?:spondylo)?listhesis)|old|long[\s-]?standing|longstanding|long[\s-]?term|chronic|physiological|"
    r"congenital|idiopathic|pre[\s-]?existing|known|previous|established|baseline|habitual|pre[\s-]?morbid|"
    r"developmental|postural|juvenile|scheuermann\w*|adult|constitutional|age[\s-]related|senile|neuromuscular|functional|"
    r"positional|adolescen\w*|childhood|teenage|since\s+(?:childhood|adolescence))"
)
OLD_BEFORE: Final = re.compile(rf"\b{_OLD}\b(?:\s+\w+){{0,4}}\s*$", re.IGNORECASE)
_SINCE_LONG: Final = (
    r"(?:since|from)\s+(?:he|she|they|childhood|his|her|their|birth|adolescence|youth|school|(?:the\s+)?(?:19|20)\d\d|at\s+least\s+(?:19|20)\d\d|(?<=since\s)before|before(?=\s+\w)|his\s+teens)|"
    r"already\s+(?:\w+\s+){0,4}?(?:in|on|by|from|since|of)\s+(?:the\s+|an?\s+)?(?:\w+\s+(?:of|from)\s+)?(?:early\s+|late\s+)?(?:19|20)\d\d|(?:documented|recorded|mentioned|described|known|reported|listed|diagnosed)\s+(?:\w+\s+){0,5}?(?:since|in|from|as\s+(?:far\s+back\s+as|early\s+as))\s+(?:19|20)\d\d|"
    r"for\s+(?:many\s+|several\s+|over\s+|at\s+least\s+|\d+\s+|ten\s+|twenty\s+|some\s+)*years|(?:present|seen|visible|there|noted|existing|documented)\s+(?:already\s+)?(?:on|in)\s+(?:(?:the|his|her|a|an|films?|radiographs?|x-?rays?|ct|mri?|scans?|imaging|studies|of|from|old|chest|lumbar|\w+\s+films?)\s+)*(?:19|20)\d\d|"
    r"(?:matches|identical\s+to|same\s+(?:as|on|in)|as\s+(?:on|in)|no\s+(?:change|different)\s+(?:from|vs\.?|since|to|compared\s+with))\s+(?:(?:the|his|her|a|films?|radiographs?|x-?rays?|ct|mri?|scans?|of|from|old)\s+)*(?:19|20)\d\d|"
    r"(?:no\s+change|not\s+(?:\w+\s+)?changed|unchanged|stable|constant|static)\s+(?:over|for|during|in|within)\s+(?:(?:the\s+)?(?:last|past|previous|preceding|some|many|several|at\s+least)\s+)*(?:\w+\s+)?years|"
    r"years\s+(?:old|ago)|decades|teen\w*|lifelong|life-?long|dating\s+(?:back|from)|predat\w+|pre-?exist\w*"
)
OLD_AFTER: Final = re.compile(
    r"(?:\s+(?!new\b|no\b)\w+){0,3}?\s*[,(:]?\s*(?:is\s+|was\s+)?(?:also\s+)?(?:old|was\s+there\s+before)\b|[^.;]*?\b(?:degenerative|degen|spondylolytic|isthmic|long[\s-]?standing|longstanding|chronic|congenital|"
    rf"idiopathic|pre[\s-]?existing|physiological|{_SINCE_LONG}|(?<!not\s)(?<!never\s)been\s+(?:there|present|known)|"
    r"known\s+(?:since|for)\b|age[\s-]related|postural|constitutional|positional|(?:his|her|the\s+patient['’]?s)\s+(?:\w+\s+)?(?:baseline|normal|habitus)|"
    r"(?:is|are|was)\s+(?:\w+\s+)?(?:old|normal|known)|(?:due|attributed|attributable|related|secondary|owing)\s+to\s+(?:\w+\s+)?(?:facet|degenerat\w*|wear|scheuermann\w*|posture|positioning|old|osteoporo\w*|disc|pars)\w*)\b"
    r"|[^.;]*?\b(?:was|were|been|already)\s+(?:already\s+)?(?:there|present|seen|visible|noted)\s+(?:already\s+)?(?:in\s+|on\s+)?(?:19|20)\d\d\b|[^.;]*?,\s*(?:facet|facetal)\s+(?:joint\s+)?(?:OA|arthr\w+|osteoarthr\w+|degenerat\w+|wear)\b"
    r"|\s*[,(:–-]?\s*(?:also\s+)?(?:is\s+)?(?:old|known|baseline)\b|[^.;]*?\b(?:pars|lysis)\s+defects?\b",
    re.IGNORECASE,
)
# A curve that has not changed may be as old as the lesion or older: nobody has said.
UNCHANGED: Final = re.compile(
    r"[^.;,]*[,(]?\s*(?:\b(?:which\s+)?(?:is|are|was|has|have|remains?)\s+)?(?:been\s+)?\b(?:unchanged|stable|static|no\s+(?:change|different)|same\s+as|"
    r"as\s+(?:before|previously|on\s+the)|not\s+(?:changed|progressed|increased|worse\w*)|was\s+there\s+(?:before|already)|(?:not|\w+n['’]t)\s+(?:\w+\s+)?(?:new|recent|acute|of\s+recent\s+onset)|nothing\s+new)\b",
    re.IGNORECASE,
)
# "Residual kyphosis", "caused by the fracture": of the lesion's making, whatever its age.
CAUSED: Final = re.compile(
    r"\b(?:residual|post-?operative|post-?surgical|post-?fracture|fracture-related)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
CAUSED_AFTER: Final = re.compile(
    r"[^.;,]{0,20}\bas\s+a\s+(?:consequence|result)(?=\s*(?:[.,;)]|$))|"
    r"[^.;]*?\b(?:caused\s+by|because\s+of|as\s+a\s+(?:result|consequence)\s+of|resulting\s+from|result\s+of|arising\s+from|since|following|after|with|due\s+to|owing\s+to|from)\s+"
    r"(?:(?:the|a|this|that|its|his|her|asymmetric\w*|pathological|progressive|tumou?r|vertebral|anterior|wedge|recent|body)\s+)*"
    r"(?:fracture|fx|#|collapse|compression|tumou?r|metasta\w+|deposit|lesion|height\s+loss|loss\s+of\s+height|wedging)\b(?!\s+of\s+(?:T|L|C)?\d*\s*(?:old|osteoporo))",
    re.IGNORECASE,
)
NEW: Final = re.compile(
    r"\b(?:new(?:ly)?|acute|recent|progressive|progressed|progressing|increas(?:ed|ing)\s+(?:from|since|by|to)|worse(?:ned|ning)?|developed|developing|resulting|secondary(?!\s+to\s+(?:facet|degen|disc|osteo))|"
    r"due\s+to\s+(?:the\s+)?(?:\w+\s+)?(?:collapse|"
    r"tumou?r|metast\w*|fracture|deposit|lesion)|de\s+novo|pathological|residual|"
    r"(?:was|were|is|are)\s*(?:n['’]t|not)\s+(?:\w+\s+)?(?:there|present|seen|visible|evident|noted|identified|apparent|shown)|not\s+(?:there|present|seen|visible|evident|apparent|noted|previously)|"
    r"(?:was|were)\s+absent|absent\s+(?:on|in|from|before)|(?:there\s+was|was|were)\s+none|where\s+there\s+was|"
    r"now\s+(?:at\s+)?\d+(?:\.\d+)?\s*(?:degrees?|deg|°)|(?:was|measured|previously|from|prior|formerly)\s+(?:\w+\s+)?\d+(?:\.\d+)?\s*(?:degrees?|deg|°)|(?:was|were|previously|from|prior|formerly)\s+(?:only\s+|just\s+)?\d+(?:\.\d+)?(?=\s+(?:in|on|at|last)\b|\s*[.;)]|$)|interval\s+(?:development|increase)|"
    r"(?:prior|previous\w*|earlier|last|old|before)\b[^.;]{0,25}?[:=]\s*(?:straight|none|nil|absent|no\b|normal|0\b)|(?:has|have)\s+(?:\w+\s+)?(?:developed|appeared|formed|occurred|arisen|emerged)|appeared\s+since)\b",
    re.IGNORECASE,
)
NO_NEW: Final = re.compile(
    r"\b(?:no|without|nor|any|neither)\s+(?:new|de\s+novo|(?:acute|recent|traumatic)(?=[^,;.]*\b(?:mal-?align|kypho|scolio|deform|angul|gibb)))\s+(?:\w+\s+|/\s*|\w+/|,\s*){0,5}$|"
    r"\b(?:no|without)\s+(?:(?!and\b|with\b|showing\b)\w+\s+){0,3}new\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "No new kyphosis, scoliosis or subluxation": one denial for all of a list.
NO_NEW_OF_A_LIST: Final = re.compile(
    r"\b(?:no|without|any|neither)\s+(?:new|de\s+novo)\s+(?:(?:mal-?alignment|\w*listhesis|kypho\w+|scolio\w+|sublux\w+|slip\w*|steps?(?:-off)?|translation\w*|deformit\w+|angulat\w+|gibbus|displacement|"
    r"dislocation|instability|focal|angular|segmental|spinal|coronal|sagittal|vertebral|significant|or|and|nor)\s*[,/]?\s*){1,8}$",
    re.IGNORECASE,
)
REGIONAL: Final = re.compile(
    r"\b(?:(?:patient|he|she|spine|posture)\s+is|thoracic|dorsal|cervical|lumbar|thoraco-?lumbar|mild(?:ly)?|slight(?:ly)?|minor|minimal|gentle|subtle|exaggerated|increased|accentuated|overall|"
    r"generalised|generalized|normal|smooth|some|bit\s+of|degree\s+of|stable|unchanged)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_CURVATURE: Final = (
    r"(?:(?:cervical|thoracic|dorsal|lumbar|spinal|sagittal|coronal|vertebral|thoracolumbar|usual)\s+)*"
    r"(?:(?:lordos[ie]s|kyphos[ie]s)\s*(?:and|/|&|or)\s*(?:(?:cervical|thoracic|lumbar)\s+)*(?:kyphos[ie]s|lordos[ie]s)|lordos[ie]s|lordotic\s+curv\w+|kyphos[ie]s|kyphotic\s+curv\w+|curvatures?|curves?|contours?|profile|sagittal\s+balance)"
)
CURVATURE_NORMAL: Final = re.compile(
    rf"\b(?:normal|preserved|maintained|usual|natural|unremarkable|regular|anatomic(?:al)?|physiologic(?:al)?)\s+{_CURVATURE}\b(?!\s+and\s+align)(?!\s+(?:is\s+|are\s+)?(?:lost|reduced|reversed|straightened|flattened))"
    rf"|\b{_CURVATURE}\s+(?:(?:is|are|remains?)\s+)?(?:of|within|in)\s+(?:an?\s+|the\s+)?(?:physiological|normal|usual|ordinary|expected)\s+(?:degree|extent|size|magnitude|range|limits?|shape|form)"
    rf"|\b{_CURVATURE}\s*(?:of\s+the\s+(?:\w+\s+)?spine\s+)?(?:(?:is|are|remains?|looks?|appears?|also|:|=)\s*){{0,2}}(?:(?:unchanged|stable)\s+and\s+)?(?:all\s+|both\s+|well\s+|still\s+)?(?!physiol){GOOD}\b(?!\s+{_CURVATURE})",
    re.IGNORECASE,
)
# "The lordosis is as it was in January": no curve has come of late.
CURVE_AS_BEFORE: Final = re.compile(
    r"\b(?:lordos[ie]s|(?:spinal|sagittal)\s+(?:curvature|curves?|contours?|profile)|curvature)\s+(?:(?:is|are|remains?|stays?|has|have|been|both|also)\s+)*"
    r"(?:unchanged|the\s+same|stable|as\s+(?:it\s+was|they\s+were|before|previously|on|in)|no\s+different|not\s+(?:changed|different|altered)|unaltered)\b",
    re.IGNORECASE,
)
# The lines of the vertebral bodies: no vertebra stands before or behind another.
LINES_KEPT: Final = re.compile(
    rf"\b(?:atlanto-?\s?(?:axial|occipital)|C1[-/]C?2|cranio-?\s?cervical)\s+(?:relationships?|articulations?|joints?|junction|intervals?)\s+(?:(?:is|are|remains?)\s+)?{GOOD}\b|"
    rf"\b(?:(?:anterior|posterior|vertebral|spinal|body|bodies|spino-?laminar|cortical|and)\s+)+lines?\s+(?:(?:is|are|remains?|appears?)\s+)?(?:well\s+|all\s+)?(?:{GOOD}|continuous|unbroken|smooth|uninterrupted)\b"
    r"|\b(?:no|none\s+of\s+the|neither(?:\s+of\s+the(?:\s+two)?)?)\s+(?:vertebrae|vertebra(?:l\s+bod(?:y|ies))?|bod(?:y|ies)|levels?|segments?)\s+(?:is|are|has|have)\s+(?:\w+\s+)?(?:displaced|shifted|moved|slipped|translated)\b"
    r"|\b(?:has|have)(?:\s+not|n['’]t)\s+(?:moved|shifted)\b(?!\s+(?:bowels?|from|to|on)\b)"
    rf"|\b(?:preserved|intact|continuous|normal|smooth|unbroken)\s+(?:(?:anterior|posterior|vertebral|spinal|body|spino-?laminar|and)\s+)+lines?\b",
    re.IGNORECASE,
)
# "Alignment unchanged (long-standing scoliosis)": nothing but what is old.
UNCHANGED_ALIGNMENT: Final = re.compile(
    r"\balign\w*\s*[:–-]?\s*(?:is\s+|remains\s+|has\s+)?(?:\w+\s+)?(?:unchanged|stable|as\s+before|the\s+same|not\s+changed|no\s+change|unaltered)\b",
    re.IGNORECASE,
)
# In a form: "Subluxation/translation: none".
NONE_AFTER: Final = re.compile(
    r"(?:\s*\([^)]*\))?(?:\s*(?:/|or|and|&)\s*\w+){0,3}\s*(?:[:=]|\s[-–]\s)\s*(?:no|none|nil|negative|absent|0|n|not)(?=\s*(?:[.,;)/\n]|$)|\s+(?:seen|present|evidence))"
    r"|\s*[:=]?\s*(?:N|no|normal|neg(?:ative)?|nil|none|absent|\(-\))(?=\s*(?:[.,;)/\n]|$))",
    re.IGNORECASE,
)
# "Which was absent in April", "not there six weeks ago": absent then, present now.
ABSENT_THEN: Final = re.compile(
    r"[^.;]{0,40}?\b(?:(?:which|that|this|it)\s+(?:was|were|had)\s+(?:\w+\s+)?(?:not|absent)\b|(?:was|were)\s*(?:n['’]t|not)\s+(?:\w+\s+)?(?:there|present|seen|visible|evident|noted)\b|"
    r"(?:absent|not\s+(?:\w+\s+)?(?:there|present|seen|visible|evident|noted|apparent|shown|yet))\s+(?:(?:on|in|at)\s+)?(?:the\s+|his\s+|her\s+|a\s+)?(?:\S+\s+){0,4}?"
    r"(?:previous\w*|prior|last|old|older|earlier|before|ago|baseline|initial|staging|comparison|then|(?:19|20)\d\d|\d{1,2}/\d{2,4}|"
    r"jan\w*|feb\w*|march|mar|april|apr|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|fall)\b)",
    re.IGNORECASE,
)
LOST_CURVE: Final = re.compile(
    r"\b(?:loss|reversal|straightening|reduction|flattening)\s+(?:of|in)\s+(?:\w+\s+){0,3}(?:lordosis|"
    r"kyphosis|curvature)\b",
    re.IGNORECASE,
)
OTHER_NONE: Final = re.compile(r"\bno\s+(?:other|further|additional)\s+(?:\w+\s+)?$", re.IGNORECASE)
REST_WORD: Final = (
    r"(?:otherwise|else|elsewhere|(?:the\s+)?rest|remainder|remaining|others?|all\s+the\s+other\w*|everything\s+else|(?:everything|all(?:\s+(?:the\s+)?(?:levels|vertebrae))?)\s+(?:above\s+and\s+below|below\s+and\s+above|above|below)|"
    r"(?:above\s+and\s+below|below|above|beyond|outside|away\s+from|caudal\s+to|cranial\s+to|distal\s+to|proximal\s+to|either\s+side\s+of)\s+(?:that|this|it|there|here|these|those)|"
    r"further\s+(?:down|up|cranially|caudally|distally|proximally|below|above)|lower\s+down|higher\s+up)"
)
# "New kyphosis at T8, otherwise normal": the rest of the spine is in line.
REST_NORMAL: Final = re.compile(
    rf"\b{REST_WORD}"
    rf"(?:\s+(?:the|of|spinal|overall|alignment|spine|column|is|are|has|have|remains?|looks?|appears?|in|normally|it|they|levels?|vertebrae|segments?|bodies|"
    rf"cervical|thoracic|lumbar|[ctl]-?spine|whole|imaged|visuali[sz]ed|all|also|well|nicely)){{0,7}}[\s,:]+"
    rf"(?:{GOOD}|aligned|in\s+(?:good\s+)?line|line[sd]?\s+up(?:\s+(?:well|normally|fine|ok(?:ay)?))?|nil|none)(?:\s+align(?:ed|ment))?\b(?!\s+(?:height|body|pedic|facet|cord|signal|marrow|pain))",
    re.IGNORECASE,
)
APART_NORMAL: Final = re.compile(
    rf"\balign\w*\s+(?:is\s+)?(?:apart\s+from|except\s+(?:for|at)|other\s+than|aside\s+from|outside|away\s+from|beyond)\s+(?:\S+\s*){{1,4}}?(?:[:,]|\bis)\s*{GOOD}\b"
    rf"|\b(?:all\s+)?(?:the\s+)?(?:other|remaining)\s+(?:levels|vertebrae|segments)\s*(?:(?:are|is|have|show|remain|all)\s+)*:?\s*(?:{GOOD}|aligned|in\s+line)\b"
    r"|\bno\s+others?(?=\s*(?:[.,;)]|$))"
    r"|\b(?:the\s+)?(?:only|sole|single)\s+(?:\w+\s+)?(?:mal-?alignment|misalignment|alignment\s+(?:abnormality|change|problem|issue)|abnormality\s+of\s+(?:the\s+)?alignment|(?:new\s+)?deformity|(?:level|segment|vertebra)\s+(?:\w+\s+){0,2}?(?:out\s+of\s+line|malaligned))\b(?=\s*(?:is|being|:))",
    re.IGNORECASE,
)
NOTHING_NEW: Final = re.compile(
    r"\b(?:nil|nothing|none|no)\s+(?:\w+\s+)?new(?=\s*(?:[.,;)]|$)|\s+(?:in|with|regarding|for|on)\s+(?:the\s+)?alignment\b)"
    r"|\b(?:nil|none|nothing)\s+(?:else(?:where)?(?=\s*(?:[.,;)]|$))|at\s+(?:the\s+|any\s+)?others?\s+(?:levels?|vertebrae|segments?)|in\s+the\s+(?:rest|remainder))"
    r"|\bnothing\s+(?:else|other)\s+(?:is\s+)?(?:off|out\s+of\s+line|new|displaced|wrong|amiss|to\s+(?:report|note))\b",
    re.IGNORECASE,
)
SPEAKS: Final = re.compile(
    r"\b(?:\w*align\w*|\w*kypho\w*|kyph[ou]s|\w*scolio\w*|gibb\w+|\w*listhes[ie]s|sublux\w*|translat\w*|slip\w*|deformit\w*|"
    r"angulat\w*|angled|straight|tilt\w*|step\w*|line[sd]?\s+up|in\s+line|curv\w+|lordo\w+)\b(?!\s*(?:away|forward|on\b|off\b|after|to\b))",
    re.IGNORECASE,
)
NO_VERTEBRA: Final = re.compile(
    r"(?:.*\b|\s*of\s+(?:the\s+)?(?:\w+\s+)?)(?:cord|sac|canal|fragments?|wall|cortex|trachea|oesophagus|esophagus|aorta|vessels?|roots?|mediastin\w*|"
    r"muscles?|organs?|tumou?r|mass|kidney|bowel|screws?|rods?|cement|disc|disk|cage|stent|catheter|line\s+tip|midline)\b",
    re.IGNORECASE,
)
BODY_KIND: Final = re.compile(
    r"\b(?:wedg\w*|shaped?|compression|end[\s-]?plates?|body|vertebral|biconcave|height|burst|bony|plana|"
    r"grade\s+\d|genant|(?:hallux\s+)?valgus|varus|flexion|contracture|chest|foot|hip|rib|fish|wall|hallux|toe|limb|leg|knee|finger|joint|hand|nasal|facial|scar|breast|skull|pelvi\w*|shoulder|sternal|cord|thecal|ventricular)[\s-]*$",
    re.IGNORECASE,
)
