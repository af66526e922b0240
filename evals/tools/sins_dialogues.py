"""Conversations in which findings come bit by bit or are corrected, checked turn by turn.

    {"id": …, "turns": [{"user": "T12 lytic met", "expected": {"level": "T12", "min": 5, "max": 18}}, …]}

`expected` names what must hold after the turn: any field of a SINS level (4.3 of the contract), components by
their own names, or `status` and `kind` of the answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, ValidationError

from assistant.answer import Answer, Record, Turn
from evals.dataset import ITEMS_FOLDER, DatasetError, one_line, read_lines
from evals.intervals import wilson
from evals.tools.sins_oracle import TABLE

if TYPE_CHECKING:
    from assistant import Assistant

DIALOGUES = ITEMS_FOLDER / "sins_dialogues.jsonl"


class DialogueTurn(Record):
    """What the user says, and what must hold afterwards."""

    user: str
    expected: dict[str, Any] = Field(min_length=1)


class Dialogue(Record):
    """One conversation; the assistant's own answers become its history."""

    id: str
    turns: tuple[DialogueTurn, ...] = Field(min_length=1)
    split: Literal["dev", "test"] = "test"


def load_dialogues(path: Path = DIALOGUES) -> list[Dialogue]:
    """The dialogues of a file; DatasetError names the line that breaks the format."""
    found = []
    for number, value in read_lines(path):
        try:
            found.append(Dialogue.model_validate(value))
        except ValidationError as error:
            raise DatasetError(f"{path.name}, line {number}: {one_line(error)}") from None
    return found


def differences(expected: Mapping[str, Any], answer: Answer) -> list[str]:
    """The expected fields that an answer doesn't hold."""
    state = _state(answer, expected.get("level"))
    return [name for name, value in expected.items() if _plain(state.get(name)) != _plain(value)]


def check(assistant: Assistant, dialogues: Sequence[Dialogue]) -> dict[str, Any]:
    """Shares of turns and of whole dialogues that hold, and the turns that don't."""
    right_turns = turns = right_dialogues = 0
    failures = []
    for dialogue in dialogues:
        history: list[Turn] = []
        wrong = []
        for number, turn in enumerate(dialogue.turns, 1):
            answer = assistant.ask(turn.user, history)
            history += [Turn(role="user", content=turn.user), Turn(role="assistant", content=answer.text)]
            differing = differences(turn.expected, answer)
            turns, right_turns = turns + 1, right_turns + (not differing)
            if differing:
                wrong.append(f"turn {number}: {', '.join(differing)}")
        right_dialogues += not wrong
        if wrong:
            failures.append({"id": dialogue.id, "wrong": wrong})
    return {
        "dialogues": len(dialogues),
        "turns_right": wilson(right_turns, turns).model_dump(),
        "dialogues_right": wilson(right_dialogues, len(dialogues)).model_dump(),
        "failures": failures,
    }


def _state(answer: Answer, level: str | None) -> dict[str, Any]:
    """Status and kind of the answer with the fields of the level asked for, or of the only or highest one."""
    state: dict[str, Any] = {"status": answer.status, "kind": answer.kind}
    levels = (answer.tool or {}).get("levels", [])
    state["levels"] = [one.get("level") for one in levels]
    chosen = [one for one in levels if one.get("level") == level] or levels[:1]
    if chosen:
        components = chosen[0].get("components", {})
        state |= {**chosen[0], **{name: components.get(name) for name in TABLE}}
        state["highest"] = (answer.tool or {}).get("highest")
    return state


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
