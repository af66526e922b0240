"""The tools as an agent sees them: names, schemas and JSON results are a contract."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from mcp import ClientSession
from mcp.shared.memory import create_connected_server_and_client_session

from assistant.assistant import Assistant
from assistant.mcp_server import create_mcp
from assistant.settings import Settings

pytestmark = pytest.mark.slow

Use = Callable[[ClientSession], Awaitable[Any]]


@pytest.fixture(scope="module")
def connected(assistant: Assistant, settings: Settings) -> Callable[[Use], Any]:
    """Run something with a client session that is connected to the server."""

    def run(use: Use) -> Any:
        async def session() -> Any:
            server = create_mcp(assistant, settings)
            async with create_connected_server_and_client_session(server._mcp_server) as client:
                return await use(client)

        return asyncio.run(session())

    return run


def call(connected: Callable[[Use], Any], name: str, **arguments: Any) -> Any:
    return connected(lambda client: client.call_tool(name, arguments))


def test_the_tools_and_their_arguments(connected: Callable[[Use], Any]) -> None:
    tools = connected(lambda client: client.list_tools()).tools
    arguments = {tool.name: set(tool.inputSchema["properties"]) for tool in tools}
    assert arguments == {
        "ask": {"question"},
        "search_passages": {"query", "k"},
        "sins_score": {"level", "pain", "lesion", "alignment", "collapse", "posterolateral"},
        "sins_read_report": {"report"},
        "differential": {"query", "facets"},
    }
    assert all(tool.description for tool in tools)


@pytest.mark.parametrize(
    ("name", "arguments", "keys"),
    [
        ("ask", {"question": "What does SINS stand for?"}, {"status", "statements", "citations"}),
        ("search_passages", {"query": "winking owl", "k": 2}, {"query", "hits"}),
        ("sins_score", {"level": "T12", "lesion": "lytic"}, {"levels", "highest", "notices"}),
        ("sins_read_report", {"report": "L1 osteolytic metastasis."}, {"levels", "highest", "notices"}),
        ("differential", {"query": "65 years, multiple lytic lesions"}, {"facets", "entities", "notices"}),
    ],
)
def test_results_are_json(connected: Callable[[Use], Any], name: str, arguments: Any, keys: set[str]) -> None:
    result = call(connected, name, **arguments)
    assert not result.isError
    parsed = json.loads(result.content[0].text)
    assert keys <= set(parsed)
    assert parsed == result.structuredContent


def test_a_score_is_the_assistants_own(connected: Callable[[Use], Any], assistant: Assistant) -> None:
    findings = {"level": "T12", "collapse": "exactly_50"}
    result = call(connected, "sins_score", **findings)
    assert json.loads(result.content[0].text) == assistant.sins(findings).model_dump(mode="json")


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("sins_score", {"level": "T13"}, "T13"),
        ("sins_score", {"pain": "awful"}, "awful"),
        ("ask", {"question": " "}, "empty"),
        ("ask", {"question": "x" * 8001}, "8001"),
        ("search_passages", {"query": "x", "k": 0}, "k"),
    ],
)
def test_errors_say_what_is_wrong(connected: Callable[[Use], Any], name: str, arguments: Any, said: str) -> None:
    result = call(connected, name, **arguments)
    assert result.isError
    assert said in result.content[0].text
    assert "Traceback" not in result.content[0].text
