"""The SINS tab's pure parts: the strip, what would settle it, the list of levels, the marked report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.tools.export import FORMATS, Format, report_text
from assistant.tools.frameworks import FRAMEWORK_WORDS, ReportWords
from assistant.tools.sins_points import CONSULTATION_THRESHOLD, MAXIMUM, POINTS, Component
from assistant.tools.sins_records import Evidence, LevelScore, SinsResult
from assistant.tools.sins_sentence import COMPONENT_WORDS, VALUE_WORDS
from assistant.web.rendering.gauge import bands, figure, gauge
from assistant.web.rendering.markup import button, element, escape, text_element

NOTHING_YET = "Choose a vertebra or paste the report."
SETTLED_CONSULT = f"Settled: {CONSULTATION_THRESHOLD} or more is reached, surgical consultation is advised."
SETTLED_NO_CONSULT = f"Settled: {CONSULTATION_THRESHOLD} is not reached, whatever the missing items."
OPEN_CONSULT = f"Open: whether {CONSULTATION_THRESHOLD} (surgical consultation) is reached depends on what is missing."
WOULD_SETTLE = "What would settle the rest"
UNCONFIRMED = "Read from the report. Check every value against its marked words, then confirm."
CONFIRM, DISCARD = "Confirm these values", "Discard"
MARKED = "The report with the words that gave each value"


def strip(scored: LevelScore, baseline: LevelScore | None = None, unconfirmed: bool = False) -> str:
    """Figure, bands, gauge, sentence and copy button of the chosen level: always in view."""
    head = element(
        "div",
        text_element("span", scored.level or "No level", class_="strip-level")
        + text_element("strong", figure(scored), class_="strip-figure")
        + text_element("span", f"of {MAXIMUM}", class_="quiet")
        + text_element("span", bands(scored), class_=f"strip-band {scored.bands[-1] if not scored.declined else ''}"),
        class_="strip-head",
    )
    sentence = element(
        "div",
        text_element("p", scored.sentence, id="sins-sentence", tabindex="0")
        + button(
            "Copy sentence",
            class_="primary",
            data_copy=scored.sentence,
            data_said=_said(unconfirmed),
            id="copy-sentence",
        ),
        class_="strip-sentence",
    )
    return element(
        "div",
        head + gauge(scored) + _compared(scored, baseline) + sentence + _confirmation(unconfirmed),
        class_="strip",
    )


def _said(unconfirmed: bool) -> str:
    return "Sentence copied. The values are not confirmed yet." if unconfirmed else "Sentence copied"


def _compared(scored: LevelScore, baseline: LevelScore | None) -> str:
    if baseline is None:
        return ""
    words = f"What if: was {figure(baseline)} ({bands(baseline)}), now {figure(scored)} ({bands(scored)})."
    return element("p", escape(words) + " " + button("Back", class_="ghost", data_what_if="back"), class_="what-if")


def _confirmation(unconfirmed: bool) -> str:
    if not unconfirmed:
        return ""
    buttons = button(CONFIRM, class_="primary", data_report="confirm") + button(
        DISCARD, class_="ghost", data_report="discard"
    )
    return element("div", text_element("span", UNCONFIRMED) + buttons, class_="notice confirm", role="note")


def settling(scored: LevelScore, notices: Sequence[str] = (), hints: str = "") -> str:
    """What is settled already, what is missing, and which answer would settle the rest."""
    parts = [text_element("p", _consultation(scored), class_="settled")] if not scored.declined else []
    parts.append(hints)
    if scored.decided_by:
        parts.append(text_element("h2", WOULD_SETTLE))
        parts.append(element("ul", "".join(_decider(name, scored) for name in scored.decided_by), class_="deciders"))
    parts += [text_element("p", notice, class_="notice", role="note") for notice in notices]
    return element("div", "".join(parts), class_="settling")


def _consultation(scored: LevelScore) -> str:
    if scored.consult is None:
        return OPEN_CONSULT
    return SETTLED_CONSULT if scored.consult else SETTLED_NO_CONSULT


def _decider(name: Component, scored: LevelScore) -> str:
    """`Pain: mechanical → 10–12; pain-free → 7–9`: what each answer would leave."""
    values = scored.narrowed.get(name) or tuple(POINTS[name])
    known = scored.min - min(POINTS[name][value] for value in values)
    upper = scored.max - max(POINTS[name][value] for value in values)
    outcomes = []
    for value in reversed(values):
        low, high = known + POINTS[name][value], upper + POINTS[name][value]
        outcomes.append(f"{VALUE_WORDS[name][value]} → {low if low == high else f'{low}–{high}'}")
    label = COMPONENT_WORDS[name]
    return element("li", text_element("b", f"{label[0].upper()}{label[1:]}: ") + escape("; ".join(outcomes)))


def levels_list(result: SinsResult, active: str | None) -> str:
    """All scored levels, the highest first; each opens itself."""
    if len(result.levels) < 2:
        return ""
    ordered = sorted(result.levels, key=lambda one: (-one.min, -one.max))
    items = "".join(
        element("li", _level_button(one, one.level == active, one.level == result.highest)) for one in ordered
    )
    return text_element("h2", "Levels") + element("ul", items, class_="levels")


def _level_button(scored: LevelScore, active: bool, highest: bool) -> str:
    return element(
        "button",
        text_element("b", scored.level or "No level")
        + text_element("span", figure(scored), class_="figure")
        + text_element("span", bands(scored) + (" · highest" if highest else "")),
        type="button",
        class_="level-row",
        aria_pressed="true" if active else "false",
        data_choose_level=scored.level or "",
    )


def narrowed_hint(scored: LevelScore, name: Component) -> str:
    """Which values are still open where the words leave more than one and fewer than all."""
    values = scored.narrowed.get(name)
    if not values:
        return ""
    options = " or ".join(f"{VALUE_WORDS[name][value]} ({POINTS[name][value]})" for value in reversed(values))
    return f"{COMPONENT_WORDS[name]} open between {options}"


def marked_report(report: str, result: SinsResult) -> str:
    """The report with the words of each value marked and named; of overlapping marks the longer one stands."""
    parts, position = [], 0
    for (start, end), names in sorted(_named_spans(report, result).items(), key=lambda span: (span[0][0], -span[0][1])):
        if start < position:
            continue
        label = "; ".join(names)
        mark = text_element("mark", report[start:end], class_="evidence", title=label)
        parts += [escape(report[position:start]), mark, text_element("small", label, class_="evidence-name")]
        position = end
    text = "".join([*parts, escape(report[position:])])
    return element("div", text, class_="marked-report", tabindex="0", role="group", aria_label=MARKED)


def _named_spans(report: str, result: SinsResult) -> dict[tuple[int, int], list[str]]:
    """Span -> `L1, T8 pain`: the same words may speak for several levels."""
    levels: dict[tuple[int, int], dict[str, list[str]]] = {}
    for scored in result.levels:
        for label, one in _evidence(scored):
            if report[one.start : one.end] == one.text:
                levels.setdefault((one.start, one.end), {}).setdefault(label, []).append(scored.level or "")
    return {
        span: [f"{', '.join(filter(None, named))} {label}".strip() for label, named in items.items()]
        for span, items in levels.items()
    }


def _evidence(scored: LevelScore) -> Iterator[tuple[str, Evidence | ReportWords]]:
    """What the words give, and the words: of the six items first, then of the other frameworks."""
    yield from ((COMPONENT_WORDS[one.component], one) for one in scored.evidence)
    for name, grade in scored.frameworks.items():
        yield from ((FRAMEWORK_WORDS[name], one) for one in grade.evidence)


# What the page offers as a file; the text of the report is copied instead.
_FILES = {"json": "JSON", "fhir": "FHIR", "radelement": "RadElement", "csv": "CSV"}


def downloads(result: SinsResult) -> str:
    """The result as files, made in the browser from what is on the page, and all sentences for the clipboard."""
    saved = "".join(_download(label, FORMATS[name], result) for name, label in _FILES.items())
    return element("div", _copy_all(result) + saved, class_="downloads")


def _download(label: str, form: Format, result: SinsResult) -> str:
    return button(
        f"Download {label}",
        class_="ghost",
        data_download=form.write(result),
        data_file_name=form.file_name,
        data_type=form.media_type,
    )


def _copy_all(result: SinsResult) -> str:
    if len(result.levels) < 2:
        return ""
    return button("Copy all levels", class_="ghost", data_copy=report_text(result), data_said="All levels copied")
