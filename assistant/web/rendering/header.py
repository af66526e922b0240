"""The compact header: name, disclaimer, status line, theme and help."""

from __future__ import annotations

from assistant.web import words_page as words
from assistant.web.rendering.markup import button, element, escape, text_element


def header() -> str:
    """The header with its help dialog."""
    name = element(
        "h1",
        text_element("span", words.TITLE, class_="wide") + text_element("span", words.SHORT_TITLE, class_="narrow"),
    )
    tools = element(
        "div",
        button("◐", id="toggle-theme", class_="ghost icon", aria_label=words.TOGGLE_THEME, title=words.TOGGLE_THEME)
        + button(
            "?", id="show-shortcuts", class_="ghost icon", aria_label=words.SHOW_SHORTCUTS, title=words.SHOW_SHORTCUTS
        ),
        class_="header-tools",
    )
    status = element("p", "", id="status-line", role="status")
    away = text_element("p", words.SERVER_AWAY, class_="away", role="alert")
    return (
        element(
            "header", name + text_element("p", words.TAGLINE, class_="tagline") + status + tools, class_="page-header"
        )
        + away
        + _help()
    )


def _help() -> str:
    rows = "".join(
        element("div", element("dt", text_element("kbd", keys)) + text_element("dd", does))
        for keys, does in words.SHORTCUTS
    )
    content = (
        text_element("h2", words.SHOW_SHORTCUTS)
        + element("dl", rows)
        + _tab_keys()
        + button(words.CLOSE, id="close-shortcuts", class_="primary")
    )
    return element("dialog", content, id="shortcuts", aria_label=words.SHOW_SHORTCUTS)


def _tab_keys() -> str:
    """The choice of keys that open a tab; the browser remembers it."""
    options = "".join(text_element("option", label, value=key) for key, label in words.TAB_KEYS.items())
    chooser = element("select", options, id="tab-keys")
    return element("label", escape(words.TAB_KEYS_LABEL) + " " + chooser, class_="tab-keys")
