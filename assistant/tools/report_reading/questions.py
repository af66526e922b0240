"""Questions of a conversation on height and extent, and answers that consist of one word or figure."""

from __future__ import annotations

import re
from typing import Final, Literal

from assistant.tools.report_reading.collapse_words import REMAINING
from assistant.tools.report_reading.quantities import Quantity
from assistant.tools.report_reading.reading import Fact, Reading

Asked = Literal["loss", "extent"]

_OF_EXTENT: Final = re.compile(
    r"\b(?:how\s+much|what\s+(?:share|fraction|percentage|part|proportion)|extent|more\s+than\s+half|less\s+than\s+half|over\s+half|half)\b[^?]*\b(?:body|bodies|vertebra|bone|involve\w*|replace\w*|affected|it)\b"
    r"|\b(?:body\s+involvement|extent|how\s+(?:big|large|extensive))\b",
    re.IGNORECASE,
)
_OF_LOSS: Final = re.compile(
    r"\b(?:heights?|collaps\w*|compress(?:ion|ed)(?!\s+of)|wedg\w*|fractur\w*|vcf|squash\w*)\b", re.IGNORECASE
)
_LEAD: Final = r"\W*(?:\w[\w .]{0,20}(?:\([^)]*\))?:\W*)?(?:(?:hm+|uh|er|well|so|i['’]?d\s+say|i\s+think|looks(?:\s+like)?|like|maybe|about|around|roughly|probably|only|just|oh)\W+)*"
_NO: Final = re.compile(
    rf"{_LEAD}(?P<said>no(?:pe|ne)?|nah|nil|negative|not\s+(?:really|at\s+all|that\s+i\s+(?:can\s+)?see)|zero|maintained|preserved|normal|kept|fine|ok(?:ay)?|intact|full|good)\b(?!\s+(?:idea|clue|comment|info\w*|way|but\s+yes)\b)",
    re.IGNORECASE,
)
_YES: Final = re.compile(rf"{_LEAD}(?P<said>yes|yeah|yep|yup|sure|definitely|some)\b", re.IGNORECASE)
_FIGURE: Final = re.compile(rf"{_LEAD}(?P<said>\d{{1,2}})(?:\s*(?:-|–|to)\s*(?P<upper>\d{{1,2}}))?\W*", re.IGNORECASE)


_BOUND: Final = re.compile(
    r"\b(?:more|less|greater|over|under|above|below|at\s+least|exceed\w*)\b[^?]*(?:\d|\bhalf|\bthird|\bquarter)|[<>≥≤]\s*\d",
    re.IGNORECASE,
)


def asked_for(question: str) -> Asked | None:
    """Whether a question is about lost height or about the share of the body involved."""
    if _OF_LOSS.search(question):
        return None if _BOUND.search(question) else "loss"  # a "no" to "more than half?" is no "none"
    return "extent" if _OF_EXTENT.search(question) else None


def measure_asked(question: str, asked: Asked | None) -> str | None:
    """What the figures of an answer are of: "how much height is left?"."""
    return "left" if asked == "loss" and REMAINING.search(question) else asked


def read_answer(text: str, asked: Asked) -> Reading | None:
    """What a bare "no", "yes" or figure answers."""
    if match := _FIGURE.fullmatch(text):
        share = Quantity(match.start("said"), match.end(), float(match["said"]), float(match["upper"] or match["said"]))
        sides = share.sides()
        side = "both" if len(sides) == 2 else "over" if "over" in sides else "under"
        facts: dict[str, Fact] = {
            "loss_both": "loss_both", "loss_over": "loss_over", "loss_under": "loss_under",
            "extent_both": "extent_both", "extent_over": "extent_over", "extent_under": "extent_under",
        }  # fmt: skip
        return Reading("collapse", facts[f"{asked}_{side}"], share.start, share.end)
    if asked == "loss" and (match := _NO.match(text)):
        return Reading("collapse", "loss_none", *match.span("said"))
    if asked == "loss" and (match := _YES.match(text)) and not re.search(r"\d", text):
        return Reading("collapse", "loss_present", *match.span("said"))
    return None
