from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.export import to_radelement
from assistant.tools.levels import LEVELS
from assistant.tools.report_reading import read_report
from assistant.tools.sins import SinsFindings, score
from assistant.tools.sins_points import COMPONENTS, POINTS

STATES = st.builds(
    lambda level, hardware, narrowed: SinsFindings(level=level, hardware=hardware, narrowed=narrowed),
    st.sampled_from(LEVELS),
    st.booleans(),
    st.fixed_dictionaries(
        {
            name: st.sets(st.sampled_from(list(POINTS[name])), min_size=1).map(lambda values: tuple(sorted(values)))
            for name in COMPONENTS
            if name != "location"
        }
    ),
)


@given(STATES)
def test_elements_and_gaps_hold_all_that_is_known(findings: SinsFindings) -> None:
    """Nothing is lost and nothing put where the set has no place for it."""
    result = score(findings)
    [record], [level] = to_radelement(result), result.levels
    held = {**record["elements"], "pain": record["gaps"]["pain"]["value"]}
    assert held == level.components.model_dump()
    assert "pain" not in record["elements"]
    narrowed = {**record["narrowed"], **({"pain": left} if (left := record["gaps"]["pain"].get("narrowed")) else {})}
    assert narrowed == {name: list(values) for name, values in level.narrowed.items()}
    assert ("min" in record["gaps"]["total"]) is not level.declined
    assert "total" not in record["elements"]


@given(STATES)
def test_no_element_identifier_is_invented(findings: SinsFindings) -> None:
    text = json.dumps(to_radelement(score(findings)))
    assert text.count("RDES21") == 3
    assert "RDE" not in text.replace("RDES21", "")


def test_the_gaps_are_named_in_words() -> None:
    [record] = to_radelement(score(SinsFindings(level="T12", pain="mechanical", lesion="lytic")))
    assert record["gaps"]["pain"] == {"value": "mechanical", "why": "RDES21 has no element for pain"}
    assert record["gaps"]["total"]["why"] == "RDES21 has no element for the total"
    assert (record["gaps"]["total"]["min"], record["gaps"]["total"]["max"]) == (8, 18)
    assert record["words"]["collapse"] == "not stated"
    assert record["words"]["bone lesion"] == "lytic"


def test_an_escc_grade_has_a_set_of_its_own() -> None:
    settled, unsettled, below = (
        to_radelement(read_report(f"Metastasis of {level}. {said}"))[1:]
        for level, said in (("T8", "Bilsky 2."), ("T8", "Cord compression."), ("L3", "Bilsky 2."))
    )
    assert settled[0]["set"] == "RDES288"
    assert settled[0]["elements"] == {"grade": "2"}
    assert unsettled[0]["narrowed"] == {"grade": ["2", "3"]}
    assert not below
