"""A reading tied to the levels it speaks of: those named, those spoken of last, or all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.pain_places import out_of_reach, points_back, worst_there
from assistant.tools.report_reading.pieces import Piece
from assistant.tools.report_reading.posterolateral_only import only_of_these
from assistant.tools.report_reading.posterolateral_reach import is_of_the_others, region_of
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.unnamed import (
    OTHER_ELEMENTS,
)

POSITIVE: Final[frozenset[Fact]] = frozenset(
    {
        *("lytic", "mixed", "blastic", "destroyed"),
        *("loss_under", "loss_over", "loss_both", "loss_present", "extent_over", "extent_both"),
        *("left", "right", "one_side", "both_sides", "side_unknown", "other_side"),
    }
)
_OVERALL: Final = re.compile(r"\b(?:overall|global(?:ly)?|all\s+levels|throughout|whole\s+spine)\b", re.IGNORECASE)


def tie(reading: Reading, piece: Piece, targets: tuple[str, ...], state: State, bindings: Bindings) -> None:
    """Tie a reading to the levels it speaks of: those named, those spoken of last, or all."""
    if reading.component == "pain" and reading.region and not piece.levels and piece.reach in ("all", "several"):
        # "No pain at all in the neck": of the neck, not of every lesion.
        bindings.sweeping.append(reading)
        return
    several = piece.reach == "several" and len(targets) > 1
    if _of_every_level(reading, piece, state, bindings, several=several):
        return
    if reading.component == "pain" and _tie_pain(reading, piece, state, bindings):
        return
    if reading.fact in ("loss_none", "collapse_none") and not piece.levels and _OTHERWISE.search(state.own):
        bindings.sweeping.append(reading)  # "heights are otherwise preserved"
        return
    sweeping = _is_sweeping(reading, piece, targets, state)
    if sweeping or not targets:
        bindings.sweeping.append(reading)
    if sweeping and (reading.component == "pain" or state.block):
        return
    if _said_last_of_the_spine(reading, piece, state):
        bindings.sweeping.append(replace(reading, fact="normal_otherwise"))
    if (
        reading.component == "posterolateral"
        and piece.levels
        and reading.fact in POSITIVE
        and (_ONLY_THERE.search(state.own) or only_of_these(state.own, reading.fact))
    ):
        bindings.sweeping.append(replace(reading, fact="neither_side"))
    bindings.sweeping += _heights_of_others(reading, piece, state)
    for level in _meant(reading, piece, targets, state, several=several):
        bindings.readings[level].append(reading)


def _tie_pain(reading: Reading, piece: Piece, state: State, bindings: Bindings) -> bool:
    """Tie a pain with a place of its own; `False` where it is as any other reading."""
    if reading.region and piece.levels and out_of_reach(reading.region, piece.levels):
        # "The pain is from T2, her low back never hurts": the second part is of another place.
        bindings.sweeping.append(reading)
        return True
    if reading.region[:1] in ("~", "@") or (piece.levels and worst_there(state.own)):
        bindings.sweeping.append(reading)
        return True
    back = (
        state.focus_last
        if points_back(state.own, reading.shifted(-piece.start)) and "pain" not in state.topics_before
        else ()
    )
    levels = piece.levels or state.painful or ((state.block.level,) if state.block and back else back)
    if not levels and state.block and "pain" in state.block.own:
        levels = (state.block.level,)
    for level in levels:
        bindings.readings[level].append(replace(reading, region=""))
    return bool(levels)


def _of_every_level(reading: Reading, piece: Piece, state: State, bindings: Bindings, *, several: bool) -> bool:
    """Whether a reading is of no level of its own; it is then kept with those of all levels."""
    if is_of_the_others(state.own, reading.shifted(-piece.start)):
        bindings.sweeping.append(reading)
        return True
    if not piece.levels and (region := region_of(state.own, reading.shifted(-piece.start))):
        bindings.sweeping.append(replace(reading, region=region))
        return True
    if piece.reach == "all" or (piece.reach == "several" and not several):
        if owner := _excepted_owner(reading, piece, state):
            bindings.readings[owner].append(reading)
            return True
        # "At all levels with the exception of T4": it yields to what is said of T4.
        _leave_open(reading, state, bindings)
        (bindings.sweeping if BUT_FOR.match(state.tail) else bindings.everywhere).append(reading)
        return True
    if reading.fact == "normal_otherwise" or (reading.fact == "neither_side" and OTHER_ELEMENTS.search(state.own)):
        if reading.component != "posterolateral" or not piece.levels or _OTHER_PEDICLES.search(state.own):
            bindings.sweeping.append(reading)
        return True
    if reading.fact == "neither_side" and (piece.excepted or reading.part == "others"):
        if not piece.levels or reading.part == "others":
            bindings.sweeping.append(reading)  # "intact apart from the left pedicle of T7"
        return True
    plural = reading.component == "lesion" and not piece.levels and len(bindings.tumour) > 1
    if plural and _ALL_OF_THEM.search(state.own):
        bindings.sweeping.append(reading)
        return True
    return False


def _leave_open(reading: Reading, state: State, bindings: Bindings) -> None:
    """ "Spared at all levels apart from L5": how L5 fares, only its own words can tell."""
    if reading.fact == "neither_side" and BUT_FOR.match(state.tail):
        for level in next((one.levels for one in find_levels(state.tail)), ()):
            bindings.readings[level].append(replace(reading, uncertain=True, part="untold"))


def _excepted_owner(reading: Reading, piece: Piece, state: State) -> str:
    """ "With the exception of L2, which has slipped, all are aligned": a slip or curve told there is the excepted one's."""
    if reading.fact not in ("subluxation", "deformity", "deformity_age_unknown", "subluxation_age_unknown"):
        return ""
    before = find_levels(state.own[: max(0, reading.start - piece.start)])
    return before[-1].levels[0] if before and before[-1].levels else ""


