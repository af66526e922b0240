"""Sentences of reports and the ESCC and Genant grades they leave open, with the exact words behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.report_reading import read_report
from assistant.tools.sins_records import LevelScore

ANY = "0 1a 1b 1c 2 3"
T8 = "Lytic metastasis of T8. "


def level_of(report: str, name: str) -> LevelScore:
    result = read_report(report)
    for level in result.levels:
        for grade in level.frameworks.values():
            assert all(report[one.start : one.end] == one.text for one in grade.evidence)
            assert grade.evidence, "no grade without the words it rests on"
            assert (grade.grade is not None) == (len(grade.grades) == 1)
    return next(level for level in result.levels if level.level == name)


def grades(report: str, level: str = "T8", framework: str = "escc") -> str | None:
    grade = level_of(report, level).frameworks.get(framework)  # type: ignore[call-overload]
    return " ".join(grade.grades) if grade else None


ONE_LESION = [
    # grades that the report names
    ("Bilsky 2.", "2"),
    ("ESCC grade 1b.", "1b"),
    ("ESCC: 1C.", "1c"),
    ("Bilsky grade 0.", "0"),
    ("Epidural spinal cord compression scale grade 3.", "3"),
    ("Grade 2 on the ESCC scale.", "2"),
    ("Bilsky 1.", "1a 1b 1c"),
    ("Bilsky 1c/2.", "1c 2"),
    ("Bilsky 1a-c.", "1a 1b 1c"),
    ("Bilsky grade at least 1c.", "1c 2 3"),
    ("High-grade ESCC.", "2 3"),
    ("Low-grade epidural disease.", "0 1a 1b 1c"),
    ("Not Bilsky 3.", "0 1a 1b 1c 2"),
    ("Probably Bilsky 2.", ANY),
    ("Bilsky 4.", None),
    # grades from described findings
    ("The cord is compressed, CSF still visible.", "2"),
    ("Cord compression with a preserved rim of CSF.", "2"),
    ("The spinal cord is compressed with no CSF around it.", "3"),
    ("Severe cord compression with complete effacement of the CSF.", "3"),
    ("Epidural tumour compresses the cord; CSF is not visible.", "3"),
    ("Epidural tumour abuts the cord without compression.", "1c"),
    ("Epidural tumour abuts the cord but does not compress it.", "1c"),
    ("Epidural tumour touches but does not deform the spinal cord.", "1c"),
    ("The thecal sac is deformed, the cord is not touched.", "1b"),
    ("Epidural tumour indents the thecal sac without reaching the cord.", "1b"),
    ("Thecal sac effacement, clear of the cord.", "1b"),
    ("Epidural disease without sac deformation.", "1a"),
    ("Epidural soft tissue; the thecal sac is not deformed.", "1a"),
    ("Epidural mass abuts the thecal sac without deforming it.", "1a"),
    ("Soft tissue extends through the left foramen into the epidural space, not deforming the dura.", "1a"),
    ("No epidural extension.", "0"),
    ("No epidural extension or cord compression.", "0"),
    ("Tumour is confined to bone.", "0"),
    ("No extension into the spinal canal.", "0"),
    # what is not said stays open
    ("Epidural extension.", "1a 1b 1c 2 3"),
    ("Cord compression.", "2 3"),
    ("No cord compression.", "0 1a 1b 1c"),
    ("The thecal sac is indented.", "1b 1c 2 3"),
    ("The thecal sac is normal.", "0 1a"),
    ("Tumour displaces the cord; CSF remains visible.", "1c 2"),
    ("Epidural tumour abuts the cord.", "1c 2 3"),
    ("The cord is no longer compressed.", "0 1a 1b 1c"),
    # hedged
    ("Possible epidural extension.", ANY),
    ("Epidural tumour with possible cord compression.", "1a 1b 1c 2 3"),
    ("Epidural tumour indents the thecal sac and may abut the cord.", "1b 1c 2 3"),
    ("No epidural extension, but early cord contact cannot be excluded.", "0 1c 2 3"),
    # contradictions keep both
    ("No epidural tumour. Cord compression.", "0 2 3"),
    # not the tumour, not the cord, not now
    ("A retropulsed fragment compresses the cord.", None),
    ("The disc indents the thecal sac.", None),
    ("Previous MRI showed cord compression.", None),
    ("No new cord compression.", None),
    ("Left vocal cord palsy.", None),
    ("Compression fracture.", None),
    ("Pedicles intact, normal alignment.", None),
]


@pytest.mark.parametrize(("said", "expected"), ONE_LESION, ids=[said for said, _ in ONE_LESION])
def test_escc_of_one_lesion(said: str, expected: str | None) -> None:
    assert grades(T8 + said) == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            "T8 metastasis with Bilsky 2 compression. T5 metastasis without epidural extension.",
            {"T8": "2", "T5": "0"},
        ),
        ("Metastases of T5 and T9. No cord compression.", {"T5": "0 1a 1b 1c", "T9": "0 1a 1b 1c"}),
        ("Metastases of T5 and T9. At T9 the cord is compressed with no CSF.", {"T5": None, "T9": "3"}),
        (
            "T4 metastasis compressing the cord with CSF seen. T10 metastasis. No epidural disease elsewhere.",
            {"T4": "2", "T10": "0"},
        ),
        (
            "T4 metastasis with ESCC 1b epidural disease and T10 metastasis with ESCC 0.",
            {"T4": "1b", "T10": "0"},
        ),
        ("Metastases of T3 and T7. Both show epidural extension.", {"T3": "1a 1b 1c 2 3", "T7": "1a 1b 1c 2 3"}),
        (
            "Clinical details: ?cord compression.\nFindings: T6 metastasis. The thecal sac is normal.",
            {"T6": "0 1a"},
        ),
        ("Impression: T5 metastasis. There is epidural tumour indenting the theca. Cord not touched.", {"T5": "1b"}),
    ],
)
def test_escc_is_tied_to_its_vertebra(report: str, expected: dict[str, str | None]) -> None:
    assert {level: grades(report, level) for level in expected} == expected


REPORTS = [
    (
        "At T6 there is a pathological fracture with 60% height loss and ventral epidural tumour compressing the cord, "
        "CSF effaced. At T10 the lesion is confined to the vertebral body.",
        {"T6": "3", "T10": "0"},
    ),
    (
        "Lesions in T3, T5 and T12. Epidural component at T5 only, not deforming the thecal sac. No cord compression at "
        "any level.",
        {"T5": "1a", "T3": "0 1a 1b 1c", "T12": "0 1a 1b 1c"},
    ),
    (
        "The T7 lesion causes cord compression; there is no cord compression at T10, where there is a further deposit.",
        {"T7": "2 3", "T10": "0 1a 1b 1c"},
    ),
    (
        "Known breast cancer. T7 metastasis. Compared with the previous MRI, epidural disease has increased and now "
        "compresses the cord, with a thin rim of CSF remaining posteriorly.",
        {"T7": "2"},
    ),
    ("T7 and T9 metastases. Cord compression at T9.", {"T7": None, "T9": "2 3"}),
    ("T8 metastasis: minor extension in the anterior epidural fat, sac and cord unaffected.", {"T8": "1a"}),
    ("Metastasis T3. Epidural mass effaces CSF and indents the cord.", {"T3": "3"}),
    ("T1 metastasis. No cord or cauda equina compression.", {"T1": "0 1a 1b 1c"}),
    ("T12 metastasis. The conus ends at L1. Epidural tumour displaces the conus.", {"T12": "1c 2 3"}),
    ("T10 metastasis; intraspinal extension cannot be excluded on this CT.", {"T10": ANY}),
    ("T8 metastasis. Previously seen epidural tumour has resolved.", {"T8": None}),
    ("T6 metastasis with cord oedema; spinal canal widely patent.", {"T6": None}),
    ("T5 metastasis. Disc bulge with cord compression at C5/6.", {"T5": None}),
]


@pytest.mark.parametrize(("report", "expected"), REPORTS, ids=[report[:40] for report, _ in REPORTS])
def test_escc_in_reports(report: str, expected: dict[str, str | None]) -> None:
    assert {level: grades(report, level) for level in expected} == expected


def test_a_finding_that_could_be_of_two_levels_is_tied_to_none() -> None:
    report = "Metastases of T5 and T9. Cord compression with no CSF visible."
    assert grades(report, "T5") is grades(report, "T9") is None
    assert any("Not tied to one vertebra" in notice for notice in read_report(report).notices)


@pytest.mark.parametrize("said", ["Bilsky 2 compression.", "The thecal sac is compressed.", "No epidural extension."])
def test_below_the_conus_words_and_no_grade(said: str) -> None:
    report = f"Lytic metastasis of L3. {said}"
    grade = level_of(report, "L3").frameworks["escc"]
    assert (grade.applies, grade.grade, grade.grades) == (False, None, ())
    assert "below the conus" in grade.sentence
    assert all(f'"{one.text}"' in grade.sentence for one in grade.evidence)


def test_the_report_may_say_where_the_conus_ends() -> None:
    assert grades("Conus at L2. L2 metastasis compressing the cord, CSF seen.", "L2") == "2"
    low = level_of("The conus terminates at T12. L1 metastasis indenting the thecal sac.", "L1").frameworks["escc"]
    assert not low.applies
    usual = level_of("L1 metastasis. Bilsky 1b.", "L1").frameworks["escc"]
    assert usual.grade == "1b"
    assert "conus" in usual.sentence


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("10 % loss of height.", "0"),
        ("22% height loss.", "1"),
        ("20-25 % loss of height.", "1"),
        ("25 % loss of height.", "1 2"),
        ("A third of the height is lost.", "2"),
        ("40 % collapse.", "2"),
        ("About 40 % loss of height.", "2 3"),
        ("60 % loss of height.", "3"),
        ("More than 50 % collapse.", "3"),
        ("Height reduced to 70 % of normal.", "2"),
        ("Height loss has progressed from 20 % to 45 %.", "3"),
        ("Genant grade 2.", "2"),
        ("Possible 30 % loss of height.", "0 1 2 3"),
        # words without a figure, and figures of something else
        ("Mild collapse.", None),
        ("Vertebra plana.", None),
        ("No loss of height.", None),
        ("Tumour replaces 60 % of the body.", None),
        ("30 % canal stenosis.", None),
    ],
)
def test_genant_of_stated_height_loss(said: str, expected: str | None) -> None:
    assert grades(T8 + said, framework="genant") == expected


def test_genant_says_what_it_was_made_for() -> None:
    grade = level_of(T8 + "30 % loss of height.", "T8").frameworks["genant"]
    assert "osteoporotic" in grade.sentence
    assert grade.references == ("genant1993",)


CANAL_ONLY = [
    said for said, _ in ONE_LESION if said not in ("Compression fracture.", "Pedicles intact, normal alignment.")
]


@given(st.lists(st.sampled_from(CANAL_ONLY), max_size=3))
def test_the_canal_gives_no_points(said: list[str]) -> None:
    """Whatever is said of epidural disease and cord, SINS stays what it was: cord compression is not collapse."""
    plain = "Lytic metastasis of T8 with 60 % loss of height. Both pedicles are destroyed. Normal alignment. No pain."
    alone, beside = level_of(plain, "T8"), level_of(" ".join([plain, *said]), "T8")
    assert (beside.min, beside.max, beside.narrowed) == (alone.min, alone.max, alone.narrowed)
