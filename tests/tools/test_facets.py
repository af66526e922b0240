"""Facets are read from the terse ways in which radiologists type, and what is not said stays null."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.library.differential_table import load_differential_table
from assistant.tools.ages import age_in, person_in
from assistant.tools.facets import findings_of, read_facets
from assistant.tools.signals import signals_in
from assistant.tools.spellings import spelled

TABLE = load_differential_table()


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("72M", 72),
        ("72 M, PSA high", 72),
        ("72-year-old man", 72),
        ("72 y/o", 72),
        ("72 yo F", 72),
        ("72 y.o. female", 72),
        ("aged 72", 72),
        ("ivory vertebra 70 man", 70),
        ("M/45 lytic", 45),
        ("female 34, tiny nodule", 34),
        ("man of 70", 70),
        ("16 M back pain, fever", 16),
        ("NF1, 15F, posterior scalloping", 15),
        ("65 years old, multiple lytic lesions", 65),
        ("8 yo girl vertebra plana T7", 8),
        ("18 month old with abdominal mass", 1),
        ("44, sclerotic C3", 44),
        ("stable for 5 years", None),
        ("radiotherapy 3 years ago", None),
        ("T7 lesion 12 mm", None),
        ("2 vertebrae plus destroyed disc", None),
        ("mean 1100 HU", None),
        ("18F lytic T5", 18),
        ("18F-FDG PET avid T5", None),
        ("F-18 NaF uptake L3", None),
        ("68Ga-PSMA avid T5", None),
        ("6 m ago lytic, now sclerotic", None),
        ("3 m history of back pain, 61F", 61),
        ("at 12 m follow-up denser", None),
        ("woman, 3 dense bodies", None),
        ("male 2 lesions", None),
        ("prostate ca 10 years, new L2 lesion", None),
        ("10-year-old fracture T12, 70M", 70),
        ("10 y/o with neck pain", 10),
        ("boy, 8, neck pain", 8),
        ("girl of 11", 11),
        ("vertebral lesion 12 y", 12),
        ("mixed lesion 60", 60),
        ("lytic lesion, CRP 80", None),
        ("sclerotic C3, incidental, 44", 44),
    ],
)
def test_age(text: str, age: int | None) -> None:
    assert age_in(spelled(text)) == age


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("adolescent with pain", "child"),
        ("pediatric patient", "child"),
        ("elderly man", "adult"),
        ("lady with breast cancer", "adult"),
        ("lytic lesion", None),
        ("lytic lesion in a patient over 40", "adult"),
        ("children under 10 with vertebra plana", "child"),
        ("collapse over 50 %", None),
    ],
)
def test_setting_without_an_age(text: str, setting: str | None) -> None:
    assert person_in(spelled(text)).setting == setting


@given(st.integers(0, 120))
@settings(deadline=None)
def test_an_age_settles_the_setting(age: int) -> None:
    setting = read_facets(f"{age}-year-old, lytic lesion", TABLE).setting
    assert setting == (None if age == 0 else "child" if age < 18 else "adult")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("72M, PSA high, several dense thoracic bodies, no expansion",
         {"age": 72, "density": "sclerotic", "number": "multiple", "part": "body", "region": "thoracic"}),
        ("lytic lesion with sclerotic rim", {"density": "lytic"}),
        ("lytic and sclerotic deposits", {"density": "mixed", "number": "multiple"}),
        ("previously lytic, now sclerotic", {"density": "sclerotic"}),
        ("known multiple sclerosis, lytic lesion", {"density": "lytic", "number": None}),
        ("solitary T12 lesion", {"number": "solitary", "region": "thoracic"}),
        ("one lytic thoracic body", {"number": "solitary", "part": "body"}),
        ("T5, T9 and L2 dense", {"number": "multiple", "region": "thoracolumbar"}),
        ("lesion of the pedicle and lamina", {"part": "posterior_elements"}),
        ("body lesion, pedicles spared", {"part": "body"}),
        ("body and arch enlarged", {"part": "whole_vertebra"}),
        ("cervical cancer, L3 lesion", {"region": "lumbar"}),
        ("D8 lesion", {"region": "thoracic"}),
        ("not sclerotic", {"density": None}),
        ("no enhancement", {"enhancement": "none"}),
        ("T1 dark, T2 bright lesion in L2", {"t1": "low", "t2": "high", "region": "lumbar"}),
        ("no known cancer", {"history_of_cancer": False}),
        ("known breast ca", {"history_of_cancer": True}),
        ("sclertic lesoin T10", {"density": "sclerotic", "region": "thoracic"}),
        ("back pain", {"density": None, "number": None, "part": None, "region": None, "age": None, "setting": None}),
    ],
)  # fmt: skip
def test_facets(text: str, expected: dict[str, object]) -> None:
    facets = read_facets(text, TABLE)
    assert {name: getattr(facets, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("T1 and T2 dark", {"t1": "low", "t2": "low"}),
        ("dark on T1/T2", {"t1": "low", "t2": "low"}),
        ("low on T1, high on T2", {"t1": "low", "t2": "high"}),
        ("T1 low T2 high", {"t1": "low", "t2": "high"}),
        ("bright T1, iso T2", {"t1": "high", "t2": "intermediate"}),
        ("hypointense on both T1 and T2", {"t1": "low", "t2": "low"}),
        ("T1w hypointense", {"t1": "low"}),
        ("not bright on T2", {}),
        ("lytic T1 vertebra", {}),
    ],
)
def test_signals(text: str, signals: dict[str, str]) -> None:
    assert signals_in(spelled(text))[0] == signals


@pytest.mark.parametrize(
    ("text", "key", "present"),
    [
        ("afebrile", "fever", False),
        ("no fever", "fever", False),
        ("febrile", "fever", True),
        ("normal ALP", "raised_alp", False),
        ("ALP raised", "raised_alp", True),
        ("disc spared", "disc_destroyed", False),
        ("bone scan negative", "scan_cold", True),
        ("hot on bone scan", "scan_cold", False),
        ("no expansion", "expansion", False),
        ("PSA normal", "raised_psa", False),
        ("pedicles intact", "pedicle_lost", False),
        ("pedicle destroyed", "pedicle_lost", True),
        ("unchanged for 6 years", "new_lesions", False),
        ("cord compression", "cord_compression", True),
        ("no cord compression", "cord_compression", False),
    ],
)
def test_findings(text: str, key: str, present: bool) -> None:
    assert findings_of(read_facets(text, TABLE), TABLE)[key] is present


def test_contradictions_are_left_open() -> None:
    assert "fever" not in findings_of(read_facets("fever. no fever.", TABLE), TABLE)


ALL_FINDINGS = {
    clue.finding.key: clue.finding for entity in TABLE for clue in (*entity.clues_for, *entity.clues_against)
}


@pytest.mark.parametrize("present", [True, False])
def test_every_finding_comes_back_from_its_own_label(present: bool) -> None:
    from assistant.tools.differential_records import Facets

    for key, finding in ALL_FINDINGS.items():
        assert findings_of(Facets(clues=(finding.text(present),)), TABLE).get(key) is present, key


def test_every_phrase_of_the_table_states_its_finding() -> None:
    missed = [
        (key, phrase)
        for key, finding in ALL_FINDINGS.items()
        for phrase in finding.phrases
        if findings_of(read_facets(phrase.replace(" + ", " "), TABLE), TABLE).get(key) is not True
    ]
    assert missed == []


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    read_facets(text, TABLE)
