"""Tool results as cards inside the conversation; each opens its tab with the same data."""

from __future__ import annotations

import json
from typing import Any

from assistant.tools.differential_records import DifferentialResult
from assistant.tools.sins_points import COMPONENTS, POINTS
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_sentence import COMPONENT_WORDS, VALUE_WORDS
from assistant.web.rendering.differential_view import understood
from assistant.web.rendering.frameworks_view import level_frameworks
from assistant.web.rendering.gauge import bands, figure, gauge
from assistant.web.rendering.markup import button, element, text_element
from assistant.web.rendering.reasons_view import why
from assistant.web.words_differential import FILTERS

OPEN_SINS, OPEN_DIFFERENTIAL = "Open in SINS", "Open in Differential"


def sins_card(tool: dict[str, Any]) -> str:
    """One gauge a level; ValidationError if `tool` is no SINS object."""
    result = SinsResult.model_validate(tool)
    levels = "".join(_level(one) for one in result.levels)
    followed = _follow_ups(result)
    findings = json.dumps([findings_of(one) for one in result.levels], ensure_ascii=False)
    opener = button(OPEN_SINS, class_="ghost", data_open_sins=findings)
    return element("section", levels + followed + why(result.levels) + opener, class_="card", aria_label="SINS")


def _follow_ups(result: SinsResult) -> str:
    """One-click answers for the first item that could still change the outcome of the only level."""
    if len(result.levels) != 1 or not result.levels[0].decided_by:
        return ""
    scored = result.levels[0]
    name = scored.decided_by[0]
    if name == "location":
        return ""
    words = COMPONENT_WORDS[name]
    values = scored.narrowed.get(name) or tuple(POINTS[name])
    answers = "".join(
        button(VALUE_WORDS[name][value], class_="ghost", data_ask=f"{words}: {VALUE_WORDS[name][value]}")
        for value in reversed(values)
    )
    label = text_element("span", f"{words[0].upper()}{words[1:]}?", class_="quiet")
    return element("div", label + answers, class_="follow-ups", role="group", aria_label=f"{words}?")


def _level(scored: LevelScore) -> str:
    head = (
        text_element("b", scored.level or "Level not stated")
        + text_element("strong", figure(scored), class_="figure")
        + text_element("span", bands(scored), class_="strip-band")
    )
    points = "".join(_item(scored, name) for name in COMPONENTS)
    return element(
        "div",
        element("div", head, class_="strip-head")
        + gauge(scored)
        + element("dl", points, class_="items")
        + level_frameworks(scored),
    )


def _item(scored: LevelScore, name: Any) -> str:
    value, points = getattr(scored.components, name), getattr(scored.points, name)
    if value is not None:
        words = f"{VALUE_WORDS[name][value]} ({points})"
    elif name in scored.narrowed:
        words = " or ".join(VALUE_WORDS[name][one] for one in scored.narrowed[name])
    else:
        words = "not known"
    return element("div", text_element("dt", COMPONENT_WORDS[name]) + text_element("dd", words))


def findings_of(scored: LevelScore) -> dict[str, Any]:
    """The findings a score was made from, as `Assistant.sins` takes them; the location follows from the level."""
    known = {name: getattr(scored.components, name) for name in COMPONENTS if name != "location" or not scored.level}
    given: dict[str, Any] = {name: value for name, value in known.items() if value is not None}
    if scored.level:
        given["level"] = scored.level
    if scored.narrowed:
        given["narrowed"] = {name: list(values) for name, values in scored.narrowed.items()}
    marks = {"treated": scored.treated, "hardware": scored.declined}
    return given | {name: True for name, value in marks.items() if value}


def differential_card(tool: dict[str, Any], question: str) -> str:
    """What was read from the words, and the way to the whole list; ValidationError if `tool` is no differential."""
    result = DifferentialResult.model_validate(tool)
    known = result.facets.model_dump(mode="json", exclude_none=True)
    # Facets with a filter go there; everything else is read from the question's words again.
    given = {"query": question, "facets": {name: known[name] for name in ("age", *FILTERS) if name in known}}
    opener = button(OPEN_DIFFERENTIAL, class_="ghost", data_open_differential=json.dumps(given, ensure_ascii=False))
    return element("section", understood(result.facets) + opener, class_="card", aria_label="Differential")
