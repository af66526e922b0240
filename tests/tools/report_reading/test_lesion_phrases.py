from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

LYTIC, MIXED, BLASTIC = ("lytic",), ("mixed",), ("blastic",)
OPEN: tuple[str, ...] = ("blastic", "mixed", "lytic")

PHRASES = [
    ("Lytic metastasis at T12.", LYTIC),
    ("T12: osteolytic deposit.", LYTIC),
    ("Lucent metastasis of T12.", LYTIC),
    ("Destructive lesion of T12.", LYTIC),
    ("Tumour destroys the T12 vertebral body.", LYTIC),
    ("Moth-eaten destruction of T12 by metastasis.", LYTIC),
    ("Permeative metastasis in T12.", LYTIC),
    ("Metastasis T12 with soft-tissue replacement of the body.", LYTIC),
    ("Metastasis T12, predominantly lytic.", LYTIC),
    ("Lytic metastasis at T12 with a sclerotic rim.", LYTIC),
    ("Lytic metastasis at T12. Endplate sclerosis at L5.", LYTIC),
    ("Sclerotic metastasis at T12.", BLASTIC),
    ("Osteoblastic metastasis at T12.", BLASTIC),
    ("Metastasis at T12, densely sclerotic.", BLASTIC),
    ("Ivory vertebra T12 from metastasis.", BLASTIC),
    ("Blastic T12 metastasis.", BLASTIC),
    ("T12 metastasis, previously lytic, now sclerotic.", BLASTIC),
    ("Sclerotic T12 metastasis without a lytic component.", BLASTIC),
    ("Mixed metastasis at T12.", MIXED),
    ("Mixed lytic and sclerotic metastasis at T12.", MIXED),
    ("Mixed lytic/blastic metastasis at T12.", MIXED),
    ("T12 metastasis with lytic and sclerotic components.", MIXED),
    ("Partly lytic, partly sclerotic metastasis of T12.", MIXED),
    ("Mixed-density metastasis of T12.", MIXED),
    ("Metastasis of T12, neither purely lytic nor purely sclerotic but mixed.", MIXED),
    ("Metastasis of T12.", OPEN),
    ("T12 metastasis, T1 hypointense, STIR hyperintense.", OPEN),
    ("T12 metastasis with heterogeneous signal.", OPEN),
    ("T12 metastasis, mixed signal.", OPEN),
    ("T12 metastasis with destruction of the left pedicle.", OPEN),
    ("T12 metastasis. Degenerative endplate sclerosis.", OPEN),
    ("T12 metastasis, possibly lytic.", OPEN),
    ("T12 metastasis, ?sclerotic.", OPEN),
    ("Metastasis of T12. No lytic lesion elsewhere.", OPEN),
    ("Metastasis of T12 without lytic change.", OPEN),
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_lesion(phrase: str, expected: tuple[str, ...]) -> None:
    level = read_report(phrase).levels[0]
    assert level.level == "T12"
    value = level.components.lesion
    assert ((value,) if value else level.narrowed.get("lesion", OPEN)) == expected
