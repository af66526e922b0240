"""A conversation in the terminal: answers as they grow, numbered sources, history in memory only."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Turn
from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from rich.console import Console

    from assistant.assistant import Assistant

WELCOME = "Ask about vertebral metastases. :help lists the commands, :quit ends."
DISCLAIMER = "Decision support from cited sources, not a diagnosis."
HELP = """\
:1, :2 …        show the words a source number rests on
:sins KEY=VALUE score SINS, for example :sins level=T12 lesion=lytic pain=mechanical
:report         read SINS from a report: paste it, end with an empty line
:copy           print the last answer plainly, with its references, ready to be copied
:new            forget the conversation
:help  :quit"""
NO_ANSWER = "Nothing has been answered yet. Ask something first."
PROMPT = "[bold]? [/bold]"


@dataclass
class Conversation:
    """The last answer and the turns so far; gone when the terminal closes."""

    turns: list[Turn] = field(default_factory=list)
    answer: Answer | None = None

    def remember(self, question: str, answer: Answer) -> None:
        """Add an exchange."""
        self.answer = answer
        self.turns += [Turn(role="user", content=question), Turn(role="assistant", content=answer.text)]


def chat(assistant: Assistant, console: Console | None = None, read: Callable[[str], str] | None = None) -> None:
    """Talk until `:quit` or the end of input. `console` and `read` stand in for the terminal in tests."""
    from rich.console import Console

    shown = console or Console(highlight=False)
    ask = read or (lambda prompt: shown.input(prompt))
    shown.print(f"{DISCLAIMER}\n{WELCOME}", style="dim", markup=False)
    conversation = Conversation()
    for line in _lines(ask):
        if line in (":quit", ":q", ":exit"):
            return
        try:
            _handle(line, assistant, conversation, shown, ask)
        except AssistantError as error:
            shown.print(str(error), style="yellow", markup=False)


def _lines(ask: Callable[[str], str]) -> Iterator[str]:
    while True:
        try:
            line = ask(PROMPT).strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line:
            yield line


def _handle(
    line: str, assistant: Assistant, conversation: Conversation, console: Any, ask: Callable[[str], str]
) -> None:
    if not line.startswith(":"):
        answer = _streamed(assistant, line, conversation, console)
        conversation.remember(line, answer)
        return
    name, _, rest = line[1:].partition(" ")
    if name.isdigit():
        _show_source(assistant, conversation, int(name), console)
    elif name == "sins":
        _show_sins(assistant.sins(_pairs(rest)), console)
    elif name == "report":
        _show_sins(assistant.read_report(rest or _pasted(ask)), console)
    elif name == "copy":
        console.print(_plain(assistant, conversation), markup=False)
    elif name == "new":
        conversation.turns.clear()
        conversation.answer = None
        console.print("A new conversation.", style="dim")
    else:
        console.print(HELP, markup=False)


def _streamed(assistant: Assistant, question: str, conversation: Conversation, console: Any) -> Answer:
    """Print each statement as it comes, then sources and notices."""
    printed, answer = 0, None
    for answer in assistant.stream(question, conversation.turns):
        for statement in answer.statements[printed:]:
            _print_statement(statement.text, statement.citations, console)
        printed = len(answer.statements)
    if answer is None:
        raise InputError("No answer came. Ask again.")
    if not answer.statements:
        console.print(answer.text, markup=False, style="" if answer.status == "answered" else "yellow")
    for citation in answer.citations:
        where = " › ".join(part for part in (citation.article, citation.section) if part)
        console.print(f"  [{citation.number}] {where}", style="dim", markup=False)
    for notice in answer.notices:
        console.print(f"! {notice}", style="yellow", markup=False)
    return answer


def _print_statement(text: str, numbers: tuple[int, ...], console: Any) -> None:
    from rich.text import Text

    line = Text(text)
    for number in numbers:
        line.append(f" [{number}]", style="bold cyan")
    console.print(line)


def _show_source(assistant: Assistant, conversation: Conversation, number: int, console: Any) -> None:
    from rich.text import Text

    answer = _last(conversation)
    citation = next((one for one in answer.citations if one.number == number), None)
    if citation is None:
        raise InputError(f"The last answer has no source {number}. Its sources: {_numbers(answer)}.")
    passage = assistant.passage(citation.passage_id)
    start, end = citation.start - passage.start, citation.end - passage.start
    console.print(f"{passage.article} › {passage.section}", style="bold", markup=False)
    text = Text(passage.text)
    if passage.text[start:end] == citation.quote:
        text.stylize("reverse", start, end)
    console.print(text)
    for key in citation.references:
        console.print(f"  {_reference(assistant, key)}", style="dim", markup=False)


def _show_sins(result: Any, console: Any) -> None:
    for level in result.levels:
        console.print(level.sentence, markup=False, style="bold" if level.level == result.highest else "")
        for grade in level.frameworks.values():
            console.print(f"  {grade.sentence}", style="dim", markup=False)
        if level.decided_by:
            console.print(f"  still decides: {', '.join(level.decided_by)}", style="dim", markup=False)
    if not result.levels:
        console.print("No vertebral lesion to score was found.", style="yellow")
    for notice in result.notices:
        console.print(f"! {notice}", style="yellow", markup=False)


def _pairs(text: str) -> dict[str, str]:
    """`level=T12 pain=mechanical` as findings; InputError where a word is no pair."""
    try:
        words = shlex.split(text)
    except ValueError:
        raise InputError("A quotation mark is not closed.") from None
    if not words or any("=" not in word for word in words):
        raise InputError("Write findings as KEY=VALUE, for example :sins level=T12 lesion=lytic.")
    return dict(word.split("=", 1) for word in words)


def _pasted(ask: Callable[[str], str]) -> str:
    lines = []
    while True:
        try:
            line = ask("[dim]| [/dim]")
        except (EOFError, KeyboardInterrupt):
            break
        if not line.strip():
            break
        lines.append(line)
    return "\n".join(lines)


def _plain(assistant: Assistant, conversation: Conversation) -> str:
    answer = _last(conversation)
    lines = [answer.text]
    for citation in answer.citations:
        where = " › ".join(part for part in (citation.article, citation.section) if part)
        lines.append(f"[{citation.number}] {where}")
        lines += [f"    {_reference(assistant, key)}" for key in citation.references]
    return "\n".join(lines)


def _reference(assistant: Assistant, key: str) -> str:
    try:
        return assistant.reference(key).text
    except AssistantError:
        return key


def _last(conversation: Conversation) -> Answer:
    if conversation.answer is None:
        raise InputError(NO_ANSWER)
    return conversation.answer


def _numbers(answer: Answer) -> str:
    return ", ".join(str(one.number) for one in answer.citations) or "none"
