"""A SINS result as an answer: what the tool computed, with the corpus sentences that hold the rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from assistant.answer import Answer, Citation, Statement
from assistant.composing import texts
from assistant.composing.evidence import ScoredUnit
from assistant.composing.quoting import as_sentence, citation, joined
from assistant.tools.sins_points import CONSULTATION_THRESHOLD, Component
from assistant.tools.sins_questions import OF_LEVEL, QUESTIONS, most_telling
from assistant.tools.sins_records import SinsResult

FindRule = Callable[[str], ScoredUnit | None]


def sins_answer(
    question: str, result: SinsResult, find_rule: FindRule, passed_over: Collection[Component] = ()
) -> Answer:
    """The report sentence of every level, then the rules it rests on, each quoted and cited.

    Asks for what would settle most, but not for what is `passed_over`.
    """
    if not result.levels:
        return _asked(question, result, texts.NO_SINS_FINDINGS)
    rules = _rules(result, find_rule)
    cited = [citation(unit, number) for number, unit in enumerate(rules, start=1)]
    asking = [Statement(text=question_text) for question_text in _asking(result, passed_over)]
    # What the tool computed stands in no passage: these statements cite none and rest on `tool`.
    scores = [Statement(text=level.sentence) for level in result.levels]
    said = [*scores, *_quoted(rules, cited), *asking]
    return Answer(
        question=question, status="answered", kind="sins", text=joined(said), statements=tuple(said),
        citations=tuple(cited), confidence=1.0, tool=result.model_dump(mode="json"), notices=result.notices,
    )  # fmt: skip


def level_needed(question: str, result: SinsResult | None) -> Answer:
    """Asks for what a SINS can't be worked out without; shows the interval of what is known."""
    if result is None:
        return _asked(question, None, texts.NO_SINS_FINDINGS)
    return _asked(question, result, texts.NEEDS_LEVEL.format(sentence=result.levels[0].sentence))


def assumption_refused(question: str, result: SinsResult) -> Answer:
    """A missing item is not assumed: the interval is shown instead, with what would settle it."""
    return _asked(question, result, " ".join([texts.NOT_ASSUMED, *_sentences(result), *_asking(result)]))


def item_asked(question: str, result: SinsResult, item: Component) -> Answer:
    """Asks for the value of an item that was named without one, beside the score as it stands."""
    return _asked(question, result, " ".join([*_sentences(result), QUESTIONS[item]]))


def _asked(question: str, result: SinsResult | None, text: str) -> Answer:
    tool = result.model_dump(mode="json") if result else None
    notices = result.notices if result else ()
    return Answer(
        question=question, status="needs_input", kind="sins", text=text, confidence=1.0, tool=tool, notices=notices
    )


def _sentences(result: SinsResult) -> list[str]:
    return [level.sentence for level in result.levels]


def _asking(result: SinsResult, passed_over: Collection[Component] = ()) -> list[str]:
    """The question for the one item that would settle most of the highest level, which is named among several."""
    highest = next((level for level in result.levels if level.level == result.highest), None)
    if highest is None or highest.declined or not (item := most_telling(highest, passed_over)):
        return []
    return [(OF_LEVEL.format(level=highest.level) if len(result.levels) > 1 else "") + QUESTIONS[item]]


def _quoted(rules: Sequence[ScoredUnit], cited: Sequence[Citation]) -> list[Statement]:
    return [
        Statement(text=as_sentence(unit.placed.unit.display), citations=(one.number,))
        for unit, one in zip(rules, cited, strict=True)
    ]


def _rules(result: SinsResult, find_rule: FindRule) -> list[ScoredUnit]:
    """The bands and, where the threshold is reached or may be, the rule on consultation."""
    queries = ["SINS bands 0–6 stable, 7–12 potentially unstable, 13–18 unstable"]
    if any(level.max >= CONSULTATION_THRESHOLD for level in result.levels):
        queries.append("SINS of 7 or more is the threshold for surgical consultation")
    found = [find_rule(query) for query in queries]
    unique: dict[int, ScoredUnit] = {unit.placed.position: unit for unit in found if unit}
    return list(unique.values())
