"""Posterolateral elements: facets, pedicles and costovertebral joints, by side.

Fisher 2010 counts fracture of, or replacement by tumour in, facet, pedicle or costovertebral joint; laminae and
spinous processes are not listed and give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypedDict

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.posterolateral_bare import noun_start, of_a_side, read_bare, subject_starts
from assistant.tools.report_reading.posterolateral_sides import Elements, leading_side, members_of, part_of, side_facts
from assistant.tools.report_reading.posterolateral_words import (
    A_QUESTION,
    ABSENT_ELEMENT,
    AHEAD,
    ALONE,
    ANCHOR,
    APART_FROM,
    BARE_SOUND,
    BEHIND_ONLY,
    BODY_SIDE,
    BUT_SOUND,
    CLAUSE_END,
    DENIED_AS_WEAR,
    DENIED_SIDE,
    DOUBTED_THERE,
    GENERAL,
    GIVEN_UP,
    INTACT,
    INVOLVED,
    IRRELEVANT,
    JOINED,
    LEADING_TO,
    LISTED_SIDE,
    NEAR_BY,
    NEXT_SIDE,
    NORMAL_TOGETHER,
    OF_TUMOUR,
    ONLY,
    OPPOSED,
    REFERRED_TO,
    SAME_SIDE,
    SECOND_SIDE,
    SIDE,
    SIDE_OF_LEVEL,
    SHORT_OF_IT,
    SIDES_AFTER,
    SPREAD_OVER_LEVELS,
    TAIL,
    THAT_OF,
    THE_REST,
    THROWN_IN,
    UNASSESSED,
    UNSPOKEN,
    UNTOLD,
    UNSURE,
    VISIBLE,
    WEAK,
    WINKING,
    WITHIN_BODY,
    WITHOUT_FINDING,
    WORN_AFTER_ALL,
)
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.topics import topics, up_to_another


class Arch(TypedDict, total=False):
    """What is known of the words around a clause; see `read_posterolateral`."""

    near: bool
    lead: str
    tail: str
    before: bool | None


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Involved (True), intact (False) or only named (None); the words that say so; and whether they are hedged."""

    involved: bool | None
    start: int
    end: int
    uncertain: bool = False


def read_posterolateral(
    text: str,
    *,
    continued: bool = False,
    near: bool = False,
    lead: str = "",
    tail: str = "",
    before: bool | None = None,
) -> Iterator[Reading]:
    """What a clause says of pedicles, facets and costovertebral joints.

    `continued` is set where the clause before speaks of them, `near` where a sentence shortly before does; `lead` and `tail` are its sentence before and after it, `before` tells whether the clause before called its own
    elements involved.
    """
    shared = _shared_predicate(tail)
    text = THROWN_IN.sub(lambda match: " " * len(match.group()), text)
    for match in SECOND_SIDE.finditer(text):
        second: tuple[Fact, Fact] = ("left", "not_left") if match["side"].lower() == "left" else ("right", "not_right")
        yield Reading("posterolateral", second[bool(match["no"])], *match.span(), uncertain=not match["no"])
    text = SECOND_SIDE.sub(lambda match: " " * len(match.group()), text)
    for match in WINKING.finditer(text):
        yield from _winking(text, match)
    for match in (*WITHIN_BODY.finditer(text), *BEHIND_ONLY.finditer(text)):
        if polarity(text, *match.span()) == "affirmed" or re.match(r"no|without|not", match.group(), re.I):
            yield Reading("posterolateral", "neither_side", *match.span(), part="arch")
    if listed := LISTED_SIDE.search(text):
        fact: Fact = "both_sides" if listed["side"].lower() == "bilateral" else "one_side"
        yield Reading("posterolateral", fact, *listed.span("side"), part="arch")
    if SPREAD_OVER_LEVELS.search(text + tail):
        return
    if shared is not None and (match := SIDE_OF_LEVEL.fullmatch(text)):
        yield from _of_the_next(match, shared)
        return
    if spared := APART_FROM.match(text):
        yield from _all_but(text, spared)
        return
    readings = list(_statements(text, shared, continued=continued, near=near, before=before))
    if readings and WORN_AFTER_ALL.match(tail):
        readings.pop()
    if readings and SHORT_OF_IT.match(tail):
        readings[-1] = replace(readings[-1], uncertain=True)
    yield from _on_the_side_ahead(readings, text, lead)


