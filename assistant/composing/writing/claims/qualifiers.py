"""Conditions of the source that a statement has to keep: without them it would hold for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.composing.writing.claims.reading import Reading

_LEFT_OUT: Final = "it leaves out “{word}”"
_KEPT: Final[Sequence[str]] = ("child", "infant", "untreated", "unless", "except", "provided")
_PATTERNS: Final = {word: re.compile(rf"\b{word}\w*") for word in _KEPT}
_SAME: Final = {
    "child": re.compile(r"\b(?:child|paediatric|pediatric|boys|girls)\w*"),
    "untreated": re.compile(r"\b(?:untreated|without treatment|not treated)\b"),
}


def missing_qualifiers(statement: Reading, source: Reading) -> Iterator[str]:
    """Qualifiers that stand in the source sentence and not in the statement."""
    for word, pattern in _PATTERNS.items():
        if pattern.search(source.text) and not _SAME.get(word, pattern).search(statement.text):
            yield _LEFT_OUT.format(word=word)
