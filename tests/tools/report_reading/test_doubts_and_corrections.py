from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

HEDGED_SECOND_SIDE = (
    "There is tumour in the right pedicle and perhaps subtle change in the left.",
    "Right pedicle replaced, and maybe the left too.",
    "The right pedicle is certainly involved, left indeterminate.",
    "Right pedicle gone. Left pedicle I can't make up my mind about.",
    "Right pedicle gone. The left I keep changing my mind on, the CT looks fine there.",
    "Right pedicle destroyed, left one a toss-up.",
    "Right pedicle destroyed; the left could go either way.",
    "Right pedicle destroyed. As for the left, I'm in two minds.",
    "Right facet eroded with a hint of early erosion on the left.",
    "Right pedicle replaced, ?left too.",
    "Extension into the right pedicle and doubtful extension into the left pedicle also.",
    "The right pedicle has been replaced; Dr Lee was not sure about the left one.",
    "Right pedicle gone. The left pedicle is probably normal, although artefact limits assessment.",
    "The right pedicle is destroyed. Left pedicle: the jury is out.",
    "Destruction of the right pedicle and, I suspect, the left.",
    "Pedicles: R out, L ?.",
)


@pytest.mark.parametrize("words", HEDGED_SECOND_SIDE)
def test_a_hedged_second_side_leaves_one_and_both_open(words: str) -> None:
    assert _arch(f"T9 metastasis. {words}") == {"T9": {"unilateral", "bilateral"}}


SETTLED = (
    ("T9 metastasis. Left pedicle and facet involved. Possible small right effusion.", {"T9": "unilateral"}),
    ("T9 metastasis. The tumour enters the left pedicle, no, strike that, the right pedicle.", {"T9": "unilateral"}),
    ("T9 metastasis. Left pedicle, correction, right pedicle destroyed. Left normal.", {"T9": "unilateral"}),
    ("T9 metastasis. Tumour in the right pedicle. No, the left pedicle is normal.", {"T9": "unilateral"}),
    ("L5 metastasis. Both pedicles infiltrated. Slip of L5 on S1, pars intact.", {"L5": "bilateral"}),
    ("L5 metastasis. Old bilateral pars defects.", {"L5": "none unilateral bilateral"}),
    (
        "Metastases at T6, T8 and T11. Pedicles: T6 both out, T8 clear, T11 right only. Facets normal.",
        {"T6": "bilateral", "T8": "none", "T11": "unilateral"},
    ),
    ("Metastases at T6 and L1. Left T6 pedicle gone. Alignment fine at both.", {"T6": "unilateral"}),
    (
        "Lytic metastases in L4 and L5. L4 is small. L5 is large. It has destroyed the left L4/5 facet joint.",
        {"L5": "unilateral", "L4": "none unilateral bilateral"},
    ),
    (
        "Lytic metastases of T6 and L1. Both pedicles gone at T6 only, no one has commented on the arch at L1.",
        {"T6": "bilateral", "L1": "none unilateral bilateral"},
    ),
    ("T9 metastasis. Both pedicles thinned but intact, no destruction.", {"T9": "none"}),
)


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_sides_corrections_and_joints(text: str, expected: dict[str, str]) -> None:
    found = _arch(text)
    assert {level: found[level] for level in expected} == {name: set(one.split()) for name, one in expected.items()}


LEVELS = (
    ("T8 lytic metastasis, height down to 30% of T7. Both pedicles gone.", ["T8"]),
    ("T8 lytic metastasis. The body is compressed, about half the height of T7.", ["T8"]),
    ("L4 lytic metastasis with 30% height loss. Sorry, I mean L3, L4 is normal.", ["L3"]),
    ("L4 lytic metastasis. Correction, L3. Both pedicles gone.", ["L3"]),
    ("L4 lytic metastasis. Sorry, L2 is lytic as well.", ["L4", "L2"]),
    (
        "Two metastases, T3 and T8. What about L1? The ward thought that was one too. No, an old benign wedge.",
        ["T3", "T8"],
    ),
    ("Disc destruction at T8/9 with 40% loss of height of T9. Biopsy has grown Mycobacterium tuberculosis.", []),
    ("Destruction of L3 with 30% collapse, query metastasis. Findings are pyogenic discitis and not metastatic.", []),
    ("L3 metastasis. Separately, culture-proven discitis at T8/9 with 30% collapse of T9.", ["L3"]),
    ("Posterior fixation from T9 to T11 for a lytic metastasis of T10.", ["T10"]),
    ("L4 lytic metastasis. Anterior wedging of T12 and L1, physiological.", ["L4"]),
    ("L4 lytic metastasis. There is a wedged T12, which he has had since a fall in his twenties.", ["L4"]),
    ("Metastases L1 and T4. T4: tumour in the left pedicle, body itself looks normal height.", ["L1", "T4"]),
)


@pytest.mark.parametrize(("text", "levels"), LEVELS)
def test_only_the_vertebrae_with_tumour_are_levels(text: str, levels: list[str]) -> None:
    assert sorted(str(one.level) for one in read_report(text).levels) == sorted(levels)


def _arch(text: str) -> dict[str, set[str]]:
    found = {}
    for level in read_report(text).levels:
        settled = level.components.posterolateral
        left = {settled} if settled else set(level.narrowed.get("posterolateral", POINTS["posterolateral"]))
        found[str(level.level)] = left
    return found
