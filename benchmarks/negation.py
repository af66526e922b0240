"""Who finds what a report denies: the two grammars of this project, a window of words, and negspaCy.

    python benchmarks/negation.py --sentences SENTENCES.jsonl     # lines {"sentence", "concept", "negation"}
    python benchmarks/negation.py                                 # the labelled reports of evals/ alone

The sentences are not part of the project (the public NegEx annotations have this form); negspaCy is no dependency of
it and is left out, with a word, where it is not installed (`pip install negspacy`; no model is needed: a blank English
pipeline, its sentence splitter, and the concept set as the entity).
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import patch

from assistant.tools.denial import DENIES_AFTER, denied
from assistant.tools.report_reading import read_report
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.sentences import clauses
from evals.tools.sins_reports import load_reports, outcomes

Decide = Callable[[str, int, int], bool]
"""Whether text[start:end] is denied by the sentence `text`."""
READERS = ("alignment", "collapse", "lesion", "mentions", "pain", "posterolateral", "epidural", "frameworks")
TERM_SETS = ("en", "en_clinical")


def own_grammar(text: str, start: int, end: int) -> bool:
    """The reports' grammar, in the clause that holds the concept."""
    for clause in clauses(text, 0, len(text)):
        if clause.start <= start and end <= clause.end:
            text, start, end = text[clause.start : clause.end], start - clause.start, end - clause.start
            break
    return polarity(text, start, end) == "negated"


def differential_grammar(text: str, start: int, end: int) -> bool:
    """The differential's grammar of words."""
    matches = list(re.finditer(r"[\w'’-]+|[^\w\s]", text.lower()))
    tokens = [match.group() for match in matches]
    flags = denied(tokens)
    covered = [place for place, match in enumerate(matches) if match.start() < end and start < match.end()]
    if not covered:
        return False
    following = tokens[covered[-1] + 1 : covered[-1] + 3]
    return any(flags[place] for place in covered) or any(token in DENIES_AFTER for token in following)


def window(text: str, start: int, _end: int) -> bool:
    """A negator among the five words before, and no grammar."""
    return bool({"no", "not", "without", "denies", "denied", "negative"} & set(text[:start].lower().split()[-5:]))


def negspacy(term_set: str) -> Decide:
    """negspaCy with one of its term sets; the concept is given to it as an entity."""
    import spacy
    from negspacy.negation import Negex
    from negspacy.termsets import termset
    from spacy.util import filter_spans

    nlp = spacy.blank("en")
    splitter = nlp.add_pipe("sentencizer")
    grammar = Negex(nlp, "negex", neg_termset=termset(term_set).get_patterns())

    def decide(text: str, start: int, end: int) -> bool:
        doc = splitter(nlp.make_doc(text))
        span = doc.char_span(start, end, label="CONCEPT", alignment_mode="expand")
        if span is None:
            return False
        doc.ents = filter_spans([span])
        return any(entity._.negex for entity in grammar(doc).ents)

    return decide


def deciders() -> dict[str, Decide]:
    """What is compared; negspaCy only where it is installed."""
    found: dict[str, Decide] = {
        "own grammar (reports)": own_grammar,
        "own grammar (differential)": differential_grammar,
        "negator in five words": window,
    }
    if find_spec("negspacy") is None:
        print("negspaCy is not installed; it is left out.")
        return found
    return found | {f"negspaCy ({name})": negspacy(name) for name in TERM_SETS}


def cases(path: Path) -> Iterator[tuple[str, int, int, bool]]:
    """(sentence, start, end, denied) of every line whose sentence holds its concept."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        start = case["sentence"].lower().find(case["concept"].lower())
        if start >= 0:
            yield case["sentence"], start, start + len(case["concept"]), case["negation"] == "Negated"


def figures(right: int, wrong: int, missing: int) -> str:
    """Precision, recall and F1."""
    precision, recall = right / max(right + wrong, 1), right / max(right + missing, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"


def compare_on_sentences(path: Path, found: dict[str, Decide]) -> None:
    """Denied concepts found in single sentences."""
    gold = list(cases(path))
    print(f"\n{len(gold)} sentences, {sum(case[3] for case in gold)} concepts denied")
    for name, decide in found.items():
        began = time.perf_counter()
        counts = Counter((decide(*case[:3]), case[3]) for case in gold)
        speed = len(gold) / (time.perf_counter() - began)
        said = figures(counts[True, True], counts[True, False], counts[False, True])
        print(f"  {name:28s} {said}  ({speed:.0f}/s)")


def compare_on_reports(found: dict[str, Decide], split: str) -> None:
    """SINS items read from the labelled reports, with one way or the other to decide what is denied."""
    reports = [case for case in load_reports() if split in ("all", case.split)]
    print(f"\n{len(reports)} labelled reports ({split}), SINS items read with each (the rest of the reader unchanged)")
    print(f"  {'own grammar, three answers':28s} {_reading(reports)}")
    for name, decide in found.items():
        with _instead(decide):
            print(f"  {name:28s} {_reading(reports)}")


def _reading(reports: list[Any]) -> str:
    counts: Counter[str] = Counter()
    for case in reports:
        got = read_report(case.report).model_dump(mode="json")["levels"]
        for level, component, outcome in outcomes(case, got):
            wanted = next(one for one in case.levels if one.level == level).component(component)
            counts[outcome] += wanted is not None or outcome == "wrong"
        counts["surplus"] += len({one["level"] for one in got} - {one.level for one in case.levels})
    said = figures(counts["right"], counts["wrong"], counts["missing"])
    return f"{said}  wrong values {counts['wrong']}, surplus levels {counts['surplus']}"


class _instead:  # noqa: N801 (reads as a word in a with statement)
    """Every reader asks `decide` what is denied; none of the others knows "left open"."""

    def __init__(self, decide: Decide) -> None:
        def answer(text: str, start: int, end: int) -> str:
            return "negated" if decide(text, start, end) else "affirmed"

        modules = [import_module(f"assistant.tools.report_reading.{name}") for name in READERS]
        self.patches = [patch.object(module, "polarity", answer) for module in modules if hasattr(module, "polarity")]

    def __enter__(self) -> None:
        for one in self.patches:
            one.start()

    def __exit__(self, *_: object) -> None:
        for one in self.patches:
            one.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=Path, help="labelled sentences, JSON lines; left out, only the reports")
    options = parser.parse_args()
    found = deciders()
    if options.sentences:
        compare_on_sentences(options.sentences, found)
    for split in ("all", "test"):
        compare_on_reports(found, split)


if __name__ == "__main__":
    main()
