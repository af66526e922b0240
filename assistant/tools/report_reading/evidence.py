"""Evidence: the exact words of the original that a value rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.tools.report_reading.normalising import EvenText
from assistant.tools.report_reading.reading import Reading
from assistant.tools.sins_points import Component
from assistant.tools.sins_records import Evidence


def evidence_of(
    component: Component, readings: Sequence[Reading], source: EvenText, *, skip: int = 0, length: int | None = None
) -> Iterator[Evidence]:
    """One record for each settled phrase; the text proper starts after `skip` characters and has `length` of them."""
    limit = len(source.original) if length is None else skip + length
    seen: set[tuple[int, int]] = set()
    for reading in readings:
        start, end = source.span(reading.start, reading.end)
        start, end = max(start, skip), min(max(end, skip), limit)
        if reading.component != component or reading.uncertain or reading.fact == "unknown" or start >= end:
            continue
        if (start, end) not in seen:
            seen.add((start, end))
            text = source.original[start:end]
            yield Evidence(component=component, text=text, start=start - skip, end=end - skip)
