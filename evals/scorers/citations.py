"""Do the cited words carry what is said? ALCE's definitions (arXiv 2305.14627) with a lexical judge.

A statement is supported if every quantity of it stands in the cited words, at least 0.6 of its content lemmas do,
and both agree on negation. The judge only looks at words, so these figures are never to be called ALCE scores.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from assistant.answer import Answer, Citation
from evals.dataset import Item
from evals.matching import holds_denial, tidy

LEAST_SHARED_LEMMAS = 0.6
_QUANTITY = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*(?:-\d+(?:[.,]\d+)*)?%?|\b[CTLS]\d{1,2}\b")
_WORD = re.compile(r"[a-z][a-z0-9]+")
_KEYS = re.compile(r"\[@[^\]]*\]")
_COMMON = frozenset(
    "the a an of in on at to and or is are be was were it its with for by from as that this these those which what "
    "than then so such can may has have had not no".split()
)


def score(_item: Item, answer: Answer) -> dict[str, float]:
    """`citation_recall` over the statements, `citation_precision` over all citations of all statements."""
    if answer.status != "answered" or not answer.statements:
        return {}
    cited = {citation.number: citation for citation in answer.citations}
    supported, useful = 0, list[bool]()
    stating = [
        one for one in answer.statements if one.citations or not one.text.endswith("?")
    ]  # a question states nothing
    for statement in stating:
        sources = [cited[number] for number in statement.citations if number in cited]
        whole = supports(sources, statement.text)
        supported += whole or (not statement.citations and computed(answer.tool, statement.text))
        useful.extend(whole and _is_useful(source, sources, statement.text) for source in sources)
    scores = {"citation_recall": supported / max(1, len(stating))}
    if useful:
        scores["citation_precision"] = sum(useful) / len(useful)
    return scores


def supports(sources: Sequence[Citation], statement: str) -> bool:
    """Whether the cited words together carry the statement."""
    if not sources:
        return False
    said = tidy(statement)
    cited = tidy(" ".join(_KEYS.sub("", source.quote) for source in sources))
    # A table row or a list item is read under its heading, which may lend it words but never a number.
    context = tidy(" ".join(f"{source.article} {source.section}" for source in sources))
    if not _quantities(said) <= _quantities(cited):
        return False
    lemmas = _lemmas(said)
    shared = lemmas & (_lemmas(cited) | _lemmas(context))
    return len(shared) >= LEAST_SHARED_LEMMAS * len(lemmas) and holds_denial(said) <= holds_denial(cited)


def computed(tool: dict[str, Any] | None, statement: str) -> bool:
    """Whether a statement that cites nothing repeats what a tool computed: all its quantities and most of its words."""
    if not tool:
        return False
    told = tidy(json.dumps(tool, ensure_ascii=False))
    lemmas = _lemmas(tidy(statement))
    shared = lemmas & _lemmas(told)
    # The ranks of a differential ("1. Chordoma: …") are places in its list.
    quantities = _quantities(_RANK.sub("", tidy(statement)))
    return quantities <= _quantities(told) and len(shared) >= LEAST_SHARED_LEMMAS * len(lemmas)


_RANK = re.compile(r"^\d+\.\s")


def _is_useful(source: Citation, sources: Sequence[Citation], statement: str) -> bool:
    """Sufficient alone, or needed by the others."""
    others = [other for other in sources if other is not source]
    return supports([source], statement) or not supports(others, statement)


def _quantities(text: str) -> set[str]:
    """Numbers and vertebral levels; a range also counts as its two ends."""
    found: set[str] = set()
    for match in _QUANTITY.findall(text):
        bare = match.rstrip("%").replace(",", "")
        found.update({bare, *bare.split("-")})
    return found


def _lemmas(text: str) -> set[str]:
    stem = _stemmer().stemWord
    return {stem(word) for word in _WORD.findall(text.lower()) if word not in _COMMON}


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")
