"""Vertebral body collapse, and how much of the body is involved where it has not collapsed.

Height that is *reduced to* a share is lost by the rest. Compression of cord, roots or canal is not collapse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assistant.tools.levels import find_levels
from assistant.tools.report_reading.body_extent import read_extent_words, within
from assistant.tools.report_reading.body_shares import extent_of, read_shares
from assistant.tools.report_reading.collapse_words import (
    AT_THE_MARGIN,
    BARE_FIGURE,
    BARE_NONE,
    BESIDE_ARCH,
    FOR_THE_MOST,
    HEIGHT_NEAR,
    LOOSE_LOSS,
    LOSS,
    LOST_NOUN,
    MINUS,
    NEURAL,
    NONE_TO_SLIGHT,
    NOT_A_VERTEBRA,
    NOT_HEIGHT,
    OF_HEIGHT,
    OTHER_AFTER,
    OTHER_BEFORE,
    SHAPE_OF,
    TO_COME,
    WHOLE,
    WHOLLY,
)
from assistant.tools.report_reading.height_graded import read_degrees
from assistant.tools.report_reading.height_kept import read_kept
from assistant.tools.report_reading.height_lost import lost_share, read_losses
from assistant.tools.report_reading.height_measured import read_measured
from assistant.tools.report_reading.height_unmeasured import lost_of
from assistant.tools.report_reading.lesion_size import read_sizes
from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import Quantity, quantities
from assistant.tools.report_reading.reading import QUOTES, Fact, Reading


def read_collapse(text: str, *, continued: str = "") -> Iterator[Reading]:
    """What a clause says of height and extent.

    `continued` is what the one before spoke of: `loss`, `extent`, a `share` of what it did not say, height that is `left`,
    or `kept` in full.
    """
    text = text.translate(QUOTES)
    kept_before = continued == "kept"  # "it has not collapsed, although most of it has gone": not of its height
    continued = "loss" if kept_before else continued
    yield from _graded(text)
    text = _GENANT.sub(lambda match: " " * len(match.group()), text)
    losses = _loss_phrases(text)
    shares = [share for share in quantities(text) if not _about_something_else(text, share)]
    shares = [share for share in shares if not _OF_THE_BACK.match(text, share.end)]
    gone = [share for share in shares if _is_gone(text, share, continued, kept_before)]
    yield from (lost_share(text, share, share.start, share.end) for share in gone)
    shares = [share for share in shares if share not in gone]
    left = [share for share in shares if _is_left(text, share, continued)]
    yield from (lost_of(share.remaining(), share.start, share.end) for share in left)
    shares = [share for share in shares if share not in left]
    extents = list(read_shares(text, shares, losses))
    yield from (reading for _, reading in extents if reading)
    kept = list(read_kept(text))
    yield from kept
    yield from read_measured(text)
    if match := NONE_TO_SLIGHT.search(text):
        yield Reading("collapse", "loss_none", *match.span())
        yield Reading("collapse", "loss_under", *match.span())
        losses = []
    if continued in ("loss", "left"):
        yield from _level_after_level(text)
        yield from read_degrees(text)
    used = [share for share, _ in extents]
    amounts = [share for share in shares if share not in used and not share.worded]
    yield from _amounts(text, amounts, losses, kept, continued)
    yield from _worded(text, continued)
    if not any(reading and reading.fact == "extent_over" for _, reading in extents):
        said = list(read_extent_words(text))
        whole = [one for one in said if one.fact == "extent_over"]
        yield from (
            one for one in read_sizes(text) if not within(one, whole)
        )  # what fills most of the body isn't small
    yield from _sound_body(text)
    yield from read_extent_words(text)


# Genant 1993: grade 1 is a loss of 20-25 %, grade 2 of 25-40 %, grade 3 of more.
_GENANT: Final = re.compile(
    r"\bgenant(?:['’]?s)?\s*(?:semi-?quantitative\s+)?(?:grade|type|class)?\s*[:=]?\s*(?P<grade>[123])(?![\d.%])|\bgrade\s+(?P<before>[123])\s+(?:\w+\s+){0,3}?\(?(?:by|after|according\s+to|of)?\s*genant\b",
    re.IGNORECASE,
)


def _graded(text: str) -> Iterator[Reading]:
    for match in _GENANT.finditer(text):
        third = (match["grade"] or match["before"]) == "3"  # beyond 40 %: it leaves both open
        if not third and polarity(text, *match.span()) == "affirmed":
            yield Reading("collapse", "loss_under", *match.span(), part="dent")


# A share of the height of the back of the same body.
_OF_THE_BACK: Final = re.compile(
    r"\s+(?:of\s+)?(?:the\s+|its\s+|that\s+of\s+the\s+)*(?:posterior|back|dorsal)(?:\s+(?:heights?|wall|edge|margin|one))?(?=\s*(?:[.,;)]|$|and\b|with\b))",
    re.IGNORECASE,
)


def _is_gone(text: str, share: Quantity, continued: str, kept_before: bool) -> bool:
    """ "T8 is worse, around three quarters gone", where heights are spoken of: of the height."""
    if _DOWN_IN_FRONT.match(text, share.end):
        return True
    gone = not share.worded and (
        (not kept_before and _GONE.match(text, share.end))
        or (_LOST_OF_IT.search(text[: share.start]) and _OF_IT.match(text, share.end))
    )
    if any(read_kept(text)):
        return False  # "2/3 gone, height still normal": of the bone
    return bool(gone) and (continued == "loss" or bool(_OF_SHAPE.search(text)))


def _is_left(text: str, share: Quantity, continued: str) -> bool:
    """ "Flattened, barely a fifth of it left", where heights are spoken of: of the height."""
    return bool(_LEFT.match(text, share.end)) and (continued in ("loss", "left") or bool(_OF_SHAPE.search(text)))


_LEFT: Final = re.compile(
    r"\s*(?:of\s+(?:it|the\s+(?:vertebral\s+)?body|the\s+vertebra)\s+)?(?:(?:is|being|now|still|has\s+been)\s+)*(?:left|remain(?:s|ing)|surviv(?:es|ing)|standing)\b(?!\s+(?:side|half|pedic|facet))",
    re.IGNORECASE,
)
# "T7: some 20 % down anteriorly".
_DOWN_IN_FRONT: Final = re.compile(
    r"\s*down\s+(?:anteriorly|centrally|posteriorly|ventrally|in\s+(?:front|height|the\s+middle)|on\s+(?:its|the)\s+neighbou?rs?)\b",
    re.IGNORECASE,
)
_GONE: Final = re.compile(
    r"\s*(?:of\s+it\s+)?(?:is\s+|has\s+)?(?:gone|missing|lost|down)\b(?!\s+(?:to|of)\b)", re.IGNORECASE
)
# What "it" is, the words before tell: "one keeps its height, the other has lost 60 % of it".
_LOST_OF_IT: Final = re.compile(
    r"\b(?:lost|losing|loses)\s+(?:(?:about|around|roughly|some|nearly|almost|over|only)\s+)*$", re.IGNORECASE
)
_OF_IT: Final = re.compile(r"\s*of\s+(?:it|that|this)\b", re.IGNORECASE)
_OF_SHAPE: Final = re.compile(
    r"\b(?:flat|heights?|squash\w*|crush\w*|collapsed|collapse|squeezed|compressed|flatten\w*|pancak\w*|plana|wedged|sunk|shrunk)\b",
    re.IGNORECASE,
)
# "Body, pedicles and facets normal": a sound body has its height.
_SOUND: Final = re.compile(
    r"\b(?:vertebral\s+)?body\s*(?:,|and|&|/)\s*(?:(?:the|left|right|both|and)\s+)*(?:pedicles?|facets?|joints?|laminae?|arch)(?:[\s,/&]+(?:(?:the|left|right|both|and|joints?|costovertebral|posterior|elements|pedicles?|facets?|laminae?|arch)\b[\s,/&]*)*)?"
    r"(?:(?:at|of|in)\s+(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\s*)?\s*(?:are\s+|is\s+|look\s+|appear\s+)?(?:all\s+|both\s+|otherwise\s+)?(?:normal|unremarkable|intact)\b(?!\s+(?:in\s+)?(?:signal|align\w*|density))"
    r"|\b(?:vertebral\s+)?body\s+(?:itself\s+)?(?:is\s+|looks\s+|appears\s+|remains\s+)?(?:entirely\s+|completely\s+|otherwise\s+)?(?:normal|unremarkable|intact)(?=\s*(?:[.,;)]|$|and\b|but\b))",
    re.IGNORECASE,
)


def _sound_body(text: str) -> Iterator[Reading]:
    for match in _SOUND.finditer(text):
        of_it = SHAPE_OF.search(text[: match.start()])  # "the contour of the body is intact" says nothing of its inside
        if not of_it and polarity(text, *match.span()) == "affirmed":
            yield Reading("collapse", "loss_none", *match.span())
            yield Reading("collapse", "extent_under", *match.span())


def _loss_phrases(text: str) -> list[re.Match[str]]:
    losses = [match for match in LOSS.finditer(text) if not _neural(text, match) and not _another_organ(text, match)]
    losses = [match for match in losses if not _of_the_patient(text, match)]
    losses = [match for match in losses if not TO_COME.search(text[: match.start()])]
    return [match for match in losses if not (LOOSE_LOSS.match(match.group()) and NOT_HEIGHT.search(text))]


# "She has lost 2 cm in height": the whole person.
_PERSON: Final = re.compile(
    r"\b(?:s?he|patient|lady|gentleman|woman|man|mother|father|mrs\s+\w+|mr\s+\w+)\s+(?:(?:has|had|is|also|thinks|says|reports)\s+)*$",
    re.IGNORECASE,
)


def _of_the_patient(text: str, match: re.Match[str]) -> bool:
    said = match.group().lower()
    return said.startswith("los") and bool(
        re.search(r"\b(?:cm|centimet\w+|inch(?:es)?|feet|foot)\b", said)
        or (_PERSON.search(text[: match.start()]) and not find_levels(text))
    )


def _level_after_level(text: str) -> Iterator[Reading]:
    """ "…, S2 none", "…, T11 maybe 30": one word or figure in the place of the phrase before."""
    if match := BARE_NONE.match(text):
        yield Reading("collapse", "loss_none", *match.span())
    if match := BARE_FIGURE.fullmatch(text):
        figure = float(match["figure"])
        share = Quantity(*match.span("figure"), figure, figure)
        yield lost_share(text, share, share.start, share.end)


def _amounts(
    text: str, amounts: list[Quantity], losses: list[re.Match[str]], kept: list[Reading], continued: str
) -> Iterator[Reading]:
    """The figures that no phrase on the body claims."""
    beside = [share for share in amounts if _beside_no_loss(text, share)]
    yield from (extent_of(text, share, share.start, share.end) for share in beside)
    amounts = [share for share in amounts if share not in beside]
    of_height = bool(losses) or bool(re.search(r"\bheight\b", text, re.I))
    if continued == "extent" and not of_height:
        yield from (extent_of(text, share, share.start, share.end) for share in amounts)
        return
    yield from read_losses(text, losses, amounts, continued in ("loss", "left"), continued == "left")
    if kept or (losses and all(polarity(text, *match.span()) == "negated" for match in losses)):
        # "In the left half, 40 %, no loss of height": with nothing lost, the share is that of the body.
        full = [share for share in amounts if kept and share.low == WHOLE and re.search(r"\(\s*$", text[: share.start])]
        bare = [share for share in amounts if share not in full]
        yield from (_unsaid(text, share) for share in bare if _stands_alone(text, share, [*losses, *kept]))
    elif not of_height and continued in ("", "share"):
        yield from (_unsaid(text, share) for share in amounts if not NOT_A_VERTEBRA.search(text))


def _worded(text: str, continued: str) -> Iterator[Reading]:
    """Extents without a figure that go on with the clause before."""
    if continued == "extent" and (match := WHOLLY.match(text)):
        yield Reading("collapse", "extent_over", *match.span())
    if continued == "share" and (match := re.search(r"\(\s*(?:all|whole|entire)\s*\)", text, re.I)):
        yield Reading("collapse", "share_over", *match.span())
    for pattern, fact in ((FOR_THE_MOST, "extent_over"), (AT_THE_MARGIN, "extent_under")):
        for match in pattern.finditer(text):
            if (continued == "extent" or match["verb"]) and not BESIDE_ARCH.search(text):
                yield Reading("collapse", fact, *match.span())  # type: ignore[arg-type]


def _unsaid(text: str, share: Quantity) -> Reading:
    """A share that doesn't say of what: of the body, if the body has kept its height."""
    sides = share.sides()
    if MINUS.search(text[: share.start]):
        return lost_share(text, share, share.start, share.end)
    fact: Fact = "share_both" if len(sides) == 2 else "share_over" if "over" in sides else "share_under"
    return Reading("collapse", fact, share.start, share.end)


