"""Checks of the deterministic tools: SINS from findings and from reports, dialogues, and the differential."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant import Assistant


def check_all(assistant: Assistant) -> dict[str, dict[str, Any]]:
    """Every check whose cases are there, by name."""
    from evals.tools import differential, sins_dialogues, sins_reports, sins_states

    checks: dict[str, dict[str, Any]] = {"sins_states": sins_states.check()}
    if differential.CASES.is_file():
        checks["differential"] = differential.check(assistant, differential.load_cases())
    if sins_reports.REPORTS.is_file():
        checks["sins_reports"] = sins_reports.check(assistant, sins_reports.load_reports())
    if sins_dialogues.DIALOGUES.is_file():
        checks["sins_dialogues"] = sins_dialogues.check(assistant, sins_dialogues.load_dialogues())
    return checks
