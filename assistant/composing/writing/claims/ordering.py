"""What comes before what, what leads to what, what is divided by what: the two sides of such a word may not be exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.composing.writing.claims.lexicon import lexicon
from assistant.composing.writing.claims.reading import Reading, Token

_CROSSED: Final = "it exchanges the sides of “{word}”"
_FORWARD: Final = {
    "before": "time", "prior": "time", "precede": "time", "precedes": "time", "until": "time", "followed by": "time", "prior to": "time",
    "sto_": "way", "divided by": "ratio", "over": "ratio", "cause": "cause", "causes": "cause", "makes": "cause", "make": "cause", "lead to": "cause", "leads to": "cause",
    "result in": "cause", "results in": "cause", "produce": "cause", "produces": "cause", "give rise to": "cause", "mimics": "likeness",
    "then": "time", "cause of": "cause", "causes of": "cause", "rather than": "preference", "mistaken for": "likeness", "mimic": "likeness", "imitates": "likeness", "imitate": "likeness", "when": "condition", "so": "reason", "explain why": "reason", "explains why": "reason", "is why": "reason", "account for": "reason", "accounts for": "reason", "missed": "miss", "misses": "miss",
    "exceeds": "more", "exceeded": "more", "exceed": "more", "into": "way", "replaces": "replacing", "replace": "replacing",
}  # fmt: skip
_BACKWARD: Final = {
    "after": "time", "following": "time", "caused by": "cause", "comes from": "cause", "come from": "cause", "stems from": "cause", "stem from": "cause", "due to": "cause", "result from": "cause", "results from": "cause",
    "replaced by": "replacing", "superseded by": "replacing", "missed by": "miss", "because": "reason", "followed": "time", "follows": "time", "follow": "time",
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
_TOLD_BY: Final = {
    "miss": frozenset(("modality", "tracer")),
    "condition": frozenset(("modality", "tracer", "score")),
}
_CAUSAL: Final = {"cause", "reason"}
_PAIRS: Final = frozenset(("preference", "rank", "replacing", "likeness", "course", "comparison"))
_RANKS: Final = frozenset(("second commonest", "third commonest"))
_WEIGHING: Final = frozenset(
    "over than rather not against instead less improbable while whereas but no without excludes exclude".split()
) | {"argues against", "argue against", "speaks against", "less probable", "more probable"}
_WEIGHED: Final = frozenset(("disease", "behaviour", "outcome"))
_STARTS: Final = frozenset(("begin", "begin with"))
_STOPS: Final = frozenset(("stop",))
_LINKING: Final = frozenset(("is", "are", "be", "as", "was", "were"))
_FAVOURED: Final = 3  # words on either side of "rather than" that name what is weighed


class Order(NamedTuple):
    """Two sides of a word, the one that comes first (in time, as cause, as numerator) first."""

    kind: str
    word: str
    first: frozenset[str]
    second: frozenset[str]


def crossed(statement: Reading, source: Reading) -> Iterator[str]:
    """Words whose sides the statement exchanges."""
    theirs = list(_orders(source.tokens))
    for one in (*theirs, *_opposed(source.tokens)):
        if one.kind == "preference" and _weighed_no_more(statement, one):
            yield _CROSSED.format(word=one.word)
    for mine in _orders(statement.tokens):
        same = [one for one in theirs if one.kind == mine.kind] or [
            one for one in theirs if {one.kind, mine.kind} == _CAUSAL
        ]
        if same and all(_exchanged(mine, one) for one in same):
            yield _CROSSED.format(word=mine.word.strip("_").removeprefix("s") if mine.word == "sto_" else mine.word)


def _opposed(tokens: Sequence[Token]) -> Iterator[Order]:
    """ "argues against healing and for progression": the one is weighed against the other."""
    against = [place for place, token in enumerate(tokens) if token.group == "support" and "against" in token.text]
    weighed = [token for token in tokens if token.group in _WEIGHED]
    for place in against:
        other = next((token for token in tokens[place:] if token.group in _WEIGHED), None)
        if other is not None:
            chosen = frozenset(token.key for token in weighed if token.key != other.key)
            yield Order("preference", "against", chosen, frozenset((other.key,)))


def _weighed_no_more(statement: Reading, theirs: Order) -> bool:
    """ "favours lymphoma and metastasis" of what "favours lymphoma over metastasis"."""
    chosen, other = theirs.first - theirs.second, theirs.second - theirs.first
    named = {token.key for token in statement.tokens if token.group in _WEIGHED}
    return (
        "support" in statement.groups
        and bool(named & chosen and named & other)
        and not any(token.text in _WEIGHING for token in statement.tokens)
    )


def _exchanged(mine: Order, theirs: Order) -> bool:
    only_first, only_second = theirs.first - theirs.second, theirs.second - theirs.first
    if mine.kind in _TOLD_BY:
        return bool(mine.first & only_second) and not mine.first & only_first
    if mine.kind in _PAIRS:
        return bool(mine.first & only_second and mine.second & only_first)
    wrong = len(mine.first & only_second) + len(mine.second & only_first)
    right = len(mine.first & only_first) + len(mine.second & only_second)
    if mine.kind in _CLOSE:
        return wrong >= max(2, right)
    return wrong > (right if mine.kind in ("reason", "cause") else 2 * right)


def _orders(tokens: Sequence[Token]) -> Iterator[Order]:
    yield from _courses(tokens)
    yield from _comparisons(tokens)
    for place in range(len(tokens)):
        word = _marker(tokens, place)
        if word is None:
            continue
        kind = _kind(tokens, place, word)
        left, right = _sides(tokens, place, kind)
        if word in _BACKWARD:
            yield Order(kind, word, right, left)
        else:
            yield Order(kind, word, left, right)


def _courses(tokens: Sequence[Token]) -> Iterator[Order]:
    """ "Starts with oedema and ends with sclerosis"."""
    starts = [at for at, token in enumerate(tokens) if token.key in _STARTS]
    ends = [at for at, token in enumerate(tokens) if token.key in _STOPS]
    if starts and ends:
        yield Order("course", "begin", _following(tokens, starts[0]), _following(tokens, ends[0]))


def _comparisons(tokens: Sequence[Token]) -> Iterator[Order]:
    """ "Commoner on digital than on analogue": which has more of it, also where no list opposes the two."""
    for at in (at for at, token in enumerate(tokens) if token.text == "than"):
        compared = [one for one in range(max(0, at - _NEAR), at) if _more(tokens[one].text) is not None]
        if not compared:
            continue
        place = compared[-1]
        before = _keys(tokens[place + 1 : at]) or _keys(tokens[max(0, place - _NEAR) : place])
        after = _following(tokens, at)
        more, less = (before, after) if _more(tokens[place].text) else (after, before)
        yield Order("comparison", "than", more, less)


def _more(word: str) -> bool | None:
    """Whether a comparative says more or less; None for other words."""
    first = word.split()[0]
    return True if first in _MORE else False if first in _LESS else None


_MORE: Final = frozenset(
    "more higher commoner greater larger better longer stronger brighter denser likelier oftener earlier".split()
)
_LESS: Final = frozenset("less lower rarer fewer smaller worse shorter weaker darker poorer later".split())


def _following(tokens: Sequence[Token], place: int) -> frozenset[str]:
    end = next((at for at in range(place, len(tokens)) if tokens[at].text in _BREAKS | {",", "and"}), len(tokens))
    return _keys(tokens[place + 1 : end])


def _kind(tokens: Sequence[Token], place: int, word: str) -> str:
    if word == "after" and any(_is_rank(token) for token in tokens):
        return "rank"
    if word == "over" and any(token.group == "support" for token in tokens[max(0, place - 6) : place]):
        return "preference"
    return _FORWARD.get(word) or _BACKWARD[word]


def _marker(tokens: Sequence[Token], place: int) -> str | None:
    text = tokens[place].text
    pair = f"{text} {tokens[place + 1].text}" if place + 1 < len(tokens) else text
    before = tokens[place - 1].text if place else ""
    if text in ("cause of", "causes of"):
        return text if _LINKING & {one.text for one in tokens[max(0, place - 4) : place]} else None
    if (text in ("cause", "causes") and before in _NOUN_BEFORE) or (text == "because" and before == "and"):
        return None
    for word in (pair, text):
        if word in _FORWARD or word in _BACKWARD:
            return word
    return None


def _sides(tokens: Sequence[Token], place: int, kind: str) -> tuple[frozenset[str], frozenset[str]]:
    if kind in _TOLD_BY:
        commas = [at for at, token in enumerate(tokens) if token.text in _BREAKS | {","}]
        begin = max((at for at in commas if at < place), default=0)
        end = min((at for at in commas if at > place), default=len(tokens))
        left, right = tokens[max(begin, place - _NEAR) : place], tokens[place + 1 : min(end, place + 1 + _NEAR)]
        if kind == "condition" and not any(token.is_content for token in left):
            left = tokens[end : end + _NEAR]  # "When MRI is contraindicated, CT takes its place"
        return _of_groups(left, _TOLD_BY[kind]), _of_groups(right, _TOLD_BY[kind])
    begin, end = place, place + 1
    if kind in _PAIRS:
        return _nearest(tokens, place, kind)
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


def _is_rank(token: Token) -> bool:
    return token.key in {lexicon().key(rank) for rank in _RANKS}


def _nearest(tokens: Sequence[Token], place: int, kind: str) -> tuple[frozenset[str], frozenset[str]]:
    """What is weighed or ranked: the few words of content on either side, within the clause."""
    end = next((at for at in range(place, len(tokens)) if tokens[at].text in _BREAKS | {","}), len(tokens))
    right = [token for token in tokens[place + 1 : end] if token.is_content][:_FAVOURED]
    if kind != "rank":
        start = max((at for at in range(place) if tokens[at].text in _BREAKS), default=0)
        left = [token for token in tokens[start:place] if token.is_content and token.group != "support"][-_FAVOURED:]
        return _keys(left), _keys(right)
    begin = end if place == 0 else 0  # "After the pelvis, the spine is the second commonest site"
    rank = next((at for at in range(begin, len(tokens)) if _is_rank(tokens[at])), begin)
    return _keys([token for token in tokens[begin:rank] if token.is_content][-_FAVOURED:]), _keys(right)


def _without_counts(tokens: Sequence[Token], begin: int, place: int, end: int) -> tuple[int, int]:
    """In how many it was so says nothing of the order, and stands on either side: "in 57 of 410 segments"."""
    quantities = ((at, tokens[at].quantity) for at in range(begin, end))
    counts = [at for at, quantity in quantities if quantity is not None and not quantity.unit]
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
