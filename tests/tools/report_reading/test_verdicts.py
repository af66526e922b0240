from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.report_reading.verdicts import called_something_else


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("L4 - at first a lytic met, but it's a Schmorl node on MR so not a met.", {"L4"}),
        ("The T12 fracture that they call metastatic is a benign old one.", {"T12"}),
        ("T9 itself is normal.", {"T9"}),
        ("CONCLUSION: Tuberculous spondylitis T7-T9.", {"T7", "T8", "T9"}),
        ("L1: sclerosis beneath the endplate next to a narrowed disc, degenerative.", {"L1"}),
        ("T9: lytic metastasis, not benign. L4 haemangioma.", {"L4"}),
        ("L3 metastasis next to an old Schmorl node.", set()),
        ("No haemangioma at T4.", set()),
        ("T5 lesion is not a haemangioma but a metastasis.", set()),
        ("L5 sclerotic, both facets degenerate but not tumour.", set()),
        ("Lytic lesion at L4. At L3/4 there is a degenerative disc.", set()),
    ],
)
def test_the_last_word_on_a_vertebra_counts(text: str, levels: set[str]) -> None:
    assert called_something_else(text) == levels


def test_a_vertebra_called_something_else_is_not_scored() -> None:
    text = "T8 lytic metastasis. Destruction of L2 with collapse; L2 is a traumatic fracture and not a metastasis."
    assert [level.level for level in read_report(text).levels] == ["T8"]
