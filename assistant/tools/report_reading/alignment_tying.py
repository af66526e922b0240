"""Statements of alignment tied to what they reach, and to what was told of a curve before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.alignment import is_known, known_curves
from assistant.tools.report_reading.alignment_age import (
    AGE_IN_DOUBT,
    IS_NEW_AFTER_ALL,
    NO_PRIORS,
    THAT_IS_OLD,
    THAT_WAS_THERE,
    doubt_age,
    told_new,
    told_old,
)
from assistant.tools.report_reading.alignment_answers import alike, answers
from assistant.tools.report_reading.alignment_scope import About, Spread, spread
from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.pieces import Piece
from assistant.tools.report_reading.reading import Reading
from assistant.tools.report_reading.tense import asks


def widened(
    own: str, readings: list[Reading], levels: tuple[str, ...], state: State, start: int, bindings: Bindings
) -> list[Reading]:
    """The readings of a piece left to tie to its levels; what reaches further is kept where it belongs."""
    readings = [*readings, *alike(own, levels, start, state, bindings)]
    if not any(one.component == "alignment" for one in readings if not one.fact.endswith("deformity")):
        readings += answers(own, state)
    found = _spread(own, readings, levels, state)
    bindings.sweeping += [one.shifted(start) for one in found.wide]
    bindings.everywhere += [one.shifted(start) for one in found.every]
    for level, one in found.at:
        bindings.readings[level].append(one.shifted(start))
    return found.near


def of_the_rest(own: str, readings: list[Reading], state: State) -> list[Reading]:
    """What a clause on the other levels says of them: they are in line, or without a slip or curve."""
    found = _spread(own, [one for one in readings if one.fact in _IN_LINE], (), state)
    told = (*found.near, *found.wide, *found.every)
    return [one if one.fact.startswith("no_") else replace(one, fact="normal_otherwise") for one in told]


_IN_LINE: Final = (
    "normal", "normal_otherwise", "no_subluxation", "no_deformity", "no_new_subluxation", "no_new_deformity",
)  # fmt: skip


def _spread(own: str, readings: list[Reading], levels: tuple[str, ...], state: State) -> Spread:
    return spread(own, readings, levels, About(state.sentence, state.section, state.aligning, state.line_own))


def judge_age(own: str, targets: tuple[str, ...], state: State, bindings: Bindings) -> None:
    """What a clause tells of the age of a curve or slip named before it."""
    told_of = "alignment" in state.topics
    if AGE_IN_DOUBT.search(own) or (told_of and NO_PRIORS.search(own)):
        doubt_age(targets, bindings.readings)
    elif IS_NEW_AFTER_ALL.search(own) and not asks(own):
        told_new(targets, bindings.readings)
    elif told_of and THAT_IS_OLD.match(own):
        told_old(targets, bindings.readings)
    elif told_of and THAT_WAS_THERE.match(own):
        doubt_age(targets, bindings.readings)


def in_line_there(reading: Reading, targets: tuple[str, ...], bindings: Bindings) -> tuple[str, ...]:
    """ "C5 has slipped on C6; C4/5 is normally aligned": a sound segment takes nothing back of a slip at the other."""
    slipped = {
        level
        for level in targets
        if any(one.fact in ("subluxation", "deformity") and one.part != "partner" for one in bindings.readings[level])
    }
    sound = tuple(level for level in targets if level not in slipped)
    return sound if sound and reading.fact == "normal" else targets


def tie_slips(own: str, piece: Piece, readings: list[Reading], state: State, bindings: Bindings) -> None:
    """ "Translation of T11 on T12" concerns the vertebra beneath too, where the displaced one bears no tumour."""
    partners = [
        mention.levels[0]
        for mention in find_levels(own)
        if mention.kind == "single" and mention.levels[0] not in piece.levels
    ]
    for reading in readings:
        if piece.reach == "all" and reading.fact == "subluxation":
            continue
        if reading.fact in ("subluxation", "subluxation_age_unknown"):
            # Told in the sentence on the lower one, it is that one's as well.
            bindings.partners += [
                (level, () if level in state.last else piece.levels, reading.shifted(piece.start)) for level in partners
            ]


def settle_partners(bindings: Bindings) -> None:
    """A slip is the displaced vertebra's; the one beneath counts where that one bears no tumour."""
    lesions = bindings.lesions()
    for level, displaced, reading in bindings.partners:
        doubtful = bool(set(displaced) & set(lesions))
        bindings.readings[level].append(
            replace(reading, uncertain=doubtful or reading.uncertain, part="partner" if doubtful else reading.part)
        )


def drop_known_curves(text: str, bindings: Bindings) -> None:
    """A curve spoken of as known, which the text calls old elsewhere, is none that the score counts."""
    if known := known_curves(text):
        for told in (*bindings.readings.values(), bindings.sweeping, bindings.everywhere):
            told[:] = [one for one in told if not is_known(text, one, known)]
