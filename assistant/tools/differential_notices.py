"""What a reader must be told beside the list: urgency, the list that was used, and what is worth giving next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from assistant.tools.differential_records import CHILD_BELOW, Entity, Facets

CORD = "cord_compression"
"""Key of the finding that makes any case urgent."""
FEW = 3
"""With fewer things known than this the list says little."""

CORD_NOTICE = (
    "Cord or cauda equina compression is mentioned: this is urgent whatever the cause. Follow the local pathway for "
    "metastatic spinal cord compression and phone the result."
)
CHILD_NOTICE = "The list for children is used: the adult list of carcinoma metastases is not applied below 18 years."
ADULT_ASSUMED_NOTICE = "No age was given, so an adult is assumed; the list for children is different."
OVER_40_NOTICE = "Vertebral metastasis stays on the list of every adult over 40, whatever the other findings."
PLANA_NOTICE = "Vertebra plana is not pathognomonic for Langerhans cell histiocytosis."
NOT_PROOF_NOTICE = "Points order the list and are no probabilities; imaging alone rarely proves the diagnosis."

_ASKABLE: dict[str, tuple[Any, ...]] = {
    "age": (8, 25, 50, 72),
    "density": ("lytic", "sclerotic", "mixed"),
    "number": ("solitary", "multiple"),
    "part": ("body", "posterior_elements", "whole_vertebra", "endplate_disc"),
    "region": ("cervical", "thoracic", "lumbar", "sacral"),
}
_ASKABLE_TEXT = {
    "age": "the age",
    "density": "the density (lytic, sclerotic or mixed)",
    "number": "whether it is solitary or multiple",
    "part": "the part of the vertebra (body, arch, endplate)",
    "region": "the region of the spine",
}


def notices_for(facets: Facets, stated: Mapping[str, bool], listed: Sequence[Entity]) -> tuple[str, ...]:
    """Notices for a case, the urgent ones first."""
    notices = [CORD_NOTICE] if stated.get(CORD) else []
    urgent = [entity for entity in listed[:3] if entity.urgent]
    if urgent:
        notices.append(f"{' and '.join(entity.name for entity in urgent)} in the first three: {urgent[0].urgent}")
    notices += _list_notices(facets, listed)
    if stated.get("vertebra_plana"):
        notices.append(PLANA_NOTICE)
    if _known(facets, stated) < FEW:
        notices.append("Little is known of this case; the order rests on few findings.")
    return (*notices, NOT_PROOF_NOTICE)


def _list_notices(facets: Facets, listed: Sequence[Entity]) -> list[str]:
    if facets.setting == "child":
        return [CHILD_NOTICE]
    if facets.ages is None and facets.setting is None:
        return [ADULT_ASSUMED_NOTICE]
    over_40 = facets.ages is not None and facets.ages[0] > 40
    named_late = not any(entity.group == "metastasis" for entity in listed[:3])
    return [OVER_40_NOTICE] if over_40 and named_late else []


def _known(facets: Facets, stated: Mapping[str, bool]) -> int:
    given = [facets.ages, facets.density, facets.number, facets.part, facets.region, facets.t1, facets.t2]
    return len(stated) + sum(value is not None for value in given)


def worth_asking(facets: Facets, leader: Callable[[Facets], str]) -> str | None:
    """The unknown facet whose answers would bring the most different entities to the top; None if none would."""
    counted = {
        name: len({leader(_supposing(facets, name, value)) for value in values})
        for name, values in _ASKABLE.items()
        if _unknown(facets, name)
    }
    best = max(counted, key=lambda name: counted[name], default=None)
    return _ASKABLE_TEXT[best] if best is not None and counted[best] > 1 else None


def _unknown(facets: Facets, name: str) -> bool:
    return (facets.ages if name == "age" else getattr(facets, name)) is None


def _supposing(facets: Facets, name: str, value: Any) -> Facets:
    if name == "age" and facets.setting is not None and (value < CHILD_BELOW) != (facets.setting == "child"):
        return facets
    setting = {"setting": "child" if value < CHILD_BELOW else "adult"} if name == "age" else {}
    return facets.model_copy(update={name: value, **setting})
