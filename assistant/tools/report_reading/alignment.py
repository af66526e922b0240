"""Alignment: subluxation or translation, new deformity, or normal. Wear and long-standing curves do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.text import sentence_spans
from assistant.tools.report_reading import alignment_words as words
from assistant.tools.report_reading.alignment_age import AGE_IN_DOUBT, NO_PRIORS
from assistant.tools.report_reading.alignment_unjudged import ends_denied, is_gone, is_unjudged
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.reading import Fact, Reading


def read_alignment(text: str, *, aligning: bool = False, whole: str = "") -> Iterator[Reading]:
    """What a clause says of alignment; `aligning` where it stands under that heading or answers a question for it.

    `whole` is the clause with what it tells of an earlier time, where `text` has that blanked: the age of a curve.
    """
    readings = list(_in_words(text, whole or text, aligning=aligning))
    yield from readings
    if aligning:
        yield from _bare_values(text, readings)


def _in_words(text: str, whole: str, *, aligning: bool) -> Iterator[Reading]:
    yield from _said_normal(text, aligning=aligning)
    for match in words.LINES_KEPT.finditer(text):
        yield Reading("alignment", "no_subluxation", *match.span(), sweeping=True)
    for match in words.ANY.finditer(text):
        yield from _no_malalignment(text, match)
    for match in words.SLIP.finditer(text):
        yield from _stated(text, whole, match, "subluxation", "no_subluxation")
    normal_curves = [
        match for match in words.CURVATURE_NORMAL.finditer(text) if aligning or not _PHYSIOLOGICAL.match(match.group())
    ]
    for match in normal_curves:
        if not _negated_before(text, match):
            # As the value of "Alignment:" it says that all is in line.
            whole_value = aligning and _VALUE_ONLY.match(text[: match.start()]) and not words.SLIP.search(text)
            yield Reading(
                "alignment", "normal_otherwise" if whole_value else "no_deformity", *match.span(), sweeping=True
            )
    for match in words.CURVE_AS_BEFORE.finditer(whole):
        yield Reading("alignment", "no_new_deformity", *match.span(), sweeping=True)
    apart = [*words.LOST_CURVE.finditer(text), *normal_curves]
    for match in words.CURVE.finditer(text):
        if not any(other.start() <= match.start() < other.end() for other in apart):
            yield from _stated(text, whole, match, "deformity", "no_deformity")


# A "physiological kyphosis" is the value of an item; in passing it is only none that the lesion has made.
_PHYSIOLOGICAL: Final = re.compile(r"physiologic\w*\s+(?:\w+\s+)?kypho", re.IGNORECASE)
_VALUE_ONLY: Final = re.compile(
    r"\W*(?:(?:spinal|sagittal|vertebral)\s+)*alignment\s*[:=–-]\s*(?:with\s+|the\s+)*$", re.IGNORECASE
)
_TOKEN: Final = (
    rf"(?:{words.REST_WORD}|and|but|with|also|both|all|the|at|in|of|for|to|it|its|this|that|they|these|those|there|here|is|are|was|were|be|"
    r"looks?|appears?|remains?|stays?|seems?|has|have|lines?|up|well|still|entirely|perfectly|completely|quite|pretty|very|too|everything|everywhere|"
    r"through|throughout|levels?|vertebrae?|segments?|spine|spinal|column|cervical|thoracic|dorsal|lumb[ae]r|sacral|lumbosacral|thoracolumbar|cervicothoracic|"
    r"regions?|junction|upper|lower|mid|whole|[CTLS](?:-?spine)?|(?:Th|[CTLSD])\d{1,2}(?:[-–/](?:Th|[CTLSD])?\d{1,2})?|two|three|in\s+particular|particularly|otherwise|honestly|i\s+think)"
)
_BARE: Final = re.compile(
    rf"\W*(?:[A-Z][\w. ()]{{0,25}}:\s*)?(?:(?:spinal|sagittal|overall|cervical|thoracic|lumbar|lumbosacral|thoracolumbar|cervicothoracic|and)\b\W*)*(?:alignment\b\W*)?(?:{_TOKEN}\b\W+)*(?P<good>{words.GOOD}|in\s+line|nil|nl|n(?=\W|$))(?:\W+{_TOKEN}\b)*\W*",
    re.IGNORECASE,
)


def _bare_values(text: str, read: list[Reading]) -> Iterator[Reading]:
    """Under the heading of alignment: "T5 normal, rest straight"."""
    for part in re.finditer(r"(?:[^,;.]|[.](?=\w))+", text):
        match = _BARE.fullmatch(part.group())
        spoken = any(one.start < part.end() and part.start() < one.end for one in read)
        if match and not spoken:
            rest = re.search(rf"\b{words.REST_WORD}\b", part.group(), re.I)
            start, end = part.start() + match.start("good"), part.start() + match.end("good")
            yield Reading("alignment", "normal_otherwise" if rest else "normal", start, end, sweeping=True)


def _said_normal(text: str, *, aligning: bool) -> Iterator[Reading]:
    rest: list[re.Match[str]] = []
    if (aligning or words.SPEAKS.search(text)) and not re.search(r"\bpain", text, re.I):
        for pattern in (words.REST_NORMAL, words.APART_NORMAL, words.NOTHING_NEW):
            rest += pattern.finditer(text)
    if (unchanged := words.UNCHANGED_ALIGNMENT.search(text)) and _only_old(text):
        yield Reading("alignment", "normal", *unchanged.span(), sweeping=True)
    for match in rest:
        yield Reading("alignment", "normal_otherwise", *match.span(), sweeping=True)
    for match in words.ALIGNED.finditer(text):
        within = any(other.start() < match.end() and match.start() < other.end() for other in rest)
        if not within and not _aligned_is_open(text, match):
            yield Reading("alignment", "normal", *match.span(), sweeping=True)


def _only_old(text: str) -> bool:
    """Whether a clause names slips or curves, and all of them old ones."""
    named = [match for pattern in (words.SLIP, words.CURVE) for match in pattern.finditer(text)]
    named = [match for match in named if polarity(text, *match.span()) != "negated"]
    return bool(named) and all(_is_old(text, match) for match in named)


def _no_malalignment(text: str, match: re.Match[str]) -> Iterator[Reading]:
    before = text[: match.start()]
    denied = polarity(text, *match.span()) == "negated" or words.NO_NEW.search(before)
    if denied or words.OTHER_NONE.search(before):
        change = _only_change(text, match) or re.search(r"\bother\s+(?:\w+\s+)?$", before, re.I)
        fact: Fact = "normal_otherwise" if change else "normal"
        yield Reading("alignment", fact, *_with_negator(text, match), sweeping=True)


def _aligned_is_open(text: str, match: re.Match[str]) -> bool:
    if _negated_before(text, match):
        # "Nothing is out of line" carries its own negator.
        return not re.match(r"no(?:thing)?\b", match.group(), re.I)
    doubt = polarity(text, *match.span()) == "uncertain"
    inside = re.search(
        r"\b(?:ab|no\s+longer|mal|otherwise\s+not|cannot|difficult|lost|not(?!\s+(?:disturbed|altered|affected|compromised|disrupted|"
        r"lost|impaired|abnormal)))\b",
        re.sub(r"(?i)\b(?:is|are)\s+not\s+malaligned|^(?:nothing|no)\b.*", "", match.group()),
        re.I,
    )
    previously = re.search(r"\bpreviously\s*$", text[: match.start()], re.I)
    return bool(doubt or inside or previously or _is_asked(text, match))


def _negated_before(text: str, match: re.Match[str]) -> bool:
    return bool(
        re.search(
            r"(?:\b(?:not|no\s+longer|loss\s+of|lost|abnormal|never|fails?\s+to)|n['’]t)\s+(?:\w+\s+)?$",
            text[: match.start()],
            re.I,
        )
    )


def _is_asked(text: str, match: re.Match[str]) -> bool:
    """ "Is he slipped?", "any kyphosis?": a question states nothing."""
    ends = [place for mark in ",;." if (place := text.find(mark, match.end())) >= 0]
    part = text[_part_start(text, match.start()) : min(ends, default=len(text))].strip()
    if not part.endswith("?"):
        return False
    opened = re.match(
        r"\W*(?:[A-Z][\w. ()]{0,25}:\s*)?(?:and\s+|but\s+|so\s+)?(?:is|are|was|has|have|does|do|did|any|what|how|which|can)\b",
        text,
        re.I,
    )
    return bool(opened) or len(part.split(":")[-1].split()) <= _SHORT_QUESTION


_SHORT_QUESTION: Final = 4


def _part_start(text: str, place: int) -> int:
    return max(text.rfind(mark, 0, place) for mark in ",;.") + 1


def _undecided(text: str, match: re.Match[str], found: Fact) -> Reading | None:
    """A curve or slip that nobody can judge, or that is there but may be of any age."""
    if is_unjudged(text, match):
        return Reading("alignment", found, *match.span(), uncertain=True)
    if found == "subluxation" and _QUERIED.match(text, match.end()):
        return Reading("alignment", "subluxation_age_unknown", *match.span())
    if ends_denied(text, match) and polarity(text, *match.span()) == "affirmed":
        unknown: Fact = "subluxation_age_unknown" if found == "subluxation" else "deformity_age_unknown"
        return Reading("alignment", unknown, *match.span())
    return None


def _stated(text: str, whole: str, match: re.Match[str], found: Fact, excluded: Fact) -> Iterator[Reading]:
    if _only_change(text, match) or _of_the_body(text, match) or _is_asked(text, match):
        return
    if undecided := _undecided(text, match, found):
        yield undecided
        return
    stated = polarity(text, *match.span())
    if stated == "affirmed" and (is_gone(text, match) or words.NONE_AFTER.match(text[match.end() :])):
        stated = "negated"
    no_new: dict[Fact, Fact] = {"subluxation": "no_new_subluxation", "deformity": "no_new_deformity"}
    before = text[: match.start()]
    if stated != "uncertain" and (
        words.NO_NEW.search(before) or words.OTHER_NONE.search(before) or _listed(text, match)
    ):
        # SINS asks for *de novo* deformity, so "no new kyphosis" answers it; an old slip may still be there.
        yield Reading("alignment", no_new[found], *_with_negator(text, match), sweeping=True)
    elif stated == "negated" and not words.ABSENT_THEN.match(text[match.end() :]):
        yield Reading("alignment", excluded, *_with_negator(text, match), sweeping=True)
    elif found == "deformity":
        yield from _curve(whole, match, uncertain=stated == "uncertain")
    elif not _is_old(whole, match):
        if stated != "uncertain" and AGE_IN_DOUBT.search(whole):
            yield Reading("alignment", "subluxation_age_unknown", *match.span())
        else:
            yield Reading("alignment", found, *match.span(), uncertain=stated == "uncertain")


# "A step, ?positional ?true": there is one, of whatever kind.
_QUERIED: Final = re.compile(
    r"[\s,(]*(?:query|\?)\s*(?:if\s+|whether\s+)?(?:positional|projectional|true|real|degen\w*|artefact\w*|artifact\w*|old|new|posture|postural)\b",
    re.IGNORECASE,
)


def _listed(text: str, match: re.Match[str]) -> bool:
    """Whether a phrase stands in a list of what is not new; a comma alone may end the list."""
    before = text[: match.start()]
    ended = before.rstrip().endswith(",") and not re.match(r"\s*(?:,|or\b|and\b|nor\b)", text[match.end() :], re.I)
    return bool(words.NO_NEW_OF_A_LIST.search(before)) and not ended


def _curve(text: str, match: re.Match[str], *, uncertain: bool) -> Iterator[Reading]:
    part = _kind(match)
    caused = words.CAUSED.search(text[: match.start()]) or words.CAUSED_AFTER.match(text[match.end() :])
    doubted = AGE_IN_DOUBT.search(text) or (NO_PRIORS.search(text) and not _is_new(text, match))
    if not uncertain and caused and not doubted:
        yield Reading("alignment", "deformity", *match.span(), part=part)
    elif doubted or not _is_old(text, match):
        unclear = bool(doubted) or _age_unknown(text, match)
        fact: Fact = "deformity_age_unknown" if unclear else "deformity"
        yield Reading("alignment", fact, *match.span(), uncertain=uncertain and not doubted, part=part)
    elif not uncertain:
        yield Reading("alignment", "old_deformity", *match.span(), sweeping=True)


def _of_the_body(text: str, match: re.Match[str]) -> bool:
    """A wedge or compression deformity is collapse, not malalignment; a dislocated facet is the facet's."""
    said = match.group().lower()
    before = text[: match.start()]
    if re.match(
        r"(?:displac|shift|shunt|mov|jump|crept|drift|gone|come|migrat|shear|hop|slid|push|knock|lies|sit|stay|stand|stood|lying|slides|slips|anter|poster|ventr|dors|forw|backw|later|sagittal|horiz|step|tilt)",
        said,
    ):
        subject = _NEW_SUBJECT.split(before.split(",")[-1])[-1]
        return bool(words.NO_VERTEBRA.search(subject) or words.NO_VERTEBRA.match(text[match.end() :]))
    if said.startswith("dislocat"):
        return bool(
            re.search(
                r"\b(?:facets?|joints?|articular|shoulder|hip|knee|elbow|patella\w*|jaw|ribs?|lens)\b[^.;,]*$",
                before,
                re.I,
            )
            or re.match(
                r"\s+(?:of\s+the\s+)?(?:left\s+|right\s+)?(?:shoulder|hip|knee|elbow|patella|jaw|rib|lens)",
                text[match.end() :],
                re.I,
            )
        )
    if said.startswith("angulat"):
        return bool(
            re.search(r"\b(?:sternal|gantry|slice|screws?|rods?|ribs?|coccy\w*|cortical)\s+(?:\w+\s+)?$", before, re.I)
        )
    return said.endswith(("deformity", "deformities")) and "kyph" not in said and bool(words.BODY_KIND.search(before))