def _of_the_next(match: re.Match[str], involved: bool) -> Iterator[Reading]:
    """ "Right T9 and left L4 pedicles are destroyed": the element and the verb stand with the last of the list."""
    group = Elements(*match.span("side"), match["side"], False)
    for fact in side_facts(match["side"].lower(), group, involved):
        yield Reading("posterolateral", fact, *match.span(), part="pedic")


def _all_but(text: str, match: re.Match[str]) -> Iterator[Reading]:
    """ "Apart from the left T7 pedicle the posterior elements are intact": one is involved, all the others are not."""
    side = (match["side"] or "").lower()
    fact: Fact = "left" if side == "left" else "right" if side == "right" else "both_sides" if side else "side_unknown"
    yield Reading("posterolateral", fact, *match.span("element"), part="arch")
    if re.search(r"\b(?:all|other|posterior|remaining|pedicles)\b", match["rest"], re.I):
        yield Reading("posterolateral", "neither_side", *match.span("rest"), part="others")


def _on_the_side_ahead(readings: list[Reading], text: str, lead: str) -> Iterator[Reading]:
    """ "On the right, the facet is intact but the pedicle is eroded": the side stands ahead of the contrast."""
    ahead = AHEAD.search(lead) if lead and not re.search(r"\b(?:left|right|both)\b", text, re.I) else None
    side = (ahead["on"] or ahead["side"] or "").lower() if ahead else ""
    sided: dict[Fact, Fact] = (
        {"side_unknown": "left", "neither_side": "not_left"}
        if side == "left"
        else {"side_unknown": "right", "neither_side": "not_right"}
        if side == "right"
        else {}
    )
    yield from (replace(one, fact=sided.get(one.fact, one.fact)) for one in readings)


def _statements(
    text: str, shared: bool | None, *, continued: bool, near: bool, before: bool | None
) -> Iterator[Reading]:
    """Elements with what is said of them, and sides named alone, each from where its statement begins."""
    edges = [0, *(start for start in subject_starts(text) if start), len(text)]
    known = continued
    for low, high in pairwise(edges):
        chunk = text[low:high]
        groups = _groups(chunk) or (_pronouns(chunk) if known else [])
        alone = chunk[: groups[0].start] if groups else chunk
        bare = list(read_bare(alone, before)) if known or near else []
        yield from (one.shifted(low) for one in bare)
        for index, group in enumerate(groups):
            begin = groups[index - 1].end if index else 0
            end = groups[index + 1].start if index + 1 < len(groups) else noun_start(chunk, group.end)
            yield from (one.shifted(low) for one in _group_reading(chunk, group, begin, end, shared))
        if groups:
            last = groups[-1].end
            yield from (one.shifted(low) for one in of_a_side(chunk, last))
        if known and not groups and not bare and not topics(chunk) - {"posterolateral"}:
            yield from (one.shifted(low) for one in _continued(chunk))
        known = known or bool(groups)


def _shared_predicate(tail: str) -> bool | None:
    """ "The left pedicle of T4 and both pedicles of L2 are infiltrated": the verb stands with the last of the list."""
    match = TAIL.match(tail)
    if not match:
        return None
    intact, involved = INTACT.search(match["rest"]), INVOLVED.search(match["rest"])
    if intact and (not involved or intact.start() <= involved.start()):
        return False
    return True if involved and polarity(match["rest"], *involved.span()) == "affirmed" else None


