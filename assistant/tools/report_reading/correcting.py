"""What a speaker corrects in the same breath: "the right pedicle, no, the left", "Sorry, I mean L2"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.bindings import Bindings, State
from assistant.tools.report_reading.corrections import CUE
from assistant.tools.report_reading.posterolateral_words import ELEMENT

_SIDE_NOUN: Final = rf"(?:left|right)(?:[\s-]+(?:(?:Th|[CTLSD])\d{{1,2}}|sided?|one|{ELEMENT}))*"
_SIDE_TAKEN_BACK: Final = re.compile(
    rf"\b(?:the\s+)?{_SIDE_NOUN}(?:\s+(?:is|was|are|looks)\s+\w+|\s+(?:gone|out|\w+ed|eaten|intact|normal|clear|fine))?(?P<cue>[\s,.;:–—(\[-]*(?<=[\s,.;:–—(\[-])(?:{CUE}[\s,.;:–—-]+)+|\s+(?:(?:er|um|erm|uh)\s+)?no\s+(?:wait\s+|sorry\s+)?(?=the\s+(?:left|right)\b))(?=(?:(?:it['’]?s|it\s+is|on|in|into|of)\s+)?(?:the\s+)?(?:left|right|both)\b)",
    re.IGNORECASE,
)


def without_corrected_sides(text: str) -> str:
    """The text with a side blanked that is taken back for the one behind it; all places stay the same."""
    return _DENSITY_TAKEN_BACK.sub(_blank_density, _SIDE_TAKEN_BACK.sub(_blank_correction, text))


_DENSITY: Final = r"(?:osteo)?(?:lytic|blastic|sclerotic)|mixed"
_DENSITY_TAKEN_BACK: Final = re.compile(
    rf"\b(?:{_DENSITY})(?P<cue>[\s,.;:…–—-]*(?<=[\s,.;:…–—-])(?:{CUE}[\s,.;:…–—-]+)+)(?=(?:it['’]?s\s+|it\s+is\s+|more\s+|actually\s+)*(?:{_DENSITY})\b)",
    re.IGNORECASE,
)


def _blank_density(match: re.Match[str]) -> str:
    """ "Sclerotic.. no, mixed" is mixed; "sclerotic. No lytic focus" is not."""
    plain = re.fullmatch(r"\s*[.;,]?\s+no\s+", match["cue"], re.IGNORECASE)
    return match.group() if plain else " " * len(match.group())


def _blank_correction(match: re.Match[str]) -> str:
    """A "no" alone corrects nothing across a full stop: "… right pedicle. No left-sided disease."."""
    cue = match["cue"]
    sure = re.search(rf"\b(?!no\b){CUE}\b", cue, re.IGNORECASE) or re.search(r",\s*no\s*,", cue, re.IGNORECASE)
    sure = sure or re.fullmatch(r"\s+no\s+", cue, re.IGNORECASE)
    return " " * len(match.group()) if sure else match.group()


_LEVEL_CORRECTED: Final = re.compile(
    rf"[\s*•·>-]*(?:(?:\[?[\d:.]+\]?\s*)?[A-Z][\w. ]{{0,20}}:\s+)?(?:{CUE}\b[\s,.:;–—-]*)+(?:it['’]?s\s+|it\s+is\s+|at\s+|the\s+|level\s+|is\s+)*(?=(?:Th|[CTLSD])\s?\d)",
    re.IGNORECASE,
)
_BARE_NO: Final = re.compile(r"\W*(?:no|nope|er+|erm|um|wait)\W*", re.IGNORECASE)
# "Sorry, L4 as well": added, not corrected.
_ADDED: Final = re.compile(
    r"[^.;]*?\b(?:too|as\s+well|also|(?:is|was|has|shows?)\s+(?:an?\s+)?\w+)\b|[^.;]*\?", re.IGNORECASE
)


# "L4, sorry, correction, L5": named by a slip of the tongue.
_SLIP_OF_THE_TONGUE: Final = re.compile(
    rf"(?:\W|\b(?:er|um|erm|and|then|next|at|now|ok|okay|so|right|in)\b)*(?P<wrong>(?:Th|[CTLSD])\d{{1,2}})\b[\s,.–—(-]+(?:{CUE}\b[\s,.:–—-]*)+(?=(?:(?:it['’]?s|it\s+is|at|in|the|level)\s+)?(?:Th|[CTLSD])\s?\d)",
    re.IGNORECASE,
)


def _forget_slips(sentence: str, bindings: Bindings) -> None:
    """A vertebra that a list named before, and that is taken back where its turn comes, is none of them."""
    slip = _SLIP_OF_THE_TONGUE.match(sentence)
    wrong = find_levels(slip["wrong"])[0].levels if slip else ()
    for level in wrong:
        if all(one.component == "lesion" for one in bindings.readings.get(level, ())):
            bindings.readings.pop(level, None)
            bindings.tumour.pop(level, None)
            bindings.named_tumour.discard(level)


def correct_level(sentence: str, state: State, bindings: Bindings) -> None:
    """ "Sorry, I mean L2": what was said of the vertebra before is said of this one."""
    _forget_slips(sentence, bindings)
    cue = _LEVEL_CORRECTED.match(sentence)
    if not cue or _BARE_NO.fullmatch(cue.group()) or len(state.focus) != 1:
        return
    named = next((one for one in find_levels(sentence) if one.start >= cue.end() and one.kind == "single"), None)
    if not named or len(named.levels) != 1 or named.levels == state.focus:
        return
    meant = re.search(
        r"\b(?:mean|meant|make|correction|should|scratch|strike|scrap|delete|mistake|error)\b", cue.group(), re.I
    )
    rest = re.split(r"[.;,]", sentence[named.end :], maxsplit=1)[0]
    if not meant and (rest.strip() or _ADDED.match(sentence, named.end)):
        return
    _move(state.focus[0], named.levels[0], bindings)
    state.focus = state.focus_last = named.levels


def _move(wrong: str, right: str, bindings: Bindings) -> None:
    bindings.readings[right] += bindings.readings.pop(wrong, [])
    if wrong in bindings.tumour:
        bindings.tumour[right] = bindings.tumour.pop(wrong)
    for kept in (bindings.treated, bindings.hardware, bindings.identified, bindings.named_tumour):
        if wrong in kept:
            kept.discard(wrong)
            kept.add(right)
