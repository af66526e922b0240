"""The Model Context Protocol face: the tools of the assistant for agents, each with a JSON result."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from assistant.errors import AssistantError
from assistant.rest_bodies import check_length

if TYPE_CHECKING:
    from collections.abc import Callable

    from mcp.server.fastmcp import FastMCP

    from assistant.assistant import Assistant
    from assistant.settings import Settings

NAME = "vertebral-metastases"
INSTRUCTIONS = (
    "Answers questions on vertebral metastases with exact quotes of its own sources, scores SINS as an interval "
    "and ranks differential diagnoses. Decision support, not a diagnosis. Quote the citations unchanged; when the "
    "status is abstained, say so and do not fill the gap."
)

Level = Annotated[str | None, Field(description="vertebra: Occiput, C1–C7, T1–T12, L1–L5 or S1–S5")]
Pain = Annotated[str | None, Field(description="mechanical | non_mechanical | pain_free; leave out if not known")]
Lesion = Annotated[str | None, Field(description="lytic | mixed | blastic; leave out if not known")]
Alignment = Annotated[str | None, Field(description="subluxation | deformity | normal; leave out if not known")]
Collapse = Annotated[str | None, Field(description="over_50 | under_50 | involved_over_50 | none; out if not known")]
Posterolateral = Annotated[str | None, Field(description="bilateral | unilateral | none; leave out if not known")]


def create_mcp(assistant: Assistant, settings: Settings) -> FastMCP:
    """The server with its five tools; `streamable_http_app()` serves it, `run()` speaks standard input/output."""
    from mcp.server.fastmcp import FastMCP
    from mcp.server.transport_security import TransportSecuritySettings

    handlers = list(logging.root.handlers)
    # Host and origin are checked once for the whole web app, with addresses that a setting can extend.
    security = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    server = FastMCP(
        NAME,
        instructions=INSTRUCTIONS,
        stateless_http=True,
        json_response=True,
        streamable_http_path="/mcp",
        transport_security=security,
        log_level="WARNING",
    )
    # The SDK takes over the logging of the whole process; that is for whoever started the process.
    logging.root.handlers[:] = handlers
    for tool in _tools(assistant, settings):
        server.add_tool(tool, structured_output=True)
    return server


def _tools(assistant: Assistant, settings: Settings) -> list[Callable[..., dict[str, Any]]]:
    limit = settings.max_question_characters

    def ask(question: str) -> dict[str, Any]:
        """Answer a question on vertebral metastases with exact quotes, or decline if the sources do not cover it."""
        return _json(lambda: assistant.ask(_within(question, limit)))

    def search_passages(
        query: str, k: Annotated[int, Field(ge=1, le=50, description="how many passages")] = 10
    ) -> dict[str, Any]:
        """Find passages of the sources, best first, with the scores of both search arms."""
        hits = _checked(lambda: assistant.search(_within(query, limit), k))
        return {"query": query, "hits": [hit.model_dump(mode="json") for hit in hits]}

    def sins_score(
        level: Level = None,
        pain: Pain = None,
        lesion: Lesion = None,
        alignment: Alignment = None,
        collapse: Collapse = None,
        posterolateral: Posterolateral = None,
    ) -> dict[str, Any]:
        """Spinal Instability Neoplastic Score of one vertebra; what is left out stays open, as an interval."""
        given = {
            "level": level,
            "pain": pain,
            "lesion": lesion,
            "alignment": alignment,
            "collapse": collapse,
            "posterolateral": posterolateral,
        }
        return _json(lambda: assistant.sins({name: value for name, value in given.items() if value is not None}))

    def sins_read_report(report: str) -> dict[str, Any]:
        """Read SINS findings from the words of a radiological report, per vertebra, with the words as evidence."""
        return _json(lambda: assistant.read_report(_within(report, settings.max_report_characters)))

    def differential(
        query: Annotated[
            str | None, Field(description="free text, such as '65 years, multiple sclerotic lesions'")
        ] = None,
        facets: Annotated[
            dict[str, Any] | None,
            Field(description="age, density, number, part, region, clues; wins over the query"),
        ] = None,
    ) -> dict[str, Any]:
        """Rank the differential diagnoses of a vertebral lesion, with reasons for and against each."""
        return _json(lambda: assistant.differential(_within(query or "", limit) or None, facets))

    return [ask, search_passages, sins_score, sins_read_report, differential]


def _within(text: str, limit: int) -> str:
    check_length(text, limit)
    return text


def _json(call: Callable[[], Any]) -> dict[str, Any]:
    result: dict[str, Any] = _checked(call).model_dump(mode="json", by_alias=True)
    return result


def _checked(call: Callable[[], Any]) -> Any:
    """Errors made on purpose reach the agent as their one line; others without their details."""
    from mcp.server.fastmcp.exceptions import ToolError

    try:
        return call()
    except AssistantError as error:
        raise ToolError(str(error)) from None
    except Exception:
        logging.getLogger(__name__).exception("an MCP tool failed")
        raise ToolError("The assistant could not finish this call; its log says why.") from None
