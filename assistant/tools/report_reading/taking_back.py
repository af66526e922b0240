"""What a message of a conversation takes back: "scrap sclerotic, it's lytic", "60 not 40", "ignore the pain"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.sins_points import Component

_FIGURE: Final = (
    r"(?:(?:under|over|less\s+than|more\s+than|about|<|>|~)\s*)?\d{1,3}\s*(?:%|per\s?cent|percent|pc\b)?(?!\d)"
)
_DENSITY: Final = r"(?:osteo)?(?:lytic|blastic|sclerotic)|mixed|lucent|dense"
_SIDE: Final = r"(?:left|right|both|bilateral|unilateral)(?:\s+(?:pedicles?|facets?|sides?))?"
_FAMILIES: Final = tuple(re.compile(rf"\b(?:{one})", re.IGNORECASE) for one in (_FIGURE, _DENSITY, _SIDE))
_VALUE: Final = (
    rf"(?:{_DENSITY}|{_FIGURE}|{_SIDE}|mechanical|non[\s-]?mechanical|pain[\s-]?free|painless|subluxed|subluxation|kyphosis|kyphotic|"
    r"deformity|normal|collapsed?|intact|aligned|preserved)"
)
_SCRAP: Final = r"(?:scrap|scratch|ignore|forget|disregard|delete|remove|drop|strike|cancel|undo|retract|withdraw|discard|bin|take\s+back|never\s+mind|nix|lose|cross\s+out)"
_SAID: Final = (
    r"\b(?:i|we)(?:['’]d|['’]ve|\s+had|\s+have)?\s+(?:first\s+|earlier\s+|wrongly\s+|mistakenly\s+|originally\s+|previously\s+)?"
    r"(?:said|wrote|put|typed|called\s+it|told\s+you|gave|entered|dictated|thought|read\s+it\s+as)\s+(?:it\s+(?:was|is)\s+|the\s+|that\s+)?(?:[\w-]+\s+){0,2}?"
)
_TAKEN_BACK: Final = re.compile(
    rf"\b{_SCRAP}\s+(?:(?:the|that|my|what\s+i\s+said\s+(?:about|of)|bit\s+about|earlier|previous|word|being|it\s+being|about)\s+)*{_VALUE}"
    r"(?:\s+(?:bit|part|thing|value|figure|one|comment|finding|collapse|loss|pain|lesion))?"
    rf"|{_SAID}{_VALUE}(?:\s+(?:earlier|before|first|initially|by\s+mistake))?(?=\s*(?:[,;.:–-]|\bbut\b))"
    rf"|(?:^|(?<=[,;.]\s)|(?<=\bthe\s)){_VALUE}\s*(?:->|=>|→)\s*(?=\S)"
    rf"|(?:^|(?<=[,;.]\s)|(?<=\bthe\s)){_VALUE}\s+(?:was|is)\s+(?:wrong|a\s+(?:typo|mistake|slip|misread\w*)|my\s+mistake|an\s+error|not\s+right|incorrect)\b",
    re.IGNORECASE,
)
# Taken back only where another value of the same kind stands beside it: "not lytic, blastic", "60 not 40".
_DENIED: Final = re.compile(
    rf"(?<![\w-])(?:(?:it(?:['’]s|\s+is|\s+was)\s+|that(?:['’]s|\s+is)\s+)?not\s+(?:the\s+)?|(?:instead\s+of|rather\s+than|as\s+opposed\s+to|no\s+longer|from)\s+(?:the\s+)?)"
    rf"(?P<value>{_DENSITY}|{_FIGURE}|{_SIDE})(?=\s*(?:[,;:.)–-]|$|\b(?:but|it['’]?s|it\s+is|rather|to|so|as|after|that)\b))",
    re.IGNORECASE,
)


def without_taken_back(text: str) -> str:
    """The message with values blanked that it takes back in favour of others."""
    kept = _DENIED.sub(lambda match: _blank_if_replaced(text, match), text)
    kept = _TAKEN_BACK.sub(lambda match: " " * len(match.group()), kept)
    return kept if re.search(r"\w", kept) else text


def _blank_if_replaced(text: str, match: re.Match[str]) -> str:
    rest = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    family = next((one for one in _FAMILIES if one.fullmatch(match["value"])), None)
    replaced = family is not None and family.search(re.sub(r"\b(?:Th|[CTLSD])\d{1,2}\b", " ", rest))
    return " " * len(match.group()) if replaced else match.group()


_ITEM: Final[dict[Component, str]] = {
    "pain": r"pain",
    "lesion": r"(?:lesion(?:\s+type)?|density|bone\s+quality|matrix)",
    "alignment": r"(?:alignment|kyphosis|subluxation|slip|deformity|scoliosis|listhesis|translation)",
    "collapse": r"(?:collapse|height(?:\s+loss)?|loss\s+of\s+height|compression|wedging)",
    "posterolateral": r"(?:posterolateral(?:\s+\w+)?|posterior\s+elements?|pedicles?|facets?|costovertebral(?:\s+joints?)?)",
}
_ABOUT: Final = r"(?:(?:the|that|my|his|her|what\s+i\s+said\s+(?:about|on|of)|whatever\s+i\s+said\s+(?:about|on)|bit\s+(?:about|on)|comment\s+(?:about|on)|left|right|mechanical|whole)\s+)*"


def items_taken_back(text: str) -> tuple[list[Component], str]:
    """The items that a message takes back ("ignore what I said about the pain"), and the message without these words."""
    found: list[Component] = []
    for name, item in _ITEM.items():
        pattern = re.compile(
            rf"\b{_SCRAP}\s+{_ABOUT}{item}\b|\b{item}\s+(?:is|was)\s+(?:unknown|not\s+known|unclear|uncertain)\s+(?:after\s+all|actually|now)\b",
            re.IGNORECASE,
        )
        if pattern.search(text):
            found.append(name)
            text = pattern.sub(lambda match: " " * len(match.group()), text)
    if _OLD_DEFORMITY.search(text):
        found.append("alignment")
        text = _OLD_DEFORMITY.sub(lambda match: " " * len(match.group()), text)
    return found, text


# "The kyphosis was there in 2019 already": no new deformity, and what is left isn't said.
_OLD_DEFORMITY: Final = re.compile(
    r"\b(?:kyphosis|kyphotic\s+\w+|scoliosis|deformity|slip|\w*listhesis|subluxation|curve|gibbus)\s+(?:(?:is|was|has\s+been|looks|turns\s+out|to\s+be|actually|in\s+fact)\s+)+"
    r"(?:(?:already|all|also|just|only|really|quite)\s+)*(?:old|there\s+(?:already|before|in\s+(?:19|20)\d\d|on\s+the)|pre-?existing|long-?\s?standing|chronic|congenital|degenerative)\b",
    re.IGNORECASE,
)
