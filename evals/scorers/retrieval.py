"""Does search bring the places that answer? Recall@1/5/10, MRR@10 and nDCG@10 over an item's gold spans.

A passage is relevant if it covers half of a span. Spans that say the same thing share a `need`, and one of
them is enough, so recall counts needs. Ranks go into ir-measures as score = -rank, because it breaks ties
differently by metric.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Passage
from evals.dataset import Item, Span

CUT_OFFS = (1, 5, 10)
DEEPEST = max(CUT_OFFS)


def score(item: Item, passages: Sequence[Passage]) -> dict[str, float]:
    """Ranking figures of one item; empty for an item without gold spans."""
    if not item.gold_spans:
        return {}
    needs = {span.need for span in item.gold_spans}
    first_found = _first_ranks(item, passages[:DEEPEST])
    scores = {
        f"recall@{cut_off}": sum(rank <= cut_off for rank in first_found.values()) / len(needs) for cut_off in CUT_OFFS
    }
    return scores | _ranking_figures(needs, first_found)


def covers(passage: Passage, span: Span) -> bool:
    """Whether a passage holds at least half of a span."""
    if passage.source != span.source:
        return False
    shared = min(passage.end, span.end) - max(passage.start, span.start)
    return 2 * shared >= span.end - span.start


def _first_ranks(item: Item, passages: Sequence[Passage]) -> dict[int, int]:
    """Need -> rank (from 1) of the first passage that covers one of its spans."""
    found: dict[int, int] = {}
    for rank, passage in enumerate(passages, 1):
        for span in item.gold_spans:
            if covers(passage, span):
                found.setdefault(span.need, rank)
    return found


def _ranking_figures(needs: set[int], first_found: dict[int, int]) -> dict[str, float]:
    import ir_measures
    from ir_measures import RR, nDCG

    # Needs met by one passage are one document; a need never met is a document that wasn't retrieved.
    relevant = {f"rank-{rank}" for rank in first_found.values()} | {
        f"need-{need}" for need in needs if need not in first_found
    }
    qrels = [ir_measures.Qrel("item", document, 1) for document in sorted(relevant)]
    run = [ir_measures.ScoredDoc("item", f"rank-{rank}", -rank) for rank in range(1, DEEPEST + 1)]
    figures = ir_measures.calc_aggregate([RR @ DEEPEST, nDCG @ DEEPEST], qrels, run)
    return {"mrr@10": float(figures[RR @ DEEPEST]), "ndcg@10": float(figures[nDCG @ DEEPEST])}
