"""Words that make a vertebra the one spoken of, and those that present it as one of the lesions told of before.

"The second is in T4." · "T1 is new." · "T5?" · "L4: new, lytic." · "also did you see T12"
"""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels

_LEVEL: Final = r"(?:(?:Th|[CTLSD])[\s.-]?\d{1,2})"
_LEVELS: Final = rf"{_LEVEL}(?:\s*(?:,|/|&|\+|and|or|to|[-–])\s*(?:Th|[CTLSD])?\d{{1,2}})*"
# A speaker of a chat, a bullet or a number ahead of what is said.
_LEAD: Final = r"[\s*•·>-]*(?:\d{1,2}[.)]\s*)?(?:[A-Z][\w. ]{0,20}(?:\([^)\n]{0,20}\))?:\s+)?"
_HEAD: Final = re.compile(
    rf"{_LEAD}(?:at\s+|level\s+)?{_LEVELS}(?:\s+(?:vertebra|body|level))?\s*(?:\([^)\n]{{0,40}}\)\s*)?(?::|[-–—](?=\s)|\.(?=\s|$)|$)"
    rf"|\s*(?:[*•-]|\d{{1,2}}[.)])\s*{_LEVELS}\s*,",
    re.IGNORECASE,
)
_QUESTION: Final = re.compile(
    r"\b(?:did|do|have|can|could|what|how|which|where|is|are|any)\b[^.;]*\b(?:see|seen|look\w*|about|at|check\w*|notice\w*)\b[^.;]*$|\?\s*$",
    re.IGNORECASE,
)
_SAYS_SOUND: Final = re.compile(
    r"\b(?:normal|unremarkable|clear|ok(?:ay)?|fine|no|not|none|nil|spared|without|unaffected|uninvolved|free|intact|degenerat\w*|arthropath\w*|arthros\w*|stenosis|hypertroph\w*|spondyl\w*|\w*listhes\w*|slip\w*|osteophyt\w*|schmorl\w*|modic|wedg\w*|benign|old|h(?:a)?emangioma\w*|negative|pain\w*|tender\w*|biops\w+|"
    r"level\s+of|root|disc|disk|artefact|artifact|rods?|screws?|fusion|conus|cord|counting)\b",
    re.IGNORECASE,
)
_FEW: Final = 6  # words
_SOME: Final = 12  # words


def brings_up(sentence: str) -> bool:
    """Whether a sentence does no more than name the vertebra that the following ones are about."""
    if any(one.kind == "segment" for one in find_levels(sentence)):
        return False
    if _HEAD.match(sentence):
        return True
    said = re.sub(rf"^{_LEAD}", "", sentence)
    length = len(said.split())
    if length <= _SOME and _QUESTION.search(said):
        return True
    return length <= _FEW and not _SAYS_SOUND.search(said)


# "The one in T2", "the third sits in L2", "another at L4", "the first deposit, at C4".
_ONE_OF_THEM: Final = re.compile(
    r"\b(?:the\s+)?(?:one|ones|first|second|third|fourth|fifth|last|latter|former|other|others|remaining|larger|largest|smaller|smallest|bigger|biggest|worst|main|dominant|another|next|a\s+further|also\s+one|two|three|four)"
    r"(?:\s+(?:one|ones|two|three|lesion|deposit|met|spot|site|place|focus|area|level|vertebra))?,?\s+(?:(?:is|are|was|lies|lie|sits|sit|resides|being|situated|located|found|seen|present|turned\s+up|which|that)\s+)*(?:in|at|of|is|on)\s+(?:the\s+)?(?:vertebra\s+|body\s+of\s+)?$",
    re.IGNORECASE,
)
_IS_NEW: Final = re.compile(
    rf"{_LEAD}(?:and\s+|also\s+)?{_LEVELS}\s*(?:\s(?:is|are|was|appears?|looks?)\s+(?:a\s+|also\s+|clearly\s+|definitely\s+)*(?:new|real|positive|hot|avid|bad|worse|progressi\w+|bigger|larger|enlarged|enlarging|increased|the\s+(?:main|worst|big|dominant|index))\b|[:–-]\s*new\b|\(new\)|\s+new\b|\s+real\b)",
    re.IGNORECASE,
)
_NEW_AT: Final = re.compile(
    r"\bnew\s+(?:one\s+)?(?:at|in)\s+$|\b(?:spots?|sites?|places?|levels?)\s*[:,.]?\s+$", re.IGNORECASE
)
# "T9 is involved, so is L3", "metastasis T9; ditto L3": as the one before.
_ALIKE: Final = re.compile(
    r"\b(?:so\s+(?:is|are|does|has)|ditto|likewise|as\s+(?:is|are|does|has)|(?:the\s+)?same\s+(?:at|in|for|goes\s+for))\s+(?:at\s+|in\s+|the\s+)?$",
    re.IGNORECASE,
)


