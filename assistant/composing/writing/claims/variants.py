"""What else a sentence says: its clauses, and what follows from its wording; and what would have to stand there for a statement.

A check compares words where they stand. A partial or turned statement is compared with what follows from its source instead of being
given more room in the checks, so no check becomes weaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from assistant.composing.writing.claims.clusters import name_of
from assistant.composing.writing.claims.distributing import shares
from assistant.composing.writing.claims.reading import EMPTY, Reading, read

LEAST_WORDS: Final = 4  # of a clause that says something by itself
_LONGEST_MEMBER: Final = 7  # words of one member of a list
_ROW: Final = re.compile(r"^[^;:]{2,60}: [^;]+; ")
_CLAUSES: Final = re.compile(
    r";\s+|,\s+(?:whereas|while|but|although|though|because|since|and so|so)\s+|,\s+and\s+(?=no\s|[^,;:]{3,60}? (?:is|are|was|were|has|have|can|may|does|do|did|must|should)\b)|\s+(?:whereas|because|although)\s+|:\s+"
)
_SAYS: Final = (
    r"(?:(?:often|usually|seldom|rarely|mostly|therefore) )?(?:is|are|was|were|has|have|had|may|can|does|do|did|must|should|"
    r"(?:adds|affects|allows|appears|argues|arises|asks|assesses|becomes|belongs|carries|contains|counts|depends|describes|destroys|detects|"
    r"develops|distinguishes|estimates|excludes|favours|fills|follows|forms|gives|includes|indicates|involves|keeps|lasts|leads|leaves|lies|"
    r"means|measures|mimics|misses|needs|occurs|predicts|produces|ranks|reaches|recommends|reflects|remains|replaces|requires|resembles|"
    r"rises|says|scores|separates|shows|spares|spreads|starts|states|stays|suggests|uses|yields)|"
    r"(?:affect|argue|belong|depend|describe|destroy|detect|favour|fill|give|involve|keep|need|occur|replace|score|show|spare|suggest|yield))"
)
# Denials inside a verb, and of two things at once.
_DENYING: Final = (
    (r"\b(?:leaves? out|omits?)\b", "does not include"),
    (r"\bshould be left out of\b", "should not be in"),
    (
        r"\bneither ([^,;.]{2,50}?) nor ([^,;.]{2,50}?) (differed|differs?|changed|separated?|is|are|was|were|has|have|describes?|proves?|excludes?|covers?)\b",
        r"\1 and \2 did not \3",
    ),
    (r"\b(?:considers?|includes?|takes?) neither ([^,;.]{2,50}?) nor\b", r"does not include \1 and"),
)
_NOUNS: Final = r"[^,;:]{3,70}?"
# The sentence, then what follows from it.
_FOLLOWS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b(?:suggests?|favou?rs?|supports?) [^,;.]{3,60}? (?:rather than|over)\b", "argues against"),
        (r"\b(suggests?|favou?rs?|supports?) ([^,;.]{3,60}?) over\b", r"\1 \2 rather than"),
        (
            r"\b(?:argues?|speaks?|counts?) against ([^,;.]{3,60}?) and in favour of ([^,;.]{3,60})",
            r"suggests \2 rather than \1",
        ),
        (r"\b(?:argues?|speaks?|counts?) against ([^,;.]{3,60}?) and in favour of\b", "suggests"),
        (
            r"\b(?:argues?|speaks?|counts?) (against [^,;.]{3,60}?) and in favour of ([^,;.]{3,60})",
            r"suggests \2 and argues \1",
        ),
        (r"\b(?:is|are) an? (frequent|common|rare|usual|possible) causes? of\b", r"\1 causes"),
        (
            rf"^the (?:\d+ )?(?:grades|categories|bands|items|points) of ({_NOUNS}) are (?:these|as follows): ([^:;]{{2,40}}): ([^;]+)$",
            r"\2 of \1 is \3",
        ),
        (r"\brather than\b", "and not"),
        (r"\bwhich differs from\b", "rather than"),
        (r"^(?:vertebral )?(?:body )?([\w ]{3,30}): category (?:none|no|absent)\b", r"no \1"),
        (r"^the \d+ (?=[^:]{3,120}\bare these:)", "the "),
        (r"\b2-3 (?=points)", "2 or 3 "),
        (r"\bmiss(?:es)?\b", "does not show"),
        (r"\brarer\b", "rare"),
        (r"\b(may|can) ([^,;.]{3,60}?) and \1\b", r"\1 \2 and"),
        (r"\btends? to\b", "usually"),
        *_DENYING,
        (rf"^({_NOUNS}) differs? from ({_NOUNS}) (?:by|in|through) ([^;:]+)$", r"\3 distinguishes \1 from \2"),
        (
            r"\b(\d[\d.,]*(?: ?%| ?ml| ?mm)?(?: \([^()]*\))?) (without|within) and (\d[\d.,]*(?: ?%| ?ml| ?mm)?(?: \([^()]*\))?) (with|between) ([\w-]+)",
            r"\1 \2 \5 and \3 \4 \5",
        ),
        (r"\b(?:does|do) not have to (?=be\b)", "is not always "),
        (r"\b(?:does|do) not have to be\b", "does not have to signify"),
        (r"\b(?:is|are) not pathognomonic (?:for|of)\b", "does not prove"),
        (r"\bsays? not anything about\b", "does not cover"),
        (r"\brather than (?:the |an? )?([\w-]+) (?:alone|only)\b", r"not only \1"),
        (r",? which ([^,;.]{3,60}?) (?:do|does|can) not(?=[;.]|$)", r", unlike \1"),
        # What is said of one subject twice is said of it once.
        (rf"^([^,;:]{{4,80}}?) ({_SAYS}) [^;:]+?,? (?:and|but) (?:also )?((?:{_SAYS}) [^;:]+)$", r"\1 \3"),
        (rf"^([^,;:]{{4,80}}? (?:{_SAYS}) [^;:]+?),? (?:and|but) (?:also )?(?:{_SAYS}) [^;:]+$", r"\1"),
    )
)
# The same clauses the other way round.
_TURNED: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^([^;:]+?),? because ([^;:]+)$", r"because \2, \1"),
        (r"^([^;:]+?),? because ([^;:]+)$", r"\2, so \1"),
        (r"^([^;:]+?), so ([^;:]+)$", r"\2, because \1"),
        (r"^([^;:]+?), so ([^;:]+)$", r"because \1, \2"),
        (r"^([^;:]+?),? (whereas|while) ([^;:]+)$", r"\3, \2 \1"),
        (r"^([^;:]+); ([^;:]+)$", r"\2; \1"),
        (r"^((?!.*\bthan\b)[^;:,]+) ((?:on|in|at|within|after|before|during|among|for) [^;:,]{4,60})$", r"\2, \1"),
        (r"^((?:on|in|at|within|after|before|during|among|for) [^;:,]{4,60}), ((?!.*\bthan\b)[^;:]+)$", r"\2 \1"),
    )
)
# The statement, then what has to be true for it.
_NEEDS: Final = tuple(
    (re.compile(pattern), replacement, None if unless is None else re.compile(unless))
    for pattern, replacement, unless in (
        (
            r"\b(?:should|must|may) not be (used|applied|transferred|carried|compared|converted|interchanged|counted|regarded|read|interpreted|called|reported)\b",
            r"is not \1",
            r"\b(?:was|were|did|had|have to|has to|needs?)\b[^,;.]{0,20}\bnot\b|\bnot (?:have|need)",
        ),
        (
            r"\b(?:calls? for|needs?|requires?|warrants?) (?=(?:a |an |surgical )*(?:consultation|referral)\b)",
            ", ",
            r"\bnot\b",
        ),
        (
            r"\b(?:reach(?:es)?|has|at|with|scores) the (?:sins |possible )?maximum of (\d+)\b",
            r"is \1 , the maximum",
            None,
        ),
        *((pattern, replacement, None) for pattern, replacement in _DENYING),
        # "X is not excluded by Y" needs "Y does not exclude X".
        (
            r"^([^,;.]{3,80}?) (?:is|are|was|were|can) not (?:be )?(\w+(?:ed|wn|en|ld)|made [a-z]+) by ([^,;.]{3,60})",
            r"\3 does not \2 \1",
            None,
        ),
        (
            r"(^|, (?:since|because|as) )([^,;.]{3,80}?) (?:is|are) not (?:a )?part of ([^,;.]{3,60})",
            r"\1\3 does not include \2",
            None,
        ),
        (r"\b(?:is|are) not (?:the same(?: thing)?|identical|alike)\b(?! as| to| with)", "differ", r"^(?!.*\bdiffer)"),
        (rf"^not every ({_NOUNS}) (?:is|comes from|is due to) ", r"\1 is not always ", None),
        (r"\b(?:sets?|tells?) ([^,;.]{3,50}?) apart from\b", r"distinguishes \1 from", None),
        (r"\bseparates? ([^,;.]{3,50}?) from\b", r"distinguishes \1 from", None),
        (
            rf"^({_NOUNS}) can not be (?:scored|given|obtained|reached|had) (?:on|by|in|with|from) any ([\w ]{{3,40}})",
            r"no \2 gives \1",
            None,
        ),
        (
            r"\b(?:if|when|where) (?:the |an? )?([\w -]{3,40}?) (?:is|are) (?:missing|lacking|not available)\b",
            r"without \1",
            r"\bmissing\b",
        ),
        (
            rf"^(?:if|when|where) ([^,;]{{3,80}}), ({_NOUNS}) (?:is|are) (?:favoured|suggested|supported|more probable) (?:over|rather than|than) ({_NOUNS})$",
            r"\1 suggests \2 rather than \3",
            None,
        ),
        (r"\b(suggests?|favou?rs?|supports?) ([^,;.]{3,60}?) over\b", r"\1 \2 rather than", None),
        (
            r"^([^,;.]{3,90}?) (can be|may be|is|are|was|were) ((?:\w+ly |often )?)((?!\w*(?:located|involved|based)\b)\w+(?:ed|wn|en|ld)) by ([^,;.]{3,80})$",
            r"\5 \3\4 \1",
            r"\bnot\b",
        ),
        (rf"^({_NOUNS}) ((?:can |may )?(?:also )?)(?:arise|result|come|stem) from (.+)$", r"\3 \2give \1", None),
        (r"\bnot necessarily\b", "not automatically", None),
        (r"\bnot necessarily\b", "not", None),
        (r"\bnot necessarily\b", "not have to", None),
        (r"\b(a |an |the )?missing (\w+)", r"absence of \1\2", r"\bmissing\b"),
        (r"\bmakes? ([^,;.]{3,60}?) more probable than\b", r"suggests \1 rather than", None),
        (r"\bmakes? ([^,;.]{3,60}?) more probable than\b", r"suggests \1 over", None),
        (r"\bmakes? ([^,;.]{3,60}?) (?:more probable|probable)\b", r"suggests \1", None),
        (r"\bmakes? ([^,;.]{3,60}?) (?:less probable|improbable)\b", r"argues against \1", None),
        (r",? (?:a |an )?([^,;.]{3,40}) is more probable than\b", r" suggests \1 over", None),
        (r",? (?:a |an )?([^,;.]{3,40}) is more probable than\b", r" suggests \1 rather than", None),
        (
            r"\b(suggests?|favou?rs?|supports?|(?:speaks?|argues?) (?:for|in favou?r of)) ([^,;.]{3,60}?) rather than\b",
            r"\1 \2 over",
            None,
        ),
        (
            r"\b(?:argues?|speaks?) (?:for|in favou?r of) ([^,;.]{3,60}?) (?:and|but) against\b",
            r"suggests \1 rather than",
            None,
        ),
        (
            r"\b(?:have|has|needs?|must|should) (?:to )?(?:also )?be (?:considered|thought of|borne in mind|kept in mind|included)\b",
            "may be",
            None,
        ),
        (r"\bone (?:has to|must|should|needs to) (?:also )?(?:think of|consider|bear in mind)\b", "may be", None),
        (
            r"\b(the|these) 2 (?=(?:differ|scores|scales|frameworks|methods|modalities|conditions|entities)\b)",
            r"\1 ",
            None,
        ),
        (r"(, [^;.]{3,80}? (?:and|or) [\w -]{2,40}?) all (?=\w)", r"\1 ", None),
        (r"(, [^;.]{3,80}? (?:and|or) [\w -]{2,40}?) both (?=\w)", r"\1 ", None),
    )
)


@lru_cache(maxsize=4096)
def consequences(source: str) -> tuple[Reading, ...]:
    """Readings of what follows from a sentence: each of its clauses, and turns of phrase put another way."""
    plain = read(source).text
    turned = (pattern.sub(replacement, plain) for pattern, replacement in _FOLLOWS if pattern.search(plain))
    found = dict.fromkeys((*turned, *_clauses(plain), *shares(plain)))
    return tuple(read(one) for one in found if one != plain)


def rearrangements(statement: Reading, source: Reading) -> Iterator[Reading]:
    """The source with its clauses in another order, where the statement follows that order rather than the source's own."""
    own = _inversions(statement, source)
    for pattern, replacement in _TURNED if own else ():
        if pattern.search(source.text):
            turned = read(pattern.sub(replacement, source.text))
            if _inversions(statement, turned) < own / 2:
                yield turned
    for text in _turned_lists(source.text) if own else ():
        turned = read(text)
        if _inversions(statement, turned) < own:
            yield turned


