"""The REST face over the real assistant: the contract's routes, errors as JSON, limits, and examples that run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from assistant.answer import Answer, Passage
from assistant.assistant import Assistant
from assistant.errors import AssistantError, IndexUnavailable
from assistant.rest import answer_events, body_limit, create_api
from assistant.rest_bodies import Examples
from assistant.settings import Settings
from assistant.tools.export import FORMATS
from assistant.tools.sins import SinsResult

pytestmark = pytest.mark.slow


class Client:
    """Requests straight into the application, without a network."""

    def __init__(self, api: FastAPI) -> None:
        self.transport = httpx.ASGITransport(app=api, raise_app_exceptions=False)

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        import asyncio

        async def send() -> httpx.Response:
            async with httpx.AsyncClient(transport=self.transport, base_url="http://localhost") as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.request("GET", path, **options)

    def post(self, path: str, body: Any, **options: Any) -> httpx.Response:
        return self.request("POST", path, json=body, **options)


@pytest.fixture(scope="module")
def api(assistant: Assistant, settings: Settings) -> FastAPI:
    return create_api(assistant, settings)


@pytest.fixture(scope="module")
def client(api: FastAPI) -> Client:
    return Client(api)


def operations(api: FastAPI) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in api.openapi()["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def test_the_contract_is_complete(api: FastAPI) -> None:
    assert {(method, path) for method, path, _ in operations(api)} == {
        ("POST", "/api/ask"),
        ("POST", "/api/ask/stream"),
        ("POST", "/api/sins"),
        ("POST", "/api/sins/report"),
        ("GET", "/api/sins/rules"),
        ("POST", "/api/differential"),
        ("GET", "/api/search"),
        ("GET", "/api/passages/{passage_id}"),
        ("GET", "/api/health"),
    }


def test_every_example_runs(api: FastAPI, client: Client) -> None:
    sent = 0
    for _, path, operation in operations(api):
        content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        for example in content.get("examples", {}).values():
            answer = client.post(path, example["value"])
            assert answer.status_code == 200, (path, answer.text)
            sent += 1
    assert sent == 2 * len(Examples.ask) + len(Examples.sins) + len(Examples.report) + len(Examples.differential)


def test_an_answer_quotes_its_sources(client: Client, assistant: Assistant) -> None:
    answer = Answer.model_validate(client.post("/api/ask", {"question": "What does SINS stand for?"}).json())
    assert answer.citations
    for citation in answer.citations:
        assert assistant.source_text(citation.source)[citation.start : citation.end] == citation.quote
        passage = Passage.model_validate(client.get(f"/api/passages/{citation.passage_id}").json())
        assert passage.text[citation.start - passage.start : citation.end - passage.start] == citation.quote


def test_the_stream_grows_to_the_same_answer(client: Client) -> None:
    question = {"question": "How is SINS location scored?"}
    whole = client.post("/api/ask", question).json()
    streamed = client.post("/api/ask/stream", question)
    assert streamed.headers["content-type"].startswith("text/event-stream")
    events = [event.split("\n") for event in streamed.text.strip().split("\n\n")]
    names = [event[0].removeprefix("event: ") for event in events]
    answers = [json.loads(event[1].removeprefix("data: ")) for event in events]
    assert names == ["partial"] * (len(names) - 1) + ["answer"]
    assert {**answers[-1], "elapsed_ms": 0} == {**whole, "elapsed_ms": 0}
    lengths = [len(answer["statements"]) for answer in answers]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (IndexUnavailable("The index is gone. Rebuild it."), "The index is gone. Rebuild it."),
        (RuntimeError("/secret/path"), None),
    ],
)
def test_an_error_inside_a_stream_is_an_event(error: Exception, said: str | None) -> None:
    def failing() -> Iterator[Answer]:
        yield Answer(question="q", status="answered", kind="passages", text="a", confidence=1)
        raise error

    events: list[str] = []
    try:
        events.extend(answer_events(failing()))
    except RuntimeError:
        assert not isinstance(error, AssistantError)
    assert [event.split("\n")[0] for event in events] == ["event: partial", "event: error"]
    message = json.loads(events[-1].split("data: ")[1])["error"]
    assert message == said or (said is None and "secret" not in message)


def test_sins_takes_one_or_several_with_or_without_the_wrapper(client: Client) -> None:
    bare = {"level": "T12", "pain": "mechanical"}
    results = [
        client.post("/api/sins", body).json() for body in (bare, {"findings": bare}, [bare], {"findings": [bare]})
    ]
    assert all(result == results[0] for result in results)
    assert SinsResult.model_validate(results[0]).levels[0].min == 6
    two = client.post("/api/sins", {"findings": [bare, {"level": "L3"}]}).json()
    assert [level["level"] for level in two["levels"]] == ["T12", "L3"]


def test_a_report_carries_its_evidence(client: Client) -> None:
    report = "L1: osteolytic metastasis with 60 % loss of height."
    result = client.post("/api/sins/report", {"report": report}).json()
    for evidence in result["levels"][0]["evidence"]:
        assert report[evidence["start"] : evidence["end"]] == evidence["text"]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_sins_is_written_in_every_format(client: Client, name: str) -> None:
    findings = {"level": "T12", "pain": "mechanical"}
    report = {"report": "Osteolytic metastasis of L1 with 60 % loss of height."}
    for path, body, level in (("/api/sins", findings, "T12"), ("/api/sins/report", report, "L1")):
        response = client.post(f"{path}?format={name}", body)
        assert response.status_code == 200
        assert response.headers["content-type"].startswith(FORMATS[name].media_type)
        assert level in response.text


def test_the_rules_and_the_validity_have_a_route_of_their_own(client: Client) -> None:
    rules = client.get("/api/sins/rules").json()
    assert len(rules["rules"]) == 6
    assert [study["key"] for study in rules["validity"]] == ["fourney2011", "fisher2014ajr"]


def test_a_report_carries_grades_of_other_frameworks(client: Client) -> None:
    report = "Metastasis of T8 with 30 % loss of height. The cord is compressed, CSF still visible."
    [level] = client.post("/api/sins/report", {"report": report}).json()["levels"]
    assert (level["frameworks"]["escc"]["grade"], level["frameworks"]["genant"]["grade"]) == ("2", "2")


def test_an_unknown_format_is_refused(client: Client) -> None:
    response = client.post("/api/sins?format=xml", {"level": "T12"})
    assert response.status_code == 422
    assert "radelement" in response.json()["error"]


def test_a_differential_names_for_and_against(client: Client) -> None:
    result = client.post("/api/differential", {"facets": {"age": 65, "density": "lytic", "number": "multiple"}}).json()
    assert result["facets"]["age"] == 65
    assert {"name", "score", "for", "against", "separates", "urgent", "references"} <= set(result["entities"][0])


def test_search_ranks_passages(client: Client) -> None:
    found = client.get("/api/search", params={"q": "absent pedicle winking owl", "k": 3}).json()
    assert len(found["hits"]) == 3
    assert found == client.get("/api/search", params={"query": "absent pedicle winking owl", "k": 3}).json()
    scores = [hit["score"] for hit in found["hits"]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/api/ask", {"question": "  "}, 422),
        ("POST", "/api/ask", {}, 422),
        ("POST", "/api/ask", {"question": "x", "temperature": 1}, 422),
        ("POST", "/api/ask", {"question": "x", "history": [{"role": "system", "content": "x"}]}, 422),
        ("POST", "/api/ask", {"question": "x" * 8001}, 422),
        ("POST", "/api/ask/stream", {"question": " "}, 200),
        ("POST", "/api/sins", {"level": "T13"}, 422),
        ("POST", "/api/sins", {"pain": "terrible"}, 422),
        ("POST", "/api/sins", {"colour": "red"}, 422),
        ("POST", "/api/sins", "T12", 422),
        ("POST", "/api/sins/report", {"report": "x" * 40_001}, 422),
        ("POST", "/api/differential", {}, 422),
        ("POST", "/api/differential", {"facets": {"density": "wooden"}}, 422),
        ("GET", "/api/search", None, 422),
        ("GET", "/api/search?q=%20", None, 422),
        ("GET", "/api/search?q=x&k=0", None, 422),
        ("GET", "/api/passages/none", None, 404),
        ("GET", "/api/nothing", None, 404),
        ("PUT", "/api/ask", None, 405),
    ],
)
def test_errors_are_one_line_of_json(client: Client, method: str, path: str, body: Any, status: int) -> None:
    answer = client.request(method, path, json=body) if body is not None else client.request(method, path)
    assert answer.status_code == status
    if status == 200:
        assert answer.text.startswith("event: error")
        return
    message = answer.json()["error"]
    assert set(answer.json()) == {"error"}
    assert "\n" not in message
    assert "Traceback" not in message
    assert "http" not in message


def test_a_body_that_is_no_json_is_refused(client: Client) -> None:
    answer = client.request("POST", "/api/ask", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "not JSON" in answer.json()["error"]


@pytest.mark.parametrize("chunked", [True, False])
def test_endless_bodies_are_cut_off(client: Client, settings: Settings, chunked: bool) -> None:
    too_much = b"x" * (body_limit(settings) + 1)

    async def pieces() -> Any:
        for start in range(0, len(too_much), 65_536):
            yield too_much[start : start + 65_536]

    headers = {"content-type": "application/json"}
    answer = client.request("POST", "/api/ask", content=pieces() if chunked else too_much, headers=headers)
    assert answer.status_code == 413
    assert "bytes" in answer.json()["error"]


def test_unexpected_errors_keep_their_details() -> None:
    class Broken:
        def health(self) -> dict[str, Any]:
            raise RuntimeError("/secret/path")

    answer = Client(create_api(Broken(), Settings())).get("/api/health")  # type: ignore[arg-type]
    assert answer.status_code == 500
    assert "secret" not in answer.text


def test_the_documentation_loads_nothing(client: Client, api: FastAPI) -> None:
    page = client.get("/docs").text
    assert "<script" not in page
    assert "//" not in page.replace("http://localhost", "")
    for _, path, _ in operations(api):
        assert path in page
    assert client.get("/openapi.json").json() == api.openapi()
