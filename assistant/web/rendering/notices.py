"""Notices: what a reader must know beside the answer; an urgent one stands first and says so in a word."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.web.rendering.markup import element, escape, text_element

URGENT = "Urgent"
URGENT_WORDS = ("urgent", "emergency", "immediately", "cord compression")


def is_urgent(notice: str) -> bool:
    """True for a notice that must be read before the answer."""
    return any(word in notice.lower() for word in URGENT_WORDS)


def urgent_notices(notices: Sequence[str]) -> str:
    """The notices to be read first."""
    return "".join(
        element("p", f"{text_element('strong', URGENT)} {escape(notice)}", class_="notice urgent", role="note")
        for notice in notices
        if is_urgent(notice)
    )


def other_notices(notices: Sequence[str]) -> str:
    """All others."""
    shown = (notice for notice in notices if not is_urgent(notice))
    return "".join(text_element("p", notice, class_="notice", role="note") for notice in shown)
