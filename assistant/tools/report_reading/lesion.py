"""Bone lesion: lytic, mixed or blastic. Degenerative sclerosis and MR signal are no bone density."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading import lesion_words as words
from assistant.tools.report_reading import mentions
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading

# Destruction speaks of a lytic process, but not where pedicles or facets are what is destroyed.
_DESTROYED: Final = re.compile(r"\bdestruct(?:ive|ion)\b|\bdestroy(?:s|ed|ing)\b", re.IGNORECASE)
_ARCH: Final = re.compile(
    r"\b(?:pedicles?|facets?|costovertebral|posterior|posterolateral|lamina\w*|spinous|"
    r"transverse|process(?:es)?|arch|joints?|sides?|discs?|endplates?|end[\s-]plates?|endplate)\b",
    re.I,
)


def read_lesion(text: str) -> Iterator[Reading]:
    """What a clause says of the lesion's density; lytic and sclerotic in one clause make it mixed."""
    text = _of_today(text)
    either = words.EITHER.search(text)
    if either and "mixed" in (_fact_of(either["one"]), _fact_of(either["other"])):
        yield from _either(text)
        return
    text = _NOT_TO_BE_SAID.sub(_blank, text)
    if words.EITHER.search(text):
        yield from _either(text)
        return
    readings = [*_stated_mixed(text), *_named(text)]
    found = {reading.fact for reading in readings if not reading.uncertain and not reading.part}
    if {"lytic", "blastic"} <= found and not (_SEVERAL_LESIONS.search(text) or _of_several(text)):
        readings = [
            replace(one, fact="mixed") if one.fact in ("lytic", "blastic") and not one.part else one for one in readings
        ]
    elif "mixed" in found and not _SEVERAL_LESIONS.search(text):
        # "Mixed, partly sclerotic": the parts of a mixed lesion.
        readings = [one for one in readings if one.fact == "mixed"]
    yield from readings
    yield from _destroyed(text)


# "I cannot say whether the lesion is lytic".
_NOT_TO_BE_SAID: Final = re.compile(
    r"\b(?:can(?:no|['’]?)t|could\s?n['’]?t|could\s+not|unable\s+to|(?:im|not\s+)possible\s+to|hard\s+to|difficult\s+to|not\s+(?:clear|known|certain|sure)|unclear|unknown|uncertain|unsure|"
    r"(?:do|does|did)(?:\s+not|n['’]?t)\s+(?:say|tell|know|state)|no\s+(?:word|comment|mention|statement|remark|note|ct\s+to\s+(?:say|tell)))\b[^.;,]{0,60}?\b(?:whether|if)\b[^.;]*"
    r"|\b(?:(?:no|without(?:\s+any)?|lacks?|(?:is|are|was|were)\s+no)\s+(?:mention|comment|word|statement|information|info|detail|indication|note|remark|description)|nothing(?:\s+(?:said|stated|written|mentioned|recorded|is\s+said))?|nobody\s+\w+|not\s+(?:mentioned|stated|specified|recorded|described|commented|reported|given|said)|(?:do|does|did)(?:\s+not|n['’]?t)\s+(?:mention|specify|comment|describe|say|state|call\s+(?:it|them)))"
    r"(?:\s+(?:anywhere|made|given|at\s+all|as\s+yet|yet|here|in\s+the\s+\w+|in\s+either\s+\w+))*\s+(?:of|on|about|as\s+to|regarding|concerning|whether|if|anything|it|them|either|lytic|sclerotic|mixed|blastic|the\s+density)\b[^.;]*"
    rf"|\b(?:can(?:no|['’]?)t|can\s+not|could(?:n['’]?t|\s+not)|unable\s+to|(?:im|not\s+)possible\s+to|hard\s+to|difficult\s+to)\s+(?:be\s+)?(?:\w+ly\s+)?(?:tell|told|distinguish(?:ed)?|say|said|differentiate|separate|decide|know|judge)\b[^.;,]{{0,30}}?\b(?:{words.LYTIC}|{words.BLASTIC}|mixed)\b[^.;]*"
    rf"|\b(?:(?:{words.LYTIC}|{words.BLASTIC}|mixed)\b(?:\s*(?:/|,|or|vs\.?|versus|and)\s*)?){{2,3}}\s*(?:is\s+|are\s+|:\s*|-\s*|status\s+|character\s+)*(?:unknown|unclear|undetermined|uncertain|not\s+(?:known|stated|given|clear|documented|reported|specified|mentioned)|\?)",
    re.IGNORECASE,
)


