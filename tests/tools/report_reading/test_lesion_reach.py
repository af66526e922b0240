"""Whose density a phrase tells, and of which time."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

L, M, B = "lytic", "mixed", "blastic"
OPEN = f"{L} {M} {B}"


def _lesions(text: str) -> list[set[str]]:
    return [
        {one.components.lesion} if one.components.lesion else set(one.narrowed.get("lesion", (L, M, B)))
        for one in read_report(text).levels
    ]


TWO = [
    # a density ahead of a list
    ("Two lytic deposits, one in T5 and one in T9.", (L, L)),
    ("A sclerotic metastasis involves the greater part of T5 and a further one is in T9.", (B, B)),
    ("Lytic lesion in T5, another in T9.", (L, L)),
    ("Lytic metastasis of T5, and a sclerotic one at T9.", (L, B)),
    # of all of them
    ("Metastases at T5 and T9. T5 has lost 20% of its height. The CT shows both to be lytic.", (L, L)),
    ("There are vertebral metastases, all of them lytic: T5, with 20% collapse. T9 deposit without collapse.", (L, L)),
    ("He has metastases from prostate cancer, all osteoblastic. Deposits in T5 and T9.", (B, B)),
    ("Metastases at T5 and T9. T5 is lytic, the other two sclerotic.", (L, B)),
    ("T5 and T9 metastases; the former is lytic, the latter sclerotic.", (L, B)),
    # an earlier examination
    ("MRI: metastases T5 and T9. On the CT of 2 days earlier both are densely sclerotic.", (B, B)),
    ("MRI: metastases T5 and T9. The previous CT showed T9 to be sclerotic. T5 is lytic.", (L, B)),
    ("Deposits at T5 and T9, all of them lytic at staging. T5 remains lytic. T9 has become sclerotic.", (L, B)),
    # another organ
    ("Sclerotic lesion in the sternum, lytic metastasis in T5. Metastasis in T9.", (L, OPEN)),
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_lesions(text: str, expected: tuple[str, str]) -> None:
    assert _lesions(text) == [set(one.split()) for one in expected]


ONE = [
    # of the past, taken back, changed
    ("lytic->sclerotic", B),
    ("has turned from lytic to mixed", M),
    ("lytic in March; now mixed", M),
    ("sclerotic in 2021, today lytic", L),
    ("lytic, strike that, mixed", M),
    ("lytic at diagnosis, now densely sclerotic", B),
    # parts of a mixed lesion
    ("mixed, partly sclerotic", M),
    ("sclerotic rim with persisting central lucency, now of mixed density", M),
    ("sclerotic with some lytic components, called mixed", M),
    ("not purely lytic", M),
    ("lytic > blastic", M),
    # no density of the lesion
    ("the right pedicle is sclerotic", OPEN),
    ("lytic body; the left pedicle is sclerotic", L),
    ("lytic defect; its margins are sclerotic", L),
    ("lytic with a sclerotic reaction at the margin", L),
    ("lytic. Sclerosis of the L5 endplates. Known multiple sclerosis", L),
    ("low T1 and T2 signal suggests a sclerotic lesion", OPEN),
    # left open
    ("MRI does not allow a comment on lytic versus sclerotic matrix", OPEN),
    ("sclerotic or lytic? CT advised", OPEN),
    ("lytic or already mixed", f"{L} {M}"),
    ("difficult to decide whether purely sclerotic or mixed", f"{B} {M}"),
]


@pytest.mark.parametrize(("said", "expected"), ONE)
def test_one_lesion(said: str, expected: str) -> None:
    assert _lesions(f"T12 metastasis: {said}.")[0] == set(expected.split())
