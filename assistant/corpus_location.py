"""Where the corpus lies: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import CorpusError

_PACKAGE = Path(__file__).resolve().parent


def corpus_folder() -> Path:
    """The folder that holds `articles/`, `differentials.yaml`, `thesaurus.yaml` and `references.bib`.

    Raises CorpusError if neither a checkout's `corpus/` nor the wheel's copy is there.
    """
    for folder in (_PACKAGE / "_corpus", _PACKAGE.parent / "corpus"):
        if (folder / "articles").is_dir():
            return folder
    raise CorpusError("The corpus is missing from this installation; install the package again.")
