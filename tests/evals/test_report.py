"""The report: equal bytes for equal input, self-contained, and safe whatever an answer holds."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from making import citation, run, scored

from evals.report import content_of, html_page, markdown, write_report
from evals.results import Run, load_run, save_run

GOOD = {
    "key_fact_recall": 1.0,
    "full_answer": 1.0,
    "quote_fidelity": 1.0,
    "recall@1": 0.5,
    "recall@5": 1.0,
    "recall@10": 1.0,
}
HOSTILE = '<script>alert("x")</script> | **pipe**\nnext'


def a_run(shift: float = 0.0) -> Run:
    items = [scored(f"q{n}", **(GOOD | {"key_fact_recall": 1.0 - shift * (n % 2)})) for n in range(12)]
    bad = scored("q-bad", **(GOOD | {"key_fact_recall": 0.0, "full_answer": 0.0}))
    answer = bad.answer.model_copy(update={"text": HOSTILE, "citations": (citation(1, "S1 scores 3 points"),)})
    declined = scored("d1", should_decline=1.0, declined=1.0, reaction_right=1.0)
    return run(*items, bad.model_copy(update={"answer": answer}), declined)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not {"src", "href"} & {name for name, _ in attrs}
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_equal_input_gives_equal_bytes(tmp_path: Path) -> None:
    first = write_report([a_run(), a_run(0.5)], tmp_path / "one")
    second = write_report([a_run(), a_run(0.5)], tmp_path / "two")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_page_is_whole_and_fetches_nothing() -> None:
    page = html_page(content_of([a_run(), a_run(0.5)]))
    parser = Tags()
    parser.feed(page.removeprefix("<!doctype html>\n"))
    assert parser.open == []
    assert parser.seen >= {"svg", "table", "polyline", "article"}
    assert "script" not in parser.seen
    assert not re.search(r"https?://", page)


def test_markdown_shows_figures_intervals_and_the_worst_item() -> None:
    text = markdown(content_of([a_run(), a_run(0.5)]))
    assert "| Key-fact recall | 13 | 0.923 (" in text
    assert "### q-bad" in text
    assert "cited [1]: SINS › Bands: S1 scores 3 points" in text
    assert "became" in text.lower()


def test_a_result_survives_storing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "run.json"
    save_run(a_run(), path)
    assert load_run(path) == a_run()
    assert path.read_bytes() == (save_run(load_run(path), path), path.read_bytes())[1]
