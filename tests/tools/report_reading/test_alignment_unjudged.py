"""Alignment: what nobody can judge, what leads a sentence, apices, exceptions, slips and curves that are gone."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

OPEN = frozenset(POINTS["alignment"])
NORMAL, SLIP, CURVE = frozenset({"normal"}), frozenset({"subluxation"}), frozenset({"deformity"})
NO_SLIP, NO_CURVE = NORMAL | CURVE, NORMAL | SLIP

TWO = "T8 and L1 lytic metastases. "
UNJUDGED = [
    (TWO + "No subluxation at either, can't judge kyphosis on the supine scan.", (NO_SLIP, NO_SLIP)),
    (TWO + "Listhesis excluded, angulation not evaluable.", (NO_SLIP, NO_SLIP)),
    (TWO + "Supine imaging precludes assessment of kyphosis. No subluxation.", (NO_SLIP, NO_SLIP)),
    (TWO + "Long-standing scoliosis. No slip. New kyphosis at T8 can neither be confirmed nor excluded.", (NO_SLIP, NORMAL)),
    (TWO + "No kyphosis; translation could not be assessed because of motion.", (NO_CURVE, NO_CURVE)),
    (TWO + "New kyphosis at T8, angle not measured. No slip.", (CURVE, NO_SLIP)),
    (TWO + "Kyphosis at T8 is probably longstanding. No translation.", (NO_SLIP, NO_SLIP)),
    (TWO + "The kyphosis of T8 isn't new; L1 is shifted 4 mm anteriorly, which has not been present on earlier studies.", (NO_SLIP, SLIP)),
]  # fmt: skip
REACHING = [
    ("T8: lytic metastasis.\nL1: lytic metastasis.\nAlignment: Normal, no kyphosis at L1.", (NORMAL, NORMAL)),
    ("T8: lytic metastasis.\nL1: lytic metastasis.\nAlignment: normal, same as previous film", (NORMAL, NORMAL)),
    ("C-spine: wear only.\nT8: met.\nL1: met.\nAlign: kyphos at T8, ?old ?new. No translation. Elsewhere normal.", (NO_SLIP, NORMAL)),
    ("T5 and T6 metastases. Focal kyphosis at T5-6, new since March, apex at T5. No translation.", (CURVE, NO_SLIP)),
    (TWO + "With the exception of L1, which is shifted anteriorly by 4 mm since March, all vertebrae are aligned.", (NORMAL, SLIP)),
    (TWO + "T8 is displaced 4 mm ventrally on T9. The rest of the column is aligned.", (SLIP, NORMAL)),
    (TWO + "New kyphosis at T8. Spinal alignment elsewhere without listhesis or scoliosis.", (CURVE, NORMAL)),
    (TWO + "Sagittal and coronal alignment is respected.", (NORMAL, NORMAL)),
    (TWO + "No slips or angular deformities.", (NORMAL, NORMAL)),
    (TWO + "Neither vertebra is displaced and no kyphosis is seen.", (NORMAL, NORMAL)),
    (TWO + "Kyphosis yes, new since May. Subluxation no.", (CURVE, CURVE)),
    (TWO + "There is no longer any kyphosis at T8 after kyphoplasty. No slip.", (NORMAL, NO_SLIP)),
    ("C2 lytic metastasis. Fracture of the dens, displaced with C1, i.e. atlantoaxial subluxation.", (SLIP,)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*UNJUDGED, *REACHING])
def test_alignment_of_each_level(text: str, expected: tuple[frozenset[str], ...]) -> None:
    levels = read_report(text).levels
    got = [
        frozenset({one.components.alignment})
        if one.components.alignment
        else frozenset(one.narrowed.get("alignment", OPEN))
        for one in levels
    ]
    assert got == list(expected)
