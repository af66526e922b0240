from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

# What each text leaves open of the posterolateral item, vertebra by vertebra.
TEXTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("T9 metastasis which has crossed into the left pedicle.", {"T9": "unilateral"}),
    ("T9 metastasis, body with left pedicle and rib head.", {"T9": "unilateral"}),
    (
        "T9 metastasis taking up the right two-thirds of the body with the right pedicle and rib head.",
        {"T9": "unilateral"},
    ),
    ("T9 metastasis. The right pedicle cannot be identified.", {"T9": "unilateral"}),
    (
        "T9 metastasis. Its left pedicle cannot be identified. The right pedicle and both facets are intact.",
        {"T9": "unilateral"},
    ),
    ("T9 metastasis. Left pedicle not identifiable, right one normal.", {"T9": "unilateral"}),
    ("T9 metastasis. Neither pedicle can be identified.", {"T9": "bilateral"}),
    (
        "T9 metastasis. The left pedicle cannot be assessed, the right pedicle is destroyed.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Right pedicle gone. On the left, motion makes assessment unreliable and involvement cannot be excluded.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Right pedicle involved; on the left assessment is limited by artefact.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. The right pedicle is fractured through tumour. I think there is also a breach of the left one, though this may be partial volume.",
        {"T9": "unilateral bilateral"},
    ),
    ("T9 metastasis. Right articular mass destroyed. Left normal.", {"T9": "unilateral"}),
    ("T9 metastasis. R costovert jt involved, L normal.", {"T9": "unilateral"}),
    ("T9 metastasis. Ht normal, R pedicle + R CVJ, L side clear.", {"T9": "unilateral"}),
    ("T9 metastasis. ht N, L pedicle incl.", {"T9": "unilateral"}),
    ("T9 metastasis. ht ok, incl. both pedicles.", {"T9": "bilateral"}),
    ("T9 metastasis. Pedicles/facets N both sides.", {"T9": "none"}),
    ("T9 metastasis. Pedicles N bilat.", {"T9": "none"}),
    (
        "T9 metastasis. It reaches, but does not enter, the left pedicle; the right pedicle and facets are normal.",
        {"T9": "none"},
    ),
    ("T9 metastasis coming up to the left pedicle without entering it. The right pedicle is normal.", {"T9": "none"}),
    (
        "T9 metastasis limited to the spinous process and lamina, sparing the vertebral body, both pedicles and the facets.",
        {"T9": "none"},
    ),
    ("T9 metastasis of the left lamina and pedicle.", {"T9": "unilateral"}),
    (
        "T9 metastasis. A new lytic deposit is present in T9 with destruction of the left pedicle, and the body has lost less than 10%.",
        {"T9": "unilateral"},
    ),
    ("T9 metastasis. There is lysis present in the left pedicle.", {"T9": "unilateral"}),
    ("L5 metastasis. Both facets at L5-S1 are eroded by tumor.", {"L5": "bilateral"}),
    ("T8 and T9 metastases. T8/9 arch normal.", {"T8": "none", "T9": "none"}),
    ("T8 and T9 metastases. T8/T9: posterior elements clear.", {"T8": "none", "T9": "none"}),
    (
        "T8, T9 and L2 metastases. Pedicles: L2 R sclerotic deposit, L clear. T8/9 arch normal.",
        {"T8": "none", "T9": "none", "L2": "unilateral"},
    ),
    (
        "T6, T5 and L3 metastases. Pedicle involvement is bilateral at T6, on the left only at T5, and absent at L3, where the facets are also normal.",
        {"T6": "bilateral", "T5": "unilateral", "L3": "none"},
    ),
    (
        "T3 and T4 metastases. The pedicles are involved bilaterally at T3 and on the right only at T4.",
        {"T3": "bilateral", "T4": "unilateral"},
    ),
    (
        "L2 and L3 metastases. In L2 tumour is in both pedicles and at L3 just in the left one.",
        {"L2": "bilateral", "L3": "unilateral"},
    ),
    (
        "L2 and L3 metastases. In L2 tumour is in both pedicles and in L3 only the right.",
        {"L2": "bilateral", "L3": "unilateral"},
    ),
    (
        "L1 and T12 metastases. Pedicles: both are breached at L1; at T12 they are intact, as are the facets.",
        {"L1": "bilateral", "T12": "none"},
    ),
    (
        "T6, L1 and L3 metastases. The right L1 pedicle is sclerotic as well; the pedicles and facets are normal on the left at L1 and on both sides at T6 and L3.",
        {"T6": "none", "L1": "unilateral", "L3": "none"},
    ),
    (
        "T6 and L1 metastases. The pedicles are normal on both sides at T6 and destroyed on the right at L1.",
        {"T6": "none", "L1": "unilateral"},
    ),
    (
        "T8 and T9 metastases.\nPosterior elements: T8 - both pedicles replaced by tumour, the right one also fractured. T9 - normal.",
        {"T8": "bilateral", "T9": "none"},
    ),
    ("T8 and T9 metastases.\nPosterior elements: T8: left pedicle. T9: clear.", {"T8": "unilateral", "T9": "none"}),
    (
        "T8 and L2 metastases.\nPosterior elements: Sclerotic deposit extends into the left pedicle of L2. Otherwise unremarkable.",
        {"T8": "none", "L2": "unilateral"},
    ),
    (
        "T8 and L2 metastases.\nPosterior elements: Lytic destruction of the left pedicle of L2. No other involvement.",
        {"T8": "none", "L2": "unilateral"},
    ),
    (
        "T8 and L2 metastases.\nPosterior elements: Left pedicle of L2 destroyed. Remainder normal.",
        {"T8": "none", "L2": "unilateral"},
    ),
    (
        "T11 metastasis. T11 - can't tell, there is so much soft tissue, definitely the left facet, the right he wasn't sure about.",
        {"T11": "unilateral bilateral"},
    ),
    ("T11 metastasis. Definitely the left facet, not certain about the right.", {"T11": "unilateral bilateral"}),
    ("T11 metastasis. Left facet for sure, right ?.", {"T11": "unilateral bilateral"}),
    ("T9 metastasis. Left pedicle gone (correction: right pedicle).", {"T9": "unilateral"}),
    ("T9 metastasis. Left pedicle gone, correction, right pedicle gone.", {"T9": "unilateral"}),
    ("T9 metastasis. Left pedicle gone [sic: right pedicle].", {"T9": "unilateral"}),
    ("Metastasis at L4, no sorry, L5. Left facet involved.", {"L5": "unilateral"}),
    ("Metastasis at L4 (sorry L5) with destruction of both pedicles.", {"L5": "bilateral"}),
    ("Lytic lesion at L4, make it L5. Pedicles fine.", {"L5": "none"}),
    ("Lytic lesion at L4, or rather L5. Pedicles fine.", {"L5": "none"}),
    ("Lytic lesion at L4, strike that, L5. Pedicles fine.", {"L5": "none"}),
    ("Lytic lesion at L4, apologies, L5. Pedicles fine.", {"L5": "none"}),
    ("Lytic lesion at L4, no, L5. Pedicles fine.", {"L5": "none"}),
    ("Mets: T10 - body + both peds; L2 - body only.", {"T10": "bilateral", "L2": "none"}),
    ("T10 metastasis. Tumour spills into the left pedicle and lamina.", {"T10": "unilateral"}),
    ("L4 metastasis. Right pedicle gone; left pedicle poorly visualised.", {"L4": "unilateral bilateral"}),
    ("L4 met: L ped Y R ped N.", {"L4": "unilateral"}),
    ("L4 met: post elts spared.", {"L4": "none"}),
    ("L4 met. He has lost his left L4 pedicle.", {"L4": "unilateral"}),
    ("L4 met. Both pedicles are toast.", {"L4": "bilateral"}),
    (
        "Breast cancer. Metastases at T11, L1 and L4. All pedicles are intact save the right one at L1.",
        {"T11": "none", "L1": "unilateral", "L4": "none"},
    ),
    (
        "Prostate ca. L3 met. There is also a metastasis in the right iliac bone and left 7th rib with costovertebral extension.",
        {"L3": "none unilateral bilateral"},
    ),
    ("Prostate ca. T7 met. Left 7th rib metastasis at the costovertebral joint.", {"T7": "none unilateral bilateral"}),
    ("chat: L2 met, right pedicle and facet both shot, left ok", {"L2": "unilateral"}),
    ("chat: L2 met. is the pedicle involved? yes the left", {"L2": "unilateral"}),
    (
        "Lesion 1 (T8): lytic. PL elements: unilateral (L).\nLesion 2 (T10): lytic. PL elements: no.",
        {"T8": "unilateral", "T10": "none"},
    ),
    (
        "FINDINGS: Metastases T8 and T10.\nPosterior elements:\nT8 both pedicles.\nT10 normal.",
        {"T8": "bilateral", "T10": "none"},
    ),
    ("FINDINGS: Metastases T8 and T10.\nPedicles: intact except left T10.", {"T8": "none", "T10": "unilateral"}),
    ("FINDINGS: Metastases T8 and T10.\nPedicles: left T10 gone, otherwise fine.", {"T8": "none", "T10": "unilateral"}),
    ("FINDINGS: Metastases T8 and T10.\nPedicles: right T8, left T10.", {"T8": "unilateral", "T10": "unilateral"}),
    ("um L4 lytic met involving er the body and the left no the right pedicle left side is fine", {"L4": "unilateral"}),
    (
        "MRI L-spine. Mets: L1 (R ped), L3 (no PE inv), S1 (bilat facets). No malalignment.",
        {"L1": "unilateral", "L3": "none", "S1": "bilateral"},
    ),
    ("T10 metastasis. The tumor wraps around the left pedicle without destroying it.", {"T10": "none unilateral"}),
    ("T10 metastasis. Left pedicle: post-surgical defect.", {"T10": "none unilateral bilateral"}),
    ("T10 metastasis. The left pedicle was destroyed on the previous CT and still is.", {"T10": "unilateral"}),
    ("T10 metastasis. In January the left pedicle was intact, now it is destroyed.", {"T10": "unilateral"}),
    ("T10 metastasis. Unlike the previous study both pedicles are now infiltrated.", {"T10": "bilateral"}),
    ("T10 metastasis. No new pedicle involvement.", {"T10": "none unilateral bilateral"}),
    ("T10 and T11 metastases involving one and both pedicles respectively.", {"T10": "unilateral", "T11": "bilateral"}),
    (
        "MRI WHOLE SPINE\nDiffuse marrow replacement of T2, T6 and L4, in keeping with metastases. Posterior element involvement is seen at T2 (both pedicles and the right lamina) and L4 (left pedicle); T6 is spared posteriorly. No cord compression.",
        {"T2": "bilateral", "T6": "none", "L4": "unilateral"},
    ),
    (
        "MRI WHOLE SPINE\nMetastases at T2, T6 and L4. The T2 and L4 pedicles are normal. At T6, tumour extends into both.",
        {"T2": "none", "T6": "bilateral", "L4": "none"},
    ),
    (
        "Dear colleague, this man with thyroid cancer has a lytic metastasis in C6. It has eaten through the right lateral mass, the left is fine. A smaller one in T1 has left the posterior elements alone.",
        {"C6": "unilateral", "T1": "none"},
    ),
    (
        "CT dictated by registrar: level T eleven, lytic lesion, left pedicle destroyed, correction, right pedicle destroyed, left intact. Level L three, sclerotic lesion, no posterior element involvement.",
        {"T11": "unilateral", "L3": "none"},
    ),
    ("T8, T10 mets. Post elements T8 +, T10 -.", {"T8": "unilateral bilateral", "T10": "none"}),
    ("T8 metastasis. The right pedicle is partly replaced, the left one entirely.", {"T8": "bilateral"}),
    ("T8 metastasis. The right pedicle is replaced, the left one partially.", {"T8": "bilateral"}),
    ("T8 metastasis. Right > left pedicle involvement.", {"T8": "bilateral"}),
    ("T8 metastasis. Left pedicle involvement, more than right.", {"T8": "bilateral"}),
    ("T8 metastasis biopsied via the left pedicle.", {"T8": "none unilateral bilateral"}),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_the_arch_of_each_vertebra(text: str, expected: dict[str, str]) -> None:
    found = {}
    for level in read_report(text).levels:
        value = level.components.posterolateral
        known = {value} if value else level.narrowed.get("posterolateral", POINTS["posterolateral"])
        found[level.level] = " ".join(one for one in ("none", "unilateral", "bilateral") if one in known)
    assert found == expected
