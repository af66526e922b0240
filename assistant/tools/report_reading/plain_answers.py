"""Answers to a question for one item, in the plain words in which that item is read: "nope" is "no", "30" is "30 %"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.sins_points import Component

_NO: Final = r"(?:no(?:pe|ne|thing|t\s+(?:at\s+all|really|that\s+i\s+can\s+see))?|nah|na|nil|negative|neither|zero|0|never|absent|neg)"
_YES: Final = r"(?:yes|yep|yup|yeah|yea|ya|aye|indeed|correct|affirmative|sure|definitely|it\s+is|there\s+is|he\s+does|she\s+does|they\s+do|does)"
# Words around an answer that say nothing.
_FILLER: Final = re.compile(
    r"^(?:(?:oh|ok(?:ay)?|well|right|fine|so|then|um+|er+|hm+|ah|sorry|i(?:'d)?\s+(?:think|guess|believe|say)|(?:i\s+|i['’]ve\s+|have\s+|just\s+|now\s+)*(?:asked|rang|phoned|called|spoke\s+(?:to|with)|checked\s+with|got\s+hold\s+of)\s+(?:him|her|them|it|(?:the\s+)?(?:ward|patient|pt|team|clinic|referrer|gp|nurse|oncologist|family|clinician|consultant))\b|"
    r"just\s+(?:asked|checked|rang|looked)\b[^,.;:]*|(?:i\s+|i['’]ve\s+|have\s+|now\s+|just\s+)*(?:(?:re-?)?checked|looked\s+(?:at|through)|reviewed|went\s+through|scrolled\s+through)\s+(?:the\s+|her\s+|his\s+)?(?:axials?|sagittals?|coronals?|ct|mri?|images?|films?|scans?|recons?|reformats?|slices)\b(?:\s+again)?|"
    r"(?:he|she|they|pt|patient|the\s+(?:patient|ward|notes?|referrer|clinic|team))\s+(?:says?|said|reports?|tells?\s+me)|let\s+me\s+see|that\s+(?:one\s+)?(?:is|would\s+be)|it(?:'s|\s+is))\b[\s,:.;–-]*)+",
    re.IGNORECASE,
)
_ONLY_NO: Final = re.compile(
    rf"{_NO}(?:[\s,]+(?:of\s+(?:that|those|them|it|these)|at\s+all|there|thanks?|thank\s+you|either|whatsoever|sir|mate|afaik|"
    rf"as\s+far\s+as\s+i\s+(?:can\s+see|know|can\s+tell)|i\s+(?:can|could)\s+see|seen|visible|to\s+see|really|that\s+i\s+can\s+see|no))*",
    re.IGNORECASE,
)
_ONLY_YES: Final = re.compile(
    rf"{_YES}(?:[\s,]+(?:there\s+(?:is|are)|(?:he|she|it|they)\s+(?:does|is|has|do)|some|a\s+(?:bit|little)|afraid\s+so|unfortunately|indeed|yes))*",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(rf"^(?:(?P<no>nope|nah|no)|(?P<yes>{_YES}))\b[\s,.;:!–-]*(?=\S)", re.IGNORECASE)

_UNKNOWN: Final = re.compile(
    r"\b(?:don['’]?t\s+(?:really\s+|actually\s+)?know|do\s+not\s+(?:really\s+)?know|dunno|unknown|not\s+(?:known|sure|stated|given|documented|recorded|mentioned|"
    r"available|assessed|clear|certain|specified|reported|described|commented\s+on)|no\s+(?:idea|clue|info\w*|details?|record|mention|comment)\b|unsure|uncertain|unclear|"
    r"can(?:no|['’]?)t\s+(?:tell|say|see|judge|assess|comment|be\s+sure)|couldn['’]?t\s+(?:tell|say)|skip|pass|hard\s+to\s+(?:say|tell)|"
    r"(?:will|i['’]?ll|need\s+to|have\s+to|must|let\s+me)\s+(?:\w+\s+){0,2}?(?:ask|check|find\s+out|look|chase|ring|get\s+back)|n/?k|ask\s+(?:me\s+)?later|next\s+question|"
    r"haven['’]?t\s+(?:asked|checked|looked|seen|got|been\s+told)|not\s+(?:asked|checked|looked|been\s+told)|nobody\s+(?:asked|knows|said|wrote)|(?:doesn['’]?t|does\s+not|didn['’]?t)\s+(?:say|mention|state))\b"
    r"|^\s*(?:\?+|idk|n/?a|nk|tbc|tba|pending|later)\s*[.!]?\s*$",
    re.IGNORECASE,
)


# "No history on the request", "none given", "no axials": what is missing is the record, not the finding.
_NO_RECORD: Final = re.compile(
    r"\b(?:no|without(?:\s+any)?|lack(?:ing|\s+of)?)\s+(?!(?:pain|collapse|height|kypho\w*|sublux\w*|slip|involvement|deformity|change|abnormality|loss|evidence|sign|history\s+of)\b)"
    r"(?:(?:clinical|useful|relevant|further|other|such|prior|previous|earlier|old|older|patient|pain|upright|standing|erect|recent|dedicated|proper|good|decent|more|real|any|the)\s+){0,3}"
    r"(?:history|hx|info\w*|details?|data|notes?|letter|form|request|referral|record(?:s|ing)?|documentation|entry|access|priors?|comparisons?|comparators?|films?|images?|imaging|scans?|ct|cts|mri?|"
    r"x-?rays?|radiographs?|axials?|sagittals?|coronals?|slices?|views?|recons?|reformats?|sequences?|report|way|means|chance|one|idea|clue|word|answer|reply)\b"
    r"|\b(?:none|nil|nothing|not?)\s+(?:(?:is|was|has\s+been|been|yet|really|specifically)\s+)*(?:given|stated|documented|recorded|mentioned|supplied|provided|available|written|listed|specified|reported|told|to\s+(?:hand|go\s+on|compare)|to\s+me)\b"
    r"|\b(?:none|nil|nothing|not|isn['’]?t|wasn['’]?t)\s+(?:\w+\s+)?(?:on|in|from)\s+(?:the\s+|my\s+|this\s+|her\s+|his\s+)?(?:request|form|referral|notes?|card|letter|system|emr|epr|chart|records?|clinical\s+\w+)\b"
    r"|\b(?:request|form|referral|card|letter|notes?|field|box)\s+(?:\w+\s+){0,2}?(?:is|was|are|left)?\s*(?:blank|empty|silent|missing|lost)\b",
    re.IGNORECASE,
)


def is_unknown(text: str) -> bool:
    """Whether a message says that something is not known."""
    return any(one.search(text) for one in (_UNKNOWN, _NOT_LOOKED_AT, _NO_RECORD))


# "She hasn't been asked about pain", "can't see the pedicles": the negation is of the looking, not of the finding.
_NOT_LOOKED_AT: Final = re.compile(
    r"\b(?:ha[sd]|have|did|was|were|is|are|do|does|could|can|would)(?:\s?n['’]?t|\s?not|['’]t)\b[^.,;]{0,25}?\b(?:ask(?:ed)?|told|tell|assess\w*|check\w*|look\w*|enquir\w*|inquir\w*|know|judge)\b"
    r"|\b(?:can(?:not|['’]?t)|could\s?n['’]?t|could\s+not)\s+(?:really\s+|actually\s+)?(?:see|make\s+out|visuali[sz]e|assess|judge)\s+(?:the|his|her|its|those|these|them|it)\b"
    r"|\bnot\s+(?:yet\s+)?(?:been\s+)?(?:asked|told|assess\w+|checked|looked\s+at|enquired|imaged|covered|seen\s+yet)\b|\b(?:nobody|no\s*one|none)\s+(?:has\s+)?(?:asked|told|checked|looked|wrote|said|knows)\b"
    r"|\b(?:nothing|no\s+word|no\s+info\w*|no\s+comment|no\s+mention|no\s+idea|no\s+clue|no\s+details?|no\s+data)\s+(?:about|of|on|regarding|as\s+to|re)\b"
    r"|\b(?:i|we)\s+(?:don['’]?t|do\s+not|have\s?n['’]?t|have\s+not|did\s?n['’]?t|did\s+not|never)\s+(?:really\s+|actually\s+|yet\s+)?(?:have|had|got|get|know|obtain|receive|been\s+(?:given|told))\b"
    r"|\b(?:no\s*one|nobody)\s+(?:\w+\s+){0,2}?(?:documented|recorded|noted|mentioned|asked|wrote|said|knows)\b|\bnot\s+(?:a\s+lot|much)\s+to\s+go\s+on\b"
    r"|\b(?:no|without|lack(?:ing)?)\s+(?:\w+\s+){0,2}?(?:pain|clinical|symptom)\s+(?:info\w*|hx|history|details?|data|status|notes?|record\w*)\b"
    r"|\b(?:dunno|unsure|not\s+sure|no\s+idea|not\s+certain|(?:don['’]?t|do\s+not|doesn['’]?t)\s+know(?:\s+yet)?|uncertain|unclear)\s+(?:about|re:?|of|on|regarding|as\s+to|(?:about\s+)?(?:the|her|his|its|any))(?=[\s:])(?![^.,;]*\b(?:new|old|recent)\b)",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"(?:\bbut\b)?(?:(?!\bbut\b)[^.,;:\n])+", re.IGNORECASE)


def without_unknown(text: str) -> str:
    """The message with clauses blanked that only tell what was not asked for or looked at."""
    return _CLAUSE.sub(
        lambda match: " " * len(match.group()) if _NOT_LOOKED_AT.search(match.group()) else match.group(), text
    )


_SIDE: Final = re.compile(
    r"(?:(?:just|only|yes|no|nope|its?|it's|on|the|that's|at|to|it\s+is|it\s+was|there\s+is|would\s+be|definitely|purely|isolated|but)[\s,]+)*"
    r"(?P<side>left|right|lt|rt|l|r|both|one|a\s+single|single|bilateral(?:ly)?|unilateral(?:ly)?|either|left\s*(?:and|&|\+|/)\s*right|right\s*(?:and|&|\+|/)\s*left|l\s*(?:and|&|\+|/)\s*r)"
    r"(?:[\s-]+(?:hand|sided?|sides|one|ones|only|alone|just|i\s+think|is\s+(?:gone|involved|affected|destroyed)|are\s+(?:gone|involved|affected|destroyed)|affected|involved|gone|destroyed))*\s*[.!]?",
    re.IGNORECASE,
)
_SIDES: Final = {
    "l": "left",
    "lt": "left",
    "r": "right",
    "rt": "right",
    "a single": "unilateral",
    "single": "unilateral",
    "one": "unilateral",
    "either": "bilateral",
}


_AFTERTHOUGHT: Final = re.compile(
    r"\b(?:actually|sorry|after\s+all|i\s+mean|in\s+fact|now|then|wait|make\s+(?:it|that)|as\s+well|too|also|and|please|pls|(?:(?:on|as|per|the)\s+)*(?:ct|mri?|films?|scan|consultant|boss|radiographs?|x-?rays?)(?:\s+(?:confirms?|confirmed|says|shows|agrees?|it))?)\b[\s,]*(?=\S|$)",
    re.IGNORECASE,
)


def bare_side(text: str) -> str | None:
    """ "left", "right", "unilateral" or "bilateral", where a message holds nothing but a side ("left only")."""
    match = _SIDE.fullmatch(_AFTERTHOUGHT.sub("", text).strip(" ,."))
    if not match:
        return None
    side = re.sub(r"\s+", " ", match["side"].lower())
    if side in ("both", "bilaterally") or re.search(r"and|&|\+|/", side):
        return "bilateral"
    return _SIDES.get(side, side.removesuffix("ly"))


def plain_answer(asked: Component, text: str) -> str:
    """An answer in plain words; the text itself if it needs none."""
    said = _FILLER.sub("", text.strip()).strip(" .!,;") or text
    if _ONLY_NO.fullmatch(said):
        return "no" if asked != "lesion" else ""
    if _ONLY_YES.fullmatch(said):
        return "yes" if asked in ("pain", "posterolateral") else ""
    if asked == "posterolateral" and (side := bare_side(said)):
        return side
    leading = _LEADING.match(said)
    rest = said[leading.end() :] if leading else said
    if asked == "posterolateral" and leading and (side := bare_side(rest)):
        return side
    for pattern, plain in _PLAIN[asked]:
        if pattern.search(rest):
            return plain
    if leading and leading["no"] and asked in _DENIABLE:
        return f"no, {rest}"
    if asked == "collapse":
        return _with_percent(rest)
    return rest if said != text.strip() or leading else text


_DENIABLE: Final[frozenset[Component]] = frozenset({"pain", "alignment"})


def _with_percent(text: str) -> str:
    """A bare number answers the question for collapse in per cent."""
    text = re.sub(r"(?<=\d)\s*(?:ish|or\s+so|odd|percent|pc|pct)\b", "", text, flags=re.IGNORECASE)
    return re.sub(r"(?<!\d)(\d{1,2}|100)(\s*)$", r"\1%\2", text)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_PLAIN: Final[dict[Component, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "location": (),
    "pain": (
        (_words(r"^(?:(?:he|she|they|the\s+patient|patient|pt)\s+)?(?:has|have|had|has\s+got|['’]s\s+got|got|reports?|feels?|says?)\s+(?:none|no\s+pain|nothing|nil)(?:\s+(?:at\s+all|whatsoever|now|there|to\s+speak\s+of))?$"), "no"),
    ),
    "lesion": (
        (_words(r"^(?:a\s+)?(?:bit|mixture|mix|combination)\b(?:\s+of)?(?:\s+(?:both|the\s+two|each|two))?$|^both$"), "mixed"),
        (_words(r"^(?:the\s+)?first(?:\s+one)?$"), "lytic"),
        (_words(r"^(?:the\s+)?last(?:\s+one)?$"), "blastic"),
    ),
    "alignment": (
        (_words(r"^(?:(?:it|they|the\s+spine|everything|all(?:\s+of\s+it)?|spine)(?:['’]s)?\s+)?(?:all\s+)?(?:still\s+)?(?:lin(?:es|ed|e)\s+up|looks?|is|are|sits?)?\s*(?:perfectly|nicely|all|quite|pretty|totally)?\s*"
                r"(?:straight|in\s+line|fine|good|ok(?:ay)?|well|lined\s+up|nicely|properly|as\s+it\s+should(?:\s+be)?|unremarkable|undisturbed|unchanged)(?:\s+(?:fine|well|nicely|ok(?:ay)?|properly|there))*$"), "normal"),
        (_words(r"^(?:the\s+)?(?:first(?:\s+one)?)$"), "subluxation"),
    ),
    "collapse": (
        (_words(r"^(?:(?:the\s+)?height\s+is\s+|it(?:'s|\s+is)\s+)?(?:fully\s+|completely\s+|well\s+|all\s+)?(?:preserved|kept|maintained|normal|intact|fine|ok(?:ay)?)(?:\s+height)?$"), "height preserved"),
        (_words(r"^(?:over|above|more|greater|>)(?:\s+than)?(?:\s+(?:50|half|that))?$"), "more than 50%"),
        (_words(r"^(?:under|below|less|<)(?:\s+than)?(?:\s+(?:50|half|that))?$"), "less than 50%"),
    ),
    "posterolateral": (
        (_words(r"^(?:they(?:'re|\s+are)?|those|these|all|both(?:\s+sides)?|everything|elements?)?\s*(?:are|is|look|looks|appear|seem)?\s*(?:all|both|quite|perfectly)?\s*(?:spared|clean|clear|fine|ok(?:ay)?|intact|normal|good|"
                r"unaffected|uninvolved|untouched|preserved|unremarkable|free)(?:\s+(?:on\s+|at\s+)?(?:both\s+sides|either\s+side)|\s+bilaterally|\s+there|\s+on\s+(?:the\s+)?(?:ct|mri?|axials?))?$"), "none"),
        (_words(r"^(?:no(?:ne|thing|t)?|nil)\s+(?:(?:involved|affected|seen|there|visible|destroyed)\s+)?(?:on\s+|at\s+)?(?:either|both)\s+sides?$"), "none"),
        (_words(r"^(?:just|only)\s+(?:on\s+)?(?:the\s+)?(?:one|a\s+single)(?:\s+side)?$"), "unilateral"),
    ),
}  # fmt: skip
