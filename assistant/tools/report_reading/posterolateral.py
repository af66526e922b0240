"""Posterolateral elements: facets, pedicles and costovertebral joints, by side.

Fisher 2010 counts fracture of, or replacement by tumour in, facet, pedicle or costovertebral joint; laminae and
spinous processes are not listed and give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.topics import topics, up_to_another

_ELEMENT: Final = (
    r"(?:pedicles?(?!\s+(?:screws?|marker|sign)\b)|pedicular|facets?(?:\s+joints?)?|facetal|"
    r"zygapophys\w+(?:\s+joints?)?|costo[\s-]?vertebral(?:\s+joints?|\s+junctions?)?|"
    r"costotransverse\s+joints?|articular\s+(?:process(?:es)?|pillars?|masses)|"
    r"lateral\s+mass(?:es)?|postero[\s-]?lateral(?:\s+(?:elements?|structures?|involvement|"
    r"extension|spinal\s+elements?))?|pars(?:\s+interarticularis)?)"
)
_GENERAL: Final = (
    r"(?:posterior\s+(?:elements?|arch|column|structures|bits|parts|bone)|neural\s+arch(?:es)?|"
    r"posterior\s+involvement(?!\s+(?:of|by|with))|vertebral\s+arch(?:es)?|arch(?:es)?|posterior\s+element)"
)
_SIDE: Final = r"(?:left|right|bilateral(?:ly)?|both|unilateral(?:ly)?|one|single|a|either|neither|each|all|every)"
_ANCHOR: Final = re.compile(rf"\b(?P<element>{_ELEMENT}|{_GENERAL})\b", re.IGNORECASE)
_JOINED: Final = re.compile(
    rf"[\s,/&+-]*(?:(?:and|or|nor|as\s+well\s+as|plus)\s+)?(?:(?:{_SIDE}|the|its|of|joints?|"
    rf"sides?|spinal|elements?|sided|adjacent|ipsilateral|[CTLSD]\d{{1,2}}|corresponding|"
    rf"adjoining|lamina\w*|transverse\s+process(?:es)?|spinous\s+process(?:es)?|and|,)[\s,/-]*)*",
    re.IGNORECASE,
)
_INVOLVED: Final = re.compile(
    r"\b(?:destroy\w*|destruct\w*|involv\w*|infiltrat\w*|invad\w*|invasion|erod\w*|erosion|"
    r"replac\w*|fractur\w*|affect\w*|gone|lysis|lytic|lysed|disease\w*|tumou?r|extend\w*|"
    r"extension|"
    r"abnormal|dislocat\w*|missing|breach\w*|disrupt\w*|sclerotic|sclerosed|positive|(?<!are\s)(?<!is\s)present|yes|blown|"
    r"definite|engulf\w*|spread\w*|encroach\w*|permeat\w*|expan\w*|lost|loss|metasta\w*|deposit|lesion|"
    r"uptake|"
    r"enter(?:s|ed|ing)|vanish\w*|disappear\w*|consum\w*|continu\w*|grow(?:s|n|ing)|grew|attack\w*|broken|"
    r"effac\w*|dissolv\w*|"
    r"confined|limited|restricted|located|centred|centered|situated|"
    r"obliterat\w*|knocked|out|eaten|collaps\w*|compromis\w*|violat\w*|subluxed|deficien\w*)\b|\+",
    re.IGNORECASE,
)
_INTACT: Final = re.compile(
    r"\b(?:intact|clean|(?:no|without)\s+(?:any\s+)?abnormalit\w+|spar(?:ed|es|ing)|preserved|normal|clear|uninvolved|ok(?:ay)?|fine|unaffected|"
    r"unremarkable|free|maintained|not\s+(?:\w+\s+)?(?:involved|affected|destroyed|infiltrated|"
    r"invaded|eroded|breached|"
    r"fractured|diseased|abnormal)|uninvaded|unharmed|good|regular|undisturbed|unsuspicious|inconspicuous|in\s+order|escap\w+|(?:is|are)\s+present|sound|(?:no|without)\s+(?:any\s+)?(?:patholog\w*|findings?|lesions?|defects?|alterations?|signs?\s+of\s+\w+)|re-?ossified|re-?calcified|healed|"
    r"untouched|healthy|respected|negative|"
    r"no(?!\s+longer)(?=\s*(?:[.,;)/]|$))|none|nil|neither|neg|undamaged|retained|"
    r"no\s+longer\s+(?:show\w*|contain\w*|demonstrat\w*|involved|infiltrated|affected|destroyed|any)|never\s+involved|(?:is|are)\s+not(?=\s*(?:[.;,)]|$))|within\s+normal\s+limits)\b",
    re.IGNORECASE,
)
_ABSENT_ELEMENT: Final = re.compile(r"\babsent\s+(?:\w+\s+)?$|\b(?:winking|blind)\b", re.IGNORECASE)
_WINKING: Final = re.compile(
    r"\b(?:winking[\s-]owl|absent\s+pedicle|pedicle)\s+sign\b(?:\s+(?:is\s+)?(?:positive|present|"
    r"seen))?(?P<where>(?:\s+(?:on|at|of|to)\s+(?:the\s+)?(?:left|right|both\s+sides))?)",
    re.IGNORECASE,
)
_SIDES_AFTER: Final = re.compile(
    r"\b(?:bilateral(?:ly)?|on\s+both\s+sides|both\s+sides|left|right|unilateral(?:ly)?|"
    r"on\s+one\s+side|one\s+side|one[\s-]sided|either\s+side|(?<=[:=]\s)both|(?<=[:=]\s)one)\b",
    re.IGNORECASE,
)
_IRRELEVANT: Final = re.compile(
    r"\b(?:screws?|fixation|reference|arthropath\w*|arthros\w*|osteoarth\w*|hypertroph\w*|"
    r"from\s+stress|stress\s+(?:reaction|response)|reactive|degenerat\w*|injection|block|spondylolysis)\b",
    re.IGNORECASE,
)
_LISTED_NONE: Final = re.compile(
    r"\b(?:posterolateral|posterior\s+elements?|pedicles?|"
    r"facets?)(?:\s+\w+){0,5}?\s*[:=–-]\s*(?P<value>none|nil|no\b|absent|neither|normal|intact|"
    r"clear|0\b|bilateral|both|unilateral|one|left|right|yes|involved|"
    r"not\s+\w+|unknown|\?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Group:
    """Elements named together, with the words that say which sides."""

    start: int
    end: int
    names: str
    general: bool


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Involved (True), intact (False) or only named (None); the words that say so; and whether they are hedged."""

    involved: bool | None
    start: int
    end: int
    uncertain: bool = False


