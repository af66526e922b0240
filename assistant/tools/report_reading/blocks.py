"""Forms with a block of items for each vertebra, and items that stand once for all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.pain import read_pain
from assistant.tools.sins_points import Component

_HEAD: Final = re.compile(
    r"(?:^[ \t*•-]*(?:(?:\d+|[A-Z])[.)]\s*)?|(?<=[\s.;:,])\(?(?:[1-9]|[a-f]|i{1,3}|iv|v)\)\s*)(?:lesion\s*(?:no\.?\s*)?\w{0,2}\s*[:.)/-]?\s*)?"
    r"(?P<named>(?:vertebral\s+|spinal\s+|index\s+|affected\s+)?(?:level|vertebra|segment|site|location)\s*(?:\d(?=\s*[:=]))?\s*[:=]?\s*)?"
    r"(?P<level>(?:Th|[CTLSD])[\s-]?\d{1,2})\b(?P<after>\s*(?:\([^)\n]*\)\s*)?(?:$|[:=/,;]|[-–]\s))?",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM: Final = re.compile(
    r"(?:^|[.;,/\n])[ \t*•-]*(?:\d+[.)]\s*)?(?:[\w-]+\s+){0,2}?(?P<item>pain|alignment|lesion|density|bone|type|collapse|height|extent|involvement|body|"
    r"posterolateral|posterior|pedicles?|facets?|PLE)\b[^:=.;\n]{0,30}[:=]",
    re.IGNORECASE,
)
_OF: Final[dict[str, Component]] = {"pain": "pain", "alignment": "alignment"}


@dataclass(frozen=True, slots=True)
class Block:
    """The stretch of a form that speaks of one vertebra; `single` are items that it has of its own."""

    start: int
    end: int
    level: str
    own: frozenset[Component]


# "T12: N. L1: N." has no lesion.
_SOUND: Final = re.compile(
    r"[\s*•\d.)-]*(?:(?:level|vertebra|lesion)\s*\w?\s*[:=]?\s*)?(?:Th|[CTLSD])[\s-]?\d{1,2}\s*[:=,–-]?\s*(?:is\s+|looks\s+)?(?:normal|clear|nil|nad|none|unremarkable|clean|no\s+(?:\w+\s+)?(?:lesions?|abnormalit\w+|deposits?|mets?|metasta\w+))\s*(?:[.;\n]|$)",
    re.IGNORECASE,
)


def is_sound_block(text: str) -> bool:
    """Whether all that a block says of its vertebra is that nothing is there."""
    return bool(_SOUND.match(text))


def blocks(text: str) -> list[Block]:
    """The blocks of a form, where it has several; an item of just one block stands for all."""
    heads = [match for match in _HEAD.finditer(text) if match["after"] is not None or match["named"]]
    return _blocks(text, heads) or _blocks(text, list(_HEAD.finditer(text)), of_pain=True)


def _blocks(text: str, heads: list[re.Match[str]], *, of_pain: bool = False) -> list[Block]:
    levels = [find_levels(match["level"]) for match in heads]
    named = [
        (match.start(), found[0].levels[0])
        for match, found in zip(heads, levels, strict=True)
        if found and found[0].levels
    ]
    if len({level for _, level in named}) < 2:
        return []
    ends = [*(start for start, _ in named[1:]), len(text)]
    items = [_items(text[start:end]) for (start, _), end in zip(named, ends, strict=True)]
    if sum("pain" in one for one in items) < 2:
        starts = [start for start, _ in named]
        ends, items = _with_pain_told(text, starts, ends, items)
    if sum(("pain" in one) if of_pain else bool(one) for one in items) < 2:
        return []
    repeated = frozenset(name for name in _OF.values() if sum(name in one for one in items) > 1)
    return [Block(start, end, level, repeated) for (start, level), end in zip(named, ends, strict=True)]


def _with_pain_told(
    text: str, starts: list[int], ends: list[int], items: list[frozenset[str]]
) -> tuple[list[int], list[frozenset[str]]]:
    """A list whose entries tell of pain in plain words: where two of them do, each speaks of its own vertebra."""
    in_lines = all("\n" not in text[start:end].strip() for start, end in zip(starts[:-1], ends[:-1], strict=True))
    stop = text.find("\n" if in_lines else "\n\n", starts[-1])
    closed = [*ends[:-1], stop if stop >= 0 else ends[-1]]
    told = [_tells_pain(text[start:end]) for start, end in zip(starts, closed, strict=True)]
    if sum(told) < 2:
        return ends, items
    return closed, [one | {"pain"} if own else one for one, own in zip(items, told, strict=True)]


def _tells_pain(text: str) -> bool:
    return any(one.fact != "unknown" for part in re.split(r"[.;\n]\s", text) for one in read_pain(part))


_BARE_ITEM: Final = re.compile(
    r"^[ \t*•-]*(?P<item>pain|alignment|lesion|density|type|collapse|height|extent|involvement|posterolateral|pedicles?|facets?)[ \t]+\S",
    re.IGNORECASE | re.MULTILINE,
)


def _items(text: str) -> frozenset[str]:
    found = {match["item"].lower() for pattern in (_ITEM, _BARE_ITEM) for match in pattern.finditer(text)}
    return frozenset(_OF.get(name, name) for name in found)