def is_likened(text: str) -> bool:
    """Whether a stretch says of its vertebra no more than that it is as the one before."""
    return any(_ALIKE.search(text[: one.start]) for one in find_levels(text)[:1])


def presents_lesion(text: str) -> bool:
    """Whether a stretch presents its vertebra as one of the lesions the report speaks of, without naming them again."""
    if _IS_NEW.match(text) and not re.search(r"\bno\b|\bnot\b", text[: text.find("new") + 1]):
        return True
    mentions = find_levels(text)
    return any(_ONE_OF_THEM.search(text[: one.start]) or _NEW_AT.search(text[: one.start]) for one in mentions[:1])


# "Diffuse infiltration, sparing C1 to C5".
_SPARED: Final = re.compile(
    r"\b(?:spar(?:ing|es|ed)|excluding|exclusive\s+of|with\s+the\s+exception\s+of|leaving(?:\s+out)?)\s+(?:only\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_PART_OF_IT: Final = re.compile(
    r"(?:\s*(?:,|and|[-–]|to)\s*(?:Th|[CTLSD])?\d{1,2})*\s+(?:\w+\s+)?(?:pedic|facet|lamina|posterior|arch|endplate|spinous|costo|neural|joint)",
    re.IGNORECASE,
)


def is_spared(text: str, start: int, end: int) -> bool:
    """Whether a level is named only as one that is left out."""
    return bool(_SPARED.search(text[:start])) and not _PART_OF_IT.match(text, end)


# What lies beside the bone may reach past the levels it comes from: "epidural tumour from T8 to T10".
_BESIDE_BONE: Final = re.compile(
    r"\b(?:epidural|extra-?dural|intra-?spinal|para-?(?:vertebral|spinal|osseous)|pre-?vertebral|soft[\s-]tissue|cord|canal|intra-?dural|lepto-?meningeal|medull\w+|thecal|psoas|syrinx)\b[^.;]*?"
    r"\b(?:from|between|over|span\w*|covers?|covering|tracks?|tracking|continu\w+|across|at|extend\w*|reach\w*|behind|opposite)\s+(?:the\s+)?(?:levels?\s+(?:of\s+)?)?$"
    r"|\b(?:epidural|extra-?dural|intra-?spinal|para-?(?:vertebral|spinal)|pre-?vertebral|soft[\s-]tissue|intra-?dural|psoas)\s+(?:(?:soft[\s-]tissue|tumou?r|disease|mass|component|extension|collection|spread|deposit)\s*)+[:,(=–-]?\s*$",
    re.IGNORECASE,
)


def reaches_past(text: str, start: int) -> bool:
    """Whether a range of levels, beginning at `start`, is that of tumour or oedema beside the bone."""
    return bool(_BESIDE_BONE.search(text[:start]))


# A count of lesions told of first: the vertebrae that head the following lines are they.
_COUNTED: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|several|multiple|numerous|many|innumerable|\d{1,2}|following|these)\s+(?:(?!no\b|not\b|old\b|healed\b|liver\b|lung\b|hepatic\b|pulmonary\b|rib\b|nodal\b|brain\b)\w+\s+){0,4}?"
    r"(?:deposits|metastases|mets|lesions|tumou?rs|levels|vertebrae|spots|sites|foci)\b|\b(?:deposits|metastases|mets|lesions)\s*(?:are\s+)?(?:as\s+follows|listed|below)?\s*:?\s*$|\b(?:metastases|mets|deposits)\s+as\s+follows",
    re.IGNORECASE,
)


def counts_lesions(text: str) -> bool:
    """Whether a stretch without a level announces several lesions of the spine."""
    return bool(_COUNTED.search(text))
