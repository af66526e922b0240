"""From pieces to readings per vertebra: what each phrase is about, and how closely it is tied to it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading import mentions
from assistant.tools.report_reading.alignment import read_alignment
from assistant.tools.report_reading.collapse import read_collapse
from assistant.tools.report_reading.lesion import read_lesion
from assistant.tools.report_reading.pain import read_pain
from assistant.tools.report_reading.pieces import Piece, cut
from assistant.tools.report_reading.points import read_points
from assistant.tools.report_reading.posterolateral import read_posterolateral
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.sentences import sentences
from assistant.tools.sins_points import Component

_POSITIVE: Final[frozenset[Fact]] = frozenset(
    {
        *("lytic", "mixed", "blastic", "destroyed"),
        *("loss_under", "loss_over", "loss_both", "loss_present", "extent_over", "extent_both"),
        *("left", "right", "one_side", "both_sides", "side_unknown"),
    }
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A piece with the levels it would be tied to if it names none, and the number of its sentence."""

    piece: Piece
    near: tuple[str, ...]
    sentence: int


@dataclass
class Bindings:
    """Everything a report says, level by level.

    `everywhere` is said of each lesion in so many words ("none shows collapse"); `sweeping` is said of the patient
    or the whole spine, and yields to what is said of a level itself. `spoken` are the pieces in their order, for
    what is read beside SINS.
    """

    readings: dict[str, list[Reading]] = field(default_factory=lambda: defaultdict(list))
    everywhere: list[Reading] = field(default_factory=list)
    sweeping: list[Reading] = field(default_factory=list)
    tumour: dict[str, str] = field(default_factory=dict)
    treated: set[str] = field(default_factory=set)
    hardware: set[str] = field(default_factory=set)
    segments: list[str] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)

    def lesions(self) -> list[str]:
        """The tumour-bearing levels, in the order in which the report names them."""
        return [level for level in self.tumour if self.tumour[level] in ("tumour", "suspected")]


