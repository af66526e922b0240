"""Whose property is which, where a sentence sets two things side by side: "A fills the body, whereas B spares it" tells of B no filling.

Words of opposed groups are watched in `binding`; here the clauses themselves are compared, whatever their subjects are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple, Self

from assistant.composing.writing.claims.clusters import name_of
from assistant.composing.writing.claims.reading import Reading, Token

_CROSSED: Final = "it tells of “{word}” what the source says of something else"
_EXCHANGED: Final = "it exchanges what stands before and behind “{word}”"
_REASONS: Final = frozenset("because since so".split())  # what gives a reason may well speak of the other's subject
_PARTS: Final = frozenset("; : . whereas while but although though unlike which".split()) | _REASONS
# Finite forms: with one of them a clause says something of what stands before it.
FINITE: Final = frozenset(
    """is are was were has have had can may might must should will would do does did cannot need needs
    gives give gave gets receives shows show showed keeps keep kept favours favour favors favor suggests suggest argues argue argued speaks
    occurs occur occurred comes come came goes go went destroys destroy ignores ignore respects looks look looked scores scored
    counts count counted fills fill forms form spares spare involves involve involved lies lie lay signifies signify mean starts start stays stay
    takes take took replaces replace enters enter rises rise rose falls fall fell drops drop dropped ends end ended begins begin began
    concerns concern covers cover rests rest serves serve detects detect detected misses miss missed sees see
    causes cause caused produces produce proves prove proved excludes exclude excluded belongs belong affects affect supports support
    supported differs differ differed depends depend remains remain remained becomes become became makes make made leaves leave left
    leads led follows follow followed applies apply uses use used sets set adds add points point hides hide cancels cancel
    describes describe estimates estimate predicts predict helps help allows allow holds hold breaches breach extends extend seldom
    masks mask mimics mimic precedes precede exceeds exceed feeds feed drives drive surrounds surround separates contains contain
    invades invade compresses compress displaces displace activates activate stimulates stimulate releases release predicts outlines
    imitates imitate abuts abut deforms deform encases encase widens widen erodes erode scallops contributes touches touch reaches reach
    uses usually often rarely mostly typically commonly""".split()
)
# Behind these words a rival may be named without anything being said of it.
_COMPARING: Final = frozenset("than unlike like from with versus compared over rather not against by".split())
_BEING: Final = frozenset("is are was were be been".split())
_PARTICIPLE: Final = re.compile(r"\w+(?:ed|wn|en|nt|ld|de)\b")
# What is said with these is the same either way round, or says how often.
_STATES: Final = _BEING | frozenset(
    "signifies signify mean has have had can may might usually often rarely mostly seldom typically commonly".split()
)
_BRACKETS: Final = frozenset("()")
_LEAST: Final = 2  # words of content of a clause that says something


class Clause(NamedTuple):
    """What is spoken of, and what is said of it; the verb is part of what is said."""

    subject: frozenset[str]
    said: frozenset[str]
    verb: str
    text: str
    compares: bool
    passive: bool
    argument: int  # clauses with a "because" between them differ in it

    def active(self) -> Self:
        """The clause, or, where it is in the passive voice, what acts as its subject."""
        return self._replace(subject=self.said - {self.verb}, said=self.subject | {self.verb}) if self.passive else self

    @property
    def words(self) -> frozenset[str]:
        return self.subject | self.said


def crossed_clauses(statement: Reading, source: Reading) -> Iterator[str]:
    """Clauses of the statement with the subject of one clause of the source and what the source says of the subject of another."""
    stands = clauses(source)
    theirs = [pair for pair in combinations(stands, 2) if pair[0].argument == pair[1].argument]
    for mine in clauses(statement) if theirs else ():
        if not any(mine.words <= one.words for one in stands) and any(
            _takes(mine, one, other) or _takes(mine, other, one) for one, other in theirs
        ):
            yield _CROSSED.format(word=mine.text)


def exchanged_roles(statement: Reading, source: Reading) -> Iterator[str]:
    """Clauses in which what acts and what it acts on have changed places: "metastases suggest several lesions"."""
    theirs = [one.active() for one in clauses(source)]
    for mine in (one.active() for one in clauses(statement)):
        same = [one for one in theirs if mine.verb and one.verb == mine.verb]
        if any(_acts_on(mine, one) for one in same) and not any(_keeps_roles(mine, one) for one in same):
            yield _EXCHANGED.format(word=mine.verb)


def _keeps_roles(mine: Clause, own: Clause) -> bool:
    return bool(mine.subject & (own.subject - own.said) or mine.said & (own.said - own.subject - {own.verb}))


def _acts_on(mine: Clause, own: Clause) -> bool:
    agents, objects = own.subject - own.said, own.said - own.subject - {own.verb}
    return bool(mine.subject & objects and mine.said & agents and not mine.subject & agents and not mine.said & objects)


def _takes(mine: Clause, own: Clause, foreign: Clause) -> bool:
    """Whether it speaks of the subject of `own` and says of it what `foreign` says, and nothing that `own` does."""
    subject, rival = own.subject - foreign.words, foreign.subject - own.words
    said, other = own.said - foreign.words, foreign.said - own.words
    return bool(
        mine.subject & subject
        and rival  # else `own` speaks of both
        and not rival <= mine.subject
        and len(mine.subject & rival) <= len(mine.subject & subject)
        and mine.said & other
        and not mine.words & said
        and not (mine.compares and mine.said & rival)
    )


def clauses(reading: Reading) -> list[Clause]:
    """The clauses of a text that have a finite verb and something before it."""
    return [clause for argument, part in _parts(reading.tokens) for clause in _clause(part, argument)]


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[int, Sequence[Token]]]:
    start = argument = 0
    for place, token in enumerate(tokens):
        if token.text in _PARTS or _begins(tokens, place):
            yield argument, tokens[start:place]
            start = place + 1
            argument += token.text in _REASONS
    yield argument, tokens[start:]


def _begins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a comma parts two clauses: a subject and a finite verb follow before the next one."""
    if tokens[place].text != ",":
        return False
    behind = []
    for token in tokens[place + 1 :]:
        if token.text in _PARTS or (token.kind == "mark" and token.text not in _BRACKETS):
            break
        behind.append(token)
    verb = next((at for at, token in enumerate(behind) if _is_finite(token)), 0)
    return any(token.is_content for token in behind[:verb])


