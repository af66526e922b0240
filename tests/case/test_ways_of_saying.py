"""The same thing said of a case in many ways: what is unknown, taken back, supposed, agreed to, or the same elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.answer import Turn
from assistant.case import Case, case_so_far, is_reset
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_questions import QUESTIONS

Message = str | tuple[Component, str]  # a message, or what was asked for and the answer to it
FULL = "L1 lytic, mechanical pain, 40% collapse, normal alignment, left pedicle destroyed"
ALL = {"pain": "mechanical", "lesion": "lytic", "alignment": "normal", "collapse": "under_50", "posterolateral": "unilateral"}  # fmt: skip


def case_after(*messages: Message) -> Case:
    history: list[Turn] = []
    for message in messages:
        asked, said = message if isinstance(message, tuple) else (None, message)
        if history:
            answer = f"SINS L1: 5–9 of 18. {QUESTIONS[asked] if asked else ''}"
            history.append(Turn(role="assistant", content=answer))
        history.append(Turn(role="user", content=said))
    case = case_so_far(history[-1].content, history[:-1])
    assert case is not None
    return case


def values(case: Case, level: str | None = None) -> dict[str, Any]:
    found = next(one for one in case.vertebrae if level in (None, one.level))
    settled = {name: getattr(found, name) for name in COMPONENTS[1:] if getattr(found, name) is not None}
    return {**settled, **{name: set(left) for name, left in found.narrowed.items()}}


@pytest.mark.parametrize("asked", ["pain", "alignment", "collapse", "posterolateral"])
@pytest.mark.parametrize(
    "answer",
    [
        "don't know, no history on the request",
        "no clinical info on the form",
        "no CT available",
        "no priors to compare",
        "no axials",
        "no details given",
        "nothing on the request about that",
        "no notes here",
        "no access to the notes",
        "none given",
        "none stated on the form",
        "nil documented",
        "no way of telling",
        "no old films",
        "no previous imaging",
        "no sagittals yet",
        "request form is blank",
        "no one has asked",
        "no - not stated",
        "no report available",
        "no useful history",
        "no, it doesn't say",
        "no images loaded yet",
        "nothing available",
        "not on the request",
    ],
)
def test_what_is_not_available_denies_nothing(asked: Component, answer: str) -> None:
    assert values(case_after("L1 lytic met", (asked, answer))) == {"lesion": "lytic"}


@pytest.mark.parametrize(
    ("message", "open_again"),
    [
        ("ignore the collapse figure, that was from a different patient's report", "collapse"),
        ("ignore the 40 %, wrong patient", "collapse"),
        ("the collapse figure was from another patient", "collapse"),
        ("the height loss belongs to another case, sorry", "collapse"),
        ("forget everything about the pain", "pain"),
        ("delete the patient's pain please", "pain"),
        ("scrap what I said on the pedicles, other patient's scan", "posterolateral"),
        ("disregard the alignment comment, wrong patient", "alignment"),
        ("remove the pain entry, it was for another patient", "pain"),
        ("not sure about the collapse any more, leave it open", "collapse"),
        ("set pain back to unknown", "pain"),
        ("the pain history was someone else's", "pain"),
    ],
)
def test_one_item_is_taken_back_and_the_others_stay(message: str, open_again: Component) -> None:
    assert not is_reset(message)
    case = case_after(FULL, message)
    assert values(case) == {name: value for name, value in ALL.items() if name != open_again}


@pytest.mark.parametrize(
    "message",
    ["reset", "ok, start over with a new case", "new patient", "forget all that", "right, next patient please", "different patient now", "wrong patient, start again", "scrap everything", "clear that"],
)  # fmt: skip
def test_a_whole_reset_is_one(message: str) -> None:
    assert is_reset(message)


SUPPOSED: list[tuple[str, dict[str, Any]]] = [
    ("what if posterolateral involvement were bilateral?", {"posterolateral": "bilateral"}),
    ("what if both pedicles were gone?", {"posterolateral": "bilateral"}),
    ("what if the posterior elements turned out to be clear?", {"posterolateral": "none"}),
    ("and if it proved to be bilateral?", {"posterolateral": "bilateral"}),
    ("suppose both facets are involved", {"posterolateral": "bilateral"}),
    ("say the right pedicle went as well?", {"posterolateral": "bilateral"}),
    ("would it change if the pedicles were spared?", {"posterolateral": "none"}),
    ("what if it were 60% instead of 40?", {"collapse": "over_50"}),
    ("what if the collapse progressed to 70 %?", {"collapse": "over_50"}),
    ("if collapse was more than half, what then?", {"collapse": "over_50"}),
    ("assuming hypothetically 60% collapse?", {"collapse": "over_50"}),
    ("hypothetically, what would the score be with 60 % collapse", {"collapse": "over_50"}),
    ("what if there was no collapse and less than half the body involved?", {"collapse": "none"}),
    ("what if the pain were not mechanical?", {"pain": "non_mechanical"}),
    ("what if the pain turned out to be non-mechanical", {"pain": "non_mechanical"}),
    ("what if she had no pain?", {"pain": "pain_free"}),
    ("how would that look if he were pain free?", {"pain": "pain_free"}),
    ("suppose she was painless", {"pain": "pain_free"}),
    ("let's say the pain was only occasional, does it change anything?", {"pain": "non_mechanical"}),
    ("what if the lesion was blastic?", {"lesion": "blastic"}),
    ("what if it were sclerotic instead of lytic?", {"lesion": "blastic"}),
    ("and if it had been mixed?", {"lesion": "mixed"}),
    ("what would happen if it turned out mixed?", {"lesion": "mixed"}),
    ("what if a new kyphosis developed?", {"alignment": "deformity"}),
    ("what if there were a new kyphosis?", {"alignment": "deformity"}),
    ("what if it subluxed?", {"alignment": "subluxation"}),
    ("what if there was subluxation?", {"alignment": "subluxation"}),
    ("what if it were blastic and pain free?", {"lesion": "blastic", "pain": "pain_free"}),
    ("what if collapse was 60% and both pedicles were gone?", {"collapse": "over_50", "posterolateral": "bilateral"}),
    ("what if no pain and no posterolateral involvement?", {"pain": "pain_free", "posterolateral": "none"}),
    ("what would the SINS be if the alignment were abnormal with subluxation?", {"alignment": "subluxation"}),
    ("had the lesion been mixed, what would the score be?", {"lesion": "mixed"}),
    ("were it blastic, what would it score?", {"lesion": "blastic"}),
    ("what if I'm wrong about the pedicle and it's bilateral?", {"posterolateral": "bilateral"}),
    ("my boss says 60%. what if he's right?", {"collapse": "over_50"}),
]


@pytest.mark.parametrize(("question", "changed"), SUPPOSED)
def test_what_is_supposed_is_shown_and_forgotten(question: str, changed: dict[str, Any]) -> None:
    assert values(case_after(FULL, question)) == {**ALL, **changed}
    assert values(case_after(FULL, question, "and what is the total now?")) == ALL


def but(**changed: Any) -> dict[str, Any]:
    return {**ALL, **changed}


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (["what if it were bilateral?", "he is right, it's bilateral"], but(posterolateral="bilateral")),
        (["you're right, 60%"], but(collapse="over_50")),
        (["my boss is right, both pedicles are gone"], but(posterolateral="bilateral")),
        (["that's right, and no pain at all"], but(pain="pain_free")),
        (["the second reader was right, it's mixed"], but(lesion="mixed")),
        (["the registrar is right about the collapse: 60 %"], but(collapse="over_50")),
    ],
)
def test_right_may_mean_correct(messages: Sequence[str], expected: dict[str, Any]) -> None:
    assert values(case_after(FULL, *messages)) == expected


@pytest.mark.parametrize(
    ("message", "alignment"),
    [
        ("and having dug out the old films the kyphosis isn't new, unchanged since 2015. alignment otherwise normal", "normal"),
        ("the kyphosis was already there in 2019", None),
        ("found the old CT: kyphosis is unchanged since 2019", None),
        ("the kyphosis is long-standing, alignment otherwise normal", "normal"),
        ("the deformity is not new", None),
        ("kyphosis already seen on the 2018 films", None),
        ("kyphosis was present on the prior too", None),
        ("that kyphosis is old. otherwise aligned", "normal"),
        ("radiographs from 2016 show the same kyphosis", None),
        ("kyphosis pre-dates the met", None),
    ],
)  # fmt: skip
def test_an_old_deformity_told_later_is_no_new_one(message: str, alignment: str | None) -> None:
    found = values(case_after("L1 lytic, new kyphosis", message)).get("alignment")
    assert found in ((alignment,) if alignment else (None, "normal"))


@pytest.mark.parametrize(
    "message",
    [
        "There is kyphosis at that level, but no priors, so we can't say whether it's new",
        "kyphosis, no priors to compare",
        "kyphosis but nothing to compare with",
        "there's a kyphosis, can't tell whether it's new without old films",
        "some kyphosis there, unclear if new",
        "kyphosis of uncertain age",
        "kyphotic, don't know if that's new",
    ],
)
def test_a_curve_of_unknown_age_stays_open(message: str) -> None:
    assert values(case_after("L1 lytic", message))["alignment"] == {"normal", "deformity"}


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("checked the axials, intact both sides", "none"),
        ("none on either side", "none"),
        ("no, neither side", "none"),
        ("intact bilaterally", "none"),
        ("clear on both sides", "none"),
        ("nothing either side", "none"),
        ("all intact on CT", "none"),
        ("looked at the axials - both sides fine", "none"),
        ("not involved on either side", "none"),
        ("spared on both sides", "none"),
        ("gone on both sides", "bilateral"),
        ("involved both sides", "bilateral"),
        ("destroyed on the left, intact on the right", "unilateral"),
        ("rigth pedicle only", "unilateral"),
        ("lefft side only", "unilateral"),
        ("?left pedicle, hard to tell on MR. right is fine", {"none", "unilateral"}),
        ("left possibly, right clear", {"none", "unilateral"}),
        ("maybe the left facet, right definitely fine", {"none", "unilateral"}),
    ],
)
def test_sides_of_the_arch(answer: str, value: Any) -> None:
    expected = {"lesion": "lytic", "posterolateral": value}
    assert values(case_after("L1 lytic met", ("posterolateral", answer))) == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("L3 exactly the same, except lytic", ALL),
        ("same at L3", ALL),
        ("same again at L3", ALL),
        ("L3 identical", ALL),
        ("ditto for L3", ALL),
        ("L3: same findings", ALL),
        ("L3 same as L1", ALL),
        ("L3 looks just like L1 but blastic", but(lesion="blastic")),
        ("L3 identical apart from 60% collapse", but(collapse="over_50")),
        ("L3 is the same but no collapse and only a third of the body", but(collapse="none")),
        ("ditto for L3 but both pedicles gone", but(posterolateral="bilateral")),
        ("same for L3, only the right pedicle is destroyed there", ALL),
        ("same story at L3 except for the collapse, which is 60%", but(collapse="over_50")),
        ("L3 likewise, but mixed", but(lesion="mixed")),
    ],
)
def test_the_same_at_another_vertebra(message: str, expected: dict[str, Any]) -> None:
    case = case_after(FULL, message)
    assert values(case, "L3") == expected
    assert values(case_after(FULL, message, "back to L1"), "L1") == ALL


def test_the_same_appearance_is_not_the_same_case() -> None:
    assert values(case_after(FULL, "same lytic appearance at L3"), "L3") == {"lesion": "lytic"}
    assert values(case_after(FULL, "L3 same density, sclerotic"), "L3") == {"lesion": "blastic"}


@pytest.mark.parametrize(
    ("asked", "answer", "item", "value"),
    [
        ("alignment", "nope, algnment normal", "alignment", "normal"),
        ("posterolateral", "both pedicels", "posterolateral", "bilateral"),
        ("posterolateral", "left facett gone", "posterolateral", "unilateral"),
        ("posterolateral", "letf only", "posterolateral", "unilateral"),
        ("posterolateral", "boht", "posterolateral", "bilateral"),
        ("pain", "mechancial", "pain", "mechanical"),
        ("pain", "pian free", "pain", "pain_free"),
        ("pain", "painfree", "pain", "pain_free"),
        ("alignment", "nromal", "alignment", "normal"),
        ("alignment", "no sublxation, aligment fine", "alignment", "normal"),
        ("collapse", "abuot 30 % hieght loss", "collapse", "under_50"),
        ("collapse", "colapse 60", "collapse", "over_50"),
    ],
)
def test_typing_errors_are_mended(asked: Component, answer: str, item: Component, value: Any) -> None:
    assert values(case_after("L1 lytic met", (asked, answer))) == {"lesion": "lytic", item: value}


@pytest.mark.parametrize(("word", "value"), [("hypodense", "lytic"), ("blatsic", "blastic"), ("litic", "lytic")])
def test_no_density_becomes_another(word: str, value: str) -> None:
    assert values(case_after(f"L1 {word} metastasis"))["lesion"] == value


def test_a_year_is_no_share() -> None:
    for message in ("kyphosis there but stable since 2020", "kyphosis unchanged since March 2019", "2020"):
        assert "collapse" not in values(case_after("L1 lytic, new kyphosis", ("collapse", message)))


def test_what_the_user_does_not_have_denies_no_pain() -> None:
    for message in (
        "I don't have pain info",
        "dunno about pain",
        "we haven't got her pain history",
        "no pain hx given",
    ):
        assert values(case_after("L1 lytic, aligned", message)) == {"lesion": "lytic", "alignment": "normal"}


@pytest.mark.parametrize(
    ("messages", "level", "expected"),
    [
        (["L1 lytic met", "Correction: L2"], "L2", {"lesion": "lytic"}),
        (["L1 lytic met", "change L1 to L2"], "L2", {"lesion": "lytic"}),
        (["L1 lytic met", "no collapse pain on movement"], "L1", {"lesion": "lytic", "pain": "mechanical", "collapse": {"none", "involved_over_50"}}),
        (["L1 lytic, no collapse", ("collapse", "about 60 %")], "L1", {"lesion": "lytic", "collapse": "involved_over_50"}),
        (["L1 lytic, no collapse", "less than half"], "L1", {"lesion": "lytic", "collapse": "none"}),
        (["L1 lytic met", "30% body only, height fine"], "L1", {"lesion": "lytic", "collapse": "none"}),
        (["L1 lytic; T8 lytic", "L1 aligned, T8 too"], "T8", {"lesion": "lytic", "alignment": "normal"}),
        (["L1 lytic; T8 lytic", "T8 aligned", "both sides at L1 actually"], "L1", {"lesion": "lytic", "posterolateral": "bilateral"}),
        (["L1 lytic, kyphosis of unknown age", "it's new"], "L1", {"lesion": "lytic", "alignment": "deformity"}),
        (["L1 lytic, kyphosis of unknown age", "not new"], "L1", {"lesion": "lytic", "alignment": "normal"}),
        (["L1 lytic; T8 mixed", "T8 40% collapse", "what would L1 be with 60%?"], "L1", {"lesion": "lytic", "collapse": "over_50"}),
        (["L1 lytic; T8 mixed", "T8 40% collapse", "is L1 unstable?"], "L1", {"lesion": "lytic"}),
        (["L1 met, sclerotic.. no, mixed actually"], "L1", {"lesion": "mixed"}),
        (["new deposit, lytic, bit worried - is it stable?", "sorry, L1"], "L1", {"lesion": "lytic"}),
        (["L1 lytic met", "has pain but whether it's mechanical or not nobody wrote down"], "L1", {"lesion": "lytic", "pain": {"mechanical", "non_mechanical"}}),
    ],
)  # fmt: skip
def test_bits_of_talk(messages: Sequence[Message], level: str, expected: dict[str, Any]) -> None:
    assert values(case_after(*messages), level) == expected
