"""Statements on the spinal canal tied to vertebrae: those a piece names, else the one that was spoken of.

A finding that follows a sentence on several vertebrae, and names none, is tied to none of them: which one is meant
has to be asked for. A denial ("no cord compression") then holds for all.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from assistant.tools.levels import find_levels
from assistant.tools.report_reading import canal_phrases as phrases
from assistant.tools.report_reading import mentions
from assistant.tools.report_reading.bindings import Bindings, Spoken
from assistant.tools.report_reading.epidural import CanalReading, read_canal


@dataclass
class CanalBindings:
    """Per vertebra what is said of its canal; `sweeping` is said of all, `untied` of nobody knows which."""

    readings: dict[str, list[CanalReading]] = field(default_factory=lambda: defaultdict(list))
    sweeping: list[CanalReading] = field(default_factory=list)
    untied: list[CanalReading] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Pieces of one sentence that speak of the same vertebrae."""

    start: int
    end: int
    spoken: Spoken


def bind_canal(text: str, bindings: Bindings) -> CanalBindings:
    """Tie every canal statement of an even text to the lesions that `bindings` found."""
    bound = CanalBindings()
    lesions = bindings.lesions()
    focus: tuple[str, ...] = ()
    has_findings = any(one.piece.section == "findings" for one in bindings.spoken)
    for stretch in _stretches(bindings.spoken):
        own = text[stretch.start : stretch.end]
        readings = [] if _is_no_statement(own, stretch.spoken) else _present(own, stretch.start)
        if stretch.spoken.piece.section == "clinical":
            # What was asked is no finding; a report under this one heading still has its findings read.
            readings = [] if has_findings else [one for one in readings if not one.uncertain]
        named = stretch.spoken.piece.levels
        near = named or focus or stretch.spoken.near
        if named and (readings or mentions.tumour_status(own) == "tumour"):
            focus = named
        for reading in readings:
            at = _level_named(text, reading, stretch.end)
            if at:
                _tie_at(reading, at, lesions, bound)
            else:
                _tie(reading, stretch.spoken, near, lesions, bound)
    return bound


def _stretches(spoken: list[Spoken]) -> list[_Stretch]:
    """ "The cord is abutted but not compressed": what a contrast cut apart is read as one."""
    found: list[_Stretch] = []
    for one in spoken:
        last = found[-1] if found else None
        goes_on = not one.piece.levels and one.piece.reach == "focus" and not one.piece.segment
        if last and goes_on and last.spoken.sentence == one.sentence and not last.spoken.piece.segment:
            found[-1] = replace(last, end=one.piece.end)
        else:
            found.append(_Stretch(one.piece.start, one.piece.end, one))
    return found


def _is_no_statement(own: str, spoken: Spoken) -> bool:
    """Discs, benign disease and other organs."""
    piece = spoken.piece
    return bool(piece.segment) or mentions.is_benign(own) or (not piece.levels and mentions.is_about_another_organ(own))


def _present(own: str, offset: int) -> list[CanalReading]:
    """What is told of an earlier study is left out."""
    start = mentions.present_part(own)
    shift = offset + start
    return [replace(one, start=one.start + shift, end=one.end + shift) for one in read_canal(own[start:])]


def _level_named(text: str, reading: CanalReading, end: int) -> tuple[str, ...]:
    """The level right behind a phrase: "cord compression at T10" is said of T10, whichever vertebra it follows."""
    for mention in find_levels(text[reading.end : end]):
        between = text[reading.end : reading.end + mention.start]
        return mention.levels if phrases.AT_LEVEL.fullmatch(between) else ()
    return ()


def _tie_at(reading: CanalReading, at: tuple[str, ...], lesions: list[str], bound: CanalBindings) -> None:
    """A level without a lesion, or a segment between two, leaves open whose tumour it is."""
    meant = [level for level in at if level in lesions]
    if len(meant) == 1 or (meant and reading.spares):
        for level in meant:
            bound.readings[level].append(reading)
    elif not reading.spares:
        bound.untied.append(reading)


def _tie(
    reading: CanalReading, spoken: Spoken, near: tuple[str, ...], lesions: list[str], bound: CanalBindings
) -> None:
    piece = spoken.piece
    if piece.levels or piece.reach in ("several", "all"):
        for level in piece.levels or (near if piece.reach == "several" else lesions):
            bound.readings[level].append(reading)
        return
    meant = [level for level in near if level in lesions] or lesions
    if piece.reach != "elsewhere" and len(meant) == 1:
        bound.readings[meant[0]].append(reading)
    if reading.spares:
        bound.sweeping.append(reading)
    elif piece.reach == "elsewhere" or len(meant) != 1:
        bound.untied.append(reading)