def _of_several(text: str) -> bool:
    return len(words.BY_REGION.findall(text)) > 1 or bool(words.IN_A_ROW.search(text))


def _of_today(text: str) -> str:
    """The clause with densities of the past, and those taken back, blanked."""
    if (back := words.RETRACTED.search(text)) and _DENSITY.search(text, back.end()):
        text = _DENSITY.sub(_blank, text[: back.start()]) + text[back.start() :]
    if (now := words.NOW.search(text)) and not words.MIXED.search(text[: now.start()]):
        text = _DENSITY.sub(_blank, text[: now.start()]) + text[now.start() :]
    for match in words.FORMER.finditer(text):
        name = match.lastgroup or "former"
        text = text[: match.start(name)] + " " * len(match[name]) + text[match.end(name) :]
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


_DENSITY: Final = re.compile(rf"\b(?:mixed|{words.LYTIC}|{words.BLASTIC})\b", re.IGNORECASE)
_D: Final = r"(?:lytic|sclerotic|blastic|mixed|dense)"
_SEVERAL_LESIONS: Final = re.compile(
    rf"\b(?:resp(?:ectively)?|others?|another|one|ones|both\s+lesions|either|former|latter|(?:the\s+)?first(?:\s+two)?|(?:the\s+)?last(?:\s+two)?|second|third|remaining|remainder|(?:the\s+)?rest|(?:the\s+)?(?:upper|lower)(?:most)?(?:\s+two)?(?=\s*(?:,|is|are|being|lesion|deposit|level|vertebra|metasta|{_D})\b)|(?:the\s+)?(?:larger|smaller|bigger)(?=\s*(?:is|are|being|lesion|deposit|{_D})\b))\b",
    re.IGNORECASE,
)


def _stated_mixed(text: str) -> Iterator[Reading]:
    # "Lytic and sclerotic respectively" are two lesions, not a mixed one.
    for match in (_MIXED_ALONE if _is_apart(text) else words.MIXED).finditer(text):
        if polarity(text, *match.span()) != "negated" or match.group().lower().startswith("not"):
            yield _reading(text, match, "mixed")


def _is_apart(text: str) -> bool:
    """Whether densities stand in a list, one for each lesion."""
    return bool(_IN_TURN.search(text) or words.IN_A_ROW.search(text))


_IN_TURN: Final = re.compile(
    r"\bresp(?:ectively)?\b|\bin\s+(?:that|this|the\s+same|the\s+given)\s+order\b|\bin\s+turn\b", re.IGNORECASE
)
_MIXED_ALONE: Final = re.compile(r"\bmixed(?:[\s-]+density)?\b", re.IGNORECASE)


def _named(text: str) -> Iterator[Reading]:
    mixed = [] if _is_apart(text) else list(words.MIXED.finditer(text))
    patterns: tuple[tuple[re.Pattern[str], Fact], ...] = ((words.LYTIC_WORD, "lytic"), (words.BLASTIC_WORD, "blastic"))
    for pattern, fact in patterns:
        for match in pattern.finditer(text):
            if not any(other.start() <= match.start() < other.end() for other in mixed):
                yield from _density(text, match, fact)


def _either(text: str) -> Iterator[Reading]:
    """ "Mixed or lytic" leaves the two open; where lytic and blastic can't be told apart, it may be mixed as well."""
    for match in words.EITHER.finditer(text):
        facts = [_fact_of(match[name]) for name in ("one", "other")]
        if set(facts) == {"lytic", "blastic"} and words.CANNOT.search(text):
            continue
        for name, fact in zip(("one", "other"), facts, strict=True):
            yield Reading("lesion", fact, *match.span(name))


def _fact_of(said: str) -> Fact:
    if said.lower().startswith("mixed"):
        return "mixed"
    return "lytic" if words.LYTIC_WORD.fullmatch(said) else "blastic"


