"""One case whose findings come bit by bit: what a conversation says of a vertebra so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from assistant.answer import Record, Turn
from assistant.tools.report_reading import read_findings, read_report
from assistant.tools.sins import SinsFindings
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_questions import QUESTIONS
from assistant.tools.sins_records import LevelScore

_RESET = re.compile(
    r"\b(?:reset|start (?:over|again|afresh)|new (?:case|patient|lesion)|another patient|forget (?:that|it|this))\b",
    re.I,
)
_ASSUMED = re.compile(
    r"\b(?:assume|assuming|suppose we say|just (?:put|take|enter|use|say|count)|pretend|default to)\b", re.I
)
_FACTUAL = re.compile(
    r"^\s*(?:what (?:is|are|does|do|counts)|which|why|how|who|when|define|explain|is it true)\b", re.I
)

# "what is missing?", "does it need a surgeon?": the case as it stands is the answer.
_STATE = re.compile(
    r"^\s*(?:so|and|ok(?:ay)?|then|but)?[\s,]*(?:what(?:'s| is)(?: still| the| its| her| his)* (?:score|total|sins|band|missing)\b|"
    r"what (?:else )?(?:do you need|is needed|are you missing)|(?:is|are) (?:it|this|that|she|he|they) (?:now )?(?:un)?stable|"
    r"does (?:it|this|that|she|he) (?:need|require|call for)\b.{0,30}\b(?:surg\w+|consult\w*|referral)|"
    r"(?:total|score|band|sins|summary|result)\s*\??$)",
    re.I,
)
_FACTUAL_RULE = re.compile(r"\b(?:points?|scores?|count\w*|mean\w*|define\w*|reliab\w*)\b", re.I)
_HYPOTHETICAL = re.compile(
    r"^(?:and|but|so|ok(?:ay)?|or)?[\s,]*(?:what|how about)?\s*(?:if|with|suppose|say)\s+(?:there (?:was|were|is) )?",
    re.I,
)
_PERCENTAGE = re.compile(r"\d\s*(?:%|per ?cent)", re.I)


# An item named without a value ("what about the pedicles?") is asked for by name.
_ITEMS: Final[dict[Component, re.Pattern[str]]] = {
    "pain": re.compile(r"\bpain\b", re.I),
    "lesion": re.compile(r"\b(?:density|lesion type|bone quality|lytic or)\b", re.I),
    "alignment": re.compile(r"\b(?:alignment|kyphosis|subluxation|slip)\b", re.I),
    "collapse": re.compile(r"\b(?:collapse|height|compression)\b", re.I),
    "posterolateral": re.compile(r"\b(?:pedicles?|facets?|posterior elements?|posterolateral|costovertebral)\b", re.I),
}
_SHORT = 8  # words
_BARE = 4  # words


class Case(Record):
    """What is known of one vertebra, and what the last message did: added findings, assumed one, or named an item."""

    findings: SinsFindings
    added: bool
    assumed: bool = False
    named: Component | None = None
    asks_state: bool = False


def case_so_far(question: str, history: Sequence[Turn]) -> Case | None:
    """The case that a conversation is about; None if it holds none, or several vertebrae at once.

    A later value replaces an earlier one; a new level keeps the other findings ("and if it were T10?"). An assumed value
    ("assume no pain") is not taken.
    """
    known: SinsFindings | None = None
    asked: Component | None = None
    for turn in history:
        if turn.role == "assistant":
            asked = _asked(turn.content)
            continue
        if not _ASSUMED.search(turn.content):
            known, _ = _after(known, turn.content, asked)
        asked = None
    last_asked = _asked(history[-1].content) if history and history[-1].role == "assistant" else None
    assumed = bool(_ASSUMED.search(question))
    after, added = (known, False) if assumed else _after(known, question, last_asked)
    if after is None:
        return None
    return Case(
        findings=after,
        added=added,
        assumed=assumed,
        named=None if added else _named(question),
        asks_state=bool(_STATE.search(question)),
    )


def since_reset(history: Sequence[Turn]) -> list[Turn]:
    """The part of a conversation after its last "reset"."""
    places = [n for n, turn in enumerate(history) if turn.role == "user" and is_reset(turn.content)]
    return list(history[places[-1] + 1 :]) if places else list(history)


def is_reset(message: str) -> bool:
    """Whether a message only asks to start anew."""
    return bool(_RESET.search(message)) and not _says_anything(read_findings(message))


def _named(question: str) -> Component | None:
    """The one item that a short message names without a value."""
    names = [name for name, pattern in _ITEMS.items() if pattern.search(question)]
    return (
        names[0] if len(names) == 1 and len(question.split()) <= _SHORT and not _FACTUAL_RULE.search(question) else None
    )


def _asked(answer: str) -> Component | None:
    """The item that an earlier answer asked for last."""
    places = {name: answer.rfind(text) for name, text in QUESTIONS.items()}
    name = max(places, key=lambda one: places[one])
    return name if places[name] >= 0 else None


def _after(known: SinsFindings | None, message: str, asked: Component | None) -> tuple[SinsFindings | None, bool]:
    """The findings after one message, and whether it said anything of the case."""
    if _RESET.search(message):  # with findings of a new case in the same message
        known = None
    reported = read_report(message).levels
    if len(reported) > 1:
        return None, False
    found = _as_findings(reported[0]) if reported else read_findings(_stated(message))
    if asked and not _says_anything(found) and _is_bare_answer(message):
        found = read_findings(_stated(message), asked)
    if known is not None and not _says_anything(found) and _PERCENTAGE.search(message):
        found = read_findings(_stated(message), "collapse")  # a bare percentage corrects the only item that has one
    if _FACTUAL.match(message) and not asked and not _describes(message, found):
        return known, False
    if not _says_anything(found):
        return known, False
    return (found if known is None else _merged(known, found)), True


def _stated(message: str) -> str:
    """A hypothetical as if it were so ("what if both pedicles were gone?"): it is asked for as a finding."""
    plain = _HYPOTHETICAL.sub("", message.strip().rstrip("?"))
    return (
        re.sub(r"\b(?:had been|would be|were|was)\b", "is", plain, flags=re.I) if plain != message.strip() else message
    )


def _is_bare_answer(message: str) -> bool:
    """ "none", "both", "60 %": so few words, and no question, can only answer what was asked."""
    return len(message.split()) <= _BARE and "?" not in message and not _STATE.search(message)


def _describes(message: str, found: SinsFindings) -> bool:
    """A factual question may name one finding; a case has a vertebra and findings, or several, or asks for its score."""
    named = sum(getattr(found, name) is not None for name in COMPONENTS[1:])
    asks_score = bool(re.search(r"\bsins\b", message, re.I))
    return named >= 2 or (found.level is not None and (named >= 1 or asks_score))


def _as_findings(level: LevelScore) -> SinsFindings:
    """What a report says of its one vertebra, as findings that later messages may change."""
    known = {name: getattr(level.components, name) for name in COMPONENTS[1:]}
    return SinsFindings(
        level=level.level, narrowed=dict(level.narrowed), treated=level.treated, hardware=level.declined, **known
    )


def _says_anything(found: SinsFindings) -> bool:
    return bool(found.level or found.narrowed or any(getattr(found, name) for name in COMPONENTS[1:]))


def _merged(known: SinsFindings, found: SinsFindings) -> SinsFindings:
    values: dict[str, Any] = {"level": found.level or known.level, "narrowed": {}}
    for name in COMPONENTS[1:]:
        if getattr(found, name) is not None:
            values[name] = getattr(found, name)
        elif name in found.narrowed:
            values["narrowed"][name] = found.narrowed[name]
        elif getattr(known, name) is not None:
            values[name] = getattr(known, name)
        elif name in known.narrowed:
            values["narrowed"][name] = known.narrowed[name]
    values["treated"] = known.treated or found.treated
    values["hardware"] = known.hardware or found.hardware
    return SinsFindings.model_validate(values)
