"""What a report says in the end of vertebrae that it doesn't name again: "all three are osteoporotic", "it is no met".

The words point back: "these", "both", "the fracture" or a biopsy without a level are of the vertebrae named before them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from assistant.tools.levels import LevelMention, find_levels
from assistant.tools.report_reading.mentions import names_tumour
from assistant.tools.report_reading.negation import polarity

_NUMBER: Final = {"two": 2, "both": 2, "neither": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4}
_BENIGN: Final = (
    r"(?:osteoporo\w+|insufficiency\b|fragility\b|benign\b|degenerative\b|traumatic\b|post-?traumatic\b|h(?:a)?emangioma\w*|bone\s+islands?|schmorl\w*|enostos[ei]s|(?:old|chronic|long[\s-]?standing|healed)\b(?!\s+(?:\w+\s+)?(?:lesions?|mets?|metasta\w+|deposits?|disease|tumou?rs?)\b)|reactive\b|"
    r"steroid\b|infecti\w+|discitis|spondylodiscitis|tubercul\w+|paget\w*|normal\s+variants?|non[\s-]?(?:malignant|metastatic|neoplastic)\b|callus|contusions?|bruis\w+|red\s+marrow|artefact\w*|artifact\w*|(?:a\s+)?(?:nutrient|basivertebral)\s+\w+)"
)
_TUMOUR: Final = r"(?:metasta\w+|mets?\b|malignan\w+|neoplas\w+|tumou?r\w*|pathological\b|pathologic\b|cancer\w*|myeloma\w*|sinister\b|suspicious\b|secondar(?:y|ies)\b|deposits?\b)"
_LINK: Final = (
    r"(?:are|is|was|were|look|looks|looked|appear|appears|seem|seems|being|remain|remains|has\s+been|have\s+been)"
)
_SOFT: Final = r"(?:(?:all|both|each|clearly|most|likely|very|probably|almost|certainly|definitely|in|keeping|consistent|with|of|an?|the|typical|features|appearance|appearances|simple|simply|just|only|merely|purely|entirely|therefore|thus|again|judged|considered|thought|felt|regarded|as|to|be|have|origin|nature|due|type|known|old|wedge|compression|acute|subacute|recent|and)\s+)*"
_SAYS: Final = (
    r"(?:\w[\w .]{0,20}:\s+|(?:[^.;,:]{0,50}\s)?(?:i|we)\s*(?:am|are|['’]m|['’]re)\s+(?:quite\s+|fairly\s+)?(?:confident|sure|certain|convinced|satisfied)\s+(?:that\s+)?|i\s+(?:think|believe|feel|would\s+say|am\s+(?:happy|confident|sure))\s+(?:that\s+)?|in\s+my\s+(?:view|opinion),?\s+|we\s+(?:think|believe|feel)\s+(?:that\s+)?|so\s+|hence\s+|thus\s+|overall,?\s+|and\s+|(?:in\s+(?:the\s+)?(?:context|light|view|setting|presence)\s+of|given|considering|with|on\s+the\s+basis\s+of|because\s+of)\s+[^.;,:]{1,50},?\s+(?=these|they|both|all|this|it\b)|"
    r"(?:final\s+)?(?:impression|conclusion|opinion|diagnosis|comment|summary|addendum|update|edit|reply|answer|result|verdict)\s*:?\s*|ps:?\s+)*"
)
_VERDICT: Final = rf"(?:{_LINK}\s+(?P<denied>(?:not|no|n['’]t|neither|hardly|unlikely\s+to\s+be)\s+)?{_SOFT}(?:(?P<benign>{_BENIGN})|(?P<tumour>{_TUMOUR})))"
# "All three are osteoporotic", "neither looks pathological", "I think these are all benign".
_SEVERAL: Final = re.compile(
    rf"^\W*{_SAYS}(?P<who>(?:all|both|each|neither|none)(?:\s+(?:of\s+)?(?:these|them|the|those))?(?:\s+(?P<count>two|three|four|five|six|\d))?|these|those|they|the(?:se|\s+(?P<number>two|three|four|five|six))?)"
    rf"(?:\s+(?:(?:vertebral|compression|wedge|spinal|multiple|insufficiency)\s+)*(?:fractures|collapses|deformities|changes|lesions|levels|vertebrae|foci|spots|findings|wedges|wedgings|abnormalities))?\s+{_VERDICT}",
    re.IGNORECASE,
)
# "It's a haemangioma", "the fracture is benign", "this is not a metastasis".
_ONE: Final = re.compile(
    rf"^\W*{_SAYS}(?:it|this|that|the\s+(?:\w+\s+){{0,2}}?(?:fracture|collapse|lesion|abnormality|change|focus|spot|finding|appearances?|level|vertebra|deformity|wedge|wedging|signal\s+change|lucency|sclerosis|uptake))"
    rf"(?:\s+(?:there|here|on\s+\w+(?:\s+\w+)?|at\s+this\s+level|in\s+question|seen|described|queried|questioned))?(?:['’]s\s+(?P<short>not\s+)?{_SOFT}(?:(?P<benign1>{_BENIGN})|(?P<tumour1>{_TUMOUR}))|\s+{_VERDICT})",
    re.IGNORECASE,
)
# "Not a metastasis.", "No, it isn't, benign": a sentence of its own.
_QUOTED: Final = (
    r"(?:(?:(?:the|our|my|their|his|her)\s+)?(?:radiolog(?:y|ists?)|report(?:er)?|reading|consultant|boss|registrar|they|he|she|mdt|mri?|ct)\s+(?:report\s+|scan\s+)?"
    r"(?:says?|said|thinks?|thought|calls?|called|reports?|reported|reads?|concludes?|concluded|favou?rs?|suggests?|feels?|felt)\s+(?:(?:that|it|them|these|both|this|all|is|are|was|were|as|to|be|they|of)\s+)*)?"
)
_ALONE: Final = re.compile(
    rf"^\W*{_QUOTED}(?:(?:so|hence|therefore|all|clearly|definitely|presumably|most\s+likely|entirely|simply|just|an?|simple|typical|surely|looks?|appears?)\s+)*{_BENIGN}(?:\s+(?:fractures?|in\s+(?:nature|origin|appearance)|appearances?|looking|collapse|wedg\w+|deformity|changes?|only))*(?:,\s*(?:no|not|without|nothing)\s+[^.;]*|\s+(?:with\s+no|without|rather\s+than|not)\s+[^.;]*)?\W*$"
    rf"|^\W*(?:\w[\w .]{{0,20}}(?:\([^)\n]{{0,20}}\))?:\s*)?(?:no[,.]?\s+)?(?:not|n['’]t|never|hardly)\s+(?:an?\s+|thought\s+to\s+be\s+|considered\s+)?{_TUMOUR}\W*$"
    rf"|^\W*(?:\w[\w .]{{0,20}}:\s*)?(?:[^.;\n]{{0,40}},\s*)?(?:no|nope|nah)[,.]?\s+(?:it\s+is\s*n['’]?t|it['’]?s\s+not|it\s+is\s+not|that['’]?s\s+not|don['’]?t\s+think\s+so|i\s+don['’]?t\s+think\s+so)\b",
    re.IGNORECASE,
)
# "Biopsy: no malignant cells", "histology showed callus only".
_SAMPLE: Final = re.compile(
    r"\b(?:biops\w+|bx|histolog\w*|patholog(?:y|ists?)|cytolog\w*|aspirat\w+|specimen|cores?|needle\s+sample\w*)\b[^.;\n]{0,70}?"
    r"(?:\b(?:no|without|free\s+of|negative\s+for|excluded|never)\s+(?:(?:evidence|sign|signs|features|trace)\s+of\s+)?(?:any\s+)?(?:malignan\w+|tumou?r|neoplas\w+|metasta\w+|cancer|atypical\s+cells|myeloma)"
    r"|\b(?:normal\s+(?:bone|marrow)|callus|benign|negative\b(?!\s+for)|granulom\w+|urate|toph\w+|gout\w*|sarcoid\w*|amyloid\w*|paget\w*|fibrous\s+\w+|fibrosis|necrotic\s+bone|schmorl\w*|bone\s+island|osteoporo\w+|granulation\s+tissue|inflammatory|infecti\w+|reactive\s+(?:bone|marrow)|fracture\s+repair|healing\s+bone|h(?:a)?emangioma))",
    re.IGNORECASE,
)
_POSITIVE_SAMPLE: Final = re.compile(
    r"\b(?:biops\w+|histolog\w*|patholog(?:y|ists?)|cytolog\w*)\b[^.;\n]{0,60}?\b(?:show\w*|confirm\w*|prov\w+|reveal\w*|positive|grew|consistent|yield\w*|found|return\w*|came\s+back)\b[^.;\n]{0,40}?\b(?:metasta\w+|\w*carcinoma\w*|myeloma|lymphoma|malignan\w+|plasm[ao]cytoma|melanoma|sarcoma|cancer)\b",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r"[.!?](?=\s|$)|[;\n]|,\s+(?=(?:these|this|they|it|both|all)\s+(?:is|are|look)\b)|,?\s+but\s+|\s[-–—]\s"
)


def refuted_levels(text: str) -> frozenset[str]:
    """Levels that a later sentence without a level calls something benign, and none after it a tumour again."""
    refuted: set[str] = set()
    history: list[tuple[str, ...]] = []
    before = ""
    diseased: set[str] = set()
    for sentence in _sentences(text):
        named = _levels_of(sentence)
        verdict, before = _verdict_of(sentence, named, history, before), sentence
        if verdict:
            benign, levels = verdict
            levels -= diseased if benign and _ONLY_OLD.search(sentence) else set()
            refuted = refuted | levels if benign else refuted - levels
        if named:
            history.append(named)
            if names_tumour(sentence) or _DENSITY.search(sentence):
                diseased.update(named)
            if len(named) == 1 and names_tumour(sentence) and not verdict:
                refuted -= set(named)
            if _POSITIVE_SAMPLE.search(sentence):
                refuted -= set(named)
    return frozenset(refuted)


def _sentences(text: str) -> list[str]:
    edges = [0, *(match.end() for match in _STOP.finditer(text)), len(text)]
    return [text[low:high] for low, high in pairwise(edges) if text[low:high].strip()]


def _levels_of(sentence: str) -> tuple[str, ...]:
    mentions: list[LevelMention] = [one for one in find_levels(sentence) if one.kind in ("single", "range")]
    return tuple(dict.fromkeys(level for one in mentions for level in one.levels))


def _verdict_of(
    sentence: str, named: tuple[str, ...], history: list[tuple[str, ...]], before: str
) -> tuple[bool, set[str]] | None:
    """Whether a sentence calls the vertebrae before it benign (True) or a tumour (False), and which."""
    if _SAMPLE.search(sentence) and not _POSITIVE_SAMPLE.search(sentence):
        return (True, set(named or _last_alone(history))) if len(named) <= 1 else None
    if named and history and (rest := _all_but(sentence, named, history)):
        return True, rest
    if named or not history:
        return None
    sentence = _NUMBERED.sub("", sentence)
    if _IN_RETROSPECT.search(sentence):
        return True, set((named if len(named) == 1 else ()) or _last_alone(history))
    if not named and history and _SO_THEN.match(sentence):
        return True, set(history[-1])
    alone = _called_alone(sentence, history, before)
    if _OF_A_PART.search(before):
        return (True, alone) if _PLURAL.search(sentence) and alone else None
    if several := _SEVERAL.match(sentence):
        benign = _is_benign(sentence, several, "benign", "tumour", "denied")
        number = next((word for word in re.findall(r"\w+", several["who"].lower()) if word in _NUMBER), "")
        return None if benign is None else (benign, _named_last(history, _NUMBER.get(number, 0)))
    if alone:
        return True, alone
    if one := _ONE.match(sentence):
        short = one["benign1"] or one["tumour1"]
        benign = (
            _is_benign(sentence, one, "benign1", "tumour1", "short")
            if short
            else _is_benign(sentence, one, "benign", "tumour", "denied")
        )
        return None if benign is None else (benign, set(_last_alone(history)))
    return None


def _called_alone(sentence: str, history: list[tuple[str, ...]], before: str) -> set[str]:
    """The vertebrae of which a sentence without a subject says that they are something benign."""
    if not _ALONE.match(sentence):
        return set()
    if _PLURAL.search(sentence) and (several := _named_last(history, 0)) > set(history[-1]):
        return several
    return set(_last_alone(history) if names_tumour(before) else history[-1])


def _all_but(sentence: str, named: tuple[str, ...], history: list[tuple[str, ...]]) -> set[str]:
    """ "All are osteoporotic except L3": the vertebrae told of before, without those excepted."""
    several = _SEVERAL.match(sentence)
    if not several or not _EXCEPT.match(sentence, several.end()) or not several["benign"] or several["denied"]:
        return set()
    return _named_last(history, 0) - set(named)


_EXCEPT: Final = re.compile(
    r"[^.;]{0,40}?\b(?:except|apart\s+from|other\s+than|bar|save|aside\s+from|with\s+the\s+exception)\b", re.IGNORECASE
)


def _is_benign(sentence: str, match: re.Match[str], benign: str, tumour: str, denied: str) -> bool | None:
    """Whether a verdict clears; None where it is doubtful, or only says what the vertebrae are not beside it."""
    if sentence.rstrip().lower().endswith("but") and _WAS.search(match.group()):
        return None  # "it was considered a bone island but has grown"
    name = benign if match[benign] else tumour
    negative = bool(match[denied]) or match.groupdict().get("who", "").lower().startswith(("neither", "none"))
    doubtful = polarity(sentence, *match.span(name)) == "uncertain" and not _LEANS.search(match.group())
    if doubtful or (negative and name == benign):
        return None
    return name == benign or negative


_PLURAL: Final = re.compile(r"\b(?:fractures|collapses|deformities|wedges|both|all)\b", re.IGNORECASE)
_IN_RETROSPECT: Final = re.compile(
    rf"\bin\s+(?:retrospect|hindsight)\b[^.;]{{0,40}}?\b(?:{_BENIGN}|(?:healing\s+|stress\s+)?fracture\b)",
    re.IGNORECASE,
)
# "They were so in 2012": a shape of old, no word against a tumour told of.
_SO_THEN: Final = re.compile(
    r"^\W*(?:it|this|that|these|they|both|all)\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been|looked|are|is)\s+)(?:already\s+|exactly\s+|much\s+)*(?:so|there|present|like\s+(?:this|that)|the\s+same|known|noted|seen|visible|unchanged)\s+(?:already\s+|back\s+|on\s+\w+\s+)*(?:in|on|since|from|at)\s+(?:\w+\s+){0,3}?(?:(?:19|20)\d\d|childhood|youth)\b",
    re.IGNORECASE,
)
_ONLY_OLD: Final = re.compile(
    r"\b(?:old|chronic|long[\s-]?standing|healed|reactive|degenerative)\b|\b(?:19|20)\d\d\b|\bchildhood\b",
    re.IGNORECASE,
)
_DENSITY: Final = re.compile(
    r"\b(?:(?:osteo)?lytic|(?:osteo)?blastic|lesions?|deposits?|destr\w+|infiltrat\w+)\b", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[-*•])\s*")
# "The right pedicle is sclerotic but this is degenerative": of the pedicle.
_OF_A_PART: Final = re.compile(
    r"\b(?:pedicles?|facets?|joints?|dis[ck]s?|laminae?|ribs?|cord|canal|roots?|\w*listhesis|slip|kyphosis|scoliosis|stenosis|nodes?|liver|lungs?)\b[^,]*$",
    re.IGNORECASE,
)
_WAS: Final = re.compile(r"\b(?:was|were|been)\b", re.IGNORECASE)
_LEANS: Final = re.compile(r"\b(?:probably|likely)\b", re.IGNORECASE)


def _last_alone(history: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The vertebra named last, where it was the only one of its sentence."""
    return history[-1] if history and len(history[-1]) == 1 else ()


def _named_last(history: list[tuple[str, ...]], number: int) -> set[str]:
    """The vertebrae of the last sentence that named several, or as many as were counted."""
    if not number:
        return set(next((levels for levels in reversed(history) if len(levels) > 1), ()))
    exact = next((levels for levels in reversed(history) if len(levels) == number), None)
    if exact:
        return set(exact)
    every = list(dict.fromkeys(level for levels in history for level in levels))
    return set(every) if len(every) == number else set()
