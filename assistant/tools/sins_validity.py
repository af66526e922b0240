"""How well SINS has been validated: figures of the two studies a reader of the score asks for first.

The same figures stand, sentence by sentence, in the corpus; a test holds the two together.
"""

from __future__ import annotations

from typing import Final

from assistant.answer import Record
from assistant.tools.sins_points import Component


class Study(Record):
    """One study: its key in the bibliography, where it was published, who rated what, and its figures."""

    key: str
    reference: str
    setting: str
    figures: tuple[str, ...]


class Agreement(Record):
    """Kappa of one item between observers and within an observer."""

    between: float
    within: float


DERIVATION: Final = Study(
    key="fisher2010",
    reference="Fisher CG et al., Spine 2010;35(22):E1221–E1229, doi:10.1097/BRS.0b013e3181e16ae2",
    setting="Spine Oncology Study Group: systematic reviews and a modified Delphi consensus",
    figures=(),
)
# Fourney DR et al., J Clin Oncol 2011.
FOURNEY: Final = Study(
    key="fourney2011",
    reference="Fourney DR et al., J Clin Oncol 2011;29:3072–3077, doi:10.1200/JCO.2010.34.3897",
    setting="30 cases, rated by members of the Spine Oncology Study Group",
    figures=(
        "total: intraclass correlation 0.846 between observers (95 % CI 0.773–0.911), 0.886 within (0.868–0.902)",
        "category against consensus: kappa 0.712 (95 % CI 0.676–0.766)",
        "potentially unstable or unstable lesions: sensitivity 95.7 %, specificity 79.5 %",
    ),
)
# Fourney 2011, agreement on single items.
ITEM_AGREEMENT: Final[dict[Component, Agreement]] = {
    "location": Agreement(between=0.790, within=0.806),
    "pain": Agreement(between=0.841, within=0.859),
    "lesion": Agreement(between=0.244, within=0.528),
    "alignment": Agreement(between=0.456, within=0.614),
    "collapse": Agreement(between=0.462, within=0.590),
    "posterolateral": Agreement(between=0.492, within=0.662),
}
# Fisher CG et al., AJR 2014.
RADIOLOGISTS: Final = Study(
    key="fisher2014ajr",
    reference="Fisher CG et al., AJR Am J Roentgenol 2014;203:869–874, doi:10.2214/AJR.13.12269",
    setting="37 radiologists at 10 sites, 30 patients; reference: 11 spine oncology surgeons",
    figures=(
        "7 or more against less: kappa 0.76 between readers, 0.82 within, 0.88 against the reference",
        "a SINS of 7 or more was given to every unstable case and to 621 of 629 (98.7 %) potentially unstable readings",
    ),
)
VALIDITY: Final = (FOURNEY, RADIOLOGISTS)
