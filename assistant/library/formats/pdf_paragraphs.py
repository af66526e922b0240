"""Lines of a PDF in reading order -> headings, paragraphs and lists, words joined that a line's end had divided."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from assistant.library.formats.markdown_form import TextBlock, bullets, folded, heading, paragraph
from assistant.library.formats.plain_text import BULLET

PAGE_MARK = "\ue000"
"""Stands behind the first letter of a page, until the page's offset has been read from it."""

_ENDS_SENTENCE = re.compile(r"[.!?:;][\"'”’)\]]*$")
_DIVIDED = re.compile(r"([^\W\d_]+)-$")
_SHORT_LINE = 0.6
_TELLING_LINES = 8
_MASKED = re.compile(r"\d+")
# Page numbers, and what browsers print around a page: its address and the time.
_PAGE_FRAME = re.compile(
    r"\s*(?:(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|(?:file|https?)://\S+"
    r"|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d ?[AP]?M?)(?=\s{3}|\s*$)",
    re.IGNORECASE,
)
_RUNNING_SHARE = 0.5
_RUNNING_FEWEST = 3
_EDGE_LINES = 2
# First parts of compounds whose hyphen is spelling and no division.
_COMPOUND_OPENERS = frozenset(
    "non post pre anti high low well long short fat contrast half full self semi mid cross follow soft hard large "
    "small early late age dose time one two three four five multi inter intra co x t gadolinium diffusion".split()
)


def without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Pages without page numbers and without the lines at top and bottom that most pages share."""
    counts: dict[str, int] = {}
    for lines in pages:
        for key in {_masked(lines[place]) for place in _edges(lines)}:
            counts[key] = counts.get(key, 0) + 1
    needed = max(_RUNNING_FEWEST, _RUNNING_SHARE * len(pages))
    running = {key for key, count in counts.items() if count >= needed}
    return [_without(lines, running) for lines in pages]


def _edges(lines: Sequence[str]) -> list[int]:
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return [*filled[:_EDGE_LINES], *filled[_EDGE_LINES:][-_EDGE_LINES:]]


def _masked(line: str) -> str:
    return _MASKED.sub("0", folded(line)).lower()


def _without(lines: Sequence[str], running: Collection[str]) -> list[str]:
    dropped = {
        place
        for place in _edges(lines)
        if _masked(lines[place]) in running or not _PAGE_FRAME.sub("", lines[place]).strip()
    }
    return [line for number, line in enumerate(lines) if number not in dropped]


class ParagraphReader:
    """Takes runs of lines, page after page, and gives blocks; a paragraph may go on over columns and pages."""

    def __init__(self, headings: Collection[str], vocabulary: Collection[str]) -> None:
        self._headings = headings
        self._vocabulary = vocabulary
        self._text = ""
        self._is_item = False
        self._items: list[str] = []
        self._blank = False
        self._last_was_short = False
        self._marks = 0
        self._usual_width = 0

    def begin_page(self) -> None:
        """What follows stands on the next page."""
        self._marks += 1

    def take(self, lines: Sequence[str]) -> Iterator[TextBlock]:
        """The blocks that are complete after one run of lines."""
        width = self._width_of([line.strip() for line in lines if line.strip()])
        for line in lines:
            if not line.strip():
                self._blank = True
                continue
            yield from self._take_line(line, width)

    def _width_of(self, filled: Sequence[str]) -> int:
        """How long a full line is; a run of a few lines says too little of its own."""
        if not filled:
            return 0
        own = sorted(len(line) for line in filled)[-max(1, len(filled) // 4)]
        if len(filled) >= _TELLING_LINES:
            self._usual_width = own
        return max(own, self._usual_width) if len(filled) < _TELLING_LINES else own

    def finish(self) -> Iterator[TextBlock]:
        yield from self._flush()
        yield from self._flush_items()

    def _take_line(self, line: str, width: int) -> Iterator[TextBlock]:
        words = folded(line)
        bullet = BULLET.match(line)
        if words in self._headings:
            yield from self.finish()
            yield heading(self._marked(words))
            self._blank = True
            return
        if bullet:
            yield from self._flush()
            self._is_item = True
            words = folded(line[bullet.end() :])
        elif not self._goes_on(words):
            yield from self._flush()
        self._text = self._joined(self._text, self._marked(words)) if self._text else self._marked(words)
        self._blank = False
        self._last_was_short = len(words) < _SHORT_LINE * width

    def _goes_on(self, words: str) -> bool:
        """Whether the line belongs to the paragraph before it."""
        if not self._text:
            return False
        if _DIVIDED.search(self._text) or words[0].islower():
            return True
        ended = bool(_ENDS_SENTENCE.search(self._text))
        if self._blank:
            return not ended and not self._last_was_short and not self._is_item
        return not self._last_was_short

    def _marked(self, words: str) -> str:
        marks, self._marks = self._marks, 0
        return words[0] + PAGE_MARK * marks + words[1:]

    def _joined(self, text: str, line: str) -> str:
        divided = _DIVIDED.search(text)
        if not divided:
            # "7-" at a line's end is one half of a range, "T1-" of a compound: the hyphen stays, no blank comes in.
            return text + line if re.search(r"\w[-–]$", text) else f"{text} {line}"
        first = divided.group(1)
        second = re.match(r"[^\W\d_]*", line.replace(PAGE_MARK, ""))
        return (text if self._keeps_hyphen(first, second.group() if second else "") else text[:-1]) + line

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether the hyphen is spelling: the document's own words decide, then the form of the parts."""
        if not second or not second[0].islower():
            return True
        if (first + second).lower() in self._vocabulary:
            return False
        if f"{first}-{second}".lower() in self._vocabulary:
            return True
        return first.lower() in _COMPOUND_OPENERS or (len(first) > 1 and first.isupper())

    def _flush(self) -> Iterator[TextBlock]:
        text, is_item = self._text, self._is_item
        self._text, self._is_item, self._last_was_short = "", False, False
        if not text:
            return
        if is_item:
            self._items.append(text)
            return
        yield from self._flush_items()
        yield paragraph(text)

    def _flush_items(self) -> Iterator[TextBlock]:
        if self._items:
            yield bullets(self._items)
            self._items = []


def vocabulary_of(lines: Iterable[str]) -> frozenset[str]:
    """Words and hyphenated words that stand whole within a line."""
    found: set[str] = set()
    for line in lines:
        found.update(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])", line))
    return frozenset(found)
