from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

# "T": treated, "H": cemented or instrumented.
TEXTS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "a lytic metastasis of C7. The C7 body has lost a quarter of its height. Please advise regarding stabilization.",
        {"C7": ""},
    ),
    ("pathologic fracture of L4 through a lytic metastasis. Please advise on surgical stabilization.", {"L4": ""}),
    ("L4 metastasis. Would he be a candidate for vertebroplasty?", {"L4": ""}),
    ("L4 metastasis. Kyphoplasty is planned.", {"L4": ""}),
    ("L4 metastasis. Does this need fixation?", {"L4": ""}),
    ("L4 metastasis. Is cement augmentation an option?", {"L4": ""}),
    ("L4 metastasis. He declined surgery and stabilisation was not done.", {"L4": ""}),
    ("L4 metastasis. Status post vertebroplasty of L4.", {"L4": "H"}),
    ("L4 metastasis, cemented in 2020.", {"L4": "H"}),
    ("Posterior stabilisation T10-L2 for T12 metastasis.", {"T12": "H"}),
    ("T9 metastasis treated with 8 Gy in 2021.", {"T9": "T"}),
    ("T9 metastasis, uniformly sclerotic following radiotherapy.", {"T9": "T"}),
    ("T9 sclerotic metastasis; it was radiated last year.", {"T9": "T"}),
    ("T9 metastasis previously radiated, unchanged.", {"T9": "T"}),
    ("T9 metastasis is sclerotic in keeping with treatment response.", {"T9": "T"}),
    ("T9 metastasis. Radiotherapy is planned for next week.", {"T9": ""}),
    ("T9 metastasis. I'd suggest SBRT.", {"T9": ""}),
    ("T9 metastasis. Has not been irradiated.", {"T9": ""}),
    ("T9 metastasis, she got radiotherapy there in 2022.", {"T9": "T"}),
    ("T9 metastasis, s/p SBRT 11/23.", {"T9": "T"}),
    ("T9 metastasis within the radiotherapy field. L2 new metastasis.", {"T9": "T", "L2": ""}),
    ("XRT L1 3/2022. L1 metastasis sclerotic.", {"L1": "T"}),
    ("She received 20 Gy in five fractions to T5. T5 metastasis is sclerotic.", {"T5": "T"}),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_has_been_done_to_a_vertebra(text: str, expected: dict[str, str]) -> None:
    found = {level.level: "T" * level.treated + "H" * bool(level.declined) for level in read_report(text).levels}
    assert found == expected
