"""The checks on what a model wrote: true paraphrases pass, false statements never do."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.composing.writing.claims.support import Evidence, Verdict, check
from assistant.composing.writing.meaning import EmbeddedMeaning

FOLDER = Path(__file__).parent
# Share of true paraphrases that may be dropped: of those looked at while the checks were tuned, of those never looked at, and of
# those written in the free words of a fluent model, which were looked at since.
MOST_DROPPED = {"tuned": 0.1, "unseen": 0.12, "fluent": 0.27}

Checker = Callable[[str, str, str], Verdict]


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


class Passages(dict[tuple[str, str], list[Evidence]]):
    """Evidence by source and sentence, with a short name for reports on failures."""

    def __repr__(self) -> str:
        return f"<{len(self)} sentences>"


@pytest.fixture(scope="session")
def passages(assistant: Assistant) -> Passages:
    """For every curated sentence, the evidence of the passage it stands in."""
    catalogue = assistant.library.catalogue
    stored = catalogue.passages(range(catalogue.curated_passage_count))
    by_passage: dict[int, list[Evidence]] = defaultdict(list)
    keys: list[tuple[tuple[str, str], int]] = []
    for placed in catalogue.units_of(range(len(stored))):
        if placed.unit.kind != "list":
            passage = stored[placed.passage]
            context = " . ".join([passage.article, *placed.unit.heading])
            by_passage[placed.passage].append(Evidence(placed.unit.display, context, placed.position))
            keys.append(((passage.source, placed.unit.display), placed.passage))
    return Passages({key: by_passage[passage] for key, passage in keys})


@pytest.fixture(scope="session")
def meaning(assistant: Assistant) -> EmbeddedMeaning:
    return EmbeddedMeaning(assistant.library.embedder)


def found(row: dict[str, Any], passages: Passages) -> list[Evidence]:
    """The passage of a row; empty where the sentence is no longer in the corpus."""
    return passages.get((row["source"], row["sentence"]), [])


def test_no_attack_is_shown(passages: Passages, meaning: EmbeddedMeaning) -> None:
    attacks = rows("attacks.jsonl")
    assert len(attacks) >= 40
    assert len({row["kind"] for row in attacks}) >= 12
    shown = [row["statement"] for row in attacks if check(row["statement"], found(row, passages), meaning).supported]
    assert shown == []
    assert sum(bool(found(row, passages)) for row in attacks) >= 0.9 * len(attacks)


@pytest.mark.parametrize("half", list(MOST_DROPPED))
def test_true_paraphrases_are_shown(passages: Passages, meaning: EmbeddedMeaning, half: str) -> None:
    held = [(row, found(row, passages)) for row in rows("paraphrases.jsonl") if row["half"] == half]
    held = [(row, evidence) for row, evidence in held if evidence]
    dropped = [row["statement"] for row, evidence in held if not check(row["statement"], evidence, meaning).supported]
    assert len(held) >= 50
    # The share alone is told: whoever reads the statements of the unseen half tunes on them.
    assert len(dropped) / len(held) <= MOST_DROPPED[half], dropped if half == "tuned" else len(dropped)


def test_a_sentence_of_the_corpus_supports_itself(passages: Passages) -> None:
    refused = [text for (_, text), evidence in passages.items() if not check(f"{text}.", evidence).supported]
    assert len(refused) <= 2, refused


NUMBER = re.compile(r"(?<![\w.,–-])\d+(?![\w.,–-])")
LEVEL = re.compile(r"\b[CTL]\d{1,2}\b")
LEVELS = [f"{region}{number}" for region, last in (("C", 7), ("T", 12), ("L", 5)) for number in range(1, last + 1)]
VERB = re.compile(r"\b(?:is|are|was|were|gives|means|shows) ")
DENIAL = re.compile(
    r"\b(?:no|not|never|without|none|nor|neither|nothing|lack|absent|outside|un\w+|non|free)\b|n't|-free", re.IGNORECASE
)
PLACES = st.integers(0, 10_000)


@settings(max_examples=150)
@given(place=PLACES, within=PLACES, other=st.integers(0, 9_999))
def test_another_number_is_never_supported(passages: Passages, place: int, within: int, other: int) -> None:
    text, evidence = chosen(passages, place, NUMBER)
    matches = list(NUMBER.finditer(text))
    match = matches[within % len(matches)]
    assume(str(other) not in re.findall(r"\d+", " ".join(one.text for one in evidence)))
    assert not check(f"{text[: match.start()]}{other}{text[match.end() :]}.", evidence).supported


@settings(max_examples=400)
@given(text=st.one_of(st.text(max_size=400), st.text("0123456789.,-–/ %±x", max_size=200)))
def test_no_text_breaks_the_checks(text: str) -> None:
    assert not check(text, [Evidence("The SINS bands are 0–6 stable and 13–18 unstable, usually not at T12")]).supported


@settings(max_examples=100)
@given(place=PLACES, within=PLACES, other=st.sampled_from(LEVELS))
def test_another_vertebra_is_never_supported(passages: Passages, place: int, within: int, other: str) -> None:
    text, evidence = chosen(passages, place, LEVEL)
    matches = list(LEVEL.finditer(text))
    match = matches[within % len(matches)]
    assume(not any(other in one.text for one in evidence))
    assert not check(f"{text[: match.start()]}{other}{text[match.end() :]}.", evidence).supported


@settings(max_examples=150)
@given(place=PLACES)
def test_a_denial_put_in_is_never_supported(passages: Passages, place: int) -> None:
    text, evidence = chosen(passages, place, VERB)
    assume(not DENIAL.search(text))
    assert not check(f"{VERB.sub(lambda verb: verb.group() + 'not ', text, count=1)}.", evidence).supported


def chosen(passages: Passages, place: int, holding: re.Pattern[str]) -> tuple[str, list[Evidence]]:
    keys = sorted(key for key in passages if holding.search(key[1]))
    key = keys[place % len(keys)]
    return key[1], passages[key]


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("Collapse of at most 50 % gives 3 points.", "Collapse of more than 50 % gives 3 points"),
        ("Collapse of 50 % gives 3 points.", "Collapse of more than 50 % gives 3 points"),
        ("A dose of 8 mGy was given.", "A dose of 8 Gy was given"),
        ("The lesion measures 2 cm.", "The lesion measures 2 mm"),
        ("The left pedicle is destroyed.", "The right pedicle is destroyed"),
        ("Bilsky grade 1c was found.", "Bilsky grade 1b was found"),
        ("T2 signal is low and T1 signal high.", "T1 signal is low and T2 signal high"),
        ("Radiotherapy follows surgery by two weeks.", "Surgery follows radiotherapy by two weeks"),
        ("Denosumab lowers the risk.", "Dexamethasone lowers the risk"),
        ("Sensitivity was 80 % and specificity 90 %.", "Sensitivity was 90 % and specificity 80 %"),
        ("The lesion is always lytic.", "The lesion is usually lytic"),
        ("The lesion is lytic.", "The lesion is rarely lytic"),
        ("Only metastases destroy the pedicle.", "Metastases destroy the pedicle"),
        ("The fracture proves metastasis.", "The fracture suggests metastasis"),
        ("Upper thoracic lesions are common.", "Lower thoracic lesions are common"),
        ("The cortex is thickened.", "The cortex is thinned"),
        ("Uptake was commoner on analogue than on digital scanners.", "Uptake was commoner on digital than on analogue scanners"),
        ("Radiologists agreed better than surgeons.", "Surgeons agreed better than radiologists"),
    ],
)  # fmt: skip
def test_a_change_of_one_word_is_found(statement: str, sentence: str) -> None:
    assert check(f"{sentence}.", [Evidence(sentence)]).supported
    assert not check(statement, [Evidence(sentence)]).supported


@pytest.mark.parametrize(
    "statement",
    [
        "See https://example.org for a SINS of 7.", "A SINS of 7 is [here](http://x.invalid).", "You should operate at a SINS of 7.",
        "Operate now at a SINS of 7 or more.", "A SINS of 7 needs surgery in this patient.", "It is 7.", "",
        "A SINS of 7 ​or more.", "A SINS of 7 (10.1000/xyz).", "`rm -rf` a SINS of 7.",
        "The passage is about a SINS of 7.", "A SINS of 7 is in the JSON.", "SINS › A SINS of 7 or more", "Surgical consultation",
    ],
)  # fmt: skip
def test_what_no_statement_may_hold(statement: str) -> None:
    assert not check(statement, [Evidence(statement.strip() or "A SINS of 7")]).supported