_WEAK: Final = re.compile(
    r"confined|limited|restricted|located|centred|centered|situated|loss|lost|present|out|yes|lesions?|metasta\w*|deposit|sclerotic|lytic|lysis|tumou?r|"
    r"positive|collaps\w*|uptake|disease\w*",
    re.IGNORECASE,
)


# What does not leave the body has not reached the arch.
_WITHIN_BODY: Final = re.compile(
    r"\b(?:confined|limited|restricted)\s+to\s+(?:the\s+)?(?:vertebral\s+)?body(?=\s*(?:[,.;)]|$|and\b|without\b))"
    r"|\b(?:no|without(?:\s+any)?)\s+(?:extension|spread|growth|tumou?r)\s+(?:beyond|outside)\s+(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?body\b",
    re.IGNORECASE,
)
# In a typed list of SINS items a bare "bilateral" can only mean these elements.
_LISTED_SIDE: Final = re.compile(
    r"(?:[,;]\s*|^\s*(?=\w+\s*,\s*(?:aligned|alignment|pain|mechanical|lytic|mixed|blastic|collapse|no)\b))(?P<side>bilateral|unilateral)\s*(?:\(\d\)\s*)?(?:[,;.]|$)",
    re.IGNORECASE,
)


def read_posterolateral(text: str, *, continued: bool = False, tail: str = "") -> Iterator[Reading]:
    """What a clause says of pedicles, facets and costovertebral joints; `tail` is the rest of its sentence."""
    shared = _shared_predicate(tail)
    for match in _WINKING.finditer(text):
        yield from _winking(text, match)
    for match in _WITHIN_BODY.finditer(text):
        if polarity(text, *match.span()) == "affirmed":
            yield Reading("posterolateral", "neither_side", *match.span(), part="arch")
    if listed := _LISTED_SIDE.search(text):
        fact: Fact = "both_sides" if listed["side"].lower() == "bilateral" else "one_side"
        yield Reading("posterolateral", fact, *listed.span("side"), part="arch")
    groups = _groups(text)
    for index, group in enumerate(groups):
        low = groups[index - 1].end if index else 0
        high = groups[index + 1].start if index + 1 < len(groups) else len(text)
        yield from _group_reading(text, group, low, high, shared)
    if continued and not groups and not topics(text) - {"posterolateral"}:
        yield from _continued(text)


