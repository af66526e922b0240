"""Where pain is felt: in a region, at a level, elsewhere, at the treated level; and of which levels it then is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from assistant.tools.levels import LEVELS, find_levels, levels_between
from assistant.tools.report_reading.reading import Reading

if TYPE_CHECKING:
    from assistant.tools.report_reading.bindings import Bindings

# The names of regions, the narrower before the wider.
_REGIONS: Final = (
    ("CT", r"cervico[\s-]?(?:thoracic|dorsal)|CTJ"),
    (
        "TL",
        r"(?:thoraco|dorso)[\s-]?lumbar|TLJ|TL\s+junction|junction\s+(?:of|between)\s+(?:the\s+|his\s+|her\s+)?(?:chest|thorax|thoracic|dorsal|ribs|rib\s?cage)"
        r"(?:\s+spine)?\s+(?:and|with|to)\s+(?:the\s+)?(?:lumbar|low(?:er)?\s+back|loins?)(?:\s+spine)?",
    ),
    ("t", r"(?:low(?:er)?|distal)\s+(?:thoracic|dorsal)"),
    ("ut", r"(?:upper|high|proximal)\s+(?:thoracic|dorsal|back)"),
    (
        "mt",
        r"mid(?:dle)?[\s-]?(?:thoracic|dorsal|back)|middle\s+of\s+(?:the|his|her)\s+back|bra[\s-]?(?:line|strap)",
    ),
    (
        "is",
        r"inter-?scapular|between\s+(?:the|his|her|both)\s+(?:shoulders|scapula)|(?:between\s+(?:the|his|her)\s+)?(?:shoulder\s+blades|scapulae|scapulas)",
    ),
    ("LS", r"l(?:/?s)?[\s-]sp(?:ine)?|low(?:er)?[\s-]+back|low(?:\s+down)?\s+in\s+(?:the|his|her)\s+back|lumbar|lumbosacral|lumbago|small\s+of\s+(?:the|his|her)\s+back"),
    ("C", r"(?<!femoral\s)neck(?!\s+of\b)|cervical|nuchal|c[\s-]sp(?:ine)?|c(?=\s*[/&+,]\s*[tl](?:\s*[/&+,]\s*[tl])?[\s-]sp(?:ine)?\b)"),
    ("T", r"[td][\s-]sp(?:ine)?|t(?=\s*[/&+,]\s*[ls][\s-]sp(?:ine)?\b)|thoracic(?!\s+(?:aort|surg|outlet|duct|inlet))|dorsal"),
    ("S", r"sacral|sacrum|coccy\w+|tailbone"),
    ("B", r"(?<!lies\s)(?<!lie\s)(?<!lying\s)(?<!on\shis\s)(?<!on\sher\s)(?<!on\sthe\s)(?<!go\s)(?<!goes\s)(?<!going\s)(?<!went\s)(?<!come\s)(?<!comes\s)(?<!came\s)(?<!coming\s)(?<!is\s)"
        r"(?<!are\s)(?<!was\s)(?<!bring\s)(?<!brings\s)(?<!laid\s)(?<!sits\s)(?<!sit\s)back(?!\s+(?:to|from|again|on|up|down|at)\b)"),
)  # fmt: skip
_REGION: Final = re.compile(
    r"\b(?:" + "|".join(rf"(?P<r{number}>{words})" for number, (_, words) in enumerate(_REGIONS)) + r")\b",
    re.IGNORECASE,
)
_COORDINATED: Final = re.compile(
    r"\s*(?:spine\s*|region\s*|back\s*|pains?\s*)?(?:,\s*(?:and\s+|or\s+|nor\s+)?|/|\+|&|\band\b|\bor\b|\bnor\b)\s*(?:in\s+)?(?:the\s+|his\s+|her\s+|no\s+)?",
    re.IGNORECASE,
)
# The levels of a region itself, and those its pain may come from as well.
_OF: Final = {
    "C": ("Occiput", "C7"), "CT": ("C6", "T3"), "T": ("T1", "T12"), "ut": ("T1", "T5"), "mt": ("T4", "T9"), "is": ("T1", "T9"), "t": ("T8", "T12"),
    "TL": ("T11", "L2"), "LS": ("L1", "S5"), "S": ("S1", "S5"), "B": ("T1", "S5"),
}  # fmt: skip
_REACH: Final = {
    "C": ("Occiput", "T3"), "CT": ("C3", "T8"), "T": ("C7", "L2"), "ut": ("C6", "T8"), "mt": ("T1", "T12"), "is": ("C5", "T12"), "t": ("T7", "L2"),
    "TL": ("T7", "S1"), "LS": ("T10", "S5"), "S": ("L4", "S5"), "B": ("Occiput", "S5"),
}  # fmt: skip
# A complaint of the trunk is that of every level of the trunk, as long as no other pain is told apart from it.
_WIDE: Final = frozenset({"T", "mt", "is", "TL", "LS"})
_TRUNK: Final = frozenset(levels_between("T1", "S5"))
_PRESENT: Final = frozenset({"mechanical", "non_mechanical", "pain_present"})


def pain_region(own: str, reading: Reading) -> str:
    """The place named beside a phrase of pain: in its own part of the clause, else the nearest before it, else any."""
    groups = _groups(own)
    marks = [match.start() for match in re.finditer(r"[,;(]", own) if not _inside(match.start(), groups)]
    marks += [match.start() for match in _AND_ANOTHER.finditer(own) if not _inside(match.start(), groups)]
    start = max((mark + 1 for mark in marks if mark < reading.start), default=0)
    end = min((mark for mark in marks if mark >= reading.end), default=len(own))
    beside = [codes for low, _, codes in groups if start <= low < end]
    if special := _special(own[start:end]):
        return special
    nearest = [codes for low, _, codes in groups if low < start][-1:]
    if not beside and _AS_TO_BACK.match(own):
        return "B"
    if not beside and (
        earlier := [one for one in map(_special, own[:start].split(",")) if one and one[1:] in _OF_THE_LESIONS]
    ):
        return earlier[-1]
    chosen = beside or nearest or [codes for _, _, codes in groups]
    # "Back pain at the thoracolumbar junction": the narrower place is meant.
    chosen = [codes for codes in chosen if codes != ["B"]] or chosen
    return "+".join(dict.fromkeys(code for codes in chosen for code in codes))


# "As to his back, he says there is no pain at all".
_AS_TO_BACK: Final = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:as\s+(?:to|for|regards)|regarding|concerning|about|with)\s+(?:his|her|the|their)\s+(?:back|spine)\b",
    re.IGNORECASE,
)
# "Her neck pain has gone and she has no pain in the back": each half has a place of its own.
_AND_ANOTHER: Final = re.compile(
    r"\s+(?:and|or|nor)\s+(?=(?:(?:he|she|they|there|it|also|now|currently|at\s+present)\s+)*(?:has|have|had|is|are|does|denies|reports|feels|no|none|nothing|without)\b)",
    re.IGNORECASE,
)


def _groups(own: str) -> list[tuple[int, int, list[str]]]:
    """Regions named in a clause, coordinated ones together: "neck, upper back or low back"."""
    groups: list[tuple[int, int, list[str]]] = []
    for match in _REGION.finditer(own):
        code = _REGIONS[int(str(match.lastgroup)[1:])][0]
        if groups and _COORDINATED.fullmatch(own, groups[-1][1], match.start()):
            low, _, codes = groups[-1]
            groups[-1] = (low, match.end(), [*codes, code])
        else:
            groups.append((match.start(), match.end(), [code]))
    return groups


def _inside(place: int, groups: list[tuple[int, int, list[str]]]) -> bool:
    return any(low <= place < high for low, high, _ in groups)


_TREATED: Final = re.compile(
    r"\b(?:operated|instrumented|fused|cemented|treated|irradiated|augmented|stabili[sz]ed|stented|radiated|ablated|surgical|previous(?:ly)?\s+treated)\s+"
    r"(?:segments?|levels?|sites?|areas?|vertebra\w?|regions?|parts?|ones?|lesions?|metastas[ei]s|spine|bit)\b"
    r"|\bwhere\s+(?:the\s+|his\s+|her\s+)?(?:cement|screws?|metal\w*|hardware|implants?|surgery|operation|fusion|radiotherapy)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\b(?:the\s+)?others?(?:\s+(?:two|three|ones?|levels?|lesions?|mets|metastases|sites?|deposits?|vertebrae))?(?=\s+(?:hurts?|is|are|do|does|nil|none|painless|silent|pain|asymptomatic|has|have|gives?|causes?|not)\b|\s*[:,.;]|\s*$)"
    r"|\bthe\s+other\s+(?:two|three|one)\b",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(
    r"\b(?:the\s+)?(?P<which>upper(?:most)?|higher|top|lower|lowest|bottom|middle)\s+(?:of\s+the\s+two|one|lesion|level|met(?:astasis)?|deposit|vertebra|site|tumou?r)\b",
    re.IGNORECASE,
)


# "The former painless, the latter painful on standing": in the order in which they are named.
_NAMED_IN_TURN: Final = re.compile(
    r"\bthe\s+(?:(?P<first>former(?!\s+(?:stud(?:y|ies)|scans?|ct|mri?|exam\w*|imaging|images?|films?|radiographs?|reports?|x-?rays?|visit|height|level\s+of|patient|smoker))|first(?=\s+(?:one|lesion|level|of|hurts|is|does|has|gives|causes)\b))|latter|(?:second|last|third)(?=\s+(?:one|lesion|level|of|hurts|is|does|has|gives|causes)\b))\b",
    re.IGNORECASE,
)


def _special(part: str) -> str:
    if _TREATED.search(part):
        return "@treated"
    if match := _NAMED_IN_TURN.search(part):
        return "@first" if match["first"] else "@last"
    if match := _ORDINAL.search(part):
        which = match["which"].lower()
        return "@middle" if which == "middle" else "@upper" if which[0] in "uht" else "@lower"
    return "~" if _OTHERS.search(part) and not find_levels(part) else ""


# "The upper one hurts standing, not lying": it is what the next words are about too.
_OF_THE_LESIONS: Final = ("", "first", "last", "upper", "middle", "lower")
_NIL: Final = r"(?:none|nil|nothing|no\s+(?:other\s+)?(?:pain|symptoms?|complaints?|discomfort)|painless|pain[\s-]?free|not|without\s+pain|silent|comfortable|asymptomatic|no\s+tenderness\s+or\s+pain)"
_ELSEWHERE_IN: Final = r"(?:(?:the\s+|any\s+(?:of\s+the\s+)?)?(?:others?|remaining|(?:(?<=the\s)rest|rest(?=\s+of\b)))(?:\s+(?:of\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+)?(?:spine|back)|levels?|vertebrae|vertebra|sites?|lesions?|metastases|mets|segments?|regions?|deposits?|parts?))?|elsewhere|anywhere\s+else|in\s+between)"
_ELSEWHERE: Final = re.compile(
    rf"\b{_NIL}\s*(?:at|in|from|with|over|of|for|felt|present)?\s*{_ELSEWHERE_IN}\b"
    rf"|\b{_ELSEWHERE_IN}\s*(?:of\s+the\s+\w+\s+)?(?:[:=–-]|is|are|(?:do|does)(?=\s+not|n['’]t))?\s*(?:all\s+|quite\s+|completely\s+|entirely\s+)?(?:{_NIL}|not\s+painful|pain\s*:?\s*(?:nil|none|no)|(?:not|n['’]t)\s+hurt(?:ing)?|no)\b(?!\s+(?:on|when|with)\b)"
    r"|\bno\s+other\s+(?:painful|symptomatic|tender|sore)\s+(?:level|lesion|site|spot|area|region|vertebra)\w*|\bno\s+other\s+(?:back\s+|spinal\s+|spine\s+)?(?:pain|complaints)\b|\botherwise\s+(?:pain[\s-]?free|painless|asymptomatic|no\s+pain)\b",
    re.IGNORECASE,
)
_BEYOND: Final = re.compile(
    rf"\b{_NIL}\s+(?:at\s+all\s+)?(?:felt\s+|present\s+)?(?:(?:any\s+|further\s+|much\s+)?(?P<down>lower(?:\s+down)?|down|below(?:\s+(?:that|this))?|caudally|distally)|"
    rf"(?:any\s+|further\s+|much\s+)?(?P<up>higher(?:\s+up)?|up|above(?:\s+(?:that|this))?|cranially|proximally))(?:\s+(?:in|along|on|of)\s+(?:the|his|her)\s+(?:back|spine|column))?(?=\s*(?:[.,;)]|$|and\b))",
    re.IGNORECASE,
)
LEVEL: Final = r"(?:Th|[CTLSD])\d{1,2}"
_ONLY: Final = re.compile(
    rf"\b(?:only|solely|exclusively|just|purely)\s+(?:(?:at|in|from|over|around|to)\s+)?(?:the\s+)?(?={LEVEL})"
    rf"|\bonly\s+{LEVEL}\s+(?:hurts|is|gives|causes)\b"
    rf"|\bpain\w*\s+(?:is\s+)?(?:felt\s+)?(?:at|in|from|over|around)\s+{LEVEL}\s+(?:only|alone|exclusively)\b(?!\s+(?:on|when|with|if|at|while|during)\b)"
    rf"|\b{LEVEL}\s+(?:pain\s+)?(?:only|alone|exclusively)\s*(?=[,.;)]|$)"
    r"|\b(?:only|sole|single)\s+(?:painful|symptomatic|sore)\b|\bonly\s+(?:one|level|lesion|site|met|metastasis)\s+(?:that|which|to)\s+(?:hurts?|is\s+painful|gives?|causes?)\b"
    r"|\b(?:neck|low(?:er)?\s+back|mid[\s-]?back|lumbar(?:\s+spine)?|thoracic(?:\s+spine)?|cervical(?:\s+spine)?)\s+(?:pain\s+)?(?:only|alone|exclusively)\b(?!\s+(?:on|when|with|if|at|while|during)\b)",
    re.IGNORECASE,
)


def denied_elsewhere(own: str, about_pain: bool) -> tuple[re.Match[str], str] | None:
    """Where a clause denies pain at the levels it doesn't name, and where that is: elsewhere, further up or down."""
    if match := _BEYOND.search(own):
        if about_pain or "pain" in match.group().lower():
            return match, "~>" if match["down"] else "~<"
        return None
    match = _ELSEWHERE.search(own)
    if match and (about_pain or re.search(r"pain|symptom|complain|hurt", match.group(), re.IGNORECASE)):
        return match, "~"
    return None


