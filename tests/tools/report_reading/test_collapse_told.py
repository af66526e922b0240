"""Height and extent as reports tell them: bounds, courses, front and back, several levels, hedges, forms."""

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
    "smallinv": {"under_50", "involved_over_50"},
    "smallnone": {"under_50", "none"},
    "open": set(POINTS["collapse"]),
}

# What is told of each level, and the words that tell it.
TOLD = [
    ("L1=smallinv", "There's a lytic met taking up most of L1. I can't decide whether the superior endplate is depressed - if it is, it's 10% at most."),
    ("L1=smallinv", "Lytic metastasis replacing 80% of the L1 body. Possible minor loss of height, less than 10%."),
    ("L1=smallinv", "Lytic metastasis of L1 occupying three quarters of the body with questionable slight endplate depression."),
    ("L1=smallinv", "L1 metastasis filling two thirds of the body. Equivocal superior endplate infraction, if real then under 20%."),
    ("L1=smallnone", "L1 metastasis, a quarter of the body. There may be a little loss of height, no more than 10%."),
    ("L1=smallnone", "L1 metastasis in a third of the body. Subtle height loss cannot be excluded."),
    ("T12=under", "T12: met, sup endplate dip ~10%, L pedicle involved, R ok."),
    ("T12=under", "T12: met, sup EP dip 10%."),
    ("T12=under", "T12: met, superior endplate dips by 10 percent."),
    ("T12=under", "T12 met. Slight sag of the upper endplate."),
    ("T4=involved T12=under", "The lytic deposit in T4 replaces some 80% of the body, but neither endplate has given way and its height matches T3 and T5. There is a new superior endplate fracture through a lytic deposit in T12 with 20% loss centrally."),
    ("T11=kept", "At T11 there is a lytic deposit which has neither grown nor collapsed. Alignment is good from top to bottom."),
    ("T10=over", "T10: mixed met. Ht loss 55% ant, 30% post."),
    ("T10=over", "T10: mixed met. Height loss ant 60%, post 20%."),
    ("T5=over", "T5 lytic metastasis; the vertebra has lost around 60 % of its anterior and 35 % of its posterior height."),
    ("T5=over", "T5 lytic metastasis, losing three quarters of its anterior and a third of its posterior height."),
    ("T5=over", "T5 met. Anterior column height is down 60% and the posterior column 10%."),
    ("T5=over", "T5 met. Loss of height: anterior 60%, mid 40%, posterior 10%."),
    ("T12=under", "T12 met. It has lost height, I measure fourteen millimetres anteriorly against twenty two for the vertebra below so just over a third."),
    ("T12=under", "T12 met, height loss just over a third."),
    ("T12=under", "T12 met, height loss a little over 40%."),
    ("T12=either", "T12 met, height loss more than a third."),
    ("L4=under", "L4 met. Height is lost by more than a quarter but less than half."),
    ("L4=under", "L4 met with collapse of more than 20% but under 50%."),
    ("L4=over", "L4 met with loss of more than half but less than three quarters of the height."),
    ("L4=none", "L4 met takes up more than a quarter but less than half of the body. No collapse."),
    ("C6=over", "There is a metastasis of C6. No more than a quarter of the height of the body survives."),
    ("C6=over", "C6 metastasis, less than a third of the height survives."),
    ("C6=over", "C6 metastasis; only about 40% of its height is still there."),
    ("C6=over", "C6 metastasis; hardly more than a quarter of the body height has survived."),
    ("S1=none", "S1 has a metastasis in the body on the right, signal change in just under half of it, height normal."),
    ("T10=involved", "Low T1 signal deposit fills nearly all of the T10 vertebral body with preserved height. Metastatic prostate cancer."),
    ("T10=involved", "T10 metastasis: abnormal signal in two thirds of the body, height kept."),
    ("T10=none", "T10 metastasis: abnormal marrow signal occupies about 30% of the body. No compression."),
    ("T8=over", "T8 contains a lytic metastasis. Its anterior height was 21 mm in March and is now 9 mm."),
    ("T8=over", "T8 metastasis. Height 8 mm today, 20 mm on the baseline study."),
    ("T8=over", "T8 metastasis, anterior height 9 mm, down from 22 mm in March."),
    ("T8=over", "T8 metastasis, vertebral height has fallen from 22 mm to 9 mm."),
    ("T8=over", "T8 metastasis. The body is only 9 mm high anteriorly, where T7 and T9 are 20 and 21 mm."),
    ("T12=over L4=under T9=involved", "The lytic metastases in T9, T12 and L4 have all enlarged. T12 has lost 65% of its anterior height (15% previously), against less than 25% at L4 and none at T9, where the lesion now fills about two thirds of the body."),
    ("T12=under L4=over", "Metastases in T12 and L4. T12 has lost 25% of its height as against 60% at L4."),
    ("T12=over L4=under T9=kept", "Metastases T9, T12, L4. Height loss is 65% at T12, 20% at L4 and nil at T9."),
    ("T12=over L4=under T9=kept", "Metastases T9, T12, L4. Collapse is most marked at T12 (70%), less so at L4 (20%), absent at T9."),
    ("T12=over L4=under", "Metastases T12, L4. The former is down to a third of its height, the latter to four fifths."),
    ("T6=kept T11=over", "Metastases at T6 and T11: the first keeps its height, the second has lost 60% of it."),
    ("T2=none T11=under", "T2 body metastasis: less than half of the body is involved and its height has been maintained. T11 has undergone further collapse since the last CT. It had lost 20% of its height then and has lost 45% now.\nConclusion: T2 and T11 metastases, with progressive collapse and developing kyphosis at T11."),
    ("T2=kept T11=either", "T2 and T11 metastases, with collapse and kyphosis at T11. T2 height is normal."),
    ("T4=over T7=kept T8=kept", "T4: metastasis, height reduced by a little more than half.\nT7 and T8: metastases, height preserved in both."),
    ("T4=over T7=kept T8=kept", "T4: metastasis, 60% loss of height.\nT7, T8: metastases, no collapse at either."),
    ("L1=over L4=none", "CT describes lytic metastases in L1 and L4 and a third one, smaller, in the pelvis. L1 presents a collapse \"superior to 50 %\". In L4 the lysis occupies the right part of the body (the radiologist estimates 40 %) and the height is conserved."),
    ("L1=under", "L1 metastasis with a collapse inferior to 50 %."),
    ("L1=under L3=kept", "There are metastases in L1, L3 and a third deposit in the sternum. L1 has lost 20% of its height, L3 none."),
    ("T12=over", "MRI of 3 May: infiltration of T12 by metastasis with collapse of 30 %. CT of 20 May: the same vertebra has sunk further to 35 % of its expected height, that is a loss of 65 %."),
    ("L5=under", "One spinal met, in L5. Height down by maybe 20."),
    ("L5=over", "L5 met, lytic. Height loss 60ish."),
    ("L5=under", "L5 met, lytic. height loss 20 or so"),
    ("C5=none", "C5 small lytic metastasis in the spinous process only; the body, pedicles and facets at C5 are normal."),
    ("L1=involved", "New lytic metastasis occupies the right two thirds of L1. There is no height loss. Stable 8 mm nodule in the left lower lobe."),
    ("T9=involved L2=none", "Metastases of T9 and L2.\n- Height: T9 preserved, lesion covers about 80% of the body. L2 preserved, lesion 9 mm."),
    ("T9=involved L2=under", "Metastases of T9 and L2.\n- Height and extent: T9 kept, 80% of the body. L2 20% loss."),
    ("L4=none", "Osteoblastic metastasis in L4. The vertebra has kept its height and only a small part of it, under a fifth, is diseased."),
    ("T1=none", "T1 lytic metastasis spares most of the body, less than half being involved, and T1 has normal height."),
    ("T1=none", "T1 lytic metastasis; most of the body is spared. No height loss."),
    ("T1=none", "T1 lytic metastasis leaving the greater part of the body untouched. No height loss."),
    ("L3=involved", "Focal myeloma deposit in L3. L3 is largely replaced, perhaps 80% of the body, but has not collapsed."),
    ("L3=involved L1=kept", "Focal myeloma deposits are seen in L1 and L3. L3 is largely replaced, perhaps 80% of the body, but has not collapsed. L1 not collapsed."),
    ("T5=over", "T5 metastasis: height loss 20% (March), 40% (June), 60% (today)."),
    ("T5=over", "T5 metastasis. The collapse has progressed since May, when it was 25%, to 70%."),
    ("T5=under", "T5 metastasis; no progression of the mild collapse."),
    ("L3=under L5=involved", "Dictated. There is a metastasis at L three comma where the superior endplate is dished by perhaps ten to fifteen percent period. At L five comma two thirds of the body is replaced comma no collapse period."),
    ("T6=involved T9=under", "MRI whole spine. Metastatic breast cancer. Two deposits. The upper, T6, fills all but the posterior inferior corner of the vertebral body, which has not lost any height. The lower, T9, has about a quarter of the body involved and the upper endplate has settled by 3 to 4 mm, some 15% of the height. Cord normal."),
    ("T12=involved", "T12 metastasis. More of the body is replaced than not, height intact."),
    ("T12=involved", "T12 metastasis. Little of the body is left uninvolved; it has held its height."),
    ("T12=involved", "T12 metastasis. Only the anterior fifth of the body is still normal marrow. Height normal."),
    ("T12=none", "T12 metastasis. The bulk of the body is normal, the height too."),
    ("T12=over", "T12 metastasis: the front of the vertebra measures 7 mm, it should be 24."),
    ("T12=under", "T12 metastasis: the front of the vertebra measures 19 mm, it should be 24 mm."),
    ("L2=open", "Dear Tom, in spring the L2 metastasis had caused no collapse. I have no later scan."),
    ("L2=either", "L2 metastasis with collapse: no figure given."),
    ("L2=none T10=over", "| Level | Extent of body | Height loss |\n| L2 met | 30% | none |\n| T10 met | 90% | 60% |"),
    ("L2=under T10=over", "Metastases L2 and T10. Loss of height: 30% (L2), 70% (T10)."),
    ("L2=under T10=over", "Metastases L2 and T10. They have lost 30% and 70% of their height, in that order."),
    ("T4=under", "Metastasis in T4. Loss of height was put at \"less than a quarter\"."),
    ("T4=over", "Metastasis in T4. Vertebral height loss: 10% at diagnosis, 35% at three months, 65% at present."),
    ("T4=over", "Metastasis in T4. On serial CT the loss has gone 10 → 35 → 65%."),
    ("L1=under L4=over", "Two myeloma deposits. At L1 the height loss of 20% has not changed; at L4 it has doubled, from 30 to 60%."),
    ("T3=over", "T3 met. How much height is left? About a third."),
    ("T3=none", "T3 met. No collapse, >50% body involved: no"),
    ("L2=over", "Metastasis L2. Wedge-shaped, anterior height 40% of posterior."),
    ("L2=under", "Metastasis L2 with loss of a small part of its height."),
    ("L2=under", "Metastasis L2; it has shed a fifth of its height."),
    ("L2=over", "Metastasis L2; it has forfeited more than half of its height."),
    ("L2=over", "Metastasis L2 with loss of almost all height."),
    ("T6=over", "Hi, quick SINS? 61F breast, T6 met. T6 is pretty much flat."),
    ("T6=under", "Hi, quick SINS? 61F breast, T6 met. A bit squashed, not much, 15ish %."),
    ("T4=under T6=over T8=kept", "Ca lung. Mets T4/T6/T8. Ht loss: T4 20, T6 60, T8 0."),
    ("T4=under T6=over", "Ca lung. Mets T4, T6. Sup EP # T4 ~15%. T6 plana."),
    ("T11=over", "There is an osteolytic metastasis of T11. The vertebra is wedged; its anterior margin has sunk to two fifths of the height of the posterior."),
    ("T11=over", "There is an osteolytic metastasis of T11. Two thirds of the anterior and one third of the posterior height are lost."),
    ("T11=over", "There is an osteolytic metastasis of T11. The height is halved and more, I estimate 60 %."),
    ("T11=either", "There is an osteolytic metastasis of T11. The height is halved."),
    ("T11=involved", "There is an osteolytic metastasis of T11, the body is occupied in its quasi totality, but the height is conserved."),
    ("T11=involved", "There is an osteolytic metastasis of T11 that extends to three of the four quadrants, no fracture."),
    ("T11=none", "There is an osteolytic metastasis of T11 in one of the four quadrants, no fracture."),
    ("T11=under", "There is an osteolytic metastasis of T11 with 30 % collapse. Left lower lobe collapse. Inferior vena cava compressed by 70 %."),
    ("T8=none L1=involved", "Deposits at T8 and L1, no loss of height at either. The T8 deposit is confined to the right posterior quarter; that in L1 leaves only the superior endplate region free."),
    ("T8=under", "T8 deposit, 10% or so off its height."),
    ("T8=over", "T8 deposit; anteriorly just 5 mm of height remain where T7 has 19."),
    ("T8=over", "T8 deposit. Anterior height 7 mm, previously 21 mm."),
    ("T8=over", "T8 deposit. Anterior height 21 mm in May, 14 mm in July, 8 mm now."),
    ("T8=under", "T8 deposit with a loss of height well short of half."),
    ("L5=over", "L5 met. Two thirds of the vertebra has collapsed."),
    ("L5=smallinv", "L5 met, 80% of the body. Questionable 5% height loss, could be positional."),
    ("L5=smallinv", "L5 met occupying almost all of the body. Perhaps minimal height loss."),
    ("T4=over T7=none T8=none", "T4: metastasis, 60% loss of height.\nT7 and T8: small metastases in the posterior third of the body, both of normal height."),
    ("T4=under T8=involved T11=over L3=none", "Known metastatic NSCLC. T4: 25% anterior wedging through the metastasis. T8: metastasis replaces 70% of the body, no collapse. T11: metastasis, now a vertebra plana. L3: metastasis of 7 mm, height normal. T6: old osteoporotic collapse of 50%."),
    ("T4=under T6=over T8=kept", "Ca lung. Mets T4/T6/T8. Ht loss: T4 20%, T6 60%, T8 nil."),
    ("T4=under T6=over T8=kept", "Ca lung. Mets T4/T6/T8. Ht loss 20/60/0% respectively."),
    ("T4=none T6=over T8=involved", "Ca lung. Mets T4 (<1/2 VB, ht N), T6 (# 60%), T8 (>1/2 VB, ht N)."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "report"), TOLD)
def test_height_and_extent(told: str, report: str) -> None:
    levels = {one.level: one for one in read_report(report).levels}
    wanted = dict(item.split("=") for item in told.split())
    assert set(levels) == set(wanted)
    for name, expected in wanted.items():
        value = levels[name].components.collapse
        left = {value} if value else set(levels[name].narrowed.get("collapse", POINTS["collapse"]))
        assert left == VALUES[expected]


def test_the_evidence_of_a_course_is_exact() -> None:
    report = "T8 metastasis. Its anterior height was 21 mm in March and is now 9 mm."
    told = [one for one in read_report(report).levels[0].evidence if one.component == "collapse"]
    assert [report[one.start : one.end] for one in told] == ["21 mm in March and is now 9 mm"]
