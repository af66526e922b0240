from __future__ import annotations

from assistant.tools.report_reading import read_report
from assistant.tools.sins import SinsFindings, score
from assistant.web.rendering.cards import sins_card
from assistant.web.rendering.frameworks_view import figure, frameworks
from assistant.web.rendering.reasons_view import SUMMARY, why
from assistant.web.rendering.sins_view import marked_report

REPORT = "Lytic metastasis of T8 with 30 % loss of height. Epidural <b>tumour</b> with cord compression."


def test_grades_stand_beside_the_score_with_their_words() -> None:
    html = frameworks(read_report(REPORT))
    assert "T8 ESCC (Bilsky)" in html
    assert "<b>grade 2 or 3</b>" in html
    assert "cord compression" in html
    assert "osteoporotic" in html
    assert not frameworks(score(SinsFindings(level="T8")))


def test_below_the_conus_nothing_is_graded() -> None:
    [level] = read_report("Lytic metastasis of L3. Bilsky 2.").levels
    assert figure(level.frameworks["escc"]) == "not graded"


def test_the_words_of_a_grade_are_marked_in_the_report() -> None:
    html = marked_report(REPORT, read_report(REPORT))
    assert "T8 ESCC (Bilsky)" in html
    assert "&lt;b&gt;tumour" in html


def test_rules_source_and_validity_are_one_click_away() -> None:
    html = why(read_report(REPORT).levels)
    assert html.startswith('<details class="why"><summary>')
    for said in ("[fisher2010]", "[fourney2011]", "[fisher2014ajr]", "0.244", "95.7 %", "2 points", "30 % loss"):
        assert said in html
    assert html.count("<dt>") == 6


def test_a_card_shows_both() -> None:
    card = sins_card(read_report(REPORT).model_dump(mode="json"))
    assert SUMMARY in card
    assert "ESCC (Bilsky)" in card
