"""SINS from the words of a report, vertebra by vertebra; what the words leave open stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.binding import bind
from assistant.tools.report_reading.bindings import Bindings
from assistant.tools.report_reading.collapse_choosing import decisive
from assistant.tools.report_reading.composing_values import OPEN, in_region, values_of
from assistant.tools.report_reading.evidence import evidence_of
from assistant.tools.report_reading.frameworks import FrameworkReader
from assistant.tools.report_reading.lesion_size import of_a_fitting_size
from assistant.tools.report_reading.list_items import is_bare_share, list_items
from assistant.tools.report_reading.normalising import EvenText, even
from assistant.tools.report_reading.reading import Reading
from assistant.tools.report_reading.refuting import refuted_levels
from assistant.tools.report_reading.short_answers import read_findings
from assistant.tools.report_reading.verdicts import called_something_else
from assistant.tools.sins import Evidence, SinsFindings, SinsResult, score
from assistant.tools.sins_points import COMPONENTS, Component

__all__ = ["read_findings", "read_report"]


def read_report(text: str) -> SinsResult:
    """SINS (Fisher 2010) of every tumour-bearing vertebra that a report or a short typed finding names.

    Each value comes with the exact words it rests on (`text[start:end]`, offsets in characters). Negated, hedged,
    historic, degenerative and benign findings give no value; what is not said stays open. A text that names no
    tumour-bearing vertebra gives no level. ESCC and Genant grades stand beside a level where the words speak of them.
    """
    source = even(text)
    bindings = bind(source.text)
    spared = called_something_else(source.text) | refuted_levels(source.text)
    lesions = [level for level in bindings.lesions() if level not in spared]
    if len(lesions) == 1:
        _add_list_items(source.text, bindings, bindings.readings[lesions[0]])
    findings = [_findings(level, bindings, source) for level in lesions]
    frameworks = FrameworkReader(source, bindings)
    untied = frameworks.notices() if findings else ()
    scored = score(findings, notices=(*_notices(source, bindings, lesions), *untied))
    levels = [one.model_copy(update={"frameworks": frameworks.grades(one.level or "")}) for one in scored.levels]
    return scored.model_copy(update={"levels": tuple(levels)})


def _add_list_items(text: str, bindings: Bindings, own: list[Reading]) -> None:
    """Bare values of a typed list; a figure that one of them explains is no longer a share of nothing."""
    items = list_items(text, [*own, *bindings.everywhere, *bindings.sweeping])
    if any(item.component == "collapse" for item in items):
        own[:] = [one for one in own if not is_bare_share(one)]
    own.extend(items)


def _findings(level: str, bindings: Bindings, source: EvenText) -> SinsFindings:
    close = of_a_fitting_size(level, in_region(level, [*bindings.readings[level], *bindings.everywhere]))
    narrowed: dict[Component, tuple[str, ...]] = {}
    evidence: list[Evidence] = []
    for component in COMPONENTS[1:]:
        sweeping = of_a_fitting_size(level, in_region(level, bindings.sweeping))
        if component == "lesion" and level in bindings.hardware:
            sweeping = []  # "lytic lesions all over the place" says nothing of a body full of cement
        values = values_of(component, close, sweeping)
        if values != OPEN[component]:
            narrowed[component] = tuple(values)
            evidence += evidence_of(component, _behind(component, decisive(close), sweeping), source)
    return SinsFindings.model_validate(
        {
            "level": level,
            "narrowed": narrowed,
            "evidence": tuple(evidence),
            "treated": level in bindings.treated,
            "hardware": level in bindings.hardware,
        }
    )


def _behind(component: Component, close: list[Reading], sweeping: list[Reading]) -> list[Reading]:
    """The readings that a value rests on: those tied to the level, else those said of the whole spine."""
    own = [one for one in close if one.component == component and not one.uncertain]
    return [*close, *sweeping] if not own or component == "alignment" else close


def _notices(source: EvenText, bindings: Bindings, lesions: Sequence[str]) -> Iterator[str]:
    for segment in dict.fromkeys(bindings.segments):
        yield f"{segment} names a disc or motion segment; say which vertebra is meant, and score each on its own."
    for mention in find_levels(source.text):
        if mention.kind == "undefined":
            yield f'SINS defines no level "{mention.text}"; name the vertebra by its neighbours (T12, L5, S1).'
    for level, status in bindings.tumour.items():
        if status == "suspected":
            yield f"{level}: the report only suspects a tumour there; the score holds if it is one."
    if not lesions:
        yield "The text names no vertebra with a tumour; SINS needs one (for example T12)."
