"""From pieces to readings per vertebra: what each phrase is about, and how closely it is tied to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading import mentions, pain_places, treatment
from assistant.tools.report_reading.alignment import read_alignment
from assistant.tools.report_reading.alignment_headings import asks_for_it, goes_on, is_listed_under, stands_alone
from assistant.tools.report_reading.alignment_reach import without_neighbours
from assistant.tools.report_reading.alignment_scope import sections
from assistant.tools.report_reading.alignment_tying import (
    drop_known_curves,
    in_line_there,
    judge_age,
    of_the_rest,
    settle_partners,
    tie_slips,
    widened,
)
from assistant.tools.report_reading.announcing import brings_up
from assistant.tools.report_reading.bare_values import beside_bare, heading_of, read_bare
from assistant.tools.report_reading.bindings import Bindings, Spoken, State
from assistant.tools.report_reading.blocks import Block, blocks, is_sound_block
from assistant.tools.report_reading.carrying_on import (
    CARRIED_ON,
    announces,
    counted_levels,
    denied_there_too,
    measure_of,
    measured_before,
    withdraw,
)
from assistant.tools.report_reading.collapse import read_collapse
from assistant.tools.report_reading.correcting import correct_level, without_corrected_sides
from assistant.tools.report_reading.denying import denies_metastases, denies_tumour_outright
from assistant.tools.report_reading.height_course import with_dated_heights
from assistant.tools.report_reading.infection import infected_levels, infection_settled
from assistant.tools.report_reading.judging import LISTED_LEVEL, judge, note
from assistant.tools.report_reading.lesion import read_lesion
from assistant.tools.report_reading.lesion_scope import inherits, lead_of, lesions_of, of_earlier_study, said_of_all
from assistant.tools.report_reading.only_there import said_of_others
from assistant.tools.report_reading.pain import read_pain
from assistant.tools.report_reading.pain_binding import (
    pain_besides,
    pain_carried,
    take_denied_elsewhere,
    take_in_turn,
    values_listed_on,
)
from assistant.tools.report_reading.pain_questions import asks_of_pain
from assistant.tools.report_reading.pain_symptoms import drop_symptoms_of_nerves
from assistant.tools.report_reading.pieces import Piece, cut
from assistant.tools.report_reading.points import read_points
from assistant.tools.report_reading.posterolateral import Arch, read_posterolateral
from assistant.tools.report_reading.posterolateral_bare import asks_of_arch
from assistant.tools.report_reading.posterolateral_lines import goes_on_in_arch_line
from assistant.tools.report_reading.posterolateral_reach import OTHER_LEVELS
from assistant.tools.report_reading.questions import asked_for, measure_asked, read_answer
from assistant.tools.report_reading.reading import Reading
from assistant.tools.report_reading.segment_arch import arch_of_segment
from assistant.tools.report_reading.sentences import Sentence, sentences
from assistant.tools.report_reading.sharing_out import shared_out
from assistant.tools.report_reading.tense import (
    asks,
    differs_from_others,
    earlier,
    is_disputed,
    is_hearsay,
    latest_exam,
    takes_back,
    without_earlier,
    without_retracted,
)
from assistant.tools.report_reading.tying import BUT_FOR, POSITIVE, arch_said, tie
from assistant.tools.report_reading.unnamed import (
    ANYWHERE,
    COMPONENT_OF,
    OTHER_ELEMENTS,
    OTHERWISE,
    THE_OTHERS,
    one_level_line,
    with_regions,
)
from assistant.tools.sins_points import Component

# A side named alone still means the pedicles or facets of so many sentences before.
_NEAR_BY: Final = 3


def bind(text: str) -> Bindings:
    """Read every piece of an even text and tie what it says to its vertebrae."""
    text = without_corrected_sides(text)
    bindings = Bindings(denied=denies_metastases(text), denied_outright=denies_tumour_outright(text))
    bindings.infected, bindings.infected_levels = infection_settled(text), infected_levels(text)
    listed = len(LISTED_LEVEL.findall(text))
    state = State(bool(listed), mentions.has_tumour_context(text), one_listed=listed == 1)
    state.differs = differs_from_others(text)
    state.latest = latest_exam(text)
    form = blocks(text)
    regions = sections(text)
    for number, sentence in enumerate(sentences(text)):
        if sentence.section not in ("technique", "comparison"):
            _enter_block(text, sentence, form, state, bindings)
            at = sentence.end - len(text[sentence.start : sentence.end].lstrip())
            state.section = next((code for low, high, code in regions if low <= at < high), "")
            _begin(text, sentence, state)
            correct_level(state.sentence, state, bindings)
            state.topics |= {"posterolateral"} if goes_on_in_arch_line(text, at) else set()
            bindings.sweeping += said_of_others(text, at, state.sentence, sentence.start)
            _take_sentence(text, sentence, number, state, bindings)
    bindings.treated.update(treatment.treated_levels(text))
    for level in treatment.irradiated_vertebrae(text) if state.context else ():
        if bindings.tumour.get(level, "silent") == "silent":
            note(bindings.tumour, level, "tumour")
    settle_partners(bindings)
    drop_known_curves(text, bindings)
    pain_places.settle(bindings)
    drop_symptoms_of_nerves(text, bindings)
    return bindings


def _enter_block(text: str, sentence: Sentence, form: list[Block], state: State, bindings: Bindings) -> None:
    """At the head of a block of a form its vertebra is what is spoken of."""
    block = next((one for one in form if one.start <= sentence.start < one.end), None)
    if block and block is not state.block:
        state.focus = state.focus_last = (block.level,)
        state.topics = frozenset()
        told = text[block.start : block.end]
        diseased = (
            state.context and mentions.tumour_status(told) not in ("benign", "absent") and not is_sound_block(told)
        )
        note(bindings.tumour, block.level, "tumour" if diseased else "silent")
    state.block = block


def _begin(text: str, sentence: Sentence, state: State) -> None:
    """What carries over from the sentence before, and what does not."""
    state.asked_pain = state.sentence if asks_of_pain(state.sentence) else ""
    state.last, state.listing = (), state.listing and text[: sentence.start].rstrip().endswith(";")
    state.before, state.start = state.start, sentence.start
    state.after_semicolon = text[: sentence.start].rstrip().endswith(";")
    answers = state.sentence.rstrip().endswith("?") or asks(state.sentence)
    if (sentence.new_line and not answers) or not (
        answers or state.after_semicolon or CARRIED_ON.match(text, sentence.start)
    ):
        state.topics = pain_carried(text, sentence, state)
        state.region = state.region if state.topics else ""
    if state.asked_pain:
        state.topics |= {"pain"}
    if asks_of_arch(state.sentence):
        state.topics |= {"posterolateral"}
    state.arch_near = 0 if sentence.new_line and not state.topics else max(0, state.arch_near - 1)
    state.painful = pain_places.localised_at(text[sentence.start :].split("\n", 1)[0][:300])
    if sentence.new_line:
        if state.line_own and not state.line_told:
            state.focus, state.focus_last = state.focus_before
        state.line_own, state.line_told = one_level_line(text, sentence.start), False
        state.focus_before = state.focus, state.focus_last
    state.alignment_asked = state.sentence if state.asked else ""
    state.sentence_before = state.sentence if state.after_semicolon else ""
    state.sentence = text[sentence.start : sentence.end]
    state.alignment_list = stands_alone(state.sentence) or (state.alignment_list and is_listed_under(state.sentence))
    state.aligning = state.alignment_list or goes_on(
        state.sentence, aligning=state.aligning or state.asked, new_line=sentence.new_line, asked=state.asked
    )
    state.asked = asks_for_it(state.sentence)
    before = state.item if state.after_semicolon or values_listed_on(text, sentence, state) else None
    state.item = heading_of(state.sentence) or before
    if not before:
        state.heading_alone = bool(re.fullmatch(r"\W*\w+\s*[:=]\s*", state.sentence))
    if before:
        state.topics |= {COMPONENT_OF.get(before, before)}  # type: ignore[arg-type]


def _take_sentence(text: str, sentence: Sentence, number: int, state: State, bindings: Bindings) -> None:
    named: list[str] = []
    told = False
    last_named: tuple[str, ...] = ()
    for piece in cut(text, sentence, state.pair):
        state.tail = text[piece.end : sentence.end]
        bindings.spoken.append(Spoken(piece, state.last or state.focus, number))
        _take(text, piece, state, bindings)
        told = told or state.told
        state.line_told = state.line_told or told
        named += piece.levels
        last_named = piece.levels or last_named
    if named and (
        told or not state.focus or state.line_own or announces(state.sentence, named) or brings_up(state.sentence)
    ):
        state.focus_last = last_named
        state.focus = tuple(dict.fromkeys(named))
        state.pair = state.focus if len(state.focus) > 1 else state.pair


def _take(text: str, piece: Piece, state: State, bindings: Bindings) -> None:
    own = text[piece.start : piece.end]
    piece = without_neighbours(own, piece)
    targets = piece.levels or state.last or state.focus
    if len(piece.levels) > 1:
        state.groups.append(piece.levels)
    if piece.reach in ("several", "all") and (counted := counted_levels(own, targets, state)) != targets:
        piece, targets = replace(piece, reach="several"), counted
    if piece.segment:
        _take_segment(own, piece, targets, state, bindings)
    elif piece.reach == "elsewhere" and take_denied_elsewhere(own, piece, targets, state, bindings):
        pass
    elif piece.reach == "rest":
        # Said of all but the one excepted: it yields to what is said of each by name.
        told = _components(own, state.topics)
        bindings.sweeping += [one.shifted(piece.start) for one in told if one.fact not in POSITIVE]
        state.topics |= {one.component for one in told}
    elif piece.reach == "elsewhere":
        bindings.sweeping += [one.shifted(piece.start) for one in _of_others(own, state)]
    elif (state.differs and is_hearsay(own)) or is_disputed(own, text[piece.end - _BUT : piece.end + _BUT]):
        state.topics |= {reading.component for reading in _components(own, state.topics)}
        state.last, state.told = piece.levels or state.last, bool(piece.levels)
    elif piece.levels or not mentions.is_about_another_organ(own):
        _take_own(own, piece, targets, state, bindings)
    else:
        # "Winces when the head of the bed goes up": of the patient all the same.
        _tie_all(own, piece, targets, list(read_pain(own, continued="pain" in state.topics)), state, bindings)


def _take_segment(own: str, piece: Piece, targets: tuple[str, ...], state: State, bindings: Bindings) -> None:
    if mentions.tumour_status(own) in ("tumour", "suspected"):
        bindings.segments.append(piece.segment)
    # Alignment and facet joints belong to segments; only what is inside a vertebra must be asked for.
    arch, owner = arch_of_segment(own, state.last or state.focus_last, targets)
    readings = [*read_alignment(own, aligning=state.aligning), *arch]
    for reading in widened(own, readings, (), state, piece.start, bindings):
        meant = owner if reading.component == "posterolateral" else in_line_there(reading, targets, bindings)
        tie(reading.shifted(piece.start), replace(piece, levels=meant), meant, state, bindings)
    state.last, state.topics, state.told = (), frozenset(), False


def _of_others(own: str, state: State) -> list[Reading]:
    """What a clause says of other levels than those named: only this holds for lesions of which nothing else is said."""
    aligning = state.aligning or "alignment" in state.topics
    if in_line := of_the_rest(own, list(read_alignment(own, aligning=aligning)), state):
        return in_line
    if pains := [one for one in read_pain(own, continued="pain" in state.topics) if not one.uncertain]:
        return [replace(one, region="~") for one in pains]
    if THE_OTHERS.search(own) and not mentions.is_benign(own):
        # "The others are of normal height": the lesions of which nothing is said by name.
        return [one for one in _components(own, state.topics) if not one.uncertain]
    if OTHER_ELEMENTS.search(own) or OTHER_LEVELS.search(own):
        return [one for one in read_posterolateral(own) if one.fact == "neither_side"]
    return []


def _take_own(own: str, piece: Piece, targets: tuple[str, ...], state: State, bindings: Bindings) -> None:
    judge_age(own, targets, state, bindings)
    state.own, state.topics_before = own, state.topics
    readings = _read(own, piece, state)
    readings = take_in_turn(own, piece, targets, readings, bindings)
    readings += pain_besides(own, piece, readings, state, bindings)
    if not piece.levels:
        pain_places.supersede(own, readings, bindings)
    for level in piece.levels:
        bindings.readings[level] += denied_there_too(own, state, bindings)
    state.spoken = frozenset(reading.component for reading in readings)
    if takes_back(own):
        withdraw(targets, state, bindings)
    judge(own, piece, targets, readings, state, bindings)
    readings = widened(own, readings, piece.levels, state, piece.start, bindings)
    if mentions.is_benign(own):
        # "Degenerative slip, otherwise aligned": the rest of such a clause may still be said of the spine.
        for reading in readings:
            if reading.component == "pain" and not piece.levels:
                tie(reading.shifted(piece.start), piece, targets, state, bindings)
            elif reading.fact in ("normal", "normal_otherwise"):
                tie(replace(reading.shifted(piece.start), fact="normal_otherwise"), piece, targets, state, bindings)
    else:
        _tie_all(own, piece, targets, readings, state, bindings)
    state.last = piece.levels or state.last
    # "T2 is normal" in passing doesn't take the following sentences away from the lesion before it.
    state.told = bool(readings) or mentions.tumour_status(own) != "silent" or state.listed
    state.told = state.told or bool(piece.levels and earlier(own))  # "T7 had lost 20 %; the loss is now 65 %"


def _tie_all(
    own: str, piece: Piece, targets: tuple[str, ...], readings: list[Reading], state: State, bindings: Bindings
) -> None:
    pair = (piece.reach == "several" or len(piece.levels) > 1) and len(targets) == 2  # "at either" of the two spoken of
    anywhere = [one for one in readings if ANYWHERE.match(own, one.end) and one.fact not in POSITIVE and not pair]
    wide = bindings.sweeping if BUT_FOR.match(state.tail) else bindings.everywhere
    wide += [one.shifted(piece.start) for one in anywhere]
    bindings.sweeping += [
        replace(one, region=lesions_of(own, one) or "").shifted(piece.start)
        for one in readings
        if one.component == "lesion" and said_of_all(own, one)
    ]
    led = _led(own, piece, readings, state)
    for level in piece.levels if led else ():
        note(bindings.tumour, level, "tumour")
    kept = [*(one for one in readings if one not in anywhere and not _of_regions(own, one)), *led]
    for reading, levels in shared_out(own, kept, targets):
        tie(reading.shifted(piece.start), piece, levels, state, bindings)
    tie_slips(own, piece, kept, state, bindings)


def _of_regions(own: str, one: Reading) -> bool:
    return one.component == "lesion" and lesions_of(own, one) is not None


def _led(own: str, piece: Piece, readings: list[Reading], state: State) -> list[Reading]:
    """The density said ahead of a list for a later entry that has none of its own."""
    if piece.first:
        state.lead = [one.shifted(piece.start) for one in lead_of(own, readings)]
        return []
    if any(one.component == "lesion" for one in readings):
        return []
    return [one.shifted(-piece.start) for one in inherits(own, state.lead)]


def _read(own: str, piece: Piece, state: State) -> list[Reading]:
    """All readings of a piece; what it tells of an earlier study is left out."""
    start = _present(own, piece, state)
    topics = state.topics
    if start:
        topics = topics | {reading.component for reading in _components(own[:start], topics)}
    answered, state.height_asked = state.height_asked, None
    if not piece.levels and asks(state.sentence):
        return _question(own, topics, state)
    if measure := measured_before(own, start):
        topics, state.measure = topics | {"collapse"}, measure
    components = _components(
        own[start:],
        topics,
        state.measure,
        arch=Arch(
            lead=state.sentence[: max(0, len(state.sentence) - len(state.tail) - len(own))],
            tail=state.tail,
            before=state.arch,
            near=state.arch_near > 0,
        ),
        aligning=state.aligning,
    )
    readings = [one.shifted(start) for one in components]
    if any(one.component == "posterolateral" for one in readings):
        state.arch_near = _NEAR_BY
    state.arch = arch_said(readings, state.arch if "posterolateral" in topics else None)
    readings += of_earlier_study(own[:start]) if start else []
    readings = with_dated_heights(own, readings)
    if answered and not any(one.component == "collapse" for one in readings):
        readings += filter(None, [read_answer(own, answered)])
    if state.item and piece.levels and (bare := read_bare(own, state.item)):
        readings = [*beside_bare(readings, bare), bare]
    state.topics = frozenset(reading.component for reading in readings) or topics
    facts = {reading.fact for reading in readings if reading.component == "collapse"}
    readings = with_regions(own, readings, state.region if "pain" in topics and not piece.levels else "")
    told = (one.region for one in readings if one.component == "pain" and one.region[:1] not in ("", "~", "@"))
    state.region = next(told, state.region)
    if facts:
        state.measure = measure_of(own, facts)
    if piece.excepted:
        # "Denies pain except on standing" denies nothing.
        readings = [one for one in readings if one.fact != "pain_free"]
    if piece.excepted or OTHERWISE.search(own):
        readings = [replace(one, fact="normal_otherwise") if one.fact == "normal" else one for one in readings]
    return readings


def _present(own: str, piece: Piece, state: State) -> int:
    """Where a piece stops telling of an earlier study; the latest of several dated ones is today's."""
    latest = piece.start <= state.latest < piece.end
    return 0 if latest or pain_places.BEGAN.search(own) else mentions.present_part(own)


def _question(own: str, topics: frozenset[Component], state: State) -> list[Reading]:
    """ "Is more than half of the body gone?" says nothing of it; the answer will."""
    state.height_asked = asked_for(state.sentence)
    asked = _components(own, topics)
    state.topics = topics | {one.component for one in asked} | ({"collapse"} if state.height_asked else set())
    state.measure = measure_asked(own, state.height_asked) or state.measure
    return [one for one in asked if one.component not in ("collapse", "alignment", "lesion")]


def _components(
    own: str,
    topics: frozenset[Component],
    measure: str = "loss",
    arch: Arch | None = None,
    *,
    aligning: bool = False,
) -> list[Reading]:
    listed = list(read_points(own))
    if listed:
        return listed
    own = without_retracted(own)
    pain = read_pain(own, continued="pain" in topics)
    whole, own = own, without_earlier(own)
    return [
        *pain,
        *read_lesion(own),
        *read_alignment(own, aligning=aligning, whole=whole),
        *read_collapse(own, continued=measure if "collapse" in topics else ""),
        *read_posterolateral(own, continued="posterolateral" in topics, **(arch or {})),
    ]


# So far around the end of a clause stands the "but" of another opinion (characters).
_BUT: Final = 25
