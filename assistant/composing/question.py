"""What a question asks about: its concepts, numbers and vertebral levels, and the form of answer it wants."""

from __future__ import annotations

import re
from typing import Literal

from assistant.answer import Record

Form = Literal["list", "number", "comparison", "reason", "plain"]

# Words that shape a question without naming its subject; they count little when words are matched.
FRAMING = frozenset(
    """mean means meaning tell give list name explain describe define show say says state make think know please many
    much long common commonly usual usually typical typically exactly really kind type find get got use used using need
    needed happen happens consider considered about between versus vs compare compared difference differ differs still
    also ever just only any all other others one patient patients case question answer quick quickly need want look
    looks like seen see go goes come called term words briefly short me my mine hi hello thanks thank ok okay again
    correct right true yes pls plz cheers quick question think top list prefer preferred strengths criticism i.e ie eg e.g it's what's many there's don't doesn't isn't can't cannot won't couldn't wouldn't shouldn't aren't didn't hasn't haven't that's whats what's
    he him his her she hers himself herself themselves ourselves us someone somebody anyone anybody something anything nothing everything
    thing things stuff way ways bit lot lots kinds sort sorts whether though although while because if else too very quite rather even
    yet already once twice instead anyway actually basically simply roughly approximately honest honestly exact precise precisely
    went gone going goes took taken takes gives given gave put puts let lets keep keeps kept seem seems become becomes happening told
    remind write wrote said saying ask asked asking wanted try tried trying talk talking wonder wondering supposed guess bother insist
    help helps helpful worth able phrase query paradox
    student nurse ward lady gentleman resident registrar consultant junior trainee colleague boss author authors paper
    one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred""".split()
)
FRAMING_WEIGHT = 0.25

_LIST = re.compile(
    r"^(?:please )?(?:list|name|enumerate|give me|which|what are|what other|what else)\b.*"
    r"|\b(?:causes|primaries|items|components|grades|criteria|features|signs|limits|limitations|pitfalls|differentials?)\b"
)
_NUMBER = re.compile(
    r"\b(?:how (?:many|much|often|fast|soon|long|likely|accurate|reliable)|percent(?:age)?|rate|cut-?off|threshold|"
    r"sensitivity|specificity|kappa|icc|figure|range|points?|score|value)\b|%"
)
_COMPARISON = re.compile(
    r"\b(?:versus|vs\.?|compar\w+|differ\w*|distinguish\w*|tell apart|or|better than|rather than)\b"
)
_REASON = re.compile(r"^(?:and )?(?:why|how come)\b|\bwhy\b|\breason\b")


class Concept(Record):
    """One thing the question names: any of the alternatives (each a set of stems) in a sentence covers it."""

    word: str
    alternatives: tuple[frozenset[str], ...]
    related: tuple[frozenset[str], ...] = ()
    framing: bool = False
    term: bool = False  # a term of the thesaurus, not a word of general English
    share: float = 1.0  # how much it counts; a concept of an earlier question counts less


class Question(Record):
    """A question as read."""

    text: str
    concepts: tuple[Concept, ...]
    numbers: tuple[float, ...] = ()
    levels: tuple[str, ...] = ()
    form: Form = "plain"

    @property
    def own_stems(self) -> frozenset[str]:
        """Stems of the question's own words, without those of an earlier question it continues."""
        own = [concept.alternatives[0] for concept in self.concepts if concept.share == 1.0 and concept.alternatives]
        return frozenset().union(*own)

    @property
    def topical(self) -> tuple[Concept, ...]:
        """The concepts that name the subject."""
        return tuple(concept for concept in self.concepts if not concept.framing)


def question_form(text: str) -> Form:
    """The form of answer that the wording asks for."""
    lowered = text.lower().strip()
    if _REASON.search(lowered):
        return "reason"
    if _COMPARISON.search(lowered):
        return "comparison"
    if _NUMBER.search(lowered):
        return "number"
    return "list" if _LIST.search(lowered) else "plain"


_NUMBER_TOKEN = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)(?![\w.]*\d)(?![A-Za-z])")
_SPAN = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)\s*(?:-|–|to|and)\s*(\d+(?:\.\d+)?)(?!\w)")
_LEVEL_SPAN = re.compile(r"\b([CTLS])(\d{1,2})\s*(?:-|–|to)\s*([CTLS])?(\d{1,2})\b")


def numbers_in(text: str) -> tuple[float, ...]:
    """Plain numbers of a text, without those inside names such as T12 or 1a."""
    return tuple(float(value) for value in _NUMBER_TOKEN.findall(text))


def holds_number(text: str, number: float) -> bool:
    """Whether a text names a number, or a span of numbers that contains it ("7–12" holds 9)."""
    if number in numbers_in(text):
        return True
    return any(float(low) <= number <= float(high) for low, high in _SPAN.findall(text))


def holds_level(text: str, level: str) -> bool:
    """Whether a text names a vertebra, or a span of vertebrae that contains it ("T3–T10" holds T6)."""
    if re.search(rf"\b{level}\b", text):
        return True
    letter, number = level[0], int(level[1:] or 0)
    return any(
        first == letter and (last or first) == letter and int(low) <= number <= int(high)
        for first, low, last, high in _LEVEL_SPAN.findall(text)
    )
