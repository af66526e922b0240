"""A growing answer, thinned out to what an eye can follow: each update of the page costs it 15 ms."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TypeVar

INTERVAL_SECONDS = 0.05
T = TypeVar("T")


def coalesced(growing: Iterator[T], interval: float = INTERVAL_SECONDS) -> Iterator[T]:
    """The first and the last of `growing`, and of those between at most one an `interval`."""
    held: list[T] = []
    shown_at = 0.0
    for item in growing:
        now = time.monotonic()
        if not shown_at or now - shown_at >= interval:
            held.clear()
            shown_at = now
            yield item
        else:
            held[:] = [item]
    yield from held
