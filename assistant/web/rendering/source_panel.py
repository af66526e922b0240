"""The source panel: a passage as it stands in its source, with the quoted words marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Passage
from assistant.web.rendering.markup import button, element, escape, source_text, text_element, without_upload_folder

# Long passages scroll inside the panel, so the keyboard has to reach them.
PASSAGE = {"class_": "passage", "tabindex": "0", "role": "group", "aria_label": "Passage"}
EMPTY = "Choose a number in an answer to see the exact words it rests on."
CHANGED = "The source has changed since this was quoted; the quoted words are no longer at this place."
NOT_CHECKED = "not re-read in the original"
REFERENCES, OTHERS = "References", "Also cited in this passage"
NO_REFERENCE = "This passage names no reference."


@dataclass(frozen=True, slots=True)
class Quote:
    """What a citation claims: `text` stands at `start:end` of the source."""

    text: str
    start: int
    end: int
    number: int | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Referenced:
    """A formatted reference and whether its points were re-read in the source."""

    text: str
    checked: bool
    of_quote: bool = True


def placeholder() -> str:
    """The panel before anything was chosen."""
    return element("div", text_element("p", EMPTY, class_="quiet"), class_="source-empty")


def message(text: str) -> str:
    """The panel when a passage can't be shown."""
    return element("div", text_element("p", text, class_="notice", role="alert") + close_button(), class_="source")


def close_button() -> str:
    """Closes the sheet on a narrow page; hidden by the style sheet on a wide one."""
    return button("Close", class_="close-source ghost", data_close_source="")


def source_panel(
    passage: Passage,
    quote: Quote | None,
    references: Sequence[Referenced],
    before: Passage | None,
    after: Passage | None,
) -> str:
    """Article, section, passage with the quote in one `<mark>`, neighbours and references."""
    number = f"{quote.number} · " if quote and quote.number else ""
    header = (
        text_element("h2", f"{number}{passage.article}", id="source-title", tabindex="-1")
        + (text_element("p", passage.section, class_="section") if passage.section else "")
        + close_button()
    )
    return element(
        "section",
        element("header", header)
        + _body(passage, quote)
        + _steps(before, after)
        + _references(references)
        + _origin(passage),
        class_="source",
        aria_labelledby="source-title",
        data_passage=passage.id,
    )


def _body(passage: Passage, quote: Quote | None) -> str:
    if quote is None:
        return element("div", source_text(passage.text), **PASSAGE)
    start, end = quote.start - passage.start, quote.end - passage.start
    if not (0 <= start < end <= len(passage.text)) or passage.text[start:end] != quote.text:
        return text_element("p", CHANGED, class_="notice", role="alert") + element(
            "div", source_text(passage.text), class_="passage"
        )
    marked = element("mark", source_text(quote.text), id="quoted-words")
    text = escape_ends(passage.text[:start]) + marked + source_text(passage.text[end:])
    return element("div", text, **PASSAGE)


def escape_ends(text: str) -> str:
    """What stands before the quote; a blank first line would only push the quote down."""
    return source_text(text.lstrip("\n"))


def _steps(before: Passage | None, after: Passage | None) -> str:
    def step(label: str, passage: Passage | None, direction: str) -> str:
        return button(
            label,
            class_="ghost",
            disabled=passage is None,
            data_open_passage=passage.id if passage else None,
            data_step=direction,
            title=f"{passage.article} › {passage.section}" if passage else None,
        )

    return element("div", step("← Previous", before, "previous") + step("Next →", after, "next"), class_="steps")


def _references(references: Sequence[Referenced]) -> str:
    quoted = [one for one in references if one.of_quote]
    others = [one for one in references if not one.of_quote]
    if not references:
        return text_element("p", NO_REFERENCE, class_="quiet")
    listed = text_element("h3", REFERENCES) + _listed(quoted) if quoted else ""
    return listed + (text_element("h3", OTHERS) + _listed(others) if others else "")


def _listed(references: Sequence[Referenced]) -> str:
    items = "".join(
        element("li", escape(one.text) + ("" if one.checked else f" {text_element('em', f'({NOT_CHECKED})')}"))
        for one in references
    )
    return element("ol", items, class_="references")


def _origin(passage: Passage) -> str:
    page = f"page {passage.page}" if passage.page else ""
    parts = [part for part in (passage.source, page, passage.provenance, passage.licence) if part]
    return text_element("p", without_upload_folder(" · ".join(parts)), class_="origin")
