from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.library.bibliography_checks import KINDS
from assistant.library.checks import check_corpus, main
from assistant.library.findings import Finding
from assistant.library.wording import american_spellings, dangling_opener, longest_common_run

FRONT = "---\ntitle: Sample\ntopic: a sample\nsynonyms: [example]\n---\n# Sample\n\n## Section\n\n"
CLEAN = """The SINS location item gives 3 points to a junctional level [@fisher2010].

Predominantly sclerotic primaries are these:

- prostate carcinoma
- carcinoid tumours [@shah2011, unchecked]

| Type | T1 | T2 |
|---|---|---|
| Osteoblastic | low | low |

Table: MRI signal by density [@shah2011].
"""
BIB = """@article{fisher2010,
  title = {A tumor score},
  kind = {consensus},
  checked = {yes},
}

@article{shah2011,
  title = {A review},
  kind = {review},
  checked = {no},
}
"""

AMERICAN = """tumor hemangioma edema center gray pediatric aging hemorrhage esophageal fiber color behavior
signaling leukemia anemia hypercalcemia favors Tumors"""

Check = Callable[..., list[Finding]]


def word_count(text: str) -> int:
    return len(text.split())


class Words:
    """Counts words for tokens."""

    def token_count(self, text: str) -> int:
        return word_count(text)


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Writes a corpus of one article and gives its findings; the clean corpus is the default."""

    def run(
        body: str = CLEAN,
        *,
        front: str = FRONT,
        bib: str = BIB,
        data: str = "",
        original: str | None = None,
        **limits: int,
    ) -> list[Finding]:
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / "sample.md").write_text(front + body, encoding="utf-8")
        (tmp_path / "references.bib").write_text(bib, encoding="utf-8")
        (tmp_path / "differentials.yaml").write_text(data, encoding="utf-8")
        path = tmp_path / "original.txt"
        path.write_text(original or "", encoding="utf-8")
        return check_corpus(tmp_path, path if original is not None else None, word_count, **limits)

    return run


def rules(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_a_clean_corpus_has_no_findings(check: Check) -> None:
    assert check() == []


@pytest.mark.parametrize(
    ("added", "rule"),
    [
        ("The spine is long.", "no-key"),
        ("Metastases of the spine are these:\n\n- one thing\n- another thing", "no-key"),
        ("The spine is long [@nobody1999].", "key-unknown"),
        ("The spine [@shah2011] is long [@fisher2010].", "key-inside"),
        ("The spine is long [@fisher2010, @shah2011].", "key-syntax"),
        ("The spine is long [@fisher2010, maybe].", "key-syntax"),
        ("It is long [@shah2011].", "dangling"),
        ("However, the spine is long [@shah2011].", "dangling"),
        ("These are the signs:\n\n- one sign\n- another sign [@shah2011]", "dangling"),
        ("The spine is long, see below [@shah2011].", "dangling"),
        ("The tumor is large [@shah2011].", "us-spelling"),
        ("The spine " + "is long and " * 13 + "thin [@shah2011].", "long-sentence"),
    ],
)
def test_each_broken_rule_is_found_once_at_its_line(check: Check, added: str, rule: str) -> None:
    # A list's items are quoted one by one, so each lacks its own source.
    expected = 2 if rule == "no-key" and "- " in added else 1
    found = [finding for finding in check(f"{CLEAN}\n{added}\n") if not finding.is_note]
    assert rules(found) == [rule] * expected
    first_line = (FRONT + CLEAN).count("\n") + 2
    assert first_line <= found[0].line <= first_line + added.count("\n")
    assert found[0].file == "articles/sample.md"


def test_a_table_without_caption_keys_has_rows_without_source(check: Check) -> None:
    assert rules(check(CLEAN.replace("by density [@shah2011]", "by density"))) == ["no-key"]


def test_forty_words_are_allowed_and_the_limit_can_be_moved(check: Check) -> None:
    sentence = "The " + "long " * 39 + "[@fisher2010].\n"
    assert "long-sentence" not in rules(check(CLEAN + "\n" + sentence))
    assert "long-sentence" in rules(check(CLEAN + "\n" + sentence, sentence_words=39))


@pytest.mark.parametrize("field", ["title", "topic", "synonyms"])
def test_front_matter_must_be_whole(check: Check, field: str) -> None:
    front = "\n".join(line for line in FRONT.split("\n") if not line.startswith(f"{field}:"))
    findings = check(front=front)
    assert rules(findings) == ["front-matter"]
    assert field in findings[0].message


def test_an_article_without_front_matter_is_found(check: Check) -> None:
    assert "front-matter" in rules(check(front="# Sample\n\n## Section\n\n"))


def test_a_unit_that_the_model_cannot_read_whole_is_found(check: Check) -> None:
    body = CLEAN + "\nThe " + "long " * 30 + "[@fisher2010].\n"
    assert rules(check(body, passage_tokens=20)) == ["long-passage"]
    assert check(body) == []


def test_a_list_too_long_to_be_quoted_whole_is_found(check: Check) -> None:
    items = "\n".join(f"- tumour of kind {number}" for number in range(10))
    body = f"{CLEAN}\nThe kinds of tumour are these:\n\n{items} [@shah2011]\n"
    assert rules(check(body, passage_tokens=40)) == ["long-list"]
    assert check(body) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("  kind = {review},\n", "", "bib-kind"),
        ("{review}", "{hearsay}", "bib-kind"),
        ("  checked = {no},\n", "", "bib-checked"),
        ("{no}", "{perhaps}", "bib-checked"),
    ],
)
def test_entries_say_their_kind_and_whether_they_were_checked(check: Check, old: str, new: str, rule: str) -> None:
    findings = check(bib=BIB.replace(old, new))
    assert [(finding.rule, finding.file, finding.line) for finding in findings] == [(rule, "references.bib", 7)]
    assert "shah2011" in findings[0].message


def test_an_entry_must_be_used_by_an_article_or_a_data_file(check: Check) -> None:
    bib = BIB + "\n@misc{spare2001,\n  kind = {technical},\n  checked = {yes},\n}\n"
    findings = check(bib=bib)
    assert [(finding.rule, finding.line) for finding in findings] == [("bib-unused", 13)]
    assert check(bib=bib, data="- references: [spare2001]") == []
    assert rules(check(bib=bib, data="- references: [spare2001b]")) == ["bib-unused"]


def test_a_repeated_entry_is_found(check: Check) -> None:
    again = "\n@article{fisher2010,\n  kind = {review},\n  checked = {yes},\n}\n"
    assert rules(check(bib=BIB + again)) == ["bib-unreadable"]


def test_a_missing_bibliography_is_found(check: Check, tmp_path: Path) -> None:
    check()
    (tmp_path / "references.bib").unlink()
    assert "bib-missing" in rules(check_corpus(tmp_path, None, word_count))


def test_a_run_of_words_shared_with_the_original_is_measured_always_and_found_above_the_limit(
    check: Check,
) -> None:
    original = "Clearly the SINS location item is known; others say it GIVES 3 points, to a junctional level!"
    findings = check(original=original)
    assert [(finding.rule, finding.is_note) for finding in findings] == [("common-run-length", True)]
    assert "7 words" in findings[0].message
    assert rules(check(original=original, common_run_words=6)) == ["common-run", "common-run-length"]


@pytest.mark.parametrize(("limit", "code"), [("7", 0), ("6", 1)])
def test_the_command_prints_notes_and_findings_and_fails_on_findings_only(
    check: Check,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    limit: str,
    code: int,
) -> None:
    check(original="gives 3 points to a junctional level")
    monkeypatch.setattr("assistant.library.model.open_embedder", lambda _: Words())
    arguments = [str(tmp_path), "--original", str(tmp_path / "original.txt"), "--common-run", limit]
    assert main(arguments) == code
    printed = capsys.readouterr().out
    assert "articles/sample.md:10: common-run-length: 7 words" in printed
    assert ("common-run: " in printed) is bool(code)


def test_citation_keys_do_not_break_a_shared_run(check: Check) -> None:
    body = "Alpha beta [@fisher2010]. Gamma delta [@shah2011].\n"
    found = check(body, original="alpha beta gamma delta", common_run_words=3)
    assert "4 words" in found[0].message


@given(st.lists(st.sampled_from("abcdef"), max_size=25), st.lists(st.sampled_from("abcdef"), max_size=25))
def test_the_longest_run_is_in_both_texts_and_none_longer_is(mine: list[str], theirs: list[str]) -> None:
    run = longest_common_run(" ".join(mine), " ".join(theirs))
    assert " ".join(mine)[run.start :].startswith(run.words)
    assert f" {run.words} " in f" {' '.join(theirs)} " or run.length == 0
    longer = [" ".join(mine[i : i + run.length + 1]) for i in range(len(mine) - run.length)]
    assert not any(f" {words} " in f" {' '.join(theirs)} " for words in longer)


@pytest.mark.parametrize(
    "text",
    [
        "The tumour, haemangioma and oedema in the centre of a grey paediatric image.",
        "Staging, imaging and packaging of the hemisphere.",
        'Write tumour and not "tumor" or “color”.',
        "The framework of Memorial Sloan Kettering Cancer Center is known.",
        "The dose is 8 gray.",
    ],
)
def test_uk_spelling_names_and_quotations_pass(text: str) -> None:
    assert list(american_spellings(text)) == []


@pytest.mark.parametrize(
    "word",
    re.findall(r"\w+", AMERICAN),
)
def test_american_spellings_are_found_where_they_stand(word: str) -> None:
    text = f"One\n{word} more."
    assert list(american_spellings(text)) == [(4, word)]


@pytest.mark.parametrize("opener", ["It", "This", "These", "Such", "They", "The former", "However,", "Also"])
def test_openers_that_lean_on_other_sentences(opener: str) -> None:
    assert dangling_opener(f"{opener} is long.")


@pytest.mark.parametrize(
    "sentence",
    [
        "This assistant reads words.",
        "Items are six.",
        "Theyer syndrome is invented.",
        "The samestown spine is long.",
        "In SINS, it matters.",
    ],
)
def test_sentences_that_name_their_subject(sentence: str) -> None:
    assert dangling_opener(sentence) is None


def test_the_project_own_corpus_uses_the_kinds_that_are_known() -> None:
    assert {
        "consensus",
        "guideline",
        "meta-analysis",
        "diagnostic accuracy",
        "cohort",
        "case series",
    } <= KINDS
