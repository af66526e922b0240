"""Which words make a vertebra a tumour-bearing one, and which only look like it."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.benign_beside import without_structures_beside
from assistant.tools.report_reading.negation import polarity

# Words for a tumour itself.
_TUMOUR: Final = re.compile(
    r"\b(?<!non[\s-])(?:metasta\w*|mets?|secondar(?:y|ies)\s+deposits?|bony\s+secondar\w+|deposits?|tumou?rs?|"
    r"tumou?ral|neoplas\w*|malignan\w*|plasm[ao]cytoma|myeloma\w*|lymphoma\w*|chordoma|sarcoma|"
    r"patholog(?:ic|ical)\s+(?:\w+\s+)*fracture|(?:eaten|gnawed|nibbled)\s+(?:away|up|out|into)|carcinomatous|metastatic|infiltrat\w*|mass)\b"
    r"|\b(?:biops\w+|histolog\w*|cytolog\w*)\b[^.;\n]{0,60}?\b(?:show\w*|confirm\w*|prov\w+|reveal\w*|positive|consistent|yield\w*|found|return\w*|came\s+back)\b[^.;\n]{0,40}?\b\w*(?:carcinoma|melanoma)\w*",
    re.IGNORECASE,
)
# Words for a lesion that may or may not be one; good enough unless something benign is named beside them.
_LESION: Final = re.compile(
    r"\b(?:lesions?|(?:osteo)?lytic|(?:osteo)?lysis|lysed|(?:osteo)?blastic|sclerotic(?!\s+(?:margins?|rims?|borders?|edges?|end[\s-]?plates?|facets?|ring|line|halo|band|changes?))|lucen\w+|marrow[\s-]replac\w*|"
    r"replacement|destruct\w*|destroy\w*|moth[\s-]eaten|permeative|ivory|focus|foci|nodule|"
    r"(?<!dis[ck]\s)(?<!facet\s)(?<!joint\s)(?<!wear\s)(?<!modic\s)(?<!pleural\s)disease(?=\s+(?:(?:is|are|was|now|also|present|seen|evident|found|visible|again|there|still)\s+)*(?:in|at|within|involves|affects|occupies|replaces|fills)\s+(?:the\s+)?(?:body\s+of\s+)?(?:Th|[CTLSD])\d)|"
    r"(?:levels?|vertebrae)\s+(?:are|is|were)\s+affected|replac\w+|hot\s*spots?|spots|uptake|avid\w*|hypermetabolic|erod\w*|mixed|involv\w+)\b",
    re.IGNORECASE,
)
_BENIGN: Final = re.compile(
    r"\b(?:osteoporo\w*|osteopeni\w*\s+(?:(?:fracture|compression|wedg\w+|collapse|deformity)|in\s+(?:nature|origin|type|cause))|insufficiency|degenerat\w*|"
    r"h(?:a)?emangioma\w*|schmorl\w*|bone\s+islands?|enostos[ie]s|benign|traumatic|discitis|"
    r"spondylodiscitis|"
    r"osteomyelitis|modic|paget\w*|not\s+(?:malignant|metastatic|neoplastic|pathological)|"
    r"non[\s-]?(?:malignant|neoplastic|metastatic)|spondylo(?:sis|tic)|osteoarthrit\w*|senile|"
    r"limbus|tarlov|scheuermann\w*|wear\s+and\s+tear|discogenic|"
    r"perineural\s+cyst|bone\s+cyst|fatty\s+(?:marrow\s+)?(?:island|focus|rest)|lipoma|"
    r"osteophyt\w*|syndesmophyt\w*|bertolotti\w*|pseudo-?arthrosis|neo-?arthrosis|basivertebral|nutrient|vascular\s+channel|venous\s+(?:channel|plexus|lake|malformation)|brown\s+tumou?r|eosinophilic\s+granuloma|langerhans\w*|histiocytosis|osteoblastoma|radiation[\s-]+(?:induced\s+)?(?:osteo\w+|insufficiency|change)|osteopoikilosis|osteodystrophy|sickle|hydatid|syrinx|syringo\w+|(?:both|either)\s+sides?\s+of\s+(?:the|a|this|that)\s+(?:\w+\s+)?dis[ck]|\w*spondylosclerosis|echinococc\w+|sarcoid\w*|toph(?:us|i)|charcot\w*|neuropathic\s+(?:spine|arthropathy)|amyloid\w*|tophaceous|gouty|bone\s+infarct\w*|"
    r"ankylosing|romanus|andersson|SAPHO|DISH|block\s+vertebra|segmentation\s+anomaly|developmental|congenital|hypertroph\w*|unc(?:inate|overtebral)\w*|spurring|spurs?|spondylolysis|spondylolytic|butterfly|(?<!left\s)(?<!right\s)hemivertebra|transitional|infect\w+|"
    r"abscess|tuberculo\w+|"
    r"post[\s-]?traumatic|(?:following|after)\s+(?:a\s+|the\s+|his\s+|her\s+)?(?:fall|trauma|"
    r"injury|accident)|physiological(?!\s+(?:degree|extent|limits?|range|position|shape|alignment))|(?:had|been\s+there|been\s+present)\s+since\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:fall|trauma|injury|accident|crash|childhood|birth|teens)|"
    r"dat(?:es|ing)\s+(?:back\s+)?(?:to|from)\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:\w+\s+){0,2}?(?:fall|trauma|injury|accident|crash|collision)|fibrous\s+dysplasia|osteoid\s+osteoma|notochordal)\b",
    re.IGNORECASE,
)
_CONTEXT: Final = re.compile(
    r"\b(?:SINS|metasta\w*|mets?|deposits?|tumou?r\w*|malignan\w*|neoplas\w*|cancer|carcinoma|"
    r"ca\s+(?:lung|breast|prostate)|(?:breast|lung|prostate|renal)\s+ca|myeloma|plasm[ao]cytoma|"
    r"lymphoma|"
    r"melanoma|sarcoma|(?:osteo)?lytic|(?:osteo)?blastic|rcc|nsclc|sclc|m?h?crpc|mcrpc|hcc|tcc|destructive|"
    r"pathological\s+fracture|lucent)\b",
    re.IGNORECASE,
)
ELSEWHERE: Final = re.compile(
    r"\b(?:elsewhere|(?:the\s+)?others\b|(?:every|each|all|any)\s+(?:of\s+the\s+)?(?:other|remaining)\s+(?:(?:two|three|four|five|affected|involved|metastatic|diseased)\s+)?(?:ones?|levels?|sites?|vertebra\w*|lesions?|deposits?|metastas[ei]s|bod(?:y|ies))|the\s+(?:other|remaining)\s+(?:two|three|four|five|ones?)\b|(?:the\s+)?(?:remaining|remainder|rest|"
    r"other)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:vertebra\w*|levels?|spine|bod(?:y|ies)|segments?|"
    r"bones?|skeleton|imaged|visuali[sz]ed|visible|vertebral|thoracic|lumbar|"
    r"cervical|pedicles|elements)|no\s+other|adjacent\s+(?:vertebra\w*|levels?|bod(?:y|ies)|"
    r"segments?)|(?:vertebra\w*|levels?)\s+(?:above|below)|uninvolved\s+(?:levels|vertebrae)|"
    r"intervertebral\s+dis[ck]s?)\b",
    re.IGNORECASE,
)
ORGAN: Final = re.compile(
    r"\b(?:liver|hepatic|lungs?|pulmonary|ribs?|iliac|ilium|pelvi[cs]|femor\w*|femur|hips?|"
    r"ischi(?:um|al)|sacroiliac|pub(?:ic|is)|ram(?:us|i)|trochanter\w*|tibia\w*|calvari\w*|manubri\w*|glenoid\w*|"
    r"kidneys?|adrenals?|nod(?:e|es|al)|brain|intracranial|skull|sternum|pleural|humer\w*|"
    r"scapul\w*|clavicle|acetabul\w*|thyroid|"
    r"prostate|(?:upper|lower|middle)\s+lobes?|lingula|breast|spleen|pancrea\w*|bowel|chest|mediastin\w*|head)\b(?!\s+(?:ca|cancers?|carcinomas?|primar(?:y|ies)|adenocarcinomas?|neoplasms?|malignanc\w+)\b)",
    re.IGNORECASE,
)
_SPINE: Final = re.compile(
    r"^\s*(?:bone\s+)?lesion\s*:|\b(?:spin(?:e|al)|vertebra\w*|costo\w+|lateral\s+mass\w*|[CTLSD]\d{1,2}|pedicles?|facets?|alignment|collaps\w*|kypho\w*|listhesis|(?:old|benign|osteoporotic|healed)\s+wedg\w*|"
    r"posterior\s+elements?|pain\w*|height|\w*ach(?:e|es|ing)|hurts?|sore|back|neck)\b",
    re.I,
)
_HISTORIC: Final = re.compile(
    r"^\W*(?:ct|mri?|scan)\s+(?:19|20)\d\d\s*:|\b(?:previous|prior|earlier|last|initial|baseline|former|old|(?:his|her|their|very)\s+first|original)\s+(?:\w+\s+){0,2}?(?:ct|mri?|"
    r"scan|study|imaging|examination|exam|report|films?|radiographs?|x-?rays?|pet\S*)\b"
    r"|\b(?:study|report|scan|ct|mri|examination|imaging|"
    r"comparison)\s+(?:is\s+made\s+with\s+)?(?:\w+\s+){0,3}?(?:of|from|on|dated|"
    r"in)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:\d{1,4}(?![\d.]*\s*(?:[-–]\s*\d+\s*)?(?:%|mm|cm|°|degrees?))|january|february|march|april|may|june|july|"
    r"august|september|"
    r"october|november|december|last\s+\w+)\b|\bat\s+(?:that|which)\s+time\b|^\s*previously\b|"
    r"(?<!present\s)(?<!seen\s)(?<!there\s)(?<!evident\s)\bpreviously[\s.,;]*$|\b(?:in|"
    r"on)\s+(?:the\s+)?(?:previous|prior)\b|\bat\s+(?:baseline|diagnosis|presentation|first)\b|\b(?:a|one|two|three|"
    r"\d+)\s+(?:weeks?|months?|years?)\s+ago\b",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(
    r"\b(?:not\s+(?:yet\s+|been\s+)*(?:seen|present|visible|there|evident|noted|described|shown)\s+(?:in|on|at|before|previously|earlier)|"
    r"absent\s+(?:on|in|at|before)|(?:which|that|this|it)\s+(?:was|were)\s*(?:not|n['’]t|absent)|(?:was|were)\s*(?:n['’]t|not)\s+(?:there|present|seen|visible|evident)|not\s+there|"
    r"unchanged|compar\w+\s+(?:with|to)|since|versus|vs\b|c[./]?w\b|than\s+(?:on|in|at|before|previously|the\s+previous)|new\s+(?:from|since)|stable|as\s+before|and\s+still\s+(?:is|are)|and\s+remains?|(?:prior|previous|earlier|last|old)\b[^.;]{0,25}?[:=]\s*(?:straight|none|nil|absent|normal|0))\b",
    re.IGNORECASE,
)
_COMPARING: Final = re.compile(
    r"\b(?:compar\w+\s+(?:with|to)|unlike(?:\s+(?:on|in))?|in\s+contrast\s+(?:to|with)|contrary\s+to|different(?:ly)?\s+(?:from|to)|since|versus|vs\.?|c[./]?w\.?|than(?:\s+on)?|unchanged\s+(?:from|since)|same\s+as(?:\s+(?:on|in|at|per|for))?|(?<!such\s)(?<!known\s)(?<!described\s)as(?:\s+(?:on|in|at|per|(?:seen|shown|described|reported|noted)\s+(?:on|in|at)))?|(?:similar|identical|equal|equivalent)\s+to(?:\s+that\s+(?:on|of|in))?|like(?:\s+(?:on|in))?|w\.?r\.?t\.?|in\s+line\s+with|no\s+change\s+(?:from|on|against|to)|"
    r"from)\s+(?:the\s+|his\s+|her\s+|that\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"\b(?:now|today|currently|at\s+present|on\s+the\s+current|current(?:ly)?|this\s+has|ha(?:s|"
    r"ve)\s+(?:since\s+)?(?:become|turned)|on\s+review|"
    r"has\s+(?:since\s+)?progressed)\b",
    re.IGNORECASE,
)


def has_tumour_context(text: str) -> bool:
    """True where the whole text is about tumour at all: a fracture in it may then be pathological.

    A primary tumour alone is no ground where the report denies lesions of the spine.
    """
    stated = [
        match.group().lower() for match in _CONTEXT.finditer(text) if polarity_in_sentence(text, match) != "negated"
    ]
    if _DENIED.search(text):
        stated = [word for word in stated if not _PRIMARY.search(word)]
    return bool(stated)


_DENIED: Final = re.compile(r"\bno\s+(?:\w+\s+){0,4}?(?:metasta\w*|lesions?|malignan\w*|deposits?)\b", re.IGNORECASE)
_PRIMARY: Final = re.compile(
    r"cancer|carcinoma|\bca\b|melanoma|sarcoma|lymphoma|rcc|nsclc|sclc|crpc|hcc|tcc", re.IGNORECASE
)


def polarity_in_sentence(text: str, match: re.Match[str]) -> str:
    """Polarity of a match inside its own sentence of a long text."""
    low, high = max(0, match.start() - _SENTENCE), match.end() + _SENTENCE
    start = max(low, *(text.rfind(mark, low, match.start()) + 1 for mark in ".\n;"))
    ends = [place for mark in ".\n;" if (place := text.find(mark, match.end(), high)) >= 0]
    return polarity(text[start : min(ends, default=high)], match.start() - start, match.end() - start)


# No sentence's negation reaches further than this many characters.
_SENTENCE: Final = 300


# What a finding *is*, where a level is said to carry it; wear and slips beside a lesion are no such thing.
_IDENTITY: Final = re.compile(
    r"\b(?:h(?:a)?emangioma\w*|schmorl\w*|bone\s+islands?|enostos[ie]s|(?:osteoporotic|insufficiency|fragility|benign)\s+(?:\w+\s+)*(?:fractures?|collapse|wedg\w*|deformit(?:y|ies))|(?:fractures?|collapse|deformit(?:y|ies))\s+(?:is|are|looks?|appears?)\s+(?:clearly\s+|probably\s+)?(?:osteoporotic|benign)|basivertebral|bertolotti\w*|(?:corresponds?\s+to|attribut\w+\s+to|due\s+to|related\s+to|reflects?|explained\s+by|accounted\s+for\s+by|from)\s+(?:an?\s+|the\s+|known\s+)?(?:degenerat\w*|arthros\w+|arthritis|osteophyt\w*)|"
    r"modic|paget\w*|limbus|scheuermann\w*|butterfly|(?<!left\s)(?<!right\s)hemivertebra|(?:traumatic|osteoporotic)\s+(?:in\s+)?(?:origin|cause)|traumatic\s+(?:\w+\s+){0,2}?(?:fracture|collapse|injury)|"
    r"(?:reports?|reporter|radiologists?|they|he|she|it|who|team)\s+(?:\w+ly\s+)?(?:says?|calls?|called|said|reads?|thinks?|thought|reported|labell?ed|regards?|regarded|felt)\s+(?:(?:it|this|that|they|is|are|as|to|be|was|an?)\s+)*(?:benign|osteoporotic|traumatic|degenerative|old)\b|"
    r"(?:this|which|it)\s+is\s+(?:clearly\s+|probably\s+|likely\s+)?(?:traumatic|osteoporotic|degenerative|benign)|non[\s-]?(?:neoplastic|malignant|metastatic)|too\s+small\s+to\s+call|not\s+counted|"
    r"(?:focal\s+|hyperplastic\s+|normal\s+|residual\s+)?(?:red|ha?ematopoietic)\s+marrow|"
    r"fibrous\s+dysplasia|spondylodiscitis|discitis|osteoid\s+osteoma|notochordal|fatty\s+(?:island|focus|rest)|tarlov)\b",
    re.IGNORECASE,
)
_WEAR: Final = re.compile(
    r"\b(?:facets?|joints?|dis[ck]s?|end[\s-]?plates?|\w*listhesis|slip|scoliosis|arthro\w+|changes?|osteophyt\w*|spondylo\w+)\b",
    re.IGNORECASE,
)
_DENSITY: Final = re.compile(
    r"\b(?:(?:osteo)?lytic|(?:osteo)?blastic|sclerotic|destruct\w*|destroy\w*|lysis)\b", re.IGNORECASE
)


def is_identified_benign(text: str) -> bool:
    """True where a stretch says what a finding is, and that is something benign."""
    text = without_structures_beside(text)
    return any(
        polarity(text, *match.span()) == "affirmed" and not _ALTERNATIVE.search(text[: match.start()])
        for match in _IDENTITY.finditer(text)
    )


# "Biopsy showed myeloma at both levels", "it contains a lytic metastasis": of a vertebra called something else before.
_AFTER_ALL: Final = re.compile(
    r"\b(?:biops\w+|histolog\w*|cytolog\w*)\b|^\W*(?:it|this|these|both|(?:the|this)\s+(?:vertebra|body|level))\s+(?:also\s+|now\s+|however\s+)*(?:contains?|holds?|harbou?rs?|bears?|carr(?:y|ies)|(?:is|are)\s+(?:\w+ly\s+)?(?:replaced|infiltrated|occupied|involved|metasta\w+))\b",
    re.IGNORECASE,
)


def proves_tumour(text: str) -> bool:
    """Whether a stretch without a level names a tumour in vertebrae that were called something else before."""
    return names_tumour(text) and bool(_AFTER_ALL.search(text))


_ALTERNATIVE: Final = re.compile(
    r"\b(?:or|versus|vs\.?|differential\w*|cannot\s+\w+)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)


def _only_wear(text: str, match: re.Match[str]) -> bool:
    """ "Facets degenerate": wear of joints and discs, which says nothing of the lesion beside it."""
    if not re.match(r"degenerat|spondylo(?:sis|tic)|osteoarthrit|osteophyt", match.group(), re.IGNORECASE):
        return False
    return bool(_WEAR.search(" ".join(text[: match.start()].split()[-3:])) or _WEAR.match(text[match.end() :].lstrip()))


def tumour_status(text: str) -> str:
    """How a stretch speaks of tumour: `tumour`, `suspected`, `benign`, `absent` or `silent`."""
    text = without_structures_beside(text)
    named = {_presence(text, match) for match in _TUMOUR.finditer(text)}
    sound = [match for match in _BENIGN.finditer(text) if polarity(text, *match.span()) != "negated"]
    if _DENSITY.search(text):
        sound = [match for match in sound if not _only_wear(text, match)]
    benign = bool(sound)
    if "affirmed" in named:
        return "tumour"
    if benign:
        return "benign"
    lesions = {_presence(text, match) for match in _LESION.finditer(text)}
    if "affirmed" in lesions:
        return "tumour"
    if "uncertain" in named | lesions:
        return "suspected"
    return "absent" if named | lesions else "silent"


def _presence(text: str, match: re.Match[str]) -> str:
    """Polarity, with "no further lesions" as a denial: it speaks of levels not named before."""
    if re.search(
        r"\bno\s+(?:\w+\s+)?(?:further|other|additional|more)\s+(?:\w+\s+){0,3}$", text[: match.start()], re.IGNORECASE
    ):
        return "negated"
    if _SET_APART.search(text[: match.start()]):
        return "negated"
    if _EXCLUDED_THERE.match(text, match.end()) or _NOT_OF_BONE.search(text[: match.start()]):
        return "negated"
    return polarity(text, *match.span())


# "Lymph node metastases at the level of T4", "leptomeningeal deposits", "brown tumour": of no vertebra.
_NOT_OF_BONE: Final = re.compile(
    r"\b(?:lymph[\s-]+node|nodal|lymphatic|intra-?medullary|lepto-?meningeal|meningeal|drop|cord|intra-?dural|pleural|para-?aortic|retro-?peritoneal|mediastinal|hilar|pancoast|"
    r"apical|psoas|muscle|subcutaneous|cutaneous|ribs?|stern(?:al|um)|iliac|brain|cerebral|cerebellar|skull(?:[\s-]+base)?|calvarial|femoral|humeral|scapular|clavicular|acetabular|ischial|pubic|hepatic|liver|adrenal|splenic|brown|phantom|nerve\s+sheath|neurogenic|neural|nerve\s+root|paravertebral|paraspinal|carcinoid)\s+"
    r"(?:(?:and|or|the|of|a|soft|tissue|new|lytic|sclerotic|bony?|bone)\s+)*$",
    re.IGNORECASE,
)
# "Metastases at L1, L2 and L5 were excluded".
_EXCLUDED_THERE: Final = re.compile(
    r"\s+(?:at|in|of)\s+(?:(?:Th|[CTLSD])\d{1,2}|[\s,/&–-]|and|or|to)+\s*(?:is|are|was|were|has\s+been|have\s+been|can\s+be|could\s+be)\s+(?:\w+ly\s+)?(?:excluded|ruled\s+out|refuted|disproved|not\s+(?:\w+\s+)?(?:found|seen|confirmed|present|identified|demonstrated))\b",
    re.IGNORECASE,
)


# "A wedge that predates the malignancy", "unrelated to her cancer".
_SET_APART: Final = re.compile(
    r"\b(?:predat\w+|preced\w+|older\s+than|long\s+before|(?:un|not\s+)related\s+to|(?:not\s+due|nothing\s+to\s+do|independent)\s*(?:to|with|of)?|(?:worried|worry|concern(?:ed)?|fear\w*|query|question|asked|asking|looking)\s+(?:about|for|of)|"
    r"(?:excluded?|exclude|rule\s+out|mimic\w*|mistaken\s+for|simulat\w+))\s+(?:(?:the|his|her|their|any|a|known|underlying|spinal)\s+)*$",
    re.IGNORECASE,
)


def is_benign(text: str) -> bool:
    """True where a stretch speaks of something benign and of no tumour: its findings are no tumour's."""
    return tumour_status(text) == "benign"


