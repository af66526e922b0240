"""A conversation in the terminal, line by line, with the real assistant."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from rich.console import Console

from assistant.assistant import Assistant
from assistant.terminal import chat

pytestmark = pytest.mark.slow


def talk(assistant: Assistant, *lines: str) -> str:
    """What the terminal shows for these lines of input."""
    given: Iterator[str] = iter(lines)

    def read(_prompt: str) -> str:
        try:
            return next(given)
        except StopIteration:
            raise EOFError from None

    console = Console(file=io.StringIO(), width=100, highlight=False)
    chat(assistant, console, read)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_an_answer_has_numbered_sources_that_open(assistant: Assistant) -> None:
    answer = assistant.ask("What does SINS stand for?")
    shown = talk(assistant, "What does SINS stand for?", ":1")
    assert "not a diagnosis" in shown
    assert "[1]" in shown
    joined = " ".join(shown.split())
    assert " ".join(answer.statements[0].text.split()) in joined
    assert " ".join(answer.citations[0].quote.split()) in joined


def test_commands(assistant: Assistant) -> None:
    assert "SINS T12: 6–18 of 18" in talk(assistant, ":sins level=T12 pain=mechanical")
    assert "SINS L1" in talk(assistant, ":report", "L1: osteolytic metastasis.", "60 % loss of height.", "")
    assert ":copy" in talk(assistant, ":help")
    assert "new conversation" in talk(assistant, ":new").lower()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (":1", "Nothing has been answered"),
        (":copy", "Nothing has been answered"),
        (":sins", "KEY=VALUE"),
        (":sins level='T12", "quotation mark"),
        (":sins level=T13", "T13"),
    ],
)
def test_mistakes_are_said_in_a_line_and_the_talk_goes_on(assistant: Assistant, line: str, said: str) -> None:
    shown = talk(assistant, line, ":help")
    assert said in " ".join(shown.split())
    assert ":report" in shown


def test_a_source_that_is_not_there_names_those_that_are(assistant: Assistant) -> None:
    assert "no source 99" in talk(assistant, "What does SINS stand for?", ":99")


def test_text_is_never_markup(assistant: Assistant) -> None:
    shown = talk(assistant, "[bold]What[/bold] is [/red] SINS?", ":quit", "never read")
    assert "never read" not in shown
