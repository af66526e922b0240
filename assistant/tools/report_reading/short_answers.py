"""Findings given bit by bit in a conversation: "it's T12", "mechanical", "60 %", "both"."""

from __future__ import annotations

from typing import Any, Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.binding import bind
from assistant.tools.report_reading.bindings import Bindings
from assistant.tools.report_reading.composing_values import OPEN, values_of
from assistant.tools.report_reading.evidence import evidence_of
from assistant.tools.report_reading.lesion_size import of_a_fitting_size
from assistant.tools.report_reading.normalising import even
from assistant.tools.report_reading.plain_answers import is_unknown, plain_answer
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
    found = _findings(text, "", len(text))
    if asked is None or asked == "location" or getattr(found, asked) or asked in found.narrowed:
        return found
    if is_unknown(text) or not text.strip():
        return found
    answer = _answer(asked, text)
    merged = answer.narrowed | found.narrowed
    values: dict[str, Any] = {name: getattr(found, name) or getattr(answer, name) for name in COMPONENTS}
    evidence = (*found.evidence, *(one for one in answer.evidence if one not in found.evidence))
    return found.model_copy(
        update={
            **values,
            "narrowed": {name: merged[name] for name in merged if values[name] is None},
            "evidence": evidence,
        }
    )


def _answer(asked: Component, text: str) -> SinsFindings:
    """The values that an answer leaves, read in the words of its item; its evidence is the whole answer if reworded."""
    plain = plain_answer(asked, text)
    answer = _findings(_FORM[asked] + plain, _FORM[asked], len(plain))
    if plain == text:
        return answer
    said = [Evidence(component=one.component, text=text, start=0, end=len(text)) for one in answer.evidence]
    return answer.model_copy(update={"evidence": tuple(dict.fromkeys(said))})


def _findings(text: str, form: str, length: int) -> SinsFindings:
    source = even(text)
    bindings = bind(source.text)
    level = only_level(source.text)
    readings = of_a_fitting_size(level, [*all_readings(bindings), *bindings.sweeping])
    narrowed: dict[Component, tuple[str, ...]] = {}
    evidence: list[Evidence] = []
    for component in COMPONENTS[1:]:
        values = values_of(component, readings, ())
        if values != OPEN[component]:
            narrowed[component] = tuple(values)
            evidence += evidence_of(component, readings, source, skip=len(form), length=length)
    return SinsFindings(level=level, narrowed=narrowed, evidence=tuple(evidence))


def all_readings(bindings: Bindings) -> list[Reading]:
    """What is said of any level by name, and of every one."""
    return [one for level in bindings.readings.values() for one in level] + bindings.everywhere


def only_level(text: str) -> str | None:
    """The one vertebra that a text names; None for none or several."""
    levels = {level for mention in find_levels(text) for level in mention.levels}
    return levels.pop() if len(levels) == 1 else None
