from __future__ import annotations

from typing import Any

import pytest

from assistant.errors import InputError, UnknownLevel
from assistant.tools.sins import SinsFindings, SinsResult, findings_from_options, score


def complete(level: str, pain: str, lesion: str, alignment: str, collapse: str, posterolateral: str) -> SinsFindings:
    return findings_from_options(
        {"level": level, "pain": pain, "lesion": lesion, "alignment": alignment, "collapse": collapse,
         "posterolateral": posterolateral}
    )  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "total", "band"),
    [
        (("T12", "mechanical", "lytic", "normal", "under_50", "unilateral"), 11, "indeterminate"),
        (("L3", "pain_free", "blastic", "normal", "none", "none"), 2, "stable"),
        (("C7", "mechanical", "lytic", "subluxation", "over_50", "bilateral"), 18, "unstable"),
        (("T6", "non_mechanical", "mixed", "normal", "involved_over_50", "unilateral"), 5, "stable"),
        (("L5", "pain_free", "lytic", "normal", "involved_over_50", "none"), 6, "stable"),
        (("L5", "non_mechanical", "lytic", "normal", "involved_over_50", "none"), 7, "indeterminate"),
        (("S3", "mechanical", "lytic", "normal", "none", "none"), 5, "stable"),
        (("T8", "mechanical", "lytic", "deformity", "over_50", "bilateral"), 14, "unstable"),
        (("T12", "mechanical", "lytic", "deformity", "under_50", "none"), 12, "indeterminate"),
        (("T12", "mechanical", "lytic", "deformity", "over_50", "none"), 13, "unstable"),
        (("S2", "pain_free", "blastic", "normal", "none", "none"), 0, "stable"),
    ],
)
def test_worked_cases(findings: tuple[str, ...], total: int, band: str) -> None:
    scored = score(complete(*findings)).levels[0]
    assert (scored.min, scored.max, scored.bands) == (total, total, (band,))
    assert scored.consult is (total >= 7)
    assert f"{total} of 18" in scored.sentence


def test_exactly_half_leaves_both_readings_open() -> None:
    result = score(findings_from_options({"level": "T12", "pain": "mechanical", "lesion": "lytic",
        "alignment": "deformity", "collapse": "exactly_50", "posterolateral": "none"}))  # fmt: skip
    scored = result.levels[0]
    assert scored.narrowed == {"collapse": ("under_50", "over_50")}
    assert (scored.totals, scored.bands, scored.decided_by) == (
        (12, 13),
        ("indeterminate", "unstable"),
        ("collapse",),
    )
    assert any("50 %" in notice for notice in result.notices)
    involved = score(SinsFindings(level="T12", collapse="involved_exactly_50")).levels[0]  # type: ignore[arg-type]
    assert involved.narrowed == {"collapse": ("none", "involved_over_50")}


def test_several_levels_are_scored_apart_and_the_highest_named() -> None:
    result = score(
        [
            SinsFindings(level="T6", lesion="blastic"),
            complete("L1", "mechanical", "lytic", "normal", "under_50", "none"),
        ]
    )
    assert [level.level for level in result.levels] == ["T6", "L1"]
    assert result.highest == "L1"
    assert any("never added" in notice for notice in result.notices)


def test_hardware_declines_a_total_but_a_high_subtotal_still_asks_for_consultation() -> None:
    mild = complete("S3", "pain_free", "blastic", "normal", "none", "none")
    low = score(mild.model_copy(update={"hardware": True}))
    assert low.levels[0].declined
    assert low.levels[0].consult is None
    assert "of 18" not in low.levels[0].sentence
    high = score(
        complete("C7", "mechanical", "lytic", "subluxation", "over_50", "bilateral").model_copy(
            update={"hardware": True}
        )
    )
    assert high.levels[0].consult is True
    assert "of 18" not in high.levels[0].sentence


def test_treated_lesions_are_said_to_be_treated() -> None:
    result = score(SinsFindings(level="T5", treated=True))
    assert "treated" in result.levels[0].sentence
    assert any("treated" in notice for notice in result.notices)


def test_without_level_or_location_the_location_is_missing() -> None:
    result = score(SinsFindings(lesion="lytic"))
    assert "location" in result.levels[0].missing
    assert result.highest is None
    assert result.notices
    assert score(SinsFindings(location="rigid")).levels[0].points.location == 0


def test_nothing_to_score() -> None:
    assert score([]) == SinsResult(levels=(), highest=None)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"level": "T12", "location": "rigid"}, "junctional"),
        ({"pain": "dreadful"}, "mechanical, non_mechanical, pain_free"),
        ({"collapse": "75"}, "over_50, under_50, involved_over_50, none"),
        ({"stability": "poor"}, "takes level, location"),
        ({"level": "T11-L1"}, "T11, T12, L1"),
        ({"narrowed": {"pain": ["dreadful"]}}, "allowed are"),
        ({"narrowed": "pain"}, "narrowed must be"),
        ({"treated": "perhaps"}, "treated"),
    ],
)
def test_bad_options_say_what_is_allowed(options: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words):
        findings_from_options(options)


def test_unknown_levels_are_refused() -> None:
    for level in ("T13", "L6", "coccyx", "femur"):
        with pytest.raises(UnknownLevel, match="defines no level"):
            findings_from_options({"level": level})


def test_one_level_twice_is_refused() -> None:
    with pytest.raises(InputError, match="twice"):
        score([SinsFindings(level="T12"), SinsFindings(level="D12")])


def test_options_forgive_spelling_and_keep_unknown_open() -> None:
    given = {"level": "th 12", "pain": "Non-mechanical", "lesion": "Osteolytic", "collapse": ">50 %"}
    read = findings_from_options({**given, "alignment": "unknown", "posterolateral": ["unilateral", "bilateral"]})
    assert (read.level, read.pain, read.lesion, read.collapse, read.alignment) == (
        "T12", "non_mechanical", "lytic", "over_50", None)  # fmt: skip
    assert read.narrowed == {"posterolateral": ("unilateral", "bilateral")}
