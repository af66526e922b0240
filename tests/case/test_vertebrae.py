"""Several vertebrae in one conversation: each keeps its own findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.answer import Turn
from assistant.case import case_so_far
from assistant.tools.sins_points import COMPONENTS


def known(*messages: str) -> dict[str | None, dict[str, Any]]:
    """The settled items of the vertebrae shown after the last message."""
    history: list[Turn] = []
    for message in messages[:-1]:
        history += [Turn(role="user", content=message), Turn(role="assistant", content="SINS L1: 5–9 of 18.")]
    case = case_so_far(messages[-1], history)
    assert case is not None
    return {
        one.level: {name: getattr(one, name) for name in COMPONENTS[1:] if getattr(one, name) is not None}
        for one in case.vertebrae
    }


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (("T12 blastic", "sorry, T11 not T12"), {"T11": {"lesion": "blastic"}}),
        (("T12 blastic", "it's L1 actually"), {"L1": {"lesion": "blastic"}}),
        (("T12 blastic", "actually it is T6", "wait no, T12 was right"), {"T12": {"lesion": "blastic"}}),
        (("T12 blastic", "L1: no pain"), {"L1": {"pain": "pain_free"}}),
        (("T12 blastic", "L1 lytic", "back to T12. pain free"), {"T12": {"lesion": "blastic", "pain": "pain_free"}}),
        (("T12 blastic", "L1 lytic", "the other one is painless"), {"T12": {"lesion": "blastic", "pain": "pain_free"}}),
        (("L4 lytic", "new slip of L4 on L5"), {"L4": {"lesion": "lytic", "alignment": "subluxation"}}),
        (("lytic met, mechanical pain", "T10"), {"T10": {"lesion": "lytic", "pain": "mechanical"}}),
        (
            ("T12 blastic and L1 lytic, T12 20%, L1 60%",),
            {"T12": {"lesion": "blastic", "collapse": "under_50"}, "L1": {"lesion": "lytic", "collapse": "over_50"}},
        ),
        (
            ("T12 blastic", "L1 lytic", "both levels pain free"),
            {"T12": {"lesion": "blastic", "pain": "pain_free"}, "L1": {"lesion": "lytic", "pain": "pain_free"}},
        ),
        (
            ("T12 blastic", "L1 lytic", "right pedicle only at L1; T12 pedicles and facets are fine"),
            {
                "L1": {"lesion": "lytic", "posterolateral": "unilateral"},
                "T12": {"lesion": "blastic", "posterolateral": "none"},
            },
        ),
        (("T12 blastic", "forget all that, start over", "L2 lytic"), {"L2": {"lesion": "lytic"}}),
    ],
)
def test_each_vertebra_has_its_own(messages: Sequence[str], expected: dict[str, dict[str, Any]]) -> None:
    assert known(*messages) == expected


def test_both_in_passing_reaches_the_level_not_named() -> None:
    told = ("T8 sclerotic", "also there's a T10 one - lytic", "alignment ok at both levels, T8 pedicles ok")
    assert known(*told, "so T10 now?") == {"T10": {"lesion": "lytic", "alignment": "normal"}}
