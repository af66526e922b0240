"""How much of a body is involved where it has kept its height."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

INVOLVED = {"involved_over_50"}
KEPT = {"involved_over_50", "none"}
NOTHING = {"none"}
OPEN = {"involved_over_50", "none", "over_50", "under_50"}

PHRASES = [
    ("Height kept. Replaces the greater part of the body.", INVOLVED),
    ("Height kept. Involves the greater part of L2.", INVOLVED),
    ("Height kept. Occupies the better part of the body.", INVOLVED),
    ("Height kept. Takes up the larger part of the vertebral body.", INVOLVED),
    ("Height kept. Eats most of the body.", INVOLVED),
    ("Height kept. Well over half the body is gone.", INVOLVED),
    ("Height kept. The bulk of the body is infiltrated.", INVOLVED),
    ("Height kept. Fills the body.", INVOLVED),
    ("Height kept. Fills the whole vertebra.", INVOLVED),
    ("Height kept. Ivory vertebra.", INVOLVED),
    ("Height kept. Sclerotic from endplate to endplate.", INVOLVED),
    ("Height kept. The body is sclerotic throughout.", INVOLVED),
    ("Height kept. Diffuse replacement of the body.", INVOLVED),
    ("Height kept. The marrow of the body is completely replaced.", INVOLVED),
    ("Height kept. Nearly the whole of the body is affected.", INVOLVED),
    ("Height kept. All of the body is dense.", INVOLVED),
    ("Height kept. Practically the whole body is filled.", INVOLVED),
    ("Height kept. Subtotal replacement of the body.", INVOLVED),
    ("Height kept. The lesion spans the entire body.", INVOLVED),
    ("Height kept. It fills about two thirds of it.", INVOLVED),
    ("Height kept. Roughly 30% of it by volume.", NOTHING),
    ("Height kept. About 20% of the cross-section.", NOTHING),
    ("Height kept. Extent 70%.", INVOLVED),
    ("Height kept. The lesion measures 8 mm.", NOTHING),
    ("Height kept. The lesion measures eight millimetres.", NOTHING),
    ("Height kept. 8 millimeters.", NOTHING),
    ("Height kept. Measuring under 1 cm.", NOTHING),
    ("Height kept. A <1 cm lesion.", NOTHING),
    ("Height kept. The deposit is 9 x 7 mm.", NOTHING),
    ("Height kept. The deposit measures 0.9 cm.", NOTHING),
    ("Height kept. Up to 12 mm in diameter.", NOTHING),
    ("Height kept. Limited to the right anterior corner.", NOTHING),
    ("Height kept. Confined to the anterior inferior corner.", NOTHING),
    ("Height kept. In the left posterior corner.", NOTHING),
    ("Height kept. With minor involvement of the body.", NOTHING),
    ("Height kept. Involves a small part of the body.", NOTHING),
    ("Height kept. Only a small part of the body is affected.", NOTHING),
    ("Height kept. Less than half the body.", NOTHING),
    ("Height kept. The smaller part of the body is involved.", NOTHING),
    ("Height kept. In the anterior third of the body.", NOTHING),
    ("Height kept. Posterior third only.", NOTHING),
    ("Height kept. Confined to the posterior quarter.", NOTHING),
    ("Height kept. In the right half of the body, about 40%.", NOTHING),
    ("Height kept. Superior half of body (about 45%).", NOTHING),
    ("Height kept. In the left half of the body.", KEPT),
    ("Height kept. A minority of the body is involved.", NOTHING),
    ("Height kept. Not more than a third is involved.", NOTHING),
    ("Height kept. Just a speck.", NOTHING),
    ("Height kept. Tiny.", NOTHING),
    ("Height kept. A pea-sized lesion.", NOTHING),
    ("Height kept. Subcentimetre.", NOTHING),
    ("Height kept. It was 30 percent of the body and is now about 65 percent.", INVOLVED),
    ("Height kept. Extent of the body now 70%, previously 40%.", INVOLVED),
    ("Height kept. It has grown from a third to two thirds of the body.", INVOLVED),
    ("Height kept. It has shrunk from 70% to 30% of the body.", NOTHING),
    ("Height kept. Half of the body.", KEPT),
    ("Height kept. Involvement of the body: 50-60%.", KEPT),
    ("Height kept. Involvement of the body is minimal.", NOTHING),
    ("Height kept. Body involvement: <50%.", NOTHING),
    ("Height kept. Body involvement >50%.", INVOLVED),
    ("Height kept. The lesion sits in the body and takes up a quarter.", NOTHING),
    ("Height kept. A large lesion.", KEPT),
    ("Height kept. Bulky lesion filling the anterior two thirds of the body.", INVOLVED),
    ("Height kept. The anterior two thirds are replaced.", INVOLVED),
    ("Height kept. The lesion spares the body.", NOTHING),
    ("Height kept. The body is spared.", NOTHING),
    ("Height kept. Confined to the spinous process and lamina.", NOTHING),
    ("Height kept. Lesion in the spinous process.", NOTHING),
    ("Height kept. Lesion of the left pedicle only, body not involved.", NOTHING),
    ("Height kept. Small sclerotic portion.", KEPT),
    ("Height kept. Predominantly lytic with a small sclerotic component.", KEPT),
    ("Height kept. Small epidural component.", KEPT),
    ("Height kept. Small Schmorl's node.", KEPT),
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_phrase(phrase: str, expected: set[str]) -> None:
    level = next(one for one in read_report(f"L2 lytic metastasis. {phrase}").levels if one.level == "L2")
    value = level.components.collapse
    assert ({value} if value else set(level.narrowed.get("collapse", OPEN))) == expected
