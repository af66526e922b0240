"""Pain told region by region: likened, absent in one part, of the night, returned; and a report that is silent."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

OPEN = frozenset(POINTS["pain"])
M, N, F = frozenset({"mechanical"}), frozenset({"non_mechanical"}), frozenset({"pain_free"})
PAINS = [
    ("neck hurts turning her head + sitting up, ok flat. low back same story", (M, M)),
    ("Neck pain is worse with movement, and so is the low back pain.", (M, M)),
    ("Neck: hurts when upright, fine lying. Low back: ditto.", (M, M)),
    ("neck: worse upright; lower back painless", (M, F)),
    ("Neck worse when upright, better lying; lumbar nil", (M, F)),
    ("Pain: neck none / low back dull, constant, not movement related", (F, N)),
    ("The neck pain is dull and constant, the lumbar pain comes with standing.", (N, M)),
    ("Back pain: lumbar mechanical, neck constant.", (frozenset({"mechanical", "non_mechanical"}), M)),
    ("Neck 0/10. Low back 3/10, constant, same lying and standing.", (F, N)),
    ("Symptoms: lumbar only, on standing. Neck fine.", (F, M)),
    ("Her neck pain has gone and she has no pain anywhere in the back.", (F, F)),
    ("Back pain, worse at night.", (N, N)),
    ("Pain on standing, also worse at night.", (M, M)),
    ("Pain settled after radiotherapy but has returned, on standing only.", (M, M)),
    ("Cries out when he is hoisted; there are no complaints at night.", (M, M)),
    ("Can't hold her head up without the collar for pain.", (M, M)),
    ("Takes nothing for pain.", (OPEN, OPEN)),
    ("Pain 0/10 at rest and on movement.", (F, F)),
    ("Pain: neither level.", (F, F)),
    ("Pain: N", (OPEN, OPEN)),
    ("On the pedicles the report is silent.", (OPEN, OPEN)),
    ("Cervical: nil. Lumbar: ok.", (OPEN, OPEN)),
]


@pytest.mark.parametrize(("phrase", "expected"), PAINS)
def test_pain_of_neck_and_low_back(phrase: str, expected: tuple[frozenset[str], ...]) -> None:
    read = read_report(f"C4 and L3 lytic metastases. {phrase}")
    got = [
        frozenset({one.components.pain}) if one.components.pain else frozenset(one.narrowed.get("pain", OPEN))
        for one in read.levels
    ]
    assert got == list(expected)
