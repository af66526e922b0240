"""Vertebrae of which a report says that they were treated, cemented or instrumented: done, not planned."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.negation import polarity

_RAYS: Final = (
    r"(?:radio-?therapy|radiation|irradiation|radiosurgery|xrt|ebrt|rt|sbrt|sabr|srs|cyberknife|brachytherapy)"
)
_DRUGS: Final = r"(?:chemo(?:-?therapy)?|immuno-?therapy|hormon\w+(?:\s+therapy)?|endocrine\s+therapy|systemic\s+(?:therapy|treatment)|androgen\s+deprivation|denosumab|zoledron\w+|bisphosphonates?)"
_ORGANS: Final = r"chest|breast|lungs?|mediastin\w*|pelvis|prostate|prostatic\s+bed|sacrum|sacral|ala|iliac|hips?|femur|femoral|brain|neck|larynx|thorax|axilla|kidney|oesophagus|rectum|bladder|cervix|liver|ribs?|humerus|sternum|skull|primary|spleen|adrenals?|nodes?|(?:upper|lower|middle)\s+lobe|segment\s+(?:[IVX]+|\d)[ab]?"
_METAL: Final = r"cement\w*|vertebroplasty|kyphoplasty|bka|balloon|surgery|surgical\s+\w+|operation|decompression|fixation|stabili[sz]ation|laminectomy|screws|fusion|ablation|rfa"
TREATED: Final = re.compile(
    r"\b(?:(?:on|under(?:going)?|with|after)\s+(?:\w+\s+)?(?:treatment|therapy)\s+with|"
    rf"respon(?:ding|ded|se)\s+to\s+\w+|(?:treatment|therapy|therapeutic|healing|partial|good|post-?treatment)[\s-]+(?:response|effect|related\s+change)|"
    rf"(?:keeping|consistent|compatible|line)\s+with\s+(?:an?\s+)?(?:good\s+|partial\s+|complete\s+)?response|on\s+denosumab|post[\s-]?(?:treatment|therapy|ablation|{_RAYS})|"
    rf"(?:status\s+post|s/p)\s+(?:\w+\s+)?(?:ablation|{_RAYS})|irradiated|radiated|heal(?:ing|ed)\s+(?:on|with|under|after|following)\s+(?:\w+\s+)?(?:treatment|therapy|{_RAYS}|{_DRUGS})|followed\s+by\s+(?:\w+\s+){{0,3}}?{_RAYS}|(?:(?<=metastasis\s)|(?<=,\s))then\s+{_RAYS}|"
    rf"(?:status\s+post|s/p)\s+(?:[\w+&-]+\s+){{0,6}}?{_RAYS}|{_RAYS}\s*(?:\+|&|/|,|and|then|plus)\s*(?:\w+\s+)?(?:{_METAL})|(?:{_METAL})(?:\s+(?:in\s+)?(?:19|20)\d\d)?\s*(?:\+|&|/|,|and|then|plus)\s*(?:\w+\s+)?{_RAYS}\b(?!\s*\?)|(?:previously\s+|already\s+)?treated|re-?ossif\w+|re-?calcif\w+|re-?minerali[sz]\w+|{_RAYS}\s+(?:(?:was|were|being|is|has\s+been|now|recently)\s+)*(?:completed|finished|concluded|ended)|(?:included|was|lay|is|lies|lying|situated)\s+(?:with)?in\s+(?:the|an?|his|her|that|this)\s+(?:\w+\s+)?(?:field|portal|target\s+volume)|"
    rf"(?:after|following|since|completed|received|receives|got|had|has\s+had|underwent|given|finished|with)\s+(?:\w+\s+){{0,3}}?(?:{_RAYS}|{_DRUGS}|treatment)|"
    rf"(?:previous|prior|earlier|recent|palliative)\s+(?:\w+\s+)?(?:ablation|{_RAYS})|{_RAYS}\s*\(?\s*(?:in\s+|on\s+)?(?:(?:early|late|spring|autumn|summer|winter)\s+)?(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?:19|20)\d\d\b|['’]\d\d\b|\d{{1,2}}/\d{{2,4}}\b)|{_RAYS}\s*(?:[x×]\s?\d+\s*)?,?\s*(?:last\s+(?:yr|year|month|week|spring|summer|autumn|fall|winter|\w+day)|(?:\d+|a|an|one|two|three|four|five|six|several|some)\s*(?:yrs?|years?|months?|mo|weeks?|wks?|/12|/52)\s+(?:ago|back|before))|zapped|ablated|embolised|embolized|{_RAYS}\s+(?:field|portal|port|change|changes|was\s+given|there|here|in\s+(?:19|20)\d\d)|"
    r"\d+(?:\.\d+)?\s*Gy\b)",
    re.IGNORECASE,
)
# A plan, a question, advice sought: none of it has been done.
_NOT_YET: Final = re.compile(
    r"\b(?:no|not|never|un|without|before|prior\s+to|for|consider\w*|plan\w*|await\w*|refer\w*|recommend\w*|suggest\w*|may|could|would|should|might|potential|candidate|pre|"
    r"advi[cs]e\w*|opinion|regarding|about|needs?|needing|requir\w*|request\w*|asks?|asked|asking|question|indicated|indications?|whether|eligib\w*|suitab\w*|amenable|benefit|discuss\w*|decision|"
    r"appropriate|warrant\w*|option|role|query|until|where(?!\s+(?:\w+\s+){0,3}(?:was|were|has|had|is|are)\b)|if|possible|urgent(?:ly)?|proceed|going\s+(?:to|for)|to\s+(?:be|get|receive|undergo)|going\s+to|thoughts?|views?|feel|worth|keen|wonder\w*|versus|vs|offer\w*|schedul\w*|book\w*|arrang\w*)\b[\s?:]*(?:\w+\s+){0,4}$|\?\s*(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_NOT_YET_AFTER: Final = re.compile(
    r"\s*(?:[:=]|\s[–-])\s*(?:none|no|nil|never|not\b|n/a|nihil|0\b|absent|pending|planned|awaited)\b|"
    r"\s*(?:(?:of|at|from)?\s*(?:Th|[CTLSD])\d{1,2}(?:\s*(?:[-–/]|to)\s*(?:Th|[CTLSD])?\d{1,2})?\s*)?(?:\w+\s+){0,2}?(?:is|are|was|be|to\s+be|being|has\s+been)?\s*(?:not\s+(?:\w+\s+)?(?:done|performed|carried)|needed|required|indicated|planned|scheduled|advised|recommended|considered|discussed|offered|declined|refused|pending|awaited|warranted|necessary|appropriate|possible|feasible|proposed|suggested|under\s+discussion|an\s+option)\b|\s*\?|\s*(?:vs\.?|versus|or)\s+\w|[^.;\n]{0,20}(?:->|→)\s*(?:MDT|clinic|surgeons?|d/w)",
    re.IGNORECASE,
)
HARDWARE: Final = re.compile(
    r"\b(?:screws?|rods?|fixation|fixed|instrument(?:ed|ation)|vertebroplast\w*|kyphoplast\w*|"
    r"cement(?:ed|ation)?|augment\w*|(?:interbody|surgical|spinal|posterior)\s+fusion|fused|"
    r"corpectom\w*|cage|stabilis(?:ed|ation)|"
    r"stabiliz(?:ed|ation)|pedicle\s+screws?|metalwork|(?<!hip\s)(?<!knee\s)(?<!shoulder\s)(?<!valve\s)prosthe\w*)\b",
    re.IGNORECASE,
)


def _is_done(text: str, match: re.Match[str]) -> bool:
    planned = (
        _NOT_YET.search(text[: match.start()]) or _NOT_YET_AFTER.match(text, match.end()) or _INTENDED.search(text)
    )
    return not planned and not _DENIED_WITHIN.search(match.group())


# "He has had no radiation", "completed without radiotherapy".
_DENIED_WITHIN: Final = re.compile(
    r"\b(?:no|not|never|nil|without|n['’]t|declined|refused|any)\b|(?:has|had)\s+yet\s+to", re.IGNORECASE
)
# "We propose 30 Gy", "surgery followed by radiotherapy was agreed", "8 Gy would do": of what is to come.
_INTENDED: Final = re.compile(
    rf"\b(?:i|we|mdt|board|team|oncolog\w+|they)\s+(?:\w+\s+)?(?:propose|think|thought|favou?r|agree|intend|aim|hope|prefer|would|will|shall|should|could|might|advise|plan|suggest|recommend)\w*\b"
    rf"|\b(?:{_RAYS}|Gy|treatment|surgery|cement\w*|fixation|ablation|vertebroplasty|kyphoplasty)\b[^.;\n]{{0,40}}?\b(?:would|will|could|might|should|shall|(?-i:may)|(?:was|were|is|are|has\s+been)\s+(?:agreed|decided|planned|recommended|advised|proposed|suggested|favou?red|discussed|declined|refused|cancelled|postponed|deferred|booked|scheduled|arranged|requested)|to\s+(?:start|begin|commence|follow))\b"
    r"|\b(?:next\s+(?:week|month|monday|tuesday|wednesday|thursday|friday)|tomorrow|starting\s+(?:on|next|in)|to\s+start|simulation|upcoming|forthcoming|due\s+(?:to\s+(?:have|start|get|receive|undergo)|for))\b"
    r"|\b(?:never|didn['’]?t|did\s+not|has\s+not|hasn['’]?t|failed\s+to)\s+(?:\w+\s+)?(?:attend\w*|complet\w+|receiv\w+|start\w*|finish\w*|accept\w*)\b",
    re.IGNORECASE,
)


def is_treated_tumour(text: str) -> bool:
    """True where a vertebra is cemented or irradiated: in a report on tumour it carries one."""
    return any(
        _is_done(text, match) and polarity(text, *match.span()) == "affirmed"
        for match in _LOCAL_TREATMENT.finditer(text)
    )


def treated_levels(text: str) -> set[str]:
    """The levels of which a text says that they had radiotherapy ("RT to T8")."""
    found: set[str] = set()
    for mention in find_levels(text):
        match = _RADIATION_TO.search(text[max(0, mention.start - _NEAR) : mention.start])
        if match and not _NOT_YET.search(text[max(0, mention.start - _NEAR) : mention.start][: match.start()]):
            found.update(mention.levels)
    return found


def irradiated_vertebrae(text: str) -> list[str]:
    """The single vertebrae said to have had radiotherapy; a field of several levels names no lesion."""
    told = treated_levels(text)
    return [
        mention.levels[0]
        for mention in find_levels(text)
        if mention.kind == "single"
        and mention.levels[0] in told
        and _RADIATION_TO.search(text[max(0, mention.start - _NEAR) : mention.start])
    ]


_NEAR: Final = 60
_RADIATION_TO: Final = re.compile(
    r"(?:^|[\n.;])\W*(?:previous\s+|prior\s+|past\s+)?(?:radiotherapy|rt|xrt|sbrt|sabr|irradiation)\s*:\s*$|"
    r"\b(?:radiotherapy|rt|xrt|sbrt|sabr|irradiation|radiation|\d+\s*Gy(?:\s+in\s+\w+\s+fractions)?)\s+(?:(?:\w+\s+)?(?:to|of|at|for)\s+)?(?:(?:the|an?|his|her)\s+)?$",
    re.IGNORECASE,
)
_LOCAL_TREATMENT: Final = re.compile(
    r"\b(?:cement\w*|vertebroplast\w*|kyphoplast\w*|irradiat\w*|radiotherapy|(?<!no\s)radiation\s+to|sbrt|sabr|ablat\w*)\b",
    re.IGNORECASE,
)


# Of the patient or of another organ, not of the vertebra spoken of last.
_OF_THE_PATIENT: Final = re.compile(
    rf"\b(?:swelling|soft[\s-]tissues?|thickening|fibro\w+|stranding|pneumonitis|fatty\s+(?:marrow|change|replacement)|atrophy|pleura\w*|lung|apical|laryn\w*|pharyn\w*|oesophag\w*|esophag\w*|mucos\w*|bladder|bowel|skin|consolidation|scarring|effusion|mantle|childhood|hodgkin\w*)\b[^.;]*\b(?:{_RAYS}|post-?{_RAYS}|radiation-induced|irradiated|treated|treatment)\b"
    rf"|\b(?:pain\w*|ache|symptom\w*|asymptomatic|sore|comfortable)\b[^.;]*\b(?:since|after|following|with|on)\b|\b(?:{_RAYS}|treatment|treated|irradiated|radiated)\s+(?:\w+\s+)?(?:to|of|for|at|in)\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+)?(?:{_ORGANS})\b"
    rf"|\b(?:{_ORGANS})\b[^.;]*\b(?:{_RAYS}|radiated|irradiated|treated)\b|\b(?:he|she|patient|lady|gentleman|woman|man|pt|mr|mrs|ms)\b[^.;]*\b(?:{_DRUGS}|steroids?|dexamethasone|pembrolizumab|\w+(?:mab|nib|parib))\b"
    rf"|\b(?:{_RAYS})\s+(?:field|portal)\b[^.;]*\b(?:{_ORGANS})\b",
    re.IGNORECASE,
)


def is_of_the_patient(text: str) -> bool:
    """Whether a stretch without a level tells of treatment of the patient or of another organ, not of a vertebra."""
    return bool(_OF_THE_PATIENT.search(text))


# "Plan: SABR 24 Gy in 2": all that follows is yet to come.
_PLAN: Final = re.compile(
    r"\W*(?:plan|proposal|recommendation|adv(?:ice)?|rec|to\s+do|next\s+steps?|management|(?:after|following)\s+discussion|discussed|decision|outcome|mdt(?:\s+(?:plan|outcome|decision))?|options?)\s*[:–-]",
    re.IGNORECASE,
)


def is_treated(text: str) -> bool:
    """True where treatment has been given (not merely planned)."""
    return not _PLAN.match(text) and any(_is_done(text, match) for match in TREATED.finditer(text))


def has_hardware(text: str) -> bool:
    """True where implants or cement are in place (not merely planned, and not absent)."""
    return any(
        _is_done(text, match) and polarity(text, *match.span()) == "affirmed" for match in HARDWARE.finditer(text)
    )
