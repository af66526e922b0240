"""The sentence a radiologist can paste into a report: figures, what they rest on, and what is not stated."""

from __future__ import annotations

from typing import Final

from assistant.tools.sins_points import COMPONENTS, CONSULTATION_THRESHOLD, MAXIMUM, POINTS, Band, Component
from assistant.tools.sins_records import LevelScore

BAND_WORDS: Final[dict[Band, str]] = {
    "stable": "stable",
    "indeterminate": "potentially unstable",
    "unstable": "unstable",
}
COMPONENT_WORDS: Final[dict[Component, str]] = {
    "location": "location",
    "pain": "pain",
    "lesion": "bone lesion",
    "alignment": "alignment",
    "collapse": "collapse",
    "posterolateral": "posterolateral involvement",
}
VALUE_WORDS: Final[dict[Component, dict[str, str]]] = {
    "location": {"junctional": "junctional", "mobile": "mobile", "semirigid": "semirigid", "rigid": "rigid"},
    "pain": {"mechanical": "mechanical", "non_mechanical": "not mechanical", "pain_free": "pain-free"},
    "lesion": {"lytic": "lytic", "mixed": "mixed", "blastic": "blastic"},
    "alignment": {
        "subluxation": "subluxation or translation",
        "deformity": "new deformity",
        "normal": "normal",
    },
    "collapse": {
        "over_50": "more than 50 %",
        "under_50": "less than 50 %",
        "involved_over_50": "none, more than 50 % of the body involved",
        "none": "none",
    },
    "posterolateral": {"bilateral": "bilateral", "unilateral": "unilateral", "none": "none"},
}


def sentence(scored: LevelScore) -> str:
    """One line for the report, with every known item's points and every open item named."""
    parts = [f"SINS {scored.level or '(level not stated)'}: {_figure(scored)}"]
    known = [_known(scored, name) for name in COMPONENTS if getattr(scored.points, name) is not None]
    if known:
        parts.append(f" ({', '.join(known)})")
    tail = [
        _open_items(scored),
        _consultation(scored),
        "treated lesion, present appearance scored" * scored.treated,
    ]
    return "".join(parts) + "".join(f"; {part}" for part in tail if part) + "."


def short_sentence(scored: LevelScore) -> str:
    """Level, figure and band only."""
    return f"SINS {scored.level or '(level not stated)'}: {_figure(scored)}."


def _figure(scored: LevelScore) -> str:
    if scored.declined:
        return "no total given, the score was not designed for instrumented or cemented levels"
    if scored.min == scored.max:
        return f"{scored.min} of {MAXIMUM}, {BAND_WORDS[scored.bands[0]]}"
    span = f"{scored.min}–{scored.max} of {MAXIMUM}"
    bands = " or ".join(BAND_WORDS[band] for band in scored.bands)
    return f"{span}, {bands}{' either way' if len(scored.bands) == 1 else ''}"


def _known(scored: LevelScore, name: Component) -> str:
    value = getattr(scored.components, name)
    return f"{COMPONENT_WORDS[name]} {getattr(scored.points, name)} [{VALUE_WORDS[name][value]}]"


def _open_items(scored: LevelScore) -> str:
    unstated = [COMPONENT_WORDS[name] for name in scored.missing if name not in scored.narrowed]
    open_between = [
        f"{COMPONENT_WORDS[name]} open between {' and '.join(_option(name, value) for value in values)}"
        for name, values in scored.narrowed.items()
    ]
    return "; ".join(([f"not stated: {', '.join(unstated)}"] if unstated else []) + open_between)


def _option(name: Component, value: str) -> str:
    return f"{VALUE_WORDS[name][value]} ({POINTS[name][value]})"


def _consultation(scored: LevelScore) -> str:
    if scored.consult:
        return (
            "surgical consultation advised"
            if not scored.declined
            else "surgical consultation advised whatever the rest"
        )
    if scored.consult is None and not scored.declined:
        return f"whether {CONSULTATION_THRESHOLD} (surgical consultation) is reached depends on what is open"
    return ""
