"""Conditions that narrow a clause: "when the cause is unknown", "in children", "after radiotherapy". Without them it would hold for more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.composing.writing.claims.reading import Reading, read

_LEFT_OUT: Final = "it leaves out the condition “{words}”"
_CLAUSES: Final = re.compile(
    r"[;:]\s+|,\s+(?:whereas|while|but|because|since|so|although|which)\s+|\s+(?:whereas|because|although)\s+|,\s+and\s+"
)
_END: Final = r"(?=,|;|:|$| and | but | or | than )"
_CONDITION: Final = re.compile(
    rf"(?<!\bas )\b(?P<mark>when|if|unless|provided|except|whenever|as long as) (?P<words>[^,;:]{{4,80}}?){_END}"
    rf"|\b(?:in|among) (?:an? |the )?(?P<who>(?:young |older |small |elderly )?(?:adults?|people|men|women|boys|girls|infants?)\b[^,;:]{{0,40}}?){_END}"
    rf"|\b(?:patients|women|men|people|children|adults|persons) (?P<those>(?:whose|who|with|without|over|under|aged|after) [^,;:]{{4,60}}?){_END}"
    rf"|\b(?P<time>(?:after|before|during|without|despite|under|until|within (?:the )?(?:first|last)) [^,;:]{{4,50}}?){_END}"
)
_MARKED: Final = re.compile(
    r"\b(?:when|if|unless|provided|except|whenever|as long as|once|where|with|without|in case|even|until|despite)\b"
)
_SAID: Final = 0.6  # share of the rest of the clause that the statement holds


def left_conditions(statement: Reading, source: Reading) -> Iterator[str]:
    """Conditions of a clause that the statement repeats without them."""
    for clause in _CLAUSES.split(source.text):
        for found in _CONDITION.finditer(clause):
            words = found["words"] or found["who"] or found["those"] or found["time"]
            condition, rest = read(words).keys, read(clause.replace(found.group(), " ")).keys
            if len(rest) < 2 or not condition - rest or words in statement.text:
                continue
            said = len(rest & statement.keys) / len(rest)
            if said >= _SAID and not (condition - rest) & statement.keys and not _paraphrased(statement, found):
                yield _LEFT_OUT.format(words=words)


def _paraphrased(statement: Reading, found: re.Match[str]) -> bool:
    """A condition in other words: the words themselves are watched elsewhere."""
    return bool(found["mark"] and _MARKED.search(statement.text))
