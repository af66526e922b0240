"""Findings of one case, given bit by bit in a conversation."""

from __future__ import annotations

from assistant.answer import Answer, Turn
from assistant.assistant import Assistant


def talk(assistant: Assistant, *messages: str) -> list[Answer]:
    history: list[Turn] = []
    answers = []
    for message in messages:
        answers.append(assistant.ask(message, history))
        history += [Turn(role="user", content=message), Turn(role="assistant", content=answers[-1].text)]
    return answers


def interval(answer: Answer) -> tuple[int, int]:
    assert answer.tool is not None
    level = answer.tool["levels"][0]
    return level["min"], level["max"]


WHOLE = "T12 lytic metastasis, mechanical pain, aligned, 30% collapse, one pedicle. SINS?"


def test_a_change_of_level_keeps_the_other_findings(assistant: Assistant) -> None:
    first, moved = talk(assistant, WHOLE, "and if it were T10?")
    assert interval(first) == (11, 11)
    assert interval(moved) == (9, 9)


def test_corrections_replace_and_a_question_in_between_changes_nothing(assistant: Assistant) -> None:
    answers = talk(assistant, WHOLE, "What does a SINS of 9 mean?", "actually 60%", "and pain-free?")
    assert answers[1].kind == "passages"
    assert interval(answers[2]) == (12, 12)
    assert interval(answers[3]) == (9, 9)


def test_answers_to_what_was_asked(assistant: Assistant) -> None:
    answers = talk(
        assistant, "lytic met at L3, mechanical pain, aligned, 60% collapse", "what about the pedicles?", "both"
    )
    assert answers[1].status == "needs_input"
    assert interval(answers[2]) == (13, 13)


def test_an_assumption_is_refused_with_the_interval(assistant: Assistant) -> None:
    first, assumed, after = talk(
        assistant, "lytic met at L3, 60% collapse, aligned", "assume no pain", "mechanical pain"
    )
    assert assumed.status == "needs_input"
    assert interval(assumed) == interval(first)
    assert interval(after)[0] == interval(first)[0] + 3


def test_reset_forgets_the_case(assistant: Assistant) -> None:
    answers = talk(assistant, WHOLE, "reset", "T6 blastic metastasis")
    assert answers[1].status == "needs_input"
    assert interval(answers[2]) == (1, 14)


def test_it_asks_for_what_would_settle_most(assistant: Assistant) -> None:
    answer = assistant.ask("SINS: T12 lytic, 60% collapse")
    assert answer.statements[-1].text.endswith("?")


def test_a_refused_wording_still_shows_the_interval(assistant: Assistant) -> None:
    first, refused, checking = talk(
        assistant, "S1 lytic, 20% collapse", "just put zero for pain pls", "let me look at the images again"
    )
    assert refused.status == "needs_input"
    assert interval(refused) == interval(first) == interval(checking)


def test_a_case_without_its_vertebra_is_asked_for_it(assistant: Assistant) -> None:
    asked, named = talk(assistant, "what's the SINS for a lytic met with mechanical pain and 40% collapse?", "T10")
    assert asked.status == "needs_input"
    assert interval(named) == (8, 15)


def test_of_several_vertebrae_the_one_asked_about_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("T12 blastic met, L1 lytic met with 60% collapse")
    assert "For L1: " in answer.statements[-1].text


def test_the_first_message_is_read_as_later_ones_are(assistant: Assistant) -> None:
    first, after = talk(assistant, "L1 pathological fracture, mixed, 55%", "what is missing?")
    assert interval(first) == interval(after)
