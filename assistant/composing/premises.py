"""Premises of a question that can't be true, and the rule that corrects them."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.sins_points import MAXIMUM

BEYOND_RANGE: Final = f"The SINS maximum is {MAXIMUM} points, so a higher SINS is impossible"

_TOTAL = re.compile(
    r"\bsins\b(?:\s+(?:score|total|of|is|was|=|:|at|a|the))*\s*(-?\d{1,3})(?!\d)(?!\s*(?:%|items?|studies|components?|points? for|-|–|/|to\b))",
    re.IGNORECASE,
)
_TOTAL_BEFORE = re.compile(
    r"\b(?:score|total) of (\d{1,3})\b(?=.*\bsins\b)|\b(\d{1,3}) (?:points )?(?:on|in) (?:the )?sins\b"
    r"|\bsins\b.{0,25}\b(?:came out (?:as|at)|adds? up to|reached|totals?)\s+(\d{1,3})\b",
    re.IGNORECASE,
)


def impossible_total(text: str) -> int | None:
    """A SINS total beyond 0 to 18 that a question takes for granted; None if there is none."""
    found = [*_TOTAL.findall(text), *("".join(groups) for groups in _TOTAL_BEFORE.findall(text))]
    return next((int(value) for value in found if not 0 <= int(value) <= MAXIMUM), None)


NEVER_SUMMED: Final = "SINS points of several vertebrae are never added together; each level gets its own score"
_SUM = re.compile(r"\b(?:overall|in total|total|sum\w*|add\w*|altogether|combined?|together|plus)\b", re.IGNORECASE)
_SCORE = re.compile(r"\b(?:sins|scores?|points)\b", re.IGNORECASE)


def sums_levels(text: str) -> bool:
    """Whether a question adds the scores of several vertebrae."""
    levels = {level for mention in find_levels(text) for level in mention.levels}
    return len(levels) > 1 and bool(_SCORE.search(text)) and (bool(_SUM.search(text)) or _states_a_sum(text))


def _states_a_sum(text: str) -> bool:
    """Whether a number named last is the sum of the scores named before it ("SINS 5 and SINS 6, so 11")."""
    values = [int(value) for value in _BARE_NUMBER.findall(text)]
    return len(values) > 2 and values[-1] == sum(values[:-1])


_BARE_NUMBER = re.compile(r"(?<![\w.,/-])(\d{1,2})(?![\w%/-]|[.,]\d)")


MIRELS_NOT_FOR_SPINE: Final = "The Mirels score does not apply to a vertebral metastasis"
MIRELS_IS_FOR_LONG_BONES: Final = "The Mirels score is for metastases of the long bones"
MIRELS_SOURCE: Final = "corpus/articles/mirels.md"
CHILDREN_HAVE_OWN_LIST: Final = "The adult list of carcinoma metastases must not be applied to a child"
CHILDREN_SOURCE: Final = "corpus/articles/differential-children.md"

METASTASES_SPARE_DISCS: Final = "Spondylodiscitis destroys a disc and two endplates, whereas metastasis spares the disc"
LYTIC_SOURCE: Final = "corpus/articles/differential-lytic.md"

_DISC_DESTROYED = re.compile(
    r"\b(?:metastas[ei]s|mets?|deposits?|secondaries)\b[^.?!,;]{0,30}\b(?:destroy|erode|invade|attack|eat|cross|involve)s? "
    r"(?:the |an? |intervertebral )*dis[ck]s?\b(?=.*\b(?:right|correct|isn't it|don't they|doesn't it|yes|so)\b)",
    re.IGNORECASE | re.DOTALL,
)
_MIRELS = re.compile(r"\bmirels\b", re.IGNORECASE)
_CHILD = re.compile(
    r"\b(?:is|aged?|child of) (?:[1-9]|1[0-6])(?: years?(?: old)?)?\b(?! *(?:points?|%|mm|cm|weeks?|months?|days?|of\b))",
    re.IGNORECASE,
)
_ADULT_LIST = re.compile(r"\b(?:same|adult) (?:list|differential|ddx|rule)", re.IGNORECASE)


def misapplied(text: str) -> list[tuple[str, str]]:
    """The rules, each with its article, that a question breaks by taking a score or a list where it does not belong.

    The Mirels score is for long bones, so it has no value at a vertebra; the differential of adults is not a child's.
    """
    found = []
    if _MIRELS.search(text) and any(mention.levels for mention in find_levels(text)):
        found += [(MIRELS_NOT_FOR_SPINE, MIRELS_SOURCE), (MIRELS_IS_FOR_LONG_BONES, MIRELS_SOURCE)]
    if _CHILD.search(text) and _ADULT_LIST.search(text):
        found.append((CHILDREN_HAVE_OWN_LIST, CHILDREN_SOURCE))
    if _DISC_DESTROYED.search(text):
        found.append((METASTASES_SPARE_DISCS, LYTIC_SOURCE))
    return found
