"""Which words make a vertebra a tumour-bearing one, and which only look like it."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.negation import polarity

# Words for a tumour itself.
_TUMOUR: Final = re.compile(
    r"\b(?:metasta\w*|mets?|secondar(?:y|ies)\s+deposits?|bony\s+secondar\w+|deposits?|tumou?rs?|"
    r"tumou?ral|neoplas\w*|malignan\w*|plasm[ao]cytoma|myeloma\w*|lymphoma\w*|chordoma|sarcoma|"
    r"patholog(?:ic|ical)\s+(?:\w+\s+)*fracture|carcinomatous|metastatic|infiltrat\w*|mass)\b",
    re.IGNORECASE,
)
# Words for a lesion that may or may not be one; good enough unless something benign is named beside them.
_LESION: Final = re.compile(
    r"\b(?:lesions?|(?:osteo)?lytic|(?:osteo)?blastic|sclerotic|lucen\w+|marrow[\s-]replac\w*|"
    r"replacement|destruct\w*|destroy\w*|moth[\s-]eaten|permeative|ivory|focus|foci|nodule|"
    r"replac\w+|vertebra\s+plana|mixed|involv\w+)\b",
    re.IGNORECASE,
)
_BENIGN: Final = re.compile(
    r"\b(?:osteoporo\w*|osteopeni\w*\s+(?:fracture|compression|wedge)|insufficiency|degenerat\w*|"
    r"h(?:a)?emangioma\w*|schmorl\w*|bone\s+islands?|enostos[ie]s|benign|traumatic|discitis|"
    r"spondylodiscitis|"
    r"osteomyelitis|modic|paget\w*|not\s+(?:malignant|metastatic|neoplastic|pathological)|"
    r"non[\s-]?(?:malignant|neoplastic|metastatic)|spondylo(?:sis|tic)|osteoarthrit\w*|senile|"
    r"limbus|tarlov|"
    r"perineural\s+cyst|bone\s+cyst|fatty\s+(?:marrow\s+)?(?:island|focus|rest)|lipoma|"
    r"osteophyt\w*|spondylolysis|spondylolytic|butterfly|hemivertebra|transitional|infect\w+|"
    r"abscess|tuberculo\w+|"
    r"post[\s-]?traumatic|(?:following|after)\s+(?:a\s+|the\s+|his\s+|her\s+)?(?:fall|trauma|"
    r"injury|accident)|fibrous\s+dysplasia|osteoid\s+osteoma|notochordal)\b",
    re.IGNORECASE,
)
_OLD: Final = re.compile(
    r"\b(?:old|chronic|healed|long[\s-]?standing|remote|unchanged|historic(?:al)?)\b", re.IGNORECASE
)
_CONTEXT: Final = re.compile(
    r"\b(?:SINS|metasta\w*|mets?|deposits?|tumou?r\w*|malignan\w*|neoplas\w*|cancer|carcinoma|"
    r"ca\s+(?:lung|breast|prostate)|(?:breast|lung|prostate|renal)\s+ca|myeloma|plasm[ao]cytoma|"
    r"lymphoma|"
    r"melanoma|sarcoma|(?:osteo)?lytic|(?:osteo)?blastic|rcc|nsclc|sclc|destructive|"
    r"pathological\s+fracture|lucent)\b",
    re.IGNORECASE,
)
_REFERENCE_BEFORE: Final = re.compile(
    r"\balign\w*\s+(?:\w+\s+)?with\s+(?:the\s+)?$|(?:\b(?:on|upon|over|relative\s+to|"
    r"compared\s+(?:to|with)|with\s+respect\s+to|than|"
    r"adjacent\s+to|above|below|beneath|between|"
    r"against)\s+(?:the\s+)?(?:superior\s+endplate\s+of\s+)?$)"
    r"|\b(?:conus|cord(?!\s+compress)|counting|numbered|numbering|biops\w+\s+needle)\b[^.;,]*\b(?:at|from|to)\s+$",
    re.IGNORECASE,
)
_REFERENCE_AFTER: Final = re.compile(
    r"\s*(?:(?:exiting\s+|traversing\s+)?(?:nerve|root|roots|foram\w+|discs?|disks?|"
    r"intervertebral|interspace|dermatom\w*|ganglion|myotom\w*|disc\s+space|level\s+counting|"
    r"radiculopathy|distribution)\b|pedicle\s+was\s+used)",
    re.IGNORECASE,
)
_SLIP_BEFORE: Final = re.compile(
    r"(?:listhes[ie]s|luxat\w*|translat\w*|slip\w*|step|displac\w*|shift)\b[^.;]*$", re.IGNORECASE
)
ELSEWHERE: Final = re.compile(
    r"\b(?:elsewhere|(?:the\s+)?others\b|(?:the\s+)?(?:remaining|remainder|rest|"
    r"other)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:vertebra\w*|levels?|spine|bod(?:y|ies)|segments?|"
    r"bones?|skeleton|imaged|visuali[sz]ed|visible|vertebral|thoracic|lumbar|"
    r"cervical|pedicles|elements)|no\s+other|adjacent\s+(?:vertebra\w*|levels?|bod(?:y|ies)|"
    r"segments?)|(?:vertebra\w*|levels?)\s+(?:above|below)|uninvolved\s+(?:levels|vertebrae)|"
    r"intervertebral\s+dis[ck]s?)\b",
    re.IGNORECASE,
)
_ORGAN: Final = re.compile(
    r"\b(?:liver|hepatic|lungs?|pulmonary|ribs?|iliac|ilium|pelvi[cs]|femor\w*|femur|hips?|"
    r"kidneys?|adrenals?|nod(?:e|es|al)|brain|intracranial|skull|sternum|pleural|humer\w*|"
    r"scapul\w*|clavicle|acetabul\w*|thyroid|"
    r"prostate|breast|spleen|pancrea\w*|bowel|chest|mediastin\w*|head)\b",
    re.IGNORECASE,
)
_SPINE: Final = re.compile(
    r"\b(?:spin(?:e|al)|vertebra\w*|pedicles?|facets?|alignment|collaps\w*|kypho\w*|listhesis|"
    r"posterior\s+elements?|pain\w*|height)\b",
    re.I,
)
TREATED: Final = re.compile(
    r"\b(?:(?:on|under(?:going)?|with|after)\s+(?:\w+\s+)?(?:treatment|therapy)\s+with|"
    r"responding\s+to\s+\w+|on\s+denosumab|post[\s-]?(?:radiotherapy|rt|radiation|sbrt|treatment|"
    r"irradiation)|"
    r"status\s+post\s+(?:radiotherapy|radiation|sbrt|rt)|irradiated|(?:previously\s+|"
    r"already\s+)?treated|(?:after|following|since|completed|received|"
    r"underwent|had)\s+(?:\w+\s+){0,3}?(?:radiotherapy|radiation|sbrt|sabr|irradiation|"
    r"chemotherapy|denosumab|treatment)|(?:previous|prior)\s+(?:\w+\s+)?(?:radiotherapy|"
    r"radiation|irradiation|sbrt|ablation)|ablated)\b",
    re.IGNORECASE,
)
_NOT_YET: Final = re.compile(
    r"\b(?:no|not|never|un|without|before|prior\s+to|for|consider\w*|plan\w*|await\w*|refer\w*|"
    r"recommend\w*|suggest\w*|may|could|would|potential|candidate|pre)\s*(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
HARDWARE: Final = re.compile(
    r"\b(?:screws?|rods?|fixation|fixed|instrument(?:ed|ation)|vertebroplast\w*|kyphoplast\w*|"
    r"cement(?:ed|ation)?|augment\w*|(?:interbody|surgical|spinal|posterior)\s+fusion|fused|"
    r"corpectom\w*|cage|stabilis(?:ed|ation)|"
    r"stabiliz(?:ed|ation)|pedicle\s+screws?|metalwork|prosthe\w*)\b",
    re.IGNORECASE,
)
_HISTORIC: Final = re.compile(
    r"\b(?:previous|prior|earlier|last|initial|baseline|former)\s+(?:\w+\s+){0,2}?(?:ct|mri?|"
    r"scan|study|imaging|examination|exam|report|films?|radiographs?|x-?rays?|pet\S*)\b"
    r"|\b(?:study|report|scan|ct|mri|examination|imaging|"
    r"comparison)\s+(?:is\s+made\s+with\s+)?(?:\w+\s+){0,3}?(?:of|from|on|dated|"
    r"in)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:\d{1,4}|january|february|march|april|may|june|july|"
    r"august|september|"
    r"october|november|december|last\s+\w+)\b|\bat\s+(?:that|which)\s+time\b|^\s*previously\b|"
    r"(?<!present\s)(?<!seen\s)(?<!there\s)(?<!evident\s)\bpreviously[\s.,;]*$|\b(?:in|"
    r"on)\s+(?:the\s+)?(?:previous|prior)\b|\b(?:a|one|two|three|"
    r"\d+)\s+(?:weeks?|months?|years?)\s+ago\b",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(
    r"\b(?:unchanged|compar\w+\s+(?:with|to)|since|than|new\s+(?:from|since)|stable|as\s+before)\b", re.IGNORECASE
)
_COMPARING: Final = re.compile(
    r"\b(?:compar\w+\s+(?:with|to)|since|than(?:\s+on)?|unchanged\s+(?:from|since)|"
    r"from)\s+(?:the\s+|his\s+|her\s+)?$",
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
_PRIMARY: Final = re.compile(r"cancer|carcinoma|\bca\b|melanoma|sarcoma|lymphoma|rcc|nsclc|sclc", re.IGNORECASE)


def polarity_in_sentence(text: str, match: re.Match[str]) -> str:
    """Polarity of a match inside its own sentence of a long text."""
    low, high = max(0, match.start() - _SENTENCE), match.end() + _SENTENCE
    start = max(low, *(text.rfind(mark, low, match.start()) + 1 for mark in ".\n;"))
    ends = [place for mark in ".\n;" if (place := text.find(mark, match.end(), high)) >= 0]
    return polarity(text[start : min(ends, default=high)], match.start() - start, match.end() - start)


# No sentence's negation reaches further than this many characters.
_SENTENCE: Final = 300


def tumour_status(text: str) -> str:
    """How a stretch speaks of tumour: `tumour`, `suspected`, `benign`, `absent` or `silent`."""
    named = {polarity(text, *match.span()) for match in _TUMOUR.finditer(text)}
    benign = any(polarity(text, *match.span()) != "negated" for match in _BENIGN.finditer(text))
    if "affirmed" in named:
        return "tumour"
    if benign:
        return "benign"
    lesions = {polarity(text, *match.span()) for match in _LESION.finditer(text)}
    if "affirmed" in lesions:
        return "tumour"
    if "uncertain" in named | lesions:
        return "suspected"
    return "absent" if named | lesions else "silent"


def is_benign(text: str) -> bool:
    """True where a stretch speaks of something benign and of no tumour: its findings are no tumour's."""
    return tumour_status(text) == "benign"


