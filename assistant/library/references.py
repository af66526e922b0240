"""The bibliography: what each citation key stands for, and whether its points were re-read."""

from __future__ import annotations

from pathlib import Path

from assistant.answer import Record
from assistant.errors import CorpusError


class Reference(Record):
    """One entry of `references.bib`.

    `kind` is the kind of evidence (consensus, guideline, cohort…); `checked` says that the points taken from it were
    re-read in the source. `text` is the reference as a reader sees it, identifiers as text.
    """

    key: str
    text: str
    kind: str = ""
    checked: bool = False
    year: str = ""
    doi: str = ""
    pmid: str = ""


def load_references(path: Path) -> dict[str, Reference]:
    """All entries of a BibTeX file by key. Raises CorpusError naming what can't be parsed."""
    import bibtexparser

    if not path.is_file():
        return {}
    library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    if library.failed_blocks:
        block = library.failed_blocks[0]
        raise CorpusError(f"{path.name}, line {(block.start_line or 0) + 1}: this entry can't be read; correct it.")
    return {entry.key: _reference(entry.key, _fields(entry)) for entry in library.entries}


def _fields(entry: object) -> dict[str, str]:
    return {field.key.lower(): str(field.value).strip() for field in entry.fields}  # type: ignore[attr-defined]


def _reference(key: str, fields: dict[str, str]) -> Reference:
    return Reference(
        key=key,
        text=_formatted(key, fields),
        kind=fields.get("kind", ""),
        checked=fields.get("checked", "no").lower() == "yes",
        year=fields.get("year", ""),
        doi=fields.get("doi", ""),
        pmid=fields.get("pmid", ""),
    )


def _formatted(key: str, fields: dict[str, str]) -> str:
    """Vancouver style as far as the fields go: authors. title. journal year;volume:pages. identifiers."""
    plain = {name: value.replace("{", "").replace("}", "") for name, value in fields.items()}
    numbers = plain.get("volume", "") + (f":{plain['pages']}" if plain.get("pages") else "")
    when = ";".join(part for part in (plain.get("year", ""), numbers) if part)
    where = plain.get("journal") or plain.get("publisher") or plain.get("institution") or plain.get("howpublished", "")
    parts = [_authors(plain.get("author", "")), plain.get("title", ""), f"{where} {when}".strip()]
    identifiers = [f"{name} {plain[field]}" for name, field in _IDENTIFIERS.items() if plain.get(field)]
    sentences = [part.rstrip(".") for part in (*parts, *identifiers, plain.get("note", "")) if part]
    return ". ".join(sentences).replace("--", "–") + "." if sentences else key


_IDENTIFIERS = {"doi:": "doi", "PMID": "pmid", "PMCID": "pmcid"}


def _authors(field: str) -> str:
    names = [name.strip() for name in field.split(" and ") if name.strip()]
    short = [_surname_first(name) for name in names]
    if len(short) > 3 or (short and short[-1] == "others"):
        return f"{short[0]} et al"
    return ", ".join(short)


def _surname_first(name: str) -> str:
    surname, _, given = name.partition(",")
    initials = "".join(part[0] for part in given.replace(".", " ").replace("-", " ").split())
    return f"{surname} {initials}".strip()
