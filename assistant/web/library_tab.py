"""The Library tab: what is in the index, a search over it, and adding or removing documents where that is allowed."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.errors import AssistantError
from assistant.web import words_library as words
from assistant.web.components import PRIVATE, html, quick
from assistant.web.rendering.library_view import documents_view, done, hits_view, refusal
from assistant.web.rendering.markup import text_element

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.library.ingesting import IngestReport
    from assistant.settings import Settings


def build(assistant: Assistant, settings: Settings, tab: Any) -> None:
    """Build the tab inside the current blocks; its list is read when the tab is opened."""
    shelf = Shelf(assistant)
    with gr.Row(elem_id="library-search"):
        query = gr.Textbox(
            label=words.SEARCH_LABEL, show_label=False, placeholder=words.SEARCH_PLACEHOLDER, lines=1, max_lines=1,
            container=False, elem_id="library-text", scale=1,
        )  # fmt: skip
        search = gr.Button(words.SEARCH, variant="primary", scale=0, min_width=72)
    hits = html(elem_id="library-hits")
    for listener in (search.click, query.submit):
        quick(listener, shelf.search, [query], [hits])
    if settings.read_only:
        html(text_element("p", words.READ_ONLY, class_="quiet"), elem_id="library-read-only")
        listing = html(elem_id="library-list")
        quick(tab.select, lambda: shelf.listed()[0], [], [listing])
        return
    with gr.Row(elem_id="library-change"):
        upload = gr.UploadButton(
            words.UPLOAD_LABEL, file_count="multiple", file_types=words.FILE_TYPES, elem_id="upload", size="sm"
        )
        chosen = gr.Dropdown([], label=words.REMOVE_LABEL, elem_id="removable", interactive=True, min_width=200)
        remove = gr.Button(words.REMOVE, size="sm", elem_id="remove-document", scale=0, min_width=90)
    message = html(elem_id="library-message")
    listing = html(elem_id="library-list")
    outputs = [listing, chosen, message]
    quick(tab.select, shelf.listed, [], [listing, chosen])
    upload.upload(shelf.add, [upload], outputs, show_progress="minimal", api_visibility=PRIVATE)
    remove.click(shelf.remove, [chosen], outputs, show_progress="minimal", api_visibility=PRIVATE)


class Shelf:
    """The library as the tab shows it."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def search(self, query: str) -> str:
        """Passages for the words."""
        try:
            return hits_view(self.assistant.search(query, words.HITS))
        except AssistantError as error:
            return refusal(str(error))

    def listed(self) -> list[Any]:
        """The list, and what can be removed."""
        try:
            documents = self.assistant.documents()
        except AssistantError as error:
            return [refusal(str(error)), gr.skip()]
        removable = [(one.title or one.source, one.source) for one, _ in documents if not one.curated]
        return [documents_view(documents), gr.update(choices=removable, value=None)]

    def add(self, paths: list[str] | None) -> list[Any]:
        """Ingest uploaded files; a file that can't be read is named and the others stay out with it."""
        try:
            report = self.assistant.ingest([Path(path) for path in paths or []])
        except AssistantError as error:
            return [*self.listed(), refusal(str(error))]
        except Exception:
            logging.getLogger(__name__).exception("adding documents failed")
            return [*self.listed(), refusal(words.FAILED)]
        return [*self.listed(), _told(report)]

    def remove(self, source: str | None) -> list[Any]:
        """Take one added document out of the index."""
        if not source:
            return [*self.listed(), refusal(words.NOTHING_REMOVED)]
        try:
            self.assistant.remove([source])
        except AssistantError as error:
            return [*self.listed(), refusal(str(error))]
        return [*self.listed(), done(f"Removed: {source}")]


def _told(report: IngestReport) -> str:
    """How many documents came in, and each file that did not with its reason."""
    told = (
        done(words.ADDED.format(new=report.new, changed=report.changed, unchanged=report.unchanged))
        if report.read
        else ""
    )
    return told + "".join(refusal(str(one)) for one in report.failed) + "".join(done(one) for one in report.notices)
