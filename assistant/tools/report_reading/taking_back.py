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
    "pain": r"pain(?:\s+(?:history|entry|score|status))?",
    "lesion": r"(?:lesion(?:\s+type)?|density|bone\s+quality|matrix)",
    "alignment": r"(?:alignment|kyphosis|subluxation|slip|deformity|scoliosis|listhesis|translation)",
    "collapse": r"(?:collapse|height(?:\s+loss)?|loss\s+of\s+height|compression|wedging)(?:\s+(?:figure|value|percentage|number|measurement))?",
    "posterolateral": r"(?:posterolateral(?:\s+\w+)?|posterior\s+elements?|pedicles?|facets?|costovertebral(?:\s+joints?)?)",
}
_ABOUT: Final = r"(?:(?:the|that|my|his|her|(?:the\s+)?patient['’]s|everything|anything|all|about|on|what\s+i\s+said\s+(?:about|on|of)|whatever\s+i\s+said\s+(?:about|on)|bit\s+(?:about|on)|comment\s+(?:about|on)|left|right|mechanical|whole)\s+)*"


_OTHERS: Final = r"(?:someone|somebody|another|other|different|wrong|previous|next|last)(?:\s+else)?(?:['’]s)?(?:\s+(?:patient|pt|case|person|man|woman|lady|report|scan|study|one)(?:['’]s)?)?"
_FIGURE_TAKEN_BACK: Final = re.compile(
    rf"\b{_SCRAP}\s+(?:(?:the|that|my)\s+)*\d{{1,3}}\s*(?:%|per\s?cent|percent|pc\b)", re.IGNORECASE
)


def items_taken_back(text: str) -> tuple[list[Component], str]:
    """The items that a message takes back ("ignore what I said about the pain"), and the message without these words."""
    found: list[Component] = []
    for name, pattern in _WITHDRAWN.items():
        if pattern.search(text):
            found.append(name)
            text = pattern.sub(lambda match: " " * len(match.group()), text)
    if _FIGURE_TAKEN_BACK.search(text) and "collapse" not in found:
        found.append("collapse")
        text = _FIGURE_TAKEN_BACK.sub(lambda match: " " * len(match.group()), text)
    if tells_old_deformity(text):
        found.append("alignment")
        text = _OLD_DEFORMITY.sub(lambda match: " " * len(match.group()), text)
    return found, text


def _withdrawn(item: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_SCRAP}\s+{_ABOUT}{item}\b(?:\s+(?:figure|value|bit|part|comment|finding|entry))?"
        rf"|\b{item}\s+(?:is|was)\s+(?:unknown|not\s+known|unclear|uncertain)\s+(?:after\s+all|actually|now)\b"
        rf"|\b{item}\s+(?:\w+\s+)?(?:is|was|were|are|comes?|came|belong\w*)\s+(?:from\s+|of\s+|to\s+|for\s+)?(?:an?\s+|the\s+)?(?={_OTHERS}\b)(?:[^.,;]*\b(?:patient|pt|case|person|man|woman|lady|else|report)(?:['’]?s)?\b)"
        rf"|\b(?:not|no\s+longer)\s+sure\s+(?:about|of|on)\s+(?:the\s+)?{item}\s+(?:any\s?more|after\s+all|now|either)\b"
        rf"|\b(?:leave|set|put|mark|make|change)\s+(?:the\s+)?{item}\s+(?:back\s+)?(?:to\s+|as\s+)?(?:open|unknown|not\s+(?:known|stated))\b",
        re.IGNORECASE,
    )


_WITHDRAWN: Final = {name: _withdrawn(item) for name, item in _ITEM.items()}


def tells_old_deformity(text: str) -> bool:
    """Whether a message says that a deformity is no new one."""
    return bool(_OLD_DEFORMITY.search(text))


# "The kyphosis was there in 2019 already": no new deformity, and what is left isn't said.
_DEFORMITY: Final = r"(?:kyphosis|kyphotic\s+\w+|scoliosis|deformity|slip|\w*listhesis|subluxation|curve|gibbus)"
_LONG_AGO: Final = (
    r"(?:old\b|long-?\s?standing|chronic|congenital|degenerative|pre-?existing|pre-?dates?\b|unchanged\s+(?:since|from|for|compared|on|over|versus|vs)|stable\s+(?:since|from|for|over)|"
    r"(?:already\s+)?(?:there|present|visible|seen|evident|noted|known|documented|reported|shown)\s+(?:already|before|back\s+in|in\s+(?:19|20)\d\d|on\s+(?:the\s+|an?\s+|her\s+|his\s+)?(?:(?:19|20)\d\d|priors?|previous|old|earlier|last))|"
    r"(?:is\s+|was\s+)?(?:not|n['’]t)\s+(?:a\s+)?new\b)"
)
_OLD_DEFORMITY: Final = re.compile(
    rf"\b{_DEFORMITY}(?:\s*(?:,|\bit['’]?s\b))?\s+(?:(?:is|was|has\s+been|looks|turns\s+out|to\s+be|actually|in\s+fact|already|all|also|just|only|really|quite|the\s+same|been|there|but|though)\s+)*"
    rf"{_LONG_AGO}(?:\s+(?:at\s+least\s+|the\s+)?(?:[a-z]+\s+)?(?:19|20)\d\d\b)?(?:[^.;,]*,\s*unchanged\s+since\b[^.;,]*)?"
    rf"|\b{_DEFORMITY}\s+(?:is|was)n['’]?t\s+(?:a\s+)?new\b(?:,?\s*unchanged\s+since\b[^.;,]*)?"
    rf"|\b(?:19|20)\d\d\b[^.;]{{0,20}}\b(?:show\w*|had|has|with)\s+(?:the\s+)?same\s+{_DEFORMITY}\b",
    re.IGNORECASE,
)
