"""ESCC and Genant grades of a vertebra from the words of a report, side by side with SINS."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.tools import escc, genant
from assistant.tools.frameworks import FRAMEWORK_WORDS, Framework, FrameworkGrade, ReportWords
from assistant.tools.levels import LEVELS, normalise_level
from assistant.tools.report_reading.bindings import Bindings
from assistant.tools.report_reading.canal_binding import CanalBindings, bind_canal
from assistant.tools.report_reading.canal_phrases import CONUS_AT
from assistant.tools.report_reading.epidural import CanalReading
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.normalising import EvenText
from assistant.tools.report_reading.reading import Reading


class FrameworkReader:
    """Grades of one report; ask it level by level."""

    def __init__(self, source: EvenText, bindings: Bindings) -> None:
        self._source, self._bindings = source, bindings
        self._canal: CanalBindings = bind_canal(source.text, bindings)
        self._conus, self._conus_said = _conus(source.text)

    def grades(self, level: str) -> dict[Framework, FrameworkGrade]:
        """The frameworks of which the report says something at this level."""
        found: dict[Framework, FrameworkGrade | None] = {"escc": self._escc(level), "genant": self._genant(level)}
        return {name: grade for name, grade in found.items() if grade is not None}

    def notices(self) -> Iterator[str]:
        """Findings of the canal that no single vertebra can be named for."""
        quoted = ", ".join(f'"{words.text}"' for words in self._words(self._canal.untied))
        if quoted:
            yield f"Not tied to one vertebra: {quoted}; name the level for an ESCC (Bilsky) grade."

    def _escc(self, level: str) -> FrameworkGrade | None:
        own = self._canal.readings.get(level, [])
        wide = [one for one in self._canal.sweeping if one not in own]
        if not own and not any(not one.uncertain for one in wide):
            return None
        evidence = self._words([*own, *([] if own else wide)])
        if not escc.has_cord(level, self._conus):
            return _not_graded(level, evidence)
        canal = escc.Canal(
            certain=tuple(one.grades for one in own if not one.uncertain),
            doubted=tuple(one.grades for one in own if one.uncertain),
            sweeping=tuple(one.grades for one in wide if not one.uncertain),
            facts=frozenset(one.fact for one in own if one.fact and not one.uncertain),
        )
        left, contradiction = escc.possible_grades(canal)
        notes = tuple(self._escc_notes(level, own, contradiction))
        stated = any(one.stated and not one.uncertain for one in own)
        return _grade("escc", level, escc.ordered(left), stated, evidence, notes, escc.REFERENCE)

    def _escc_notes(self, level: str, own: Sequence[CanalReading], contradiction: bool) -> Iterator[str]:
        if contradiction:
            yield escc.CONTRADICTION
        if any(one.uncertain for one in own):
            yield escc.HEDGED
        if level == self._conus and not self._conus_said:
            yield escc.AT_CONUS

    def _genant(self, level: str) -> FrameworkGrade | None:
        close = [*self._bindings.readings[level], *self._bindings.everywhere]
        figures = [one for one in close if one.component == "collapse" and one.lost is not None]
        named = list(_named_genant(self._source.text, self._bindings, level))
        if not figures and not named:
            return None
        certain = [set(self._loss_grades(one)) for one in figures if not one.uncertain]
        certain += [{grade} for _, grade, uncertain in named if not uncertain]
        hedged = any(one.uncertain for one in figures) or any(uncertain for _, _, uncertain in named)
        left = set(genant.GRADES) if hedged or not certain else set[str]().union(*certain)
        spans = [(one.start, one.end) for one in figures] + [span for span, _, _ in named]
        notes = (genant.MADE_FOR, *([genant.HEDGED] if hedged else []))
        grades = tuple(grade for grade in genant.GRADES if grade in left)
        evidence = tuple(self._quoted(spans))
        return _grade("genant", level, grades, bool(named) and not hedged, evidence, notes, genant.REFERENCE)

    def _loss_grades(self, reading: Reading) -> tuple[str, ...]:
        lost = reading.lost
        assert lost is not None
        rough = bool(_ROUGHLY.search(self._source.text[reading.start : reading.end]))
        return genant.grades_of_loss(lost.low, lost.high, low_open=lost.low_open, high_open=lost.high_open, rough=rough)

    def _words(self, readings: Sequence[CanalReading]) -> tuple[ReportWords, ...]:
        return tuple(self._quoted([(one.start, one.end) for one in readings]))

    def _quoted(self, spans: Sequence[tuple[int, int]]) -> Iterator[ReportWords]:
        """The exact words of the original; a span inside another adds nothing."""
        places = dict.fromkeys(self._source.span(start, end) for start, end in spans)
        for start, end in sorted(places):
            within = any(low <= start and end <= high and (low, high) != (start, end) for low, high in places)
            if start < end and not within:
                yield ReportWords(text=self._source.original[start:end], start=start, end=end)


_ROUGHLY: Final = re.compile(r"\b(?:about|approx\w*|around|roughly|circa|ca|some|estimated)\b|~|≈", re.IGNORECASE)
_GENANT: Final = re.compile(
    r"\bGenant(?:['’]s)?[\s(]*(?:(?:grade|score|class|type)[\s:=]*)?(?P<a>[0-3])(?!\d|\s?%|\.\d)"
    r"|\bgrade\s+(?P<b>[0-3])[\s(]*(?:by\s+|after\s+|according\s+to\s+)?Genant\b",
    re.IGNORECASE,
)


def _named_genant(text: str, bindings: Bindings, level: str) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """Grades that the report names itself, with their place and whether they are hedged."""
    for spoken in bindings.spoken:
        targets = spoken.piece.levels or spoken.near
        if targets != (level,):
            continue
        own = text[spoken.piece.start : spoken.piece.end]
        for match in _GENANT.finditer(own):
            said = polarity(own, *match.span())
            if said != "negated":
                low, high = match.span()
                span = (spoken.piece.start + low, spoken.piece.start + high)
                yield span, match["a"] or match["b"], said == "uncertain"


def _conus(text: str) -> tuple[str, bool]:
    """Where the conus ends, and whether the report says so."""
    for match in CONUS_AT.finditer(text):
        level = normalise_level(match["level"])
        if LEVELS.index("T10") <= LEVELS.index(level) <= LEVELS.index("L4"):
            return level, True
    return escc.USUAL_CONUS, False


def _not_graded(level: str, evidence: tuple[ReportWords, ...]) -> FrameworkGrade:
    quoted = "; ".join(f'"{one.text}"' for one in evidence)
    return FrameworkGrade(
        grade=None, grades=(), stated=False, applies=False, evidence=evidence, notes=(escc.BELOW_CONUS,),
        references=(escc.REFERENCE,),
        sentence=f"ESCC (Bilsky) {level}: not graded, {escc.BELOW_CONUS}; the report says {quoted}.",
    )  # fmt: skip


def _grade(
    name: Framework,
    level: str,
    grades: tuple[str, ...],
    stated: bool,
    evidence: tuple[ReportWords, ...],
    notes: tuple[str, ...],
    reference: str,
) -> FrameworkGrade:
    settled = grades[0] if len(grades) == 1 else None
    figure = f"grade {settled}" if settled else f"open between grades {', '.join(grades[:-1])} and {grades[-1]}"
    how = " as stated" if stated and settled else ""
    return FrameworkGrade(
        grade=settled, grades=grades, stated=stated, applies=True, evidence=evidence, notes=notes,
        references=(reference,),
        sentence=f"{FRAMEWORK_WORDS[name]} {level}: {figure}{how}{''.join(f'; {note}' for note in notes)}.",
    )  # fmt: skip
