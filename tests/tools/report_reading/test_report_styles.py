"""Reports in many styles, and for each vertebra what they leave open of every item (empty: nothing settled)."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import COMPONENTS, POINTS

Expected = dict[str, tuple[str, ...]]
REPORTS: tuple[tuple[str, Expected], ...] = (
    (
        """SPINE INSTABILITY WORK-UP
Vertebra: Th8
Symptoms: pain NRS 5 on getting up, NRS 0 in bed
Matrix: lytic
Vertebral body: 65 % replaced, height kept
Curvature: new gibbus at Th8
Dorsal elements: right pedicle breached, left pedicle sound""",
        {"T8": ("mechanical", "lytic", "deformity", "involved_over_50", "unilateral")},
    ),
    (
        """L2 met, blastic. Ht 90% of L1. 3/4 body. Peds -/-. Facets -/-. Align ok. Pain: nights only, not with mvmt.""",
        {"L2": ("non_mechanical", "blastic", "normal", "under_50", "none")},
    ),
    (
        """CT whole spine. Known hypernephroma.
C6: osteolysis of the right lateral mass only, vertebral body not affected, height normal.
T11: osteolytic destruction of two thirds of the body without loss of height; the tumour has broken into both pedicles.
L4: old osteoporotic wedge fracture with 30 % height loss, unchanged since 2019.
Spine in normal alignment.
Patient reports no back pain.""",
        {
            "C6": ("pain_free", "lytic", "normal", "none", "unilateral"),
            "T11": ("pain_free", "lytic", "normal", "involved_over_50", "bilateral"),
        },
    ),
    (
        """hi, quick one: 68 yo prostate ca, T10 sclerotic met, vertebra keeps its height, roughly a third of the body is dense, pedicles look fine both sides, no slip no kyphosis. He says his back only hurts when he bends or lifts stuff""",
        {"T10": ("mechanical", "blastic", "normal", "none", "none")},
    ),
    (
        """ct of the thoracic spine history of renal cell carcinoma there is an osteolytic metastasis in t nine which has lost about forty percent of its height the right pedicle and the right costovertebral joint are destroyed the left side is intact there is a new kyphotic angulation at this level no translation the patient complains of pain that gets worse on standing and eases when lying""",
        {"T9": ("mechanical", "lytic", "deformity", "under_50", "unilateral")},
    ),
    (
        """MRI: L3 and L5 metastases from breast cancer. L3: complete replacement of the body marrow, no collapse. L5: a 12 mm focus in the posterior body, body height maintained. Infiltration of the left L3 pedicle. At L5 the posterior elements are spared. Grade 1 degenerative anterolisthesis L4 on L5, known. Otherwise aligned. Pain: leg pain in S1 distribution; back pain is denied.""",
        {
            "L3": ("pain_free", "", "normal", "involved_over_50", "unilateral"),
            "L5": ("pain_free", "", "normal", "none", "none"),
        },
    ),
    (
        """Level | Lesion | Height loss | Body involved | Posterolateral | Alignment
T6 | mixed | 20 % (was 10 %) | 70 % | left | normal
L1 | lytic | none | 30 % | none | normal
Pain: none at rest, severe at mobilisation (T6 area)""",
        {
            "T6": ("mechanical", "mixed", "normal", "under_50", "unilateral"),
            "L1": ("", "lytic", "normal", "none", "none"),
        },
    ),
    (
        """Findings: Multiple metastases. T4 shows a lytic lesion in the left half of the body extending into the left pedicle; height is not reduced. T12 has collapsed to 40 % of its former height with both pedicles destroyed and a new kyphosis of 20 degrees. L2 contains a small sclerotic focus of 8 mm without involvement of the posterior elements, no loss of height. Except for T12 the alignment is normal. Clinical details on pain are not available.""",
        {
            "T4": ("", "lytic", "normal", "none involved_over_50", "unilateral"),
            "T12": ("", "", "deformity", "over_50", "bilateral"),
            "L2": ("", "blastic", "normal", "none", "none"),
        },
    ),
    (
        """ok new pt. T7 lytic, body maybe 80% eaten, not collapsed yet. report says "facets preserved, pedicles: R gone L thinned". alignment not commented. pain: he denies any, but moves very little""",
        {"T7": ("pain_free", "lytic", "", "involved_over_50", "unilateral bilateral")},
    ),
    (
        """Dear colleague, thank you for seeing Mrs O, 59, with a myeloma deposit in T8. The pain that she had in spring has gone completely after radiotherapy. The deposit is lytic, occupies some 60 % of the body, and the vertebra has lost a quarter of its height, no more than in spring. The pedicles and facets are not involved. There is no malalignment. Kind regards""",
        {"T8": ("pain_free", "lytic", "normal", "under_50", "none")},
    ),
    (
        """CT LUMBAR SPINE
