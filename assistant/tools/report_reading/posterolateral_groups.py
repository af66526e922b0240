"""What a clause says of one group of elements, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.posterolateral_elements import word_start
from assistant.tools.report_reading.posterolateral_sides import Elements, leading_side, members_of, part_of, side_facts
from assistant.tools.report_reading.posterolateral_verdicts import Verdict, own_clause, verdict_of
from assistant.tools.report_reading.posterolateral_words import (
    A_QUESTION,
    AHEAD,
    ALONE,
    BARE_SOUND,
    BODY_SIDE,
    BUT_SOUND,
    DENIED_AS_WEAR,
    DENIED_SIDE,
    DOUBTED_THERE,
    GIVEN_UP,
    INTACT,
    INVOLVED,
    IRRELEVANT,
    NEXT_SIDE,
    ONLY,
    ONLY_PARS,
    OPPOSED,
    REFERRED_TO,
    SAME_SIDE,
    SIDES_AFTER,
    THE_REST,
    TUMOUR_IN_IT,
    UNASSESSED,
    UNSPOKEN,
    UNSURE,
    UNTOLD,
)
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.topics import topics


def group_reading(
    text: str, group: Elements, low: int, high: int, shared: bool | None, before: bool | None = None
) -> Iterator[Reading]:
    """What the clause says of one group; `low` and `high` are where the groups beside it end and begin.

    `before` tells whether the clause before called its own elements involved, for "so is the right facet".
    """
    if alike := said_alike(text, group, before):
        yield from _sided(text, group, low, high, alike)
        return
    if UNSPOKEN.search(text[low : word_start(text, group)]):
        yield Reading("posterolateral", "side_unknown", group.start, group.end, uncertain=True, part="untold")
    if _says_nothing(text, group, low, high):
        return
    if _HIDDEN_BY.search(text[low : group.start]):
        yield from _unassessed(text, group, high)
    elif opposed := list(_opposed(text, group, high)):
        yield from opposed
    elif UNASSESSED.match(text[group.end : high]):
        yield from () if UNTOLD.match(text, group.end) else _unassessed(text, group, high)
    else:
        yield from _judged(text, group, low, high, _final_verdict(text, group, low, high, shared))


# "Metal artefact hides the right pedicle".
_HIDDEN_BY: Final = re.compile(
    r"\b(?:hid(?:es?|ing|den)|obscur\w+|mask(?:s|ing|ed)|conceal\w*|degrad\w+|overl(?:ies|aps|ying|apping)|overproject\w*|preclud\w+|prevent\w*|hamper\w*)\b[^.;,]*$",
    re.IGNORECASE,
)


def _says_nothing(text: str, group: Elements, low: int, high: int) -> bool:
    """Where wear, a question, a place or a missing remark is all that the elements are named for."""
    beside = re.split(r"[,;]", text[max(low, group.start - 15) : group.start])[-1] + group.names
    if IRRELEVANT.search(beside + re.split(r"[,;]", text[group.end : min(high, group.end + 40)])[0]):
        return True
    if _REACTIVE.match(text, group.end):
        return True
    if _NO_CHANGE.search(text[low : group.start]):
        return True
    if INVOLVED.search(text[low : group.start]) and _SIDE_BY_SIDE.match(text, group.end):
        return True  # "extension into the pedicles: on the left yes, on the right no"
    if ONLY_PARS.fullmatch(group.names.strip()) and not TUMOUR_IN_IT.search(text):
        return True
    unsided = not re.search(r"\b(?:left|right|both)\b", text[low : group.end], re.I)
    if A_QUESTION.match(text, group.end) and unsided:
        return True
    return bool(UNSPOKEN.search(text[low : word_start(text, group)]) or REFERRED_TO.search(text[low : group.start]))


_SIDE_BY_SIDE: Final = re.compile(
    r"\s*[:–-]\s*(?:on\s+(?:the\s+)?)?(?:left|right)\b[^.;]*\b(?:left|right)\b", re.IGNORECASE
)
# "… in the left pedicle, probably reactive".
_REACTIVE: Final = re.compile(
    r"\s*[,(–-]?\s*(?:(?:which|that|this|it|is|are|likely|probably|presumably|most|very|felt|thought|considered|to|be|in|keeping|with|due|purely|only|favou?red|as)\s+)*"
    r"(?:reactive|degenerative|benign|stress|artefactual|artifactual|mechanical|biomechanical|inflammatory)\b",
    re.IGNORECASE,
)
# "No new pedicle involvement" speaks of change, not of presence.
_NO_CHANGE: Final = re.compile(
    r"\b(?:no|without|not)\s+(?:any\s+)?(?:new|further|additional|progressive|more|interval|increas\w+|chang\w+)\s+(?:(?!and\b|with\b|but\b|the\b|is\b|are\b)\w+\s+){0,3}$",
    re.IGNORECASE,
)


# "… are infiltrated, and so is the right T10 facet", "… are intact, as are the facets".
_ALIKE: Final = re.compile(
    r"\W*(?:(?:and|but)\s+)?(?:(?:so|as|nor|neither)\s+(?:is|are|was|were|do|does|has|have)|likewise|similarly|the\s+same\s+(?:goes\s+for|applies\s+to|is\s+true\s+(?:of|for)|holds\s+for))\s+(?:both\s+)?(?:the\s+)?",
    re.IGNORECASE,
)


def said_alike(text: str, group: Elements, before: bool | None) -> Verdict | None:
    """What was said of the elements before, where nothing but "so are" leads to these."""
    if elided := _ELIDED.fullmatch(text, group.end):
        denied = bool(elided["no"] or elided["bare"])
        said = False if denied and before is None else before if not denied else not before
        return None if said is None else Verdict(said, group.start, group.end)
    if before is None or not _ALIKE.fullmatch(text[: group.start]) or not ALONE.match(own_clause(text[group.end :])):
        return None
    return Verdict(before, group.start, group.end)


# "In the latter both pedicles are", "laminae infiltrated, pedicles not".
_ELIDED: Final = re.compile(
    r"(?:\s+(?:is|are|was|were|does|do|has|have)(?P<no>\s+not|n['’]t)?|(?P<bare>\s+not))(?:\s+(?:too|also|as\s+well|either))?\s*[.;,]?\s*",
    re.IGNORECASE,
)


# As dense as the metastasis: "both pedicles dense too", "dense and avid".
_DENSE_TOO: Final = re.compile(
    r"\s+(?:(?:is|are)\s+)?(?:\w+ly\s+)?(?:dense|white|ivory)\s*(?:,\s*)?(?:too|as\s+well|also|likewise|and\s+(?:avid|expanded|enlarged|replaced)|like\s+the\s+body)\b(?![^.;]*\b(?:arthr\w*|degenerat\w*|stress|reactive)\b)",
    re.IGNORECASE,
)

_DENSE: Final = re.compile(
    r"\s+(?:(?:is|are)\s+)?(?:\w+ly\s+)?(?:dense|ivory)(?=\s*(?:[.;,)]|$|and\s+avid))(?![^.;]*\b(?:arthr\w*|degenerat\w*|stress|reactive|suspicious|possibl\w+|\?))",
    re.IGNORECASE,
)
_DENSE_BODY: Final = re.compile(
    r"\b(?:dense|sclerotic|(?:osteo)?blastic|ivory)\b|\bbody\s*(?:,|and|with)\s+(?:the\s+)?$", re.I
)


def _dense_like_the_body(text: str, group: Elements, high: int) -> re.Match[str] | None:
    """Where an element is called as dense as the sclerotic body before it."""
    alike = _DENSE.match(text, group.end, high) if _DENSE_BODY.search(text[: group.start]) else None
    return alike or _DENSE_TOO.match(text, group.end, high)


def _final_verdict(text: str, group: Elements, low: int, high: int, shared: bool | None) -> Verdict:
    """The verdict with the doubts and the shared verb that stand behind it."""
    verdict = verdict_of(text, group, low, high)
    if verdict.involved is None and (dense := _dense_like_the_body(text, group, high)):
        return Verdict(True, group.start, dense.end())
    doubt = UNSURE.search(own_clause(text[group.end : high]))
    sound = BUT_SOUND.search(text, group.end, high)
    if verdict.involved is None and doubt and sound:
        verdict = Verdict(False, group.start, sound.end())
    elif verdict.involved is None and doubt:
        verdict = Verdict(True, group.start, group.end + doubt.end(), True)
    if verdict.involved and DOUBTED_THERE.match(text, group.end):
        verdict = replace(verdict, uncertain=True)
    if shared is not None and ALONE.fullmatch(text[group.end :]):
        verdict = replace(verdict, involved=shared)
    return verdict


def _judged(text: str, group: Elements, low: int, high: int, verdict: Verdict) -> Iterator[Reading]:
    if verdict.involved is not None and GIVEN_UP.search(text[: group.start]):
        given_up = _sided(text, group, low, high, replace(verdict, uncertain=True))
        yield from (replace(one, part="unseen") for one in given_up)
        return
    if verdict.involved and DENIED_AS_WEAR.search(text[group.end : high]):
        return
    if verdict.involved is False and ONLY.search(text[: group.start]):
        return  # "only the left one is spared": the other is not, but how it fares isn't said
    if verdict.uncertain and verdict.involved is False and _ONE_SIDE.search(group.names):
        # "The right pedicle is probably normal": it may be involved.
        doubted = _sided(text, group, low, high, replace(verdict, involved=True))
        yield from (replace(one, part="unseen") for one in doubted)
    if verdict.involved is not None and not (verdict.uncertain and verdict.involved is False):
        said = list(_sided(text, group, low, high, verdict))
        yield from said
        yield from _too(text, group, high, said)
        yield from _alike_or_not(text, group, high, verdict)
    yield from _other_side(text, group, high)


_TOO: Final = re.compile(r"\b(?:too|as\s+well)\W*$|\b(?:is|has|are)\s+(?:now\s+)?also\b", re.IGNORECASE)
_NEW: Final = re.compile(r"\b(?:now|newly)\b", re.IGNORECASE)
_ACROSS: Final[dict[Fact, Fact]] = {"left": "right", "right": "left"}


def _too(text: str, group: Elements, high: int, said: list[Reading]) -> Iterator[Reading]:
    """ "Now the right pedicle is destroyed too": so was the left, it seems, where nothing else tells of it."""
    if not _NEW.search(text):
        return
    if (
        len(said) == 1
        and (other := _ACROSS.get(said[0].fact))
        and not said[0].uncertain
        and _TOO.search(own_clause(text[group.end : high]))
    ):
        yield replace(said[0], fact=other, uncertain=True, part="too")


_ONE_SIDE: Final = re.compile(r"^(?!.*\b(?:left|right)\b.*\b(?:left|right)\b)(?!.*\bboth\b).*\b(?:left|right)\b", re.I)


def _unassessed(text: str, group: Elements, high: int) -> Iterator[Reading]:
    """One side that can't be judged may be involved, as far as the text goes; a whole arch is just open."""
    if re.search(r"\b(?:left|right)\b", group.names, re.I) and not re.search(r"\bboth|bilateral", group.names, re.I):
        unseen = _sided(text, group, group.start, high, Verdict(True, group.start, group.end, True))
        yield from (replace(one, part="unseen") for one in unseen)


