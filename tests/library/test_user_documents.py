from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import NotFound
from assistant.library.documents import Document
from assistant.library.user_documents import FileChange, IngestedFile, UserDocuments

NAMES = st.sampled_from(["a.txt", "b.txt", "c.jsonl"])
CONTENTS = st.dictionaries(st.sampled_from(["", "#1", "#2"]), st.text(max_size=5), max_size=3)


def change(store: UserDocuments, name: str, contents: dict[str, str]) -> FileChange:
    """What would make a file hold exactly these contents."""
    documents = tuple(Document(source=name + part, title="", text=text) for part, text in contents.items())
    gone = tuple(sorted(store.digests(name).keys() - {document.source for document in documents}))
    file = IngestedFile(name=name, origin=f"/{name}", sha256=repr(contents), reading=1)
    return FileChange(file=file, documents=documents, gone=gone)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.dictionaries(NAMES, CONTENTS, max_size=3), max_size=4))
def test_what_was_foreseen_is_what_is_stored(steps: list[dict[str, dict[str, str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = UserDocuments(Path(folder))
        expected: dict[str, str] = {}
        for step in steps:
            changes = [change(store, name, contents) for name, contents in step.items()]
            foreseen = store.after(changes)
            store.apply(changes)
            assert foreseen == (store.all(), store.digest())
            expected = {key: text for key, text in expected.items() if key.partition("#")[0] not in step}
            expected |= {name + part: text for name, contents in step.items() for part, text in contents.items()}
            assert {document.source: document.text for document in store.all()} == expected
            assert (store.digest() == "") == (not expected)


def test_provenance_does_not_make_another_document(tmp_path: Path) -> None:
    store = UserDocuments(tmp_path)
    file = IngestedFile(name="a.txt", origin="/a.txt", sha256="1", reading=1)
    document = Document(source="a.txt", title="", text="Words", provenance="here")
    store.apply([FileChange(file=file, documents=(document,))])
    before = store.digest()
    store.apply([FileChange(file=file, documents=(document.model_copy(update={"provenance": "there"}),))])
    assert store.digest() == before


def test_removal_takes_all_or_nothing(tmp_path: Path) -> None:
    store = UserDocuments(tmp_path)
    store.apply([change(store, "a.txt", {"": "Words"}), change(store, "c.jsonl", {"#1": "One", "#2": "Two"})])
    with pytest.raises(NotFound, match=r"missing\.txt"):
        store.remove(["a.txt", "missing.txt"])
    assert len(store.all()) == 3
    store.remove(["c.jsonl#1"])
    assert store.files()["c.jsonl"].sha256 == ""
    store.remove(["c.jsonl", "a.txt"])
    assert (store.all(), store.files(), store.digest()) == ([], {}, "")


def test_a_removed_document_leaves_no_words_in_the_file(tmp_path: Path) -> None:
    store = UserDocuments(tmp_path)
    store.apply([change(store, "a.txt", {"": "Confidential zebra"}), change(store, "b.txt", {"": "Other"})])
    assert b"Confidential zebra" in (tmp_path / "documents.sqlite").read_bytes()
    store.remove(["a.txt"])
    assert b"Confidential zebra" not in (tmp_path / "documents.sqlite").read_bytes()


def test_a_home_without_documents_is_not_written_to(tmp_path: Path) -> None:
    store = UserDocuments(tmp_path)
    assert (store.all(), store.files(), store.digests(), store.digest()) == ([], {}, {}, "")
    assert list(tmp_path.iterdir()) == []
