from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

NORMAL, DEFORMITY, SUBLUXATION = ("normal",), ("deformity",), ("subluxation",)
OPEN: tuple[str, ...] = ("normal", "deformity", "subluxation")

PHRASES = [
    ("Alignment is normal.", NORMAL),
    ("Normal alignment.", NORMAL),
    ("Alignment maintained.", NORMAL),
    ("Spinal alignment is preserved.", NORMAL),
    ("The spine is well aligned.", NORMAL),
    ("Anatomical alignment.", NORMAL),
    ("Alignment within normal limits.", NORMAL),
    ("Alignment: normal.", NORMAL),
    ("No malalignment.", NORMAL),
    ("There is no evidence of malalignment.", NORMAL),
    ("No subluxation or deformity.", NORMAL),
    ("No kyphosis, scoliosis or subluxation.", NORMAL),
    ("No listhesis; no kyphosis.", NORMAL),
    ("Neither subluxation nor deformity.", NORMAL),
    ("No translation and no kyphosis.", NORMAL),
    ("No translation or new deformity.", NORMAL),
    ("Alignment is unchanged and normal.", NORMAL),
    ("Vertebral alignment is anatomic.", NORMAL),
    ("Without subluxation or kyphosis.", NORMAL),
    ("No slip and no deformity.", NORMAL),
    ("aligned", NORMAL),
    ("Sagittal alignment satisfactory.", NORMAL),
    ("No subluxation.", ("normal", "deformity")),
    ("No listhesis.", ("normal", "deformity")),
    ("No kyphosis.", ("normal", "subluxation")),
    ("New kyphosis.", DEFORMITY),
    ("There is focal kyphosis.", DEFORMITY),
    ("Kyphotic deformity at this level.", DEFORMITY),
    ("Gibbus deformity.", DEFORMITY),
    ("Acute angular kyphosis.", DEFORMITY),
    ("De novo scoliosis.", DEFORMITY),
    ("Resulting kyphotic angulation of 20 degrees.", DEFORMITY),
    ("New kyphosis but no translation.", DEFORMITY),
    ("No translation, but new kyphosis.", DEFORMITY),
    ("Kyphosis without subluxation.", DEFORMITY),
    ("Anterior subluxation of T12 on L1.", SUBLUXATION),
    ("Anterolisthesis of T12 on L1, new.", SUBLUXATION),
    ("There is translation of 5 mm.", SUBLUXATION),
    ("Retrolisthesis of T12 by 4 mm.", SUBLUXATION),
    ("Dislocation.", SUBLUXATION),
    ("New kyphosis and subluxation.", SUBLUXATION),
    ("Spondylolisthesis at T12/L1, new since the last study.", SUBLUXATION),
    ("Alignment is normal apart from subluxation at T12.", SUBLUXATION),
    ("Degenerative anterolisthesis of L4 on L5.", OPEN),
    ("Long-standing scoliosis.", OPEN),
    ("Physiological thoracic kyphosis.", OPEN),
    ("Loss of lumbar lordosis.", OPEN),
    ("Old kyphosis.", OPEN),
    ("Wedge deformity.", OPEN),
    ("Compression deformity.", OPEN),
    ("Possible kyphosis.", OPEN),
    ("Subluxation cannot be excluded.", OPEN),
    ("Alignment not assessed.", OPEN),
    ("Alignment is difficult to assess.", OPEN),
    ("Alignment cannot be assessed on this supine study.", OPEN),
    ("No new subluxation.", OPEN),
    ("No new deformity.", ("normal", "subluxation")),
    ("Mild thoracic kyphosis.", ("normal", "deformity")),
    ("Alignment is normal. Focal kyphosis at T12.", ("normal", "deformity")),
    ("The alignment is not normal.", OPEN),
    ("Malalignment.", OPEN),
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_alignment(phrase: str, expected: tuple[str, ...]) -> None:
    level = read_report(f"T12 lytic metastasis. {phrase}").levels[0]
    value = level.components.alignment
    assert ((value,) if value else level.narrowed.get("alignment", OPEN)) == expected