def _alike_or_not(text: str, group: Elements, high: int, verdict: Verdict) -> Iterator[Reading]:
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
            yield from (reading.shifted(start) for reading in continued_reading(chunk))


def _sided(text: str, group: Elements, low: int, high: int, verdict: Verdict) -> Iterator[Reading]:
    tail = _without_denied_side(own_clause(text[group.end : high]))
    sides = list(SIDES_AFTER.finditer(tail))
    end = max([verdict.end, *(group.end + side.end() for side in sides)])
    around = " ".join([leading_side(text, group, low), *(side.group() for side in sides)])
    if not re.search(r"\b(?:left|right|both|bilateral|either|neither|one)\b", f"{group.names} {around}", re.I):
        around += " " + _side_ahead(text, group, low)
    if involved_apart := _ONE_EACH.search(text, group.start):
        yield Reading(
            "posterolateral", "one_side", group.start, involved_apart.end(), verdict.uncertain, part=part_of(group)
        )
        return
    word = word_start(text, group)
    turns = _in_turn(text, group)
    members = turns or members_of(group)
    involved = bool(verdict.involved) or any(_NONE_OF.match(one.names) for one in turns)
    for member in members:
        names = _without_denied_side(member.names)
        befallen = involved and not (turns and _NONE_OF.match(names))
        for fact in side_facts(f"{names} {around}".lower(), member, befallen):
            if (
                fact == "side_unknown"
                and not group.general
                and not names.lower().endswith("s")
                and BODY_SIDE.search(text[: group.start])
            ):
                fact = "one_side"
            part = "rest" if not verdict.involved and THE_REST.search(text[:word]) else part_of(member)
            own_end = member.end if len(members) > 1 and member.end < group.end else end
            yield Reading(
                "posterolateral", fact, min(verdict.start, group.start), own_end, verdict.uncertain, part=part
            )


