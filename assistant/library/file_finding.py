"""Paths, folders and patterns -> the files that they mean, each once and in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.answer import Record

_PATTERN = frozenset("*?[")


class FoundFile(Record):
    """A file to read: its absolute path, how the user would name it, and its shortest name in the library."""

    path: Path
    given: str
    name: str


class FoundFiles(Record):
    """Files to read, paths that mean none (with the reason), and how many files of other kinds folders held."""

    files: tuple[FoundFile, ...]
    failures: tuple[tuple[str, str], ...] = ()
    left_aside: int = 0


def find_files(paths: Sequence[Path | str], suffixes: frozenset[str]) -> FoundFiles:
    """All files meant by `paths`. From a folder only files with one of the suffixes, hidden ones left out."""
    files: dict[Path, FoundFile] = {}
    failures: list[tuple[str, str]] = []
    left_aside = 0
    for given in paths:
        found = [found for path in _expanded(given) for found in _files_at(path)]
        wanted = [file for file, named in found if named or file.path.suffix.lower() in suffixes]
        left_aside += len(found) - len(wanted)
        if not wanted:
            failures.append((str(given), _reason(Path(given))))
        for file in wanted:
            files.setdefault(file.path, file)
    return FoundFiles(files=tuple(files.values()), failures=tuple(failures), left_aside=left_aside)


def _expanded(given: Path | str) -> list[Path]:
    path = Path(given).expanduser()
    if path.exists() or not _PATTERN & set(str(path)):
        return [path]
    return [Path(match) for match in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207 (absolute patterns)


def _files_at(path: Path) -> Iterator[tuple[FoundFile, bool]]:
    """The files at a path, each with whether it was named itself."""
    if path.is_dir():
        yield from ((file, False) for file in _files_under(path))
    elif path.exists():
        yield FoundFile(path=_absolute(path), given=str(path), name=path.name), True


def _files_under(folder: Path) -> Iterator[FoundFile]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_page_folder(parent, name))
        for name in sorted(names):
            path = Path(parent) / name
            if not name.startswith(".") and path.is_file():
                yield FoundFile(path=_absolute(path), given=str(path), name=path.relative_to(folder).as_posix())


def _is_page_folder(parent: str, name: str) -> bool:
    """Whether a folder holds the images and scripts that a browser saved beside a page."""
    page, mark, _ = name.rpartition("_")
    return bool(mark) and any((Path(parent) / f"{page}{suffix}").is_file() for suffix in (".html", ".htm"))


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (links stay as they are named)


def _reason(path: Path) -> str:
    if path.is_dir():
        return "the folder holds no file of a kind that can be ingested"
    if _PATTERN & set(str(path)):
        return "no file matches this pattern"
    return "there is no such file or folder"
