"""Conditions of the source that a statement has to keep: without them it would hold for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from assistant.composing.writing.claims.reading import Reading, read

_LEFT_OUT: Final = "it leaves out “{word}”"
_KEPT: Final[Sequence[str]] = ("child", "infant", "untreated", "unless", "except", "provided")
_PATTERNS: Final = {word: re.compile(rf"\b{word}\w*") for word in _KEPT}
_KINDS: Final = frozenset("sensitivity_to_radiation course behaviour density certainty_of_count grade_band".split())
_ONE: Final = frozenset(("solitari", "singl", "single", "solitary"))
_SAME: Final = {
    "child": re.compile(r"\b(?:child|paediatric|pediatric|boys|girls)\w*"),
    "untreated": re.compile(r"\b(?:untreated|without treatment|not treated)\b"),
}


_IF: Final = r"(?:when|if|whenever|where|once|provided)"
_BOTH: Final = re.compile(rf"\b{_IF} (?P<one>[^,;:.]+?) and (?P<other>[^,;:.]+)")


def missing_qualifiers(statement: Reading, source: Reading) -> Iterator[str]:
    """Qualifiers that stand in the source sentence and not in the statement."""
    yield from _half_conditions(statement, source)
    yield from _widened(statement, source)
    for word, pattern in _PATTERNS.items():
        if pattern.search(source.text) and not _SAME.get(word, pattern).search(statement.text):
            yield _LEFT_OUT.format(word=word)


def _half_conditions(statement: Reading, source: Reading) -> Iterator[str]:
    """ "When metastases are suspected" of what holds "when metastases are suspected and neurological signs are present"."""
    for both in _BOTH.finditer(source.text):
        if both.group() in statement.text:
            continue
        one, other = read(both["one"]).keys, read(both["other"]).keys
        rest = read(source.text.replace(both.group(), " ")).keys
        if bool((one - other - rest) & statement.keys) != bool((other - one - rest) & statement.keys):
            yield _LEFT_OUT.format(word=both["one"] if one - other - rest - statement.keys else both["other"])


def _widened(statement: Reading, source: Reading) -> Iterator[str]:
    """Things of one kind of which the statement speaks as of all: "tumours" where the source says "radioresistant tumours"."""
    for kind, thing in pairwise(source.tokens):
        counted_once = kind.key in _ONE and any(one.text in ("1", "one") for one in statement.tokens)
        if counted_once:
            continue
        narrows = kind.group in _KINDS and thing.is_content and thing.segment == kind.segment and not thing.group
        if narrows and thing.key in statement.keys and kind.group not in statement.groups:
            yield _LEFT_OUT.format(word=kind.text)
