"""Finds where the corpus answers each question, and writes those places into the reference set.

    python -m evals.gold_spans            # shows what would change, and what the corpus leaves unanswered
    python -m evals.gold_spans --write    # writes the spans into evals/items/questions.jsonl

A unit (a sentence, a whole list, a table row) is gold if it states key facts of the item and speaks of the
item's subject; the fewest units that state all facts are taken, with other units that say the same beside
them. Run it again after the corpus has changed: spans are offsets into the articles as stored.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant.corpus_location import corpus_folder
from evals.dataset import ITEMS_FOLDER, Item, Span, load_items
from evals.matching import tidy
from evals.scorers.key_facts import is_stated

ARTICLES = corpus_folder() / "articles"
CHOSEN, EQUIVALENT = 2, 1  # grades: a unit of the smallest answering set, and one that says the same
NEARLY_AS_RELEVANT = 0.75
STILL_RELEVANT = 0.35  # a further unit must share this part of what the first one shares with the item
MOST_EQUIVALENTS = 4
MOST_RELEVANT = 150  # units looked at for one item; what shares less of its words is about something else
_KEYS = re.compile(r"\s*\[@[^\]]*\]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_WORD = re.compile(r"[a-z0-9]+")
_COMMON = frozenset(
    "the a an of in on at to and or is are be was were it its with for by from as that this which what how do does "
    "i my me if not no than when where who can may should must have has there".split()
)


@dataclass(frozen=True)
class Unit:
    """A stretch of an article that can answer by itself; `context` names its article and heading."""

    source: str
    start: int
    end: int
    raw: str
    context: str

    @cached_property
    def text(self) -> str:
        """The words as an answer would show them."""
        return tidy(_KEYS.sub("", self.raw))

    @cached_property
    def words(self) -> Counter[str]:
        """Stems of the unit, those of its heading and title counted half."""
        weights: Counter[str] = Counter(dict.fromkeys(_stems(self.context), 0.5))
        weights.update(dict.fromkeys(_stems(self.text), 0.5))
        return weights


def units_of(folder: Path) -> list[Unit]:
    """Every unit of every article, in order."""
    return [unit for path in sorted(folder.glob("*.md")) for unit in _units_of_article(path)]


def find_spans(item: Item, units: Sequence[Unit], rarity: dict[str, float]) -> tuple[list[Span], list[str]]:
    """Gold spans of an item, and the key facts that no relevant unit states."""
    relevance = {id(unit): _relevance(item, unit, rarity) for unit in units}
    units = sorted(units, key=lambda unit: -relevance[id(unit)])[:MOST_RELEVANT]
    stated = {id(unit): _facts_of(item, unit) for unit in units}
    open_facts = set(range(len(item.key_facts)))
    chosen: list[Unit] = []
    spans: list[Span] = []
    least = 0.0
    while open_facts:
        best = max(
            (unit for unit in units if stated[id(unit)] & open_facts and relevance[id(unit)] >= least),
            key=lambda unit: _worth(len(stated[id(unit)] & open_facts), relevance[id(unit)]),
            default=None,
        )
        if best is None:
            break
        least = STILL_RELEVANT * relevance[id(chosen[0] if chosen else best)]
        needed = stated[id(best)] & open_facts
        chosen.append(best)
        spans.extend(_with_equivalents(best, needed, units, stated, relevance, need=len(chosen) - 1))
        open_facts -= needed
    missing = [item.key_facts[index].name for index in sorted(open_facts)]
    # Where most of the answer isn't in the corpus, what was found is a chance match and no gold.
    answered = len(open_facts) * 2 < len(item.key_facts)
    return (spans if answered else []), missing


def rarity_of_words(units: Sequence[Unit]) -> dict[str, float]:
    """Inverse document frequency of the corpus's stems, a unit being a document."""
    counts = Counter(stem for unit in units for stem in unit.words)
    return {stem: math.log(1 + len(units) / count) for stem, count in counts.items()}


def _worth(facts: int, relevance: float) -> float:
    """Facts count most, but a unit about something else doesn't win by a chance match."""
    return math.sqrt(facts) * relevance