def only_here(own: str) -> re.Match[str] | None:
    """ "Only L2 hurts", "the only painful one": what a clause so leaves without pain."""
    return _ONLY.search(own)


# "Localised T9 by palpation": the pain is that of the level named.
LOCALISED: Final = re.compile(
    r"\b(?:locali[sz]ed|locali[sz]es|located|locating|centred|centered|projected|projecting|felt|reproducible)\s+"
    r"(?:(?:only|exactly|clearly|clinically)\s+)?(?:to|at|over|around|on|in|:)?\s*(?:the\s+)?(?:level\s+(?:of\s+)?)?(?=(?:Th|[CTLSD])\d)",
    re.IGNORECASE,
)
# "Worst at L2": there is pain at other levels too.
_WORST: Final = re.compile(
    rf"\b(?:worst|worse|most\s+\w+|greatest|maximal(?:ly)?|maximum|max|mostly|mainly|especially|particularly|predominantly|chiefly)\s+(?:\w+\s+){{0,2}}?(?:at|over|around|in|on|about)\s+(?:the\s+)?(?={LEVEL})",
    re.IGNORECASE,
)


def localised_at(line: str) -> tuple[str, ...]:
    """The levels at which a line places the pain it speaks of."""
    match = LOCALISED.search(line)
    if not match or not re.search(r"\bpain|\bach|\bsore|\bVAS\b", line, re.IGNORECASE):
        return ()
    found = [mention for mention in find_levels(line) if mention.start >= match.end()]
    return tuple(found[0].levels) if found else ()