def names_tumour(text: str) -> bool:
    """True where a stretch affirms a tumour by name, not only a lesion."""
    return any(_presence(text, match) == "affirmed" for match in _TUMOUR.finditer(text))


def names_lesion(text: str) -> bool:
    """True where a stretch affirms a dense, lucent or destroyed part of bone."""
    return any(polarity_in_sentence(text, match) == "affirmed" for match in _DENSITY.finditer(text))


def is_about_another_organ(text: str) -> bool:
    """True where a stretch without a level speaks of something other than the spine."""
    return bool(ORGAN.search(text) and not _SPINE.search(text)) or bool(_RIB_LESION.search(text))


# "Left 7th rib metastasis at the costovertebral joint": of the rib, not of the vertebra spoken of last.
_RIB_LESION: Final = re.compile(
    r"\b(?:metasta\w+|mets?|lesions?|deposits?|tumou?r)\s+(?:of|in|at)\s+(?:(?:the|a|left|right|\d+(?:st|nd|rd|th)|iliac|bone|wing|and|,)\s+)*ribs?\b(?!\s+(?:head|neck))|\bribs?\s+(?:metasta\w+|mets?|lesions?|deposits?)\b",
    re.IGNORECASE,
)


def _is_missing(text: str, historic: re.Match[str]) -> bool:
    """ "No previous imaging", "I don't have old films": nothing is told of them."""
    return bool(_NONE_AT_HAND.search(text[: historic.start()]) and _STUDY.search(historic.group()))