Compared with the CT of June, L1 has collapsed further: height loss is now 55 % (June: 25 %). The lesion was lytic and has become sclerotic. Pedicles: left was and is destroyed; right, intact in June, is now also destroyed. No new malalignment. He has pain when upright that resolves lying flat.""",
        {"L1": ("mechanical", "blastic", "normal", "over_50", "bilateral")},
    ),
    (
        """T2/T3 mets (NSCLC), both lytic. T2 ht nl, 20% body, PE clear. T3 ht -60%, bilat peds out, transl T2 on T3 4mm new. pain++ on sitting up""",
        {
            "T2": ("mechanical", "lytic", "subluxation", "none", "none"),
            "T3": ("mechanical", "lytic", "subluxation", "over_50", "bilateral"),
        },
    ),
    (
        """MR of the cervical spine. C3 metastasis with T1 hypointense replacement of almost the whole vertebral body. Vertebral height is preserved. Right facet joint infiltrated, left free. C5: Modic type 1 endplate changes, no tumour. Lordosis preserved, no listhesis. Neck pain, independent of movement.""",
        {"C3": ("non_mechanical", "", "normal", "involved_over_50", "unilateral")},
    ),
    (
        """T5: Haemangioma, coarse trabeculae, 60 % of the body.
T8: Lytic metastasis, the body is reduced in height by 10 %. The left pedicle cannot be assessed because of motion artefact, the right is intact.
L3: Limbus vertebra.
Alignment is unremarkable. No statement on pain.""",
        {"T8": ("", "lytic", "normal", "under_50", "none unilateral")},
    ),
    (
        """met at L4, mixed. no fracture, body involvement about 55 percent. pedicles fine. pain in the groin from his hip metastasis, none in the back. no deformity no slip""",
        {"L4": ("pain_free", "mixed", "normal", "involved_over_50", "none")},
    ),
    (
        """Mr K has metastatic bladder cancer. His only spinal lesion is in L2. It is purely lytic. About half the height of the vertebra has been lost. The left pedicle has been replaced by tumour, while the right pedicle and both facet joints look normal. The lumbar lordosis is preserved and there is no slip. Standing for more than five minutes is impossible because of back pain; in bed he is comfortable.""",
        {"L2": ("mechanical", "lytic", "normal", "under_50 over_50", "unilateral")},
    ),
    (
        """The T3 vertebral body is destroyed to a large extent (approx. 75 %), with preserved outer contour and height. Destruction of the left transverse process and left costovertebral joint. Right-sided posterior elements without abnormality. No spondylolisthesis, no kyphosis. Clinically painless.""",
        {"T3": ("pain_free", "lytic", "normal", "involved_over_50", "unilateral")},
    ),
    (
        """C2 dens lytic, ht n/a. C5 lytic 40% ht loss, prev 20. L+R facets inv C5. C2 lat masses ok. Sublux C5 on C6 new. NP worse turning head.""",
        {
            "C2": ("mechanical", "lytic", "", "", "none"),
            "C5": ("mechanical", "lytic", "subluxation", "under_50", "bilateral"),
        },
    ),
    (
        """Findings: There is a metastasis in the S1 body which involves the left half of the vertebra. The height is unremarkable. The left S1 facet is infiltrated, the L5/S1 facet on the right is normal. Conus at L1. Epidural extension at S1 displaces the left S1 root. Fracture of L2 after a fall in 2018, traumatic, healed with 40 % loss of height. No malalignment at S1. Buttock pain radiating down the left leg, no low back pain.""",
        {"S1": ("pain_free", "", "normal", "none involved_over_50", "unilateral")},
    ),
    (
        """T12 lesion again - the new CT says "height loss of 30% has not increased; left pedicle remains destroyed, right pedicle remains intact; alignment unchanged, normal." lesion mixed. still sore when he gets out of bed, fine when lying""",
        {"T12": ("mechanical", "mixed", "normal", "under_50", "unilateral")},
    ),
    (
        """Metastases of T9, T10 and L2, all lytic. The height of T9 and T10 is preserved, whereas L2 has lost 70 %. In T9 and L2 more than half of the body is replaced, in T10 only a quarter. Both L2 pedicles are destroyed. The pedicles of T9 and T10 are normal, as are their facets and costovertebral joints. No subluxation. No deformity. Asymptomatic.""",
        {
            "T9": ("pain_free", "lytic", "normal", "involved_over_50", "none"),
            "T10": ("pain_free", "lytic", "normal", "none", "none"),
            "L2": ("pain_free", "lytic", "normal", "over_50", "bilateral"),
        },
    ),
    (
        """ct lumbar spine colon cancer full stop at l three there is a mixed metastasis occupying sixty percent of the body comma no loss of height full stop the pedicles are free full stop facet joints degenerate full stop alignment normal full stop pain relieved by lying down full stop""",
        {"L3": ("mechanical", "mixed", "normal", "involved_over_50", "none")},
    ),
    (
        """Index level: T10 (previous values in parentheses)