def _with_equivalents(
    best: Unit,
    needed: set[int],
    units: Sequence[Unit],
    stated: dict[int, set[int]],
    relevance: dict[int, float],
    *,
    need: int,
) -> Iterator[Span]:
    yield Span(source=best.source, start=best.start, end=best.end, grade=CHOSEN, need=need)
    least = NEARLY_AS_RELEVANT * relevance[id(best)]
    others = [u for u in units if u is not best and needed <= stated.get(id(u), set()) and relevance[id(u)] >= least]
    others.sort(key=lambda unit: -relevance[id(unit)])
    for unit in others[:MOST_EQUIVALENTS]:
        yield Span(source=unit.source, start=unit.start, end=unit.end, grade=EQUIVALENT, need=need)


def _facts_of(item: Item, unit: Unit) -> set[int]:
    return {index for index, fact in enumerate(item.key_facts) if is_stated(fact, unit.text)}


def _relevance(item: Item, unit: Unit, rarity: dict[str, float]) -> float:
    """How much of the item's vocabulary the unit shares, rare words and the question's own counting most."""
    weights = _weights(item)
    total = sum(rarity.get(stem, 0.0) * weight for stem, weight in weights.items()) or 1.0
    shared = sum(rarity.get(s, 0.0) * unit.words[s] * w for s, w in weights.items() if s in unit.words)
    return shared / total


def _weights(item: Item) -> dict[str, float]:
    history = " ".join(turn.content for turn in item.history)
    weights: dict[str, float] = dict.fromkeys(_stems(history), 0.5)
    weights.update(dict.fromkeys(_stems(item.reference), 1.0))
    weights.update(dict.fromkeys(_stems(item.question), 2.0))
    return weights


def _stems(text: str) -> list[str]:
    """Crude stems: the first six letters tell words of this field apart and fold their endings."""
    folded = tidy(text).lower().replace("ae", "e").replace("oe", "e").replace("our", "or")
    return [word[:6].rstrip("s") for word in _WORD.findall(folded) if word not in _COMMON]


def _units_of_article(path: Path) -> Iterator[Unit]:
    text = path.read_text(encoding="utf-8")
    header = _FRONT_MATTER.match(text)
    source = f"corpus/articles/{path.name}"
    title = heading = ""
    for start, end, block in _blocks(text, header.end() if header else 0):
        if block.startswith("#"):
            level, _, words = block.partition(" ")
            title, heading = (words, "") if level == "#" else (title, words)
        else:
            for begin, stop in _cut(block):
                yield Unit(source, start + begin, start + stop, block[begin:stop], f"{title} {heading}")
        assert text[start:end] == block


def _blocks(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Headings, lines of prose, whole lists with their lead-in, and table rows."""
    for match in re.finditer(r"\S.*(?:(?<=:)\n\n?(?:[-*] .*\n?)+)?", text[start:]):
        block = match.group().rstrip()
        if re.fullmatch(r"[|\s:-]+", block) or block.startswith("Table:"):
            continue
        yield start + match.start(), start + match.start() + len(block), block


def _cut(block: str) -> Iterator[tuple[int, int]]:
    if block.startswith("|") or "\n" in block:
        yield 0, len(block)
        return
    begin = 0
    for end in _SENTENCE_END.finditer(block):
        yield begin, end.start()
        begin = end.end()
    yield begin, len(block)


def main() -> None:
    """Shows or writes the gold spans of the committed questions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print each item with its chosen units, for review")
    arguments = parser.parse_args()
    path = ITEMS_FOLDER / "questions.jsonl"
    units = units_of(ARTICLES)
    rarity = rarity_of_words(units)
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    unanswered = 0
    by_place = {(unit.source, unit.start): unit for unit in units}
    for item, row in zip(load_items(path), rows, strict=True):
        if item.answered_by != "passages":
            continue
        spans, missing = find_spans(item, units, rarity)
        row["gold_spans"] = [span.model_dump() for span in spans]
        if missing:
            unanswered += 1
            print(f"{item.id}: not in the corpus: {', '.join(missing)}")
        if arguments.show:
            print(f"\n{item.id}: {item.question}")
            for span in spans:
                print(f"  {span.grade} {by_place[span.source, span.start].text}")
    print(f"{len(rows)} questions, {unanswered} with a key fact that the corpus leaves out")
    if arguments.write:
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
