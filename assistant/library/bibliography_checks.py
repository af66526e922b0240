"""Rules for `references.bib`: entries readable, with kind and checked, and used in the corpus."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from assistant.library.findings import Finding

KINDS = frozenset(
    {
        "consensus", "guideline", "meta-analysis", "diagnostic accuracy", "cohort", "case series",
        "reliability study", "review", "technical", "trial",
    }
)  # fmt: skip


class Entry:
    """One entry as written: its key, its fields by lower-case name, and its line."""

    def __init__(self, key: str, fields: Mapping[str, str], line: int) -> None:
        self.key = key
        self.fields = fields
        self.line = line


def read_entries(path: Path) -> tuple[dict[str, Entry], list[Finding]]:
    """The readable entries by key, and a finding for each that can't be read or repeats a key."""
    import bibtexparser

    if not path.is_file():
        return {}, [_finding(path, 1, "bib-missing", "there is no bibliography; write one entry for each key.")]
    library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    findings = [
        _finding(path, (block.start_line or 0) + 1, "bib-unreadable", "this entry can't be read or repeats a key.")
        for block in library.failed_blocks
    ]
    entries = {
        entry.key: Entry(
            entry.key,
            {field.key.lower(): str(field.value).strip() for field in entry.fields},
            (entry.start_line or 0) + 1,
        )
        for entry in library.entries
    }
    return entries, findings


def check_entries(path: Path, entries: Mapping[str, Entry], cited: Collection[str]) -> Iterator[Finding]:
    """Entries without a known `kind`, without `checked = yes | no`, or cited nowhere."""
    for entry in entries.values():
        if entry.fields.get("kind") not in KINDS:
            message = f"{entry.key} needs kind = one of {', '.join(sorted(KINDS))}."
            yield _finding(path, entry.line, "bib-kind", message)
        if entry.fields.get("checked", "").lower() not in ("yes", "no"):
            message = f"{entry.key} needs checked = {{yes}} or {{no}}."
            yield _finding(path, entry.line, "bib-checked", message)
        if entry.key not in cited:
            yield _finding(path, entry.line, "bib-unused", f"{entry.key} is cited nowhere; cite or remove it.")


def keys_named_in(text: str, keys: Collection[str]) -> set[str]:
    """Keys that stand as whole words in a data file such as the differential table."""
    return set(re.findall(r"[A-Za-z0-9_:-]+", text)) & set(keys)


def _finding(path: Path, line: int, rule: str, message: str) -> Finding:
    return Finding(file=path.name, line=line, rule=rule, message=message)
