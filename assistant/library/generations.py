"""Index generations: each build is a new folder beside the old one, and one atomic step makes it the current one.

    <home>/index/CURRENT                 name of the generation in use
    <home>/index/<generation>/           manifest.json, catalogue.sqlite, units.npy, passages.npy, tokens/, lexical/, vectors/ (Chroma)

A process killed at any moment leaves CURRENT pointing at a whole generation; what it left half built is removed by the
next build. Documents are stored after the generation that holds them is whole and just before CURRENT names it: a kill
between the two finds the index out of date, and the next opening builds it from vectors already computed.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

import numpy as np

from assistant.answer import Passage
from assistant.errors import CorpusError, IndexUnavailable
from assistant.library.catalogue import Catalogue, manifest_json, write_catalogue
from assistant.library.corpus import corpus_digest, load_articles
from assistant.library.documents import Document, Unit
from assistant.library.embedding import Embedder, Vectors
from assistant.library.lexical import LexicalIndex, build_lexical, open_lexical
from assistant.library.model import model_fingerprint, open_embedder
from assistant.library.passages import cut, embedding_text
from assistant.library.progress import Progress
from assistant.library.references import Reference, load_references
from assistant.library.token_index import TokenIndex, build_token_index, carry_over, open_token_index
from assistant.library.user_documents import FileChange, UserDocuments
from assistant.library.vector_cache import VectorCache
from assistant.library.vector_store import VectorStore, create_store, drop_store, open_store
from assistant.settings import Settings

LAYOUT = 6  # raised whenever what a generation holds changes, so that older ones are rebuilt
KEPT_GENERATIONS = 2  # a running server may still read the one before
_FILES = ("manifest.json", "catalogue.sqlite", "units.npy", "passages.npy", "tokens/ends.npy")


class Generation:
    """One whole index, opened for reading."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.name = folder.name
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.catalogue = Catalogue(folder / "catalogue.sqlite")
        self.unit_vectors: Vectors = np.load(folder / "units.npy")
        self.curated_vectors: Vectors = np.load(folder / "passages.npy")
        self.lexical: LexicalIndex = open_lexical(folder / "lexical")
        self._settings = settings
        self._folder = folder

    @cached_property
    def unit_tokens(self) -> TokenIndex:
        """The word pieces of the curated units."""
        return open_token_index(self._folder / "tokens")

    @cached_property
    def vectors(self) -> VectorStore:
        """The passage vectors, opened when they are first searched: an answer from the corpus alone needs none of them.

        A store whose files are gone or garbled often opens all the same, so it is tried once. Raises IndexUnavailable.
        """
        store = open_store(self._settings, self._folder / "vectors", collection_name(self.name))
        try:
            self._try(store)
        except IndexUnavailable:
            raise
        except Exception as error:
            raise IndexUnavailable(f"The vectors can't be read ({error}); rebuild the index.") from error
        return store

    def _try(self, store: VectorStore) -> None:
        ids = self.catalogue.passage_ids
        if store.count() != len(ids) or not store.nearest(store.stored(ids[:1])[0], 1):
            found = store.count()
            raise IndexUnavailable(f"The index holds {found} vectors for {len(ids)} passages; rebuild it.")


def collection_name(generation: str) -> str:
    return f"passages-{generation}"