def _stands_alone(text: str, share: Quantity, said: Iterable[re.Match[str] | Reading]) -> bool:
    """Whether a share is no part of a phrase on height, nor of the one before it."""
    spans = [one.span() if isinstance(one, re.Match) else (one.start, one.end) for one in said]
    inside = any(low < share.end and share.start < high for low, high in spans)
    before = text[: share.start]
    for low, high in spans:
        before = before[:low] + "," * len(before[low:high]) + before[high:]
    return (
        not inside
        and not HEIGHT_NEAR.search(before)
        and not OF_HEIGHT.match(text, share.end)
        and not NOT_A_VERTEBRA.search(text)
    )


def _beside_no_loss(text: str, share: Quantity) -> bool:
    """ "No collapse, < 50 %": where nothing is lost, the share is that of the body."""
    before, after = text[: share.start], text[share.end :]
    said = re.search(rf"\b(?:no|without|nil)\s+(?:\w+\s+){{0,2}}?{LOST_NOUN}\s*[,(;]\s*(?:but\s+)?$", before, re.I)
    return bool(said and not re.match(r"\s*(?:\w+\s+){0,2}(?:height|loss|collapse|reduc)", after, re.I))


def _another_organ(text: str, match: re.Match[str]) -> bool:
    """Lungs, hips and discs collapse too."""
    before, after = text[: match.start()], text[match.end() :]
    if _CURVE_BEFORE.search(before) or _CURVE_AFTER.match(after):
        return True
    if _VESSEL.search(before):
        return True
    organ = r"(?:lungs?|lobar|lobe|pulmonary|basal|pelvic|hip|rib|circulatory|airway|tracheal|disc|disk)"
    return bool(
        re.search(rf"\b{organ}\s+$|\bdis[ck](?:\s+space)?s?\s+(?:\w+\s+){{0,3}}$", before, re.I)
        or re.match(rf"\s+of\s+(?:the\s+)?(?:\w+\s+){{0,2}}{organ}\b", after, re.I)
    )