def _said_last_of_the_spine(reading: Reading, piece: Piece, state: State) -> bool:
    if reading.fact != "normal" or not piece.levels or state.line_own:
        return False
    return bool(_WHOLE_SPINE.search(state.own[: reading.end - piece.start]))


def _is_sweeping(reading: Reading, piece: Piece, targets: tuple[str, ...], state: State) -> bool:
    """Pain is the patient's; "normal alignment" as a sentence of its own is the whole spine's."""
    if state.block and not piece.levels and reading.component in ("pain", "alignment"):
        return reading.component not in state.block.own
    if state.one_listed and reading.component == "pain" and not piece.levels:
        return True
    if piece.levels or (state.listed and not _OVERALL.search(state.own)):
        return False
    if targets and reading.component != "pain" and _AT_THAT_LEVEL.search(state.sentence):
        return False
    if reading.component == "pain":
        return True
    if reading.component == "alignment" and targets and _BESIDES_THAT.search(state.own + state.tail):
        return False
    headed = state.aligning and not state.line_own
    if reading.fact in ("no_subluxation", "no_deformity") and state.after_semicolon and targets and not headed:
        return False
    own_line = state.line_own and (state.after_semicolon or reading.fact.startswith("no_"))
    if reading.component == "alignment" and own_line and not _OVERALL.search(state.own):
        return False
    return reading.sweeping and not state.last and not state.spoken - {"alignment", "pain"}


