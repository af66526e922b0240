"""The points of the differential, all in one place, each with its reason.

The points are a judgement, not a measurement: they order the entities so that what a radiologist would name first
stands first (measured on evals/items/differential_cases.jsonl); they are no probabilities.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Points(NamedTuple):
    """How many points something is worth, and why."""

    points: float
    reason: str


CLUE_FOR: Final[dict[str, Points]] = {
    "decisive": Points(6.0, "outweighs two facets that do not fit: the sign by which the entity is known"),
    "strong": Points(3.0, "outweighs one facet that does not fit"),
    "supportive": Points(1.0, "seen in many entities; settles only a tie"),
}
CLUE_AGAINST: Final[dict[str, Points]] = {
    "decisive": Points(-9.0, "all but rules the entity out, whatever else fits"),
    "strong": Points(-4.0, "outweighs a strong clue for it"),
    "supportive": Points(-1.0, "settles only a tie"),
}
CLUE_FOR_DENIED: Final[dict[str, Points]] = {
    "decisive": Points(-3.0, "the entity's own sign was looked for and is not there"),
    "strong": Points(-1.5, "an expected sign is not there"),
    "supportive": Points(-0.5, "a frequent sign is not there"),
}
CLUE_AGAINST_DENIED: Final[dict[str, Points]] = {
    "decisive": Points(1.0, "what would rule it out was looked for and is not there"),
    "strong": Points(0.5, "what speaks against it is not there"),
    "supportive": Points(0.25, "what speaks mildly against it is not there"),
}
FREQUENCY: Final[dict[str, Points]] = {
    "very_common": Points(2.5, "metastasis is the commonest malignant tumour of the adult spine"),
    "common": Points(1.0, "met every week in a spine list"),
    "uncommon": Points(0.0, "the starting point"),
    "rare": Points(-1.5, "named only when something points to it"),
}
TYPICAL: Final[dict[str, Points]] = {
    "age": Points(1.5, "age narrows the list most after density"),
    "density": Points(2.5, "density chooses the list"),
    "number": Points(1.0, "one or several"),
    "region": Points(1.0, "regions overlap between entities"),
    "part": Points(1.5, "body, arch or endplate tells families apart"),
    "t1": Points(1.0, "most lesions are dark on T1"),
    "t2": Points(1.5, "T2 separates sclerotic entities"),
    "enhancement": Points(0.75, "most lesions enhance"),
    "sex": Points(0.25, "a mild preponderance only"),
}
UNUSUAL: Final[dict[str, Points]] = {
    "age": Points(-7.0, "outside the ages at which the entity occurs"),
    "density": Points(-6.0, "not among the densities of the entity"),
    "number": Points(-2.5, "solitary entity in several places, or the reverse"),
    "region": Points(-2.0, "the region is unusual"),
    "part": Points(-2.5, "the part of the vertebra is unusual"),
    "t1": Points(-3.0, "the T1 signal does not fit"),
    "t2": Points(-3.0, "the T2 signal does not fit"),
    "enhancement": Points(-2.0, "enhancement does not fit"),
}
POSSIBLE_AGE: Final = Points(-1.5, "an age at which the entity occurs but is not typical")
CHILD_ENTITY_WITHOUT_AGE: Final = Points(-4.0, "no age given: an adult is assumed until something says otherwise")
SCLEROTIC_UNSAID: Final = Points(-2.0, "always sclerotic, but no density was given, and most lesions are lytic")
NO_CLUE: Final = Points(
    -4.0, "age, density and place alone fit many rare or secondary conditions; something must point to it"
)
LISTED_FROM: Final = Points(1.5, "an entity that scores less has little for it, and is not listed")
LISTED_SHARE: Final = 0.3
"""An entity with less than this share of the first one's score is not listed: naming it would only distract."""
