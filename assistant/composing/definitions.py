"""Sentences that say what something is: "The SINS measures …", "A superscan is …"."""

from __future__ import annotations

import re

from assistant.composing.question import Concept
from assistant.library.lexical import content_stems

_SAYS = re.compile(
    r"\b(?:(?:is|are|was|means?|denotes?) (?:an?|the)|measures?|grades?|rates|estimates?|stands? for|consists? of|describes?)\b",
    re.IGNORECASE,
)
LONGEST_SUBJECT = 14  # words before the verb


def defines(sentence: str, concept: Concept) -> bool:
    """Whether the concept, and nothing narrower, is the subject of the sentence.

    "The SINS pain item gives …" is about an item, "The limits of the SINS are …" about its limits.
    """
    verb = _SAYS.search(sentence)
    if verb is None:
        return False
    subject = sentence[: verb.start()]
    named = frozenset(content_stems(subject))
    known: frozenset[str] = frozenset().union(*concept.alternatives)
    covered = any(alternative <= named for alternative in concept.alternatives)
    return covered and named <= known and len(subject.split()) <= LONGEST_SUBJECT
