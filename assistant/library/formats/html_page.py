"""Saved web pages: the main content as Markdown; scripts, menus, forms and whatever is hidden from the reader go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.errors import UnreadableDocument
from assistant.library.formats.decoding import clean, decode
from assistant.library.formats.markdown_form import (
    TextBlock,
    bullets,
    folded,
    heading,
    paragraph,
    table,
    to_markdown,
    under_one_title,
)
from assistant.library.formats.reading import Reading, Readings, one
from assistant.library.page_furniture import FurnitureFilter, is_reference_page, synonyms_named_in

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_DROPPED = (
    "script", "style", "noscript", "template", "nav", "form", "button", "select", "svg", "iframe", "object", "video",
    "audio", "canvas", "dialog", "input", "textarea", "head", "link", "meta",
)  # fmt: skip
_DROPPED_ROLES = ("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = frozenset(
    "a abbr b bdi bdo big br cite code del dfn em font i img ins kbd label mark q s samp small span strong sub sup "
    "time tt u var wbr".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# A page's own <main> or <article> is taken for the content if it holds at least this share of the words.
_MAIN_SHARE = 0.4


def read_html(content: bytes, name: str) -> Readings:
    """One document with the headings, paragraphs, lists and tables of the page."""
    soup = _parsed(_text(content))
    title = _title(soup) or name
    _drop_furniture(soup)
    blocks = list(_blocks(_main(soup)))
    lines = _lines(blocks)
    synonyms: tuple[str, ...] = ()
    if is_reference_page(lines):
        synonyms = tuple(synonyms_named_in(lines))
        blocks = list(_without_furniture(blocks))
    return one(Reading(title=title, text=to_markdown(under_one_title(blocks)), format="markdown", synonyms=synonyms))


def _text(content: bytes) -> str:
    declared = _CHARSET.search(content[:4096])
    if declared and b"\x00" not in content and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        encoding = declared.group(1).decode("ascii").lower()
        # Browsers read Latin-1 as Windows-1252.
        encoding = {"iso-8859-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}.get(encoding, encoding)
        try:
            return clean(content.decode(encoding))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _parsed(text: str) -> BeautifulSoup:
    from bs4 import BeautifulSoup

    try:
        return BeautifulSoup(text, "lxml")
    except (RecursionError, ValueError, AssertionError) as error:
        raise UnreadableDocument(f"its HTML can't be parsed ({type(error).__name__})") from None


def _title(soup: BeautifulSoup) -> str:
    for name in ("h1", "title"):
        found = soup.find(name)
        if found and (words := folded(found.get_text(" "))):
            return words
    return ""


def _drop_furniture(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(_DROPPED):
        tag.decompose()
    for tag in soup.find_all(True):
        if not tag.decomposed and _is_furniture(tag):
            tag.decompose()


def _is_furniture(tag: Tag) -> bool:
    if tag.name in ("header", "footer") and tag.find_parent(["article", "main"]) is None:
        return tag.find("h1") is None
    return (
        tag.has_attr("hidden")
        or str(tag.get("aria-hidden", "")).lower() == "true"
        or str(tag.get("role", "")).lower() in _DROPPED_ROLES
        or bool(_HIDDEN.search(str(tag.get("style", ""))))
    )


def _main(soup: BeautifulSoup) -> Tag:
    body = soup.body or soup
    whole = len(body.get_text())
    for candidate in (soup.find("main"), soup.find(role="main"), soup.find("article")):
        if candidate is not None and len(candidate.get_text()) >= _MAIN_SHARE * whole:
            return candidate
    return body


def _blocks(tag: Tag) -> Iterator[TextBlock]:
    """The blocks under a tag; loose words between block tags are paragraphs."""
    loose: list[str] = []
    for child in tag.children:
        if _is_inline(child):
            loose.append(_words(child))
            continue
        yield from _flushed(loose)
        if _is_tag(child):
            yield from _tag_blocks(child)  # type: ignore[arg-type]
    yield from _flushed(loose)


def _flushed(loose: list[str]) -> Iterator[TextBlock]:
    words = folded("".join(loose))
    loose.clear()
    if words:
        yield paragraph(words)


def _tag_blocks(tag: Tag) -> Iterator[TextBlock]:
    if tag.name in _HEADINGS:
        if words := folded(_words(tag)):
            yield heading(words, _HEADINGS[tag.name])
    elif tag.name in ("ul", "ol"):
        yield bullets(_items(tag))
    elif tag.name == "dl":
        yield bullets(_definitions(tag))
    elif tag.name == "table":
        yield from _table_blocks(tag)
    else:
        yield from _blocks(tag)


def _items(tag: Tag, above: str = "") -> Iterator[str]:
    """Items of a list; one under another item is said with it, since each is quoted alone."""
    for item in tag.find_all("li", recursive=False):
        lists = [nested for nested in item.find_all(["ul", "ol"]) if nested.find_parent("li") is item]
        for nested in lists:
            nested.extract()
        own = folded(f"{above} {_words(item)}")
        if own and not lists:
            yield own
        for nested in lists:
            yield from _items(nested, f"{own.rstrip(':')}:" if own else "")


def _definitions(tag: Tag) -> Iterator[str]:
    term = ""
    for child in tag.find_all(["dt", "dd"]):
        if child.name == "dt":
            term = folded(_words(child)).rstrip(":")
        else:
            yield f"{term}: {_words(child)}" if term else _words(child)


def _table_blocks(tag: Tag) -> Iterator[TextBlock]:
    """A table of data as a table; one that only lays out the page as what its cells hold."""
    found = [list(row.find_all(["th", "td"], recursive=False)) for row in tag.find_all("tr")]
    rows = [row for row in found if row]
    if tag.find("table") or max((len(row) for row in rows), default=0) < 2:
        for row in rows:
            for cell in row:
                if cell.find_parent("table") is tag:
                    yield from _blocks(cell)
        return
    caption = tag.find("caption")
    if caption:
        yield paragraph(_words(caption))
    named = len(rows) > 1 and all(cell.name == "th" for cell in rows[0])
    cells = [[_words(cell) for cell in row] for row in rows]
    yield table(cells[0], cells[1:]) if named else table((), cells)


def _is_tag(node: PageElement) -> bool:
    from bs4 import Tag

    return isinstance(node, Tag)


def _is_inline(node: PageElement) -> bool:
    """Words, or a tag that stands within a line and holds no block."""
    from bs4.element import NavigableString, Tag

    if isinstance(node, Tag):
        return node.name in _INLINE and all(child.name in _INLINE for child in node.find_all(True))
    return type(node) is NavigableString


def _words(node: PageElement) -> str:
    """The words of a node, blanks between blocks, without marks of references (`<sup><a>3</a></sup>`)."""
    from bs4.element import NavigableString, Tag

    if isinstance(node, Tag):
        if node.name == "br":
            return "\n"
        if node.name == "sup" and node.find("a"):
            return ""
        inner = "".join(_words(child) for child in node.children)
        return inner if node.name in _INLINE else f" {inner} "
    return str(node) if type(node) is NavigableString else ""


def _lines(blocks: list[TextBlock]) -> list[str]:
    """The blocks as the lines that furniture rules look at."""
    lines = []
    for block in blocks:
        lines += [f"• {item}" for item in block.items] if block.kind == "list" else [block.text]
    return lines


def _without_furniture(blocks: list[TextBlock]) -> Iterator[TextBlock]:
    furniture = FurnitureFilter()
    for block in blocks:
        if block.kind == "list":
            yield bullets([item for item in block.items if furniture.keeps(f"• {item}")])
        elif furniture.keeps(block.text):
            yield block
