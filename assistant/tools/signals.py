"""T1 and T2 signal from free text: "T1 and T2 dark", "low on T1, high on T2", "hypointense on both"."""

from __future__ import annotations

import re
from typing import Literal

Signal = Literal["low", "intermediate", "high"]

_WORDS: dict[Signal, str] = {
    "low": "low dark hypointense hypo black decreased reduced hyposignal hypointensity",
    "high": "high bright hyperintense hyper increased hypersignal hyperintensity",
    "intermediate": "intermediate isointense iso",
}
_VALUES: dict[str, Signal] = {word: signal for signal, words in _WORDS.items() for word in words.split()}
_TOKEN = re.compile(r"\bt[12](?=w|wi|\b)|[a-z]+|[,;.:!?\n]")
_FILL_MOST = 5
_BREAKS = frozenset(";.!?\n")
_NEGATES = frozenset({"no", "not", "without", "non"})


def signals_in(text: str) -> tuple[dict[str, Signal], list[int]]:
    """Signal by sequence ("t1", "t2") and the offsets of the sequence names that were used (they are no levels)."""
    signals: dict[str, Signal] = {}
    used: list[int] = []
    for part in _parts(text):
        _read_part(part, signals, used)
    both = re.search(
        r"\b(dark|low|hypointense|bright|high|hyperintense)\b[^,;.]{0,20}"
        r"\b(?:on |in )?(?:all sequences|both sequences|both t)",
        text,
    )
    if both and "t1" not in signals and "t2" not in signals:
        signals |= dict.fromkeys(("t1", "t2"), _VALUES[both[1]])
    return signals, used


def _parts(text: str) -> list[list[tuple[str, int]]]:
    parts: list[list[tuple[str, int]]] = [[]]
    for match in _TOKEN.finditer(text):
        if match.group() in _BREAKS:
            parts.append([])
        else:
            parts[-1].append((match.group(), match.start()))
    return parts


def _read_part(part: list[tuple[str, int]], signals: dict[str, Signal], used: list[int]) -> None:
    waiting: list[tuple[str, int]] = []
    value: Signal | None = None
    since, negated = 0, False
    for token, offset in part:
        since += 1
        if token == ",":
            value, negated = (None, False)
            continue
        if token in _NEGATES:
            negated = True
        elif token in ("t1", "t2"):
            if value is not None and since <= _FILL_MOST:
                signals.setdefault(token, value)
                used.append(offset)
            else:
                waiting.append((token, offset))
            since = 0
        elif token in _VALUES:
            if waiting and since <= _FILL_MOST:
                for name, place in waiting:
                    if not negated:
                        signals.setdefault(name, _VALUES[token])
                    used.append(place)
                value = None
            else:
                value = None if negated else _VALUES[token]
            waiting, since, negated = [], 0, False
