"""What of a document of the user's own may be quoted; the project's articles are checked and taken as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.library.articles import readable, sections
from assistant.library.documents import Block, Document, Section, Unit

# Text without full stops (tables, forms, lists without marks) would be one endless sentence; no real one is longer.
LONGEST_SENTENCE = 120
_WORD = re.compile(r"\S+")

Change = Callable[[Block], tuple[Unit, ...]]


def quotable_sections(document: Document) -> list[Section]:
    """A document's sections with the units that may be quoted.

    In somebody's document "[@fisher2010]" must not borrow the name of an entry of the bibliography, and
    "Causes include:" says nothing where its list was lost; the words stay in the passage.
    """
    found = sections(document)
    if document.curated:
        return found
    own = [_with_units(section, lambda block: _own_units(document.text, block)) for section in found]
    quotable = [_with_units(section, _without_lead_ins) for section in own]
    return [section for section in quotable if section.blocks] or own


def _with_units(section: Section, change: Change) -> Section:
    blocks = [block.model_copy(update={"units": change(block)}) for block in section.blocks]
    return section.model_copy(update={"blocks": tuple(block for block in blocks if block.units)})


def _own_units(text: str, block: Block) -> tuple[Unit, ...]:
    """Units without keys, endless ones cut."""
    unkeyed = [
        unit.model_copy(update={"references": (), "unchecked": False}) if unit.references else unit
        for unit in block.units
    ]
    return tuple(part for unit in unkeyed for part in _parts(text, unit))


def _parts(text: str, unit: Unit) -> Iterator[Unit]:
    if unit.kind != "sentence" or len(_WORD.findall(text, unit.start, unit.end)) <= LONGEST_SENTENCE:
        yield unit
        return
    for start, end in _line_spans(text, unit):
        display = readable(text[start:end])
        if any(char.isalnum() for char in display):
            yield unit.model_copy(update={"start": start, "end": end, "display": display})


def _line_spans(text: str, unit: Unit) -> Iterator[tuple[int, int]]:
    """The lines of a unit, and those that are endless themselves in stretches of as many words as a sentence has."""
    for line in re.compile(r"[^\n]+").finditer(text, unit.start, unit.end):
        words = list(_WORD.finditer(text, line.start(), line.end()))
        for first in range(0, len(words), LONGEST_SENTENCE):
            stretch = words[first : first + LONGEST_SENTENCE]
            yield stretch[0].start(), stretch[-1].end()


def _without_lead_ins(block: Block) -> tuple[Unit, ...]:
    return tuple(unit for unit in block.units if unit.kind != "sentence" or not unit.display.endswith(":"))
