"""Whether a whole text denies tumour of the spine, or settles on something benign: damage alone then is no tumour's."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.mentions import ORGAN, is_about_another_organ, names_lesion
from assistant.tools.report_reading.negation import polarity


def denies_metastases(text: str) -> bool:
    """True where the whole text denies tumour of the spine in so many words."""
    return bool(_NO_SPINAL_TUMOUR.search(text))


def denies_tumour_outright(text: str) -> bool:
    """True where a sentence without a level or an organ denies tumour altogether ("no evidence of metastatic disease")."""
    for match in _NO_TUMOUR_AT_ALL.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in ".\n;:") + 1
        ends = [place for mark in ".\n;" if (place := text.find(mark, match.end())) >= 0]
        sentence = text[start : min(ends, default=len(text))]
        # "L5: old slip, no tumour" is said of the vertebra at the head of the line, "Liver: no metastases" of the liver.
        line = text[text.rfind("\n", 0, match.start()) + 1 : start]
        headed = text[start - 1 : start] == ":" and bool(find_levels(line) or _headed_by_organ(line))
        of_organ = ORGAN.search(sentence) and not _OF_THE_BONES.search(match.group() + sentence[match.end() - start :])
        of_region = _REGION.search(line if headed_by_region(line) else sentence) and _tells_of_others(text, sentence)
        if not find_levels(sentence) and not of_organ and not headed and not of_region:
            return True
    if _SPARES_THE_SPINE.search(text) or (_NO_FOCUS.search(text) and not names_lesion(text)):
        return True
    return bool(_BENIGN_RATHER.search(text) or _NOT_SCORED.search(text)) or _concludes_benign(text)


def _headed_by_organ(line: str) -> bool:
    """Whether the last heading of a line is an organ's ("Lungs:", "Chest/abdo:")."""
    heading = re.split(r"[.;]\s", line)[-1]
    return bool(ORGAN.search(heading) or is_about_another_organ(heading) or _TRUNK.search(heading))


def headed_by_region(line: str) -> bool:
    """Whether a line begins with the name of a part of the spine ("C-spine:", "Lumbar:")."""
    return bool(_REGION.match(line.strip(" \t*•-")))


def _tells_of_others(text: str, sentence: str) -> bool:
    """Whether a text names vertebrae outside the part of the spine that a sentence is about."""
    letters = {match.group().lstrip("(")[0].upper().replace("D", "T") for match in _REGION.finditer(sentence)}
    named = {level[0] for one in find_levels(text) for level in one.levels}
    return bool(named - letters)


# "C-spine: no mets": of the neck alone.
_REGION: Final = re.compile(
    r"\b(?:(?:[CTLD][\s-]?(?:spine|sp)\b)|(?:cervical|thoracic|dorsal|lumbar|sacral)(?!\s+(?:cord|outlet|aort\w*|duct))|sacrum)\b",
    re.IGNORECASE,
)
_TRUNK: Final = re.compile(
    r"\b(?:chest|thorax|abdo\w*|viscera\w*|soft\s+tissues?|mediastinum|nodes?|neck)\b", re.IGNORECASE
)
_OF_THE_BONES: Final = re.compile(r"\b(?:spin(?:e|al)|vertebra\w*|bon[ey]s?|osseous|skelet\w+)\b", re.IGNORECASE)


