"""The REST face: every route of the contract, thin over `Assistant`; errors are JSON `{"error": "…"}`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Body, FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response, StreamingResponse
from starlette.exceptions import HTTPException

from assistant import __doc__ as summary
from assistant.answer import Answer, Passage
from assistant.errors import AssistantError, InputError
from assistant.rest_bodies import (
    AskBody,
    DifferentialBody,
    ErrorBody,
    Examples,
    ReportBody,
    SearchResults,
    SinsBody,
    check_length,
    one_line,
)
from assistant.rest_documentation import add_documentation
from assistant.tools.differential_records import DifferentialResult
from assistant.tools.export import FORMATS, export_format
from assistant.tools.sins import SinsResult
from assistant.tools.sins_reasons import SinsReasons, reasons

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

SinsFormat = Annotated[
    str, Query(alias="format", description=f"how the result is written: {', '.join(sorted(FORMATS))}")
]
UNEXPECTED = "The server could not finish this request; its log says why. Try again or report the problem."


def create_api(assistant: Assistant, settings: Settings) -> FastAPI:
    """All routes under `/api`, the OpenAPI description at `/openapi.json` and its readable page at `/docs`."""
    api = FastAPI(
        title="Vertebral metastases assistant",
        description=f"{summary} Decision support from cited sources, not a diagnosis.",
        version="1",
        docs_url=None,  # FastAPI's own page loads scripts from an outside host
        redoc_url=None,
    )
    _add_errors(api)
    _add_answers(api, assistant, settings)
    _add_tools(api, assistant, settings)
    _add_library(api, assistant, settings)
    api.add_middleware(BodyLimit, limit=body_limit(settings))
    add_documentation(api)
    return api


def body_limit(settings: Settings) -> int:
    """Largest request body in bytes: a question and a long conversation, four bytes a character."""
    return 40 * settings.max_question_characters + 65_536


def _add_errors(api: FastAPI) -> None:
    def refuse(status: int, message: str) -> JSONResponse:
        return JSONResponse({"error": message}, status_code=status)

    @api.exception_handler(AssistantError)
    def on_purpose(_request: Request, error: AssistantError) -> JSONResponse:
        return refuse(error.http_status, str(error))

    @api.exception_handler(RequestValidationError)
    def malformed(_request: Request, error: RequestValidationError) -> JSONResponse:
        return refuse(422, one_line(error.errors()))

    @api.exception_handler(HTTPException)
    def elsewhere(_request: Request, error: HTTPException) -> JSONResponse:
        return refuse(error.status_code, f"{error.detail}. The routes are listed at /docs.")

    @api.exception_handler(Exception)
    def unexpected(_request: Request, _error: Exception) -> JSONResponse:
        return refuse(500, UNEXPECTED)


def _responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": ErrorBody} for status in statuses}


def _add_answers(api: FastAPI, assistant: Assistant, settings: Settings) -> None:
    @api.post("/api/ask", responses=_responses(413, 422, 503))
    def ask(body: Annotated[AskBody, Body(openapi_examples=Examples.ask)]) -> Answer:
        """One question, answered with exact quotes, by the tools, or declined."""
        check_length(body.question, settings.max_question_characters)
        return assistant.ask(body.question, body.history)

    @api.post("/api/ask/stream", responses=_responses(413, 422, 503), response_class=StreamingResponse)
    def stream(body: Annotated[AskBody, Body(openapi_examples=Examples.ask)]) -> StreamingResponse:
        """The same as server-sent events: `partial` while the answer grows, then one `answer` (or `error`)."""
        check_length(body.question, settings.max_question_characters)
        events = answer_events(assistant.stream(body.question, body.history))
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(events, media_type="text/event-stream", headers=headers)


def answer_events(answers: Iterator[Answer]) -> Iterator[str]:
    """Server-sent events of a growing answer; an error after the first byte becomes an `error` event."""
    answer: Answer | None = None
    try:
        for answer in answers:
            yield _event("partial", answer.model_dump_json())
    except AssistantError as error:
        yield _event("error", json.dumps({"error": str(error)}))
        return
    except Exception:
        yield _event("error", json.dumps({"error": UNEXPECTED}))
        raise
    if answer is not None:
        yield _event("answer", answer.model_dump_json())


def _event(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"


def _add_tools(api: FastAPI, assistant: Assistant, settings: Settings) -> None:
    @api.post("/api/sins", responses=_responses(413, 422), response_model=SinsResult)
    def sins(
        body: Annotated[SinsBody, Body(openapi_examples=Examples.sins)], written: SinsFormat = "json"
    ) -> SinsResult | Response:
        """SINS of one vertebra, or of several, from any subset of the six components."""
        return _written(assistant.sins(body.given()), written)

    @api.post("/api/sins/report", responses=_responses(413, 422), response_model=SinsResult)
    def report(
        body: Annotated[ReportBody, Body(openapi_examples=Examples.report)], written: SinsFormat = "json"
    ) -> SinsResult | Response:
        """SINS read from the words of a report; each point carries the words that gave it."""
        check_length(body.report, settings.max_report_characters)
        return _written(assistant.read_report(body.report), written)

    @api.get("/api/sins/rules")
    def rules() -> SinsReasons:
        """The rule and source of every item, the bands, and the studies that validated the score."""
        return reasons()

    @api.post("/api/differential", responses=_responses(413, 422))
    def differential(
        body: Annotated[DifferentialBody, Body(openapi_examples=Examples.differential)],
    ) -> DifferentialResult:
        """A ranked differential from free text, from facets, or from both."""
        if body.query is None and body.facets is None:
            raise InputError("Give a query, facets, or both.")
        check_length(body.query or "", settings.max_question_characters)
        return assistant.differential(body.query, body.facets)


def _written(result: SinsResult, name: str) -> SinsResult | Response:
    """The record itself, which FastAPI describes and writes, or another format as it stands."""
    form = export_format(name)
    return result if name == "json" else Response(form.write(result), media_type=form.media_type)


def _add_library(api: FastAPI, assistant: Assistant, settings: Settings) -> None:
    @api.get("/api/search", responses=_responses(422, 503))
    def search(
        q: Annotated[str | None, Query(description="what to look for", examples=["winking owl sign"])] = None,
        query: Annotated[str | None, Query(description="another name for q")] = None,
        k: Annotated[int, Query(ge=1, le=100, description="how many passages")] = 10,
    ) -> SearchResults:
        """Passages, best first, with the scores of both search arms."""
        wanted = (q if q is not None else query) or ""
        if not wanted.strip():
            raise InputError("Give the words to look for as q.")
        check_length(wanted, settings.max_question_characters)
        return SearchResults(query=wanted, hits=tuple(assistant.search(wanted, k)))

    @api.get("/api/passages/{passage_id:path}", responses=_responses(404))
    def passage(passage_id: str) -> Passage:
        """One passage, exactly as it stands in its source."""
        return assistant.passage(passage_id)

    @api.get("/api/health", responses=_responses(503))
    def health() -> dict[str, Any]:
        """What the assistant runs on."""
        return assistant.health()


class BodyLimit:
    """ASGI middleware that answers 413 once a request body grows past `limit` bytes, declared or not."""

    def __init__(self, app: Any, limit: int) -> None:
        self.app, self.limit = app, limit

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(("/api/", "/mcp")):
            await self.app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        body, complete = b"", False
        too_long = not declared.isdigit() or int(declared) > self.limit
        while not too_long and not complete:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            complete, too_long = not message.get("more_body", False), len(body) > self.limit
        if too_long:
            await self._refuse(scope, receive, send)
        else:
            await self.app(scope, _replay(body, receive), send)

    async def _refuse(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        message = f"The request is longer than {self.limit} bytes. Shorten the text or send it in parts."
        await JSONResponse({"error": message}, status_code=413)(scope, receive, send)


def _replay(body: bytes, receive: Any) -> Any:
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Any:
        return waiting.pop() if waiting else await receive()

    return replay
