"""Tables of a report (a header row and one row a vertebra, or the other way round) as lines of "item value"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.tools.levels import find_levels

_EDGES: Final = tuple(
    re.compile(edge) for edge in (r"\|", r"\t+", r";(?=\s*\S)", r",(?=\s*\S)", r"(?<=\S)\s{2,}(?=\S)")
)
_BORDER: Final = re.compile(r"[\s|+:=_-]*")
# A column's heading, as the words under which its cells are read.
_HEADINGS: Final[tuple[tuple[str, str], ...]] = (
    (r"level|vertebra\w*|vertebral\s+level|site|segment|no\.?|#|lesion\s+(?:no|number|#)", ""),
    (r"(?:pain|symptoms?)(?:\s+\w+)?", "pain:"),
    (r"(?:bone\s+|lesion\s+)?(?:density|quality|type|matrix|character|appearance)|bone(?:\s+lesion)?|lesion|texture", "bone lesion:"),
    (r"alignment|malalignment|spinal\s+alignment", "alignment:"),
    (r"(?:vertebral\s+|body\s+)*(?:height\s+loss|loss\s+of\s+height|collapse|compression)(?:\s*\(?%\)?)?", "height loss:"),
    (r"(?:vertebral\s+|body\s+)*height(?:\s*\(?%\)?)?", "height"),
    (r"(?:vertebral\s+|body\s+|tumou?r\s+)*(?:extent|involvement|share|volume|infiltration|involved|replaced)(?:\s+of\s+(?:the\s+)?body)?(?:\s*\(?%\)?(?:\s+of\s+body)?)?|%\s*(?:of\s+)?body(?:\s+involved)?|body(?:\s*\(?%\)?)?(?:\s+involved)?", "body involvement:"),
    (r"(?:postero-?lat(?:eral)?|posterior|post)\.?(?:\s+(?:elements?|el\.?|structures|involvement))*|arch|PLE|PL", "posterolateral elements:"),
)  # fmt: skip
_ELEMENTS: Final = {
    "pedicle": r"ped(?:icle)?s?\.?", "facet joint": r"facets?(?:\s+joints?)?|fj",
    "costovertebral joint": r"costovertebral(?:\s+joints?)?|cvj|cv\s+joints?",
}  # fmt: skip
_SIDES: Final = {"left": r"left|l|lt", "right": r"right|r|rt"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its place in the text, and the words it is to be read as."""

    start: int
    end: int
    words: str


def table_cells(text: str) -> Iterator[Cell]:
    """Every cell of every table with its reading, in order; headings read as nothing."""
    lines = [(match.start(), match.group()) for match in re.finditer(r"[^\n]+", text)]
    place = 0
    while place < len(lines):
        rows = _table(lines, place)
        yield from (_cells(rows) if rows else ())
        place += max(1, _length(lines, place, rows))


_SLASHED: Final = re.compile(r"\s+/\s+|\s*\|\s*|(?<=\d)/(?=[CTLSD]\d)")
_NAMED_LEVELS: Final = re.compile(r"\s*(?:levels?|vertebrae?|sites?|lesions?)\s*[:=]\s*(?P<rest>\S.*)", re.IGNORECASE)
_NAMED_ITEM: Final = re.compile(r"\s*(?P<item>[A-Za-z][\w %-]{2,40}?)\s*[:=]\s*(?P<rest>\S.*)")


def slashed_cells(text: str) -> Iterator[Cell]:
    """ "Levels: T4 / T9" and below it "Pain: none / on standing": each value for the level in its place."""
    levels: list[str] = []
    for match in re.finditer(r"[^\n]+", text):
        if named := _NAMED_LEVELS.fullmatch(match.group()):
            parts = [part.strip() for part in _SLASHED.split(named["rest"].strip(" ."))]
            levels = parts if len(parts) > 1 and all(_is_level(part) for part in parts) else []
        elif levels and (item := _NAMED_ITEM.fullmatch(match.group())):
            yield from _in_turn(levels, item, match.start())


def _in_turn(levels: list[str], item: re.Match[str], offset: int) -> Iterator[Cell]:
    start, rest = offset + item.start("rest"), item["rest"]
    gaps = list(re.finditer(r"\s+/\s+|\s*\|\s*", rest))
    if len(gaps) != len(levels) - 1:
        return
    edges = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(rest.rstrip())]
    yield Cell(offset + item.start("item"), offset + item.end("item"), "")
    for level, low, high in zip(levels, edges, ends, strict=True):
        words = rest[low:high]
        if words.strip():
            yield Cell(start + low, start + high, f"{level}: {_read_as(_heading(item['item']), item['item'], words)}.")
    yield from (Cell(start + gap.start(), start + gap.end(), " ") for gap in gaps)


def _length(lines: list[tuple[int, str]], place: int, rows: list[list[Cell]]) -> int:
    if not rows:
        return 1
    return sum(1 for start, _ in lines[place:] if start <= rows[-1][-1].start)