def worst_there(own: str) -> bool:
    """Whether a clause names a level only as the worst of a pain felt more widely."""
    return bool(_WORST.search(own))


# "No pain there", "that one hurts on standing": of the level spoken of last.
_DEICTIC: Final = re.compile(
    r"\b(?:there(?!\s+(?:is|are|was|were|has|have|isn|was|appears|seems)\b)|here|(?:at|in|from|over)\s+(?:this|that)\s+(?:level|site|area|region|vertebra|lesion|spot|segment|point)|"
    r"(?:this|that)\s+(?:level|site|area|lesion|one|vertebra|bit|spot|met|metastasis|deposit)|the\s+(?:lesion|deposit|metastasis|level|vertebra)\s+(?:itself\s+)?(?:is|does|has|was|gives|causes)|"
    r"it\s+(?:(?:does|is|has|did|was)(?:\s+not|n['’]t|\s+never)|never|(?:is|was)\s+(?:\w+\s+)?(?:painless|asymptomatic|silent|pain[\s-]?free))|which\s+(?:is|does|has|hurts|causes|gives)|"
    r"(?:gives?|gave|caus(?:es?|ing|ed))\s+(?:him|her|the\s+patient)?\s*(?:no|any)\b)",
    re.IGNORECASE,
)


def points_back(own: str, reading: Reading) -> bool:
    """Whether a phrase of pain points at the level spoken of before it: "no pain there", "it does not hurt"."""
    start = max((mark.end() for mark in _APART.finditer(own, 0, reading.start)), default=0)
    after = re.compile(r"(?:\W+\w+){0,4}").match(own, reading.end)
    end = after.end() if after else reading.end
    end = min((mark.start() for mark in _APART.finditer(own, reading.end, end)), default=end)
    return bool(_DEICTIC.search(own[start:end])) and not _OF_THE_PAIN.search(own[:start])


