"""A sentence copied with one word put for its opposite, where the opposite stands in the sentence too: "lytic … sclerotic" as "sclerotic … sclerotic"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from assistant.composing.writing.claims.reading import Reading

_EXCHANGED: Final = "it says “{word}” where the source says “{other}”"
_MOST: Final = 3  # words that a copy has more, or fewer, than its source
# A comparison told from its other side has the opposite word.
_COMPARATIVE: Final = frozenset(("amount", "lateness", "time_order"))
_SIDED: Final = frozenset(("than", "versus", "below", "above"))


def edited_words(statement: Reading, source: Reading) -> Iterator[str]:
    """Members of an opposed group that a near copy has in place of another member."""
    mine, theirs = _counts(statement), _counts(source)
    added, removed = mine - theirs, theirs - mine
    if sum(added.values()) > _MOST or sum(removed.values()) > _MOST:
        return
    exempt = _COMPARATIVE if _SIDED & source.words else {"time_order"}
    for key, group in added:
        if group in exempt:
            continue
        gone = [other for other, rival in removed if group and rival == group]
        if not gone and key in source.keys and _differ_in_one(statement, source):
            gone = [other for other, _ in removed]  # another word of the sentence stands in its place
        if gone:
            yield _EXCHANGED.format(word=key, other=gone[0])


def _differ_in_one(statement: Reading, source: Reading) -> bool:
    mine, theirs = [token.key for token in statement.content], [token.key for token in source.content]
    return len(mine) == len(theirs) and sum(one != other for one, other in zip(mine, theirs, strict=True)) == 1


def _counts(reading: Reading) -> Counter[tuple[str, str]]:
    return Counter((token.key, token.group) for token in reading.content)
