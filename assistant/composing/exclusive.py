"""Values that exclude each other: a sentence on osteolytic metastases does not answer a question on osteoblastic ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from assistant.text import stems

# Each group: value -> words that name it. A question that names one value is not answered by a sentence that names
# only another of the same group.
GROUPS: Final[Sequence[Mapping[str, str]]] = (
    {
        "lytic": "lytic osteolytic lucent",
        "blastic": "blastic osteoblastic sclerotic dense ivory",
        "mixed": "mixed",
    },
    {
        "CT": "CT Hounsfield HU",
        "MRI": "MRI MR T1 T2 STIR",
        "radiograph": "radiograph radiography film X-ray",
        "scintigraphy": "scintigraphy scintigraphic",
        "PET": "PET FDG PSMA NaF",
    },
    {
        "SINS": "SINS",
        "ESCC": "ESCC Bilsky",
        "NOMS": "NOMS",
        "Tokuhashi": "Tokuhashi",
        "Tomita": "Tomita",
        "Mirels": "Mirels",
        "Genant": "Genant",
    },
    {"child": "child children paediatric childhood", "adult": "adult"},
    {"unilateral": "unilateral", "bilateral": "bilateral"},
)

_STEMS: Final = [{value: frozenset(stems(words)) for value, words in group.items()} for group in GROUPS]


def named_values(stems_of_text: frozenset[str]) -> tuple[frozenset[str], ...]:
    """For each group, the values that a text names."""
    return tuple(frozenset(value for value, words in group.items() if words & stems_of_text) for group in _STEMS)


def conflict(asked: Sequence[frozenset[str]], said: Sequence[frozenset[str]]) -> float:
    """How far a text is beside what was asked: 1 for each group where it names only other values, less for extra ones."""
    total = 0.0
    for wanted, found in zip(asked, said, strict=True):
        if wanted and found and not wanted & found:
            total += 1.0
        elif wanted and found - wanted:
            total += EXTRA_VALUE
    return total


EXTRA_VALUE: Final = 0.4


def conflicts(asked: Sequence[frozenset[str]], units: Sequence[Sequence[frozenset[str]]]) -> np.ndarray:
    """The conflict of every unit with the question."""
    if not any(asked):
        return np.zeros(len(units))
    return np.array([conflict(asked, said) for said in units])