# "The wall is broken and the body is displaced": the body is what moved.
_NEW_SUBJECT: Final = re.compile(
    r"\band\s+(?=(?:(?:the|its|whole|entire|vertebral)\s+)*(?:body|vertebra|bodies|(?:Th|[CTLSD])\d{1,2})\s+(?:is|are|was|has|lies|sits)\b|there\s+(?:is|are|has)\b)",
    re.IGNORECASE,
)


def _only_change(text: str, match: re.Match[str]) -> bool:
    """ "No progression of the kyphosis" says that there is one; "no new subluxation" of an old one says nothing."""
    before = text[: match.start()]
    return bool(
        re.search(
            r"\b(?:no|without|not)\s+(?:\w+\s+)?(?:progress\w*|further|increas\w*|change|"
            r"worsening)\s+(?:\w+\s+){0,3}$",
            before,
            re.I,
        )
    )


_FOLLOWS: Final = re.compile(
    r"\s*(?:which\b|that\s+(?:was|is)\b|not\b|new\b|was\b|(?:was|were|is)n['’]t\b|absent\b|de\s+novo\b|recent\b|acute\b|where\b|(?:this|that|it)\s+(?:is|was)\b|is\s+new|"
    r"previously\b|prior\b|before\b|earlier\b|from\b|since\b|versus\b|vs\b)",
    re.IGNORECASE,
)


