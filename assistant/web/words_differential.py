"""Every word of the Differential tab that is not computed."""

from __future__ import annotations

from typing import get_args

from assistant.tools.differential_records import Density, Enhancement, Number, Part, Region, Signal

QUERY_LABEL = "Findings"
QUERY_PLACEHOLDER = "Findings in plain words, for example: 65 years, multiple lytic lesions, pedicle destroyed"
RANK = "Rank"
CLEAR = "Clear"
ANY = "any"
AGE_LABEL = "Age"
FILTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "density": ("Density", get_args(Density)),
    "number": ("Number", get_args(Number)),
    "region": ("Region", get_args(Region)),
    "part": ("Part", get_args(Part)),
    "t1": ("T1 signal", get_args(Signal)),
    "t2": ("T2 signal", get_args(Signal)),
    "enhancement": ("Enhancement", get_args(Enhancement)),
}
"""Facet -> label and values; each is a filter."""


def shown(value: str) -> str:
    """A facet's value as a reader sees it."""
    return value.replace("_", " ")
