"""Bytes -> text. What can't be decoded for certain is refused: a wrong character can turn "≥" into something else."""

from __future__ import annotations

import codecs
import re

from assistant.errors import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_UNDEFINED_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphens and zero-width characters split words
_SURROGATES = re.compile("[\ud800-\udfff]")
# More control characters than this share is no text that somebody wrote.
_CONTROL_SHARE = 0.01


def decode(content: bytes) -> str:
    """The text of a file. UnreadableDocument for binary contents and for encodings that can't be told."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    if b"\x00" in content:
        return _decoded(content, _utf16_without_mark(content))
    try:
        return clean(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return clean(_eight_bit(content, error))


def clean(text: str) -> str:
    """Line ends as line feeds, and no characters that a reader can't see. UnreadableDocument for binary contents."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    if len(_CONTROL.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise UnreadableDocument("it is not text (binary contents)")
    return _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", _CONTROL.sub("", text)))


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return clean(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"it is damaged or cut off: not valid {encoding.upper()} at byte {error.start}; save it as UTF-8"
        ) from None


def _utf16_without_mark(content: bytes) -> str:
    """Latin text in UTF-16 has a zero in every second byte; anything else with zeros is not text."""
    even, odd = content[0::2].count(0), content[1::2].count(0)
    half = len(content) / 2
    if len(content) % 2 == 0 and max(even, odd) > 0.7 * half and min(even, odd) < 0.05 * half:
        return "utf-16-le" if odd > even else "utf-16-be"
    raise UnreadableDocument("it is not text (binary contents)")


def _eight_bit(content: bytes, error: UnicodeDecodeError) -> str:
    """Windows-1252 or Latin-1, unless the bytes look like UTF-8 that was cut or damaged."""
    runs = _HIGH_RUN.findall(content)
    multibyte = sum(_is_utf8(run) for run in runs)
    cut_off = error.end >= len(content) - 1 and error.reason == "unexpected end of data"
    if multibyte or (cut_off and len(runs) == 1 and len(runs[0]) > 1):
        where = "is cut off" if cut_off else "is damaged"
        raise UnreadableDocument(f"it {where}: not valid UTF-8 at byte {error.start}; save it again as UTF-8")
    encoding = "latin-1" if _UNDEFINED_IN_CP1252.search(content) else "cp1252"
    return content.decode(encoding)


def _is_utf8(run: bytes) -> bool:
    try:
        run.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
