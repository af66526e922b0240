"""What a piece makes of its vertebrae: tumour-bearing, treated, instrumented, or called something benign."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading import mentions, treatment
from assistant.tools.report_reading.alignment_answers import is_ditto, likened_to
from assistant.tools.report_reading.announcing import brings_up, counts_lesions, is_likened, presents_lesion
from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.invading import is_grown_into
from assistant.tools.report_reading.old_findings import is_long_ago, is_old, is_old_fracture
from assistant.tools.report_reading.pieces import Piece
from assistant.tools.report_reading.reading import Reading
from assistant.tools.report_reading.topics import topics
from assistant.tools.report_reading.tying import POSITIVE
from assistant.tools.report_reading.unnamed import THAT_IN

LISTED_LEVEL: Final = re.compile(
    r"^[ \t*-]*(?:\d+[.)]\s*)?(?:vertebral\s+|spinal\s+|index\s+)?(?:level|vertebra|segment|site|"
    r"location)(?:s|\(s\))?(?:\s*\d)?\s*[:=]\s*"
    r"(?=(?:Th|[CTLSD])[\s-]?\d)",
    re.IGNORECASE | re.MULTILINE,
)


def judge(
    own: str, piece: Piece, targets: tuple[str, ...], readings: list[Reading], state: State, bindings: Bindings
) -> None:
    """Note whether the piece makes its levels tumour-bearing, treated or instrumented."""
    status = _status(own, piece, readings, state)
    of_one = len(targets) == 1 and (piece.levels or not find_levels(own))
    if mentions.is_identified_benign(own) and (of_one or (piece.levels and status == "benign")):
        bindings.identified.update(targets)
    elif status in ("tumour", "suspected") and mentions.names_tumour(own):
        bindings.named_tumour.update(piece.levels)
    _take_answer(own, targets if of_one and not piece.levels else (), status, bindings)
    model = likened_to(own) or (state.focus_last[-1] if is_ditto(own) and state.focus_last else "")
    if status == "silent" and piece.levels and bindings.tumour.get(model) == "tumour":
        status = "tumour"
    if status == "silent" and piece.levels and is_old_fracture(own) and not is_likened(own):
        status = "benign"
    spoken_of = len(targets) == 1 or piece.reach == "several"
    if not piece.levels and _of_several(own, targets, bindings):
        spoken_of = False
    proven = mentions.proves_tumour(own)
    spoken = tuple(level for level in targets if proven or bindings.tumour.get(level) not in ("benign", "absent"))
    named = piece.levels or (spoken if spoken_of and status == "tumour" else ())
    for level in named:
        note(bindings.tumour, level, status)
    if any(one.region == "@treated" for one in readings):
        return  # "where the cement is, it hasn't hurt since" treats none of the levels beside it
    if treatment.is_treated(own) and (piece.levels or not treatment.is_of_the_patient(state.sentence)):
        bindings.treated.update(targets)
    if treatment.has_hardware(own) and (piece.levels or not (bindings.hardware and _THE_CONSTRUCT.search(own))):
        bindings.hardware.update(targets)


def _take_answer(own: str, targets: tuple[str, ...], status: str, bindings: Bindings) -> None:
    """ "What about T12?" "No, an old wedge.": a vertebra asked about and found benign."""
    if _ANSWERED_NO.match(own) and (status == "benign" or is_old(own)):
        bindings.identified.update(set(targets) - bindings.named_tumour)


_ANSWERED_NO: Final = re.compile(
    r"\W*(?:[A-Z][\w. ]{0,20}(?:\([^)\n]{0,20}\))?:\s+)?(?:no|nope|nah)\b\s*[,.;–-]", re.IGNORECASE
)


def _of_several(own: str, targets: tuple[str, ...], bindings: Bindings) -> bool:
    """ "Three new metastases" are the lesions told of before, not the vertebra spoken of last."""
    others = [level for level, status in bindings.tumour.items() if status == "tumour" and level not in targets]
    return bool(_PLURAL.search(own)) and len(others) > 1


# Named once, "the fused segment" is that of the levels named before, not of the lesion spoken of last.
_THE_CONSTRUCT: Final = re.compile(
    r"\b(?:the|this|that|his|her|unchanged|stable|intact|existing|known|previous|prior|old|posterior|sound|satisfactory)\s+(?:(?:posterior|spinal|surgical|pedicle|unchanged|thoracolumbar|lumbar|thoracic|cervical|existing)\s+)*(?:screws?|rods?|metalwork|hardware|implants?|instrumentation|cage|cement|fused|instrumented|operated|stabili[sz]ed|fixed|fixation|construct)(?:\s+(?:segments?|levels?|part|area|vertebrae|construct))?\b|^\W*(?:screws?|rods?|metalwork|hardware|implants?|instrumentation|cage|construct)\b",
    re.IGNORECASE,
)


def _status(own: str, piece: Piece, readings: list[Reading], state: State) -> str:
    """How the piece speaks of tumour, with what its place in a list or a form adds."""
    status = mentions.tumour_status(own)
    if piece.levels and _FATTY.search(own) and treatment.is_treated(own):
        return "silent"
    if status == "tumour" and not piece.levels and counts_lesions(own):
        state.announced = True
    if status == "silent" and (_shows_damage(piece, readings, state) or _is_one_of_them(own, piece, readings, state)):
        status = "tumour"
    if piece.levels and status == "tumour" and _PLURAL.search(own):
        state.listing = True
    elif (
        status == "absent" and state.listing and not piece.first and piece.levels and topics(own) <= {"posterolateral"}
    ):
        status = "tumour"  # "mets: L1 (left pedicle), L3 (no pedicle involvement)"
    elif (
        piece.levels
        and state.listing
        and (
            not piece.first or (state.after_semicolon and topics(own) != {"alignment"})
        )  # "…; translation of C3 on C4"
        and status == "silent"
        and not _SOUND.search(own)
    ):
        status = "tumour"
    if status == "silent" and piece.levels and state.context and (THAT_IN.search(own) or _grown_into(own, state)):
        status = "tumour"
    if state.listed and LISTED_LEVEL.match(own):
        return "tumour"
    several = any(mention.kind == "range" for mention in find_levels(own))  # a field, in which not all need be diseased
    treated = piece.levels and not several and state.context and treatment.is_treated_tumour(own)
    treated = treated and not (is_old(own) or _FATTY.search(own))
    return "tumour" if treated and status in ("silent", "absent") else status


# "T6 and T9 have fatty marrow after radiotherapy": in the field, and of no disease.
_FATTY: Final = re.compile(r"\b(?:fat(?:ty)?|normal)\s+(?:marrow|signal|change|conversion|replacement)", re.IGNORECASE)


_THE_TUMOUR: Final = re.compile(
    r"\W*(?:it|this|the\s+(?:tumou?r|lesion|mass|deposit|process|disease|metastasis))\b", re.IGNORECASE
)


def _grown_into(own: str, state: State) -> bool:
    """ "Metastasis of T9 invading T10": the tumour of the piece before reaches the vertebra of this one."""
    lead = state.sentence[: max(0, len(state.sentence) - len(state.tail) - len(own))]
    mention = next((one for one in find_levels(own) if one.kind in ("single", "range")), None)
    return (
        mention is not None
        and (mentions.tumour_status(lead) == "tumour" or bool(_THE_TUMOUR.match(lead)))
        and is_grown_into(lead + own[: mention.start], own[mention.end :])
    )


def _shows_damage(piece: Piece, readings: list[Reading], state: State) -> bool:
    """A collapse or a lesion without its cause: in a report on tumour it is the tumour's, unless it is old."""
    positive = any(reading.fact in POSITIVE and not reading.uncertain for reading in readings)
    named = bool(piece.levels) or state.listed
    dense = any(one.component == "lesion" and not one.uncertain for one in readings)
    old = is_long_ago(state.sentence) if dense else is_old(state.sentence)  # a dense body may well be "unchanged"
    return positive and named and state.context and not old


