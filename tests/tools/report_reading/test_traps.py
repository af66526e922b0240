"""Wording that tempts into a wrong value: each phrase after "T12 lytic metastasis." must not settle the item so."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import Component

NEVER: list[tuple[str, Component, str]] = [
    ("Collapse of the disc space at T11/12.", "collapse", "under_50 over_50"),
    ("Lung collapse on the left.", "collapse", "under_50 over_50"),
    ("The adjacent T11 vertebra has 60% collapse due to osteoporosis.", "collapse", "over_50"),
    ("Not associated with collapse or with involvement of the pedicles.", "posterolateral", "unilateral bilateral"),
    ("There is no pain-free interval; pain is worse on standing.", "pain", "pain_free"),
    ("She was pain free until last week; now pain on any movement.", "pain", "pain_free"),
    ("Unless treated, collapse is likely.", "collapse", "under_50 over_50 none"),
    ("High risk of collapse and kyphosis.", "alignment", "deformity"),
    ("Abutting the left pedicle without invading it.", "posterolateral", "unilateral"),
    ("Reaching but not involving the pedicles.", "posterolateral", "bilateral"),
    ("Not only the left but also the right pedicle is destroyed.", "posterolateral", "unilateral none"),
    ("Neither the left nor the right pedicle is involved.", "posterolateral", "unilateral bilateral"),
    ("No collapse of T11. T12 has 55% collapse.", "collapse", "none under_50"),
    ("It would be 30% collapsed on a standing film.", "collapse", "under_50"),
    ("Compression of the cord by 60%.", "collapse", "over_50"),
    ("No height loss > 50 %.", "collapse", "over_50 none"),
    ("Height loss > 50 % cannot be excluded.", "collapse", "over_50 under_50 none"),
    ("No pain at rest.", "pain", "pain_free"),
    ("Denies back pain except on standing.", "pain", "pain_free"),
    ("No change in alignment.", "alignment", "normal"),
    ("Loss of normal alignment.", "alignment", "normal"),
    ("Alignment is not preserved.", "alignment", "normal"),
    ("Normal thoracic kyphosis.", "alignment", "deformity"),
    ("The left pedicle screw is normal.", "posterolateral", "none"),
    ("Left leg weakness. Bilateral pleural effusions.", "posterolateral", "unilateral bilateral"),
    ("The collapse of T12 is old news: it is now 70%.", "collapse", "under_50 none"),
    ("No more than 30% of the height remains.", "collapse", "under_50 none"),
    ("The pedicles are no longer intact.", "posterolateral", "none"),
    ("The pedicles are not intact.", "posterolateral", "none"),
    ("The pedicles are not spared.", "posterolateral", "none"),
    ("Height is not preserved.", "collapse", "none involved_over_50"),
    ("Height is no longer maintained.", "collapse", "none involved_over_50"),
    ("The pain is not relieved by lying down.", "pain", "mechanical"),
    ("Pain is not worse on movement.", "pain", "mechanical"),
    ("The patient is not pain-free.", "pain", "pain_free"),
    ("The patient is not asymptomatic.", "pain", "pain_free"),
    ("Pain was mechanical before surgery but has resolved.", "pain", "mechanical"),
    ("It is not certain that the pedicles are intact.", "posterolateral", "none"),
    ("It is doubtful whether the left pedicle is intact.", "posterolateral", "none unilateral"),
    ("I cannot say that there is no collapse.", "collapse", "none involved_over_50"),
    ("Absence of kyphosis can't be confirmed.", "alignment", "normal"),
    ("Previous report: no collapse. Today: 60% collapse.", "collapse", "none involved_over_50"),
    ("At diagnosis there was no collapse; the vertebra has since lost 60% of its height.", "collapse", "none under_50"),
    ("Not yet collapsed by more than 50%.", "collapse", "none over_50"),
    ("Less than half of the height is preserved.", "collapse", "under_50 none"),
    ("Barely 40% of the normal height.", "collapse", "under_50 none"),
    ("Pedicles: L destroyed / R intact.", "posterolateral", "bilateral none"),
    ("Height: 70%.", "collapse", "over_50 none"),
    ("Height loss 40%, possibly 50%.", "collapse", "under_50 none"),
    ("It has 30% collapse, the others none.", "collapse", "none over_50"),
    ("Its alignment with L1 is normal, its height 80% of expected.", "collapse", "over_50 none"),
    ("Height 4/10 of normal.", "collapse", "under_50 none"),
]


@pytest.mark.parametrize(("phrase", "component", "forbidden"), NEVER)
def test_never_settled_so(phrase: str, component: Component, forbidden: str) -> None:
    found = {level.level: level for level in read_report(f"T12 lytic metastasis. {phrase}").levels}
    assert getattr(found["T12"].components, component) not in forbidden.split()


def test_course_of_density() -> None:
    level = read_report("T12 metastasis was lytic before therapy. It is sclerotic today.").levels[0]
    assert level.components.lesion == "blastic"
    both = read_report("T12 metastasis is lytic. It is sclerotic in the impression.").levels[0]
    assert set(both.narrowed["lesion"]) >= {"lytic", "blastic"}