_NONE_AT_HAND: Final = re.compile(
    r"\b(?:no|without|n['’]t|not|(?:absence|lack|want)\s+of|lacking|unavailable)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_STUDY: Final = re.compile(
    r"\b(?:ct|mri?|scan|study|imaging|exam\w*|report|films?|radiographs?|x-?rays?|pet\S*)$", re.IGNORECASE
)


# "In the old CT already seen": known from there, and as it is now.
_KNOWN_FROM: Final = re.compile(
    r"\s*,?\s*(?:already|also|as)\s+(?:seen|known|present|visible|described|there|shown|noted|documented|reported)\b",
    re.IGNORECASE,
)
# "CT on October 3 showed": no article and no other study, the examination that is spoken of.
_CURRENT_EXAM: Final = re.compile(
    r"\s*(?:an?\s+|his\s+|her\s+)?(?:CT|MRI?|scan|imaging)\s+(?:\w+\s+){0,3}?(?:on|of|from|dated)\s+(?:the\s+)?(?:\w+\s+\d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z]\w+|\d{1,2}[/.]\d{1,2})"
    r"(?:[/.,]?\s*\d{2,4})?\s+(?:shows?|showed|demonstrate[sd]?|reveal(?:s|ed)|depict(?:s|ed)|found|confirm(?:s|ed))\b",
    re.IGNORECASE,
)


