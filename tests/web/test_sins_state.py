"""The state of the SINS tab: immutable, and no change loses what was not touched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.tools.sins import SinsFindings, score
from assistant.tools.sins_points import POINTS
from assistant.web.sins_state import ITEMS, UNKNOWN, SinsState, load_state, state_of_query

VALUES = st.fixed_dictionaries({name: st.sampled_from([UNKNOWN, *POINTS[name]]) for name in ITEMS})
LEVELS = st.sampled_from(["T12", "L3", "C1"])


@given(VALUES, LEVELS)
def test_items_and_level_are_kept_apart(values: dict[str, str], level: str) -> None:
    state = SinsState().with_level(level).with_items(values)
    known = {name: value for name, value in values.items() if value != UNKNOWN}
    assert state.current == {"level": level, **known}
    assert load_state(state.model_dump_json()) == state


@given(VALUES)
def test_another_level_and_back(values: dict[str, str]) -> None:
    first = SinsState().with_level("T12").with_items(values)
    both = first.with_another_level().with_level("L3")
    assert [one.get("level") for one in both.levels] == ["T12", "L3"]
    assert both.with_level("T12").current == first.current
    assert both.without_current().levels == first.levels


def test_an_empty_level_is_not_multiplied() -> None:
    assert len(SinsState().with_another_level().with_another_level().levels) == 1


def test_choosing_a_value_ends_what_was_narrowed() -> None:
    result = score(SinsFindings(level="T12", collapse="exactly_50"))  # type: ignore[arg-type]
    state = SinsState().with_result(result)
    assert state.current["narrowed"] == {"collapse": ["under_50", "over_50"]}
    assert "narrowed" not in state.with_items({"collapse": "over_50"}).current
    assert state.with_items({"pain": "mechanical"}).current["narrowed"]


def test_a_report_is_confirmed_or_discarded() -> None:
    before = SinsState().with_level("C4")
    read = before.with_result(score([SinsFindings(level="T5"), SinsFindings(level="L1", lesion="lytic")]))
    assert read.unconfirmed
    assert read.current["level"] == "L1"
    assert read.confirmed().levels == read.levels
    assert not read.confirmed().unconfirmed
    assert read.discarded().levels == before.levels
    again = read.with_result(score(SinsFindings(level="S1")))
    assert again.discarded().levels == before.levels


def test_a_report_without_a_lesion_changes_nothing() -> None:
    state = SinsState().with_level("C4")
    assert state.with_result(score(())) == state


def test_what_if_comes_back() -> None:
    state = SinsState().with_level("T12").with_items({"pain": "mechanical"}).with_baseline()
    tried = state.with_items({"pain": "pain_free"})
    assert tried.back_to_baseline().current == state.current
    assert tried.back_to_baseline().baseline is None


@given(st.text(max_size=50) | st.none())
def test_anything_else_is_an_empty_state(text: str | None) -> None:
    assert load_state(text).levels


def test_out_of_range_states_are_not_taken() -> None:
    assert load_state('{"levels": [{}], "active": 5}') == SinsState()
    assert load_state('{"levels": []}') == SinsState()


def test_deep_links() -> None:
    assert state_of_query({"level": "T12", "pain": "mechanical", "x": "y"}).current == {  # type: ignore[union-attr]
        "level": "T12",
        "pain": "mechanical",
    }
    assert state_of_query({"q": "x"}) is None
