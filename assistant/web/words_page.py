"""Every word of the header and of the help."""

from __future__ import annotations

TITLE = "Vertebral metastases assistant"
SHORT_TITLE = "Vertebral metastases"
TAGLINE = "Decision support from cited sources, not a diagnosis"
TABS = {"ask": "Ask", "sins": "SINS", "differential": "Differential", "library": "Library", "evals": "Evals"}
TOGGLE_THEME, SHOW_SHORTCUTS = "Dark or light", "Keyboard shortcuts"
SERVER_AWAY = "The server does not answer. What is on this page stays; start the server again and go on."
SHORTCUTS = (
    ("/", "Go to the question"),
    ("Enter", "Send the question"),
    ("Shift + Enter", "New line in the question"),
    ("Esc", "Close the source and go back to its number"),
    ("Tab, then Enter or Space", "Open the source of a statement"),
    ("↑ ↓ Home End", "Move along the spine"),
    ("?", "This help"),
)
TAB_KEYS_LABEL = "Open a tab with"
# Some screen readers and window managers keep Alt and a digit for themselves.
TAB_KEYS = {
    "alt": "Alt + 1 … 5",
    "ctrl-alt": "Ctrl + Alt + 1 … 5",
    "alt-shift": "Alt + Shift + 1 … 5",
    "off": "no keys",
}
CLOSE = "Close"