def _table(lines: list[tuple[int, str]], place: int) -> list[list[Cell]]:
    """The rows of a table that begins at a line, its header first; nothing where none does."""
    for edge in _EDGES:
        header = _split(*lines[place], edge)
        if len(header) > 1 and (
            _known(header) > 1 or (_level_columns(header) > 1 and edge.pattern != _EDGES[3].pattern)
        ):
            return _rows(lines, place, header, edge)
    return []


def _rows(lines: list[tuple[int, str]], place: int, header: list[Cell], edge: re.Pattern[str]) -> list[list[Cell]]:
    rows = [header]
    for line in lines[place + 1 :]:
        if _BORDER.fullmatch(line[1]):
            continue
        row = _split(*line, edge)
        if len(row) < 2 or len(row) > len(header) or (edge is _EDGES[-1] and len(row) != len(header)):
            break
        rows.append(row)
    return rows if len(rows) > 1 else []


def _split(offset: int, line: str, edge: re.Pattern[str]) -> list[Cell]:
    edges = [0]
    ends = []
    for match in edge.finditer(line):
        ends.append(match.start())
        edges.append(match.end())
    ends.append(len(line))
    cells = []
    for low, high in zip(edges, ends, strict=True):
        words = line[low:high]
        start = offset + low + len(words) - len(words.lstrip())
        cells.append(Cell(start, start + len(words.strip()), words.strip()))
    # A frame of bars leaves nothing outside; an empty cell inside keeps its column.
    framed = line.strip().startswith("|")
    cells = cells[1:] if framed and not cells[0].words else cells
    return cells[:-1] if framed and len(cells) > 1 and not cells[-1].words else cells


def _known(header: list[Cell]) -> int:
    return sum(_heading(cell.words) is not None for cell in header) if _heading(header[0].words) == "" else 0


def _level_columns(header: list[Cell]) -> int:
    return sum(_is_level(cell.words) for cell in header[1:])


def _is_level(words: str) -> bool:
    mentions = find_levels(words)
    return len(mentions) == 1 and len(mentions[0].levels) == 1 and mentions[0].text == words.strip(" .:()")


def _heading(words: str) -> str | None:
    """The words under which a column's cells are read; None for a column of something else."""
    plain = words.strip(" .:")
    for pattern, reading in _HEADINGS:
        if re.fullmatch(pattern, plain, re.IGNORECASE):
            return reading
    return _element_heading(plain)


def _element_heading(plain: str) -> str | None:
    for name, element in _ELEMENTS.items():
        for side, letter in _SIDES.items():
            if re.fullmatch(
                rf"(?:(?:{letter})\.?\s+(?:{element})|(?:{element})\s*\(?(?:{letter})\.?\)?)", plain, re.IGNORECASE
            ):
                return f"{side} {name}"
        if re.fullmatch(element, plain, re.IGNORECASE):
            return f"{name}s:"
    return None


def _cells(rows: list[list[Cell]]) -> Iterator[Cell]:
    header, *body = rows
    if _level_columns(header) >= 2:
        yield from _transposed(header, body)
        return
    yield from (Cell(cell.start, cell.end, "") for cell in header if cell.words)
    for row in body:
        for column, cell in zip(header, row, strict=False):
            if cell.words:
                yield Cell(cell.start, cell.end, _read_as(_heading(column.words), column.words, cell.words))


def _transposed(header: list[Cell], body: list[list[Cell]]) -> Iterator[Cell]:
    columns = header[1:] if len(header) == max(len(row) for row in body) else header
    yield from (Cell(cell.start, cell.end, "") for cell in header if cell.words)
    for row in body:
        item = _heading(row[0].words)
        if row[0].words:
            yield Cell(row[0].start, row[0].end, "")
        for column, cell in zip(columns, row[1:], strict=False):
            if cell.words:
                yield Cell(cell.start, cell.end, f"{column.words}: {_read_as(item, row[0].words, cell.words)}.")


_EMPTY: Final = re.compile(r"[-–—?.]*|n/?[as]|nil\s+stated|not\s+\w+|unknown", re.IGNORECASE)


def _read_as(heading: str | None, column: str, value: str) -> str:
    if heading == "":
        return value + ":"
    if heading is None:
        return f"{column} {value}"
    if heading != "height" and _EMPTY.fullmatch(value):
        return ""
    if heading == "body involvement:":
        return f"{value} of the body" if re.search(r"\d\s*%?$|half|third|quarter", value) else f"{heading} {value}"
    return f"{heading} {_with_sign(column, value)}"


def _with_sign(column: str, value: str) -> str:
    """A bare number in a column of per cent."""
    return value + "%" if "%" in column and re.fullmatch(r"[<>~≈]?\s*\d+(?:\s*[-–]\s*\d+)?", value) else value
