"""All states of the score against a second SINS, written from the published table by brute force."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.levels import LEVELS
from assistant.tools.sins import SinsFindings, SinsResult, score

TABLE: dict[str, dict[str, int]] = {
    "location": {"junctional": 3, "mobile": 2, "semirigid": 1, "rigid": 0},
    "pain": {"mechanical": 3, "non_mechanical": 1, "pain_free": 0},
    "lesion": {"lytic": 2, "mixed": 1, "blastic": 0},
    "alignment": {"subluxation": 4, "deformity": 2, "normal": 0},
    "collapse": {"over_50": 3, "under_50": 2, "involved_over_50": 1, "none": 0},
    "posterolateral": {"bilateral": 3, "unilateral": 1, "none": 0},
}
ITEMS = list(TABLE)

BY_ZONE = {
    "junctional": "Occiput C1 C2 C7 T1 T2 T11 T12 L1 L5 S1",
    "mobile": "C3 C4 C5 C6 L2 L3 L4",
    "semirigid": "T3 T4 T5 T6 T7 T8 T9 T10",
    "rigid": "S2 S3 S4 S5",
}
ZONES = {level: zone for zone, levels in BY_ZONE.items() for level in levels.split()}


def band(total: int) -> str:
    if total >= 13:
        return "unstable"
    if total >= 7:
        return "indeterminate"
    return "stable"


def completions(state: dict[str, str | None], narrowed: dict[str, list[str]] | None = None) -> list[dict[str, str]]:
    choices = []
    for item in ITEMS:
        if state[item] is not None:
            choices.append([state[item]])
        else:
            choices.append((narrowed or {}).get(item, list(TABLE[item])))
    return [dict(zip(ITEMS, values, strict=True)) for values in product(*choices)]


def total(complete: dict[str, str]) -> int:
    return sum(TABLE[item][complete[item]] for item in ITEMS)


def interval(state: dict[str, str | None], narrowed: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """Everything that follows from a state, by writing out every completion."""
    everything = completions(state, narrowed)
    totals = sorted({total(one) for one in everything})
    reached = {band(one) for one in totals}
    below, above = any(one < 7 for one in totals), any(one >= 7 for one in totals)
    return {
        "min": totals[0],
        "max": totals[-1],
        "totals": totals,
        "bands": [name for name in ("stable", "indeterminate", "unstable") if name in reached],
        "consult": None if below and above else above,
        "missing": [item for item in ITEMS if state[item] is None],
        "decided_by": [item for item in ITEMS if state[item] is None and pivotal(item, everything)],
    }


def pivotal(item: str, everything: list[dict[str, str]]) -> bool:
    """Do two completions that agree in all other items differ in band?"""
    bands: dict[tuple[str, ...], set[str]] = {}
    for one in everything:
        rest = tuple(one[other] for other in ITEMS if other != item)
        bands.setdefault(rest, set()).add(band(total(one)))
    return any(len(found) > 1 for found in bands.values())


def every_state() -> list[dict[str, str | None]]:
    """All 5·4·4·4·5·4 = 6,400 states, each item known or missing."""
    options: list[list[str | None]] = [[None, *TABLE[item]] for item in ITEMS]
    return [dict(zip(ITEMS, values, strict=True)) for values in product(*options)]


FIGURES = ("min", "max", "totals", "bands", "consult", "missing", "decided_by")


def figures(result: SinsResult) -> dict[str, Any]:
    level = result.model_dump(mode="json")["levels"][0]
    return {name: level[name] for name in FIGURES}


@pytest.mark.parametrize("level", LEVELS)
def test_location_follows_from_the_level(level: str) -> None:
    scored = score(SinsFindings(level=level)).levels[0]
    assert scored.components.location == ZONES[level]
    assert scored.points.location == TABLE["location"][ZONES[level]]


def test_every_state_agrees_with_the_oracle() -> None:
    states = every_state()
    assert len(states) == 6400
    for state in states:
        assert figures(score(SinsFindings.model_validate(state))) == interval(state), state


STATES = st.fixed_dictionaries({item: st.sampled_from([None, *values]) for item, values in TABLE.items()})
NARROWED = st.fixed_dictionaries(
    {},
    optional={item: st.sets(st.sampled_from(list(values)), min_size=1) for item, values in TABLE.items()},
)


@given(STATES, NARROWED)
def test_narrowed_items_agree_with_the_oracle(state: dict[str, str | None], sets: dict[str, set[str]]) -> None:
    narrowed = {item: sorted(values) for item, values in sets.items() if state[item] is None}
    expected = interval(state, narrowed)
    settled = [item for item, values in narrowed.items() if len(values) == 1]
    expected["missing"] = [item for item in expected["missing"] if item not in settled]
    assert figures(score(SinsFindings.model_validate({**state, "narrowed": narrowed}))) == expected


@given(STATES, st.sampled_from(ITEMS), st.data())
def test_giving_an_item_never_widens_the_interval(state: dict[str, str | None], item: str, data: st.DataObject) -> None:
    before = score(SinsFindings.model_validate({**state, item: None})).levels[0]
    value = data.draw(st.sampled_from(list(TABLE[item])))
    after = score(SinsFindings.model_validate({**state, item: value})).levels[0]
    assert set(after.totals) <= set(before.totals)
    assert set(after.bands) <= set(before.bands)
    assert before.consult is None or after.consult is before.consult


@given(STATES, st.sampled_from(ITEMS), st.data())
def test_a_worse_value_never_lowers_the_score(state: dict[str, str | None], item: str, data: st.DataObject) -> None:
    values = sorted(TABLE[item], key=lambda value: TABLE[item][value])
    low = data.draw(st.integers(0, len(values) - 2))
    high = data.draw(st.integers(low + 1, len(values) - 1))
    mild = score(SinsFindings.model_validate({**state, item: values[low]})).levels[0]
    grave = score(SinsFindings.model_validate({**state, item: values[high]})).levels[0]
    assert mild.min < grave.min
    assert mild.max < grave.max


@given(STATES)
def test_what_is_not_given_is_missing_and_named(state: dict[str, str | None]) -> None:
    scored = score(SinsFindings.model_validate(state)).levels[0]
    assert set(scored.decided_by) <= set(scored.missing)
    assert bool(scored.missing) == ("; not stated: " in scored.sentence)
    assert (scored.consult is None) == ("stable" in scored.bands and len(scored.bands) > 1)
    for name in scored.missing:
        assert getattr(scored.points, name) is None
