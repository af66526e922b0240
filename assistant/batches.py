"""JSON lines in, JSON lines out: one line a case, an error in a line never stops the others."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from assistant.answer import Turn
from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from assistant.assistant import Assistant

Line = Mapping[str, Any]
STANDARD = Path("-")


def run(source: Path, target: Path | None, answer: Callable[[Line], Mapping[str, Any]]) -> None:
    """Answers every line of `source` into `target` (standard output if none is named).

    A line that can't be answered gives `{"id", "error"}`. Raises InputError, after all lines are done, if any failed.
    """
    if target is not None and target == source != STANDARD:
        raise InputError("--input and --output name the same file; write to another one.")
    failed = 0
    with _reader(source) as lines, _writer(target) as out:
        for number, text in enumerate(lines, start=1):
            if text.strip():
                result = _answered(number, text, answer)
                failed += "error" in result
                out.write(json.dumps(result, ensure_ascii=False) + "\n")
                out.flush()
    if failed:
        raise InputError(f'{failed} line(s) could not be answered; each names its reason under "error".')


def _answered(number: int, text: str, answer: Callable[[Line], Mapping[str, Any]]) -> dict[str, Any]:
    identifier: Any = number
    try:
        line = _parsed(number, text)
        identifier = line.get("id", number)
        return {"id": identifier, **answer(line)}
    except AssistantError as error:
        return {"id": identifier, "error": str(error)}


def _parsed(number: int, text: str) -> Line:
    try:
        line = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"Line {number} is not JSON ({error}); write one object a line.") from None
    if not isinstance(line, dict):
        raise InputError(f"Line {number} is not a JSON object; write one object a line.")
    return line


def ask_line(assistant: Assistant, line: Line) -> dict[str, Any]:
    """`{"question", "history"?}` -> an Answer."""
    history = line.get("history") or []
    if not isinstance(history, list):
        raise InputError('"history" must be a list of {"role", "content"} objects.')
    return assistant.ask(_text(line, "question"), [_turn(turn) for turn in history]).model_dump(mode="json")


def sins_line(assistant: Assistant, line: Line) -> dict[str, Any]:
    """`{"report"}` or `{"findings"}` -> a SINS object."""
    if "report" in line:
        return assistant.read_report(_text(line, "report")).model_dump(mode="json")
    findings = line.get("findings")
    if not isinstance(findings, dict | list):
        raise InputError('A line needs "report" (text) or "findings" (an object of component values).')
    return assistant.sins(findings).model_dump(mode="json")


def differential_line(assistant: Assistant, line: Line) -> dict[str, Any]:
    """`{"query"}` or `{"facets"}` -> a differential object."""
    facets = line.get("facets")
    if facets is not None and not isinstance(facets, dict):
        raise InputError('"facets" must be an object.')
    if facets is None and "query" not in line:
        raise InputError('A line needs "query" (text) or "facets" (an object).')
    query = _text(line, "query") if "query" in line else None
    return assistant.differential(query, facets).model_dump(mode="json")


def _text(line: Line, name: str) -> str:
    value = line.get(name)
    if not isinstance(value, str):
        raise InputError(f'"{name}" is missing or not text.')
    return value


def _turn(turn: Any) -> Turn:
    if (
        not isinstance(turn, dict)
        or turn.get("role") not in ("user", "assistant")
        or not isinstance(turn.get("content"), str)
    ):
        raise InputError('Each turn of "history" needs "role" (user or assistant) and "content" (text).')
    return Turn(role=turn["role"], content=turn["content"])


def read_text(path: Path) -> str:
    """The text of a file or of standard input; InputError if it can't be read as text."""
    try:
        if path == STANDARD:
            return sys.stdin.read()
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text; save it as plain text.") from None
    except OSError as error:
        raise InputError(f"{path} can't be read ({error.strerror}); check the path.") from None


@contextmanager
def _reader(path: Path) -> Iterator[Iterator[str]]:
    if path == STANDARD:
        yield iter(sys.stdin)
        return
    yield iter(read_text(path).split("\n"))


@contextmanager
def _writer(path: Path | None) -> Iterator[IO[str]]:
    """A file appears under its name only when it is whole, so an interrupted batch never leaves half of one."""
    if path is None or path == STANDARD:
        yield sys.stdout
        return
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8") as file:
            yield file
        partial.replace(path)
    except OSError as error:
        raise InputError(f"{path} can't be written ({error.strerror}); choose another place.") from None
