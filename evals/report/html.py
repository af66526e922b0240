"""The report as one HTML page that needs nothing else: styles and plots are inside, nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from evals.report import plots
from evals.report.content import Content
from evals.report.markdown import markdown
from evals.results import Scored

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2733; --paper: #fff; --soft: #5c6b7a; --rule: #d8dee5;
  --blue: #1f6fb2; --orange: #b8590a; --green: #1d7a4f; --red: #b3261e; --violet: #6b4fa0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --paper: #14191f; --soft: #9aa8b6; --rule: #323c47;
  --blue: #6db3ee; --orange: #f0a35e; --green: #67c596; --red: #f28b82; --violet: #b39ddb; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.2rem; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--rule);
  white-space: nowrap; }
svg { max-width: 100%; height: auto; font: 12px system-ui, sans-serif; }
svg text { fill: var(--ink); } .axis { stroke: var(--soft); } .grid { stroke: var(--rule); }
.guide { stroke: var(--soft); stroke-dasharray: 4 4; } .whisker { stroke: var(--soft); stroke-width: 2; }
.series { fill: none; stroke-width: 2; } .s0 { stroke: var(--blue); } .s1 { stroke: var(--orange); }
.s2 { stroke: var(--green); } .s3 { stroke: var(--violet); }
.dot.s0 { fill: var(--blue); } .dot.s1 { fill: var(--orange); } .dot.s2 { fill: var(--green); }
.dot.s3 { fill: var(--violet); }
.dot.good { fill: var(--green); } .dot.bad { fill: var(--red); } .dot.even { fill: var(--soft); }
.bar.even { fill: var(--blue); } .bar.declined { fill: var(--orange); }
.plots { display: flex; flex-wrap: wrap; gap: 1rem; }
article { border-left: 3px solid var(--rule); padding-left: 1rem; margin: 1rem 0; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0 0 .4rem; } .meta { color: var(--soft); }
"""


def html_page(content: Content) -> str:
    """The whole page."""
    body = "\n".join(_body(content))
    title = escape(f"Evaluation: {content.run.label}")
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _body(content: Content) -> Iterator[str]:
    figures, _, _ = markdown(content).partition("## Items to look at first")
    yield from _set_markdown(figures.splitlines())
    yield "<h2>Plots</h2>"
    yield '<div class="plots">'
    yield plots.bars(content.categories)
    yield plots.risk_coverage(content.curves, content.labels)
    yield plots.reliability(content.bins)
    yield plots.recall_at(content.rows, content.labels)
    yield from (plots.forest(comparison) for comparison in content.comparisons)
    yield "</div>"
    yield "<h2>Items to look at first</h2>"
    for item in content.worst:
        yield from _item(item)


def _item(item: Scored) -> Iterator[str]:
    yield f"<article><h3>{escape(item.id)}: {escape(item.question)}</h3><dl>"
    shown = f"{item.answer.status}, confidence {item.answer.confidence:.2f}"
    yield _entry("Expected", item.reaction) + _entry("Shown", shown)
    if item.missing:
        yield _entry("Left out", ", ".join(item.missing))
    if item.affirmed:
        yield _entry("Must not be said", ", ".join(item.affirmed))
    yield _entry("Answer", item.answer.text)
    for citation in item.answer.citations:
        yield _entry(f"Cited [{citation.number}] {citation.article} › {citation.section}", citation.quote)
    for gold in item.gold:
        yield _entry("Gold", gold)
    yield "</dl></article>"


def _entry(name: str, words: str) -> str:
    return f"<dt>{escape(name)}</dt><dd>{escape(words).replace(chr(10), '<br>')}</dd>"


def _set_markdown(lines: Sequence[str]) -> Iterator[str]:
    """The little Markdown that the report itself writes: headings, tables, list items, lines."""
    table: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            table.append(line)
            continue
        if table:
            yield _set_table(table)
            table = []
        if line.startswith("## "):
            yield f"<h2>{escape(line[3:])}</h2>"
        elif line.startswith("# "):
            yield f"<h1>{escape(line[2:])}</h1>"
        elif line:
            yield f"<p>{escape(line)}</p>"


def _set_table(lines: Sequence[str]) -> str:
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
