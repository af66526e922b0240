"""The records that everything passes on: passages in, one Answer out.

The same Answer object is printed by the command line, returned by REST and MCP, rendered by the web UI and
scored by the evals; its field names are a contract.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal["answered", "abstained", "needs_input"]
Kind = Literal["passages", "sins", "differential"]
Role = Literal["user", "assistant"]


class Record(BaseModel):
    """Immutable, and strict about unknown fields, so that a misspelt key never passes silently."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Turn(Record):
    """One earlier message of a conversation."""

    role: Role
    content: str


class Passage(Record):
    """A stretch of one stored source, small enough to embed whole.

    `source_text[start:end] == text`; `heading` is the path of headings above it, outermost first.
    """

    id: str
    source: str
    article: str
    heading: tuple[str, ...] = ()
    start: int
    end: int
    text: str
    references: tuple[str, ...] = ()
    page: int | None = None
    provenance: str = ""
    licence: str = ""

    @property
    def section(self) -> str:
        """The heading path as one line."""
        return " › ".join(self.heading)


class SearchHit(Record):
    """A passage with its fused score (0..1) and the two arms' own scores."""

    passage: Passage
    score: float
    dense: float = Field(description="cosine similarity of question and passage")
    lexical: float = Field(description="BM25 score")


class Citation(Record):
    """The exact words an answer rests on: `source_text[start:end] == quote`."""

    number: int
    passage_id: str
    article: str
    section: str
    quote: str
    source: str
    start: int
    end: int
    references: tuple[str, ...] = ()
    page: int | None = None
    provenance: str = ""
    licence: str = ""


class Statement(Record):
    """One sentence of an answer with the numbers of the citations that carry it.

    A sentence that cites none is no quote: it tells what the tool computed (`Answer.tool`), or asks for something.
    """

    text: str
    citations: tuple[int, ...] = ()


class Writing(Record):
    """How a language model took part in an answer: counts and versions, none of its words.

    `outcome` is "written" (its statements are shown), or "quoted" (none passed the check, or the model failed: `failure`).
    """

    model: str
    local: bool
    prompts: str = Field(description="version and hash of the prompts")
    outcome: Literal["written", "quoted"]
    written: int = Field(0, description="statements that passed the check and are shown")
    left_out: int = Field(0, description="statements that did not pass, even after the correction")
    calls: int = 0
    input_tokens: int | None = None
    output_tokens: int | None = None
    failure: str | None = None


class Answer(Record):
    """What the assistant says to one question."""

    question: str
    status: Status
    kind: Kind
    text: str
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    confidence: float = Field(ge=0, le=1)
    tool: dict[str, Any] | None = None
    composer: str = "quoting"
    notices: tuple[str, ...] = ()
    elapsed_ms: float = 0.0
    writing: Writing | None = None