Height loss 45 % (20 %)
Pedicles: both (left)
Alignment: normal (normal)
Density: lytic (lytic)
Pain: mechanical (none)""",
        {"T10": ("mechanical", "lytic", "normal", "under_50", "bilateral")},
    ),
    (
        """She had a fall last winter which left her with a wedge fracture of L1, and this is unchanged at 30 %. The thyroid cancer metastasis sits in T6, where it has eaten away nearly all of the body. Surprisingly the height of T6 is still normal. The right pedicle is gone and so is the left. There is no kyphosis or slip anywhere. Her pain comes when she walks or sits and leaves when she lies down.""",
        {"T6": ("mechanical", "", "normal", "involved_over_50", "bilateral")},
    ),
    (
        """L1: lytic metastasis, lower half of the body; cranial endplate intact, no height loss. Extension to the base of both pedicles. L5: spondylolysis with grade 1 slip on S1, chronic. Alignment otherwise preserved. Pain when coughing and on movement.""",
        {"L1": ("mechanical", "lytic", "normal", "none involved_over_50", "bilateral")},
    ),
    (
        """Re SINS: T9 lytic 35 % ht loss, R ped ++, L ped –, no malalign, VAS 7 upright / 1 supine.""",
        {"T9": ("mechanical", "lytic", "normal", "under_50", "unilateral")},
    ),
    (
        """does this need surgery? T4: blastic, entire body, no collapse. T5: blastic, spot of 6 mm, no collapse. both: pedicles + facets ok, alignment ok. asymptomatic""",
        {
            "T4": ("pain_free", "blastic", "normal", "involved_over_50", "none"),
            "T5": ("pain_free", "blastic", "normal", "none", "none"),
        },
    ),
    (
        """L3 metastasis: lytic, 40 % of the body. The superior endplate is depressed by 3 mm, about 10 % height loss. Pedicles and facets: right side uninvolved, left side involved. In the previous examination the left side was uninvolved too. Alignment as before, without deformity or listhesis. Night pain and pain on weight bearing.""",
        {"L3": ("mechanical", "lytic", "normal", "under_50", "unilateral")},
    ),
    (
        """T11
 lesion type ........ lytic
 height ............. 80 % of expected
 tumour volume ...... 45 %
 alignment .......... scoliosis, new
 post. elements ..... L pedicle, L facet
 pain ............... + on loading, – supine""",
        {"T11": ("mechanical", "lytic", "deformity", "under_50", "unilateral")},
    ),
    (
        """there are lytic metastases in l one and l four l one has no height loss and sixty percent of the body is involved l four has lost less than half of its height both pedicles of l four are destroyed the pedicles of l one are intact alignment is normal the pain is mechanical""",
        {
            "L1": ("mechanical", "lytic", "normal", "involved_over_50", "none"),
            "L4": ("mechanical", "lytic", "normal", "under_50", "bilateral"),
        },
    ),
    (
        """The MRI shows a T12 metastasis. It replaces roughly two fifths of the vertebra, whose height is unchanged and normal. The metastasis does not reach the pedicles. I see no kyphosis and no listhesis. He reports constant dull aching in the lower back, unaffected by posture.""",
        {"T12": ("non_mechanical", "", "normal", "none", "none")},
    ),
    (
        """T5 PF: lyt, VBC 60%, kyphosis ++ (new), bilat ped/facet destr. Pain ↑ standing ↓ lying.""",
        {"T5": ("mechanical", "lytic", "deformity", "over_50", "bilateral")},
    ),
    (
        """Vertebral metastases:
- T7: sclerotic, entire body, height 100 %, posterior elements not involved
- T8: sclerotic, right third, height 100 %, right pedicle involved
- T10: lytic, height reduced to 55 %, pedicles/facets bilaterally involved; subluxation T10/T11
Alignment at T7 and T8 normal. Pain not known.""",
        {
            "T7": ("", "blastic", "normal", "involved_over_50", "none"),
            "T8": ("", "blastic", "normal", "none", "unilateral"),
            "T10": ("", "lytic", "subluxation", "under_50", "bilateral"),
        },
    ),
    (
        """pt has L1 met. old report (Jan): no collapse, no pedicle involvement. new report: 30 % height loss, left pedicle eroded. lytic both times. pain on walking. alignment fine both times""",
        {"L1": ("mechanical", "lytic", "normal", "under_50", "unilateral")},
    ),
    (
        """Large lytic mass of T2 with complete destruction of the vertebral body and of the posterior elements on both sides. T2 has slipped forward on T3 by 5 mm. The pain is worst when sitting up.""",
        {"T2": ("mechanical", "lytic", "subluxation", "involved_over_50 under_50 over_50", "bilateral")},
    ),
    (
        """Pain: ☐ none ☐ non-mechanical ☒ mechanical
