"""Every sentence the assistant says in its own voice: abstentions, corrections, notices."""

from __future__ import annotations

from typing import Final

NOT_COVERED: Final = "My sources do not answer this question."
NEAREST: Final = "The nearest topic they cover is {topic}."
LOOKED_FOR: Final = "I looked for {terms}."
UNKNOWN_TERMS: Final = "They do not mention {terms}."

UNCHECKED: Final = (
    "Source {numbers}: this point was not re-read in the reference it names; check it before you rely on it."
)
TREATED_AS_FOLLOW_UP: Final = "Read as: {question}"

EMPTY_QUESTION: Final = "The question is empty; type a question, for example: What does a SINS of 9 mean?"
LONG_QUESTION: Final = (
    "The question has {length:,} characters; the limit is {limit:,}. Shorten it, or ingest it as a document."
)
UNREADABLE_QUESTION: Final = (
    "The question holds no readable text (control or binary characters); type it as plain text."
)

NO_SINS_FINDINGS: Final = (
    "To work out a SINS I need the vertebral level and, as far as known, pain, lesion type, alignment, "
    "collapse and posterolateral involvement."
)
NO_FACETS: Final = (
    "To rank a differential I need findings: age, number of lesions, density (lytic, mixed or sclerotic), "
    "part of the vertebra, or a named sign."
)