def _is_one_of_them(own: str, piece: Piece, readings: list[Reading], state: State) -> bool:
    """One of the lesions announced before: "the second is in T4", or a vertebra at the head of its own findings."""
    if not piece.levels or not state.context or is_old(state.sentence):
        return False
    if presents_lesion(own) or (
        is_likened(own) and mentions.tumour_status(state.sentence_before or state.sentence) == "tumour"
    ):
        return True
    sized = any(one.fact in _SIZED for one in readings)
    told = {one.component for one in readings if not one.uncertain}
    heads = piece.first and brings_up(state.sentence) and not _SOUND.search(own)
    return heads and (sized or (state.announced and len(told) > 1))


_SIZED: Final = ("extent_under", "extent_over", "extent_both", "share_under", "share_over", "share_both")
# "Metastases at T2 (30 %) and T10 (small)": the plural holds for the levels that follow in the sentence.
_PLURAL: Final = re.compile(
    r"\b(?:(?:levels|vertebrae)\s+(?:are\s+|were\s+)?(?:affected|involved|diseased)|metastases|lesions|deposits|mets|tumours|tumors|foci)\b",
    re.IGNORECASE,
)
_SOUND: Final = re.compile(r"\b(?:is|are|appears?)\s+(?:normal|unremarkable|clear|spared|uninvolved)\b", re.IGNORECASE)


def note(known: dict[str, str], level: str, status: str) -> None:
    """The strongest statement of a level stands."""
    strength = ("silent", "absent", "benign", "suspected", "tumour")
    if level not in known or strength.index(status) > strength.index(known[level]):
        known[level] = status
