"""What a model wrote -> statements, as soon as each is complete; tolerant, because small models keep no format for long."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

_THINKING: Final = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_OBJECT: Final = re.compile(r"\{[^{}]*\}", re.DOTALL)
_TEXT: Final = re.compile(r'"(?:statement|text|claim|sentence|answer)"\s*:\s*"((?:[^"\\]|\\.)*)"', re.DOTALL)
_LABEL: Final = re.compile(r"\b[PR]\d{1,3}\b")
_MARK: Final = re.compile(
    r"\s*[\[(【]\s*((?:(?:passages?\s*)?[PR]?\d{1,3}|[\w-]+-[0-9a-f]{12}(?:-\d+)?)(?:\s*[,;&]\s*(?:[PR]?\d{1,3}|[\w-]+-[0-9a-f]{12}))*)\s*[\])】]"
)
_BULLET: Final = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_KEYS: Final = ("statement", "text", "claim", "sentence", "answer")
_CITED: Final = ("passages", "passage", "citations", "sources", "source", "ids", "cites")
_CHATTER: Final = re.compile(
    r"^(?:here (?:is|are)|sure|certainly|of course|okay|answer:|statements?:|json|```)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Written:
    """One statement as the model wrote it, and the labels or ids it cites."""

    text: str
    cites: tuple[str, ...] = ()


@dataclass
class StatementParser:
    """Takes the reply in pieces and gives every statement once, when it is complete."""

    text: str = ""
    _taken: int = 0
    _seen: set[str] = field(default_factory=set)

    def feed(self, piece: str) -> Iterator[Written]:
        """The statements that this piece completes."""
        self.text += piece
        yield from self._new(complete=False)

    def finish(self) -> Iterator[Written]:
        """What is left at the end of a whole reply: a last line without a line break, but no half object."""
        yield from self._new(complete=True)

    def _new(self, *, complete: bool) -> Iterator[Written]:
        visible = _THINKING.sub(lambda found: " " * len(found.group()), self.text)
        found = _objects(visible) if "{" in visible else _lines(visible, complete=complete)
        for one in found:
            if one.text and one.text not in self._seen:
                self._seen.add(one.text)
                yield one


def _objects(text: str) -> Iterator[Written]:
    for match in _OBJECT.finditer(text):
        one = _object(match.group())
        if one is not None:
            yield one


def _object(text: str) -> Written | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        found = _TEXT.search(text)
        return _written(_unescaped(found.group(1)), _LABEL.findall(text[found.end() :])) if found else None
    said = next((value[key] for key in _KEYS if isinstance(value.get(key), str)), None)
    cited = next((value[key] for key in _CITED if key in value), ())
    return _written(said, _labels(cited)) if said else None


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\n", " ")


def _labels(cited: Any) -> list[str]:
    given = cited if isinstance(cited, list | tuple) else [cited]
    return [label for one in given if isinstance(one, str | int) for label in re.split(r"[,;\s]+", str(one)) if label]


def _lines(text: str, *, complete: bool) -> Iterator[Written]:
    lines = text.split("\n")
    for line in lines if complete else lines[:-1]:
        plain = _BULLET.sub("", line).strip().strip("`*_ ")
        if plain and not _CHATTER.match(plain) and len(plain.split()) > 2:
            yield _written(plain, [])


def _written(said: str, cited: list[str]) -> Written:
    """The statement without marks such as [P1], which count as citations too."""
    marks = [label for match in _MARK.finditer(said) for label in re.split(r"[,;&\s]+", match.group(1)) if label]
    labels = tuple(dict.fromkeys(_normal(label) for label in (*cited, *marks)))
    return Written(" ".join(_MARK.sub("", said).split()), labels)


def _normal(label: str) -> str:
    plain = label.strip("[]()\"' .")
    return f"P{plain}" if plain.isdigit() else plain
