"""A verb left out in the second of two clauses is put back: "one lies mainly in the body, and the other mainly in the arch"."""

from __future__ import annotations

import re
from typing import Final

_VERB: Final = (
    r"(?:is|are|was|were|occurs?|arises?|lies?|starts?|begins?|forms?|involves?|affects?|destroys?|spreads?|shows?|gives?|has|have|"
    r"favours?|suggests?|replaces?|fills?|spares?|peaks?|appears?|sits?|grows?)"
)
_LINK: Final = (
    r"(?:(?:mainly|mostly|usually|often|chiefly|typically|predominantly|commonly|rarely|seldom) )?"
    r"(?:in|at|on|by|with|from|for|before|after|during|above|below|within|as|to|over|under|between)"
)
_WORDS: Final = r"(?:\([^()]*\)|[^,;:()])"
_GAPPED: Final = re.compile(
    rf"^(?P<first>{_WORDS}{{3,80}}?) (?P<verb>{_VERB}) (?P<link>{_LINK}) (?P<said>{_WORDS}+?), (?:and|but|while|whereas) "
    rf"(?P<second>(?:(?!\b{_VERB}\b){_WORDS}){{3,80}}?) (?P=link) (?P<other>(?:(?!\b{_VERB}\b)[^;:])+)$"
)


def ungapped(plain: str) -> str:
    """The sentence with its second verb; as it is where nothing was left out."""
    return _GAPPED.sub(r"\g<first> \g<verb> \g<link> \g<said>; \g<second> \g<verb> \g<link> \g<other>", plain)
