"""The main clause beside an exception ("apart from T7 …, heights are kept", "all but T9 are intact"): of all the others."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.sentences import Span

# "Apart from T7, which has lost a quarter, the heights are preserved."
_BUT_FOR: Final = re.compile(
    r"\W*(?:apart\s+from|except(?:ing)?(?:\s+for)?|other\s+than|aside\s+from|save\s+for|with\s+(?:the\s+)?exception\s+of|but\s+for)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_MAIN_CLAUSE: Final = re.compile(
    r",\s*(?=(?:all|the|no|none|neither|both|vertebral|body|heights?|there|every|each|normal|they)\b)", re.IGNORECASE
)
# "All but T9 have kept their height", "every level except T9 is intact".
_ALL_BUT: Final = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:all|every|each|everything|everywhere)(?:\s+(?:of\s+(?:them|these|those|the\s+\w+)|the|one|levels?|vertebrae|vertebra|bod(?:y|ies)|lesions?|deposits?|metastas[ei]s|sites?|other|others))*\s+"
    r"(?:but|except(?:ing)?(?:\s+for)?|apart\s+from|other\s+than|save(?:\s+for)?|bar|aside\s+from)\s+(?:(?:the|that|one|in|at|of|for|lesion|deposit)\s+){0,3}$",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\s*,?\s*(?:is|are|was|were|has|have|had|show|shows|keep|keeps|kept|retain|retained|remain|remains|spare|look|looks|appear|appears|hold|held|stand|maintain|do|does|preserve)\b",
    re.IGNORECASE,
)


def main_clause(text: str, span: Span, start: int, end: int) -> Span | None:
    """The main clause beside an exception of the vertebra at `start` to `end`, which speaks of all but that one."""
    ahead = text[span.start : start]
    if _ALL_BUT.fullmatch(ahead) and _VERB.match(text, end):
        return Span(end, span.end)
    if not _BUT_FOR.fullmatch(ahead):
        return None
    commas = list(_MAIN_CLAUSE.finditer(text, end, span.end))
    return Span(commas[-1].start(), span.end) if commas else None
