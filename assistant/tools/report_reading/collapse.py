"""Vertebral body collapse, and how much of the body is involved where it has not collapsed.

Height that is *reduced to* a share is lost by the rest. Compression of cord, roots or canal is not collapse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.tools.report_reading.negation import polarity
from assistant.tools.report_reading.quantities import HALF, Quantity, quantities
from assistant.tools.report_reading.reading import Fact, Reading

_NEURAL: Final = (
    r"(?:cord|canal|thecal|dural|nerve|root|cauda|sac|neural|conus|foramin\w*|spinal\s+cord|epidural|"
    r"medullary|csf|subarachnoid|lung|neurological|vascular|venous)"
)
_LOSS: Final = re.compile(
    rf"\b(?:collaps(?:e|ed|es|ing)|"
    rf"(?<!\bcord\s)(?<!thecal\s)(?<!\broot\s)(?<!de)(?<!sac\s)(?<!canal\s)(?<!equina\s)(?<!foraminal\s)(?<!neural\s)(?<!dural\s)"
    rf"compress(?:ion|ed)(?:\s+(?:fracture|deformity))?(?!\s+(?:of|on|to)\s+(?:the\s+)?(?:\w+\s+)?{_NEURAL})"
    r"|(?:loss|reduction|decrease|diminution)\s+(?:of|in)\s+(?:\S+\s+){0,4}?height|"
    r"height\s+(?:loss|reduction|decrease)|(?:lost|lose|loses|losing)\s+(?:\S+\s+){0,6}?height"
    r"|(?<=%\s)loss\b(?!\s+of\s+(?:signal|blood|weight|function|dis[ck]))"
    r"|wedg(?:e|ed|ing)(?:[\s-](?:shaped?|compression))?(?:\s+(?:fracture|deformity|collapse|"
    r"compression))?|burst\s+fracture|flatten(?:ed|ing)|impaction|crush(?:ed)?(?:\s+fracture)?"
    r"|(?:end|deck|cover|base)[\s-]?plate\s+(?:infraction|depression|fracture|compression|impression|collapse|indentation)"
    r"|height\s+(?:is\s+|has\s+been\s+|was\s+)?(?:\w+\s+)?(?:reduced|decreased|diminished|lost|"
    r"down)|(?:reduced|decreased|diminished)\s+(?:\w+\s+){0,3}height)\b",
    re.IGNORECASE,
)
_PLANA: Final = re.compile(
    r"\b(?:vertebra\s+plana|lost\s+(?:its|the|all\s+its)\s+(?:\w+\s+)?height\s+(?:almost\s+|nearly\s+|practically\s+)?(?:completely|entirely|totally)|pancak\w+|completely\s+(?:collapsed|flattened|crushed)|coin[\s-]on[\s-]edge)\b|"
    r"\b(?:severe(?:ly)?|marked(?:ly)?|near[\s-]complete(?:ly)?|complete|total(?:ly)?|advanced|"
    r"gross(?:ly)?|subtotal|high[\s-]grade|extensive|profound|near[\s-]total|"
    r"almost\s+complete(?:ly)?|virtually\s+complete|"
    r"substantial(?:ly)?)\s+(?:vertebral\s+|body\s+|pathological\s+|anterior\s+|wedge\s+|"
    r"central\s+)*(?:collaps\w+|compress(?:ion|ed)(?!\s+of)|flatten\w+|"
    r"loss\s+of\s+(?:\w+\s+){0,3}height|height\s+loss|wedg\w+)"
    r"|\b(?:collapse|height\s+loss|loss\s+of\s+(?:\w+\s+){0,3}height)\s+(?:is|was|:)\s*(?:severe|"
    r"marked|complete|near[\s-]complete|total|near[\s-]total|subtotal)\b",
    re.IGNORECASE,
)
_SLIGHT: Final = re.compile(
    r"\b(?:mild(?:ly)?|minor|slight(?:ly)?|minimal(?:ly)?|early|subtle|small|trivial|little|"
    r"some\s+minor|low[\s-]grade|shallow)\b[\s,]*(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_SLIGHT_AFTER: Final = re.compile(
    r"\s*(?:is|was|:|,)\s*(?:only\s+)?(?:mild|minor|slight|minimal|subtle|trivial)\b", re.IGNORECASE
)
_ENDPLATE: Final = re.compile(r"(?:end|deck|cover|base)[\s-]?plate", re.IGNORECASE)
_KEPT: Final = (
    r"(?:preserved|maintained|kept|normal|intact|ok(?:ay)?|retained|conserved|unremarkable|"
    r"well[\s-]preserved|full|fine|unaffected|unaltered|good|satisfactory|not\s+(?:\w+\s+)?"
    r"(?:reduced|lost|affected|diminished|decreased)|remains\s+(?:normal|preserved))"
)
_HEIGHT_KEPT: Final = re.compile(
    rf"\bheights?(?:\s*[:=–-]\s*|\s+(?:(?:of|is|are|was|were|being|has|have|been|remains?|at|in|fully|completely|entirely|largely|essentially|again|also|unchanged|"
    rf"the|all|well|still|both|otherwise|each|and|alignment|cervical|thoracic|lumbar|sacral|spine|spinal|width|body|vertebrae?|[CTLSD]\d+|levels?|"
    rf"otherwise|posterior|elements?|pedicles?|facets?|joints?|its|their|shape|contours?)\s+){{0,8}}?){_KEPT}\b"
    rf"|\b(?:{_KEPT}|of\s+normal)(?:\s+(?:and|vertebral|body|bodies|overall|its|the|outer|contours?|shape|width|"
    rf"anterior)){{0,4}}\s+heights?\b|\buncollapsed\b|\bnon[\s-]?collapsed\b"
    r"|\bneither\s+(?:(?:the|its|vertebral|body)\s+)*heights?\s+nor\b|\bnor\s+(?:(?:the|its|vertebral|body)\s+)*heights?\s+(?:is|are|has|was)\b"
    r"|\bnot\s+(?:yet\s+|as\s+yet\s+|been\s+|visibly\s+)?(?:collapsed|compressed|fractured|"
    r"wedged)\b(?!\s+(?:further|any\s+further|more|by|to))"
    r"|\bpreservation\s+of\s+(?:\w+\s+){0,2}height\b|\bmaintain(?:s|ing)?\s+(?:its|their|the|"
    r"full|normal)?\s*(?:\w+\s+)?height|\bretain(?:s|"
    r"ing|ed)?\s+(?:its|their|full|normal)?\s*(?:\w+\s+)?(?:height|shape)|\b(?:kept|"
    r"keeps)\s+(?:its|their)\s+(?:\w+\s+)?(?:height|shape)\b"
    r"|\bno\s+fractures?\b(?!\s+line\b)|\bwithout\s+(?:(?!new|further)\w+\s+){0,2}fracture\b|\bunfractured\b|"
    r"\bno\s+(?:\w+\s+){0,2}?(?:or\s+)?fracture\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"\bheights?\s*(?:is\s+|of\s+|at\s+)?[:=]?\s*100\s*%(?!\s*(?:\w+\s+)?(?:lost|loss|reduc|collaps))|\b(?:collapse|compression|height\s+loss|loss\s+of\s+(?:\w+\s+){0,3}height|"
    r"fracture)\s*[:=–-]?\s*(?:\(?\s*)(?:none|nil|no(?!\w)(?!\s+\w)|"
    r"absent|0\s*%|zero|0(?=\s*(?:[,;)\n]|\.(?:\s|$)|$)))(?![\w/])(?!\s+(?:to|or)\b)",
    re.IGNORECASE,
)
_REMAINS: Final = re.compile(
    r"\b(?:reduced|down|decreased|diminished|collapsed|compressed|flattened|lost|reduction|"
    r"height|shrunk|fallen)\s+(?:\w+\s+)?(?:to|at)\s+(?:only\s+|just\s+)?$|"
    r"\bresidual\s+height\s+(?:of\s+|is\s+)?$"
    r"|\b(?:retain(?:s|ing|ed)?|keeps?|kept|remaining|residual|preserv(?:es|ing))\s+(?:(?!loss|lost|"
    r"reduc|collaps|compress|wedg|deform)\w+\s+){0,3}$",
    re.IGNORECASE,
)
_REMAINS_AFTER: Final = re.compile(
    r"\s*(?:of\s+(?:its\s+|the\s+|that\s+)?(?:\w+\s+)?(?:normal|expected|original|usual|former|neighbou?rs|"
    r"adjacent|neighbouring|neighboring|previous|of\s+that|its\s+neighbours?|"
    r"of\s+its\s+neighbours?)\b(?!\s*(?:\w+\s+)?(?:is|has\s+been|was)?\s*lost)"
    r"|of\s+(?:that\s+of\s+)?(?:Th|[CTLSD])\d{1,2}(?=\s*(?:[.,;)]|$))|of\s+that\s+of\b|(?:of\s+)?(?:its\s+|"
    r"the\s+)?(?:\w+\s+){0,2}?height\s+(?:is\s+)?(?:remain\w*|preserved|kept|retained|maintained|"
    r"left)|residual|remain\w*)",
    re.IGNORECASE,
)
_EXTENT_VERB: Final = (
    r"(?:involv\w+|occup\w+|replac\w+|infiltrat\w+|affect\w+|destroy\w*|tak(?:es|ing|en)\s+up|"
    r"fill(?:s|ed|ing)|eroded|invad\w+|disease\w*|tumou?r|consumed|gone|"
    r"permeat\w+|lytic|sclerotic|blastic|extends?\s+(?:over|through|across)|abnormal|contain\w*|"
    r"eaten(?:\s+away)?|engulf\w*|encompass\w*|compris\w+|cover\w*|lysed|missing|infiltration)"
)
_BODY: Final = (
    r"(?:bod(?:y|ies)|vertebrae?|segment|marrow|vertebral\s+(?:body|bodies|volume)|volume|bone|"
    r"centrum|cross[\s-]section\w*|of\s+(?:it|which|each)|it|[CTLSD]\d{1,2})"
)
_EXTENT_AFTER: Final = re.compile(
    rf"\s*(?:\(?\s*)(?:of\s+)?(?:the\s+|its\s+|each\s+|every\s+|that\s+|this\s+|"
    rf"a\s+)?(?:affected\s+|entire\s+|whole\s+)?(?:[CTLSD]\d{{1,2}}\s+)?(?:vertebral\s+|sacral\s+|"
    rf"T\d+\s+)?(?:{_BODY}|{_EXTENT_VERB})\b"
    rf"(?!\s+(?:(?!without\b|with\b|no\b|and\b)\w+\s+)?height)(?!\s*[-–]?\s*(?:collaps|compress))",
    re.IGNORECASE,
)
_EXTENT_BEFORE: Final = re.compile(
    rf"\b{_EXTENT_VERB}\s+(?:of\s+)?(?:only\s+|just\s+|now\s+|up\s+to\s+|the\s+|"
    rf"by\s+\w+\s+)*(?:left\s+|right\s+|posterior\s+|anterior\s+|central\s+|upper\s+|lower\s+|"
    rf"superior\s+|inferior\s+)?$"
    r"|\bbody\s*:?\s*$"
    r"|\b(?:tumou?r|lesion|metasta\w+)\s+(?:volume|extent|burden|share)\s*[:=]?\s*(?:of\s+|is\s+)?$"
    r"|\b(?:extent|involvement|infiltration|confined\s+to|limited\s+to|"
    r"restricted\s+to)\s*(?:[:=–-]|of|is|to)?\s*(?:only\s+|just\s+|the\s+)*(?:left\s+|right\s+|"
    r"posterior\s+|anterior\s+|central\s+|upper\s+|lower\s+)?$"
    rf"|\b{_EXTENT_VERB}\s+(?:of\s+)?(?:the\s+)?(?:[CTLSD]\d{{1,2}}\s+)?(?:vertebral\s+)?(?:body|"
    rf"vertebra)\s*(?:[(,]|by|to)\s*$"
    rf"|\b{_EXTENT_VERB}\s+(?:to\s+a\s+\w+\s+(?:extent|degree|part)\s*)[(,:]\s*$",
    re.IGNORECASE,
)
_OTHER_BEFORE: Final = re.compile(
    r"(?:canal|stenosis|narrow\w*|spondylolisthesis|slip\w*|foramin\w*|risk|probability|blood|"
    r"ejection|saturation|weight|cord|signal|chance|oxygen|sats?|SUV\w*|"
    r"confidence)\s*(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_OTHER_AFTER: Final = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:stenosis|canal|narrow\w*|spondylolisthesis|slip|of\s+patients|chance|"
    r"risk|confidence|probability|of\s+cases)\b",
    re.I,
)
_WORD_EXTENT: Final = re.compile(
    rf"\b(?:entire|whole|complete(?:ly)?|total(?:ly)?|fully|entirely|largely|mostly|predominantly|"
    rf"most|majority|bulk|nearly\s+all|almost\s+all|virtually\s+all|all)\b(?:\s+of)?(?:\s+(?:the|"
    rf"its|of))*(?:\s+[CTLSD]\d{{1,2}})?(?:\s+(?:vertebral|sacral))?\s+"
    rf"(?:{_BODY}|replac\w+|infiltrat\w+|involv\w+|occupied|marrow)|\b(?:diffuse(?:ly)?|"
    rf"extensive(?:ly)?)\s+(?:marrow\s+)?(?:replac\w+|infiltrat\w+)(?=\s+(?:of|"
    rf"in)\s+(?:the\s+)?(?:whole|entire))",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"\b(?:small|tiny|focal|sub[\s-]?centimet(?:re|er)|punctate|minute|little|"
    r"circumscribed)\s*,?\s*(?:[\w-]+\s+){0,3}?"
    r"(?:lesions?|metasta\w+|mets?|deposits?|focus|foci|nodules?|lucency|lucencies|part|portion|area|fraction|spot|volumes?|amounts?|burden)\b"
    r"|\b(?:nodule|focus)\b|\b(?:small|tiny)\b(?=\s*(?:[,;.)]|$|and\b|in\s+size\b))|\bsub[\s-]?centimet(?:re|er)\b",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3}(?:\.\d+)?)\s*(?:x\s*\d+(?:\.\d+)?\s*){0,2}(?P<unit>mm|cm)\b", re.IGNORECASE
)
# A vertebral body is some 30–45 mm wide: a lesion up to this size can't fill half of it.
_SMALL_MM: Final = 15.0
_NOT_BODY: Final = re.compile(
    r"\b(?:body|vertebral\s+body)\s+(?:is\s+|itself\s+)?(?:not\s+involved|uninvolved|spared|"
    r"unaffected|free|not\s+affected|intact|clear|normal(?!\s+(?:in\s+|vertebral\s+)?(?:height|shape|align)))\b"
    r"|\bbody\s*,\s*(?:(?:the|left|right|both|and)\s+)*(?:pedicles?|facets?|joints?|laminae)(?:[\s,]+(?:(?:the|left|right|both|and|joints?|costovertebral|posterior|elements|pedicles?|facets?|laminae)\b[\s,]*)*)?\s*(?:are\s+|is\s+)?(?:all\s+)?(?:normal|spared|uninvolved|clear|intact|free)\b"
    r"|\b(?:spinous\s+process|lamina\w*|transverse\s+process(?:es)?)\s+(?:only|alone)\b",
    re.IGNORECASE,
)
_CHANGE_BEFORE: Final = re.compile(
    r"\b(?:no|not|without|nor|any)\s+(?:\w+\s+)?(?:further|new|additional|progressive|interval|"
    r"increas\w+|worsening|more|progression\s+of(?:\s+the)?)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_FURTHER_AFTER: Final = re.compile(r"\s+(?:any\s+)?(?:further|more|additionally)\b", re.IGNORECASE)


_NONE_TO_SLIGHT: Final = re.compile(
    r"\b(?:height\s+loss|loss\s+of\s+height|collapse|compression)\b[^.;,]{0,12}\b(?:none|nil|"
    r"no)\s+(?:to|or)\s+(?:minimal|mild|slight|minor)\b",
    re.I,
)
# A second level that answers the same question with one word: "…, S2 none".
_BARE_NONE: Final = re.compile(
    r"\W*(?:and\s+)?(?:(?:Th|[CTLSD])\d{1,2}\W*)?(?:has\s+|shows\s+)?(?:none|nil)\W*", re.IGNORECASE
)


def read_collapse(text: str, *, continued: str = "") -> Iterator[Reading]:
    """What a clause says of height and extent; `continued` is `loss` or `extent` where the one before spoke of it."""
    losses = [match for match in _LOSS.finditer(text) if not _neural(text, match) and not _another_organ(text, match)]
    shares = [share for share in quantities(text) if not _about_something_else(text, share)]
    used: list[Quantity] = []
    extents = list(_extents(text, shares, losses))
    used += [share for share, _ in extents]
    yield from (reading for _, reading in extents)
    yield from _kept(text)
    if match := _NONE_TO_SLIGHT.search(text):
        yield Reading("collapse", "loss_none", *match.span())
        yield Reading("collapse", "loss_under", *match.span())
        losses = []
    if continued == "loss" and (match := _BARE_NONE.fullmatch(text)):
        yield Reading("collapse", "loss_none", *match.span())
    amounts = [share for share in shares if share not in used and not share.worded]
    beside = [share for share in amounts if _beside_no_loss(text, share)]
    yield from (_extent(text, share, share.start, share.end) for share in beside)
    amounts = [share for share in amounts if share not in beside]
    if continued == "extent" and not losses and not re.search(r"\bheight\b", text, re.I):
        yield from (_extent(text, share, share.start, share.end) for share in amounts)
    else:
        yield from _losses(text, losses, amounts, continued == "loss")
        if not losses and continued in ("", "share") and not re.search(r"\bheight\b", text, re.I):
            yield from (_unsaid(text, share) for share in amounts if not _NOT_A_VERTEBRA.search(text))
    if continued == "extent" and (match := _WHOLLY.match(text)):
        yield Reading("collapse", "extent_over", *match.span())
    if continued == "share" and (match := re.search(r"\(\s*(?:all|whole|entire)\s*\)", text, re.I)):
        yield Reading("collapse", "share_over", *match.span())
    for pattern, fact in ((_FOR_THE_MOST, "extent_over"), (_AT_THE_MARGIN, "extent_under")):
        for match in pattern.finditer(text):
            if (continued == "extent" or match["verb"]) and not _BESIDE_ARCH.search(text):
                yield Reading("collapse", fact, *match.span())  # type: ignore[arg-type]
    yield from _sizes(text)


# "T12 almost entirely", after a clause on how much of T11 is involved.
_WHOLLY: Final = re.compile(
    r"\W*(?:and\s+|while\s+)?(?:that\s+of\s+)?(?:Th|[CTLSD])\d{1,2}\s+(?:is\s+|was\s+)?(?:almost|nearly|virtually|practically)?\s*(?:entirely|completely|wholly|totally|fully|largely|mostly)\b",
    re.IGNORECASE,
)
_NOT_A_VERTEBRA: Final = re.compile(
    r"\b(?:hepat\w*|liver|stenos\w*|canal|confidence|lung|kidney|ejection|femor\w*|rib|chance|probab\w*|smok\w*|pack|dose|weight|necro\w*|uptake|cortical|thinning)\b",
    re.IGNORECASE,
)


# "-45 %" among other findings is lost height.
_MINUS: Final = re.compile(r"(?:^|[\s,;:(])[-–−]\s?$")


_FOR_THE_MOST: Final = re.compile(
    r"\b(?P<verb>(?:involve|affect|infiltrate|replace|occup|destroy)\w*\s+(?:(?:the|its|vertebral|body|vertebra|[CTLSD]\d{1,2})\s+)*)?(?:for\s+the\s+most\s+part|in\s+(?:its|their)\s+entirety|(?:almost|nearly|practically|virtually)\s+(?:entirely|completely|wholly|totally))\b",
    re.IGNORECASE,
)
_AT_THE_MARGIN: Final = re.compile(
    r"\b(?P<verb>(?:involved|affected|infiltrated|replaced|occupied)\s+)?(?:only|just)\s+(?:marginally|minimally|slightly|peripherally|to\s+a\s+(?:small|minor|lesser)\s+(?:degree|extent))\b",
    re.IGNORECASE,
)
_BESIDE_ARCH: Final = re.compile(
    r"\b(?:pedicles?|facets?|joints?|arch|elements?|canal|height|collaps\w*|compress\w*)\b", re.IGNORECASE
)


def _unsaid(text: str, share: Quantity) -> Reading:
    """A share that doesn't say of what: of the body, if the body has kept its height."""
    sides = share.sides()
    if _MINUS.search(text[: share.start]):
        return _lost(text, share, share.start, share.end)
    fact: Fact = "share_both" if len(sides) == 2 else "share_over" if "over" in sides else "share_under"
    return Reading("collapse", fact, share.start, share.end)


