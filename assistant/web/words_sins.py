"""Every word of the SINS tab that is not computed."""

from __future__ import annotations

from assistant.tools.sins_points import POINTS, Component
from assistant.tools.sins_sentence import VALUE_WORDS

GROUP_LABELS: dict[Component, str] = {
    "pain": "Pain",
    "lesion": "Bone lesion",
    "alignment": "Alignment",
    "collapse": "Vertebral body collapse",
    "posterolateral": "Posterolateral involvement",
}
LONG_VALUES: dict[tuple[str, str], str] = {
    ("pain", "mechanical"): "Mechanical",
    ("pain", "non_mechanical"): "Occasional, not mechanical",
    ("collapse", "involved_over_50"): "None, > 50 % of body involved",
    ("collapse", "over_50"): "> 50 %",
    ("collapse", "under_50"): "< 50 %",
    ("alignment", "deformity"): "New deformity",
}
NOT_KNOWN = "Not known"
REPORT_LABEL = "Paste the report"
REPORT_PLACEHOLDER = (
    "Findings in plain words: osteolytic metastasis of L1, 60 % loss of height, left pedicle destroyed."
)
READ_REPORT = "Read the report"
ANOTHER_LEVEL = "Another level"
REMOVE_LEVEL = "Remove level"
WHAT_IF = "What if…"
START_AGAIN = "Start again"
NO_LESION = "No vertebral tumour lesion was found in these words; nothing was filled in."


def choices(name: Component) -> list[tuple[str, str]]:
    """The answers of one item, highest points first, with `Not known` at the end."""
    values = [(f"{_label(name, value)} ({points})", value) for value, points in POINTS[name].items()]
    return [*reversed(values), (NOT_KNOWN, "unknown")]


def _label(name: Component, value: str) -> str:
    words = LONG_VALUES.get((name, value), VALUE_WORDS[name][value])
    return words[0].upper() + words[1:]
