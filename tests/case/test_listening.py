"""What a case holds after messages of many kinds, without the library: history and question only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.answer import Turn
from assistant.case import Case, case_so_far
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_questions import QUESTIONS

Message = str | tuple[Component, str]  # a message, or what was asked for and the answer to it


def case_after(*messages: Message) -> Case:
    history: list[Turn] = []
    for message in messages:
        asked, said = message if isinstance(message, tuple) else (None, message)
        answer = f"SINS L1: 5–9 of 18. {QUESTIONS[asked] if asked else ''}"
        if history:
            history.append(Turn(role="assistant", content=answer))
        history.append(Turn(role="user", content=said))
    case = case_so_far(history[-1].content, history[:-1])
    assert case is not None
    return case


def values(case: Case, level: str | None = None) -> dict[str, Any]:
    found = next(one for one in case.vertebrae if level in (None, one.level))
    settled = {name: getattr(found, name) for name in COMPONENTS[1:] if getattr(found, name) is not None}
    return {**settled, **{name: set(left) for name, left in found.narrowed.items()}}


BEGUN = "L1 lytic met"


@pytest.mark.parametrize(
    ("asked", "answer", "item", "value"),
    [
        ("pain", "nope", "pain", "pain_free"),
        ("pain", "yes", "pain", {"mechanical", "non_mechanical"}),
        ("pain", "just asked him. yes, worse on standing up, eases supine", "pain", "mechanical"),
        ("collapse", "yes, on standing, goes off when she lies down", "pain", "mechanical"),
        ("pain", "left only", "posterolateral", "unilateral"),
        ("pain", "40", "collapse", "under_50"),
        ("collapse", "none, but most of the body is replaced", "collapse", "involved_over_50"),
        ("collapse", "60ish", "collapse", "over_50"),
        ("alignment", "no", "alignment", "normal"),
        ("alignment", "nope, it all lines up fine", "alignment", "normal"),
        ("posterolateral", "neither", "posterolateral", "none"),
        ("posterolateral", "yes both", "posterolateral", "bilateral"),
        ("pain", "they are clear", "posterolateral", "none"),
        ("alignment", "rang the ward: none", "pain", "pain_free"),
    ],
)
def test_answers_reach_their_item(asked: Component, answer: str, item: Component, value: Any) -> None:
    assert values(case_after(BEGUN, (asked, answer))) == {"lesion": "lytic", item: value}


@pytest.mark.parametrize(
    "remark", ["don't know", "dunno", "not documented", "she has left sided sciatica", "thanks", "Bilsky grade 2"]
)
def test_a_remark_leaves_the_case_as_it_is(remark: str) -> None:
    case = case_after(BEGUN, ("pain", remark))
    assert values(case) == {"lesion": "lytic"}
    assert case.remark


def test_what_is_not_known_is_passed_over() -> None:
    assert case_after(BEGUN, ("pain", "no idea")).passed_over == {"pain"}
    assert case_after(BEGUN, "alignment not assessed yet").passed_over == {"alignment"}


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (("L1 sclerotic", "and scrap sclerotic, it's lytic"), {"lesion": "lytic"}),
        (("L1 lytic, 40% collapse", "60 not 40"), {"lesion": "lytic", "collapse": "over_50"}),
        (("L1 lytic, pain free", "ignore what I said about the pain"), {"lesion": "lytic"}),
        (("L1 lytic, new kyphosis", "the kyphosis was there in 2019 already"), {"lesion": "lytic"}),
        (("L1 lytic, pain free", "no sorry mechanical is right"), {"lesion": "lytic", "pain": "mechanical"}),
        (("L1 lytic, right facet gone", "left one too"), {"lesion": "lytic", "posterolateral": "bilateral"}),
        (("L1 lytic, right facet gone", "pedicles ok"), {"lesion": "lytic", "posterolateral": "unilateral"}),
        (("L1 lytic, left pedicle gone", "the other side is gone too"), {"lesion": "lytic", "posterolateral": "bilateral"}),
        (("L1 lytic, both pedicles gone", "not both, only right"), {"lesion": "lytic", "posterolateral": "unilateral"}),
        (("L1 lytic, left pedicle gone", "actually it's the right pedicle"), {"lesion": "lytic", "posterolateral": "unilateral"}),
        (("L1 lytic, left pedicle gone", "no collapse", "30% of the body"), {"lesion": "lytic", "posterolateral": "unilateral", "collapse": "none"}),
        (("L1 lytic", "slip? none. kyphosis? none."), {"lesion": "lytic", "alignment": "normal"}),
        (("L1 lytic", "nocturnal ache only, no movement pain"), {"lesion": "lytic", "pain": "non_mechanical"}),
    ],
)  # fmt: skip
def test_corrections_replace_and_additions_unite(messages: Sequence[str], expected: dict[str, Any]) -> None:
    assert values(case_after(*messages)) == expected


@pytest.mark.parametrize("assumption", ["just put zero for pain", "say there's no pain", "assume no pain for now"])
def test_an_assumption_is_never_taken(assumption: str) -> None:
    case = case_after(BEGUN, assumption)
    assert case.assumed
    assert values(case) == {"lesion": "lytic"}
    assert values(case_after(BEGUN, assumption, "aligned")) == {"lesion": "lytic", "alignment": "normal"}


def test_a_supposition_holds_for_its_own_answer_only() -> None:
    supposed = "hmm, and if both pedicles were involved?"
    assert values(case_after(BEGUN, supposed)) == {"lesion": "lytic", "posterolateral": "bilateral"}
    assert values(case_after(BEGUN, supposed, "pain free")) == {"lesion": "lytic", "pain": "pain_free"}
