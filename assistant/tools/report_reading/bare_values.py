"""Lists under one heading with a bare value for each vertebra: "Height: T6 -30 %, T9 normal; pain: T6 none"."""

from __future__ import annotations

import re
from typing import Final, Literal

from assistant.tools.report_reading.quantities import quantities
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.sins_points import Component

Item = Literal["height", "loss", "extent", "pain", "alignment"]

_HEADING: Final = re.compile(
    r"\s*[-*•]?\s*(?:vertebral\s+|body\s+|spinal\s+)*(?:(?P<loss>(?:loss\s+of\s+height|height\s+loss|collapse|compression))|(?P<height>heights?(?:\s*(?:and|/|&)\s*extent(?:\s+of\s+\w+)?)?)|"
    r"(?P<extent>(?:extent|involvement|infiltration|share)(?:\s+of\s+(?:the\s+)?body)?)|(?P<pain>(?:back\s+|spinal\s+)?pain|symptoms?|sx)|(?P<alignment>alignment))\s*[:=]\s*",
    re.IGNORECASE,
)
_LEVEL: Final = re.compile(r"\b(?:and\s+|at\s+|in\s+)*(?:Th|[CTLSD])\d{1,2}\b\s*[:=(]?", re.IGNORECASE)
_SOUND: Final = re.compile(
    r"(?:is\s+|all\s+)?(?:normal|preserved|kept|intact|maintained|ok(?:ay)?|full|unremarkable|unchanged\s+normal)",
    re.IGNORECASE,
)
_NONE: Final = re.compile(r"(?:none|nil|no|0|zero|absent|free|pain[\s-]?free|painless|0\s*%)", re.IGNORECASE)


_NO_PAIN: Final = re.compile(
    rf"(?:{_NONE.pattern}|silent|quiet|asymptomatic|not\s+(?:painful|symptomatic)|neg(?:ative)?|nothing|denied|denies|no\s+(?:pain|symptoms)|0\s*/\s*10|comfortable|fine|ok(?:ay)?|symptom[\s-]?free|-|–|Ø)",
    re.IGNORECASE,
)


def heading_of(sentence: str) -> Item | None:
    """The item that heads a line, where its values may stand bare."""
    match = _HEADING.match(sentence)
    return match.lastgroup if match else None  # type: ignore[return-value]


def read_bare(text: str, item: Item) -> Reading | None:
    """The reading of a piece that consists of levels and one bare value."""
    levels = list(_LEVEL.finditer(text))
    if not levels:
        return None
    start = levels[-1].end()
    value = text[start:].strip(" ,;.()/")
    start += len(text[start:]) - len(text[start:].lstrip(" ,;.()/"))
    fact = _fact(value, item)
    if not fact and item in ("height", "loss"):
        value = _FURTHER.split(value)[0]  # "Height: T9 preserved, lesion covers 80 % of the body"
        fact = _fact(value, item)
    return Reading(_COMPONENTS[item], fact, start, start + len(value)) if fact else None


_COMPONENTS: Final[dict[Item, Component]] = {
    "height": "collapse", "loss": "collapse", "extent": "collapse", "pain": "pain", "alignment": "alignment",
}  # fmt: skip


def beside_bare(readings: list[Reading], bare: Reading) -> list[Reading]:
    """What else stands beside a bare value; beside a height that is kept, also how much of the body is involved."""
    kept = bare.fact == "loss_none"
    return [
        one
        for one in readings
        if one.component != bare.component or (kept and one.fact.startswith(("extent", "share")))
    ]


_FURTHER: Final = re.compile(r"\s*[,;(]")


def _fact(value: str, item: Item) -> Fact | None:
    if item == "pain":
        return "pain_free" if _NO_PAIN.fullmatch(value.lstrip("-–— ")) else None
    if item == "alignment":
        return "normal" if _SOUND.fullmatch(value) or _NONE.fullmatch(value) else None
    if item != "extent" and (_SOUND.fullmatch(value.lstrip("-–—: ")) or (item == "loss" and _NONE.fullmatch(value))):
        return "loss_none"
    return _share(value, item)


def _share(value: str, item: Item) -> Fact | None:
    lost = value.lstrip("-–−↓ ")
    shares = quantities(lost)
    if len(shares) != 1 or (shares[0].start, shares[0].end) != (0, len(lost)) or (item == "height" and lost == value):
        return None
    sides = shares[0].sides()
    name = "both" if len(sides) == 2 else "over" if "over" in sides else "under"
    facts: dict[str, tuple[Fact, Fact]] = {
        "both": ("extent_both", "loss_both"), "over": ("extent_over", "loss_over"), "under": ("extent_under", "loss_under"),
    }  # fmt: skip
    return facts[name][item != "extent"]
