"""`assistant ingest` and `assistant library …`: documents of one's own, and the index that holds them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import InputError
from assistant.settings import load_settings

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.library.documents import Document
    from assistant.library.ingesting import IngestReport

app = typer.Typer(no_args_is_help=True, help="Documents in the index.")

SHOWN_FAILURES = 20
LISTED_LINES = 50
"""A file of more documents than this is listed as one line, since each of its lines is a document."""

Json = Annotated[bool, typer.Option("--json", help="print one JSON object and nothing else")]


def ingest(
    paths: Annotated[list[str], typer.Argument(help="files, folders or patterns: .md .txt .html .pdf .docx .jsonl …")],
    licence: Annotated[str | None, typer.Option(help="licence note shown with every citation")] = None,
    as_json: Json = False,
) -> None:
    """Add documents to the index, or bring them up to date. What is there already is not read again."""
    from assistant.console import ConsoleProgress
    from assistant.library.ingesting import ingest as ingest_files

    report = ingest_files(load_settings(), paths, ConsoleProgress(), licence)
    _say_failures(report)
    _print(report.model_dump(mode="json") if as_json else _report_text(report), as_json)
    if not report.read:
        raise InputError("Nothing could be ingested; the lines above name each file and the reason.")


def _say_failures(report: IngestReport) -> None:
    for failure in report.failed[:SHOWN_FAILURES]:
        sys.stderr.write(f"not ingested: {failure}\n")
    more = len(report.failed) - SHOWN_FAILURES
    if more > 0:
        sys.stderr.write(f"not ingested: {more} more; `--json` names them all\n")
    for notice in report.notices:
        sys.stderr.write(f"note: {notice}\n")


def _report_text(report: IngestReport) -> str:
    counts = [(report.new, "new"), (report.changed, "changed"), (report.unchanged, "unchanged")]
    further = [(report.removed, "removed"), (len(report.failed), "failed"), (report.left_aside, "of other kinds")]
    return ", ".join(f"{count} {what}" for count, what in [*counts, *((c, w) for c, w in further if c)])


@app.command("list")
def list_documents(as_json: Json = False) -> None:
    """Name every document with its number of passages."""
    documents = _assistant().documents()
    if as_json:
        _print({"documents": [_described(document, passages) for document, passages in documents]}, as_json)
    else:
        _print("\n".join(_listing(documents)), as_json)


@app.command()
def show(
    source: Annotated[str, typer.Argument(help="name of a document, as `list` gives it")],
    text: Annotated[bool, typer.Option("--text", help="print the stored text and nothing else")] = False,
    as_json: Json = False,
) -> None:
    """Say where a document comes from, or print its text as it is stored."""
    assistant = _assistant()
    document = assistant.library.catalogue.source(source)
    if text:
        sys.stdout.write(document.text if document.text.endswith("\n") else f"{document.text}\n")
        return
    described = _described(document, dict(_counts(assistant))[source])
    lines = [f"{name}: {value}" for name, value in described.items() if value not in ("", [], None)]
    _print(described if as_json else "\n".join(lines), as_json)


@app.command()
def remove(
    sources: Annotated[list[str], typer.Argument(help="names of documents, or of a file for all documents in it")],
) -> None:
    """Take documents out of the index. The files they came from are not touched."""
    assistant = _assistant()
    own = [source for source in sources if source.startswith("corpus/")]
    if own:
        raise InputError(f"{own[0]} belongs to the assistant's own corpus; edit or delete the file there.")
    assistant.remove(sources)
    _print(f"{len(sources)} removed", as_json=False)


@app.command()
def rebuild() -> None:
    """Build the index anew, whatever its state."""
    assistant = _assistant()
    assistant.rebuild()
    health = assistant.health()
    _print(f"{health['documents']} documents, {health['passages']} passages", as_json=False)


@app.command()
def check(
    original: Annotated[
        Path | None, typer.Option(help="a text that articles must not share runs of words with")
    ] = None,
    corpus: Annotated[Path | None, typer.Option(help="folder of the corpus, if not the assistant's own")] = None,
) -> None:
    """Check the corpus against its own rules; ends with 1 if one is broken."""
    from assistant.library.checks import check_corpus
    from assistant.library.model import open_embedder

    settings = load_settings()
    if original is not None and not original.is_file():
        raise InputError(f"There is no file {original}; give the path of the original text.")
    count = open_embedder(settings).token_count
    findings = check_corpus(corpus or settings.corpus, original, count, passage_tokens=settings.passage_tokens)
    for finding in findings:
        sys.stdout.write(f"{finding}\n")
    broken = sum(not finding.is_note for finding in findings)
    sys.stdout.write(f"{broken} findings\n")
    if broken:
        raise typer.Exit(1)


def _assistant() -> Assistant:
    from assistant.assistant import Assistant
    from assistant.console import ConsoleProgress

    return Assistant(progress=ConsoleProgress())


def _counts(assistant: Assistant) -> list[tuple[str, int]]:
    return [(document.source, passages) for document, passages in assistant.documents()]


def _described(document: Document, passages: int) -> dict[str, Any]:
    return {
        "source": document.source, "title": document.title, "passages": passages, "characters": len(document.text),
        "pages": len(document.pages) or None, "synonyms": list(document.synonyms), "curated": document.curated,
        "provenance": document.provenance, "licence": document.licence,
    }  # fmt: skip


def _listing(documents: Sequence[tuple[Document, int]]) -> list[str]:
    """A line a document; a file of many documents is one line."""
    files: dict[str, list[tuple[Document, int]]] = {}
    for document, passages in documents:
        files.setdefault(document.source.partition("#")[0], []).append((document, passages))
    lines = []
    for file, held in files.items():
        if len(held) > LISTED_LINES:
            lines.append(f"{file}  {len(held)} documents, {sum(count for _, count in held)} passages")
        else:
            lines += [f"{document.source}  {document.title}  {count} passages" for document, count in held]
    return lines


def _print(value: dict[str, Any] | str, as_json: bool) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n" if as_json else f"{value}\n")