Lesion: ☒ lytic ☐ mixed ☐ blastic
Alignment: ☐ subluxation ☐ deformity ☒ normal
Collapse: ☐ >50% ☐ <50% ☒ none, >50 % of body involved ☐ none
PLE: ☐ bilateral ☒ unilateral ☐ none
Level: ☒ L3""",
        {"L3": ("mechanical", "lytic", "normal", "involved_over_50", "unilateral")},
    ),
    (
        """Lytic metastases at C7 (30 % of body) and T1 (80 % of body). No collapse at C7; T1 has lost 20 % of its height. C7 pedicles and facets are normal. The left T1 pedicle and left T1 facet are destroyed, on the right they are intact. Cervicothoracic junction in alignment. Pain in both shoulders from rotator cuff disease, spine not painful.""",
        {
            "C7": ("pain_free", "lytic", "normal", "none", "none"),
            "T1": ("pain_free", "lytic", "normal", "under_50", "unilateral"),
        },
    ),
    (
        """L5/S1: OA. L3: osteoblastic met 10%, no #, pedicles clear. S1: lytic, R ala + R facet, no collapse, 1/3. Al. normal. Sitting painful, lying OK.""",
        {
            "L3": ("mechanical", "blastic", "normal", "none", "none"),
            "S1": ("mechanical", "lytic", "normal", "none", "unilateral"),
        },
    ),
    (
        """CT says "T8: no collapse (previously suspected collapse not confirmed), tumour in 60 % of body; right pedicle infiltrated, on the left the cortex of the pedicle is intact". lytic. she has zero back pain""",
        {"T8": ("pain_free", "lytic", "", "involved_over_50", "unilateral")},
    ),
    (
        """patient with thyroid carcinoma lytic lesion c four fifty percent of the vertebral body height has been lost correction sixty percent right lateral mass destroyed left lateral mass not destroyed no listhesis but focal kyphosis of recent onset neck pain on rotation""",
        {"C4": ("mechanical", "lytic", "deformity", "under_50 over_50", "unilateral")},
    ),
    (
        """Findings: T1-hypointense metastasis in L4, 60 % of the body, without compression. Fatty haemangioma L3. The L4 pedicles: the right is of normal signal, the left shows infiltration as far as the facet. Alignment is normal apart from a known degenerative anterolisthesis L5/S1. The pain is referred from the hips; there is no lumbar pain.""",
        {"L4": ("pain_free", "", "normal", "involved_over_50", "unilateral")},
    ),
    (
        """Mr B's back pain has two components: a constant ache at night, which responds to steroids, and a sharp pain when he gets up, which has been worse this month. The T7 metastasis is sclerotic with lytic areas. Less than half of the body is affected and there is no height loss. The pedicles are intact on both sides, the facets are normal. Alignment is preserved.""",
        {"T7": ("mechanical", "mixed", "normal", "none", "none")},
    ),
    (
        """No metastasis in the cervical spine. In T12 there is a lytic metastasis with loss of the posterior wall, 30 % of the body, no height loss. T12 pedicles are not involved but there is a metastasis in the left eleventh rib with destruction of its head. Osteoporotic fracture of L1 with 60 % height loss and new kyphosis at L1. Pain over L1 on standing.""",
        {"T12": ("", "lytic", "", "none", "none")},
    ),
    (
        """L3 met in colon ca. not lytic, it's sclerotic. no height loss. body 20-30 %. no posterior elements involved, no malalignment. pain not related to movement, just at night""",
        {"L3": ("non_mechanical", "blastic", "normal", "none", "none")},
    ),
    (
        """pain at T4 gone since RT, but new pain at T10 when she stands. T4 now sclerotic (was lytic), 30 % loss as before, pedicles ok. T10 lytic, 70 % loss, both pedicles destroyed, kyphosis new since last month""",
        {
            "T4": ("pain_free", "blastic", "", "under_50", "none"),
            "T10": ("mechanical", "lytic", "deformity", "over_50", "bilateral"),
        },
    ),
)


@pytest.mark.parametrize(("report", "expected"), REPORTS, ids=[report[:40] for report, _ in REPORTS])
def test_every_style_leaves_open_what_it_does_not_say(report: str, expected: Expected) -> None:
    levels = {one.level: one for one in read_report(report).levels}
    assert set(levels) == set(expected)
    for level, values in expected.items():
        for item, value in zip(COMPONENTS[1:], values, strict=True):
            settled = getattr(levels[level].components, item)
            left = {settled} if settled else set(levels[level].narrowed.get(item, POINTS[item]))
            assert left == set(value.split() or POINTS[item]), (level, item)
