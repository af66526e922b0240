"""A file of cases in, a file of results out: one row a case, and an error in a row never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answer import Turn
from assistant.batch_files import STANDARD, Line, Row, Rows, csv_line, is_csv, json_line, read_rows, writer
from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.library.progress import Progress
    from assistant.tools.sins_records import SinsResult

Result = Mapping[str, Any]


def run(source: Path, target: Path | None, answer: Callable[[Line], Result], progress: Progress | None = None) -> None:
    """Answers every row of `source` into `target` (standard output if none is named), as JSON lines in its order.

    A row that can't be answered gives `{"id", "error"}`. Raises InputError, after all rows are done, if any failed.
    """
    _run(source, target, answer, json_line, "", progress)


def run_sins(
    assistant: Assistant, source: Path, target: Path | None, form: str | None, progress: Progress | None = None
) -> None:
    """A cohort: SINS of every row, as CSV (one row a level) if the target's name or `form` says so, else JSON lines.

    In CSV a case without a lesion keeps one row, and one with an error keeps a row that says so.
    """
    from assistant.tools.export import cohort_columns, cohort_rows

    if form == "csv" or (form is None and is_csv(target)):

        def table(row: Result) -> str:
            return "".join(csv_line(cells) for cells in cohort_rows(row))

        head = csv_line(cohort_columns())
        _run(source, target, lambda line: {"result": sins_result(assistant, line)}, table, head, progress)
        return
    written = _written_as(form or "json")
    run(source, target, lambda line: written(sins_result(assistant, line)), progress)


def _written_as(form: str) -> Callable[[SinsResult], Result]:
    """How one result stands in a JSON line; InputError for an unknown format."""
    from assistant.tools.export import export_format, report_text, to_fhir_bundle, to_radelement, to_reasons

    export_format(form)
    return {
        "json": lambda result: result.model_dump(mode="json"),
        "fhir": lambda result: {"bundle": to_fhir_bundle(result)},
        "radelement": lambda result: {"records": to_radelement(result)},
        "text": lambda result: {"text": report_text(result)},
        "why": lambda result: {"why": to_reasons(result)},
    }[form]


def _run(
    source: Path,
    target: Path | None,
    answer: Callable[[Line], Result],
    written: Callable[[Result], str],
    head: str,
    progress: Progress | None,
) -> None:
    if target is not None and target != STANDARD and _same(source, target):
        raise InputError("--input and --output name the same file; write to another one.")
    failed = 0
    rows = read_rows(source)
    with writer(target) as write, _shown(progress, rows) as step:
        if head:
            write(head)
        for row in rows.rows:
            result = _answered(row, answer)
            failed += "error" in result
            write(written(result))
            step(1)
    if failed:
        raise InputError(f'{failed} line(s) could not be answered; each names its reason under "error".')


def _same(source: Path, target: Path) -> bool:
    return source == target or (source.exists() and target.exists() and source.samefile(target))


@contextmanager
def _shown(progress: Progress | None, rows: Rows) -> Iterator[Callable[[int], None]]:
    """Steps of a bar where the number of rows is known beforehand."""
    if progress is None or rows.total is None:
        yield lambda _count: None
        return
    progress.begin("Rows", rows.total)
    try:
        yield progress.advance
    finally:
        progress.finish()


def _answered(row: Row, answer: Callable[[Line], Result]) -> dict[str, Any]:
    identifier: Any = row.number
    try:
        line = row.fields()
        identifier = line.get("id", row.number)
        return {"id": identifier, **answer(line)}
    except AssistantError as error:
        return {"id": getattr(error, "identifier", None) or identifier, "error": str(error)}
    except Exception as error:
        # A defect met in one row of a cohort must not cost the others.
        return {"id": identifier, "error": f"Unexpected {type(error).__name__}: {error}. Please report this row."}


def ask_line(assistant: Assistant, line: Line) -> dict[str, Any]:
    """`{"question", "history"?}` -> an Answer."""
    history = line.get("history") or []
    if not isinstance(history, list):
        raise InputError('"history" must be a list of {"role", "content"} objects.')
    return assistant.ask(_text(line, "question"), [_turn(turn) for turn in history]).model_dump(mode="json")


def sins_result(assistant: Assistant, line: Line) -> SinsResult:
    """`{"report"}`, `{"findings"}`, or findings as fields of their own (a table's columns) -> SINS."""
    from assistant.tools.sins_points import COMPONENTS

    if "report" in line:
        return assistant.read_report(_text(line, "report"))
    findings = line.get("findings", {name: line[name] for name in ("level", *COMPONENTS) if name in line})
    if not isinstance(findings, dict | list) or not findings:
        raise InputError('A line needs "report" (text) or "findings" (an object of component values).')
    return assistant.sins(findings)


def differential_line(assistant: Assistant, line: Line) -> dict[str, Any]:
    """`{"query"}` or `{"facets"}` -> a differential object."""
    facets = line.get("facets")
    if facets is not None and not isinstance(facets, dict):
        raise InputError('"facets" must be an object.')
    if facets is None and "query" not in line:
        raise InputError('A line needs "query" (text) or "facets" (an object).')
    query = _text(line, "query") if "query" in line else None
    return assistant.differential(query, facets).model_dump(mode="json")


def _text(line: Line, name: str) -> str:
    value = line.get(name)
    if not isinstance(value, str):
        raise InputError(f'"{name}" is missing or not text.')
    return value


def _turn(turn: Any) -> Turn:
    if (
        not isinstance(turn, dict)
        or turn.get("role") not in ("user", "assistant")
        or not isinstance(turn.get("content"), str)
    ):
        raise InputError('Each turn of "history" needs "role" (user or assistant) and "content" (text).')
    return Turn(role=turn["role"], content=turn["content"])


def read_text(path: Path) -> str:
    """The text of a file or of standard input; InputError if it can't be read as text."""
    try:
        if path == STANDARD:
            return sys.stdin.read()
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text; save it as plain text.") from None
    except OSError as error:
        raise InputError(f"{path} can't be read ({error.strerror}); check the path.") from None