def is_old(text: str) -> bool:
    """True for "old", "healed", "chronic": no ground to call a vertebra tumour-bearing."""
    return bool(_OLD.search(text))


def is_reference(text: str, start: int, end: int) -> bool:
    """True where a level is only a point of reference: "C5 on C6", "the L3 nerve root", "the conus at L1"."""
    before = text[:start]
    if _REFERENCE_AFTER.match(text[end:]):
        return True
    match = _REFERENCE_BEFORE.search(before)
    if not match:
        return False
    return not match.group().lower().startswith("on ") or bool(_SLIP_BEFORE.search(before))


def is_about_another_organ(text: str) -> bool:
    """True where a stretch without a level speaks of something other than the spine."""
    return bool(_ORGAN.search(text)) and not _SPINE.search(text)


def is_treated(text: str) -> bool:
    """True where treatment has been given (not merely planned)."""
    return any(not _NOT_YET.search(text[: match.start()]) for match in TREATED.finditer(text))


def has_hardware(text: str) -> bool:
    """True where implants or cement are in place (not merely planned, and not absent)."""
    return any(
        not _NOT_YET.search(text[: match.start()]) and polarity(text, *match.span()) == "affirmed"
        for match in HARDWARE.finditer(text)
    )


def present_part(text: str) -> int:
    """Where the stretch stops telling of an earlier study: 0 if it never does, its length if it only does."""
    historic = _HISTORIC.search(text)
    if not historic or _COMPARING.search(text[: historic.start()]):
        return 0
    now = _NOW.search(text, historic.end())
    if now:
        return now.start()
    return 0 if _COMPARED.search(text) else len(text)
