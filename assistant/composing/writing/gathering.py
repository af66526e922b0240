"""What the model may rest on: the passages found for a question and the results of tools, each under a short label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.answer import Passage
from assistant.composing.evidence import ScoredUnit
from assistant.composing.writing.claims.support import Evidence
from assistant.composing.writing.prompts import passage_block
from assistant.library.articles import readable
from assistant.library.search import Library

TOOL_RESULT = -1  # place of evidence that is no sentence of the library


@dataclass
class Gathered:
    """Passages as P1, P2 … and tool results as R1, R2 … in the order in which they came."""

    library: Library
    passages: dict[str, Passage] = field(default_factory=dict)
    results: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, passages: Iterable[Passage]) -> list[str]:
        """Labels of the passages, those known already under their old one."""
        labels = []
        for passage in passages:
            label = self.label_of(passage.id)
            if label is None:
                label = f"P{len(self.passages) + 1}"
                self.passages[label] = passage
            labels.append(label)
        return labels

    def label_of(self, passage_id: str) -> str | None:
        return next((label for label, one in self.passages.items() if one.id == passage_id), None)

    def add_result(self, sentences: Sequence[str]) -> str:
        """The label of a tool's result, given as sentences."""
        label = f"R{len(self.results) + 1}"
        self.results[label] = tuple(sentences)
        return label

    def known(self, cited: str) -> str | None:
        """The label that a model means: a label, or a passage's own id; None for what was never retrieved."""
        return cited if cited in self.passages or cited in self.results else self.label_of(cited)

    def prompt(self) -> str:
        """Everything as the model reads it."""
        blocks = [passage_block(label, _place(one), readable(one.text)) for label, one in self.passages.items()]
        blocks += [passage_block(label, "tool result", " ".join(said)) for label, said in self.results.items()]
        return "\n\n".join(blocks)

    def evidence(self, labels: Iterable[str]) -> list[Evidence]:
        """The sentences under these labels, for the checks."""
        return [one for label in dict.fromkeys(labels) for one in self._under(label)]

    def _under(self, label: str) -> Iterator[Evidence]:
        if label in self.results:
            yield from (Evidence(sentence, place=TOOL_RESULT) for sentence in self.results[label])
            return
        passage = self.passages[label]
        position = self.library.catalogue.position_of[passage.id]
        for placed in self.library.catalogue.units_of([position]):
            if placed.unit.kind != "list":  # its items stand beside it, each with the words that introduce the list
                context = " . ".join([passage.article, *placed.unit.heading])
                yield Evidence(placed.unit.display, context, placed.position)

    def unit(self, evidence: Evidence) -> ScoredUnit | None:
        """The quotable unit that a piece of evidence is; None for a tool's result."""
        if evidence.place == TOOL_RESULT:
            return None
        placed = self.library.catalogue.units_at([evidence.place])[0]
        passage = self.library.catalogue.passages([placed.passage])[0]
        return ScoredUnit(
            placed=placed,
            passage=passage,
            score=0.0,
            dense=0.0,
            coverage=0.0,
            agreement=0.0,
            shares=(),
            own_stems=frozenset(),
        )


def _place(passage: Passage) -> str:
    return " › ".join(part for part in (passage.article, passage.section) if part)
