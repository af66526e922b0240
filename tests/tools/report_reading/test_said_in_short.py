"""Short and sloppy ways of saying things, and what is not known said to be so."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

LESION = "T6 lytic met. "


@pytest.mark.parametrize(
    "said",
    [
        "No info re pain.",
        "No one documented pain.",
        "Nobody has asked about pain.",
        "No relevant pain history available.",
        "No data on pain.",
        "No clinical details wrt pain.",
    ],
)
def test_what_nobody_wrote_of_pain_is_open(said: str) -> None:
    level = read_report(LESION + said).levels[0]
    assert level.components.pain is None
    assert "pain" not in level.narrowed


@pytest.mark.parametrize(
    ("said", "component", "value"),
    [
        ("Alignment N all levels.", "alignment", "normal"),
        ("Both pedicles split.", "posterolateral", "bilateral"),
        ("The tumour stays clear of the pedicles and facets.", "posterolateral", "none"),
        ("Full body, no ht loss.", "collapse", "involved_over_50"),
        ("Height loss of 55 %, compared with 20 % on the previous study.", "collapse", "over_50"),
        ("Height reduced by 40 % comapred with T5 and T7.", "collapse", "under_50"),
        ("Small deposit, 9 mm, without change in height.", "collapse", "none"),
        ("The loss currently stands at 65 %.", "collapse", "over_50"),
        ("Screams when sat up, fine in bed. Before this she was pain free.", "pain", "mechanical"),
    ],
)
def test_what_is_said_in_short_is_read(said: str, component: str, value: str) -> None:
    levels = read_report(LESION + said).levels
    assert [level.level for level in levels] == ["T6"]
    assert getattr(levels[0].components, component) == value


def test_all_but_one_vertebra_are_in_line() -> None:
    text = "T6 lytic met. T4 lytic met, new focal kyphosis. Alignment besides T4: nl."
    found = {level.level: level.components.alignment for level in read_report(text).levels}
    assert found == {"T6": "normal", "T4": "deformity"}


@pytest.mark.parametrize(
    "quoted", ['"not well seen, involvement cannot be excluded"', 'radiologist writes "involvement cannot be excluded"']
)
def test_a_quoted_doubt_is_a_doubt(quoted: str) -> None:
    level = read_report(f"{LESION}Right pedicle infiltrated. Left pedicle: {quoted}.").levels[0]
    assert level.narrowed["posterolateral"] == ("unilateral", "bilateral")
