"""The same findings in another form: dictated without marks, tabulated, ticked, listed by vertebra."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report
from assistant.tools.report_reading.normalising import even

FOUND = {
    "pain": "mechanical",
    "lesion": "lytic",
    "alignment": "normal",
    "collapse": "under_50",
    "posterolateral": "unilateral",
}
ONE_VERTEBRA = (
    "Lytic metastasis of T9 with 30 % loss of height. The left pedicle is destroyed, the right is intact. "
    "Alignment is normal. Pain on standing, relieved by lying down.",
    "known lung cancer pain on standing relieved by lying down there is a lytic metastasis of t nine with thirty percent "
    "loss of height the left pedicle is destroyed the right pedicle is intact alignment is normal no other lesion",
    "Level: T9\nPain: [ ] none [ ] occasional [x] mechanical\nLesion: [x] lytic [ ] mixed [ ] blastic\n"
    "Alignment: [x] normal [ ] deformity [ ] subluxation\nCollapse: [x] < 50 % [ ] > 50 % [ ] none\n"
    "Posterolateral: [ ] bilateral [x] unilateral [ ] none",
    "| Level | Density | Height loss | Pedicle L | Pedicle R |\n|---|---|---|---|---|\n"
    "| T9 metastasis | lytic | 30 % | destroyed | normal |\nAlignment: normal\nPain: mechanical",
    "Level,Pain,Lesion,Alignment,Collapse,Posterolateral\nT9,mechanical,lytic,normal,30%,unilateral\n"
    "L5,none,blastic,normal,none,none\nPrimary: breast cancer",
    "Level        T9\nBone lesion  lytic\nCollapse     30 %\nPosterolateral  left pedicle\nAlignment    normal\n"
    "Pain         mechanical",
    "level -> T9\nlesion -> lytic\ncollapse -> 30 %\nposterolateral -> left\nalignment -> normal\npain -> mechanical",
    '{"level": "T9", "pain": "mechanical", "lesion": "lytic", "alignment": "normal", "collapse": "30%", '
    '"posterolateral": "unilateral"}',
    "Met. cancer. T9 - lytic - ht -30 % - L ped +, R ped (-) - aligned\nPain on standing, nil lying",
)


@pytest.mark.parametrize("text", ONE_VERTEBRA, ids=range(len(ONE_VERTEBRA)))
def test_every_form_gives_the_same_values(text: str) -> None:
    level = next(one for one in read_report(text).levels if one.level == "T9")
    assert {name: getattr(level.components, name) for name in FOUND} == FOUND


@pytest.mark.parametrize(
    "text",
    [
        "Level 1: T6\nLesion: lytic\nPain: mechanical\nLevel 2: L3\nLesion: blastic\nPain: none",
        "T6: Lesion: lytic. Pain: mechanical.\nL3: Lesion: blastic. Pain: none.\nBreast cancer.",
        "Breast cancer\nLevel | Lesion | Pain\nT6 | lytic | mechanical\nL3 | blastic | none",
        "Breast cancer\nItem | T6 | L3\nLesion | lytic | blastic\nPain | mechanical | none",
        "Metastases: T6 (lytic), L3 (blastic)\nPain: T6 mechanical, L3 none",
        "Lytic metastasis T6, blastic metastasis L3. Pain: mechanical at T6, none at the other levels.",
    ],
)
def test_pain_of_each_vertebra_stays_with_it(text: str) -> None:
    found = {level.level: level.components.pain for level in read_report(text).levels}
    assert found == {"T6": "mechanical", "L3": "pain_free"}


def test_an_empty_cell_keeps_its_column() -> None:
    text = "Breast cancer\n| Level | Lesion | Height loss | Posterior elements |\n| T6 | lytic | | both pedicles |"
    level = read_report(text).levels[0]
    assert level.components.posterolateral == "bilateral"
    assert level.components.collapse is None


@pytest.mark.parametrize(
    ("spoken", "starts"),
    [
        ("both facet joints of c six are destroyed no other lesion is seen in the cervical spine", 2),
        ("it has destroyed the right pedicle and the left facet joint of the fourth lumbar vertebra", 1),
        ("the pedicle is normal there is no kyphosis the patient has pain on walking and standing", 3),
    ],
)
def test_statements_of_dictation(spoken: str, starts: int) -> None:
    assert len([part for part in even(spoken).text.split(". ") if part]) == starts


def test_prose_with_marks_is_left_alone() -> None:
    text = "The left pedicle, the facet and the body are destroyed by tumour, which extends into the canal. No slip."
    assert even(text).text == text
