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
    ("Alt + 1 … 5", "Open a tab"),
    ("?", "This help"),
)
CLOSE = "Close"
