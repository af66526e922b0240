"""Numbers that come in pairs: "15 of 16" and "95 versus 81"; their members may not change partners or places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.composing.writing.claims.reading import Reading

_NUMBER: Final = r"(\d[\d.,]*\d|\d)"
_OF: Final = re.compile(rf"{_NUMBER} (?:out )?of (?:the )?{_NUMBER}")
_VERSUS: Final = re.compile(rf"{_NUMBER}(?: ?%)? (?:versus|vs\.?|against|compared with) {_NUMBER}")
_NOT_PAIRED: Final = "the source does not pair {first} with {second}"


def broken_pairs(statement: Reading, source: Reading) -> Iterator[str]:
    """Pairs of the statement whose members the source pairs otherwise."""
    for pattern in (_OF, _VERSUS):
        theirs = pattern.findall(source.text)
        paired = {number for pair in theirs for number in pair}
        for first, second in pattern.findall(statement.text):
            misplaced = pattern is _OF and not theirs and _value(first) > _value(second)
            if misplaced or ((first, second) not in theirs and {first, second} & paired):
                yield _NOT_PAIRED.format(first=first, second=second)


def _value(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0)
