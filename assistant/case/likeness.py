"""A vertebra that is said to be like another: "L1 the same, except lytic", "ditto for T9 but no collapse"."""

from __future__ import annotations

import re
from typing import Final

from assistant.answer import Record
from assistant.case import messages
from assistant.case.book import UNNAMED, Book
from assistant.tools.levels import LevelMention, find_levels
from assistant.tools.report_reading.messages import read_one
from assistant.tools.sins_points import Component


class Likeness(Record):
    """The vertebra that is like `source`, what is told of it beside, and the items in which it differs without a value."""

    level: str
    source: str
    text: str
    differs: tuple[Component, ...] = ()


_SAME: Final = re.compile(
    r"\b(?:ditto|identical(?:ly)?|likewise|(?:(?:looks?|is|just|exactly|much)\s+)+like(?=\s+(?:the\s+one\s+(?:at|in)\s+)?(?:Th|[CTLSD])\d)|"
    r"(?:the\s+)?same(?=\s*(?:$|[,;:.!–-]|(?:again|story|findings?|picture|thing|there|here|values?|features|everything|deal|too|as|at|for|in|with|on|but|except|apart|bar|save|only|other|please)\b)))",
    re.IGNORECASE,
)
_EXCEPT: Final = re.compile(
    r"[,;.]?\s*\b(?P<word>except(?:ing)?(?:\s+(?:for|that|it['’]?s|is|its))?|apart\s+from|aside\s+from|other\s+than|bar|save(?:\s+for)?|but|only|just|though|however)\b|[,;.]\s",
    re.IGNORECASE,
)
_MODEL: Final = re.compile(r"\b(?:as|like|to|with)\s+(?:(?:the\s+one\s+)?(?:at|in|for)\s+)?(?:the\s+)?$", re.IGNORECASE)


def likeness(book: Book, message: str) -> Likeness | None:
    """What a message likens to a vertebra that is known; None if it likens nothing, or tells a finding as the thing alike."""
    same = _SAME.search(message)
    if not same or messages.is_supposition(message) or "?" in message:
        return None
    mentions = [one for one in find_levels(message) if one.kind == "single"]
    models = [one.levels[0] for one in mentions if _MODEL.search(message[: one.start])]
    named = list(dict.fromkeys(one.levels[0] for one in mentions if one.levels[0] not in models))
    source = models[0] if models else book.spoken_of[0] if len(book.spoken_of) == 1 else UNNAMED
    if len(named) != 1 or source == UNNAMED or source not in book.vertebrae or source == named[0]:
        return None
    head, rest = _parted(_without(message, mentions), same.start())
    return (
        None if read_one(head).anything else Likeness(level=named[0], source=source, text=rest, differs=_differs(rest))
    )


def _without(message: str, mentions: list[LevelMention]) -> str:
    for one in reversed(mentions):
        message = message[: one.start] + " " * (one.end - one.start) + message[one.end :]
    return message


def _parted(message: str, same: int) -> tuple[str, str]:
    """What is alike, and what is said beside it."""
    mark = _EXCEPT.search(message, same)
    if not mark:
        return message, ""
    return message[: mark.start()], message[mark.end() if mark["word"] and mark["word"] != "only" else mark.start() :]


def _differs(rest: str) -> tuple[Component, ...]:
    """ "Apart from the collapse": what differs without a value is open."""
    told = read_one(rest).items
    return tuple(item for item in messages.items_named(rest) if item not in told)