def _beside_no_loss(text: str, share: Quantity) -> bool:
    """ "No collapse, < 50 %": where nothing is lost, the share is that of the body."""
    before, after = text[: share.start], text[share.end :]
    said = re.search(rf"\b(?:no|without|nil)\s+(?:\w+\s+){{0,2}}?{_LOST_NOUN}\s*[,(;]\s*(?:but\s+)?$", before, re.I)
    return bool(said and not re.match(r"\s*(?:\w+\s+){0,2}(?:height|loss|collapse|reduc)", after, re.I))


_LOST_NOUN: Final = r"(?:collapse|(?:height\s+)?loss(?:\s+of\s+height)?|compression|fracture)"


def _another_organ(text: str, match: re.Match[str]) -> bool:
    """Lungs, hips and discs collapse too."""
    before, after = text[: match.start()], text[match.end() :]
    organ = r"(?:lungs?|lobar|lobe|pulmonary|basal|pelvic|hip|rib|circulatory|airway|tracheal|disc|disk)"
    return bool(
        re.search(rf"\b{organ}\s+$", before, re.I)
        or re.match(rf"\s+of\s+(?:the\s+)?(?:\w+\s+){{0,2}}{organ}\b", after, re.I)
    )


def _neural(text: str, match: re.Match[str]) -> bool:
    if not match.group().lower().startswith("compress") or "fracture" in match.group().lower():
        return False
    before, after = text[max(0, match.start() - 25) : match.start()], text[match.end() : match.end() + 25]
    return bool(
        re.search(rf"\b{_NEURAL}\b", before, re.I)
        or re.match(rf"\s*(?:of|on|to|upon)?\s*(?:the\s+)?(?:\w+\s+)?{_NEURAL}\b", after, re.I)
    )


