"""Files of the user's own -> documents in the library, in one step that happens wholly or not at all.

Reading and embedding come first; only when the new index is whole are the documents stored and the index switched. What
was embedded before an interruption is found again by its words, so a repeated call goes on where the first one stopped.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from assistant.answer import Record
from assistant.errors import UnreadableDocument
from assistant.library.documents import Document
from assistant.library.file_finding import FoundFile, find_files
from assistant.library.formats.factory import READING_VERSION, SUFFIXES, read_contents
from assistant.library.formats.reading import Reading
from assistant.library.generations import build_with, writing
from assistant.library.progress import Progress
from assistant.library.user_documents import FileChange, IngestedFile, UserDocuments, document_digest
from assistant.settings import Settings

LARGEST_FILE = 512 * 1024 * 1024
_SHOWN_HASH = 16
# Sources of the project's own articles begin so; no other document may take such a name.
_CORPUS_PREFIX = "corpus/"


class Failure(Record):
    """A file, or a part of one, that was not ingested."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class IngestReport(Record):
    """Numbers of documents by what became of them; a file of JSON Lines counts one document a line."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: tuple[Failure, ...] = ()
    left_aside: int = 0
    notices: tuple[str, ...] = ()

    @property
    def read(self) -> int:
        """Documents that are in the library now because of, or in spite of, this call."""
        return self.new + self.changed + self.unchanged


def ingest(
    settings: Settings, paths: Sequence[Path | str], progress: Progress, licence: str | None = None
) -> IngestReport:
    """Adds the files at `paths` to the library, with `licence` as the note shown with every citation.

    Without a licence a file keeps the note it had. Files that can't be read are named in the report, the others go on.
    """
    found = find_files(paths, SUFFIXES)
    with writing(settings):
        ingestion = _Ingestion(UserDocuments(settings.home), licence)
        progress.begin("Reading files", len(found.files))
        for file in found.files:
            ingestion.take(file)
            progress.advance(1)
        progress.finish()
        if any(change.documents or change.gone for change in ingestion.changes):
            build_with(settings, ingestion.changes, progress)
        elif ingestion.changes:
            UserDocuments(settings.home).apply(ingestion.changes)
    failed = [Failure(name=name, reason=reason) for name, reason in found.failures]
    return ingestion.report(failed, found.left_aside)


class _Ingestion:
    """Compares files with what the library holds and gathers the changes."""

    def __init__(self, store: UserDocuments, licence: str | None) -> None:
        self._store = store
        self._licence = licence
        self._files = store.files()
        self._today = datetime.now(UTC).date().isoformat()
        self._counts = {"new": 0, "changed": 0, "unchanged": 0, "removed": 0}
        self._failed: list[Failure] = []
        self._notices: list[str] = []
        self.changes: list[FileChange] = []

    def take(self, found: FoundFile) -> None:
        """Reads one file unless it is known as it is."""
        try:
            content = _contents(found.path)
            file = self._file(found, hashlib.sha256(content).hexdigest())
            if self._files.get(file.name) == file:
                self._counts["unchanged"] += len(self._store.digests(file.name))
                return
            readings = read_contents(content, found.path.name)
        except UnreadableDocument as error:
            self._fail(found, str(error))
            return
        for part, reason in readings.failures:
            self._failed.append(Failure(name=f"{found.given} {part}", reason=reason))
        if readings.readings:
            self._change(file, [self._document(file, found, reading) for reading in readings.readings])

    def report(self, failed: Iterable[Failure], left_aside: int) -> IngestReport:
        return IngestReport(
            **self._counts,
            failed=(*failed, *self._failed),
            left_aside=left_aside,
            notices=tuple(self._notices),
        )

    def _fail(self, found: FoundFile, reason: str) -> None:
        held = any(file.origin == str(found.path) for file in self._files.values())
        kept = "; the version ingested before is kept" if held else ""
        self._failed.append(Failure(name=found.given, reason=f"{reason}{kept}"))

    def _change(self, file: IngestedFile, documents: Sequence[Document]) -> None:
        known = self._store.digests(file.name)
        fresh = [document for document in documents if known.get(document.source) != document_digest(document)]
        gone = sorted(known.keys() - {document.source for document in documents})
        changed = sum(document.source in known for document in fresh)
        self._counts["new"] += len(fresh) - changed
        self._counts["changed"] += changed
        self._counts["unchanged"] += len(documents) - len(fresh)
        self._counts["removed"] += len(gone)
        self._files[file.name] = file
        self.changes.append(FileChange(file=file, documents=tuple(fresh), gone=tuple(gone)))

    def _document(self, file: IngestedFile, found: FoundFile, reading: Reading) -> Document:
        return Document(
            source=f"{file.name}#{reading.part}" if reading.part else file.name,
            title=reading.title,
            text=reading.text,
            format=reading.format,
            synonyms=reading.synonyms,
            provenance=f"{_place(found)}, added {self._today}, sha256 {file.sha256[:_SHOWN_HASH]}",
            licence=file.licence,
            pages=reading.pages,
        )

    def _file(self, found: FoundFile, sha256: str) -> IngestedFile:
        """The file as it would be stored: under the name it has already, or under a free one."""
        known = self._known(found, sha256)
        licence = self._licence if self._licence is not None else known.licence if known else ""
        origin = known.origin if known and known.sha256 == sha256 else str(found.path)
        name = known.name if known else self._free_name(found)
        return IngestedFile(name=name, origin=origin, sha256=sha256, reading=READING_VERSION, licence=licence)

    def _known(self, found: FoundFile, sha256: str) -> IngestedFile | None:
        """What the library holds of this file: read from this path, the same bytes from elsewhere, or moved here."""
        by_origin = next((file for file in self._files.values() if file.origin == str(found.path)), None)
        if by_origin:
            return by_origin
        same = next((file for file in self._files.values() if file.sha256 == sha256), None)
        if same:
            self._notices.append(f"{found.given} holds the same as {same.name} and is not added twice.")
            return same
        namesake = self._files.get(_tidy(found.name))
        if namesake and not Path(namesake.origin).exists():
            self._notices.append(f"{found.given} replaces {namesake.name}, which is no longer at {namesake.origin}.")
            return namesake
        return None

    def _free_name(self, found: FoundFile) -> str:
        """The name as given, with as many folders in front as it takes to be the only one."""
        name = _tidy(found.name)
        above = [part for part in found.path.parts[: -len(Path(found.name).parts)] if part != found.path.anchor]
        while name in self._files or name.startswith(_CORPUS_PREFIX):
            if not above:
                name = f"_{name}"
                continue
            name = f"{_tidy(above.pop())}/{name}"
        if name != _tidy(found.name):
            self._notices.append(f"{found.given} is kept as {name}: another document is called {_tidy(found.name)}.")
        return name


def _tidy(name: str) -> str:
    """A name without the mark that divides file and line."""
    return name.replace("#", "_")


def _contents(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UnreadableDocument("it is not a regular file")
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableDocument("it is larger than 512 MB; split it")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"it can't be opened ({error.strerror})") from None


def _place(found: FoundFile) -> str:
    """Where a file came from; of an upload only its name, since its temporary path means nothing to a reader."""
    uploaded = found.path.is_relative_to(Path(tempfile.gettempdir()) / "gradio")
    return found.name if uploaded else found.given
