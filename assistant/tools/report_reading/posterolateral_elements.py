"""Where a clause names elements of the arch, together with the sides said of them beside."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.posterolateral_sides import Elements
from assistant.tools.report_reading.posterolateral_words import ANCHOR, GENERAL, JOINED, SIDE, THAT_OF


def element_groups(text: str) -> list[Elements]:
    groups: list[Elements] = []
    for match in ANCHOR.finditer(text):
        if re.match(r"\s+(?:screws?|signs?)\b", text[match.end() :], re.I) or re.search(
            r"\binter$", text[: match.start()], re.I
        ):
            continue
        general = bool(re.fullmatch(GENERAL, match["element"], re.I))
        if groups and JOINED.fullmatch(text, groups[-1].end, match.start()) and not _apart(text, groups[-1], match):
            last = groups[-1]
            groups[-1] = Elements(last.start, match.end(), text[last.start : match.end()], last.general and general)
        else:
            start = _side_start(text, match.start(), groups[-1].end if groups else 0)
            groups.append(Elements(start, match.end(), text[start : match.end()], general))
    return groups


def pronoun_groups(text: str) -> list[Elements]:
    """ "The arch of T7 is intact, that of L3 invaded on the left": the elements of the clause before."""
    match = THAT_OF.match(text)
    return [Elements(*match.span("pronoun"), "arch", True)] if match else []


def _apart(text: str, last: Elements, match: re.Match[str]) -> bool:
    """ "… of the right pedicle, left pedicle intact": other sides, and no "and" that makes a list of them."""
    between = text[last.end : match.start()]
    if "," in between and _said_otherwise(text, last, match.end()):
        return True
    if re.search(
        r"\b(?:and|or|nor|both)\b|[&+/]", between.rpartition(",")[2] + text[match.end() :][:25].split(".")[0], re.I
    ):
        return False
    sides = [
        set(re.findall(r"\b(?:left|right)\b", words.lower())) for words in (last.names, between.rpartition(",")[2])
    ]
    return "," in between and len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


# "… the left pedicle and both facets being normal".
_SOUND_BEHIND: Final = re.compile(
    r"[^.;]*?\b(?:being|is|are|was|were|remain(?:s|ing)?|appear(?:s|ing)?|look(?:s|ing)?|stay(?:s|ing)?|both|all|seem(?:s|ing)?)\s+(?:(?:both|all|also|as|each|completely|entirely|quite|perfectly)\s+)*"
    r"(?:normal|intact|spared|preserved|unremarkable|uninvolved|unaffected|clear|clean|fine|untouched|sound|free|ok(?:ay)?|good|healthy|alright|all\s+right|respected|in\s+order|not\s+(?:involved|affected|destroyed|infiltrated|invaded|eroded))\b",
    re.IGNORECASE,
)
_VERB_AHEAD: Final = re.compile(
    r"\b(?:(?:breach|invad|destroy|erod|infiltrat|involv|replac|affect|reach|enter|penetrat|permeat|consum)(?:e?s|ed|ing)|(?:destruct|eros|invas|infiltrat|involve|replace)(?:ion|ment)\s+of|(?:extends?|extending|extension|spreads?|grows|growing|tumou?r|breaks?)\s+(?:is\s+)?(?:in|into|to|through)|into|(?:back|spread\w*|runs?|track\w*)\s+(?:along|through))\s+(?:(?:of|the|its|in|into|to)\s+)*$",
    re.IGNORECASE,
)


def _said_otherwise(text: str, last: Elements, behind: int) -> bool:
    """ "It breaches the right pedicle, the left pedicle and both facets being normal": a verb before, and one behind."""
    ahead = _VERB_AHEAD.search(text[: last.start])
    if not ahead or polarity(text, *ahead.span()) == "negated":
        return False
    return bool(_SOUND_BEHIND.match(text, behind))


def _side_start(text: str, start: int, low: int) -> int:
    before = re.search(
        rf"\b(?:(?:(?:one|both|either|neither|all|none|each)\s+of|(?:one|both|left|right)\s+sides?\s+of|{SIDE}|the|sided|its|"
        rf"left-sided|right-sided)(?:\s+(?:and|&|/|or|nor|but\s+also|but\s+not)\s+|[\s()-]+|"
        rf"/))+(?:[CTLSD]\d{{1,2}}(?:[/-][CTLSD]?\d{{1,2}}|(?:\s*,\s*[CTLSD]\d{{1,2}})*\s*,?\s*(?:and|&)\s*[CTLSD]\d{{1,2}})?\s+|sided\s+|posterior\s+)*(?:(?:(?:sacral\s+)?ala|lamina\w*|transverse\s+process|rib\s+heads?|rib)(?:\s*,\s*|/|\s*[&+]\s*|\s+and\s+))*$",
        text[low:start],
        re.I,
    )
    return low + before.start() if before else start


def word_start(text: str, group: Elements) -> int:
    anchor = ANCHOR.search(text, group.start)
    return anchor.start() if anchor else group.start
