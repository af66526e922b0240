"""The project's own corpus as documents: articles with their front matter, and the bibliography."""

from __future__ import annotations

import hashlib
from pathlib import Path

from assistant.errors import CorpusError
from assistant.library.articles import front_matter
from assistant.library.documents import Document

CORPUS_LICENCE = "CC BY 4.0"


def load_articles(folder: Path) -> list[Document]:
    """Every article under `folder/articles`, by file name. CorpusError if there is none or one can't be read."""
    paths = sorted((folder / "articles").glob("*.md"))
    if not paths:
        raise CorpusError(f"There are no articles under {folder / 'articles'}; restore the corpus.")
    return [_article(path) for path in paths]


def _article(path: Path) -> Document:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path.name} is not UTF-8 text (byte {error.start}); save it as UTF-8.") from None
    header = _header(path, text)
    return Document(
        source=f"corpus/articles/{path.name}",
        title=str(header.get("title") or path.stem.replace("-", " ").capitalize()),
        text=text,
        format="markdown",
        synonyms=tuple(str(name) for name in header.get("synonyms") or ()),  # type: ignore[attr-defined]
        provenance="the assistant's own corpus",
        licence=CORPUS_LICENCE,
        curated=True,
    )


def _header(path: Path, text: str) -> dict[str, object]:
    import yaml

    try:
        header = yaml.safe_load(front_matter(text)[0]) or {}
    except yaml.YAMLError as error:
        raise CorpusError(f"{path.name}: the front matter is not valid YAML ({error}); correct it.") from None
    if not isinstance(header, dict):
        raise CorpusError(f"{path.name}: the front matter must be `key: value` lines; correct it.")
    return header


def corpus_digest(folder: Path) -> str:
    """Hash over the names and contents of every file that the index depends on."""
    digest = hashlib.sha256()
    for path in sorted([*(folder / "articles").glob("*.md"), *folder.glob("*.bib"), *folder.glob("*.yaml")]):
        digest.update(path.name.encode() + b"\x00" + path.read_bytes() + b"\x00")
    return digest.hexdigest()
