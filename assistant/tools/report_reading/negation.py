"""Whether a phrase is affirmed, negated or left uncertain by the words around it.

A small grammar of our own: a negator reaches forward to the end of its clause, or to a word that opens a new
statement; a comma ends its reach unless a list with "or"/"nor" follows. See `docs/design/0003-negation.md`.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from assistant.tools.report_reading.topics import topics

Polarity = Literal["affirmed", "negated", "uncertain"]

# "No new", "not further" and the like speak of change, not of presence.
_CHANGE: Final = (
    r"(?!\s+(?:\w+\s+)?(?:further|additional|new|more|progressive|interval|other|longer|change|"
    r"increase|doubt|only|just|"
    r"significantly\s+changed|changed|convincing\s+change)\b)"
)
_NEGATOR: Final = re.compile(
    r"\b(?:no|(?:not|neither|none|nor)(?:\s+of\s+(?:which|these|them|the\s+\w+))?\s+(?:(?:is|are|was|were|being|been)\s+)?(?:\w+ly\s+)?(?:associated|accompanied|complicated|coupled)\s+(?:with|by)|neither\s+(?:of\s+(?:which|these|them)\s+)?with|not|without|nowhere(?:\s+is\s+there)?|nor|neither(?:\s+of\s+(?:which|these|them))?|never|nil|nothing|"
    r"none(?:\s+of(?:\s+(?:which|these|them|the))?)?|absence\s+of|absent|"
    r"free\s+(?:of|from)|negative\s+for|den(?:y|ies|ied)"
    r"|lack(?:s|ing)?(?:\s+of)?|rather\s+than|rul(?:es?|ed)\s+out|exclud(?:es|ed|ing)|"
    r"unlikely\s+to\s+be|fails?\s+to\s+show"
    r"|(?:is|are|was|were|do|does|did|has|have)n['’]t|(?:cannot|can['’]?t|can\s+not|could\s+not|couldn['’]?t)\s+(?:really\s+)?(?:see|identify|find|detect|make\s+out|spot))\b(?!\s*[,;.)])"
    + _CHANGE,
    re.IGNORECASE,
)
# Words that look like negators and are none, or that leave the matter open.
_OPEN_BEFORE: Final = re.compile(
    r"(?:can(?:no|')?t(?:\s+be)?|can\s?not|could\s+not|unable\s+to|difficult\s+to|hard\s+to|"
    r"not\s+possible\s+to)\s+(?:\w+\s+){0,2}"
    r"(?:exclude|excluded|rule\s+out|ruled\s+out|assess|confirm|determine)|"
    r"\bnot\s+(?:entirely\s+|definitely\s+|fully\s+)?(?:excluded|sure|certain|clear)"
    r"|\b(?:possibl[ey]|probabl[ey]|likely|suspicious|suspected|suspicion|question(?:able)?\b|"
    r"query|possibility|worr(?:y|ies|ied)|fear(?:ed|s)?|equivocal\w*|indeterminate"
    r"|(?<!\bin\s)(?<!since\s)(?<!\bof\s)(?<!from\s)(?<!\d\s)(?<!last\s)(?<!until\s)may|might|could|perhaps|maybe|uncertain|unclear|unsure|presumed|apparent(?:ly)?|"
    r"subtle\s+suggestion|suggestion\s+of|suggestive|(?<!to\s)suggests?"
    r"|concern(?:ing)?\s+for|wonder|if\s+there\s+is|whether|(?:in)?conclusive\w*|tentative\w*|"
    r"impending|threatened|at\s+risk|risk\s+of|awaiting|"
    r"conceivabl[ey]|potential(?:ly)?|borderline)\b"
    r"|\b(?:(?:don|didn|doesn|couldn|can)['’]?t|do\s+not|did\s+not|not)\s+(?:know|tell|sure|certain)|\bno\s+idea\b"
    r"|\b(?:assum\w+|suppos\w+|pretend\w*|imagine|let['’]?s\s+say|hypothetical\w*|if|would\s+be)\b"
    r"|\?\s*$|\?(?=\s*\w+(?:\s+\w+){0,2}\s*$)",
    re.IGNORECASE,
)
_OPEN_AFTER: Final = re.compile(
    r"(?:\s+(?!(?:with|and|but|without|no|has|of|in)\b)\w+){0,3}?\s*(?:[:(]\s*|"
    r"[-–,]\s*(?=unknown|unclear|uncertain|not\s+(?:\w+\s+)?(?:assess|stat|given|known|seen|avail|document|specif|includ|evalu|"
    r"record|report|provid|mention|measur|clear|certain|imaged)|n/a|\?))?(?<!\w)(?:is|are|was|were|remains?|has|"
    r"have)?\s*(?:also\s+|been\s+|only\s+|thought\s+(?:to\s+be\s+)?)?(?<!\w)"
    r"(?:can(?:no|')?t\s+be\s+(?:\w+\s+)?(?:excluded|ruled\s+out|assessed|determined|confirmed|evaluated)"
    r"|can\s?not\s+be\s+(?:\w+\s+)?(?:excluded|ruled\s+out|assessed|determined|confirmed|evaluated)"
    r"|(?:is\s+|are\s+)?not\s+(?:\w+\s+)?(?:excluded|assessed|assessable|evaluated|documented|"
    r"stated|known|included|visualised|visualized|recorded|"
    r"covered|given|available|reported|provided|specified|mentioned|commented|described|"
    r"well\s+seen|clear|imaged|certain|confirmed|sure|shown)"
    r"|(?:possibly|probably|maybe|perhaps|suspicious)(?=\s*(?:[.,;)]|$))"
    r"|difficult\s+to\s+(?:assess|see|judge|evaluate)|hard\s+to\s+(?:assess|see|judge)|suspected|"
    r"possible|probable|(?:un)?likely|equivocal|questionable|"
    r"uncertain|unclear|unknown|indeterminate|n/?a\b|\?|limited(?!\s+to\b)|obscured|poorly\s+seen|"
    r"incompletely\s+\w+|to\s+be\s+(?:confirmed|clarified|assessed))",
    re.IGNORECASE,
)
_NOT_AFTER: Final = re.compile(
    r"(?:\s+(?:(?!(?:with|and|but|without|no|has|"
    r"than)\b)\w+[\s-]){0,3}?)?\s*[:\-–=(]?\s*(?<!\w)(?:(?:is|are|was|were|has|have|had|does|do|"
    r"did)\s+(?:\w+\s+)?)?"
    r"(?:(?:not|n['’]t)\s+(?:\w+\s+)?(?:seen|present|identified|demonstrated|evident|detected|"
    r"noted|apparent|visible|found|occurred|shown|appreciated|there|part\s+of|an?\s+(?:feature|finding|problem|issue))"
    r"|(?:(?:seen|present|found|noted|identified)\s+)?(?:at|in|on|of)\s+(?:neither|none\s+of|no\s+(?:level|vertebra|segment|site|lesion))\b"
    r"|absent|denied|nil|none|negative|excluded|ruled\s+out|resolved|zero|0\s?%)(?!\w)",
    re.IGNORECASE,
)
# What ends the reach of a negator.
_BREAK: Final = re.compile(
    r"[;:()]|\s[-–—]\s|\b(?:but|(?<!or\s)(?<!nor\s)with(?!\s*(?:in|out)\b)|which|who|causing|showing|demonstrating|"
    r"revealing|resulting|because|"
    r"due\s+to|despite|in\s+spite\s+of|notwithstanding|even\s+though|secondary|therefore|then|just|there\s+(?:is|are)|now)\b"
    r"|,\s*(?:and\s+)?(?:the|a|an|there|his|her|it|both|left|right|with|now|\d|[CTLSD]\d|normal|"
    r"patient|pain|mechanical|one)\b"
    r"|\band\s+(?:the|there|a|an|both|his|her|it|now|normal|preserved|is|are|has|less|more|only|"
    r"\d|[CTLSD]\d|patient|alignment)\b"
    r"|\b(?:is|are|was|were|has|have|shows?|seen|noted|identified)\b[^,]*?(?:,|\band\b)",
    re.IGNORECASE,
)


def polarity(text: str, start: int, end: int) -> Polarity:
    """How the clause `text` states the phrase `text[start:end]`."""
    before, after = text[:start], text[end:]
    if _uncertain(before, after):
        return "uncertain"
    reach = _negated_before(before, text[start:end], after)
    if reach == "uncertain":
        return "uncertain"
    if (reach == "negated") != bool(_NOT_AFTER.match(after)):
        return "negated"
    return "affirmed"


def is_negated(text: str, start: int, end: int) -> bool:
    """True where the phrase is said to be absent."""
    return polarity(text, start, end) == "negated"


def _uncertain(before: str, after: str) -> bool:
    if _OPEN_AFTER.match(after):
        return True
    hedges = list(_OPEN_BEFORE.finditer(before))
    if not hedges:
        return False
    between = before[hedges[-1].end() :]
    return len(between.split()) <= 6 and not re.search(r"[;:,]|\b(?:but|and\s+(?:the|there)|with)\b", between)


# "Neither showing loss of height": the verb that the negator itself denies opens no new statement.
_SHOWING: Final = re.compile(
    r"^\s*(?:(?:of\s+(?:them|these|those|which)|yet|so\s+far|actually|visibly)\s+)?(?:showing|demonstrating|revealing|causing|resulting\s+in|with|shows?|demonstrates?|has|have)\b",
    re.IGNORECASE,
)


def _negated_before(before: str, phrase: str, after: str) -> Polarity:
    """Whether a negator before the phrase reaches it; "not without" is no negation."""
    if re.search(r"\b(?:not|never)\s+(?:\w+\s+)?(?:without|absent|free\s+of)\b", before, re.IGNORECASE):
        return "affirmed"
    found: set[Polarity] = {
        _across_and(before[match.end() :], phrase, after)
        for match in _NEGATOR.finditer(before)
        if not _BREAK.search(_SHOWING.sub("", _scope(before, match.end(), phrase, after)))
    }
    for answer in ("negated", "uncertain"):
        if answer in found:
            return answer
    return "affirmed"


def _across_and(between: str, phrase: str, after: str) -> Polarity:
    """ "No collapse and new kyphosis": an "and" that leads to another matter ends the negation.

    Where nothing marks the second part as a statement of its own, both readings are possible: uncertain.
    """
    joints = list(_JOINT.finditer(between))
    if not joints:
        return "negated"
    statement = between[joints[-1].end() :] + phrase + _NEXT.split(after)[0]
    first, second = topics(between[: joints[-1].start()]), topics(statement)
    if not first or not second or first & second:
        return "negated"
    return "affirmed" if _STATEMENT.search(statement) else "uncertain"


_JOINT: Final = re.compile(r"\s(?:and|&|/|\+)\s", re.IGNORECASE)
_NEXT: Final = re.compile(r"[,;.]|\s(?:and|/|&)\s", re.IGNORECASE)
_STATEMENT: Final = re.compile(
    r"\b(?:left|right|both|bilateral|unilateral|one|new|focal|acute|severe|marked|mild|minor|(?:pure|whol|complete|entire|uniform|main|most|predominant|dense|full|exclusive|total)l?y|"
    r"anterior|posterior|near|\d+|mechanical|"
    r"back|neck|occasional|intermittent|dull|normal|preserved|maintained|intact|reduced|loss|"
    r"erosion|destruction|extension|sparing)\b"
    r"|\bpain\s+(?:on|with|when|at|reliev\w+|worse|eas\w+|free)\b",
    re.IGNORECASE,
)


def _scope(before: str, start: int, phrase: str, after: str) -> str:
    """What lies between a negator and the phrase; a comma in it breaks, unless a list of like things runs on."""
    between = before[start:]
    head, comma, tail = between.rpartition(",")
    if comma and not (_runs_on(head, tail + " … " + after) or _alike(head, tail + phrase + _NEXT.split(after)[0])):
        return between + ";"
    return between


def _alike(head: str, member: str) -> bool:
    """ "No kyphosis, scoliosis, listhesis": bare members of one kind, without "or"."""
    same = topics(head.rsplit(",", 1)[-1]) & topics(member)
    return bool(same) and len(member.split()) <= 3 and not _STATEMENT.search(member) and not _VERB.search(member)


def _runs_on(head: str, rest: str) -> bool:
    """True for "no A, B or C": short members without a verb, and "or" only before the last of them."""
    if re.search(r"\bn?or\b", head, re.IGNORECASE):
        return False
    listed = re.match(r"(?P<members>[^;.:()]*?)\b(?:n?or|and/or)\b(?P<last>[^,;.:()]*)", rest, re.IGNORECASE)
    if not listed:
        return False
    members = listed["members"].split(",")
    return all(len(member.split()) <= 5 for member in members) and not _VERB.search(listed["members"] + listed["last"])


_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|shows?|destroyed|involved|eroded|present|no|not|nothing|none|nil|without|"
    r"with|\d+|normal|intact|preserved)\b",
    re.IGNORECASE,
)