def _turned_lists(text: str) -> Iterator[str]:
    """ "61 % of these and 6 % of those" the other way round: what stands around "and", word for word of one build."""
    words = text.split()
    for at in (at for at, word in enumerate(words) if word == "and"):
        for size in range(_LONGEST_MEMBER, 1, -1):
            first, second = words[max(0, at - size) : at], words[at + 1 : at + 1 + size]
            if len(first) == len(second) == size and _build(first) == _build(second):
                yield " ".join((*words[: at - size], *second, "and", *first, *words[at + 1 + size :]))
                break


def _build(words: Sequence[str]) -> tuple[str, ...]:
    """Numbers, small words and others, in order."""
    return tuple("0" if word[0].isdigit() else word if word in EMPTY or word == "%" else "-" for word in words)


def _inversions(statement: Reading, source: Reading) -> int:
    """Pairs of words that both texts have once each, in opposite orders."""
    mine, theirs = _once(statement), _once(source)
    places = [theirs[key] for key in mine if key in theirs]
    return sum(first > second for first, second in combinations(places, 2))


def _once(reading: Reading) -> dict[str, int]:
    names = [name_of(token) for token in reading.tokens if token.is_content or token.quantity is not None]
    counts = Counter(names)
    return {name: place for place, name in enumerate(names) if counts[name] == 1}


def _clauses(plain: str) -> Iterator[str]:
    if _ROW.search(plain):
        return
    parts = [part.strip(" .,") for part in _CLAUSES.split(plain)]
    if len(parts) > 1:
        yield from (part for part in parts if len(part.split()) >= LEAST_WORDS)


def premises(statement: str, source: Reading) -> Iterator[Reading]:
    """Readings of what would have to be true for the statement to be, where the source may be put so."""
    plain = read(statement).text
    for pattern, replacement, unless in _NEEDS:
        if pattern.search(plain) and not (unless and unless.search(source.text)):
            yield read(pattern.sub(replacement, plain))