def _about_something_else(text: str, share: Quantity) -> bool:
    return bool(_OTHER_BEFORE.search(text[: share.start]) or _OTHER_AFTER.match(text[share.end :]))


def _extents(text: str, shares: list[Quantity], losses: list[re.Match[str]]) -> Iterator[tuple[Quantity, Reading]]:
    for share in shares:
        if share is not shares[-1] and re.search(r"\b(?:from|previously|formerly|was)\s*$", text[: share.start], re.I):
            continue  # "from one third to two thirds of the body": the last one counts
        if share.worded:
            if match := _WORD_EXTENT.match(text, share.start):
                yield share, _extent(text, share, share.start, match.end())
            continue
        if _A_PLACE.search(text[: share.start]) and not _OF_HEIGHT.match(text, share.end):
            yield share, _extent(text, share, share.start, share.end)
            continue
        if _HEIGHT_AT.search(text[: share.start]) and not _OF_BODY.match(text, share.end):
            continue
        after, before = _EXTENT_AFTER.match(text, share.end), _EXTENT_BEFORE.search(text[: share.start])
        if _is_loss(text, share, losses) or not (after or before):
            continue
        yield (
            share,
            _extent(text, share, before.start() if before else share.start, after.end() if after else share.end),
        )


_HEIGHT_AT: Final = re.compile(r"\bheight\s*(?:[:=]|is|of|at)?\s*(?:only\s+|about\s+)?$", re.IGNORECASE)
_OF_BODY: Final = re.compile(r"\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?body\b(?!\s+(?:\w+\s+)?height)", re.IGNORECASE)
_NO_LOSS_AHEAD: Final = re.compile(
    r"\b(?:no|without)\s+(?:\w+\s+)?(?:collapse|compression|(?:height\s+)?loss)\W{0,3}$", re.IGNORECASE
)
# "The left half", "the posterior third" name a part of the body, not a loss.
_A_PLACE: Final = re.compile(
    r"\b(?:left|right|anterior|posterior|central|upper|lower|superior|inferior|dorsal|ventral)\s+(?:one[\s-]+)?$",
    re.IGNORECASE,
)
_OF_HEIGHT: Final = re.compile(
    r"\s*(?:of\s+)?(?:(?:the|its|vertebral|body|normal|anterior)\s+)*(?:height|loss|collapse|compression|reduction)",
    re.IGNORECASE,
)