def _winking(text: str, match: re.Match[str]) -> Iterator[Reading]:
    if polarity(text, *match.span()) != "affirmed":
        return
    side = re.search(r"left|right|both", match["where"] or "", re.I)
    fact: Fact = {"left": "left", "right": "right", "both": "both_sides"}.get(
        side.group().lower() if side else "", "one_side"
    )  # type: ignore[assignment]
    yield Reading("posterolateral", fact, *match.span())


def _groups(text: str) -> list[Elements]:
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


def _pronouns(text: str) -> list[Elements]:
    """ "The arch of T7 is intact, that of L3 invaded on the left": the elements of the clause before."""
    match = THAT_OF.match(text)
    return [Elements(*match.span("pronoun"), "arch", True)] if match else []


def _apart(text: str, last: Elements, match: re.Match[str]) -> bool:
    """ "… of the right pedicle, left pedicle intact": other sides, and no "and" that makes a list of them."""
    between = text[last.end : match.start()]
    if re.search(r"\b(?:and|or|nor|both)\b|[&+/]", between.rpartition(",")[2] + text[match.end() :][:25].split(".")[0], re.I):
        return False
    sides = [set(re.findall(r"\b(?:left|right)\b", words.lower())) for words in (last.names, between.rpartition(",")[2])]
    return "," in between and len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def _side_start(text: str, start: int, low: int) -> int:
    before = re.search(
        rf"\b(?:(?:(?:one|both|either|neither|all|none|each)\s+of|(?:one|both|left|right)\s+sides?\s+of|{SIDE}|the|sided|its|"
        rf"left-sided|right-sided)(?:\s+(?:and|&|/|or|nor|but\s+also|but\s+not)\s+|[\s()-]+|"
        rf"/))+(?:[CTLSD]\d{{1,2}}(?:[/-][CTLSD]?\d{{1,2}})?\s+|sided\s+|posterior\s+)*$",
        text[low:start],
        re.I,
    )
    return low + before.start() if before else start


def _group_reading(text: str, group: Elements, low: int, high: int, shared: bool | None) -> Iterator[Reading]:
    beside = re.split(r"[,;]", text[max(low, group.start - 15) : group.start])[-1] + group.names
    if IRRELEVANT.search(beside + re.split(r"[,;]", text[group.end : min(high, group.end + 40)])[0]):
        return
    opposed = list(_opposed(text, group, high))
    if opposed:
        yield from opposed
        return
    unsided = not re.search(r"\b(?:left|right|both)\b", text[low : group.end], re.I)
    if A_QUESTION.match(text, group.end) and unsided:
        return
    if UNSPOKEN.search(text[low : _word_start(text, group)]) or REFERRED_TO.search(text[low : group.start]):
        return
    if UNASSESSED.match(text[group.end : high]):
        if not UNTOLD.match(text, group.end):
            yield from _unassessed(text, group, high)
        return
    verdict = _verdict(text, group, low, high)
    doubt = UNSURE.search(_own_clause(text[group.end : high]))
    if verdict.involved is None and doubt and not BUT_SOUND.search(text, group.end, high):
        verdict = _Verdict(True, group.start, group.end + doubt.end(), True)
    if verdict.involved and DOUBTED_THERE.match(text, group.end):
        verdict = replace(verdict, uncertain=True)
    if verdict.involved is not None and GIVEN_UP.search(text[: group.start]):
        given_up = _sided(text, group, low, high, replace(verdict, uncertain=True))
        yield from (replace(one, part="unseen") for one in given_up)
        return
    if verdict.involved and DENIED_AS_WEAR.search(text[group.end : high]):
        return
    if shared is not None and ALONE.fullmatch(text[group.end :]):
        verdict = replace(verdict, involved=shared)
    if verdict.involved is False and ONLY.search(text[: group.start]):
        return  # "only the left one is spared": the other is not, but how it fares isn't said
    if verdict.involved is not None and not (verdict.uncertain and verdict.involved is False):
        yield from _sided(text, group, low, high, verdict)
        yield from _alike_or_not(text, group, high, verdict)
    yield from _other_side(text, group, high)


