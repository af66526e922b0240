"""Free-text cases against the ranked differential: is the expected entity near the top, is a wrong one kept away?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from assistant.answer import Record
from evals.dataset import ITEMS_FOLDER, DatasetError, one_line, read_lines
from evals.intervals import wilson

if TYPE_CHECKING:
    from assistant import Assistant

CASES = ITEMS_FOLDER / "differential_cases.jsonl"
NEAR_THE_TOP = 3


class Case(Record):
    """A query with entities of which one should lead, and those that must not be among the first three.

    Names are compared by containment and without case, so that the table may call an entity more exactly.
    """

    id: str
    query: str
    expected: tuple[str, ...]
    must_not: tuple[str, ...] = ()
    split: Literal["dev", "test"] = "test"


def load_cases(path: Path = CASES) -> list[Case]:
    """The cases of a file; DatasetError names the line that breaks the format."""
    cases = []
    for number, value in read_lines(path):
        try:
            cases.append(Case.model_validate(value))
        except ValidationError as error:
            raise DatasetError(f"{path.name}, line {number}: {one_line(error)}") from None
    return cases


def score(case: Case, names: Sequence[str]) -> dict[str, float]:
    """`top_1`, `top_3` and `must_not` (1 where a forbidden entity is among the first three) for ranked names."""
    first = list(names[:NEAR_THE_TOP])
    return {
        "top_1": float(_names_any(case.expected, first[:1])),
        "top_3": float(_names_any(case.expected, first)),
        "must_not": float(_names_any(case.must_not, first)),
    }


def check(assistant: Assistant, cases: Sequence[Case]) -> dict[str, Any]:
    """Shares over all cases with Wilson intervals, and the cases that went wrong."""
    scored = []
    for case in cases:
        names = [entity.name for entity in assistant.differential(case.query).entities]
        scored.append((case, names, score(case, names)))
    summary: dict[str, Any] = {"cases": len(cases)}
    for figure in ("top_1", "top_3", "must_not"):
        summary[figure] = wilson(sum(int(s[figure]) for _, _, s in scored), len(scored)).model_dump()
    summary["failures"] = list(_failures(scored))
    return summary


def _failures(scored: Sequence[tuple[Case, list[str], dict[str, float]]]) -> Iterator[dict[str, Any]]:
    for case, names, figures in scored:
        if not figures["top_3"] or figures["must_not"]:
            yield {"id": case.id, "query": case.query, "expected": list(case.expected), "ranked": names[:NEAR_THE_TOP]}


def _names_any(wanted: Sequence[str], names: Sequence[str]) -> bool:
    return any(want.lower() in name.lower() for want in wanted for name in names)