def _is_loss(text: str, share: Quantity, losses: list[re.Match[str]]) -> bool:
    """True where the share stands inside, or right beside, a phrase of lost height."""
    if _OF_BODY.match(text, share.end) and _NO_LOSS_AHEAD.search(text[: share.start]):
        return False
    if re.match(
        r"\s*(?:of\s+)?(?:the\s+)?(?:vertebral\s+)?(?:body\s+|vertebra\s+)?(?:is\s+|being\s+)?"
        r"(?:involved|involvement|replaced|infiltrated|occupied|affected)\b",
        text[share.end :],
        re.I,
    ):
        return False
    for match in losses:
        if match.start() <= share.start and share.end <= match.end():
            return True
        between = text[share.end : match.start()] if share.end <= match.start() else text[match.end() : share.start]
        if share.end <= match.start() and "," in between and re.match(r"\W*\w*\W*\d", text[match.end() :]):
            continue  # "60 % of the body, collapse 20 %"
        if len(between) <= 22 and re.fullmatch(
            r"\s*(?:\(|vertebral|body|anterior|central|posterior|height|of|by|to|in|about|is|at|"
            r":|=|superior|wedge|pathological|estimated|the|its|or|so|,|\s|-|–|approximately|"
            r"[CTLSD]\d+)*\s*",
            between,
            re.I,
        ):
            return (
                not re.match(r"\s*of\s+(?:the\s+)?(?:\w+\s+)?(?:body|vertebra)\b(?!\s+height)", text[share.end :], re.I)
                or "of" in between
            )
    return bool(
        re.match(
            r"\s*(?:of\s+)?(?:(?:the|its|normal|original|vertebral|body|anterior|expected|"
            r"vertebral\s+body)\s+)*height",
            text[share.end :],
            re.I,
        )
    )


