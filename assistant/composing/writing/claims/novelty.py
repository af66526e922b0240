"""Words of a statement that its source does not have, and that mean something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby, takewhile
from typing import Final

from assistant.composing.writing.claims.clusters import counted
from assistant.composing.writing.claims.denials import DENIALS
from assistant.composing.writing.claims.lexicon import lexicon
from assistant.composing.writing.claims.reading import EMPTY, Reading, Token

_FOREIGN: Final = "“{word}” does not stand in the passage"
_NO_NUMBER: Final = "the number “{word}” does not stand in the passage like this"

_WORD: Final = re.compile(r"[^\W_]+")
_SAME: Final = re.compile(
    r"(?<!not )\b(?:is|are|was|were) (?:the )?(?:same|identical|alike|equal|equivalent)\b(?! \w+ (?:as|in))"
)
_DIFFERENT: Final = frozenset(("differ", "differs", "differed", "different", "unlike"))
_LEAST_OF_A_CLAUSE: Final = 3  # words of content
_OPPOSITES: Final = ("a", "ab", "un", "in", "non", "ir", "im", "dis")
ROOT: Final = 5  # letters that words of one root share

# Whether an everyday word says the same as one of the source's words.
Alike = Callable[[str, frozenset[str]], bool]


def foreign_terms(statement: Reading, source: Reading, context: Reading, alike: Alike | None = None) -> Iterator[str]:
    """Terms that neither the source sentence nor, for what does not compete with it, its headings have."""
    yield from _said_alike(statement, source)
    for token in statement.content:
        if token.text in DENIALS:
            continue  # what is denied is a matter of polarity
        if _is_opposite(token.text, source) or _is_antonym(token, source):
            yield _FOREIGN.format(word=token.text)
        if token.key in source.keys or _in_context(token, source, context):
            continue
        if not token.group and token.key in lexicon().general and not _is_turned(token, source):
            continue
        if not token.group and alike is not None and alike(token.text, frozenset(t.text for t in source.content)):
            continue
        if not token.group and _is_derived(token.text, source):
            continue
        if _is_plain_both(token, statement) or _is_licensed(token, source):
            continue
        yield _FOREIGN.format(word=token.text)


def added_clauses(statement: Reading, source: Reading) -> Iterator[str]:
    """Clauses without a word that the source has, each of its words counting once: "commoner with severe collapse *and with increasing age*"."""
    left = Counter(token.key for token in source.content)
    for _, tokens in groupby(statement.content, key=lambda token: token.segment):
        clause = list(tokens)
        had = any(left[token.key] > 0 for token in clause)
        left.subtract(token.key for token in clause)
        if len(clause) >= _LEAST_OF_A_CLAUSE and not had:
            yield _FOREIGN.format(word=" ".join(token.text for token in clause))


def _said_alike(statement: Reading, source: Reading) -> Iterator[str]:
    """Two things that are the same by the statement and differ by the source."""
    said = _SAME.search(statement.text)
    if said and source.words & _DIFFERENT and not _SAME.search(source.text):
        yield _FOREIGN.format(word=said.group())


def _is_derived(word: str, source: Reading) -> bool:
    """ "competitors" where the source has "compete", "validation" where it has "validated": one root, another ending."""
    return word.isalpha() and any(_one_root(word, other) for other in source.words)


def _one_root(word: str, other: str) -> bool:
    """ "intradural" and "intrathecal" share a prefix and no root."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return shared >= max(ROOT, 0.6 * min(len(word), len(other))) and "less" not in (word[-4:], other[-4:])


def _is_licensed(token: Token, source: Reading) -> bool:
    """Whether the source says it in smaller words; what is only implied must have no rival there."""
    said = frozenset(_WORD.findall(source.text)) | {f"@{group}" for group in source.groups}
    if said & lexicon().licences.get(token.key, frozenset()):
        return True
    if not token.group and source.keys & lexicon().kin.get(token.key, frozenset()):
        return True
    rivals = source.members(token.group) - {token.key} if token.group else frozenset()
    return not rivals and bool(said & lexicon().implied.get(token.key, frozenset()))


def _is_turned(token: Token, source: Reading) -> bool:
    """ "typical" where the source has "atypical", "visible" where it has "invisible"."""
    return any(f"{prefix}{token.text}" in source.words for prefix in _OPPOSITES)


def _is_opposite(word: str, source: Reading) -> bool:
    """ "asymptomatic" where the source has "symptomatic" only, whatever the heading says."""
    return word not in source.words and any(
        word.startswith(prefix) and word.removeprefix(prefix) in source.words for prefix in _OPPOSITES
    )


def _is_antonym(token: Token, source: Reading) -> bool:
    """ "Discriminates well" of what "discriminates poorly", where nothing else of the source says "well"."""
    other = lexicon().antonyms.get(token.key)
    return other in source.words and token.key not in source.keys


def _in_context(token: Token, source: Reading, context: Reading) -> bool:
    if token.key not in context.keys:
        return False
    # A heading "benign versus malignant" allows neither where the sentence names one of the two.
    return not token.group or (token.group not in source.groups and len(context.members(token.group)) == 1)


def _is_plain_both(token: Token, statement: Reading) -> bool:
    return token.text == "both" and "and" in statement.words


def foreign_numbers(statement: Reading, source: Reading) -> Iterator[str]:
    """Quantities that the source does not state with the same unit, comparison and things counted."""
    theirs = [(token.quantity, counted(source)[place]) for place, token in enumerate(source.tokens) if token.quantity]
    for place, what in counted(statement).items():
        token = statement.tokens[place]
        if not any(
            token.quantity and token.quantity.agrees(other) and _may_count(what, their) for other, their in theirs
        ):
            yield _NO_NUMBER.format(word=token.text.strip())


def _may_count(mine: str, theirs: str) -> bool:
    """Whether a number of patients may be one of vertebrae: only where one side leaves it unsaid; a year counts nothing."""
    return mine == theirs or not theirs or (not mine and theirs != "number year")


def overlap(statement: Reading, source: Reading, context: Reading) -> float:
    """Share of the statement's content that stands in the source or its headings."""
    general = lexicon().general
    said = {token.key for token in statement.content if token.group or token.key not in general}
    if not said:
        # Everyday words alone say something only together with a number: "the lesion measures 2 mm".
        said = set(statement.keys) if statement.quantities else set()
    if not said:
        return 0.0
    return len(said & (source.keys | (context.keys - EMPTY))) / len(said)


def likeness(statement: Reading, source: Reading, context: Reading) -> float:
    """Share of all words and numbers of the statement, the everyday ones too, that the source has; headings count for little."""
    numbers = [token.quantity for token in source.quantities]
    shared = sum(key in source.keys for key in statement.keys) + 0.3 * len(
        statement.keys & (context.keys - source.keys)
    )
    shared += sum(
        any(one and token.quantity and token.quantity.agrees(one) for one in numbers) for token in statement.quantities
    )
    return shared / max(1, len(statement.keys) + len(statement.quantities))
