"""Cohorts: order and ids kept, errors in their row, files of either kind, whole rows whatever happens."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import batches
from assistant.assistant import Assistant
from assistant.batch_files import read_rows
from assistant.errors import BatchInterrupted, InputError
from assistant.tools.export import cohort_columns

REPORT = "Lytic metastasis of T12 with 60 % loss of height and a sclerotic metastasis of L3. No subluxation."
scorer = Assistant()  # opens no index: SINS needs none


class Steps:
    """Progress as a list of what it was told."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def begin(self, task: str, total: int) -> None:
        self.told.append((task, total))

    def advance(self, count: int) -> None:
        self.told.append(count)

    def finish(self) -> None:
        self.told.append("finished")


def score_file(source: Path, target: Path, form: str | None = None, progress: Any = None) -> str:
    """What standard error would say; the files are where they were named."""
    try:
        batches.run_sins(scorer, source, target, form, progress)
    except InputError as error:
        return str(error)
    return ""


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


IDS = st.one_of(st.integers(), st.text(max_size=8), st.none(), st.booleans())
LINES = st.lists(
    st.one_of(
        st.fixed_dictionaries({"id": IDS, "report": st.sampled_from([REPORT, "", "No metastasis."])}),
        st.fixed_dictionaries({"id": IDS, "findings": st.sampled_from([{"level": "T13"}, {"level": "T12"}, 3])}),
        st.fixed_dictionaries({"id": IDS}),
    ),
    max_size=6,
)