def _extent(text: str, share: Quantity, start: int, end: int) -> Reading:
    sides = share.sides()
    fact: Fact = "extent_both" if len(sides) == 2 else "extent_over" if "over" in sides else "extent_under"
    stated = _stated(text, share)
    if stated == "negated" and fact == "extent_over" and _NOT_MORE.search(text[: share.start]):
        return Reading("collapse", "extent_under", start, end)
    return Reading("collapse", fact, start, end, uncertain=stated == "uncertain")


# "No lesion occupies more than half": at most half. "No collapse, 60 % of the body" is something else.
_NOT_MORE: Final = re.compile(
    rf"\b(?:no|not|none|neither|nor|never)\b(?:\s+\w+){{0,5}}?\s+{_EXTENT_VERB}\s*(?:\w+\s+){{0,2}}$", re.IGNORECASE
)


def losses_of(text: str) -> bool:
    """Whether a clause gives a share of height that is lost."""
    return bool(
        re.search(
            r"\b(?:loss|lost|reduc\w+|collaps\w+)\b[^.;]*?\d\s*%|%\s*(?:anterior\s+)?(?:height\s+)?(?:loss|collapse)",
            text,
            re.I,
        )
    )


def _kept(text: str) -> Iterator[Reading]:
    for match in _HEIGHT_KEPT.finditer(text):
        before = text[: match.start()]
        if _CHANGE_BEFORE.search(before) or re.search(
            r"\b(?:further|new|additional|other|hip|rib|femor\w+|pelvic|pedicle|facet|hardware|"
            r"screw|rod|disc|process|stress|insufficiency)\b",
            match.group(),
            re.I,
        ):
            continue
        if losses_of(text) and re.search(
            r"\b(?:posterior|dorsal|central)\s+(?:(?:column|wall|vertebral|part)\s+)*$", before, re.I
        ):
            continue  # "anterior loss 60 %, posterior height preserved"
        if re.search(r"\b(?:not|no\s+longer|previously)\s*$", before, re.I) or re.match(
            r"\s+of\s+(?:the\s+)?(?:hip|rib|femur|pedicle|facet|pelvis|hardware)", text[match.end() :], re.I
        ):
            continue
        if re.search(r"\bdis[ck]\s*(?:space)?s?\s*$", before, re.I) or polarity(text, *match.span()) == "uncertain":
            continue
        if re.search(
            r"(?:%|\bhalf|\bthirds?|\bquarters?|\bfifths?|\bto|\bthan)\s+(?:of\s+)?(?:its\s+|"
            r"the\s+|their\s+)?(?:\w+\s+)?$",
            before,
            re.I,
        ):
            continue
        if re.match(r"not\b.*compressed", match.group(), re.I) and re.search(
            rf"\b{_NEURAL}\b[^,;.]{{0,25}}$", before, re.I
        ):
            continue
        if re.match(r"\s*(?:in\s+the\s+)?(?:anterior|posterior|central)(?:ly)?\b", text[match.end() :], re.I):
            continue
        yield Reading("collapse", "loss_none", *match.span())
    for match in _NONE.finditer(text):
        item = match.group().lower().startswith("collapse") and "%" not in match.group()
        yield Reading("collapse", "collapse_none" if item else "loss_none", *match.span())