def _unassessed(text: str, group: Elements, high: int) -> Iterator[Reading]:
    """One side that can't be judged may be involved, as far as the text goes; a whole arch is just open."""
    if re.search(r"\b(?:left|right)\b", group.names, re.I) and not re.search(r"\bboth|bilateral", group.names, re.I):
        unseen = _sided(text, group, group.start, high, _Verdict(True, group.start, group.end, True))
        yield from (replace(one, part="unseen") for one in unseen)


def _alike_or_not(text: str, group: Elements, high: int, verdict: _Verdict) -> Iterator[Reading]:
    """The other side, of which the same is said, or which is left out by a "not"."""
    for pattern, same in ((SAME_SIDE, True), (DENIED_SIDE, False)):
        match = pattern.search(text, group.end if same else group.start, high)
        if not match or verdict.uncertain:
            continue
        left = match["side"].lower() == "left"
        involved = verdict.involved if same else not verdict.involved
        fact: Fact = ("left" if left else "right") if involved else ("not_left" if left else "not_right")
        yield Reading("posterolateral", fact, *match.span(), part=part_of(group))


def _opposed(text: str, group: Elements, high: int) -> Iterator[Reading]:
    """ "Preserved on the right and destroyed on the left": two predicates, each with its side."""
    match = OPPOSED.search(text, group.end, high)
    if not match:
        return
    if not all(INTACT.search(match[name]) or INVOLVED.search(match[name]) for name in ("one", "other")):
        return
    for name in ("one", "other"):
        side, said = match[f"{name}_side"].lower(), match[name]
        fact: Fact | None = None
        if INTACT.search(said):
            fact = "not_left" if side == "left" else "not_right"
        elif INVOLVED.search(said):
            fact = "left" if side == "left" else "right"
        if fact:
            yield Reading("posterolateral", fact, group.start, match.end(), part=part_of(group))


def _other_side(text: str, group: Elements, high: int) -> Iterator[Reading]:
    """ "Pedicles: right involved, left not involved": the second side stands in a comma of its own."""
    for match in NEXT_SIDE.finditer(text[group.end : high]):
        start = group.end + match.end()
        chunk = re.split(r"[,;]", text[start:high])[0]
        if not topics(chunk) - {"posterolateral"}:
            yield from (reading.shifted(start) for reading in _continued(chunk))


def _word_start(text: str, group: Elements) -> int:
    anchor = ANCHOR.search(text, group.start)
    return anchor.start() if anchor else group.start


def _verdict(text: str, group: Elements, low: int, high: int) -> _Verdict:
    """What is said of the elements: first by the words after them, else by those before."""
    own = _own_clause(text[group.end : high])
    if ABSENT_ELEMENT.search(text[: group.start]) and not OF_TUMOUR.match(own):
        return _Verdict(True, group.start, group.end)
    intact, involved = INTACT.search(own), INVOLVED.search(own)
    stated = polarity(text, _word_start(text, group), group.end)
    if gone := re.match(
        r"\s*(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?:on\s+the\s+(?:left|"
        r"right)\s+)?(?:is\s+)?(?:absent|no\s+longer\s+(?:visible|seen|identifiable|present|"
        r"visuali[sz]ed|discernible))\b",
        own,
        re.I,
    ):
        return _Verdict(True, group.start, group.end + gone.end())
    if re.search(r"\b(?:neither|none\s+of)\b", group.names, re.I):
        # "Neither pedicle is preserved" says that both are gone.
        if (kept := intact or VISIBLE.search(own)) and (not involved or kept.start() <= involved.start()):
            return _Verdict(True, group.start, group.end + kept.end(), stated == "uncertain")
        return _Verdict(False, group.start, group.end + (involved.end() if involved else 0))
    if intact and (not involved or intact.start() <= involved.start()):
        start, end = group.end + intact.start(), group.end + intact.end()
        if re.search(r"\b(?:not|no\s+longer|n['’]t)\s+$", text[:start], re.I):
            return _Verdict(True, group.start, end)
        return _Verdict(False, group.start, end, "uncertain" in (stated, polarity(text, start, end)))
    if not involved and (shared := NORMAL_TOGETHER.match(text, group.end, high)):
        return _Verdict(False, group.start, shared.end(), stated == "uncertain")
    if involved:
        start, end = group.end + involved.start(), group.end + involved.end()
        said = {stated, polarity(text, start, end)}
        if "negated" in said:
            return _Verdict(False, _negator(text, group.start), end)
        return _Verdict(True, group.start, end, "uncertain" in said)
    return _verdict_before(text, group, text[low : group.start], stated)


