"""Laws that hold for any text, however garbled: exact evidence, complete intervals, no more certainty than was said."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.tools.report_reading import read_report
from assistant.tools.sins_points import COMPONENTS, POINTS
from assistant.tools.sins_records import open_values
from evals.tools.sins_reports import load_reports

REPORTS = [case.report for case in load_reports() if case.split == "dev"]


@st.composite
def garbled(draw: st.DrawFn) -> str:
    """A report with words dropped, doubled, exchanged or in capitals, or its marks lost."""
    words = draw(st.sampled_from(REPORTS)).split(" ")
    for _ in range(draw(st.integers(1, 8))):
        place, other = (draw(st.integers(0, len(words) - 1)) for _ in range(2))
        change = draw(st.sampled_from(("drop", "double", "exchange", "capitals", "unmark", "break")))
        if change == "drop" and len(words) > 1:
            del words[place]
        elif change == "double":
            words.insert(place, words[place])
        elif change == "exchange":
            words[place], words[other] = words[other], words[place]
        elif change == "capitals":
            words[place] = words[place].upper()
        elif change == "unmark":
            words[place] = words[place].rstrip(".,;:")
        else:
            words[place] += "\n"
    return " ".join(words)


@settings(max_examples=150, deadline=None)
@given(garbled())
def test_evidence_is_exact_and_intervals_are_complete(text: str) -> None:
    for level in read_report(text).levels:
        assert all(text[one.start : one.end] == one.text for one in level.evidence)
        choices = [[POINTS[n][v] for v in open_values(level.components, level.narrowed, n)] for n in COMPONENTS]
        assert set(level.totals) == {sum(points) for points in product(*choices)}


ORGANS = (
    "The liver is normal.",
    "Simple cyst of the left kidney of 20 mm.",
    "No enlarged lymph nodes.",
    "Emphysema in both upper lobes.",
    "Gallstones without cholecystitis.",
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(REPORTS), st.sampled_from(ORGANS))
def test_a_sentence_on_an_organ_changes_nothing(report: str, organ: str) -> None:
    before = [(one.level, one.totals) for one in read_report(report).levels]
    after = [(one.level, one.totals) for one in read_report(f"{report}\n\n{organ}").levels]
    assert after == before
