"""One case whose findings come bit by bit: what a conversation says of one vertebra or several so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Record, Turn
from assistant.case import messages
from assistant.case.answers import Asked
from assistant.case.book import UNNAMED, Book
from assistant.case.listening import hear
from assistant.case.messages import is_assumption, is_supposition
from assistant.routing import asks_stability
from assistant.text import sentence_spans
from assistant.tools.levels import find_levels
from assistant.tools.report_reading import read_findings
from assistant.tools.report_reading.plain_answers import is_unknown
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_questions import OF_LEVEL, QUESTIONS
from assistant.tools.sins_records import SinsFindings

__all__ = ["Case", "case_so_far", "is_assumption", "is_reset", "is_supposition", "since_reset"]

_RULE = re.compile(
    r"\b(?:points?|scores?|count\w*|mean\w*|define\w*|reliab\w*|matter\w*|weigh\w*|worth|kappa|agreement|published)\b",
    re.I,
)
# "How is the percentage of collapse measured?" asks the sources; "what about the pedicles?" names an item.
_WHOLE_QUESTION = re.compile(
    r"\b(?:how|why|who|when)\s+(?:is|are|was|were|do|does|did|should|would|can|to|many|much|reliable|accurate|good)\b"
    r"|\bwhat(?:['’]?s|\s+is|\s+are|\s+was|\s+were|\s+does)\s+(?:the|a|an)\s+(?:\w+\s+){1,3}(?:for|of|in|between|behind|to)\b",
    re.IGNORECASE,
)
# "Is night pain mechanical?", "what makes pain mechanical?": of pain at large, not of this patient's.
_ASKS_OF_A_KIND = re.compile(
    r"\bwhat\s+makes\b|^\W*(?:and\s+|so\s+|but\s+)?(?:is|are|does|do|can|could)\s+(?!(?:the|his|her|this|that|it|there|she|he|they|its|my|our)\b)\w+.*"
    r"\b(?:mechanical|lytic|blastic|mixed|subluxation|deformity|collapse)\b.*\?",
    re.IGNORECASE,
)
_SHORT = 8  # words
_FEW = 5  # words


class Case(Record):
    """What is known of the vertebrae that are spoken of, and what the last message did.

    It `added` findings, wanted one `assumed`, `named` an item without a value, asked for the state of the case, was a
    remark that scores nothing, or said that something is `unknown`. It `goes_on` where the
    last answer was about the case too; it `looks_up` a subject of the sources by name. `passed_over` are items that the user could not tell.
    """

    vertebrae: tuple[SinsFindings, ...]
    added: bool
    assumed: bool = False
    named: Component | None = None
    asks_state: bool = False
    remark: bool = False
    goes_on: bool = False
    looks_up: bool = False
    unknown: bool = False
    passed_over: frozenset[Component] = frozenset()

    @property
    def told(self) -> bool:
        """Whether the message told of the case, or that something of it isn't known."""
        return self.added or self.unknown

    @property
    def placed(self) -> bool:
        """Whether the vertebra is known."""
        return all(one.level is not None for one in self.vertebrae)


def case_so_far(question: str, history: Sequence[Turn]) -> Case | None:
    """The case that a conversation is about; None if it holds none.

    Later values replace earlier ones; a corrected level keeps the other findings. An assumed value ("assume no pain")
    is not taken, and a supposed one only for its own answer.
    """
    book, before, asked = _remembered(history)
    heard = hear(book, question, asked, before)
    after = heard.book
    if not after.spoken_of or _begun_by_asking(book, after, question):
        return None
    added = heard.added and (heard.findings or after != book or not messages.looks_up(question))
    return Case(
        vertebrae=after.shown,
        added=added,
        assumed=is_assumption(question),
        named=None if added else _named(question),
        asks_state=messages.asks_state(question) or _names_known(book, question),
        remark=not messages.looks_up(question),
        goes_on=_goes_on(history),
        looks_up=messages.names_subject(question),
        unknown=is_unknown(question),
        passed_over=after.passed_over,
    )


def _names_known(book: Book, question: str) -> bool:
    """ "So T10 now?": a vertebra that has been told of, and little else."""
    levels = {level for mention in find_levels(question) for level in mention.levels}
    return (
        bool(levels)
        and levels <= set(book.named)
        and len(question.split()) <= _FEW
        and not messages.asks_fact(question)
    )


def _remembered(history: Sequence[Turn]) -> tuple[Book, tuple[Book, str] | None, Asked]:
    """The book after a conversation, the one before its last message with that message, and what was asked last."""
    book, before, asked = Book(), None, Asked()
    topic: list[Component] = []
    for turn in history:
        if turn.role == "assistant":
            asked = _asked(turn.content)
            if asked.item is None and len(topic) == 1:
                asked = Asked(item=topic[0])  # "posterior elements not looked at yet", and later "all clear"
            continue
        after = hear(book, _lasting(turn.content), asked, before).book
        if not _begun_by_asking(book, after, turn.content):
            before, book = (book, turn.content), after
        asked, topic = Asked(), messages.items_named(turn.content)
    return book, before, asked


def _lasting(message: str) -> str:
    """What stays of a message: of a supposition only the sentences that tell something."""
    if not is_supposition(message):
        return message
    if messages.supposes_what_is_heard(message):
        return ""
    told = [message[start:end] for start, end in sentence_spans(message)]
    return " ".join(one for one in told if not is_supposition(one))


def _begun_by_asking(book: Book, after: Book, question: str) -> bool:
    """ "And if there's pain but no neurology?" begins no case; nor does a question that names one finding."""
    if book.spoken_of or after.spoken_of != (UNNAMED,) or asks_stability(question):
        return False
    several = sum(getattr(read_findings(question), name) is not None for name in COMPONENTS[1:]) > 1
    return question.rstrip().endswith("?") and (is_supposition(question) or not several)


def _goes_on(history: Sequence[Turn]) -> bool:
    """Whether one of the last two answers was about a case; a question to the sources may come between."""
    answers = [turn.content for turn in history if turn.role == "assistant"][-2:]
    return any(_SCORED.search(one) or _asked(one).item is not None for one in answers)


_SCORED = re.compile(r"\bSINS (?:[A-Z]\w*\d?|\(level not stated\)): ")


def since_reset(history: Sequence[Turn]) -> list[Turn]:
    """The part of a conversation after its last "reset"."""
    places = [n for n, turn in enumerate(history) if turn.role == "user" and is_reset(turn.content)]
    return list(history[places[-1] + 1 :]) if places else list(history)


def is_reset(message: str) -> bool:
    """Whether a message only asks to start anew."""
    return messages.resets(message) and not hear(Book(), message, Asked()).added


def _named(question: str) -> Component | None:
    """The one item that a short message names without a value."""
    names = messages.items_named(question)
    short = (
        len(question.split()) <= _SHORT
        and not _RULE.search(question)
        and not _WHOLE_QUESTION.search(question)
        and not _ASKS_OF_A_KIND.search(question)
    )
    return names[0] if len(names) == 1 and short else None


def _asked(answer: str) -> Asked:
    """The item that an earlier answer asked for last, and the vertebra it asked it of."""
    places = {name: answer.rfind(text) for name, text in QUESTIONS.items()}
    name = max(places, key=lambda one: places[one])
    if places[name] < 0:
        return Asked()
    of = re.search(re.escape(OF_LEVEL).replace(r"\{level\}", r"(\w+)") + r"\s*$", answer[: places[name]])
    return Asked(item=name, level=of[1] if of else None)
