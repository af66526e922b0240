from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

WITHOUT_LESION = [
    "",
    "No spinal metastases.",
    "No evidence of metastatic disease. Osteoporotic wedge fracture of T8 with 40% height loss.",
    "Haemangioma of L2. Schmorl's nodes T11 and T12.",
    "Degenerative anterolisthesis of L4 on L5.",
    "Bone island in L3, stable.",
    "Acute osteoporotic compression fracture of L1, 30% height loss, posterior elements intact.",
    "Discitis at L4/5 with endplate destruction.",
    "Brain metastases. The cervical spine is normal.",
    "Previous vertebroplasty at L3. No metastases.",
    "L1 burst fracture after a fall, 50% height loss.",
    "The conus lies at L1.",
    "Vertebrae T1 to L5 are normal.",
    "Hello, what is SINS?",
    "Lung cancer. No bone metastases. Mild wedging of T11, long-standing.",
]

LEVELS = [
    ("Lytic metastasis at C5. Retrolisthesis of C5 on C6.", ["C5"]),
    ("Lytic metastasis at T9 compared with T8.", ["T9"]),
    ("L3 metastasis compressing the L4 nerve root.", ["L3"]),
    ("Metastases T3-T5.", ["T3", "T4", "T5"]),
    ("Metastases at T4, T8 and L3.", ["T4", "T8", "L3"]),
    ("Lytic deposit in the dens.", ["C2"]),
    ("Lytic deposit in the twelfth thoracic vertebra.", ["T12"]),
    ("D11 and Th12 metastases.", ["T11", "T12"]),
    ("Metastasis at T12. T11 and L1 are normal.", ["T12"]),
    ("Metastasis in L2; haemangioma in L4.", ["L2"]),
    ("Metastasis at L2. Bone scan also shows degenerative uptake at L5.", ["L2"]),
    ("Possible metastasis at T8.", ["T8"]),
    ("No metastasis at T8, but a metastasis at T9.", ["T9"]),
    ("Disc protrusion at L4/5. Metastasis at L3.", ["L3"]),
    ("T1-hypointense metastasis in T6.", ["T6"]),
    ("S1 metastasis. S1 nerve root normal.", ["S1"]),
    ("T10, T11 and T12 were imaged. T11 contains a metastasis.", ["T11"]),
    ("Posterior fixation T10 to L2. Lytic metastasis of T12.", ["T12"]),
]


@pytest.mark.parametrize("report", WITHOUT_LESION)
def test_no_tumour_no_level(report: str) -> None:
    result = read_report(report)
    assert result.levels == ()
    assert result.highest is None


@pytest.mark.parametrize(("report", "levels"), LEVELS)
def test_levels(report: str, levels: list[str]) -> None:
    assert [level.level for level in read_report(report).levels] == levels


def test_two_clauses_two_vertebrae() -> None:
    result = read_report("Metastases. No collapse at L1 but 60% collapse at T12.")
    found = {level.level: level for level in result.levels}
    assert found["T12"].components.collapse == "over_50"
    assert found["L1"].components.collapse is None if "L1" in found else True


def test_segment_is_asked_for() -> None:
    result = read_report("Lytic metastasis at L3/4 with 30% collapse.")
    assert result.levels == ()
    assert any("L3/4" in notice for notice in result.notices)


def test_undefined_levels_are_named() -> None:
    result = read_report("Lytic metastasis at L6.")
    assert result.levels == ()
    assert any("L6" in notice for notice in result.notices)


def test_hardware_and_treatment() -> None:
    cemented = read_report("Lytic metastasis of L2 after vertebroplasty with cement in the body.").levels[0]
    assert cemented.declined
    assert not read_report("Lytic metastasis of L2. Consider vertebroplasty.").levels[0].declined
    assert read_report("Sclerotic metastasis of L4 after radiotherapy.").levels[0].treated
    assert not read_report("Lytic metastasis of L4. Refer for radiotherapy.").levels[0].treated


def test_pain_of_the_patient_reaches_every_lesion() -> None:
    result = read_report("Mechanical back pain. Lytic metastases at T4 and L2.")
    assert [level.components.pain for level in result.levels] == ["mechanical", "mechanical"]


def test_the_highest_is_named_and_nothing_is_summed() -> None:
    result = read_report("Lytic metastases. T8: 60% collapse, both pedicles destroyed. L3: 1 cm lesion, no collapse.")
    assert result.highest == "T8"
    assert any("never added" in notice for notice in result.notices)


def test_silence_is_never_nought() -> None:
    level = read_report("Metastasis at T12.").levels[0]
    assert (level.min, level.max) == (3, 18)
    assert level.consult is None


@pytest.mark.parametrize(
    ("verb", "upper", "lower"), [("infiltrated", "unilateral", "bilateral"), ("intact", None, "none")]
)
def test_a_predicate_shared_by_two_vertebrae(verb: str, upper: str | None, lower: str) -> None:
    result = read_report(f"Metastases T4 and L2. The left pedicle of T4 and both pedicles of L2 are {verb}.")
    found = {level.level: level.components.posterolateral for level in result.levels}
    assert found == {"T4": upper, "L2": lower}


@pytest.mark.parametrize(
    "phrase",
    ["I don't know about the pain.", "Just assume there is no pain.", "If there is no pain.", "No idea about pain."],
)
def test_ignorance_and_assumption_settle_nothing(phrase: str) -> None:
    assert read_report(f"Lytic metastasis of T12. {phrase}").levels[0].components.pain is None


@pytest.mark.parametrize(
    ("phrase", "alignment", "collapse"),
    [
        ("No kyphosis, scoliosis, subluxation.", "normal", None),
        ("No collapse and new kyphosis.", "deformity", None),
        ("No kyphosis, 30% collapse.", None, "under_50"),
        ("No collapse, new kyphosis.", "deformity", None),
        ("No subluxation or kyphosis, 60% loss of height.", "normal", "over_50"),
        ("The spine does not show kyphosis or subluxation.", "normal", None),
        ("There is no evidence to suggest kyphosis or subluxation.", "normal", None),
    ],
)
def test_where_a_negation_ends(phrase: str, alignment: str | None, collapse: str | None) -> None:
    components = read_report(f"Lytic metastasis of T12. {phrase}").levels[0].components
    assert (components.alignment, components.collapse) == (alignment, collapse)


@pytest.mark.parametrize(
    "phrase",
    [
        "Small epidural component.",
        "A 10 mm paraspinal mass.",
        "Retropulsion of 4 mm.",
        "Small disc protrusion.",
        "A small retropulsed fragment.",
        "5 mm of anterior translation.",
    ],
)
def test_small_things_beside_the_body_say_nothing_of_its_share(phrase: str) -> None:
    level = read_report(f"Lytic metastasis of T12 without loss of height. {phrase}").levels[0]
    assert level.narrowed.get("collapse") == ("none", "involved_over_50")
