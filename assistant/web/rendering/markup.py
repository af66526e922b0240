"""The few ways in which text becomes HTML; nothing else in the web face writes text into a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape as _escape

# Uploaded files lie in a folder named by their hash; a reader wants the file's own name.
_UPLOAD_FOLDER = re.compile(r"\S*[/\\][0-9a-f]{64}[/\\]")
_KEY = re.compile(r"\[@[^\[\]\n]{1,200}\]")


def escape(text: object) -> str:
    """Text as HTML text or as a quoted attribute value."""
    # A bare carriage return would be read as a line feed, and a quote would no longer equal its source.
    return _escape(str(text), quote=True).replace("\r", "&#13;")


def without_upload_folder(text: str) -> str:
    """A message or provenance without the folder an upload was put into."""
    return _UPLOAD_FOLDER.sub("", text)


def attributes(values: Mapping[str, object]) -> str:
    """` name="value"` for every value that is not None, escaped; True gives the bare name, False nothing."""
    parts = []
    for name, value in values.items():
        if value is True:
            parts.append(f" {name}")
        elif value is not None and value is not False:
            parts.append(f' {name}="{escape(value)}"')
    return "".join(parts)


def element(tag: str, content: str = "", **values: object) -> str:
    """An element around HTML `content`; `class_` and `data_x` stand for `class` and `data-x`."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in values.items()}
    return f"<{tag}{attributes(named)}>{content}</{tag}>"


def text_element(tag: str, text: object, **values: object) -> str:
    """An element around plain text."""
    return element(tag, escape(text), **values)


def button(label: str, **values: object) -> str:
    """A button with a visible label."""
    return element("button", escape(label), type="button", **values)


def source_text(text: str) -> str:
    """Raw source text with its citation keys set back; the text content is exactly `text`."""
    parts, position = [], 0
    for match in _KEY.finditer(text):
        parts += [escape(text[position : match.start()]), text_element("span", match.group(), class_="key")]
        position = match.end()
    return "".join([*parts, escape(text[position:])])