def _losses(text: str, losses: list[re.Match[str]], amounts: list[Quantity], continued: bool) -> Iterator[Reading]:
    claimed: list[Quantity] = []
    if fallen := _fallen(text, amounts):
        yield fallen
        return
    severe = list(_PLANA.finditer(text))
    for match in severe:
        stated = polarity(text, *match.span())
        if stated != "negated":
            yield Reading("collapse", "loss_over", *match.span(), uncertain=stated == "uncertain")
    for match in losses:
        if any(other.start() < match.end() and match.start() < other.end() for other in severe) and not amounts:
            continue
        near = [share for share in amounts if _belongs(text, match, share)]
        claimed += near
        yield from _amount(text, match, near)
    rest = [share for share in amounts if share not in claimed]
    continued = continued and not _NOT_A_VERTEBRA.search(text)
    if rest and not losses and (continued or re.search(r"\bheight\b", text, re.I)):
        for share in rest:
            if continued or _is_decided(text, share):
                yield _lost(text, share, share.start, share.end)
            elif share.low > 0 and share.high < _WHOLE and _HEIGHT_IS.search(text[: share.start]):
                yield Reading("collapse", "loss_both", share.start, share.end)  # lost, or left: it doesn't say


def _fallen(text: str, amounts: list[Quantity]) -> Reading | None:
    """ "Its height has fallen from 80 % to 45 %": what is left, and the last figure counts."""
    if len(amounts) != 2 or amounts[0].low <= amounts[1].low:
        return None
    if not _FALLS.search(text[: amounts[0].start]) or not re.search(
        r"\bto\s+(?:\w+\s+)?$", text[: amounts[1].start], re.I
    ):
        return None
    sides = amounts[1].remaining().sides()
    fact: Fact = "loss_both" if len(sides) == 2 else "loss_over" if "over" in sides else "loss_under"
    return Reading("collapse", fact, amounts[0].start, amounts[1].end, lost=amounts[1].remaining())