def fingerprint(settings: Settings, documents: str | None = None) -> str:
    """What the index depends on: corpus, ingested documents (by digest), model and the settings that shape passages."""
    ingested = UserDocuments(settings.home).digest() if documents is None else documents
    parts = [
        LAYOUT, corpus_digest(settings.corpus), ingested, model_fingerprint(settings),
        settings.passage_tokens, settings.chroma_url or "",
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def index_folder(settings: Settings) -> Path:
    return settings.home / "index"


def current_folder(settings: Settings) -> Path | None:
    """Folder of the generation in use; None if there is none or a file of it is missing."""
    pointer = index_folder(settings) / "CURRENT"
    if not pointer.is_file():
        return None
    folder = index_folder(settings) / pointer.read_text(encoding="utf-8").strip()
    return folder if all((folder / name).is_file() for name in _FILES) else None


def is_current(settings: Settings, folder: Path | None) -> bool:
    """Whether the generation was built from the corpus, documents, model and settings of this moment."""
    if folder is None:
        return False
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and manifest.get("fingerprint") == fingerprint(settings)


def open_generation(settings: Settings, progress: Progress) -> tuple[Generation, list[str]]:
    """The current generation, built first if it is missing, out of date or damaged; with notices on what was done."""
    folder = current_folder(settings)
    notices = []
    if is_current(settings, folder) and folder is not None:
        try:
            return Generation(settings, folder), []
        except Exception as error:
            if settings.chroma_url and isinstance(error, IndexUnavailable):
                raise
            notices.append(f"The index was damaged ({type(error).__name__}) and has been rebuilt.")
    elif (index_folder(settings) / "CURRENT").exists() and folder is None:
        notices.append("The index was damaged (files missing) and has been rebuilt.")
    return Generation(settings, build_generation(settings, progress, force=bool(notices))), notices


def build_generation(settings: Settings, progress: Progress, force: bool = False) -> Path:
    """Builds and switches to a new generation, or returns the current one if another process just built it."""
    with writing(settings):
        folder = current_folder(settings)
        if not force and folder is not None and is_current(settings, folder):
            return folder
        store = UserDocuments(settings.home)
        return _build(settings, store.all(), fingerprint(settings), progress)


def build_with(settings: Settings, changes: Sequence[FileChange], progress: Progress) -> Path:
    """Builds a generation with changed documents, then stores them and switches. Call it inside `writing`."""
    store = UserDocuments(settings.home)
    documents, digest = store.after(changes)
    mark = fingerprint(settings, digest)
    return _build(settings, documents, mark, progress, before_switch=lambda: store.apply(changes))


def _build(
    settings: Settings,
    ingested: Sequence[Document],
    mark: str,
    progress: Progress,
    before_switch: Callable[[], None] = lambda: None,
) -> Path:
    target = index_folder(settings) / f"{secrets.token_hex(6)}"
    target.mkdir(parents=True)
    try:
        _fill(settings, target, ingested, mark, progress)
        before_switch()
    except BaseException:
        _discard(settings, target)
        raise
    _switch(settings, target)
    _remove_old(settings, keep=target.name)
    return target


@contextmanager
def writing(settings: Settings) -> Iterator[None]:
    """One writer at a time; a folder that can't be written is an error with its name."""
    from filelock import FileLock

    try:
        index_folder(settings).mkdir(parents=True, exist_ok=True)
        probe = index_folder(settings) / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise IndexUnavailable(
            f"{settings.home} can't be written ({error.strerror}); make it writable or set ASSISTANT_HOME to another folder."
        ) from None
    with FileLock(index_folder(settings) / "build.lock"):
        yield


def _fill(settings: Settings, target: Path, ingested: Sequence[Document], mark: str, progress: Progress) -> None:
    documents = [*load_articles(settings.corpus), *ingested]
    embedder = open_embedder(settings)
    progress.begin("Cutting documents into passages", len(documents))
    passages: list[tuple[Passage, tuple[Unit, ...]]] = []
    for document in documents:
        passages.extend(cut(document, embedder.token_count, settings.passage_tokens))
        progress.advance(1)
    progress.finish()
    if not passages:
        raise CorpusError("The corpus holds no text that could be quoted; restore its articles.")
    references = load_references(settings.corpus / "references.bib")
    write_index(settings, target, documents, passages, list(references.values()), embedder, progress)
    manifest = {
        "fingerprint": mark, "documents": len(documents), "passages": len(passages), "model": settings.embedding_model,
        "corpus": corpus_digest(settings.corpus), "layout": LAYOUT,
    }  # fmt: skip
    (target / "manifest.json").write_text(manifest_json(manifest), encoding="utf-8")


def write_index(
    settings: Settings,
    target: Path,
    documents: Sequence[Document],
    passages: Sequence[tuple[Passage, tuple[Unit, ...]]],
    references: Sequence[Reference],
    embedder: Embedder,
    progress: Progress,
) -> None:
    """Embeds and writes every part of a generation but its manifest."""
    titles = {document.source: document.title for document in documents}
    texts = [embedding_text(titles[p.source], p.heading, p.text) for p, _ in passages]
    curated = {document.source for document in documents if document.curated}
    units = [unit.display for passage, inside in passages if passage.source in curated for unit in inside]
    cache = VectorCache(settings.home / "vectors.sqlite", model_fingerprint(settings))
    progress.begin("Embedding passages", len(texts) + 2 * len(units))
    vectors = cache.embed(embedder, texts, progress.advance)
    np.save(target / "units.npy", cache.embed(embedder, units, progress.advance))
    # The curated passages come first; an answer from the corpus alone then needs no vector store.
    np.save(target / "passages.npy", vectors[: sum(passage.source in curated for passage, _ in passages)])
    _write_tokens(settings, target, units, embedder, progress)
    progress.finish()
    create_store(settings, target / "vectors", collection_name(target.name)).add([p for p, _ in passages], vectors)
    build_lexical(texts).save(target / "lexical")
    write_catalogue(target / "catalogue.sqlite", documents, passages, references)


def _write_tokens(
    settings: Settings, target: Path, units: Sequence[str], embedder: Embedder, progress: Progress
) -> None:
    """The word pieces of the units, from the generation before if it holds the same: documents come and go, the corpus stays."""
    mark = hashlib.sha256(json.dumps([model_fingerprint(settings), *units]).encode()).hexdigest()
    (target / "tokens.sha256").write_text(mark, encoding="utf-8")
    before = current_folder(settings)
    known = before / "tokens.sha256" if before else None
    if before and known and known.is_file() and known.read_text(encoding="utf-8") == mark:
        progress.advance(len(units))
        if carry_over(before / "tokens", target / "tokens"):
            return
    build_token_index(embedder, units, progress.advance).save(target / "tokens")


def _switch(settings: Settings, target: Path) -> None:
    pointer = index_folder(settings) / "CURRENT"
    pending = pointer.with_suffix(".new")
    with pending.open("w", encoding="utf-8") as file:
        file.write(target.name)
        file.flush()
        os.fsync(file.fileno())
    pending.replace(pointer)


def _discard(settings: Settings, folder: Path) -> None:
    """Removes a generation, even where its vector store no longer answers."""
    with suppress(Exception):
        drop_store(settings, folder / "vectors", collection_name(folder.name))
    shutil.rmtree(folder, ignore_errors=True)


def _remove_old(settings: Settings, keep: str) -> None:
    """Leaves the current generation and the newest whole one before it; half builds go."""
    folders = [folder for folder in index_folder(settings).iterdir() if folder.is_dir() and folder.name != keep]
    whole = [folder for folder in folders if (folder / "manifest.json").is_file()]
    newest = sorted(whole, key=lambda folder: folder.stat().st_mtime, reverse=True)[: KEPT_GENERATIONS - 1]
    for folder in folders:
        if folder not in newest:
            _discard(settings, folder)
