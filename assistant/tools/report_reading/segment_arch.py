"""What a clause that names a motion segment says of the arch: of the joint, or of the vertebra spoken of."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.posterolateral import read_posterolateral
from assistant.tools.report_reading.reading import Reading

_NAME: Final = re.compile(r"\b(?:Th|[CTLSD])\d{1,2}\s*[-–/]\s*(?:Th|[CTLSD])?\d{1,2}\b", re.IGNORECASE)


def arch_of_segment(own: str, near: tuple[str, ...], targets: tuple[str, ...]) -> tuple[list[Reading], tuple[str, ...]]:
    """The readings and whose they are: "it has eroded the L5/S1 facet joint" is said of the vertebra spoken of.

    Pedicles named beside the joint are that vertebra's as well ("both pedicles and the left T2/3 facet joint").
    """
    one_spoken_of = len(near) == 1 and near[0] in targets
    arch = read_posterolateral(_NAME.sub(lambda match: " " * len(match.group()), own))
    return [one for one in arch if one.part == "facet" or one_spoken_of], near if one_spoken_of else targets
