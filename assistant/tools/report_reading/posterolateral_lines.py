"""Lines of a form that are headed "Posterior elements:": what stands in them goes on about the arch."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.posterolateral_words import ELEMENT, GENERAL
from assistant.tools.report_reading.reading import Reading

_HEAD: Final = re.compile(
    rf"[ \t*•\d.)-]*(?:the\s+)?(?:{ELEMENT}|{GENERAL})(?:\s*(?:,|/|and|&|\+)\s*(?:the\s+)?(?:{ELEMENT}|{GENERAL}))*\s*[:=]",
    re.IGNORECASE,
)
_LEVEL_LINE: Final = re.compile(r"[ \t*•-]*(?:Th|[CTLSD])\d{1,2}\b", re.IGNORECASE)
# "Otherwise unremarkable", "the rest clear", "no other involvement".
_REST_SOUND: Final = re.compile(
    r"\W*(?:(?:otherwise|(?:all\s+)?(?:the\s+)?(?:rest|remainder|others?|remaining))\W*(?:(?:is|are|was|were|all|the|posterior|elements|arch|pedicles|facets|levels?|vertebrae|of|these|appears?|remains?|seems?|within)\s+)*"
    r"(?:normal(?:\s+limits)?|unremarkable|clear|intact|preserved|spared|unaffected|uninvolved|clean|fine|ok(?:ay)?|nad|sound|free(?:\s+of\s+(?:tumou?r|disease))?)"
    r"|(?:no|without)\s+(?:any\s+)?(?:other|further|additional|more)\s+(?:\w+\s+){0,3}?(?:involve\w+|destruct\w+|abnormal\w+|lesions?|disease|extension|invasion|infiltration|erosion|tumou?r)(?:\s+(?:elsewhere|seen|here|at\s+other\s+levels))?"
    r"|none\s+(?:elsewhere|at\s+(?:the\s+)?other\s+levels)|(?:elsewhere|other\s+levels)\W+(?:(?:is|are|all|they|it)\s+)*(?:normal|unremarkable|clear|intact|none|nil))\W*",
    re.IGNORECASE,
)


# "… left T10", "the right one at L1".
ONE_AT_LEVEL: Final = re.compile(
    r"\W*(?:(?:and|the|for|on|just|only)\s+)*(?P<side>left|right|both|bilateral)(?:\s+(?:one|ones|side|pedicle|facet))?(?:\s+(?:at|of|in))?\s+(?:Th|[CTLSD])\d{1,2}\W*",
    re.IGNORECASE,
)
_EXCEPT: Final = re.compile(
    r"\b(?:except(?:ing)?(?:\s+for)?|apart\s+from|aside\s+from|other\s+than|save(?:\s+for)?|bar|but\s+for|with\s+(?:the\s+)?exception\s+of)\W*$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(rf"\b(?:{ELEMENT}|{GENERAL})\b", re.IGNORECASE)


def excepted(lead: str) -> bool:
    """Whether a clause stands behind an "except"."""
    return bool(_EXCEPT.search(lead))


def named_ahead(lead: str) -> bool:
    """Whether the words before a clause, in its sentence, name elements of the arch."""
    return bool(_NAMED.search(lead))


def goes_on_in_arch_line(text: str, start: int) -> bool:
    """Whether a sentence, which begins at `start`, stands behind another one in a line about the arch."""
    line = text.rfind("\n", 0, start) + 1
    head = _HEAD.match(text, line)
    if head:
        return bool(text[head.end() : start].strip())
    while line > 0 and _LEVEL_LINE.match(text, line):
        line = text.rfind("\n", 0, line - 1) + 1
        if (head := _HEAD.match(text, line)) and not text[head.end() :].split("\n", 1)[0].strip():
            return True  # the levels stand in lines of their own below the heading
    return False


def said_of_the_rest(text: str, at: int, sentence: str, start: int) -> list[Reading]:
    """What a sentence at `at` in such a line, or its last part, says of all levels but those named before in it."""
    if not _HEAD.match(text, text.rfind("\n", 0, at) + 1):
        return []
    cut = max(sentence.rfind(","), sentence.rfind(";", 0, len(sentence.rstrip()) - 1)) + 1
    if not (_REST_SOUND.fullmatch(sentence) or _REST_SOUND.fullmatch(sentence, cut)):
        return []
    return [Reading("posterolateral", "neither_side", start, start + len(sentence.rstrip()))]
