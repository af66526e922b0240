"""SINS from the words of reports: right, missing, or wrong; a wrong value is the dangerous kind.

A component is right where the reading gives the expected value, or leaves open where nothing is stated; it is
missing where a stated value was not read; it is wrong where a value was read that the report does not give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from assistant.answer import Record
from evals.dataset import ITEMS_FOLDER, DatasetError, one_line, read_lines
from evals.intervals import wilson
from evals.tools.sins_oracle import TABLE, judge

if TYPE_CHECKING:
    from assistant import Assistant

REPORTS = ITEMS_FOLDER / "sins_reports.jsonl"
Outcome = Literal["right", "missing", "wrong"]


Value = str | tuple[str, ...] | None


class ExpectedLevel(Record):
    """What a reading of one diseased vertebra must give: None where the report leaves a component open.

    Several values say that the words leave just those open.
    """

    level: str
    location: Value = None
    pain: Value = None
    lesion: Value = None
    alignment: Value = None
    collapse: Value = None
    posterolateral: Value = None
    treated: bool = False
    hardware: bool = False

    def component(self, name: str) -> Value:
        """The expected value of one component."""
        value: Value = getattr(self, name)
        return value


class ReportCase(Record):
    """A report with what it says of each diseased vertebra."""

    id: str
    report: str
    levels: tuple[ExpectedLevel, ...]
    kind: str = ""
    difficulty: str = ""
    split: Literal["dev", "test"] = "test"


def load_reports(path: Path = REPORTS) -> list[ReportCase]:
    """The reports of a file; DatasetError names the line that breaks the format."""
    cases = []
    for number, value in read_lines(path):
        try:
            cases.append(ReportCase.model_validate(value))
        except ValidationError as error:
            raise DatasetError(f"{path.name}, line {number}: {one_line(error)}") from None
    return cases


def component_outcome(wanted: Value, read: str | None, narrowed: Sequence[str]) -> Outcome:
    """How one component was read: `read` is its value, `narrowed` the values left open where there are several."""
    possible = set([wanted] if isinstance(wanted, str) else wanted or ())
    got = {read} if read is not None else set(narrowed)
    if got == possible:
        return "right"
    if not got or (possible and got > possible):
        return "missing"
    return "wrong"


def outcomes(case: ReportCase, got: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, Outcome]]:
    """(level, component, outcome) for every component of every expected level; `got` are the levels of a result."""
    by_level = {str(level["level"]): level for level in got}
    found: list[tuple[str, str, Outcome]] = []
    for wanted in case.levels:
        reading = by_level.get(wanted.level, {"components": {}, "narrowed": {}})
        for name in TABLE:
            outcome = component_outcome(
                wanted.component(name), reading["components"].get(name), reading["narrowed"].get(name, ())
            )
            found.append((wanted.level, name, outcome))
    return found


def check(assistant: Assistant, cases: Sequence[ReportCase]) -> dict[str, Any]:
    """Counts of outcomes, share of levels found and of reports whose interval and bands are exactly right."""
    counts: Counter[str] = Counter()
    wanted_levels = found_levels = surplus = exact = 0
    dangerous = []
    for case in cases:
        got = assistant.read_report(case.report).model_dump(mode="json")["levels"]
        found = outcomes(case, got)
        counts.update(outcome for _, _, outcome in found)
        expected, read = {level.level for level in case.levels}, {str(level["level"]) for level in got}
        wanted_levels, found_levels = wanted_levels + len(expected), found_levels + len(expected & read)
        surplus += len(read - expected)
        exact += expected == read and all(_same_interval(level, got) for level in case.levels)
        wrong = [f"{level} {name}" for level, name, outcome in found if outcome == "wrong"]
        if wrong or read - expected:
            dangerous.append({"id": case.id, "wrong": wrong, "surplus_levels": sorted(read - expected)})
    return {
        "reports": len(cases),
        "components_right": wilson(counts["right"], counts.total()).model_dump(),
        "components_missing": wilson(counts["missing"], counts.total()).model_dump(),
        "components_wrong": wilson(counts["wrong"], counts.total()).model_dump(),
        "levels_found": wilson(found_levels, wanted_levels).model_dump(),
        "surplus_levels": surplus,
        "reports_exact": wilson(exact, len(cases)).model_dump(),
        "dangerous": dangerous,
    }


def _same_interval(wanted: ExpectedLevel, got: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the totals are those that the expected components leave attainable."""
    reading = next(level for level in got if level["level"] == wanted.level)
    return set(reading["totals"]) == _expected_totals(wanted)


def _expected_totals(wanted: ExpectedLevel) -> set[int]:
    choices = [_values(wanted.component(name)) for name in TABLE]
    return {total for values in product(*choices) for total in judge(dict(zip(TABLE, values, strict=True))).totals}


def _values(value: Value) -> tuple[str | None, ...]:
    return value if isinstance(value, tuple) else (value,)
