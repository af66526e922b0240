"""What REST takes in and hands out beside the records, each body with examples that run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from pydantic import Field, model_validator

from assistant.answer import Record, SearchHit, Turn
from assistant.errors import InputError

Findings = dict[str, Any]


class AskBody(Record):
    """A question with the earlier messages of its conversation, oldest first."""

    question: str
    history: tuple[Turn, ...] = ()


class SinsBody(Record):
    """Findings of one vertebra, or of several; a bare findings object is taken as well."""

    findings: Findings | tuple[Findings, ...]

    @model_validator(mode="before")
    @classmethod
    def _wrap(cls, value: Any) -> Any:
        bare = isinstance(value, list) or (isinstance(value, Mapping) and "findings" not in value)
        return {"findings": value} if bare else value

    def given(self) -> Findings | Sequence[Findings]:
        """The findings in the form that `Assistant.sins` takes."""
        return self.findings if isinstance(self.findings, dict) else list(self.findings)


class ReportBody(Record):
    """The words of a radiological report."""

    report: str


class DifferentialBody(Record):
    """Free text, facets, or both; a facet wins over the words."""

    query: str | None = None
    facets: Findings | None = None


class SearchResults(Record):
    """Passages found for a query, best first."""

    query: str
    hits: tuple[SearchHit, ...]


class ErrorBody(Record):
    """What went wrong, and what to do next, in one line."""

    error: str = Field(examples=["The question is empty. Ask something."])


def check_length(text: str, limit: int) -> None:
    """InputError for a text over `limit` characters."""
    if len(text) > limit:
        raise InputError(f"The text has {len(text)} characters; {limit} are allowed. Shorten it.")


def one_line(errors: Sequence[Any]) -> str:
    """The first of pydantic's complaints, as a sentence that names the field."""
    first = errors[0]
    field = ".".join(str(part) for part in first["loc"] if part not in ("body", "query", "path"))
    if first["type"] == "json_invalid":
        return "The body is not JSON. Send a JSON object; /docs shows one for each route."
    return f"{field or 'body'}: {first['msg']}. See /docs for what this route takes."


def _example(summary: str, **value: Any) -> Any:
    return {"summary": summary, "value": value}


class Examples:
    """Request examples shown in the OpenAPI description; the tests send every one of them."""

    ask: ClassVar[Any] = {
        "question": _example("A question", question="Which SINS needs a surgical consultation?"),
        "follow-up": _example(
            "A follow-up",
            question="And at C1?",
            history=[
                {"role": "user", "content": "How many points does T12 give in SINS?"},
                {"role": "assistant", "content": "T12 is junctional and gives 3 points."},
            ],
        ),
    }
    sins: ClassVar[Any] = {
        "one": _example(
            "One vertebra",
            findings={"level": "T12", "pain": "mechanical", "lesion": "lytic", "collapse": "over_50"},
        ),
        "several": _example(
            "Several vertebrae",
            findings=[{"level": "T12", "pain": "mechanical"}, {"level": "L3", "lesion": "blastic"}],
        ),
    }
    report: ClassVar[Any] = {
        "report": _example("A report", report="Osteolytic metastasis of L1 with 60 % loss of height. No subluxation."),
    }
    differential: ClassVar[Any] = {
        "text": _example("Free text", query="65 year old man, multiple sclerotic lesions"),
        "facets": _example("Facets", facets={"age": 65, "density": "lytic", "number": "multiple"}),
    }
