"""The library: its documents, and passages found in it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import SearchHit
from assistant.library.documents import Document
from assistant.web.rendering.markup import button, element, escape, text_element, without_upload_folder

NO_HIT = "No passage was found."
CORPUS, ADDED = "corpus", "added"


def documents_view(documents: Sequence[tuple[Document, int]]) -> str:
    """Every document with its number of passages and where it comes from."""
    passages = sum(count for _, count in documents)
    head = text_element("p", f"{len(documents)} documents, {passages} passages", class_="quiet")
    rows = "".join(_document(document, count) for document, count in documents)
    return head + element("ul", rows, class_="documents", aria_label="Documents")


def _document(document: Document, count: int) -> str:
    origin = " · ".join(part for part in (document.source, document.provenance, document.licence) if part)
    title = button(document.title or document.source, class_="document", data_open_document=document.source)
    kind = text_element("span", CORPUS if document.curated else ADDED, class_="tag")
    figures = text_element("span", f"{count} {'passage' if count == 1 else 'passages'}", class_="figure-quiet")
    return element("li", title + kind + figures + text_element("span", without_upload_folder(origin), class_="origin"))


def hits_view(hits: Sequence[SearchHit]) -> str:
    """Passages, best first; each opens in the source panel."""
    if not hits:
        return text_element("p", NO_HIT, class_="quiet")
    return element("ol", "".join(_hit(hit) for hit in hits), class_="hits", aria_label="Passages found")


def _hit(hit: SearchHit) -> str:
    passage = hit.passage
    where = f"{passage.article} › {passage.section}" if passage.section else passage.article
    figures = f"{hit.score:.2f} · dense {hit.dense:.2f} · words {hit.lexical:.1f}"
    content = (
        text_element("b", where)
        + text_element("span", " ".join(passage.text.split())[:240], class_="quiet")
        + text_element("span", figures, class_="figures quiet")
    )
    return element("li", element("button", content, type="button", class_="hit", data_open_passage=passage.id))


def refusal(text: str) -> str:
    """Why nothing was changed."""
    return element("p", escape(without_upload_folder(text)), class_="notice error", role="alert")


def done(text: str) -> str:
    """What was changed."""
    return element("p", escape(without_upload_folder(text)), class_="notice", role="status")
