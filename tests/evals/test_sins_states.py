"""The oracle itself, worked by hand, and the product against it in all 6,400 states."""

from __future__ import annotations

from assistant.tools.sins import SinsFindings, score
from evals.tools.sins_oracle import all_states, judge
from evals.tools.sins_states import check, differences

FULL = {
    "location": "junctional",
    "pain": "mechanical",
    "lesion": "lytic",
    "alignment": "normal",
    "collapse": "under_50",
    "posterolateral": "unilateral",
}


def test_a_complete_state_by_hand() -> None:
    verdict = judge(FULL)
    assert (verdict.totals, verdict.bands, verdict.consult) == ((11,), ("indeterminate",), True)
    assert verdict.missing == verdict.decided_by == ()


def test_an_incomplete_state_by_hand() -> None:
    verdict = judge(
        FULL | {"pain": None, "alignment": "deformity", "collapse": "over_50", "posterolateral": "bilateral"}
    )
    assert verdict.totals == (13, 14, 16)
    assert verdict.bands == ("unstable",)
    assert (verdict.missing, verdict.decided_by) == (("pain",), ())


def test_nothing_known() -> None:
    verdict = judge({})
    assert (verdict.totals[0], verdict.totals[-1], verdict.consult) == (0, 18, None)
    assert len(verdict.decided_by) == 6


def test_all_states_agree() -> None:
    result = check()
    assert (len(all_states()), result["states"]) == (6400, 6400)
    assert result["examples"] == []


def test_a_planted_error_is_noticed() -> None:
    right = score(SinsFindings.model_validate(FULL)).levels[0]
    wrong = right.model_copy(update={"totals": (12,), "max": 12})
    assert differences(right, judge(FULL)) == []
    assert differences(wrong, judge(FULL)) == ["totals", "max"]
