"""Lines of a page laid out in characters -> lines in reading order: columns one after the other.

A page's text comes as a grid: every line a string in which blanks stand for empty space. The left edge of a column is a
place where many lines begin after a gap. Lines that run across the gap (titles, abstracts) divide the page into bands,
and within a band the left column is read before the right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

_GAP = 2
_FEWEST_LINES = 5
# Where the gap between two columns can lie, as a share of the page's width; two rounds find three columns.
_NEAREST, _FARTHEST = 0.25, 0.75
# Prose fills its column with several words a line; a table's cells do not, and a table is read row by row.
_FEWEST_WORDS = 4
_ROUNDS = 2


def reading_order(lines: Sequence[str], rounds: int = _ROUNDS) -> list[list[str]]:
    """The page as runs of lines, each from one column or across all; blank lines stay where they stood."""
    edge = _column_edge(lines) if rounds else None
    if edge is None:
        return [list(lines)]
    runs: list[list[str]] = []
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        if _crosses(line, edge):
            runs += [*reading_order(left, rounds - 1), *reading_order(right, rounds - 1), [line]]
            left, right = [], []
        else:
            left.append(line[:edge].rstrip())
            right.append(line[edge:].rstrip())
    runs += [*reading_order(left, rounds - 1), *reading_order(right, rounds - 1)]
    return [run for run in _joined(runs) if any(run)]


def _joined(runs: Sequence[list[str]]) -> list[list[str]]:
    """Lines across the whole page in a row are one run."""
    joined: list[list[str]] = []
    single = False
    for run in runs:
        if not any(run):
            continue
        if single and len(run) == 1:
            joined[-1] += run
        else:
            joined.append(list(run))
        single = len(run) == 1
    return joined


def _crosses(line: str, edge: int) -> bool:
    """Whether the line has words in the gap before the edge, so that it belongs to no column."""
    return len(line) > edge and bool(line[edge - _GAP : edge].strip())


def _column_edge(lines: Sequence[str]) -> int | None:
    """The place at which the right-hand column begins; None for a page of one column."""
    filled = [line for line in lines if line.strip()]
    width = max((len(line) for line in filled), default=0)
    starts = Counter(
        place for line in filled for place in _starts_after_gap(line) if _NEAREST * width <= place <= _FARTHEST * width
    )
    for edge, _ in starts.most_common(3):
        if _divides_prose(filled, edge):
            return edge
    return None


def _starts_after_gap(line: str) -> list[int]:
    """Places where words begin after a gap, the line's own beginning included."""
    return [place for place in range(_GAP, len(line)) if line[place] != " " and not line[place - _GAP : place].strip()]


def _divides_prose(filled: Sequence[str], edge: int) -> bool:
    left = [line[:edge].strip() for line in filled if not _crosses(line, edge)]
    right = [line[edge:].strip() for line in filled if not _crosses(line, edge)]
    left, right = [part for part in left if part], [part for part in right if part]
    if min(len(left), len(right)) < _FEWEST_LINES or len(left) + len(right) < len(filled):
        return False
    return min(_typical_words(left), _typical_words(right)) >= _FEWEST_WORDS


def _typical_words(parts: Sequence[str]) -> float:
    return median(len(part.split()) for part in parts)