_VESSEL: Final = re.compile(
    r"\b(?:cava|ivc|svc|aorta|bronch\w+|trachea|(?:o?e)sophagus|ureter|veins?|arter(?:y|ies)|ducts?|bowel|bladder|stomach|airways?|atri(?:um|a)|ventricles?)\s+(?:(?:is|are|was|appears?|slightly|mildly|markedly|\w+ly)\s+)*$",
    re.IGNORECASE,
)
# A lordosis flattens, a curve is reduced.
_CURVE: Final = r"(?:lordos[ei]s|kyphos[ei]s|curv(?:e|es|ature)|convexity|concavity|sac|canal|cord|theca\w*|csf|diaphragm\w*|h(?:ae|e)midiaphragm\w*)"
_CURVE_BEFORE: Final = re.compile(
    rf"\b{_CURVE}\s+(?:(?!(?:body|vertebra\w*|and|but|with|at|of|in)\b)\w+\s+){{0,4}}$", re.IGNORECASE
)
_CURVE_AFTER: Final = re.compile(
    rf"\s+(?:of\s+)?(?:the\s+|his\s+|her\s+)?(?:(?!(?:and|with|or|but|causing|producing)\b)\w+\s+)?{_CURVE}\b",
    re.IGNORECASE,
)


def _neural(text: str, match: re.Match[str]) -> bool:
    if not match.group().lower().startswith("compress") or "fracture" in match.group().lower():
        return False
    before, after = text[max(0, match.start() - 45) : match.start()], text[match.end() : match.end() + 25]
    return bool(
        re.search(rf"\b{NEURAL}\b", before[-25:], re.I)
        or re.search(rf"\b{NEURAL}\s+(?:is|are)\b[^.,;]*$", before, re.I)
        or re.match(rf"\s*(?:of|on|to|upon)?\s*(?:the\s+)?(?:\w+\s+)?{NEURAL}\b", after, re.I)
    )


def _about_something_else(text: str, share: Quantity) -> bool:
    if OF_HEIGHT.match(text, share.end) and not re.search(r"\bdis[ck]", text[: share.start], re.I):
        return False
    return bool(OTHER_BEFORE.search(text[: share.start]) or OTHER_AFTER.match(text[share.end :]))
