"""One message of a conversation, taken into what is known so far."""

from __future__ import annotations

import re
from typing import Final

from assistant.answer import Record
from assistant.case import messages
from assistant.case.answers import Asked, as_findings, of_one, with_items
from assistant.case.book import UNNAMED, Book
from assistant.case.likeness import likeness
from assistant.case.tidying import spelled, tidied
from assistant.case.vertebrae import Meant, meant, pointed
from assistant.text import sentence_spans
from assistant.tools.levels import find_levels
from assistant.tools.report_reading import read_findings, read_report
from assistant.tools.report_reading.messages import Said, read_each, read_one
from assistant.tools.report_reading.plain_answers import is_unknown, without_unknown
from assistant.tools.report_reading.taking_back import items_taken_back, tells_old_deformity, without_taken_back
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_records import SinsFindings


class Heard(Record):
    """The book after a message, and whether the message said anything of a case, `findings` above all."""

    book: Book
    added: bool = False
    findings: bool = False


def hear(book: Book, message: str, asked: Asked, before: tuple[Book, str] | None = None) -> Heard:
    """The book after a message; `before` is the book before the last message, and that message."""
    message = spelled(message)
    if messages.resets(message):
        book, message, asked = Book(), messages.without_reset(message), Asked()
    if messages.is_assumption(message):
        message = messages.without_assumption(message)
    told = _statements(message, book)
    supposed = messages.is_supposition(message)
    text = messages.stated(messages.without_hesitation(messages.what_is_heard(told))) if supposed else told
    text = _of_its_level(book, told, text) if supposed else text
    text = messages.without_agreement(text)
    text = _with_old_curve_told(book, text)
    taken_back, text = items_taken_back(text)
    revised = messages.revises(text) or (supposed and not messages.adds(text))
    hesitant, text = text, messages.without_hesitation(text)
    text = tidied(without_taken_back(text))
    if supposed or len(text.split()) > _NAMED_ONLY:  # "collapse?" asks, "lytic with 40 % collapse?" tells
        text = text.rstrip().rstrip("?")
    if not text.strip() and not taken_back:
        return Heard(book=book)
    if like := likeness(book, text):
        book = book.likened(like.level, like.source).without(like.level, like.differs)
        place = Meant(levels=(like.level,), tells=True)
        return _take_in(book, like.text, Asked(), place, taken_back, revised=True)
    place = _meant(book, text, hesitant)
    if place.of_last and before:
        return hear(before[0].about(place.levels), before[1], Asked(item=asked.item, level=place.levels[0]))
    return _take_in(_placed(book, place), pointed(text, place), asked, place, taken_back, revised=revised)


_NAMED_ONLY: Final = 3  # words


def _with_old_curve_told(book: Book, text: str) -> str:
    """A curve of unknown age leaves two values; once it is old, normal alignment is the one that is left."""
    if len(book.spoken_of) != 1:
        return text
    text = _of_the_curve(book.vertebrae[book.spoken_of[0]].findings, text)
    if not tells_old_deformity(text):
        return text
    left = book.vertebrae[book.spoken_of[0]].findings.narrowed.get("alignment", ())
    return f"{text.rstrip(' .')}. Alignment is normal." if set(left) == {"normal", "deformity"} else text


def _of_its_level(book: Book, told: str, text: str) -> str:
    """ "What would T9 be with 60 %?": the vertebra stands outside the condition."""
    levels = {level for mention in find_levels(told) for level in mention.levels}
    if len(levels) != 1 or not levels <= set(book.named) or find_levels(text):
        return text
    return f"{levels.pop()}: {text}"


def _of_the_curve(known: SinsFindings, text: str) -> str:
    """ "Not new", "it's old": after a curve only its age can be meant."""
    if known.alignment != "deformity" and "deformity" not in known.narrowed.get("alignment", ()):
        return text
    if _IS_OLD.fullmatch(text):
        return "the kyphosis is not new"
    return "new kyphosis" if _IS_NEW.fullmatch(text) else text


_OF_IT: Final = r"\W*(?:(?:and|ok(?:ay)?|so|yes|no|actually|sorry|well|turns\s+out|it['’]?s|that['’]?s|it\s+is|that\s+is|that\s+was|it\s+was|definitely|probably\s+not)[\s,]+)*"
_IS_OLD: Final = re.compile(
    rf"{_OF_IT}(?:not\s+(?:a\s+)?new(?:\s+one)?|old|an\s+old\s+one|long-?\s?standing|chronic|pre-?existing)(?:\s+(?:on|per)\s+[\w\s]+)?\W*",
    re.IGNORECASE,
)
_IS_NEW: Final = re.compile(
    rf"{_OF_IT}(?:a\s+)?new(?:\s+(?:one|since\s+[\w\s]+|on\s+[\w\s]+|compared\s+[\w\s]+))?\W*", re.IGNORECASE
)


def _meant(book: Book, text: str, hesitant: str) -> Meant:
    """What a message is about; "correction: T8" corrects by the very word that tells nothing else."""
    place = meant(book, text)
    if len(place.levels) == 1 and place.renames is None and len(hesitant) > len(text):
        corrected = meant(book, hesitant)
        return corrected if corrected.renames is not None else place
    return place


