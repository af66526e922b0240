from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.tools.export import CSV_COLUMNS, FORMATS, csv_rows, export_format, report_text, to_csv, to_fhir, to_json
from assistant.tools.levels import LEVELS
from assistant.tools.sins import SinsFindings, SinsResult, score
from assistant.tools.sins_points import COMPONENTS, POINTS

FINDINGS = st.builds(
    SinsFindings.model_validate,
    st.fixed_dictionaries(
        {"level": st.sampled_from(LEVELS), "hardware": st.booleans(), "treated": st.booleans()}
        | {name: st.sampled_from([None, *POINTS[name]]) for name in COMPONENTS if name != "location"}
    ),
)


@given(FINDINGS)
def test_json_reads_back(findings: SinsFindings) -> None:
    result = score(findings)
    assert SinsResult.model_validate(json.loads(to_json(result))) == result


@given(st.lists(FINDINGS, max_size=4, unique_by=lambda one: one.level))
def test_csv_has_one_row_a_level(findings: list[SinsFindings]) -> None:
    result = score(findings)
    rows = list(csv.DictReader(io.StringIO(to_csv(result))))
    assert rows == csv_rows(result)
    assert [row["level"] for row in rows] == [level.level for level in result.levels]
    for row, level in zip(rows, result.levels, strict=True):
        assert tuple(row) == CSV_COLUMNS
        assert (row["min"] == "") is level.declined
        assert (row["pain"] == "") == (level.components.pain is None)


@pytest.mark.parametrize("length", ["short", "full"])
def test_report_text_puts_the_highest_first(length: str) -> None:
    low, high = SinsFindings(level="T6", lesion="blastic"), SinsFindings(level="L1", pain="mechanical", lesion="lytic")
    text = report_text(score([low, high]), length=length)  # type: ignore[arg-type]
    assert text.splitlines()[0].startswith("SINS L1: 8–18 of 18")
    assert "Highest: L1" in text
    assert ("not stated" in text) == (length == "full")


def test_american_spelling() -> None:
    result = score(SinsFindings(level="T6", collapse="over_50"))
    assert "more than 50%" in report_text(result, spelling="us")
    assert "more than 50 %" in report_text(result)


def test_declined_levels_give_no_total_anywhere() -> None:
    result = score(
        SinsFindings(level="L1", hardware=True, pain="mechanical", lesion="lytic", alignment="normal", collapse="none",
                     posterolateral="none")
    )  # fmt: skip
    assert "of 18" not in report_text(result)
    assert "value" not in " ".join(to_fhir(result)[0])


@given(st.lists(FINDINGS, max_size=3, unique_by=lambda one: one.level))
def test_every_format_writes_every_level(findings: list[SinsFindings]) -> None:
    result = score(findings)
    for name in FORMATS:
        written = export_format(name).write(result)
        assert all(level.level and level.level in written for level in result.levels)
        if "json" in FORMATS[name].media_type:
            assert isinstance(json.loads(written), dict)


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(InputError, match="text, json, fhir, radelement, csv"):
        export_format("xml")
