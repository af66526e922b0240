"""JSON Lines of {"id", "title", "text"}: every line is a document of its own; other fields are left aside."""

from __future__ import annotations

import json

from assistant.errors import UnreadableDocument
from assistant.library.formats.decoding import clean, decode
from assistant.library.formats.reading import Reading, Readings


def read_json_lines(content: bytes, _name: str) -> Readings:
    """A document a line; a line that can't be used is named with the reason and the others are kept."""
    readings: dict[str, Reading] = {}
    failures: list[tuple[str, str]] = []
    # Only a line feed ends a line here: JSON strings may hold U+2028 and its like.
    for number, line in enumerate(decode(content).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            reading = _reading(line)
            if reading.part in readings:
                raise UnreadableDocument(f"the id {reading.part!r} was used by an earlier line")
        except UnreadableDocument as error:
            failures.append((f"line {number}", str(error)))
        else:
            readings[reading.part] = reading
    return Readings(readings=tuple(readings.values()), failures=tuple(failures))


def _reading(line: str) -> Reading:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise UnreadableDocument("it is not JSON") from None
    if not isinstance(fields, dict):
        raise UnreadableDocument('it is not an object; write {"id": "…", "title": "…", "text": "…"}')
    return Reading(part=_identifier(fields), title=_field(fields, "title", ""), text=_text(fields))


def _identifier(fields: dict[str, object]) -> str:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise UnreadableDocument('"id" is missing or empty')
    return clean(value).strip()


def _text(fields: dict[str, object]) -> str:
    text = _field(fields, "text", None)
    if not text.strip():
        raise UnreadableDocument('"text" is empty')
    return text


def _field(fields: dict[str, object], name: str, default: str | None) -> str:
    value = fields.get(name, default)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise UnreadableDocument(f'"{name}" is {"missing" if value is None else "not a string"}')
    return clean(value)
