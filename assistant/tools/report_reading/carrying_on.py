"""What carries over from one sentence to the next: the vertebra, the matter, and what is taken back."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.collapse import read_collapse
from assistant.tools.report_reading.collapse_words import REMAINING
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.report_reading.tense import earlier

# A sentence that begins so goes on about what the one before was about.
CARRIED_ON: Final = re.compile(
    r"\s*(?:it|this|that|these|those|they|which|(?:he|she|it['’]?s|its)\s+(?:says?|tells?|reports?|describes?|always|only|is|has)|worse|reliev\w+|eas\w+|better|aggravat\w+|"
    r"exacerbat\w+|(?:the\s+)?(?:left|right|other)|both|now|only|today|currently|presently|at\s+present|meanwhile|since\s+then|since|by\s+now|on\s+(?:the\s+)?(?:present|current|today['’]?s)\s+(?:study|scan|ct|mri?|examination))\b",
    re.IGNORECASE,
)


def announces(sentence: str, named: list[str]) -> bool:
    """ "C6 first.", "The second is in T4.", "T1 is new.": what follows is about the one named."""
    return len(set(named)) == 1 and len(sentence.split()) <= _SHORT and not _SOUND_ONLY.search(sentence)


_SHORT: Final = 9  # words
_SOUND_ONLY: Final = re.compile(
    r"\b(?:normal|unremarkable|clear|ok(?:ay)?|fine|no|not|none|nil|spared|without|unaffected|intact|unchanged|stable|old|degenerat\w*|benign|h(?:a)?emangioma)\b",
    re.IGNORECASE,
)


def withdraw(targets: tuple[str, ...], state: State, bindings: Bindings) -> None:
    """ "No fracture. Correction, there is one": what the sentence before said of the same matter no longer holds."""
    for level in targets:
        bindings.readings[level][:] = [
            one
            for one in bindings.readings[level]
            if one.component not in state.spoken or one.start < state.before or one.start >= state.start
        ]


# "No height loss at T1, where less than half is replaced, or at L2".
_LISTED_ON: Final = re.compile(
    r"\W*(?:n?or|nor\s+yet)\s+(?:at|in|of|for)\s+(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\W*"
    r"|\W*(?:and\s+)?(?:Th|[CTLSD])\d{1,2}\s+(?:has\s+|does\s+|did\s+|is\s+)?(?:neither|not\s+either|n['’]t\s+either)\W*"
    r"|\W*(?:and\s+)?(?:nor|neither)\s+(?:has|have|is|are|was|did|does|do)\s+(?:that\s+(?:of|in|at)\s+)?(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\W*",
    re.IGNORECASE,
)
# "There is loss of height at T6 but not at T4".
_NOT_THERE: Final = re.compile(r"\W*(?:but\s+)?not\s+(?:at|in|of)\s+(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\W*", re.IGNORECASE)
_DENIALS: Final = frozenset({"loss_none", "collapse_none", "neither_side", "no_subluxation", "no_deformity"})


def denied_there_too(own: str, state: State, bindings: Bindings) -> list[Reading]:
    """What the same sentence denied of the vertebra before, for one that an "or at" adds to it."""
    excluded = _NOT_THERE.fullmatch(own)
    if not excluded and not _LISTED_ON.fullmatch(own):
        return []
    said = [one for level in state.last for one in bindings.readings[level] if one.start >= state.start]
    if excluded:
        if sides := [one for one in said if one.component == "posterolateral" and one.fact in _NOT_SIDES]:
            # "The left one at T8 but not at L1": of the side named last.
            last = max(sides, key=lambda one: one.start)
            return [replace(last, fact=_NOT_SIDES[last.fact])]
        lost = [one for one in said if one.fact.startswith("loss_") and one.fact != "loss_none" and not one.uncertain]
        return [replace(one, fact="loss_none", lost=None, part="") for one in lost[:1]]
    return [one for one in said if one.fact in _DENIALS and not one.uncertain]


_NOT_SIDES: Final[dict[Fact, Fact]] = {"left": "not_left", "right": "not_right"}
# "All three" are the three named last together.
_COUNTED: Final = re.compile(
    r"\b(?:all|both|each|none|neither|any|either|these|the)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?P<count>two|three|four|five)\b",
    re.IGNORECASE,
)
# "T5 and T6 are the main problem. Both are lytic": the two named last together.
_BOTH: Final = re.compile(
    r"\W*(?:both|neither)\s+(?:of\s+(?:them|these|those|which)\s+)?(?:is|are|has|have|show|were|was|contain|lytic|sclerotic|blastic|mixed)\b",
    re.IGNORECASE,
)
_COUNT: Final = {"two": 2, "three": 3, "four": 4, "five": 5}


def counted_levels(own: str, targets: tuple[str, ...], state: State) -> tuple[str, ...]:
    """The levels meant by "none of the three vertebrae", where fewer were spoken of since."""
    match = _COUNTED.search(own)
    if not match and len(targets) != 2 and _BOTH.match(own) and state.groups and len(state.groups[-1]) == 2:
        return state.groups[-1]
    if not match or len(targets) == _COUNT[match["count"].lower()]:
        return targets
    return next((one for one in reversed(state.groups) if len(one) == _COUNT[match["count"].lower()]), targets)


# "Remaining height 80 % at L2 and 40 % at L4", "T5 stands at 80 %, T6 at 40 %".
_HEIGHT_LEFT: Final = re.compile(
    r"\b(?:remaining|residual|preserved)\s+(?:vertebral\s+|body\s+)*heights?\b|\bheights?\s+(?:left|remaining|retained)\b|"
    r"%\s*(?:of\s+(?:the\s+|its\s+|their\s+)?)?(?:(?:normal|original|expected|vertebral|body|former)\s+)*(?:height\s+)(?:is\s+|was\s+)?(?:left|remain\w*|retained|preserved)\b|"
    r"\b(?:shrunk|reduced|down|squashed|compressed|collapsed|come\s+down)\s+to\b[^.;,]{0,25}%\s*of|\bstands?\s+at\b[^.;,]{0,20}%",
    re.IGNORECASE,
)


def measure_of(own: str, facts: set[Fact]) -> str:
    """What the figures of a piece are of, for bare ones that follow: the body, height that is lost or is left."""
    if facts <= {"loss_none", "collapse_none"}:
        return "kept"
    for kind in ("extent", "share"):
        if all(one.startswith(kind) for one in facts):
            return kind
    return "left" if _HEIGHT_LEFT.search(own) else "loss"


def measured_before(own: str, start: int) -> str:
    """What an earlier state was told of, in a piece that goes on with today's: `loss`, `extent` or nothing."""
    stretches = [own[:start], *(own[start:][low:high] for low, high in earlier(own[start:]))]
    facts = {reading.fact for part in stretches if part for reading in read_collapse(part)}
    if facts and any(REMAINING.search(part) for part in stretches):
        return "left"
    return "extent" if facts and all(fact.startswith("extent") for fact in facts) else "loss" if facts else ""