_FALLS: Final = re.compile(
    r"\bheight\s+(?:\w+\s+){0,4}?(?:fallen|dropped|gone\s+down|down|decreased|diminished|shrunk|reduced|declined|fell|dropping)\s+(?:further\s+)?(?:from|since)\b[^.;]*$",
    re.IGNORECASE,
)


_WHOLE: Final = 100
_HEIGHT_IS: Final = re.compile(r"\bheight\s*(?:[:=]|is|of)\s*$", re.IGNORECASE)


def _is_decided(text: str, share: Quantity) -> bool:
    """ "Height: 70 %" doesn't say whether that is lost or left; "70 % of normal", "- 70 %", "gone" do."""
    before, after = text[: share.start], text[share.end :]
    said = re.search(
        r"\b(?:lost|gone|missing|loss|reduc\w*|decreas\w*|diminish\w*|down|less|only|cost\w*)\b", text, re.I
    )
    return bool(said or _REMAINS.search(before) or _REMAINS_AFTER.match(after) or re.search(r"[-–−]\s*$", before))


def _belongs(text: str, match: re.Match[str], share: Quantity) -> bool:
    """The share lies inside or close to the phrase of loss, with no other statement between."""
    if share.start < match.end() and match.start() < share.end:
        return True
    between = text[share.end : match.start()] if share.end <= match.start() else text[match.end() : share.start]
    if share.start >= match.end() and "," in between and _NO_BEFORE.search(text[: match.start()]):
        return False  # "no collapse, < 50 %": of the body
    if share.end <= match.start() and re.search(r"\b(?:no|without)\b", between, re.I):
        return False
    return len(between) <= _NEAR and not _ANOTHER_MATTER.search(between)


