"""The first message of a conversation, read as the later ones are: a list may hold what a report would not."""

from __future__ import annotations

from typing import Any

from assistant.answer import Turn
from assistant.case import case_so_far
from assistant.tools.sins import score
from assistant.tools.sins_points import COMPONENTS
from assistant.tools.sins_records import LevelScore, SinsFindings, SinsResult

LONGEST = 400  # characters; what is longer is a report


def completed(question: str, reading: SinsResult) -> SinsResult:
    """The reading of a report, with items that it leaves open and that the message gives as in a conversation.

    So the answer to a message is the same whether it comes first or is looked back on.
    """
    history: list[Turn] = []
    case = case_so_far(question, history) if len(question) <= LONGEST else None
    told = {one.level: one for one in case.vertebrae} if case else {}
    levels = [_filled(level, told.get(level.level)) for level in reading.levels]
    if not any(levels):
        return reading
    given = [one or _findings(level) for one, level in zip(levels, reading.levels, strict=True)]
    scored = score(given, notices=reading.notices)
    kept = [
        one.model_copy(update={"frameworks": level.frameworks})
        for one, level in zip(scored.levels, reading.levels, strict=True)
    ]
    return scored.model_copy(update={"levels": tuple(kept)})


def _filled(level: LevelScore, told: SinsFindings | None) -> SinsFindings | None:
    """The findings of a level with what the conversation's reading adds; None if it adds nothing."""
    if told is None:
        return None
    news = {
        name: told.narrowed.get(name) or (getattr(told, name),)
        for name in COMPONENTS[1:]
        if getattr(level.components, name) is None
        and name not in level.narrowed
        and (getattr(told, name) is not None or name in told.narrowed)
    }
    return _findings(level, news) if news else None


def _findings(level: LevelScore, news: dict[Any, tuple[str, ...]] | None = None) -> SinsFindings:
    known = {name: getattr(level.components, name) for name in COMPONENTS[1:]}
    return SinsFindings.model_validate(
        {
            **known,
            "level": level.level,
            "narrowed": {**level.narrowed, **(news or {})},
            "evidence": level.evidence,
            "treated": level.treated,
            "hardware": level.declined,
        }
    )
