"""Values told in one list for several vertebrae: the first is of the first, and so on."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.reading import Reading


def shared_out(own: str, readings: list[Reading], targets: tuple[str, ...]) -> list[tuple[Reading, tuple[str, ...]]]:
    """ "70 % and 30 % respectively": the first reading of a component goes to the first level, and so on."""
    shared: list[tuple[Reading, tuple[str, ...]]] = []
    told = _RESPECTIVELY.search(own) or _ONE_SIGN.search(own)
    for reading in readings:
        same = sorted((other for other in readings if _of_a_kind(other, reading)), key=lambda other: other.end)
        if not told or reading not in same or len(same) < 2 or len(targets) < 2:
            shared.append((reading, targets))
        elif len(same) == len(targets):
            shared.append((reading, (targets[same.index(reading)],)))
    return shared


def _of_a_kind(one: Reading, other: Reading) -> bool:
    """Whether two readings answer the same question, and so may stand in one list."""
    kinds = {reading.fact.split("_")[0] if reading.component == "collapse" else "" for reading in (one, other)}
    return one.component == other.component and len(kinds) == 1 and one.fact != "loss_present"


# "20/0/60 %", "20, 0 and 60 %".
_ONE_SIGN: Final = re.compile(
    r"(?<![\d.%])\b\d{1,2}\s*(?:/|,|and|&)\s*(?:\d{1,2}\s*(?:/|,|and|,\s*and|&)\s*)*\d{1,2}\s*%"
)
_RESPECTIVELY: Final = re.compile(r"\bresp(?:ectively)?\b|\bin\s+(?:that|this|the\s+same)\s+order\b", re.IGNORECASE)
