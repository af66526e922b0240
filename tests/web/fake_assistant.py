"""An assistant of a few sentences with the interface of `assistant.assistant.Assistant`, for browser tests.

The tools are the real ones; only library and composing are replaced, so that a page starts at once and answers can be
made as hostile, as long or as slow as a test needs.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from assistant.answer import Answer, Citation, Passage, SearchHit, Statement, Turn
from assistant.errors import NotFound
from assistant.library.documents import Document
from assistant.library.references import Reference
from assistant.tools.sins import SinsResult, findings_from_options, score

SOURCE = "spinal-instability.md"
TEXT = (
    "The SINS ranges from 0 to 18 points [@fisher2010]. A SINS of 7 or more advises surgical consultation "
    "[@fisher2010; @fourney2011].\n\nThe SINS location item has these zones:\n\n"
    "- junctional: 3 points\n- mobile: 2 points [@fisher2010]\n\n| Zone | Points |\n|---|---|\n| Rigid | 0 |\n\n"
    'A < B & "C" is written with `${1+1}` and {{value}} in this sentence.\r\nLast line of the section.'
)
QUOTES = (
    "The SINS ranges from 0 to 18 points [@fisher2010].",
    "A SINS of 7 or more advises surgical consultation [@fisher2010; @fourney2011].",
    "- junctional: 3 points\n- mobile: 2 points [@fisher2010]",
    "| Rigid | 0 |",
    'A < B & "C" is written with `${1+1}` and {{value}} in this sentence.\r\nLast',
)
HOSTILE = (
    "${alert(1)} `${window.hit=1}` {{value}} <img src=x onerror=\"window.hit=1\"> <form action='http://evil.invalid/'>"
    "<button>go</button></form> <div style='position:fixed;inset:0;z-index:9999'>overlay</div> "
    "![x](http://evil.invalid/pixel.png) <script>window.hit=1</script> [link](javascript:window.hit=1)"
)
PASSAGES = (
    Passage(
        id="sins#0", source=SOURCE, article="Spinal Instability Neoplastic Score", heading=("Totals", "Range"),
        start=100, end=100 + len(TEXT), text=TEXT, references=("fisher2010", "fourney2011"), provenance="corpus",
    ),
    Passage(
        id="sins#1", source=SOURCE, article="Spinal Instability Neoplastic Score", heading=("Reliability",),
        start=2000, end=2000 + 44, text="Agreement on the SINS total is near-perfect.", references=("fourney2011",),
    ),
    Passage(
        id="hostile/é#2", source=HOSTILE, article=HOSTILE, heading=(HOSTILE,), start=0, end=len(HOSTILE), text=HOSTILE,
    ),
)  # fmt: skip


class FakeAssistant:
    """Answers by rule: `hostile`, `slow`, `many`, `fail`, `decline`; a vertebra gives a SINS card; else quotes."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[Turn, ...]]] = []

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        return list(self.stream(question, history))[-1]

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Answer]:
        self.asked.append((question, tuple(history)))
        if "fail" in question:
            raise RuntimeError("a secret detail")
        if "missing" in question:
            raise NotFound("The index does not hold this. Run `assistant library rebuild`.")
        complete = answer_to(question)
        for count in range(1, len(complete.statements)):
            yield complete.model_copy(update={"statements": complete.statements[:count]})
            if "slow" in question:
                time.sleep(0.4)
        yield complete

    def sins(self, findings: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> SinsResult:
        if isinstance(findings, Mapping):
            return score(findings_from_options(findings))
        return score([findings_from_options(one) for one in findings])

    def read_report(self, text: str) -> SinsResult:
        from assistant.tools.report_reading import read_report

        return read_report(text)

    def differential(self, query: str | None = None, facets: Mapping[str, Any] | None = None) -> Any:
        from assistant.corpus_location import corpus_folder
        from assistant.library.differential_table import load_differential_table
        from assistant.tools.differential import differential

        return differential(load_differential_table(corpus_folder()), query, facets)

    def search(self, _query: str, k: int = 10) -> list[SearchHit]:
        return [SearchHit(passage=one, score=0.5, dense=0.4, lexical=3.0) for one in PASSAGES[:k]]

    def passage(self, passage_id: str) -> Passage:
        for one in PASSAGES:
            if one.id == passage_id:
                return one
        raise NotFound(f'There is no passage "{passage_id}". Search again.')

    def neighbours(self, passage_id: str) -> tuple[Passage | None, Passage | None]:
        ids = [one.id for one in PASSAGES]
        index = ids.index(passage_id)
        return (PASSAGES[index - 1] if index else None), (PASSAGES[index + 1] if index + 1 < len(ids) else None)

    def reference(self, key: str) -> Reference:
        if key != "fisher2010":
            raise NotFound(f'There is no reference "{key}".')
        return Reference(key=key, text="Fisher CG. A novel classification. Spine 2010. doi:10.1/x", checked=True)

    def documents(self) -> list[tuple[Document, int]]:
        return [(Document(source=SOURCE, title="Spinal Instability Neoplastic Score", text=TEXT, curated=True), 2)]

    def health(self) -> dict[str, Any]:
        return {"status": "ok", "passages": len(PASSAGES)}


def citation(number: int, quote: str, passage: Passage = PASSAGES[0]) -> Citation:
    start = passage.start + passage.text.index(quote)
    return Citation(
        number=number, passage_id=passage.id, article=passage.article, section=passage.section, quote=quote,
        source=passage.source, start=start, end=start + len(quote), references=passage.references,
    )  # fmt: skip


def answer_to(question: str) -> Answer:
    if "decline" in question:
        return Answer(
            question=question,
            status="abstained",
            kind="passages",
            text="Nothing on this. Nearest: SINS.",
            confidence=0.1,
        )
    if "differential" in question:
        from assistant.corpus_location import corpus_folder
        from assistant.library.differential_table import load_differential_table
        from assistant.tools.differential import differential

        ranked = differential(load_differential_table(corpus_folder()), question)
        return Answer(
            question=question, status="answered", kind="differential", text="Ranked.", confidence=1,
            statements=(Statement(text="Ranked."),), tool=ranked.model_dump(mode="json", by_alias=True),
        )  # fmt: skip
    if "T12" in question:
        result = score(findings_from_options({"level": "T12", "lesion": "lytic", "collapse": "over_50"}))
        text = result.levels[0].sentence
        return Answer(
            question=question, status="needs_input", kind="sins", text=text, statements=(Statement(text=text),),
            confidence=1, tool=result.model_dump(mode="json"),
        )  # fmt: skip
    if "hostile" in question:
        statements = (Statement(text=HOSTILE, citations=(1,)),)
        return _quoting(
            question, statements, (citation(1, HOSTILE, PASSAGES[2]),), (HOSTILE, "Urgent: cord compression.")
        )
    quotes = QUOTES * 8 if "many" in question else QUOTES
    citations = tuple(citation(number, quote) for number, quote in enumerate(quotes, 1))
    statements = tuple(Statement(text=one.quote, citations=(one.number,)) for one in citations)
    return _quoting(question, statements, citations, ())


def _quoting(question: str, statements: Any, citations: Any, notices: Any) -> Answer:
    text = " ".join(f"{one.text} [{one.citations[0]}]" for one in statements)
    return Answer(
        question=question, status="answered", kind="passages", text=text, statements=statements, citations=citations,
        confidence=0.8, notices=notices, elapsed_ms=3,
    )  # fmt: skip
