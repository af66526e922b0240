"""Replies, likened vertebrae, old shapes, misheard words: what they say of level, density and alignment."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.sins import LevelScore


def _levels(text: str) -> dict[str, LevelScore]:
    return {level.level or "": level for level in read_report(text).levels}


def _values(text: str, component: str) -> dict[str, str]:
    found = {}
    for name, level in _levels(text).items():
        value = getattr(level.components, component)
        found[name] = value or "|".join(sorted(level.narrowed.get(component, ())))  # type: ignore[call-overload]
    return found


@pytest.mark.parametrize(
    ("question", "reply", "value"),
    [
        ("any kyphosis or slip?", "no", "normal"),
        ("And any listhesis", "nothing, curvature also normal whole spine", "normal"),
        ("any slip?", "none", "deformity|normal"),
        ("is he straight?", "yes", "normal"),
        ("alignment ok?", "yep", "normal"),
        ("any deformity?", "yes, new kyphosis of 15 degrees", "deformity"),
    ],
)
def test_a_reply_answers_the_question_for_alignment(question: str, reply: str, value: str) -> None:
    assert _values(f"Dr A: T9 lytic met\nReg: {question}\nDr A: {reply}", "alignment") == {"T9": value}


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("T6 itself is not out of line, nor is T1.", {"T1": "normal", "T6": "normal"}),
        ("Kyphosis at neither level. No translation.", {"T1": "normal", "T6": "normal"}),
        ("New kyphosis at the latter, the former aligned.", {"T1": "normal", "T6": "deformity"}),
        ("New focal kyphosis at T6. Above that the curve is normal. No slip.", {"T1": "normal", "T6": "deformity"}),
        ("Kyphosis centred on T6 cannot be dated. T1 in line.", {"T1": "normal", "T6": "deformity|normal"}),
        ("There is know kyphosis or subluxation at any level.", {"T1": "normal", "T6": "normal"}),
    ],
)
def test_alignment_reaches_the_vertebrae_it_is_said_of(said: str, values: dict[str, str]) -> None:
    assert _values(f"Lytic metastases of T1 and T6. {said}", "alignment") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("T4 and L1 metastases. The lumbar deposit is lytic, the thoracic one sclerotic.", {"T4": "blastic", "L1": "lytic"}),
        ("Deposits in T4 and L1. Per the CT the thoracic lesions are lytic.", {"T4": "lytic", "L1": ""}),
        ("T4 and T8 metastases both sclerotic. L2 metastasis.", {"T4": "blastic", "T8": "blastic", "L2": ""}),
        ("Metastases in T4, T8 and L2; the first is sclerotic, the others lytic.", {"T4": "blastic", "T8": "lytic", "L2": "lytic"}),
        ("T4: blastic metastasis. T8: likewise.", {"T4": "blastic", "T8": "blastic"}),
        ("T4 metastasis, lytic (was sclerotic).", {"T4": "lytic"}),
        ("The L4 metastasis is no longer lytic but has sclerosed.", {"L4": "blastic"}),
        ("New lie tick metastasis of L5.", {"L5": "lytic"}),
    ],
)  # fmt: skip
def test_density_is_that_of_the_lesions_it_is_said_of(text: str, values: dict[str, str]) -> None:
    assert _values(text, "lesion") == values


@pytest.mark.parametrize(
    "other",
    [
        "Anterior wedging of T12, physiological.",
        "There is a wedged T12 as well, which she has had since a fall from a horse.",
        "An older endplate fracture of T12 dates back to a car accident.",
        "Longstanding wedge fracture of T12 with 35% loss of height. Conclusion: three new metastases.",
        "T12 wedge compression of 25%, already there on films from 2016.",
        "Uptake at T12 is due to facet arthropathy.",
        "Metastases at T12 and L1 were excluded.",
        "?met T12 on the chest film. CT: T12 normal variant, no lesion.",
        "Cord compression at T5 by epidural tumour from the T4 metastasis.",
    ],
)
def test_old_and_harmless_shapes_are_no_tumour(other: str) -> None:
    assert set(_levels(f"Breast cancer. Lytic deposits at T4, T6 and L3. {other}")) == {"T4", "T6", "L3"}


def test_both_are_the_two_named_last_together() -> None:
    text = "T1 has a mixed metastasis. T5 and T6 are the main problem. Both are lytic."
    assert _values(text, "lesion")["T1"] == "mixed"


def test_a_denial_in_a_vertebras_own_line_is_its_own() -> None:
    text = "T12: Lytic metastasis. There is no kyphosis and no subluxation.\nL3: Lytic metastasis."
    assert _values(text, "alignment") == {"T12": "normal", "L3": ""}


def test_fixation_reaches_past_the_lesion_it_was_done_for() -> None:
    assert set(_levels("He had fixation from T10 to T12 for a lytic metastasis of T11.")) == {"T11"}


def test_advice_sought_on_implants_declines_nothing() -> None:
    level = _levels("Lytic metastasis at L3. I would appreciate your thoughts on SBRT versus augmentation.")["L3"]
    assert not level.declined


def test_a_benign_verdict_outweighs_damage_and_suspicion() -> None:
    text = (
        "Bladder cancer. CT raised the possibility of metastatic destruction at L3. 30% loss of height of L3. "
        "Appearances are of pyogenic spondylodiscitis at L3/4 and not of metastatic disease."
    )
    assert not _levels(text)


def test_a_vertebra_like_another_takes_over_what_is_not_said_otherwise() -> None:
    text = "T5: mixed metastasis, height preserved, 25% of body\nT6: as T5, but height reduced by one fifth"
    assert _values(text, "lesion") == {"T5": "mixed", "T6": "mixed"}
    assert _values(text, "collapse") == {"T5": "none", "T6": "under_50"}


def test_points_counted_aloud_are_sentences() -> None:
    text = "metastases at L1 and L5 period impression one metastasis L1 two metastasis L5 three hemangioma L3 end of dictation"
    assert set(_levels(text)) == {"L1", "L5"}
