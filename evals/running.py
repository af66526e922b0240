"""Asks a system every item and scores what comes back."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from assistant.answer import Answer, Passage
from evals import results
from evals.dataset import Item, data_hash
from evals.results import Run, Scored
from evals.scorers import citations, contradiction, declining, fidelity, key_facts, length, retrieval
from evals.systems import System

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.library.progress import Progress


def run(
    system: System,
    items: Sequence[Item],
    assistant: Assistant,
    progress: Progress,
    split: str = "all",
    concurrency: int = 1,
) -> Run:
    """One run of `system` over `items`, so many at a time; `assistant` tells which corpus and settings were used."""
    progress.begin(f"Asking {len(items)} questions ({system.name})", len(items))
    scored = []
    with ThreadPoolExecutor(max_workers=concurrency) as workers:
        for one in workers.map(lambda item: ask_and_score(system, item), items):
            scored.append(one)
            progress.advance(1)
    progress.finish()
    return Run(
        system=system.name,
        split=split,
        data_hash=data_hash(items),
        corpus_hash=str(assistant.health()["corpus"]),
        settings=results.stored_settings(assistant.settings.model_dump(mode="json")),
        versions=results.versions(),
        items=tuple(scored),
        speed=_speed(scored),
    )


def ask_and_score(system: System, item: Item) -> Scored:
    """One item asked and scored."""
    began = time.perf_counter()
    answer = system.ask(item.question, item.history)
    if not answer.elapsed_ms:
        answer = answer.model_copy(update={"elapsed_ms": round((time.perf_counter() - began) * 1000, 1)})
    passages = system.retrieve(item.question, item.history, retrieval.DEEPEST) if item.gold_spans else []
    return Scored(
        id=item.id,
        category=item.category,
        cluster=item.cluster,
        split=item.split,
        question=item.question,
        reaction=item.reaction,
        red_flag=item.red_flag or item.category == "urgent",
        answer=answer,
        scores=score(item, answer, passages, system),
        missing=tuple(key_facts.missing_facts(item, answer.text)),
        affirmed=tuple(contradiction.affirmed(item, answer)),
        gold=tuple(_gold_texts(item, system)),
    )


def score(item: Item, answer: Answer, passages: Sequence[Passage], system: System) -> dict[str, float]:
    """Every scorer's figures in one dict; key facts count for answerable items only."""
    facts = key_facts.score(item, answer) if item.answerable else {}
    return {
        **facts,
        **contradiction.score(item, answer),
        **length.score(item, answer),
        **citations.score(item, answer),
        **fidelity.score(item, answer, system.source_text),
        **declining.score(item, answer),
        **retrieval.score(item, passages),
    }


def _gold_texts(item: Item, system: System) -> list[str]:
    best = [span for span in item.gold_spans if span.grade > 1]
    return [system.source_text(span.source)[span.start : span.end] for span in best]


def _speed(scored: Sequence[Scored]) -> dict[str, float]:
    import numpy as np

    times = [item.answer.elapsed_ms for item in scored]
    if not times:
        return {}
    return {f"p{share}_ms": round(float(np.percentile(times, share)), 1) for share in (50, 95)}
