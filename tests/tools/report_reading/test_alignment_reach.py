"""Which levels a statement of alignment reaches, and how old a curve is."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

N, D, S = "normal", "deformity", "subluxation"
NOT_SAID = f"{N} {D} {S}"
THREE = "Lytic metastases of T4, T9 and L1. "

REACH = [
    # the rest of the spine
    ("Alignment: new kyphosis at T9. Otherwise unremarkable.", (N, D, N)),
    ("Align: T9 new kyphosis; rest anatomic.", (N, D, N)),
    ("New angular kyphosis at T9 but the rest lines up.", (N, D, N)),
    ("Alignment normal except at T9 where there is new kyphosis.", (N, D, N)),
    ("Alignment normal bar a new kyphosis at T9.", (N, D, N)),
    ("New kyphosis at T9; the remaining vertebrae keep their alignment.", (N, D, N)),
    ("New kyphosis is limited to T9. Other levels: no malalignment.", (N, D, N)),
    ("Kyphosis: T9 new, others none. Subluxation none.", (N, D, N)),
    ("Alignment: mild kyphosis at T9, unchanged. Otherwise normal, in particular at T4.", (N, f"{N} {D}", N)),
    # a region and no other
    ("The thoracic spine is normally aligned.", (N, N, NOT_SAID)),
    ("There is no malalignment in the cervical spine.", (NOT_SAID, NOT_SAID, NOT_SAID)),
    ("There is a new gibbus at L1. Thoracic alignment is normal.", (N, N, D)),
    ("Thoracic and lumbar alignment is normal, with no listhesis.", (N, N, N)),
    ("Alignment: C normal, T normal, L1 kyphosis, new.", (N, N, D)),
    ("New kyphosis at T9. Alignment at T4 and in the lumbar spine is normal.", (N, D, N)),
    ("LUMBAR SPINE: No other lesion. Alignment normal.\nOTHER: Pleural effusion.", (NOT_SAID, NOT_SAID, N)),
    # the whole spine, wherever it is said
    ("Nowhere is there any subluxation.", (f"{N} {D}",) * 3),
    ("No kyphosis and no translation at T9 or anywhere else.", (N, N, N)),
    ("The axis of the spine is normal.", (N, N, N)),
    ("There is a new kyphosis at T9. No listhesis at any level.", (f"{N} {D}", D, f"{N} {D}")),
    # answers
    ("\nDr A: alignment on the sagittals?\nDr B: looks straight", (N, N, N)),
    ("\nDr A: alignment?\nDr B: T9 kyphosis, new. T4 fine, L1 straight", (N, D, N)),
    ("Has anything slipped?", (NOT_SAID,) * 3),
    # lists
    ("Alignment: T4 n, T9 kyphosis (new), L1 n.", (N, D, N)),
    ("Alignment at T4, T9 and L1: normal.", (N, N, N)),
    ("Alignment: normal (T4, L1), kyphotic (T9, new).", (N, D, N)),
    ("A kyphosis has developed across both levels after collapse of T9 and L1.", (NOT_SAID, D, D)),
]


def _alignment(text: str) -> list[set[str]]:
    levels = read_report(text).levels
    return [
        {one.components.alignment} if one.components.alignment else set(one.narrowed.get("alignment", (N, D, S)))
        for one in levels
    ]


@pytest.mark.parametrize(("said", "expected"), REACH)
def test_reach(said: str, expected: tuple[str, str, str]) -> None:
    assert _alignment(THREE + said) == [set(one.split()) for one in expected]


AGES = [
    # a curve of unknown age
    ("Kyphosis at T12, age indeterminate.", f"{N} {D}"),
    ("Kyphosis at T12, stable.", f"{N} {D}"),
    ("Kyphosis at T12 ?new", f"{N} {D}"),
    ("Whether the kyphosis at T12 is new is unknown.", f"{N} {D}"),
    ("There is kyphosis at T12; no earlier imaging is available to compare.", f"{N} {D}"),
    ("Kyphosis at T12 could be old.", f"{N} {D}"),
    ("Kyphosis at T12. Age of the kyphosis uncertain.", f"{N} {D}"),
    # of the lesion's making, whatever its age
    ("Residual kyphosis at T12, unchanged.", D),
    ("Mild kyphosis at T12 caused by the fracture, stable since March.", D),
    # new
    ("Kyphotic angulation at T12 which was absent on the PET/CT in April.", D),
    ("Kyphosis of 15 degrees, previously 5 degrees.", D),
    ("In June alignment was normal; today there is kyphosis at T12.", D),
    ("4 mm anterolisthesis of T12 on L1, not there six weeks ago.", S),
    ("T12 on L1: 4 mm anterolisthesis, new.", S),
    ("T12 has stepped forward 4 mm on L1.", S),
    ("T12 stays 3 mm in front of L1.", S),
    # old curves and slips count for nothing, and beside them the rest is normal
    ("The scoliosis is old, no new curve and no slip.", N),
    ("Mild scoliosis, long-standing; no new deformity and no listhesis.", N),
    ("Alignment unchanged (long-standing degenerative scoliosis).", N),
    ("L4 on L5 is slipped 5 mm but that's an old degenerative slip. Otherwise lined up.", N),
    ("Degenerative slip of L5 on S1. No new listhesis, and no kyphotic or scoliotic deformity.", N),
    ("There is some kyphosis but that is postural. No slip.", N),
    ("The kyphosis was already visible on the 2010 radiograph. No slip.", N),
    # physiological curves
    ("Normal thoracic kyphosis, no step-off.", N),
    ("Thoracic kyphosis within normal limits, no listhesis.", N),
    # forms
    ("Subluxation/translation: none. Deformity: none.", N),
    ("Subluxation: no. Kyphosis: 15 degrees, new.", D),
]


@pytest.mark.parametrize(("said", "expected"), AGES)
def test_age(said: str, expected: str) -> None:
    assert _alignment(f"Lytic metastasis of T12. {said}")[0] == set(expected.split())


ELSEWHERE_USED = [
    "He slipped on ice. Slipped disc L4/5.",
    "He can manage a few steps. The next step is radiotherapy.",
    "He stepped on a nail. The appointment has been moved forward to Monday.",
    "The letter was translated from Polish. Translational research sample taken.",
    "A soft tissue mass lies anterior to T12. The aorta lies 3 mm anterior to T12.",
    "Chest wall deformity. Hallux deformity. Dislocated shoulder in 2019.",
    "Sternal angulation after an old fracture. Gantry angulation 0.",
    "T12 doesn't line up with L1.",
    "The pedicle screws have shifted backwards.",
]


@pytest.mark.parametrize("said", ELSEWHERE_USED)
def test_words_of_other_matters(said: str) -> None:
    assert _alignment(f"Lytic metastasis of T12. {said}")[0] == {N, D, S}