# "An occasional ache, which is not related to posture".
_OF_THE_PAIN: Final = re.compile(
    r"\b(?:pains?|aches?|aching|discomfort|backache|soreness|twinges?|niggles?|symptoms?)[^,;:(]{0,25}[,;:(]\s*$",
    re.IGNORECASE,
)


_APART: Final = re.compile(r"[,;:(]|\b(?:and|but|until|when|while)\b", re.IGNORECASE)


# "C4 - nil", "nothing at L5", "not from T12": a level without pain, where pain is what is spoken of.
_BARE: Final = re.compile(
    rf"[\s,;(]*(?:and\s+|but\s+)?(?:there\s+is\s+)?(?:none|nil|nothing|not|no\s+pain|never|no)\s+(?:at|in|from|over|for|around|to|with)\s+(?:the\s+)?(?:either\s+|both\s+)?{LEVEL}"
    rf"(?:\s*(?:,|and|or|nor|/|&)\s*{LEVEL})*[\s,;.)\"”]*"
    rf"|[\s,;(]*(?:and\s+|but\s+)?(?:at|in|from|over)\s+{LEVEL}\s*,?\s*(?:(?:he|she|there|they|it)\s+(?:has|is|feels|was|says|reports|have)\s+)?(?:none|nothing|nil|no\s+pain)[\s,;.)]*"
    rf"|[\s,;(]*(?:and\s+|but\s+)?{LEVEL}(?:\s*(?:,|and|or|nor|/|&)\s*{LEVEL})*\s*(?:[:=–-]\s*|is\s+|are\s+|was\s+)?(?:all\s+|both\s+|also\s+|quite\s+|completely\s+)?"
    r"(?:none|nil|nothing|no|not|quiet|silent|zero|0|0/10|absent|painless|asymptomatic|comfortable|unsymptomatic|not\s+symptomatic|neg(?:ative)?|(?:does|do|is|are)(?:\s+not|n['’]t))[\s,;.)\"”]*",
    re.IGNORECASE,
)


