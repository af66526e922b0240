from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

# What each text leaves open of the posterolateral item, vertebra by vertebra.
TEXTS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "Deposits at T3, T4 and L1, all metastases. The right pedicle of L1 is involved; the pedicles and facets at the two thoracic levels return normal signal.",
        {"T3": "none", "T4": "none", "L1": "unilateral"},
    ),
    (
        "Metastases at T3 and L1. The left pedicle of L1 is destroyed; the thoracic pedicles are normal.",
        {"T3": "none", "L1": "unilateral"},
    ),
    (
        "Metastases at T3, L1 and L2. The left pedicle of T3 is destroyed; the lumbar lesions spare the posterior elements.",
        {"T3": "unilateral", "L1": "none", "L2": "none"},
    ),
    (
        "Metastases at T3, L1 and L2. The left pedicle of T3 is destroyed; at the lumbar levels the pedicles and facets are intact.",
        {"T3": "unilateral", "L1": "none", "L2": "none"},
    ),
    (
        "Metastases at T3, T5 and L2. Both L2 pedicles are destroyed. The posterior elements of the thoracic vertebrae are spared.",
        {"T3": "none", "T5": "none", "L2": "bilateral"},
    ),
    (
        "Lytic metastasis T4; it breaches the right pedicle, the left pedicle and both facet joints being normal.",
        {"T4": "unilateral"},
    ),
    (
        "Lytic metastasis T4. It destroys the left pedicle, the right pedicle and the facets being spared.",
        {"T4": "unilateral"},
    ),
    (
        "Lytic metastasis T4. Tumour erodes the left pedicle, with the right pedicle and both facets remaining intact.",
        {"T4": "unilateral"},
    ),
    (
        "Lytic metastasis T4. Destruction of the right pedicle, the left pedicle and all the facets are intact.",
        {"T4": "unilateral"},
    ),
    (
        "Lytic metastasis T4 invades the right facet, both pedicles and the left facet appear normal.",
        {"T4": "unilateral"},
    ),
    ("Lytic metastasis T4 destroys the right pedicle, the left pedicle and both facet joints.", {"T4": "bilateral"}),
    (
        "Lytic metastasis T4. The right pedicle, the left pedicle and both facet joints are destroyed.",
        {"T4": "bilateral"},
    ),
    (
        "Lytic metastasis of L5 has eaten away the left pedicle. I think the right pedicle is spared but there is artefact and I cannot be certain.",
        {"L5": "unilateral bilateral"},
    ),
    (
        "Lytic metastasis of L5. Left pedicle destroyed. The right pedicle looks intact but I cannot be sure.",
        {"L5": "unilateral bilateral"},
    ),
    (
        "Lytic metastasis of L5. Left pedicle destroyed. The right appears normal, although motion limits assessment.",
        {"L5": "unilateral bilateral"},
    ),
    ("Lytic metastasis of L5. Left pedicle destroyed. The right one is probably fine.", {"L5": "unilateral bilateral"}),
    (
        "Lytic metastasis of L5. Left pedicle destroyed, the right probably involved as well.",
        {"L5": "unilateral bilateral"},
    ),
    (
        "Lytic metastasis of L5. Left pedicle destroyed and the right facet is probably involved as well.",
        {"L5": "unilateral bilateral"},
    ),
    (
        "Lytic metastasis of L5. Left pedicle destroyed; right pedicle seems ok but images are degraded by motion.",
        {"L5": "unilateral bilateral"},
    ),
    (
        "There is recurrent metastatic tumor at T8, within the left pedicle remnant and the left epidural space, without cord compression; the right pedicle is uninvolved.",
        {"T8": "unilateral"},
    ),
    (
        "Metastasis of T8. Recurrent tumour in the remnant of the right pedicle. The left pedicle is normal.",
        {"T8": "unilateral"},
    ),
    ("Metastasis of T8. Tumour sits in the stump of the left pedicle; the right is clear.", {"T8": "unilateral"}),
    (
        "Metastasis of T12. The left pedicle is destroyed. The right pedicle was described as involved on the outside report but I disagree, it is intact on the thin sections and so is the right facet.",
        {"T12": "unilateral"},
    ),
    (
        "Metastasis of T12. The left pedicle is destroyed. The right pedicle was described as involved on the outside report but I disagree comma it is intact on the thin sections and so is the right facet stop",
        {"T12": "unilateral"},
    ),
    (
        "Metastasis of T12. The left pedicle is destroyed. The outside report calls the right pedicle involved too, but on our thin sections it is intact.",
        {"T12": "unilateral"},
    ),
    (
        "Metastasis of T12. The referring hospital reported left pedicle invasion; I do not agree, both pedicles are intact.",
        {"T12": "none"},
    ),
    (
        "Metastasis of T12. The referring hospital reported bilateral pedicle invasion; on my review only the left pedicle is destroyed.",
        {"T12": "unilateral"},
    ),
    (
        "Metastasis of T12. The outside report states the pedicles are intact. I disagree: the left pedicle is destroyed.",
        {"T12": "unilateral"},
    ),
    (
        "Metastasis of C6. The lytic process takes in the left C6 pedicle and both C6 facet joints on axial images.",
        {"C6": "bilateral"},
    ),
    ("Metastasis of C6. The lytic process also takes out the left pedicle.", {"C6": "unilateral"}),
    ("Metastasis of C6, which takes in the left pedicle.", {"C6": "unilateral"}),
    ("L2 lytic met. L pedicle erroded.", {"L2": "unilateral"}),
    ("L2 lytic met. L pedicle eroeded.", {"L2": "unilateral"}),
    ("L2 lytic met. L pedicle infiltarted.", {"L2": "unilateral"}),
    ("L2 lytic met. L pedical destoryed.", {"L2": "unilateral"}),
    ("L2 lytic met. The posterior elments are not involved.", {"L2": "none"}),
    ("L2 lytic met. The posterior elemnts are spaired.", {"L2": "none"}),
    (
        "Metastases T11, L1 and L3. Tumor extends to the left pedicle of T11 and spares the right; the pedicles and facets of L1 and L3 are preserved.",
        {"T11": "unilateral", "L1": "none", "L3": "none"},
    ),
    ("Metastasis T11. Tumor invades the left pedicle and spares the right.", {"T11": "unilateral"}),
    ("Metastasis T11. Tumor invades the left pedicle of T11 but leaves the right alone.", {"T11": "unilateral"}),
    (
        "Metastasis T11. Tumor invades the left pedicle and facet, leaving the right-sided elements untouched.",
        {"T11": "unilateral"},
    ),
    ("Metastasis T11. The right pedicle is spared and the left destroyed.", {"T11": "unilateral"}),
    ("Metastasis T11. Tumour infiltrates the left pedicle and stops short of the right.", {"T11": "unilateral"}),
    ("Metastasis T11. Tumour infiltrates the left pedicle and does not reach the right.", {"T11": "unilateral"}),
    (
        "there are three vertebral metastases: T10, T11 and L2. both T11 pedicles are infiltrated and so is the right T10 costovertebral joint, the left T10 side is fine. L2 is sclerotic. posterior elements of L2 uninvolved.",
        {"T11": "bilateral", "T10": "unilateral", "L2": "none"},
    ),
    (
        "Metastases of T10 and T11. Both T11 pedicles are infiltrated, as is the right T10 costovertebral joint; the left side of T10 is fine.",
        {"T11": "bilateral", "T10": "unilateral"},
    ),
    (
        "T4 met, the whole body is replaced, and there's tumor in the posterior elements but I honestly can't tell if it is one side or both.",
        {"T4": "unilateral bilateral"},
    ),
    (
        "T4 met with tumour in the posterior elements, whether on one or both sides I cannot say.",
        {"T4": "unilateral bilateral"},
    ),
    ("T4 met. Posterior elements are involved; side not stated.", {"T4": "unilateral bilateral"}),
    (
        "T4 met. Posterior elements are involved, unclear whether unilaterally or bilaterally.",
        {"T4": "unilateral bilateral"},
    ),
    ("T4 met. At least one pedicle is gone.", {"T4": "unilateral bilateral"}),
    ("T4 met. Pedicle involvement, laterality not given.", {"T4": "unilateral bilateral"}),
    (
        "S1 sclerotic metastasis. Involvement of the left S1 facet is suspected but could be arthritis.",
        {"S1": "none unilateral"},
    ),
    ("S1 sclerotic metastasis. Possible pedicle involvement.", {"S1": "none unilateral bilateral"}),
    (
        "T6 sclerotic met, ~20% of body, pedicles + facets clear\nT11 sclerotic met, R pedicle sclerotic too, L clear\nL4 sclerotic met, entire body dense, height kept, both pedicles dense",
        {"T6": "none", "T11": "unilateral", "L4": "bilateral"},
    ),
    ("L4 sclerotic met. The left pedicle is dense as well.", {"L4": "unilateral"}),
    ("L4 sclerotic met, the whole body and the left pedicle are dense.", {"L4": "unilateral"}),
    (
        "Four blastic metastases: T3, T11, L1, L5. The left pedicle of T11 is dense and avid; posterior elements are not involved at the other levels, nor on the right side of T11.",
        {"T3": "none", "T11": "unilateral", "L1": "none", "L5": "none"},
    ),
    (
        "Metastases: T3, T11. The left pedicle of T11 is destroyed; the posterior elements are intact at the other level.",
        {"T3": "none", "T11": "unilateral"},
    ),
    (
        "Metastases: T3, T11. Both pedicles of T11 are destroyed; no posterior element involvement at the remaining level.",
        {"T3": "none", "T11": "bilateral"},
    ),
    (
        "Metastases at T9, T12 and L4. Cortical destruction takes both T12 pedicles and the left L4 pedicle; the pedicles, facets and costovertebral joints of T9 are intact, as are the right-sided elements of L4.",
        {"T12": "bilateral", "L4": "unilateral", "T9": "none"},
    ),
    (
        "Metastases at T12 and L4. Destruction of the right T12 pedicle and of both L4 pedicles; the left T12 elements are intact.",
        {"T12": "unilateral", "L4": "bilateral"},
    ),
    (
        "Metastases at T12 and L4. The left T12 pedicle and the right L4 facet are eroded; the opposite sides are normal at both levels.",
        {"T12": "unilateral", "L4": "unilateral"},
    ),
    ("S1 sclerotic metastasis. Possible involvement of the left S1 facet.", {"S1": "none unilateral bilateral"}),
    (
        "Lytic metastasis at C5 stop Loss of height sixty percent stop Right facet destroyed comma left facet normal stop No listhesis or kyphosis stop",
        {"C5": "unilateral"},
    ),
    ("Lytic metastasis at C5. Right facet destroyed, left facet normal.", {"C5": "unilateral"}),
    (
        "Lytic metastasis at C5. Right facet destroyed, left facet normal. No listhesis or kyphosis.",
        {"C5": "unilateral"},
    ),
    (
        "Lytic metastasis at C5. Loss of height 60%. Right facet destroyed, left facet normal. No listhesis or kyphosis.",
        {"C5": "unilateral"},
    ),
    ("Metastasis of C2. The facets and posterior arch of C2 are in tact full stop", {"C2": "none"}),
    (
        "Res: hey, staging CT on the prostate guy in 4B. one sclerotic met in the L4 body, like 1 cm, height fine\nAtt: posterior elements?\nRes: clean. says he has no back pain at all\nAtt: ok, call it",
        {"L4": "none"},
    ),
    ("Metastasis of T12. The right pedicle was clear in June and is now destroyed.", {"T12": "unilateral"}),
    ("Metastases T7. The left facet is eroded and the right one cannot be cleared.", {"T7": "unilateral bilateral"}),
    (
        "Metastasis T7 has eroded the left pedicle, the left facet joint and the left rib head. The right side is clean.",
        {"T7": "unilateral"},
    ),
    (
        "HISTORY: 62F, breast cancer, back pain worse on standing. TECHNIQUE: CT thoracolumbar spine. COMPARISON: CT from 12 May. FINDINGS: Lytic metastases are present in T5, T8 and L1. At T5 the tumor has destroyed the right pedicle and extends along the right costovertebral joint; the left side is preserved. T8 shows a 1 cm focus in the anterior body, the posterior elements being spared. L1 has lost 30 % of its height, and both of its pedicles are infiltrated, the right more than the left. The facets are preserved at all three levels. IMPRESSION: Progressive disease.",
        {"T5": "unilateral", "T8": "none", "L1": "bilateral"},
    ),
    (
        "There are two lytic metastases, T10 and L2. The left T10 pedicle and left T10 facet are destroyed. The corresponding structures on the right are intact. At L2 none of the posterior elements is abnormal.",
        {"T10": "unilateral", "L2": "none"},
    ),
    (
        "T10 metastasis. Destruction of the left pedicle and facet, with the contralateral structures intact.",
        {"T10": "unilateral"},
    ),
    (
        "Metastasis of T6. The left pedicle is replaced by tumour. There is also cortical breach of the right costovertebral joint.",
        {"T6": "bilateral"},
    ),
    (
        "Metastasis of T6. Soft tissue tumour surrounds the left pedicle, which is eroded; on the right side everything is intact.",
        {"T6": "unilateral"},
    ),
    ("Lytic metastasis of T7 which abuts but does not breach the left pedicle. Right side normal.", {"T7": "none"}),
    ("Metastasis at T9. Of the two pedicles the left is gone and the right survives.", {"T9": "unilateral"}),
    (
        "Metastases T9 and L3. L3 has left pedicle disease. T9 does not have any posterior element disease.",
        {"T9": "none", "L3": "unilateral"},
    ),
    ("Metastases T9 and L3. Left pedicle disease at L3; none at T9.", {"T9": "none", "L3": "unilateral"}),
    (
        "Metastases T9 and L3. The left pedicle is involved at both levels; the right pedicles are intact.",
        {"T9": "unilateral", "L3": "unilateral"},
    ),
    (
        "Metastases T9 and L3, each involving the right pedicle. The left-sided elements are normal at both.",
        {"T9": "unilateral", "L3": "unilateral"},
    ),
    ("Metastases T9 and L3. At both levels both pedicles are replaced.", {"T9": "bilateral", "L3": "bilateral"}),
    (
        "Metastases T4, T6 and T8. The left pedicle is destroyed at T4 and the right at T6. T8 is spared posteriorly.",
        {"T4": "unilateral", "T6": "unilateral", "T8": "none"},
    ),
    (
        "Metastases T4, T6 and T8. Unilateral pedicle involvement at T4 (left) and T6 (right), none at T8.",
        {"T4": "unilateral", "T6": "unilateral", "T8": "none"},
    ),
    (
        "Metastases T4, T6 and T8. T4 involves its left pedicle, T6 both, and T8 neither.",
        {"T4": "unilateral", "T6": "bilateral", "T8": "none"},
    ),
    (
        "Metastases T4, T6 and T8 involving one, both and neither of the pedicles respectively.",
        {"T4": "unilateral", "T6": "bilateral", "T8": "none"},
    ),
    (
        "Metastases T4, T6 and T8. Posterior elements are preserved except on the left at T4, where the pedicle is destroyed.",
        {"T4": "unilateral", "T6": "none", "T8": "none"},
    ),
    (
        "Metastases T4 and T6. T4: pedicle on the left is gone, that on the right is fine. T6: fine on both sides.",
        {"T4": "unilateral", "T6": "none"},
    ),
    (
        "New lytic metastasis at T12. It involves the body, the left pedicle, the left lamina and the spinous process; right-sided elements are intact.",
        {"T12": "unilateral"},
    ),
    (
        "New lytic metastasis at T12 with involvement of the left-sided posterior elements including the facet. No right-sided disease.",
        {"T12": "unilateral"},
    ),
    ("New lytic metastasis at T12. Left pedicle and right facet both show destruction.", {"T12": "bilateral"}),
    (
        "New lytic metastasis at T12. There is erosion of the left pedicle and, on the right, of the superior facet.",
        {"T12": "bilateral"},
    ),
    (
        "New lytic metastasis at T12. There is erosion of the left pedicle and perhaps, on the right, of the superior facet.",
        {"T12": "unilateral bilateral"},
    ),
    (
        "New lytic metastasis at T12. Erosion of the left pedicle is definite, that of the right is less certain.",
        {"T12": "unilateral bilateral"},
    ),
    (
        "New lytic metastasis at T12. Definite tumour in the left pedicle. Subtle signal change in the right pedicle may be tumour or oedema.",
        {"T12": "unilateral bilateral"},
    ),
    (
        "New lytic metastasis at T12. Left pedicle invaded. Right pedicle: indeterminate signal.",
        {"T12": "unilateral bilateral"},
    ),
    (
        "New lytic metastasis at T12. Left pedicle invaded. Whether the right is too is unclear.",
        {"T12": "unilateral bilateral"},
    ),
    (
        "New lytic metastasis at T12. The left pedicle is invaded. I would not like to commit on the right.",
        {"T12": "unilateral bilateral"},
    ),
    ("New lytic metastasis at T12. Left pedicle out. Not convinced about the right.", {"T12": "unilateral bilateral"}),
    ("New lytic metastasis at T12. Left pedicle out. Convinced the right is fine.", {"T12": "unilateral"}),
    ("New lytic metastasis at T12. The right pedicle is intact, the left is not.", {"T12": "unilateral"}),
    ("New lytic metastasis at T12. The right pedicle is not intact, the left is.", {"T12": "unilateral"}),
    ("New lytic metastasis at T12. The right pedicle is involved but not the left.", {"T12": "unilateral"}),
    ("New lytic metastasis at T12. Tumour is seen in the right but not the left pedicle.", {"T12": "unilateral"}),
    ("New lytic metastasis at T12. Neither the left nor the right pedicle is involved.", {"T12": "none"}),
    (
        "New lytic metastasis at T12. No destruction of pedicle, facet or costovertebral joint on either side.",
        {"T12": "none"},
    ),
    (
        "New lytic metastasis at T12. The cortex of the pedicles is preserved and the facet joints are congruent.",
        {"T12": "none"},
    ),
    ("New lytic metastasis at T12. Pedicles, facets and rib articulations within normal limits.", {"T12": "none"}),
    ("New lytic metastasis at T12. Posterior elements destroyed bilaterally.", {"T12": "bilateral"}),
    ("New lytic metastasis at T12. Tumour extends into the posterior elements on either side.", {"T12": "bilateral"}),
    (
        "New lytic metastasis at T12. The lesion involves the posterior elements, left worse than right.",
        {"T12": "bilateral"},
    ),
    (
        "New lytic metastasis at T12. Pedicle involvement is bilateral but asymmetric, greater on the left.",
        {"T12": "bilateral"},
    ),
    (
        "New lytic metastasis at T12. Both the right and, to a lesser extent, the left pedicles are infiltrated.",
        {"T12": "bilateral"},
    ),
    (
        "T12 metastasis. Compared with April, when both pedicles were intact, the left pedicle has been destroyed. The right remains intact.",
        {"T12": "unilateral"},
    ),
    ("T12 metastasis. Left pedicle destroyed as before; new destruction of the right.", {"T12": "bilateral"}),
    (
        "T12 metastasis. The known left pedicle destruction is unchanged and there is new right facet erosion.",
        {"T12": "bilateral"},
    ),
    (
        "T12 metastasis. Known degenerative change of both facet joints; no tumor in the pedicles or facets.",
        {"T12": "none"},
    ),
    (
        "T12 metastasis with left pedicle destruction. L4 metastasis; the L4/5 facets are arthritic but not infiltrated, pedicles normal.",
        {"T12": "unilateral", "L4": "none"},
    ),
    (
        "T12 metastasis with left pedicle destruction. L4/5 facet arthropathy bilaterally. Bilateral pars defects at L5.",
        {"T12": "unilateral"},
    ),
    (
        "T12 metastasis. L4/5 facet arthropathy bilaterally. Bilateral pars defects at L5. Bilateral pedicle screws at L3.",
        {"T12": "none unilateral bilateral"},
    ),
    (
        "T12 metastasis. Bilateral pleural effusions. Left rib 9 metastasis. Right adrenal nodule.",
        {"T12": "none unilateral bilateral"},
    ),
    (
        "T12 metastasis. There is bilateral foraminal narrowing and left psoas oedema.",
        {"T12": "none unilateral bilateral"},
    ),
    (
        "T12 metastasis with paravertebral tumour on the left that has eroded the pedicle and rib head.",
        {"T12": "unilateral"},
    ),
    (
        "T12 metastasis. Left paravertebral mass invading the ipsilateral costovertebral junction. The contralateral one is clear.",
        {"T12": "unilateral"},
    ),
    (
        "T12 metastasis. The mass displaces but does not erode the left pedicle. The facets and the right pedicle are intact.",
        {"T12": "none"},
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