def _placed(book: Book, place: Meant) -> Book:
    if place.renames is not None:
        return book.renamed(place.renames, place.levels[0])
    return book.about(place.levels) if place.levels else book


def _statements(message: str, book: Book) -> str:
    """The message without sentences that ask the sources something."""
    kept = []
    for start, end in sentence_spans(message):
        sentence = message[start:end]
        asks = messages.asks_fact(sentence) and not messages.is_supposition(sentence)
        if not asks or _describes(sentence) or (messages.asks_state(sentence) and _names_known(book, sentence)):
            kept.append(sentence)
    return message if len(kept) == len(list(sentence_spans(message))) else " ".join(kept)


def _names_known(book: Book, sentence: str) -> bool:
    """ "Is L1 unstable?" after findings of L1."""
    levels = {level for mention in find_levels(sentence) for level in mention.levels}
    return bool(levels) and levels <= set(book.named)


def _describes(sentence: str) -> bool:
    """A factual question may name one finding; a case has a vertebra and findings, or several, or asks for its score."""
    found = read_findings(sentence)
    named = sum(getattr(found, name) is not None for name in COMPONENTS[1:])
    asks_score = bool(re.search(r"\bsins\b", sentence, re.IGNORECASE))
    return named >= 2 or (found.level is not None and (named >= 1 or asks_score))


def _take_in(book: Book, text: str, asked: Asked, place: Meant, taken_back: list[Component], *, revised: bool) -> Heard:
    said = _said(book, without_unknown(text), asked, place)
    if place.each and (told := [level for level, one in said.items() if one.anything]):
        book = book.about(told)
    adds = messages.adds(text)
    book = _passing_over(book, text, asked, said)
    added = place.tells
    for level, one in said.items():
        fresh = [item for item in taken_back if item not in one.items]
        if fresh and level in book.vertebrae:
            book, added = book.without(level, fresh), True
        if one.anything:
            book = book if level in book.vertebrae else book.about((level,))
            book, added = book.told(level, one, revised=revised, adds=adds), True
    return Heard(book=book, added=added, findings=any(one.anything for one in said.values()))


def _said(book: Book, text: str, asked: Asked, place: Meant) -> dict[str, Said]:
    """What a message says of each vertebra that it concerns."""
    levels = place.levels or book.spoken_of or (UNNAMED,)
    if place.each:
        return _each(text, levels)
    said = of_one(book, text, asked, levels)
    if place.levels and len(levels) == 1 and len(book.named) > 1 and (of_all := _of_all(text)):
        return {**{level: one for one in of_all for level in book.named}, levels[0]: said}
    if len(levels) == 1 or messages.speaks_of_several(text):
        return dict.fromkeys(levels, said)
    return _dealt_out(said, text, asked, levels)


def _each(text: str, levels: tuple[str, ...]) -> dict[str, Said]:
    """Several vertebrae in one message: each has what is said of it; a report is read as one."""
    reported = {one.level: one for one in read_report(text).levels}
    each = read_each(text, levels)
    of_all = _of_all(text)
    for level, one in each.items():
        if level in reported:
            findings = as_findings(reported[level])
            left = tuple(name for name in one.items if name not in Said(findings=findings).items)
            each[level] = one.model_copy(update={"findings": with_items(findings, one.findings, left)})
        for shared in of_all:
            each[level] = each[level].model_copy(
                update={"findings": with_items(each[level].findings, shared.findings, shared.items)}
            )
    return each


_CLAUSES: Final = re.compile(r"[,;]|\.\s|\n|\band\s+(?=both|all|each|neither|none)", re.IGNORECASE)


def _of_all(text: str) -> list[Said]:
    """What the clauses of a message say of all its vertebrae ("both aligned")."""
    clauses = _CLAUSES.split(text)
    return [read_one(one) for one in clauses if messages.speaks_of_several(one) and not find_levels(one)]


def _passing_over(book: Book, text: str, asked: Asked, said: dict[str, Said]) -> Book:
    """An item that is not known, the one named or else the one asked for, is not asked for again."""
    if not is_unknown(text):
        return book
    settled = {name for one in said.values() for name in one.items if getattr(one.findings, name) is not None}
    items = messages.items_named(text) or ([asked.item] if asked.item else [])
    return book.model_copy(update={"passed_over": book.passed_over | (set(items) - settled)})


def _dealt_out(said: Said, text: str, asked: Asked, levels: tuple[str, ...]) -> dict[str, Said]:
    """After several vertebrae: pain and normal alignment are the patient's, the rest is that of the one asked for or named last."""
    own = asked.level if asked.level in levels else levels[-1]
    volunteered = read_one(text).findings
    shared: dict[str, str] = {}
    if volunteered.pain:
        shared["pain"] = volunteered.pain
    if volunteered.alignment == "normal":
        shared["alignment"] = "normal"
    others = Said(findings=SinsFindings.model_validate(shared))
    return {level: said if level == own else others for level in levels}
