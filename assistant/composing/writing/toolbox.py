"""The tools a model may call while it gathers; whatever they return is remembered, so that statements can rest on it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from assistant.composing.writing.gathering import Gathered
from assistant.errors import AssistantError
from assistant.library.articles import readable
from assistant.library.differential_table import load_differential_table
from assistant.tools.differential import differential
from assistant.tools.report_reading import read_report
from assistant.tools.sins import SinsResult, findings_from_options, score

MOST_PASSAGES = 8


def toolbox(gathered: Gathered) -> list[Any]:
    """The functions as LangChain tools; an error made on purpose comes back as its one line."""
    from langchain_core.tools import StructuredTool

    return [StructuredTool.from_function(_guarded(function)) for function in _functions(gathered)]


def _guarded(function: Callable[..., str]) -> Callable[..., str]:
    from functools import wraps

    @wraps(function)
    def guarded(*args: Any, **given: Any) -> str:
        try:
            return function(*args, **given)
        except AssistantError as error:
            return json.dumps({"error": str(error)})

    return guarded


def _functions(gathered: Gathered) -> list[Callable[..., str]]:
    library = gathered.library

    def search_corpus(query: str) -> str:
        """Find passages of the corpus on vertebral metastases; each comes with a label for citing."""
        hits = library.search(query[:500], MOST_PASSAGES)
        labels = gathered.add(hit.passage for hit in hits)
        found = [{"label": label, "text": readable(hit.passage.text)} for label, hit in zip(labels, hits, strict=True)]
        return json.dumps(found, ensure_ascii=False)

    def open_passage(passage_id: str) -> str:
        """One passage by its label or id."""
        known = gathered.known(passage_id)
        passage = gathered.passages[known] if known in gathered.passages else library.catalogue.passage(passage_id)
        return json.dumps({"label": gathered.add([passage])[0], "text": readable(passage.text)}, ensure_ascii=False)

    def sins_score(
        level: str | None = None,
        pain: str | None = None,
        lesion: str | None = None,
        alignment: str | None = None,
        collapse: str | None = None,
        posterolateral: str | None = None,
    ) -> str:
        """SINS of one vertebra. pain: mechanical, non_mechanical, pain_free; lesion: lytic, mixed, blastic; alignment: subluxation,
        deformity, normal; collapse: over_50, under_50, involved_over_50, none; posterolateral: bilateral, unilateral, none.
        Leave out what is not known."""
        given = {
            "level": level,
            "pain": pain,
            "lesion": lesion,
            "alignment": alignment,
            "collapse": collapse,
            "posterolateral": posterolateral,
        }
        known = {name: value for name, value in given.items() if value is not None}
        return _remembered(gathered, _sins_sentences(score(findings_from_options(known))))

    def sins_read_report(report: str) -> str:
        """SINS of each vertebra that a radiology report describes."""
        return _remembered(gathered, _sins_sentences(read_report(report[:20_000])))

    def differential_lookup(case: str) -> str:
        """Ranked differential diagnosis of a vertebral lesion from a description in words."""
        ranked = differential(load_differential_table(library.settings.corpus), case[:4_000], None)
        said = [f"{one.name} is supported by {'; '.join(one.supporting)}." for one in ranked.entities[:5]]
        return _remembered(gathered, said)

    return [search_corpus, open_passage, sins_score, sins_read_report, differential_lookup]


def _remembered(gathered: Gathered, sentences: list[str]) -> str:
    return json.dumps({"label": gathered.add_result(sentences), "result": sentences}, ensure_ascii=False)


def _sins_sentences(result: SinsResult) -> list[str]:
    return [level.sentence for level in result.levels]
