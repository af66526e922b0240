"""A denial reaches as far as its list, and no further."""

from __future__ import annotations

import pytest

from assistant.tools.denial import denied


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no fever , weight loss or night pain , mass", "fever weight loss or night pain"),
        ("no expansion , alp raised", "expansion"),
        ("not hot and painful", "hot"),
        ("without fever and mass", "fever and mass"),
        ("no fever but mass", "fever"),
        ("biopsy negative , mass", ""),
        ("negative for fever", "for fever"),
        ("not only fever", ""),
    ],
)
def test_reach(text: str, words: str) -> None:
    tokens = text.split()
    reached = [token for token, flag in zip(tokens, denied(tokens), strict=True) if flag and token != ","]
    assert " ".join(reached) == words