def _verdict_before(text: str, group: Elements, before: str, stated: str) -> _Verdict:
    # A list may lead to the element: "the body, left pedicle and …".
    listed = re.match(r"(?:the\s+)?(?:left|right|both)\b", group.names, re.I)
    head = before.rstrip(" ,") if listed else before
    own = re.split(r";|,(?!\s*(?:left|right|both|and|including|incl|with\s+sparing|as\s+well)\b)|\bbut\b", head)[-1] + before[len(head) :]
    if re.search(r"\bits\b", group.names, re.I) and (lost := re.search(r"\blost\b[^,;]*\band\s*$", own, re.I)):
        return _Verdict(True, group.start - len(own) + lost.start(), group.end)
    intact, involved = _last(INTACT, own), _last_involved(own)
    if intact and "present" in intact.group().lower():
        # "Oedema is present in the right pedicle": what is present decides.
        subject = own[: intact.start()].rsplit(" and ", 1)[-1]
        found = OF_TUMOUR.search(subject)
        said = polarity(text, start_of := group.start - len(own) + intact.start(), start_of + len(intact.group()))
        return _Verdict(True if found or UNSURE.search(subject) else None, start_of, group.end, not found or said != "affirmed")
    if intact and topics(own[intact.start() :]) - {"posterolateral"}:
        intact = None  # "preserved height and …" speaks of the height
    start = group.start - len(own)
    listed_normal = re.search(r"\b(?:normal|intact|preserved|unremarkable)\s+(?:\w+\s*,\s*)+(?:and\s+)?$", before, re.I)
    if listed_normal:
        return _Verdict(False, group.start - len(before) + listed_normal.start(), group.end, stated == "uncertain")
    if ABSENT_ELEMENT.search(text[: group.start]):
        return _Verdict(True, group.start, group.end, stated == "uncertain")
    if intact and (not involved or intact.start() > involved.start()):
        said = polarity(text, start + intact.start(), start + intact.end())
        return _Verdict(False, start + intact.start(), group.end, "uncertain" in (said, stated))
    if involved:
        said = polarity(text, start + involved.start(), start + involved.end())
        if "negated" in (said, stated):
            return _Verdict(False, _negator(text, start + involved.start()), group.end)
        if _other_side_across(own[involved.start() :], group) and not ALONE.match(_own_clause(text[group.end :])):
            # "R facet gone, L facet <something>": what is said of the second one isn't understood.
            return _Verdict(True, start + involved.start(), group.end, True)
        weak = WEAK.fullmatch(involved.group()) and UNSURE.search(own[: involved.start()])
        return _Verdict(True, start + involved.start(), group.end, "uncertain" in (said, stated) or bool(weak))
    if stated == "negated":
        return _Verdict(False, _negator(text, group.start), group.end)
    return _bare(text, group, own, stated)


def _other_side_across(own: str, group: Elements) -> bool:
    """A comma, and behind it the first mention of this side."""
    side = re.search(r"\b(?:left|right)\b", group.names, re.I)
    return bool(side and re.fullmatch(r"\w+\s*,\s*", own))