# "The CT of 2 September reports L3 as lytic": told in the present tense, it is the examination spoken of.
_TELLS_TODAY: Final = re.compile(
    r"\W*(?:(?:and|but|so)\s+)?(?:(?:the|an?|his|her|our|your|this)\s+)?(?:\w+\s+){0,2}?(?:CT|MRI?|PET\S*|scan|imaging|study|report)\s+(?:scan\s+|report\s+)?(?:of|from|on|dated)\b[^.;,]{1,30}?\s"
    r"(?:shows|demonstrates|reveals|depicts|finds|confirms|describes|reports|reads|states|says|mentions|gives|calls|speaks)\b",
    re.IGNORECASE,
)


def present_part(text: str) -> int:
    """Where the stretch stops telling of an earlier study: 0 if it never does, its length if it only does."""
    historic = _HISTORIC.search(text)
    if not historic or _COMPARING.search(text[: historic.start()]) or _is_missing(text, historic):
        return 0
    if _KNOWN_FROM.match(text[historic.end() :]) or _CURRENT_EXAM.match(text):
        return 0
    now = _NOW.search(text, historic.end())
    if now:
        # "10 % at diagnosis, 65 % at present": what is told of now may stand ahead of the word.
        comma = max(text.rfind(",", historic.end(), now.start()), text.rfind(";", historic.end(), now.start()))
        return comma + 1 if comma >= 0 and re.search(r"\d\s*%", text[comma : now.start()]) else now.start()
    if _TELLS_TODAY.match(text):
        return 0
    return 0 if _COMPARED.search(text) else len(text)
