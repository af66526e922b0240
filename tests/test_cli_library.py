from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from assistant.cli_library import app, ingest
from assistant.errors import InputError, NotFound
from assistant.settings import Settings

Run = Callable[..., Result]


@pytest.fixture
def run(scratch_settings: Settings, small_corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls a command of the library on a home of its own; errors come through as they were raised."""
    monkeypatch.setenv("ASSISTANT_HOME", str(scratch_settings.home))
    monkeypatch.setenv("ASSISTANT_CORPUS", str(small_corpus))
    whole = typer.Typer()
    whole.command(name="ingest")(ingest)
    whole.add_typer(app, name="library")

    def call(*arguments: object) -> Result:
        result = CliRunner().invoke(whole, [str(argument) for argument in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "zebra.md"
    path.write_text("# Zebra protocol\n\nA zebra needs a stripe sequence.\n", encoding="utf-8")
    return path


@pytest.mark.slow
def test_a_document_from_ingest_to_removal(run: Run, document: Path) -> None:
    added = run("ingest", document, document.parent / "missing.md", "--licence", "internal")
    assert added.exit_code == 0
    assert added.stdout == "1 new, 0 changed, 0 unchanged, 1 failed\n"
    assert f"not ingested: {document.parent / 'missing.md'}: there is no such file" in added.stderr
    listed = json.loads(run("library", "list", "--json").stdout)["documents"]
    assert [(one["source"], one["curated"]) for one in listed] == [
        ("corpus/articles/owl.md", True),
        ("zebra.md", False),
    ]
    assert "zebra.md  Zebra protocol  1 passages" in run("library", "list").stdout
    shown = run("library", "show", "zebra.md").stdout
    assert "licence: internal" in shown
    assert f"provenance: {document}, added " in shown
    assert run("library", "show", "zebra.md", "--text").stdout == document.read_text(encoding="utf-8")
    assert run("library", "remove", "zebra.md").stdout == "1 removed\n"
    with pytest.raises(NotFound):
        run("library", "show", "zebra.md")
    assert run("library", "rebuild").stdout.startswith("1 documents, ")


@pytest.mark.slow
def test_the_report_as_one_object(run: Run, document: Path) -> None:
    report = json.loads(run("ingest", document, "--json").stdout)
    assert (report["new"], report["changed"], report["unchanged"], report["failed"]) == (1, 0, 0, [])


def test_nothing_read_is_bad_input(run: Run, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Nothing could be ingested"):
        run("ingest", tmp_path / "missing.md")


@pytest.mark.slow
def test_articles_of_the_corpus_are_not_removed(run: Run) -> None:
    with pytest.raises(InputError, match="own corpus"):
        run("library", "remove", "corpus/articles/owl.md")


@pytest.mark.slow
def test_check_ends_with_1_where_a_rule_is_broken(run: Run, small_corpus: Path) -> None:
    article = small_corpus / "articles" / "owl.md"
    article.write_text(article.read_text(encoding="utf-8") + "\nIt is a tumor.\n", encoding="utf-8")
    result = run("library", "check")
    assert result.exit_code == 1
    assert "us-spelling" in result.stdout
    assert "dangling" in result.stdout


def test_check_needs_an_original_that_is_there(run: Run, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        run("library", "check", "--original", tmp_path / "missing.txt")
