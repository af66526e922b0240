"""Markdown files, kept as they are; the title is the front matter's, the first level-1 heading or the file's name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.errors import UnreadableDocument
from assistant.library.articles import front_matter, readable
from assistant.library.formats.decoding import decode
from assistant.library.formats.reading import Reading, Readings, one

_TITLE = re.compile(r"^(?:#[ \t]+(?P<hashed>.+?)[ \t]*#*|(?P<underlined>\S.*)\n=+[ \t]*)$", re.MULTILINE)


def read_markdown(content: bytes, name: str) -> Readings:
    """One document with its headings, lists and tables."""
    text = decode(content)
    fields = _fields(text)
    _, body = front_matter(text)
    match = _TITLE.search(text, body)
    first = readable(match.group("hashed") or match.group("underlined")) if match else ""
    return one(
        Reading(
            title=str(fields.get("title") or first or name), text=text, format="markdown", synonyms=_synonyms(fields)
        )
    )


def _fields(text: str) -> Mapping[str, object]:
    import yaml

    try:
        fields = yaml.safe_load(front_matter(text)[0])
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise UnreadableDocument(f"its front matter is not valid YAML (line {line}); correct or remove it") from None
    return fields if isinstance(fields, dict) else {}


def _synonyms(fields: Mapping[str, object]) -> tuple[str, ...]:
    names = fields.get("synonyms")
    return tuple(str(name) for name in names) if isinstance(names, list) else ()
