"""The command line as a user meets it: real processes, exit codes, one-line errors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.assistant import Assistant


@pytest.fixture
def run(assistant: Assistant):  # type: ignore[no-untyped-def]
    """Runs `python -m assistant …` against the session's index."""

    def call(*arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "ASSISTANT_HOME": str(assistant.settings.home), **environment}
        command = [sys.executable, "-m", "assistant", *arguments]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, env=env)

    return call


def test_ask_prints_the_answer_and_its_sources(run) -> None:  # type: ignore[no-untyped-def]
    done = run("ask", "Is S1 rigid?")
    assert done.returncode == 0, done.stderr
    assert "[1]" in done.stdout
    assert "junction" in done.stdout
    assert "Traceback" not in done.stderr


def test_json_is_one_object_and_nothing_else(run) -> None:  # type: ignore[no-untyped-def]
    for arguments in (
        ("ask", "Is S1 rigid?"),
        ("sins", "--level", "T12"),
        ("search", "owl"),
        ("differential", "70 M dense T8"),
    ):
        done = run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        assert isinstance(json.loads(done.stdout), dict)
        assert done.stdout.count("\n") == 1


def test_a_batch_keeps_ids_and_goes_on_after_a_bad_line(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    follow_up = {"id": "d", "question": "Why?", "history": [{"role": "user", "content": "Is S1 rigid?"}]}
    lines = [
        '{"id": "a", "question": "Is S1 rigid?"}',
        "not json",
        '{"id": "c", "question": ""}',
        json.dumps(follow_up),
    ]
    source, target = tmp_path / "q.jsonl", tmp_path / "a.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    done = run("ask", "--input", str(source), "--output", str(target))
    assert done.returncode == 2
    assert "2 line(s)" in done.stderr
    results = [json.loads(line) for line in target.read_text().splitlines()]
    assert [result["id"] for result in results] == ["a", 2, "c", "d"]
    assert [("error" in result) for result in results] == [False, True, True, False]


def test_standard_input_and_output(run) -> None:  # type: ignore[no-untyped-def]
    done = run("sins", "--input", "-", "--output", "-", stdin='{"id": 1, "findings": {"level": "D12"}}\n')
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["levels"][0]["level"] == "T12"


def test_sins_in_other_formats_and_with_its_reasons(run) -> None:  # type: ignore[no-untyped-def]
    assert run("sins", "--level", "T12", "--format", "csv").stdout.splitlines()[1].startswith("T12,junctional,")
    assert json.loads(run("sins", "--level", "T12", "--format", "fhir").stdout)["resourceType"] == "Bundle"
    assert "RDES21" in run("sins", "--level", "T12", "--format", "radelement").stdout
    reasons = run("sins", "--level", "T12", "--why").stdout
    assert "T11–L1" in reasons
    assert "fourney2011" in reasons
    assert json.loads(run("sins", "--level", "T12", "--why", "--json").stdout)["levels"][0]["items"]
    assert "sensitivity 95.7 %" in run("sins", "--why").stdout


def test_grades_of_other_frameworks_stand_below_the_score(run) -> None:  # type: ignore[no-untyped-def]
    report = "Lytic metastasis of T8. Epidural tumour abuts the cord without compression."
    done = run("sins", "--report", "-", stdin=report)
    assert "ESCC (Bilsky) T8: grade 1c" in done.stdout
    level = json.loads(run("sins", "--report", "-", "--json", stdin=report).stdout)["levels"][0]
    [words] = [one for one in level["frameworks"]["escc"]["evidence"] if "abuts" in one["text"]]
    assert report[words["start"] : words["end"]] == words["text"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("sins", "--level", "T12", "--format", "xml"), "radelement"),
        (("sins", "--level", "T12", "--format", "csv", "--json"), "--format csv"),
        (("sins", "--level", "T12", "--format", "csv", "--why"), "--why"),
        (("ask", ""), "empty"),
        (("ask", "   \n "), "empty"),
        (("ask", "x" * 100_000), "100,000"),
        (("ask", "a\x01b"), "readable"),
        (("ask",), "question"),
        (("sins", "--pain", "awful"), "mechanical"),
        (("sins", "--level", "T13"), "T13"),
        (("sins", "--level", "L6"), "L6"),
        (("sins", "--level", "coccyx"), "coccyx"),
        (("sins",), "--level"),
        (("sins", "--report", "/no/such/file"), "/no/such/file"),
        (("differential",), "case"),
        (("differential", "x", "--density", "purple"), "density"),
        (("search", "owl", "--k", "0"), "k must"),
        (("search", "owl", "--k", "many"), "--k"),
        (("nonsense",), "nonsense"),
        (("sins", "--nonsense"), "--nonsense"),
        (("ask", "--input", "/no/such/file"), "/no/such/file"),
    ],
)
def test_bad_input_is_one_clear_line(run, arguments: tuple[str, ...], said: str) -> None:  # type: ignore[no-untyped-def]
    done = run(*arguments)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert said in done.stderr


def test_a_binary_report_is_refused(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    report = tmp_path / "report.txt"
    report.write_bytes(bytes(range(256)) * 20)
    done = run("sins", "--report", str(report))
    assert done.returncode == 2
    assert "UTF-8" in done.stderr


def test_unknown_settings_are_refused(run) -> None:  # type: ignore[no-untyped-def]
    done = run("ask", "Is S1 rigid?", ASSISTANT_HOEM="/tmp")
    assert done.returncode == 2
    assert "ASSISTANT_HOEM" in done.stderr
    done = run("ask", "Is S1 rigid?", ASSISTANT_PASSAGE_TOKENS="9999")
    assert done.returncode == 2
    assert "PASSAGE_TOKENS" in done.stderr


def test_an_unwritable_home_is_one_line_and_exit_code_1(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_text("x")
    done = run("ask", "Is S1 rigid?", ASSISTANT_HOME=str(tmp_path / "file" / "home"))
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "ASSISTANT_HOME" in done.stderr


def test_doctor_names_the_index_and_that_nothing_leaves(run) -> None:  # type: ignore[no-untyped-def]
    found = json.loads(run("doctor", "--json").stdout)
    assert found["leaves_this_machine"] == "nothing"
    assert "up to date" in found["index"]


HEAVY = ("torch", "transformers", "sentence_transformers", "gradio")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "Is S1 rigid?"],
        ["search", "owl"],
        ["sins", "--level", "T12", "--lesion", "lytic"],
        ["differential", "70 M dense T8"],
    ],
)
def test_nothing_heavy_is_imported_to_answer(assistant: Assistant, arguments: list[str]) -> None:
    program = (
        "import sys; from assistant.cli import main\n"
        f"sys.argv = ['assistant', *{arguments!r}]\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        f"heavy = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "assert not heavy, heavy\n"
    )
    env = {**os.environ, "ASSISTANT_HOME": str(assistant.settings.home)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stderr