_NO_BEFORE: Final = re.compile(r"\b(?:no|without|nil)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FORMER: Final = re.compile(
    r"\b(?:previously|formerly|initially|was|were|had\s+been|from|earlier)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_NEAR: Final = 90
_ANOTHER_MATTER: Final = re.compile(
    r";|\)\s*,|,\s*(?:no|not|without)\b|\b(?:pedicles?|facets?|canal|involv\w+|occup\w+|replac\w+|prior)\b",
    re.IGNORECASE,
)


def _amount(text: str, match: re.Match[str], near: list[Quantity]) -> Iterator[Reading]:
    start, end = match.span()
    if _CHANGE_BEFORE.search(text[:start]) or _FURTHER_AFTER.match(text[end:]):
        return
    current = _current(text, near)
    if current:
        yield from (_lost(text, share, min(start, share.start), max(end, share.end)) for share in current)
        return
    if re.match(r"\s*[:=]\s*(?:no|none|nil|absent|not)\b", text[end:], re.I):
        return  # a heading; its value is read by itself
    stated = polarity(text, start, end)
    if stated == "negated" or re.search(r"\b(?:no|not)\b", text[start:end], re.I):
        yield Reading("collapse", "loss_none", *_with_negator(text, start, end))
    elif _NONE.match(text, start) is None and not _HEIGHT_KEPT.match(text, start):
        slight = _SLIGHT.search(text[:start]) or _SLIGHT_AFTER.match(text[end:]) or _ENDPLATE.search(match.group())
        yield Reading(
            "collapse", "loss_under" if slight else "loss_present", start, end, uncertain=stated == "uncertain"
        )


def _current(text: str, near: list[Quantity]) -> list[Quantity]:
    """ "From 30 % to 65 %", "30 %, now 65 %": the last one counts."""
    now = [share for share in near if not _FORMER.search(text[: share.start])]
    if len(now) < len(near) or len(near) < 2:
        return now
    between = text[near[0].start - 12 if near[0].start > 12 else 0 : near[-1].start]
    progressed = re.search(
        r"\b(?:from|previous\w*|was|now|today|currently|formerly|progress\w*|increas\w*|prior)\b", between, re.I
    )
    return near[-1:] if progressed else near


def _stated(text: str, share: Quantity) -> str:
    """Polarity of a share; "maybe 20 %" doubts the figure, not that it lies well below half."""
    stated = polarity(text, share.start, share.end)
    rough = re.search(
        r"\b(?:maybe|perhaps|probably|possibly|apparently)\s+(?:about\s+|around\s+)?$", text[: share.start], re.I
    )
    return (
        "affirmed"
        if stated == "uncertain" and rough and len(share.sides()) == 1 and abs(share.low - HALF) > _ROUGH
        else stated
    )


# A guessed figure settles the side only where it lies this far (in per cent) from one half.
_ROUGH: Final = 15


def _lost(text: str, share: Quantity, start: int, end: int) -> Reading:
    before = text[: share.start]
    remains = _REMAINS.search(before) and not re.search(
        r"\b(?:progress\w*|increas\w*|worsened|loss|collapse)\s+(?:\w+\s+){0,3}(?:from\s+\S+\s+)?to\s+$", before, re.I
    )
    remains = remains and not re.match(
        r"\s*(?:of\s+)?(?:\w+\s+)?(?:loss|collapse|compression|reduction)\b", text[share.end :], re.I
    )
    after = _REMAINS_AFTER.match(text[share.end :])
    if after and re.match(
        r"\s*(?:height\s+)?(?:loss|collapse|compression|reduction|wedg)", text[share.end + after.end() :], re.I
    ):
        after = None
    lost = share.remaining() if remains or after else share
    stated = _stated(text, share)
    if lost.high == 0:
        return Reading("collapse", "loss_none", start, end)
    if stated == "negated":
        # "No collapse of more than 50 %" leaves everything below open.
        return Reading("collapse", "unknown", start, end)
    sides = lost.sides()
    fact: Fact = "loss_both" if len(sides) == 2 else "loss_over" if "over" in sides else "loss_under"
    return Reading("collapse", fact, start, end, uncertain=stated == "uncertain", lost=lost)


def _sizes(text: str) -> Iterator[Reading]:
    for match in _SMALL.finditer(text):
        if polarity(text, *match.span()) != "negated" and not _BESIDE_THE_BODY.search(match.group()):
            yield Reading("collapse", "extent_under", *match.span())
    if spared := _NOT_BODY.search(text):
        yield Reading("collapse", "extent_under", *spared.span())
    for match in _SIZE.finditer(text):
        millimetres = float(match["number"]) * (10 if match["unit"].lower() == "cm" else 1)
        if millimetres <= _SMALL_MM and not _measures_something_else(text, match):
            yield Reading("collapse", "extent_under", *match.span())


_BESIDE_THE_BODY: Final = re.compile(
    r"\b(?:epidural|para(?:spinal|vertebral)|soft|disc|canal|retropuls\w*|translat\w*|slip\w*|"
    r"sublux\w*|\w*listhesis|step|"
    r"displac\w*|extension|node|slices?|kyphosis|shift|thick\w*|screws?|cord|fragment|effusion|margin|rim|offset)\b",
    re.IGNORECASE,
)


def _measures_something_else(text: str, match: re.Match[str]) -> bool:
    """A slip, a fragment, a slice or a mass beside the body says nothing of the share of the body involved."""
    before = " ".join(text[: match.start()].split()[-5:])
    after = " ".join(re.split(r"[,;.]", text[match.end() :])[0].split()[:4])
    return bool(
        _BESIDE_THE_BODY.search(before) or _BESIDE_THE_BODY.search(after) or re.search(r"\bpreviously\s*$", before)
    )


def _with_negator(text: str, start: int, end: int) -> tuple[int, int]:
    found = [
        match.start()
        for match in re.finditer(r"\b(?:no|not|without|nor|neither|absence|free|nil|none)\b", text[:start], re.I)
    ]
    return (found[-1] if found else start, end)
