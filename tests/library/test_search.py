from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.langchain_parts import retriever
from assistant.library.search import scaled

SCORES = st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=50).map(np.array)


@given(SCORES, st.integers(1, 60))
def test_scaling_never_turns_the_order_and_stays_within_bounds(scores: np.ndarray, depth: int) -> None:
    result = scaled(scores, depth)
    assert ((result >= 0) & (result <= 1)).all()
    for first in range(len(scores)):
        for second in range(len(scores)):
            if scores[first] > scores[second]:
                assert result[first] >= result[second]


def test_hits_fall_in_score_and_carry_both_arms(assistant: Assistant) -> None:
    hits = assistant.search("absent pedicle on the AP film", 10)
    assert len(hits) == 10
    assert all(left.score >= right.score for left, right in pairwise(hits))
    assert all(-1.001 <= hit.dense <= 1.001 and hit.lexical >= 0 for hit in hits)
    assert any("pedicle" in hit.passage.text for hit in hits[:3])


def test_a_dense_score_is_the_exact_cosine(assistant: Assistant) -> None:
    query = "bone island Hounsfield"
    vector = assistant.library.embed(query)
    for hit in assistant.search(query, 5):
        exact = assistant.library.generation.vectors.similarities(vector, [hit.passage.id])[hit.passage.id]
        assert abs(exact - hit.dense) < 1e-3


def test_the_same_query_gives_the_same_hits(assistant: Assistant) -> None:
    assert assistant.search("winking owl", 20) == assistant.search("winking owl", 20)


def test_the_langchain_retriever_is_the_same_search(assistant: Assistant) -> None:
    documents = retriever(assistant, 4).invoke("ESCC grade 1c")
    assert [document.id for document in documents] == [hit.passage.id for hit in assistant.search("ESCC grade 1c", 4)]
