"""What a report has been found to say, level by level, and where its reading stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from assistant.tools.report_reading.bare_values import Item
from assistant.tools.report_reading.blocks import Block
from assistant.tools.report_reading.pieces import Piece
from assistant.tools.report_reading.questions import Asked
from assistant.tools.report_reading.reading import Reading
from assistant.tools.sins_points import Component


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
    what is read beside SINS. `identified` are levels with a benign finding by name, `named_tumour` those with a
    tumour by name; `denied` is set where the report denies tumour of the spine, `denied_outright` where it
    does so without any restriction: damage alone then makes no vertebra a tumour-bearing one. So it is where an
    infection is settled (`infected`), or plainly told of some vertebrae (`infected_levels`).
    """

    readings: dict[str, list[Reading]] = field(default_factory=lambda: defaultdict(list))
    everywhere: list[Reading] = field(default_factory=list)
    sweeping: list[Reading] = field(default_factory=list)
    tumour: dict[str, str] = field(default_factory=dict)
    treated: set[str] = field(default_factory=set)
    hardware: set[str] = field(default_factory=set)
    segments: list[str] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)

    # Slips of one vertebra on another: the latter, those displaced, and what is said.
    partners: list[tuple[str, tuple[str, ...], Reading]] = field(default_factory=list)
    identified: set[str] = field(default_factory=set)
    named_tumour: set[str] = field(default_factory=set)
    denied: bool = False
    denied_outright: bool = False
    infected: bool = False
    infected_levels: frozenset[str] = frozenset()

    def lesions(self) -> list[str]:
        """The tumour-bearing levels, in the order in which the report names them.

        A dense or lucent focus that the report calls a bone island, a haemangioma and the like is none.
        """
        if self.denied_outright and not self.named_tumour:
            return []
        benign = self.identified if self.denied else self.identified - self.named_tumour
        return [
            level
            for level, status in self.tumour.items()
            if status in ("tumour", "suspected")
            and level not in benign
            and (level in self.named_tumour or not (self.infected or level in self.infected_levels))
        ]


@dataclass
class State:
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
    differs: bool = False
    latest: int = -1
    sentence: str = ""
    block: Block | None = None
    item: Item | None = None
    line_own: bool = False
    lead: list[Reading] = field(default_factory=list)
    one_listed: bool = False
    asked_pain: str = ""
    topics_before: frozenset[Component] = frozenset()
    heading_alone: bool = False
    region: str = ""
    groups: list[tuple[str, ...]] = field(default_factory=list)
    height_asked: Asked | None = None
    line_told: bool = False
    focus_before: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    before: int = 0
    start: int = 0
    painful: tuple[str, ...] = ()
    arch: bool | None = None
    announced: bool = False
    arch_near: int = 0
    sentence_before: str = ""
    section: str = ""
    aligning: bool = False
    asked: bool = False
    alignment_list: bool = False
    alignment_asked: str = ""