def bare_denial(own: str) -> bool:
    """Whether a clause says no more than that a level is without what is spoken of."""
    return bool(_BARE.fullmatch(own))


# "The pain settled after radiotherapy but came back in May": that it was gone is over.
_RETURNED: Final = re.compile(
    r"\b(?:came\s+back|come\s+back|returned|recurred|relapsed|is\s+back|reappeared|remains?|persists?|persisting|residual|still|(?:now|pain)\s+again)\b",
    re.IGNORECASE,
)
# "Pain developed two weeks ago": when it began says nothing of an earlier study.
BEGAN: Final = re.compile(
    r"\b(?:pain\w*|ach\w+|symptoms?|discomfort)\b[^.;]{0,40}?\b(?:developed|began|begun|started|commenced|appeared|onset|set\s+in|came\s+on|noticed|first)\b[^.;]{0,30}?\bago\b"
    r"|\bago\b[^.;]{0,30}?\b(?:began|begun|started|developed|noticed|debuted|onset|set\s+in|came\s+on)\b[^.;]{0,40}?\b(?:pain\w*|ach\w+|discomfort|backache)\b|\bago\b[^.;]{0,30}?\b(?:pain\w*|ach\w+|discomfort|backache)\s+(?:began|started|developed|set\s+in|came\s+on|appeared)\b"
    r"|\b(?:developed|began|started|noticed|onset\s+of)\b[^.;]{0,30}?\b(?:pain|ache|discomfort)\b[^.;]{0,30}?\bago\b",
    re.IGNORECASE,
)
# "Now pain-free": the pain told of before is no more.
_NO_LONGER: Final = re.compile(
    r"\b(?:now|today|currently|at\s+present|presently|meanwhile|by\s+now|nowadays|any\s?more|no\s+longer|(?:has|have)\s+(?:\w+\s+)?(?:gone|resolved|settled|disappeared|subsided|ceased)|"
    r"since\s+(?:then|(?:the\s+)?(?:radio\w+|rt|sbrt|sabr|surgery|treatment|operation|fusion|cement\w*)))\b",
    re.IGNORECASE,
)
# A sentence that begins so goes on about the pain that the one before spoke of.
CARRIED_ON: Final = re.compile(
    r"\s*[-*•]?\s*(?:and\s+|but\s+)?(?:nothing|none|nil|not\b|never|no\s+pain|lying|standing|sitting|walking|moving|bending|movement|resting|(?:any|every|each)\s+(?:movement|change|shift|attempt|turn|step)|"
    r"on\s+(?:standing|sitting|lying|moving|walking)|when(?:ever)?\s+(?:he|she|they|lying|upright|flat)|(?:the\s+|his\s+|her\s+)?(?:others?|rest|cervical|thoracic|dorsal|lumbar|upper|lower|low[\s-]+back|mid(?:dle)?[\s-]*back|neck|back|higher)\b|elsewhere|"
    r"comfort\w*|twing\w+|settles|goes|comes|present|constant|sharp|dull|burning|otherwise|relief|aggravat\w+|at\s+rest|lies|no\s+relief|treated|operated|says|tells|points|attribut\w+|"
    rf"(?:at|in)\s+{LEVEL}\s+(?:he|she|there|no|none|nothing)|{LEVEL}\s*(?:[:=–-]|is|are|does|silent|nil|none|not|painless|hurts|asymptomatic|quiet))\b",
    re.IGNORECASE,
)


