"""Files of a batch: JSON lines or CSV in, JSON lines or CSV out, each row written whole and at once.

What is being written stands beside its place as NAME.partial and takes the name when all of it is there, so that
a file under its own name is never half a cohort, and an interrupted run leaves its rows, each whole.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from assistant.errors import BatchInterrupted, InputError

Line = Mapping[str, Any]
STANDARD: Final = Path("-")
_SEPARATORS: Final = ",;\t"
_LONGEST_CELL: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One case of the input: its number (as `id` where it names none) and what gives its fields or says why not."""

    number: int
    fields: Callable[[], Line]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an input; how many there are is not known of standard input."""

    rows: Iterator[Row]
    total: int | None


def read_rows(path: Path) -> Rows:
    """The rows of a file: CSV if its name ends in .csv or .tsv, else JSON lines. InputError if it can't be read.

    A row that can't be read raises InputError when its fields are asked for, so that one never stops the others.
    """
    if path == STANDARD:
        return Rows(_json_rows(sys.stdin.buffer), None)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} can't be read ({error.strerror}); check the path.") from None
    rows = list(_csv_rows(content, path) if is_csv(path) else _json_rows(content.split(b"\n")))
    return Rows(iter(rows), len(rows))


def is_csv(path: Path | None) -> bool:
    """True for names that mean a table."""
    return path is not None and path.suffix.lower() in (".csv", ".tsv")


def _json_rows(lines: Any) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield Row(number, lambda number=number, line=line: _parsed(number, line))  # type: ignore[misc]


def _parsed(number: int, line: bytes) -> Line:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError(f"Line {number} is not UTF-8 text; save the file as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"Line {number} is not JSON ({error}); write one object a line.") from None
    if not isinstance(value, dict):
        raise InputError(f"Line {number} is not a JSON object; write one object a line.")
    return value


def _csv_rows(content: bytes, path: Path) -> Iterator[Row]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text; save the table as CSV UTF-8.") from None
    csv.field_size_limit(_LONGEST_CELL)
    head = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names = [name.strip().lower() for name in next(reader, [])]
    if not any(names):
        raise InputError(f"{path} has no header; name its columns, for example id and report.")
    for number, cells in enumerate((cells for cells in reader if any(cells)), start=1):
        yield Row(number, lambda number=number, cells=cells: _fields(number, names, cells))  # type: ignore[misc]


def _fields(number: int, names: Sequence[str], cells: Sequence[str]) -> Line:
    """The row's cells by column; empty ones are left out, for an empty cell says nothing."""
    fields = {name: cell for name, cell in zip(names, cells, strict=False) if cell.strip()}
    if len(cells) > len(names):
        # Which cell belongs where is not known any more; the id stands before the report in most tables.
        raise RowError(
            f"Row {number} has {len(cells)} cells for {len(names)} columns; put texts into quotation marks.",
            fields.get("id"),
        )
    return fields


class RowError(InputError):
    """A row that can't be taken apart, with its id where that could be read."""

    def __init__(self, message: str, identifier: Any = None) -> None:
        super().__init__(message)
        self.identifier = identifier


Write = Callable[[str], None]


@contextmanager
def writer(path: Path | None) -> Iterator[Write]:
    """A function that writes one whole row. InputError if the place can't be written, BatchInterrupted on Ctrl-C."""
    if path is None or path == STANDARD:
        yield _to_standard_output
        return
    partial = path.with_name(f"{path.name}.partial")
    try:
        # Unbuffered: one row is one write, and a killed process leaves no torn one.
        with partial.open("wb", buffering=0) as file:
            yield lambda text: _whole(file, text.encode("utf-8"))
        partial.replace(path)
    except OSError as error:
        raise InputError(f"{path} can't be written ({error.strerror}); choose another place.") from None
    except KeyboardInterrupt:
        raise BatchInterrupted(f"Interrupted; the rows that were done stand in {partial}.") from None


def _whole(file: Any, content: bytes) -> None:
    while content:
        content = content[file.write(content) :]


def _to_standard_output(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def json_line(value: Mapping[str, Any]) -> str:
    """One JSON line; characters that no file can hold (half a surrogate pair) are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value)
    return f"{text}\n"


def csv_line(cells: Sequence[str]) -> str:
    """One line of a table."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue().encode("utf-8", "backslashreplace").decode("utf-8")
