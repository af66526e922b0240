"""Lists, courses and exceptions: which vertebra a loss of height belongs to."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

EITHER = {"over_50", "under_50"}
INVOLVED = {"involved_over_50"}
KEPT = {"involved_over_50", "none"}
NOTHING = {"none"}
OPEN = {"involved_over_50", "none", "over_50", "under_50"}
OVER = {"over_50"}
UNDER = {"under_50"}

REPORTS = [
    (
        "EXAM: MRI T-spine\nFINDINGS: Vertebral bodies: T4, T6 and T9 contain enhancing metastases. T4 is collapsed to a third of its height. T6 is about 75% replaced but retains normal height. T9: subcentimeter focus, normal height.\nAlignment: normal.",
        {"T4": OVER, "T6": INVOLVED, "T9": NOTHING},
    ),
    (
        "Heights: maintained except T4 (30% loss).\nMetastases: T4 lytic, T9 lytic (2/3 of the body).",
        {"T4": UNDER, "T9": INVOLVED},
    ),
    (
        "Vertebral height is maintained at all levels with the exception of T4, where there is 30% loss. Lytic metastases at T4 and T9, the latter replacing two thirds of the body.",
        {"T4": UNDER, "T9": INVOLVED},
    ),
    (
        "Lytic metastases at T4 and T9. The former has collapsed by 70%, the latter has not collapsed and fills less than half of the body.",
        {"T4": OVER, "T9": NOTHING},
    ),
    (
        "Two mets. The upper one (T4): ht loss 1/3. The lower one (T9): ht nl, approx 20% of VB.",
        {"T4": UNDER, "T9": NOTHING},
    ),
    ("Metastases T4/T9/L1. Height loss: 20/0/60 %.", {"T4": UNDER, "T9": KEPT, "L1": OVER}),
    ("Metastases T4, T9, L1. Height loss 20, 0 and 60 %.", {"T4": UNDER, "T9": KEPT, "L1": OVER}),
    (
        "Lytic met in T4 with pathological #, losing about a fifth of height anteriorly, and another in T9 which hasn't fractured and is confined to the anterior quarter of the body.",
        {"T4": UNDER, "T9": NOTHING},
    ),
    (
        "There are metastatic deposits in T4 and T9. The former shows loss of height of between 20 and 30%. The body of T9, by contrast, is of normal height, the deposit taking up the left third.",
        {"T4": UNDER, "T9": NOTHING},
    ),
    (
        "Known mets T4 + T9. T4 - prev 20% ht loss, now 55%. T9 - ht still ok, prev 20% of VB, now 60%.",
        {"T4": OVER, "T9": INVOLVED},
    ),
    (
        "Known mets T4 + T9. T4: unchanged 20% ht loss. T9: unchanged, no ht loss, 20% of VB.",
        {"T4": UNDER, "T9": NOTHING},
    ),
    ("CT 2023: T4 met with no loss of height. CT today: T4 now shows 40% loss of height.", {"T4": UNDER}),
    (
        "Compared with 01/2024, when T4 was of normal height, there is now a 40% compression fracture at the site of the metastasis.",
        {"T4": UNDER},
    ),
    ("The T4 metastasis, 40% collapsed last year, is now a vertebra plana.", {"T4": OVER}),
    ("The T4 metastasis has healed with residual 20% wedging.", {"T4": UNDER}),
    (
        "T4: treated metastasis, sclerotic, residual deformity with 30% height loss unchanged over two years.",
        {"T4": UNDER},
    ),
    ("T4 mets treated with RT. Height of T4 has not changed since RT (25% loss).", {"T4": UNDER}),
    ("T4 was augmented with cement for metastasis; height restored, residual loss 10%.", {"T4": UNDER}),
    ("Mets in T4. T4 vertebroplasty in 2022 after 50% collapse, no further collapse since.", {"T4": EITHER}),
    ("I would call the height loss at T4, site of a lytic met, mild to moderate.", {"T4": EITHER}),
    ("I would call the height loss at T4, site of a lytic met, moderate to severe.", {"T4": EITHER}),
    ("Lytic met at T4 with mild-to-moderate compression, about 35-45%.", {"T4": UNDER}),
    ("Lytic met at T4 with borderline 50% collapse.", {"T4": EITHER}),
    ("Lytic met at T4, height loss of 49%.", {"T4": UNDER}),
    ("Lytic met at T4, height loss of 51%.", {"T4": OVER}),
    ("Lytic met at T4, height loss around 45-55%.", {"T4": EITHER}),
    ("Lytic met at T4, height loss ca. 50 %.", {"T4": EITHER}),
    ("Lytic met at T4, height loss just above 50%.", {"T4": OVER}),
    ("Lytic met at T4, collapse: two fifths.", {"T4": UNDER}),
    ("Lytic met at T4. The body has shrunk to 3/5 of its height.", {"T4": UNDER}),
    ("Lytic met at T4. Ratio of anterior to posterior height is 0.4.", {"T4": OPEN}),
    ("Lytic met at T4: AVBH 9 mm, PVBH 20 mm.", {"T4": OPEN}),
    ("Lytic met at T4. Anterior height loss 15%, no posterior height loss.", {"T4": UNDER}),
    ("Lytic met at T4. No anterior height loss; 30% of body.", {"T4": NOTHING}),
    (
        "Lytic met T4, no height loss, no retropulsion, about 60% of the cross-sectional area of the body.",
        {"T4": INVOLVED},
    ),
    ("Lytic met T4 replacing the body except for a thin posterior rim; no collapse.", {"T4": KEPT}),
    ("Lytic met T4. Only the posterior wall is spared; no collapse.", {"T4": KEPT}),
    ("Lytic met T4: nearly the whole vertebra with both pedicles, without collapse.", {"T4": INVOLVED}),
    ("Lytic met T4: whole vertebra incl. arch; no collapse.", {"T4": INVOLVED}),
    ("Diffuse sclerosis of the entire T4 vertebra by metastasis. Normal height.", {"T4": INVOLVED}),
    ("T4 and T5 are completely sclerotic (metastases), of normal height.", {"T4": KEPT, "T5": KEPT}),
    (
        "Sclerotic metastases T4 (entire body), T5 (anterior third) and T6 (small); heights preserved.",
        {"T4": INVOLVED, "T5": NOTHING, "T6": NOTHING},
    ),
    ("Sclerotic metastases T4 (> 1/2), T5 (< 1/2) - no height loss at either.", {"T4": INVOLVED, "T5": NOTHING}),
    (
        "Sclerotic metastases T4 and T5; T4: 3/4 of body; T5: 1/4 of body; neither has lost height.",
        {"T4": INVOLVED, "T5": NOTHING},
    ),
    (
        "Sclerotic metastases at T4 and T5 take up 70% and 20% of the body respectively, without loss of height.",
        {"T4": INVOLVED, "T5": NOTHING},
    ),
    ("Pt w/ T4 met. Is there collapse? No. How much of VB? ~30%.", {"T4": NOTHING}),
    ("Pt w/ T4 met. Collapse: no. VB involvement: ~30%.", {"T4": NOTHING}),
    ("Collapse none, body involvement 30%, level T4, lytic metastasis.", {"T4": NOTHING}),
    ("SINS T4 lytic met: collapse none but >50% body.", {"T4": INVOLVED}),
    ("T4 lytic met: no collapse with > 50 % body involved", {"T4": INVOLVED}),
    ("T4 lytic met: no collapse w >50% VB inv", {"T4": INVOLVED}),
    ("T4 lytic met, > 50 % VB collapse", {"T4": OVER}),
    ("T4 lytic met, VB collapse > 50 %", {"T4": OVER}),
    ("T4 lytic met, < 50 % collapse", {"T4": UNDER}),
    ("T4 lytic met, 50% collapse", {"T4": EITHER}),
    ("T4 lytic met; vertebral body: >50% involved, not collapsed", {"T4": INVOLVED}),
    (
        "T4 lytic met; there is no height loss. There is no retropulsion. Around 1/5 of the vertebra is affected",
        {"T4": NOTHING},
    ),
]


@pytest.mark.parametrize(("report", "expected"), REPORTS)
def test_levels(report: str, expected: dict[str, set[str]]) -> None:
    read = {level.level: level for level in read_report(report).levels}
    assert set(read) == set(expected)
    for name, values in expected.items():
        value = read[name].components.collapse
        assert ({value} if value else set(read[name].narrowed.get("collapse", OPEN))) == values
