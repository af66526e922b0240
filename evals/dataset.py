"""The reference set: one JSON object a line, checked when it is read.

A line that breaks a rule is refused with its file, its number and what to do about it, because a set that
is silently half read gives figures that nobody can trust.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError, model_validator

from assistant.answer import Record, Turn
from assistant.errors import InputError

ITEMS_FOLDER = Path(__file__).parent / "items"
QUESTION_FILES = ("questions.jsonl", "declines.jsonl")

Reaction = Literal["answered", "abstained", "needs_input", "corrected"]
Split = Literal["dev", "test"]


class DatasetError(InputError):
    """A file of items can't be used; the message names the file, the line and the rule."""


class Span(Record):
    """Characters of a stored source that answer the item.

    Spans, not passage ids, so that cutting the corpus differently doesn't void the gold. Spans with the same
    `need` say the same thing: finding one of them is enough. `grade` 2 marks the best of them.
    """

    source: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    grade: int = Field(default=1, ge=1)
    need: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a gold span must end after it starts")
        return self


class KeyFact(Record):
    """One thing an answer must say: any of some wordings, or a quantity of a named attribute.

    `polarity` is "affirmed" where a negated clause must not count as saying it, and "any" where the fact is
    itself a denial ("SINS takes no account of the cord").
    """

    name: str = ""
    any_of: tuple[str, ...] = ()
    quantity: float | None = None
    unit: str = ""
    tolerance: float = Field(default=0.0, ge=0)
    attribute: str = ""
    polarity: Literal["affirmed", "any"] = "affirmed"

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        if bool(self.any_of) == (self.quantity is not None):
            raise ValueError("a key fact holds either any_of or a quantity")
        _check_patterns((*self.any_of, self.attribute))
        return self


class Item(Record):
    """A question with what a right answer holds, or with the reaction a right refusal shows."""

    id: str = Field(min_length=1)
    question: str = Field(min_length=1)
    history: tuple[Turn, ...] = ()
    answerable: bool
    category: str = Field(min_length=1)
    cluster: str = Field(min_length=1)
    split: Split = "test"
    reaction: Reaction = "answered"
    also_accepted: tuple[Reaction, ...] = ()
    answered_by: Literal["passages", "sins", "differential"] = "passages"
    wants_list: bool = False
    red_flag: bool = False
    gold_spans: tuple[Span, ...] = ()
    key_facts: tuple[KeyFact, ...] = ()
    forbidden: tuple[str, ...] = ()
    reference: str = ""

    @model_validator(mode="after")
    def _reaction_fits(self) -> Self:
        if self.answerable != (self.reaction == "answered"):
            raise ValueError("an answerable item has the reaction 'answered', every other item another one")
        if self.reaction in ("answered", "corrected") and not self.key_facts:
            raise ValueError(f"an item with the reaction '{self.reaction}' needs key_facts")
        _check_patterns(self.forbidden)
        return self


def _check_patterns(patterns: Iterable[str]) -> None:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"the pattern {pattern!r} is no regular expression: {error}") from error


def load_items(*paths: Path) -> tuple[Item, ...]:
    """All items of the files, in their order.

    Raises DatasetError with file and line where a line isn't JSON, misses or misspells a field, or repeats an id,
    and where a paraphrase family is torn between the dev and the test split.
    """
    items = [item for path in paths for item in _read_file(path)]
    if not items:
        raise DatasetError(f"no items in {', '.join(path.name for path in paths)}; write at least one line")
    _check_ids(items)
    _check_splits(items)
    return tuple(items)


def load_reference_set(split: Split | None = None) -> tuple[Item, ...]:
    """The committed questions and declines, or one split of them."""
    items = load_items(*(ITEMS_FOLDER / name for name in QUESTION_FILES))
    return tuple(item for item in items if split is None or item.split == split)


def data_hash(items: Sequence[Item]) -> str:
    """A short fingerprint of what is asked and expected; the order of the items changes nothing.

    Gold spans are left out: they move with the articles, whose own hash stands beside this one in every result.
    """
    lines = sorted(item.model_dump_json(exclude={"gold_spans"}) for item in items)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def read_lines(path: Path) -> list[tuple[int, dict[str, object]]]:
    """The numbered JSON objects of a .jsonl file; empty lines are passed over."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path} can't be read as UTF-8 text: {error}; check the path") from error
    return [(n, _parse(path, n, line)) for n, line in enumerate(text.split("\n"), 1) if line.strip()]


def one_line(error: ValidationError) -> str:
    """The first complaint of a validation error, as one line that names the field."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"]) or "item"
    return f"{field}: {first['msg']}"


def _parse(path: Path, number: int, line: str) -> dict[str, object]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise DatasetError(f"{path.name}, line {number}: not JSON ({error.msg}); write one object a line") from error
    if not isinstance(value, dict):
        raise DatasetError(f"{path.name}, line {number}: not a JSON object; write one object a line")
    return value


def _read_file(path: Path) -> list[Item]:
    items = []
    for number, value in read_lines(path):
        try:
            items.append(Item.model_validate(value))
        except ValidationError as error:
            raise DatasetError(f"{path.name}, line {number}: {one_line(error)}") from error
    return items


def _check_ids(items: Sequence[Item]) -> None:
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise DatasetError(f"the id {item.id!r} stands twice; give every item its own")
        seen.add(item.id)


def _check_splits(items: Sequence[Item]) -> None:
    split_of: dict[str, str] = {}
    for item in items:
        if split_of.setdefault(item.cluster, item.split) != item.split:
            raise DatasetError(f"the cluster {item.cluster!r} is in both splits; keep paraphrases together")
