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
LONG_REPORT: Final = "The report has {length:,} characters; the limit is {limit:,}. Give the part on the spine."
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

NO_INSTRUCTIONS: Final = "I answer only from my sources and do not follow instructions that would change that."
NO_IMAGES: Final = (
    "I do not read images. Describe the findings in words, and I can work out a SINS or rank a differential."
)
NO_FABRICATION: Final = "I do not write or invent what was not assessed; “not assessed” is the honest wording."
NO_RECORDS: Final = (
    "I have no access to patient records. Give the findings in words, without names, dates of birth or numbers."
)
NO_DOSES: Final = (
    "Doses and drug decisions are outside what I may answer; the local protocol and the treating team decide."
)
NO_PROGNOSIS: Final = (
    "I give no prognosis for one person. I can quote the survival bands that the sources give for groups "
    "(revised Tokuhashi score)."
)
NO_TREATMENT: Final = (
    "A treatment decision for one person is outside my remit. I can work out the SINS and quote what the sources state, "
    "for example the threshold for surgical consultation."
)
NO_CERTAINTY: Final = "Imaging alone rarely proves a metastasis or its primary. I can rank a differential from the findings; tissue decides."

NEEDS_LEVEL: Final = "{sentence} Which vertebra is it? The location item needs the level."
NEEDS_SUBJECT: Final = (
    "I do not know which case or subject this refers to; describe the findings (vertebra, density, pain, collapse …), or name "
    "the sign or the score you ask about."
)
NOT_ASSUMED: Final = "I do not assume a missing item; without it the score is an interval."
STARTED_ANEW: Final = "Started anew; nothing of the earlier case is kept. Name the vertebra and its findings."
SCORES_NOTHING: Final = "The last message holds nothing that SINS scores; the score stands as it was."
QUOTE_BROKEN: Final = (
    "A quote no longer matches its stored source, so nothing is shown. Run `assistant library rebuild` and ask again."
)

LEFT_OUT: Final = "{count} of the language model's statements did not agree with the passages and {are} left out."
QUOTED_INSTEAD: Final = (
    "{count} of the language model's statements did not agree with the passages and {are} left out; "
    "{quoted} of the sentences meant {stand} quoted instead."
)
NOTHING_HELD: Final = (
    "Nothing the language model wrote agreed with the passages ({count} left out); quoted sentences are shown instead."
)
NOTHING_WRITTEN: Final = "The language model wrote no statement; quoted sentences are shown instead."
BESIDE_THE_POINT: Final = (
    "What the language model wrote does not answer the question; quoted sentences are shown instead."
)
MODEL_FAILED: Final = "The language model was not used: {reason}. Quoted sentences are shown instead."
MODEL_CUT: Final = "The language model stopped early: {reason}. Every statement shown was checked."
IDENTIFIERS: Final = "The text seems to hold identifiers of a person ({kinds}). They are not needed; leave them out."
NOT_SENT: Final = (
    "Nothing was sent to the language model, which runs outside this machine, because the text seems to hold identifiers of a "
    "person ({kinds}). Quoted sentences are shown."
)
