"""Whether a statement is supported by the sentences it may rest on, and by which; the one place where the checks meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from assistant.composing.writing.claims.allotting import misallotted
from assistant.composing.writing.claims.arguments import crossed_arguments
from assistant.composing.writing.claims.binding import swapped
from assistant.composing.writing.claims.clauses import crossed_clauses, exchanged_roles
from assistant.composing.writing.claims.company import exchanged
from assistant.composing.writing.claims.contrast import crossed_contrasts
from assistant.composing.writing.claims.degree import broken_degrees
from assistant.composing.writing.claims.distributing import shares
from assistant.composing.writing.claims.edits import edited_words
from assistant.composing.writing.claims.forbidden import forbidden
from assistant.composing.writing.claims.novelty import added_clauses, foreign_numbers, foreign_terms, likeness, overlap
from assistant.composing.writing.claims.ordering import crossed
from assistant.composing.writing.claims.pairs import broken_pairs
from assistant.composing.writing.claims.parallel import crossed_lists
from assistant.composing.writing.claims.places import exchanged_places, turned_relatives
from assistant.composing.writing.claims.polarity import turned
from assistant.composing.writing.claims.qualifiers import missing_qualifiers
from assistant.composing.writing.claims.reading import Reading, read
from assistant.composing.writing.claims.restrictions import left_conditions
from assistant.composing.writing.claims.variants import consequences, premises, rearrangements
from assistant.text import sentence_spans

LEAST_OVERLAP: Final = 0.5
LEAST_OVERLAP_OF_PARTS: Final = 0.8  # a clause alone has less to be recognised by
NEAR_THE_NEAREST: Final = 0.8
LEAST_SHARED: Final = 2  # words of content that statement and sentence must have in common
TRIED: Final = 20  # sentences that share most words with the statement; the others can't support it
LONGEST: Final = 700  # characters; no reply of any length may keep the checks busy
TOO_LONG: Final = "it is too long for one statement"
NOTHING_SAID: Final = "it says nothing that could be checked"
NO_SOURCE: Final = "none of the passages it cites says this"
_PARTS: Final = re.compile(r";\s+|,\s+(?=(?:whereas|while|but|because|since|although)\s)|,\s+(?=and\s)")
_SUBJECTS: Final = ("score", "grade", "disease", "level", "modality", "sequence_mr", "organ", "age_group")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that a statement may rest on, with the headings above it. `place` is for whoever asks."""

    text: str
    context: str = ""
    place: int = 0


class Meaning(Protocol):
    """What an embedding or an NLI model adds to the comparison of words."""

    def alike(self, word: str, others: frozenset[str]) -> bool:
        """Whether an everyday word says the same as one of the others."""
        ...

    def disagreement(self, statement: str, source: str) -> str | None:
        """Why the source does not mean what the statement says; None if it may."""
        ...

    def closeness(self, statement: str, source: str) -> float:
        """How alike the two are in meaning, at most 1."""
        ...


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a statement rests, or why it is not shown."""

    supported: bool
    resting_on: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = field(default=())


def check(statement: str, evidence: Sequence[Evidence], meaning: Meaning | None = None) -> Verdict:
    """The verdict on one statement; its clauses may rest on different sentences, each as a whole."""
    if len(statement) > LONGEST:
        return Verdict(False, reasons=(TOO_LONG,))
    refused = tuple(forbidden(statement))
    if refused:
        return Verdict(False, reasons=refused)
    whole = _on_one(statement, evidence, meaning)
    if whole.supported:
        return whole
    parts = _parts(statement)
    for pieces in (parts, [share for part in parts for share in _shares(part)]):
        resting = _resting(pieces, evidence, meaning) if len(pieces) > 1 else ()
        if resting and not _turned_round(statement, resting):
            return Verdict(True, resting)
    return whole


def _shares(part: str) -> list[str]:
    """What a clause says of each member of its enumeration; the clause itself where it enumerates nothing."""
    return shares(read(part).text) or [part]


def _resting(parts: Sequence[str], evidence: Sequence[Evidence], meaning: Meaning | None) -> tuple[Evidence, ...]:
    """What the parts rest on; nothing if one of them rests on nothing."""
    pieces = list(_on_several(parts, evidence, meaning))
    if not all(piece.supported for piece in pieces):
        return ()
    return tuple(dict.fromkeys(one for piece in pieces for one in piece.resting_on))


def _turned_round(statement: str, resting: Sequence[Evidence]) -> bool:
    """Whether clauses that rest on one sentence have taken each other's place in it, or hold an edited word."""
    if len(resting) != 1:
        return False
    said, source = read(statement), read(resting[0].text)
    return any((*exchanged_places(said, source), *edited_words(said, source)))


