"""What a stretch of a report says of the epidural space, the thecal sac, the cord and the CSF around it.

Only findings that are stated: disc, retropelled bone, haematoma and abscess are no epidural tumour, a clinical
question is no finding, and "no new compression" speaks of change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.tools.escc import ALL, GRADES, LEFT_BY, CanalFact, Grades, between
from assistant.tools.report_reading import canal_phrases as phrases
from assistant.tools.report_reading.negation import polarity


@dataclass(frozen=True, slots=True)
class CanalReading:
    """One phrase: the grades it leaves, its place, and whether it is hedged or names a grade itself."""

    grades: Grades
    start: int
    end: int
    fact: CanalFact | None = None
    uncertain: bool = False
    stated: bool = False

    @property
    def spares(self) -> bool:
        """True for a phrase that grade 0 can bear: a denial, which may be said of the whole spine."""
        return "0" in self.grades


def read_canal(text: str) -> list[CanalReading]:
    """Every statement on the canal, in order; grades that are named win over the words they are made of."""
    if not phrases.ANY_OF_THEM.search(text):
        return []
    named = [*_named(text), *_heights(text)]
    found = [one for one in _described(text) if not any(_overlap(one, other) for other in named)]
    found = [one for one in found if not any(_is_part(one, other) for other in found)]
    return sorted([*named, *found, *_denied_of_the_last(text, found)], key=lambda one: (one.start, one.end))


def _overlap(one: CanalReading, other: CanalReading) -> bool:
    return one.start < other.end and other.start < one.end


def _is_part(one: CanalReading, other: CanalReading) -> bool:
    """A word inside a phrase on the same matter: the CSF of "effacement of the CSF" is not a CSF that is seen."""
    inside = other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)
    return inside and one.fact is not None and other.fact is not None and one.fact[:3] == other.fact[:3] == "csf"


def _named(text: str) -> Iterator[CanalReading]:
    for pattern in phrases.STATED_GRADE:
        for match in pattern.finditer(text):
            low = _grade(match["low"])
            grades = between(low, _upper(low, match["high"])) if match["high"] else between(low, low)
            if match["least"]:
                grades = between(low, GRADES[-1])
            yield from _statement(text, match, grades)


def _heights(text: str) -> Iterator[CanalReading]:
    """High grade is 2 or 3; low grade is 0 to 1b, and whether 1c belongs to it is debated."""
    for match in phrases.STATED_HEIGHT.finditer(text):
        yield from _statement(
            text, match, between("2", "3") if match["height"].lower() == "high" else between("0", "1c")
        )


def _statement(text: str, match: re.Match[str], grades: Grades) -> Iterator[CanalReading]:
    said = polarity(text, *match.span())
    if phrases.NOT_A_FINDING_BEFORE.search(text[: match.start()]):
        return
    left = ALL - grades if said == "negated" else grades
    yield CanalReading(left, *match.span(), uncertain=said == "uncertain", stated=said != "negated")


def _grade(text: str) -> str:
    plain = re.sub(r"\s", "", text.lower())
    return {"ii": "2", "iii": "3"}.get(plain, plain)


def _upper(low: str, text: str) -> str:
    """ "1a–c": the second letter belongs to the first number."""
    high = _grade(text)
    return f"{low[0]}{high}" if high in ("a", "b", "c") else high


def _described(text: str) -> Iterator[CanalReading]:
    taken: list[tuple[CanalFact, int, int]] = []
    for said, denied, pattern in phrases.PHRASES:
        for match in pattern.finditer(text):
            key = match.span("key") if "key" in pattern.groupindex else match.span()
            reading = _reading(text, match, key, said, denied)
            if reading and reading.fact and (reading.fact, *key) not in taken:
                taken.append((reading.fact, *key))
                yield reading


def _reading(
    text: str, match: re.Match[str], key: tuple[int, int], said: CanalFact | None, denied: CanalFact | None
) -> CanalReading | None:
    before, after = text[: match.start()], text[match.end() :]
    if _is_no_finding(before, after) or (said == "csf_gone" and phrases.PARTLY.search(before)):
        return None
    stated = _polarity(text, key)
    fact = denied if stated == "negated" else said
    if fact is None:
        return None
    start = _with_negator(text, key[0], match.start()) if stated == "negated" else match.start()
    return CanalReading(LEFT_BY[fact], start, match.end(), fact, uncertain=stated == "uncertain")


def _is_no_finding(before: str, after: str) -> bool:
    return bool(
        phrases.OTHER_CAUSE_BEFORE.search(before)
        or phrases.OTHER_CAUSE_AFTER.match(after)
        or phrases.NOT_A_FINDING_BEFORE.search(before)
        or phrases.NOT_A_FINDING_AFTER.match(after)
    )


def _polarity(text: str, key: tuple[int, int]) -> str:
    before = text[: key[0]]
    if _NO_LONGER_BEFORE.search(before) or _NO_LONGER_AFTER.match(text[key[1] :]):
        return "negated"
    if phrases.NEARLY.search(before):
        return "uncertain"
    stated = polarity(text, *key)
    return "affirmed" if stated == "negated" and _BEGINS_ANEW.search(before) else stated


_NO_LONGER_BEFORE: Final = re.compile(r"\bno\s+longer\s+(?:\w+\s+)?$", re.IGNORECASE)
_NO_LONGER_AFTER: Final = re.compile(r"\s*(?:is|are)\s+no\s+longer\b", re.IGNORECASE)
# "No epidural tumour at T5 and new cord compression": the second part is a statement of its own.
_BEGINS_ANEW: Final = re.compile(
    r"\b(?:and|with)\s+(?:new|severe|marked|definite|frank|clear|obvious|mild|slight|moderate)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NEGATORS: Final = re.compile(r"\b(?:no|not|without|nor|neither|never|absence|free)\b", re.IGNORECASE)
_REACH: Final = 60


def _with_negator(text: str, key: int, start: int) -> int:
    """Where the words begin that deny the phrase."""
    low = max(0, key - _REACH)
    found = [match.start() for match in _NEGATORS.finditer(text, low, key)]
    return min(found[-1], start) if found else start


def _denied_of_the_last(text: str, found: list[CanalReading]) -> Iterator[CanalReading]:
    """ "It abuts the cord without compression": what is denied, is denied of the cord or sac named last."""
    for match in phrases.BARE_DENIAL.finditer(text):
        named = [one.lastgroup for one in phrases.NAMED.finditer(text, 0, match.start())]
        inside = any(one.start < match.end() and match.start() < one.end for one in found if one.spares)
        if not named or inside or polarity(text, *match.span("what")) != "negated":
            continue
        fact = _bare_fact(named[-1], match["what"].lower())
        if fact:
            yield CanalReading(LEFT_BY[fact], *match.span(), fact)


def _bare_fact(named: str | None, what: str) -> CanalFact | None:
    touching = what.startswith(("touch", "abut", "contact"))
    if named == "cord":
        return "cord_clear" if touching else "cord_not_compressed"
    return None if touching else "sac_kept"