# "On the left in the first and on the right in the second".
_ONE_EACH: Final = re.compile(
    r"\b(?:left|right)\s+(?:side\s+)?(?:in|at|of)\s+(?:the\s+)?(?:first|former|upper|one)\b[^.;]{0,25}?\band\b[^.;]{0,20}?\b(?:left|right)\s+(?:side\s+)?(?:in|at|of)\s+(?:the\s+)?(?:second|latter|lower|other)\b",
    re.IGNORECASE,
)
_NONE_OF: Final = re.compile(r"neither|none", re.IGNORECASE)
# "One and both pedicles respectively".
_SIDE_WORD: Final = r"(?:left|right|one|both|unilateral|bilateral|neither|none)"
_IN_TURN: Final = re.compile(
    rf"\b{_SIDE_WORD}(?:\s*,\s*(?:the\s+)?{_SIDE_WORD})*\s*,?\s+and\s+(?:the\s+)?{_SIDE_WORD}\b", re.IGNORECASE
)


def _in_turn(text: str, group: Elements) -> list[Elements]:
    """The elements of each vertebra, where a "respectively" shares them out."""
    match = _IN_TURN.search(text, max(0, group.start - 30), group.end)
    if not match or not re.search(r"\brespectively\b", text, re.IGNORECASE):
        return []
    noun = text[match.end() : group.end]
    sides = re.finditer(_SIDE_WORD, text[: match.end()], re.IGNORECASE)
    return [
        Elements(min(group.start, side.start()), side.end(), f"{side.group()} {noun}", group.general)
        for side in sides
        if side.start() >= match.start()
    ]


