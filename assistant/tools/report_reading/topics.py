"""Which words belong to which item, so that a negation or a verb is not carried over to another matter."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.sins_points import Component

_WORDS: Final[dict[Component, str]] = {
    "collapse": r"collaps\w*|height|compress\w*|wedg\w*|fractur\w*|flatten\w*|body|bodies|%|half|third|quarter",
    "alignment": (
        r"align\w*|malalign\w*|kypho\w*|scolio\w*|gibbus|sublux\w*|\w*listhes\w*|translat\w*|"
        r"slip|angulation|deformit\w*|"
        r"lordosis|curvature|dislocat\w*"
    ),
    "posterolateral": (
        r"pedic\w*|facet\w*|costo\w*|posterior\s+(?:element|arch)\w*|posterolateral|"
        r"neural\s+arch|arch(?:es)?|articular|"
        r"lateral\s+mass\w*|lamina\w*"
    ),
    "pain": r"pain\w*|ach\w+|discomfort|asymptomatic|symptoms?|mechanical|hurts?|sciatica",
    "lesion": r"lytic|\w*lytic|\w*blastic|sclerotic|sclerosis|mixed|lucen\w*|metasta\w*|lesions?|deposits?",
}
_TOPIC: Final = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for name, words in _WORDS.items()}
_CONNECTOR: Final = re.compile(
    r"[,;/]|\s[-–]\s|\b(?:and|with|showing|demonstrating|but|while|plus|without)\b", re.IGNORECASE
)


def topics(text: str) -> frozenset[Component]:
    """The items that a stretch of text speaks of."""
    return frozenset(name for name, pattern in _TOPIC.items() if pattern.search(text))


def up_to_another(text: str, own: Component) -> str:
    """The text up to the connector after which another item than `own` is spoken of."""
    for connector in _CONNECTOR.finditer(text):
        rest = _CONNECTOR.split(text[connector.end() :], maxsplit=1)[0]
        spoken = topics(rest)
        if spoken and own not in spoken:
            return text[: connector.start()]
    return text
