"""The records of the differential tool: table entries in, facets of a case, ranked entities out.

The JSON form of `Facets` and `DifferentialResult` is a contract; fields may be added, never renamed.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field, field_validator, model_validator

from assistant.answer import Record
from assistant.tools.facet_words import (
    DENSITY_WORDS,
    NUMBER_WORDS,
    PART_WORDS,
    region_of,
    value_named,
)

Setting = Literal["adult", "child"]
Density = Literal["lytic", "sclerotic", "mixed"]
Number = Literal["solitary", "multiple"]
Part = Literal["body", "posterior_elements", "whole_vertebra", "endplate_disc"]
Region = Literal[
    "cervical",
    "thoracic",
    "lumbar",
    "sacral",
    "cervicothoracic",
    "thoracolumbar",
    "lumbosacral",
    "whole_spine",
]
Signal = Literal["low", "intermediate", "high"]
Enhancement = Literal["none", "present"]
Sex = Literal["female", "male"]
Weight = Literal["supportive", "strong", "decisive"]
Frequency = Literal["very_common", "common", "uncommon", "rare"]
OLDEST = 120

CHILD_BELOW = 18
"""Years; below this age a case is read with the list for children."""


class Finding(Record):
    """Something a request may say is there or is not there, with the words that say so."""

    key: str
    label: str
    absent_label: str
    phrases: tuple[str, ...]
    absent_phrases: tuple[str, ...] = ()

    def text(self, present: bool) -> str:
        """The finding, or its absence, as a person reads it."""
        return self.label if present else self.absent_label


class Clue(Record):
    """A finding, or its absence, that speaks for or against an entity."""

    finding: Finding
    present: bool = True
    weight: Weight

    @property
    def text(self) -> str:
        """The clue as a person reads it."""
        return self.finding.text(self.present)


class AgeRanges(Record):
    """Ages in whole years, both ends included."""

    typical: tuple[tuple[int, int], ...]
    possible: tuple[int, int]


class Choices(Record):
    """The values of one facet that are typical of an entity and those that are merely possible."""

    typical: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()


class Entity(Record):
    """One diagnosis of the differential table."""

    name: str
    aliases: tuple[str, ...] = ()
    group: str | None = Field(default=None, description="of one group only the best-fitting entity is listed")
    setting: Literal["adult", "child", "both"]
    how_common: Frequency
    in_children: Frequency | None = None
    needs_a_clue: bool = Field(
        default=False, description="hardly worth naming unless a strong or decisive clue for it is stated"
    )
    age: AgeRanges
    sex: Sex | None = None
    number: Choices | None = None
    region: Choices | None = None
    part: Choices | None = None
    density: Choices | None = None
    t1: Choices | None = None
    t2: Choices | None = None
    enhancement: Choices | None = None
    clues_for: tuple[Clue, ...] = ()
    clues_against: tuple[Clue, ...] = ()
    versus_metastasis: str = ""
    urgent: str | None = None
    references: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.name)  # the name is unique in the table, and hashing every clue would be slow


class Facets(Record):
    """What is known of a case; null where it is not known, never a guess."""

    age: int | None = Field(default=None, ge=0, le=OLDEST, description="whole years")
    age_range: tuple[int, int] | None = Field(
        default=None, description="years, where only words such as 'elderly' or 'in his 70s' were given"
    )
    setting: Setting | None = None
    sex: Sex | None = None
    density: Density | None = None
    number: Number | None = None
    part: Part | None = None
    region: Region | None = None
    t1: Signal | None = None
    t2: Signal | None = None
    enhancement: Enhancement | None = None
    history_of_cancer: bool | None = None
    clues: tuple[str, ...] = ()

    @field_validator("density", mode="before")
    @classmethod
    def _density(cls, value: Any) -> Any:
        return value_named(DENSITY_WORDS, value)

    @field_validator("number", mode="before")
    @classmethod
    def _number(cls, value: Any) -> Any:
        return value_named(NUMBER_WORDS, value)

    @field_validator("part", mode="before")
    @classmethod
    def _part(cls, value: Any) -> Any:
        return value_named(PART_WORDS, value)

    @field_validator("region", mode="before")
    @classmethod
    def _region(cls, value: Any) -> Any:
        return region_of(value) if isinstance(value, str) else value

    @model_validator(mode="before")
    @classmethod
    def _setting_follows_age(cls, data: Any) -> Any:
        """An age settles adult or child, so that the two can never contradict each other."""
        if not isinstance(data, dict):
            return data
        age = data.get("age")
        if isinstance(age, int | float) or (isinstance(age, str) and age.strip().isdigit()):
            return {**data, "setting": "child" if int(age) < CHILD_BELOW else "adult"}
        return data

    @property
    def ages(self) -> tuple[int, int] | None:
        """Lowest and highest age that is meant: the age itself, or the range that the words gave."""
        return (self.age, self.age) if self.age is not None else self.age_range

    @property
    def about_age(self) -> int | None:
        """One age to show: the age itself, or the middle of the range."""
        return sum(self.ages) // 2 if self.ages is not None else None


class RankedEntity(Record):
    """One entity of the answer with its reasons; `supporting` is called `for` in JSON."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    name: str
    score: float
    supporting: tuple[str, ...] = Field(default=(), alias="for")
    against: tuple[str, ...] = ()
    separates: tuple[str, ...] = ()
    urgent: bool = False
    references: tuple[str, ...] = ()


class DifferentialResult(Record):
    """The ranked differential, best first; `ask` names the facet that would tell most if it were given."""

    facets: Facets
    entities: tuple[RankedEntity, ...]
    notices: tuple[str, ...] = ()
    ask: str | None = None
