"""What befalls the elements that a clause names: involved, intact, or only named; stated or hedged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.posterolateral_elements import word_start
from assistant.tools.report_reading.posterolateral_sides import Elements
from assistant.tools.report_reading.posterolateral_sight import WITHOUT_ENTERING
from assistant.tools.report_reading.posterolateral_words import (
    ABSENT_ELEMENT,
    ALONE,
    CLAUSE_END,
    INTACT,
    INVOLVED,
    LEADING_TO,
    NEAR_BY,
    NORMAL_TOGETHER,
    OF_TUMOUR,
    UNSURE,
    VISIBLE,
    WEAK,
    WITHOUT_FINDING,
)
from assistant.tools.report_reading.topics import topics, up_to_another


@dataclass(frozen=True, slots=True)
class Verdict:
    """Involved (True), intact (False) or only named (None); the words that say so; and whether they are hedged."""

    involved: bool | None
    start: int
    end: int
    uncertain: bool = False


def verdict_of(text: str, group: Elements, low: int, high: int) -> Verdict:
    """What is said of the elements: first by the words after them, else by those before."""
    own = own_clause(text[group.end : high])
    if plain := _plainly_told(text, group, own, high):
        return plain
    intact, involved = INTACT.search(own), INVOLVED.search(own)
    stated = polarity(text, word_start(text, group), group.end)
    if re.search(r"\b(?:neither|none\s+of)\b", group.names, re.I):
        # "Neither pedicle is preserved" says that both are gone.
        if (kept := intact or VISIBLE.search(own)) and (not involved or kept.start() <= involved.start()):
            return Verdict(True, group.start, group.end + kept.end(), stated == "uncertain")
        return Verdict(False, group.start, group.end + (involved.end() if involved else 0))
    if intact and (not involved or intact.start() <= involved.start()):
        start, end = group.end + intact.start(), group.end + intact.end()
        if re.search(r"\b(?:not|no\s+longer|n['’]t)\s+$", text[:start], re.I):
            return Verdict(True, group.start, end)
        return Verdict(False, group.start, end, "uncertain" in (stated, polarity(text, start, end)))
    if not involved and (shared := NORMAL_TOGETHER.match(text, group.end, high)):
        return Verdict(False, group.start, shared.end(), stated == "uncertain")
    if involved:
        start, end = group.end + involved.start(), group.end + involved.end()
        said = {stated, polarity(text, start, end)}
        if "negated" in said:
            return Verdict(False, _negator(text, group.start), end)
        return Verdict(True, group.start, end, "uncertain" in said)
    return _verdict_before(text, group, text[low : group.start], stated)


# "Lytic before, now re-ossified", "was intact, is now destroyed".
_NOW: Final = re.compile(
    r"\b(?:was|were|had|before|previously|earlier|then|formerly)\b[^.;]*?\b(?:now|currently|today|meanwhile|has\s+since|have\s+since)\b(?P<said>[^.;,]{0,40})",
    re.IGNORECASE,
)


def _now_told(text: str, group: Elements, high: int) -> Verdict | None:
    """What is told of today behind an earlier state of the same elements."""
    match = _NOW.search(text, group.end, high)
    if not match or re.search(r"\b(?:left|right|both|other)\b", match["said"], re.I):
        return None
    intact, involved = INTACT.search(match["said"]), INVOLVED.search(match["said"])
    if bool(intact) == bool(involved) or topics(match["said"]) - {"posterolateral", "lesion"}:
        return None
    found = intact or involved
    end = match.start("said") + (found.end() if found else 0)
    return Verdict(
        bool(involved), group.start, end, polarity(match["said"], 0, end - match.start("said")) == "uncertain"
    )


# "X-ray: pedicles present".
_PRESENT: Final = re.compile(r"\s+(?:both\s+)?present(?=\s*(?:[.,;)]|$))", re.IGNORECASE)
_ABSENT: Final = re.compile(
    r"\s*(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?:on\s+the\s+(?:left|right)\s+)?(?:is\s+)?(?:absent|no\s+longer\s+(?:visible|seen|identifiable|present|visuali[sz]ed|discernible))\b",
    re.IGNORECASE,
)


_NONE_ABSENT: Final = re.compile(r"\b(?:no|without(?:\s+an?)?)\s+(?:absent|missing)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _plainly_told(text: str, group: Elements, own: str, high: int) -> Verdict | None:
    """Wordings that settle the matter by themselves: absent, reached but not entered, of today against before."""
    if missing := _NONE_ABSENT.search(text[: group.start]):
        return Verdict(False, missing.start(), group.end)
    if ABSENT_ELEMENT.search(text[: group.start]) and not OF_TUMOUR.match(own):
        return Verdict(True, group.start, group.end)
    if entered := WITHOUT_ENTERING.match(text, group.end, high):
        return Verdict(False, group.start, entered.end())
    if now := _now_told(text, group, high):
        return now
    if re.search(r"(?:pedicles|facets|joints)$", group.names, re.I) and (there := _PRESENT.match(own)):
        return Verdict(False, group.start, group.end + there.end())
    gone = _ABSENT.match(own)
    return Verdict(True, group.start, group.end + gone.end()) if gone else None


def _verdict_before(text: str, group: Elements, before: str, stated: str) -> Verdict:
    # A list may lead to the element: "the body, left pedicle and …".
    listed = re.match(r"(?:the\s+)?(?:left|right|both)\b", group.names, re.I)
    head = before.rstrip(" ,") if listed else before
    own = (
        re.split(
            r";|,(?!\s*(?:left|right|both|and|including|incl|within|involving|as\s+(?:is|are|do|does)|with\s+sparing|as\s+well)\b)|\bbut\b",
            head,
        )[-1]
        + before[len(head) :]
    )
    if re.search(r"\bits\b", group.names, re.I) and (lost := re.search(r"\blost\b[^,;]*\band\s*$", own, re.I)):
        return Verdict(True, group.start - len(own) + lost.start(), group.end)
    if lost := _LOST.search(own):
        return Verdict(True, group.start - len(own) + lost.start(), group.end)
    intact, involved = _last(INTACT, own), _last_involved(own)
    after = involved and intact and involved.start() >= intact.end()
    if intact and "present" in intact.group().lower() and not after:
        return _of_what_is_present(text, group, own, intact)
    if intact and _of_another(own, intact):
        intact = None  # "preserved height and …" speaks of the height
    start = group.start - len(own)
    listed_normal = re.search(r"\b(?:normal|intact|preserved|unremarkable)\s+(?:\w+\s*,\s*)+(?:and\s+)?$", before, re.I)
    if listed_normal:
        return Verdict(False, group.start - len(before) + listed_normal.start(), group.end, stated == "uncertain")
    if ABSENT_ELEMENT.search(text[: group.start]):
        return Verdict(True, group.start, group.end, stated == "uncertain")
    if intact and (not involved or intact.start() > involved.start()):
        said = polarity(text, start + intact.start(), start + intact.end())
        return Verdict(False, start + intact.start(), group.end, "uncertain" in (said, stated))
    if involved:
        return _involved_before(text, group, own, involved, stated)
    if stated == "negated":
        return Verdict(False, _negator(text, group.start), group.end)
    return _bare(text, group, own, stated)


# "It has lost its left pedicle".
_LOST: Final = re.compile(
    r"\b(?:has|have|had|is|are)\s+(?:lost|missing)\s+(?:(?:his|her|its|the|their)\s+)*$", re.IGNORECASE
)


def _of_another(own: str, intact: re.Match[str]) -> bool:
    """ "Preserved height and …", "height normal, …": what is sound is another item; "sparing the body, …" lists all."""
    if re.match(r"spar(?:es?|ing)|avoid|leav", intact.group(), re.I):
        return False
    behind, comma, _ = own[intact.start() :].partition(",")
    said = topics(own[: intact.start()].rpartition(",")[2] + behind) if comma else frozenset()
    return bool(topics(own[intact.start() :]) - {"posterolateral"}) or bool(said and "posterolateral" not in said)


def _of_what_is_present(text: str, group: Elements, own: str, present: re.Match[str]) -> Verdict:
    """ "Oedema is present in the right pedicle": what is present decides."""
    subject = own[: present.start()].rsplit(" and ", 1)[-1]
    start = group.start - len(own) + present.start()
    tumour = OF_TUMOUR.search(subject)
    stated = polarity(text, start, start + len(present.group()))
    involved = True if tumour or UNSURE.search(subject) else None
    return Verdict(involved, start, group.end, not tumour or stated != "affirmed")


def _involved_before(text: str, group: Elements, own: str, involved: re.Match[str], stated: str) -> Verdict:
    start = group.start - len(own)
    said = polarity(text, start + involved.start(), start + involved.end())
    if "negated" in (said, stated):
        return Verdict(False, _negator(text, start + involved.start()), group.end)
    if _other_side_across(own[involved.start() :], group) and not ALONE.match(own_clause(text[group.end :])):
        # "R facet gone, L facet <something>": what is said of the second one isn't understood.
        return Verdict(True, start + involved.start(), group.end, True)
    weak = WEAK.fullmatch(involved.group()) and UNSURE.search(own[: involved.start()])
    return Verdict(True, start + involved.start(), group.end, "uncertain" in (said, stated) or bool(weak))


def _other_side_across(own: str, group: Elements) -> bool:
    """A comma, and behind it the first mention of this side."""
    side = re.search(r"\b(?:left|right)\b", group.names, re.I)
    return bool(side and re.fullmatch(r"\w+\s*,\s*", own))


_NO_SIGNAL: Final = re.compile(
    r"\bno\s+(?:\w+\s+)?signal\s+(?:change|abnormality|alteration)s?\s+(?:is\s+seen\s+)?(?:in|of|within)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _bare(text: str, group: Elements, own: str, stated: str) -> Verdict:
    """Shorthand: "R pedicle" in a list without a verb means that it is involved."""
    if _NO_SIGNAL.search(own):
        return Verdict(False, _negator(text, group.start), group.end)
    after = own_clause(text[group.end :])
    verb = re.search(r"\b(?:is|are|was|were|has|have|used|seen|shows?)\b", own + after, re.I)
    sides = group.names + own[-14:] + after[:14]
    sided = re.search(r"\b(?:left|right|bilateral|both|one|single|unilateral)\b", sides, re.I)
    if stated == "uncertain" or (sided and not verb and UNSURE.search(own)):
        return Verdict(True, group.start, group.end, True)
    alone = ALONE.match(after) and not NEAR_BY.search(own)
    return Verdict(True if sided and alone and not verb else None, group.start, group.end)


def _last_involved(own: str) -> re.Match[str] | None:
    """The last word of involvement; a weak one ("loss", "lesion") must lead straight to the element."""
    for match in reversed(list(INVOLVED.finditer(own))):
        if not WEAK.fullmatch(match.group()) or LEADING_TO.fullmatch(own, match.end()):
            return match
    return None


_DENSITY: Final = re.compile(
    r"\b(?:sclerotic|lytic|blastic)\b(?!\s+(?:\w+\s+)?(?:lesion|met|deposit|focus|area))", re.IGNORECASE
)


def own_clause(after: str) -> str:
    own = CLAUSE_END.split(after)[0]
    head = WITHOUT_FINDING.match(own)
    low = head.end() if head else 0
    # "Thickened and sclerotic": of the element, no word on the lesion.
    plain = _DENSITY.sub(lambda match: "x" * len(match.group()), own[low:])
    return own[: low + len(up_to_another(plain, "posterolateral"))]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _negator(text: str, start: int) -> int:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return found[-1] if found else start
