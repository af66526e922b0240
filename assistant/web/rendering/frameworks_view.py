"""ESCC and Genant grades beside SINS: what the report's words settle or leave open, with those words."""

from __future__ import annotations

from assistant.tools.frameworks import FRAMEWORK_WORDS, Framework, FrameworkGrade
from assistant.tools.sins_records import LevelScore, SinsResult
from assistant.web.rendering.markup import element, text_element

HEADING = "Other frameworks"
NOT_GRADED = "not graded"


def frameworks(result: SinsResult) -> str:
    """The grades of all levels; empty where the report says nothing of them."""
    shown = "".join(level_frameworks(level) for level in result.levels)
    return element("section", text_element("h2", HEADING) + shown, class_="frameworks") if shown else ""


def level_frameworks(scored: LevelScore) -> str:
    """The grades of one level."""
    rows = "".join(_row(scored, name, grade) for name, grade in scored.frameworks.items())
    return element("dl", rows, class_="framework-grades") if rows else ""


def _row(scored: LevelScore, name: Framework, grade: FrameworkGrade) -> str:
    said = text_element("b", figure(grade))
    said += "".join(text_element("p", note[0].upper() + note[1:], class_="quiet") for note in grade.notes)
    said += text_element("p", f"From: {'; '.join(words.text for words in grade.evidence)}", class_="quiet")
    label = f"{scored.level or ''} {FRAMEWORK_WORDS[name]}".strip()
    return element("div", text_element("dt", label) + element("dd", said))


def figure(grade: FrameworkGrade) -> str:
    """`grade 2`, or the grades left open."""
    if not grade.applies:
        return NOT_GRADED
    if grade.grade is not None:
        return f"grade {grade.grade}"
    return f"grade {', '.join(grade.grades[:-1])} or {grade.grades[-1]}"
