"""Headings of alignment and questions for it: under which of them a sentence stands."""

from __future__ import annotations

import re
from typing import Final

_ALIGNMENT_HEAD: Final = re.compile(
    r"[ \t*•-]*(?:\d+[.)]\s*)?(?:[A-Z][\w. ()]{0,25}:\s*)?[“”'‘]?\s*(?:(?:spinal|spine|sagittal|coronal|vertebral|global|overall|(?:cervical|thoracic|lumbar|lumbosacral|thoracolumbar|cervicothoracic|[CTL]-?spine|and|/|&|,)(?=[\s,/&]))\s*){0,5}(?:align(?:ment|m[e]?n?t|mt)?\.?|curvature|listhesis|curves)(?!\w)"
    r"(?:\s*(?:/|and|&)\s*(?:alignment|curvature|balance|posture|curves))?(?:\s*[,(–-]?\s*(?:(?:cervical|thoracic|lumbar|lumbosacral|thoracolumbar|cervicothoracic|whole|entire|[CTL](?:-?spine)?|spine|and|/|&|,|\+|in|of|the)\s*){1,8}\)?)?\s*(?:[:=–-]|$|\s(?=(?:[CTLS]\b|(?:Th|[CTLSD])\d|cervical|thoracic|lumbar)|(?:n|nl|nad|ok|normal|fine|nil|good|intact)\s*(?:[.,;\n]|$)))",
    re.IGNORECASE,
)
_ITEM_HEAD: Final = re.compile(r"[ \t*•-]*(?!(?:Th|[CTLSD])\d)[A-Za-z][A-Za-z /&()-]{2,40}:(?=\s)")
_QUESTION: Final = re.compile(
    r"\b(?:align\w*|slip\w*|kypho\w*|scolio\w*|listhesis|sublux\w*|straight|lined?\s+up|curv\w+|translation|deformity)\b[^?]*\?\s*$",
    re.IGNORECASE,
)
_WHAT_ABOUT: Final = re.compile(
    r"\s*(?:[A-Z][\w. ()]{0,25}:\s*)?(?:and\s+|so\s+)?(?:what|how)(?:['’]?s|\s+about|\s+is|\s+does)\b[^.]*\balign",
    re.IGNORECASE,
)
# "And any listhesis", without its mark.
_ANY_OF_IT: Final = re.compile(
    r"\s*(?:[A-Z][\w. ()]{0,25}:\s*)?(?:(?:and|so|also|ok|plus|no|not)\s+)*(?:any|what\s+about|how\s+about|is\s+there(?:\s+any)?)\s+(?:(?:new|focal|obvious|sign\s+of|evidence\s+of)\s+)*"
    r"(?:slips?|\w*listhesis|kyphosis|scoliosis|subluxation|translation|mal-?alignment|deformity|step|angulation|curve)"
    r"(?:\s*(?:,|or|/|and)\s*(?:slips?|\w*listhesis|kyphosis|scoliosis|subluxation|translation|mal-?alignment|deformity|step|angulation|curve))*\W*",
    re.IGNORECASE,
)
# "Dr A: alignment?", where the mark has been read as an item left blank.
_ASKED_BY: Final = re.compile(
    r"\s*[A-Z][\w. ()]{0,25}:\s*(?:and\s+)?(?:spinal\s+)?alignment\s*:\s*not\s+stated\s*", re.IGNORECASE
)
_OTHER_ITEM: Final = re.compile(
    r"\W*(?:pain|lesion|bone|density|height|collapse|body|extent|pedicles?|facets?|posterior\w*|levels?|vertebra\w*|cord|canal|epidural|discs?|marrow)\b[^:\n]{0,30}:",
    re.IGNORECASE,
)
_LONGEST_QUESTION: Final = 12


def asks_for_it(sentence: str) -> bool:
    """ "Alignment?": a question that the next line answers."""
    asked = (
        _QUESTION.search(sentence)
        or _WHAT_ABOUT.match(sentence)
        or _ASKED_BY.fullmatch(sentence)
        or _ANY_OF_IT.fullmatch(sentence)
    )
    return bool(asked) and len(sentence.split()) <= _LONGEST_QUESTION


_LONE_HEAD: Final = re.compile(
    r"[\s*•#-]*(?:(?:spinal|spine|vertebral|sagittal)\s+)?(?:alignment|curvature)\s*[:=–-]?\s*", re.IGNORECASE
)
_LISTED_UNDER: Final = re.compile(
    r"[\s*•-]*(?:(?:Th|[CTLSD])\d{1,2}|(?:(?:cervical|thoracic|dorsal|lumb[ae]r|sacral|lumbosacral|[CTL]-?spine)(?:\s*(?:/|and|&)\s*)?)+(?:\s+spine)?)\s*[:=–-]",
    re.IGNORECASE,
)


def stands_alone(sentence: str) -> bool:
    """Whether a line is the heading of alignment and no more: its values stand in the lines below."""
    return bool(_LONE_HEAD.fullmatch(sentence))


def is_listed_under(sentence: str) -> bool:
    """Whether a line under such a heading gives the value of a vertebra or a region."""
    return bool(_LISTED_UNDER.match(sentence))


def goes_on(sentence: str, *, aligning: bool, new_line: bool, asked: bool) -> bool:
    """Whether a sentence stands under the heading of alignment, its own or that of its line, or answers a question for it."""
    if _ALIGNMENT_HEAD.match(sentence):
        return True
    if new_line:
        return asked and not _OTHER_ITEM.match(sentence)
    return aligning and not _ITEM_HEAD.match(sentence)
