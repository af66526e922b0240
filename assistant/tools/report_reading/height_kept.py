"""Height that is kept: in so many words, by likeness to the neighbours, or because nothing has happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.collapse_words import CHANGE_BEFORE, NEURAL, NONE, NOT_HEIGHT
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Reading

HEIGHT: Final = r"(?:heights?|stature|vertical\s+(?:dimensions?|extent|diameters?))"
_OUTLINE: Final = r"(?:contours?|outlines?|configuration|morphology|shape|silhouette|profile)"
_BODY: Final = r"(?:(?:the|its|their|any|vertebral|body|bodies|anterior|central|normal|full|original|overall|of)\s+)"
_VERTEBRA: Final = r"(?:vertebra\w*|bod(?:y|ies)|it|they|[CTLSD]\d{1,2})"
# What an unharmed height is called.
KEPT: Final = (
    r"(?:preserved|maintained|kept|normal|intact|ok(?:ay)?|retained|conserved|unremarkable|"
    r"well[\s-]preserved|full|fine|un(?:affected|altered|diminished|reduced|impaired|disturbed|compromised|involved)|good|satisfactory|"
    r"(?:all|still)\s+there|as\s+(?:it|they)\s+should\s+be|as\s+expected|within\s+(?:the\s+)?(?:normal\s+)?(?:limits|range|normal)|"
    r"in\s+the\s+normal\s+range|(?:not|(?:is|are|was|has|have|does)n['’]?t)\s+(?:(?:been|significantly|really|visibly|appreciably|measurably|noticeably|at\s+all|actually|\w+ly)\s+){0,2}(?:reduced|lost|affected|diminished|decreased|altered|disturbed|compromised|impaired|abnormal|lowered|lessened|suffered|dropped|fallen|gone\s+down)|"
    r"remains\s+(?:normal|preserved)|proper|regular|sound|held)"
)
# So only behind its noun: "complete height loss" is something else.
_KEPT_BEHIND: Final = rf"(?:{KEPT}|complete|entire|undamaged|physiological|correct|appropriate|in\s+order|adequate|(?<=is\s)there|(?<=all\s)there|(?<=still\s)there|(?:survive|hold|stay|endure|stand|last)(?:s|ed|ing)?|stood|held\s+(?:up|out)|(?:has|have)\s+not\s+suffered)"
_FILLER: Final = (
    r"(?:of|likewise|similarly|equally|too|which|whose|that|them|this|it|the\s+latter|however|nevertheless|nonetheless|though|currently|presently|now|today|so\s+far|unchanged|stable|symmetrically|stays?|staying|continues?\s+to\s+be|is|are|was|were|being|has|have|been|remains?|appears?|looks?|seems?|at|in|fully|completely|entirely|largely|essentially|again|also|unchanged|"
    r"quite|pretty|probably|symmetrical|equal|overall|everywhere|throughout|"
    r"the|all|well|still|both|otherwise|each|and|alignment|cervical|thoracic|lumbar|sacral|spine|spinal|width|body|vertebrae?|[CTLSD]\d+|levels?|"
    r"posterior|elements?|pedicles?|facets?|joints?|arch(?:es)?|neural|its|their|shape|contours?|stature|form|outline|here|there)"
)
# "Height of its neighbours": what stands beside it, unharmed.
_NEIGHBOURS: Final = r"(?:(?:that|those)\s+(?:of|in|at)\s+)?(?:the\s+|its\s+)?(?:\w+\s+)?(?:neighbou?r\w*|adjacent|vertebra\w*|levels?|bod(?:y|ies)|others?|rest|ones|[CTLSD]\d{1,2})\b"
_HARMED: Final = (
    r"(?:collapsed|compressed|fractured|wedged|squashed|crushed|flattened|shortened|given\s+way|caved\s+in|gone\s+in|sunk|broken|buckled|"
    rf"lost\s+(?:(?:any|its|their|vertebral|body|of|the|much|\w+ly)\s+)*{HEIGHT})"
)
HEIGHT_KEPT: Final = re.compile(
    rf"\b{HEIGHT}(?:['’]s\s+|\s*[:=–(-]\s*|\s*,\s*I(?:['’]d|\s+would)\s+(?:call|say)\s+(?:(?:it|is|it['’]s|they|are)\s+)*|\s+(?:{_FILLER}(?:\s*[/,]\s*|\s+)){{0,8}}?){_KEPT_BEHIND}\b"
    rf"|\b{_OUTLINE}\s+of\s+(?:the\s+|both\s+|each\s+|that\s+|this\s+)?(?:vertebral\s+|[CTLSD]\d{{1,2}}\s+)?{_VERTEBRA}\s+(?:(?:is|are|remains?|has|have|been|being|entirely|also|again|well|still|looks?|appears?)\s+)*{_KEPT_BEHIND}\b"
    rf"|\b(?:vertebral|body|bod(?:y|ies)['’]s?|vertebra['’]s)\s+{_OUTLINE}\s*(?:[:=–-]\s*)?(?:(?:is|are|remains?|has|have|been|being|entirely|also|again|well|still|looks?|appears?)\s+)*{_KEPT_BEHIND}\b"
    rf"|\b(?:normal|preserved|maintained|intact|unremarkable)\s+(?:vertebral\s+)(?:body\s+)?{_OUTLINE}\b|\b(?:keeps|kept|retains?|retained|maintains?)\s+(?:its|a|their)\s+(?:normal\s+)?(?:outline|contour|configuration)s?\b"
    rf"|\b(?:{KEPT}|of\s+normal)(?:\s+(?:and|vertebral|body|bodies|overall|its|the|outer|contours?|shape|width|anterior|signal|marrow|density|texture|morphology|alignment)|(?<=signal|.shape),){{0,5}}\s+{HEIGHT}\b(?!\s+(?:loss|reduction|decrease|collapse)\b)"
    rf"|\b{KEPT}\s+in\s+(?:(?:its|their|terms\s+of|vertebral|body|shape\s+and|both)\s+)*{HEIGHT}\b"
    rf"|\b(?:its|their|whose|(?:the|its)\s+(?:vertebral\s+)?bod(?:y|ies)['’]s?)\s+(?:{_OUTLINE}|form)\s+(?:(?:still|nevertheless|however)\s+)?(?:holds|survives|(?:is|are|has\s+been|remains?)\s+{_KEPT_BEHIND})\b"
    rf"|\b{HEIGHT}\s+(?:(?:still|nevertheless|nonetheless|however|itself|also|has|so\s+far)\s+)*(?:holds?|holding|survives?|surviving|stands|persists?|endures?|escapes?|escaped|survived)\b(?!\s+(?:at|to|only|in)\b)"
    r"|\buncollapsed\b|\bnon[\s-]?collapsed\b"
    rf"|\bneither\s+(?:(?:the|its|vertebral|body)\s+)*{HEIGHT}\s+nor\b|\bnor\s+(?:(?:the|its|vertebral|body)\s+)*{HEIGHT}\s+(?:is|are|has|was)\b"
    rf"|\bneither\s+(?:\w+\s+){{1,4}}nor\s+(?:(?:yet|visibly|actually|lost)\s+)?{_HARMED}\b|\bneither\s+{_HARMED}\s+nor\b"
    rf"|(?:\b(?:not|never)|n['’]t)\s+(?:(?:grown|changed|progressed|enlarged|moved|worsened)\s+or\s+)?(?:(?:yet|been|visibly|actually|really|look|appear|seem|\w+ly)\s+|as\s+yet\s+|to\s+have\s+)*{_HARMED}\b"
    r"(?!\s+(?:further|any\s+further|more|by|to))"
    rf"|(?:\b(?:not|never)|n['’]t)\s+(?:yet\s+)?(?:gone|come|going|coming)\s+down\b(?!\s+(?:further|more|by|to))"
    rf"|(?:\b(?:not|never|without)|n['’]t)\s+(?:\w+\s+)?(?:alter|affect|chang|reduc|diminish|disturb|compromis|impair|touch|cost|lower)\w*\s+(?:on\s+)?{_BODY}*{HEIGHT}"
    rf"|(?:\b(?:not|nor|never|without|neither)|n['’]t)\s+(?:\w+\s+){{0,4}}?(?:deform|collaps|compress|wedg|flatten|fractur|weaken)(?:s|es|ed|e|ing)?\s+(?:the\s+|its\s+|this\s+|either\s+)(?:vertebral\s+)?{_VERTEBRA}"
    r"|(?:\b(?:not|nor|never|without|neither)|n['’]t)\s+(?:(?:yet|been|so\s+far|as\s+yet)\s+)*(?:caus|produc|result|led|lead|provok|brought|induc)(?:es|ed|e|ing|s)?\s+(?:about\s+|to\s+|in\s+)?(?:an?\s+|any\s+)?(?:pathological\s+|vertebral\s+|compression\s+)*(?:fracture|collapse|wedging|compression(?!\s+of)|loss\s+of\s+(?:vertebral\s+)?height|height\s+loss|deformity)\b"
    rf"|\bleav(?:es|ing|e)\s+{_BODY}*{HEIGHT}\s+(?:alone|untouched|intact|unaffected|undisturbed|unchanged|as\s+it\s+(?:is|was))\b|\bspar(?:es|ing)\s+{_BODY}*{HEIGHT}\b|\b(?:no|without(?:\s+any)?)\s+(?:\w+\s+)?(?:effect|impact|bearing|toll|consequence)s?\s+(?:on|for)\s+{_BODY}*{HEIGHT}\b|\bat\s+no\s+cost\s+to\s+{_BODY}*{HEIGHT}\b"
    r"|\b(?:neither|no)\s+(?:of\s+(?:the|its)\s+)?(?:vertebral\s+)?end[\s-]?plates?\s+(?:(?:has|have|is|are|been|yet|so\s+far)\s+)*(?:yielded|given\s+way|collapsed|sunk(?:en)?|depressed|caved\s+in|failed|fractured|broken|impacted|buckled|infracted|indented)\b"
    rf"|\bpreservation\s+of\s+(?:\w+\s+){{0,2}}{HEIGHT}\b"
    rf"|\b(?:maintain|retain|preserv|keep|hold)(?:s|es|ing|ed)?\s+{_BODY}*(?:{HEIGHT}|shape)\b|\b(?:kept|held)\s+(?:its|their|the|all)\s+(?:\w+\s+){{0,3}}?(?:{HEIGHT}|shape)\b"
    rf"|\b{_VERTEBRA}\s+(?:(?:is|are|has|still|well)\s+)*(?:holding|held)\s+up\b|\bstand(?:s|ing)\s+(?:tall|at\s+(?:its\s+)?full\s+height)\b"
    rf"|\b{HEIGHT}\s+(?:(?:is|are|being|remains?|measures|the)\s+)*(?:same|equal|identical|comparable|similar|no\s+different)\s+(?:as|to|with|from)\s+{_NEIGHBOURS}"
    rf"|\b{HEIGHT}\s+(?:(?:is|are|remains?|much|just|exactly|the\s+same)\s+)*as\s+(?:at|in|for|with|of)\s+{_NEIGHBOURS}"
    rf"|\b{HEIGHT}\s+match(?:es|ing)?\s+{_NEIGHBOURS}|\b(?:same|equal|identical|similar|comparable)\s+(?:vertebral\s+|body\s+)*{HEIGHT}\s+(?:as|to|with)\s+{_NEIGHBOURS}"
    rf"|(?<!\bhalf\s)(?<!%\s)(?<!thirds\s)(?<!quarters\s)\bas\s+(?:tall|high)\s+as\s+(?:ever|before|{_NEIGHBOURS})"
    r"|\bno\s+(?:\w+\s+){0,2}?(?:vertebral(?:\s+body)?|body|bodies|wedge|biconcave)\s+deformit\w+|\bno\s+deformity\s+of\s+(?:the\s+|either\s+|any\s+|its\s+)?(?:vertebra\w*(?:\s+bod\w+)?|bod\w+|it|[CTLSD]\d{{1,2}})\b"
    rf"|\b{HEIGHT}\b[^.;\d]{{0,30}}\d+(?:\.\d+)?\s*(?:mm|cm)(?:\s+(?:anteriorly|centrally|throughout))?\s*[,(]\s*(?:which\s+is\s+|that\s+is\s+|i\.?e\.?\s+)?"
    rf"(?:(?:normal|preserved)(?!\s*(?:[:=]|is|of|being|about|\d|value|for|range|height|at))|as\s+expected|(?:the\s+)?same\s+as\s+(?:at\s+|in\s+)?{_NEIGHBOURS}|as\s+(?:at|in)\s+{_NEIGHBOURS})"
    r"|\b(?:negative\s+for|absence\s+of|free\s+of)\s+(?:(?:any|a|pathologic(?:al)?|vertebral|compression)\s+){0,3}fractures?\b"
    r"|\bno\s+fractures?\b(?!\s+line\b)|\bwithout\s+(?:(?!new|further)\w+\s+){0,2}fracture\b|\bunfractured\b|\bneither\s+(?:an?\s+)?(?:(?:pathologic(?:al)?|compression|vertebral)\s+)?(?:fracture|collapse)\s+nor\b|"
    r"\bno\s+(?:\w+\s+){0,2}?(?:or\s+)?fracture\b|\bno\s+(?:signs?|evidence|suggestion|features?)\s+of\s+(?:an?\s+|any\s+)?(?:\w+\s+)?fractures?\b",
    re.IGNORECASE,
)
_OF_ANOTHER_PART: Final = re.compile(
    r"\b(?:further|new|additional|other|hip|rib|femor\w+|pelvic|pedicle|facet|hardware|screw|rod|disc|process|stress|insufficiency|loosening|metalwork|implants?|breakage|rods?|screws?|cage)\b",
    re.IGNORECASE,
)
_ANOTHER_PART_AFTER: Final = re.compile(
    r"\s+of\s+(?:the\s+)?(?:hip|rib|femur|pedicle|facet|pelvis|hardware|metalwork|implants?|rods?|screws?|construct|cage)",
    re.IGNORECASE,
)
_PART_BEFORE: Final = re.compile(
    r"(?<!anterior\sand\s)(?<!anterior,\s)(?<!/)\b(?:posterior|dorsal|central)\s+(?:(?:column|wall|vertebral|part)\s+)*$",
    re.IGNORECASE,
)
_PART_AFTER: Final = re.compile(r"\s*(?:in\s+the\s+)?(?:anterior|posterior|central)(?:ly)?\b", re.IGNORECASE)
# "Half its normal height", "reduced to full height".
_SHARE_OF: Final = re.compile(
    r"(?:%|\bhalf|\bthirds?|\bquarters?|\bfifths?|\bto|\bthan)\s+(?:of\s+)?(?:its\s+|the\s+|their\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_DENIAL: Final = re.compile(r"(?:no|not|without|never|neither|nor)\b|n['’]t\b", re.IGNORECASE)
_NOT_BEFORE: Final = re.compile(
    r"\b(?:not|no\s+longer|previously|hardly|barely|had(?:\s+(?:a|an|its|the|still))?|used\s+to\s+(?:have|be)|lost\s+(?:its|the)|loss\s+of|reduction\s+(?:of|in)|lost)\s*(?:(?:quite|fully|a|of|at|the|its|to|back|up)\s+)*$",
    re.IGNORECASE,
)


def losses_of(text: str) -> bool:
    """Whether a clause gives a share of height that is lost."""
    return bool(
        re.search(
            r"\b(?:loss|lost|reduc\w+|collaps\w+)\b[^.;]*?\d\s*%|%\s*(?:anterior\s+)?(?:height\s+)?(?:loss|collapse)",
            text,
            re.I,
        )
    )


def read_kept(text: str) -> Iterator[Reading]:
    """The statements of a clause that no height is lost."""
    for match in HEIGHT_KEPT.finditer(text):
        if not _about_something_else(text, match) and not _taken_back(text, match):
            part = (
                "front"
                if re.search(r"\b(?:anterior|ventral|front)\s+(?:\w+\s+)?$", text[: match.start()], re.I)
                else ""
            )
            yield Reading("collapse", "loss_none", *match.span(), part=part)
    for match in NONE.finditer(text):
        item = match.group().lower().startswith("collapse") and "%" not in match.group()
        yield Reading("collapse", "collapse_none" if item else "loss_none", *match.span())


def _about_something_else(text: str, match: re.Match[str]) -> bool:
    """Another bone, a change since another study, one edge of a body that is lower elsewhere, the cord."""
    before, after, said = text[: match.start()], text[match.end() :], match.group()
    if CHANGE_BEFORE.search(before) or _OF_ANOTHER_PART.search(said) or _ANOTHER_PART_AFTER.match(after):
        return True
    if _PART_BEFORE.search(before):
        return True  # "posterior height preserved" says nothing of the front
    if re.search(r"\bdis[ck]\s*(?:space)?s?\s*$", before, re.I):
        return True
    if re.search(r"\b(?:gone|come|going|coming)\s+down\b", said, re.I) and NOT_HEIGHT.search(before):
        return True
    neural = re.match(r"(?:not|n['’]t)\b.*compressed", said, re.I) and re.search(
        rf"\b{NEURAL}\b[^,;.]{{0,25}}$", before, re.I
    )
    return bool(neural or _PART_AFTER.match(after))


def _taken_back(text: str, match: re.Match[str]) -> bool:
    """ "Not at full height", "half its normal height", "height possibly preserved"."""
    before = text[: match.start()]
    shared = _SHARE_OF.search(before) and not _DENIAL.match(match.group())  # "70 % of the body without fracture"
    if _NOT_BEFORE.search(before) or shared:
        return True
    if (left := _KEPT_TO.match(text, match.end())) and int(left["share"]) < _WHOLE:
        return True
    return polarity(text, *match.span()) == "uncertain"


_NO_FRACTURE: Final = re.compile(
    r"(?:no|without|un(?:fractured|collapsed)|non|not|never|neither|negative|absence|free)\b", re.IGNORECASE
)
# "Height preserved to 80 %".
_KEPT_TO: Final = re.compile(
    r"\s*(?:to|at)\s+(?:about\s+|roughly\s+|around\s+|only\s+|~\s*)?(?P<share>\d{1,3})\s*%", re.IGNORECASE
)
_WHOLE: Final = 95
