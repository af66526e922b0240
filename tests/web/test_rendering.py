"""What becomes HTML: nothing acts, nothing is lost, and every claim of a quote is checked."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Citation, Passage, Statement
from assistant.tools.sins import SinsFindings, score
from assistant.tools.sins_points import POINTS, band_of
from assistant.web.exchanges import Exchange, dump_exchanges, history, load_exchanges
from assistant.web.rendering.conversation import Transcript, conversation
from assistant.web.rendering.gauge import gauge
from assistant.web.rendering.markup import element, source_text, text_element
from assistant.web.rendering.plain import exported, plain_answer, plain_with_references
from assistant.web.rendering.sins_view import marked_report, settling
from assistant.web.rendering.source_panel import CHANGED, Quote, source_panel
from assistant.web.streaming import coalesced

HOSTILE = st.text(alphabet="<>\"'&$`{}[]()!@\r\n\t ab/=;-–é\u2028", max_size=60) | st.text(max_size=60)


class Reader(HTMLParser):
    """Elements, attributes and text as a browser would find them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.marked = ""
        self.depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.depth += tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "mark"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.depth:
            self.marked += data


@given(HOSTILE, HOSTILE)
def test_text_stays_text(content: str, value: str) -> None:
    read = Reader(text_element("p", content, title=value, data_x=value))
    assert read.tags == ["p"]
    assert read.text == content
    assert read.attributes == [("title", value), ("data-x", value)]


@given(HOSTILE)
def test_source_text_loses_nothing(text: str) -> None:
    read = Reader(source_text(text + " [@fisher2010; @x, unchecked]."))
    assert read.text == text + " [@fisher2010; @x, unchecked]."
    assert set(read.tags) <= {"span"}


@given(HOSTILE.filter(bool), HOSTILE, HOSTILE, st.integers(0, 1000))
def test_the_mark_is_the_quote(quote: str, before: str, after: str, start: int) -> None:
    text = before + quote + after
    passage = Passage(id="p", source="s", article="A", start=start, end=start + len(text), text=text)
    claimed = Quote(quote, start + len(before), start + len(before) + len(quote))
    read = Reader(source_panel(passage, claimed, (), None, None))
    assert read.marked == quote
    assert CHANGED not in read.text


@given(HOSTILE.filter(bool), st.integers(-5, 50), st.integers(-5, 50))
def test_a_quote_elsewhere_is_never_marked(text: str, start: int, length: int) -> None:
    passage = Passage(id="p", source="s", article="A", start=0, end=len(text), text=text)
    read = Reader(source_panel(passage, Quote("other words " + text, start, start + length), (), None, None))
    assert read.tags.count("mark") == 0
    assert CHANGED in read.text


@given(HOSTILE, HOSTILE, HOSTILE)
def test_a_conversation_holds_only_our_elements(question: str, said: str, notice: str) -> None:
    citation = Citation(
        number=1, passage_id=said, article=said, section=notice, quote=said, source=said, start=0, end=1,
        references=(notice,),
    )  # fmt: skip
    answer = Answer(
        question=question, status="answered", kind="passages", text=said, confidence=1, notices=(notice,),
        statements=(Statement(text=said, citations=(1, 7)),), citations=(citation,),
    )  # fmt: skip
    read = Reader(conversation([Exchange(question=question, answer=answer)], Transcript()))
    assert set(read.tags) <= {"article", "h2", "div", "p", "button", "ol", "li", "span", "strong"}
    assert not any(name.startswith("on") or name in ("href", "src", "style") for name, _ in read.attributes)
    assert question in read.text
    assert said in read.text
    assert dict(read.attributes)["data-copy"] is not None


