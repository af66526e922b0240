"""Whether a statement ties together what its source ties together: which number, direction or side belongs to whom.

"Malignant lesions have a lower ADC than benign ones" and its reverse hold the same words. What differs is the owner: the member
of an opposed group (benign, malignant) in whose segment a word stands, or the last one named before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.composing.writing.claims.clusters import Placed, placed
from assistant.composing.writing.claims.reading import Reading

_SWAPPED: Final = "it ties “{word}” to “{mine}”, the source ties it to “{theirs}”"
# Groups of things; the members of all others are properties of things, and tie to them even without a rival.
_THINGS: Final = frozenset(
    """disease score modality organ region part tissue age_group origin cancer_type cord tracer sequence_mr level treatment drug long_bone
    involvement certainty enzyme per statistic group sex responder""".split()
)
_COUNTED: Final = frozenset("patient studi case vertebra lesion children tumour item".split())


@dataclass(frozen=True, slots=True)
class Owned:
    """Owners of a token within one group; `direct` where they stand in its own segment, else named before it or not."""

    owners: frozenset[str]
    direct: bool
    before: bool = True


def swapped(statement: Reading, source: Reading) -> Iterator[str]:
    """Words that the statement ties to another member of a group than the source does."""
    said, stands = placed(statement), placed(source)
    groups = {one.group for one in said if one.group}
    rivals = {group: {one.name for one in stands if one.group == group} for group in groups}
    for group in sorted(group for group, names in rivals.items() if len(names) > 1):
        yield from _conflicts(said, _owners(said, group), _owners(stands, group), rivals)


def _owners(placed: Sequence[Placed], group: str) -> dict[str, list[Owned]]:
    """For every other word and number, who owns each of its occurrences."""
    by_segment: dict[int, set[str]] = {}
    for one in placed:
        if one.group == group:
            by_segment.setdefault(one.segment, set()).add(one.name)
    result: dict[str, list[Owned]] = {}
    for one in placed:
        if one.group != group:
            result.setdefault(one.name, []).append(_owned(one.segment, by_segment))
    return result


def _owned(segment: int, by_segment: Mapping[int, set[str]]) -> Owned:
    if segment in by_segment:
        return Owned(frozenset(by_segment[segment]), True)
    before = [number for number in by_segment if number < segment]
    if before:
        return Owned(frozenset(by_segment[max(before)]), False)
    return Owned(frozenset(by_segment[min(by_segment)]), False, before=False)


def _conflicts(
    said: Sequence[Placed],
    mine: Mapping[str, Sequence[Owned]],
    theirs: Mapping[str, Sequence[Owned]],
    rivals: Mapping[str, set[str]],
) -> Iterator[str]:
    for word in {one.name: one for one in said}.values():
        if word.name not in mine or word.name not in theirs or not _tells(word, said, rivals):
            continue
        stands = [one for one in theirs[word.name] if _counts(one, word)]
        if not stands or len(stands) < len(theirs[word.name]):
            continue
        allowed = frozenset().union(*(one.owners for one in stands))
        wrong = [one for one in mine[word.name] if one.direct and not one.owners & allowed]
        if wrong:
            yield _SWAPPED.format(
                word=word.token.text, mine=", ".join(sorted(wrong[0].owners)), theirs=", ".join(sorted(allowed))
            )


def _counts(owned: Owned, word: Placed) -> bool:
    """What merely follows an owner is taken to be its property; what stands before the first owner is nobody's."""
    return owned.direct or (owned.before and word.group not in _THINGS)


def _tells(word: Placed, said: Sequence[Placed], rivals: Mapping[str, set[str]]) -> bool:
    """Whether a word's owner matters: it has a rival, or it is a property (lower, dark, left)."""
    if word.group.startswith("number"):
        place = said.index(word)
        return not any(one.token.key in _COUNTED for one in said[place + 1 : place + 2])
    if not word.group:
        return False
    return word.group not in _THINGS or len(rivals.get(word.group, ())) > 1
