"""The corpus checked against its own rules: every sentence quotable alone, sourced, short, in our own words.

`python -m assistant.library.checks [FOLDER] [--original FILE]` prints findings and ends with 1 if it has any.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from assistant.library.articles import citation_keys, front_matter, sections
from assistant.library.bibliography_checks import Entry, check_entries, keys_named_in, read_entries
from assistant.library.documents import Block, Document, Unit
from assistant.library.findings import Finding
from assistant.library.passages import cut, embedding_text
from assistant.library.wording import american_spellings, dangling_opener, longest_common_run
from assistant.text import count_words

TokenCount = Callable[[str], int]

SENTENCE_WORDS = 40
PASSAGE_TOKENS = 256
# Seven equal words in a row still happen by chance in names and term lists; more is copying.
COMMON_RUN_WORDS = 7
_FRONT_MATTER_FIELDS = ("title", "topic", "synonyms")
_KEY_GROUP = re.compile(r"\[@[^\[\]]*\]")
_BRACKET = re.compile(r"\[([^\[\]\n]*@[^\[\]\n]*)\]")
_KEY_PART = re.compile(r"@[a-z][a-z0-9]*(?:, unchecked)?")


def check_corpus(
    folder: Path,
    original: Path | None,
    token_count: TokenCount,
    *,
    passage_tokens: int = PASSAGE_TOKENS,
    sentence_words: int = SENTENCE_WORDS,
    common_run_words: int = COMMON_RUN_WORDS,
) -> list[Finding]:
    """Findings in `folder` (with `articles/` and `references.bib`), by file and line.

    With the path of an `original` text, the longest run of words shared with it is measured in every article
    (a note), and is a finding above `common_run_words`.
    """
    bibliography = folder / "references.bib"
    entries, findings = read_entries(bibliography)
    other = original.read_text(encoding="utf-8") if original else None
    cited = _keys_in_data(folder, entries)
    for path in sorted((folder / "articles").glob("*.md")):
        article = _Article(path, entries)
        cited |= set(citation_keys(article.document.text)[0])
        findings += article.rule_findings(sentence_words)
        findings += article.passage_findings(token_count, passage_tokens)
        if other is not None:
            findings += article.common_run_findings(other, common_run_words)
    findings += check_entries(bibliography, entries, cited)
    return sorted(findings, key=lambda finding: (finding.file, finding.line, finding.rule))


def _keys_in_data(folder: Path, entries: Mapping[str, Entry]) -> set[str]:
    files = sorted(folder.glob("*.yaml"))
    return {key for file in files for key in keys_named_in(file.read_text(encoding="utf-8"), entries)}


class _Article:
    """One article with its blocks, and the rules that look at it."""

    def __init__(self, path: Path, entries: Mapping[str, Entry]) -> None:
        text = path.read_text(encoding="utf-8")
        self.entries = entries
        self.name = f"articles/{path.name}"
        self.matter, self.body = front_matter(text)
        title = str(self._fields().get("title") or path.stem)
        self.document = Document(source=self.name, title=title, text=text, format="markdown", curated=True)
        self.sections = sections(self.document)
        self.blocks = [block for section in self.sections for block in section.blocks]

    def _fields(self) -> dict[str, object]:
        try:
            fields = yaml.safe_load(self.matter)
        except yaml.YAMLError:
            return {}
        return fields if isinstance(fields, dict) else {}

    def _finding(self, offset: int, rule: str, message: str) -> Finding:
        line = self.document.text.count("\n", 0, offset) + 1
        return Finding(file=self.name, line=line, rule=rule, message=message)

    def rule_findings(self, sentence_words: int) -> Iterator[Finding]:
        """Findings of every rule that needs the article alone."""
        yield from self._front_matter_findings()
        yield from self._key_findings()
        for block in self.blocks:
            for unit in block.units:
                yield from self._unit_findings(unit, sentence_words)
        for offset, word in american_spellings(self._prose()):
            yield self._finding(offset, "us-spelling", f"{word!r} is American; write the UK spelling.")

    def _front_matter_findings(self) -> Iterator[Finding]:
        fields = self._fields()
        missing = [name for name in _FRONT_MATTER_FIELDS if not fields.get(name)]
        if missing:
            yield self._finding(0, "front-matter", f"the front matter lacks {', '.join(missing)}.")

    def _key_findings(self) -> Iterator[Finding]:
        for match in _BRACKET.finditer(self.document.text, self.body):
            for part in match.group(1).split(";"):
                if not _KEY_PART.fullmatch(part.strip()):
                    message = f"{part.strip()!r} is not a citation; write [@key; @other, unchecked]."
                    yield self._finding(match.start(), "key-syntax", message)
            for key in citation_keys(match.group())[0]:
                if key not in self.entries:
                    yield self._finding(match.start(), "key-unknown", f"{key} is not in references.bib.")

    def _unit_findings(self, unit: Unit, sentence_words: int) -> Iterator[Finding]:
        start = _shown(unit)
        if unit.kind != "list" and not unit.references:
            yield self._finding(unit.start, "no-key", f"no source is named for {start!r}.")
        if unit.kind in ("sentence", "item") and "[@" in self.document.text[unit.start : unit.end]:
            yield self._finding(unit.start, "key-inside", f"keys belong at the end of {start!r}.")
        if unit.kind not in ("sentence", "list"):
            return
        sentence = unit.display.split("\n", 1)[0]
        opener = dangling_opener(sentence)
        if opener:
            yield self._finding(unit.start, "dangling", f"{opener!r} leans on other text in {start!r}.")
        length = count_words(sentence)
        if length > sentence_words:
            yield self._finding(unit.start, "long-sentence", f"{length} words (at most {sentence_words}): {start!r}.")

    def passage_findings(self, token_count: TokenCount, limit: int) -> Iterator[Finding]:
        """Passages the embedding model can't read whole, and lists that are cut apart for that."""
        for passage, _ in cut(self.document, token_count, limit):
            tokens = token_count(embedding_text(passage.article, passage.heading, passage.text))
            if tokens > limit:
                yield self._finding(passage.start, "long-passage", f"{tokens} tokens (at most {limit}) in one unit.")
        for section in self.sections:
            for block in section.blocks:
                yield from self._list_findings(block, section.heading, token_count, limit)

    def _list_findings(
        self, block: Block, heading: Sequence[str], token_count: TokenCount, limit: int
    ) -> Iterator[Finding]:
        text = self.document.text[block.start : block.end]
        tokens = token_count(embedding_text(self.document.title, heading, text))
        if block.kind == "list" and tokens > limit:
            message = f"{tokens} tokens (at most {limit}): the list can't be quoted whole; shorten or split it."
            yield self._finding(block.start, "long-list", message)

    def common_run_findings(self, original: str, limit: int) -> Iterator[Finding]:
        """The longest run of words shared with `original`: always a note, a finding above `limit`."""
        run = longest_common_run(self._prose(), original)
        message = f"{run.length} words in a row shared with the original: {run.words!r}"
        yield self._finding(run.start, "common-run-length", f"{message}.")
        if run.length > limit:
            yield self._finding(run.start, "common-run", f"{message}; say it in other words (at most {limit}).")

    def _prose(self) -> str:
        """The text without front matter and keys, every other character at its own offset."""
        text = self.document.text
        blanked = _KEY_GROUP.sub(lambda match: " " * len(match.group()), text[self.body :])
        return re.sub(r"[^\n]", " ", text[: self.body]) + blanked


def _shown(unit: Unit) -> str:
    """The beginning of a unit, enough to find it."""
    first = unit.display.split("\n", 1)[0]
    return first if len(first) <= 60 else f"{first[:60].rstrip()}…"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints findings and notes; 1 if there is any finding, 0 otherwise."""
    from assistant.library.model import open_embedder
    from assistant.settings import load_settings

    settings = load_settings()
    parser = argparse.ArgumentParser(description="Check the corpus against its own rules.")
    parser.add_argument("folder", nargs="?", type=Path, default=settings.corpus)
    parser.add_argument("--original", type=Path, help="a text that the articles must not share runs of words with")
    parser.add_argument("--common-run", type=int, default=COMMON_RUN_WORDS, help="longest run of words allowed")
    options = parser.parse_args(arguments)
    token_count = open_embedder(settings).token_count
    findings = check_corpus(
        options.folder,
        options.original,
        token_count,
        passage_tokens=settings.passage_tokens,
        common_run_words=options.common_run,
    )
    for finding in findings:
        print(finding)
    return 1 if any(not finding.is_note for finding in findings) else 0


if __name__ == "__main__":
    raise SystemExit(main())
