"""Pain that has gone or has not, that nobody wrote of, or that is no pain of the spine."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

VALUES = {
    "M": frozenset({"mechanical"}), "N": frozenset({"non_mechanical"}), "F": frozenset({"pain_free"}),
    "S": frozenset({"mechanical", "non_mechanical"}), "O": frozenset(POINTS["pain"]),
}  # fmt: skip
PHRASES = """
F|The pain went away after radiotherapy.
F|Pain vanished altogether following kyphoplasty.
F|She has no more pain.
F|The pain has stopped.
F|The pain he used to have has disappeared entirely after the second fraction.
F|Her back hurt in spring (worse on standing), since the cementoplasty she is free of complaints.
F|Pain (mechanical/occasional/none): none
F|Pain score 0 at rest, 0 on movement.
S|The pain hasn't gone away since RT.
S|Pain partially settled after RT.
S|Her pain has not resolved with radiotherapy.
S|New back pain, not otherwise specified.
S|Known painful bone metastases, referred for scoring.
M|C/o LBA x 2/12, aggravated on walking, relieved on lying down.
M|One month ago he began with back pain that increases with walking and ceases with decubitus.
M|Pain: ++ (movement).
M|Pain worse at night and on turning in bed.
N|Pain 2/10, on and off, and it doesn't matter if he is moving or not.
N|The ache makes no distinction between lying and standing.
N|Constant pain without exacerbation on movement.
N|Pain at rest and at night only, walking doesn't bother her.
N|The pain is the same sitting, standing and lying.
O|Pain: information not provided
O|Pain: field left blank
O|Pain: patient sedated, not assessable
O|Pain not documneted anywhere.
O|The referral makes no reference to pain.
O|His chest pain has resolved.
O|Pain right hip on walking, relieved sitting.
O|The legs are weak. This is the symptomatic level.
"""


@pytest.mark.parametrize("line", PHRASES.strip().splitlines())
def test_pain_of_the_patient(line: str) -> None:
    value, phrase = line.split("|")
    (level,) = read_report(f"T12 lytic metastasis. {phrase}").levels
    told = {level.components.pain} if level.components.pain else level.narrowed.get("pain", POINTS["pain"])
    assert frozenset(told) == VALUES[value]


def test_treated_pain_that_has_gone_is_that_of_the_level_too() -> None:
    report = "20 Gy to a painful L3 metastasis last year. He tells me his back pain has gone completely since then."
    (level,) = read_report(report).levels
    assert level.components.pain == "pain_free"


def test_a_pain_of_no_posture_is_that_of_every_lesion() -> None:
    report = (
        "Metastases at T10 and L3. At L3 no loss of height. He takes paracetamol for an occasional ache, "
        "which isn't related to posture or exertion."
    )
    assert [one.components.pain for one in read_report(report).levels] == ["non_mechanical"] * 2
