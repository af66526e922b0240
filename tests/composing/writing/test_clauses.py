"""What one clause says of its subject stays with it; clauses in another order say the same; conditions stay where they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest

from assistant.assistant import Assistant
from assistant.composing.writing.claims.clauses import crossed_clauses, exchanged_roles
from assistant.composing.writing.claims.edits import edited_words
from assistant.composing.writing.claims.reading import read
from assistant.composing.writing.claims.restrictions import left_conditions
from assistant.composing.writing.claims.support import Evidence, check

CONTRAST: Final = re.compile(r"^([^;:]+?), (?:whereas|while) ([^;:]+)$")
REASON: Final = re.compile(r"^([^;:]+?),? because ([^;:]+)$")
VERB: Final = re.compile(r"\b(is|are|has|gives?|shows?|keeps?|favours?|occurs?|destroys?|concerns?|may|can)\b")
POINTING: Final = re.compile(r"\b(?:ones?|it|its|they|their|those|these|that|both|this|them)\b")


def lowered(text: str) -> str:
    return text if text[1:2].isupper() else text[0].lower() + text[1:]


@pytest.fixture(scope="module")
def sentences(assistant: Assistant) -> list[str]:
    catalogue = assistant.library.catalogue
    units = catalogue.units_of(range(catalogue.curated_passage_count))
    return [re.sub(r"\s*\[@[^\]]*\]", "", one.unit.display) for one in units]


def pairs(sentences: list[str], pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    for text in sentences:
        found = pattern.match(text.rstrip("."))
        if found and not POINTING.search(found[2]):
            yield text, found[1], found[2]


def test_contrasted_clauses_may_change_their_order(sentences: list[str]) -> None:
    turned = [(text, f"{two}, whereas {lowered(one)}.") for text, one, two in pairs(sentences, CONTRAST)]
    assert len(turned) >= 20
    assert [said for text, said in turned if not check(said, [Evidence(text)]).supported] == []


def test_a_reason_may_come_first(sentences: list[str]) -> None:
    turned = [(text, f"Because {lowered(two)}, {lowered(one)}.") for text, one, two in pairs(sentences, REASON)]
    assert len(turned) >= 50
    assert len([said for text, said in turned if not check(said, [Evidence(text)]).supported]) <= 2


def test_a_reason_and_what_it_explains_do_not_change_places(sentences: list[str]) -> None:
    turned = [(text, f"{two} because {lowered(one)}.") for text, one, two in pairs(sentences, REASON)]
    assert len([said for text, said in turned if check(said, [Evidence(text)]).supported]) <= 1


def test_contrasted_subjects_do_not_exchange_what_is_said_of_them(sentences: list[str]) -> None:
    shown = []
    for text, one, two in pairs(sentences, CONTRAST):
        first, second = VERB.split(one, maxsplit=1), VERB.split(two, maxsplit=1)
        if len(first) == len(second) == 3 and second[0].strip() and first[0].strip():
            said = f"{second[0].strip()} {first[1]}{first[2]}."
            shown += [said] if check(said, [Evidence(text)]).supported else []
    assert shown == []


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Night pain is biologic, and pain on loading is mechanical", "Pain on loading is biologic"),
        ("Height reduced to 40 % is a loss of 60 %, and height reduced by 40 % is a loss of 40 %", "Height reduced by 40 % is a loss of 60 %"),
        ("The Tomita score ends in an aim, whereas the Tokuhashi score ends in a band", "The Tokuhashi score ends in an aim"),
        ("NOMS covers four assessments, and the SINS (a score) serves the mechanical one", "NOMS serves the mechanical one"),
    ],
)  # fmt: skip
def test_the_subject_of_another_clause(source: str, statement: str) -> None:
    assert list(crossed_clauses(read(statement), read(source)))
    assert not list(crossed_clauses(read(source), read(source)))


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Purely lytic foci can be missed while sclerotic foci are hot", "Purely sclerotic foci can be missed while sclerotic foci are hot"),
        ("Arterial spread and retrograde venous spread occur", "Arterial spread and retrograde arterial spread occur"),
        ("A convex border and an abnormal pedicle next to a normal disc", "A convex border and a normal pedicle next to a normal disc"),
    ],
)  # fmt: skip
def test_an_edited_word_is_found(source: str, statement: str) -> None:
    assert list(edited_words(read(statement), read(source)))


def test_a_comparison_told_from_its_other_side_is_no_edit() -> None:
    source = read("The ADC is higher in benign than in malignant fractures, and lower in fresh ones")
    statement = read("The ADC is lower in malignant than in benign fractures, and lower in fresh ones")
    assert not list(edited_words(statement, source))


@pytest.mark.parametrize(
    ("source", "statement", "left"),
    [
        ("Vertebral metastases become frequent in people older than 50 years", "Vertebral metastases become frequent", True),
        ("The artery is named when the artery of the level is visible", "The artery is named", True),
        ("Vertebra plana scores 3 points if the lesion is neoplastic", "Vertebra plana scores 3 points", True),
        ("Vertebra plana scores 3 points if the lesion is neoplastic", "A neoplastic vertebra plana scores 3 points", False),
        ("New bone can form in a metastasis after chemotherapy or radiotherapy", "New bone can form in a metastasis", True),
        ("Hypercalcaemia developed in 15 % of patients whose disease was confined to bone", "Hypercalcaemia developed in 15 % of patients", True),
        ("The cord is seen on T2, and contrast helps when infection is feared", "The cord is seen on T2", False),
    ],
)  # fmt: skip
def test_a_condition_stays_with_its_clause(source: str, statement: str, left: bool) -> None:
    assert bool(list(left_conditions(read(statement), read(source)))) is left


@pytest.mark.parametrize(
    ("source", "statement", "turned"),
    [
        ("Several lesions suggest metastases", "Metastases suggest several lesions", True),
        ("Bone scan misses half of myeloma lesions", "Half of myeloma lesions are missed by bone scan", False),
        ("Bone scan misses half of myeloma lesions", "Half of myeloma lesions miss a bone scan", True),
        ("FDG PET detects tumour metabolism, whereas NaF PET detects bone formation", "Metabolism of a tumour detects FDG PET", True),
        ("Pedicle destruction is the commonest sign", "The commonest sign is pedicle destruction", False),
        ("Osteoporotic bone hides lytic metastases", "Lytic metastases are hidden by osteoporotic bone", False),
    ],
)  # fmt: skip
def test_what_acts_and_what_it_acts_on(source: str, statement: str, turned: bool) -> None:
    assert bool(list(exchanged_roles(read(statement), read(source)))) is turned
    assert not list(exchanged_roles(read(source), read(source)))
