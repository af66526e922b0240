"""Plain text: kept as it is, unless it holds lists, which become Markdown so that each item can be quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.library.formats.decoding import decode
from assistant.library.formats.markdown_form import TextBlock, bullets, heading, paragraph, to_markdown
from assistant.library.formats.reading import Reading, Readings, one
from assistant.library.page_furniture import article_title, is_reference_page, read_reference_page

# A hyphen alone opens an item only with a blank behind it; "-ve" and "-5 HU" do not.
BULLET = re.compile(r"\s*(?:[•●○▪▫◦‣·*]\s*|[-–—]\s+)(?=\S)")
_LABEL = re.compile(r"\s*[A-Z][A-Za-z ]{1,35}:(?:\s|$)|\s*[a-z]?[A-Z]{2,}:\s")


def read_plain_text(content: bytes, name: str) -> Readings:
    """One document; the saved text of a reference page loses its page furniture."""
    return one(reading_of_text(decode(content), name))


def reading_of_text(text: str, name: str) -> Reading:
    """A text as a document: reference page, text with lists, or plain prose."""
    lines = text.split("\n")
    if is_reference_page(lines):
        page = read_reference_page(lines)
        markdown = to_markdown([heading(page.title or name, 1), *text_blocks(page.lines, with_headings=True)])
        return Reading(title=page.title or name, text=markdown, format="markdown", synonyms=page.synonyms)
    title = article_title(lines) or name
    if any(BULLET.match(line) for line in lines):
        return Reading(title=title, text=to_markdown(text_blocks(lines)), format="markdown")
    return Reading(title=title, text=text)


def text_blocks(lines: Sequence[str], with_headings: bool = False) -> Iterator[TextBlock]:
    """Paragraphs and lists of a text; with `with_headings`, a short line that stands alone is a heading.

    Where headings are read, two blank lines in a row mark the place of a heading that was lost: what follows does not
    stand under the heading before.
    """
    titled = False
    for group, blanks_before in _groups(lines):
        if with_headings and len(group) == 1 and is_heading(group[0]):
            yield heading(group[0])
            titled = True
            continue
        if titled and blanks_before > 1:
            yield heading("")
            titled = False
        yield from _group_blocks(group)


def is_heading(line: str) -> bool:
    """A short line that opens with a capital and closes without a mark."""
    words = line.split()
    opens_well = bool(words) and words[0][0].isupper()
    return opens_well and len(words) <= 8 and line.rstrip()[-1].isalnum()


def _groups(lines: Sequence[str]) -> Iterator[tuple[list[str], int]]:
    """Runs of lines without a blank one, each with the number of blank lines before it."""
    group: list[str] = []
    blanks = blanks_before = 0
    for line in [*lines, ""]:
        if line.strip():
            if not group:
                blanks_before = blanks
            group.append(line)
            blanks = 0
            continue
        if group:
            yield group, blanks_before
            group = []
        blanks += 1


def _group_blocks(group: Sequence[str]) -> Iterator[TextBlock]:
    """Paragraphs and lists of one run; the line above a list leads it in.

    A line behind an item belongs to it if it is indented or goes on in lower case.
    """
    prose: list[str] = []
    items: list[str] = []
    for line in group:
        bullet = BULLET.match(line)
        if bullet:
            yield from _paragraphs(prose, leads_in=True)
            prose = []
            items.append(line[bullet.end() :])
        elif items and (line[:1].isspace() or line[:1].islower()):
            items[-1] += f" {line.strip()}"
        else:
            if items:
                yield bullets(items)
                items = []
            prose.append(line)
    yield from _paragraphs(prose, leads_in=False)
    if items:
        yield bullets(items)


def _paragraphs(prose: Sequence[str], leads_in: bool) -> Iterator[TextBlock]:
    if not prose:
        return
    *before, last = _labelled(prose)
    yield from map(paragraph, before)
    if not leads_in:
        yield paragraph(last)
        return
    text = last.rstrip()
    # The colon ties the line to its list; without it the items would lose what they are about.
    yield paragraph(f"{text}:" if text[-1].isalnum() or text[-1] == ")" else text)


def _labelled(prose: Sequence[str]) -> list[str]:
    """Lines joined to one text; a label ("Section: …") or a short line above a list opens another."""
    texts = [prose[0]]
    for number, line in enumerate(prose[1:], start=1):
        if _LABEL.match(line) or (number == len(prose) - 1 and is_heading(line)):
            texts.append(line)
        else:
            texts[-1] += f" {line.strip()}"
    return texts
