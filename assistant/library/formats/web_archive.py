"""Web pages that a browser saved as one file (.mhtml): the page itself is read as HTML."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from assistant.errors import UnreadableDocument
from assistant.library.formats.html_page import read_html
from assistant.library.formats.reading import Readings


def read_web_archive(content: bytes, name: str) -> Readings:
    """The first HTML part of the archive, which is the page; images, styles and frames are left aside."""
    for part in message_from_bytes(content).walk():
        if part.get_content_type() == "text/html":
            return read_html(_utf8(part), name)
    raise UnreadableDocument("it holds no web page")


def _utf8(part: Message) -> bytes:
    """The part's bytes in UTF-8, whatever its own heading says about them."""
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes):
        raise UnreadableDocument("its web page can't be decoded")
    charset = part.get_content_charset()
    if charset is None:
        return body
    try:
        return b"\xef\xbb\xbf" + body.decode(charset).encode("utf-8")
    except (LookupError, UnicodeDecodeError):
        return body