def _without_denied_side(tail: str) -> str:
    """ "The left pedicle, not the right": the second side is denied, and read by itself."""
    return DENIED_SIDE.sub(lambda match: " " * len(match.group()), tail)


def _side_ahead(text: str, group: Elements, low: int) -> str:
    match = AHEAD.search(text[low : group.start])
    if not match:
        return ""
    return "both sides" if match["both"] else (match["on"] or match["side"])


# "The pedicles are normal at T6 and destroyed on the right at L1": a predicate whose subject stands before.
_SAID_OF_SIDES: Final = re.compile(
    r"\W*(?:(?:and|but|or|they|are|is|it)\s+)*(?P<said>(?:(?!on\b|at\b|in\b|the\b|left\b|right\b|both\b)\w+\s+){1,3}?)(?:(?:only|just)\s+)?(?:on\s+)?(?:the\s+)?(?P<sides>left|right|both\s+sides|either\s+side|bilaterally)(?:\s+side)?(?:\s+(?:only|alone))?\s+(?:at|in)\s+(?:Th|[CTLSD])\d",
    re.IGNORECASE,
)


def _said_of_sides(text: str, match: re.Match[str]) -> Iterator[Reading]:
    intact, involved = INTACT.search(match["said"]), INVOLVED.search(match["said"])
    if bool(intact) == bool(involved) or polarity(text, *match.span("said")) == "uncertain":
        return
    sides = re.sub(r"either", "both", match["sides"].lower())
    group = Elements(*match.span("sides"), sides, False)
    for fact in side_facts(sides, group, bool(involved)):
        yield Reading("posterolateral", fact, *match.span(), part="arch")


def continued_reading(text: str) -> Iterator[Reading]:
    """ "… are both intact", "T8: clean": the clause leaves the element to the clause before."""
    if said := _SAID_OF_SIDES.match(text):
        yield from _said_of_sides(text, said)
        return
    side = re.search(r"(?<!\bat\s)(?<!\bin\s)\b(?:both|neither)\b", text, re.I)
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
