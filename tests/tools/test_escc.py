"""The laws of the ESCC scale: what is certain narrows, what is doubted widens, nothing known is ever lost."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.tools.escc import ALL, GRADES, LEFT_BY, Canal, CanalFact, between, has_cord, ordered, possible_grades
from assistant.tools.levels import LEVELS

FACTS = st.frozensets(st.sampled_from(get_args(CanalFact)), max_size=5)
SETS = st.frozensets(st.sampled_from(GRADES), min_size=1)


def canal(facts: frozenset[CanalFact], **others: object) -> Canal:
    return Canal(certain=tuple(LEFT_BY[fact] for fact in facts), facts=facts, **others)  # type: ignore[arg-type]


# Bilsky 2010, the six grades by what each of them shows.
DEFINITIONS = {
    "0": {"no_epidural"},
    "1a": {"epidural", "sac_kept"},
    "1b": {"epidural", "sac_deformed", "cord_clear"},
    "1c": {"epidural", "sac_deformed", "cord_touched", "cord_not_compressed"},
    "2": {"epidural", "cord_compressed", "csf_seen"},
    "3": {"epidural", "cord_compressed", "csf_gone"},
}


@pytest.mark.parametrize("grade", GRADES)
def test_the_definition_of_each_grade_settles_it(grade: str) -> None:
    assert possible_grades(canal(frozenset(DEFINITIONS[grade]))) == ({grade}, False)  # type: ignore[arg-type]


def test_every_finding_can_be_true_of_some_grade_and_none_of_all() -> None:
    assert set(LEFT_BY) == set(get_args(CanalFact))
    assert all(frozenset() < grades < ALL for grades in LEFT_BY.values())


@given(FACTS)
def test_something_is_always_left(facts: frozenset[CanalFact]) -> None:
    left, contradiction = possible_grades(canal(facts))
    assert left
    assert left <= ALL
    if not contradiction:
        assert all(left <= LEFT_BY[fact] for fact in facts)


@given(FACTS, st.sampled_from(get_args(CanalFact)))
def test_one_more_certain_finding_never_widens(facts: frozenset[CanalFact], more: CanalFact) -> None:
    before, _ = possible_grades(canal(facts))
    after, contradiction = possible_grades(canal(facts | {more}))
    assume(not contradiction)
    assert after <= before


@given(FACTS, SETS)
def test_a_doubt_only_widens(facts: frozenset[CanalFact], doubt: frozenset[str]) -> None:
    before, _ = possible_grades(canal(facts))
    after, _ = possible_grades(canal(facts, doubted=(doubt,)))
    assert before <= after


@given(FACTS, SETS)
def test_what_is_said_of_the_whole_spine_yields(facts: frozenset[CanalFact], wide: frozenset[str]) -> None:
    before, _ = possible_grades(canal(facts))
    after, _ = possible_grades(canal(facts, sweeping=(wide,)))
    assert after == (before & wide or before)


@given(SETS, SETS)
def test_contradicting_statements_both_stay(one: frozenset[str], other: frozenset[str]) -> None:
    assume(not one & other)
    assert possible_grades(Canal(certain=(one, other))) == (one | other, True)


def test_ranges_and_bare_numbers() -> None:
    assert ordered(between("1", "1")) == ("1a", "1b", "1c")
    assert ordered(between("1c", "2")) == ("1c", "2")
    assert ordered(between("3", "1b")) == ("1b", "1c", "2", "3")


def test_the_cord_ends_at_the_conus() -> None:
    assert not has_cord("Occiput")
    assert all(has_cord(level) for level in LEVELS[LEVELS.index("C1") : LEVELS.index("L2")])
    assert not any(has_cord(level) for level in LEVELS[LEVELS.index("L2") :])
    assert has_cord("L2", conus="L2")
    assert not has_cord("L1", conus="T12")
