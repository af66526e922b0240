"""Enumerations said one by one: nothing that the sentence does not say of each member."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.composing.writing.claims.distributing import shares
from assistant.composing.writing.claims.support import Evidence, check


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "the ratio was 0.78 in acute benign, 0.58 in chronic benign and 1.05 in pathological vertebral fractures",
            [
                "the ratio was 0.78 in acute benign vertebral fractures",
                "the ratio was 0.58 in chronic benign vertebral fractures",
                "the ratio was 1.05 in pathological vertebral fractures",
            ],
        ),
        (
            "symptomatic metastases are thoracic in about 70 %, lumbar in about 20 % and cervical in about 10 % of cases",
            [
                "symptomatic metastases are thoracic in about 70 % of cases",
                "symptomatic metastases are lumbar in about 20 % of cases",
                "symptomatic metastases are cervical in about 10 % of cases",
            ],
        ),
        (
            "the item gives 3 points to junctional, 2 to mobile and 0 to rigid levels",
            [
                "the item gives 3 points to junctional levels",
                "the item gives 2 points to mobile levels",
                "the item gives 0 points to rigid levels",
            ],
        ),
    ],
)
def test_each_member_is_said_with_what_all_share(sentence: str, said: list[str]) -> None:
    assert shares(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "lytic metastases hurt more than sclerotic ones, with mean pain scores of 8.1 and 4.6",
        "opposed-phase images are acquired at about 2.3 ms and in-phase images at about 4.6 ms",
        "sensitivity was 84 and 83 %",
        "pain (kappa 0.841) is most reliable, and the least reliable item is bone quality (kappa 0.244)",
        "the disc is spared",
    ],
)
def test_what_belongs_together_is_not_taken_apart(sentence: str) -> None:
    assert shares(sentence) == []


@given(
    st.lists(
        st.tuples(st.integers(1, 99), st.sampled_from(["breast", "lung", "kidney", "thyroid"])), min_size=2, max_size=5
    )
)
def test_a_member_keeps_its_own_number(members: list[tuple[int, str]]) -> None:
    said = [f"{share} % in {organ} cancer" for share, organ in members]
    sentence = "flare was seen in a series, " + ", ".join(said[:-1]) + " and " + said[-1]
    for one in shares(sentence):
        assert re.findall(r"(\d+) % in (\w+)", one)[0] in {(str(share), organ) for share, organ in members}
        assert len(re.findall(r"\d+", one)) == 1


SOURCE = Evidence("The Tomita growth item gives 1 point for slow, 2 points for moderate and 4 points for rapid growth")


@pytest.mark.parametrize(
    ("statement", "is_supported"),
    [
        ("Moderate growth gives 2 points in the Tomita growth item.", True),
        ("In the Tomita growth item rapid growth gives 4 points.", True),
        ("Moderate growth gives 4 points in the Tomita growth item.", False),
        ("The Tomita growth item gives 4 points for slow growth.", False),
        ("The Tomita growth item gives 1 point for slow, 4 points for moderate and 2 points for rapid growth.", False),
    ],
)
def test_a_statement_about_one_member_rests_on_the_enumeration(statement: str, is_supported: bool) -> None:
    assert check(statement, [SOURCE]).supported is is_supported
