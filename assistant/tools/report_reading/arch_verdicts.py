"""Whether elements are said to be involved, intact, or only named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.tools.report_reading.arch_elements import ElementGroup, word_start
from assistant.tools.report_reading.arch_phrases import (
    ABSENT_ELEMENT,
    ALONE,
    CLAUSE_END,
    INTACT,
    INVOLVED,
    NEAR_BY,
    WEAK,
)
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.topics import up_to_another


@dataclass(frozen=True, slots=True)
class Verdict:
    """Involved (True), intact (False) or only named (None); the words that say so; and whether they are hedged."""

    involved: bool | None
    start: int
    end: int
    uncertain: bool = False


def verdict_of(text: str, group: ElementGroup, low: int, high: int) -> Verdict:
    """What is said of the elements: first by the words after them, else by those before."""
    own = own_clause(text[group.end : high])
    intact, involved = INTACT.search(own), INVOLVED.search(own)
    if gone := re.match(
        r"\s*(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?:on\s+the\s+(?:left|"
        r"right)\s+)?(?:is\s+)?(?:absent|no\s+longer\s+(?:visible|seen|identifiable|present|"
        r"visuali[sz]ed|discernible))\b",
        own,
        re.I,
    ):
        return Verdict(True, group.start, group.end + gone.end())
    if re.search(r"\b(?:neither|none\s+of)\b", group.names, re.I):
        return Verdict(False, group.start, group.end + (involved.end() if involved else 0))
    stated = polarity(text, word_start(text, group), group.end)
    if intact and (not involved or intact.start() <= involved.start()):
        start, end = group.end + intact.start(), group.end + intact.end()
        if re.search(r"\b(?:not|no\s+longer|n['’]t)\s+$", text[:start], re.I):
            return Verdict(True, group.start, end)
        return Verdict(False, group.start, end, "uncertain" in (stated, polarity(text, start, end)))
    if involved:
        start, end = group.end + involved.start(), group.end + involved.end()
        said = {stated, polarity(text, start, end)}
        if "negated" in said:
            return Verdict(False, _negator(text, group.start), end)
        return Verdict(True, group.start, end, "uncertain" in said)
    return _verdict_before(text, group, text[low : group.start], stated)


def _verdict_before(text: str, group: ElementGroup, before: str, stated: str) -> Verdict:
    # A list may lead to the element: "the body, left pedicle and …".
    listed = re.match(r"(?:the\s+)?(?:left|right|both)\b", group.names, re.I)
    head = before.rstrip(" ,") if listed else before
    own = re.split(r";|,(?!\s*(?:left|right|both|and)\b)|\bbut\b", head)[-1] + before[len(head) :]
    intact, involved = _last(INTACT, own), _last_involved(own)
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
        said = polarity(text, start + involved.start(), start + involved.end())
        if "negated" in (said, stated):
            return Verdict(False, _negator(text, start + involved.start()), group.end)
        return Verdict(True, start + involved.start(), group.end, "uncertain" in (said, stated))
    if stated == "negated":
        return Verdict(False, _negator(text, group.start), group.end)
    return _bare(text, group, own, stated)


def _bare(text: str, group: ElementGroup, own: str, stated: str) -> Verdict:
    """Shorthand: "R pedicle" in a list without a verb means that it is involved."""
    after = own_clause(text[group.end :])
    verb = re.search(r"\b(?:is|are|was|were|has|have|used|seen|shows?)\b", own + after, re.I)
    sides = group.names + own[-14:] + after[:14]
    sided = re.search(r"\b(?:left|right|bilateral|both|one|single|unilateral)\b", sides, re.I)
    if stated == "uncertain":
        return Verdict(True, group.start, group.end, True)
    alone = ALONE.match(after) and not NEAR_BY.search(own)
    return Verdict(True if sided and alone and not verb else None, group.start, group.end)


def _last_involved(own: str) -> re.Match[str] | None:
    """The last word of involvement; a weak one ("loss", "lesion") must lead straight to the element."""
    for match in reversed(list(INVOLVED.finditer(own))):
        if not WEAK.fullmatch(match.group()) or re.fullmatch(
            r"\s+(?:of|in|into|to|within|at|involving)\s+(?:the\s+|its\s+)?", own[match.end() :], re.I
        ):
            return match
    return None


def own_clause(after: str) -> str:
    """The words after an element that still speak of it."""
    return up_to_another(CLAUSE_END.split(after)[0], "posterolateral")


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _negator(text: str, start: int) -> int:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return found[-1] if found else start