def _clause(tokens: Sequence[Token], argument: int) -> Iterator[Clause]:
    verb = next((at for at, token in enumerate(tokens) if _is_finite(token)), 0)
    if not verb:
        return  # nothing stands before it
    acts = _participle(tokens, verb)
    while verb + 1 < len(tokens) and _is_finite(tokens[verb + 1]):
        verb += 1  # "the score is": a noun that looks like a verb
    subject, said = _names(tokens[:verb]), _names(tokens[verb:])
    if subject and len(subject | said) >= _LEAST:
        compares = any(token.text.partition(" ")[0] in _COMPARING for token in tokens)
        text = " ".join(one.text for one in tokens[:verb] if one.is_content)
        does = tokens[verb if acts is None else acts]
        yield Clause(
            subject, said, "" if does.text in _STATES else name_of(does), text, compares, acts is not None, argument
        )


def _participle(tokens: Sequence[Token], first: int) -> int | None:
    """Where the verb of a clause in the passive voice stands: "are *missed* on"; None in the active voice."""
    if tokens[first].text not in _BEING:
        return None
    behind = next((at for at in range(first + 1, len(tokens)) if tokens[at].is_content), first)
    return behind if _PARTICIPLE.match(tokens[behind].text) else None


def _is_finite(token: Token) -> bool:
    return token.text.partition(" ")[0] in FINITE


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(name_of(token) for token in tokens if token.is_content or token.quantity is not None)
