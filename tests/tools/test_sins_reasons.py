"""Every point with its rule, words and source; figures of validity as the corpus states them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus_location import corpus_folder
from assistant.library.references import load_references
from assistant.tools.levels import LEVELS
from assistant.tools.report_reading import read_report
from assistant.tools.sins import SinsFindings, score
from assistant.tools.sins_points import COMPONENTS, POINTS, Component
from assistant.tools.sins_reasons import reasons, reasons_lines, rule_of
from assistant.tools.sins_validity import DERIVATION, ITEM_AGREEMENT, VALIDITY, Study

FINDINGS = st.builds(
    SinsFindings.model_validate,
    st.fixed_dictionaries(
        {"level": st.sampled_from(LEVELS)}
        | {name: st.sampled_from([None, *POINTS[name]]) for name in COMPONENTS if name != "location"}
    ),
)
ARTICLE = (corpus_folder() / "articles" / "sins.md").read_text(encoding="utf-8")
ROW_OF: dict[Component, str] = {
    "location": "Location", "pain": "Pain", "lesion": "Bone quality", "alignment": "Alignment",
    "collapse": "Vertebral body collapse", "posterolateral": "Posterolateral involvement",
}  # fmt: skip


@given(FINDINGS)
def test_the_reasons_add_up_to_the_score(findings: SinsFindings) -> None:
    result = score(findings)
    [level], [scored] = reasons(result).levels, result.levels
    assert [item.component for item in level.items] == list(COMPONENTS)
    known = [item.points for item in level.items if item.points is not None]
    assert sum(known) <= scored.min
    assert (sum(known) == scored.min == scored.max) or scored.missing
    for item in level.items:
        assert (item.points is None) == (item.component in scored.missing)
        assert item.source == "fisher2010"


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_rule_names_every_category_with_its_points(name: Component) -> None:
    assert [int(points) for points in re.findall(r"= (\d)", rule_of(name))] == sorted(
        POINTS[name].values(), reverse=True
    )


def test_the_zones_are_named_by_their_levels() -> None:
    assert "junctional (Occiput–C2, C7–T2, T11–L1, L5–S1) = 3" in rule_of("location")


def test_the_words_of_the_report_stand_with_their_item() -> None:
    report = "Lytic metastasis of T12 with 60 % loss of height. Bilsky 1b."
    [level] = reasons(read_report(report)).levels
    words = {item.component: item.words for item in level.items}
    assert words["collapse"] == ("60 % loss of height",)
    assert words["pain"] == ()
    assert level.frameworks[0].startswith("ESCC (Bilsky) T12: grade 1b")


@pytest.mark.parametrize("study", [DERIVATION, *VALIDITY], ids=lambda study: study.key)
def test_every_study_is_in_the_bibliography(study: Study) -> None:
    known = load_references(corpus_folder() / "references.bib")[study.key]
    assert known.doi in study.reference
    assert known.year in study.reference


@pytest.mark.parametrize("study", VALIDITY, ids=lambda study: study.key)
def test_every_figure_stands_in_the_corpus_under_its_study(study: Study) -> None:
    said = " ".join(line for line in ARTICLE.splitlines() if f"@{study.key}" in line)
    figures = re.findall(r"\d+(?:\.\d+)?", " ".join((study.setting, *study.figures)))
    assert len(figures) > 5
    for figure in figures:
        assert re.search(rf"(?<![\d.]){re.escape(figure)}(?![\d.]\d)", said), figure


@pytest.mark.parametrize("name", COMPONENTS)
def test_the_agreement_of_items_is_that_of_the_corpus_table(name: Component) -> None:
    agreement = ITEM_AGREEMENT[name]
    assert f"| {ROW_OF[name]} | {agreement.between:.3f} | {agreement.within:.3f} |" in ARTICLE


def test_without_a_result_the_rules_stand_alone() -> None:
    lines = list(reasons_lines(reasons()))
    assert sum("[fisher2010]" in line for line in lines) >= len(COMPONENTS)
    assert any("95.7 %" in line for line in lines)
    assert any("621 of 629" in line for line in lines)


def test_the_tool_reads_no_file() -> None:
    assert "corpus" not in Path(reasons.__code__.co_filename).read_text(encoding="utf-8")
