from __future__ import annotations

from assistant.library.formats.factory import read_contents
from assistant.library.formats.reading import Reading

PAGE = """<!doctype html><html lang="en"><head><title>Zebra osteoma | Site</title><style>p {}</style></head><body>
<header><nav><a href="#">Home</a></nav></header>
<main><h1>Zebra osteoma</h1>
<p>A stripe &lt; 2&nbsp;cm.<sup><a href="#1">1</a></sup> T2* and <b>night</b> pain.<br>Relieved by hay.</p>
<h2>CT</h2><ul><li>nidus: <ul><li>lucent</li><li>may calcify</li></ul></li><li>&gt; 50 % cortical</li></ul>
<div>Loose <i>words</i><p>then a paragraph</p>and a tail</div>
<dl><dt>Age</dt><dd>young</dd></dl>
<table><caption>Signal</caption><tr><th>Sequence</th><th>Signal</th></tr><tr><td>T1</td><td>low | mid</td></tr></table>
<table><tr><td><p>Only layout</p></td></tr></table>
<p style="display: none">Hidden order.</p><p aria-hidden="true">Hidden twin.</p><button>Press</button><form>Form</form>
</main><footer>Imprint</footer><script>alert(1)</script></body></html>"""


def read(content: bytes, name: str = "zebra.html") -> Reading:
    return read_contents(content, name).readings[0]


def test_a_page_becomes_its_headings_paragraphs_lists_and_tables() -> None:
    reading = read(PAGE.encode())
    assert reading.title == "Zebra osteoma"
    assert reading.text.replace("\u00a0", " ") == (
        "# Zebra osteoma\n\nA stripe < 2 cm. T2* and night pain. Relieved by hay.\n\n## CT\n\n"
        "- nidus: lucent\n- nidus: may calcify\n-  > 50 % cortical\n\nLoose words\n\nthen a paragraph\n\nand a tail\n\n"
        "- Age: young\n\nSignal\n\n| Sequence | Signal |\n| --- | --- |\n| T1 | low ∣ mid |\n\nOnly layout\n"
    )


def test_declared_and_undeclared_encodings() -> None:
    page = '<html><head><meta charset="{}"></head><body><p>naïve – ≥</p></body></html>'
    assert "naïve – ≥" in read(page.format("utf-8").encode()).text
    assert "naïve –" in read(page.format("iso-8859-1").replace("≥", "").encode("cp1252")).text
    assert "naïve – ≥" in read(page.format("utf-16").encode("utf-16")).text
    assert "naïve – ≥" in read(page.format("no-such-code").encode()).text


def test_a_page_without_a_title_takes_its_file_name() -> None:
    assert read(b"<html><body><p>Words</p></body></html>").title == "zebra"


def test_second_level_one_headings_stay_sections() -> None:
    reading = read(b"<html><body><h1>Title</h1><p>A.</p><h1>Part</h1><p>B.</p></body></html>")
    assert reading.text == "# Title\n\nA.\n\n## Part\n\nB.\n"


def test_a_saved_reference_page_loses_its_frame() -> None:
    page = (
        "<html><body><h1>Zebra osteoma</h1><p>Stripes.</p><p>Share article</p><h4>Cases and figures</h4>"
        "<ul><li>Drag Case 1 Drag here to reorder.</li></ul><h4>Article information</h4><p>rID: 42</p>"
        "<div>Synonyms or Alternate Spellings:</div><ul><li>ZO</li></ul></body></html>"
    )
    reading = read(page.encode())
    assert reading.synonyms == ("ZO",)
    assert "rID: 42" in reading.text
    assert "Case" not in reading.text
    assert "Share" not in reading.text


def test_a_page_saved_as_one_file() -> None:
    archive = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=xx\r\n\r\n--xx\r\n"
        "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><body><h1>Na=EFve</h1><p>Words =3E 5.</p></body></html>\r\n--xx--\r\n"
    )
    reading = read(archive.encode(), "page.mhtml")
    assert reading.text == "# Naïve\n\nWords > 5.\n"