_EVIDENCE: Final = r"(?:(?:[\w-]+\s+){0,2}?(?:evidence|signs?|suggestion|features?|lesions?|findings?|indication|appearances?|trace|hint)\s+(?:of|for|to\s+suggest|suggesting|suggestive\s+of|suspicious\s+for|suspicious\s+of|typical\s+of|in\s+keeping\s+with|consistent\s+with)\s+)"
_NO_TUMOUR_AT_ALL: Final = re.compile(
    rf"\b(?:(?:no|without|not|free\s+of|negative\s+for|nor)\s+(?:(?:any|an?|clear|convincing|definite|current|actual|true)\s+)*{_EVIDENCE}?|nothing\s+(?:here\s+|at\s+all\s+)?(?:(?:that|which)\s+(?:would|could|might|may)\s+(?:suggest|indicate|point\s+to)|to\s+suggest|suggesting|suggestive\s+of|to\s+indicate|in\s+keeping\s+with|suspicious\s+(?:of|for))\s+)(?:a\s+|an\s+|any\s+)?"
    r"(?:(?:spinal|vertebral|osseous|bony?|bone|skeletal|underlying|active|lytic|sclerotic|blastic|destructive|fdg[\s-]avid|avid|psma[\s-]\w+|pathological|and|or|convincing|definite|marrow)\s+)*"
    r"(?:metasta\w+(?:\s+(?:disease|deposits?|lesions?|involvement|process|spread))?|mets|tumou?r(?:\s+(?:deposits?|infiltration|tissue))?|malignan\w+(?:\s+(?:process|disease|lesion|infiltration|cause))?|neoplas\w+(?:\s+(?:process|lesion|cause))?|secondar(?:y|ies)(?:\s+(?:deposits?|disease|lesions?))?|deposits?|myeloma(?:\s+(?:lesions?|deposits?|bone\s+disease))?)"
    r"(?=\s*(?:[.,;)\n]|$|(?:is|are|was|were|seen|identified|found|demonstrated|anywhere|(?:in|of|to|within)\s+(?:the\s+|his\s+|her\s+)?(?:(?:imaged|visuali[sz]ed|whole|entire|thoracic|lumbar|cervical|thoracolumbar)\s+)*(?:spine|bones?|skeleton|vertebra\w*|marrow))\b))",
    re.IGNORECASE,
)


_BONES: Final = (
    r"(?:the\s+|his\s+|her\s+|your\s+)?(?:spine|spinal\s+column|back(?:bone)?|bones?|skeleton|vertebrae|marrow)"
)
# "The cancer has not gone to the spine", "metastatic disease spares the skeleton".
_SPARES_THE_SPINE: Final = re.compile(
    rf"\b(?:cancer|carcinoma|disease|tumou?r|malignancy|lymphoma|melanoma)\s+(?:(?:has|have|had)\s*(?:not|n['’]?t|never)|does\s*(?:not|n['’]?t)|did\s*(?:not|n['’]?t))\s+(?:\w+\s+)?(?:gone|spread|got|gotten|reached?|metastasi[sz]ed?|involved?|affect(?:ed)?|seeded|extend(?:ed)?)\s+(?:in)?(?:to\s+)?{_BONES}\b"
    rf"|\b(?:disease|metastas[ei]s|cancer|tumou?r)\s+(?:clearly\s+)?(?:spares|has\s+spared|sparing|leaves\s+out)\s+{_BONES}\b"
    rf"|\b{_BONES}\s+(?:is|are|remains?)\s+(?:free\s+of|clear\s+of|without)\s+(?:any\s+)?(?:metasta\w+|tumou?r|disease|malignan\w+|deposits)\b",
    re.IGNORECASE,
)
# "Normal marrow pattern, no focal lesions".
_NO_FOCUS: Final = re.compile(
    r"\b(?:no|without(?:\s+any)?)\s+(?:(?:focal|active|suspicious|aggressive|destructive|discrete|worrisome|concerning|bone|bony|osseous|marrow|vertebral|spinal|or|and)\s+)+lesions?(?=\s*(?:[.,;)\n]|$|(?:is|are|was|were|seen|identified|found)\b))",
    re.IGNORECASE,
)
# "Those of spondylodiscitis rather than malignancy", "osteoporotic, not metastatic".
_BENIGN_RATHER: Final = re.compile(
    r"\b(?:appearances?|features?|findings?|picture|pattern|diagnosis|impression|changes?|overall|this|these|it|conclusion|opinion|favou?rs?|all)\b[^.;\n]{0,60}?"
    r"\b(?:\w*discitis|osteomyelitis|infect\w+|tubercul\w+|osteoporo\w+|insufficiency|benign|traumatic|degenerative|renal\s+osteodystrophy|paget\w*|charcot|gout\w*|brown\s+tumou?r)\b[^.;\n]{0,90}?"
    r"\b(?:rather\s+than|and\s+not|not|as\s+opposed\s+to|instead\s+of|over|more\s+than)\s+(?:(?:of|an?|to|from|by|with|due\s+to|any|that\s+of|those\s+of|underlying)\s+)*(?:metasta\w+|malignan\w+|neoplas\w+|tumou?r\w*|pathological|cancer\w*|myeloma\w*)\b",
    re.IGNORECASE,
)
# "So SINS does not apply": said of no vertebra in particular.
_NOT_SCORED: Final = re.compile(
    r"\bSINS\s+(?:score\s+|scoring\s+)?(?:is\s+|was\s+|does\s+|would\s+|therefore\s+)*(?:not|n['’]t)\s+(?:be\s+)?(?:apply|applicable|applied|relevant|appropriate|indicated|needed|required|meaningful)\b(?!\s+(?:to|at|for|in)\b)",
    re.IGNORECASE,
)
_NO_SPINAL_TUMOUR: Final = re.compile(
    r"\b(?:no|without|not\s+(?:see|find|identify)\s+(?:any\s+)?)\s*(?:evidence\s+of\s+|sign\s+of\s+|convincing\s+|definite\s+)*(?:a\s+|any\s+)?"
    r"(?:spinal|vertebral|osseous|bony?|skeletal)\s+(?:metasta\w*|tumou?r|deposits?|malignan\w*)"
    r"|\b(?:no|without)\s+(?:evidence\s+of\s+)?(?:metasta\w*|metastatic\s+\w+|tumou?r|malignan\w*|neoplas\w*(?:\s+process)?|deposits?)\s+(?:in|of|within|to)\s+(?:the\s+)?(?:spine|vertebra\w*|spinal|bones?|skeleton|lumbar|thoracic|cervical)"
    r"|\bno\s+(?:evidence\s+of\s+)?(?:a\s+)?neoplastic\s+process",
    re.IGNORECASE,
)

