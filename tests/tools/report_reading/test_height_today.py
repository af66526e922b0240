"""Height and density of today beside those of earlier studies, of other levels and of other parts."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

VALUES = {
    "over": {"over_50"},
    "under": {"under_50"},
    "involved": {"involved_over_50"},
    "none": {"none"},
    "kept": {"involved_over_50", "none"},
    "either": {"over_50", "under_50"},
    "open": set(POINTS["collapse"]),
}

HEIGHTS = [
    # an earlier study
    ("T12=over", "CT: Metastasis T12 with less than 50% collapse. MRI: Further loss of height of T12, now measured at 65%."),
    ("T10=over", "T10: met. Back then there was ~20% height loss. Now the height loss has gone up to 60%."),
    ("T9=under", "T9 metastasis. In November it occupied a small part with height preserved; now height loss of 30%."),
    ("T6=over", "T6 metastasis: CT (3 months ago) 20% collapse; MRI (today) 60% collapse."),
    ("L2=either", "L2: lytic metastasis. Interval progression of height loss by 10%."),
    (
        "T7=over T8=involved",
        "There are metastases in T7 and T8. On the previous study T7 had lost 20% of its height; this has progressed "
        "and the loss is now 65%. T8 has not collapsed, but tumour occupies roughly three quarters of the body.",
    ),
    # of which vertebra
    ("T9=under L2=kept", "Vertebral body heights are maintained other than at T9, where there is a 40% loss. Mets at T9 and L2."),
    ("T9=kept L2=kept", "T9 met lytic. L2 met lytic. Vertebral body heights are preserved."),
    ("L1=under L4=involved", "There are metastases in L1 and L4, of which only L1 has lost height (20%). L4 is 60% involved."),
    ("T6=under T4=kept", "There is loss of height at T6 (30%) but not at T4. Both harbour lytic metastases."),
    ("T1=none L2=kept", "Mets at T1 and L2. No height loss at T1, where less than half of the body is replaced, or at L2."),
    ("T8=under T9=over", "Metastases T8 and T9; T8 has lost 20% and T9 55% of its height."),
    ("T7=under T8=over", "Mets in T7 and T8. T7 has lost 25% of its height, T8 is much worse, around three quarters gone."),
    ("L1=under L2=over", "L1, L2: lytic mets, height loss 10% and 60% resp."),
    ("T4=none L5=none", "T4 and L5: metastases, foci of 8 and 12 mm respectively, neither associated with loss of height."),
    ("T6=none L4=involved", "Mets T6 and L4, not fractured; T6 less than 50%, L4 more than 50% of the body."),
    ("L2=under L4=none", "Mets. Vertebral height: L2 - slight loss (<10%). L4 - normal.\nExtent: L2 - entire body. L4 - one small area."),
    # of which part, by which figure
    ("L1=over", "Metastasis L1 with a fracture of the superior endplate and height loss in the region of 75%."),
    ("T12=over", "T12 metastasis. Anterior height 11 mm, posterior height 24 mm; estimated loss of anterior height 55%."),
    ("L2=over", "L2 met, maximum height loss anteriorly of about two thirds and posteriorly about a quarter."),
    ("L3=over", "L3 metastasis; the vertebra now stands at less than half its original height."),
    ("L3=over", "L3 metastasis. L3 has lost two thirds of its original height."),
    ("L1=under", "L1 lytic met with 60% canal stenosis and a 20% height loss."),
    ("T9=under", "T9: mixed metastasis with vertebral collapse (Genant 1)."),
    ("T12=over", "T12: met. Height loss of 60%. Pedicle screws, no loosening or fracture."),
    ("L2=involved", "L2 metastasis, almost wholly replaced, not collapsed. The lumbar lordosis is a little flattened."),
    ("L3=kept", "The L3 metastasis takes up somewhere between a third and two thirds of the body, no height loss."),
    ("L2=involved", "The L2 metastasis involves all but the left posterior corner of the body; the body is not compressed."),
    ("L2=involved", "L2 metastasis, sparing only the posterior quarter. No collapse."),
    ("L2=none", "L2 metastasis. At most a quarter of the body is involved; no collapse."),
    ("L4=none", "L4 metastasis, about a centimetre across and without collapse."),
    ("L4=none", "L4 metastasis in the anterior third, the height of which is not reduced."),
    ("L4=kept", "L4 metastasis; the contour of the vertebral body is intact."),
    ("L2=under", "L2 metastasis. Height preserved to 80%."),
    ("L2=under", "L2 metastasis. Vertebral height 18 mm (normal 25 mm)."),
    ("L2=kept", "L2 metastasis. Absent: collapse, kyphosis, listhesis."),
]  # fmt: skip

DENSITIES = [
    ("T6=open T7=open", "Mets in T6 and T7. No mention anywhere of alignment or of whether it's lytic."),
    ("T10=lytic L3=open", "T10 and T11 mets, both lytic. L3 also has a met."),
    ("T12=mixed", "Mixed lytic and sclerotic metastasis in T12. Lytic destruction of the right pedicle."),
    ("T10=lytic", "T10 metastasis. The deposit was lytic on the staging CT."),
    (
        "L4=mixed",
        "Sclerotic deposits in T11 and L4. L4, now, this one has a lytic component as well, so call it mixed.",
    ),
    ("T6=blastic", "T6 lytic metastasis has healed: formerly 40% lytic destruction, now fully sclerotic."),
    ("T4=lytic", "T4 metastasis, lytic, now with a sclerotic rim."),
    ("L2=open", "Metastasis of L2. Cannot tell lytic from sclerotic on MRI."),
    ("L2=open", "Metastasis of L2. No mention of lytic or sclerotic change."),
    ("L2=open", "Metastasis of L2. MRI only, so lytic/blastic unknown."),
]


@pytest.mark.parametrize(("told", "report"), HEIGHTS)
def test_height(told: str, report: str) -> None:
    levels = {one.level: one for one in read_report(report).levels}
    for name, expected in (item.split("=") for item in told.split()):
        value = levels[name].components.collapse
        assert ({value} if value else set(levels[name].narrowed.get("collapse", POINTS["collapse"]))) == VALUES[
            expected
        ]


@pytest.mark.parametrize(("told", "report"), DENSITIES)
def test_density(told: str, report: str) -> None:
    levels = {one.level: one for one in read_report(report).levels}
    for name, expected in (item.split("=") for item in told.split()):
        value = levels[name].components.lesion
        left = {value} if value else set(levels[name].narrowed.get("lesion", POINTS["lesion"]))
        assert left == (set(POINTS["lesion"]) if expected == "open" else {expected})


def test_an_apostrophe_makes_no_spoken_level() -> None:
    report = "She has a T12 lesion, lytic metastasis. There's one at L3 too."
    assert [one.level for one in read_report(report).levels] == ["T12", "L3"]