def of_level(level: str, pains: Sequence[Reading]) -> list[Reading]:
    """Of what is said of the patient's pain, that which is said of this level."""
    placed = [one for one in pains if one.region]
    if any(one.fact == "pain_free" and level in _levels(one.region, _OF) for one in placed if one.region != "B"):
        # "Pain on coughing; the low back is painless": the first is felt elsewhere.
        placed_or_free = [one for one in pains if one.region or one.fact not in _PRESENT]
        pains = placed_or_free if any(one.fact in _PRESENT for one in pains) else pains
    strict = [one for one in placed if level in _levels(one.region, _OF)]
    regions = {one.region for one in placed}
    if strict and len(regions) > 1:
        return [one for one in pains if not one.region or one in strict]
    widely = len(regions) == 1 and level in _TRUNK
    return [
        one
        for one in pains
        if not one.region
        or level in _levels(one.region, _REACH)
        or (widely and one.fact in _PRESENT and set(one.region.split("+")) <= _WIDE)
    ]


def _levels(region: str, extents: dict[str, tuple[str, str]]) -> set[str]:
    found: set[str] = set()
    for part in region.split("+"):
        found |= set(levels_between(*extents[part])) if part in extents else {part}
    return found


def out_of_reach(region: str, levels: Sequence[str]) -> bool:
    """Whether the pain of a region can be that of none of these levels."""
    named = set(region.split("+")) <= set(_REACH)
    return named and not _levels(region, _REACH) & set(levels)


