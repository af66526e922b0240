"""Saved pages of reference sites: the article is kept, what the site put around it goes.

Two kinds of rules: lines that are furniture wherever they stand ("Share article"), and sections that are furniture as a
whole until the next heading of the page's own frame ("Cases and figures"). Headings, lists, identifiers ("rID: 1668")
and synonyms stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Record

# A page of this kind shows at least two of these.
_MARKS = (
    re.compile(r"\s*rID:\s*\d*\s*$"),
    re.compile(r"\s*Synonyms or Alternate Spellings:?\s*$", re.IGNORECASE),
    re.compile(r"\s*Article information\s*$", re.IGNORECASE),
    re.compile(r"\s*Share article\s*$", re.IGNORECASE),
    re.compile(r"\s*Drag here to reorder\.?\s*$", re.IGNORECASE),
    re.compile(r"\s*Support \w+ and see fewer ads\s*$", re.IGNORECASE),
    re.compile(r"\s*Cases and figures\s*$", re.IGNORECASE),
    re.compile(r"\s*Citation, DOI, disclosures and article data\s*$", re.IGNORECASE),
)
_MARKS_NEEDED = 2

_FURNITURE_LINES = re.compile(
    r"""\s*(?:[•*-]\s*)?(?:
        share\ (?:this\ )?(?:article|case|page) | share | print | edit\ article | edit | search | menu
      | log\ ?in | sign\ up
      | report\ (?:a\ )?problem\ with\ (?:this\ )?article | view\ revision\ history | revision\ history
      | cite\ this\ article
      | support\ .{1,40}\ and\ see\ fewer\ ads | see\ fewer\ ads | advertisement | advertising | promoted\ articles.*
      | drag | drag\ here\ to\ reorder | updating.{0,3}\ please\ wait | loading.{0,3}
      | alert\ accept(?:\ .*)?
      | (?:error\ )?unable\ to\ process\ the\ form.* | check\ for\ errors\ and\ try\ again
      | thank\ you\ for\ updating\ your\ details | accept(?:\ all)?(?:\ cookies)? | skip\ to\ (?:main\ )?content
      | we\ use\ cookies.* | (?:share\ on\ )?(?:facebook|twitter|linkedin|whatsapp|x)
      | copy\ link | e?-?mail\ (?:this\ )?(?:article|link)
      | disclosures: | at\ the\ time\ .*\ no\ recorded\ disclosures | view\ .*\ disclosures | revisions?:\ .*
      | go\ ad-free.* | advert | close | case\ \d+(?::.*)? | (?:fig\.|figure)\ \d+
    )[.:!]?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_FURNITURE_SECTIONS = re.compile(
    r"\s*(?:cases and figures|images|image gallery|related articles|related \w+ articles|promoted articles.*"
    r"|quiz questions|incoming links|multiple choice questions|more from this section)\s*:?\s*$",
    re.IGNORECASE,
)
_FRAME_SECTIONS = re.compile(
    r"\s*(?:article information|citation, doi, disclosures and article data|references|practical points|see also"
    r"|synonyms or alternate spellings)\s*:?\s*$",
    re.IGNORECASE,
)
_SYNONYMS = re.compile(r"\s*synonyms(?: or alternate spellings)?:?\s*$", re.IGNORECASE)
_ITEM = re.compile(r"\s*[•*-]\s*(\S.*?)\s*$")
_LONGEST_TITLE = 100


class ReferencePage(Record):
    """What is left of a page: its title, its lines without furniture (and without the title), its other names."""

    title: str
    lines: tuple[str, ...]
    synonyms: tuple[str, ...] = ()


def is_reference_page(lines: Sequence[str]) -> bool:
    """Whether the text is a saved page of a reference site."""
    return sum(any(mark.match(line) for line in lines) for mark in _MARKS) >= _MARKS_NEEDED


def read_reference_page(lines: Sequence[str]) -> ReferencePage:
    """The page without its furniture."""
    kept = list(_kept(lines))
    title = article_title(kept)
    if title:
        kept = kept[[line.strip() for line in kept].index(title) + 1 :]
    return ReferencePage(title=title, lines=tuple(kept), synonyms=tuple(synonyms_named_in(kept)))


def article_title(lines: Sequence[str]) -> str:
    """The first line if it stands alone and is no sentence; otherwise nothing."""
    filled = next((n for n, line in enumerate(lines) if line.strip()), None)
    if filled is None:
        return ""
    first = lines[filled].strip()
    alone = filled + 1 >= len(lines) or not lines[filled + 1].strip()
    named = len(first) <= _LONGEST_TITLE and first[-1] not in ".:;,!?" and first[0].isalnum()
    return first if alone and named and len(lines) > filled + 2 else ""


def _kept(lines: Sequence[str]) -> Iterator[str]:
    furniture = FurnitureFilter()
    return (line for line in lines if furniture.keeps(line))


class FurnitureFilter:
    """Told a page's lines in order, says of each whether it belongs to the article."""

    def __init__(self) -> None:
        self._inside_furniture = False

    def keeps(self, line: str) -> bool:
        if _FURNITURE_SECTIONS.match(line):
            self._inside_furniture = True
        elif _FRAME_SECTIONS.match(line):
            self._inside_furniture = False
        return not self._inside_furniture and not _FURNITURE_LINES.match(line)


def synonyms_named_in(lines: Sequence[str]) -> Iterator[str]:
    """The items under the heading that names them."""
    inside = False
    for line in lines:
        if _SYNONYMS.match(line):
            inside = True
        elif inside and (item := _ITEM.match(line)):
            yield item.group(1)
        elif line.strip():
            inside = False
