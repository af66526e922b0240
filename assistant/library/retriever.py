"""The hybrid search as a LangChain retriever, so that any chain can use it."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from assistant.answer import SearchHit
from assistant.library.search import Library


class HybridRetriever(BaseRetriever):
    """Passages of an opened library as LangChain documents, best first; the score stands in the metadata."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    k: int = Field(10, ge=1, le=1000, description="how many passages")

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        del run_manager
        return [as_langchain_document(hit) for hit in self.library.search(query, self.k)]


def as_langchain_document(hit: SearchHit) -> Document:
    """A hit with everything a citation needs in its metadata."""
    passage = hit.passage.model_dump(mode="json")
    metadata: dict[str, Any] = {name: value for name, value in passage.items() if name != "text"}
    scores = {"score": hit.score, "dense": hit.dense, "lexical": hit.lexical}
    return Document(id=hit.passage.id, page_content=hit.passage.text, metadata={**metadata, **scores})
