from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

# The vertebrae with a tumour; "T": treated, "H": cemented or instrumented.
TEXTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("HCC.\nC4: lytic, both facets involved.\nL4: pars defects, old slip, no tumour.", {"C4": ""}),
    ("Lytic metastasis of L4, filling the right hemivertebra and the right pedicle.", {"L4": ""}),
    ("Myeloma. T7: residual lesion. Others: fractures of L2 and L3 (healed, non-neoplastic).", {"T7": ""}),
    ("Lymphoma. T5 - mass in the body.\nL2 - fracture 30% but the radiologist calls it benign, 2012", {"T5": ""}),
    (
        "Metastases of L1 and L3. L1, lytic. L3, sorry, correction, L4, lytic as well, half collapsed.",
        {"L1": "", "L4": ""},
    ),
    ("Fluid in the L1-2 disc, destruction of the endplates of L1 and L2. No lesion suggestive of metastasis.", {}),
    ("T8: lytic met, 40% loss.\nT9: N. T10: N.\nT11: lytic, old OP wedge of L1.", {"T8": "", "T11": ""}),
    ("Decompression and radiotherapy for an L1 metastasis in 2021. L1 sclerotic metastasis.", {"L1": "T"}),
    ("L1 metastasis, healing on chemotherapy. L3 metastasis, new.", {"L1": "T", "L3": ""}),
    ("L1 metastasis. She has been pain-free since starting treatment.", {"L1": ""}),
    ("L1 metastasis. Radiotherapy to the breast in 2015, none to the spine.", {"L1": ""}),
    ("L1 metastasis. Kyphoplasty vs RT -> MDT.", {"L1": ""}),
    ("Prostate cancer. L2 and L4 metastases are more sclerotic, in keeping with response.", {"L2": "T", "L4": "T"}),
    (
        "Prostate cancer. L2 and L4 metastases are more sclerotic than before, indicating a treatment response.",
        {"L2": "T", "L4": "T"},
    ),
    ("Prostate cancer. L2 metastasis has healed on chemotherapy.", {"L2": "T"}),
    ("Prostate cancer. L2 metastasis. Pain settled after radiotherapy to the hip.", {"L2": ""}),
    ("Prostate cancer. L2 metastasis. Plan: SABR 24 Gy in 2.", {"L2": ""}),
    (
        "Prostate cancer. Fixation T9-L1 for T11 metastasis, then radiotherapy. L4 new metastasis.",
        {"T11": "TH", "L4": ""},
    ),
    ("Prostate cancer. Mets at T4 and T8. Radiotherapy to T4-T8 in May.", {"T4": "T", "T8": "T"}),
    ("Lung cancer. L1 metastasis, height 12 mm; that of L2 is 25 mm.", {"L1": ""}),
    ("Lung cancer. L1 metastasis. Epidural tumour T12-L2.", {"L1": ""}),
    ("Lung cancer. L1 metastasis. Paravertebral mass T11 to L2.", {"L1": ""}),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_vertebrae_and_their_treatment(text: str, expected: dict[str, str]) -> None:
    found = {level.level: "T" * level.treated + "H" * bool(level.declined) for level in read_report(text).levels}
    assert found == expected
