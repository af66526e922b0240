"""Findings given bit by bit in a conversation: "it's T12", "mechanical", "60 %", "both"."""

from __future__ import annotations

from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.binding import Bindings, bind
from assistant.tools.report_reading.composing_values import OPEN, values_of
from assistant.tools.report_reading.evidence import evidence_of
from assistant.tools.report_reading.normalising import even
from assistant.tools.report_reading.reading import Reading
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_records import Evidence, SinsFindings

# A bare answer is read as if it stood in a form beside the name of what was asked.
_FORM: Final[dict[Component, str]] = {
    "location": "Level: ",
    "pain": "Pain: ",
    "lesion": "Bone lesion: ",
    "alignment": "Alignment: ",
    "collapse": "Collapse: ",
    "posterolateral": "Posterolateral involvement: ",
}


def read_findings(text: str, asked: Component | None = None) -> SinsFindings:
    """What one message of a conversation says of one vertebra, also where it names none.

    `asked` is the component that was asked for last, so that "none" or "60 %" can be understood; evidence offsets
    count in `text`. Several levels in one message leave the level open: use `read_report` for them.
    """
    found = _findings(text, "")
    if asked is None or asked == "location" or getattr(found, asked) or asked in found.narrowed:
        return found
    answer = _findings(_FORM[asked] + text, _FORM[asked])
    merged = {**answer.narrowed, **found.narrowed}
    values = {name: getattr(found, name) or getattr(answer, name) for name in COMPONENTS}
    evidence = (*found.evidence, *(one for one in answer.evidence if one not in found.evidence))
    return found.model_copy(
        update={
            **values,
            "narrowed": {name: merged[name] for name in merged if values[name] is None},
            "evidence": evidence,
        }
    )


def _findings(text: str, form: str) -> SinsFindings:
    source = even(text)
    bindings = bind(source.text)
    close = _all_readings(bindings)
    narrowed: dict[Component, tuple[str, ...]] = {}
    evidence: list[Evidence] = []
    for component in COMPONENTS[1:]:
        values = values_of(component, close, bindings.sweeping)
        if values != OPEN[component]:
            narrowed[component] = tuple(values)
            evidence += evidence_of(component, [*close, *bindings.sweeping], source, skip=len(form))
    return SinsFindings(level=_only_level(source.text), narrowed=narrowed, evidence=tuple(evidence))


def _all_readings(bindings: Bindings) -> list[Reading]:
    return [bound.reading for level in bindings.readings.values() for bound in level]


def _only_level(text: str) -> str | None:
    levels = {level for mention in find_levels(text) for level in mention.levels}
    return levels.pop() if len(levels) == 1 else None
