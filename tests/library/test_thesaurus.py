"""Questions in anyone's words reach the corpus's words, and abbreviations that are words stay words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import CorpusError
from assistant.library.thesaurus import THESAURUS, Group, Thesaurus, expand, load_thesaurus
from assistant.text import stems

OWN = load_thesaurus()


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("mets in the backbone", {"metastases", "spine"}),
        ("RCC", {"renal cell carcinoma", "kidney cancer"}),
        ("kidney cancer", {"renal cell carcinoma"}),
        ("TCC", {"urothelial carcinoma"}),
        ("HCC", {"hepatocellular carcinoma"}),
        ("blastic", {"osteoblastic", "sclerotic"}),
        ("lucent lesion", {"osteolytic", "lytic"}),
        ("MSCC", {"spinal cord compression"}),
        ("Bilsky grade", {"ESCC"}),
        ("eosinophilic granuloma", {"LCH"}),
        ("hemangioma", {"haemangioma"}),
        ("bone scan", {"bone scintigraphy"}),
        ("winking owl", {"absent pedicle sign"}),
        ("pediatric", {"children"}),
        ("slipped vertebra", {"subluxation"}),
        ("opposed phase", {"chemical shift"}),
        ("bone island", {"enostosis"}),
        ("differential", {"differential diagnosis"}),
        ("sins", {"spinal instability neoplastic score"}),
        ("GCT", {"giant cell tumour"}),
        ("BNCT", {"benign notochordal cell tumour"}),
        ("SABR", {"stereotactic body radiotherapy"}),
    ],
)
def test_equivalent_words(text: str, brings: set[str]) -> None:
    assert brings <= set(expand(text).same)


@pytest.mark.parametrize("text", ["are all lesions lytic", "size in mm", "a net gain", "abc"])
def test_abbreviations_that_are_words_need_their_capitals(text: str) -> None:
    brought = " ".join(expand(text).same)
    assert not {"leukaemia", "myeloma", "carcinoid", "aneurysmal"} & set(brought.split())


def test_capitals_bring_the_abbreviation() -> None:
    assert "leukaemia" in expand("ALL in a child").same
    assert "aneurysmal bone cyst" in expand("is it an ABC?").same


def test_the_longest_term_wins() -> None:
    result = expand("renal cell carcinoma")
    assert result.found == ("renal cell carcinoma",)
    assert "malignancy" not in result.same


def test_related_terms_are_one_way() -> None:
    assert "lymphoma" in expand("ivory vertebra").related
    assert "Batson plexus" in expand("haematogenous").related
    assert "Paget disease" not in expand("sclerotic").related


def test_enough_groups_for_every_topic() -> None:
    assert len(OWN.groups) >= 120


def test_every_term_is_found_and_brings_the_rest_of_its_group() -> None:
    for group in OWN.groups:
        for term in group.terms:
            result = OWN.expand(term)
            assert result.found, term
            rest = {tuple(stems(other)) for other in group.terms} - {tuple(stems(term))}
            assert rest <= {tuple(stems(other)) for other in result.same}, term


@given(st.text(max_size=120))
@settings(deadline=None)
def test_any_text_can_be_expanded_and_never_brings_what_it_says(text: str) -> None:
    result = OWN.expand(text)
    found = {tuple(stems(term)) for term in result.found}
    assert not found & {tuple(stems(term)) for term in (*result.same, *result.related)}


def test_terms_may_be_given_one_by_one() -> None:
    assert set(expand(["RCC", "MSCC"]).found) == {"RCC", "MSCC"}


def test_exact_terms_match_in_their_capitals_only() -> None:
    thesaurus = Thesaurus([Group(("leukaemia",), ("ALL",), ("marrow",))])
    assert thesaurus.expand("ALL").same == ("leukaemia",)
    assert thesaurus.expand("All").found == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("version: 1\ngroups:\n  - same: [mets, x-ray]\n  - same: [Mets, film]\n", "keep one"),
        ("version: 1\ngroups:\n  - sme: [mets]\n", "sme"),
        ("version: 1\ngroups: [", "can't be read"),
    ],
)
def test_a_broken_thesaurus_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / THESAURUS).write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match=says):
        load_thesaurus(tmp_path)