def _shared_predicate(tail: str) -> bool | None:
    """ "The left pedicle of T4 and both pedicles of L2 are infiltrated": the verb stands with the last of the list."""
    match = _TAIL.match(tail)
    if not match:
        return None
    intact, involved = _INTACT.search(match["rest"]), _INVOLVED.search(match["rest"])
    if intact and (not involved or intact.start() <= involved.start()):
        return False
    return True if involved and polarity(match["rest"], *involved.span()) == "affirmed" else None


_TAIL: Final = re.compile(
    r"(?:[\s,&/-]|\b(?:and|or|both|the|of|at|in|left|right|one|pedicles?|facets?|joints?|"
    r"costovertebral|[CTLSD]\d{1,2}|those|"
    r"posterior|elements?)\b)*\b(?:is|are|was|were|remain|appear)\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)


def _winking(text: str, match: re.Match[str]) -> Iterator[Reading]:
    if polarity(text, *match.span()) != "affirmed":
        return
    side = re.search(r"left|right|both", match["where"] or "", re.I)
    fact: Fact = {"left": "left", "right": "right", "both": "both_sides"}.get(
        side.group().lower() if side else "", "one_side"
    )  # type: ignore[assignment]
    yield Reading("posterolateral", fact, *match.span())


def _groups(text: str) -> list[_Group]:
    groups: list[_Group] = []
    for match in _ANCHOR.finditer(text):
        if re.match(r"\s+(?:screws?|signs?)\b", text[match.end() :], re.I) or re.search(
            r"\binter$", text[: match.start()], re.I
        ):
            continue
        general = bool(re.fullmatch(_GENERAL, match["element"], re.I))
        if groups and _JOINED.fullmatch(text, groups[-1].end, match.start()) and not _apart(text, groups[-1], match):
            last = groups[-1]
            groups[-1] = _Group(last.start, match.end(), text[last.start : match.end()], last.general and general)
        else:
            start = _side_start(text, match.start(), groups[-1].end if groups else 0)
            groups.append(_Group(start, match.end(), text[start : match.end()], general))
    return groups


def _apart(text: str, last: _Group, match: re.Match[str]) -> bool:
    """ "… of the right pedicle, left pedicle intact": other sides, and no "and" that makes a list of them."""
    between = text[last.end : match.start()]
    if re.search(r"\b(?:and|or|nor|both)\b|[&+/]", between + text[match.end() :][:25].split(".")[0], re.I):
        return False
    sides = [set(re.findall(r"\b(?:left|right)\b", words.lower())) for words in (last.names, between)]
    return "," in between and len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def _side_start(text: str, start: int, low: int) -> int:
    before = re.search(
        rf"\b(?:(?:(?:one|both|either|neither|all|none|each)\s+of|(?:one|both|left|right)\s+sides?\s+of|{_SIDE}|the|sided|its|"
        rf"left-sided|right-sided)(?:\s+(?:and|&|/|or|nor|but\s+also|but\s+not)\s+|[\s()-]+|"
        rf"/))+(?:[CTLSD]\d{{1,2}}(?:[/-][CTLSD]?\d{{1,2}})?\s+|sided\s+|posterior\s+)*$",
        text[low:start],
        re.I,
    )
    return low + before.start() if before else start


def _group_reading(text: str, group: _Group, low: int, high: int, shared: bool | None) -> Iterator[Reading]:
    if _IRRELEVANT.search(text[max(low, group.start - 15) : min(high, group.end + 40)]):
        return
    opposed = list(_opposed(text, group, high))
    if opposed:
        yield from opposed
        return
    if _UNASSESSED.match(text[group.end : high]):
        return
    verdict = _verdict(text, group, low, high)
    if shared is not None and _ALONE.fullmatch(text[group.end :]):
        verdict = replace(verdict, involved=shared)
    if verdict.involved is not None and not (verdict.uncertain and verdict.involved is False):
        yield from _sided(text, group, low, high, verdict)
        yield from _alike_or_not(text, group, high, verdict)
    yield from _other_side(text, group, high)


def _alike_or_not(text: str, group: _Group, high: int, verdict: _Verdict) -> Iterator[Reading]:
    """The other side, of which the same is said, or which is left out by a "not"."""
    for pattern, same in ((_SAME_SIDE, True), (_DENIED_SIDE, False)):
        match = pattern.search(text, group.end if same else group.start, high)
        if not match or verdict.uncertain:
            continue
        left = match["side"].lower() == "left"
        involved = verdict.involved if same else not verdict.involved
        fact: Fact = ("left" if left else "right") if involved else ("not_left" if left else "not_right")
        yield Reading("posterolateral", fact, *match.span(), part=_part(group))


# Not looked at is neither involved nor suspected.
_UNASSESSED: Final = re.compile(
    r"\s*(?:[:=–-]|are|is|were|was)?\s*(?:n/?a\b|unknown|not\s+(?:\w+\s+)?(?:assess\w*|seen|visible|"
    r"included|imaged|covered|available|stated|shown|visuali[sz]ed))",
    re.IGNORECASE,
)


def _opposed(text: str, group: _Group, high: int) -> Iterator[Reading]:
    """ "Preserved on the right and destroyed on the left": two predicates, each with its side."""
    match = _OPPOSED.search(text, group.end, high)
    if not match:
        return
    for name in ("one", "other"):
        side, said = match[f"{name}_side"].lower(), match[name]
        fact: Fact | None = None
        if _INTACT.search(said):
            fact = "not_left" if side == "left" else "not_right"
        elif _INVOLVED.search(said):
            fact = "left" if side == "left" else "right"
        if fact:
            yield Reading("posterolateral", fact, group.start, match.end(), part=_part(group))


_OPPOSED: Final = re.compile(
    r"\b(?P<one>(?:not\s+)?\w+)\s+on\s+the\s+(?P<one_side>left|right)\b[\s,]*(?:and|"
    r"but)?\s*(?:\w+\s+)?(?P<other>(?:not\s+)?\w+)\s+on\s+the\s+(?P<other_side>left|right)\b",
    re.IGNORECASE,
)


def _other_side(text: str, group: _Group, high: int) -> Iterator[Reading]:
    """ "Pedicles: right involved, left not involved": the second side stands in a comma of its own."""
    for match in _NEXT_SIDE.finditer(text[group.end : high]):
        start = group.end + match.end()
        chunk = re.split(r"[,;]", text[start:high])[0]
        if not topics(chunk) - {"posterolateral"}:
            yield from (reading.shifted(start) for reading in _continued(chunk))


def _word_start(text: str, group: _Group) -> int:
    anchor = _ANCHOR.search(text, group.start)
    return anchor.start() if anchor else group.start


def _verdict(text: str, group: _Group, low: int, high: int) -> _Verdict:
    """What is said of the elements: first by the words after them, else by those before."""
    own = _own_clause(text[group.end : high])
    if _ABSENT_ELEMENT.search(text[: group.start]) and not _OF_TUMOUR.match(own):
        return _Verdict(True, group.start, group.end)
    intact, involved = _INTACT.search(own), _INVOLVED.search(own)
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
        if (kept := intact or _VISIBLE.search(own)) and (not involved or kept.start() <= involved.start()):
            return _Verdict(True, group.start, group.end + kept.end(), stated == "uncertain")
        return _Verdict(False, group.start, group.end + (involved.end() if involved else 0))
    if intact and (not involved or intact.start() <= involved.start()):
        start, end = group.end + intact.start(), group.end + intact.end()
        if re.search(r"\b(?:not|no\s+longer|n['’]t)\s+$", text[:start], re.I):
            return _Verdict(True, group.start, end)
        return _Verdict(False, group.start, end, "uncertain" in (stated, polarity(text, start, end)))
    if not involved and (shared := _NORMAL_TOGETHER.match(text, group.end, high)):
        return _Verdict(False, group.start, shared.end(), stated == "uncertain")
    if involved:
        start, end = group.end + involved.start(), group.end + involved.end()
        said = {stated, polarity(text, start, end)}
        if "negated" in said:
            return _Verdict(False, _negator(text, group.start), end)
        return _Verdict(True, group.start, end, "uncertain" in said)
    return _verdict_before(text, group, text[low : group.start], stated)


# "Posterior elements and height normal": two items, one predicate.
_NORMAL_TOGETHER: Final = re.compile(
    r"\s*(?:,|and|/)\s*(?:the\s+)?(?:\w+\s+){0,2}?(?:heights?|alignment|body)\s+(?:(?:is|are|remains?|both|all|also|of|T\d+|L\d+)\s+)*"
    r"(?:normal|preserved|intact|unremarkable|maintained)\b",
    re.IGNORECASE,
)
# "Absent pedicle involvement" denies it; "absent pedicles" are destroyed ones.
_OF_TUMOUR: Final = re.compile(
    r"\s*(?:involv|destruct|invas|infiltr|eros|diseas|abnormal|fract|tumou?r|extens|lesion)\w*", re.IGNORECASE
)
_VISIBLE: Final = re.compile(
    r"\b(?:visible|identifiable|recognisable|recognizable|discernible|left|remains)\b", re.IGNORECASE
)


def _verdict_before(text: str, group: _Group, before: str, stated: str) -> _Verdict:
    # A list may lead to the element: "the body, left pedicle and …".
    listed = re.match(r"(?:the\s+)?(?:left|right|both)\b", group.names, re.I)
    head = before.rstrip(" ,") if listed else before
    own = re.split(r";|,(?!\s*(?:left|right|both|and)\b)|\bbut\b", head)[-1] + before[len(head) :]
    intact, involved = _last(_INTACT, own), _last_involved(own)
    if intact and topics(own[intact.start() :]) - {"posterolateral"}:
        intact = None  # "preserved height and …" speaks of the height
    start = group.start - len(own)
    listed_normal = re.search(r"\b(?:normal|intact|preserved|unremarkable)\s+(?:\w+\s*,\s*)+(?:and\s+)?$", before, re.I)
    if listed_normal:
        return _Verdict(False, group.start - len(before) + listed_normal.start(), group.end, stated == "uncertain")
    if _ABSENT_ELEMENT.search(text[: group.start]):
        return _Verdict(True, group.start, group.end, stated == "uncertain")
    if intact and (not involved or intact.start() > involved.start()):
        said = polarity(text, start + intact.start(), start + intact.end())
        return _Verdict(False, start + intact.start(), group.end, "uncertain" in (said, stated))
    if involved:
        said = polarity(text, start + involved.start(), start + involved.end())
        if "negated" in (said, stated):
            return _Verdict(False, _negator(text, start + involved.start()), group.end)
        if _other_side_across(own[involved.start() :], group) and not _ALONE.match(_own_clause(text[group.end :])):
            # "R facet gone, L facet <something>": what is said of the second one isn't understood.
            return _Verdict(True, start + involved.start(), group.end, True)
        return _Verdict(True, start + involved.start(), group.end, "uncertain" in (said, stated))
    if stated == "negated":
        return _Verdict(False, _negator(text, group.start), group.end)
    return _bare(text, group, own, stated)


def _other_side_across(own: str, group: _Group) -> bool:
    """A comma, and behind it the first mention of this side."""
    side = re.search(r"\b(?:left|right)\b", group.names, re.I)
    return bool(side and re.fullmatch(r"\w+\s*,\s*", own))


_NEAR_BY: Final = re.compile(
    r"\b(?:abut\w*|adjacent|close|near|reach\w*|towards?|displac\w*|contact\w*|up\s+to|beside|"
    r"border\w*|approach\w*|threaten\w*)\b",
    re.I,
)
_ALONE: Final = re.compile(
    r"(?:[\s.:)(/+=-]|\b(?:at|in|of|on|the|only|both|one|single|sides?|left|right|(?:bi|"
    r"uni)lateral(?:ly)?|[CTLSD]?\d{1,2}|joints?|partially|partly|completely|totally|entirely|largely|mostly|and(?=\s*$))\b)*(?:$|[,;]\s*)",
    re.IGNORECASE,
)


def _bare(text: str, group: _Group, own: str, stated: str) -> _Verdict:
    """Shorthand: "R pedicle" in a list without a verb means that it is involved."""
    after = _own_clause(text[group.end :])
    verb = re.search(r"\b(?:is|are|was|were|has|have|used|seen|shows?)\b", own + after, re.I)
    sides = group.names + own[-14:] + after[:14]
    sided = re.search(r"\b(?:left|right|bilateral|both|one|single|unilateral)\b", sides, re.I)
    if stated == "uncertain":
        return _Verdict(True, group.start, group.end, True)
    alone = _ALONE.match(after) and not _NEAR_BY.search(own)
    return _Verdict(True if sided and alone and not verb else None, group.start, group.end)


def _last_involved(own: str) -> re.Match[str] | None:
    """The last word of involvement; a weak one ("loss", "lesion") must lead straight to the element."""
    for match in reversed(list(_INVOLVED.finditer(own))):
        if not _WEAK.fullmatch(match.group()) or re.fullmatch(
            r"\s+(?:of|in|into|to|within|at|involving)\s+(?:the\s+|its\s+)?", own[match.end() :], re.I
        ):
            return match
    return None


_NEXT_SIDE: Final = re.compile(
    r"(?:,|/|\band\b|(?<=\w)(?=\s+(?:left|right)\s+(?:is\s+|are\s+)?(?:ok|okay|normal|intact|clear|fine|free|spared|not|preserved|"
    r"uninvolved|unaffected|sound|thin\w*|suspicious|questionable|unclear|indistinct|equivocal|irregular|hazy|blurred|borderline|breached)\b))\s*(?:and\s+)?(?:that\s+(?:to|of|on)\s+)?(?:the\s+)?(?=(?:left|"
    r"right)\b(?!\s+(?:pedic|facet|costo|lateral|articul)))",
    re.IGNORECASE,
)
_SIDE_SAID: Final = (
    r"(?:left|right)\s+(?:side\s+|one\s+)?(?:is\s+|are\s+)?(?:ok|okay|normal|intact|clear|fine|free|spared|not|preserved|uninvolved|"
    r"unaffected|sound|destroyed|involved|gone|eroded|infiltrated|thin\w*|suspicious|questionable|unclear|indistinct|equivocal|irregular|hazy|blurred|borderline|breached|partly|partially|possibly)\b"
)
_CLAUSE_END: Final = re.compile(
    rf"(?<=[a-z])(?<!the)(?<!on)(?<!and)(?<!both)(?<!or)\s(?={_SIDE_SAID})|"
    r";|\s/\s|(?<=[a-z])\s(?<!the\s)(?<!on\s)(?:left|right)\s+side\s+(?=\w)|,(?!\s*(?:which|and\s+(?:is|are)|are|is|not|both)\b)|\bbut\b|"
    r"\bwith\s+(?:a\s+)?(?:normal|preserved|no)\b"
    r"|\bwithout\b(?!\s+(?:\w+\s+)?(?:tumou?r|involve|disease|destruct|infiltr|erosion|evidence|abnormal|patholog|finding|lesion|defect|alteration|change|sign))|/(?=\s*\w+\s*:)"
    r"|\band\s+(?:that\s+(?:to|of|on)\s+)?(?:the\s+)?(?:left|right)\s+(?:side\s+|one\s+)?(?:is|"
    r"are|was|remains?|appears?|has|looks)\b",
    re.IGNORECASE,
)


def _own_clause(after: str) -> str:
    return up_to_another(_CLAUSE_END.split(after)[0], "posterolateral")


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _negator(text: str, start: int) -> int:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return found[-1] if found else start


def _sided(text: str, group: _Group, low: int, high: int, verdict: _Verdict) -> Iterator[Reading]:
    tail = _without_denied_side(_own_clause(text[group.end : high]))
    sides = list(_SIDES_AFTER.finditer(tail))
    end = max([verdict.end, *(group.end + side.end() for side in sides)])
    around = " ".join([_lead(text, group, low), *(side.group() for side in sides)])
    if not re.search(r"\b(?:left|right|both|bilateral|either|neither|one)\b", f"{group.names} {around}", re.I):
        around += " " + _side_ahead(text, group, low)
    for member in _members(group):
        names = _without_denied_side(member.names)
        for fact in _facts(f"{names} {around}".lower(), member, bool(verdict.involved)):
            yield Reading("posterolateral", fact, verdict.start, end, verdict.uncertain, part=_part(member))


def _without_denied_side(tail: str) -> str:
    """ "The left pedicle, not the right": the second side is denied, and read by itself."""
    return _DENIED_SIDE.sub(lambda match: " " * len(match.group()), tail)


_DENIED_SIDE: Final = re.compile(
    r"[,(]?\s*(?:but\s+|and\s+)?not\s+(?:on\s+)?(?:the\s+|that\s+(?:of|on)\s+the\s+)?(?P<side>left|right)\b", re.I
)
# "Nor is the right", "as is the left": the same is said of the other side.
_SAME_SIDE: Final = re.compile(
    r"\b(?:(?:nor|neither)\s+(?:is|was|are)|(?:and\s+)?so\s+(?:is|was|are)|as\s+(?:is|was|are|does|has)|nor)\s+(?:on\s+)?(?:the\s+|that\s+(?:of|on)\s+the\s+)?"
    r"(?P<side>left|right)\b",
    re.I,
)
# "On the left the pedicle is gone", "Right side: facet intact": the side stands ahead of the element.
_AHEAD: Final = re.compile(
    r"(?:^|[,;:.(]|\b(?:and|but|while|whereas)\b)\s*(?:(?:on|at)\s+the\s+(?P<on>left|right)(?:[\s-]+(?:hand\s+)?side)?\b,?|"
    r"(?:the\s+)?(?P<side>left|right)(?:[\s-]+side)?\s*[:–-]|(?P<both>on\s+both\s+sides|bilaterally)\b,?)(?:(?!\b(?:left|right|both)\b)[^;.])*$",
    re.I,
)


def _side_ahead(text: str, group: _Group, low: int) -> str:
    match = _AHEAD.search(text[low : group.start])
    if not match:
        return ""
    return "both sides" if match["both"] else (match["on"] or match["side"])


def _members(group: _Group) -> list[_Group]:
    """ "The left pedicle and both facet joints": each element with its own sides, where they differ."""
    anchors = list(_ANCHOR.finditer(group.names))
    edges = [0, *(anchor.end() for anchor in anchors)]
    chunks = [group.names[low:high] for low, high in pairwise(edges)]
    words = [
        frozenset(word.lower() for word in re.findall(r"\b(?:left|right|both|bilateral)\b", one, re.I))
        for one in chunks
    ]
    # "Both the pedicle and the facet" names no side by its "both".
    if len(chunks) < 2 or len(set(words) - {frozenset()}) < 2:
        return [group]
    return [_Group(group.start, group.end, chunk, group.general) for chunk in chunks]


def _lead(text: str, group: _Group, low: int) -> str:
    """A side that stands before the verb: "bilateral destruction of the pedicles"."""
    before = text[max(low, group.start - 40) : group.start]
    match = re.search(
        r"\b(?:bilateral(?:ly)?|left(?:-sided)?|right(?:-sided)?|unilateral(?:ly)?)\s+"
        r"(?:(?:destruction|involvement|erosion|infiltration|replacement|invasion|disease|"
        r"extension|fractures?|dislocation|"
        r"sparing|destroyed|involved|eroded|tumou?r|of|in|into|to|the|and)\s+)*$",
        before,
        re.I,
    )
    return match.group() if match else ""


# "Both pedicles and the left facet" is bilateral, "both the pedicle and the facet on the left" is not.
_BOTH_OF_A_KIND: Final = re.compile(
    r"\bboth\s+(?:of\s+)?(?:the\s+)?(?:[ctlsd]\d+\s+)?(?:pedicles|facets|facet\s+joints|"
    r"costo\w+\s+joints|lateral\s+masses|articular\s+p\w+s)\b"
)


def _facts(words: str, group: _Group, involved: bool) -> list[Fact]:
    left, right = bool(re.search(r"\bleft\b", words)), bool(re.search(r"\bright\b", words))
    both = bool(re.search(r"\bbilateral|\bboth\s+sides\b|\beither\s+side\b", words)) or (left and right)
    both = both or bool(re.search(r"\bboth\b", words) and not (left or right)) or bool(_BOTH_OF_A_KIND.search(words))
    if not involved:
        if both or not (left or right):
            return ["neither_side"]
        return ["not_left" if left else "not_right"]
    if both or re.search(r"\bneither\b", words):
        return ["both_sides"]
    if left or right:
        return ["left" if left else "right"]
    if re.search(r"\b(?:one|single|unilateral(?:ly)?|a)\b", words):
        return ["one_side"]
    plural = re.search(
        r"\b(?:pedicles|facets|costovertebral\s+joints|facet\s+joints|lateral\s+masses|"
        r"articular\s+processes)\b",
        words,
    )
    return ["both_sides" if plural and not group.general else "side_unknown"]


def _part(group: _Group) -> str:
    """The element named, or "arch" where the wording takes in all of them."""
    named = [name for name in ("pedic", "facet", "costo", "articular", "lateral mass") if name in group.names.lower()]
    return "+".join(named) if named and not group.general else "arch"


# What is neither gone nor sound may be either.
_UNSURE: Final = re.compile(
    r"\?|\b(?:thin\w*|indistinct|irregular|blurred|suspicious|questionable|equivocal|doubtful|ill[\s-]defined|hazy|borderline)\b",
    re.IGNORECASE,
)


def _continued(text: str) -> Iterator[Reading]:
    """ "… the right is intact": the clause names a side and leaves the element to the clause before."""
    intact, involved = _INTACT.search(text), _INVOLVED.search(text)
    predicate = intact if intact and (not involved or intact.start() <= involved.start()) else involved
    side = re.search(r"\b(?:left|right|both|neither)\b", text, re.I)
    if not side:
        bare = re.match(
            r"\W*(?:and\s+)?(?:(?:the\s+)?(?:others?|rest)\s+)?(?:at\s+|in\s+)?(?:(?:Th|[CTLSD])\d{1,2}[\s:]+)?(?:(?:those|that|these|they)\s+(?:(?:of|at|"
            r"in)\s+(?:the\s+)?[CTLSD]\d+\s+)?)?(?:(?:is|are|was|were)\s+)?(?:intact|spared|"
            r"preserved|normal|uninvolved|not\s+involved|clear|free|fine|ok(?:ay)?|nothing|nil|none|unremarkable)\b(?=\s*(?:at|in|on|[.,;)]|$))",
            text,
            re.I,
        )
        if bare:
            yield Reading("posterolateral", "neither_side", *bare.span(), part="arch")
        return
    stated = polarity(text, *side.span())
    if predicate is None and (doubt := _UNSURE.search(text)):
        if side.group().lower() in ("left", "right"):
            raised: Fact = "left" if side.group().lower() == "left" else "right"
            low, high = min(side.start(), doubt.start()), max(side.end(), doubt.end())
            yield Reading("posterolateral", raised, low, high, uncertain=True)
        return
    if predicate is None and stated != "uncertain":
        return
    is_involved = predicate is None or (predicate is involved and stated != "negated")
    group = _Group(*side.span(), side.group(), False)
    start, end = side.start(), max(side.end(), predicate.end() if predicate else side.end())
    for fact in _facts(side.group().lower(), group, is_involved and side.group().lower() != "neither"):
        yield Reading("posterolateral", fact, min(start, end), end, uncertain=stated == "uncertain")