def supersede(own: str, readings: Sequence[Reading], bindings: Bindings) -> None:
    """Drop what was said of the patient's pain before, where a clause says that it is so no longer."""
    pains = [one for one in readings if one.component == "pain"]
    facts = {one.fact for one in pains}
    over: frozenset[str] = frozenset()
    if facts == {"pain_free"} and _NO_LONGER.search(own):
        over = _PRESENT
    elif facts & _PRESENT and _RETURNED.search(own):
        over = frozenset({"pain_free"})
    places = {one.region for one in pains}
    if "pain_free" in facts and over and not any(points_back(own, one) for one in pains):
        for level, told in bindings.readings.items():
            if "" in places or any(level in _levels(place, _OF) for place in places):
                told[:] = [one for one in told if one.component != "pain" or one.fact not in over]
    bindings.sweeping[:] = [
        one
        for one in bindings.sweeping
        if one.component != "pain" or one.fact not in over or not ("" in places or one.region in places)
    ]


def settle(bindings: Bindings) -> None:
    """Turn "elsewhere", "lower down", "the upper one", "the treated level" into the levels meant."""
    lesions = sorted(bindings.lesions(), key=LEVELS.index)
    placed = [one for one in bindings.sweeping if one.component == "pain"]
    for one in [one for one in placed if one.region.startswith("@")]:
        bindings.sweeping.remove(one)
        for level in _pointed_at(one.region, lesions, bindings):
            bindings.readings[level].append(replace(one, region=""))
    own = {level for level in lesions if any(one.component == "pain" for one in bindings.readings[level])}
    painful = {level for level in own if any(one.fact in _PRESENT for one in bindings.readings[level])}
    for one in placed:
        if one.region and one.region[0] not in "~@":
            own |= _levels(one.region, _OF)
            painful |= _levels(one.region, _OF) if one.fact in _PRESENT else set()
    for one in [one for one in placed if one.region.startswith("~")]:
        bindings.sweeping.remove(one)
        for level in _elsewhere(one, lesions, own, painful):
            bindings.readings[level].append(replace(one, region=""))


def _pointed_at(region: str, lesions: list[str], bindings: Bindings) -> list[str]:
    if region == "@treated":
        return [level for level in lesions if level in bindings.treated | bindings.hardware]
    if len(lesions) < 2:
        return []
    if region in ("@first", "@last"):
        named = bindings.lesions()
        return named[:1] if region == "@first" else named[-1:]
    if region == "@middle":
        return lesions[1:2] if len(lesions) == 3 else []
    return lesions[:1] if region == "@upper" else lesions[-1:]


def _elsewhere(one: Reading, lesions: list[str], own: set[str], painful: set[str]) -> list[str]:
    """The lesions that a phrase about other places speaks of: none, where no place was told before."""
    if not painful and not own:
        return []
    rest = [level for level in lesions if level not in own and level not in painful]
    indices = [LEVELS.index(level) for level in painful]
    if one.region == "~>":
        return [level for level in rest if indices and LEVELS.index(level) > max(indices)]
    if one.region == "~<":
        return [level for level in rest if indices and LEVELS.index(level) < min(indices)]
    return rest
