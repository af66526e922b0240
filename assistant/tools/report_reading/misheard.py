"""Words that speech recognition writes for others of the same sound, mended where only one of them can be meant."""

from __future__ import annotations

from typing import Final

_FINDING: Final = (
    r"(?:(?:new|other|further|acute|focal|significant|definite|obvious|appreciable|bony?|osseous|vertebral|spinal|epidural|pathological|associated|convincing|abnormal)\s+){0,2}"
    r"(?:sub\s?lux\w*|\w*kypho\w*|\w*scolio\w*|\w*listhesis|translation|slip\w*|mal\s?alignment|deformity|angulation|step|collapse|fracture\w*|loss|height|compression|wedging|evidence|sign|pain|"
    r"metasta\w*|lesions?|deposits?|destruction|involvement|erosion|extension|tumou?r|mass|epidural|involved|change|abnormality|cord|spread|breach)\b"
)
MISHEARD: Final[tuple[tuple[str, str], ...]] = (
    # "There is know kyphosis", "is knot destroyed".
    (
        rf"\bknow(?=\s+{_FINDING})(?<!\bto\sknow)(?<!\byou\sknow)(?<!\bi\sknow)(?<!\bthey\sknow)(?<!\bwe\sknow)(?<!n't\sknow)(?<!\bnot\sknow)",
        "no",
    ),
    (r"(?<=\bis\s)knot\b|(?<=\bare\s)knot\b|(?<=\bdoes\s)knot\b|(?<=\bhas\s)knot\b|(?<=\bwas\s)knot\b", "not"),
    (r"\blie\s?-?\s?tic(?:k|s)?\b|\blight\s?-?tick?\b(?=\s+(?:met|lesion|dep|destr))|\bli\s+tic\b|\blytick\b", "lytic"),
    (r"\bosteo\s+(?:lie\s?tick?|lytic)\b", "osteolytic"),
    (r"\b(?:sclera?|skler|sclear|sclaro)\s?-?(?:otic|rotic|rattic|attic|radic)\b|\bskler\w*otic\b", "sclerotic"),
    (r"\b(?:osteo\s+)?blast\s+(?:ick|tick?|it)\b", "blastic"),
    (r"\bmeta\s?-?\s?(?:stay\s?sis|stasis|stasys|staces)\b", "metastasis"),
    (r"\bmeta\s?-?\s?(?:stay\s?sees|stases|stacies)\b", "metastases"),
    (r"\bmets?\s+astas[ie]s\b", "metastasis"),
    (r"\b(?:ky|kai|kye|guy|kie)\s+(?:fo|pho|foe)\s?sis\b|\b(?:ky|kye|kai)\s+focus\b", "kyphosis"),
    (r"\b(?:skull|scoley|scoli|skoli)\s+(?:oh|o|e\s+o)\s?-?sis\b", "scoliosis"),
    (r"\bsub\s+(?:lux|lucks|looks|lax)(?:ation|\s+ation)\b", "subluxation"),
    (
        r"\b(antero|retro|spondylo)\s?-?(?:list\s+(?:he|this|thesis|esis)\s?sis|list\s?thesis|lis\s?thesis|listhe\s?sis|less\s+thesis)\b",
        r"\1listhesis",
    ),
    (r"\blist\s?-?thesis\b|\blis\s+thesis\b", "listhesis"),
    (r"\b(?:(?:pedal|petal|peddle|pedi|peddy)\s+(?:cull|cal|call|kull)|pedacle)(s?)\b", r"pedicle\1"),
    (
        r"\b(?:faucet|facit|fasset|fascet)(s?)(?=\s+(?:joint|is|are|both|on|intact|normal|involv|destr|clear|erod|arthro|spared|unremark)|[,.;])",
        r"facet\1",
    ),
    (r"\b(?<=are\s)in\s+tact\b|\b(?<=is\s)in\s+tact\b", "intact"),
    (r"\bpost\s+area(?=\s+elements?)", "posterior"),
    # 'Left pedicle: radiologist writes "not well seen"': who wrote it says nothing of the pedicle.
    (
        r"(?<=:)\s*(?:(?:the|our|their)\s+)?(?:radiologist|reporter|report|radiology|consultant)\s+(?:writes?|wrote|says?|said|states?|stated|notes?|noted)\s*(?:that\s+|:\s*)?(?=[\"“])",
        " ",
    ),
    # Slips of the pen and short ways of saying it.
    (r"\bcom(?:ap|pe|par|pa|parr|pra)r?ed(?=\s+(?:with|to)\b)(?<!compared)", "compared"),
    (r"(?<=\balignment\s)(?:N|nl)(?=\s+(?:at\s+)?all\s+levels)", "normal at"),
    (
        r"(\balignment)\s+(?:besides|apart\s+from|except(?:\s+for)?|other\s+than|bar)\s+((?:at\s+)?(?:Th|[CTLSD])\d{1,2})\s*[:=]\s*(?:nl|N|normal|ok)\b",
        r"\1 normal apart from \2",
    ),
    (r"\bfull\s+body\b(?=\s*[,;.])", "whole body"),
    (r"\bfill(?:s|ing)?\s+(?=(?:nearly|almost|virtually|practically)\s+all\b)", "replaces "),
    (r"\b(?:stays?|keeps?|remains?|is|lies)\s+(?:well\s+)?clear\s+of\b", "spares"),
    (r"\bwithout\s+(?:any\s+)?change\s+(?:in|of)\s+(?=(?:vertebral\s+|body\s+)*height\b)", "without loss of "),
    (r"\bangular\s+deformities\b", "angular deformity"),
    (r"\blumber\b", "lumbar"),
    (r"\b(?:thora\s?sick|tho\s?rasic|thorasic)\b", "thoracic"),
    (r"\bvert\s?-?\s?a\s?bra(l|e)?\b", r"vertebra\1"),
    (r"\ba\s+lined\b", "aligned"),
    (r"\b(?:a\s+line\s?ment|all\s+ignment|a\s?lignement|alinement|alignement)\b", "alignment"),
    (r"\bhigh\s+(?=(?:loss|is\s+(?:kept|maintained|preserved|normal))\b)", "height "),
)
