"""A run as Markdown and as one self-contained HTML page; equal input gives equal bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evals.report.content import Content, content_of
from evals.report.html import html_page
from evals.report.markdown import markdown
from evals.results import Run

__all__ = ["Content", "content_of", "html_page", "markdown", "write_report"]


def write_report(runs: Sequence[Run], folder: Path) -> tuple[Path, Path]:
    """Writes report.md and report.html on the first run, the others beside it; returns both paths."""
    content = content_of(runs)
    folder.mkdir(parents=True, exist_ok=True)
    text, page = folder / "report.md", folder / "report.html"
    text.write_text(markdown(content), encoding="utf-8")
    page.write_text(html_page(content), encoding="utf-8")
    return text, page
