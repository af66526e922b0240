"""What binding asks about pain: what goes on from sentence to sentence, and what is said by naming levels alone."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading import pain_places
from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.pain import read_pain
from assistant.tools.report_reading.pain_alike import alike, nothing_there
from assistant.tools.report_reading.pain_questions import replied
from assistant.tools.report_reading.pieces import Piece
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.sentences import Sentence
from assistant.tools.report_reading.tying import tie
from assistant.tools.report_reading.unnamed import with_regions
from assistant.tools.sins_points import Component


def pain_carried(text: str, sentence: Sentence, state: State) -> frozenset[Component]:
    """Pain is still what is spoken of: after a question about it, or where the next words say no more than how it is."""
    if state.asked_pain:
        return frozenset({"pain"})
    if sentence.new_line or "pain" not in state.topics or not pain_places.CARRIED_ON.match(text, sentence.start):
        return frozenset()
    return frozenset({"pain"})


def values_listed_on(text: str, sentence: Sentence, state: State) -> bool:
    """ "Pain: L2 hurts when upright. C4 - nil": values of pain in a row, or each in a line of its own."""
    if state.item not in ("pain", "height", "loss", "extent") or not _ITEM_OF_LEVEL.match(text, sentence.start):
        return False
    return not sentence.new_line or state.heading_alone


_ITEM_OF_LEVEL: Final = re.compile(r"[\s*•-]*(?:\d+[.)]\s*)?(?:at\s+)?(?:Th|[CTLSD])\d{1,2}\b", re.IGNORECASE)


def take_denied_elsewhere(own: str, piece: Piece, targets: tuple[str, ...], state: State, bindings: Bindings) -> bool:
    """ "Low back pain when upright, none elsewhere": what stands before the denial is the patient's pain."""
    found = pain_places.denied_elsewhere(own, "pain" in state.topics or bool(list(read_pain(own))))
    if not found:
        return False
    match, place = found
    before = own[: match.start()]
    state.own, state.topics_before = own, state.topics
    readings = with_regions(before, list(read_pain(before, continued="pain" in state.topics)), state.region)
    for reading in readings:
        tie(reading.shifted(piece.start), piece, targets, state, bindings)
    bindings.sweeping.append(Reading("pain", "pain_free", *match.span(), region=place).shifted(piece.start))
    state.topics = frozenset({"pain"})
    return True


_VALUE: Final = (
    r"(?:(?:definitely\s+|clearly\s+|purely\s+|mainly\s+)?(?:mechanical(?:ly)?|mech\b\.?|load[\s-]dependent|positional|postural)(?:[\s-]+(?:back\s+|type\s+)?(?:pain(?:ful)?|ache))?|"
    r"(?:non?[\s-]*mech(?:anical(?:ly)?|\b\.?)|not\s+mechanical|(?:dull|mild|constant|night|nocturnal|occasional(?:ly)?|occas?\b\.?|intermittent(?:ly)?|sporadic|background|resting|rest)(?:\s+(?:dull|mild|constant|background))*)(?:\s+(?:pain(?:ful)?|ache|discomfort))?|"
    r"no(?:\s+(?:pain|symptoms))?|none|nil|0|absent|negative|pain[\s-]?free|painless|asymptomatic|silent|not\s+(?:painful|symptomatic)|(?:back\s+)?pain(?:ful)?|symptomatic)"
)
_ROW: Final = re.compile(
    rf"(?<![\w-]){_VALUE}(?:\s*(?:,\s*(?:and\s+)?|/|;|&|\+|\band\b|\bthen\b)\s*{_VALUE})+(?![\w-])", re.IGNORECASE
)
_IN_ORDER: Final = re.compile(r"\b(?:respectively|resp\b\.?|in\s+(?:that|this|the\s+same)\s+order)", re.IGNORECASE)
# "Pain T11/T4: mechanical / occasional".
_OF_ROW: Final = re.compile(
    rf"\s*(?:back\s+)?(?:pain|symptoms)\s*(?:at\s+|in\s+|of\s+|\()*{pain_places.LEVEL}(?:\s*(?:,|/|&|\+|and)\s*{pain_places.LEVEL})+\s*\)?\s*[:=–-]\s*$",
    re.IGNORECASE,
)


def take_in_turn(
    own: str, piece: Piece, targets: tuple[str, ...], readings: list[Reading], bindings: Bindings
) -> list[Reading]:
    """Tie values of pain told in a row to their levels, one each; what remains of the readings."""
    for row in _ROW.finditer(own):
        values = list(re.finditer(_VALUE, row.group(), re.IGNORECASE))
        ordered = _IN_ORDER.search(own) or (piece.levels and _OF_ROW.fullmatch(own[: row.start()]))
        if len(values) != len(targets) or len(targets) < 2 or not ordered:
            continue
        for value, level in zip(values, targets, strict=True):
            start = piece.start + row.start() + value.start()
            bindings.readings[level].append(
                Reading("pain", _fact_of(value.group()), start, start + len(value.group().rstrip()))
            )
        return [one for one in readings if one.component != "pain"]
    return readings


def _fact_of(value: str) -> Fact:
    if re.match(
        r"no(?!n|t\s+mech|\s*-?\s*mech)|nil|0|absent|negative|painless|pain[\s-]?free|asymptomatic|silent", value, re.I
    ):
        return "pain_free"
    if re.match(r"(?:\w+ly\s+)?(?:mech|load|positional|postural)", value, re.IGNORECASE):
        return "mechanical"
    return "pain_present" if re.match(r"(?:back\s+)?pain|symptomatic", value, re.IGNORECASE) else "non_mechanical"


def pain_besides(own: str, piece: Piece, readings: list[Reading], state: State, bindings: Bindings) -> list[Reading]:
    """What a clause says of pain by naming levels alone: "nothing at L5", "nothing lower down", "only L2 hurts"."""
    if not piece.levels and state.asked_pain and piece.first and (reply := replied(state.asked_pain, own)):
        match, fact = reply
        readings[:] = [one for one in readings if one.component != "pain" or one.start >= match.end()]
        settled = any(one.component == "pain" for one in readings)
        return [] if settled else [Reading("pain", fact, *match.span())]
    about_pain = state.topics_before == {"pain"} or state.item == "pain"
    if not piece.levels:
        readings += alike(own, readings, bindings.sweeping)
        if about_pain or any(one.component == "pain" for one in readings) or _HEADED.match(own) or "/10" in own:
            readings += nothing_there(own, readings)
    if piece.levels and about_pain and not readings and pain_places.bare_denial(own):
        state.topics = frozenset({"pain"})
        return [Reading("pain", "pain_free", 0, len(own))]
    if found := pain_places.denied_elsewhere(own, "pain" in state.topics | state.topics_before):
        match, place = found
        readings[:] = [
            one for one in readings if one.fact != "pain_free" or not match.start() <= one.start < match.end()
        ]
        bindings.sweeping.append(Reading("pain", "pain_free", *match.span(), region=place).shifted(piece.start))
    elif any(one.component == "pain" and one.fact in _HURTS for one in readings) and (
        only := pain_places.only_here(own)
    ):
        bindings.sweeping.append(Reading("pain", "pain_free", *only.span(), region="~").shifted(piece.start))
    return []


_HEADED: Final = re.compile(r"\W*(?:pain|symptoms|sx)\s*[:=–-]", re.IGNORECASE)
_HURTS: Final = ("mechanical", "non_mechanical", "pain_present")
