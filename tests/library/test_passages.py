from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.library.corpus import load_articles
from assistant.library.documents import Document
from assistant.library.model import open_embedder
from assistant.library.passages import cut, embedding_text
from assistant.settings import Settings

SENTENCE = st.lists(
    st.sampled_from("spine tumour pedicle lytic 50 % of T12 marrow".split()), min_size=2, max_size=30
).map(lambda words: " ".join(words).capitalize() + ".")


def count(text: str) -> int:
    return len(text.split())


@given(st.lists(SENTENCE, min_size=1, max_size=12), st.integers(20, 60))
def test_every_unit_lies_in_exactly_one_passage(sentences: list[str], limit: int) -> None:
    document = Document(source="a.txt", title="A", text=" ".join(sentences))
    passages = cut(document, count, limit)
    for passage, units in passages:
        assert document.text[passage.start : passage.end] == passage.text
        assert all(passage.start <= unit.start < unit.end <= passage.end for unit in units)
    ends = [passage.end for passage, _ in passages]
    starts = [passage.start for passage, _ in passages]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert len({passage.id for passage, _ in passages}) == len(passages)


def test_ids_stay_when_another_section_changes() -> None:
    text = "# A\n\n## One\n\nFirst words here.\n\n## Two\n\nSecond words here.\n"
    before = cut(Document(source="a.md", title="A", text=text, format="markdown"), count, 50)
    after = cut(Document(source="a.md", title="A", text=text.replace("First", "Other"), format="markdown"), count, 50)
    assert before[0][0].id != after[0][0].id
    assert before[1][0].id == after[1][0].id


def test_no_passage_of_the_corpus_exceeds_the_model(settings: Settings) -> None:
    embedder = open_embedder(settings)
    for document in load_articles(settings.corpus):
        for passage, _ in cut(document, embedder.token_count, settings.passage_tokens):
            words = embedding_text(document.title, passage.heading, passage.text)
            assert embedder.token_count(words) <= settings.passage_tokens, passage.id