_MEASURED: Final = re.compile(
    r"\s*[,(]\s*(?:(?:of|about|around|roughly|some|measuring|maybe|perhaps)\s+)*\d+(?:\.\d+)?\s*(?:°|deg\w*|mm|cm)\s*\)?\s*(?=,)",
    re.IGNORECASE,
)


def _neighbourhood(text: str, match: re.Match[str]) -> str:
    """The comma's stretch a phrase stands in, with a following one that goes on about it."""
    end = next((place for place in range(match.end(), len(text)) if text[place] in ",;.("), len(text))
    if measure := _MEASURED.match(text, end):
        end = measure.end()  # "a bit of kyphosis, 12 degrees, not there in May"
    if end < len(text) and text[end] in ",(" and _FOLLOWS.match(text, end + 1):
        end = next((place for place in range(end + 1, len(text)) if text[place] in ",;.)"), len(text))
    return text[_part_start(text, match.start()) : end]


def _is_new(text: str, match: re.Match[str]) -> bool:
    around = _neighbourhood(text, match)
    return bool(words.NEW.search(_NOT_NEW.sub(" ", around)) and not _THE_SAME.search(around))


_THE_SAME: Final = re.compile(
    r"\b(?:so|thus|hence|i\.?e\.?|therefore|meaning|and\s+so)\s+(?:\w+\s+){0,2}?(?:the\s+same|unchanged|no\s+(?:real\s+)?change|no\s+different|similar|stable|identical)\b",
    re.IGNORECASE,
)