def _parts(statement: str) -> list[str]:
    return [
        part.strip(" .")
        for start, end in sentence_spans(statement)
        for part in _PARTS.split(statement[start:end])
        if part.strip(" .")
    ]


def _on_several(parts: Sequence[str], evidence: Sequence[Evidence], meaning: Meaning | None) -> Iterator[Verdict]:
    """Each clause on a sentence of its own, which must speak of the same subject if the clause names none."""
    subject: frozenset[str] = frozenset()
    for part in parts:
        own = _subject(read(part))
        allowed = evidence if own or not subject else [one for one in evidence if subject <= read(one.text).keys]
        yield _on_one(part, allowed, meaning, LEAST_OVERLAP_OF_PARTS)
        subject = own or subject


def _subject(reading: Reading) -> frozenset[str]:
    return frozenset(token.key for token in reading.tokens if token.group in _SUBJECTS)


def _on_one(
    statement: str, evidence: Sequence[Evidence], meaning: Meaning | None, least: float = LEAST_OVERLAP
) -> Verdict:
    said = read(statement)
    if not said.content:
        return Verdict(False, reasons=(NOTHING_SAID,))
    fitting = [
        (likeness(said, read(one.text), read(one.context)), -number)
        for number, one in enumerate(evidence)
        if len(said.keys & read(one.text).keys) >= LEAST_SHARED
        and overlap(said, read(one.text), read(one.context)) >= least
    ]
    # What a sentence that says nearly the same does not support, no distant one may.
    nearest = max((share for share, _ in fitting), default=0.0)
    ranked = sorted(one for one in fitting if one[0] >= NEAR_THE_NEAREST * nearest)[::-1][:TRIED]
    best: tuple[str, ...] = (NO_SOURCE,)
    for rank, (_, number) in enumerate(ranked):
        one = evidence[-number]
        reasons = _faults(said, one, meaning)
        if not reasons and meaning is not None:
            disagreement = meaning.disagreement(statement, one.text)
            if disagreement and one.context:
                disagreement = meaning.disagreement(statement, f"{one.context}: {one.text}")
            reasons = (disagreement,) if disagreement else ()
        if not reasons:
            return Verdict(True, (one,))
        if rank == 0:
            best = reasons
    return Verdict(False, reasons=best)


def _faults(said: Reading, one: Evidence, meaning: Meaning | None) -> tuple[str, ...]:
    """Why a sentence does not carry the statement; none if the sentence does, or what follows from it."""
    source, context = read(one.text), read(one.context)
    faults = tuple(dict.fromkeys(_reasons(said, source, context, meaning)))
    if not faults:
        return ()
    lost = tuple(missing_qualifiers(said, source))  # a clause alone has lost the conditions of its sentence
    sources = (source, *consequences(one.text), *rearrangements(said, source))
    pairs = [(mine, theirs) for mine in (said, *premises(said.text, source)) for theirs in sources][1:]
    for mine, theirs in pairs:
        # A clause speaks for nothing that its sentence says elsewhere: that may be denied or hedged there.
        whole = mine.keys & source.keys <= theirs.keys
        if whole and not lost and not any(_reasons(mine, theirs, context, meaning)):
            return ()
    return faults


def _reasons(said: Reading, source: Reading, context: Reading, meaning: Meaning | None) -> Iterator[str]:
    yield from foreign_numbers(said, source)
    yield from foreign_terms(said, source, context, meaning.alike if meaning else None)
    yield from added_clauses(said, source)
    yield from turned(said, source)
    yield from broken_degrees(said, source)
    yield from swapped(said, source)
    yield from exchanged(said, source)
    yield from crossed(said, source)
    yield from broken_pairs(said, source)
    yield from misallotted(said, source)
    yield from crossed_lists(said, source)
    yield from crossed_arguments(said, source)
    yield from crossed_contrasts(said, source)
    yield from exchanged_places(said, source)
    yield from turned_relatives(said, source)
    yield from crossed_clauses(said, source)
    yield from exchanged_roles(said, source)
    yield from edited_words(said, source)
    yield from left_conditions(said, source)
    yield from missing_qualifiers(said, source)
