"""Scores every one of the 6,400 states of SINS and holds each result against the oracle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.tools.sins import LevelScore, SinsFindings, score
from evals.tools.sins_oracle import Verdict, all_states, judge

SHOWN_MISMATCHES = 20


def check() -> dict[str, Any]:
    """`states`, `mismatches` and the first differing states with what differs."""
    wrong = [entry for state in all_states() if (entry := _mismatch(state))]
    return {"states": len(all_states()), "mismatches": len(wrong), "examples": wrong[:SHOWN_MISMATCHES]}


def differences(got: LevelScore, verdict: Verdict) -> list[str]:
    """The names of the figures on which the product and the oracle differ."""
    pairs = {
        "totals": (got.totals, verdict.totals),
        "min": (got.min, verdict.totals[0]),
        "max": (got.max, verdict.totals[-1]),
        "bands": (got.bands, verdict.bands),
        "consult": (got.consult, verdict.consult),
        "missing": (got.missing, verdict.missing),
        "decided_by": (got.decided_by, verdict.decided_by),
    }
    return [name for name, (ours, theirs) in pairs.items() if ours != theirs]


def _mismatch(state: Mapping[str, str | None]) -> dict[str, Any] | None:
    got = score(SinsFindings.model_validate(dict(state))).levels[0]
    names = differences(got, judge(state))
    return {"state": dict(state), "differs": names} if names else None
