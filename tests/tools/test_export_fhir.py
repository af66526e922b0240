"""Every state of a score as FHIR, held against the published schema and the rules that the schema can't hold."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.observation import Observation
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.export import to_fhir, to_fhir_bundle
from assistant.tools.levels import LEVELS
from assistant.tools.report_reading import read_report
from assistant.tools.sins import SinsFindings, score
from assistant.tools.sins_points import BANDS, COMPONENTS, POINTS
from assistant.tools.sins_sentence import BAND_WORDS

# One value is known, all are open, anything between is narrowed.
OPEN_VALUES = {
    name: st.sets(st.sampled_from(list(POINTS[name])), min_size=1).map(lambda values: tuple(sorted(values)))
    for name in COMPONENTS
    if name != "location"
}
STATES = st.builds(
    lambda level, narrowed, hardware, treated: SinsFindings(
        level=level, narrowed=narrowed, hardware=hardware, treated=treated
    ),
    st.sampled_from([None, *LEVELS]),
    st.fixed_dictionaries(OPEN_VALUES),
    st.booleans(),
    st.booleans(),
)


def check(resource: dict[str, Any]) -> None:
    """The schema, and FHIR's invariants for Observation, Range and values, which the library leaves unchecked."""
    read_back = Observation.model_validate(resource)
    assert json.loads(read_back.model_dump_json()) == resource
    for part in (resource, *resource["component"]):
        values = [key for key in part if key.startswith("value")]
        assert len(values) + ("dataAbsentReason" in part) == 1, "obs-6: a value or the reason why there is none"
    for span in (resource.get("valueRange"), *resource.get("referenceRange", ())):
        assert span is None or span["low"]["value"] <= span["high"]["value"], "rng-2"
    empty = [value for value in walk(resource) if value in (None, "", [], {})]
    assert not empty, "FHIR has neither null nor empty values"


def walk(value: Any) -> list[Any]:
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [value, *(found for one in inner for found in walk(one))]


@given(STATES)
def test_every_state_is_a_valid_observation(findings: SinsFindings) -> None:
    [resource] = to_fhir(score(findings), subject="Patient/1")
    check(resource)


def test_every_combination_of_values_and_gaps_is_valid() -> None:
    level_of_zone = {"junctional": "T12", "mobile": "L3", "semirigid": "T6", "rigid": "S2", None: None}
    choices = [[None, *POINTS[name]] for name in COMPONENTS]
    for zone, *values in product(*choices):
        given_values = dict(zip(COMPONENTS[1:], values, strict=True))
        [resource] = to_fhir(score(SinsFindings(level=level_of_zone[zone], **given_values)))
        Observation.model_validate(resource)


@given(STATES)
def test_each_item_has_a_value_or_says_why_not(findings: SinsFindings) -> None:
    [resource] = to_fhir(score(findings))
    assert len(resource["component"]) == len(COMPONENTS)
    for name, component in zip(COMPONENTS, resource["component"], strict=True):
        known = getattr(findings, name) is not None
        assert ("valueCodeableConcept" in component) is known
        assert ("dataAbsentReason" in component) is not known
        if not known:
            [coding] = component["dataAbsentReason"]["coding"]
            assert coding["code"] == ("unknown" if name in findings.narrowed else "not-asked")


@given(STATES)
def test_the_total_is_a_number_a_range_or_not_applicable(findings: SinsFindings) -> None:
    result = score(findings)
    [resource], [level] = to_fhir(result), result.levels
    if level.declined:
        assert resource["dataAbsentReason"]["coding"][0]["code"] == "not-applicable"
        assert "interpretation" not in resource
    elif level.min == level.max:
        assert resource["valueInteger"] == level.min
    else:
        assert (resource["valueRange"]["low"]["value"], resource["valueRange"]["high"]["value"]) == (
            level.min,
            level.max,
        )
        assert f"Attainable totals: {', '.join(map(str, level.totals))}." in [one["text"] for one in resource["note"]]
    if not level.declined:
        assert resource["interpretation"] == [{"text": " or ".join(BAND_WORDS[band] for band in level.bands)}]
    assert resource["status"] == ("preliminary" if level.missing else "final")


@given(STATES)
def test_no_code_is_invented(findings: SinsFindings) -> None:
    """Only FHIR's own code systems and UCUM's unit of a score appear; nothing of LOINC, SNOMED or RadLex."""
    [resource] = to_fhir(score(findings))
    systems = {(one["system"], one["code"]) for one in walk(resource) if isinstance(one, dict) and "system" in one}
    allowed = {"http://terminology.hl7.org/CodeSystem/data-absent-reason": {"not-asked", "unknown", "not-applicable"},
               "http://terminology.hl7.org/CodeSystem/observation-category": {"imaging"},
               "http://unitsofmeasure.org": {"{score}"}}  # fmt: skip
    assert all(code in allowed[system] for system, code in systems)
    assert set(resource["code"]) == {"text"}
    assert all(set(component["code"]) == {"text"} for component in resource["component"])


def test_reference_ranges_cover_the_score_without_gaps() -> None:
    [resource] = to_fhir(score(SinsFindings(level="T6")))
    ranges = [(one["low"]["value"], one["high"]["value"]) for one in resource["referenceRange"]]
    assert [total for low, high in ranges for total in range(low, high + 1)] == list(range(19))
    assert len(ranges) == len(BANDS)


@given(st.lists(STATES, max_size=4, unique_by=lambda one: one.level))
def test_bundles_are_valid_even_without_levels(findings: list[SinsFindings]) -> None:
    bundle = to_fhir_bundle(score(findings))
    assert json.loads(Bundle.model_validate(bundle).model_dump_json()) == bundle
    assert len(bundle.get("entry", ())) == len(findings)


@pytest.mark.parametrize(("level", "site"), [("T12", "T12 vertebra"), ("Occiput", "Occiput"), (None, None)])
def test_the_body_site_is_named_in_words(level: str | None, site: str | None) -> None:
    [resource] = to_fhir(score(SinsFindings(level=level)))
    assert resource.get("bodySite") == (site and {"text": site})


def test_grades_of_other_frameworks_go_with_it_in_words() -> None:
    [resource] = to_fhir(read_report("Lytic metastasis of T8. Bilsky 1b."))
    check(resource)
    assert "ESCC (Bilsky) T8: grade 1b as stated." in [note["text"] for note in resource["note"]]
    assert len(resource["component"]) == len(COMPONENTS)
