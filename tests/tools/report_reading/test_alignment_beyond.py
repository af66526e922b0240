"""Alignment: reaches named by a vertebra, slips of one vertebra on another, ages settled later, headings with regions."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import POINTS

OPEN = frozenset(POINTS["alignment"])
NORMAL, SLIP, CURVE = frozenset({"normal"}), frozenset({"subluxation"}), frozenset({"deformity"})

REACHES = [
    ("T3, T6 and T10 lytic metastases. New kyphosis at T6. Alignment caudal to T6 is preserved.", (OPEN, CURVE, NORMAL)),
    ("T3, T6 and T10 lytic metastases. New kyphosis at T6. Above T6 the alignment is normal.", (NORMAL, CURVE, OPEN)),
    ("C4 and C6 lytic metastases; new translation of C3 on C4. Alignment from C5 downwards is anatomic.", (SLIP, NORMAL)),
    ("T4 and L3 mets. Thoracic and lumbar alignment: both normal.", (NORMAL, NORMAL)),
    ("T4 and L3 mets. Alignment, thoracic: normal.", (NORMAL, OPEN)),
    ("T4 and L3 mets.\nALIGNMENT\nThoracic: normal\nLumbar: normal", (NORMAL, NORMAL)),
    ("T4 and L3 mets.\nAlignment\n- T4: new kyphosis\n- L3: normal", (CURVE, NORMAL)),
    ("T6: metastasis.\nT8: metastasis.\nAlignment: no subluxation; no kyphotic angulation.", (NORMAL, NORMAL)),
    ("T8 and L3 mets. Alignment: physiological kyphosis.", (NORMAL, NORMAL)),
    ("T4 and L3 mets. No change in alignment, which is anatomical in the lumbar region.", (OPEN, NORMAL)),
    ("T10 and T11 lytic mets. T11 shifted 4 mm forward on T12, new. T10 is OK in line with T9.", (NORMAL, SLIP)),
    ("C7 and T1 lytic mets. C7 lies 3 mm in front of T1, previously aligned.", (SLIP, OPEN)),
    ("L4 and L5 lytic mets. L4/5: new subluxation of 4 mm.", (SLIP, SLIP)),
    ("T7 lytic met with new focal kyphosis. No slip though. L1 lytic met.", (CURVE, OPEN)),
    ("T6 - mass has eaten the right pedicle and the costovertebral joint, body lytic, maybe 40% of it\nL5 - lytic, no collapse, no posterior element disease\nalignment normal on the standing films", (NORMAL, NORMAL)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REACHES)
def test_a_statement_reaches_the_levels_it_names(text: str, expected: tuple[frozenset[str], ...]) -> None:
    assert [_alignment(level) for level in read_report(text).levels] == list(expected)


AGES = [
    ("Kyphosis at T8, not sure if it is old. She was straight in 2021, so it's new.", CURVE),
    ("3 mm anterolisthesis of T8 on T9, age uncertain.", frozenset({"normal", "subluxation"})),
    ("T8 on T9 minimal step ?positional ?true.", frozenset({"normal", "subluxation"})),
    ("Kyphosis? Yes, new since June.", CURVE),
    ("Kyphosis N, scoliosis N, listhesis N", NORMAL),
    ("He's straight as a die, no slip.", NORMAL),
]


@pytest.mark.parametrize(("phrase", "expected"), AGES)
def test_the_age_of_a_curve_or_slip(phrase: str, expected: frozenset[str]) -> None:
    assert _alignment(read_report(f"T8 lytic metastasis. {phrase}").levels[0]) == expected


def _alignment(level: object) -> frozenset[str]:
    value = level.components.alignment  # type: ignore[attr-defined]
    return frozenset({value}) if value else frozenset(level.narrowed.get("alignment", OPEN))  # type: ignore[attr-defined]