_LISTED_LEVEL: Final = re.compile(
    r"^[ \t*-]*(?:\d+[.)]\s*)?(?:vertebral\s+|spinal\s+|index\s+)?(?:level|vertebra|segment|site|"
    r"location)(?:s|\(s\))?(?:\s*\d)?\s*[:=]\s*"
    r"(?=(?:Th|[CTLSD])[\s-]?\d)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass
class _State:
    """Where the reading stands: the levels spoken of last, and what the piece before was about."""

    listed: bool
    context: bool
    focus: tuple[str, ...] = ()
    focus_last: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    topics: frozenset[Component] = frozenset()
    told: bool = False
    own: str = ""
    listing: bool = False
    after_semicolon: bool = False
    spoken: frozenset[Component] = frozenset()
    tail: str = ""
    measure: str = "loss"


# A sentence that begins so goes on about what the one before was about.
_CARRIED_ON: Final = re.compile(
    r"\s*(?:it|this|that|these|those|they|which|worse|reliev\w+|eas\w+|better|aggravat\w+|"
    r"exacerbat\w+|(?:the\s+)?(?:left|right|other)|both|now|only)\b",
    re.IGNORECASE,
)


def bind(text: str) -> Bindings:
    """Read every piece of an even text and tie what it says to its vertebrae."""
    bindings = Bindings()
    state = _State(bool(_LISTED_LEVEL.search(text)), mentions.has_tumour_context(text))
    for number, sentence in enumerate(sentences(text)):
        if sentence.section in ("technique", "comparison"):
            continue
        state.last, state.listing = (), False
        named: list[str] = []
        told = False
        last_named: tuple[str, ...] = ()
        state.after_semicolon = text[: sentence.start].rstrip().endswith(";")
        goes_on = state.after_semicolon or _CARRIED_ON.match(text, sentence.start)
        if sentence.new_line or not goes_on:
            state.topics = frozenset()
        for piece in cut(text, sentence, state.pair):
            state.tail = text[piece.end : sentence.end]
            bindings.spoken.append(Spoken(piece, state.last or state.focus, number))
            _take(text, piece, state, bindings)
            told = told or state.told
            named += piece.levels
            last_named = piece.levels or last_named
        if named and (told or not state.focus):
            state.focus_last = last_named
            state.focus = tuple(dict.fromkeys(named))
            state.pair = state.focus if len(state.focus) > 1 else state.pair
    return bindings


def _take(text: str, piece: Piece, state: _State, bindings: Bindings) -> None:
    own = text[piece.start : piece.end]
    targets = piece.levels or state.last or state.focus
    if piece.segment:
        _note_segment(own, piece, bindings)
        # Alignment and facet joints belong to segments; only what is inside a vertebra must be asked for.
        facets = [one for one in read_posterolateral(own) if one.part == "facet"]
        for reading in (*read_alignment(own), *facets):
            _tie(reading.shifted(piece.start), piece, targets, state, bindings)
        state.last, state.topics, state.told = (), frozenset(), False
        return
    if piece.reach == "elsewhere":
        # What is said of the other levels' alignment holds for those lesions of which nothing else is said.
        normal = [one for one in read_alignment(own) if one.fact == "normal"]
        bindings.sweeping += [replace(one, fact="normal_otherwise").shifted(piece.start) for one in normal]
        return
    if not piece.levels and mentions.is_about_another_organ(own):
        return
    state.own = own
    readings = _read(own, piece, state)
    state.spoken = frozenset(reading.component for reading in readings)
    _judge(own, piece, targets, readings, state, bindings)
    if not mentions.is_benign(own):
        for reading, levels in _shared_out(own, readings, targets):
            _tie(reading.shifted(piece.start), piece, levels, state, bindings)
        _tie_slips(own, piece, readings, bindings)
    state.last = piece.levels or state.last
    # "T2 is normal" in passing doesn't take the following sentences away from the lesion before it.
    state.told = bool(readings) or mentions.tumour_status(own) != "silent" or state.listed


def _shared_out(own: str, readings: list[Reading], targets: tuple[str, ...]) -> list[tuple[Reading, tuple[str, ...]]]:
    """ "70 % and 30 % respectively": the first reading of a component goes to the first level, and so on."""
    shared: list[tuple[Reading, tuple[str, ...]]] = []
    for reading in readings:
        same = [other for other in readings if other.component == reading.component and other.fact != "loss_present"]
        in_turn = len(same) == len(targets) > 1 and reading in same and _RESPECTIVELY.search(own)
        shared.append((reading, (targets[same.index(reading)],) if in_turn else targets))
    return shared


_RESPECTIVELY: Final = re.compile(r"\brespectively\b", re.IGNORECASE)


def _tie_slips(own: str, piece: Piece, readings: list[Reading], bindings: Bindings) -> None:
    """ "Translation of T11 on T12" concerns both vertebrae."""
    partners = [
        mention.levels[0]
        for mention in find_levels(own)
        if mention.kind == "single" and mention.levels[0] not in piece.levels
    ]
    for reading in readings:
        if reading.fact == "subluxation":
            for level in partners:
                bindings.readings[level].append(reading.shifted(piece.start))


def _note_segment(own: str, piece: Piece, bindings: Bindings) -> None:
    if mentions.tumour_status(own) in ("tumour", "suspected"):
        bindings.segments.append(piece.segment)


def _read(own: str, piece: Piece, state: _State) -> list[Reading]:
    """All readings of a piece; what it tells of an earlier study is left out."""
    start = mentions.present_part(own)
    topics = state.topics
    if start:
        topics = topics | {reading.component for reading in _components(own[:start], topics)}
    readings = [reading.shifted(start) for reading in _components(own[start:], topics, state.tail, state.measure)]
    state.topics = frozenset(reading.component for reading in readings) or topics
    facts = {reading.fact for reading in readings if reading.component == "collapse"}
    if facts:
        state.measure = "extent" if all(fact.startswith("extent") for fact in facts) else "loss"
    if piece.excepted:
        # "Denies pain except on standing" denies nothing.
        readings = [one for one in readings if one.fact != "pain_free"]
    if piece.excepted or _OTHERWISE.search(own):
        readings = [replace(one, fact="normal_otherwise") if one.fact == "normal" else one for one in readings]
    return readings


_OVERALL: Final = re.compile(r"\b(?:overall|all\s+levels|throughout|whole\s+spine)\b", re.IGNORECASE)
# "Normal apart from …" and "otherwise normal" don't contradict what they except.
_OTHERWISE: Final = re.compile(r"\b(?:otherwise|apart\s+from|except|other\s+than|aside\s+from)\b", re.IGNORECASE)


def _components(own: str, topics: frozenset[Component], tail: str = "", measure: str = "loss") -> list[Reading]:
    listed = list(read_points(own))
    if listed:
        return listed
    return [
        *read_pain(own, continued="pain" in topics),
        *read_lesion(own),
        *read_alignment(own),
        *read_collapse(own, continued=measure if "collapse" in topics else ""),
        *read_posterolateral(own, continued="posterolateral" in topics, tail=tail),
    ]


def _judge(
    own: str, piece: Piece, targets: tuple[str, ...], readings: list[Reading], state: _State, bindings: Bindings
) -> None:
    """Note whether the piece makes its levels tumour-bearing, treated or instrumented."""
    status = mentions.tumour_status(own)
    positive = any(reading.fact in _POSITIVE and not reading.uncertain for reading in readings)
    if (
        status == "silent"
        and positive
        and state.context
        and not mentions.is_old(own)
        and (piece.levels or state.listed)
    ):
        status = "tumour"
    if piece.levels and status == "tumour" and _PLURAL.search(own):
        state.listing = True
    elif piece.levels and state.listing and not piece.first and status == "silent" and not _SOUND.search(own):
        status = "tumour"
    if state.listed and _LISTED_LEVEL.match(own):
        status = "tumour"
    spoken_of = len(targets) == 1 or piece.reach == "several"
    spoken = tuple(level for level in targets if bindings.tumour.get(level) != "benign")
    named = piece.levels or (spoken if spoken_of and status == "tumour" else ())
    for level in named:
        _note(bindings.tumour, level, status)
    for level in targets:
        if mentions.is_treated(own):
            bindings.treated.add(level)
        if mentions.has_hardware(own):
            bindings.hardware.add(level)


# "Metastases at T2 (30 %) and T10 (small)": the plural holds for the levels that follow in the sentence.
_PLURAL: Final = re.compile(r"\b(?:metastases|lesions|deposits|mets|tumours|tumors|foci)\b", re.IGNORECASE)
_SOUND: Final = re.compile(r"\b(?:is|are|appears?)\s+(?:normal|unremarkable|clear|spared|uninvolved)\b", re.IGNORECASE)


def _note(known: dict[str, str], level: str, status: str) -> None:
    """The strongest statement of a level stands."""
    strength = ("silent", "absent", "benign", "suspected", "tumour")
    if level not in known or strength.index(status) > strength.index(known[level]):
        known[level] = status


def _tie(reading: Reading, piece: Piece, targets: tuple[str, ...], state: _State, bindings: Bindings) -> None:
    """Tie a reading to the levels it speaks of: those named, those spoken of last, or all."""
    several = piece.reach == "several" and len(targets) > 1
    if piece.reach == "all" or (piece.reach == "several" and not several):
        bindings.everywhere.append(reading)
        return
    sweeping = _is_sweeping(reading, piece, targets, state)
    if sweeping or not targets:
        bindings.sweeping.append(reading)
    if sweeping and reading.component == "pain":
        return
    for level in _meant(reading, piece, targets, state, several=several):
        bindings.readings[level].append(reading)


def _is_sweeping(reading: Reading, piece: Piece, targets: tuple[str, ...], state: _State) -> bool:
    """Pain is the patient's; "normal alignment" as a sentence of its own is the whole spine's."""
    if piece.levels or (state.listed and not _OVERALL.search(state.own)):
        return False
    if reading.component == "pain":
        return True
    if reading.fact in ("no_subluxation", "no_deformity") and state.after_semicolon and targets:
        return False
    return reading.sweeping and not state.last and not state.spoken - {"alignment", "pain"}


def _meant(
    reading: Reading, piece: Piece, targets: tuple[str, ...], state: _State, *, several: bool
) -> tuple[str, ...]:
    """One finding after a sentence on several levels belongs to the level named last; a denial to all of them."""
    if piece.levels or several or reading.fact not in _POSITIVE or len(state.focus_last) != 1:
        return targets
    return state.focus_last if len(targets) > 1 else targets
