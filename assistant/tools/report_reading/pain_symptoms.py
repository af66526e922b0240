"""Symptoms that need not be pain: "T9 is the symptomatic level" in a patient whose legs are weak."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assistant.tools.report_reading.bindings import Bindings

_SYMPTOMATIC: Final = re.compile(r"symptomatic", re.IGNORECASE)
_PAIN: Final = re.compile(
    r"\b(?:pain\w*|ach(?:e|es|ing)|backache|sore\w*|hurt\w*|VAS|NRS|mechanical\w*|analges\w+|opi(?:oid|ate)s?|morphine|tender\w*)\b",
    re.IGNORECASE,
)
_NERVES: Final = re.compile(
    r"\b(?:weak\w*|numb\w*|par[ae]pares[ie]s|parapleg\w*|plegi\w*|myelopath\w*|incontinen\w*|retention|sensory|power\s+\d|deficits?|"
    r"cord\s+(?:compression|contact|signal)|MSCC|cauda\s+equina|gait|ataxi\w*|off\s+(?:his|her)\s+(?:legs|feet)|neurolog\w*)\b",
    re.IGNORECASE,
)


def drop_symptoms_of_nerves(text: str, bindings: Bindings) -> None:
    """Where a text tells of nerves and nowhere of pain, a symptomatic level may be one without pain."""
    if not _SYMPTOMATIC.search(text) or _PAIN.search(text) or not _NERVES.search(text):
        return
    for told in (*bindings.readings.values(), bindings.sweeping, bindings.everywhere):
        told[:] = [
            one
            for one in told
            if one.component != "pain" or one.fact != "pain_present" or not _SYMPTOMATIC.match(text, one.start)
        ]