def _bare(text: str, group: Elements, own: str, stated: str) -> _Verdict:
    """Shorthand: "R pedicle" in a list without a verb means that it is involved."""
    after = _own_clause(text[group.end :])
    verb = re.search(r"\b(?:is|are|was|were|has|have|used|seen|shows?)\b", own + after, re.I)
    sides = group.names + own[-14:] + after[:14]
    sided = re.search(r"\b(?:left|right|bilateral|both|one|single|unilateral)\b", sides, re.I)
    if stated == "uncertain" or (sided and not verb and UNSURE.search(own)):
        return _Verdict(True, group.start, group.end, True)
    alone = ALONE.match(after) and not NEAR_BY.search(own)
    return _Verdict(True if sided and alone and not verb else None, group.start, group.end)


def _last_involved(own: str) -> re.Match[str] | None:
    """The last word of involvement; a weak one ("loss", "lesion") must lead straight to the element."""
    for match in reversed(list(INVOLVED.finditer(own))):
        if not WEAK.fullmatch(match.group()) or LEADING_TO.fullmatch(own, match.end()):
            return match
    return None


def _own_clause(after: str) -> str:
    own = CLAUSE_END.split(after)[0]
    head = WITHOUT_FINDING.match(own)
    low = head.end() if head else 0
    return own[:low] + up_to_another(own[low:], "posterolateral")


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _negator(text: str, start: int) -> int:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return found[-1] if found else start


def _sided(text: str, group: Elements, low: int, high: int, verdict: _Verdict) -> Iterator[Reading]:
    tail = _without_denied_side(_own_clause(text[group.end : high]))
    sides = list(SIDES_AFTER.finditer(tail))
    end = max([verdict.end, *(group.end + side.end() for side in sides)])
    around = " ".join([leading_side(text, group, low), *(side.group() for side in sides)])
    if not re.search(r"\b(?:left|right|both|bilateral|either|neither|one)\b", f"{group.names} {around}", re.I):
        around += " " + _side_ahead(text, group, low)
    word = _word_start(text, group)
    for member in members_of(group):
        names = _without_denied_side(member.names)
        for fact in side_facts(f"{names} {around}".lower(), member, bool(verdict.involved)):
            if fact == "side_unknown" and not group.general and not names.lower().endswith("s") and BODY_SIDE.search(text[: group.start]):
                fact = "one_side"
            part = "rest" if not verdict.involved and THE_REST.search(text[:word]) else part_of(member)
            yield Reading("posterolateral", fact, verdict.start, end, verdict.uncertain, part=part)


def _without_denied_side(tail: str) -> str:
    """ "The left pedicle, not the right": the second side is denied, and read by itself."""
    return DENIED_SIDE.sub(lambda match: " " * len(match.group()), tail)


def _side_ahead(text: str, group: Elements, low: int) -> str:
    match = AHEAD.search(text[low : group.start])
    if not match:
        return ""
    return "both sides" if match["both"] else (match["on"] or match["side"])


def _continued(text: str) -> Iterator[Reading]:
    """ "… are both intact", "T8: clean": the clause leaves the element to the clause before."""
    side = re.search(r"\b(?:both|neither)\b", text, re.I)
    if side and GIVEN_UP.search(text[: side.start()]):
        return
    if not side:
        if (bare := BARE_SOUND.match(text)) and not re.search(r"\b(?:left|right)\b", text, re.I):
            yield Reading("posterolateral", "neither_side", *bare.span(), part="arch")
        return
    intact, involved = INTACT.search(text), INVOLVED.search(text)
    predicate = intact if intact and (not involved or intact.start() <= involved.start()) else involved
    stated = polarity(text, *side.span())
    if predicate is None and stated != "uncertain":
        return
    is_involved = predicate is None or (predicate is involved and stated != "negated")
    group = Elements(*side.span(), side.group(), False)
    start, end = side.start(), max(side.end(), predicate.end() if predicate else side.end())
    for fact in side_facts(side.group().lower(), group, is_involved and side.group().lower() != "neither"):
        yield Reading("posterolateral", fact, min(start, end), end, uncertain=stated == "uncertain")
