from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError, UnknownLevel
from assistant.tools.levels import LEVELS, find_levels, levels_between, normalise_level, parse_levels, zone_of

SPELLINGS = {
    "T12": ["T12", "D12", "Th12", "TH12", "th 12", "T 12", "T-12", "twelfth thoracic",
            "twelfth dorsal vertebra",
            "12th thoracic", "12th thoracic vertebral body", "thoracic 12", "T12 vertebra", " t12. "],
    "C2": ["C2", "dens", "odontoid", "odontoid process", "axis", "second cervical vertebra"],
    "C1": ["C1", "atlas", "first cervical"],
    "Occiput": ["occiput", "C0", "occipital condyle"],
    "S1": ["S1", "first sacral segment", "S 1"],
    "L5": ["L5", "fifth lumbar vertebra", "5th lumbar", "lumbar vertebra 5"],
}  # fmt: skip


@pytest.mark.parametrize(("level", "text"), [(level, text) for level, texts in SPELLINGS.items() for text in texts])
def test_spellings(level: str, text: str) -> None:
    assert normalise_level(text) == level


@given(st.sampled_from(LEVELS), st.sampled_from(["{}", " {} ", "the {} vertebra", "({})"]))
def test_canonical_names_read_back(level: str, frame: str) -> None:
    assert normalise_level(frame.format(level)) == level
    assert normalise_level(frame.format(level).lower()) == level


@pytest.mark.parametrize("text", ["T13", "L6", "coccyx", "S6", "C8", "T0", "femur", "", "D13", "sixth lumbar"])
def test_undefined_levels_are_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(UnknownLevel, match="Name the nearest"):
        normalise_level(text)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("T11–L1", ("T11", "T12", "L1")),
        ("T11 to L1", ("T11", "T12", "L1")),
        ("T11/12", ("T11", "T12")),
        ("S2-5", ("S2", "S3", "S4", "S5")),
        ("L5/S1", ("L5", "S1")),
        ("D10, D12 and L2", ("T10", "T12", "L2")),
    ],
)
def test_ranges(text: str, levels: tuple[str, ...]) -> None:
    assert parse_levels(text) == levels
    with pytest.raises(InputError, match="several vertebrae"):
        normalise_level(text)


@pytest.mark.parametrize(
    ("text", "kind"), [("L3/4", "segment"), ("L5/S1", "segment"), ("T11–L1", "range"), ("L3", "single")]
)
def test_kinds(text: str, kind: str) -> None:
    assert find_levels(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dark on T1, bright on T2 and STIR", []),
        ("T1-weighted images show T6 replaced", ["T6"]),
        ("pT2 N0 tumour, T2N0M0", []),
        ("lesions in T1, T2 and T3", ["T1", "T2", "T3"]),
        ("The T1 vertebral body is dark on T1.", ["T1"]),
        ("sagittal T1, T2 and STIR", []),
        ("a 12 mm focus; SINS 11; T 12 mm", []),
        ("along the long axis", []),
    ],
)
def test_sequences_and_stages_are_no_levels(text: str, found: list[str]) -> None:
    assert [mention.text for mention in find_levels(text)] == found


@given(st.text(alphabet="TLCSDh0123456789 /-–to.,", max_size=40))
def test_mentions_are_exact_and_known(text: str) -> None:
    for mention in find_levels(text):
        assert text[mention.start : mention.end] == mention.text
        assert set(mention.levels) <= set(LEVELS)
        assert bool(mention.levels) == (mention.kind != "undefined")


@given(st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_between_is_symmetric(first: str, last: str) -> None:
    between = levels_between(first, last)
    assert between == levels_between(last, first)
    assert {first, last} <= set(between)


def test_zone_accepts_any_spelling() -> None:
    assert zone_of("D11") == "junctional"
