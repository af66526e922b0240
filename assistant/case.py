"""One case whose findings come bit by bit: what a conversation says of a vertebra so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from assistant.answer import Record, Turn
from assistant.tools.levels import find_levels
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


# "And if it were pain free?" supposes; "better if lying" does not.
_SUPPOSED = re.compile(
    r"^(?:and|but|so|ok(?:ay)?|or|now|right|then)?[\s,]*(?:(?:what|how about)\s+)?(?:if|suppos(?:e|ing)|imagine|hypothetically|"
    r"let['’]?s\s+(?:say|suppose|imagine)|were\s+(?:it|the|there))\b|\bwhat\s+if\b|"
    r"\b(?:would|could)\s+(?:it|that|things|the\s+(?:score|total|sins|range|result))\s+\w+\b.*\bif\b",
    re.I,
)
# "Sorry, I meant L2": the same findings at another vertebra; "L1 next": another one with its own.
_CORRECTS = re.compile(
    r"\b(?:meant|correction|sorry|instead|wrong|rather|actually|mistake|not\s+(?:Th|[CTLSD])\d|if)\b", re.I
)
_NEXT = re.compile(
    r"\b(?:next|another|second|other|additional|further|as\s+well|also|then|now\s+(?:to|for|the)|on\s+to|third)\b", re.I
)


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
    others: dict[str, SinsFindings] = {}
    asked: Component | None = None
    for turn in history:
        if turn.role == "assistant":
            asked = _asked(turn.content)
            continue
        if not _ASSUMED.search(turn.content) and not (known is not None and is_supposition(turn.content)):
            known = _remembered(known, turn.content, asked, others)
        asked = None
    known = _spoken_of(known, question, others)
    last_asked = _asked(history[-1].content) if history and history[-1].role == "assistant" else None
    assumed = bool(_ASSUMED.search(question))
    after, added = (known, False) if assumed else _after(known, question, last_asked)
    begun_by_asking = known is None and after is not None and after.level is None and question.rstrip().endswith("?")
    if after is None or begun_by_asking:  # "and if there's pain but no neurology?" begins no case
        return None
    return Case(
        findings=after,
        added=added,
        assumed=assumed,
        named=None if added else _named(question),
        asks_state=bool(_STATE.search(question)),
    )


def is_supposition(message: str) -> bool:
    """Whether a message only supposes ("what if it were pain free?"): it is answered, and then forgotten."""
    return bool(_SUPPOSED.search(message.strip()))


def _remembered(
    known: SinsFindings | None, message: str, asked: Component | None, others: dict[str, SinsFindings]
) -> SinsFindings | None:
    """The case after an earlier message; `others` keeps the vertebrae spoken of before it."""
    if _RESET.search(message):
        others.clear()
    reported = [] if _RESET.search(message) else read_report(message).levels
    if len(reported) > 1:
        described = [_as_findings(level) for level in reported]
        others.update({one.level: one for one in described if one.level})
        return max(described, key=_said)
    known = _spoken_of(known, message, others)
    after, _ = _after(known, message, asked)
    if after is not None and after.level:
        others[after.level] = after
    return after


def _spoken_of(known: SinsFindings | None, message: str, others: dict[str, SinsFindings]) -> SinsFindings | None:
    """The case that a message goes on with: the one of the vertebra it names, or a new one ("L1 next: lytic, …")."""
    levels = {level for mention in find_levels(message) for level in mention.levels}
    if known is None or known.level is None or len(levels) != 1 or known.level in levels or is_supposition(message):
        return known
    level = levels.pop()
    if _CORRECTS.search(message):
        return known
    if level in others:
        return others[level]
    fresh = _NEXT.search(message) or _said(read_findings(message)) > 1
    return SinsFindings(level=level) if fresh else known


def _said(found: SinsFindings) -> int:
    """How many items findings settle or narrow."""
    return sum(getattr(found, name) is not None or name in found.narrowed for name in COMPONENTS[1:])


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
    message = _without_denied_level(message, known)
    reported = read_report(message).levels
    if len(reported) > 1:
        return None, False
    found = _as_findings(reported[0]) if reported else read_findings(_stated(message))
    if known is not None and not _says_anything(found) and _PERCENTAGE.search(message):
        found = read_findings(_stated(message), "collapse")  # a bare percentage corrects the only item that has one
    if known is not None and not _says_anything(found) and _speaks_of_collapse(known) and _MEASURED.search(message):
        found = read_findings(_MEASURED.sub(r"\g<0>%", message), "collapse")
    if asked and not _says_anything(found) and _is_bare_answer(message):
        found = read_findings(_stated(message), asked)
    if _FACTUAL.match(message) and (not asked or "?" in message) and not _describes(message, found):
        return known, False
    if not _says_anything(found):
        return known, False
    return (found if known is None else _merged(known, found, revised=bool(_REVISES.search(message)))), True


def _without_denied_level(message: str, known: SinsFindings | None) -> str:
    """ "The level is T11, not T8" after findings at T8: the message without the vertebra it takes back."""
    if known is None or known.level is None:
        return message
    named = [mention for mention in find_levels(message) if mention.levels == (known.level,)]
    for mention in named:
        if denied := _DENIED.search(message[: mention.start]):
            return message[: denied.start()] + message[mention.end :]
    return message


_DENIED = re.compile(r"[\s,;]*\b(?:not|instead\s+of|rather\s+than)\s+(?:at\s+|in\s+|the\s+)*$", re.I)
# "The second reader measured 45": a bare figure of the only item that has one.
_MEASURED = re.compile(
    r"\b(?:measur\w+|makes?\s+it|gets?|calls?\s+it)\s+(?:about\s+|only\s+)?\d{1,2}\b(?!\s*(?:%|mm|cm|/|\d|\.\d|deg))",
    re.I,
)


def _speaks_of_collapse(known: SinsFindings) -> bool:
    return known.collapse in ("under_50", "over_50") or "collapse" in known.narrowed


def _both_hold(known: SinsFindings, name: Component, found: tuple[str, ...]) -> tuple[str, ...]:
    """ "Left pedicle normal" after "right one gone": what both leave open, unless they exclude each other."""
    single = getattr(known, name)
    before = (single,) if single is not None else known.narrowed.get(name, found)
    return tuple(value for value in found if value in before) or found


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


_REVISES = re.compile(
    r"\b(?:actually|correction|sorry|wrong|mistake|after\s+all|instead|no\s+longer|in\s+fact)\b", re.I
)


def _merged(known: SinsFindings, found: SinsFindings, *, revised: bool = False) -> SinsFindings:
    values: dict[str, Any] = {"level": found.level or known.level, "narrowed": {}}
    for name in COMPONENTS[1:]:
        if getattr(found, name) is not None:
            values[name] = getattr(found, name)
        elif name in found.narrowed:
            values["narrowed"][name] = (
                found.narrowed[name] if revised else _both_hold(known, name, found.narrowed[name])
            )
        elif getattr(known, name) is not None:
            values[name] = getattr(known, name)
        elif name in known.narrowed:
            values["narrowed"][name] = known.narrowed[name]
    values["treated"] = known.treated or found.treated
    values["hardware"] = known.hardware or found.hardware
    return SinsFindings.model_validate(values)