@given(LINES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_no_row_is_lost_and_every_id_keeps_its_place(tmp_path: Path, lines: list[dict[str, Any]]) -> None:
    source, target = tmp_path / "r.jsonl", tmp_path / "s.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    said = score_file(source, target)
    results = json_lines(target)
    assert [one["id"] for one in results] == [line["id"] for line in lines]
    assert all(("error" in one) != ("levels" in one) for one in results)
    failed = sum("error" in one for one in results)
    assert (f"{failed} line(s)" in said) is bool(failed)


def test_a_table_gives_a_table_with_one_row_a_level(tmp_path: Path) -> None:
    source, target = tmp_path / "r.csv", tmp_path / "s.csv"
    source.write_text(f'ID,Report\na,"{REPORT}"\nb,"No metastasis."\nc,\n"d,e","{REPORT}"\n', encoding="utf-8-sig")
    assert "1 line(s)" in score_file(source, target)
    rows = table(target)
    assert tuple(rows[0]) == cohort_columns()
    assert [(row["id"], row["level"]) for row in rows] == [
        ("a", "T12"), ("a", "L3"), ("b", ""), ("c", ""), ("d,e", "T12"), ("d,e", "L3"),
    ]  # fmt: skip
    assert [bool(row["error"]) for row in rows] == [False, False, False, True, False, False]
    assert "no vertebra with a tumour" in rows[2]["notices"]
    assert [row["highest"] for row in rows[:2]] == ["true", "false"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_findings_may_stand_in_columns(tmp_path: Path, separator: str) -> None:
    source, target = tmp_path / "r.csv", tmp_path / "s.jsonl"
    rows = [["id", "level", "pain", "lesion", "remark"], ["1", "T12", "mechanical", "", "x"], ["2", "T99", "", "", ""]]
    source.write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8")
    score_file(source, target)
    first, second = json_lines(target)
    assert first["levels"][0]["points"]["pain"] == 3
    assert "lesion" in first["levels"][0]["missing"]
    assert (second["id"], "T99" in second["error"]) == ("2", True)


def test_a_row_with_too_many_cells_is_kept_with_its_id(tmp_path: Path) -> None:
    source, target = tmp_path / "r.csv", tmp_path / "s.csv"
    source.write_text("id,report\nx,Lytic metastasis of L1, 60 % loss of height\ny,Lytic metastasis of L1\n")
    score_file(source, target)
    first, second = table(target)
    assert (first["id"], "quotation marks" in first["error"]) == ("x", True)
    assert (second["id"], second["level"], second["error"]) == ("y", "L1", "")


def test_lines_that_are_no_text_and_characters_no_file_can_hold(tmp_path: Path) -> None:
    source = tmp_path / "r.jsonl"
    source.write_bytes(b'{"id": 1, "findings": {"level": "T12"}}\n\xff\xfe\n{"id": "\\ud800", "report": ""}\n')
    for name in ("s.jsonl", "s.csv"):
        score_file(source, tmp_path / name)
    results = json_lines(tmp_path / "s.jsonl")
    assert [one["id"] for one in results] == [1, 2, "\ud800"]
    assert "UTF-8" in results[1]["error"]
    assert len(table(tmp_path / "s.csv")) == 3


@pytest.mark.parametrize(("form", "key"), [("fhir", "bundle"), ("radelement", "records"), ("text", "text")])
def test_other_formats_stand_in_json_lines(tmp_path: Path, form: str, key: str) -> None:
    source, target = tmp_path / "r.jsonl", tmp_path / "s.jsonl"
    source.write_text(json.dumps({"id": 1, "report": REPORT}), encoding="utf-8")
    assert not score_file(source, target, form)
    assert set(json_lines(target)[0]) == {"id", key}


def test_a_defect_in_one_row_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "r.jsonl", tmp_path / "s.jsonl"
    source.write_text("\n".join(json.dumps({"id": n, "report": REPORT}) for n in range(3)), encoding="utf-8")
    read = scorer.read_report
    numbers = iter(range(3))
    monkeypatch.setattr(scorer, "read_report", lambda text: read(text) if next(numbers) != 1 else 1 / 0)
    assert "1 line(s)" in score_file(source, target)
    assert ["error" in one for one in json_lines(target)] == [False, True, False]


def test_progress_counts_every_row(tmp_path: Path) -> None:
    source, steps = tmp_path / "r.jsonl", Steps()
    source.write_text('{"id": 1, "report": ""}\nno json\n', encoding="utf-8")
    score_file(source, tmp_path / "s.jsonl", progress=steps)
    assert steps.told == [("Rows", 2), 1, 1, "finished"]


def test_stopping_leaves_whole_rows_and_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "r.jsonl", tmp_path / "s.csv"
    source.write_text("\n".join(json.dumps({"id": n, "report": REPORT}) for n in range(5)), encoding="utf-8")
    target.write_text("older", encoding="utf-8")
    read, numbers = scorer.read_report, iter(range(5))

    def stopped(text: str) -> Any:
        if next(numbers) == 3:
            raise KeyboardInterrupt
        return read(text)

    monkeypatch.setattr(scorer, "read_report", stopped)
    with pytest.raises(BatchInterrupted, match=r"s\.csv\.partial"):
        batches.run_sins(scorer, source, target, None)
    assert target.read_text(encoding="utf-8") == "older"
    assert [row["id"] for row in table(tmp_path / "s.csv.partial")] == ["0", "0", "1", "1", "2", "2"]


def _heed_the_keyboard() -> None:
    """A shell starts its background jobs with the interrupt ignored, and their children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_killed_run_leaves_whole_rows(tmp_path: Path, stop: signal.Signals) -> None:
    source, target = tmp_path / "r.jsonl", tmp_path / "s.jsonl"
    source.write_text("\n".join(json.dumps({"id": n, "report": REPORT}) for n in range(20_000)), encoding="utf-8")
    command = [sys.executable, "-m", "assistant", "sins", "--input", str(source), "--output", str(target)]
    partial = tmp_path / "s.jsonl.partial"
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=_heed_the_keyboard) as process:
        while not partial.exists() or partial.stat().st_size < 20_000:
            time.sleep(0.02)
        process.send_signal(stop)
        said = process.stderr.read() if process.stderr else ""
    assert process.returncode != 0
    assert not target.exists()
    done = json_lines(partial)
    assert [one["id"] for one in done] == list(range(len(done)))
    assert "Traceback" not in said
    if stop == signal.SIGINT:
        assert "s.jsonl.partial" in said


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="header"):
        read_rows(tmp_path / "r.csv")


def test_a_batch_never_writes_over_its_input(tmp_path: Path) -> None:
    source, link = tmp_path / "r.jsonl", tmp_path / "other.jsonl"
    source.write_text('{"id": 1, "report": ""}\n', encoding="utf-8")
    link.symlink_to(source)
    assert "same file" in score_file(source, link)
    assert source.read_text(encoding="utf-8")
