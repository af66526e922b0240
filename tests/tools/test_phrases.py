"""Phrases are found whatever their endings, spelling or small typing errors, and denial is understood."""

from __future__ import annotations

import pytest

from assistant.tools.phrases import Phrasebook, corrected, longest, read_words

BOOK = Phrasebook(
    {
        "expansion": ("expansion", "expanded"),
        "fever": ("fever",),
        "night pain": ("night pain",),
        "mass": ("soft tissue mass",),
        "disc destroyed": ("disc + destroyed",),
        "pedicle destroyed": ("pedicle + destroyed",),
        "disc spared": ("disc + spared",),
        "pedicle spared": ("pedicle + spared",),
        "haemangioma": ("haemangioma",),
        "oedema": ("oedema",),
        "enhancement": ("enhancement",),
    }
)


def stated(text: str) -> dict[object, bool]:
    """Key -> asserted (True) or denied (False)."""
    found = longest(BOOK.matches(read_words(text, BOOK.vocabulary)))
    return {match.key: not match.negated for match in found}


@pytest.mark.parametrize(
    ("text", "key", "asserted"),
    [
        ("marked expansion", "expansion", True),
        ("no expansion", "expansion", False),
        ("not expanded", "expansion", False),
        ("without expansion of the body", "expansion", False),
        ("fever absent", "fever", False),
        ("non-enhancing", "enhancement", False),
        ("nonenhancing", "enhancement", False),
        ("enhances avidly", "enhancement", True),
        ("Hemangioma", "haemangioma", True),
        ("bone marrow edema", "oedema", True),
        ("the disc is completely destroyed", "disc destroyed", True),
        ("destroyed L3 disk", "disc destroyed", True),
        ("disc not destroyed", "disc destroyed", False),
        ("haemangoma", "haemangioma", True),
        ("expansoin", "expansion", True),
    ],
)
def test_a_phrase_is_asserted_or_denied(text: str, key: str, asserted: bool) -> None:
    assert stated(text)[key] is asserted


def test_denial_covers_a_list_and_ends_with_it() -> None:
    assert stated("no fever, night pain or expansion, soft tissue mass") == {
        "fever": False,
        "night pain": False,
        "expansion": False,
        "mass": True,
    }


@pytest.mark.parametrize("border", [", ", "; ", ". ", " but ", " with "])
def test_denial_stops_at_a_border(border: str) -> None:
    assert stated(f"no fever{border}expansion") == {"fever": False, "expansion": True}


def test_the_halves_of_a_phrase_do_not_cross_another_statement() -> None:
    assert stated("disc spared and pedicle destroyed") == {"disc spared": True, "pedicle destroyed": True}


@pytest.mark.parametrize("text", ["not only fever", "no doubt fever", "fever not excluded"])
def test_look_alikes_of_denial_deny_nothing(text: str) -> None:
    assert stated(text)["fever"] is True


def test_short_and_known_words_are_never_corrected() -> None:
    vocabulary = frozenset({"hyperintense", "hypointense", "fever"})
    assert corrected("hypointense", vocabulary) == "hypointense"
    assert corrected("never", vocabulary) == "never"
    assert (
        corrected("hyperintens", vocabulary) == "hyperintense" or corrected("hyperintens", vocabulary) == "hyperintens"
    )


@pytest.mark.parametrize("phrase", ["a + b + c", "", "of the", "on treatment"])
def test_a_phrase_that_would_match_too_little_or_too_much_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="phrase"):
        Phrasebook({"key": (phrase,)})