def test_copied_text_is_plain() -> None:
    citation = Citation(
        number=1, passage_id="p", article="SINS", section="Totals", quote="Quoted [@k].", source="s", start=0, end=12,
        references=("fisher2010",),
    )  # fmt: skip
    answer = Answer(
        question="q", status="answered", kind="passages", text="Quoted. [1]", confidence=1,
        statements=(Statement(text="Quoted.", citations=(1,)),), citations=(citation,),
    )  # fmt: skip
    assert plain_answer(answer) == "Quoted."
    expected = "Quoted. [1]\n\n[1] SINS › Totals\n    “Quoted [@k].”\n    Reference of fisher2010"
    assert plain_with_references(answer, "Reference of {}".format) == expected
    assert exported([Exchange(question="q", answer=answer)], str).startswith("# Conversation\n\n## q\n\nQuoted. [1]")


FINDINGS = st.fixed_dictionaries(
    {"level": st.sampled_from(["T12", "C4", "T5", "S3"])},
    optional={name: st.sampled_from(list(values)) for name, values in POINTS.items() if name != "location"},
)


@given(FINDINGS)
def test_the_gauge_shows_the_attainable_totals_and_no_other(findings: dict[str, str]) -> None:
    scored = score(SinsFindings(**findings)).levels[0]
    html = gauge(scored)
    reached = [
        int(part.split(">", 1)[1].split("<")[0])
        for part in html.split('class="cell ')[1:]
        if "reached" in part.split('"')[0]
    ]
    assert html.count('class="cell ') == 19
    assert tuple(reached) == scored.totals
    for total in reached:
        assert f'class="cell {band_of(total)} reached' in html


@given(FINDINGS)
def test_what_would_settle_it_names_exactly_the_deciding_items(findings: dict[str, str]) -> None:
    scored = score(SinsFindings(**findings)).levels[0]
    html = settling(scored)
    assert html.count("<li>") == len(scored.decided_by)
    if scored.consult is None:
        assert "Open:" in html
    else:
        assert "Settled:" in html


def test_what_each_answer_would_leave_is_what_the_score_gives() -> None:
    known = {
        "level": "T12",
        "lesion": "lytic",
        "alignment": "deformity",
        "collapse": "over_50",
        "posterolateral": "none",
    }
    html = settling(score(SinsFindings.model_validate(known)).levels[0])
    assert "<b>Pain: </b>mechanical → 13; not mechanical → 11; pain-free → 10" in html
    for pain, total in (("mechanical", 13), ("non_mechanical", 11), ("pain_free", 10)):
        whole = score(SinsFindings.model_validate({**known, "pain": pain})).levels[0]
        assert whole.totals == (total,)


def test_marks_of_a_report_are_exact_and_overlaps_give_one() -> None:
    from assistant.tools.report_reading import read_report

    report = "T8: sclerotic metastasis. L1: osteolytic <b>metastasis</b> with 60 % loss of height & pain on movement."
    html = marked_report(report, read_report(report))
    read = Reader(html)
    assert set(read.tags) == {"div", "mark", "small"}
    names = [part.split("</small>")[0] for part in html.split('class="evidence-name">')[1:]]
    remainder = read.text
    for name in names:
        remainder = remainder.replace(name, "", 1)
    assert remainder == report


@given(st.lists(st.tuples(HOSTILE, HOSTILE), max_size=4))
def test_kept_conversations_come_back(said: list[tuple[str, str]]) -> None:
    exchanges = tuple(
        Exchange(
            question=question,
            answer=Answer(question=question, status="answered", kind="passages", text=text, confidence=0.5),
        )
        for question, text in said
    )
    assert load_exchanges(dump_exchanges(exchanges)) == exchanges
    assert [turn.content for turn in history(exchanges)] == [text for pair in said for text in pair]


@given(st.text(max_size=40) | st.none())
def test_anything_else_is_an_empty_conversation(text: str | None) -> None:
    assert load_exchanges(text) in ((), load_exchanges("[]"))


@given(st.lists(st.integers(), max_size=20))
def test_thinning_keeps_the_first_and_the_last(items: list[int]) -> None:
    kept = list(coalesced(iter(items), interval=1000))
    assert kept == (items[:1] + items[-1:] if len(items) > 1 else items)
    assert list(coalesced(iter(items), interval=0)) == items


def test_elements_write_flags_and_leave_out_nothing_values() -> None:
    assert element("i", "", open=True, hidden=False, id=None, class_="a") == '<i open class="a"></i>'
