from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from chromadb.api.shared_system_client import SharedSystemClient

from assistant.errors import CorpusError, IndexUnavailable
from assistant.library.generations import current_folder, index_folder, is_current
from assistant.library.search import Library
from assistant.settings import Settings


@pytest.fixture
def own(scratch_settings: Settings, small_corpus: Path) -> Settings:
    return scratch_settings.model_copy(update={"corpus": small_corpus})


def generations(settings: Settings) -> set[str]:
    return {folder.name for folder in index_folder(settings).iterdir() if folder.is_dir()}


def test_an_unchanged_corpus_is_not_built_again(own: Settings) -> None:
    Library(own)
    first = current_folder(own)
    Library(own)
    assert current_folder(own) == first


def test_a_changed_article_is_found_at_the_next_opening(own: Settings) -> None:
    Library(own)
    article = own.corpus / "articles" / "owl.md"
    article.write_text(article.read_text().replace("congenital absence", "neurofibromatosis"), encoding="utf-8")
    found = Library(own).search("neurofibromatosis", 1)[0].passage
    assert "neurofibromatosis" in found.text


def test_changed_passage_settings_rebuild(own: Settings) -> None:
    Library(own)
    assert not is_current(own.model_copy(update={"passage_tokens": 64}), current_folder(own))


@pytest.mark.parametrize(
    "name", ["manifest.json", "catalogue.sqlite", "units.npy", "passages.npy", "lexical", "vectors"]
)
@pytest.mark.parametrize("damage", ["remove", "garble"])
def test_a_damaged_index_is_rebuilt_and_says_so(own: Settings, name: str, damage: str) -> None:
    Library(own)
    folder = current_folder(own)
    assert folder is not None
    break_(folder / name, damage)
    # Chroma keeps its clients open for the life of a process; a reader that starts afresh has none.
    SharedSystemClient.clear_system_cache()
    library = Library(own)
    assert library.search("absent pedicle", 1)
    assert library.notices or name == "manifest.json"


def break_(path: Path, damage: str) -> None:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    if damage == "garble":
        for file in files:
            file.write_bytes(b"not what was written " * 40)
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def test_a_failed_build_leaves_the_old_generation(own: Settings) -> None:
    Library(own)
    before = current_folder(own)
    (own.corpus / "articles" / "bad.md").write_bytes(b"\xff\xfe broken \xff")
    with pytest.raises(CorpusError, match=r"bad\.md"):
        Library(own)
    assert current_folder(own) == before
    assert before is not None
    assert generations(own) == {before.name}


def test_old_generations_go_but_the_one_before_stays(own: Settings) -> None:
    for number in range(4):
        (own.corpus / "articles" / f"more{number}.md").write_text(f"# M\n\nWords number {number} [@algra1992].\n")
        Library(own)
    assert len(generations(own)) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_home_is_named(own: Settings) -> None:
    own.home.chmod(0o500)
    with pytest.raises(IndexUnavailable, match="ASSISTANT_HOME"):
        Library(own)


def test_a_home_that_is_a_file_is_named(own: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(IndexUnavailable, match="ASSISTANT_HOME"):
        Library(own.model_copy(update={"home": tmp_path / "file" / "home"}))
