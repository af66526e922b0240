from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

# What each text leaves open of the posterolateral item, vertebra by vertebra.
TEXTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("C4 metastasis. Both lateral masses are lysed.", {"C4": "bilateral"}),
    ("C4 metastasis extending to the left articular pillar; right articular pillar normal.", {"C4": "unilateral"}),
    ("C2 metastasis in the dens and the left lateral mass. Right lateral mass normal.", {"C2": "unilateral"}),
    (
        "S1 metastasis reaching into the right ala and right S1 facet. The left ala and facet are normal.",
        {"S1": "unilateral"},
    ),
    (
        "L5 metastasis. The left L5/S1 facet joint is destroyed by tumour, its right counterpart is degenerate only.",
        {"L5": "unilateral"},
    ),
    ("L5 metastasis confined to the body. The facet joints show degenerative change.", {"L5": "none"}),
    ("L5 met - bilat ped inv.", {"L5": "bilateral"}),
    ("L5 met - unilat ped inv (R).", {"L5": "unilateral"}),
    ("L5 met - no ped/facet inv.", {"L5": "none"}),
    ("L5 met, L ped +, R ped -.", {"L5": "unilateral"}),
    ("L5 met: PE: L+ R-.", {"L5": "unilateral"}),
    (
        "so T eight is the bad one there is a lytic metastasis the left pedicle has gone completely the right pedicle looks fine and I do not see anything in the facets",
        {"T8": "unilateral"},
    ),
    (
        "T eight lytic metastasis both pedicles involved next T ten sclerotic metastasis pedicles not involved",
        {"T8": "bilateral", "T10": "none"},
    ),
    (
        "level T eight lytic metastasis period left pedicle is destroyed comma right pedicle is spared period facets comma costovertebral joints normal period",
        {"T8": "unilateral"},
    ),
    (
        "level T eight lytic metastasis period left pedicle is destroyed comma right pedicle hard to see because of motion period",
        {"T8": "unilateral bilateral"},
    ),
    (
        "MRI of 14 June, whole spine. Known prostate cancer. Multiple bone metastases. The T12 vertebra is diffusely replaced, including both of its pedicles. In L2 the tumour occupies the right half of the body and the right pedicle. The left pedicle of L2 returns normal fat signal. Bilateral facet joint effusions at L4/5 are degenerative. No cord compression.",
        {"T12": "bilateral", "L2": "unilateral"},
    ),
    (
        "Dear Dr Shah, thank you for referring this man whose CT was reported elsewhere as showing bilateral pedicle destruction at T11. I have reviewed the images with our radiologist and we think that only the left pedicle is destroyed; the right one has a normal cortex. The lytic metastasis has taken a third of the height. Alignment is normal.",
        {"T11": "unilateral"},
    ),
    (
        "Dear colleague, his T11 metastasis has grown. The outside radiologist thought the right pedicle was also involved; we cannot confirm this. The left pedicle is destroyed.",
        {"T11": "unilateral"},
    ),
    (
        "Spine: T5, T9 and L1 mets. T5 - sclerotic, 1cm, PE ok. T9 - lytic, R pedicle + R CVJ gone, L ok. L1 - lytic, 25% loss, L facet eroded, rest of arch ok.",
        {"T5": "none", "T9": "unilateral", "L1": "unilateral"},
    ),
    (
        "hi, quick one. 58F breast ca. L3 lytic met, lost maybe a third, and the left pedicle's toast. right one ok. L5 met too but tiny, nothing in the back bits. pain when she gets up. what's the sins?",
        {"L3": "unilateral", "L5": "none"},
    ),
    (
        "CERVICAL SPINE: Lytic deposit in C7, body only, pedicles and lateral masses spared. THORACIC SPINE: T1 lytic deposit breaking into the left pedicle and first rib head. Opposite pedicle and facets normal.",
        {"C7": "none", "T1": "unilateral"},
    ),
    (
        "The metastasis at T8 is stable. It continues to involve the body and left pedicle, the right pedicle remains free.",
        {"T8": "unilateral"},
    ),
    (
        "The metastasis at T8 is stable. The suspected involvement of the left pedicle on the last study is not confirmed; all posterior elements are intact.",
        {"T8": "none"},
    ),
    (
        "Two spinal metastases are seen. The first, at T8, replaces the entire body and arch on both sides. The second, at L2, is confined to the body.",
        {"T8": "bilateral", "L2": "none"},
    ),
    (
        "Metastatic thyroid cancer: T8, L2, L4. Pedicles: destroyed bilaterally at T8, on the right at L2; normal at L4. Facets: normal throughout. Costovertebral joints: both destroyed at T8.",
        {"T8": "bilateral", "L2": "unilateral", "L4": "none"},
    ),
    (
        "POSTERIOR ELEMENTS: T8 right pedicle and lamina destroyed, left uninvolved. L2 not involved.\nBODIES: T8 lytic metastasis 40% loss. L2 sclerotic metastasis no loss.",
        {"T8": "unilateral", "L2": "none"},
    ),
    (
        "Contiguous metastases from T6 to T8 with a left paraspinal mass. The left pedicles of T6 and T7 are eroded, that of T8 is not. The right pedicles are intact at all three levels.",
        {"T6": "unilateral", "T7": "unilateral", "T8": "none"},
    ),
    (
        "T6 and T7 metastases. The pedicles of both vertebrae are destroyed on both sides.",
        {"T6": "bilateral", "T7": "bilateral"},
    ),
    (
        "T6 and T7 metastases. The pedicles of both vertebrae are destroyed on the right and preserved on the left.",
        {"T6": "unilateral", "T7": "unilateral"},
    ),
    (
        "T6 and T7 metastases. The pedicles of T6 are destroyed on the right and preserved on the left; those of T7 are preserved on both sides.",
        {"T6": "unilateral", "T7": "none"},
    ),
    (
        "Lytic metastases in L1 and L4 with destruction of the right L1 pedicle and left L4 facet. No other posterior element is affected.",
        {"L1": "unilateral", "L4": "unilateral"},
    ),
    (
        "Metastases L1, L4. At neither level does tumour extend into the pedicles, facets or laminae.",
        {"L1": "none", "L4": "none"},
    ),
    (
        "Metastases L1, L4. Tumour extends into the pedicles on both sides at L4; at L1 it stays in the body.",
        {"L1": "none", "L4": "bilateral"},
    ),
    (
        "Metastasis L1 involving 3/4 of the body and extending into the left pedicle. Facets and right pedicle not involved.",
        {"L1": "unilateral"},
    ),
    ("L1 metastasis - left pedicle infiltration (+), right pedicle (-), facets (-).", {"L1": "unilateral"}),
    ("L1 metastasis; pedicles (-), facets (-).", {"L1": "none"}),
    ("L1 metastasis; pedicles (+/+), facets (-/-).", {"L1": "bilateral"}),
    ("L1 metastasis, post elements: left pedicle yes, right pedicle no, facets no.", {"L1": "unilateral"}),
    ("L1 metastasis. Any posterior element involvement? Yes, the left pedicle.", {"L1": "unilateral"}),
    ("L1 metastasis. Any posterior element involvement? Yes, both pedicles.", {"L1": "bilateral"}),
    ("L1 metastasis. Q: arch? A: left pedicle replaced, everything else behind is fine.", {"L1": "unilateral"}),
    ("L1 metastasis. Nothing extends behind the posterior wall into the pedicles.", {"L1": "none"}),
    (
        "L1 metastasis. The posterior wall is breached with 4 mm retropulsion. Left lateral recess effaced.",
        {"L1": "none unilateral bilateral"},
    ),
    ("L1 metastasis. Bone scan shows uptake in L1, both shoulders and left hip.", {"L1": "none unilateral bilateral"}),
    ("L1 metastasis. Left L1 nerve root compressed. Both kidneys normal.", {"L1": "none unilateral bilateral"}),
    ("L1 metastasis. Posterior elements: outside the field of view.", {"L1": "none unilateral bilateral"}),
    ("L1 metastasis. The pedicles are obscured by barium.", {"L1": "none unilateral bilateral"}),
    ("L1 metastasis. Facets: degenerative. Left hydronephrosis.", {"L1": "none unilateral bilateral"}),
    ("L1 metastasis. Laminae and spinous process infiltrated, pedicles and facet joints not.", {"L1": "none"}),
    (
        "L1 metastasis. Spinous process, both laminae and left facet infiltrated; pedicles and right facet not.",
        {"L1": "unilateral"},
    ),
    ("L1 metastasis in the spinous process and both laminae only.", {"L1": "none"}),
    (
        "Recurrent tumour at T9 after left costotransversectomy; the left pedicle has been resected, recurrent tumour destroys the right pedicle.",
        {"T9": "unilateral"},
    ),
    (
        "T9 metastasis previously cemented. Tumour recurs along the left pedicle. Right pedicle clean.",
        {"T9": "unilateral"},
    ),
    (
        "The right T9 pedicle is expanded and lytic. The left T9 pedicle appears normal. T9 metastasis, body 20 %.",
        {"T9": "unilateral"},
    ),
    ("Winking owl at T9 on the left. Metastasis. Right pedicle visible.", {"T9": "unilateral"}),
    ("T9 metastasis, AP film: absent left pedicle.", {"T9": "unilateral"}),
    ("T9 metastasis. Left pedicle destroyed. Right pedicle: ? early erosion.", {"T9": "unilateral bilateral"}),
    (
        "T9 metastasis. Left pedicle destroyed; I suspect early infiltration of the right one too.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Left pedicle destroyed; right-sided extension is likely but not proven.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Left pedicle destroyed, right one abnormal signal, can't exclude tumour.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Destruction of the left pedicle. Metal artefact hides the right pedicle.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Destruction of the left pedicle. The right pedicle and facet are not covered by the scan.",
        {"T9": "unilateral bilateral"},
    ),
    (
        "T9 metastasis. Destruction of the left pedicle, right pedicle within normal limits, allowing for artefact.",
        {"T9": "unilateral"},
    ),
    (
        "T9 metastasis. Destruction of the left pedicle; the right pedicle is thought to be normal.",
        {"T9": "unilateral"},
    ),
    (
        "T9 metastasis. The right costovertebral joint is destroyed and the adjacent rib head lysed. The pedicles and facets are not affected.",
        {"T9": "unilateral"},
    ),
    (
        "T9 metastasis. The costovertebral joints are destroyed on both sides, the pedicles are not affected.",
        {"T9": "bilateral"},
    ),
    (
        "T9 and T10 metastases. The right tenth rib head and the right T9 and T10 pedicles are destroyed; left-sided structures normal.",
        {"T9": "unilateral", "T10": "unilateral"},
    ),
    (
        "T9 and T10 metastases. Right T9 and T10 pedicles are destroyed, as is the left T9 pedicle.",
        {"T9": "bilateral", "T10": "unilateral"},
    ),
    (
        "T9 and T10 metastases. Destruction of the left pedicle is seen at the upper level, the lower one has normal pedicles.",
        {"T9": "unilateral", "T10": "none"},
    ),
    (
        "T9 and T10 metastases. At the upper level the left pedicle is destroyed, at the lower level both are.",
        {"T9": "unilateral", "T10": "bilateral"},
    ),
    (
        "T9 and T10 metastases. In the former the left pedicle is destroyed, in the latter both pedicles are.",
        {"T9": "unilateral", "T10": "bilateral"},
    ),
    (
        "FINDINGS: T6: focus in the left half of the body, posterior elements spared. T12: destroyed right pedicle (left intact), lytic metastasis. Both are new metastases.",
        {"T6": "none", "T12": "unilateral"},
    ),
    (
        "A 54-year-old with RCC. MRI: T3 metastasis with left-sided epidural and paravertebral extension. The left T3 pedicle and the left third costovertebral joint are infiltrated. The spinal cord is displaced to the right. The right pedicle returns normal signal.",
        {"T3": "unilateral"},
    ),
    (
        "MRI: T10 metastasis; abnormal marrow throughout the vertebra including both pedicles, both facets and the spinous process.",
        {"T10": "bilateral"},
    ),
    (
        "MRI: T10 metastasis; abnormal marrow throughout the vertebra including the posterior elements.",
        {"T10": "unilateral bilateral"},
    ),
    (
        "MRI: T10 metastasis; abnormal marrow throughout the body with sparing of the posterior elements.",
        {"T10": "none"},
    ),
    (
        "MRI: T10 metastasis; signal abnormality continues from the body into the left pedicle. No signal change in the right pedicle or the facets.",
        {"T10": "unilateral"},
    ),
    ("MRI: T10 metastasis; enhancing tumor in body and R pedicle, none in L.", {"T10": "unilateral"}),
    ("MRI: T10 metastasis; enhancing tumor fills both pedicles (L>R).", {"T10": "bilateral"}),
    (
        "Three mets: T10 (left ped destroyed), L1 (arch clean), L4 (both peds).",
        {"T10": "unilateral", "L1": "none", "L4": "bilateral"},
    ),
    (
        "Mets T10, L1 and L4. Involvement of pedicles is as follows: T10 left, L1 none, L4 both.",
        {"T10": "unilateral", "L1": "none", "L4": "bilateral"},
    ),
    (
        "Metastases at T10 and L1. The left T10 pedicle is destroyed. The posterior elements of L1 are partly obscured by metal and cannot be judged.",
        {"T10": "unilateral", "L1": "none unilateral bilateral"},
    ),
    (
        "Metastasis at T10. It is impossible to say whether the pedicles are involved.",
        {"T10": "none unilateral bilateral"},
    ),
    ("Metastasis at T10. The pedicles may be involved, MRI suggested.", {"T10": "none unilateral bilateral"}),
    ("Metastasis at T10. I looked specifically at the pedicles and facets and they are intact.", {"T10": "none"}),
    ("Metastasis at T10. The pedicles, which looked suspicious on MRI, are intact on CT.", {"T10": "none"}),
    (
        "Metastasis at T10. MRI suggested bilateral pedicle disease but CT shows destruction of the left pedicle only.",
        {"T10": "unilateral"},
    ),
    (
        "Metastasis at T10. Provisional report said left pedicle destroyed. ADDENDUM: on review the left pedicle is intact, as are all other posterior elements.",
        {"T10": "none"},
    ),
    ("Metastasis at T10. Both pedicles are eroded. The facets are spared.", {"T10": "bilateral"}),
    (
        "Metastasis at T10. Both pedicles are eroded but the facets and costovertebral joints are spared.",
        {"T10": "bilateral"},
    ),
    (
        "Metastasis at T10. The facets are spared on both sides; the left pedicle is eroded, the right is not.",
        {"T10": "unilateral"},
    ),
    ("Metastasis at T10. Left pedicle eroded, both facets spared, right pedicle spared.", {"T10": "unilateral"}),
    ("Metastasis at T10. Left pedicle eroded, facets intact bilaterally.", {"T10": "unilateral"}),
    ("Metastasis at T10. Body and left pedicle replaced; no extension to the right.", {"T10": "unilateral"}),
    (
        "Metastasis at T10. The tumour crosses into the left pedicle and from there into the transverse process. The right side of the arch is untouched.",
        {"T10": "unilateral"},
    ),
    ("Metastasis at T10. Left hemivertebra and pedicle replaced. The right half is normal.", {"T10": "unilateral"}),
    ("Metastasis at T10. Tumour has replaced the pedicles. The facets are spared.", {"T10": "bilateral"}),
    ("Metastasis at T10. Tumour has destroyed a single pedicle, the left.", {"T10": "unilateral"}),
    ("Metastases at T10 and T11. T10 has lost both pedicles, T11 neither.", {"T10": "bilateral", "T11": "none"}),
    (
        "Metastases at T10 and T11. T10 has lost its left pedicle and T11 both of its pedicles.",
        {"T10": "unilateral", "T11": "bilateral"},
    ),
    (
        "Metastases at T10 and T11. T10 has lost its left pedicle while those of T11 are sound.",
        {"T10": "unilateral", "T11": "none"},
    ),
    (
        "Metastases at T10, L2 and L3. Bilateral pedicle destruction at T10. At L2 and L3 only the left pedicles are affected.",
        {"T10": "bilateral", "L2": "unilateral", "L3": "unilateral"},
    ),
    (
        "Metastases at T10, L2 and L3. Bilateral pedicle destruction at T10, absent at L2 and L3.",
        {"T10": "bilateral", "L2": "none", "L3": "none"},
    ),
    (
        "Metastases at T10, L2 and L3. None of them involves the pedicles or the joints.",
        {"T10": "none", "L2": "none", "L3": "none"},
    ),
    (
        "Metastases at T10, L2 and L3, all confined to the vertebral bodies.",
        {"T10": "none", "L2": "none", "L3": "none"},
    ),
    (
        "Metastases at T10 and L2. The pedicle is destroyed on the left in the first and on the right in the second.",
        {"T10": "unilateral", "L2": "unilateral"},
    ),
    (
        "T10 and L2 metastases. The T10 lesion erodes the left pedicle, the L2 lesion both pedicles.",
        {"T10": "unilateral", "L2": "bilateral"},
    ),
    (
        "T10 and L2 metastases. The T10 lesion erodes the left pedicle, the L2 lesion does not reach the arch.",
        {"T10": "unilateral", "L2": "none"},
    ),
    (
        "Lytic mets L3 & L5. L3: pedicle on the right eroded +, facets nl. L5: PL elements nl.",
        {"L3": "unilateral", "L5": "none"},
    ),
    ("Met L3. Ped: R-destroyed; L-destroyed.", {"L3": "bilateral"}),
    ("Met L3. Ped: R-destroyed; L-intact. Facets: intact.", {"L3": "unilateral"}),
    ("Met L3. Pedicle R/L: intact/intact.", {"L3": "none"}),
    ("Posterolateral involvement: unilateral (left). L3 metastasis.", {"L3": "unilateral"}),
    ("L3 metastasis. Posterolateral involvement of spinal elements: none of the above.", {"L3": "none"}),
    ("L3 metastasis. Posterolateral involvement: bilateral (3).", {"L3": "bilateral"}),
    ("L3 metastasis. Posterolateral: 1 (unilateral).", {"L3": "unilateral"}),
    ("Kidney cancer, L3 lytic met. It's just the left pedicle, the rest of the ring is ok.", {"L3": "unilateral"}),
    ("Kidney cancer, L3 lytic met. Pedicle's gone on the left; right's hanging in there.", {"L3": "unilateral"}),
    ("Kidney cancer, L3 lytic met. Pedicle's gone on the left; right's iffy.", {"L3": "unilateral bilateral"}),
    (
        "Kidney cancer, L3 lytic met. Pedicle's gone on the left; right might be going too.",
        {"L3": "unilateral bilateral"},
    ),
    ("Kidney cancer, L3 lytic met. Left pedicle gone; jury's out on the right.", {"L3": "unilateral bilateral"}),
    ("Kidney cancer, L3 lytic met. Left pedicle gone, right 50/50.", {"L3": "unilateral bilateral"}),
    ("Kidney cancer, L3 lytic met. Left pedicle gone, right untouched as far as I can see.", {"L3": "unilateral"}),
    ("Kidney cancer, L3 lytic met. No pedicle or facet disease as far as I can see.", {"L3": "none"}),
    ("Kidney cancer, L3 lytic met. Arch looks ok to me.", {"L3": "none"}),
    ("Kidney cancer, L3 lytic met. Haven't looked at the pedicles.", {"L3": "none unilateral bilateral"}),
    ("Kidney cancer, L3 lytic met. Report says nothing about pedicles or facets.", {"L3": "none unilateral bilateral"}),
    (
        "Kidney cancer, L3 lytic met. Report mentions left pedicle and facet involvement, doesn't say anything about the right.",
        {"L3": "unilateral"},
    ),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_the_arch_of_each_vertebra(text: str, expected: dict[str, str]) -> None:
    found = {}
    for level in read_report(text).levels:
        value = level.components.posterolateral
        known = {value} if value else level.narrowed.get("posterolateral", POINTS["posterolateral"])
        found[level.level] = " ".join(one for one in ("none", "unilateral", "bilateral") if one in known)
    assert found == expected
