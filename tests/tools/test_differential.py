"""The laws of the differential, and that the committed cases keep their diagnoses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.library.differential_table import load_differential_table
from assistant.tools.differential import METASTASIS, differential, rank, score_all
from assistant.tools.differential_notices import CORD_NOTICE
from assistant.tools.differential_records import Facets
from assistant.tools.facets import findings_of

TABLE = load_differential_table()
BY_NAME = {entity.name: entity for entity in TABLE}
LABELS = sorted(
    {
        clue.finding.text(present)
        for one in TABLE
        for clue in (*one.clues_for, *one.clues_against)
        for present in (True, False)
    }
)
CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "evals/items/differential_cases.jsonl").read_text("utf-8").splitlines()
]

clue_lists = st.lists(st.sampled_from(LABELS), max_size=6, unique=True).map(tuple)
facet_sets = st.builds(
    Facets,
    age=st.one_of(st.none(), st.integers(0, 100)),
    density=st.sampled_from([None, "lytic", "sclerotic", "mixed"]),
    number=st.sampled_from([None, "solitary", "multiple"]),
    part=st.sampled_from([None, "body", "posterior_elements", "whole_vertebra", "endplate_disc"]),
    region=st.sampled_from([None, "cervical", "thoracic", "lumbar", "sacral"]),
    clues=clue_lists,
)


@given(facet_sets, st.integers(1, 10))
@settings(max_examples=60, deadline=None)
def test_metastasis_is_always_named_in_adults_over_40_or_of_unknown_age(facets: Facets, limit: int) -> None:
    if facets.setting == "child" or (facets.age is not None and facets.age <= 40):
        return
    names = [one.name for one in rank(facets, TABLE, limit).entities]
    assert any(BY_NAME[name].group == METASTASIS for name in names)
    assert len(names) <= limit


@given(facet_sets)
@settings(max_examples=60, deadline=None)
def test_the_list_of_the_other_setting_is_never_used(facets: Facets) -> None:
    other = {"child": "adult", "adult": "child"}.get(facets.setting or "")
    assert all(BY_NAME[one.name].setting != other for one in rank(facets, TABLE, 99).entities)


@given(facet_sets, st.sampled_from(TABLE), st.data())
@settings(max_examples=150, deadline=None)
def test_a_clue_for_an_entity_never_lowers_its_score(facets: Facets, entity: object, data: st.DataObject) -> None:
    clue = data.draw(st.sampled_from(entity.clues_for))  # type: ignore[attr-defined]
    more = facets.model_copy(update={"clues": (*facets.clues, clue.text)})

    def score(case: Facets) -> float | None:
        scored = score_all(case, findings_of(case, TABLE), TABLE)
        return next((one.score for one in scored if one.entity is entity), None)

    before, after = score(facets), score(more)
    assert before is None or (after is not None and after >= before)


@given(facet_sets, st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_clues_changes_nothing(facets: Facets, random: object) -> None:
    shuffled = list(facets.clues)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = facets.model_copy(update={"clues": tuple(shuffled)})
    assert rank(again, TABLE).entities == rank(facets, TABLE).entities


@given(facet_sets)
@settings(max_examples=30, deadline=None)
def test_scores_fall_and_reasons_add_up_to_them(facets: Facets) -> None:
    scored = score_all(facets, findings_of(facets, TABLE), TABLE)
    assert [one.score for one in scored] == sorted((one.score for one in scored), reverse=True)
    assert all(one.score == round(sum(reason.points for reason in one.reasons), 2) for one in scored)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case: dict[str, object]) -> None:
    top = [one.name.lower() for one in differential(TABLE, str(case["query"])).entities[:3]]
    assert any(name.lower() in one for name in case["expected"] for one in top)  # type: ignore[attr-defined]
    assert not any(name.lower() in one for name in case["must_not"] for one in top)  # type: ignore[attr-defined]


def test_every_entity_is_expected_by_a_case() -> None:
    expected = [str(name).lower() for case in CASES for name in case["expected"]]
    unmet = [entity.name for entity in TABLE if not any(name in entity.name.lower() for name in expected)]
    assert unmet == []


def test_a_given_facet_wins_over_the_words() -> None:
    result = differential(TABLE, "72M lytic T8", {"density": "blastic", "age": 8})
    assert (result.facets.density, result.facets.age, result.facets.setting) == ("sclerotic", 8, "child")
    assert all(BY_NAME[one.name].setting != "adult" for one in result.entities)


def test_clues_may_be_given_in_any_words() -> None:
    result = differential(TABLE, facets={"clues": ["fluid-fluid levels on MRI", "ballooned"], "age": 14})
    assert result.entities[0].name == "Aneurysmal bone cyst"


@pytest.mark.parametrize(
    "facets", [{"density": "purple"}, {"age": 300}, {"colour": "red"}, {"age": "old"}, {"clues": 5}]
)
def test_a_facet_that_cannot_be_used_is_an_input_error(facets: dict[str, object]) -> None:
    with pytest.raises(InputError, match="facet"):
        differential(TABLE, facets=facets)


def test_json_is_the_contract() -> None:
    dumped = differential(TABLE, "72M, dense T8, fever").model_dump(mode="json")
    assert {"facets", "entities", "notices"} <= set(dumped)
    assert {"name", "score", "for", "against", "separates", "urgent", "references"} == set(dumped["entities"][0])
    assert {"age", "setting", "density", "number", "part", "region", "clues"} <= set(dumped["facets"])
    json.dumps(dumped)


def test_infection_is_urgent_and_cord_compression_is_announced() -> None:
    result = differential(TABLE, "L3/4 disc destroyed, fever, leg weakness")
    assert result.entities[0].urgent
    assert result.notices[0] == CORD_NOTICE
    assert any("infection" in notice for notice in result.notices)


def test_the_first_three_say_what_separates_them() -> None:
    result = differential(TABLE, "ivory vertebra 70 man")
    names = [one.name for one in result.entities[:3]]
    for one in result.entities[:3]:
        assert len(one.separates) == 2
        assert all(any(other in line for other in names if other != one.name) for line in one.separates)


def test_an_empty_case_asks_for_the_facet_that_tells_most() -> None:
    result = differential(TABLE, "vertebral lesion")
    assert result.ask is not None
    assert any("adult is assumed" in notice for notice in result.notices)
    assert any("Little is known" in notice for notice in result.notices)


def test_what_separates_names_signs_that_the_other_does_not_share() -> None:
    result = differential(TABLE, "expansile lytic arch lesion, 15M")
    first, second = result.entities[0], result.entities[1]
    line = next(text for text in first.separates if second.name in text)
    unshared = {clue.text for clue in BY_NAME[first.name].clues_for} - {
        clue.text for clue in BY_NAME[second.name].clues_for
    }
    assert any(text in line for text in unshared)


@pytest.mark.parametrize(
    ("query", "never"),
    [
        ("8 yo, multiple sclerotic vertebrae, raised PSA", "adult"),
        ("child with lytic lesion and breast cancer", "adult"),
        ("70M vertebra plana, adrenal mass, catecholamines", "child"),
    ],
)
def test_clues_cannot_bring_in_the_other_list(query: str, never: str) -> None:
    assert all(BY_NAME[one.name].setting != never for one in differential(TABLE, query).entities)