# "Diagnosis: severe osteoporosis with multiple fractures", and no word of a lesion there.
_CONCLUSION: Final = re.compile(
    r"\b(?:impression|conclusions?|opinion|diagnos[ie]s|summary|interpretation|consensus|final(?:\s+(?:read|report|diagnosis))?)\s*:\s*(?P<said>[^\n]*(?:\n[^\n:]*)*)",
    re.IGNORECASE,
)
_BENIGN_CAUSE: Final = re.compile(
    r"\b(?:osteoporo\w+|insufficiency\s+fractures?|fragility\s+fractures?|\w*discitis|osteomyelitis|tubercul\w+|scheuermann\w*|paget\w*|traumatic\s+(?:\w+\s+){0,2}?fractures?|burst\s+fractures?|ankylosing|eosinophilic\s+granuloma|langerhans\w*|charcot\w*|osteodystrophy|osteomalacia|h(?:a)?emangiomas?|bone\s+islands?|degenerative)\b",
    re.IGNORECASE,
)
_OF_TUMOUR: Final = re.compile(
    r"\b(?:metasta\w+|mets?|lesions?|deposits?|tumou?r\w*|malignan\w*|neoplas\w*|myeloma\w*|patholog\w+|disease|secondar\w+|progress\w+|suspicious|unstable|infiltrat\w*|SINS)\b",
    re.IGNORECASE,
)


def _concludes_benign(text: str) -> bool:
    """Whether the last conclusion names a benign cause, and no lesion but to deny it."""
    found = list(_CONCLUSION.finditer(text))
    if not found or names_lesion(text[: found[-1].start()]):
        return False
    said = found[-1]["said"]
    affirmed = [one for one in _OF_TUMOUR.finditer(said) if polarity(said, *one.span()) != "negated"]
    benign = [one for one in _BENIGN_CAUSE.finditer(said) if polarity(said, *one.span()) == "affirmed"]
    return bool(benign) and not affirmed
