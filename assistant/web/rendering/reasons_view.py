"""One click from every score: each point's rule and source, the words behind it, and how the score was validated."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tools.sins_reasons import ItemReason, SinsReasons, reasons
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.tools.sins_validity import FOURNEY, Study
from assistant.web.rendering.markup import element, text_element

SUMMARY = "Rules, source and validity"
VALIDATED = "How SINS was validated"
AGREEMENT = f"Agreement: kappa {{between:.3f}} between observers, {{within:.3f}} within [{FOURNEY.key}]"


def why(levels: Sequence[LevelScore]) -> str:
    """A closed section that opens to the reasons of these levels."""
    given = reasons(SinsResult(levels=tuple(levels), highest=None))
    body = "".join(_level(given, index) for index in range(len(given.levels))) + _validity(given)
    return element("details", text_element("summary", SUMMARY) + body, class_="why")


def _level(given: SinsReasons, index: int) -> str:
    level = given.levels[index]
    name = text_element("h3", level.level or "No level") if len(given.levels) > 1 else ""
    return name + element("dl", "".join(_item(given, item) for item in level.items), class_="reasons")


def _item(given: SinsReasons, item: ItemReason) -> str:
    points = "open" if item.points is None else f"{item.points} point{'' if item.points == 1 else 's'}"
    agreement = next(rule.agreement for rule in given.rules if rule.component == item.component)
    said = text_element("p", f"{item.value}: {points}")
    if item.words:
        said += text_element("p", f"From: {'; '.join(item.words)}", class_="quiet")
    said += text_element("p", f"Rule: {item.rule} [{item.source}]", class_="quiet")
    said += text_element("p", AGREEMENT.format(**agreement.model_dump()), class_="quiet")
    return element("div", text_element("dt", item.label) + element("dd", said))


def _validity(given: SinsReasons) -> str:
    rule = text_element("p", f"Total: {given.bands} [{given.source.key}]")
    studies = "".join(_study(study) for study in (given.source, *given.validity))
    return rule + text_element("h3", VALIDATED) + element("ul", studies, class_="studies")


def _study(study: Study) -> str:
    figures = "".join(text_element("p", figure, class_="quiet") for figure in study.figures)
    return element(
        "li", text_element("b", f"[{study.key}] {study.reference}") + text_element("p", study.setting) + figures
    )