# "No slip though": beside the kyphosis just told of.
_BESIDES_THAT: Final = re.compile(r"\b(?:though|there|with\s+it|alongside)\W*$", re.IGNORECASE)
# "No translation and no kyphosis at that level": of no other.
_AT_THAT_LEVEL: Final = re.compile(
    r"\b(?:at|in|of)\s+(?:this|that|the\s+same)\s+(?:level|vertebra|segment|site|point)\b", re.IGNORECASE
)
# "Involved at T7 only": at no other level.
_ONLY_THERE: Final = re.compile(
    r"\b(?:involve\w*|destruct\w*|disease|invasion|infiltrat\w*)\s+(?:is\s+|was\s+)?(?:limited|confined|restricted)\s+to\b|\b(?:elements?|pedicles?|facets?|arch|structures)\s+(?:are\s+|is\s+)?only\s+(?:involved|affected|destroyed|eroded|invaded|infiltrated)\s+(?:at|in)\b|\bof\s+the\s+(?:pedicles|facets)\s+only\b|\bthe\s+only\s+(?:posterior|pedicle|facet|involved)\b|\b(?:only|solely|exclusively)\s+(?:at|in)\s+(?=(?:Th|[CTLSD])\d)|\b(?:at|in)\s+(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\s+(?:only|alone)\b",
    re.IGNORECASE,
)
_LOSSES: Final[frozenset[Fact]] = frozenset({"loss_under", "loss_over", "loss_both", "loss_present"})
_LOST: Final = r"\b(?:collapsed?|fractured?|lost|compressed|wedged|height|loss|collapse|compression)\b"
_ONLY_ONE: Final = re.compile(
    rf"\b(?:Th|[CTLSD])\d{{1,2}}\s+(?:alone|only)\s+(?:has|is|shows?|had)\b[^,.;]{{0,20}}?{_LOST}|\b(?:only|just)\s+(?:the\s+)?(?:Th|[CTLSD])\d{{1,2}}\s+(?:has|is|shows?)\b[^,.;]{{0,20}}?{_LOST}|\bonly\s+(?:Th|[CTLSD])\d{{1,2}}\s+{_LOST}"
    rf"|\b(?:Th|[CTLSD])\d{{1,2}}\s+(?:is|being)\s+the\s+only\s+(?:\w+\s+)?(?:to\s+have|that\s+has|which\s+has|with|showing)\b[^,.;]{{0,20}}?{_LOST}"
    r"|\bof\s+(?:which|these|those|them)\s*,?\s*(?:only|just|solely)\s+(?:the\s+)?(?:(?:that|one)\s+(?:at|in|of)\s+)?(?:Th|[CTLSD])\d{1,2}\b[^,.;]{0,20}?\b(?:collapsed?|fractured?|lost|compressed|wedged|height|loss|collapse|compression)\b",
    re.IGNORECASE,
)
# "Vertebral body heights are preserved", as a sentence of its own and of no region.
_HEIGHTS: Final = re.compile(r"\W*(?:the\s+|all\s+|overall\s*,?\s+)*vertebral\s+(?:body\s+)?heights\b", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"\b(?:cervical|thoracic|dorsal|lumbar|sacral|these|those|both|adjacent|remaining|other|above|below|here)\b|\b(?:Th|[CTLSD])\d",
    re.IGNORECASE,
)


def _heights_of_others(reading: Reading, piece: Piece, state: State) -> list[Reading]:
    """What a statement on the height of one vertebra says of all others."""
    if reading.fact == "loss_none" and not piece.levels and _of_the_heights(state):
        return [reading]
    if reading.fact in _LOSSES and piece.levels and _ONLY_ONE.search(state.own):
        # "… L1 and L4, of which only L1 has lost height": the others have not.
        return [replace(reading, fact="loss_none", lost=None, part="")]
    return []


def _of_the_heights(state: State) -> bool:
    if state.section or state.block or state.line_own:
        return False
    return bool(_HEIGHTS.match(state.sentence)) and not _PLACE.search(state.sentence)


# A vertebra has but two pedicles: "other pedicles" are those of other levels.
_OTHER_PEDICLES: Final = re.compile(r"\b(?:other|remaining)\s+pedicles\b", re.IGNORECASE)
# "… a third of L1 is lost, alignment is normal": said last and of no level, it is the spine's.
_WHOLE_SPINE: Final = re.compile(
    r",\s*(?:and\s+)?(?:the\s+)?(?:spinal\s+)?alignment\s+(?:is|remains|was)\s+\w+$", re.IGNORECASE
)
BUT_FOR: Final = re.compile(
    r"\W*(?:apart\s+from|except|other\s+than|aside\s+from|save\s+(?:for|at)|with\s+the\s+exception|but\s+for)\b",
    re.IGNORECASE,
)
_OTHERWISE: Final = re.compile(r"\botherwise\b", re.IGNORECASE)
_ALL_OF_THEM: Final = re.compile(
    r"\b(?:spinal|vertebral|spine|multiple|multilevel|several|all)\b[^.;,]*\b(?:metastases|lesions|deposits|mets)\b|\bas\s+(?:listed|described)\b",
    re.IGNORECASE,
)


def _meant(reading: Reading, piece: Piece, targets: tuple[str, ...], state: State, *, several: bool) -> tuple[str, ...]:
    """One finding after a sentence on several levels belongs to the level named last; a denial to all of them."""
    if piece.levels or several or reading.fact not in POSITIVE or len(state.focus_last) != 1:
        return targets
    return state.focus_last if len(targets) > 1 else targets


def arch_said(readings: list[Reading], before: bool | None) -> bool | None:
    """Whether the last of the readings calls elements of the arch involved; what was said before, where none does."""
    said = [
        one.fact in POSITIVE
        for one in readings
        if one.component == "posterolateral" and not one.uncertain and one.part != "listed"
    ]
    return said[-1] if said else before
