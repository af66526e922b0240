"""Which vertebra a message is about: the one spoken of, one it goes back to, a new one, a corrected one, or several."""

from __future__ import annotations

import re
from typing import Final

from assistant.answer import Record
from assistant.case import messages
from assistant.case.book import UNNAMED, Book
from assistant.tools.levels import LEVELS, LevelMention, find_levels
from assistant.tools.report_reading.messages import diseased, read_one


class Meant(Record):
    """The vertebrae a message concerns; none named leaves those spoken of.

    `renames` is the vertebra whose findings move to the first of them; `each` says that the message tells of several;
    `of_last` that the message before was meant for them; `tells` that naming them is itself news.
    """

    levels: tuple[str, ...] = ()
    renames: str | None = None
    each: bool = False
    of_last: bool = False
    tells: bool = False


def meant(book: Book, message: str) -> Meant:
    """What a message is about, after what is known so far."""
    denied = _denied(message)
    named = [level for level in _named(book, message) if level not in denied]
    if not named:
        return _unnamed(book, message)
    if len(named) == 1:
        return _one(book, message, named[0], denied)
    return _many(book, message, named)


def _named(book: Book, message: str) -> list[str]:
    """The vertebrae that a message names, without partners of a slip ("L4 on L5") and discs."""
    found: list[str] = []
    for mention in find_levels(message):
        if _is_partner(message, mention):
            continue
        levels = mention.levels
        if mention.kind == "segment":
            levels = tuple(level for level in levels if level in book.vertebrae)[:1]
        found += levels
    return list(dict.fromkeys(found))


_PARTNER: Final = re.compile(
    r"\b(?:on|over|upon|relative\s+to|against|compared\s+(?:with|to)|(?:versus|vs\.?)|in\s+relation\s+to|unlike|like|than|as\s+(?:at|in)|above|below|adjacent\s+to|towards?|up\s+to|next\s+to|into)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SLIP: Final = re.compile(
    r"\b(?:slip\w*|antero\w*|retro\w*|\w*listhesis|translat\w*|sublux\w*|displac\w*|shift\w*|offset|step|compared|relative|unlike|versus|vs|extend\w*|reach\w*|spread\w*|grow\w*|above|below|adjacent|next)\b",
    re.IGNORECASE,
)


def _is_partner(message: str, mention: LevelMention) -> bool:
    before = message[: mention.start]
    return bool(_PARTNER.search(before) and _SLIP.search(message)) and not re.search(
        r"\b(?:now|moving|move|go|going|back)\s+(?:on|over)?\s*(?:to\s+)?(?:the\s+)?$", before, re.IGNORECASE
    )


_NOT: Final = re.compile(
    r"\b(?:not|isn['’]?t|wasn['’]?t|instead\s+of|rather\s+than|(?:i|we)\s+(?:said|wrote|typed|put)|from|no\s+longer|scrap|forget|ignore|scratch)\s+(?:at\s+|in\s+|the\s+|to\s+be\s+)*$",
    re.IGNORECASE,
)


def _denied(message: str) -> list[str]:
    """The vertebrae that a message says are not meant ("T11, not T8")."""
    mentions = [one for one in find_levels(message) if one.kind == "single"]
    if len({one.levels for one in mentions}) < 2:
        return []
    return [one.levels[0] for one in mentions if _NOT.search(message[: one.start])] + [
        one.levels[0] for one in mentions if _WRONG.match(message[one.end :])
    ]


_WRONG: Final = re.compile(
    r"\s*(?:(?:was|is)\s+(?:a\s+)?(?:wrong|typo|mistake|my\s+mistake|an\s+error|incorrect)|should\s+(?:be|read|say|have\s+been)|->|=>|→|is\s+(?:really|actually)\s+(?=(?:Th|[CTLSD])\s?\d))",
    re.IGNORECASE,
)


def _one(book: Book, message: str, level: str, denied: list[str]) -> Meant:
    """One vertebra named: gone back to, put in the place of another, or begun."""
    old = next((one for one in denied if one in book.vertebrae), None)
    rest = _without_levels(message)
    said = read_one(rest).anything or bool(_SAYS_SIDE.search(rest))
    if old is not None and level not in book.vertebrae:
        return Meant(levels=(level,), renames=old, tells=True)
    if level in book.vertebrae:
        moved = not said and book.spoken_of != (level,) and messages.corrects(message, only_level=True)
        return Meant(levels=(level,), of_last=moved, tells=True)
    if UNNAMED in book.vertebrae:
        return Meant(levels=(level,), renames=UNNAMED, tells=True)
    single = len(book.spoken_of) == 1
    if single and (messages.is_supposition(message) or messages.corrects(message, only_level=not said)):
        return Meant(levels=(level,), renames=book.spoken_of[0], tells=True)
    return Meant(levels=(level,), tells=True)


def _many(book: Book, message: str, named: list[str]) -> Meant:
    """Several named: those with tumour or known already, and something said of them."""
    ill = diseased(message)
    levels = [level for level in named if level in book.vertebrae or level in ill]
    if not levels:
        levels = named if messages.speaks_of_several(message) or not book.vertebrae else []
    if len(levels) == 1:
        return Meant(levels=(levels[0],), tells=True, each=True)
    return Meant(levels=tuple(levels), each=bool(levels), tells=bool(levels))


_SAYS_SIDE: Final = re.compile(r"\b(?:both|left|(?<!was\s)(?<!is\s)right|bilateral|unilateral|either)\b", re.IGNORECASE)
_OTHER_ONE: Final = re.compile(
    r"\b(?:the\s+)?(?P<which>other|upper|higher|lower|first|second|last|former|latter)\s+(?:one|level|vertebra|lesion|met|metastasis|deposit)\b|\b(?P<bare>former|latter)\b",
    re.IGNORECASE,
)


def pointed(message: str, place: Meant) -> str:
    """The message with "it" for a vertebra it points at: "the other one is painless" is said of the one meant."""
    return _OTHER_ONE.sub("it", message) if len(place.levels) == 1 and not find_levels(message) else message


def _unnamed(book: Book, message: str) -> Meant:
    if len(book.named) < 2:
        return Meant()
    if messages.speaks_of_several(message):
        return Meant(levels=book.named, tells=False)
    match = _OTHER_ONE.search(message)
    if not match:
        return Meant()
    return _pointed_at(book, (match["which"] or match["bare"]).lower())


def _pointed_at(book: Book, which: str) -> Meant:
    """ "The other one", "the upper level"."""
    ordered = sorted(book.named, key=LEVELS.index)
    rest = [level for level in book.named if level not in book.spoken_of]
    places = {
        "upper": ordered[0],
        "higher": ordered[0],
        "lower": ordered[-1],
        "first": book.named[0],
        "former": book.named[0],
        "second": book.named[1],
        "last": book.named[-1],
        "latter": book.named[-1],
    }
    if which == "other" and len(rest) != 1:
        return Meant()
    return Meant(levels=(rest[0] if which == "other" else places[which],), tells=True)


def _without_levels(message: str) -> str:
    for mention in reversed(find_levels(message)):
        message = message[: mention.start] + " " * (mention.end - mention.start) + message[mention.end :]
    return message