def _density(text: str, match: re.Match[str], fact: Fact) -> Iterator[Reading]:
    if (
        words.WEAR_BEFORE.search(text[: match.start()])
        or words.ARCH_BEFORE.search(text[: match.start()])
        or (words.THEN_AFTER.match(text[match.end() :]) and not words.ON_A_SCAN.match(text[match.end() :]))
        or mentions.is_about_another_organ(_part(text, match))
        or polarity(text, *match.span()) == "negated"
        or _change_only(text, match)
    ):
        return
    if re.search(
        r"\b(?:previous(?:ly)?|formerly|initially|originally|was|were)\s+(?:\w+\s+)?$", text[: match.start()], re.I
    ) and re.search(r"\b(?:now|currently|today|has\s+become)\b", text, re.I):
        return
    was = re.search(r"\b(?:was|were|had\s+been|previously)\s+(?:\w+\s+)?$", text[: match.start()], re.I)
    if was and re.match(
        r"[^.;,]*\b(?:before|prior|initially|previously|baseline|diagnosis|earlier|originally)\b",
        text[match.end() :],
        re.I,
    ):
        return
    yield _reading(text, match, fact)


def _part(text: str, match: re.Match[str]) -> str:
    """The comma's stretch that a density stands in."""
    ends = [place for mark in ",;" if (place := text.find(mark, match.end())) >= 0]
    return text[max(text.rfind(mark, 0, match.start()) for mark in ",;") + 1 : min(ends, default=len(text))]


def _change_only(text: str, match: re.Match[str]) -> bool:
    """ "No new lytic lesion" says nothing of the known one."""
    return bool(
        re.search(
            r"\b(?:no|without)\s+(?:\w+\s+)?(?:new|further|other|additional)\s+(?:\w+\s+)?$",
            text[: match.start()],
            re.I,
        )
    )


def _reading(text: str, match: re.Match[str], fact: Fact) -> Reading:
    # "Suspected lytic metastasis" doubts the metastasis, "possibly lytic" the density.
    doubt = re.search(
        r"(?:possibly|probably|perhaps|maybe|\?|may\s+be|might\s+be|could\s+be|questionabl[ye]|"
        r"equivocal\w*)\s*(?:\w+\s+)?$",
        text[: match.start()],
        re.I,
    )
    after = re.match(r"\s*\?", text[match.end() :])
    suggested = words.SUGGESTED.search(text[: match.start()]) and words.SIGNAL.search(text)
    after_it = text[match.end() :]
    earlier = words.DATED_AFTER.match(after_it) or (
        words.ON_A_SCAN.match(after_it) and words.THEN_AFTER.match(after_it)
    )
    part = "earlier" if earlier else "arch" if _OF_THE_ARCH.match(after_it) else ""
    return Reading("lesion", fact, *match.span(), uncertain=bool(doubt or after or suggested), part=part)


# "Lytic destruction of the right pedicle": of the lesion too, if nothing else is said of it.
_OF_THE_ARCH: Final = re.compile(
    r"\s+(?:(?:destruction|erosion|involvement|lesion|change|process|disease|replacement)s?\s+)?(?:of|in|involving|at|within)\s+(?:(?:the|its|both|left|right|and|[CTLSD]\d{1,2})\s+)*(?:pedicles?|facets?|laminae?|lamina|spinous|transverse|posterior|costovertebral|articular|arch|neural)\b",
    re.IGNORECASE,
)


def _destroyed(text: str) -> Iterator[Reading]:
    for match in _DESTROYED.finditer(text):
        named = re.search(r"\b(?:bon[ey]|osseous|cortical)\s+$", text[: match.start()], re.I) or re.match(
            r"\w*\s+(?:lesion|mass|process|tumou?r|metasta)", text[match.start() :], re.I
        )
        around = text[max(0, match.start() - 30) : match.end() + 32]
        body = re.match(
            r"\w*\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+){0,2}?(?:body|vertebra|bone|lesion|metasta|"
            r"mass|deposit|left\s+half|right\s+half)",
            text[match.start() + 8 :],
            re.I,
        )
        if polarity(text, *match.span()) == "affirmed" and (body or named or not _ARCH.search(around)):
            yield Reading("lesion", "destroyed", *match.span())
