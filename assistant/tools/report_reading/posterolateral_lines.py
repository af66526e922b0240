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
# "Otherwise unremarkable", "the rest clear", "no other involvement".
_REST_SOUND: Final = re.compile(
    r"\W*(?:(?:otherwise|(?:all\s+)?(?:the\s+)?(?:rest|remainder|others?|remaining))\W*(?:(?:is|are|was|were|all|the|posterior|elements|arch|pedicles|facets|levels?|vertebrae|of|these|appears?|remains?|seems?|within)\s+)*"
    r"(?:normal(?:\s+limits)?|unremarkable|clear|intact|preserved|spared|unaffected|uninvolved|clean|fine|ok(?:ay)?|nad|sound|free(?:\s+of\s+(?:tumou?r|disease))?)"
    r"|(?:no|without)\s+(?:any\s+)?(?:other|further|additional|more)\s+(?:\w+\s+){0,3}?(?:involve\w+|destruct\w+|abnormal\w+|lesions?|disease|extension|invasion|infiltration|erosion|tumou?r)(?:\s+(?:elsewhere|seen|here|at\s+other\s+levels))?"
    r"|none\s+(?:elsewhere|at\s+(?:the\s+)?other\s+levels)|(?:elsewhere|other\s+levels)\W+(?:(?:is|are|all|they|it)\s+)*(?:normal|unremarkable|clear|intact|none|nil))\W*",
    re.IGNORECASE,
)


def goes_on_in_arch_line(text: str, start: int) -> bool:
    """Whether a sentence, which begins at `start`, stands behind another one in a line about the arch."""
    line = text.rfind("\n", 0, start) + 1
    head = _HEAD.match(text, line)
    return bool(head and text[head.end() : start].strip())


def rest_is_sound(sentence: str, start: int) -> Reading | None:
    """What such a sentence says of all levels but those named in the line before it."""
    match = _REST_SOUND.fullmatch(sentence)
    return Reading("posterolateral", "neither_side", start, start + len(sentence.rstrip())) if match else None
