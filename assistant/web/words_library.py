"""Every word of the Library tab that is not a document's own."""

from __future__ import annotations

SEARCH_LABEL = "Search the passages"
SEARCH_PLACEHOLDER = "Words to look for in the sources"
SEARCH = "Search"
UPLOAD_LABEL = "Add documents: .md .txt .html .pdf .docx .jsonl"
FILE_TYPES = [".md", ".txt", ".html", ".htm", ".pdf", ".docx", ".jsonl"]
REMOVE_LABEL = "Remove an added document"
REMOVE = "Remove"
READ_ONLY = "Documents can't be added or removed here: this server is set to read only."
ADDED = "Documents: {new} added, {changed} changed, {unchanged} known already."
NOTHING_REMOVED = "Choose a document to remove."
FAILED = "The documents could not be added; the server's log says why. Nothing was changed."
HITS = 8
