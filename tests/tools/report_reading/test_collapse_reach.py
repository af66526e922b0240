from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

VALUES = {
    "over": {"over_50"},
    "under": {"under_50"},
    "involved": {"involved_over_50"},
    "none": {"none"},
    "kept": {"involved_over_50", "none"},
    "either": {"over_50", "under_50"},
    "open": {"involved_over_50", "none", "over_50", "under_50"},
}

# What is told of each level, and the words that tell it.
TOLD = [
    ("L4=under", "L4 lytic met, about 15% height gone."),
    ("L4=under", "L4 lytic met, height down by a fifth."),
    (
        "T10=none",
        "T10 metastasis: destruction of the spinous process and lamina only, body, pedicles and facets normal.",
    ),
    ("T10=none", "T10 metastasis of the left pedicle; body and facets normal."),
    ("T10=none", "T10 shows a lytic metastasis occupying one fourth of the body with normal height."),
    ("T10=none", "T10 lytic metastasis in the posterior fourth of the body, height normal."),
    ("T10=under", "T10 met, mixed. Height loss is minor, maybe 10%."),
    (
        "L3=involved",
        "Metastasis in L3 occupying roughly three quarters of the body. Body height is not reduced. Small volume ascites.",
    ),
    (
        "L3=kept",
        "Metastasis in L3. Body height is not reduced. Small volume of free fluid. Small pleural effusion. Small hiatus hernia.",
    ),
    ("T12=over", "T12 lytic metastasis, 60 % loss of height. In March height was normal."),
    ("T12=over", "T12 lytic metastasis, 60 % loss of height; in 2022 no loss of height."),
    ("T1=none", "T1 has a lytic metastasis with preserved height involving maybe forty percent of the body."),
    ("T5=over T6=under", "T5 and T6 lytic metastases. T5 is reduced to 30% of its height, T6 to 80%."),
    ("T5=under T6=over", "T5 and T6 lytic metastases. T5 has lost 30% of its height and T6 80%."),
    (
        "L3=over",
        "Her first MRI, in January, showed a single deposit at L3 with no fracture. The CT of 2 September reports L3 as osteolytic with loss of more than 50% of its height anteriorly.",
    ),
    (
        "L3=over",
        "The MRI in January showed a metastasis in L3 with no fracture. CT today: L3 lytic, 60% loss of height.",
    ),
    ("L2=none", "Lytic met L2 in the front of the body, about an eighth, no height loss."),
    ("L2=under", "Lytic met L2, vertebral body height reduced by roughly 10 to 15 percent."),
    ("L2=under", "Lytic met L2 with a mild superior endplate infraction."),
    ("L2=under", "Lytic met L2. Height is down a bit, I'd guess a quarter."),
    ("L2=over", "Lytic met L2. Only about a third of the height remains."),
    ("L2=over", "Lytic met L2 squashed to two fifths of its normal height."),
    ("L2=over", "Lytic met L2; more than half of the vertebral height has gone."),
    ("L2=over", "Lytic met L2 with severe collapse."),
    ("L2=over", "Lytic met L2, 3/4 loss of height."),
    ("L2=either", "Lytic met L2, moderate collapse."),
    ("L2=either", "Lytic met L2, collapsed by half."),
    ("L2=either", "Lytic met L2, height loss 45-55%."),
    ("L2=either", "Lytic met L2, collapsed, degree not stated."),
    ("L2=involved", "Lytic met L2 replacing 3/4 of the body, no loss of height."),
    ("L2=involved", "Lytic met L2. >50% of body, height ok."),
    ("L2=involved", "Lytic met L2: tumour fills the body. Height preserved."),
    ("L2=none", "Lytic met L2: less than a third of the body is affected and it has not lost any height."),
    ("L2=none", "Lytic met L2, 8 mm, no collapse."),
    ("L2=none", "Lytic met L2, quite small (under 25% of the body). Normal height."),
    ("L2=kept", "Lytic met L2. Normal vertebral height. Small amount of free pelvic fluid."),
    ("L2=kept", "Lytic met L2. No collapse or height loss; small left pleural effusion; tiny lung nodule."),
    ("L2=kept", "Lytic met L2, height maintained. Tiny nodules in the lung."),
    ("L2=kept", "Lytic met L2, height maintained. Small liver lesions."),
    ("L2=kept", "Lytic met L2, height maintained. Focal liver lesion."),
    ("L2=kept", "Lytic met L2, height maintained. Small renal cyst. Focus of uptake in the left femur."),
    (
        "L2=involved",
        "Lytic met L2 involving 70% of the body, height maintained. Small liver metastases. Focal uptake in the right iliac bone.",
    ),
    ("L2=involved", "Lytic met L2 involving 70% of the body, height maintained. Small epidural component."),
    ("L2=involved", "Lytic met L2 involving two thirds of the body, height maintained, small soft tissue component."),
    ("L2=over L4=kept", "Lytic mets L2 and L4. L2 lost 60% of height. L4 height ok."),
    ("L2=over L4=under", "Lytic mets L2 and L4 with 60% and 20% loss of height respectively."),
    ("L2=over L4=under", "L2 and L4 lytic mets. Height loss L2 60%, L4 20%."),
    ("L2=under L4=over", "L2 and L4 lytic mets. Remaining height 80% at L2 and 40% at L4."),
    ("L2=under L4=over", "L2 and L4 lytic mets. L2 has 80% of its height left, L4 just 40%."),
    ("L2=under L4=over", "L2 and L4 lytic mets. L2 has shrunk to 80% of its normal height and L4 to 40%."),
    ("L2=involved L4=none", "L2 and L4 lytic mets without collapse, occupying 60% and 20% of the body respectively."),
    ("L2=involved L4=none", "L2 and L4 lytic mets without collapse. L2 60% of the body, L4 20%."),
    ("L2=under", "Lytic met L2 with 20% height loss. Old osteoporotic fracture of T12 with 60% height loss."),
    (
        "L2=under",
        "Lytic met L2 with 20% height loss, unlike T12, an old osteoporotic wedge fracture with 60% height loss.",
    ),
    ("L2=under", "T12 osteoporotic fracture, 60% height loss, unchanged. Lytic met L2, 20% height loss."),
    ("L2=under", "Lytic met L2 with 20% height loss (was 10% in March)."),
    ("L2=over", "Lytic met L2 with 60% height loss (no loss in March)."),
    ("L2=over", "Lytic met L2. Height loss was 20% in the spring and is 60% now."),
    ("L2=over", "Lytic met L2. Over the summer the height loss went from 20 to 60%."),
    ("L2=over", "Lytic met L2. Anterior height 8 mm, posterior 25 mm."),
    ("L2=over", "Lytic met L2. Height 10 mm (L1 26 mm, L3 27 mm)."),
    ("L2=under", "Lytic met L2. Height 20 mm, neighbours 26 mm."),
    ("L2=none", "L2 met confined to the left pedicle; the body is normal."),
    ("L2=open", "Lytic met L2. The disc below has lost half of its height."),
    ("L2=open", "Lytic met L2. Left lower lobe collapse."),
    ("L2=open", "Lytic met L2. Compression of the thecal sac by 50%."),
    ("L2=open", "Lytic met L2. Canal stenosis 60%."),
    ("L2=open", "Lytic met L2. At risk of collapse."),
    ("L2=kept", "Lytic met L2. No collapse yet, but at risk."),
    ("L2=open", "Lytic met L2. Height not mentioned."),
]


def _read(report: str) -> dict[str, set[str]]:
    read = {}
    for level in read_report(report).levels:
        value = level.components.collapse
        read[str(level.level)] = {value} if value else set(level.narrowed.get("collapse", VALUES["open"]))
    return read


@pytest.mark.parametrize(("expected", "report"), TOLD)
def test_height_and_extent_in_many_words(expected: str, report: str) -> None:
    wanted = dict(pair.split("=") for pair in expected.split())
    assert _read(report) == {level: VALUES[value] for level, value in wanted.items()}
