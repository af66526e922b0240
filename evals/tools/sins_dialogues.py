"""Conversations in which findings come bit by bit or are corrected, checked turn by turn.

    {"id": …, "turns": [{"user": "T12 lytic met", "findings": {"level": "T12", "lesion": "lytic"},
                         "min": 5, "max": 18, "consult": null, "missing": ["pain", …]}, …]}

Each turn holds all findings known by then; the reading must hold the same, no more and no less.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, ValidationError

from assistant.answer import Answer, Record, Turn
from evals.dataset import ITEMS_FOLDER, DatasetError, one_line, read_lines
from evals.intervals import wilson

if TYPE_CHECKING:
    from assistant import Assistant

READ = ("pain", "lesion", "alignment", "collapse", "posterolateral")  # the location follows from the level
DIALOGUES = ITEMS_FOLDER / "sins_dialogues.jsonl"


class DialogueTurn(Record):
    """What the user says, and what must be known and attainable afterwards."""

    user: str
    findings: dict[str, Any]
    min: int
    max: int
    consult: bool | None
    missing: tuple[str, ...]


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


def differences(expected: DialogueTurn, answer: Answer) -> list[str]:
    """What an answer's reading of the vertebra doesn't hold; a dangerous difference is one in `findings`."""
    levels = (answer.tool or {}).get("levels", [])
    wanted_level = expected.findings.get("level")
    reading = next((one for one in levels if one["level"] == wanted_level), None)
    if reading is None and not expected.findings and answer.status == "needs_input":
        return []  # nothing usable was said yet, and the assistant asks for it
    if reading is None:
        return [f"no score of {wanted_level or 'a lesion without level'}"]
    wanted = {name: _plain(value) for name, value in expected.findings.items() if name in READ}
    pairs: dict[str, tuple[Any, Any]] = {
        "findings": (_read(reading), wanted),
        "min": (reading["min"], expected.min),
        "max": (reading["max"], expected.max),
        "consult": (reading["consult"], expected.consult),
        "missing": (set(reading["missing"]), set(expected.missing)),
    }
    return [name for name, (got, right) in pairs.items() if got != right]


def _read(reading: dict[str, Any]) -> dict[str, Any]:
    """The components that a reading settled, and the values that it left open where it narrowed one."""
    settled = {name: value for name, value in reading["components"].items() if name in READ and value is not None}
    return settled | {name: _plain(values) for name, values in reading.get("narrowed", {}).items()}


def _plain(value: Any) -> Any:
    """Values that stay open form a set, whatever they are written as."""
    return value if isinstance(value, str) else set(value)


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
            differing = differences(turn, answer)
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
