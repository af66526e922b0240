"""What comes before what, what leads to what, what is divided by what: the two sides of such a word may not be exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.composing.writing.claims.reading import Reading, Token

_CROSSED: Final = "it exchanges the sides of “{word}”"
_FORWARD: Final = {
    "before": "time", "prior": "time", "precede": "time", "precedes": "time", "until": "time", "followed by": "time", "prior to": "time",
    "sto_": "way", "divided by": "ratio", "over": "ratio", "cause": "cause", "causes": "cause", "lead to": "cause", "leads to": "cause",
    "result in": "cause", "results in": "cause", "produce": "cause", "produces": "cause", "give rise to": "cause", "mimics": "likeness",
    "then": "time", "so": "reason", "missed": "miss", "misses": "miss",
    "exceeds": "more", "exceeded": "more", "exceed": "more", "into": "way", "replaces": "replacing", "replace": "replacing",
}  # fmt: skip
_BACKWARD: Final = {
    "after": "time", "following": "time", "caused by": "cause", "due to": "cause", "result from": "cause", "results from": "cause",
    "replaced by": "replacing", "missed by": "miss", "because": "reason", "followed": "time", "follows": "time", "follow": "time",
}  # fmt: skip
# "its main causes": a noun, which has no sides.
_NOUN_BEFORE: Final = frozenset(
    "its the a main chief common usual further other these of as metabolic benign malignant classic".split()
)
_BREAKS_OF: Final = {
    "time": frozenset(("because", "which", "so", "whereas", "while")),
    "reason": frozenset(("because", "so", "whereas")),
}
_NEAR: Final = 9
_BREAKS: Final = frozenset(";:.")
# Of time, as much on the wrong side as on the right one is enough: "fracture followed SBRT" and "SBRT after fracture" share all their words.
_CLOSE: Final = frozenset(("time",))
# Who misses what: of a test and a lesion only the test tells the sides apart.
_TOLD_BY: Final = {"miss": frozenset(("modality", "tracer"))}


class Order(NamedTuple):
    """Two sides of a word, the one that comes first (in time, as cause, as numerator) first."""

    kind: str
    word: str
    first: frozenset[str]
    second: frozenset[str]


def crossed(statement: Reading, source: Reading) -> Iterator[str]:
    """Words whose sides the statement exchanges."""
    theirs = list(_orders(source.tokens))
    for mine in _orders(statement.tokens):
        same = [one for one in theirs if one.kind == mine.kind]
        if same and all(_exchanged(mine, one) for one in same):
            yield _CROSSED.format(word=mine.word.strip("_").removeprefix("s") if mine.word == "sto_" else mine.word)


def _exchanged(mine: Order, theirs: Order) -> bool:
    only_first, only_second = theirs.first - theirs.second, theirs.second - theirs.first
    if mine.kind in _TOLD_BY:
        return bool(mine.first & only_second) and not mine.first & only_first
    wrong = len(mine.first & only_second) + len(mine.second & only_first)
    right = len(mine.first & only_first) + len(mine.second & only_second)
    if mine.kind in _CLOSE:
        return wrong >= max(2, right)
    return wrong > (right if mine.kind == "reason" else 2 * right)


def _orders(tokens: Sequence[Token]) -> Iterator[Order]:
    for place in range(len(tokens)):
        word = _marker(tokens, place)
        if word is None:
            continue
        left, right = _sides(tokens, place, _FORWARD.get(word) or _BACKWARD[word])
        if word in _BACKWARD:
            yield Order(_BACKWARD[word], word, right, left)
        else:
            yield Order(_FORWARD[word], word, left, right)


def _marker(tokens: Sequence[Token], place: int) -> str | None:
    text = tokens[place].text
    pair = f"{text} {tokens[place + 1].text}" if place + 1 < len(tokens) else text
    before = tokens[place - 1].text if place else ""
    if (text in ("cause", "causes") and before in _NOUN_BEFORE) or (text == "because" and before == "and"):
        return None
    for word in (pair, text):
        if word in _FORWARD or word in _BACKWARD:
            return word
    return None


def _sides(tokens: Sequence[Token], place: int, kind: str) -> tuple[frozenset[str], frozenset[str]]:
    if kind in _TOLD_BY:
        left, right = tokens[max(0, place - _NEAR) : place], tokens[place + 1 : place + 1 + _NEAR]
        return _of_groups(left, _TOLD_BY[kind]), _of_groups(right, _TOLD_BY[kind])
    begin, end = place, place + 1
    breaks = _BREAKS | _BREAKS_OF.get(kind, frozenset())
    while begin > 0 and tokens[begin - 1].text not in breaks:
        begin -= 1
    while end < len(tokens) and tokens[end].text not in breaks:
        end += 1
    if not any(token.is_content for token in tokens[begin:place]):
        # "After treatment, the rim …": what stands behind the comma is the other side.
        comma = next((at for at in range(place, end) if tokens[at].text == ","), place)
        return _keys(tokens[comma:end]), _keys(tokens[place + 1 : comma])
    if tokens[place].text == "sto_":
        start = max((at for at in range(begin, place) if tokens[at].text == "from"), default=begin)
        comma = next((at for at in range(place, end) if tokens[at].text == ","), end)
        return _keys(tokens[start:place]), _keys(tokens[place + 1 : comma])
    if kind == "time":
        begin, end = _without_counts(tokens, begin, place, end)
    return _keys(tokens[begin:place]), _keys(tokens[place + 1 : end])


def _without_counts(tokens: Sequence[Token], begin: int, place: int, end: int) -> tuple[int, int]:
    """In how many it was so says nothing of the order, and stands on either side: "in 57 of 410 segments"."""
    counts = [at for at in range(begin, end) if tokens[at].quantity and not tokens[at].quantity.unit]
    commas = [at for at in range(begin, place - 1) if tokens[at].text == ","]
    if commas and any(at < commas[-1] for at in counts):
        begin = commas[-1]
    return begin, min((at for at in counts if at > place + 1), default=end)


def _of_groups(tokens: Sequence[Token], groups: frozenset[str]) -> frozenset[str]:
    return frozenset(token.key for token in tokens if token.group in groups)


def _keys(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        str(token.quantity.key) if token.quantity is not None else token.key
        for token in tokens
        if token.is_content or token.quantity is not None
    )
