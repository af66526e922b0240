"""Whose property is which, where a sentence sets two things side by side: "A fills the body, whereas B spares it" tells of B no filling.

Words of opposed groups are watched in `binding`; here the clauses themselves are compared, whatever their subjects are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from assistant.composing.writing.claims.clusters import name_of
from assistant.composing.writing.claims.reading import Reading, Token

_CROSSED: Final = "it tells of “{word}” what the source says of something else"
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
    usually often rarely mostly typically commonly""".split()
)
# Behind these words a rival may be named without anything being said of it.
_COMPARING: Final = frozenset("than unlike like from with versus compared over rather not against by".split())
_BRACKETS: Final = frozenset("()")
_LEAST: Final = 2  # words of content of a clause that says something


class Clause(NamedTuple):
    """What is spoken of, and what is said of it."""

    subject: frozenset[str]
    said: frozenset[str]
    text: str
    compares: bool
    argument: int  # clauses with a "because" between them differ in it

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
    while verb + 1 < len(tokens) and _is_finite(tokens[verb + 1]):
        verb += 1  # "the score is": a noun that looks like a verb
    subject, said = _names(tokens[:verb]), _names(tokens[verb:])
    if subject and len(subject | said) >= _LEAST:
        compares = any(token.text.partition(" ")[0] in _COMPARING for token in tokens)
        yield Clause(subject, said, " ".join(one.text for one in tokens[:verb] if one.is_content), compares, argument)


def _is_finite(token: Token) -> bool:
    return token.text.partition(" ")[0] in FINITE


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(name_of(token) for token in tokens if token.is_content or token.quantity is not None)