_NOT_NEW: Final = re.compile(
    r"(?:\b(?:not|no|nothing|nor|without)|n['’]t)\s+(?:\w+\s+)?(?:new|progress\w*|increas\w*|wors\w*|develop\w*|acute|recent)\b",
    re.IGNORECASE,
)


def _is_old(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if re.match(r"[^.;,]*,?\s*(?:which\s+is\s+|is\s+)?\bnew\b", after, re.I) or _is_new(text, match):
        return False
    return bool(words.OLD_BEFORE.search(before) or words.OLD_AFTER.match(after))


def _age_unknown(text: str, match: re.Match[str]) -> bool:
    """A curve of a whole region ("mild thoracic kyphosis") may be old, and one that has not changed; a focal or new one is not."""
    if _is_new(text, match):
        return False
    if words.UNCHANGED.match(text[match.end() :]) or _THE_SAME.search(text, match.end()):
        return True
    if re.search(r"\b(?:focal|local|gibb|angul|acute|sharp)", text[max(0, match.start() - 30) : match.end()], re.I):
        return False
    return bool(words.REGIONAL.search(text[: match.start()])) or "scolio" in match.group().lower()


def _with_negator(text: str, match: re.Match[str]) -> tuple[int, int]:
    negators = [
        found.start()
        for found in re.finditer(
            r"\b(?:no|not|without|nor|neither|absence|free|nil|nowhere)\b", text[: match.start()], re.I
        )
    ]
    return (negators[-1] if negators else match.start(), match.end())


_DEFINITE: Final = re.compile(r"\b(?:the|this|that|his|her|their|known)\s+(?:\w+\s+)?$", re.IGNORECASE)


def known_curves(text: str) -> frozenset[str]:
    """The kinds of curve that a text calls old in one place, and new in none."""
    ages: dict[str, set[bool]] = {}
    for start, end in sentence_spans(text):
        own = text[start:end]
        for match in words.CURVE.finditer(own):
            if polarity(own, *match.span()) == "affirmed" and not words.NO_NEW.search(own[: match.start()]):
                known = _is_old(own, match)
                if (known or _is_new(own, match)) and not AGE_IN_DOUBT.search(own):
                    ages.setdefault(_kind(match), set()).add(known)
    return frozenset(kind for kind, said in ages.items() if said == {True})


def is_known(text: str, one: Reading, known: frozenset[str]) -> bool:
    """Whether a curve spoken of as "the kyphosis" is one that the text calls old elsewhere."""
    return one.fact == "deformity_age_unknown" and one.part in known and bool(_DEFINITE.search(text[: one.start]))


def _kind(match: re.Match[str]) -> str:
    return "scoliosis" if "scol" in match.group().lower() else "kyphosis"
